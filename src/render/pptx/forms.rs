//! A group's items as native shapes: a card is one shape with its words, filling and border;
//! the strokes of an icon are one freeform.

use std::sync::Arc;

use super::{
    outline::{Lie, Outline, Painted},
    words::{Body, Chain},
};
use crate::{
    base::{Colour, Point, Rect},
    scene::{Group, Item, Pixels, Shape, Stroke, Target},
};

/// Drawings up to this size, in slide points, become one freeform: an icon, a row of bars.
const SIGN: f32 = 60.0;

/// A native shape under construction.
#[derive(Clone, Debug)]
pub(super) struct Form {
    pub(super) outline: Outline,
    pub(super) filling: Option<Colour>,
    pub(super) line: Option<Stroke>,
    pub(super) picture: Option<Arc<Pixels>>,
    pub(super) body: Option<Body>,
    /// A box that is only there for its words.
    pub(super) is_text_box: bool,
    pub(super) link: Option<Target>,
}

impl Form {
    fn new(outline: Outline) -> Self {
        Self { outline, filling: None, line: None, picture: None, body: None, is_text_box: false, link: None }
    }

    /// Box around its outline, in slide points.
    pub(super) fn bounds(&self) -> Rect {
        self.outline.bounds()
    }

    /// Box around what is to be seen of it.
    pub(super) fn ink(&self) -> Rect {
        self.body.as_ref().filter(|_| self.is_text_box).map_or_else(|| self.bounds(), |body| body.rect)
    }

    fn is_plain(&self) -> bool {
        self.picture.is_none() && self.body.is_none() && !self.is_text_box
    }
}

/// The shapes of a group, back to front. `said` are the group's words as the meaning has them; a
/// `figure` keeps its labels apart from what they stand on.
pub(super) fn forms(group: &Group, lie: Lie, said: &str, figure: bool) -> Vec<Form> {
    let lie = lie.moved(group.at);
    let mut drawn = Drawn { forms: Vec::with_capacity(group.items.len()), shapes: Vec::new(), said, figure };
    let mut chain: Option<Chain<'_>> = None;
    let mut links = Vec::new();
    for item in group.items.iter() {
        if let Item::Text(text) = item {
            if chain.as_mut().is_some_and(|chain| chain.take(text, lie)) {
                continue;
            }
            drawn.end(&mut chain);
            chain = Chain::new(text, lie);
            continue;
        }
        drawn.end(&mut chain);
        match item {
            Item::Fill(shape, colour) => drawn.fill(shape, *colour, lie),
            Item::Stroke(shape, stroke) => drawn.stroke(shape, stroke, lie),
            Item::Image(image) => {
                let rect = lie.rect(image.rect);
                let outline = if 2.0 * image.radius >= image.rect.w.max(image.rect.h) - 0.01 {
                    Outline::Ellipse(rect)
                } else {
                    Outline::Rect(rect, image.radius * lie.scale)
                };
                drawn.push(Form { picture: Some(Arc::clone(&image.pixels)), ..Form::new(outline) }, None);
            }
            Item::Link(area, target) => links.push((lie.rect(*area), target)),
            Item::Text(_) => {}
        }
    }
    drawn.end(&mut chain);
    let mut forms = merged(drawn.forms);
    for (area, target) in links {
        link(&mut forms, area, target);
    }
    forms
}

/// Shapes so far.
struct Drawn<'a> {
    forms: Vec<Form>,
    /// The scene's shape of each form that may still get its border.
    shapes: Vec<Option<Shape>>,
    said: &'a str,
    figure: bool,
}

