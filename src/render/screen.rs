//! The canvas: a scene as egui shapes.
