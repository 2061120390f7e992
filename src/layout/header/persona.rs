//! The persona strip: up to three whole portraits, or a compact strip for more.

use crate::{
    base::{Id, Point, Rect},
    i18n,
    layout::{
        measure::{AVATAR, AVATAR_COMPACT, PERSONA_MAX, PERSONA_MIN, PERSONA_PAD},
        picture,
        piece::{Anchor, Block, Dash, Ground, Piece, Tone},
        sheet::{PersonaList, Placed, What},
        words::Words,
    },
    model::{Document, Persona},
    text::{Paragraph, TextStyle, role},
};

/// A portrait under construction.
struct Portrait<'a, 'b> {
    words: &'a Words<'b>,
    out: &'a mut Vec<Placed>,
    persona: &'a Persona,
    /// Place in the persona table.
    at: usize,
    style: usize,
}

/// Lays out the personas `shown` (place and style) from `left` to `right` and from `top` down; returns
/// the bottom and where vertical rules stand.
pub(in crate::layout) fn strip(
    doc: &Document,
    words: &Words<'_>,
    shown: &[(usize, usize)],
    (left, right, top): (f32, f32, f32),
    out: &mut Vec<Placed>,
) -> (f32, Vec<f32>) {
    if shown.is_empty() {
        return (top, Vec::new());
    }
    let share = (right - left) / shown.len() as f32;
    let whole = are_whole(shown.len(), right - left);
    let (w, columns) = if whole {
        (share.min(PERSONA_MAX), shown.len())
    } else {
        let columns = (((right - left) / 170.0) as usize).clamp(1, shown.len());
        // Rows of even length rather than a long one and a rest.
        let rows = shown.len().div_ceil(columns);
        let columns = shown.len().div_ceil(rows);
        ((right - left) / columns as f32, columns)
    };
    let mut bottom = top;
    let mut top = top;
    let mut rules = Vec::new();
    for (i, (at, style)) in shown.iter().enumerate() {
        let Some(persona) = doc.personas.get(*at) else { continue };
        if i > 0 && i % columns == 0 {
            top = bottom + 8.0;
        }
        let x = left + (i % columns) as f32 * w;
        if i < columns {
            rules.push(x);
        }
        let mut portrait = Portrait { words, out, persona, at: *at, style: *style };
        let below = match (whole, w >= 380.0) {
            (false, _) => portrait.compact(x + PERSONA_PAD, top, w - PERSONA_PAD - 6.0),
            (true, true) => portrait.side_by_side(Point::new(x + PERSONA_PAD, top), w - PERSONA_PAD - 8.0),
            (true, false) => portrait.stacked(Point::new(x + PERSONA_PAD, top), w - PERSONA_PAD - 8.0, shown.len()),
        };
        bottom = bottom.max(below);
    }
    (bottom, rules)
}

/// Whether so many personas have whole portraits, with their lists, in that width.
pub(in crate::layout) fn are_whole(count: usize, width: f32) -> bool {
    count <= 3 && width >= PERSONA_MIN * count as f32
}

