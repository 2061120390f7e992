# Minutes.
minutes-title = Protokoll des Workshops: { $map }
minutes-title-plain = Protokoll des Workshops

## Head
minutes-date = Datum
minutes-time = Zeit
minutes-from = ab { $from } Uhr
minutes-from-to = { $from } bis { $to } Uhr
minutes-people = Personen
minutes-sum = Ergebnis
minutes-sum-decisions = { $count ->
    [one] { $count } Entscheidung
   *[other] { $count } Entscheidungen
}
minutes-sum-votes = { $count ->
    [one] { $count } Abstimmung
   *[other] { $count } Abstimmungen
}
minutes-sum-parked = { $count ->
    [one] { $count } Eintrag im Themenspeicher
   *[other] { $count } Einträge im Themenspeicher
}
minutes-sum-changes = { $count ->
    [one] { $count } Änderung an der Karte
   *[other] { $count } Änderungen an der Karte
}
minutes-sum-nothing = Es wurde nichts entschieden, abgestimmt, gemerkt oder geändert.
minutes-none = nichts
minutes-wordless = (ohne Worte)

## Agenda
minutes-agenda = Agenda
minutes-began = Beginn
minutes-activity = Aktivität
minutes-planned = Geplant
minutes-took = Dauer
minutes-min = { $count } Min.
minutes-agenda-sum = { $took ->
    [one] Geplant waren { $planned } Minuten, gedauert hat es { $took } Minute.
   *[other] Geplant waren { $planned } Minuten, gedauert hat es { $took } Minuten.
}
minutes-left-out = Nicht durchgeführt: { $activities }.

## Decisions
minutes-decisions = Entscheidungen
minutes-taken-on = Chancen, die angegangen werden
minutes-merged = Zusammengefasste Karten
minutes-merged-card = { $count ->
    [one] { $card }, aus { $cards }
   *[other] { $card }, aus { $count } Karten: { $cards }
}

## Votes
minutes-votes = Abstimmungen
minutes-round = Abstimmung { $number }
minutes-ranking = Rangfolge
minutes-place = Rang
minutes-place-tied = { $place } (gleichauf)
minutes-card = Karte
minutes-card-gone = Eine Karte, die es nicht mehr gibt
minutes-dots = Punkte
minutes-voters = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
minutes-each = { $count ->
    [one] je { $count } Punkt
   *[other] je { $count } Punkte
}
minutes-per-card = davon höchstens { $count } auf einer Karte
minutes-dots-of = { $placed } von { $all } Punkten vergeben
minutes-dots-placed = { $count ->
    [one] { $count } Punkt vergeben
   *[other] { $count } Punkte vergeben
}
minutes-without-dots = Ohne Punkt: { $cards }

## Pain points
minutes-pains = Was am meisten schmerzt und was dagegen getan wird
minutes-where = Wo
minutes-weight = Gewicht
minutes-dots-count = { $count ->
    [one] { $count } Punkt
   *[other] { $count } Punkte
}
minutes-severity = Schwere { $value } von 5
minutes-answer = Antwort
minutes-no-answer = noch keine
minutes-nobody = noch niemand
minutes-no-date = noch kein Termin
minutes-due = fällig am { $day }

## Parking lot
minutes-parking = Themenspeicher
minutes-parked-before = Von früher

