//! The user guide: one page in each language, carried by the program, with its contents at the left
//! and a search over headings and words.
//!
//! The page itself is Markdown under `assets/guide`, which also reads well in the repository.

mod page;
mod pictures;
mod read;

use egui::{
    Align, Frame, Id, Key, Layout, Margin, Modifiers, RichText, ScrollArea, TextEdit, Ui, UiBuilder, accesskit::Role,
    vec2,
};

use super::{
    action::Action,
    control::Control,
    dialog::Dialog,
    state::State,
    style::{self, bold, c32, colours, hairline},
};
use crate::{
    base::Language,
    i18n::{text, text_with},
};

pub use pictures::{GuidePictures, PICTURES};
pub use read::{Block, Look, Section, Span, page, sections, source};

/// Width of the contents, in logical pixels.
const CONTENTS: f32 = 232.0;
/// Widest line of the page: longer ones are hard to follow.
const PAGE: f32 = 720.0;

/// Where one is in the guide.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuideForm {
    /// What is looked for.
    pub typed: String,
    /// Name of the section that one went to.
    pub section: String,
    /// How often one went somewhere.
    pub goes: u64,
}

impl GuideForm {
    /// The guide, open at that section.
    pub fn at(section: &str) -> Self {
        Self { section: section.to_owned(), goes: 1, ..Self::default() }
    }

    fn go(&self, section: &str) -> Action {
        let form = Self { section: section.to_owned(), goes: self.goes + 1, typed: self.typed.clone() };
        Action::Show(Box::new(Dialog::Guide(form)))
    }
}

/// What the guide keeps between frames.
#[derive(Debug, Default)]
pub struct GuideView {
    pictures: GuidePictures,
    /// The last time that one went somewhere, as far as the page has followed.
    gone: u64,
}

/// Width of the dialog in a window that wide.
pub(super) fn width(window: f32) -> f32 {
    (window - 96.0).min(CONTENTS + PAGE + 64.0)
}

/// Draws the guide.
pub(super) fn guide_ui(ui: &mut Ui, state: &State, form: &GuideForm, view: &mut GuideView, actions: &mut Vec<Action>) {
    let height = (ui.ctx().content_rect().height() - 132.0).max(240.0);
    let whole = egui::Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
    ui.allocate_rect(whole, egui::Sense::hover());
    let left = whole.with_max_x(whole.left() + CONTENTS);
    let right = whole.with_min_x(left.right() + 24.0);
    ui.scope_builder(UiBuilder::new().max_rect(left).layout(Layout::top_down(Align::Min)), |ui| {
        contents_ui(ui, state, form, actions);
    });
    ui.painter().vline(left.right() + 12.0, whole.y_range(), hairline(colours(ui).line));
    ui.scope_builder(UiBuilder::new().max_rect(right).layout(Layout::top_down(Align::Min)), |ui| {
        reading_ui(ui, state, form, view, actions);
    });
}

/// The search, and the headings it leaves.
fn contents_ui(ui: &mut Ui, state: &State, form: &GuideForm, actions: &mut Vec<Action>) {
    let language = state.language();
    let found = found(language, &form.typed);
    search_ui(ui, state, form, found.first().copied(), actions);
    ui.add_space(8.0);
    if found.is_empty() {
        let words = text_with(language, "guide-none", &[("typed", (&form.typed).into())]);
        ui.add(egui::Label::new(RichText::new(words).color(c32(colours(ui).muted))).wrap());
        return;
    }
    ScrollArea::vertical().id_salt("guide contents").auto_shrink(false).show(ui, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::Navigation);
            node.set_label(text(language, "guide-contents"));
        });
        ui.spacing_mut().item_spacing.y = 0.0;
        for section in found {
            ui.horizontal(|ui| {
                ui.add_space(if section.level > 2 { 12.0 } else { 0.0 });
                let is_on = section.id == form.section;
                let line = Control::text(&section.title).wide().height(28.0).selected(is_on).role(Role::Link);
                let room = ui.available_width() - 12.0;
                ui.allocate_ui_with_layout(vec2(room, 28.0), Layout::left_to_right(Align::Center), |ui| {
                    if line.most_width(room).show(ui).clicked() {
                        actions.push(form.go(&section.id));
                    }
                });
            });
        }
    });
}

/// The line that is typed in; Enter goes to the first section that has the words.
fn search_ui(ui: &mut Ui, state: &State, form: &GuideForm, first: Option<&Section>, actions: &mut Vec<Action>) {
    let name = text(state.language(), "guide-search");
    let id = Id::unique("guide search");
    let has_focus = ui.memory(|m| m.has_focus(id));
    if let Some(first) = first
        && has_focus
        && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter))
    {
        actions.push(form.go(&first.id));
    }
    let mut typed = form.typed.clone();
    let field = TextEdit::singleline(&mut typed)
        .id(id)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(8, 7))
        .hint_text(RichText::new(name).color(c32(colours(ui).muted)));
    let response = ui.add(field).accessible_name(name);
    if ui.memory(|m| m.focused().is_none()) {
        response.request_focus();
    }
    if typed != form.typed {
        actions.push(Action::Show(Box::new(Dialog::Guide(GuideForm { typed, ..form.clone() }))));
    }
}

/// Sections with every word that was typed, those first that have them in their headings.
fn found(language: Language, typed: &str) -> Vec<&'static Section> {
    let words: Vec<String> = typed.split_whitespace().map(str::to_lowercase).collect();
    let has = |inside: &str| words.iter().all(|word| inside.contains(word.as_str()));
    let mut found: Vec<_> = sections(language).iter().filter(|section| has(&section.plain)).collect();
    if !words.is_empty() {
        found.sort_by_key(|section| !has(&section.title.to_lowercase()));
    }
    found
}

/// The page.
fn reading_ui(ui: &mut Ui, state: &State, form: &GuideForm, view: &mut GuideView, actions: &mut Vec<Action>) {
    let language = state.language();
    let is_going = view.gone != form.goes;
    let scroll = ScrollArea::vertical().id_salt(("guide page", language.tag())).auto_shrink(false);
    scroll.show(ui, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::Document);
            node.set_label(text(language, "guide-text"));
        });
        leaf(ui);
        ui.set_max_width((ui.available_width() - 20.0).min(PAGE));
        Frame::new().inner_margin(Margin { bottom: 40, ..Margin::ZERO }).show(ui, |ui| {
            for block in page(language) {
                let place = page::block_ui(ui, state, block, &mut view.pictures);
                let Some((response, to)) = place else { continue };
                match to {
                    page::Place::Heading(id) if is_going && id == form.section => {
                        response.scroll_to_me(Some(Align::Min));
                    }
                    page::Place::Link(id) if response.clicked() => actions.push(form.go(id)),
                    _ => {}
                }
            }
        });
    });
    // A section that this page does not have is no reason to look for it for ever.
    if !ui.is_sizing_pass() {
        view.gone = form.goes;
    }
}

/// Page by page with the keys, whatever has the focus but the ends of a typed line.
fn leaf(ui: &Ui) {
    let step = ui.clip_rect().height() * 0.9;
    for (key, by) in [(Key::PageDown, -step), (Key::PageUp, step)] {
        if ui.input_mut(|i| i.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(vec2(0.0, by));
        }
    }
}

/// A heading as large as its level asks for.
fn heading_size(level: u8) -> egui::FontId {
    bold(match level {
        1 => 24.0,
        2 => 18.0,
        _ => 15.0,
    })
}

/// Room between blocks.
const GAP: f32 = style::RADIUS as f32 + 3.0;
