### find: palette, find and replace, filters

## history
edit-reword = { $count ->
    [one] { $count } Fundstelle ersetzen
   *[other] { $count } Fundstellen ersetzen
}

## commands
command-find = Suchen…
command-replace = Suchen und ersetzen…
command-find-next = Nächste Fundstelle
command-find-previous = Vorherige Fundstelle
command-filter = Filter…
command-filter-clear = Filter aufheben
command-palette = Befehlspalette

## palette
palette-field = Befehl oder Name von etwas im Dokument eingeben
palette-list = Befehle und Teile des Dokuments
palette-none = So heißt nichts.
palette-command = Befehl
palette-persona = Persona
palette-stage = Abschnitt
palette-phase = Phase
palette-step = Schritt
palette-lane = Zeile

## why a command does not apply
lacks-map = Zuerst ein Dokument öffnen
lacks-maps = Zuerst ein zweites Dokument öffnen
lacks-left-behind = Nichts wiederherzustellen
lacks-undo = Nichts rückgängig zu machen
lacks-redo = Nichts zu wiederholen
lacks-lane = Zuerst eine Zeile auswählen
lacks-picture = Zuerst ein Bild oder eine Persona auswählen
lacks-query = Zuerst etwas suchen
lacks-filter = Kein Filter gesetzt
lacks-cards = Zuerst mehrere Karten auswählen
lacks-selection = Zuerst etwas auswählen

## find and replace
find-bar = Suchen und ersetzen
find-field = Im Dokument suchen
find-with = Ersetzen durch
find-show-replace = Ersetzen ein- oder ausblenden
find-case = Groß- und Kleinschreibung beachten
find-whole = Nur ganze Wörter
find-whole-sign = „ab“
find-none = Kein Treffer
find-count = { $at } von { $count }
find-previous = Vorherige Fundstelle
find-next = Nächste Fundstelle
find-close = Suchleiste schließen
find-replace = Ersetzen
find-replace-all = Alle ersetzen
find-hint = Durchsucht alle Texte des Dokuments, auch Notizen und Beschreibungen.
find-locked = { $place } · gesperrt
find-replaced = { $count ->
    [0] Nichts wurde ersetzt.
    [one] { $count } Fundstelle ersetzt.
   *[other] { $count } Fundstellen ersetzt.
}
find-left = { $count ->
    [one] { $count } Fundstelle in einer gesperrten Zeile blieb, wie sie ist.
   *[other] { $count } Fundstellen in gesperrten Zeilen blieben, wie sie sind.
}
find-place = { $field } · { $what }
find-in-map = das ganze Dokument
find-in-notes = Notizen zum ganzen Dokument
find-in-emotion = was { $persona } bei { $place } empfindet
find-in-seam = ein Kanalwechsel
find-in-waived = ein gewollter Befund
find-in-agenda = die Agenda
find-in-parking = der Themenspeicher
find-in-decision = ein Beschluss
find-in-cluster = eine Gruppe
find-in-round = eine Abstimmung
find-field-text = Text
find-field-name = Name
find-field-title = Titel
find-field-subtitle = Untertitel
find-field-organisation = Organisation
find-field-author = Verfasst von
find-field-date = Datum
find-field-version = Version
find-field-scenario = Szenario
find-field-expectations = Erwartungen
find-field-basis = Grundlage
find-field-scale = Namen der Skala
find-field-role = Rolle
find-field-initials = Initialen
find-field-alt = Bildbeschreibung
find-field-quote = Zitat
find-field-goals = Ziele
find-field-goal = Ziel
find-field-frustrations = Frustrationen
find-field-needs = Bedürfnisse
find-field-motives = Motive
find-field-age = Alter
find-field-place = Ort
find-field-occupation = Beruf
find-field-income = Einkommen
find-field-values = Werte
find-field-lifestyle = Lebensstil
find-field-purchase = Kaufmotive
find-field-segment = Segment
find-field-habits = Kanalgewohnheiten
find-field-duration = Dauer
find-field-owner = Zuständig
find-field-description = Beschreibung
find-field-content = Inhalt
find-field-time = Zeit
find-field-due = Fällig
find-field-unit = Einheit
find-field-method = Methode
find-field-reason = Begründung
find-field-question = Frage
find-field-url = Link
find-field-picture = Bild
find-field-done = Erledigt am
find-field-need = Bedürfnis
find-field-check = Prüfpunkt
find-field-note = Notizen

## filter
filter-button = { $count ->
    [one] Filter, { $count } Kriterium gesetzt
   *[other] Filter, { $count } Kriterien gesetzt
}
filter-choices = Was gezeigt wird
filter-personas = Persona
filter-phases = Phase
filter-kinds = Art der Karte
filter-severity = Schmerzpunkte, Schweregrad mindestens
filter-any = Alle
filter-severity-any = Jeder Schweregrad
filter-severity-least = Schweregrad { $value } und mehr
filter-levels = Wie gut belegt
filter-channels = Kanal
filter-owners = Zuständig
filter-nobody = Niemand
filter-cards = { $count ->
    [one] { $seen } von { $count } Karte
   *[other] { $seen } von { $count } Karten
}
filter-drop = Nicht mehr nach { $name } filtern
filter-fades = Der Rest des Dokuments ist abgeblendet.
export-as-seen = { $count ->
    [one] Wie zu sehen, gefiltert: { $seen } von { $count } Karte
   *[other] Wie zu sehen, gefiltert: { $seen } von { $count } Karten
}

## benchmark
bench-filter = Filter ein, neu zeichnen
