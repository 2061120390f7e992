# In the room: the board, its clock, entering and leaving.
command-present = Präsentieren
command-workshop = Workshop
board-workshop = Workshop
board-heads = { $heads ->
    [one] Workshop, 1 Person
   *[other] Workshop, { $heads } Personen
}
board-phase-of = Phase { $number } von { $count }
board-phase-name = Phase { $number }: { $name }
board-end = Beenden
board-item = { $number } von { $count }: { $name }
board-next = Danach: { $name }, { $minutes } min (N)
board-last = Letzter Punkt. Protokoll mit E.
board-on-to = Weiter zu { $name }
board-back-to = Zurück zu { $name }
board-journey-end = Hier endet die Reise
board-journey-start = Hier beginnt die Reise
clock-ready = bereit
clock-of = { $minutes ->
    [one] von 1 Minute
   *[other] von { $minutes } Minuten
}
clock-paused = angehalten
clock-soon = letzte Minute
clock-over = über der Zeit
clock-pause = Anhalten
clock-run = Starten
clock-more = +1 min
clock-more-name = Eine Minute mehr
board-heads-count = { $heads ->
    [one] 1 Person im Raum
   *[other] { $heads } Personen im Raum
}
board-heads-fewer = Eine Person weniger
board-heads-more = Eine Person mehr
begin-title = Nach welcher Agenda arbeiten wir?
begin-lead = Sie bleibt in der Karte und lässt sich jederzeit ändern. Wie viele Personen im Raum sind, bestimmt, wie viele Punkte es bei einer Abstimmung gibt.
begin-facts = { $count } Punkte, bis { $time }
begin-gone = Die Agenda dieses Workshops wurde rückgängig gemacht. { $keys } bringt sie mit Aktivität und laufender Uhr zurück; oder wählen Sie eine neue.
begin-own = Eine eigene Agenda
warm-up-scenario = Szenario
warm-up-expectations = Was sie erwarten
warm-up-today = Heute
break-back = Weiter um { $time }
break-minutes = { $minutes ->
    [one] Weiter in 1 Minute
   *[other] Weiter in { $minutes } Minuten
}
break-over = Es geht weiter
break-then = Danach: { $name }
keys-group-room = Im Raum
keys-group-course = Agenda und Phasen
keys-group-cards = Karten und Abstimmung
keys-group-tools = Werkzeuge
keys-group-tour = Beim Präsentieren
keys-group-always = Immer
keys-leave = Offenes schließen, dann verlassen
keys-black = Bild schwarz und zurück
keys-tour = Karte präsentieren
keys-board = Workshop
keys-full = Vollbild ein und aus
keys-window = eigenes Fenster und zurück
keys-keys = diese Tasten
keys-phase = nächste und vorige Schritte
keys-next = nächster Punkt der Agenda
keys-previous = voriger Punkt
keys-clock = Uhr starten oder anhalten
keys-more = eine Minute mehr
keys-agenda = Agenda ändern
keys-lane = andere Zeile
keys-pick = Karte wählen
keys-dot = Punkt geben oder nehmen
keys-tally = Stand zeigen oder verbergen
keys-end-round = Runde beenden
keys-groups = Karten gruppieren
keys-parking = Themenspeicher
keys-decision = Entscheidung festhalten
keys-hands = Handmeldungen
keys-minutes = Ende: Protokoll
keys-tour-next = weiter
keys-tour-back = zurück
keys-tour-phase = zu dieser Phase
keys-pointer = Zeiger
keys-undo = rückgängig
keys-redo = wiederholen
keys-save = speichern
keys-ctrl = Strg
keys-shift-f5 = Umschalt F5
keys-shift-n = Umschalt N
keys-space = Leertaste
keys-enter = Eingabe
begin-more = und { $count } weitere
board-tools = Werkzeuge
tool-agenda = Agenda
tool-groups = Gruppen
tool-parking = Themenspeicher
tool-decisions = Entscheidungen
tool-minutes = Protokoll
tool-keys = Tasten
tool-present = Karte präsentieren
tool-black = Bild schwarz
tool-window = Eigenes Fenster
tab-room = Workshop
panel-next = Nächster Punkt
panel-back = Zurück
panel-phase-next = Nächste Schritte
panel-phase-back = Zurück
panel-tools = Werkzeuge
