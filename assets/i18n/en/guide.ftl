# The user guide.

command-guide = User guide
dialog-guide = User guide
guide-search = Search the guide
guide-contents = Contents
guide-none = Nothing in the guide says “{ $typed }”.
guide-text = Text of the guide
guide-picture = Picture: { $about }
