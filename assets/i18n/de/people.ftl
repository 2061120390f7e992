# Personas: Bearbeitung, Blatt, Bibliothek, zwei Zustände in einem Bild.
