//! SVG: with text that can be edited, or with outlines that look the same everywhere.
//!
//! A file needs nothing but itself: pictures are inside, and nothing is fetched. With text it
//! asks for Inter and keeps each line's width where another font steps in.

mod attributes;

use std::{collections::BTreeSet, fmt::Write as _};

use crate::{
    base::{Point, Rect, escaped},
    scene::{Group, ImageItem, Item, NodeId, Page, Part, Role, Shape, Target, TextItem},
    text::{FaceId, FontBook, Line},
    theme::SheetColours,
};
use attributes::{fill, fine, num, path_data, png_data, rect_attributes, stroked};

/// How letters stand in the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SvgText {
    /// As text in Inter: can be searched, copied and edited; the reader needs the font.
    #[default]
    Text,
    /// As shapes: looks the same everywhere, and no word can be copied.
    Outlines,
}

/// What else is to be known of an SVG.
#[derive(Clone, Copy, Debug, Default)]
pub struct SvgForm<'a> {
    /// How letters stand in it.
    pub letters: SvgText,
    /// Without the white of the paper: what lies behind shows through.
    pub transparent: bool,
    /// Which of a map's pictures it is: no two of them share a name inside.
    pub number: usize,
    /// What it shows in a sentence, for those who do not see it.
    pub summary: &'a str,
    /// For a picture that is part of a web page; nothing for a file of its own.
    pub inline: Option<Inline<'a>>,
}

/// How the parts of a picture are known on the web page around it, which says itself what they mean.
#[derive(Clone, Copy)]
pub struct Inline<'a> {
    /// Classes of a group, besides that of its part.
    pub classes: &'a dyn Fn(&Group) -> String,
    /// Where on the page a group leads: the name of a place there.
    pub leads_to: &'a dyn Fn(&Group) -> Option<String>,
}

impl std::fmt::Debug for Inline<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Inline").finish_non_exhaustive()
    }
}

/// Fonts that may stand in for Inter.
const FAMILIES: &str = "Inter, 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif";

/// The page as an SVG file, one unit a point.
pub fn write(page: &Page, fonts: &FontBook, letters: SvgText) -> String {
    write_as(page, fonts, &SvgForm { letters, ..SvgForm::default() })
}

/// The page as an SVG of this form.
pub fn write_as(page: &Page, fonts: &FontBook, form: &SvgForm<'_>) -> String {
    let mut writer = Writer {
        out: String::with_capacity(64 * 1024),
        fonts,
        form,
        prefix: prefix(page, form.number),
        glyphs: BTreeSet::new(),
        said: BTreeSet::new(),
        clips: 0,
        mono: page.mono,
    };
    writer.page(page);
    writer.out
}

struct Writer<'a> {
    out: String,
    fonts: &'a FontBook,
    form: &'a SvgForm<'a>,
    /// Begins every name in the file: pictures that come to stand on one web page keep theirs apart.
    prefix: String,
    /// Glyphs defined in the file; a space leaves no mark and is none of them.
    glyphs: BTreeSet<(FaceId, u16)>,
    /// Nodes whose text stands in the file: many groups may draw one figure.
    said: BTreeSet<NodeId>,
    /// Clip paths so far: each has a name of its own.
    clips: usize,
    /// Whether emoji are to be grey.
    mono: bool,
}

/// Appends formatted text; a `String` takes everything.
macro_rules! put {
    ($out:expr, $($arg:tt)*) => {
        $out.write_fmt(format_args!($($arg)*)).unwrap_or_default()
    };
}
use put;

