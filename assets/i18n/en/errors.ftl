### errors
## opening a document
load-at-file = { $file }: { $what }
load-at-line = { $file }, line { $line }: { $what }
load-untouched = The file was not changed.
load-not-found = There is no such file.
load-not-found-do = Check the path and the spelling of the name.
load-no-permission = You are not allowed to read this file.
load-no-permission-do = Give yourself permission to read it, or copy it to a folder of your own.
load-not-a-file = This is a folder or a device, not a file.
load-not-a-file-do = Name a map, a file that ends in .ron.
load-unreadable = The file could not be read: { $reason }.
load-unreadable-do = Check that the disk or network drive is there, then try again.
load-too-large = The file is { $mib } MiB large; Wayfare reads up to 64 MiB.
load-too-large-do = Put pictures beside the map instead of inside it, or split the map in two.
load-empty = The file is empty.
load-empty-do = If it once held a map, its last version is in the file of the same name with .bak at the end. To start anew, run: wayfare new --template blank -o FILE --force
load-not-utf8 = Byte { $byte } is not valid UTF-8, so the text cannot be read.
load-utf16 = The text is in UTF-16, not in UTF-8.
load-not-utf8-do = Open the file in a text editor, save it with the encoding UTF-8, and open it again.
load-bom = The file begins with an invisible byte-order mark.
load-bom-do = It was skipped; the next save writes the file without it. Saving with the encoding “UTF-8” instead of “UTF-8 with BOM” avoids it.
load-conflict = “{ $mark }” is left over from a merge that was not finished.
load-conflict-do = Decide which of the two versions is right, delete the other one and the lines that begin with <<<<<<<, ======= and >>>>>>>, then open the file again.
load-not-a-map = This does not look like a Wayfare map: a map begins with “(” and the line “format: 1,”.
load-not-a-map-do = Check that it is the right file. The command “wayfare new” makes a map to compare it with.
load-newer = The map was saved in format { $found } by a newer version of Wayfare; this one reads format 1.
load-newer-do = Update Wayfare, then open the file again.
load-no-such-format = There is no file format { $found }; maps have format 1.
load-no-such-format-do = Write “format: 1,” here and open the file again.
load-too-deep = Brackets are nested more than 100 deep; a map needs no more than ten.
load-too-deep-do = Check that it is the right file, and remove the brackets that are too many.
load-cut-off = The file ends in the middle of the map.
load-cut-off-do = It was probably cut off while copying. Copy it again, or take the version before from the file of the same name with .bak at the end.
load-open-text = A text or comment begins here and never ends.
load-open-text-do = Add the closing quotation mark (or */ for a comment) where the text ends.
load-unknown-field = There is no field “{ $field }” here.
load-unknown-field-do = Correct the name or remove the field. Fields with the likest names: { $possible }.
load-unknown-name = “{ $name }” is not one of the possible values.
load-unknown-name-do = Correct the value. Those with the likest names: { $possible }.
load-missing-field = The field “{ $field }” is missing in what begins here.
load-missing-field-do = Add “{ $field }: …,” inside these brackets.
load-repeated-field = The field “{ $field }” stands here for the second time.
load-repeated-field-do = Remove one of the two.
load-wants-text = This field wants a text in quotation marks.
load-wants-whole = This field wants a whole number.
load-wants-number = This field wants a number.
load-wants-yes-no = This field wants true or false.
load-wants-list = This field wants a list in [ ].
load-wants-record = This field wants fields in ( ).
load-wants-other = The value is not of the kind that this field wants.
load-wants-do = Correct the value in a text editor and open the file again.
load-not-a-colour = This is not a colour.
load-not-a-colour-do = Write it as # and six digits, such as "#1B5E9E".
load-not-finite = “{ $word }” is not a number that can be drawn or counted with.
load-not-finite-do = Write a number, or remove the field.
load-number-too-large = This field cannot hold a number that large, that small or negative.
load-number-too-large-do = Correct the number in a text editor and open the file again.
load-syntax-sign = A “{ $sign }” is missing at this place, or something stands here that does not belong.
load-syntax = The line does not follow the rules of the format (RON).
load-syntax-do = Compare the line with those around it: fields are written “name: value,”, texts stand in quotation marks, and every bracket is closed.
load-unsound-do = Correct the line in a text editor and open the file again.
load-unsound-more-do = { $more ->
    [one] Correct the line in a text editor; one more place needs correcting too.
   *[other] Correct the line in a text editor; { $more } more places need correcting too.
}
picture-missing = The picture { $name } is not drawn: there is no such file in the folder of the map, or it is too large.

## pictures of pages
png-too-large = A picture of { $width } × { $height } pixels is too large; 150 million pixels are possible. Nothing was written. Choose a lower resolution, a smaller page, or export as PDF or SVG.
png-empty = At this resolution the page has no pixels. Nothing was written. Choose a higher one.
png-failed = The picture could not be put together: { $reason }. Nothing was written. Export as PDF or SVG instead.

## PDF
pdf-no-pages = There is no page to write. Add a phase or a card, then export again.
pdf-too-large = Page { $page } would be { $width } × { $height } m, and a PDF page ends at 5.1 m. Nothing was written. Choose a paper size such as A0, cut a poster into tiles, or export the map as SVG.
pdf-refused = The PDF could not be made, and nothing was written. SVG and PNG are made in another way and may work. What went wrong: { $reason }
pdf-go-to = Go to “{ $card }”
