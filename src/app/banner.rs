//! A bar over the canvas that stays until somebody has decided: another program changed the map's
//! file, or another window has the map open.

use egui::{
    Align, Frame, Id, Layout, Margin, Panel, Rect, Sense, Ui, Vec2, WidgetInfo,
    accesskit::{Live, Role},
};

use super::{
    action::Action,
    control::{Control, Look},
    desk::MapNumber,
    disk::{self, Foreign},
    icon::{self, Icon},
    panel::elided,
    state::State,
    style::{self, c32, colours, hairline},
};
use crate::i18n::{text, text_with};

/// Height of the bar.
const HEIGHT: f32 = 44.0;

/// What there is to decide, and the ways to go on: a label and what it does, the likeliest first.
struct Question {
    words: String,
    ways: Vec<(&'static str, Action)>,
}

fn question(state: &State) -> Option<Question> {
    let language = state.language();
    let session = state.session.as_ref()?;
    let said = |key| text_with(language, key, &[("file", disk::file_name(state).into())]);
    let reload = (text(language, "disk-reload"), Action::AskReload);
    let keep = (text(language, "disk-keep-mine"), Action::KeepMine);
    let save_as = (text(language, "disk-save-as"), Action::SaveAs);
    let is_refused = state.disk.refusals > 0;
    let changed = if is_refused { "disk-changed-not-saved" } else { "disk-changed" };
    let gone = if is_refused { "disk-gone-not-saved" } else { "disk-gone" };
    let question = match state.disk.foreign {
        Some(Foreign::Changed(_)) if session.is_read_only() => {
            Question { words: said(changed), ways: vec![reload, save_as] }
        }
        Some(Foreign::Changed(_)) => Question { words: said(changed), ways: vec![reload, keep, save_as] },
        Some(Foreign::Gone) if session.is_read_only() => Question { words: said(gone), ways: vec![save_as] },
        Some(Foreign::Gone) => {
            let again = (text(language, "disk-save-again"), Action::SaveAgain);
            Question { words: said(gone), ways: vec![again, save_as] }
        }
        None if session.is_read_only() => {
            let anyway = (text(language, "edit-anyway"), Action::EditAnyway);
            let copy = (text(language, "disk-save-copy"), Action::SaveAs);
            Question { words: text(language, "open-elsewhere").to_owned(), ways: vec![copy, anyway] }
        }
        None => return None,
    };
    Some(question)
}

/// The bar, if there is something to decide.
pub(super) fn banner_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let asks_again = is_refused_again(ui, state);
    let Some(question) = question(state) else { return };
    let inks = colours(ui);
    // A save that came to nothing is not to be overlooked.
    let fill = if state.disk.refusals > 0 { inks.check.with_alpha(50).over(inks.raised) } else { inks.raised };
    let ground = Frame::new().fill(c32(fill)).inner_margin(Margin::symmetric(14, 0));
    Panel::top("banner").exact_size(HEIGHT).frame(ground).show(ui, |ui| {
        let bar = ui.max_rect();
        ui.painter().hline(bar.expand(14.0).x_range(), bar.bottom() - 0.5, hairline(colours(ui).line));
        // From the right: the words take what room the ways to go on leave.
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            for (at, (label, action)) in question.ways.iter().enumerate().rev() {
                let way = Control::text(label).look(Look::Outlined).height(30.0).show(ui);
                if asks_again && at == 0 {
                    way.request_focus();
                }
                if way.clicked() {
                    actions.push(action.clone());
                }
            }
            ui.add_space(8.0);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| words_ui(ui, &question.words));
        });
    });
}

/// Whether one more save of the map in front was refused since the last frame.
fn is_refused_again(ui: &Ui, state: &State) -> bool {
    let (id, now) = (Id::unique("banner"), (state.map, state.disk.refusals));
    let before: Option<(MapNumber, u32)> = ui.data_mut(|d| {
        let before = d.get_temp(id);
        d.insert_temp(id, now);
        before
    });
    before.is_some_and(|(map, count)| map == now.0 && count < now.1)
}

/// A sign and the words, which a screen reader says as soon as they appear.
fn words_ui(ui: &mut Ui, words: &str) {
    let (sign, _) = ui.allocate_exact_size(Vec2::splat(16.0), Sense::hover());
    icon::paint(
        ui.painter(),
        Rect::from_center_size(sign.center(), Vec2::splat(16.0)),
        Icon::WARN,
        c32(colours(ui).check),
    );
    let galley = elided(ui, words, style::regular(13.0), ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    let is_cut = galley.elided;
    ui.painter().galley_with_override_text_color(rect.min, galley, c32(colours(ui).ink));
    if is_cut {
        response.on_hover_text(words);
    }
}
