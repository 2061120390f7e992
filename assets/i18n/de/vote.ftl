# Abstimmungen.

## warum Punkte nicht gesetzt wurden
vote-refused-card = Über diese Karte wird nicht abgestimmt.
vote-refused-left = { $count ->
    [0] Alle Punkte sind vergeben.
    [one] Es ist noch ein Punkt übrig.
   *[other] Es sind noch { $count } Punkte übrig.
}
vote-refused-full = { $count ->
    [one] Auf dieser Karte darf nur ein Punkt liegen.
   *[other] Auf dieser Karte dürfen höchstens { $count } Punkte liegen.
}
vote-refused-there = { $count ->
    [0] Auf dieser Karte liegt kein Punkt.
    [one] Auf dieser Karte liegt nur ein Punkt.
   *[other] Auf dieser Karte liegen nur { $count } Punkte.
}

## Stimmen aus einer Datei
votes-line = Zeile { $line }: { $why }
votes-no-card = Keine Karte dieser Abstimmung heißt { $cell }.
votes-many-cards = Mit { $cell } kann mehr als eine Karte dieser Abstimmung gemeint sein.
votes-no-number = { $cell } ist keine Anzahl von Punkten.
votes-many-dots = { $dots } Punkte, obwohl jeder nur { $most } hat.
votes-full = { $dots } Punkte auf { $card }, obwohl dort nur { $most } liegen dürfen.
