# Feelings by show of hands.

## On the sheet and in its words
hands-told = Mittel aus { $count ->
    [one] einer Handmeldung
   *[other] { $count } Handmeldungen
  }, Streuung { $spread }
hands-in-inspector = Handmeldungen: Mittel { $mean }, Streuung { $spread }, { $count ->
    [one] eine Hand
   *[other] { $count } Hände
  }. Ein anderer Wert verwirft sie.
hands-agree = einig
hands-differ = gemischt
hands-split = gespalten
legend-hands = Streuung der Handmeldungen

## In the room
hands-open = Handmeldungen
hands-question = Wie fühlt sich „{ $step }“ an?
hands-fingers = { $count ->
    [one] 1 Finger
   *[other] { $count } Finger
  }
hands-row = { $fingers }, { $feeling }: { $count ->
    [one] eine Hand
   *[other] { $count } Hände
  }
hands-more = Eine Hand mehr für { $count ->
    [one] 1 Finger
   *[other] { $count } Finger
  }
hands-fewer = Eine Hand weniger für { $count ->
    [one] 1 Finger
   *[other] { $count } Finger
  }
hands-mean = Mittel
hands-spread = Streuung
hands-sum = { $count ->
    [0] Noch keine Hände gezählt
    [one] Eine Hand gezählt
   *[other] { $count } Hände gezählt
  }
hands-of-heads = { $count } von { $heads } { $heads ->
    [one] Hand
   *[other] Händen
  } gezählt
hands-too-many = Mehr Hände als Personen im Raum. Die Kurve bleibt, wie sie war: Zählen Sie noch einmal, oder berichtigen Sie die Zahl der Personen.
hands-believe = Es sind { $count } Personen
hands-left-out = Die { $count } Hände zu „{ $step }“ wurden nicht übernommen: Im Raum sind nur { $heads } Personen. Gehen Sie zurück und zählen Sie noch einmal.
hands-keys = 0–9 zählt, + und − eine Hand mehr oder weniger, ↑ ↓ Zeile, ← → Frage, Enter weiter, H schließt
hands-back = Vorige Frage
hands-next = Nächste Frage
hands-number = Frage { $number } von { $count }
hands-nobody = Hände hebt man in der Rolle einer Persona. Ergänzen Sie im Editor eine Persona und einen Schritt und fragen Sie dann noch einmal.
