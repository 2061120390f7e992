# Personenbezogene Daten: gefunden und geschwärzt.
datum-email = E-Mail-Adresse
datum-phone = Telefonnummer
datum-name = Name

## command line
cli-redact = Eine Kopie einer Karte ohne personenbezogene Daten schreiben
cli-redact-after-help = Nimmt aus jedem Text der Karte heraus, was wie eine E-Mail-Adresse oder eine Telefonnummer aussieht, dazu die Namen einer Liste, auch wo ein Text auf keinem Blatt steht. Sagt, was wo herausgenommen wurde. Alles andere bleibt, wie es ist.
cli-redact-file = Die Karte, eine Datei mit der Endung .ron
cli-redact-output = Die Datei, die geschrieben wird
cli-names = Datei mit Namen, die in keiner Karte stehen dürfen, einer je Zeile
cli-names-unreadable = { $file }: Die Namensliste ließ sich nicht lesen: { $reason }. Prüfen Sie den Pfad und ob es eine Textdatei in UTF-8 ist. Es wurde nichts geschrieben.
cli-redact-same = { $file } ist die Karte selbst. Nennen Sie eine andere Datei für die Kopie; es wurde nichts geschrieben.
cli-redact-line = { $place }, { $field }: { $datum } { $words }
cli-redact-done = { $count ->
    [0] Keine personenbezogenen Daten gefunden.
    [one] { $count } Angabe zu Personen herausgenommen.
   *[other] { $count } Angaben zu Personen herausgenommen.
}
redact-emotions = Emotionskurve
redact-foreseen = Emotionskurve des anderen Zustands
redact-seams = Kanalwechsel
redact-waived = Gewollte Befunde
redact-agenda = Agenda
redact-parking = Themenspeicher
redact-rounds = Abstimmungen
