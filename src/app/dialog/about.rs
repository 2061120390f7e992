//! What this program is, and whose work is in it.

use egui::{RichText, Ui};

use crate::{app::state::State, i18n};

/// Name, version, licences.
pub(super) fn about_ui(ui: &mut Ui, state: &State) {
    let language = state.language();
    let version = env!("CARGO_PKG_VERSION");
    ui.label(i18n::text_with(language, "about-version", &[("version", version.into())]));
    ui.add_space(4.0);
    ui.label(i18n::text(language, "about-purpose"));
    ui.add_space(8.0);
    ui.label(RichText::new(i18n::text(language, "about-licence")).small().weak());
    ui.label(RichText::new(i18n::text(language, "about-fonts")).small().weak());
    ui.label(RichText::new(i18n::text(language, "about-network")).small().weak());
}
