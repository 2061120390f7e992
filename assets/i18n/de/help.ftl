# Help at the place where one needs it, and the first map.
