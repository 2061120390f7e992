### app

## window
app-name = Wayfare
untitled = Unbenanntes Dokument
no-window = Wayfare kann hier kein Fenster öffnen ({ $why }); ohne Fenster druckt „wayfare export DATEI -o AUSGABE.pdf“.
map-menu = Menü des Dokuments: { $title }
recent-files = Zuletzt verwendet
not-saved-yet = noch nicht gespeichert
undo-step = Rückgängig: { $step }
redo-step = Wiederholen: { $step }
zoom = Zoom
zoom-now = Zoom { $percent }; klicken für 100 %
theme-light = Zum hellen Design wechseln
theme-dark = Zum dunklen Design wechseln
language-own-name = Deutsch
language-menu = Sprache des Fensters: { $language }
export = Exportieren
tab-outline = Gliederung
tab-personas = Personas
tab-inspector = Details
tab-notes = Notizen
dismiss = Meldung schließen
start-heading = Eine Kundenreise abbilden

## commands
topic-file = Dateien
topic-edit = Bearbeiten
topic-view = Ansicht
topic-help = Hilfe
topic-canvas = Auf dem Bogen
command-new = Neu…
command-open = Öffnen…
command-save = Speichern
command-save-as = Speichern unter…
command-export = Exportieren…
command-rename-map = Dokument umbenennen…
command-close = Dokument schließen
command-quit = Beenden
command-undo = Rückgängig
command-redo = Wiederholen
command-duplicate = Duplizieren
command-delete = Löschen
command-rename = Umbenennen
command-zoom-in = Vergrößern
command-zoom-out = Verkleinern
command-zoom-fit = Bogen ins Fenster einpassen
command-zoom-actual = Zoom auf 100 %
command-toggle-left = Gliederung ein- oder ausblenden
command-toggle-right = Details ein- oder ausblenden
command-toggle-theme = Zwischen hell und dunkel wechseln
command-dark-sheet = Dunkler Bogen im dunklen Design
command-motion = Bewegung verringern
command-help = Tastatur und Befehle
command-about = Über Wayfare
key-arrows = Pfeiltasten
key-enter = Eingabe
key-escape = Esc
key-double-click = Doppelklick
key-wheel = Mausrad
key-space-drag = Leertaste und Ziehen
canvas-arrows = Zur nächsten Karte oder Zelle
canvas-enter = Text des Ausgewählten bearbeiten
canvas-escape = Text lassen, wie er war; nichts auswählen
canvas-double-click = Text an Ort und Stelle bearbeiten
canvas-wheel = An der Zeigerposition zoomen
canvas-space-drag = Bogen verschieben

## dialogs
dialog-new = Neues Dokument
dialog-open = Dokument öffnen
dialog-save-as = Speichern unter
dialog-unsaved = Änderungen speichern?
dialog-export = Exportieren
dialog-rename-map = Dokument umbenennen
dialog-help = Tastatur und Befehle
dialog-about = Über Wayfare
dialog-close = Dialog schließen
cancel = Abbrechen
open = Öffnen
save = Speichern
rename = Umbenennen
browse = Durchsuchen…
path = Datei
path-hint = Geben Sie einen Pfad ein, oder durchsuchen Sie die Ordner, wo der Desktop einen Dateidialog bietet.
save-replaces = Diese Datei gibt es schon. Sie wird ersetzt; die alte bleibt daneben als Sicherung.
unsaved-question = „{ $title }“ hat nicht gespeicherte Änderungen.
unsaved-save = Speichern
unsaved-discard = Nicht speichern
rename-map-label = Neuer Titel
about-version = Wayfare { $version }
about-purpose = Gestaltet, bearbeitet und druckt Customer Journey Maps.
about-licence = MIT-Lizenz.
about-fonts = Inter unter der SIL Open Font License; Emoji von Twemoji, Grafiken CC-BY 4.0.
about-network = Wayfare enthält keinen Netzwerk-Code: Ihre Dokumente bleiben auf diesem Gerät.

## status
selected-journey = Titel des Dokuments
selected-phase = Phase { $name }
selected-step = Schritt { $name } in { $phase }
selected-stage = Abschnitt { $name }
selected-lane = Zeile { $name }
selected-persona = Persona { $name }
selected-emotion = Was { $persona } in { $place } empfindet
selected-cell = Leere Stelle: { $lane } in { $place }
selected-card = { $kind } in { $place }
selected-cards = { $count ->
    [one] { $count } Karte
   *[other] { $count } Karten
}
card-action = Kundenhandlung
card-touchpoint = Kontaktpunkt
card-thought = Gedanke
card-pain = Schmerzpunkt
card-opportunity = Chance
card-metric = Kennzahl
card-image = Bild
card-process = Prozess
card-note = Notiz
saved-at = Gespeichert { $time }
saved = Gespeichert
nothing-to-save = Noch keine Änderungen
unsaved-changes = Änderungen nicht gespeichert
landscape = quer
portrait = hoch
page-as-large = Eine Seite, so groß wie das Dokument
page-sheets = { $page } { $orientation }, passt auf { $count ->
    [one] { $count } Blatt
   *[other] { $count } Blätter
}
page-slide = Folie 16:9

## jobs
job-refused = Das Gerät konnte eine Hintergrundaufgabe nicht starten ({ $why }). Es wurde nichts geändert; schließen Sie andere Programme und versuchen Sie es erneut.

## new rows
new-phase = Neue Phase
new-step = Neuer Schritt
new-persona = Neue Persona
new-stage = Neuer Abschnitt
file-kind-map = Wayfare-Dokument

## start
gallery-language = Vorlage auf
drop-to-open = Datei loslassen, um sie zu öffnen

## keeping
open-elsewhere = Ein anderes Wayfare-Fenster hat dieses Dokument geöffnet. Hier lässt es sich nur lesen, damit keines das andere überschreibt.
edit-anyway = Trotzdem bearbeiten

## export
export-format = Format
export-about-pdf = Zum Drucken und Lesen: Vektoren, durchsuchbarer Text, lesbar für Screenreader.
export-about-svg = Für Zeichenprogramme: eine Datei je Seite.
export-about-png = Für Folien und Chats: ein Bild je Seite.
export-letters = Schrift
export-as-text = Text
export-as-outlines = Umrisse
export-dpi = Punkte pro Zoll
export-language = Sprache der Beschriftungen
preview-pending = Die Seiten werden gesetzt…
preview-slide = (ein Überblick, aus der Ferne zu klein zum Lesen)
preview-page = { $number } von { $count }
preview-next = Nächste Seite
preview-back = Vorige Seite
exported = { $count ->
    [one] Exportiert nach { $path }.
   *[other] Exportiert in { $count } Dateien, die erste ist { $path }.
}

## background and keys
doing-save = Wird gespeichert…
doing-export = Wird exportiert…
doing-open = Wird geöffnet…
drawing-pending = Das Dokument wird gesetzt…
key-ctrl = Strg
key-alt = Alt
key-shift = Umschalt
key-delete = Entf
key-backspace = Rücktaste
