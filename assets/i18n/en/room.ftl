# In the room: the board, its clock, entering and leaving.
command-present = Present
command-workshop = Workshop
