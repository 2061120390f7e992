# Pictures in cards and of personas.

## what is wrong with one
picture-unnamed = The picture
picture-too-many-bytes = { $name } has { $size } MB; up to { $most } MB are possible. Make it smaller in a picture program and choose it again.
picture-too-many-pixels = { $name } has { $width } × { $height } pixels; up to { $most } pixels a side are possible. Make it smaller in a picture program and choose it again.
picture-unknown = { $name } is not a picture that can be shown here. PNG, JPEG and WebP are possible; save it as one of these and choose it again.
picture-damaged = { $name } is damaged or incomplete. Copy it again from where it came from, or choose another picture.
picture-not-found = { $name } was not found. It may have been moved or renamed; choose it again.
picture-no-permission = { $name } may not be read. Copy it to a folder of your own and choose the copy.
picture-not-a-file = { $name } is a folder. Choose a picture in it.
picture-unreadable = { $name } cannot be read: { $reason }. Try again, or choose another picture.
picture-nothing-changed = The map is as it was.

## choosing one
dialog-picture = Choose a picture
file-kind-picture = Pictures
picture-rule = PNG, JPEG or WebP, up to 32 MB. The picture becomes part of the map: nothing has to be sent along.
picture-use = Use picture
picture-none-yet = Card without a picture
picture-choose = Choose a picture…
picture-replace = Replace…
picture-remove = Remove
picture-drop = Drop the picture here

## fields
field-picture = Picture
field-alt = What the picture shows
picture-inside = Part of the map, { $size } KB
picture-beside = In the file { $name } beside the map
picture-take-in = Take into the map
picture-inside-damaged = This picture is damaged and cannot be shown. Replace it, or remove it.
picture-beside-missing = The file { $name } is not in the folder of the map, or is no picture. Put it back there, or choose another one.

## on the canvas
picture-unseen = Picture cannot be shown. Choose another…
picture-told = Picture: { $alt }
picture-told-none = no picture yet
