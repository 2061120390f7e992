# Umfrageantworten: Import, Spalten, Ergebnis.

## warum eine Datei nicht gelesen wird
survey-cancelled = Abgebrochen. Die Karte ist unverändert.
survey-not-found = Diese Datei gibt es nicht. Prüfen Sie den Pfad.
survey-no-permission = Sie dürfen diese Datei nicht lesen. Fragen Sie, wem sie gehört, oder kopieren Sie sie in einen eigenen Ordner.
survey-not-a-file = Das ist ein Ordner oder ein Gerät, keine Datei.
survey-unreadable = Die Datei konnte nicht gelesen werden: { $why }
survey-empty = In der Datei stehen keine Antworten.
survey-no-table = Das ist keine Tabelle mit Antworten. Exportieren Sie die Umfrage als CSV oder XLSX.
survey-utf16 = Der Text ist in UTF-16 geschrieben, das nicht gelesen wird. Speichern Sie ihn als „CSV UTF-8“ und versuchen Sie es noch einmal.
survey-bad-workbook = Die Arbeitsmappe ist beschädigt oder keine: { $why }
survey-large-workbook = Die Arbeitsmappe ist zu groß, um sie gefahrlos zu entpacken. Speichern Sie das Blatt mit den Antworten als CSV: Das darf beliebig lang sein.
survey-no-column = Geben Sie an, welche Spalte den Schritt nennt und in welcher die Bewertung steht.

## Zeilen, die nicht zählen
survey-row = Zeile { $line }: { $why }
survey-row-short = die Zeile endet zu früh
survey-row-no-step = es ist kein Schritt genannt
survey-row-no-number = die Bewertung „{ $cell }“ ist keine Zahl
survey-row-out-of-scale = die Bewertung „{ $cell }“ liegt nicht auf der Skala von { $low } bis { $high }
survey-row-not-whole = die Bewertung „{ $cell }“ ist keine ganze Zahl
survey-row-no-day = „{ $cell }“ ist kein Tag
survey-row-without-day = es ist kein Tag angegeben
survey-row-ambiguous-day = „{ $cell }“ kann zwei verschiedene Tage meinen
survey-row-endless = ein Anführungszeichen wird nie geschlossen
survey-bad-more = { $count ->
    [one] und { $number } weitere
   *[other] und { $number } weitere
}

## Ergebnis
survey-rows-read = { $count ->
    [one] { $number } Zeile gelesen
   *[other] { $number } Zeilen gelesen
}
survey-rows-empty = { $count ->
    [one] { $number } Zeile ohne Bewertung
   *[other] { $number } Zeilen ohne Bewertung
}
survey-rows-elsewhere = { $count ->
    [one] { $number } Antwort auf eine andere Frage
   *[other] { $number } Antworten auf andere Fragen
}
survey-rows-beyond = { $count ->
    [one] { $number } Antwort bleibt weg: Die Spalten nennen zu viel Verschiedenes. Ist es die richtige Spalte?
   *[other] { $number } Antworten bleiben weg: Die Spalten nennen zu viel Verschiedenes. Sind es die richtigen Spalten?
}
survey-rows-unplaced = { $count ->
    [one] { $number } Antwort nennt keinen Schritt dieser Karte:
   *[other] { $number } Antworten nennen keinen Schritt dieser Karte:
}
survey-phase-alone = { $count ->
    [one] { $number } Antwort gilt der ganzen Phase { $phase }: Die Kennzahl bei { $step }, wo die Phase beginnt, ist die der Phase
   *[other] { $number } Antworten gelten der ganzen Phase { $phase }: Die Kennzahl bei { $step }, wo die Phase beginnt, ist die der Phase
}
survey-phase-mixed = { $count ->
    [one] { $number } Antwort gilt der ganzen Phase { $phase } und zählt bei { $step }, wo die Phase beginnt, zusammen mit denen zu diesem Schritt
   *[other] { $number } Antworten gelten der ganzen Phase { $phase } und zählen bei { $step }, wo die Phase beginnt, zusammen mit denen zu diesem Schritt
}
survey-rows-strangers = { $count ->
    [one] { $number } Antwort von jemandem, der keine Persona dieser Karte ist, zählt für alle
   *[other] { $number } Antworten von Personen, die keine Persona dieser Karte sind, zählen für alle
}
survey-rows-comments = { $count ->
    [one] { $number } Antwort auf der Karte hat einen Kommentar, der nicht übernommen wird
   *[other] { $number } Antworten auf der Karte haben Kommentare, die nicht übernommen werden
}
survey-rows-bad = { $count ->
    [one] { $number } Zeile zählt nicht:
   *[other] { $number } Zeilen zählen nicht:
}
survey-windows-1252 = Die Buchstaben werden als Windows-1252 gelesen.
survey-conversion = Aus mittleren Bewertungen werden Gefühle: { $low } ist { $worst }, { $middle } ist { $neutral }, { $high } ist { $best }.
survey-nothing-to-take = Keine Antwort gehört zu einem Schritt dieser Karte: Es wurde nichts eingetragen.
survey-edit = { $count ->
    [one] { $number } Umfrageantwort importieren
   *[other] { $number } Umfrageantworten importieren
}

