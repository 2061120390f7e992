# Papier: Blätter, Poster, Kacheln.

## Was eine Seite von der Karte zeigt
about-phase = Phase { $phase }
about-phases = Phasen { $first }–{ $last }
about-steps = Phase { $phase }, Schritte { $first }–{ $last }
about-lanes = { $first } bis { $last }
