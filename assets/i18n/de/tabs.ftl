### several maps in one window

command-next-map = Nächstes Dokument
command-previous-map = Vorheriges Dokument
command-new-window = Neues Fenster
key-page-up = Bild auf
key-page-down = Bild ab
tab-strip = Geöffnete Dokumente
tab-unsaved = { $title }, nicht gespeichert
tab-close = { $title } schließen
tab-all = Alle { $count } geöffneten Dokumente
dialog-unsaved-maps = Dokumente speichern?
unsaved-maps-question = { $count } Dokumente haben nicht gespeicherte Änderungen:
unsaved-save-all = Alle speichern
unsaved-discard-all = Keines speichern
save-open-in-tab = Diese Datei ist in einem anderen Tab geöffnet, deshalb wurde nichts dorthin geschrieben. Speichern Sie unter einem anderen Namen, oder schließen Sie zuerst jenen Tab.
new-window-failed = Ein weiteres Fenster ließ sich nicht öffnen ({ $why }). Dieses arbeitet weiter wie bisher; starten Sie Wayfare stattdessen von Ihrem Desktop aus.
