### work that a window left behind

recovery-found = { $count ->
    [one] Wayfare ended before this map was saved.
   *[other] Wayfare ended before these { $count } maps were saved.
}
dialog-recovery = Recover unsaved work
recovery-open = Open what was kept of { $name }
recovery-forget = Throw away what was kept of { $name }
recovery-open-short = Open
recovery-forget-short = Throw away
recovery-later = Decide later
recovery-kept = { $date } at { $time }
recovery-open-all = Open all
recovery-no-file = Never saved to a file
recovery-unreadable = cannot be read
recovery-doubt = Throw it away for good? Nothing else has these changes.
recovery-named = You asked for this map. Open puts these changes on what its file has; undo takes them off.
recovery-hold = Keep
recovery-hold-name = Keep what was kept of { $name }
recovery-forget-surely = Throw away for good what was kept of { $name }
command-recovery = Recover unsaved work…
recovery-copy = Another Wayfare window has { $file } open. What was recovered is a copy of its own here: save it under another name.
recovery-younger = The file was saved later: { $when }. Open brings the older state back.
