# Statistik einer Karte und vieler Karten.
