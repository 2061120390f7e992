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
hands-differ = Ansichten verschieden
hands-split = gespalten
legend-hands = Streuung der Handmeldungen
