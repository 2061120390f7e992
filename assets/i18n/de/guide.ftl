# The guide.
