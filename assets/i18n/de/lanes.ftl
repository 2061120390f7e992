# Zeilen und Kanäle.

## menus and commands
command-add-lane = Zeile hinzufügen…
command-hide-lane = Zeile ausblenden
command-collapse-lane = Zeile zuklappen
command-lock-lane = Zeile sperren
command-picture = Bild auswählen…
command-channels = Eigene Kanäle…
lane-add-below = Zeile darunter hinzufügen…
told-collapsed = zugeklappt
told-only-for = nur für { $persona }

## on the canvas
canvas-lane-short = Zeile
canvas-folded = { $count ->
    [0] zugeklappt
    [one] { $count } Karte, zugeklappt
   *[other] { $count } Karten, zugeklappt
}
canvas-expand = Zeile aufklappen: { $lane }

## adding one
dialog-new-lane = Zeile hinzufügen
about-lane-physical-evidence = Was Kunden sehen und anfassen
about-lane-images = Bilder, die Schritt für Schritt erzählen
about-lane-actions = Was Kunden tun
about-lane-touchpoints = Wo sich Kunde und Unternehmen treffen
about-lane-emotion = Was jede Persona fühlt, als Kurve
about-lane-thoughts = Was Kunden denken oder sagen
about-lane-pains = Was schmerzt, und wie sehr
about-lane-opportunities = Antworten auf das, was schmerzt
about-lane-metrics = Zahlen mit ihren Zielen
about-lane-notes = Alles andere: Ideen, Risiken, Lichtblicke
about-lane-frontstage = Was Mitarbeitende vor Kunden tun
about-lane-backstage = Was Mitarbeitende ungesehen tun
about-lane-support = Systeme und Partner dahinter

## channels
dialog-channels = Eigene Kanäle
channels-about = Kanäle dieses Dokuments neben den vierzehn, die jedes Dokument hat. Jeder leiht sich eines ihrer Symbole.
channel-new = Neuer Kanal
channel-hint = Paketstation
channel-add = Hinzufügen
channel-icon = Symbol
channel-online = Läuft online
channel-icon-named = Symbol von { $name }
channel-name-named = Name von { $name }
channel-online-named = { $name } läuft online
channel-delete-named = { $name } löschen
channel-used = { $count ->
    [0] Noch nicht verwendet
    [one] Verwendet von { $count } Kontaktpunkt
   *[other] Verwendet von { $count } Kontaktpunkten
}
channel-delete-question = { $count ->
    [0] Den Kanal { $name } löschen? Kein Kontaktpunkt verwendet ihn.
    [one] Den Kanal { $name } löschen? { $count } Kontaktpunkt hat danach keinen Kanal.
   *[other] Den Kanal { $name } löschen? { $count } Kontaktpunkte haben danach keinen Kanal.
}
channel-delete = Löschen
channel-keep = Behalten
channel-taken = Es gibt schon einen Kanal mit dem Namen { $name }. Geben Sie diesem einen anderen.
refused-channel-name = Es wurde nichts geändert: Es gibt schon einen Kanal mit dem Namen „{ $name }“. Geben Sie diesem einen anderen.
