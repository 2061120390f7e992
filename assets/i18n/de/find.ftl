### find: palette, find and replace, filters

edit-reword = { $count ->
    [one] { $count } Fundstelle ersetzen
   *[other] { $count } Fundstellen ersetzen
}
