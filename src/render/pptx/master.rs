//! Masters and layouts: what a new slide in a finished deck begins with.

use super::{
    package::{Part, Rels},
    slide::TREE,
    theme,
    xml::{Frame, HEAD, NAMESPACES, escaped, put},
};
use crate::{
    base::{Language, Rect, Size},
    i18n::text,
};

const MASTER: &str = "application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml";
const LAYOUT: &str = "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml";
const NOTES: &str = "application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml";
const THEME: &str = "application/vnd.openxmlformats-officedocument.theme+xml";

const COLOUR_MAP: &str = "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" \
     accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" \
     hlink=\"hlink\" folHlink=\"folHlink\"/>";
const GROUND: &str =
    "<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>";
/// Edge of a slide that stays free, in points.
const MARGIN: f32 = 48.0;

/// Layouts, in the order of menus: their type in the format and what they hold.
const LAYOUTS: [(&str, &[Holder]); 4] = [
    ("title", &[Holder::CentreTitle, Holder::Subtitle]),
    ("titleOnly", &[Holder::Title]),
    ("obj", &[Holder::Title, Holder::Body]),
    ("blank", &[]),
];

/// A place that waits for words.
#[derive(Clone, Copy, Debug)]
enum Holder {
    Title,
    CentreTitle,
    Subtitle,
    Body,
    MasterBody,
}

impl Holder {
    /// The kind of placeholder.
    fn kind(self) -> &'static str {
        match self {
            Self::Title => "type=\"title\"",
            Self::CentreTitle => "type=\"ctrTitle\"",
            Self::Subtitle => "type=\"subTitle\" idx=\"1\"",
            // What is typed into a layout may be text, a table or a picture.
            Self::Body => "idx=\"1\"",
            Self::MasterBody => "type=\"body\" idx=\"1\"",
        }
    }

    /// The box on a slide of this size.
    fn rect(self, size: Size) -> Rect {
        let w = size.w - 2.0 * MARGIN;
        match self {
            Self::Title => Rect::new(MARGIN, 36.0, w, 56.0),
            Self::CentreTitle => Rect::new(MARGIN, 0.3 * size.h, w, 96.0),
            Self::Subtitle => Rect::new(MARGIN, 0.3 * size.h + 104.0, w, 60.0),
            Self::Body | Self::MasterBody => Rect::new(MARGIN, 108.0, w, size.h - 108.0 - 56.0),
        }
    }

    fn prompt(self, language: Language) -> &'static str {
        match self {
            Self::Title | Self::CentreTitle => text(language, "pptx-prompt-title"),
            Self::Subtitle => text(language, "pptx-prompt-subtitle"),
            Self::Body | Self::MasterBody => text(language, "pptx-prompt-text"),
        }
    }
}

/// Number of layouts.
pub(super) const COUNT: usize = LAYOUTS.len();

/// The slide master with its layouts and theme.
pub(super) fn parts(size: Size, language: Language) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut xml = HEAD.to_owned();
    put!(xml, "<p:sldMaster {NAMESPACES}><p:cSld>{GROUND}<p:spTree>{TREE}");
    for (at, holder) in [Holder::Title, Holder::MasterBody].into_iter().enumerate() {
        place(&mut xml, at + 2, holder, size, language);
    }
    put!(xml, "</p:spTree></p:cSld>{COLOUR_MAP}<p:sldLayoutIdLst>");
    let mut rels = Rels::default();
    for at in 1..=COUNT {
        let id = rels.part("slideLayout", format!("../slideLayouts/slideLayout{at}.xml"));
        put!(xml, "<p:sldLayoutId id=\"{}\" r:id=\"{id}\"/>", 2_147_483_648_u64 + at as u64);
    }
    rels.part("theme", "../theme/theme1.xml");
    put!(xml, "</p:sldLayoutIdLst><p:txStyles>{}</p:txStyles></p:sldMaster>", styles());
    let path = "ppt/slideMasters/slideMaster1.xml";
    parts.push(Part::new(path, MASTER, xml));
    parts.push(rels.of(path));
    for (at, (kind, holders)) in LAYOUTS.iter().enumerate() {
        parts.extend(layout(at + 1, kind, holders, size, language));
    }
    parts.push(Part::new("ppt/theme/theme1.xml", THEME, theme::xml("Wayfare")));
    parts
}

fn layout(number: usize, kind: &str, holders: &[Holder], size: Size, language: Language) -> [Part; 2] {
    let name = match kind {
        "title" => text(language, "pptx-layout-title"),
        "titleOnly" => text(language, "pptx-layout-heading"),
        "obj" => text(language, "pptx-layout-text"),
        _ => text(language, "pptx-layout-blank"),
    };
    let mut xml = HEAD.to_owned();
    put!(xml, "<p:sldLayout {NAMESPACES} type=\"{kind}\" preserve=\"1\"><p:cSld name=\"{}\">", escaped(name));
    put!(xml, "<p:spTree>{TREE}");
    for (at, holder) in holders.iter().enumerate() {
        place(&mut xml, at + 2, *holder, size, language);
    }
    xml.push_str("</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>");
    let path = format!("ppt/slideLayouts/slideLayout{number}.xml");
    let mut rels = Rels::default();
    rels.part("slideMaster", "../slideMasters/slideMaster1.xml");
    let rels = rels.of(&path);
    [Part::new(path, LAYOUT, xml), rels]
}

