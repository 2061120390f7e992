//! SVG: with text that can be edited, or with outlines that look the same everywhere.
//!
//! A file needs nothing but itself: pictures are inside, and nothing is fetched. With text it
//! asks for Inter and keeps each line's width where another font steps in.

use std::{collections::BTreeSet, fmt::Write as _};

use base64::Engine as _;

use crate::{
    base::{Colour, Path, PathEl, Rect},
    scene::{Group, ImageItem, Item, Page, Part, Pixels, Role, Shape, Stroke, Target, TextItem},
    text::{FaceId, FontBook, Line},
    theme::SheetColours,
};

/// How letters stand in the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SvgText {
    /// As text in Inter: can be searched, copied and edited; the reader needs the font.
    #[default]
    Text,
    /// As shapes: looks the same everywhere, and no word can be copied.
    Outlines,
}

/// Fonts that may stand in for Inter.
const FAMILIES: &str = "Inter, 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif";

/// The page as an SVG file, one unit a point.
pub fn write(page: &Page, fonts: &FontBook, text: SvgText) -> String {
    let mut writer = Writer { out: String::with_capacity(64 * 1024), fonts, text, glyphs: BTreeSet::new(), clips: 0 };
    writer.page(page);
    writer.out
}

struct Writer<'a> {
    out: String,
    fonts: &'a FontBook,
    text: SvgText,
    /// Glyphs defined in the file; a space leaves no mark and is none of them.
    glyphs: BTreeSet<(FaceId, u16)>,
    /// Clip paths so far: each has a name of its own.
    clips: usize,
}

/// Appends formatted text; a `String` takes everything.
macro_rules! put {
    ($out:expr, $($arg:tt)*) => {
        $out.write_fmt(format_args!($($arg)*)).unwrap_or_default()
    };
}

