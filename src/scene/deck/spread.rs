//! Rows on slides: on as few as hold them, and about as many on each.

use std::ops::Range;

/// Slides are filled less by so much at a time while their number stays.
const STEP: f32 = 6.0;

/// Which rows of these heights stand on which slide, `gap` apart and `room` high in all. A row that
/// is higher has a slide of its own.
pub(super) fn spread(heights: &[f32], gap: f32, room: f32) -> Vec<Range<usize>> {
    let mut best = filled(heights, gap, room);
    let mut less = room - STEP;
    while less > 0.0 {
        let next = filled(heights, gap, less);
        if next.len() > best.len() {
            break;
        }
        best = next;
        less -= STEP;
    }
    best
}

fn filled(heights: &[f32], gap: f32, room: f32) -> Vec<Range<usize>> {
    let mut slides: Vec<Range<usize>> = Vec::new();
    let mut taken = 0.0;
    for (at, h) in heights.iter().enumerate() {
        match slides.last_mut() {
            Some(slide) if taken + gap + h <= room + 0.01 => {
                slide.end = at + 1;
                taken += gap + h;
            }
            _ => {
                slides.push(at..at + 1);
                taken = *h;
            }
        }
    }
    slides
}
