# Das Handbuch.

command-guide = Handbuch
dialog-guide = Handbuch
guide-search = Handbuch durchsuchen
guide-contents = Inhalt
guide-none = Im Handbuch steht nichts zu „{ $typed }“.
guide-text = Text des Handbuchs
guide-picture = Bild: { $about }
cli-screenshots-about = Die Bilder des Handbuchs neu zeichnen
cli-screenshots-into = Ordner des Handbuchs
cli-screenshots-only = Nur das Bild mit diesem Namen
cli-screenshots-done = { $count ->
    [one] { $count } Bild nach { $folder } geschrieben.
   *[other] { $count } Bilder nach { $folder } geschrieben.
}
cli-screenshots-no-window = Dieses Programm wurde ohne Fenster gebaut und hat nichts abzubilden.
