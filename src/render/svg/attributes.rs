//! Attributes of shapes: places, colours, outlines and pictures as SVG writes them.

use std::fmt::Write as _;

use base64::Engine as _;

use super::put;
use crate::{
    base::{Colour, Path, PathEl, Rect},
    scene::{Pixels, Stroke},
};

pub(super) fn rect_attributes(rect: Rect, radius: f32) -> String {
    let (x, y, w, h) = (num(rect.x), num(rect.y), num(rect.w), num(rect.h));
    let mut out = format!(" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"");
    if radius > 0.0 {
        put!(out, " rx=\"{}\"", num(radius.min(rect.w / 2.0).min(rect.h / 2.0)));
    }
    out
}

pub(super) fn fill(colour: Colour) -> String {
    paint("fill", colour)
}

fn paint(what: &str, colour: Colour) -> String {
    let opaque = colour.with_alpha(255);
    if colour.a == 255 {
        format!(" {what}=\"{opaque}\"")
    } else {
        format!(" {what}=\"{opaque}\" {what}-opacity=\"{}\"", num(f32::from(colour.a) / 255.0))
    }
}

pub(super) fn stroked(stroke: &Stroke) -> String {
    let mut out = format!(" fill=\"none\"{} stroke-width=\"{}\"", paint("stroke", stroke.colour), num(stroke.width));
    if stroke.round {
        out += " stroke-linecap=\"round\" stroke-linejoin=\"round\"";
    }
    if !stroke.dash.is_empty() {
        let dash: Vec<String> = stroke.dash.iter().map(|d| num(*d)).collect();
        put!(out, " stroke-dasharray=\"{}\"", dash.join(" "));
    }
    out
}

pub(super) fn path_data(path: &Path) -> String {
    let mut out = String::with_capacity(path.0.len() * 16);
    for element in path.0.iter() {
        let (letter, points): (char, &[_]) = match element {
            PathEl::Move(p) => ('M', &[*p]),
            PathEl::Line(p) => ('L', &[*p]),
            PathEl::Cubic(a, b, c) => ('C', &[*a, *b, *c]),
            PathEl::Close => ('Z', &[]),
        };
        out.push(letter);
        for (i, p) in points.iter().enumerate() {
            if i > 0 {
                out.push(' ');
            }
            out += &num(p.x);
            out.push(' ');
            out += &num(p.y);
        }
    }
    out
}

/// A length in points, to a thousandth.
pub(super) fn num(value: f32) -> String {
    decimal(f64::from(value), 1e3)
}

/// A factor, to a hundred-millionth: it multiplies lengths of thousands.
pub(super) fn fine(value: f64) -> String {
    decimal(value, 1e8)
}

/// `value` rounded to `1 / steps`, without a sign before zero. What is no number counts as 0.
fn decimal(value: f64, steps: f64) -> String {
    let rounded = libm::round(value * steps) / steps;
    if rounded == 0.0 || !rounded.is_finite() { "0".to_owned() } else { rounded.to_string() }
}

/// The picture as a PNG in Base64; `None` if its sizes contradict each other.
pub(super) fn png_data(pixels: &Pixels) -> Option<String> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, pixels.width, pixels.height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    encoder.write_header().ok()?.write_image_data(&pixels.rgba).ok()?;
    Some(base64::engine::general_purpose::STANDARD.encode(file))
}
