//! The fields of the map itself, and of its page.

use egui::Ui;

use super::{Buttons, header_ui, pair_ui, scale, section_ui};
use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        help::Topic,
        icon::Icon,
        library::LibraryAction,
        panel::{field::Choice, form::Form, paper},
    },
    base::Language,
    edit::Edit,
    i18n::text,
    model::{Journey, State},
};

/// Draws them.
pub(super) fn journey_ui(ui: &mut Ui, form: &mut Form<'_>) {
    header_ui(ui, form, (Icon::LOGO, None), (form.tr("the-map"), Some(Topic::Journey)), Buttons::None);
    form.about("journey");
    let mut journey = form.document.journey.as_ref().clone();
    form.long_words(ui, "field-title", &mut journey.title);
    form.long_words(ui, "field-subtitle", &mut journey.subtitle);
    let states = [(State::Current, form.tr("state-current")), (State::Future, form.tr("state-future"))];
    form.segments(ui, "field-state", &mut journey.state, &states);
    let languages: Vec<Choice<Language>> =
        Language::ALL.map(|l| Choice::new(l, text(l, "language-own-name"))).into_iter().collect();
    form.choice(ui, "field-sheet-language", &mut journey.language, &languages);
    form.words(ui, "field-organisation", &mut journey.organisation);
    form.words(ui, "field-author", &mut journey.author);
    pair_ui(
        ui,
        form,
        |ui, form| form.day(ui, "field-date", &mut journey.date),
        |ui, form| form.words(ui, "field-version", &mut journey.version),
    );
    form.long_words(ui, "scenario", &mut journey.scenario);
    form.long_words(ui, "expectations", &mut journey.expectations);
    form.long_words(ui, "field-basis", &mut journey.basis);
    scale::scale_ui(ui, form, &mut journey);
    states_ui(ui, form, &mut journey);
    form.keep(|| Edit::SetJourney(Box::new(journey)));
    page_ui(ui, form);
}

/// The other state of the journey: from another map, and whether it is to be seen.
fn states_ui(ui: &mut Ui, form: &mut Form<'_>, journey: &mut Journey) {
    ui.add_space(10.0);
    let overlay = Control::text(form.tr("command-overlay-map")).look(Look::Outlined).height(28.0);
    if overlay.show(ui).clicked() {
        form.actions.push(Action::Library(LibraryAction::AskOverlay));
    }
    if !form.document.foreseen.is_empty() {
        ui.add_space(4.0);
        form.toggle(ui, "field-one-state", &mut journey.one_state);
    }
}

fn page_ui(ui: &mut Ui, form: &mut Form<'_>) {
    section_ui(ui, form, "section-page");
    form.about("page");
    let mut page = form.document.page.as_ref().clone();
    paper::fields_of_paper_ui(ui, form, &mut page);
    paper::scale_ui(ui, form, &mut page);
    paper::legend_ui(ui, form, &mut page);
    paper::marks_ui(ui, form, &mut page);
    form.keep(|| Edit::SetPage(Box::new(page)));
}
