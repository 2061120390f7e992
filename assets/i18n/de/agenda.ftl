# Agendas and their activities.
activity-warm-up = Ankommen
activity-silent-writing = Stilles Schreiben
activity-read-out = Vorlesen
activity-discuss = Diskutieren
activity-vote = Abstimmung
activity-rank = Rangfolge
activity-break = Pause
kind-write-short = Schreiben
kind-read-short = Vorlesen
kind-discuss-short = Diskutieren
kind-vote-short = Abstimmen
kind-rank-short = Rangfolge
