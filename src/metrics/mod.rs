//! Figures: what is computed from counts. Pure functions, each with its formula, unit, range and
//! source; none of them divides by zero, they say that there is no data instead.
