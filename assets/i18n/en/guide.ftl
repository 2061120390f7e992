# The user guide.

command-guide = User guide
dialog-guide = User guide
guide-search = Search the guide
guide-contents = Contents
guide-none = Nothing in the guide says “{ $typed }”.
guide-text = Text of the guide
guide-picture = Picture: { $about }
cli-screenshots-about = Draw the pictures of the user guide anew
cli-screenshots-into = Folder of the guide
cli-screenshots-only = Only the picture of this name
cli-screenshots-done = { $count ->
    [one] { $count } picture written to { $folder }.
   *[other] { $count } pictures written to { $folder }.
}
cli-screenshots-no-window = This build has no window, and so nothing to take pictures of.