impl Drawn<'_> {
    fn push(&mut self, form: Form, shape: Option<Shape>) {
        self.forms.push(form);
        self.shapes.push(shape);
    }

    fn fill(&mut self, shape: &Shape, colour: Colour, lie: Lie) {
        let form = Form { filling: Some(colour), ..Form::new(Outline::of(shape, lie)) };
        self.push(form, Some(shape.clone()));
    }

    /// A border belongs to the filling just before it, if there is one of that shape.
    fn stroke(&mut self, shape: &Shape, stroke: &Stroke, lie: Lie) {
        let dash = stroke.dash.iter().map(|length| length * lie.scale).collect();
        let line = Stroke { width: stroke.width * lie.scale, dash, ..stroke.clone() };
        if self.shapes.last().is_some_and(|last| last.as_ref() == Some(shape))
            && let Some(form) = self.forms.last_mut().filter(|form| form.line.is_none())
        {
            form.line = Some(line);
            return;
        }
        self.push(Form { line: Some(line), ..Form::new(Outline::of(shape, lie)) }, None);
    }

    /// Puts a finished text where it stands: into the shape around it, or into a box of its own.
    fn end(&mut self, chain: &mut Option<Chain<'_>>) {
        let Some(chain) = chain.take() else { return };
        let inner = inner(&chain);
        let around = self.forms.iter().rposition(|form| {
            let is_ground = form.is_plain() || (form.body.is_some() && !form.is_text_box);
            is_ground && form.outline.is_closed() && encloses(form.bounds(), inner)
        });
        let is_small = |form: &Form| form.bounds().h <= 2.5 * chain.style().line_height;
        if let Some(form) = around.and_then(|at| self.forms.get_mut(at)).filter(|f| !self.figure || is_small(f)) {
            if let Some(body) = &mut form.body {
                if body.take(&chain, self.said) {
                    return;
                }
            } else {
                form.body = Some(Body::new(&chain, self.said));
                return;
            }
        }
        let last = self.forms.iter_mut().rev().find(|form| form.is_text_box);
        if let Some(body) = last.and_then(|form| form.body.as_mut())
            && body.take(&chain, self.said)
        {
            return;
        }
        let body = Some(Body::new(&chain, self.said));
        let outline = Outline::Rect(chain.rect, 0.0);
        self.push(Form { body, is_text_box: true, ..Form::new(outline) }, None);
    }
}

/// The part of a text's box that has ink: line heights reach beyond a chip that is just as high.
fn inner(chain: &Chain<'_>) -> Rect {
    let style = chain.style();
    let less = 0.5 * (style.line_height - style.size).max(0.0) + 0.12 * style.size;
    let r = chain.rect;
    Rect::new(r.x + 0.5, r.y + less, (r.w - 1.0).max(0.0), (r.h - 2.0 * less).max(0.0))
}

fn encloses(outer: Rect, inner: Rect) -> bool {
    outer.contains(Point::new(inner.x, inner.y)) && outer.contains(Point::new(inner.right(), inner.bottom()))
}

/// Neighbouring strokes and fillings of one colour as one freeform.
fn merged(forms: Vec<Form>) -> Vec<Form> {
    let mut out: Vec<Form> = Vec::with_capacity(forms.len());
    for form in forms {
        let Some(last) = out.last_mut().filter(|last| joins(last, &form)) else {
            out.push(form);
            continue;
        };
        let parts = |form: &mut Form| {
            let outline = std::mem::replace(&mut form.outline, Outline::Free(Vec::new()));
            let painted = Painted { filled: form.filling.is_some(), stroked: form.line.is_some() };
            outline.contours(painted)
        };
        let mut form = form;
        let mut contours = parts(last);
        contours.append(&mut parts(&mut form));
        last.outline = Outline::Free(contours);
        last.filling = last.filling.or(form.filling);
        last.line = last.line.take().or(form.line);
    }
    out
}

fn joins(last: &Form, next: &Form) -> bool {
    let agree = last.filling.is_none() || next.filling.is_none() || last.filling == next.filling;
    let same_line = last.line.is_none() || next.line.is_none() || last.line == next.line;
    let colours = [last, next].map(|form| form.filling.or_else(|| form.line.as_ref().map(|line| line.colour)));
    let [both_filled, both_lined] = [last, next].map(|form| form.filling.is_some() && form.line.is_some());
    let small = last.bounds().union(next.bounds());
    last.is_plain()
        && next.is_plain()
        && agree
        && same_line
        && colours.first() == colours.last()
        && !both_filled
        && !both_lined
        && small.w.max(small.h) <= SIGN
}

/// Gives the link to the shape that it covers.
fn link(forms: &mut Vec<Form>, area: Rect, target: &Target) {
    let covered = |form: &Form| encloses(area.grown(1.0), form.bounds());
    let at = forms.iter().position(|form| covered(form) && form.body.is_some());
    let at = at.or_else(|| forms.iter().position(covered));
    let at = at.or_else(|| forms.iter().rposition(|form| form.bounds().contains(area.centre())));
    let link = Some(target.clone());
    if let Some(form) = at.and_then(|at| forms.get_mut(at)) {
        form.link = link;
        return;
    }
    // An area without a filling cannot be clicked; one that cannot be seen can.
    let filling = Some(Colour::WHITE.with_alpha(0));
    forms.push(Form { filling, link, ..Form::new(Outline::Rect(area, 0.0)) });
}