## neue Kennzahlen auf der Karte
survey-card-nps = NPS
survey-card-csat = Zufriedenheit (CSAT)
survey-card-ces = Aufwand (CES)
survey-card-sentiment = Stimmung

## Befehlszeile
cli-survey = Aus Umfrageantworten je Schritt eine Kennzahl berechnen
cli-survey-long = Aus Umfrageantworten je Schritt eine Kennzahl berechnen. Gibt für jeden Schritt der Karte, in ihrer Reihenfolge, eine Zeile aus: Name, Wert mit einer Nachkommastelle, Zahl der Antworten, durch Tabulatoren getrennt. Bei einem Schritt ohne Antworten steht „no data“ und 0. Was gelesen wurde und welche Zeilen nicht zählen, steht auf der Standardfehlerausgabe.
cli-survey-map = Die Karte, um deren Schritte es in den Antworten geht
cli-survey-answers = Die Antworten, eine je Zeile: CSV (Komma, Semikolon oder Tabulator) von beliebiger Länge oder XLSX
cli-survey-column = Was eine Spalte bedeutet, nach ihrem Namen oder ihrer Nummer: step (auch Phase oder Kontaktpunkt), score, date, persona, question oder comment. Mehrfach möglich; was fehlt, wird aus den Überschriften erschlossen, und „date=“ lässt das Datum weg
cli-survey-metric = Die Kennzahl. csat: Anteil von 4 und 5 von fünf; csat-mean: Mittel von 1 bis 5; ces: Mittel von 1 bis 7; ces-share: Anteil von 5 bis 7; ces-old: Mittel von 1 bis 5, weniger ist besser
cli-survey-question = Nur Antworten auf diese Frage der Fragenspalte zählen; sonst die auf jene, die die Kennzahl nennt
cli-survey-date-order = Was in Tagen wie 3/4/2026 zuerst kommt; sonst wird es aus den ersten Zeilen gelernt
cli-survey-match = Was ein Name in der Datei bedeutet: ein Schritt, eine Phase oder ein Kontaktpunkt nach Name oder Nummer. Mehrfach möglich
cli-survey-per-persona = Eine Kennzahl für jede Persona, die die Datei nennt
cli-survey-per-month = Ein Messwert für jeden Monat statt einem am neuesten Tag
cli-survey-emotion = Aus den Bewertungen auch die Emotionskurve setzen
cli-survey-whose = Wessen Kurve das ist, wenn die Datei keine Personas nennt; sonst die aller
cli-survey-new-cards = Neue Kennzahlen neben die vorhandenen stellen, statt diese um Messwerte zu ergänzen
cli-survey-source = Die Umfrage unter diesem Titel in das Belegverzeichnis aufnehmen
cli-survey-output = Die Karte mit den Kennzahlen in diese Datei schreiben. Nur die Kennzahlen kommen hinein
cli-survey-no-field = „{ $said }“ ist keine Spalte. Schreiben Sie FIELD=COLUMN, wobei das Feld eines von { $fields } ist.
cli-survey-column-missing = Es gibt keine Spalte { $name }. Die Spalten sind { $columns }.
cli-survey-no-step = „{ $said }“ ordnet nichts zu. Schreiben Sie NAME=STEP mit einem Schritt der Karte.
cli-survey-no-persona = Auf der Karte gibt es keine Persona { $name }.
cli-survey-columns = Gelesene Spalten: { $columns }
cli-survey-needs-column = { $option } braucht eine Spalte, die die Datei nicht zu haben scheint. Nennen Sie sie mit --column { $field }=COLUMN. Die Spalten sind { $columns }.
cli-survey-no-question = Keine Antwort gilt der Frage { $question }. Die Fragen sind { $questions }.
cli-survey-asked = Nur Antworten auf { $question } zählen.
cli-survey-mixed = Die Spalte { $column } nennt mehrere Fragen, aber keine nennt die Kennzahl: Antworten auf alle zählen zusammen. Wählen Sie eine mit --question: { $questions }.
cli-survey-no-days = Keine Spalte sagt, wann geantwortet wurde: Die Werte tragen das Datum { $day }.
cli-survey-over-answers = { $file } enthält die Antworten selbst und wurde nicht angerührt. Wählen Sie für die Karte einen anderen Namen.

