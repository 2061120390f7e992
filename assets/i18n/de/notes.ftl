# Notizen und Belege hinter der Karte.

## Der Anhang
notes-title = Notizen und Belege
flow-page = { $name }, { $number } von { $count }
notes-register = Belege
notes-parking = Themenspeicher
notes-description = Was geschieht
notes-content = Zu sehen oder zu hören
notes-time = Wann
notes-complaints = Beschwerden
notes-complaint = hier gehen Beschwerden ein
notes-answer = eine Antwort ist innerhalb von { $hours } Stunden zugesagt
notes-touchpoint = Kontaktpunkt
notes-metric = Zeigt sich an
notes-method = Messweise
notes-higher = höher ist besser
notes-lower = niedriger ist besser
notes-share = Kundenanteil

## Eine Karte einer Zeile
told-action = Kundenhandlung
told-touchpoint = Kontaktpunkt
told-thought = Gedanke
told-pain = Schmerzpunkt
told-opportunity = Chance
told-metric = Kennzahl
told-image = Bild
told-note = Notiz
told-physical-evidence = Sichtbares Zeichen
told-frontstage = Vorderbühne
told-backstage = Hinterbühne
told-support = Unterstützender Prozess

## Bevor eine Datei weitergegeben wird
export-no-font = Diese Zeichen hat keine Schrift: { $characters }. Für jedes steht ein Kästchen, zuerst in „{ $words }“. Ersetzen Sie sie, wenn es auf sie ankommt; die Karte selbst behält sie.
export-no-date = PDF/A verlangt ein Datum, und die Karte hat keines: In der Datei steht der 1. Januar 1970. Geben Sie der Karte ein Datum und exportieren Sie sie erneut.
