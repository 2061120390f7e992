//! Words edited in place: a text field over the words, in the same type at the same size, with the
//! same line height, so that nothing jumps.
//!
//! The map is laid out anew with each keystroke (a preview of the gesture), so a card grows while
//! one types. The field breaks lines by itself and without hyphens; the sheet shows the final ones.

use std::sync::Arc;

use egui::{
    Align, Color32, Event, EventFilter, FontId, Frame, Galley, Id, Key, KeyboardShortcut, Margin, Modifiers, Painter,
    Rect, Stroke, TextBuffer, TextEdit, TextFormat, Ui, Vec2,
    text::{CCursor, CCursorRange, LayoutJob},
    text_edit::TextEditState,
    vec2,
};

use super::{CanvasView, Now, onward, typing::Typing, zones::Zone};
use crate::{
    app::{
        action::Action,
        describe,
        state::{InPlaceSubject, Selection},
        style::c32,
    },
    base::{self, Colour, Point},
    i18n::text,
    layout::{Anchor, Placed, What, measure},
    model::CardKind,
    render::screen::font_family,
    text::{TextStyle, role},
};

/// From this zoom on words are edited at the size they have on the sheet.
const READABLE_ZOOM: f32 = 0.8;
/// Smallest words to type below that zoom, in logical pixels.
const SMALLEST: f32 = 12.0;
/// Width of a field that had to grow beyond its place, in logical pixels.
const LEAST_WIDTH: f32 = 180.0;

/// Between the edge of the canvas and a field in a box, in logical pixels.
const BOX_AIR: f32 = 12.0;

/// What the field remembers between frames.
#[derive(Debug, Default)]
pub(super) struct FieldView {
    /// What is edited.
    subject: Option<InPlaceSubject>,
    /// The cursor waits for its place until the field has the focus.
    is_fresh: bool,
    /// Words have begun to be edited: the view goes there.
    pub(super) has_begun: bool,
    typing: Typing,
}

/// Where the words stand, and what they look like.
struct Place {
    /// Left top of the first line and the room for lines, in sheet points.
    rect: base::Rect,
    zone: Zone,
    style: TextStyle,
    ink: Colour,
    ground: Colour,
    hint: String,
}

/// Shows the field, if words are being edited, and says what was typed.
pub(super) fn field_ui(ui: &mut Ui, now: &Now<'_>, view: &mut CanvasView, out: &mut Vec<Action>) {
    let Some(editing) = &now.state.editing else {
        if view.field.subject.take().is_some() {
            // Back to what was edited, so that arrows go on from there.
            view.focus.wanted = true;
            ui.ctx().request_repaint();
        }
        return;
    };
    let Some(mut place) = place(now, &editing.subject) else { return };
    if let InPlaceSubject::Lane(id) = &editing.subject {
        place.rect.y += view.parts.lane_shift(id, &now.zones);
    }
    let is_new = view.field.subject.as_ref() != Some(&editing.subject);
    view.field.subject = Some(editing.subject.clone());
    let id = Id::unique("map-field");
    let mut draft = editing.draft.clone();
    let is_focused = ui.ctx().memory(|m| m.has_focus(id));
    if is_new {
        view.field.typing = Typing::default();
        view.field.has_begun = true;
    }
    view.field.is_fresh |= is_new;
    if view.field.is_fresh && is_focused {
        view.field.is_fresh = false;
        begin(ui, id, &editing.subject, &editing.draft);
    } else if view.field.is_fresh {
        // Somebody types faster than the field gets the focus.
        draft.push_str(&typed(ui));
    }
    if is_focused && ends(ui, now, &mut view.field.typing, &editing.subject, out) {
        return;
    }
    let takes_lines = takes_lines(&editing.subject);
    if is_focused && now.state.settings.quotes {
        view.field.typing.before(ui, now.document.journey.language, id, &mut draft);
    }
    let response = show(ui, now, &place, id, &mut draft, takes_lines);
    view.field.typing.after(&draft);
    if !takes_lines && draft.contains(['\n', '\r']) {
        // Several lines from the clipboard are one name.
        draft = draft.split(['\n', '\r']).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
    }
    ui.ctx().accesskit_node_builder(id, |node| node.set_label(text(now.language, "canvas-edit-words")));
    if draft != editing.draft {
        out.push(Action::Draft(draft));
    }
    if view.field.is_fresh {
        response.request_focus();
        ui.ctx().request_repaint();
    } else if response.lost_focus() {
        out.push(Action::KeepDraft);
    }
}

