# Notizen und Belege hinter der Karte.
