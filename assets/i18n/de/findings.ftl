# Das Feld der Prüfung und ihre Nadeln auf der Karte.
tab-review = Prüfung
findings-list = Befunde
findings-filter = Angezeigte Befunde
findings-filter-one = { $level }: { $count }
findings-all = Alle
findings-gaps = Lücken
findings-checks = Prüfen
findings-notes = Hinweise
finding-gap = Lücke
finding-check = Zu prüfen
finding-note = Hinweis
finding-told = { $number }. { $level }: { $title }. { $place }
finding-told-waived = Beabsichtigt: { $title }. { $place }
finding-link = { $what }: { $title }
finding-intended = Beabsichtigt …
finding-reason = Warum es beabsichtigt ist
finding-reason-hint = Warum soll das so sein?
finding-waive = Beibehalten
finding-bring-back = Zurückholen
findings-waived = { $count } beabsichtigt
findings-none = Nichts gefunden
findings-none-about = { $count ->
    [one] Der eine eingeschaltete Prüfpunkt ist erfüllt.
   *[other] Alle { $count } eingeschalteten Prüfpunkte sind erfüllt.
 }
findings-none-such = Keine dieser Art
findings-none-such-about = Es gibt Befunde anderer Art.
checks-passed = { $passed } von { $count ->
    [one] { $count } Prüfpunkt
   *[other] { $count } Prüfpunkten
 } erfüllt
checks-running = Wird geprüft …
choose-checks = Auswählen
# Was einen Befund behebt und was zu seiner Stelle führt.
fix-add-touchpoint = Kontaktpunkt hinzufügen
fix-add-thought = Gedanken hinzufügen
fix-add-pain = Schmerzpunkt hinzufügen
fix-add-opportunity = Chance hinzufügen
fix-add-card = Karte hinzufügen
fix-add-evidence = Beleg hinzufügen
fix-assign-owner = Verantwortliche nennen
fix-choose-channel = Kanal wählen
fix-set-answer-time = Antwortzeit setzen
fix-choose-metric = Kennzahl wählen
fix-add-measure = Wert hinzufügen
fix-set-emotion = Stimmung hinzufügen
fix-add-goal = Ziel hinzufügen
fix-rename-phase = Phase umbenennen
fix-remove-card = Karte entfernen
go-to-map = Zur Karte
go-to-persona = Zur Persona
go-to-phase = Zur Phase
go-to-step = Zum Schritt
go-to-card = Zur Karte
go-to-evidence = Zu den Belegen
# Befehle und die Statuszeile.
command-review = Prüfung öffnen
command-next-finding = Nächster Befund
command-previous-finding = Voriger Befund
command-choose-checks = Prüfpunkte auswählen …
command-pins = Befunde auf der Karte anzeigen
findings-count = { $count ->
    [0] Keine Befunde
    [one] { $count } Befund
   *[other] { $count } Befunde
 }
finding-at = Befund { $number } von { $count }
lacks-findings = Die Prüfung hat nichts gefunden.
# Auf der Karte und in der Gliederung.
pin-told = Befund { $number }, { $level }: { $title }
gap-touchpoints = Noch keine Kontaktpunkte in { $phase }
gap-thoughts = Noch keine Gedanken in { $phase }
gap-cards = Noch nichts in { $phase }
gap-add = Hinzufügen
told-gaps = { $count ->
    [one] { $count } Lücke
   *[other] { $count } Lücken
 }
# Prüfpunkte auswählen.
dialog-checks = Prüfpunkte auswählen
checks-about = Worauf diese Karte geprüft wird. Die Auswahl wird mit der Karte gespeichert.
checks-all-on = Alle einschalten
# Kopien ohne personenbezogene Daten und die Namen, die darin fehlen.
command-save-redacted = Kopie ohne personenbezogene Daten speichern …
dialog-save-redacted = Kopie ohne personenbezogene Daten speichern
redacted-name = { $name } ohne personenbezogene Daten
redacted-about = E-Mail-Adressen und Telefonnummern werden geschwärzt{ $count ->
    [0] . Namen ebenfalls, sobald sie in den Einstellungen stehen.
    [one] , ebenso der { $count } Name aus den Einstellungen.
   *[other] , ebenso die { $count } Namen aus den Einstellungen.
 } Die geöffnete Karte bleibt, wie sie ist.
redacted-save = Kopie speichern
redacted-open = Diese Datei ist eine geöffnete Karte. Wählen Sie für die Kopie einen anderen Namen; es wurde nichts geschrieben.
redacted-saved = { $count ->
    [0] { $file } gespeichert. Es gab keine personenbezogenen Daten zu schwärzen.
    [one] { $file } gespeichert, { $count } personenbezogene Angabe geschwärzt.
   *[other] { $file } gespeichert, { $count } personenbezogene Angaben geschwärzt.
 }
settings-names = Namen von Personen
settings-names-hint = Ein Name je Zeile
settings-names-about = Die Prüfung warnt, wo einer davon auf einer Karte steht. Die Liste bleibt bei den Einstellungen, nie in einer Karte.
