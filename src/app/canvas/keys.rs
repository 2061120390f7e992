//! Keys on the canvas, handled once a frame before anything is drawn.

use egui::{Event, FocusDirection, Key, Modifiers, Ui};

use super::{
    CanvasView, Now, Spot, typing,
    walk::{self, Way},
};
use crate::{
    app::{
        action::{Action, Addition, Zoom},
        state::{InPlaceSubject, Selection},
        tool::marker::snapped,
    },
    base::Id,
    edit::Edit,
    layout::Sheet,
    model::{Document, LaneKind},
};

/// Carries out the keys that belong to the canvas.
pub(super) fn keys_ui(ui: &Ui, now: &Now<'_>, view: &mut CanvasView, out: &mut Vec<Action>) {
    let is_ours = now.state.dialog.is_none()
        && now.state.editing.is_none()
        && view.menu.is_none()
        && !ui.ctx().text_edit_focused()
        && !egui::Popup::is_any_open(ui.ctx())
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
    }
    for (key, last) in [(Key::Home, false), (Key::End, true)] {
        if taken(key)
            && let Some(spot) = walk::end_of_row(now, last)
        {
            select(view, spot, out);
        }
    }
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
        if !modifiers.alt {
            if let Some(spot) = walk::next(now, way) {
                select(view, spot, out);
            }
            continue;
        }
        let edit = match &now.state.selection {
            Selection::Cards(_) if modifiers.shift => span(now, way),
            Selection::Cards(ids) => moved(now.document, now.sheet, ids, way),
            Selection::Emotion { persona, step } => match way {
                Way::Up => feel(now.document, persona, step, 1.0, modifiers.shift),
                Way::Down => feel(now.document, persona, step, -1.0, modifiers.shift),
                Way::Left | Way::Right => None,
            },
            _ => None,
        };
        out.extend(edit.map(|edit| Action::Edit(Box::new(edit))));
    }
}

/// The selected card over one step more (right) or fewer (left).
fn span(now: &Now<'_>, way: Way) -> Option<Edit> {
    let card = now.sheet.card(now.state.selection.only_card()?)?;
    let span = match way {
        Way::Right => card.card.span + 1,
        Way::Left if card.card.span > 1 => card.card.span - 1,
        _ => return None,
    };
    Some(Edit::SpanCard { id: card.card.id.clone(), step: card.card.step.clone(), span })
}

/// The selected cards one cell further; up and down go through the cards of a cell first.
fn moved(document: &Document, sheet: &Sheet, ids: &[Id], way: Way) -> Option<Edit> {
    if let [id] = ids
        && matches!(way, Way::Up | Way::Down)
        && let Some(edit) = reordered(document, id, way)
    {
        return Some(edit);
    }
    let moves: Vec<Edit> = ids.iter().filter_map(|id| moved_one(sheet, id, way)).collect();
    match moves.len() {
        0 => None,
        1 => moves.into_iter().next(),
        // All or none: cards keep their places to each other.
        n if n == ids.len() => Some(Edit::Batch(moves)),
        _ => None,
    }
}

/// A card before or behind its neighbour in the same cell.
fn reordered(document: &Document, id: &Id, way: Way) -> Option<Edit> {
    let card = document.card(id)?;
    let cell: Vec<&Id> = document.cell(&card.lane, &card.step).map(|c| &c.id).collect();
    let at = cell.iter().position(|c| *c == id)?;
    let before = if way == Way::Up {
        Some((*cell.get(at.checked_sub(1)?)?).clone())
    } else {
        cell.get(at + 1)?;
        cell.get(at + 2).map(|c| (*c).clone())
    };
    Some(Edit::MoveCard { id: id.clone(), lane: card.lane.clone(), step: card.step.clone(), before })
}

fn moved_one(sheet: &Sheet, id: &Id, way: Way) -> Option<Edit> {
    let card = sheet.card(id)?;
    let holds_cards = |at: &usize| sheet.lanes.get(*at).is_some_and(|l| l.kind != LaneKind::Emotion && !l.folded);
    let (lane, column) = match way {
        Way::Left => (card.lane, card.columns.start.checked_sub(1)?),
        Way::Right => (card.lane, card.columns.start + 1),
        Way::Up => ((0..card.lane).rev().find(holds_cards)?, card.columns.start),
        Way::Down => ((card.lane + 1..sheet.lanes.len()).find(holds_cards)?, card.columns.start),
    };
    let (lane, step) = (sheet.lanes.get(lane)?.id.clone(), sheet.columns.get(column)?.step.clone());
    Some(Edit::MoveCard { id: id.clone(), lane, step, before: None })
}

/// What a persona feels, a tenth (or a whole value) better or worse.
fn feel(document: &Document, persona: &Id, step: &Id, by: f32, whole: bool) -> Option<Edit> {
    let mut emotion = document.emotion(persona, step)?.as_ref().clone();
    let scale = document.journey.scale;
    let to = if whole { emotion.value.round() + by } else { emotion.value + by * 0.1 };
    emotion.value = snapped(to, whole).clamp(scale.min(), scale.max());
    Some(Edit::SetEmotion(Box::new(emotion)))
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

/// Letters: a card in an empty cell begins with them; + and − change a feeling or the zoom.
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
                    out.push(Action::Add(Addition::Card(Some((lane.clone(), step.clone())))));
                    // Everything typed in this frame, however fast.
                    out.push(Action::Draft(typing::begun(now, &words.get(at..).unwrap_or_default().concat())));
                }
                return;
            }
            Selection::Emotion { persona, step } if matches!(text.as_str(), "+" | "-" | "−") => {
                let by = if text == "+" { 1.0 } else { -1.0 };
                let edit = feel(now.document, persona, step, by, false);
                out.extend(edit.map(|edit| Action::Edit(Box::new(edit))));
            }
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
