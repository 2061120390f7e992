# Belege: Verzeichnis, Stufen, Abdeckung.

## Eigenschaften
source-one = Beleg
selected-source = Beleg „{ $name }“
field-origin = Woher er stammt
find-field-origin = Woher er stammt
source-open = Link öffnen
source-show = Im Verzeichnis zeigen
source-cards = { $count ->
    [0] Karten, die darauf beruhen
    [one] { $count } Karte beruht darauf
   *[other] { $count } Karten beruhen darauf
}
source-cards-more = { $count ->
    [one] und { $count } weitere Karte
   *[other] und { $count } weitere Karten
}
source-pieces = { $count ->
    [one] { $count } Nennung
   *[other] { $count } Nennungen
}
source-part = „{ $name }“ beruht nicht darauf
source-select = Diese Karten auswählen
source-remove = { $count ->
    [0] Beleg entfernen
    [one] Beleg entfernen; { $count } Karte verliert ihn
   *[other] Beleg entfernen; { $count } Karten verlieren ihn
}
source-removed = { $count ->
    [one] „{ $name }“ entfernt; { $count } Karte beruhte darauf.
   *[other] „{ $name }“ entfernt; { $count } Karten beruhten darauf.
}
source-unused-note = Noch beruht keine Karte darauf. Wählen Sie Karten auf dem Blatt aus und fügen Sie ihn unter „Belege“ hinzu.
source-dated-note = Mehr als ein Jahr vor dem Datum der Kundenreise erhoben.
source-of-cards = { $name } ({ $count } von { $all })
source-for-all = Auf einen Beleg stützen
level-follows = Nach den Belegen: { $level }

## Verzeichnis
register-heading = Alle Belege
register-search = Beleg suchen
register-none = Kein Beleg enthält diese Wörter.
register-origin = Herkunft
register-sample = n
register-n = n = { $n }
register-count = { $count ->
    [one] { $count } Beleg
   *[other] { $count } Belege
}
register-summary = { $count ->
    [one] { $sources }. { $resting } von { $count } Karte beruht darauf.
   *[other] { $sources }. { $resting } von { $count } Karten beruhen darauf.
}
register-empty = Noch keine Belege
register-empty-note = Ein Beleg sagt, woher Karten stammen: aus einer Umfrage, aus Interviews, von einem Besuch vor Ort, aus Beschwerden. Karten verweisen darauf, und alle sehen, was bekannt und was nur angenommen ist.
source-add = Beleg hinzufügen
source-add-first = Ersten Beleg hinzufügen
source-unused = Keine Karte beruht darauf
source-dated = Älter als ein Jahr
source-open-named = Link von „{ $name }“ öffnen

## Abdeckung
command-only-assumed = Nur Angenommenes zeigen
coverage-heading = Wie gut alles belegt ist
coverage-note = Belegte Karten von allen, die dort beginnen. Eine Zahl wählt ihre Karten aus.
coverage-level = { $level }: { $count } ({ $percent } %)
coverage-of = { $seen } von { $count }
coverage-cell = { $count ->
    [one] { $lane }, { $phase }: { $count } Karte; { $researched } belegt, { $partly } teilweise, { $assumed } angenommen
   *[other] { $lane }, { $phase }: { $count } Karten; { $researched } belegt, { $partly } teilweise, { $assumed } angenommen
}

## Papier
print-levels = Zeichen, wie gut Karten belegt sind
