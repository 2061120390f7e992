### other programs at the map's file

disk-changed = { $file } wurde von einem anderen Programm geändert.
disk-gone = { $file } ist nicht mehr dort, wo es war. In diesem Fenster ist das Dokument unversehrt.
disk-reload = Neu laden
disk-keep-mine = Meinen Stand behalten
disk-save-as = Speichern unter…
disk-save-again = Wieder speichern
disk-save-copy = Kopie speichern…
disk-copy-name = { $name } Kopie
tab-foreign = { $title }, von einem anderen Programm geändert
dialog-reload = Datei neu laden?
reload-question = Ihre nicht gespeicherten Änderungen werden durch das ersetzt, was jetzt in { $file } steht. „Rückgängig“ holt sie zurück.
reload-replace = Neu laden
edit-replace = Anderen Stand laden
save-open-elsewhere = Nichts wurde gespeichert: Ein anderes Wayfare-Fenster hat diese Datei geöffnet. Wählen Sie einen anderen Namen.
disk-changed-not-saved = Nichts wurde gespeichert: { $file } wurde von einem anderen Programm geändert.
disk-gone-not-saved = Nichts wurde gespeichert: { $file } ist nicht mehr dort, wo es war. In diesem Fenster ist das Dokument unversehrt.
