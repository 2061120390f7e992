### other programs at the map's file

disk-changed = { $file } was changed by another program.
disk-gone = { $file } is no longer where it was. The map is unharmed in this window.
disk-reload = Load again
disk-keep-mine = Keep mine
disk-save-as = Save as…
disk-save-again = Save it again
disk-save-copy = Save a copy…
disk-copy-name = { $name } copy
tab-foreign = { $title }, changed by another program
dialog-reload = Load the file again?
reload-question = Your unsaved changes will be replaced by what is in { $file } now. Undo brings them back.
reload-replace = Load again
edit-replace = Load another version
save-open-elsewhere = Nothing was saved: another Wayfare window has this file open. Choose another name.
disk-changed-not-saved = Nothing was saved: { $file } was changed by another program.
disk-gone-not-saved = Nothing was saved: { $file } is no longer where it was. The map is unharmed in this window.
