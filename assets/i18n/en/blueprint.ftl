# Service blueprint, moments of truth, seams, durations, emotion scales.