## Messungen
bench-survey-csv-alone = Umfrage mit einer Million Zeilen, allein die csv-Bibliothek
bench-survey = Umfrage mit einer Million Zeilen, ausgezählt
bench-survey-ratio = Dasselbe gegenüber der csv-Bibliothek allein
bench-survey-memory = Speicher beim Auszählen einer Million Zeilen

## Fenster
command-survey = Umfrageantworten importieren …
dialog-survey = Umfrageantworten importieren
file-kind-survey = Tabellen mit Antworten
survey-about = Eine Tabelle mit einer Antwort je Zeile, als CSV beliebiger Länge oder als XLSX. Nur die Kennzahlen kommen in die Karte, nie einzelne Antworten.
survey-look = Ansehen
survey-other-file = Andere Datei
survey-form-workbook = Arbeitsmappe
survey-form-semicolon = Text mit Semikolons
survey-form-comma = Text mit Kommas
survey-form-tab = Text mit Tabulatoren
survey-columns = Was die Spalten bedeuten
survey-column = Bedeutung von Spalte { $number } „{ $heading }“
survey-field-none = Nicht benötigt
survey-field-step = Schritt/Kontaktpunkt
survey-field-score = Bewertung
survey-field-date = Datum
survey-field-persona = Persona/Segment
survey-field-question = Frage
survey-field-comment = Kommentar
survey-figure = Kennzahl
survey-figure-nps = NPS, Bewertungen 0 bis 10
survey-figure-csat = CSAT, Anteil von 4 und 5 von fünf
survey-figure-csat-mean = CSAT, Mittel von 1 bis 5
survey-figure-ces = CES, Mittel von 1 bis 7
survey-figure-ces-share = CES, Anteil von 5 bis 7
survey-figure-ces-old = CES, ältere Form: Mittel von 1 bis 5
survey-figure-sentiment = Stimmung, Mittel von −1 bis +1
survey-asked = Antworten auf
survey-asked-all = Alle Fragen zusammen
survey-order = Tage wie 3/4/2026
survey-order-unknown = Nur eindeutige
survey-order-day = Tag zuerst: 3. April
survey-order-month = Monat zuerst: 4. März
survey-metrics = Eine Kennzahl für jeden Schritt
survey-extends = Vorhandene Kennzahlen um Werte ergänzen
survey-per-persona = Eine für jede Persona
survey-by-month = Ein Wert für jeden Monat
survey-source = Umfrage in das Belegverzeichnis aufnehmen
survey-source-title = Titel der Umfrage im Belegverzeichnis
survey-curve = Emotionskurve aus den Bewertungen
survey-whose = Wessen Kurve
survey-whose-all = Die aller
survey-tab-figures = Kennzahlen
survey-tab-names = Namen
survey-tab-rows = Ausgelassen
survey-sample = { $count ->
    [one] Aus der ersten Zeile der Datei. Zählen Sie alle Antworten aus, um die wahren Werte zu erhalten.
   *[other] Aus den ersten { $count } Zeilen der Datei. Zählen Sie alle Antworten aus, um die wahren Werte zu erhalten.
}
survey-no-data = keine Daten
survey-n = n { $n }
survey-n-small = n { $n }, wenige
survey-names-none = Die Datei nennt keine Schritte.
survey-names-steps = Schritte in der Datei
survey-names-personas = Personas in der Datei
survey-name = Bedeutung von „{ $name }“
survey-name-left-out = Ausgelassen
survey-name-nobody = Alle
survey-rows-fine = Jede Zeile zählt.
survey-counting = Antworten werden ausgezählt
survey-call-off = Auszählen abbrechen
survey-count = Alle Antworten auszählen
survey-take = In die Karte übernehmen
survey-said-counted = { $counted } von { $rows } Zeilen zählen
survey-said-sample = { $count ->
    [one] Die erste Zeile ist angesehen
   *[other] Die ersten { $count } Zeilen sind angesehen
}
survey-change-none = An der Karte würde sich nichts ändern
survey-change-added = { $count ->
    [one] { $count } neue Kennzahl
   *[other] { $count } neue Kennzahlen
}
survey-change-extended = { $count ->
    [one] weitere Werte in { $count } Kennzahl
   *[other] weitere Werte in { $count } Kennzahlen
}
survey-change-feelings = { $count ->
    [one] { $count } Wert der Kurve
   *[other] { $count } Werte der Kurve
}
survey-taken = { $number } Umfrageantworten sind auf der Karte.