impl<'a> Portrait<'a, '_> {
    /// Avatar, words, and lists to the right of them.
    fn side_by_side(&mut self, Point { x, y: top }: Point, w: f32) -> f32 {
        self.avatar(Point::new(x, top + 0.8), AVATAR.0);
        let text_x = x + AVATAR.0 + 11.0;
        let rest = w - AVATAR.0 - 11.0;
        let has_lists = !self.lists().is_empty();
        let share = if w > 480.0 { 0.49 } else { 0.47 };
        let text_w = if has_lists { share * rest } else { rest };
        let y = self.name_and_role(text_x, top, text_w - 12.0);
        let bottom = self.quote(Point::new(text_x, y + 7.0), text_w - 12.0, role::PERSONA_QUOTE);
        // The lists' headings stand on the name's baseline.
        let list_top = top + role::PERSONA_NAME.ascent() - role::STEP.ascent();
        let lists = self.lay_lists(Point::new(text_x + text_w, list_top), rest - text_w, 5.7);
        bottom.max(lists).max(top + AVATAR.0 + 1.6)
    }

    /// Avatar beside the name, quote and lists under both.
    fn stacked(&mut self, Point { x, y: top }: Point, w: f32, count: usize) -> f32 {
        self.avatar(Point::new(x, top + 0.8), AVATAR.1);
        let text_x = x + AVATAR.1 + 9.0;
        let y = self.name_and_role(text_x, top + 2.0, w - AVATAR.1 - 9.0).max(top + AVATAR.1 + 1.6);
        let style = if count < 3 { role::PERSONA_QUOTE } else { role::PERSONA_QUOTE_SMALL };
        let bottom = self.quote(Point::new(x, y + 5.0), w, style);
        self.lay_lists(Point::new(x, bottom + 5.5), w, 4.6).max(bottom)
    }

    /// Name, role and quote beside a small avatar.
    fn compact(&mut self, x: f32, top: f32, w: f32) -> f32 {
        self.avatar(Point::new(x, top + 0.8), AVATAR_COMPACT);
        let text_x = x + AVATAR_COMPACT + 7.0;
        let room = w - AVATAR_COMPACT - 7.0;
        let y = self.named(Point::new(text_x, top), room, role::LANE_LABEL, 6.0);
        let y = self.role(Point::new(text_x, y), room, role::META);
        let y = if self.persona.quote.is_empty() {
            y
        } else {
            self.quote(Point::new(text_x, y + 1.5), room, role::META.italic())
        };
        y.max(top + AVATAR_COMPACT + 1.6)
    }

    fn id(&self) -> &Id {
        &self.persona.id
    }

    fn put(&mut self, what: What, at: Point, lines: &Paragraph, tone: Tone) -> f32 {
        let mut block = Block::new(Ground::Bare, lines.width);
        block.h = block.lines(Anchor::Top, lines, Point::default(), tone);
        let bottom = at.y + block.h;
        let id = self.id().clone();
        self.out.push(Placed::new(what, Some(&id), at, block));
        bottom
    }

    fn avatar(&mut self, at: Point, size: f32) {
        let mut block = Block::new(Ground::Bare, size);
        block.h = size;
        let middle = Point::new(size / 2.0, size / 2.0);
        block.push(Piece::Avatar(middle, size / 2.0, self.style));
        if let Some(picture) = self.persona.picture.as_ref().filter(|p| picture::is_readable(&p.source)) {
            let rect = Rect::around(middle, size / 2.0 - 1.6);
            block.push(Piece::Picture(rect, size / 2.0 - 1.6, picture.source.clone()));
        } else {
            let letters = self.persona.letters();
            let scale = if letters.chars().count() > 2 { 0.29 } else { 0.36 };
            let style = TextStyle::regular(scale * size, size).bold();
            let line = self.words.line(&letters, style);
            block.lines(Anchor::Top, &line, Point::new((size - line.width) / 2.0, 0.0), Tone::Paper);
        }
        if size > AVATAR_COMPACT {
            block.push(Piece::Ring(middle, size / 2.0 - 2.6, 1.0, Tone::Paper, Dash::Solid));
        }
        let id = self.id().clone();
        self.out.push(Placed::new(What::Avatar(self.at), Some(&id), at, block));
    }

    fn name_and_role(&mut self, x: f32, y: f32, w: f32) -> f32 {
        let y = self.named(Point::new(x, y), w, role::PERSONA_NAME, 7.6);
        self.role(Point::new(x, y + 1.0), w, role::GOAL)
    }

    /// The name with the persona's mark behind it.
    fn named(&mut self, at: Point, w: f32, style: TextStyle, mark: f32) -> f32 {
        let lines = self.words.set(&self.persona.name, style, w - 10.0 - mark);
        let mut block = Block::new(Ground::Bare, w);
        block.h = block.lines(Anchor::Top, &lines, Point::default(), Tone::Ink);
        let after = lines.lines.last().map_or(0.0, |l| l.width);
        let middle = Point::new(after + 6.0 + mark / 2.0, block.h - style.line_height / 2.0);
        block.push(Piece::Mark(middle, mark, self.style));
        block.w = lines.width.max(middle.x + mark);
        let bottom = at.y + block.h;
        let id = self.id().clone();
        self.out.push(Placed::new(What::PersonaName(self.at), Some(&id), at, block));
        bottom
    }

    fn role(&mut self, at: Point, w: f32, style: TextStyle) -> f32 {
        if self.persona.role.is_empty() {
            return at.y;
        }
        let lines = self.words.balanced(&self.persona.role, style, w);
        self.put(What::PersonaRole(self.at), at, &lines, Tone::Muted)
    }

    fn quote(&mut self, at: Point, w: f32, style: TextStyle) -> f32 {
        if self.persona.quote.is_empty() {
            return at.y;
        }
        let text = i18n::quoted(self.words.language, &self.persona.quote);
        let lines = self.words.balanced(&text, style, w);
        self.put(What::PersonaQuote(self.at), at, &lines, Tone::Ink)
    }

    /// Goals and frustrations; needs and motives stand in where one of these is missing.
    fn lists(&self) -> Vec<(PersonaList, &'a [String])> {
        let p = self.persona;
        let first =
            [(PersonaList::Goals, &p.goals), (PersonaList::Needs, &p.needs), (PersonaList::Motives, &p.motives)];
        let wanted = first.into_iter().find(|(_, items)| !items.is_empty());
        let hindered = Some((PersonaList::Frustrations, &p.frustrations)).filter(|(_, items)| !items.is_empty());
        wanted.into_iter().chain(hindered).map(|(list, items)| (list, items.as_slice())).collect()
    }

    /// Lists in two columns of equal width; returns the bottom.
    fn lay_lists(&mut self, at: Point, w: f32, under_heading: f32) -> f32 {
        let lists = self.lists();
        let column_w = w / 2.0;
        let mut bottom = at.y;
        for (i, (list, items)) in lists.into_iter().enumerate() {
            let x = at.x + i as f32 * column_w;
            bottom = bottom.max(self.list(list, items, Point::new(x, at.y), column_w - 10.0, under_heading));
        }
        bottom
    }

    fn list(&mut self, list: PersonaList, items: &[String], at: Point, w: f32, under_heading: f32) -> f32 {
        let heading = self.words.line(list_heading(self.words.language, list), role::STEP);
        let mut y = self.put(What::PersonaHeading(self.at, list), at, &heading, Tone::Ink) + under_heading - 3.0;
        for (k, item) in items.iter().enumerate() {
            let lines = self.words.set(item, role::GOAL, w - 9.0);
            let mut block = Block::new(Ground::Bare, w);
            let middle = Point::new(2.6, role::GOAL.line_height / 2.0);
            sign(&mut block, list, middle);
            block.h = block.lines(Anchor::Top, &lines, Point::new(9.0, 0.0), Tone::Ink);
            let h = block.h;
            let id = self.id().clone();
            self.out.push(Placed::new(What::PersonaItem(self.at, list, k), Some(&id), Point::new(at.x, y), block));
            y += h + 4.0;
        }
        y - 4.0
    }
}

