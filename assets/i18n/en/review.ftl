# The review: checks and findings.
