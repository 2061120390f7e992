# Silent writing, parking lot, decisions, groups.

edit-merge = { $count ->
    [one] { $count } Karte zusammenfassen
   *[other] { $count } Karten zusammenfassen
}
edit-split = { $what } auftrennen
refused-unmergeable = Es wurde nichts zusammengefasst: Zahlen und Bilder von { $name } lassen sich nicht zu einer Karte machen.
rule-other-lane = die Karte „{ $id }“ steht in einer anderen Zeile

## auf dem Bogen, in Berichten und im Inspektor
legend-gathered = Aus mehreren Karten zusammengefasst
legend-cluster = Gruppe
cluster-unnamed = { $count ->
    [one] Gruppe mit { $count } Karte
   *[other] Gruppe mit { $count } Karten
}
told-gathered = aus { $count } Karten zusammengefasst
told-cluster = in der Gruppe „{ $name }“
told-cluster-unnamed = in einer Gruppe mit { $count } Karten
field-gathered = Zusammengefasst aus { $count } Karten
field-cluster = Gruppe

## Seiten und Berichte
parking-page = Beschlüsse und Themenspeicher
parking-decisions = Beschlüsse
print-with-parking = Beschlüsse und Themenspeicher

## Stilles Schreiben
writing-row = Zeile: { $name }
writing-step = Für den Schritt { $name }
writing-line = Nächste Karte
writing-hint = Ein Gedanke je Karte
writing-keep = Verdecken
writing-keep-key = Eingabe
writing-keys = ↑ ↓ Zeile · Alt + ← → Schritt · !4 Schweregrad, +Name Persona · Rücktaste holt die letzte Karte zurück · Esc verlässt das Feld
writing-keys-away = Eingabe führt in das Feld · Strg+Eingabe zeigt alle Karten · ← → Schritte und Phasen · N nächster Punkt · ? alle Tasten · Esc verlässt den Raum
writing-empty = Alle schreiben still für sich, ein Gedanke je Karte. Was hier eingegeben wird, bleibt verdeckt, bis alle Karten auf einmal gezeigt werden.
writing-count = { $count ->
    [0] Noch nichts geschrieben
    [one] { $count } verdeckte Karte
   *[other] { $count } verdeckte Karten
}
writing-elsewhere = { $count ->
    [one] und { $count } bei anderen Schritten
   *[other] und { $count } bei anderen Schritten
}
writing-more = + { $count }
writing-back = Verdeckte Karte { $number }: zurück ins Feld holen
writing-reveal = { $count ->
    [0] Karten aufdecken
    [one] { $count } Karte aufdecken
   *[other] { $count } Karten aufdecken
}
writing-reveal-key = Strg+Eingabe
writing-revealed = { $count ->
    [one] { $count } Karte steht jetzt im Dokument.
   *[other] { $count } Karten stehen jetzt im Dokument.
}
writing-file = Aus einer Datei …
writing-paste = Aus der Zwischenablage
writing-mask = Eingabe verbergen
dialog-covered = Verdeckte Karten
covered-question = { $count ->
    [one] Eine Karte ist geschrieben und noch verdeckt. Was soll mit ihr geschehen?
   *[other] { $count } Karten sind geschrieben und noch verdeckt. Was soll mit ihnen geschehen?
}
covered-reveal = Aufdecken
covered-keep = Verdeckt behalten
covered-throw-away = Verwerfen
dialog-cover = Notizen verdecken
cover-about = Aus jeder Zeile wird eine verdeckte Karte. Was darauf steht, sieht niemand, bis alle Karten gezeigt werden.
cover-hidden = { $count ->
    [one] { $count } Notiz, verborgen wie die Eingabe
   *[other] { $count } Notizen, verborgen wie die Eingabe
}
cover-known = { $known ->
    [one] { $known } von { $count } ist schon da und wird weggelassen.
   *[other] { $known } von { $count } sind schon da und werden weggelassen.
}
cover-all-known = { $count ->
    [one] Diese Notiz ist schon da; es kam nichts hinzu.
   *[other] Diese { $count } Notizen sind schon da; es kam nichts hinzu.
}
cover-do = { $count ->
    [0] Verdecken
    [one] { $count } Karte verdecken
   *[other] { $count } Karten verdecken
}
dialog-notes = Karten aus einer Notizdatei
notes-file-rule = Eine Textdatei mit einer Notiz je Zeile; Aufzählungszeichen und Nummern davor werden weggelassen. Vor dem Einfügen sehen Sie, was daraus wird.
notes-file-look = Ansehen
notes-file-unread = { $file } lässt sich nicht lesen: { $why }. Das Dokument ist unverändert.
file-kind-notes = Notizen

## Themenspeicher und Beschlüsse
parking-line = Neu im Themenspeicher
parking-hint = Was jetzt nicht passt
parking-to = „Übernehmen“: als Karte bei { $step }, Zeile { $row }.
parking-to-map = Übernehmen
parking-to-map-name = Übernehmen: { $text }
parking-remove = Löschen: { $text }
parking-empty = Der Themenspeicher ist leer. Was ein eigenes Gespräch wert ist, wartet hier und geht nicht verloren.
decision-line = Neuer Beschluss
decision-hint = Was die Runde beschlossen hat
decision-empty = Noch kein Beschluss. Was hier notiert wird, steht mit Datum im Protokoll.

## Gruppen
groups-title = Gruppen
groups-this-phase = Diese Phase
groups-all-phases = Alle Phasen
groups-how = Eine Karte auf eine andere ziehen. Mit Tasten: Leertaste nimmt auf, Pfeile wählen, Eingabe legt ab.
groups-held = „{ $text }“ ist aufgenommen. Karte oder Gruppe wählen; Esc legt sie zurück.
groups-empty = In dieser Zeile stehen noch keine Karten.
groups-loose = { $count ->
    [0] Alle Karten sind in Gruppen
    [one] { $count } Karte ohne Gruppe
   *[other] { $count } Karten ohne Gruppe
}
groups-take-out = Aus der Gruppe nehmen
groups-fresh = Neue Gruppe
groups-name = Name von { $group }
groups-name-hint = Name der Gruppe
groups-put = Hier ablegen
groups-put-name = In { $group } ablegen
groups-merge = Zusammenfassen
groups-merge-name = Zusammenfassen: { $group }
groups-dissolve = Auflösen: { $group }
groups-split = Wieder auftrennen: { $text }
groups-card-in = { $text }, in { $group }
writing-hint-away = Eingabe: in dieses Feld
cluster-leave = Aus der Gruppe nehmen
cluster-merge = Gruppe zusammenfassen
cluster-split = In ihre Karten auftrennen
cluster-group = In eine Gruppe legen
