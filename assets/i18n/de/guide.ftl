# Das Handbuch.

command-guide = Handbuch
dialog-guide = Handbuch
guide-search = Handbuch durchsuchen
guide-contents = Inhalt
guide-none = Im Handbuch steht nichts zu „{ $typed }“.
guide-text = Text des Handbuchs
guide-picture = Bild: { $about }
