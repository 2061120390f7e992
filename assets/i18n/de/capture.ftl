### Schnellerfassung: eine Eingabezeile, die dem Dokument etwas hinzufügt.

capture-example-words = Rückruf binnen eines Tages

## Die Schreibweise, in der Hilfe und unter der leeren Eingabezeile
capture-sign-words = Worte
capture-sign-step = Schritt:
capture-sign-channel = @Kanal
capture-sign-persona = +Persona
capture-rule-touchpoint = Kontaktpunkt im aktuellen Schritt
capture-rule-moment = Moment der Wahrheit
capture-rule-severity = Schmerzpunkt mit Schweregrad 4, vor oder hinter den Wörtern
capture-rule-quote = Zitat
capture-rule-metric = Kennzahl, am Ende ihr Wert
capture-rule-feeling = Gefühl der genannten Personas
capture-rule-step = In diesem Schritt oder dieser Phase, am Anfang
capture-rule-channel = Kanal des Kontaktpunkts, am Ende
capture-rule-persona = Persona, die es betrifft, am Ende

## Die Eingabezeile und ihre Leiste
capture-keys = Eingabe fügt hinzu, Esc schließt
capture-adds = Ergibt
capture-goes-to = Geht zu
capture-place = Als Nächstes: { $place }
capture-added = Zu „{ $place }“ hinzugefügt: { $words }
capture-taken-back = Zurückgenommen: { $what }
capture-new-lane = Neue Zeile: { $lane }
capture-pain-of = Schmerzpunkt, Schweregrad { $severity }
capture-feeling = Gefühl
capture-feeling-of = Gefühl { $value }
capture-everybody = Alle
command-capture = Schnellerfassung
topic-capture = Schnellerfassung
key-tab = Tab
