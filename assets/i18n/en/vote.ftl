# Votes.
