//! The whole map on one slide: to point at, not to read from the back.

use super::Setting;
use crate::{
    i18n::text,
    layout::{self, Request, Sizing, Target},
    model::SlideKind,
    scene::{Slide, pages::placed},
};

pub(super) fn slides(setting: &Setting<'_>) -> Vec<Slide> {
    let paper = setting.size;
    let target = Target::Page { paper, sizing: Sizing::OneSheet };
    let request = Request { target, ..Request::page(setting.settings, setting.language) };
    let sheet = layout::lay_out(setting.doc, setting.typeset, &request, &mut layout::Cache::default());
    vec![Slide {
        name: text(setting.language, "deck-overview").to_owned(),
        kind: SlideKind::Overview,
        page: placed(paper, 0.0, setting.press.scene(&sheet)),
        notes: setting.map_notes(),
        tables: Vec::new(),
    }]
}