/// Puts the cursor behind the last letter, or over all words where they were only proposed.
fn begin(ui: &Ui, id: Id, subject: &InPlaceSubject, draft: &str) {
    let end = CCursor::new(draft.chars().count());
    let is_name = !matches!(
        subject,
        InPlaceSubject::Card(_) | InPlaceSubject::Quote { .. } | InPlaceSubject::Goal(_) | InPlaceSubject::Title
    );
    let range = if is_name { CCursorRange::two(CCursor::new(0), end) } else { CCursorRange::one(end) };
    let mut state = TextEditState::default();
    state.cursor.set_char_range(Some(range));
    TextEdit::store_state(ui.ctx(), id, state);
}

/// What was typed in this frame.
fn typed(ui: &Ui) -> String {
    ui.input(|i| {
        i.events.iter().filter_map(|e| if let Event::Text(text) = e { Some(text.as_str()) } else { None }).collect()
    })
}

/// Enter keeps, Esc discards, Tab keeps and goes on: all before the field can see them. While an
/// input method composes, all three belong to it.
fn ends(ui: &Ui, now: &Now<'_>, typing: &mut Typing, subject: &InPlaceSubject, out: &mut Vec<Action>) -> bool {
    let is_composing = typing.is_composing(ui);
    let (enter, escape, tab, back) = ui.input_mut(|i| {
        let is_plain = !i.modifiers.shift;
        (
            is_plain && i.consume_key(Modifiers::NONE, Key::Enter),
            i.consume_key(Modifiers::NONE, Key::Escape),
            is_plain && i.consume_key(Modifiers::NONE, Key::Tab),
            i.consume_key(Modifiers::SHIFT, Key::Tab),
        )
    });
    if is_composing {
        return false;
    }
    if escape {
        out.push(Action::DropDraft);
    } else if enter {
        out.push(Action::KeepDraft);
    } else if tab || back {
        out.push(Action::KeepDraft);
        out.extend(onward::from(now, subject, back));
    }
    escape || enter || tab || back
}

/// Whether Shift+Enter makes a new line.
fn takes_lines(subject: &InPlaceSubject) -> bool {
    matches!(subject, InPlaceSubject::Card(_) | InPlaceSubject::Goal(_) | InPlaceSubject::Title)
}

