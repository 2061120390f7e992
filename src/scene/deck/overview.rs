//! The whole map on one slide: to point at, not to read from the back.

use super::Setting;
use crate::{
    base::Point,
    i18n::text,
    layout::{self, Request, Sizing, Target},
    model::SlideKind,
    scene::{
        Page, Slide,
        compose::{self, Look},
    },
};

pub(super) fn slides(setting: &Setting<'_>) -> Vec<Slide> {
    let paper = setting.size;
    let target = Target::Page { paper, sizing: Sizing::OneSheet };
    let request = Request { target, ..Request::page(setting.settings, setting.language) };
    let sheet = layout::lay_out(setting.doc, setting.typeset, &request, &mut layout::Cache::default());
    let look = Look { colours: setting.colours, pictures: setting.pictures, seen: &setting.seen };
    let scene = compose::on_paper(setting.doc, &sheet, &setting.answers, &look);
    let scale = (paper.w / sheet.size.w).min(paper.h / sheet.size.h);
    let left = Point::new((paper.w - sheet.size.w * scale) / 2.0, 0.0);
    vec![Slide {
        name: text(setting.language, "deck-overview").to_owned(),
        kind: SlideKind::Overview,
        page: Page::new(paper, scale, left, scene),
        notes: Vec::new(),
        tables: Vec::new(),
    }]
}