/// Names and marks only, for sheets after the first: one line from `left` (at least) to `right`.
/// Returns the height.
pub(in crate::layout) fn names(
    doc: &Document,
    words: &Words<'_>,
    shown: &[(usize, usize)],
    (left, right, y): (f32, f32, f32),
    out: &mut Vec<Placed>,
) -> f32 {
    const MARK: f32 = 7.6;
    const BETWEEN: f32 = 16.0;
    const ROW: f32 = 15.0;
    let items: Vec<(Block, usize, &Persona)> = shown
        .iter()
        .filter_map(|(at, style)| doc.personas.get(*at).map(|p| (*at, *style, p)))
        .map(|(at, style, persona)| {
            let name = words.line(&persona.name, role::LANE_LABEL);
            let mut block = Block::new(Ground::Bare, MARK + 5.0 + name.width);
            block.push(Piece::Mark(Point::new(MARK / 2.0, role::LANE_LABEL.line_height / 2.0), MARK, style));
            block.h = block.lines(Anchor::Top, &name, Point::new(MARK + 5.0, 0.0), Tone::Ink);
            (block, at, &**persona)
        })
        .collect();
    let total: f32 = items.iter().map(|(b, ..)| b.w + BETWEEN).sum::<f32>() - BETWEEN;
    let start = (right - total).max(left);
    let (mut x, mut top) = (start, y);
    for (block, at, persona) in items {
        if x > start && x + block.w > right {
            x = start;
            top += ROW;
        }
        let advance = block.w + BETWEEN;
        out.push(Placed::new(What::PersonaName(at), Some(&persona.id), Point::new(x, top), block));
        x += advance;
    }
    top + ROW - y
}

/// The heading of a persona's list.
pub(crate) fn list_heading(language: crate::base::Language, list: PersonaList) -> &'static str {
    match list {
        PersonaList::Goals => i18n::text(language, "goals"),
        PersonaList::Frustrations => i18n::text(language, "frustrations"),
        PersonaList::Needs => i18n::text(language, "needs"),
        PersonaList::Motives => i18n::text(language, "motives"),
    }
}

/// Plus, minus or a dot before an item.
fn sign(block: &mut Block, list: PersonaList, middle: Point) {
    const ARM: f32 = 2.3;
    let across =
        |tone| Piece::Rule(middle + Point::new(-ARM, 0.0), middle + Point::new(ARM, 0.0), 1.3, tone, Dash::Solid);
    match list {
        PersonaList::Goals => {
            block.push(across(Tone::Opportunity));
            let (up, down) = (middle + Point::new(0.0, -ARM), middle + Point::new(0.0, ARM));
            block.push(Piece::Rule(up, down, 1.3, Tone::Opportunity, Dash::Solid));
        }
        PersonaList::Frustrations => block.push(across(Tone::Pain)),
        PersonaList::Needs | PersonaList::Motives => block.push(Piece::Disc(middle, 1.3, Tone::Muted)),
    }
}
