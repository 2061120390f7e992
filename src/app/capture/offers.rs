//! The list of completions above the line.

use egui::{Align2, CornerRadius, CursorIcon, Id, Rect, Sense, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use super::{Capturing, bar, chips::persona_ink};
use crate::{
    app::{
        action::Action,
        icon::{self, Icon},
        panel::ink::{channel_icon, elided, paint_mark},
        state::State,
        style::{self, POPUP_RADIUS, bold, c32, colours, regular},
    },
    capture::{Completion, Meant},
    i18n::{channel_name, text},
    model::{ChannelKind, Document, Persona},
};

/// Height of an offer, in logical pixels.
pub(super) const ROW: f32 = 32.0;
/// So many show at once; the list follows the chosen one.
pub(super) const MOST: usize = 5;

/// Where the token begins, in logical pixels.
const TOKEN: f32 = 40.0;

/// Which offers show: those around the chosen one.
pub(super) fn shown(count: usize, choice: usize) -> std::ops::Range<usize> {
    let from = choice.saturating_sub(MOST - 1);
    from..count.min(from + MOST)
}

/// Draws the offers into `rect`.
pub(super) fn offers_ui(ui: &Ui, state: &State, document: &Document, rect: Rect, out: &mut Vec<Action>) {
    let capture = &state.capture;
    // The second column begins behind the longest token, but leaves half of the room to what it says.
    let tokens = shown(capture.offers.len(), capture.choice).filter_map(|at| capture.offers.get(at));
    let widest = tokens.map(|offer| elided(ui, &offer.token, bold(13.0), f32::INFINITY).size().x).fold(0.0, f32::max);
    let column = (TOKEN + widest + 14.0).clamp(160.0, rect.width() / 2.0);
    for (row, at) in shown(capture.offers.len(), capture.choice).enumerate() {
        let Some(offer) = capture.offers.get(at) else { continue };
        let top = rect.top() + ROW * row as f32;
        let place = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), ROW));
        // The first one fills the rounded corners of the box.
        let corner = if row == 0 { POPUP_RADIUS - 1 } else { 0 };
        offer_ui(ui, state, document, (at, offer), (place, corner, column), out);
    }
}

fn offer_ui(
    ui: &Ui,
    state: &State,
    document: &Document,
    (at, offer): (usize, &Completion),
    (rect, corner, column): (Rect, u8, f32),
    out: &mut Vec<Action>,
) {
    let inks = colours(ui);
    let is_chosen = at == state.capture.choice;
    let response = ui.interact(rect, Id::unique(("capture-offer", at)), Sense::CLICK);
    let about = about(state, document, offer);
    let name = if about.is_empty() { offer.token.clone() } else { format!("{} {about}", offer.token) };
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, &name));
    let fill = if is_chosen { Some(inks.accent_wash) } else { response.hovered().then(|| style::hover(inks)) };
    if let Some(fill) = fill {
        let corners = CornerRadius { nw: corner, ne: corner, sw: 0, se: 0 };
        ui.painter().rect_filled(rect, corners, c32(fill));
    }
    let middle = rect.center().y;
    icon_ui(ui, state, document, &offer.meant, pos2(rect.left() + 22.0, middle));
    let right = if is_chosen {
        bar::key_hint_ui(ui, rect.right() - 14.0, middle, text(state.language(), "key-tab"))
    } else {
        rect.right() - 14.0
    };
    let left = rect.left() + TOKEN;
    let about_at = rect.left() + column;
    let end = if about.is_empty() { right } else { about_at };
    let token = elided(ui, &offer.token, bold(13.0), end - left - 14.0);
    let place = Align2::LEFT_CENTER.anchor_size(pos2(left, middle), token.size()).min;
    ui.painter().galley_with_override_text_color(place, token, c32(inks.ink));
    let words = elided(ui, &about, regular(13.0), right - about_at - 8.0);
    let place = Align2::LEFT_CENTER.anchor_size(pos2(about_at, middle), words.size()).min;
    ui.painter().galley_with_override_text_color(place, words, c32(inks.muted));
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        out.push(Action::Capture(Capturing::Complete(Some(at))));
    }
}

/// What an offer stands for, in a few words.
fn about(state: &State, document: &Document, offer: &Completion) -> String {
    let language = state.language();
    match &offer.meant {
        Meant::Step(id) => document.step(id).map(|(phase, _)| phase.name.clone()).unwrap_or_default(),
        Meant::Persona(id) => document.persona(id).map(|p| persona(p, &offer.token)).unwrap_or_default(),
        Meant::Channel(id) => {
            let own = document.channels.iter().find(|c| c.id == *id);
            let (name, online) = match (own, ChannelKind::from_name(id.as_str())) {
                (Some(own), _) => (own.name.as_str(), own.online),
                (None, Some(kind)) => (channel_name(document.journey.language, kind), kind.is_online()),
                (None, None) => return String::new(),
            };
            let key = if online { "told-online" } else { "told-offline" };
            // Where the map calls it what is typed, its name stands there already.
            let is_said = offer.token.strip_prefix('@') == Some(name);
            if is_said { text(language, key).to_owned() } else { format!("{name}, {}", text(language, key)) }
        }
    }
}

/// A persona's one line; her name only where the token does not say it.
fn persona(persona: &Persona, token: &str) -> String {
    let is_said = token.strip_prefix('+') == Some(persona.name.as_str());
    match (is_said, persona.role.is_empty()) {
        (true, _) => persona.role.clone(),
        (false, true) => persona.name.clone(),
        (false, false) => format!("{}, {}", persona.name, persona.role),
    }
}

fn icon_ui(ui: &Ui, state: &State, document: &Document, meant: &Meant, at: egui::Pos2) {
    let ink = c32(colours(ui).ink);
    let icon = match meant {
        Meant::Step(_) => Icon("action"),
        Meant::Persona(id) => {
            let style = document.persona_style(id);
            return paint_mark(ui.painter(), at, 9.0, style, persona_ink(style, state.is_dark));
        }
        Meant::Channel(id) => {
            let own = document.channels.iter().find(|c| c.id == *id).map(|c| c.icon);
            ChannelKind::from_name(id.as_str()).or(own).map_or(Icon::DOT, channel_icon)
        }
    };
    icon::paint(ui.painter(), Rect::from_center_size(at, vec2(16.0, 16.0)), icon, ink);
}
