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
