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
board-agenda = Agenda (A)
board-keys = Tasten (?)
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
