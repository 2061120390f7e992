//! Colour as every backend understands it.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// An sRGB colour with straight (not premultiplied) alpha, eight bits a channel.
///
/// In files it reads `"#1B5E9E"`, or `"#1B5E9E80"` where it is translucent.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Colour {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
    /// Opacity; 255 is opaque.
    pub a: u8,
}

impl Colour {
    /// Opaque white.
    pub const WHITE: Self = Self::rgb(255, 255, 255);
    /// Opaque black.
    pub const BLACK: Self = Self::rgb(0, 0, 0);

    /// An opaque colour.
    pub const fn rgb(r: u8, g: u8, b: u8) -> Self {
        Self { r, g, b, a: 255 }
    }

    /// The same colour with opacity `a`.
    pub const fn with_alpha(self, a: u8) -> Self {
        Self { a, ..self }
    }

    /// Reads `#RRGGBB` or `#RRGGBBAA`.
    pub fn parse(text: &str) -> Option<Self> {
        let hex = text.strip_prefix('#').filter(|h| h.is_ascii())?;
        let value = u32::from_str_radix(hex, 16).ok()?;
        match hex.len() {
            6 => Some(Self::rgb((value >> 16) as u8, (value >> 8) as u8, value as u8)),
            8 => Some(Self { r: (value >> 24) as u8, g: (value >> 16) as u8, b: (value >> 8) as u8, a: value as u8 }),
            _ => None,
        }
    }

    /// This colour laid over an opaque `ground`.
    pub fn over(self, ground: Self) -> Self {
        let mix = |top: u8, below: u8| {
            let a = u32::from(self.a);
            ((u32::from(top) * a + u32::from(below) * (255 - a) + 127) / 255) as u8
        };
        Self::rgb(mix(self.r, ground.r), mix(self.g, ground.g), mix(self.b, ground.b))
    }

    /// How light the grey is that looks as light as these three channels: luma as Rec. 601 weighs it.
    pub fn luma(r: u8, g: u8, b: u8) -> u8 {
        ((299 * u32::from(r) + 587 * u32::from(g) + 114 * u32::from(b) + 500) / 1000) as u8
    }

    /// The grey that looks as light, as opaque as before.
    pub fn grey(self) -> Self {
        let luma = Self::luma(self.r, self.g, self.b);
        Self { r: luma, g: luma, b: luma, a: self.a }
    }

    /// The sixth of the colour circle in which it lies, from red (0) over yellow, green, cyan and blue
    /// to magenta (5); nothing for a grey.
    pub fn sixth(self) -> Option<u8> {
        let [r, g, b] = [self.r, self.g, self.b].map(i32::from);
        let (least, most) = (r.min(g).min(b), r.max(g).max(b));
        let chroma = most - least;
        if chroma < 12 {
            return None;
        }
        let degrees = match most {
            _ if most == r => 60 * (g - b) / chroma,
            _ if most == g => 120 + 60 * (b - r) / chroma,
            _ => 240 + 60 * (r - g) / chroma,
        };
        // Each sixth has its pure colour in the middle.
        Some(((degrees + 30).rem_euclid(360) / 60) as u8)
    }

    /// Contrast ratio against `other`, 1 to 21, as WCAG 2.2 defines it for opaque colours.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { libm::pow((c + 0.055) / 1.055, 2.4) }
        };
        0.2126 * linear(self.r) + 0.7152 * linear(self.g) + 0.0722 * linear(self.b)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02X}{:02X}{:02X}", self.r, self.g, self.b)?;
        if self.a == 255 { Ok(()) } else { write!(f, "{:02X}", self.a) }
    }
}

impl fmt::Debug for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Colour {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Colour {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text)
            .ok_or_else(|| D::Error::custom(format!("`{text}` is not a colour; write it like \"#1B5E9E\"")))
    }
}
