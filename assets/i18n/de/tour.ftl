# The tour over the sheet, and the second window.
