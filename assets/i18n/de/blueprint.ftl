# Service Blueprint, Momente der Wahrheit, Nahtstellen, Dauern, Skalen.

moment-told = Moment der Wahrheit, { $moment }
moment-place-zero = im Netz vor jedem Kontakt
moment-place-first = am Regal
moment-place-second = im Gebrauch
moment-place-third = anderen erzählen

legend-seam = Nahtstelle mit Zuständigen
legend-seam-orphan = Nahtstelle ohne Zuständige
told-seam = Nahtstelle: kommt von „{ $from }“, für die Übergabe zuständig: { $owner }.
told-seam-orphan = Nahtstelle: kommt von „{ $from }“, niemand ist für die Übergabe zuständig.

time-line = Zeitachse
time-line-total = insgesamt { $low }
time-line-total-range = insgesamt { $low } bis { $high }
time-line-broken = Unterbrochene Strecken sind zu kurz für den Maßstab
time-line-silent = Ohne Dauer: { $names }
time-line-unread = Dauer nicht lesbar: { $names }
duration-seconds = { $count ->
    [one] { $amount } Sekunde
   *[other] { $amount } Sekunden
}
duration-minutes = { $count ->
    [one] { $amount } Minute
   *[other] { $amount } Minuten
}
duration-hours = { $count ->
    [one] { $amount } Stunde
   *[other] { $amount } Stunden
}
duration-days = { $count ->
    [one] { $amount } Tag
   *[other] { $amount } Tage
}
duration-weeks = { $count ->
    [one] { $amount } Woche
   *[other] { $amount } Wochen
}
duration-months = { $count ->
    [one] { $amount } Monat
   *[other] { $amount } Monate
}
duration-years = { $count ->
    [one] { $amount } Jahr
   *[other] { $amount } Jahre
}

edit-add-rows = { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
} hinzufügen
edit-scale = Werte auf einer anderen Skala lesen
load-beyond-scale = { $persona } empfindet bei „{ $step }“ { $value }; das liegt außerhalb der Skala von { $low } bis { $high }.
load-beyond-scale-do = Der Wert bleibt erhalten und wird am Ende der Skala gezeichnet. Berichtigen Sie ihn auf der Kurve, oder wählen Sie in den Angaben zur Karte die Skala, zu der er gehört.

command-blueprint = Zum Service Blueprint ergänzen
command-time-line = Zeitachse im Maßstab
lacks-missing-rows = Die Karte hat alle Zeilen eines Service Blueprints
field-time-line = Zeitachse: Dauern im Maßstab
field-seams = Markierte Nahtstellen
seams-crossings = Zwischen online und offline
seams-all = Jeder Wechsel des Kanals
seams-unmarked = Keine
cli-export-time-line = Die Dauern der Schritte unter deren Namen im Maßstab zeichnen
cli-export-seams = Welche Wechsel des Kanals zwischen Kontaktpunkten markiert sind: zwischen online und offline, alle, keine

field-lane-role = Platz im Service Blueprint
role-none = Keiner
role-by-kind = Nach ihrer Art: { $role }
role-customer = Kunde
role-frontstage = Vorderbühne
role-backstage = Hinterbühne
role-support = Unterstützende Prozesse
row-misplaced = Die Zeile steht auf der falschen Seite ({ $line }): Verschieben Sie sie nach oben oder unten.

section-seams = Nahtstellen
seam-from = Kommt von „{ $card }“
seam-to = Führt weiter zu „{ $card }“
seam-online-to-offline = Von online zu persönlich, Telefon oder Post
seam-offline-to-online = Von persönlich, Telefon oder Post zu online
seam-channel = Zu einem anderen Kanal
seam-nobody = niemand ist zuständig
seam-owner = Wer ist für die Übergabe zuständig?
seam-owner-of = Zuständig für die Übergabe: { $seam }

canvas-set-moment = Moment der Wahrheit

scale-becomes = Aus { $from } wird { $to }
scale-names-go = Die Namen der Werte entfallen: Sie gehören zur bisherigen Skala.
scale-convert = { $count ->
    [one] { $count } Wert umrechnen
   *[other] { $count } Werte umrechnen
}
scale-read = Zahlen unverändert lassen
scale-leave = Skala beibehalten
scale-beyond = { $count ->
    [one] { $count } Wert liegt
   *[other] { $count } Werte liegen
} außerhalb dieser Skala und { $count ->
    [one] wird
   *[other] werden
} an ihrem Ende gezeichnet. Berichtigen Sie die Werte auf der Kurve, oder wählen Sie die Skala, zu der sie gehören.
scale-name-of = Name von { $value }
