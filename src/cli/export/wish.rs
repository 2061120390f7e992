//! What the document asks for, unless the command line asks otherwise.

use clap::ArgMatches;

use super::{arguments::poster_size, chosen};
use crate::{
    base::Language,
    cli::Failure,
    export::{Format, Wish},
    i18n::text_with,
    model::{
        Aspect, Document, Fit, Orientation, PageSettings, PageSize, Poster, PosterSize, ReadingOrder, Seams, SlideKind,
        Supplement,
    },
    render::svg::SvgText,
};

pub(super) fn of(
    matches: &ArgMatches,
    document: &Document,
    format: Format,
    language: Language,
) -> Result<Wish, Failure> {
    let mut wish = Wish::of(document, format);
    // Without `--lang` the sheet keeps the language its author chose.
    if let Some(asked) = word(matches, "lang").and_then(Language::from_tag) {
        wish.language = asked;
    }
    if let Some(dpi) = matches.get_one::<u16>("dpi") {
        wish.dpi = f32::from(*dpi);
    }
    if matches.get_flag("outline") {
        wish.letters = SvgText::Outlines;
    }
    wish.transparent = matches.get_flag("transparent");
    paper(matches, &mut wish.settings);
    poster(matches, &mut wish.settings, language)?;
    content(matches, document, &mut wish.settings, language)?;
    slides(matches, &mut wish.settings);
    Ok(wish)
}

fn word<'a>(matches: &'a ArgMatches, id: &str) -> Option<&'a str> {
    matches.get_one::<String>(id).map(String::as_str)
}

fn words<'a>(matches: &'a ArgMatches, id: &str) -> Option<Vec<&'a String>> {
    matches.get_many::<String>(id).map(Iterator::collect)
}

fn page_size(name: &str) -> Option<PageSize> {
    PageSize::ALL.into_iter().find(|size| size.name().eq_ignore_ascii_case(name))
}

fn paper(matches: &ArgMatches, settings: &mut PageSettings) {
    if let Some(size) = word(matches, "page").and_then(page_size) {
        settings.size = size;
        settings.poster = None;
    }
    match word(matches, "orientation") {
        Some(way) if way.eq_ignore_ascii_case("portrait") => settings.orientation = Orientation::Portrait,
        Some(_) => settings.orientation = Orientation::Landscape,
        None => {}
    }
    if let Some(margin) = matches.get_one::<u16>("margin") {
        settings.margin_mm = u8::try_from(*margin).unwrap_or(u8::MAX);
    }
    let fit = [
        matches.get_flag("fit").then_some(Fit::OnePage),
        matches.get_one::<u16>("scale").map(|percent| Fit::Percent(*percent)),
        matches.get_one::<u16>("pages-wide").map(|pages| Fit::PagesWide(u8::try_from(*pages).unwrap_or(u8::MAX))),
    ];
    if let Some(fit) = fit.into_iter().flatten().next() {
        settings.fit = fit;
        settings.poster = None;
    }
    if let Some(order) = word(matches, "order") {
        let is_phase = order.eq_ignore_ascii_case("phase");
        settings.order = if is_phase { ReadingOrder::Phase } else { ReadingOrder::Lane };
    }
    settings.archival |= matches.get_flag("pdf-a");
    settings.with_notes |= matches.get_flag("notes");
    settings.mono |= matches.get_flag("mono");
    settings.to_scale |= matches.get_flag("time-line");
    if let Some(which) = word(matches, "seams") {
        settings.seams = match which.to_ascii_lowercase().as_str() {
            "all" => Seams::All,
            "none" => Seams::Unmarked,
            _ => Seams::Crossings,
        };
    }
    settings.without_legend |= matches.get_flag("no-legend");
}

fn poster(matches: &ArgMatches, settings: &mut PageSettings, language: Language) -> Result<(), Failure> {
    let Some(written) = word(matches, "poster") else { return Ok(()) };
    let Some(size) = poster_size(written) else {
        let most = usize::from(PosterSize::MOST_MM);
        let args = [("size", written.into()), ("most", most.to_string().into())];
        return Err(Failure::Usage(text_with(language, "cli-export-unknown-poster", &args)));
    };
    let flap = matches.get_one::<u16>("flap").and_then(|flap| u8::try_from(*flap).ok());
    settings.poster = Some(Poster {
        size,
        tile: word(matches, "tile").and_then(page_size),
        flap_mm: flap.unwrap_or(Poster::FLAP_MM),
        repeats: matches.get_flag("repeat"),
    });
    Ok(())
}

fn content(
    matches: &ArgMatches,
    document: &Document,
    settings: &mut PageSettings,
    language: Language,
) -> Result<(), Failure> {
    if let Some(lanes) = words(matches, "only-lanes") {
        settings.without_lanes = chosen::other_lanes(document, &lanes, language)?;
    }
    if let Some(wanted) = words(matches, "with") {
        let is_wanted = |kind: &Supplement| wanted.iter().any(|name| name.as_str() == kind.name());
        settings.supplements = Supplement::ALL.into_iter().filter(is_wanted).collect();
    }
    if let Some(personas) = words(matches, "only-personas") {
        settings.without_personas = chosen::other_personas(document, &personas, language)?;
    }
    Ok(())
}

fn slides(matches: &ArgMatches, settings: &mut PageSettings) {
    if let Some(aspect) = word(matches, "aspect") {
        let named = Aspect::ALL.into_iter().find(|known| known.name() == aspect);
        settings.deck.aspect = named.unwrap_or(settings.deck.aspect);
    }
    if let Some(wanted) = words(matches, "slides") {
        let is_wanted = |kind: &SlideKind| wanted.iter().any(|name| name.as_str() == kind.name());
        settings.deck.without = SlideKind::ALL.into_iter().filter(|kind| !is_wanted(kind)).collect();
    }
}