fn place(xml: &mut String, id: usize, holder: Holder, size: Size, language: Language) {
    let prompt = escaped(holder.prompt(language));
    put!(*xml, "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{prompt}\"/>");
    put!(*xml, "<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph {}/></p:nvPr></p:nvSpPr>", holder.kind());
    xml.push_str("<p:spPr><a:xfrm>");
    Frame::of(holder.rect(size)).write(xml);
    xml.push_str("</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody>");
    let anchor = if matches!(holder, Holder::CentreTitle) { "b" } else { "t" };
    put!(*xml, "<a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"{anchor}\"><a:normAutofit/></a:bodyPr>");
    put!(*xml, "<a:lstStyle>{}</a:lstStyle>", if matches!(holder, Holder::Subtitle) { PLAIN } else { "" });
    put!(*xml, "<a:p><a:r><a:rPr lang=\"{}\"/><a:t>{prompt}</a:t></a:r></a:p></p:txBody></p:sp>", language.tag());
}

/// A subtitle has no bullet.
const PLAIN: &str = "<a:lvl1pPr marL=\"0\" indent=\"0\"><a:buNone/></a:lvl1pPr>";

/// Titles, text and everything else, as people type it. No font is named, neither here nor at any
/// text: programs take the theme's, and where that is missing some take a plain one that runs
/// narrower. Named, it would be replaced by one that runs wider.
fn styles() -> String {
    let font = |size: u32, bold: u8| {
        format!(
            "<a:defRPr sz=\"{size}\" b=\"{bold}\" kern=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill></a:defRPr>"
        )
    };
    let mut xml = format!(
        "<p:titleStyle><a:lvl1pPr algn=\"l\"><a:lnSpc><a:spcPct val=\"100000\"/></a:lnSpc><a:spcBef><a:spcPct val=\"0\"/>\
         </a:spcBef><a:buNone/>{}</a:lvl1pPr></p:titleStyle><p:bodyStyle>",
        font(2800, 1)
    );
    for (level, size) in [1800, 1600, 1400, 1400, 1400].into_iter().enumerate() {
        let left = 228_600 * (level + 1);
        put!(
            xml,
            "<a:lvl{0}pPr marL=\"{left}\" indent=\"-228600\" algn=\"l\"><a:spcBef><a:spcPts val=\"600\"/></a:spcBef>\
             <a:buChar char=\"\u{2022}\"/>{1}</a:lvl{0}pPr>",
            level + 1,
            font(size, 0)
        );
    }
    put!(xml, "</p:bodyStyle><p:otherStyle><a:lvl1pPr>{}</a:lvl1pPr></p:otherStyle>", font(1400, 0));
    xml
}

/// The notes master with a theme of its own.
pub(super) fn notes(size: Size) -> [Part; 3] {
    // A portrait page: the slide above, the notes below.
    let image_w = 432.0_f32.min(243.0 * size.w / size.h);
    let image = Rect::new((540.0 - image_w) / 2.0, 54.0, image_w, image_w * size.h / size.w);
    let body = Rect::new(54.0, 346.0, 432.0, 320.0);
    let mut xml = HEAD.to_owned();
    put!(xml, "<p:notesMaster {NAMESPACES}><p:cSld>{GROUND}<p:spTree>{TREE}");
    xml.push_str("<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide Image\"/><p:cNvSpPr>");
    xml.push_str("<a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr>");
    xml.push_str("<p:nvPr><p:ph type=\"sldImg\" idx=\"2\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>");
    Frame::of(image).write(&mut xml);
    xml.push_str("</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/>");
    xml.push_str("<a:ln w=\"9525\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill></a:ln></p:spPr></p:sp>");
    xml.push_str("<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>");
    xml.push_str("<p:nvPr><p:ph type=\"body\" sz=\"quarter\" idx=\"3\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>");
    Frame::of(body).write(&mut xml);
    xml.push_str("</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>");
    xml.push_str("<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp></p:spTree></p:cSld>");
    put!(xml, "{COLOUR_MAP}<p:notesStyle><a:lvl1pPr algn=\"l\"><a:spcBef><a:spcPts val=\"400\"/></a:spcBef>");
    xml.push_str("<a:defRPr sz=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>");
    xml.push_str("</a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>");
    let path = "ppt/notesMasters/notesMaster1.xml";
    let mut rels = Rels::default();
    rels.part("theme", "../theme/theme2.xml");
    let theme = Part::new("ppt/theme/theme2.xml", THEME, theme::xml("Wayfare"));
    [Part::new(path, NOTES, xml), rels.of(path), theme]
}
