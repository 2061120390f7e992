//! Tagged PDF.
