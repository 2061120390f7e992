### Wörter, die Wayfare selbst auf den Bogen setzt.

state-current = Ist-Zustand
state-future = Soll-Zustand
version-number = Version { $version }

goals = Ziele
frustrations = Frustpunkte
needs = Bedürfnisse

lane-goal = Kundenziel
lane-actions = Kundenhandlungen
lane-touchpoints = Kontaktpunkte
lane-emotion = Emotionskurve
lane-thoughts = Gedanken
lane-pains = Schmerzpunkte
lane-opportunities = Chancen
lane-metrics = Kennzahlen
lane-images = Bildergeschichte
lane-notes = Notizen
lane-physical-evidence = Sichtbare Zeichen
lane-frontstage = Vorderbühne
lane-backstage = Hinterbühne
lane-support = Unterstützende Prozesse

line-of-interaction = Interaktionslinie
line-of-visibility = Sichtbarkeitslinie
line-of-internal-interaction = Interne Interaktionslinie

impact = Wirkung
effort = Aufwand
target = Ziel { $value }
no-data = keine Daten
sources = { $count ->
    [0] kein Beleg
    [one] { $count } Beleg
   *[other] { $count } Belege
}
optional-step = optional
continued = Fortsetzung

legend-moment = Moment der Wahrheit
legend-online = Online
legend-offline = Persönlich, per Telefon oder Post
legend-severity = Schweregrad 1 bis 5
legend-link = Chance beantwortet Schmerzpunkt
legend-vote = Stimme
legend-target-met = Ziel erreicht
legend-target-missed = Ziel verfehlt
sheet-of = Blatt { $number } von { $count }

## Alternative text of the emotion curve
curve-about = Emotionskurve auf einer Skala von { $low } bis { $high }, Schritt für Schritt.
curve-persona = { $persona }: { $feelings }.
curve-persona-nothing = { $persona }: nichts erfasst.
feeling-very-bad = sehr schlecht
feeling-bad = schlecht
feeling-neutral = neutral
feeling-good = gut
feeling-very-good = sehr gut

## Titelblock, Personas und Schritte
scenario = Szenario
expectations = Erwartungen
motives = Motive
forks-from = ab { $step }
level-assumed = Angenommen
level-partly = Teilweise belegt
level-researched = Belegt

## Was eine Karte in Worten sagt
told-severity = Schweregrad { $value } von 5
told-online = online
told-offline = persönlich, per Telefon oder Post
told-votes = { $count ->
    [one] { $count } Stimme
   *[other] { $count } Stimmen
}
told-owner = Zuständig: { $owner }
told-for = Für { $personas }
told-answers = Beantwortet durch: { $opportunities }

## Eingebaute Kanäle
channel-web = Website
channel-app = App
channel-email = E-Mail
channel-chat = Chat
channel-social = Soziale Medien
channel-search = Suchmaschine
channel-review = Bewertungsportal
channel-store = Filiale
channel-staff = Personal
channel-phone = Telefon
channel-post = Post
channel-print = Druckmedien
channel-event = Veranstaltung
channel-pay = Bezahlung
