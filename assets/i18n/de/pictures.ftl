# Bilder in Karten und von Personas.

## what is wrong with one
picture-unnamed = Das Bild
picture-too-many-bytes = { $name } ist { $size } MB groß; möglich sind bis zu { $most } MB. Verkleinern Sie es in einem Bildprogramm und wählen Sie es erneut.
picture-too-many-pixels = { $name } hat { $width } × { $height } Pixel; möglich sind bis zu { $most } Pixel je Seite. Verkleinern Sie es in einem Bildprogramm und wählen Sie es erneut.
picture-unknown = { $name } ist kein Bild, das hier gezeigt werden kann. Möglich sind PNG, JPEG und WebP; speichern Sie es in einem dieser Formate und wählen Sie es erneut.
picture-damaged = { $name } ist beschädigt oder unvollständig. Kopieren Sie es erneut von der Quelle, oder wählen Sie ein anderes Bild.
picture-not-found = { $name } wurde nicht gefunden. Vielleicht wurde es verschoben oder umbenannt; wählen Sie es erneut.
picture-no-permission = { $name } darf nicht gelesen werden. Kopieren Sie es in einen eigenen Ordner und wählen Sie die Kopie.
picture-not-a-file = { $name } ist ein Ordner. Wählen Sie ein Bild darin.
picture-unreadable = { $name } lässt sich nicht lesen: { $reason }. Versuchen Sie es erneut, oder wählen Sie ein anderes Bild.
picture-nothing-changed = Das Dokument ist unverändert.

## choosing one
dialog-picture = Bild auswählen
file-kind-picture = Bilder
picture-rule = PNG, JPEG oder WebP, bis 32 MB. Das Bild wird Teil des Dokuments: Es muss nichts mitgeschickt werden.
picture-use = Bild verwenden
picture-none-yet = Karte ohne Bild
picture-choose = Bild auswählen…
picture-replace = Ersetzen…
picture-remove = Entfernen
picture-drop = Bild hier ablegen

## fields
field-picture = Bild
field-alt = Was das Bild zeigt
picture-inside = Teil des Dokuments, { $size } KB
picture-beside = In der Datei { $name } neben dem Dokument
picture-take-in = In das Dokument aufnehmen
picture-inside-damaged = Dieses Bild ist beschädigt und kann nicht gezeigt werden. Ersetzen oder entfernen Sie es.
picture-beside-missing = Die Datei { $name } liegt nicht im Ordner des Dokuments oder ist kein Bild. Legen Sie sie dorthin zurück, oder wählen Sie ein anderes.

## on the canvas
picture-unseen = Bild nicht darstellbar. Anderes auswählen…
picture-told = Bild: { $alt }
picture-told-none = noch kein Bild
