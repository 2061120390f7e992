//! How words lie in their shape, so that they stand where the scene has them, and have room where
//! another font makes them wider.

use super::{
    forms::Form,
    outline::Outline,
    words::{Align, Body, Insets},
    xml::put,
};
use crate::base::Rect;

/// Room beyond the widest line: programs round widths differently. In slide points.
const SLACK: f32 = 0.8;
/// Inner edge at the right that a box of words has at most, as a share of the size.
const RIGHT_EDGE: f32 = 0.6;

/// How words lie in their shape.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fit {
    insets: Insets,
    /// Room for a line, in slide points.
    pub(super) width: f32,
    /// Where paragraphs stand within it.
    pub(super) align: Align,
    is_middle: bool,
    /// A single line that never wraps.
    pub(super) is_rigid: bool,
}

impl Fit {
    /// `a:bodyPr`.
    pub(super) fn write(&self, out: &mut String) {
        let wrap = if self.is_rigid { "none" } else { "square" };
        put!(*out, "<a:bodyPr wrap=\"{wrap}\"");
        self.insets.write(out);
        out.push_str(if self.is_middle { " anchor=\"ctr\">" } else { ">" });
        out.push_str(if self.is_rigid { "<a:noAutofit/>" } else { "<a:normAutofit/>" });
        out.push_str("</a:bodyPr>");
    }
}

/// How the words of `forms[at]` lie in it; the other forms of the group leave them their room.
pub(super) fn inside(forms: &[Form], at: usize, body: &Body) -> Option<Fit> {
    let form = forms.get(at)?;
    let (area, words) = (form.outline.text_area(), body.rect);
    let style = body.style();
    let others = || forms.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, other)| other);
    let off = words.centre() - form.bounds().centre();
    let is_round = matches!(form.outline, Outline::Ellipse(_));
    let is_tight = body.is_single() && (is_round || form.bounds().h <= 2.5 * style.line_height);
    let is_middle = is_tight && off.y.abs() < 0.16 * style.size;
    if is_middle && off.x.abs() < 0.1 * style.size {
        let width = f32::INFINITY;
        return Some(Fit { insets: Insets::default(), width, align: Align::Centre, is_middle, is_rigid: true });
    }
    let edge = (words.x - area.x).clamp(0.0, RIGHT_EDGE * style.size);
    let mut right = (area.right() - edge).max(words.right() + SLACK);
    let mut bottom = area.bottom();
    for other in others().map(Form::ink) {
        if other.x >= words.right() - 0.5 && other.y < words.bottom() && words.y < other.bottom() {
            right = right.min((other.x - 1.0).max(words.right() + SLACK));
        }
        if other.y >= words.bottom() - 1.0 && other.x < right && words.x < other.right() {
            bottom = bottom.min(other.y.max(words.bottom()));
        }
    }
    let left = (words.x - area.x).max(0.0);
    let right = (area.right() - right).max(0.0);
    let insets = match body.align {
        Align::Left => Insets { left, right, ..Insets::default() },
        Align::Right => Insets { left: 0.0, right: (area.right() - words.right()).max(0.0), ..Insets::default() },
        Align::Centre => {
            let off = 2.0 * (words.centre().x - area.centre().x);
            Insets { left: off.max(0.0), right: (-off).max(0.0), ..Insets::default() }
        }
    };
    let top = (words.y - area.y).max(0.0);
    let insets = if is_middle { insets } else { Insets { top, bottom: (area.bottom() - bottom).max(0.0), ..insets } };
    let width = area.w - insets.left - insets.right;
    Some(Fit { insets, width, align: body.align, is_middle, is_rigid: false })
}

/// The box for words that stand alone, and how they lie in it; `free` is how far they may reach
/// to the left and to the right. A single line does not say where it is flush: `ends_there` does.
pub(super) fn alone(body: &Body, free: (f32, f32), ends_there: bool) -> (Outline, Fit) {
    let words = body.rect;
    let wanted = body.wish() - words.w;
    let align = if ends_there { Align::Right } else { body.align };
    let (left, right) = match align {
        Align::Left => (0.0, wanted.min(free.1)),
        Align::Centre => {
            let half = (wanted / 2.0).min(free.0).min(free.1);
            (half.max(0.0) + SLACK, half)
        }
        Align::Right => (wanted.min(free.0).max(0.0) + SLACK, 0.0),
    };
    let right = right.max(0.0) + SLACK;
    let rect = Rect::new(words.x - left, words.y, words.w + left + right, words.h);
    let fit = Fit { insets: Insets::default(), width: rect.w, align, is_middle: false, is_rigid: false };
    (Outline::Rect(rect, 0.0), fit)
}
