# Das Feld der Prüfung und ihre Nadeln auf der Karte.
tab-review = Prüfung
