//! Slides: of what shape, and which.

use egui::Ui;

use crate::{
    app::panel::form::Form,
    model::{Aspect, Deck, SlideKind},
};

pub(super) fn slides_ui(ui: &mut Ui, form: &mut Form<'_>, deck: &mut Deck) {
    let aspects = Aspect::ALL.map(|aspect| (aspect, aspect.name()));
    form.segments(ui, "print-aspect", &mut deck.aspect, &aspects);
    form.label(ui, "print-which-slides");
    for kind in SlideKind::ALL {
        let mut is_wanted = deck.has(kind);
        form.toggle(ui, name(kind), &mut is_wanted);
        if is_wanted != deck.has(kind) {
            deck.without.retain(|left_out| *left_out != kind);
            if !is_wanted {
                deck.without.push(kind);
                deck.without.sort_unstable();
            }
        }
    }
}

/// Key of what the slides of a kind show.
fn name(kind: SlideKind) -> &'static str {
    match kind {
        SlideKind::Title => "print-slides-title",
        SlideKind::Personas => "print-slides-personas",
        SlideKind::Overview => "print-slides-overview",
        SlideKind::Phases => "print-slides-phases",
        SlideKind::Curve => "print-slides-curve",
        SlideKind::Priorities => "print-slides-priorities",
        SlideKind::Votes => "print-slides-votes",
        SlideKind::Metrics => "print-slides-metrics",
        SlideKind::Next => "print-slides-next",
    }
}
