# Personas: Bearbeitung, Blatt, Bibliothek, zwei Zustände in einem Bild.

## Zwei Zustände in einem Bild
state-better = { $by } besser
state-worse = { $by } schlechter
curve-other-state = { $state }: { $feelings }.
edit-foreseen = Anderen Zustand setzen: { $what }
edit-foreseen-clear = Anderen Zustand entfernen: { $what }
find-in-foreseen = was { $persona } bei { $place } empfindet ({ $state })

## Das Blatt einer Persona
persona-channels = Genutzte Kanäle
persona-pains = Was am meisten schmerzt
persona-opportunities = Was helfen würde

## Bearbeitung und Ansicht
persona-none = Noch keine Personas
persona-none-about = Eine Persona ist eine typische Kundin oder ein typischer Kunde, mit deren Augen die Map gezeichnet wird: nie eine wirkliche Person.
persona-add = Persona hinzufügen
persona-earlier = Nach vorne
persona-later = Nach hinten
persona-sheet-of = { $count ->
    [one] Blatt von { $name }
   *[other] Blatt von { $name }, Seite { $number } von { $count }
}
section-wants = Wünsche und Sorgen
section-facts = Demografie
section-mind = Werte und Motive
section-market = Segment und Kanäle
section-note = Notiz
persona-empty-group = { $name }, noch nichts
share-over = Die Anteile aller Personas ergeben zusammen { $sum } %. Mehr als 100 % kann es nicht geben.
list-add = Zu „{ $list }“ hinzufügen
list-item = { $list }, { $number }
list-up = Nach oben: { $item }
list-down = Nach unten: { $item }
list-remove = Entfernen: { $item }
field-one-state-persona = Nur im Zustand der Map zeigen

## Zwei Zustände im Fenster
field-one-state = Nur den Zustand der Map zeigen
foreseen-of = { $state } von { $persona }
command-overlay-map = Andere Map darüberlegen …
dialog-overlay = Andere Map darüberlegen
overlay-about = Was deren Personas empfinden, wird als der andere Zustand dieser Map gezeichnet. Personas und Schritte werden am Kennzeichen erkannt, sonst am Namen.
overlay-lay = Darüberlegen
overlay-nothing = Nichts aus { $file } passt zu dieser Map: Keine Persona mit ihren Schritten ist hier an Kennzeichen oder Namen zu erkennen. Nichts wurde geändert.
overlay-done = { $count ->
    [one] Eine Empfindung aus { $file } ist jetzt im Bild.
   *[other] { $count } Empfindungen aus { $file } sind jetzt im Bild.
}
overlay-strangers = Nicht in dieser Map und ausgelassen: { $names }{ $more ->
    [0] .
   *[other] {" "}und { $more } weitere.
}
overlay-elsewhere = Schritte, die diese Map nicht hat, wurden ausgelassen: { $names }{ $more ->
    [0] .
   *[other] {" "}und { $more } weitere.
}
overlay-same-state = Beide Maps geben an, denselben Zustand zu zeigen.
edit-overlay = Andere Map darüberlegen
lacks-foreseen = Vom anderen Zustand ist noch nichts in dieser Map.
lacks-persona = Wählen Sie zuerst eine Persona aus.

## Bibliothek
library-take = Personas aus der Bibliothek übernehmen …
library-take-short = Bibliothek …
library-save = Diese Persona in der Bibliothek ablegen
library-save-short = In Bibliothek ablegen
dialog-library = Personas in diese Map übernehmen
dialog-replace-persona = Die Persona in der Bibliothek ersetzen?
library-reading = Wird gelesen …
library-empty = Die Bibliothek ist leer. Legen Sie eine Persona dort ab, oder sehen Sie in einer anderen Map nach.
library-map-empty = Diese Map hat keine Personas.
library-from-folder = Aus der Bibliothek in { $place }
library-from-map = Aus der Map { $place }
library-back = Zurück zur Bibliothek
library-other-map = Personas einer anderen Map
library-look = In der Map nachsehen
library-take-count = { $count ->
    [0] Übernehmen
    [one] Eine Persona übernehmen
   *[other] { $count } Personas übernehmen
}
library-standing = { $name } liegt schon mit anderem Inhalt in der Bibliothek, in { $file }. Beim Ersetzen bleibt das Bisherige daneben als Sicherung erhalten.
library-replace = Ersetzen
library-saved = { $name } liegt in der Bibliothek: { $file }
library-no-folder = Dieses System nennt keinen Ordner für die Bibliothek. Wählen Sie einen in den Einstellungen.
settings-library = Bibliothek der Personas