## What changed
minutes-changes = Was sich an der Karte geändert hat
minutes-unchanged = Die Karte ist, wie sie war.
minutes-of-map = Kopf der Karte
minutes-of-course = Phasen und Schritte
minutes-of-lanes = Zeilen
minutes-of-personas = Personas
minutes-of-sources = Belege
minutes-stage-added = Abschnitt { $name } ist neu
minutes-stage-removed = Abschnitt { $name } entfällt
minutes-stage-renamed = Abschnitt { $before } heißt jetzt { $name }
minutes-phase-added = Phase { $name } ist neu
minutes-phase-removed = Phase { $name } entfällt
minutes-phase-renamed = Phase { $before } heißt jetzt { $name }
minutes-phases-reordered = Die Phasen stehen in anderer Reihenfolge
minutes-step-added = Schritt { $name } ist neu
minutes-step-removed = Schritt { $name } entfällt
minutes-step-renamed = Schritt { $before } heißt jetzt { $name }
minutes-steps-reordered = Die Schritte stehen in anderer Reihenfolge
minutes-lane-added = Zeile { $name } ist neu
minutes-lane-removed = Zeile { $name } entfällt
minutes-lane-renamed = Zeile { $before } heißt jetzt { $name }
minutes-lanes-reordered = Die Zeilen stehen in anderer Reihenfolge
minutes-persona-added = Persona { $name } ist neu
minutes-persona-removed = Persona { $name } entfällt
minutes-persona-renamed = Persona { $before } heißt jetzt { $name }
minutes-source-added = Quelle { $name } ist neu
minutes-source-removed = Quelle { $name } entfällt
minutes-source-renamed = Quelle { $before } heißt jetzt { $name }
minutes-note-changed = Notiz geändert
minutes-optional-changed = Wer hier vorbeikommt, hat sich geändert
minutes-branch-changed = Abzweigung geändert
minutes-profile-changed = Profil geändert
minutes-particulars-changed = Einzelheiten geändert
minutes-channel-changed = Kanal geändert
minutes-steps-covered = Schritte
minutes-cards-added = Neue Karten
minutes-cards-removed = Entfallene Karten
minutes-cards-moved = Verschobene Karten
minutes-cards-changed = Geänderte Karten
minutes-groups = Gruppen
minutes-group-unnamed = Gruppe ohne Namen
minutes-answers = Antworten auf Schmerzpunkte
minutes-answers-now = { $opportunity } antwortet auf { $pain }
minutes-answers-no-more = { $opportunity } antwortet nicht mehr auf { $pain }
minutes-feelings = Stimmungen
minutes-foreseen = Stimmungen, wie sie sein sollen
minutes-feeling-removed = entfällt

## Command line
cli-minutes = Das Protokoll eines Workshops schreiben
cli-minutes-map = Die Karte, wie der Workshop sie hinterlassen hat
cli-minutes-since = Die Karte, wie sie vorher war; ohne sie fehlt, was sich geändert hat
cli-minutes-people = Wie viele Personen im Raum waren
cli-minutes-date = Tag des Workshops
cli-minutes-output = Wohin es geschrieben wird; die Endung (pdf, md, pptx) ist das Format

## Window
command-minutes = Protokoll des letzten Workshops …
dialog-minutes = Protokoll speichern
dialog-unfinished = Workshop fortsetzen?
minutes-heading = Was der Workshop ergeben hat
minutes-save = Protokoll speichern als
minutes-save-pdf = Protokoll als PDF speichern
minutes-save-markdown = Protokoll als Markdown speichern
minutes-save-slides = Protokoll als Folien speichern
minutes-write = Speichern
minutes-file = { $name }-protokoll
minutes-written = Protokoll gespeichert: { $path }
minutes-close = Workshop beenden
minutes-left = Der Workshop kann jederzeit fortgesetzt werden.
minutes-offer = Protokoll schreiben …
minutes-unfinished = Der Workshop vom { $date }, { $time } Uhr, wurde nicht beendet. { $count ->
    [0] Von seiner Agenda ist noch nichts abgeschlossen.
    [one] { $count } Aktivität ist festgehalten.
   *[other] { $count } Aktivitäten sind festgehalten.
}
minutes-unfinished-covered = { $count ->
    [one] { $count } verdeckte Karte ist noch nicht aufgedeckt.
   *[other] { $count } verdeckte Karten sind noch nicht aufgedeckt.
}
minutes-go-on = Fortsetzen
minutes-let-go = Ohne Protokoll beenden
minutes-unwritten = Das Protokoll steht noch in keiner Datei.
minutes-would-go = Das Protokoll steht noch in keiner Datei. Ist der Workshop beendet, sind die Zeiten seiner Agenda verloren; Entscheidungen, Abstimmungen und Themenspeicher bleiben in der Map.
minutes-cards-go = { $count ->
    [one] { $count } verdeckte Karte geht mit verloren.
   *[other] { $count } verdeckte Karten gehen mit verloren.
}
minutes-not-yet = Noch nicht
