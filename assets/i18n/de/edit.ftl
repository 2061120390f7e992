### edit

## Namen der Dinge in Beschriftungen und Meldungen
thing-persona = Persona
thing-stage = Abschnitt
thing-phase = Phase
thing-step = Schritt
thing-lane = Zeile
thing-card = Karte
thing-source = Beleg
thing-channel = Kanal
thing-named = { $thing } „{ $name }“

## Rückgängig
edit-journey = Angaben zur Journey ändern
edit-page = Seiteneinrichtung ändern
edit-notes = Notizen zum Dokument ändern
edit-add = { $what } hinzufügen
edit-change = { $what } ändern
edit-move = { $what } verschieben
edit-stretch = { $what } strecken
edit-duplicate = { $what } duplizieren
edit-delete = { $what } löschen
edit-emotion = Emotion setzen: { $what }
edit-emotion-clear = Emotion entfernen: { $what }
edit-link = Schmerzpunkt und Chance verbinden
edit-unlink = Schmerzpunkt und Chance trennen
edit-seam = Zuständigkeit für einen Kanalwechsel ändern
edit-waive = Befund abhaken
edit-unwaive = Befund zurückholen
edit-agenda = Agenda ändern
edit-parking = Themenspeicher ändern
edit-decisions = Beschlüsse ändern
edit-clusters = Gruppen ändern
edit-rounds = Abstimmungen ändern
edit-add-cards = { $count ->
    [one] { $count } Karte hinzufügen
   *[other] { $count } Karten hinzufügen
}
edit-change-cards = { $count ->
    [one] { $count } Karte ändern
   *[other] { $count } Karten ändern
}
edit-move-cards = { $count ->
    [one] { $count } Karte verschieben
   *[other] { $count } Karten verschieben
}
edit-delete-cards = { $count ->
    [one] { $count } Karte löschen
   *[other] { $count } Karten löschen
}
edit-batch = { $count ->
    [one] { $count } Änderung
   *[other] { $count } Änderungen
}

## Warum eine Änderung abgelehnt wurde
refused-read-only = Nichts wurde geändert: Dieses Dokument ist nur zum Lesen geöffnet. Speichern Sie es unter einem anderen Namen, um daran zu arbeiten.
refused-not-there = Nichts wurde geändert: „{ $id }“ gibt es in diesem Dokument nicht mehr.
refused-bad-id = Nichts wurde geändert: Die Kennung „{ $id }“ ist schon vergeben oder enthält andere Zeichen als Kleinbuchstaben, Ziffern, - und _.
refused-locked = Nichts wurde geändert: { $name } ist gesperrt. Heben Sie zuerst die Sperre auf.
refused-last-phase = Nichts wurde gelöscht: { $name } ist die einzige, und ein Dokument braucht mindestens eine Phase.
refused-only-step = Nichts wurde geändert: { $name } hat nur diesen Schritt, und eine Phase braucht mindestens einen. Löschen oder verschieben Sie stattdessen die Phase.
refused-lane-holds-cards = Nichts wurde geändert: { $name } enthält Karten ihrer Art. Verschieben oder löschen Sie diese, bevor Sie die Art ändern.
refused-no-cards-here = Nichts wurde geändert: { $name } zeigt Kurven und nimmt keine Karten auf.
refused-linked-already = Nichts wurde geändert: Die beiden Karten sind schon verbunden.
refused-breaks = Nichts wurde geändert ({ $name }): { $rule }.

## Regeln, an die sich ein Dokument hält
violation = { $place }: { $rule }.
violation-field = { $place }, { $field }: { $rule }.
violation-place-id = „{ $id }“ in { $table }
violation-place-row = { $table }, Eintrag { $number }
violation-place-map = Das Dokument
violation-place-new = „{ $id }“
rule-format = Format { $found } schreibt diese Version nicht
rule-no-phase = ein Dokument braucht mindestens eine Phase
rule-no-step = eine Phase braucht mindestens einen Schritt
rule-stage-torn = die Phasen eines Abschnitts müssen nebeneinander stehen
rule-id-malformed = „{ $id }“ ist keine Kennung; erlaubt sind Kleinbuchstaben, Ziffern, - und _, höchstens { $longest } Zeichen
rule-id-twice = die Kennung „{ $id }“ kommt zweimal vor; jede darf im Dokument nur einmal stehen
rule-id-built-in = „{ $id }“ ist der Name eines eingebauten Kanals; wählen Sie einen anderen
rule-refers = „{ $id }“ ist nicht { $wanted } dieses Dokuments
rule-itself = der Eintrag verweist auf sich selbst
rule-span = die Karte reicht über { $span } Schritte; ab ihrem ersten gibt es { $room }, und mindestens einer muss es sein
rule-lane-kind = die Art passt nicht zur Zeile „{ $id }“
rule-twice = der Eintrag steht zweimal da
rule-range = die Zahl muss zwischen { $low } und { $high } liegen
rule-finite = der Wert muss eine endliche Zahl sein
rule-unclean = der Text enthält Steuerzeichen oder Leerraum am Anfang oder Ende
wanted-persona = eine Persona
wanted-stage = ein Abschnitt
wanted-step = ein Schritt
wanted-lane = eine Zeile
wanted-card = eine Karte
wanted-touchpoint = ein Kontaktpunkt
wanted-pain = ein Schmerzpunkt
wanted-opportunity = eine Chance
wanted-metric = eine Kennzahl
wanted-source = ein Beleg
wanted-channel = ein Kanal
wanted-anything = ein Teil
