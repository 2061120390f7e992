# Der Gang über das Blatt und das zweite Fenster.
tour-whole = Die ganze Reise
tour-head = Worum es geht
tour-phase = Phase { $number } von { $count }
tour-step = Schritt { $number } von { $count }
tour-lane = Zeile { $number } von { $count }
tour-persona = Persona { $number } von { $count }
tour-part = Teil { $number } von { $count }
tour-phases = Phasen
tour-steps = Schritte
tour-lanes = Zeilen
tour-personas = Personas
tour-next = Weiter
tour-back = Zurück
tour-pointer = Zeiger
tour-number-go = Eingabe führt zu „{ $name }“, eine zweite Ziffer weiter
tour-number-none = { $count ->
    [one] Es gibt eine Phase
   *[other] Es gibt die Phasen 1 bis { $count }
}
room-leave = Verlassen
room-black = Schwarzes Bild
room-is-black = Das Bild ist schwarz. B holt es zurück.
room-apart = Eigenes Fenster für den Beamer
room-together = Zurück in ein Fenster
room-window = { $title } – Wayfare auf dem Beamer
room-awake = Eine Customer Journey wird präsentiert
room-stays-mute = Die Zeit war um, doch dieser Rechner kann den Ton nicht abspielen. Prüfen Sie die Lautsprecher, oder schalten Sie den Ton in den Einstellungen ab.
room-may-sleep = Der Bildschirm kann während der Präsentation dunkel werden, weil Wayfare ihn auf diesem System nicht wach halten darf. Schalten Sie den Bildschirmschoner in den Systemeinstellungen aus.
room-more-messages = { $count ->
    [one] Eine weitere Meldung wartet.
   *[other] { $count } weitere Meldungen warten.
}
room-messages = { $count ->
    [one] eine Meldung wartet
   *[other] { $count } Meldungen warten
}
tour-remote = Auf dem Beamer
room-asked-elsewhere = Im anderen Fenster von Wayfare wird etwas gefragt. Esc bricht es ab.

## Back and forth through what was done
back-undone = Zurückgenommen: { $what }
back-redone = Wiederhergestellt: { $what }
back-before = Seit dem Beginn ist nichts mehr zurückzunehmen. Davor: { $what }. Noch einmal Strg+Z nimmt auch das zurück.
back-undone-before = Zurückgenommen, von vor dem Beginn: { $what }
back-nothing = Es gibt nichts zurückzunehmen.
back-nothing-more = Es gibt nichts wiederherzustellen.
back-no-dot = Kein Punkt mehr zurückzunehmen. Die Map bleibt, wie sie ist, solange die Abstimmung läuft.
back-no-card = Keine verdeckte Karte mehr zurückzunehmen. Die Map bleibt, wie sie ist.
back-dropped = Es wurde nichts ersetzt.
back-covered-card = eine verdeckte Karte
back-dots = { $count ->
    [one] ein Punkt auf „{ $text }“
   *[other] { $count } Punkte auf „{ $text }“
}
back-dots-taken = { $count ->
    [one] ein Punkt weniger auf „{ $text }“
   *[other] { $count } Punkte weniger auf „{ $text }“
}
