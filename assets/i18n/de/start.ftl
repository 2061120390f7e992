### Startseite

start-about = Beginnen Sie mit einer Vorlage, öffnen Sie ein Dokument, oder ziehen Sie eine Datei hierher.
start-new = Neues Dokument
recent-none = Hier erscheinen mit Bild die Dokumente, die Sie öffnen oder speichern.
recent-missing = Datei nicht gefunden
recent-unreadable = Lässt sich nicht als Dokument lesen
recent-remove = { $name } aus der Liste nehmen
recent-today = Heute um { $time }
recent-yesterday = Gestern um { $time }
