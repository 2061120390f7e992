# Die Prüfung: Prüfpunkte und Befunde. Zu jedem Prüfpunkt: sein Name in Listen, der Befund, und warum
# das zählt und was zu tun ist. Namen von Phasen, Schritten und Personas stehen bloß, Worte von Karten
# in Anführungszeichen.

## checks
check-phase-without-touchpoints = Phase ohne Kontaktpunkte
found-phase-without-touchpoints = Phase { $phase } hat keine Kontaktpunkte
advice-phase-without-touchpoints = Auch hier begegnen Ihnen Kunden: im Konto, im Newsletter, mit dem Paket. Fügen Sie einen Kontaktpunkt hinzu oder kennzeichnen Sie die Lücke als gewollt.
check-nothing-after-purchase = Keine Kontaktpunkte nach dem Kauf
found-nothing-after-purchase = Keine Kontaktpunkte nach { $phase }
advice-nothing-after-purchase = Die Zeit nach dem Kauf entscheidet, ob Kunden wiederkommen, und wird am häufigsten vernachlässigt. Ergänzen Sie Lieferung, Gebrauch und was geschieht, wenn etwas schiefgeht.
check-phase-in-company-words = Phase in Worten des Unternehmens
found-phase-in-company-words = Phase { $phase } spricht die Sprache des Unternehmens
detail-company-word = { $word } würde kein Kunde sagen.
advice-phase-in-company-words = Phasen folgen dem, was Kunden tun. Benennen Sie diese so, wie Kunden es täten.
check-too-many-phases = Mehr als sieben Phasen
found-too-many-phases = Die Karte hat { $count } Phasen
advice-too-many-phases = Mehr als sieben behält niemand im Kopf. Legen Sie Phasen zusammen oder machen Sie Schritte daraus.
check-starts-with-purchase = Reise beginnt mit dem Kauf
found-starts-with-purchase = Die Reise beginnt mit { $phase }
advice-starts-with-purchase = Sie beginnt im Kopf, mit einem Bedarf, der abgewogen wird. Ergänzen Sie die Phasen vor dem Kauf.
check-ends-with-purchase = Reise endet mit dem Kauf
found-ends-with-purchase = Die Reise endet mit { $phase }
advice-ends-with-purchase = Lieferung, Gebrauch, Beschwerden und Reparaturen entscheiden, ob Kunden wiederkommen. Ergänzen Sie die Phasen nach dem Kauf.

check-persona-without-thoughts = Persona ohne Gedanken in einer Phase
found-persona-without-thoughts = { $persona } hat in { $phase } keine Gedanken
detail-touchpoints = { $count ->
    [one] Die Persona ist dort an { $count } Kontaktpunkt.
   *[other] Die Persona ist dort an { $count } Kontaktpunkten.
}
advice-persona-without-thoughts = Gedanken erklären Gefühle. Ergänzen Sie, was diese Persona dort sagt oder sich fragt.
check-persona-without-emotion = Persona ohne Gefühle in einer Phase
found-persona-without-emotion = { $persona } fühlt in { $phase } nichts
found-persona-without-curve = { $persona } hat keine Emotionskurve
advice-persona-without-emotion = Ein Loch in der Kurve verdeckt, was dort geschieht. Tragen Sie einen Wert ein, und sei es ein angenommener.
check-persona-without-goals = Persona ohne Ziele
found-persona-without-goals = { $persona } hat keine Ziele
advice-persona-without-goals = Ohne Ziel kann niemand sagen, ob die Reise gelungen ist. Ergänzen Sie, was diese Persona erreichen will.
check-persona-unused = Persona ohne Kontaktpunkte
found-persona-unused = Kein Kontaktpunkt betrifft { $persona }
advice-persona-unused = Eine Persona, die Ihnen nie begegnet, trägt nichts zur Karte bei. Ordnen Sie ihr Kontaktpunkte zu oder nehmen Sie sie heraus.

