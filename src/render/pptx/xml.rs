//! XML as the parts of a package are written in: text made safe, lengths and colours in the
//! format's own units.

use std::borrow::Cow;

use quick_xml::escape::escape;

use crate::{
    base::{Colour, Rect},
    theme::SheetColours,
};

/// Appends formatted text; a `String` takes everything.
macro_rules! put {
    ($out:expr, $($arg:tt)*) => {
        std::fmt::Write::write_fmt(&mut $out, format_args!($($arg)*)).unwrap_or_default()
    };
}
pub(super) use put;

/// How each part begins.
pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The namespaces of parts with shapes, for their root element.
pub(super) const NAMESPACES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

/// English Metric Units in a point.
const EMU: f64 = 12_700.0;

/// A length in English Metric Units; what is no number counts as 0.
pub(super) fn emu(points: f32) -> i64 {
    libm::round(f64::from(points) * EMU) as i64
}

/// Text as XML takes it, in elements and attributes: without characters that XML forbids.
pub(super) fn escaped(text: &str) -> Cow<'_, str> {
    let is_forbidden = |c: char| matches!(c, '\0'..='\u{8}' | '\u{B}'..='\u{1F}' | '\u{7F}' | '\u{FFFE}' | '\u{FFFF}');
    if text.contains(is_forbidden) {
        let allowed: String = text.chars().filter(|c| !is_forbidden(*c)).collect();
        Cow::Owned(escape(allowed).into_owned())
    } else {
        escape(text)
    }
}

/// Edges of a shape in English Metric Units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Frame {
    pub(super) left: i64,
    pub(super) top: i64,
    pub(super) right: i64,
    pub(super) bottom: i64,
}

impl Frame {
    /// The frame of a rectangle. Edges are rounded, not widths: neighbours stay neighbours.
    pub(super) fn of(rect: Rect) -> Self {
        Self { left: emu(rect.x), top: emu(rect.y), right: emu(rect.right()), bottom: emu(rect.bottom()) }
    }

    pub(super) fn width(self) -> i64 {
        self.right - self.left
    }

    pub(super) fn height(self) -> i64 {
        self.bottom - self.top
    }

    /// The smallest frame around both.
    pub(super) fn union(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// `a:off` and `a:ext`.
    pub(super) fn write(self, out: &mut String) {
        let (w, h) = (self.width(), self.height());
        put!(*out, "<a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{w}\" cy=\"{h}\"/>", self.left, self.top);
    }
}

/// Names of the theme's colours, and what they are: a deck that gets another theme changes with it.
pub(super) fn theme_colours() -> [(&'static str, Colour); 12] {
    let c = SheetColours::paper();
    [
        ("dk1", c.ink),
        ("lt1", c.paper),
        ("dk2", c.muted),
        ("lt2", c.wash),
        ("accent1", c.persona(0)),
        ("accent2", c.persona(1)),
        ("accent3", c.persona(2)),
        ("accent4", c.opportunity),
        ("accent5", c.pain),
        ("accent6", c.persona(5)),
        ("hlink", c.persona(0)),
        ("folHlink", c.persona(2)),
    ]
}

/// A flat colour as a filling: by its name in the theme, where it has one.
pub(super) fn solid(out: &mut String, colour: Colour) {
    out.push_str("<a:solidFill>");
    let opaque = colour.with_alpha(255);
    let named = theme_colours().into_iter().find(|(_, c)| *c == opaque).map(|(name, _)| match name {
        "dk1" => "tx1",
        "lt1" => "bg1",
        "dk2" => "tx2",
        "lt2" => "bg2",
        name => name,
    });
    let (tag, value) = match named {
        Some(name) => ("schemeClr", Cow::Borrowed(name)),
        None => ("srgbClr", Cow::Owned(hex(opaque))),
    };
    if colour.a == 255 {
        put!(*out, "<a:{tag} val=\"{value}\"/>");
    } else {
        let alpha = u32::from(colour.a) * 100_000 / 255;
        put!(*out, "<a:{tag} val=\"{value}\"><a:alpha val=\"{alpha}\"/></a:{tag}>");
    }
    out.push_str("</a:solidFill>");
}

/// Six digits.
pub(super) fn hex(colour: Colour) -> String {
    format!("{:02X}{:02X}{:02X}", colour.r, colour.g, colour.b)
}
