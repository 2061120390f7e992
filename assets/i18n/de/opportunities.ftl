# Chancen: Tafel, Matrix, Rangfolge.
field-done = Erledigt am
status-word-measured = Gemessen
told-due-on = bis { $day }
told-done-on = am { $day }

## Vorher und nachher
effect-no-data-yet = noch keine Daten
effect-unchanged = unverändert
effect-better = um { $by } besser
effect-worse = um { $by } schlechter
effect-few = , aus weniger als 30 Antworten

## Seiten und Folien
matrix-sizes = Je größer, desto mehr Stimmen
ranking-ratio = Wirkung ÷ Aufwand
ranking-by-votes = Was zuerst zu tun ist, nach Stimmen
ranking-by-ratio = Was zuerst zu tun ist, nach Wirkung je Aufwand
ranking-by-score = Was zuerst zu tun ist, nach Opportunity Score
ranking-ratio-short = Wirkung ÷ Aufwand
ranking-score-short = Score

## Bilder der Chancen
face-board = Tafel
face-matrix = Matrix
face-ranking = Rangfolge
opportunities-count = { $count ->
    [one] Eine Chance
   *[other] { $count } Chancen
}
opportunities-late = { $count } überfällig
opportunities-empty = Es gibt noch keine Chancen. Fügen Sie die erste auf der Tafel hinzu.
opportunity-due = Fällig am { $day }
opportunity-overdue = Überfällig seit { $day }
opportunity-done = Erledigt am { $day }
opportunity-late = Überfällig
opportunity-answers = { $count ->
    [one] beantwortet einen Schmerzpunkt
   *[other] beantwortet { $count } Schmerzpunkte
}
opportunity-nobody = niemand ist zuständig
opportunity-nobody-short = niemand
opportunity-show = Auf der Karte zeigen

## Tafel
board-add = Hinzufügen
board-add-to = Chance hinzufügen: { $status }
board-add-hint = Was könnte man tun?
board-empty-idea = Was jemandem einfällt, steht zuerst hier.
board-empty-planned = Was beschlossen ist. Ziehen Sie eine Karte hierher oder drücken Sie Alt mit einer Pfeiltaste.
board-empty-doing = Woran jemand arbeitet.
board-empty-done = Was fertig ist und seine Wirkung noch zeigen muss.
board-empty-measured = Was an seiner Kennzahl gezeigt hat, ob es hilft.

## Matrix
matrix-tray = Ziehen Sie diese in das Diagramm.

## Rangfolge
ranking-order = Ordnen nach
ranking-tied = , gleichauf
ranking-no-votes = Ohne Stimmen
ranking-no-survey = Kunden sind noch nicht gefragt

## Wirkung und Bedarf
effect-when-done = Vorher und nachher werden verglichen, sobald die Chance erledigt ist.
need = Was Kunden sagen
need-add = Umfragewerte hinzufügen
need-remove = Diese Werte entfernen
need-note = Anteile der zwei besten von fünf Antworten, auf 0 bis 10 gebracht: 83 % sind 8,3.
need-importance = Wichtigkeit
need-satisfaction = Zufriedenheit
need-score = { $importance } + max({ $importance } − { $satisfaction }; 0) = { $score }
need-extreme = Opportunity Score über 15: äußerst schlecht bedient
need-solid = Opportunity Score über 10: schlecht bedient
need-low = Opportunity Score bis 10: gut genug bedient
need-few = Aus weniger als 30 Antworten: nur ein Hinweis
need-without-n = Geben Sie an, wie viele geantwortet haben: sonst sagt der Wert wenig.
link-search = Suchen
link-none-found = Keine hat diese Wörter.
