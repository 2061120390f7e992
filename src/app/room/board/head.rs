//! At the top: what the workshop is about, the phases, and the way out.

use egui::{Rect, Sense, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use super::frame::{EDGE, Frame};
use crate::{
    app::{
        action::Action,
        dispatch::RoomAction,
        panel::{elided, elided_in},
        room::{
            Room,
            board::CourseAction,
            look::{self, Button, HEIGHT, SMALL, quiet},
        },
        state::State,
        style::{bold, c32, colours, regular},
    },
    base::{Path, Point},
    i18n::{text, text_with},
    model::Document,
    scene::{Item, Shape, Stroke},
    theme::SheetColours,
};

/// Height of a chevron, how far its tip reaches, the white between two.
const CHEVRON: (f32, f32, f32) = (40.0, 12.0, 4.0);
/// Sizes of the names on them.
const NAMES: [f32; 2] = [15.0, 13.0];

/// Draws the head.
pub(super) fn head_ui(ui: &mut Ui, state: &State, room: &Room, frame: &Frame, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    title_ui(ui, state, room, frame);
    let right = out_ui(ui, state, room, frame, actions);
    let left = frame.side.right() + 28.0;
    let strip = Rect::from_min_max(
        pos2(left, frame.head.center().y - CHEVRON.0 / 2.0),
        pos2(right - 20.0, frame.head.center().y + CHEVRON.0 / 2.0),
    );
    phases_ui(ui, state, document, room, strip, actions);
}

fn title_ui(ui: &mut Ui, state: &State, room: &Room, frame: &Frame) {
    let inks = colours(ui);
    let width = frame.side.right() - frame.side.left() - EDGE - 12.0;
    let title = state.map_title();
    let words = match room.record.heads {
        0 => text(state.language(), "board-workshop").to_owned(),
        heads => text_with(state.language(), "board-heads", &[("heads", usize::from(heads).into())]),
    };
    let long = elided(ui, &title, bold(17.0), f32::INFINITY).size().x > width;
    let name = if long { elided_in(ui, &title, bold(14.0), width, 2) } else { elided(ui, &title, bold(17.0), width) };
    let below = elided(ui, &words, regular(SMALL.size), width);
    let h = name.size().y + below.size().y;
    let at = pos2(frame.head.left() + EDGE, frame.head.center().y - h / 2.0);
    let rect = Rect::from_min_size(at, vec2(width, h));
    look::label(ui, rect, &format!("{title}, {words}")).on_hover_text(&title);
    let under = at + vec2(0.0, name.size().y);
    ui.painter().galley_with_override_text_color(at, name, c32(inks.ink));
    ui.painter().galley_with_override_text_color(under, below, c32(quiet(inks)));
}

/// The tools, and the way out; gives where they begin.
fn out_ui(ui: &mut Ui, state: &State, room: &Room, frame: &Frame, actions: &mut Vec<Action>) -> f32 {
    let language = state.language();
    let middle = frame.head.center().y;
    let end = Button::new(text(language, "board-end")).key("Esc");
    let width = end.width(ui);
    let mut right = frame.head.right() - EDGE;
    let place = |right: f32, width: f32| Rect::from_center_size(pos2(right - width / 2.0, middle), vec2(width, HEIGHT));
    if end.show_in(ui, place(right, width)).clicked() {
        actions.push(Action::Room(RoomAction::Leave));
    }
    right -= width + 8.0;
    super::menu::menu_ui(ui, state, room, place(right, HEIGHT), actions);
    right - HEIGHT
}

/// How a phase is named on its chevron.
struct Link {
    at: usize,
    words: String,
    width: f32,
}

fn phases_ui(ui: &Ui, state: &State, document: &Document, room: &Room, strip: Rect, actions: &mut Vec<Action>) {
    let (size, links) = links(ui, document, room.course.phase, strip.width());
    let need: f32 = links.iter().map(|link| link.width).sum();
    // As wide as in the picture at most: chevrons that are too long no longer look like arrows.
    let most = 168.0_f32.max(need / links.len().max(1) as f32);
    let spare = ((strip.width() - need) / links.len().max(1) as f32).max(0.0);
    let even = strip.width() / links.len().max(1) as f32;
    let is_even = links.iter().all(|link| link.width <= even);
    let mut x = strip.left();
    for (place, link) in links.iter().enumerate() {
        let w = if is_even { even.min(most) } else { link.width + spare.min(24.0) };
        let ends = (place == 0, place + 1 == links.len());
        let rect = Rect::from_min_size(pos2(x, strip.top()), vec2(w, CHEVRON.0));
        if chevron_ui(ui, state, document, link, (rect, ends, size), room.course.phase) {
            actions.push(Action::Room(RoomAction::Course(CourseAction::Phase(link.at))));
        }
        x += w;
    }
}

/// Names of all phases where they have room, else numbers of all but the one at hand.
fn links(ui: &Ui, document: &Document, current: usize, room: f32) -> (f32, Vec<Link>) {
    let link = |at: usize, words: String, size: f32| {
        let width = elided(ui, &words, bold(size), f32::INFINITY).size().x + 2.0 * CHEVRON.1 + 16.0;
        Link { at, words, width }
    };
    let phases = || document.phases.iter().enumerate();
    for size in NAMES {
        let all: Vec<Link> = phases().map(|(at, phase)| link(at, phase.name.trim().to_owned(), size)).collect();
        if all.iter().map(|link| link.width).sum::<f32>() <= room {
            return (size, all);
        }
    }
    let number = |at: usize, phase: &crate::model::Phase| {
        if at == current { format!("{} {}", at + 1, phase.name.trim()) } else { (at + 1).to_string() }
    };
    let mut numbers: Vec<Link> = phases().map(|(at, phase)| link(at, number(at, phase), NAMES[1])).collect();
    while numbers.len() > 1 && numbers.iter().map(|link| link.width).sum::<f32>() > room {
        let (first, last) = (numbers.first().map_or(0, |l| l.at), numbers.last().map_or(0, |l| l.at));
        // The farther end goes first.
        if current - first > last - current {
            numbers.remove(0);
        } else {
            numbers.pop();
        }
    }
    (NAMES[1], numbers)
}

/// Draws one chevron; whether it was pressed.
fn chevron_ui(
    ui: &Ui,
    state: &State,
    document: &Document,
    link: &Link,
    (rect, (is_first, is_last), size): (Rect, (bool, bool), f32),
    current: usize,
) -> bool {
    let inks = colours(ui);
    let name = document.phases.get(link.at).map_or("", |phase| phase.name.trim());
    let args = [("number", (link.at + 1).into()), ("name", name.into())];
    let said = text_with(state.language(), "board-phase-name", &args);
    let response = ui.interact(rect, ui.unique_id().with(("phase", link.at)), Sense::click());
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let is_current = link.at == current;
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_current, &said));
    let (notch, tip) = (if is_first { 0.0 } else { CHEVRON.1 }, if is_last { 0.0 } else { CHEVRON.1 });
    let (w, h) = (rect.width() + notch - if is_last { 0.0 } else { CHEVRON.2 }, rect.height());
    let origin = rect.min - vec2(notch, 0.0);
    let p = Point::new;
    let mut corners = vec![p(0.0, 0.0), p(w - tip, 0.0)];
    if tip > 0.0 {
        corners.push(p(w, h / 2.0));
    }
    corners.extend([p(w - tip, h), p(0.0, h)]);
    if notch > 0.0 {
        corners.push(p(notch, h / 2.0));
    }
    let shape = Shape::Path(Path::polygon(&corners));
    let (fill, ink) = match link.at.cmp(&current) {
        std::cmp::Ordering::Less => (inks.line.with_alpha(150).over(inks.panel), inks.ink),
        std::cmp::Ordering::Equal => (SheetColours::paper().phase(link.at), SheetColours::paper().on_phase),
        std::cmp::Ordering::Greater => (inks.raised, inks.ink),
    };
    let mut items = vec![Item::Fill(shape.clone(), fill)];
    if !is_current {
        items.push(Item::Stroke(shape, Stroke::solid(1.0, if response.hovered() { inks.border } else { inks.line })));
    }
    look::paint(ui, &items, origin);
    let font = if is_current { bold(size) } else { regular(size) };
    let words = elided(ui, &link.words, font, w - notch - tip - 8.0);
    let middle = pos2(origin.x + (w + notch - tip) / 2.0, rect.center().y);
    ui.painter().galley_with_override_text_color(middle - words.size() / 2.0, words, c32(ink));
    response.clicked()
}
