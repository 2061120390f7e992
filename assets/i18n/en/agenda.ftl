# Agendas and their activities.
activity-warm-up = Warm-up
activity-silent-writing = Silent writing
activity-read-out = Read out
activity-discuss = Discuss
activity-vote = Vote
activity-rank = Rank
activity-break = Break
kind-write-short = Write
kind-read-short = Read
kind-discuss-short = Discuss
kind-vote-short = Vote
kind-rank-short = Rank
