//! Every command with its keys, straight from the command table.

use egui::{Align, Layout, RichText, ScrollArea, Ui};

use crate::{
    app::{
        command::{CANVAS_KEYS, COMMANDS, Topic},
        state::State,
        style,
    },
    i18n,
};

/// The help sheet, in two columns.
pub(super) fn help_ui(ui: &mut Ui, state: &State) {
    let language = state.language();
    let height = (ui.ctx().content_rect().height() - 160.0).max(200.0);
    ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
        ui.columns(2, |columns| {
            let [left, right] = columns else { return };
            for topic in Topic::ALL {
                let column = if matches!(topic, Topic::File | Topic::Help) { &mut *left } else { &mut *right };
                heading(column, i18n::text(language, topic.label()));
                for command in COMMANDS.iter().filter(|c| c.topic == topic) {
                    let keys: Vec<String> = command.shortcuts.iter().map(|s| column.ctx().format_shortcut(s)).collect();
                    line(column, i18n::text(language, command.label), &keys.join(", "));
                }
            }
            heading(left, i18n::text(language, "topic-canvas"));
            for (keys, what) in CANVAS_KEYS {
                line(left, i18n::text(language, what), i18n::text(language, keys));
            }
        });
    });
}

fn heading(ui: &mut Ui, text: &str) {
    ui.add_space(8.0);
    ui.label(RichText::new(text).text_style(style::label()));
}

fn line(ui: &mut Ui, what: &str, keys: &str) {
    ui.horizontal(|ui| {
        ui.label(what);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(RichText::new(keys).text_style(style::hint()).weak());
        });
    });
}
