# Feelings by show of hands.