fn show(ui: &mut Ui, now: &Now<'_>, place: &Place, id: Id, draft: &mut String, lines: bool) -> egui::Response {
    let zoom = now.zones.view.zoom;
    let scale = if zoom < READABLE_ZOOM { zoom.max(SMALLEST / place.style.size) } else { zoom };
    let is_enlarged = scale > zoom * 1.001;
    let on_sheet = now.zones.rect(place.zone, place.rect);
    let style = place.style;
    let own = if is_enlarged { (place.rect.w * scale).max(LEAST_WIDTH) } else { on_sheet.width() };
    let width = own.max(widest_word(ui, draft, style, scale).min(LEAST_WIDTH * scale.max(1.0)));
    let ink = c32(place.ink);
    let mut layouter = move |ui: &Ui, words: &dyn TextBuffer, wrap: f32| -> Arc<Galley> {
        ui.ctx().fonts_mut(|f| f.layout_job(job(words.as_str(), style, scale, ink, wrap)))
    };
    // A heading may grow over what is beside it; a card never over frozen labels.
    let clip = if place.zone == Zone::Body { now.zones.clip(Zone::Body) } else { now.zones.canvas };
    // Everything typed is in view, wherever the words stand on the sheet.
    let within = |room: Rect| {
        let last = room.max - vec2(width, style.line_height * scale * 2.0);
        on_sheet.min.clamp(room.min, last.max(room.min))
    };
    let is_boxed = is_enlarged || width > own || within(clip).distance(on_sheet.min) > 4.0;
    let min = within(if is_boxed { clip.shrink(BOX_AIR) } else { clip });
    let height = layouter(ui, draft, width).size().y.max(style.line_height * scale);
    let rect = Rect::from_min_size(min, vec2(width, height));
    paint_ground(&ui.painter().with_clip_rect(clip), now, place, rect, is_boxed);
    let mut child = ui.new_child(egui::UiBuilder::new().scope_id(Id::unique("map-field-room")).max_rect(rect));
    child.set_clip_rect(clip);
    // On a phase's dark ground the window's colours would not show.
    let visuals = child.visuals_mut();
    visuals.text_cursor.stroke.color = ink;
    visuals.selection.bg_fill = ink.gamma_multiply(0.25);
    visuals.selection.stroke.color = ink;
    // Hints are set like the words.
    let hint = egui::RichText::new(&place.hint).font(font(style, scale)).color(ink.gamma_multiply(0.55));
    let return_key = lines.then_some(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter));
    let edit = TextEdit::multiline(draft)
        .id(id)
        .frame(Frame::NONE)
        .margin(Margin::ZERO)
        .desired_width(width)
        .desired_rows(1)
        .hint_text(hint)
        .text_color(ink)
        .return_key(return_key)
        .event_filter(EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true })
        .layouter(&mut layouter);
    child.put(rect, edit)
}

fn font(style: TextStyle, scale: f32) -> FontId {
    FontId::new(style.size * scale, font_family(style.face()))
}

/// The words set as the sheet sets them: each line in the middle of its height.
fn job(words: &str, style: TextStyle, scale: f32, ink: Color32, wrap: f32) -> LayoutJob {
    let format = TextFormat {
        font_id: font(style, scale),
        color: ink,
        line_height: Some(style.line_height * scale),
        valign: Align::Center,
        ..TextFormat::default()
    };
    let mut job = LayoutJob::single_section(words.to_owned(), format);
    // A hair more than the sheet: the last letter of a full line must not wrap for rounding.
    job.wrap.max_width = wrap + 0.5;
    job
}

/// Width of the longest word. The sheet hyphenates where a field would break between any two letters:
/// the field grows instead.
fn widest_word(ui: &Ui, words: &str, style: TextStyle, scale: f32) -> f32 {
    // The places at which the field may break.
    let words = words.replace(char::is_whitespace, "\n").replace('-', "-\n");
    let job = job(&words, style, scale, Color32::BLACK, f32::INFINITY);
    ui.ctx().fonts_mut(|f| f.layout_job(job)).size().x.ceil()
}

/// Hides the words of the sheet under the field; a field beyond its place stands in a box.
fn paint_ground(painter: &Painter, now: &Now<'_>, place: &Place, rect: Rect, is_boxed: bool) {
    let ground = c32(place.ground);
    if is_boxed {
        let accent = c32(now.state.sheet_colours().selection);
        painter.rect(rect.expand(8.0), 6.0, ground, Stroke::new(2.0, accent), egui::StrokeKind::Middle);
    } else {
        painter.rect_filled(rect.expand2(Vec2::new(1.0, 0.5)), 0, ground);
    }
}

