//! Native slides (PPTX): cards that can be edited, moved and restyled in any program for slides.
//!
//! A scene's groups become shapes with their words inside, under the names and alternative texts
//! of the meaning tree and in its order. Lines of text are put together to paragraphs again; the
//! program breaks them anew. Nothing here knows a map: what stands on a slide is the scene's.
//!
//! Written to ECMA-376, on whose order of elements programs insist. No shape has a style
//! (`p:style`), so that no theme adds a shadow. Times in the package are fixed: the same slides
//! give the same bytes.

mod ends;
mod error;
mod fit;
mod forms;
mod homes;
mod links;
mod master;
mod media;
mod notes;
mod order;
mod outline;
mod package;
mod slide;
mod table;
mod theme;
mod words;
mod xml;

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::{
    base::{Progress, Size, Stage},
    scene::Slide,
};
use package::{Part, Rels};
use xml::{HEAD, NAMESPACES, emu, escaped, put};

pub use error::PptxError;

/// Longest edge of a slide, in points (56 inches).
pub const MAX_EDGE: f32 = 4_032.0;

const PRESENTATION: &str = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
const CORE: &str = "application/vnd.openxmlformats-package.core-properties+xml";
const APP: &str = "application/vnd.openxmlformats-officedocument.extended-properties+xml";

/// Writes `slides` into one deck, in their order.
///
/// All slides are as large as the first; others are scaled to it. Title, author and language are
/// those of the first slide.
///
/// # Errors
/// Without slides, when they are too large for the format, or when `progress` calls it off.
pub fn write(slides: &[Slide], progress: &dyn Progress) -> Result<Vec<u8>, PptxError> {
    let size = size(slides)?;
    let first = slides.first().ok_or(PptxError::NoSlides)?;
    let language = first.page.scene.meaning.language;
    let media = media::Media::of(slides);
    let owners = links::Owners::of(slides);
    let shared = slide::Shared { size, media: &media, owners: &owners };
    let done = AtomicUsize::new(0);
    let drawn: Vec<Vec<Part>> = slides
        .par_iter()
        .enumerate()
        .map(|(at, slide)| {
            progress.tell(Stage::Draw, done.fetch_add(1, Ordering::Relaxed), slides.len())?;
            Ok(slide::parts(slide, at + 1, &shared))
        })
        .collect::<Result<_, PptxError>>()?;
    progress.tell(Stage::Write, 0, 1)?;
    let has_notes = slides.iter().any(|slide| !slide.notes.is_empty());
    let mut parts = whole(slides, size, has_notes);
    parts.extend(master::parts(size, language));
    if has_notes {
        parts.extend(master::notes(size));
    }
    parts.extend(drawn.into_iter().flatten());
    let files = media.files().into_iter();
    parts.extend(files.map(|(name, bytes)| Part { path: format!("ppt/media/{name}"), kind: "", bytes }));
    package::pack(parts)
}

/// Width and height of the slides: those of the first.
fn size(slides: &[Slide]) -> Result<Size, PptxError> {
    // Also false for NaN.
    let is_sound = |size: Size| size.w > 0.0 && size.h > 0.0;
    if !slides.iter().all(|slide| is_sound(slide.page.paper)) {
        return Err(PptxError::NoSlides);
    }
    let size = slides.first().ok_or(PptxError::NoSlides)?.page.paper;
    if size.w > MAX_EDGE || size.h > MAX_EDGE { Err(PptxError::TooLarge(size)) } else { Ok(size) }
}

