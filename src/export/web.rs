//! A web page: the sheet on one page, and the map in words.

use std::{collections::BTreeMap, path::Path};

use super::{ExportError, Made, Wish, picture};
use crate::{
    base::{Progress, Stage},
    model::{Document, Fit, PageSettings},
    render::{
        html::{self, Filters, WebPage},
        svg::{self, Inline, SvgForm},
    },
    report::{self, Scope},
    scene::{self, Edition, Group, Part, Pictures},
    text::FontBook,
};

pub(super) fn html(
    document: &Document,
    pictures: &Pictures,
    wish: &Wish,
    out: &Path,
    progress: &dyn Progress,
) -> Result<Made, ExportError> {
    progress.tell(Stage::LayOut, 0, 1)?;
    // Notes stand in the words.
    let settings = PageSettings {
        fit: Fit::OnePage,
        poster: None,
        margin_mm: 0,
        with_notes: false,
        supplements: Vec::new(),
        ..wish.settings.clone()
    };
    let edition = Edition { settings: &settings, language: wish.language, filter: &wish.filter, pictures };
    let pages = scene::edition(document, FontBook::shared(), &edition);
    progress.tell(Stage::Draw, 0, 1)?;
    let report = report::report(document, wish.language, &wish.settings);
    let filters = Filters::of(&report);
    let cards: BTreeMap<&str, &Scope> = report.entries().map(|e| (e.place.as_str(), &e.scope)).collect();
    let place =
        |group: &Group| group.owner.as_ref().map(report::place).filter(|place| cards.contains_key(place.as_str()));
    let classes = |group: &Group| match place(group).and_then(|place| cards.get(place.as_str()).copied()) {
        Some(scope) => filters.classes(scope),
        None => filters.classes(&scope_of(group)),
    };
    let summary = picture::summary(document, wish.language);
    let inline = Some(Inline { classes: &classes, leads_to: &place });
    let form = SvgForm { letters: wish.letters, summary: &summary, inline, ..SvgForm::default() };
    let sheet: String = pages.iter().map(|page| svg::write_as(page, FontBook::shared(), &form)).collect();
    progress.tell(Stage::Write, 0, 1)?;
    let sheet_width = pages.first().map_or(0.0, |page| page.paper.w);
    let page = WebPage { report: &report, filters: &filters, sheet: &sheet, sheet_width, summary: &summary };
    Ok(Made { files: vec![(out.to_path_buf(), html::write(&page).into_bytes())], pages: 1, ..Made::default() })
}

/// For whom and in which lane something is drawn that is no card.
fn scope_of(group: &Group) -> Scope {
    let persona = match group.part {
        Part::Personas => group.owner.as_ref(),
        _ => group.persona.as_ref(),
    };
    Scope { lane: group.lane.clone(), personas: persona.into_iter().cloned().collect() }
}