impl Writer<'_> {
    fn page(&mut self, page: &Page) {
        self.open(page);
        if self.form.letters == SvgText::Outlines {
            self.define_glyphs(page);
        }
        if !self.form.transparent {
            let (w, h) = (num(page.paper.w), num(page.paper.h));
            put!(self.out, "<rect width=\"{w}\" height=\"{h}\"{}/>\n", fill(SheetColours::paper().paper));
        }
        if let Some(clip) = page.clip {
            let (name, rect) = (format!("{}seen", self.prefix), rect_attributes(clip, 0.0));
            put!(self.out, "<clipPath id=\"{name}\"><rect{rect}/></clipPath>\n<g clip-path=\"url(#{name})\">\n");
        }
        let (x, y) = (num(page.origin.x), num(page.origin.y));
        put!(self.out, "<g transform=\"translate({x} {y}) scale({})\"", fine(f64::from(page.scale)));
        if self.form.letters == SvgText::Text {
            put!(self.out, " font-family=\"{FAMILIES}\"");
        }
        self.out.push_str(">\n");
        for group in &page.scene.groups {
            self.group(group, page);
        }
        self.out.push_str("</g>\n");
        if page.clip.is_some() {
            self.out.push_str("</g>\n");
        }
        self.frame(page);
        self.out.push_str("</svg>\n");
    }

    /// What stands on the paper itself: nothing to a screen reader.
    fn frame(&mut self, page: &Page) {
        if page.frame.is_empty() {
            return;
        }
        self.out.push_str("<g class=\"frame\" aria-hidden=\"true\"");
        if self.form.letters == SvgText::Text {
            put!(self.out, " font-family=\"{FAMILIES}\"");
        }
        self.out.push_str(">\n");
        for group in &page.frame {
            put!(self.out, "<g transform=\"translate({} {})\">\n", num(group.at.x), num(group.at.y));
            group.items.iter().for_each(|item| self.item(item));
            self.out.push_str("</g>\n");
        }
        self.out.push_str("</g>\n");
    }

    /// The root with title and description. In a file it is a document whose parts have names; on
    /// a web page that says it all in words it is one picture.
    fn open(&mut self, page: &Page) {
        let meaning = &page.scene.meaning;
        let (w, h, prefix) = (num(page.paper.w), num(page.paper.h), self.prefix.as_str());
        let lang = meaning.language.tag();
        let role = if self.form.inline.is_some() { "img" } else { "graphics-document document" };
        if self.form.inline.is_none() {
            self.out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        }
        put!(self.out, "<svg xmlns=\"http://www.w3.org/2000/svg\"");
        if self.form.inline.is_none() {
            put!(self.out, " width=\"{w}pt\" height=\"{h}pt\"");
        }
        put!(self.out, " viewBox=\"0 0 {w} {h}\" lang=\"{lang}\" xml:lang=\"{lang}\" xml:space=\"preserve\"");
        put!(self.out, " role=\"{role}\" aria-labelledby=\"{prefix}title {prefix}desc\">\n");
        let title =
            if page.about.is_empty() { meaning.title.clone() } else { format!("{}: {}", meaning.title, page.about) };
        put!(self.out, "<title id=\"{prefix}title\">{}</title>\n", escaped(&title));
        let figures = meaning.nodes.iter().filter(|n| n.role == Role::Figure).map(|n| n.text.as_str());
        let says: Vec<&str> = std::iter::once(self.form.summary).chain(figures).filter(|s| !s.is_empty()).collect();
        put!(self.out, "<desc id=\"{prefix}desc\">{}</desc>\n", escaped(&says.join("\n")));
    }

    fn group(&mut self, group: &Group, page: &Page) {
        put!(self.out, "<g class=\"{}", class(group.part));
        if let Some(inline) = &self.form.inline {
            let classes = (inline.classes)(group);
            let space = if classes.is_empty() { "" } else { " " };
            put!(self.out, "{space}{}", escaped(&classes));
        }
        self.out.push('"');
        for (name, id) in [("id", &group.owner), ("lane", &group.lane), ("persona", &group.persona)] {
            if let Some(id) = id {
                put!(self.out, " data-{name}=\"{}\"", escaped(id.as_str()));
            }
        }
        if self.form.inline.is_none() {
            self.name(group, page);
        }
        if group.at.x != 0.0 || group.at.y != 0.0 {
            put!(self.out, " transform=\"translate({} {})\"", num(group.at.x), num(group.at.y));
        }
        self.out.push_str(">\n");
        let (links, painted): (Vec<&Item>, Vec<&Item>) = group.items.iter().partition(|i| matches!(i, Item::Link(..)));
        for item in painted {
            self.item(item);
        }
        if let Some(place) = self.form.inline.and_then(|inline| (inline.leads_to)(group)) {
            // A pointer's way to the words; the keyboard has them without it.
            put!(self.out, "<a href=\"#{}\" tabindex=\"-1\">", escaped(&place));
            self.area(group.bounds.moved(Point::default() - group.at));
        }
        // Above all else, so that they are reached.
        for item in links {
            self.item(item);
        }
        self.out.push_str("</g>\n");
    }

    /// What a group is to a screen reader: its own words once, or decoration.
    fn name(&mut self, group: &Group, page: &Page) {
        let node = group.node.filter(|id| self.said.insert(*id)).and_then(|id| page.scene.meaning.get(id));
        let Some(node) = node.filter(|node| !node.text.is_empty()) else {
            put!(self.out, " aria-hidden=\"true\"");
            return;
        };
        let is_linked = group.items.iter().any(|item| matches!(item, Item::Link(_, Target::Url(_))));
        match node.role {
            Role::Heading(level) => put!(self.out, " role=\"heading\" aria-level=\"{level}\""),
            _ if is_linked => self.out.push_str(" role=\"group\""),
            _ => self.out.push_str(" role=\"img\""),
        }
        put!(self.out, " aria-label=\"{}\"", escaped(&node.text));
    }

    /// Ends a link over this area.
    fn area(&mut self, rect: Rect) {
        self.shape(&Shape::Rect(rect, 0.0), " fill=\"none\" pointer-events=\"all\"");
        self.out.push_str("</a>\n");
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Fill(shape, colour) => self.shape(shape, &fill(*colour)),
            Item::Stroke(shape, stroke) => self.shape(shape, &stroked(stroke)),
            Item::Text(text) if self.form.letters == SvgText::Text => self.line(text),
            Item::Text(text) => self.outlined(text),
            Item::Image(image) => self.image(image),
            Item::Link(rect, Target::Url(url)) => {
                put!(self.out, "<a href=\"{}\" rel=\"noopener\">", escaped(url));
                self.area(*rect);
            }
            Item::Link(_, Target::Card(_)) => {}
        }
    }

    fn shape(&mut self, shape: &Shape, paint: &str) {
        match shape {
            Shape::Rect(rect, radius) => put!(self.out, "<rect{}{paint}/>\n", rect_attributes(*rect, *radius)),
            Shape::Circle(c, r) => {
                put!(self.out, "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{paint}/>\n", num(c.x), num(c.y), num(*r));
            }
            Shape::Line(a, b) => {
                put!(
                    self.out,
                    "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"{paint}/>\n",
                    num(a.x),
                    num(a.y),
                    num(b.x),
                    num(b.y)
                );
            }
            Shape::Path(path) => put!(self.out, "<path d=\"{}\"{paint}/>\n", path_data(path)),
        }
    }

    /// A line as text. The hyphen of a broken word cannot be selected, so that copied words are
    /// whole again.
    fn line(&mut self, item: &TextItem) {
        let line = &item.line;
        let Some(style) = line.style.filter(|_| !line.text.is_empty()) else { return };
        let (x, y) = (num(item.at.x), num(item.at.y));
        put!(self.out, "<text x=\"{x}\" y=\"{y}\" font-size=\"{}\"", num(style.size));
        if style.bold {
            put!(self.out, " font-weight=\"600\"");
        }
        if style.italic {
            put!(self.out, " font-style=\"italic\"");
        }
        if self.mono && line.runs.iter().any(|run| run.face == FaceId::EMOJI) {
            // The reader's own font has its colours.
            put!(self.out, " style=\"filter:grayscale(1)\"");
        }
        if line.width > 0.0 {
            put!(self.out, " textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"", num(line.width));
        }
        put!(self.out, "{}>", fill(item.colour));
        match line.text.strip_suffix('-').filter(|_| line.hyphenated) {
            Some(word) => {
                put!(self.out, "{}<tspan style=\"user-select:none\" aria-hidden=\"true\">-</tspan>", escaped(word));
            }
            None => put!(self.out, "{}", escaped(&line.text)),
        }
        self.out.push_str("</text>\n");
    }

    /// A line as shapes, in units of its font.
    fn outlined(&mut self, item: &TextItem) {
        for run in &item.line.runs {
            let scale = f64::from(run.size) / f64::from(self.fonts.units_per_em(run.face));
            let (x, y) = (num(item.at.x), num(item.at.y));
            put!(self.out, "<g transform=\"translate({x} {y}) scale({})\"{}>", fine(scale), fill(item.colour));
            for glyph in &run.glyphs {
                if !self.glyphs.contains(&(run.face, glyph.id)) {
                    continue;
                }
                let units = |v: f32| libm::round(f64::from(v) / scale) as i64;
                put!(self.out, "<use href=\"#{}\" x=\"{}\"", self.glyph_name(run.face, glyph.id), units(glyph.x));
                if glyph.y != 0.0 {
                    put!(self.out, " y=\"{}\"", units(glyph.y));
                }
                self.out.push_str("/>");
            }
            self.out.push_str("</g>\n");
        }
    }

    /// Each glyph of the page once.
    fn define_glyphs(&mut self, page: &Page) {
        let items = page.scene.groups.iter().chain(&page.frame).flat_map(|g| g.items.iter());
        let lines = items.filter_map(|item| if let Item::Text(text) = item { Some(&text.line) } else { None });
        let used: BTreeSet<(FaceId, u16)> = lines.flat_map(|line| glyphs_of(line)).collect();
        self.out.push_str("<defs>\n");
        for (face, id) in used {
            let layers = self.fonts.colour_layers(face, id);
            let name = self.glyph_name(face, id);
            if layers.is_empty() {
                let outline = self.fonts.outline(face, id);
                if !outline.0.is_empty() {
                    self.glyphs.insert((face, id));
                    put!(self.out, "<path id=\"{name}\" d=\"{}\"/>\n", path_data(&outline));
                }
                continue;
            }
            self.glyphs.insert((face, id));
            put!(self.out, "<g id=\"{name}\">");
            for layer in layers {
                let colour = layer.colour.map(|colour| if self.mono { colour.grey() } else { colour });
                let paint = colour.map(fill).unwrap_or_default();
                put!(self.out, "<path d=\"{}\"{paint}/>", path_data(&self.fonts.outline(face, layer.glyph)));
            }
            self.out.push_str("</g>\n");
        }
        self.out.push_str("</defs>\n");
    }

    fn glyph_name(&self, face: FaceId, id: u16) -> String {
        format!("{}f{}g{id}", self.prefix, face.0)
    }

    fn image(&mut self, image: &ImageItem) {
        let Some(data) = png_data(&image.pixels) else { return };
        let clip = (image.radius > 0.0).then(|| {
            self.clips += 1;
            format!("{}clip{}", self.prefix, self.clips)
        });
        if let Some(clip) = &clip {
            let rect = rect_attributes(image.rect, image.radius);
            put!(self.out, "<clipPath id=\"{clip}\"><rect{rect}/></clipPath>\n");
        }
        put!(self.out, "<image{} preserveAspectRatio=\"xMidYMid slice\"", rect_attributes(image.rect, 0.0));
        if let Some(clip) = clip {
            put!(self.out, " clip-path=\"url(#{clip})\"");
        }
        put!(self.out, " href=\"data:image/png;base64,{data}\"/>\n");
    }
}

fn glyphs_of(line: &Line) -> impl Iterator<Item = (FaceId, u16)> + '_ {
    line.runs.iter().flat_map(|run| run.glyphs.iter().map(|g| (run.face, g.id)))
}

/// Four letters that the page's title, place and number decide (FNV-1a).
fn prefix(page: &Page, number: usize) -> String {
    let number = number.to_string();
    let bytes =
        [page.scene.meaning.title.as_str(), &page.about, &number].into_iter().flat_map(|text| [text.as_bytes(), &[0]]);
    let hash = bytes
        .flatten()
        .fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3));
    let letters = (0..4).map(|place| char::from(b'a' + (hash >> (16 * place)) as u8 % 26));
    letters.chain(['-']).collect()
}

fn class(part: Part) -> &'static str {
    match part {
        Part::Ground => "ground",
        Part::Title => "title",
        Part::Personas => "personas",
        Part::Header => "header",
        Part::Label => "label",
        Part::Body => "body",
        Part::Footer => "footer",
    }
}
