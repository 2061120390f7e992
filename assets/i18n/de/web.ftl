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
export-nothing = Es gibt nichts zu zeichnen: Das Gewählte ist nicht auf dem Bogen. Wählen Sie sichtbare Karten oder exportieren Sie das ganze Dokument.

## Was ein Dokument schriftlich sagt
web-until = Bis Schritt
web-handover = Übergabe von „{ $from }“
web-touchpoint = Am Kontaktpunkt
web-value = Wert
web-target-met = erreicht
web-target-missed = nicht erreicht
web-verbatim = wörtlich von Kunden
web-source = Beleg
web-sample = n
web-parking = Themenspeicher

## Überschriften von Tabellen
web-phase = Phase
web-sources = Quellen
web-linked = Verbunden mit
web-particulars = Einzelheiten
web-sheet-cards = Karten
web-what = Was
web-phase-duration = Dauer der Phase
web-step-duration = Dauer des Schritts
web-phase-note = Notiz zur Phase
web-step-note = Notiz zum Schritt

## Die Webseite
web-skip = Zum Inhalt in Worten springen
web-contents = Inhalt
web-sheet = Bogen
web-sheet-scrolls = Der Bogen als Bild; er lässt sich seitlich verschieben. Alles steht darunter in Worten.
web-show = Anzeigen
web-size = Größe des Bogens
web-size-fit = An die Breite anpassen
web-size-full = 100 %
web-size-double = 200 %
web-show-all = Alles anzeigen
web-filtered = Was Sie abgewählt haben, ist auf dem Bogen blass und fehlt unten in den Texten.
web-made = Erstellt mit Wayfare.

export-table-failed = Die Tabelle konnte nicht geschrieben werden: { $reason }. Es wurde keine Datei geschrieben.

## Formate
export-about-html = Zum Lesen in jedem Browser: der Bogen und darunter alles in Worten.
export-about-markdown = Zum Weiterschreiben: Überschriften, Listen und Tabellen.
export-about-csv = Für andere Programme: eine Zeile je Karte.
export-about-xlsx = Zum Sortieren und Zählen: eine Zeile je Karte und weitere Blätter.
export-for-html = Eine Seite für jeden Browser
export-for-markdown = Zum Weiterschreiben
export-for-csv = Eine Zeile je Karte
export-for-xlsx = Zum Sortieren und Zählen
web-online = online
web-offline = offline
