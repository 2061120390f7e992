//! How much room the marker of each persona style takes.

/// Diameter of a marker, in points.
pub const SIZE: f32 = 12.5;
/// Diameter of the marker of a moment of truth.
pub const MOMENT_SIZE: f32 = 17.0;
/// Radius of the star beside a moment of truth.
pub const STAR_RADIUS: f32 = 6.6;
/// Width of a marker's outline as a part of its size.
pub const OUTLINE: f32 = 0.095;

/// Half the extent of a marker's outline around its centre, as parts of the marker's size.
///
/// Shapes with corners reach further than a circle, so that all styles look equally heavy.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reach {
    /// To the left and to the right.
    pub side: f32,
    /// Upwards.
    pub up: f32,
    /// Downwards.
    pub down: f32,
}

/// The reach of a persona style, 0 to 5: circle, square, diamond, triangle, hexagon, ring.
pub const fn reach(style: usize) -> Reach {
    match style % 6 {
        0 | 5 => Reach { side: 0.5, up: 0.5, down: 0.5 },
        1 => Reach { side: 0.49, up: 0.49, down: 0.49 },
        2 => Reach { side: 0.65, up: 0.65, down: 0.65 },
        3 => Reach { side: 0.7, up: 0.72, down: 0.5 },
        _ => Reach { side: 0.58, up: 0.5, down: 0.5 },
    }
}
