# Personal data: found and blanked.
