//! A map as one web page: the sheet as a picture, and below it all of it in words.
//!
//! The page needs nothing but itself and runs no script; the strictest rules a page can give itself
//! say so to the browser. Filters are check boxes that style rules look at, so they work in a file
//! on a disk, by keyboard and with a screen reader. The picture comes as finished SVG.

mod filter;
mod words;

use std::fmt::Write as _;

pub use filter::Filters;

use crate::{
    base::escaped,
    i18n::text,
    report::Report,
    theme::{SheetColours, WindowColours},
};
use words::put;

/// Nothing may be fetched, sent or run; styles and pictures are inside.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
/// How a page looks.
const STYLE: &str = include_str!("../../../assets/web/page.css");

/// What a page is made of.
#[derive(Clone, Copy, Debug)]
pub struct WebPage<'a> {
    /// The map in writing.
    pub report: &'a Report,
    /// Names by which style rules find what is filtered; the picture has them as well.
    pub filters: &'a Filters,
    /// The map as a picture: SVG for a web page.
    pub sheet: &'a str,
    /// Width of the picture in points.
    pub sheet_width: f32,
    /// The map in a sentence.
    pub summary: &'a str,
}

/// The page as HTML.
pub fn write(page: &WebPage<'_>) -> String {
    let WebPage { report, filters, .. } = *page;
    let language = report.language;
    let mut out = String::with_capacity(page.sheet.len() + 64 * 1024);
    head(page, &mut out);
    put!(out, "<body>\n<a class=\"skip\" href=\"#words\">{}</a>\n", text(language, "web-skip"));
    put!(out, "<header class=\"head\">\n<h1>{}</h1>\n", words::lines(&report.title));
    words::blocks(&report.blocks, filters, 2, &mut out);
    put!(out, "</header>\n");
    filter::form(filters, language, &mut out);
    put!(out, "<main>\n<section class=\"sheet\" id=\"sheet\" aria-label=\"{}\">\n", text(language, "web-sheet"));
    let about = text(language, "web-sheet-scrolls");
    put!(out, "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">\n", escaped(about));
    out += page.sheet;
    put!(out, "</div>\n</section>\n");
    contents(report, &mut out);
    put!(out, "<div class=\"words\" id=\"words\" tabindex=\"-1\">\n");
    for section in &report.sections {
        words::section(section, filters, 2, &mut out);
    }
    put!(out, "</div>\n</main>\n<footer class=\"foot\"><p>{}</p></footer>\n", text(language, "web-made"));
    put!(out, "</body>\n</html>\n");
    out
}

fn head(page: &WebPage<'_>, out: &mut String) {
    let report = page.report;
    put!(out, "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n", report.language.tag());
    put!(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n");
    put!(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    put!(
        out,
        "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
    );
    put!(out, "<meta name=\"description\" content=\"{}\">\n", escaped(page.summary));
    put!(out, "<title>{}</title>\n<style>\n", escaped(&report.title));
    colours(out);
    put!(out, ".sheet {{ --sheet: {}pt; }}\n", libm::roundf(page.sheet_width));
    out.push_str(STYLE);
    page.filters.rules(out);
    put!(out, "</style>\n</head>\n");
}

/// The window's colours by day and by night, and the sheet's for phases.
fn colours(out: &mut String) {
    let set = |out: &mut String, window: &WindowColours| {
        let WindowColours { canvas, panel, raised, ink, muted, line, border, accent, gap, note, ok, .. } = window;
        let named = [
            ("canvas", canvas),
            ("panel", panel),
            ("raised", raised),
            ("ink", ink),
            ("muted", muted),
            ("line", line),
            ("border", border),
            ("accent", accent),
            ("gap", gap),
            ("note", note),
            ("link", note),
            ("ok", ok),
        ];
        for (name, colour) in named {
            put!(out, " --{name}: {colour};");
        }
        for (at, colour) in window.personas.iter().enumerate() {
            put!(out, " --mark-{at}: {colour};");
        }
    };
    put!(out, ":root {{ color-scheme: light dark;");
    set(out, WindowColours::light());
    put!(out, " }}\n@media screen and (prefers-color-scheme: dark) {{ :root {{");
    set(out, WindowColours::dark());
    put!(out, " }} }}\n");
    let sheet = SheetColours::paper();
    for (at, colour) in sheet.phases.iter().enumerate() {
        put!(out, ".c{at} {{ --own: {colour}; }}\n");
    }
    for (at, colour) in sheet.personas.iter().enumerate() {
        put!(out, ".s{at} {{ --own: {colour}; --mark: var(--mark-{at}); }}\n");
    }
}

/// A way to each part of the page.
fn contents(report: &Report, out: &mut String) {
    let language = report.language;
    put!(out, "<nav class=\"contents\" aria-label=\"{}\">\n<ul>\n", text(language, "web-contents"));
    put!(out, "<li><a href=\"#sheet\">{}</a></li>\n", text(language, "web-sheet"));
    for section in &report.sections {
        put!(out, "<li><a href=\"#{}\">{}</a></li>\n", escaped(&section.place), escaped(&section.name));
    }
    put!(out, "</ul>\n</nav>\n");
}
