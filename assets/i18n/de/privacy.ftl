# Personenbezogene Daten: gefunden und geschwärzt.
