# In the room: the board, its clock, entering and leaving.
command-present = Präsentieren
command-workshop = Workshop
