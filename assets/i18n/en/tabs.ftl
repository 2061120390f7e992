### several maps in one window

command-next-map = Next map
command-previous-map = Previous map
command-new-window = New window
key-page-up = Page Up
key-page-down = Page Down
tab-strip = Open maps
tab-unsaved = { $title }, not saved
tab-close = Close { $title }
tab-all = All { $count } open maps
dialog-unsaved-maps = Save your maps?
unsaved-maps-question = { $count } maps have unsaved changes:
unsaved-save-all = Save all
unsaved-discard-all = Save none
save-open-in-tab = This file is open in another tab, so nothing was written there. Save under another name, or close that tab first.
new-window-failed = Another window could not be started ({ $why }). This one goes on as before; start Wayfare from your desktop instead.
