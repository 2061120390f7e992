//! Keys on the canvas, handled once a frame before anything is drawn.

use egui::{Event, FocusDirection, Key, Modifiers, Ui};

use super::{
    CanvasView, Now, Spot, moves, range, typing,
    walk::{self, Way},
};
use crate::app::{
    action::{Action, Addition, Zoom},
    dialog::Dialog,
    search::{FilterAction, FindAction},
    state::{InPlaceSubject, Selection},
};

/// Carries out the keys that belong to the canvas.
pub(super) fn keys_ui(ui: &Ui, now: &Now<'_>, view: &mut CanvasView, out: &mut Vec<Action>) {
    let is_ours = now.state.dialog.is_none()
        && now.state.editing.is_none()
        && view.menu.is_none()
        && !ui.ctx().text_edit_focused()
        && !egui::Popup::is_any_open(ui.ctx())
        && !now.state.search.is_filter_open
        && view.focus.has_keys(ui);
    if !is_ours {
        return;
    }
    if view.tool.is_busy() {
        return;
    }
    arrows(ui, now, view, out);
    let taken = |key: Key| ui.input_mut(|i| i.modifiers.is_none() && i.consume_key(Modifiers::NONE, key));
    if taken(Key::Enter) {
        enter(now, out);
    }
    if now.state.selection != Selection::None && taken(Key::Escape) {
        out.push(Action::Select(Selection::None));
    } else if now.state.search.bar.is_open && taken(Key::Escape) {
        out.push(Action::Find(FindAction::Close));
    } else if now.state.search.filter.is_on() && taken(Key::Escape) {
        out.push(Action::Filter(FilterAction::Clear));
    }
    jumps(ui, now, view, out);
    let menu = taken(Key::Menu) || ui.input_mut(|i| i.consume_key(Modifiers::SHIFT, Key::F10));
    if menu && let Some(spot) = now.spots.of(now.sheet, &now.state.selection) {
        let rect = now.rect(&spot).intersect(now.clip(&spot));
        view.menu = Some(if rect.is_positive() { rect.left_bottom() } else { now.zones.canvas.center() });
    }
    typed(ui, now, out);
}

fn select(view: &mut CanvasView, spot: Spot, out: &mut Vec<Action>) {
    view.focus.wanted = true;
    out.push(Action::Select(spot.what));
}

fn arrows(ui: &Ui, now: &Now<'_>, view: &mut CanvasView, out: &mut Vec<Action>) {
    let ways = [
        (Key::ArrowLeft, Way::Left),
        (Key::ArrowRight, Way::Right),
        (Key::ArrowUp, Way::Up),
        (Key::ArrowDown, Way::Down),
    ];
    for (key, way) in ways {
        let pressed = ui.input_mut(|i| {
            let modifiers = i.modifiers;
            let is_pressed = i.key_pressed(key) && !modifiers.command && !modifiers.ctrl;
            // Consumed with whatever is held: the shortcut for a plain key would match as well.
            (is_pressed && i.consume_key(modifiers, key)).then_some(modifiers)
        });
        let Some(modifiers) = pressed else { continue };
        // Where nobody has the focus yet, egui would move it with the arrow as well.
        ui.ctx().memory_mut(|m| m.move_focus(FocusDirection::None));
        if modifiers.alt {
            out.extend(moves::moved(now, way, modifiers.shift).map(|edit| Action::Edit(Box::new(edit))));
        } else if modifiers.shift && matches!(now.state.selection, Selection::Cards(_)) {
            extend(now, view, way, out);
        } else if let Some(spot) = walk::next(now, way) {
            select(view, spot, out);
        }
    }
}

/// One card further in that direction belongs to the selection, which ends there.
fn extend(now: &Now<'_>, view: &mut CanvasView, way: Way, out: &mut Vec<Action>) {
    let Selection::Cards(ids) = &now.state.selection else { return };
    let from = view.range_from.as_ref().filter(|id| ids.contains(id)).or_else(|| ids.first());
    if let (Some(from), Some(to)) = (from, walk::next_card(now, way)) {
        view.focus.wanted = true;
        out.push(Action::Select(Selection::Cards(range::between(now.sheet, from, &to))));
    }
}

/// Home and End go to the ends of a row, with Ctrl to those of the map; Page Up and Down by lanes.
fn jumps(ui: &Ui, now: &Now<'_>, view: &mut CanvasView, out: &mut Vec<Action>) {
    let pressed = |modifiers: Modifiers, key: Key| {
        ui.input_mut(|i| i.modifiers.matches_exact(modifiers) && i.consume_key(modifiers, key))
    };
    let mut target = None;
    for (key, last) in [(Key::Home, false), (Key::End, true)] {
        if pressed(Modifiers::NONE, key) {
            target = walk::end_of_row(now, last);
        } else if pressed(Modifiers::COMMAND, key) {
            target = walk::end_of_map(now, last);
        }
    }
    for (key, way) in [(Key::PageUp, Way::Up), (Key::PageDown, Way::Down)] {
        if pressed(Modifiers::NONE, key) {
            target = walk::next_lane(now, way);
        }
    }
    if let Some(spot) = target {
        select(view, spot, out);
    }
}

/// Enter: the words of what is selected, or a card where there is none.
fn enter(now: &Now<'_>, out: &mut Vec<Action>) {
    match &now.state.selection {
        Selection::Cell { lane, step } => {
            out.push(Action::Add(Addition::Card(Some((lane.clone(), step.clone())))));
        }
        Selection::Journey => out.push(Action::EditText(InPlaceSubject::Title)),
        Selection::None => {}
        _ => out.push(Action::Rename),
    }
}

/// Letters: a card in an empty cell begins with them; elsewhere + and − change a feeling or the
/// zoom, and ? shows the help sheet.
fn typed(ui: &Ui, now: &Now<'_>, out: &mut Vec<Action>) {
    let words: Vec<String> = ui.input(|i| {
        let is_command = i.modifiers.command || i.modifiers.ctrl || i.modifiers.alt;
        let texts = i.events.iter().filter_map(|e| match e {
            Event::Text(text) if !is_command => Some(text.clone()),
            _ => None,
        });
        texts.collect()
    });
    for (at, text) in words.iter().enumerate() {
        match &now.state.selection {
            Selection::Cell { lane, step } if !text.trim().is_empty() => {
                let holds_cards = now.document.lane(lane).is_some_and(|l| l.kind.card_kind().is_some());
                if holds_cards {
                    // Words first, even where a card would begin with its picture.
                    let add = crate::edit::new_card(now.document, lane, step);
                    out.extend(add.map(|add| Action::Compose(Box::new(add))));
                    // Everything typed in this frame, however fast.
                    out.push(Action::Draft(typing::begun(now, &words.get(at..).unwrap_or_default().concat())));
                }
                return;
            }
            Selection::Emotion { persona, step } if matches!(text.as_str(), "+" | "-" | "−") => {
                let by = if text == "+" { 1.0 } else { -1.0 };
                let edit = moves::feel(now.document, persona, step, by, false);
                out.extend(edit.map(|edit| Action::Edit(Box::new(edit))));
            }
            _ if text == "?" => out.push(Action::Show(Box::new(Dialog::Help))),
            _ => {
                let zoom = match text.as_str() {
                    "+" => Zoom::In,
                    "-" | "−" => Zoom::Out,
                    "0" => Zoom::Fit,
                    "1" => Zoom::Actual,
                    _ => continue,
                };
                out.push(Action::Zoom(zoom));
            }
        }
    }
}
