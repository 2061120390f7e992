### Einstellungen

command-settings = Einstellungen…
dialog-settings = Einstellungen
settings-window = Fenster
settings-theme = Design
settings-theme-system = Wie der Desktop
settings-theme-light = Hell
settings-theme-dark = Dunkel
settings-language = Sprache
settings-scale = Größe der Bedienung
settings-scale-less = Bedienung und Schrift kleiner
settings-scale-more = Bedienung und Schrift größer
settings-scale-usual = Zurück auf 100 %
settings-scale-limited = Dieses Fenster hat Platz für { $percent }; ein größeres zeigt mehr.
settings-sound = Ton am Ende einer Aktivität
settings-maps = Dokumente
settings-page = Papier neuer Dokumente
settings-autosave = Ungespeichertes sichern
settings-autosave-every = { $count ->
    [one] jede Sekunde
   *[other] alle { $count } Sekunden
}
settings-autosave-about = Ein Absturz kostet höchstens, was seither getippt wurde.
settings-quotes = Typografische Anführungszeichen beim Tippen
settings-quotes-about = Auf dem Bogen wird aus "…" dann „…“, je nach Sprache des Dokuments. Rückgängig gleich danach stellt das gerade Zeichen wieder her.
settings-kept-in = Die Einstellungen liegen in { $folder }.
settings-not-kept = Dieser Rechner nennt keinen Ordner für Einstellungen: Sie gelten, bis das Fenster geschlossen wird.
settings-done = Fertig
settings-defaults = Übliche Einstellungen