/// Where a subject's words stand.
fn place(now: &Now<'_>, subject: &InPlaceSubject) -> Option<Place> {
    match subject {
        InPlaceSubject::Card(id) => card(now, id),
        InPlaceSubject::Quote { persona, step } => quote(now, persona, step),
        InPlaceSubject::Title => furniture(now, |what, _| what == What::Title, role::TITLE),
        InPlaceSubject::Persona(id) => {
            furniture(now, |what, owner| matches!(what, What::PersonaName(_)) && owner == Some(id), role::PERSONA_NAME)
        }
        InPlaceSubject::Phase(id) => {
            furniture(now, |what, owner| matches!(what, What::Phase(_)) && owner == Some(id), role::PHASE_NAME)
        }
        InPlaceSubject::Goal(id) => {
            let is_goal = |what, owner: Option<&base::Id>| matches!(what, What::Goal(_)) && owner == Some(id);
            furniture(now, is_goal, role::GOAL).or_else(|| empty_goal(now, id))
        }
        InPlaceSubject::Step(id) => {
            furniture(now, |what, owner| matches!(what, What::Step(_)) && owner == Some(id), role::STEP)
        }
        InPlaceSubject::Stage(id) => {
            furniture(now, |what, owner| matches!(what, What::Stage(_)) && owner == Some(id), role::STEP)
        }
        InPlaceSubject::Lane(id) => {
            let is_label = |what, owner: Option<&base::Id>| matches!(what, What::LaneLabel(_)) && owner == Some(id);
            furniture(now, is_label, role::LANE_LABEL)
                .map(|place| Place { hint: describe::lane_name(now.state, now.document, id), ..place })
        }
    }
}

fn card(now: &Now<'_>, id: &base::Id) -> Option<Place> {
    let placed = now.sheet.card(id)?;
    let colours = now.state.sheet_colours();
    let kind = placed.card.kind.card_kind();
    let block = &placed.block;
    // The line that begins the card's words; headings and facts have lines as well.
    let words = &placed.card.text;
    let own = block.text_lines().find(|(_, _, line)| {
        let said = line.text.trim_start_matches(['“', '„', '«', '"']);
        line.source.start == 0
            && !said.is_empty()
            && words.starts_with(said.trim_end_matches(['-', '”', '“', '»', '"']))
    });
    let style = match kind {
        CardKind::Thought => role::QUOTE,
        CardKind::Metric => own.and_then(|(_, _, line)| line.style).unwrap_or(role::META),
        _ => own.and_then(|(_, _, line)| line.style).unwrap_or(role::CARD),
    };
    let (x, y) = match own {
        Some((anchor, at, _)) => {
            (at.x, at.y - style.ascent() + if anchor == Anchor::Top { 0.0 } else { block.shift(anchor, placed.rect.h) })
        }
        None => empty_card(kind, block.w),
    };
    let ground = match kind {
        CardKind::Action => colours.action_fill,
        CardKind::Touchpoint => colours.touchpoint_fill,
        CardKind::Pain => colours.pain_fill,
        CardKind::Opportunity => colours.opportunity_fill,
        CardKind::Process => colours.process_fill,
        CardKind::Note => colours.note_fill,
        CardKind::Thought | CardKind::Metric | CardKind::Image => colours.paper,
    };
    let right = if kind == CardKind::Thought || kind == CardKind::Metric { 1.0 } else { 5.5 };
    let rect = base::Rect::new(placed.rect.x + x, placed.rect.y + y, (placed.rect.w - x - right).max(20.0), 0.0);
    let hint = text(now.language, "canvas-words-here").to_owned();
    Some(Place { rect, zone: Zone::Body, style, ink: colours.ink, ground, hint })
}

/// Where the words of an empty card begin.
fn empty_card(kind: CardKind, width: f32) -> (f32, f32) {
    match kind {
        CardKind::Thought => (1.0, 2.0),
        CardKind::Metric => (0.6, 1.0),
        CardKind::Image => (1.0, (width * 0.6).max(4.0)),
        CardKind::Pain | CardKind::Opportunity => (5.5, 5.0),
        CardKind::Action | CardKind::Touchpoint | CardKind::Process | CardKind::Note => (5.5, 4.5),
    }
}

