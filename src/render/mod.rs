//! Pictures of a scene, in every format. Backends draw lines and shapes as they stand in the
//! scene; none of them measures or wraps text, and none knows another.

pub mod html;
pub mod pdf;
pub mod png;
pub mod pptx;
#[cfg(feature = "app")]
pub mod screen;
pub mod svg;
