# Personas: editor, sheet, library, two states in one picture.
