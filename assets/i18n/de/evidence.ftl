# Belege: Verzeichnis, Stufen, Abdeckung.
