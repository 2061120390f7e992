# Agendas and their activities.
activity-warm-up = Ankommen
activity-silent-writing = Stilles Schreiben
activity-read-out = Vorlesen
activity-discuss = Diskutieren
activity-vote = Abstimmung
activity-rank = Rangfolge
activity-break = Pause
