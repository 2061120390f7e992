### Schnellerfassung: eine Eingabezeile, die der Karte etwas hinzufügt.

capture-example-words = Rückruf binnen eines Tages

## Die Schreibweise, in der Hilfe und unter der leeren Eingabezeile
capture-sign-words = Worte
capture-sign-step = Schritt:
capture-sign-channel = @Kanal
capture-sign-persona = +Persona
capture-rule-touchpoint = Kontaktpunkt im aktuellen Schritt
capture-rule-moment = Moment der Wahrheit
capture-rule-pain = Schmerzpunkt
capture-rule-severity = Schmerzpunkt mit Schweregrad 4
capture-rule-opportunity = Chance
capture-rule-quote = Zitat
capture-rule-action = Kundenhandlung
capture-rule-metric = Kennzahl, am Ende ihr Wert
capture-rule-feeling = Gefühl der genannten Personas
capture-rule-step = In diesem Schritt oder dieser Phase, am Anfang
capture-rule-channel = Kanal des Kontaktpunkts, am Ende
capture-rule-persona = Persona, die es betrifft, am Ende
