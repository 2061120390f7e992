//! The seams of a touchpoint: from where one comes and where one goes on, and who answers for that.

use egui::Ui;

use super::helped_section_ui;
use crate::{
    app::{
        help::Topic,
        panel::form::{Form, note_ui},
    },
    edit::Edit,
    i18n::text_with,
    model::{Card, Change, Kind, KnownSeams, Seam},
};

/// Draws a field for each seam that the card is an end of.
pub(super) fn seams_ui(ui: &mut Ui, form: &mut Form<'_>, card: &Card) {
    if !matches!(card.kind, Kind::Touchpoint(_)) {
        return;
    }
    // They are found by looking at the whole map: not in every frame.
    let slot = egui::Id::unique("seams of the map");
    let all = ui.data_mut(|data| data.get_temp_mut_or_default::<KnownSeams>(slot).of(form.document));
    let own: Vec<_> = all.iter().filter(|seam| seam.from == card.id || seam.to == card.id).collect();
    if own.is_empty() {
        return;
    }
    helped_section_ui(ui, form, "section-seams", Topic::Seam);
    let language = form.language();
    for seam in own {
        let (key, other) = if seam.to == card.id { ("seam-from", &seam.from) } else { ("seam-to", &seam.to) };
        let words = form.document.card(other).map_or("", |other| other.text.as_str());
        let title = text_with(language, key, &[("card", words.into())]);
        ui.add_space(4.0);
        ui.add(egui::Label::new(&title).wrap());
        note_ui(ui, form.tr(change_key(seam.change)));
        form.about(format!("{} {}", seam.from, seam.to));
        let mut owner = seam.owner.clone();
        let name = text_with(language, "seam-owner-of", &[("seam", title.into())]);
        let hint = form.tr("seam-owner");
        form.bare_words(ui, "seam owner", &name, hint, &mut owner);
        let (from, to) = (seam.from.clone(), seam.to.clone());
        form.keep(|| Edit::SetSeam(Seam { from, to, owner }));
    }
}

fn change_key(change: Change) -> &'static str {
    match change {
        Change::OnlineToOffline => "seam-online-to-offline",
        Change::OfflineToOnline => "seam-offline-to-online",
        Change::Channel => "seam-channel",
    }
}
