### settings

command-settings = Settings…
dialog-settings = Settings
settings-window = Window
settings-theme = Theme
settings-theme-system = As the desktop
settings-theme-light = Light
settings-theme-dark = Dark
settings-language = Language
settings-scale = Size of controls and text
settings-scale-less = Smaller controls and text
settings-scale-more = Larger controls and text
settings-scale-usual = Back to 100 %
settings-scale-limited = This window has room for { $percent }; a larger one shows more.
settings-sound = Sound at the end of an activity
settings-maps = Maps
settings-page = Paper of new maps
settings-autosave = Keep unsaved work
settings-autosave-every = { $count ->
    [one] every second
   *[other] every { $count } seconds
}
settings-autosave-about = A crash costs no more than what was typed since.
settings-quotes = Typographic quotation marks while typing on the map
settings-quotes-about = "…" becomes “…” in the map’s language. Undo right afterwards brings the straight one back.
settings-kept-in = Settings are kept in { $folder }.
settings-not-kept = This machine names no folder for settings: they hold until the window closes.
settings-done = Done
settings-defaults = Usual settings
