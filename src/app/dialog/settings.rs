//! Settings: how the window looks, and how maps are begun, kept and typed. Each change holds at once.

use egui::{Align, Id, Layout, RichText, TextEdit, Ui, vec2};

use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        describe,
        panel::{Choice, choice_ui, segments_ui, stepper_ui},
        state::{Settings, State, ThemeChoice},
        style::{self, CONTROL_HEIGHT, c32, colours},
        topbar::language_name,
    },
    base::Language,
    i18n::{text, text_with},
    io::settings::{AUTOSAVE_SECS, SCALE},
    model::{Orientation, PageSize},
};

/// Width of the labels at the left.
const LABELS: f32 = 190.0;
/// One step of the scale.
const SCALE_STEP: f32 = 0.1;
/// Seconds on offer until a change is kept.
const INTERVALS: [u64; 6] = [*AUTOSAVE_SECS.start(), 2, 5, 10, 30, *AUTOSAVE_SECS.end()];

/// The dialog. Its fields change a copy of the settings, which then become the settings.
pub(super) fn settings_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let mut settings = state.settings.clone();
    heading_ui(ui, state, "settings-window");
    theme_ui(ui, state, &mut settings);
    language_ui(ui, state, &mut settings);
    scale_ui(ui, state, &mut settings);
    switch_ui(ui, state, "command-motion", &mut settings.still);
    if cfg!(feature = "sound") {
        switch_ui(ui, state, "settings-sound", &mut settings.sound);
    }
    ui.add_space(10.0);
    heading_ui(ui, state, "settings-maps");
    page_ui(ui, state, &mut settings);
    autosave_ui(ui, state, &mut settings);
    switch_ui(ui, state, "settings-quotes", &mut settings.quotes);
    note_ui(ui, text(state.language(), "settings-quotes-about"));
    names_ui(ui, state, &mut settings);
    library_ui(ui, state, &mut settings);
    foot_ui(ui, state, &mut settings, actions);
    if settings != state.settings {
        actions.push(Action::Settings(Box::new(settings)));
    }
}

fn heading_ui(ui: &mut Ui, state: &State, key: &'static str) {
    let heading = ui.label(RichText::new(text(state.language(), key)).font(style::bold(14.0)));
    ui.ctx().accesskit_node_builder(heading.id, |node| {
        node.set_role(egui::accesskit::Role::Heading);
        node.set_level(2_usize);
    });
}

/// A label at the left, controls at the right.
fn row_ui(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui)) {
    let size = vec2(ui.available_width(), CONTROL_HEIGHT);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        let left = ui.cursor().left();
        ui.label(label);
        ui.add_space((left + LABELS - ui.cursor().left()).max(0.0));
        add(ui);
    });
}

/// A box to tick, under the controls.
fn switch_ui(ui: &mut Ui, state: &State, key: &'static str, on: &mut bool) {
    row_ui(ui, "", |ui| {
        ui.checkbox(on, text(state.language(), key));
    });
}

/// Small grey words under a control.
fn note_ui(ui: &mut Ui, words: &str) {
    ui.scope(|ui| {
        // No taller than the words are.
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal(|ui| note_words_ui(ui, words));
    });
}

fn note_words_ui(ui: &mut Ui, words: &str) {
    ui.add_space(LABELS);
    let words = RichText::new(words).small().color(c32(colours(ui).muted));
    ui.add(egui::Label::new(words).wrap());
}

fn theme_ui(ui: &mut Ui, state: &State, settings: &mut Settings) {
    let language = state.language();
    let label = text(language, "settings-theme");
    let options = [
        (ThemeChoice::System, text(language, "settings-theme-system")),
        (ThemeChoice::Light, text(language, "settings-theme-light")),
        (ThemeChoice::Dark, text(language, "settings-theme-dark")),
    ];
    row_ui(ui, label, |ui| one_of_ui(ui, label, &mut settings.theme, &options));
}

fn language_ui(ui: &mut Ui, state: &State, settings: &mut Settings) {
    let label = text(state.language(), "settings-language");
    let options = Language::ALL.map(|l| (l, language_name(l)));
    row_ui(ui, label, |ui| one_of_ui(ui, label, &mut settings.language, &options));
}

/// One of a few, side by side.
fn one_of_ui<T: Copy + PartialEq>(ui: &mut Ui, name: &str, value: &mut T, options: &[(T, &str)]) {
    let shown: Vec<&str> = options.iter().map(|(_, words)| *words).collect();
    let on = options.iter().position(|(v, _)| v == value);
    let used = segments_ui(ui, Id::unique(("settings", name)), name, on, &shown);
    if let Some((chosen, _)) = used.and_then(|at| options.get(at)) {
        *value = *chosen;
    }
}

/// A stepper, not a slider: what is dragged must not move away under the pointer.
fn scale_ui(ui: &mut Ui, state: &State, settings: &mut Settings) {
    let language = state.language();
    let percent = |scale: f32| format!("{:.0}\u{a0}%", scale * 100.0);
    let largest = style::largest_scale(ui.ctx()).max(1.0);
    let (low, high) = (*SCALE.start(), *SCALE.end());
    row_ui(ui, text(language, "settings-scale"), |ui| {
        let names = (text(language, "settings-scale-less"), text(language, "settings-scale-more"));
        let shown = percent(settings.scale);
        let has = (settings.scale > low + 0.01, settings.scale < high - 0.01);
        if let Some(by) = stepper_ui(ui, Id::unique("settings scale"), &shown, names, has, 148.0) {
            let steps = libm::roundf(settings.scale / SCALE_STEP) + by as f32;
            settings.scale = (steps * SCALE_STEP).clamp(low, high);
        }
        let usual = text(language, "settings-scale-usual");
        if (settings.scale - 1.0).abs() > 0.01 && Control::text(usual).look(Look::Outlined).show(ui).clicked() {
            settings.scale = 1.0;
        }
    });
    if settings.scale > largest + 0.001 {
        let args = [("percent", percent(largest).into())];
        note_ui(ui, &text_with(language, "settings-scale-limited", &args));
    }
}