impl Writer<'_> {
    fn page(&mut self, page: &Page) {
        let meaning = &page.scene.meaning;
        let (w, h) = (num(page.paper.w), num(page.paper.h));
        let lang = meaning.language.tag();
        self.out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        put!(
            self.out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}pt\" height=\"{h}pt\" viewBox=\"0 0 {w} {h}\""
        );
        put!(
            self.out,
            " lang=\"{lang}\" xml:lang=\"{lang}\" xml:space=\"preserve\" role=\"img\" aria-labelledby=\"title desc\">\n"
        );
        put!(self.out, "<title id=\"title\">{}</title>\n", escaped(&meaning.title));
        let figures = meaning.nodes.iter().filter(|n| n.role == Role::Figure && !n.text.is_empty());
        let description: Vec<&str> = figures.map(|n| n.text.as_str()).collect();
        put!(self.out, "<desc id=\"desc\">{}</desc>\n", escaped(&description.join("\n")));
        if self.text == SvgText::Outlines {
            self.define_glyphs(page);
        }
        put!(self.out, "<rect width=\"{w}\" height=\"{h}\"{}/>\n", fill(SheetColours::paper().paper));
        let (x, y) = (num(page.origin.x), num(page.origin.y));
        put!(self.out, "<g transform=\"translate({x} {y}) scale({})\"", fine(f64::from(page.scale)));
        if self.text == SvgText::Text {
            put!(self.out, " font-family=\"{FAMILIES}\"");
        }
        self.out.push_str(">\n");
        for group in &page.scene.groups {
            self.group(group);
        }
        self.out.push_str("</g>\n</svg>\n");
    }

    fn group(&mut self, group: &Group) {
        put!(self.out, "<g class=\"{}\"", class(group.part));
        if let Some(owner) = &group.owner {
            put!(self.out, " data-id=\"{}\"", escaped(owner.as_str()));
        }
        if group.at.x != 0.0 || group.at.y != 0.0 {
            put!(self.out, " transform=\"translate({} {})\"", num(group.at.x), num(group.at.y));
        }
        self.out.push_str(">\n");
        for item in group.items.iter() {
            self.item(item);
        }
        self.out.push_str("</g>\n");
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Fill(shape, colour) => self.shape(shape, &fill(*colour)),
            Item::Stroke(shape, stroke) => self.shape(shape, &stroked(stroke)),
            Item::Text(text) if self.text == SvgText::Text => self.line(text),
            Item::Text(text) => self.outlined(text),
            Item::Image(image) => self.image(image),
            Item::Link(rect, Target::Url(url)) => {
                put!(self.out, "<a href=\"{}\">", escaped(url));
                self.shape(&Shape::Rect(*rect, 0.0), " fill=\"none\" pointer-events=\"all\"");
                self.out.push_str("</a>\n");
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
                put!(self.out, "<use href=\"#{}\" x=\"{}\"", glyph_name(run.face, glyph.id), units(glyph.x));
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
        let items = page.scene.groups.iter().flat_map(|g| g.items.iter());
        let lines = items.filter_map(|item| if let Item::Text(text) = item { Some(&text.line) } else { None });
        let used: BTreeSet<(FaceId, u16)> = lines.flat_map(|line| glyphs_of(line)).collect();
        self.out.push_str("<defs>\n");
        for (face, id) in used {
            let layers = self.fonts.colour_layers(face, id);
            let name = glyph_name(face, id);
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
                let paint = layer.colour.map(fill).unwrap_or_default();
                put!(self.out, "<path d=\"{}\"{paint}/>", path_data(&self.fonts.outline(face, layer.glyph)));
            }
            self.out.push_str("</g>\n");
        }
        self.out.push_str("</defs>\n");
    }

    fn image(&mut self, image: &ImageItem) {
        let Some(data) = png_data(&image.pixels) else { return };
        let clip = (image.radius > 0.0).then(|| {
            self.clips += 1;
            format!("clip{}", self.clips)
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

fn glyph_name(face: FaceId, id: u16) -> String {
    format!("f{}g{id}", face.0)
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

fn rect_attributes(rect: Rect, radius: f32) -> String {
    let (x, y, w, h) = (num(rect.x), num(rect.y), num(rect.w), num(rect.h));
    let mut out = format!(" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"");
    if radius > 0.0 {
        put!(out, " rx=\"{}\"", num(radius.min(rect.w / 2.0).min(rect.h / 2.0)));
    }
    out
}

fn fill(colour: Colour) -> String {
    paint("fill", colour)
}

fn paint(what: &str, colour: Colour) -> String {
    let opaque = colour.with_alpha(255);
    if colour.a == 255 {
        format!(" {what}=\"{opaque}\"")
    } else {
        format!(" {what}=\"{opaque}\" {what}-opacity=\"{}\"", num(f32::from(colour.a) / 255.0))
    }
}

fn stroked(stroke: &Stroke) -> String {
    let mut out = format!(" fill=\"none\"{} stroke-width=\"{}\"", paint("stroke", stroke.colour), num(stroke.width));
    if stroke.round {
        out += " stroke-linecap=\"round\" stroke-linejoin=\"round\"";
    }
    if !stroke.dash.is_empty() {
        let dash: Vec<String> = stroke.dash.iter().map(|d| num(*d)).collect();
        put!(out, " stroke-dasharray=\"{}\"", dash.join(" "));
    }
    out
}

fn path_data(path: &Path) -> String {
    let mut out = String::with_capacity(path.0.len() * 16);
    for element in path.0.iter() {
        let (letter, points): (char, &[_]) = match element {
            PathEl::Move(p) => ('M', &[*p]),
            PathEl::Line(p) => ('L', &[*p]),
            PathEl::Cubic(a, b, c) => ('C', &[*a, *b, *c]),
            PathEl::Close => ('Z', &[]),
        };
        out.push(letter);
        for (i, p) in points.iter().enumerate() {
            if i > 0 {
                out.push(' ');
            }
            out += &num(p.x);
            out.push(' ');
            out += &num(p.y);
        }
    }
    out
}

/// A length in points, to a thousandth.
fn num(value: f32) -> String {
    decimal(f64::from(value), 1e3)
}

/// A factor, to a hundred-millionth: it multiplies lengths of thousands.
fn fine(value: f64) -> String {
    decimal(value, 1e8)
}

/// `value` rounded to `1 / steps`, without a sign before zero. What is no number counts as 0.
fn decimal(value: f64, steps: f64) -> String {
    let rounded = libm::round(value * steps) / steps;
    if rounded == 0.0 || !rounded.is_finite() { "0".to_owned() } else { rounded.to_string() }
}

/// Text as XML takes it, in elements and attributes.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            '\t' | '\n' => out.push(c),
            '\0'..='\u{1F}' | '\u{7F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            c => out.push(c),
        }
    }
    out
}

/// The picture as a PNG in Base64; `None` if its sizes contradict each other.
fn png_data(pixels: &Pixels) -> Option<String> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, pixels.width, pixels.height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    encoder.write_header().ok()?.write_image_data(&pixels.rgba).ok()?;
    Some(base64::engine::general_purpose::STANDARD.encode(file))
}
