### saving
## opening a file that somebody else writes
load-changing = Another program is writing this file just now.
load-changing-do = Wait until it is done, then open the file again.

## saving a file: what happened, and why
save-not-written = { $file } was not written: { $why }.
save-recovery-not-written = The safety copy of your unsaved work ({ $file }) was not written: { $why }.
save-settings-not-written = Your settings ({ $file }) were not written: { $why }.
save-no-folder = its folder does not exist
save-no-permission = you are not allowed to write there
save-read-only = it is marked as read-only
save-read-only-disk = nothing on this disk can be changed
save-is-folder = there is a folder or a device of that name
save-disk-full = the disk is full
save-over-quota = the space that you are granted on this disk is used up
save-busy = another program is using it just now
save-broke = something went wrong inside Wayfare
save-other = { $reason }
save-backup = The earlier version could not be kept, so nothing was overwritten.
save-unconfirmed = { $file } holds the new version, but the disk did not confirm that it will last ({ $reason }).

## what was kept
save-kept = What was there before is unchanged.
save-partly = These files are new all the same and could not be put back: { $written }.
save-still-open = Your changes are still in this window, unsaved.

## what to do
save-no-folder-do = Create the folder or choose another one.
save-no-permission-do = Choose another folder.
save-read-only-do = Save under another name, or lift the protection.
save-read-only-disk-do = Choose a folder on another disk.
save-is-folder-do = Choose another name.
save-disk-full-do = Make room and try again, or choose another disk.
save-over-quota-do = Delete what you no longer need and try again, or choose another disk.
save-busy-do = Wait a moment and try again.
save-unconfirmed-do = Save a copy on another disk before you switch the computer off.
save-other-do = Try again or choose another place.
save-recovery-do = Save the map, so that a crash costs nothing.
save-settings-do = They hold until you close Wayfare.

## settings
settings-set-aside = Your settings could not be read, so everything is at its default. The file is kept as { $file }.
settings-unreadable = Your settings could not be read, so everything is at its default. { $file } is as it was; move it away or give yourself permission to read it, and Wayfare will remember your settings again.

## after a breakdown
panic-kept = Wayfare has broken down. Your unsaved work was kept in { $file }; the next start offers it.
job-broke = Something went wrong inside Wayfare during a background task ({ $why }). Your map is unharmed; save it now, under a new name to be safe.