check-touchpoint-without-channel = Kontaktpunkt ohne Kanal
found-touchpoint-without-channel = Kontaktpunkt ohne Kanal
advice-touchpoint-without-channel = Erst der Kanal sagt, wo man sich begegnet und wo Kunden wechseln müssen. Wählen Sie einen.
check-touchpoint-without-emotion = Kontaktpunkt ohne Gefühle
found-touchpoint-without-emotion = Kontaktpunkt ohne Gefühle
advice-touchpoint-without-emotion = Bei diesem Schritt ist von niemandem bekannt, was er fühlt. Tragen Sie einen Wert in die Emotionskurve ein.
check-seam-without-owner = Kanalwechsel ohne Verantwortliche
found-seam-without-owner = Kanalwechsel ohne Verantwortliche
detail-seam = Von { $from } zu { $to }.
advice-seam-without-owner = Zwischen online und offline reißen Reisen ab. Legen Sie fest, wer für die Übergabe einsteht.
check-moment-without-evidence = Moment der Wahrheit ohne Beleg
found-moment-without-evidence = Moment der Wahrheit ohne Beleg
detail-moment = { $persona } bei { $step }.
advice-moment-without-evidence = Er entscheidet, ob Kunden bleiben, und darf nicht auf einer Vermutung ruhen. Ergänzen Sie einen Beleg oder fragen Sie Kunden.
check-complaint-without-answer-time = Beschwerdekanal ohne Antwortzeit
found-complaint-without-answer-time = Beschwerdekanal ohne Antwortzeit
advice-complaint-without-answer-time = Gute Praxis ist eine Antwort binnen 24 Stunden. Tragen Sie ein, was Sie versprechen.

check-pain-without-evidence = Schmerzpunkt ohne Beleg
found-pain-without-evidence = Schmerzpunkt ohne Beleg
advice-pain-without-evidence = Ohne Quelle ist er die Meinung des Teams. Ergänzen Sie einen Beleg oder fragen Sie nach.
check-severe-pain-unanswered = Schwerwiegender Schmerzpunkt ohne Chance
found-severe-pain-unanswered = Schwerwiegender Schmerzpunkt ohne Chance
advice-severe-pain-unanswered = Was so sehr schmerzt, braucht eine Antwort. Fügen Sie eine Chance hinzu oder verbinden Sie eine.
check-dip-unexplained = Steiler Abfall ohne Erklärung
found-dip-unexplained = Steiler Abfall von { $from } zu { $to }
detail-dip = { $persona } fällt um { $points } Punkte.
advice-dip-unexplained = Kein Schmerzpunkt sagt, warum. Schreiben Sie auf, was dazwischen geschieht.
check-feeling-beyond-scale = Gefühl außerhalb der Skala
detail-beyond-scale = { $persona } empfindet bei { $step } { $value }; die Skala reicht von { $low } bis { $high }.
advice-feeling-beyond-scale = Der Wert wird am Ende der Skala gezeichnet und falsch gelesen. Berichtigen Sie ihn oder wählen Sie die Skala, zu der er gehört.

check-opportunity-without-owner = Chance ohne Verantwortliche
found-opportunity-without-owner = Chance ohne Verantwortliche
advice-opportunity-without-owner = Was allen gehört, erledigt niemand. Nennen Sie ein Team oder eine Rolle.
check-opportunity-without-metric = Chance ohne Kennzahl
found-opportunity-without-metric = Chance ohne Kennzahl
advice-opportunity-without-metric = Ohne Kennzahl sieht niemand, ob sie gewirkt hat. Wählen Sie eine.
check-opportunity-not-measured = Chance erledigt, aber nie gemessen
found-opportunity-not-measured = Chance erledigt, aber nie gemessen
advice-opportunity-not-measured = Erledigt heißt noch nicht besser. Messen Sie und halten Sie die Wirkung im Stand fest.
check-everything-top-priority = Alles hat höchste Priorität
found-everything-top-priority = Alle { $count } Chancen haben höchste Priorität
advice-everything-top-priority = Wo alles zuerst kommt, kommt nichts zuerst. Bewerten Sie Wirkung und Aufwand neu oder stimmen Sie ab.

