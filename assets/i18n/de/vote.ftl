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

## Karten auf der Tafel
vote-no-cards = Auf dieser Map sind noch keine Karten.
vote-no-cards-here = In dieser Phase hat die Zeile keine Karten. Die Tasten ↑ und ↓ wählen eine andere Zeile.
vote-cards = { $count ->
    [one] Eine Karte
   *[other] { $count } Karten
}
vote-card-of = Karte { $number } von { $count }
vote-card = Karte { $number }: { $words }
vote-card-gone = Eine gelöschte Karte
vote-page = Seite { $page } von { $count }
vote-page-back = Seite davor
vote-page-next = Nächste Seite
discuss-worst-first = die schlimmsten zuerst
discuss-place = { $shared ->
    [yes] Platz { $place }, geteilt · { $dots }
   *[no] Platz { $place } · { $dots }
}
discuss-no-answer = Noch hat niemand eine Antwort.
discuss-nobody = noch niemand
discuss-answers = Antwort auf „{ $card }“
discuss-due = fällig am { $day }
discuss-line = Neue Antwort auf Karte { $number }
discuss-hint = Eine neue Antwort
discuss-hint-away = Eingabe: neue Antwort
vote-key-enter = Eingabe

## Vorbereitung
vote-setup = Abstimmung mit Punkten
vote-asked = Frage
vote-heads = Köpfe
vote-heads-steps = Ein Kopf weniger|Ein Kopf mehr
vote-dots-each = Punkte je Kopf
vote-dots-steps = Ein Punkt je Kopf weniger|Ein Punkt je Kopf mehr
vote-most = Davon höchstens auf eine Karte
vote-most-steps = Einer weniger auf eine Karte|Einer mehr auf eine Karte
vote-on = Karten, über die abgestimmt wird
vote-all-phases = alle Phasen
vote-all-opportunities = Alle Chancen
vote-selected = Auf der Map ausgewählt
vote-begin = Abstimmung beginnen
vote-cover-until-end = Punkte bis zum Ende verdecken
vote-rounds = { $count ->
    [one] Gespeicherte Runde zeigen
   *[other] { $count } gespeicherte Runden zeigen
}
vote-too-few-cards = Es braucht mindestens zwei Karten
vote-question = Was ist uns am wichtigsten?
vote-question-pains = Welche Schmerzpunkte lösen wir zuerst?
vote-question-opportunities = Welche Chancen gehen wir zuerst an?
vote-question-touchpoints = Welche Kontaktpunkte sind am wichtigsten?

## Punkte
vote-dots = { $count ->
    [0] keine Punkte
    [one] ein Punkt
   *[other] { $count } Punkte
}
vote-each = { $count ->
    [one] Ein Punkt je Kopf
   *[other] { $count } Punkte je Kopf
}
vote-per-card = höchstens { $count } auf eine Karte
vote-left = { $count ->
    [0] keiner mehr übrig
    [one] noch einer übrig
   *[other] noch { $count } übrig
}
vote-none-yet = Noch keine Punkte
vote-covered = Verdeckt
vote-add = Punkt auf Karte { $number } setzen
vote-take = Punkt von Karte { $number } nehmen
vote-progress = { $placed } von { $count } Punkten gesetzt
vote-not-begun = Die Abstimmung hat noch nicht begonnen
vote-keys = Tasten 1 bis { $count } wählen eine Karte, + setzt einen Punkt
vote-keys-begin = Eingabe beginnt sie, ↑ ↓ wechseln die Zeile
vote-cover = Punkte verdecken
vote-uncover = Punkte zeigen
vote-take-back = Letzten Punkt zurücknehmen

## Ende
vote-end-empty = Es liegt kein Punkt. Abstimmung verlassen?
vote-end-all = Alle Punkte sind gesetzt. Runde beenden?
vote-end-left = { $count ->
    [one] Ein Punkt ist noch übrig. Runde beenden?
   *[other] Es sind noch { $count } Punkte übrig. Runde beenden?
}
vote-end = Runde beenden
vote-drop = Abstimmung verlassen
vote-go-on = Weiter abstimmen
vote-kept = Die Abstimmung bleibt mit { $placed } von { $count } Punkten in der Map. Sie geht weiter, sobald Sie den Workshop wieder öffnen.

## Ergebnisse
vote-no-rounds = Über diese Map wurde noch nicht abgestimmt. Hier steht das Ergebnis einer Abstimmung.
vote-heads-count = { $count ->
    [one] ein Kopf
   *[other] { $count } Köpfe
}
vote-shared = geteilt
vote-place = { $shared ->
    [yes] Platz { $place }, geteilt: { $card }, { $dots }
   *[no] Platz { $place }: { $card }, { $dots }
}
vote-round-of = Runde { $number } von { $count }
vote-round-back = Runde davor
vote-round-next = Nächste Runde
vote-again = Weitere Abstimmung
vote-resume = Fortsetzen
vote-reword = Umbenennen
vote-keep-wording = Übernehmen
vote-remove = Entfernen

## auf Papier, Folien und als Text
print-slides-votes = Ergebnisse der Abstimmungen
print-with-votes = Ergebnisse der Abstimmungen
vote-place-heading = Platz
vote-place-shared = { $place }. geteilt
vote-dots-heading = Punkte
vote-round-heading = Runde
vote-round-number = Runde { $number }

## der Dialog für eine Datei mit Stimmen
dialog-votes = Stimmen aus einer Datei
file-kind-votes = Stimmen
votes-from-file = Stimmen aus einer Datei
votes-about = Eine Tabelle als CSV: je Kopf eine Zeile mit den Karten, für die er stimmt, oder je Karte eine Zeile mit ihren Punkten. Karten werden mit ihrer Nummer in der Abstimmung oder mit ihrem Text genannt. Die Punkte kommen zu denen hinzu, die schon liegen.
votes-look = Ansehen
votes-rows = Jede Zeile ist
votes-rows-heads = Ein Kopf mit seinen Karten
votes-rows-cards = Eine Karte mit ihren Punkten
votes-heading = Als Überschriften gelesen: { $words }
votes-counted = { $rows ->
    [one] Eine Zeile zählt
   *[other] { $rows } Zeilen zählen
}, { $dots ->
    [0] keine Punkte
    [one] ein Punkt
   *[other] { $dots } Punkte
}
votes-left-out = { $count ->
    [one] Eine Zeile zählt nicht
   *[other] { $count } Zeilen zählen nicht
}
votes-nothing-taken = Die Datei enthält mehr, deshalb wird nichts daraus gesetzt. Nehmen Sie Punkte zurück oder beginnen Sie die Abstimmung mit mehr Köpfen.
votes-take = Diese Punkte setzen
votes-other-file = Andere Datei
votes-empty = In der Datei sind keine Stimmen.
votes-no-table = Das ist keine Tabelle mit Stimmen. Speichern Sie sie als CSV mit weniger als einem Megabyte.
votes-taken = { $count ->
    [one] Ein Punkt aus der Datei ist gesetzt.
   *[other] { $count } Punkte aus der Datei sind gesetzt.
}
