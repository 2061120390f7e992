//! Where everything stands: document to positions, in sheet points. Pure; draws nothing.

pub mod curve;