check-mixed-scales = Eine Kennzahl auf gemischten Skalen
found-mixed-scales = { $measure } auf gemischten Skalen
detail-mixed-scales = { $first } und { $second } unterscheiden sich in Skala oder Methode.
advice-mixed-scales = Solche Werte lassen sich entlang der Reise nicht vergleichen. Stellen Sie dieselbe Frage auf derselben Skala.
check-small-sample = Kennzahl mit kleiner Stichprobe
found-small-sample = { $count ->
    [one] Nur { $count } Antwort
   *[other] Nur { $count } Antworten
}
advice-small-sample = Unter 30 bewegt der Zufall den Wert stärker als die Kunden. Fragen Sie mehr von ihnen oder zeigen Sie ihn mit Vorsicht.
check-old-metric = Kennzahl älter als ein Jahr
found-old-metric = Zuletzt gemessen: { $date }
advice-old-metric = Der Wert ist über ein Jahr älter als die Karte. Messen Sie erneut.

check-all-assumed = Alle Karten angenommen
found-all-assumed = Alle Karten sind Annahmen
advice-all-assumed = Nichts auf dieser Karte ist erforscht. Sprechen Sie mit fünf Kunden und tragen Sie ein, was sie sagen.
check-duplicate-cards = Doppelte Karte
found-duplicate-cards = Zweimal dieselbe Karte
advice-duplicate-cards = Wer das liest, sucht den Unterschied. Behalten Sie eine oder sagen Sie, was sie unterscheidet.
check-text-too-small = Text zu klein zum Lesen
found-text-too-small = Text auf dieser Seite zu klein zum Lesen
advice-text-too-small = Unter 7 Punkt liest das auf Papier niemand. Kürzen Sie Texte, wählen Sie eine größere Seite oder verteilen Sie die Karte auf mehrere.
check-personal-data = Personenbezogene Daten
found-email = Sieht aus wie eine E-Mail-Adresse
found-phone = Sieht aus wie eine Telefonnummer
found-name = Ein Name aus der Liste
advice-personal-data = Eine Karte handelt von Archetypen, nie von wirklichen Menschen. Nehmen Sie die Angabe heraus.

## places
place-map = Ganze Karte
place-evidence = Belege
place-phase = { $number } { $phase }
place-within = { $place }, { $part }

## undo
edit-review = Prüfpunkte wählen

## command line
cli-check = Karten prüfen: was ihnen nach guter Praxis fehlt
cli-check-after-help = Endet mit 1, wenn etwas von der Stufe von --fail-on oder darüber gefunden wurde oder eine Datei nicht lesbar war, sonst mit 0. Was in einer Karte abgehakt ist, zählt nicht.
cli-check-files = Die Karten, Dateien mit der Endung .ron
cli-check-format = Wie Befunde geschrieben werden: für Menschen, für Skripte oder für Code-Reviews
cli-check-fail-on = Die Stufe, ab der Befunde den Befehl scheitern lassen
cli-check-page = Papier, auf dem Worte lesbar sein müssen; ohne Angabe das der Karte
cli-check-gaps = { $count ->
    [one] { $count } Lücke
   *[other] { $count } Lücken
}
cli-check-checks = { $count ->
    [one] { $count } zu prüfen
   *[other] { $count } zu prüfen
}
cli-check-notes = { $count ->
    [one] { $count } Hinweis
   *[other] { $count } Hinweise
}
cli-check-nothing = Nichts gefunden.
cli-check-passed = { $passed } von { $count } Prüfpunkten bestanden.
cli-check-passed-waived = { $passed } von { $count } Prüfpunkten bestanden, { $waived } abgehakt.
cli-check-unknown = Diese Prüfpunkte kennt diese Version nicht und lässt sie in der Datei, wie sie sind: { $names }.

## benchmark
bench-review = Prüfung von Grund auf
bench-review-edit = Prüfung nach einer Änderung
