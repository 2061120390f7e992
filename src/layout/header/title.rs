//! The title block: state of the map, title, whose it is, and when it was drawn.

use crate::{
    base::{Point, Rect},
    i18n,
    layout::{
        build::GRID_X,
        measure::{GAP, MARGIN, TITLE, TITLE_AIR, TITLE_SMALL},
        piece::{Anchor, Block, Dash, Ground, Piece, Tone},
        sheet::{Placed, What},
        words::Words,
    },
    model::{Document, Journey, State},
    text::{Paragraph, TextStyle, role},
};

/// Height of the chip with the map's state.
const CHIP: f32 = 14.6;

/// Width of the title block: as narrow as lets the title stand on two lines.
pub(in crate::layout) fn title_width(doc: &Document, words: &Words<'_>, personas: usize, room: f32) -> f32 {
    if personas == 0 {
        return room;
    }
    let (least, most) = if personas < 3 { TITLE } else { TITLE_SMALL };
    let title = words.balanced(&doc.journey.title, role::TITLE, most - TITLE_AIR);
    if title.lines.len() <= 2 { (title.width + TITLE_AIR).clamp(least, most) } else { most }
}

/// Lays out the title block in `width`; returns its bottom.
pub(in crate::layout) fn title_block(doc: &Document, words: &Words<'_>, width: f32, out: &mut Vec<Placed>) -> f32 {
    let journey = &doc.journey;
    let room = width - TITLE_AIR;
    let mut y = MARGIN;
    let chip = state_chip(journey.state, words);
    out.push(Placed::new(What::State, None, Point::new(MARGIN, y), chip));
    y += CHIP + 5.5;
    let title = title(doc, words, room);
    // The capital's left stem lines up with the smaller text below.
    y += place(out, What::Title, Point::new(MARGIN - 1.2, y), &title, Tone::Ink);
    let subtitle = subtitle(journey);
    if !subtitle.is_empty() {
        let lines = words.balanced(&subtitle, role::SUBTITLE, room);
        y += 2.0 + place(out, What::Subtitle, Point::new(MARGIN, y + 2.0), &lines, Tone::Ink);
    }
    let meta = meta(journey, words);
    if !meta.is_empty() {
        let lines = words.set(&meta, role::GOAL, room);
        y += place(out, What::Meta, Point::new(MARGIN, y), &lines, Tone::Muted);
    }
    y
}

/// Scenario and expectations side by side over the whole width, from `y` down; returns the bottom.
pub(in crate::layout) fn story(doc: &Document, words: &Words<'_>, y: f32, width: f32, out: &mut Vec<Placed>) -> f32 {
    let stories: Vec<(&str, &str)> = [
        (i18n::text(words.language, "scenario"), doc.journey.scenario.as_str()),
        (i18n::text(words.language, "expectations"), doc.journey.expectations.as_str()),
    ]
    .into_iter()
    .filter(|(_, story)| !story.is_empty())
    .collect();
    if stories.is_empty() {
        return y;
    }
    let text_x = GRID_X + GAP / 2.0;
    let heading_w = |heading: &str| words.line(heading, role::STEP).width + 9.0;
    let natural = |story: &str| words.line(story, role::GOAL).width + 0.5;
    // The first heading stands over the lanes' labels; the second needs room of its own.
    let second: f32 = stories.iter().skip(1).map(|(heading, _)| heading_w(heading) + 16.0).sum();
    let room = width - MARGIN - text_x - second;
    let wanted: f32 = stories.iter().map(|(_, story)| natural(story)).sum();
    let (mut x, mut bottom) = (MARGIN, y);
    for (i, (heading, story)) in stories.into_iter().enumerate() {
        let line = words.line(heading, role::STEP);
        place(out, What::Story, Point::new(x, y + 0.1), &line, Tone::Ink);
        let left = if i == 0 { text_x } else { x + heading_w(heading) };
        // Each takes its share of the room, so that they come out equally high.
        let share = natural(story) * (room / wanted).min(1.0);
        let lines = words.balanced(story, role::GOAL, share.max(60.0));
        bottom = bottom.max(y + place(out, What::Story, Point::new(left, y), &lines, Tone::Ink));
        x = left + lines.width + 16.0;
    }
    bottom
}

/// The title in one line of moderate size, for sheets after the first; returns right edge and bottom.
pub(in crate::layout) fn running_title(
    doc: &Document,
    words: &Words<'_>,
    room: f32,
    out: &mut Vec<Placed>,
) -> (f32, f32) {
    let lines = words.balanced(&doc.journey.title, TextStyle::regular(13.0, 17.0).bold(), room);
    let h = place(out, What::Title, Point::new(MARGIN - 0.6, MARGIN), &lines, Tone::Ink);
    (MARGIN + lines.width, MARGIN + h)
}

/// The title as large as lets it stand on two lines; on more only where the smallest size needs them.
fn title(doc: &Document, words: &Words<'_>, room: f32) -> Paragraph {
    let sizes = [role::TITLE, TextStyle::regular(20.0, 24.0).bold(), TextStyle::regular(16.5, 20.0).bold()];
    let mut set = Paragraph::default();
    for style in sizes {
        set = words.balanced(&doc.journey.title, style, room);
        if set.lines.len() <= 2 {
            break;
        }
    }
    set
}

fn place(out: &mut Vec<Placed>, what: What, at: Point, lines: &Paragraph, tone: Tone) -> f32 {
    let mut block = Block::new(Ground::Bare, lines.width);
    block.h = block.lines(Anchor::Top, lines, Point::default(), tone);
    let h = block.h;
    out.push(Placed::new(what, None, at, block));
    h
}

fn state_chip(state: State, words: &Words<'_>) -> Block {
    let text = match state {
        State::Current => i18n::text(words.language, "state-current"),
        State::Future => i18n::text(words.language, "state-future"),
    };
    let line = words.line(text, role::STEP);
    let w = 15.0 + line.width + 7.8;
    let mut block = Block::new(Ground::Bare, w);
    block.h = CHIP;
    block.push(Piece::Chip(Rect::new(0.0, 0.0, w, CHIP), Tone::Ink, 0.9));
    let middle = Point::new(8.4, CHIP / 2.0);
    block.push(match state {
        State::Current => Piece::Disc(middle, 3.1, Tone::Ink),
        State::Future => Piece::Ring(middle, 2.6, 1.1, Tone::Ink, Dash::Solid),
    });
    block.lines(Anchor::Top, &line, Point::new(15.0, (CHIP - role::STEP.line_height) / 2.0), Tone::Ink);
    block
}

/// Organisation and subtitle on one line; a subtitle that names the organisation stands alone.
pub(crate) fn subtitle(journey: &Journey) -> String {
    match (journey.organisation.as_str(), journey.subtitle.as_str()) {
        ("", subtitle) => subtitle.to_owned(),
        (organisation, "") => organisation.to_owned(),
        (organisation, subtitle) if subtitle.contains(organisation) => subtitle.to_owned(),
        (organisation, subtitle) => format!("{organisation} · {subtitle}"),
    }
}

fn meta(journey: &Journey, words: &Words<'_>) -> String {
    let version = (!journey.version.is_empty())
        .then(|| i18n::text_with(words.language, "version-number", &[("version", (&journey.version).into())]));
    let date = (!journey.date.is_empty()).then(|| i18n::date(words.language, &journey.date));
    let author = (!journey.author.is_empty()).then(|| journey.author.clone());
    [date, author, version].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