fn page_ui(ui: &mut Ui, state: &State, settings: &mut Settings) {
    let language = state.language();
    let label = text(language, "settings-page");
    row_ui(ui, label, |ui| {
        let sizes = PageSize::ALL.map(|size| Choice::new(size, describe::page_size(state, size)));
        let chosen = choice_ui(ui, Id::unique("settings page"), label, &settings.page_size, &sizes, 148.0);
        settings.page_size = chosen.unwrap_or(settings.page_size);
        let ways = [
            (Orientation::Landscape, text(language, "page-landscape")),
            (Orientation::Portrait, text(language, "page-portrait")),
        ];
        one_of_ui(ui, text(language, "field-orientation"), &mut settings.orientation, &ways);
    });
}

fn autosave_ui(ui: &mut Ui, state: &State, settings: &mut Settings) {
    let language = state.language();
    let label = text(language, "settings-autosave");
    let mut seconds = INTERVALS.to_vec();
    // Somebody may have written another number into the file.
    if let Err(at) = seconds.binary_search(&settings.autosave_secs) {
        seconds.insert(at, settings.autosave_secs);
    }
    let every = |secs: u64| text_with(language, "settings-autosave-every", &[("count", (secs as usize).into())]);
    let choices: Vec<Choice<u64>> = seconds.into_iter().map(|secs| Choice::new(secs, every(secs))).collect();
    row_ui(ui, label, |ui| {
        let width = ui.available_width();
        let chosen = choice_ui(ui, Id::unique("settings autosave"), label, &settings.autosave_secs, &choices, width);
        settings.autosave_secs = chosen.unwrap_or(settings.autosave_secs);
    });
    note_ui(ui, text(language, "settings-autosave-about"));
}

/// Names of real people, one a line: the review warns of them, and copies without personal data do without.
fn names_ui(ui: &mut Ui, state: &State, settings: &mut Settings) {
    let label = text(state.language(), "settings-names");
    // A last empty line stays while somebody types the next name.
    let slot = Id::unique("settings names");
    let known = settings.names.join("\n");
    let typed = ui.data(|d| d.get_temp::<String>(slot)).filter(|typed| names(typed) == settings.names);
    let mut shown = typed.unwrap_or(known);
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        let left = ui.cursor().left();
        ui.label(label);
        ui.add_space((left + LABELS - ui.cursor().left()).max(0.0));
        ui.vertical(|ui| {
            egui::ScrollArea::vertical().id_salt("names").max_height(72.0).show(ui, |ui| {
                let field = TextEdit::multiline(&mut shown).desired_rows(2).desired_width(f32::INFINITY);
                let field = ui.add(field.hint_text(text(state.language(), "settings-names-hint")));
                if field.accessible_name(label).changed() {
                    settings.names = names(&shown);
                    ui.data_mut(|d| d.insert_temp(slot, shown.clone()));
                }
            });
        });
    });
    note_ui(ui, text(state.language(), "settings-names-about"));
}

/// The names in these lines.
fn names(lines: &str) -> Vec<String> {
    lines.lines().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// Folder of the library of personas; empty is the usual one, which stands there in grey.
fn library_ui(ui: &mut Ui, state: &State, settings: &mut Settings) {
    let label = text(state.language(), "settings-library");
    let usual = state.keep.data_dir.as_ref().map(|folder| folder.join("personas").display().to_string());
    row_ui(ui, label, |ui| {
        let hint = RichText::new(usual.unwrap_or_default()).color(c32(colours(ui).muted));
        let field = TextEdit::singleline(&mut settings.library).hint_text(hint);
        ui.add(field.desired_width(ui.available_width())).accessible_name(label);
    });
}

/// Where the settings are kept, the way back to the usual ones, and the way out.
fn foot_ui(ui: &mut Ui, state: &State, settings: &mut Settings, actions: &mut Vec<Action>) {
    let language = state.language();
    ui.add_space(8.0);
    ui.separator();
    let place = match &state.keep.config_dir {
        Some(folder) => text_with(language, "settings-kept-in", &[("folder", folder.display().to_string().into())]),
        None => text(language, "settings-not-kept").to_owned(),
    };
    let place = RichText::new(place).small().color(c32(colours(ui).muted));
    ui.add(egui::Label::new(place).wrap().selectable(true));
    let labels = [text(language, "settings-done"), text(language, "settings-defaults")];
    match super::buttons_ui(ui, &labels, true) {
        Some(0) => actions.push(Action::CloseDialog),
        Some(_) => to_usual(settings),
        None => {}
    }
}

/// What the dialog shows as it was at the first start. The language stays: it is what the button is read in.
fn to_usual(settings: &mut Settings) {
    let usual = Settings::default();
    settings.theme = usual.theme;
    settings.scale = usual.scale;
    settings.still = usual.still;
    settings.page_size = usual.page_size;
    settings.orientation = usual.orientation;
    settings.autosave_secs = usual.autosave_secs;
    settings.quotes = usual.quotes;
    settings.sound = usual.sound;
    settings.library = usual.library;
}
