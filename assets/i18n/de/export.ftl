# Export: Formate, Fortschritt, Meldungen.
export-cancelled = Der Export wurde abgebrochen. Es wurde keine Datei geschrieben; ältere Dateien sind unverändert.
export-small-text = Auf Seite { $page } ist Text nur { $points } pt groß und auf Papier kaum zu lesen. Ein größeres Papier oder mehr Seiten machen ihn größer.
