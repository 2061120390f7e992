### clipboard

## commands
command-copy = Kopieren
command-cut = Ausschneiden
command-paste = Einfügen
command-paste-preview = Einfügen mit Vorschau…
command-copy-table = Als Tabelle kopieren

## what was copied and pasted
copy-nothing = Nichts wurde kopiert: In der Auswahl liegen keine Karten.
paste-nothing = Nichts wurde eingefügt: Die Zwischenablage enthält weder Karten noch Text noch Bilder.
paste-too-long = Nichts wurde eingefügt: Der Text in der Zwischenablage ist länger als { $most } MiB. Kopieren Sie einen Teil davon.
paste-too-many = So lässt sich nichts einfügen: Das wären { $count } Karten, und höchstens { $most } sind auf einmal möglich. Kopieren Sie einen Teil davon.
paste-strangers = { $count ->
    [one] Die Persona { $names } gibt es in diesem Dokument nicht: Die Karten wurden ohne dieses Zeichen eingefügt.
   *[other] Die Personas { $names } gibt es in diesem Dokument nicht: Die Karten wurden ohne diese Zeichen eingefügt.
}
paste-squeezed = { $count ->
    [one] Hier endet die Kundenreise: Eine Karte steht jetzt beim letzten Schritt.
   *[other] Hier endet die Kundenreise: { $count } Karten stehen jetzt beim letzten Schritt.
}

## the preview
dialog-paste = Einfügen
paste-about = Jede Spalte gehört zu einem Schritt, jede Tabellenzeile zu einer Zeile des Bogens. Ändern Sie, was nicht passt.
paste-about-list = Aus jeder Zeile wird eine Karte. Wählen Sie, wohin sie kommen.
paste-list-lane = Zeile des Bogens
paste-list-step = Schritt
paste-names-steps = Die erste Zeile nennt Schritte oder Phasen
paste-names-lanes = Die erste Spalte nennt Zeilen des Bogens
paste-column = Spalte { $number } { $heading }
paste-row = Tabellenzeile { $number } { $heading }
paste-skip = Weglassen
paste-new-step = Neuer Schritt
paste-new-phase = Neue Phase
paste-new-lane = Neue Zeile ({ $kind })
paste-makes = { $count ->
    [0] Es bleibt nichts einzufügen
    [one] Fügt eine Karte hinzu
   *[other] Fügt { $count } Karten hinzu
}
paste-makes-steps = { $count ->
    [one] ein neuer Schritt
   *[other] { $count } neue Schritte
}
paste-makes-lanes = { $count ->
    [one] eine neue Zeile
   *[other] { $count } neue Zeilen
}
paste-locked = eine Zeile ist gesperrt
paste-do = Einfügen
