//! The phases as a row of chevrons.

use crate::base::{Path, Point};

/// A chevron in a box of `w` by `h`: notched at the left and pointed at the right by so much.
pub(super) fn outline(w: f32, h: f32, notch: f32, tip: f32) -> Path {
    let at = Point::new;
    let mut corners = vec![at(0.0, 0.0), at(w - tip, 0.0)];
    if tip > 0.0 {
        corners.push(at(w, h / 2.0));
    }
    corners.extend([at(w - tip, h), at(0.0, h)]);
    if notch > 0.0 {
        corners.push(at(notch, h / 2.0));
    }
    Path::polygon(&corners)
}
