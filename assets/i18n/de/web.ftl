### Webseite, Markdown und Tabellen.

web-summary = Customer Journey Map mit { $phases } und { $cards }, für { $personas }.
web-summary-nobody = Customer Journey Map mit { $phases } und { $cards }.
web-phases = { $count ->
    [one] { $count } Phase
   *[other] { $count } Phasen
}
web-cards = { $count ->
    [one] { $count } Karte
   *[other] { $count } Karten
}
export-nothing = Es gibt nichts zu zeichnen: Das Gewählte ist nicht auf dem Blatt. Wählen Sie sichtbare Karten oder exportieren Sie die ganze Map.