/// The parts that hold the others together, and what the deck says about itself.
fn whole(slides: &[Slide], size: Size, has_notes: bool) -> Vec<Part> {
    let mut rels = Rels::default();
    rels.part("officeDocument", "ppt/presentation.xml");
    rels.part("metadata/core-properties", "docProps/core.xml");
    rels.part("extended-properties", "docProps/app.xml");
    let mut parts = vec![rels.of("")];
    parts.push(Part::new("docProps/core.xml", CORE, core(slides)));
    parts.push(Part::new("docProps/app.xml", APP, app(slides)));
    let mut rels = Rels::default();
    let mut xml = HEAD.to_owned();
    put!(xml, "<p:presentation {NAMESPACES} saveSubsetFonts=\"1\"><p:sldMasterIdLst>");
    let id = rels.part("slideMaster", "slideMasters/slideMaster1.xml");
    put!(xml, "<p:sldMasterId id=\"2147483648\" r:id=\"{id}\"/></p:sldMasterIdLst>");
    if has_notes {
        let id = rels.part("notesMaster", "notesMasters/notesMaster1.xml");
        put!(xml, "<p:notesMasterIdLst><p:notesMasterId r:id=\"{id}\"/></p:notesMasterIdLst>");
    }
    xml.push_str("<p:sldIdLst>");
    for number in 1..=slides.len() {
        let id = rels.part("slide", format!("slides/slide{number}.xml"));
        put!(xml, "<p:sldId id=\"{}\" r:id=\"{id}\"/>", 255 + number);
    }
    rels.part("theme", "theme/theme1.xml");
    rels.part("presProps", "presProps.xml");
    rels.part("viewProps", "viewProps.xml");
    rels.part("tableStyles", "tableStyles.xml");
    let kind = if (size.w, size.h) == (720.0, 540.0) { " type=\"screen4x3\"" } else { "" };
    put!(xml, "</p:sldIdLst><p:sldSz cx=\"{}\" cy=\"{}\"{kind}/>", emu(size.w), emu(size.h));
    xml.push_str("<p:notesSz cx=\"6858000\" cy=\"9144000\"/><p:defaultTextStyle><a:defPPr><a:defRPr");
    put!(xml, " lang=\"{}\"/></a:defPPr></p:defaultTextStyle></p:presentation>", language_tag(slides));
    let path = "ppt/presentation.xml";
    parts.push(Part::new(path, PRESENTATION, xml));
    parts.push(rels.of(path));
    // Empty, but some programs repair a deck without.
    let empty = |name: &str| format!("{HEAD}<p:{name} {NAMESPACES}/>");
    parts.push(Part::new("ppt/presProps.xml", SHOW, empty("presentationPr")));
    parts.push(Part::new("ppt/viewProps.xml", VIEW, empty("viewPr")));
    parts.push(Part::new("ppt/tableStyles.xml", TABLE_STYLES, table_styles()));
    parts
}

const SHOW: &str = "application/vnd.openxmlformats-officedocument.presentationml.presProps+xml";
const VIEW: &str = "application/vnd.openxmlformats-officedocument.presentationml.viewProps+xml";
const TABLE_STYLES: &str = "application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml";

/// None but the program's own; the one named is what new tables get.
fn table_styles() -> String {
    let style = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}";
    let namespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
    format!("{HEAD}<a:tblStyleLst xmlns:a=\"{namespace}\" def=\"{style}\"/>")
}

fn language_tag(slides: &[Slide]) -> &'static str {
    slides.first().map_or("en-GB", slide::lang)
}

/// Title, author and language. No dates: they would differ with every export.
fn core(slides: &[Slide]) -> String {
    let meaning = slides.first().map(|slide| &slide.page.scene.meaning);
    let mut xml = HEAD.to_owned();
    xml.push_str(
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"",
    );
    xml.push_str(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"");
    xml.push_str(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
    put!(xml, "<dc:title>{}</dc:title>", escaped(meaning.map_or("", |meaning| &meaning.title)));
    put!(xml, "<dc:creator>{}</dc:creator>", escaped(meaning.map_or("", |meaning| &meaning.author)));
    put!(xml, "<dc:language>{}</dc:language></cp:coreProperties>", language_tag(slides));
    xml
}

/// Which program wrote it, and how much there is.
fn app(slides: &[Slide]) -> String {
    let notes = slides.iter().filter(|slide| !slide.notes.is_empty()).count();
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    let mut xml = HEAD.to_owned();
    put!(xml, "<Properties xmlns=\"{namespace}\"><TotalTime>0</TotalTime><Application>Wayfare</Application>");
    put!(xml, "<Slides>{}</Slides><Notes>{notes}</Notes></Properties>", slides.len());
    xml
}
