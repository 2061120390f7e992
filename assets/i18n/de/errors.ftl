### errors
## opening a document
load-at-file = { $file }: { $what }
load-at-line = { $file }, Zeile { $line }: { $what }
load-untouched = Die Datei wurde nicht verändert.
load-not-found = Diese Datei gibt es nicht.
load-not-found-do = Prüfen Sie den Pfad und die Schreibweise des Namens.
load-no-permission = Sie dürfen diese Datei nicht lesen.
load-no-permission-do = Geben Sie sich das Recht, sie zu lesen, oder kopieren Sie sie in einen eigenen Ordner.
load-not-a-file = Das ist ein Ordner oder ein Gerät, keine Datei.
load-not-a-file-do = Nennen Sie ein Dokument, also eine Datei, die auf .ron endet.
load-unreadable = Die Datei war nicht lesbar: { $reason }.
load-unreadable-do = Prüfen Sie, ob das Laufwerk erreichbar ist, und versuchen Sie es noch einmal.
load-too-large = Die Datei ist { $mib } MiB groß; Wayfare liest bis zu 64 MiB.
load-too-large-do = Legen Sie Bilder neben das Dokument statt in es hinein, oder teilen Sie das Dokument.
load-empty = Die Datei ist leer.
load-empty-do = Falls sie einmal ein Dokument enthielt, steht dessen letzte Fassung in der Datei gleichen Namens mit .bak am Ende. Neu anfangen können Sie mit: wayfare new --template blank -o DATEI --force
load-not-utf8 = Byte { $byte } ist kein gültiges UTF-8, der Text ist deshalb nicht lesbar.
load-utf16 = Der Text liegt in UTF-16 vor, nicht in UTF-8.
load-not-utf8-do = Öffnen Sie die Datei in einem Texteditor, speichern Sie sie mit der Kodierung UTF-8 und öffnen Sie sie erneut.
load-bom = Die Datei beginnt mit einer unsichtbaren Byte-Reihenfolge-Marke (BOM).
load-bom-do = Sie wurde übergangen; beim nächsten Speichern fällt sie weg. Die Kodierung „UTF-8“ statt „UTF-8 mit BOM“ vermeidet sie.
load-conflict = „{ $mark }“ ist von einer Zusammenführung übrig, die nicht beendet wurde.
load-conflict-do = Entscheiden Sie, welche der beiden Fassungen gilt, löschen Sie die andere und die Zeilen, die mit <<<<<<<, ======= und >>>>>>> beginnen, und öffnen Sie die Datei erneut.
load-not-a-map = Das sieht nicht nach einem Wayfare-Dokument aus: Ein solches beginnt mit „(“ und der Zeile „format: 1,“.
load-not-a-map-do = Prüfen Sie, ob es die richtige Datei ist. Der Befehl „wayfare new“ legt eines zum Vergleich an.
load-newer = Das Dokument wurde von einer neueren Version von Wayfare im Format { $found } gespeichert; diese hier liest Format 1.
load-newer-do = Aktualisieren Sie Wayfare und öffnen Sie die Datei dann erneut.
load-no-such-format = Ein Dateiformat { $found } gibt es nicht; Dokumente haben Format 1.
load-no-such-format-do = Schreiben Sie hier „format: 1,“ und öffnen Sie die Datei erneut.
load-too-deep = Klammern sind mehr als 100-fach verschachtelt; ein Dokument braucht höchstens zehn.
load-too-deep-do = Prüfen Sie, ob es die richtige Datei ist, und entfernen Sie die überzähligen Klammern.
load-cut-off = Die Datei endet mitten im Dokument.
load-cut-off-do = Wahrscheinlich wurde sie beim Kopieren abgeschnitten. Kopieren Sie sie noch einmal, oder nehmen Sie die Fassung davor aus der Datei gleichen Namens mit .bak am Ende.
load-open-text = Hier beginnt ein Text oder ein Kommentar, der nicht endet.
load-open-text-do = Ergänzen Sie das schließende Anführungszeichen (oder */ bei einem Kommentar) dort, wo der Text endet.
load-unknown-field = Ein Feld „{ $field }“ gibt es hier nicht.
load-unknown-field-do = Berichtigen Sie den Namen, oder entfernen Sie das Feld. Felder mit ähnlichen Namen: { $possible }.
load-unknown-name = „{ $name }“ gehört nicht zu den möglichen Werten.
load-unknown-name-do = Berichtigen Sie den Wert. Werte mit ähnlichen Namen: { $possible }.
load-missing-field = In dem, was hier beginnt, fehlt das Feld „{ $field }“.
load-missing-field-do = Ergänzen Sie „{ $field }: …,“ innerhalb dieser Klammern.
load-repeated-field = Das Feld „{ $field }“ steht hier zum zweiten Mal.
load-repeated-field-do = Entfernen Sie eines von beiden.
load-wants-text = Dieses Feld verlangt einen Text in Anführungszeichen.
load-wants-whole = Dieses Feld verlangt eine ganze Zahl.
load-wants-number = Dieses Feld verlangt eine Zahl.
load-wants-yes-no = Dieses Feld verlangt true (ja) oder false (nein).
load-wants-list = Dieses Feld verlangt eine Liste in [ ].
load-wants-record = Dieses Feld verlangt Felder in ( ).
load-wants-other = Der Wert ist nicht von der Art, die dieses Feld verlangt.
load-wants-do = Berichtigen Sie den Wert in einem Texteditor und öffnen Sie die Datei erneut.
load-not-a-colour = Das ist keine Farbe.
load-not-a-colour-do = Schreiben Sie sie als # mit sechs Ziffern, etwa "#1B5E9E".
load-not-finite = „{ $word }“ ist keine Zahl, mit der sich zeichnen oder rechnen lässt.
load-not-finite-do = Schreiben Sie eine Zahl, oder entfernen Sie das Feld.
load-number-too-large = Dieses Feld fasst keine so große, so kleine oder negative Zahl.
load-number-too-large-do = Berichtigen Sie die Zahl in einem Texteditor und öffnen Sie die Datei erneut.
load-syntax-sign = An dieser Stelle fehlt „{ $sign }“, oder hier steht etwas, das nicht hierher gehört.
load-syntax = Die Zeile folgt nicht den Regeln des Formats (RON).
load-syntax-do = Vergleichen Sie die Zeile mit den Zeilen ringsum: Felder stehen als „name: wert,“, Texte in Anführungszeichen, und jede Klammer wird geschlossen.
load-unsound-do = Berichtigen Sie die Zeile in einem Texteditor und öffnen Sie die Datei erneut.
load-unsound-more-do = { $more ->
    [one] Berichtigen Sie die Zeile in einem Texteditor; noch eine weitere Stelle muss berichtigt werden.
   *[other] Berichtigen Sie die Zeile in einem Texteditor; noch { $more } weitere Stellen müssen berichtigt werden.
}
picture-missing = Das Bild { $name } fehlt in der Ausgabe: Im Ordner des Dokuments gibt es keine solche Datei, oder sie ist zu groß.

## pictures of pages
png-too-large = Ein Bild von { $width } × { $height } Pixeln ist zu groß; möglich sind 150 Millionen Pixel. Es wurde nichts geschrieben. Wählen Sie eine geringere Auflösung, eine kleinere Seite, oder exportieren Sie als PDF oder SVG.
png-empty = Bei dieser Auflösung hat die Seite keine Pixel. Es wurde nichts geschrieben. Wählen Sie eine höhere.
png-failed = Das Bild ließ sich nicht zusammensetzen: { $reason }. Es wurde nichts geschrieben. Exportieren Sie stattdessen als PDF oder SVG.

## PDF
pdf-no-pages = Es gibt keine Seite zu schreiben. Fügen Sie eine Phase oder eine Karte hinzu und exportieren Sie noch einmal.
pdf-too-large = Seite { $page } wäre { $width } × { $height } m groß; eine PDF-Seite endet bei 5,1 m. Es wurde nichts geschrieben. Wählen Sie ein Papierformat wie A0, teilen Sie ein Poster in Kacheln, oder exportieren Sie die Karte als SVG.
pdf-refused = Das PDF konnte nicht erzeugt werden, und es wurde nichts geschrieben. SVG und PNG entstehen auf anderem Weg und gelingen vielleicht. Was nicht ging: { $reason }
pdf-go-to = Weiter zu „{ $card }“
