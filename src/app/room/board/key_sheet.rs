//! Which keys do what in the room.

use egui::{Rect, ScrollArea, Sense, StrokeKind, Ui, pos2, vec2};

use crate::{
    app::{
        room::look::{self, BODY, Words},
        state::State,
        style::{bold, c32, colours, hairline},
    },
    base::Language,
    i18n::text,
    text::TextStyle,
};

/// Keys with what they do.
type Row = (&'static [&'static str], &'static str);

/// Keys by what one is at: a heading, and its rows.
const GROUPS: [(&str, &[Row]); 6] = [
    (
        "keys-group-room",
        &[
            (&["Esc"], "keys-leave"),
            (&["B"], "keys-black"),
            (&["F5"], "keys-tour"),
            (&["⇧F5"], "keys-board"),
            (&["F11"], "keys-full"),
            (&["W"], "keys-window"),
            (&["?"], "keys-keys"),
        ],
    ),
    (
        "keys-group-course",
        &[
            (&["→", "←"], "keys-phase"),
            (&["N"], "keys-next"),
            (&["⇧N"], "keys-previous"),
            (&["P"], "keys-clock"),
            (&["M"], "keys-more"),
            (&["A"], "keys-agenda"),
        ],
    ),
    (
        "keys-group-cards",
        &[
            (&["↑", "↓"], "keys-lane"),
            (&["1–9"], "keys-pick"),
            (&["+", "−"], "keys-dot"),
            (&["R"], "keys-tally"),
            (&["↵"], "keys-end-round"),
        ],
    ),
    (
        "keys-group-tools",
        &[
            (&["G"], "keys-groups"),
            (&["K"], "keys-parking"),
            (&["D"], "keys-decision"),
            (&["H"], "keys-hands"),
            (&["E"], "keys-minutes"),
        ],
    ),
    (
        "keys-group-tour",
        &[
            (&["→", "␣"], "keys-tour-next"),
            (&["←"], "keys-tour-back"),
            (&["1–9"], "keys-tour-phase"),
            (&["L"], "keys-pointer"),
        ],
    ),
    (
        "keys-group-always",
        &[(&["Ctrl", "Z"], "keys-undo"), (&["Ctrl", "Y"], "keys-redo"), (&["Ctrl", "S"], "keys-save")],
    ),
];

/// Height of a row, and of a key.
const ROW: f32 = 33.0;
const CAP: f32 = 27.0;
/// A heading.
const HEADING: TextStyle = TextStyle::regular(19.0, 26.0).bold();
/// Room for the keys before their words, in English and in German, whose names of keys are longer.
const KEYS: (f32, f32) = (94.0, 116.0);
/// Between columns, and under a group.
const BETWEEN: (f32, f32) = (24.0, 14.0);
/// Narrowest column.
const COLUMN: f32 = 290.0;

fn keys_width(language: Language) -> f32 {
    match language {
        Language::English => KEYS.0,
        Language::German => KEYS.1,
    }
}

/// Draws the sheet.
pub(super) fn key_sheet_ui(ui: &mut Ui, state: &State) {
    let language = state.language();
    let place = ui.max_rect();
    let count = ((place.width() + BETWEEN.0) / (COLUMN + BETWEEN.0)).floor().clamp(1.0, 3.0);
    let width = (place.width() - (count - 1.0) * BETWEEN.0) / count;
    let groups: Vec<Vec<Words>> = (GROUPS.iter())
        .map(|(_, rows)| {
            rows.iter()
                .map(|(_, key)| Words::new(text(language, key), BODY, width - keys_width(language), language))
                .collect()
        })
        .collect();
    let height =
        |rows: &[Words]| -> f32 { HEADING.line_height + 8.0 + rows.iter().map(row_height).sum::<f32>() + BETWEEN.1 };
    let total: f32 = groups.iter().map(|rows| height(rows)).sum();
    ScrollArea::vertical().id_salt("keys").auto_shrink(false).show(ui, |ui| {
        let origin = ui.cursor().min;
        let (mut column, mut y, mut lowest) = (0.0, 0.0, 0.0_f32);
        for ((heading, rows), words) in GROUPS.iter().zip(&groups) {
            // A column ends where the group would reach further below its share than it lies above.
            if y > 0.0 && y + height(words) / 2.0 > total / count && column + 1.0 < count {
                (column, y) = (column + 1.0, 0.0);
            }
            let at = origin + vec2(column * (width + BETWEEN.0), y);
            group_ui(ui, language, (heading, rows), words, at, width);
            y += height(words);
            lowest = lowest.max(y);
        }
        ui.allocate_exact_size(vec2(place.width(), lowest), Sense::hover());
    });
}

fn row_height(words: &Words) -> f32 {
    (words.height() + 8.0).max(ROW)
}

fn group_ui(
    ui: &mut Ui,
    language: Language,
    (heading, rows): (&'static str, &[Row]),
    words: &[Words],
    at: egui::Pos2,
    width: f32,
) {
    let inks = colours(ui);
    let heading = Words::new(text(language, heading), HEADING, width, language);
    let mut y = heading.show(ui, at, inks.ink) + 8.0;
    for ((keys, _), words) in rows.iter().zip(words) {
        let h = row_height(words);
        let mut x = at.x;
        for key in *keys {
            x = cap_ui(ui, language, key, pos2(x, y + (ROW - CAP) / 2.0)) + 5.0;
        }
        let name = format!("{} ", keys.join(" "));
        look::label(ui, Rect::from_min_size(pos2(at.x, y), vec2(keys_width(language), h)), &name);
        let top = y + (ROW - BODY.line_height) / 2.0;
        words.show(ui, pos2(at.x + keys_width(language), top), inks.ink);
        y += h;
    }
}

/// A key as it looks on a keyboard; gives its right end.
fn cap_ui(ui: &Ui, language: Language, key: &str, at: egui::Pos2) -> f32 {
    let inks = colours(ui);
    let shown = match key {
        "Ctrl" => text(language, "keys-ctrl"),
        "⇧F5" => text(language, "keys-shift-f5"),
        "⇧N" => text(language, "keys-shift-n"),
        "␣" => text(language, "keys-space"),
        "↵" => text(language, "keys-enter"),
        key => key,
    };
    let words = ui.painter().layout_no_wrap(shown.to_owned(), bold(14.0), c32(inks.ink));
    let cap = Rect::from_min_size(at, vec2((words.size().x + 14.0).max(CAP), CAP));
    ui.painter().rect(cap, 5, c32(inks.raised), hairline(inks.border), StrokeKind::Inside);
    ui.painter().galley(cap.center() - words.size() / 2.0, words, c32(inks.ink));
    cap.right()
}
