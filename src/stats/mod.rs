//! Statistics: what can be counted in one map, so that a portfolio of maps can be compared.
