### find: palette, find and replace, filters

edit-reword = { $count ->
    [one] Replace { $count } match
   *[other] Replace { $count } matches
}
