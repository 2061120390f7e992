# Silent writing, parking lot, decisions, groups.
