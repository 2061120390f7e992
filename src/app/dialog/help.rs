//! Every command with its keys, straight from the command table.

use egui::{Align, Label, Layout, RichText, ScrollArea, Ui};

use crate::{
    app::{
        command::{CANVAS_KEYS, COMMANDS, Topic},
        describe,
        print::PRINT_KEYS,
        state::State,
        style,
    },
    capture::GRAMMAR,
    i18n,
};

/// The help sheet, in two columns.
pub(super) fn help_ui(ui: &mut Ui, state: &State) {
    let language = state.language();
    let height = (ui.ctx().content_rect().height() - 160.0).max(200.0);
    let scroll = ScrollArea::vertical().max_height(height).min_scrolled_height(height);
    // It stays as wide as the dialog, so that the bar is beside the keys and not on them.
    scroll.auto_shrink([false, true]).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - 16.0);
        ui.spacing_mut().item_spacing = egui::vec2(40.0, 2.0);
        ui.columns(2, |columns| {
            let [left, right] = columns else { return };
            for topic in Topic::ALL {
                let column = if matches!(topic, Topic::File | Topic::Help) { &mut *left } else { &mut *right };
                heading(column, i18n::text(language, topic.label()));
                for command in COMMANDS.iter().filter(|c| c.topic == topic) {
                    let keys: Vec<String> =
                        command.shortcuts.iter().map(|s| describe::keys(column.ctx(), language, s)).collect();
                    line(column, i18n::text(language, command.label), &keys.join(", "));
                }
            }
            heading(left, i18n::text(language, "topic-canvas"));
            for (press, what) in CANVAS_KEYS {
                let keys = describe::press(left.ctx(), language, press);
                line(left, i18n::text(language, what), &keys);
            }
            heading(right, i18n::text(language, "print-preview"));
            for (press, what) in PRINT_KEYS {
                let keys = describe::press(right.ctx(), language, press);
                line(right, i18n::text(language, what), &keys);
            }
            heading(left, i18n::text(language, "topic-capture"));
            for rule in GRAMMAR {
                let sign = rule.sign_key.map_or(rule.sign, |key| i18n::text(language, key));
                line(left, i18n::text(language, rule.meaning), sign);
            }
        });
    });
}

fn heading(ui: &mut Ui, text: &str) {
    ui.add_space(8.0);
    ui.label(RichText::new(text).text_style(style::label()));
}

/// What is done at the left, on as many lines as it needs beside its keys at the right.
fn line(ui: &mut Ui, what: &str, keys: &str) {
    let size = egui::vec2(ui.available_width(), 24.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        ui.add(Label::new(RichText::new(keys).text_style(style::hint()).weak()).extend());
        let room = egui::vec2(ui.available_width(), 24.0);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            ui.add(Label::new(what).wrap().halign(Align::Min));
        });
    });
}
