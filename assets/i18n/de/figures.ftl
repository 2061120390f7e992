# Kennzahlen: Formeln, Rechner, Diagramme.

# Forms of a formula, and what its name does not tell.
figures-top-two = die besten zwei von fünf
figures-mean = Mittelwert der Antworten
figures-easy = Anteil der Antworten 5 bis 7
figures-effort = Aufwand, 1 bis 5
figures-per-units = je { $base } Stück
figures-undiscounted = Umsatz, nicht abgezinst
figures-few = wenige Antworten
figures-computed = Berechnet

# Kano's categories.
figures-kano-must-be = Basismerkmal
figures-kano-performance = Leistungsmerkmal
figures-kano-attractive = Begeisterungsmerkmal
figures-kano-indifferent = Unerheblich
figures-kano-reverse = Rückweisung
figures-kano-questionable = Fragwürdig

# Formulas with the numbers put in.
figures-nps = 100 × ({ $promoters } Promotoren − { $detractors } Detraktoren) ÷ { $all } Antworten
figures-share-satisfied = 100 × { $part } Zufriedene (4 oder 5) ÷ { $all } Antworten
figures-share-easy = 100 × { $part }, die es leicht fanden (5 bis 7) ÷ { $all } Antworten
figures-mean-of = Summe { $sum } ÷ { $all } Antworten
figures-churn = 100 × { $lost } Verlorene ÷ { $start } zu Beginn
figures-retention = 100 × ({ $end } am Ende − { $new } neue) ÷ { $start } zu Beginn
figures-clv = Warenkorb { $basket } × { $purchases } Käufe × { $periods } Perioden
figures-tgw = { $complaints } Beschwerden ÷ { $sold } verkauft × { $base }
figures-opportunity = Wichtigkeit { $importance } + max({ $importance } − Zufriedenheit { $satisfaction }; 0)
figures-kano = (A { $a } + O { $o }) ÷ (A { $a } + O { $o } + M { $m } + I { $i })
figures-kano-worked = Better = { $formula } = { $better }, Worse = { $worse }
figures-sentiment = Summe { $sum } ÷ { $n } Kommentare

# Why there is no value.
figures-nothing = Noch keine Daten: Es wurde nichts gezählt.
figures-more-than-all = Ein Teil ist größer als das Ganze. Gelten alle Zahlen für dieselben Kunden und denselben Zeitraum?
figures-off-scale = Die Zahlen passen nicht zur Skala dieser Formel.
figures-unusable = Eine Zahl ist negativ oder zu groß.
figures-other-formula = Diese Zählung gehört zu einer anderen Formel.

# Charts.
figures-chart-told = Liniendiagramm von { $metric }: { $values }.
figures-went = Der Wert ging von { $first } auf { $last }.
figures-along-told = { $measure } entlang der Reise: { $values }.
figures-better = { $change }, besser
figures-worse = { $change }, schlechter
figures-unchanged = unverändert
figures-mixed-method = Nach verschiedenen Methoden gemessen: Werte auf verschiedenen Achsen sind nicht vergleichbar.
figures-mixed-scale = Auf verschiedenen Skalen gemessen: Werte auf verschiedenen Achsen sind nicht vergleichbar.
figures-mixed-unit = In verschiedenen Einheiten gemessen: Werte auf verschiedenen Achsen sind nicht vergleichbar.

# Pages.
figures-title = Kennzahlen
figures-along = { $measure } entlang der Reise

# The inspector of a metric.
figures-variant = Methode
figures-variant-unsaid = Nicht angegeben
figures-base = Bezogen auf so viele Stück
figures-chart = Diagramm
figures-few-note = Nur { $n } Antworten. Unter 30 Antworten sagt eine Kennzahl wenig.
figures-scale-low = Skala von
figures-scale-high = Skala bis
figures-calculate = Aus Zählung berechnen
figures-measurement = Messung
figures-new-measurement = Eine neue
figures-take-over = Übernehmen
figures-close-calculator = Schließen
figures-result = Ergebnis: { $value }
figures-promoters = Promotoren (9 oder 10)
figures-passives = Passive (7 oder 8)
figures-detractors = Detraktoren (0 bis 6)
figures-answers = Wie oft jede Antwort gegeben wurde
figures-answer = Antwort { $point }
figures-at-start = Kunden zu Beginn
figures-lost = Davon verloren
figures-at-end = Kunden am Ende
figures-new = Davon neu
figures-basket = Durchschnittlicher Warenkorb
figures-purchases = Käufe in einer Periode
figures-periods = Perioden als Kunde
figures-clv-note = Umsatz, nicht Gewinn, und nicht abgezinst.
figures-complaints = Beschwerden
figures-sold = Verkaufte Stück
figures-important = Wichtig (4 oder 5)
figures-important-of = Von Antworten
figures-satisfied = Zufrieden (4 oder 5)
figures-satisfied-of = Von Antworten dazu
figures-sum = Summe der Werte
figures-comments = Kommentare
figures-kano-note = Wie oft jedes Antwortpaar vorkam. Ohne: 1 gefällt, 2 setze voraus, 3 egal, 4 nehme hin, 5 missfällt.
figures-kano-like = gefällt
figures-kano-expect = setze voraus
figures-kano-neutral = egal
figures-kano-live-with = nehme hin
figures-kano-dislike = missfällt
figures-kano-with = Mit: { $answer }
figures-kano-pair = Mit: { $with }, ohne: { $without }

# All metrics along the journey, in the window.
figures-add = Kennzahl hinzufügen
figures-empty = Noch wird nichts gemessen. Eine Kennzahl zeigt, ob die Reise besser wird: der Anteil zufriedener Kunden, ein NPS, die Tage bis zur Antwort.
figures-compared = Formel für den Vergleich
figures-compare = Vergleich entlang der Reise

# Measurements in files that do not agree with their counts or their formula.
load-measured-otherwise = „{ $metric }“ nennt { $written }, aus den Anzahlen ergibt sich aber { $counted }.
load-measured-otherwise-do = Verwendet wird, was sich aus den Anzahlen ergibt; die Datei selbst ändert sich erst beim Speichern. Sind die Anzahlen falsch, berechnen Sie den Wert in den Angaben zur Karte neu.
load-measured-nothing = „{ $metric }“ hat eine Messung, deren Anzahlen keinen Wert ergeben. { $why }
load-measured-nothing-do = Sie wurde ausgelassen; die Datei selbst ändert sich erst beim Speichern. Geben Sie die richtigen Anzahlen ein oder nur den Wert.
load-measured-beyond = „{ $metric }“ nennt { $value }, die Formel ergibt aber { $low } bis { $high }.
load-measured-beyond-do = Der Wert wurde beibehalten. Berichtigen Sie ihn in den Angaben zur Karte, oder wählen Sie die Formel, zu der er gehört.