fn quote(now: &Now<'_>, persona: &base::Id, step: &base::Id) -> Option<Place> {
    let colours = now.state.sheet_colours();
    let what = Selection::Emotion { persona: persona.clone(), step: step.clone() };
    let shown = now.spots.quotes.iter().find(|s| s.what == what).map(|s| s.rect);
    let rect = if let Some(rect) = shown {
        base::Rect::new(rect.x + 4.0, rect.y + 2.0, rect.w - 8.0, rect.h)
    } else {
        let marker = now.spots.of(now.sheet, &what)?;
        base::Rect::new(marker.rect.right() + 8.0, marker.rect.y, 110.0, marker.rect.h)
    };
    let hint = text(now.language, "canvas-quote-here").to_owned();
    Some(Place { rect, zone: Zone::Body, style: role::QUOTE, ink: colours.ink, ground: colours.paper, hint })
}

fn furniture(now: &Now<'_>, is_it: impl Fn(What, Option<&base::Id>) -> bool, style: TextStyle) -> Option<Place> {
    let placed = now.sheet.furniture.iter().find(|p| is_it(p.what, p.owner.as_ref()))?;
    let colours = now.state.sheet_colours();
    let (ink, ground) = match placed.what {
        What::Phase(at) => {
            let index = now.sheet.phases.get(at).map_or(at, |p| p.index);
            (colours.on_phase, colours.phase(index))
        }
        What::Step(at) => {
            let phase = now.sheet.columns.get(at).and_then(|c| now.sheet.phases.get(c.phase)).map_or(0, |p| p.index);
            (colours.phase(phase), colours.paper)
        }
        What::Stage(_) => (colours.muted, colours.paper),
        _ => (colours.ink, colours.paper),
    };
    let rect = words_rect(placed, style);
    let zone = match placed.what {
        What::Phase(_) | What::Goal(_) | What::Step(_) => Zone::Top,
        What::LaneLabel(_) => Zone::Left,
        _ => Zone::Body,
    };
    Some(Place { rect, zone, style, ink, ground, hint: String::new() })
}

/// Where the words of a heading stand, and how wide they may get.
fn words_rect(placed: &Placed, style: TextStyle) -> base::Rect {
    let own = placed.block.text_lines().find(|(_, _, line)| line.style == Some(style));
    let at = own.map_or_else(
        || match placed.what {
            What::Phase(_) => Point::new(22.0, (placed.rect.h - style.line_height) / 2.0),
            What::Step(_) => Point::new(0.0, measure::STEP_RULE + 2.6),
            What::LaneLabel(_) => Point::new(measure::LABEL_TEXT, 0.0),
            _ => Point::default(),
        },
        |(_, at, _)| Point::new(at.x, at.y - style.ascent()),
    );
    let room = match placed.what {
        What::Phase(_) => placed.rect.w - at.x - 6.0,
        What::LaneLabel(_) => measure::LABEL - at.x,
        What::Title | What::PersonaName(_) => placed.rect.w.max(120.0) + 12.0,
        What::Stage(_) => (placed.rect.w - at.x).min(160.0),
        _ => placed.rect.w - at.x,
    };
    base::Rect::new(placed.rect.x + at.x, placed.rect.y + at.y, room.max(24.0), 0.0)
}

/// Where the goal of a phase without one would stand.
fn empty_goal(now: &Now<'_>, phase: &base::Id) -> Option<Place> {
    let span = now.sheet.phases.iter().find(|p| p.id == *phase)?;
    let colours = now.state.sheet_colours();
    let rect = base::Rect::new(span.rect.x + 2.0, span.rect.bottom() + 4.8, (span.rect.w - 4.0).max(24.0), 0.0);
    let hint = text(now.language, "canvas-goal-here").to_owned();
    Some(Place { rect, zone: Zone::Top, style: role::GOAL, ink: colours.ink, ground: colours.paper, hint })
}
