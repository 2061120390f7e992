//! Labels at the left of the lanes and of the blueprint lines.

use super::{
    blueprint::BlueprintLine,
    card::CardContext,
    frame::FrameLane,
    measure::{EMOTION_LABEL, LABEL, LABEL_ICON, LABEL_TEXT, MARK, MARK_PITCH},
    piece::{Anchor, Block, Ground, Piece, Tone},
    words::Words,
};
use crate::{
    base::{Language, Point},
    i18n,
    model::{Lane, LaneKind},
    text::role,
};

/// What a blueprint line is called.
pub fn line_name(line: BlueprintLine, language: Language) -> &'static str {
    match line {
        BlueprintLine::Interaction => i18n::text(language, "line-of-interaction"),
        BlueprintLine::Visibility => i18n::text(language, "line-of-visibility"),
        BlueprintLine::InternalInteraction => i18n::text(language, "line-of-internal-interaction"),
    }
}

/// A lane's icon and its colour.
fn icon(kind: LaneKind) -> (&'static str, Tone) {
    match kind {
        LaneKind::Actions => ("action", Tone::Actions),
        LaneKind::Touchpoints => ("touch", Tone::Touchpoints),
        LaneKind::Emotion => ("emotion", Tone::Ink),
        LaneKind::Thoughts => ("thought", Tone::Muted),
        LaneKind::Pains => ("pain", Tone::Pain),
        LaneKind::Opportunities => ("opp", Tone::Opportunity),
        LaneKind::Metrics => ("metric", Tone::Muted),
        LaneKind::Images => ("grid", Tone::Muted),
        LaneKind::Notes => ("note", Tone::Muted),
        LaneKind::PhysicalEvidence => ("file", Tone::Muted),
        LaneKind::Frontstage => ("staff", Tone::Muted),
        LaneKind::Backstage | LaneKind::Support => ("backstage", Tone::Muted),
    }
}

/// Icon, name and, for one persona's lane, the mark; below them, that it goes on from another sheet.
pub(super) fn lane_label(lane: &Lane, words: &Words<'_>, ctx: &CardContext<'_>, frame: &FrameLane) -> Block {
    let folded = frame.folded;
    // Names of values stand under the lane's own, numbers beside it.
    let has_numbers = ctx.doc.journey.scale_labels.is_empty();
    let is_beside_axis = lane.kind == LaneKind::Emotion && !folded && has_numbers;
    let right = if is_beside_axis { LABEL_TEXT + EMOTION_LABEL } else { LABEL };
    let styles = lane.persona.as_ref().map(|p| ctx.styles_of(std::slice::from_ref(p))).unwrap_or_default();
    let name = words.set(i18n::lane_name(words.language, lane), role::LANE_LABEL, right - LABEL_TEXT);
    let mut block = Block::new(Ground::Bare, right);
    let (icon, tone) = icon(lane.kind);
    block.push(Piece::Icon(icon, Point::new(0.0, 0.0), LABEL_ICON, tone));
    block.h = 0.3 + block.lines(Anchor::Top, &name, Point::new(LABEL_TEXT, 0.3), Tone::Ink);
    for (i, style) in styles.iter().enumerate() {
        let after = name.lines.last().map_or(0.0, |l| l.width) + 5.0 + MARK / 2.0 + i as f32 * MARK_PITCH;
        let (x, y) = if LABEL_TEXT + after + MARK <= right {
            (LABEL_TEXT + after, block.h - role::LANE_LABEL.line_height / 2.0)
        } else {
            block.h += MARK_PITCH;
            (LABEL_TEXT + MARK / 2.0, block.h - MARK / 2.0)
        };
        block.push(Piece::Mark(Point::new(x, y), MARK, *style));
    }
    if frame.continued {
        let continued = words.set(i18n::text(words.language, "continued"), role::META, right - LABEL_TEXT);
        block.h += block.lines(Anchor::Top, &continued, Point::new(LABEL_TEXT, block.h), Tone::Muted);
    }
    block.h = block.h.max(LABEL_ICON);
    block
}

/// Eye and name at the left end of a blueprint line, in a row `h` high.
pub(super) fn line_label(line: BlueprintLine, words: &Words<'_>, h: f32) -> Block {
    let name = words.line(line_name(line, words.language), role::STEP);
    let mut block = Block::new(Ground::Bare, LABEL_TEXT + name.width);
    block.h = h;
    let icon = match line {
        BlueprintLine::Visibility => "eye",
        BlueprintLine::Interaction => "personas",
        BlueprintLine::InternalInteraction => "link",
    };
    block.push(Piece::Icon(icon, Point::new(0.0, (h - LABEL_ICON) / 2.0), LABEL_ICON, Tone::Ink));
    block.lines(Anchor::Top, &name, Point::new(LABEL_TEXT, (h - role::STEP.line_height) / 2.0), Tone::Ink);
    block
}
