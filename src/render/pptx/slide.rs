//! One slide: groups of the scene as native shapes, in reading order, named after what they mean.

use std::collections::BTreeSet;

use super::{
    ends::Ends,
    fit::{self, Fit},
    forms::{self, Form},
    homes::Homes,
    links::Owners,
    media::Media,
    notes, order,
    outline::{Lie, Outline, paint},
    package::{Part, Rels},
    table::{self, Drawn},
    words::Body,
    xml::{Frame, HEAD, NAMESPACES, escaped, put},
};
use crate::{
    base::{Point, Rect, Size},
    i18n::text,
    scene::{Node, NodeId, Pixels, Role, Slide, SlideTable, Target},
};

const KIND: &str = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml";

/// The empty head of a tree of shapes.
pub(super) const TREE: &str = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>\
     <p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/>\
     <a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";

/// Says that a shape is decoration, so that screen readers pass over it.
const DECORATIVE: &str = "<a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\">\
     <adec:decorative xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/>\
     </a:ext></a:extLst>";

/// Letters of a name in the list of shapes, at most.
const NAME: usize = 48;
/// How far above the slide a title lies that is only there to be read aloud, in points.
const ABOVE: f32 = 40.0;

/// What all slides of a deck share.
#[derive(Debug)]
pub(super) struct Shared<'a> {
    pub(super) size: Size,
    pub(super) media: &'a Media<'a>,
    pub(super) owners: &'a Owners<'a>,
}

/// The slide with this number, from 1: itself and its notes, each with relations.
pub(super) fn parts(slide: &Slide, number: usize, shared: &Shared<'_>) -> Vec<Part> {
    let path = format!("ppt/slides/slide{number}.xml");
    let mut rels = Rels::default();
    rels.part("slideLayout", format!("../slideLayouts/slideLayout{}.xml", if number == 1 { 1 } else { 2 }));
    if !slide.notes.is_empty() {
        rels.part("notesSlide", format!("../notesSlides/notesSlide{number}.xml"));
    }
    let lang = lang(slide);
    let out = String::with_capacity(64 * 1024);
    let margins = margins(slide, shared.size);
    let ends = Ends::of(&slide.page.scene, lie(slide, shared.size).1, margins.1);
    let mut writer = Writer { out, last_id: 1, rels, slide, number, shared, lang, margins, ends };
    writer.slide();
    let Writer { out, rels, .. } = writer;
    let rels = rels.of(&path);
    let mut parts = vec![Part::new(path, KIND, out), rels];
    if !slide.notes.is_empty() {
        parts.extend(notes::parts(&slide.notes, number, lang));
    }
    parts
}

/// The language tag of a slide's words.
pub(super) fn lang(slide: &Slide) -> &'static str {
    match slide.page.scene.meaning.language {
        crate::base::Language::English => "en-GB",
        crate::base::Language::German => "de-DE",
    }
}

/// How a slide's page lies on slides of this size: as large as fits, in the middle.
fn lie(slide: &Slide, size: Size) -> (Lie, Lie) {
    let page = &slide.page;
    let factor = (size.w / page.paper.w).min(size.h / page.paper.h);
    let origin = Point::new((size.w - page.paper.w * factor) / 2.0, (size.h - page.paper.h * factor) / 2.0);
    let on_slide = Lie { scale: factor, origin };
    (on_slide, Lie { scale: page.scale * factor, origin: on_slide.point(page.origin) })
}

/// Where a slide's content begins and ends; what reaches its edges is ground.
fn margins(slide: &Slide, size: Size) -> (f32, f32) {
    const GROUND: f32 = 12.0;
    let (_, lie) = lie(slide, size);
    let boxes = slide.page.scene.groups.iter().map(|group| lie.rect(group.bounds));
    let inner = boxes.filter(|rect| rect.x > GROUND && rect.right() < size.w - GROUND);
    let around = inner.reduce(Rect::union).unwrap_or_default();
    (around.x, around.right())
}

/// A thing on the slide.
struct Thing<'a> {
    what: What<'a>,
    node: Option<(NodeId, &'a Node)>,
    /// Whether it is the title of the slide.
    is_title: bool,
    /// The named things it is part of, from the outermost.
    homes: Vec<NodeId>,
    frame: Frame,
}

enum What<'a> {
    Forms(Vec<Form>),
    Table(&'a SlideTable, Drawn),
}

/// How deep within named things one is.
#[derive(Clone, Copy)]
struct Level {
    depth: usize,
    /// How many things are on the slide.
    total: usize,
    /// Whether a figure around has been told.
    is_told: bool,
}

/// What a shape is called and how it is read aloud.
#[derive(Clone, Copy)]
struct Told<'a> {
    name: &'a str,
    alt: &'a str,
    is_title: bool,
    /// It is told, or passed over, with the group around it.
    is_part: bool,
}

struct Writer<'a> {
    out: String,
    last_id: u32,
    rels: Rels,
    slide: &'a Slide,
    number: usize,
    shared: &'a Shared<'a>,
    lang: &'static str,
    /// Where the slide's content begins and ends.
    margins: (f32, f32),
    ends: Ends,
}

impl<'a> Writer<'a> {
    fn slide(&mut self) {
        self.out.push_str(HEAD);
        put!(self.out, "<p:sld {NAMESPACES}><p:cSld name=\"{}\"><p:spTree>{TREE}", escaped(&self.slide.name));
        let things = self.things();
        if !things.iter().any(|thing| thing.is_title) {
            self.silent_title();
        }
        self.bundle(&things, Level { depth: 0, total: things.len(), is_told: false });
        self.out.push_str("</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>");
    }

    /// What is on the slide, in reading order.
    fn things(&self) -> Vec<Thing<'a>> {
        let page = &self.slide.page;
        let (scene, meaning) = (&page.scene, &*page.scene.meaning);
        let (on_slide, lie) = lie(self.slide, self.shared.size);
        let homes = Homes::of(meaning);
        let mut things = Vec::with_capacity(scene.groups.len() + page.frame.len());
        let mut drawn_tables = BTreeSet::new();
        let mut has_title = false;
        let order = order::reading(scene);
        let groups = order.into_iter().filter_map(|at| scene.groups.get(at)).map(|group| (group, lie));
        for (group, lie) in groups.chain(page.frame.iter().map(|group| (group, on_slide))) {
            let node = group.node.and_then(|id| Some((id, meaning.get(id)?)));
            let inside = |table: &&SlideTable| node.is_some_and(|(id, _)| homes.is_within(id, table.node));
            if let Some(table) = self.slide.tables.iter().find(inside) {
                if drawn_tables.insert(table.node) {
                    let parts = scene.groups.iter().filter(|g| g.node.is_some_and(|n| homes.is_within(n, table.node)));
                    let mut drawn = Drawn::default();
                    parts.for_each(|part| drawn.take(part, meaning, table.node));
                    let node = meaning.get(table.node).map(|node| (table.node, node));
                    let frame = Frame::of(on_slide.rect(table.rect));
                    let what = What::Table(table, drawn);
                    things.push(Thing { what, node, is_title: false, homes: Vec::new(), frame });
                }
                continue;
            }
            let role = node.map(|(_, node)| node.role);
            let said = node.map_or("", |(_, node)| node.text.as_str());
            let forms = forms::forms(group, lie, said, role == Some(Role::Figure));
            let Some(frame) = forms.iter().map(|form| form.outline.frame()).reduce(Frame::union) else { continue };
            let is_title = !has_title && role == Some(Role::Heading(1)) && title(&forms, said).is_some();
            has_title |= is_title;
            let homes = node.filter(|_| !is_title).map(|(id, _)| homes.above(id)).unwrap_or_default();
            things.push(Thing { what: What::Forms(forms), node, is_title, homes, frame });
        }
        adopt(&mut things);
        things
    }

    /// Writes things; neighbours that are part of the same named thing become a group. A group of
    /// everything would only be in the way.
    fn bundle(&mut self, things: &[Thing<'a>], level: Level) {
        let Level { depth, total, is_told } = level;
        let inner = Level { depth: depth + 1, ..level };
        for run in things.chunk_by(|a, b| a.homes.get(depth) == b.homes.get(depth)) {
            let home = run.first().and_then(|thing| thing.homes.get(depth)).copied();
            let home = home.and_then(|id| self.slide.page.scene.meaning.get(id));
            match home.filter(|_| run.len() > 1 && run.len() * 10 < total * 9) {
                Some(home) => {
                    let name = Homes::name(&self.slide.page.scene.meaning, home);
                    let is_figure = home.role == Role::Figure;
                    let alt = if is_figure { home.text.as_str() } else { "" };
                    let frame = run.iter().map(|thing| thing.frame).reduce(Frame::union);
                    self.open_group(&name, alt, false, frame);
                    self.bundle(run, Level { is_told: is_told || is_figure, ..inner });
                    self.out.push_str("</p:grpSp>");
                }
                None if home.is_some() => self.bundle(run, inner),
                None => run.iter().for_each(|thing| self.thing(thing, is_told)),
            }
        }
    }

    fn thing(&mut self, thing: &Thing<'a>, is_told: bool) {
        match &thing.what {
            What::Table(table, drawn) => self.table(table, drawn, thing),
            What::Forms(forms) => self.forms(forms, thing, is_told),
        }
    }

    fn table(&mut self, table: &SlideTable, drawn: &Drawn, thing: &Thing<'_>) {
        let node = thing.node.map_or("", |(_, node)| node.text.as_str());
        let name = if node.is_empty() { self.slide.name.as_str() } else { node };
        self.out.push_str("<p:graphicFrame><p:nvGraphicFramePr>");
        self.properties(&short(name), node, false, None);
        self.out.push_str("<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/>");
        self.out.push_str("</p:nvGraphicFramePr>");
        let (on_slide, _) = lie(self.slide, self.shared.size);
        table::write(&mut self.out, table, drawn, on_slide, self.lang);
        self.out.push_str("</p:graphicFrame>");
    }

    /// A card and the like: one shape, or several that move as one.
    fn forms(&mut self, forms: &[Form], thing: &Thing<'_>, is_told: bool) {
        let node = thing.node.map(|(_, node)| node);
        let words = forms.iter().find_map(|form| form.body.as_ref()).map(Body::text);
        let said = node.map_or("", |node| node.text.as_str());
        let is_decoration = node.is_none() && words.is_none();
        let language = self.slide.page.scene.meaning.language;
        let name = match words.as_deref().or(Some(said)).filter(|words| !words.trim().is_empty()) {
            Some(words) => short(words),
            None => text(language, "pptx-decoration").to_owned(),
        };
        let is_figure = node.is_some_and(|node| node.role == Role::Figure);
        // The whole figure is named after its text already.
        let name = if is_figure && words.is_none() { text(language, "pptx-sign").to_owned() } else { name };
        // A figure's text is said by the group around all of it, if there is one.
        let said = if is_figure && is_told { "" } else { said };
        let is_group = forms.len() > 1 && !thing.is_title;
        if is_group {
            self.open_group(&name, said, is_decoration, Some(thing.frame));
        }
        let title = if thing.is_title { title(forms, said) } else { None };
        for (at, form) in forms.iter().enumerate() {
            let own = match &form.body {
                Some(body) => short(&body.text()),
                None if form.picture.is_some() => text(language, "pptx-picture").to_owned(),
                None if is_group && node.is_some() => text(language, "pptx-sign").to_owned(),
                None => name.clone(),
            };
            let alt = if form.body.is_none() && (!is_group || form.picture.is_some()) { said } else { "" };
            let is_part = is_group || is_told;
            self.form(forms, at, Told { name: &own, alt, is_title: title == Some(at), is_part });
        }
        if is_group {
            self.out.push_str("</p:grpSp>");
        }
    }

    /// One shape.
    fn form(&mut self, forms: &[Form], at: usize, told: Told<'_>) {
        let Told { name, alt, is_title, is_part } = told;
        let Some(form) = forms.get(at) else { return };
        if let Some(pixels) = &form.picture {
            self.picture(form, pixels, name, alt);
            return;
        }
        let is_decoration = !is_part && form.body.is_none() && alt.is_empty();
        let link = form.link.as_ref();
        if let (Outline::Line(..), None) = (&form.outline, link) {
            self.out.push_str("<p:cxnSp><p:nvCxnSpPr>");
            self.properties(name, alt, is_decoration, None);
            self.out.push_str("<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>");
            form.outline.write(&mut self.out);
            paint(&mut self.out, None, form.line.as_ref());
            self.out.push_str("</p:spPr></p:cxnSp>");
            return;
        }
        self.out.push_str("<p:sp><p:nvSpPr>");
        self.properties(name, alt, is_decoration, link);
        self.out.push_str(match (is_title, form.is_text_box) {
            (true, _) => {
                "<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr>"
            }
            (false, true) => "<p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>",
            (false, false) => "<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>",
        });
        let words = form.body.as_ref().and_then(|body| {
            if form.is_text_box {
                let ends_there = body.is_single() && self.ends.at(body.rect);
                let (outline, fit) = fit::alone(body, self.free(body, forms), ends_there);
                return Some((body, outline, fit));
            }
            Some((body, form.outline.clone(), fit::inside(forms, at, body)?))
        });
        match &words {
            Some((_, outline, _)) => outline.write(&mut self.out),
            None => form.outline.write(&mut self.out),
        }
        paint(&mut self.out, form.filling, form.line.as_ref());
        self.out.push_str("</p:spPr>");
        if let Some((body, _, fit)) = &words {
            self.words(body, fit);
        }
        self.out.push_str("</p:sp>");
    }

    fn words(&mut self, body: &Body, fit: &Fit) {
        self.out.push_str("<p:txBody>");
        fit.write(&mut self.out);
        self.out.push_str("<a:lstStyle/>");
        body.write(&mut self.out, fit, self.lang);
        self.out.push_str("</p:txBody>");
    }

    /// How far words may reach beyond their edges at the left and right without meeting anything.
    fn free(&self, body: &Body, forms: &[Form]) -> (f32, f32) {
        // Columns stay apart; a word that would be cut may come close.
        let apart = if body.is_broken() { 1.8 } else { 0.9 * body.style().size };
        let (_, lie) = lie(self.slide, self.shared.size);
        let words = body.rect;
        let others = self.slide.page.scene.groups.iter().map(|group| lie.rect(group.bounds));
        let (mut left, mut right) = self.margins;
        // Words on a card stay on it.
        let grounds = forms.iter().filter(|form| form.outline.is_closed() && !form.is_text_box);
        for ground in grounds.map(Form::bounds).filter(|ground| ground.contains(words.centre())) {
            left = left.max(ground.x);
            right = right.min(ground.right());
        }
        for other in others.chain(forms.iter().map(Form::ink)) {
            if other.y >= words.bottom() - 0.5 || words.y >= other.bottom() - 0.5 {
                continue;
            }
            if other.x >= words.right() - 0.5 {
                right = right.min(other.x);
            } else if other.right() <= words.x + 0.5 {
                left = left.max(other.right());
            }
        }
        (words.x - left - apart, right - words.right() - apart)
    }

    fn picture(&mut self, form: &Form, pixels: &std::sync::Arc<Pixels>, name: &str, alt: &str) {
        let Some(file) = self.shared.media.name(pixels) else { return };
        let id = self.rels.part("image", format!("../media/{file}"));
        self.out.push_str("<p:pic><p:nvPicPr>");
        self.properties(name, alt, alt.is_empty(), form.link.as_ref());
        self.out.push_str("<p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>");
        put!(self.out, "<p:blipFill><a:blip r:embed=\"{id}\"/>{}", crop(form.bounds(), pixels));
        self.out.push_str("<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>");
        form.outline.write(&mut self.out);
        self.out.push_str("</p:spPr></p:pic>");
    }

    /// The slide's name as a title above its upper edge, where it has no heading to be seen.
    fn silent_title(&mut self) {
        let slide = self.slide;
        self.out.push_str("<p:sp><p:nvSpPr>");
        self.properties(&short(&slide.name), "", false, None);
        self.out.push_str("<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>");
        self.out.push_str("<p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr>");
        Outline::Rect(Rect::new(0.0, -ABOVE, self.shared.size.w, ABOVE - 8.0), 0.0).write(&mut self.out);
        let (lang, words) = (self.lang, escaped(&slide.name));
        put!(self.out, "</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang=\"{lang}\" sz=\"1200\"/>");
        put!(self.out, "<a:t>{words}</a:t></a:r></a:p></p:txBody></p:sp>");
    }

    fn open_group(&mut self, name: &str, alt: &str, is_decoration: bool, frame: Option<Frame>) {
        let frame = frame.unwrap_or(Frame { left: 0, top: 0, right: 0, bottom: 0 });
        self.out.push_str("<p:grpSp><p:nvGrpSpPr>");
        self.properties(name, alt, is_decoration, None);
        self.out.push_str("<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>");
        frame.write(&mut self.out);
        let (x, y, w, h) = (frame.left, frame.top, frame.width(), frame.height());
        put!(self.out, "<a:chOff x=\"{x}\" y=\"{y}\"/><a:chExt cx=\"{w}\" cy=\"{h}\"/></a:xfrm></p:grpSpPr>");
    }

    /// `p:cNvPr` with the next number.
    fn properties(&mut self, name: &str, alt: &str, is_decoration: bool, link: Option<&Target>) {
        self.last_id += 1;
        put!(self.out, "<p:cNvPr id=\"{}\" name=\"{}\"", self.last_id, escaped(name));
        if !alt.is_empty() {
            put!(self.out, " descr=\"{}\"", escaped(alt).replace('\n', "&#10;"));
        }
        let click = link.and_then(|target| self.shared.owners.click(target, self.number, &mut self.rels));
        if click.is_none() && !is_decoration {
            self.out.push_str("/>");
            return;
        }
        self.out.push('>');
        self.out.push_str(click.as_deref().unwrap_or_default());
        self.out.push_str(if is_decoration { DECORATIVE } else { "" });
        self.out.push_str("</p:cNvPr>");
    }
}

/// The form with the first words of what a heading says: an avatar's initials are none.
fn title(forms: &[Form], said: &str) -> Option<usize> {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let said = letters(said);
    let says =
        |body: &Body| Some(letters(&body.text())).filter(|own| !own.is_empty() && said.starts_with(own.as_str()));
    forms.iter().position(|form| form.body.as_ref().and_then(says).is_some())
}

/// Decoration between parts of the same thing belongs to it too.
fn adopt(things: &mut [Thing<'_>]) {
    let mut before: Vec<NodeId> = Vec::new();
    let mut waiting: Vec<usize> = Vec::new();
    let mut adopted: Vec<(usize, Vec<NodeId>)> = Vec::new();
    for (at, thing) in things.iter().enumerate() {
        if thing.node.is_none() {
            waiting.push(at);
            continue;
        }
        let shared: Vec<NodeId> =
            before.iter().zip(&thing.homes).take_while(|(a, b)| a == b).map(|(a, _)| *a).collect();
        adopted.extend(waiting.drain(..).map(|at| (at, shared.clone())));
        before.clone_from(&thing.homes);
    }
    for (at, homes) in adopted {
        if let Some(thing) = things.get_mut(at) {
            thing.homes = homes;
        }
    }
}

/// Which part of a picture is seen in a box that it covers.
fn crop(rect: Rect, pixels: &Pixels) -> String {
    let (w, h) = (pixels.width as f32, pixels.height as f32);
    let share = |part: f32, whole: f32| {
        let cut = (1.0 - part / whole).max(0.0) / 2.0;
        libm::round(f64::from(cut) * 100_000.0) as u32
    };
    let scale = (rect.w / w).max(rect.h / h);
    if !scale.is_finite() || scale <= 0.0 {
        return String::new();
    }
    let (x, y) = (share(rect.w / scale, w), share(rect.h / scale, h));
    match (x, y) {
        (0, 0) => String::new(),
        (x, 0) => format!("<a:srcRect l=\"{x}\" r=\"{x}\"/>"),
        (x, y) => format!("<a:srcRect l=\"{x}\" t=\"{y}\" r=\"{x}\" b=\"{y}\"/>"),
    }
}

/// The first words of a text: a name in a list.
pub(super) fn short(text: &str) -> String {
    let mut name = String::new();
    let mut letters = 0;
    for word in text.split_whitespace() {
        let more = word.chars().count() + usize::from(letters > 0);
        if letters > 0 && letters + more > NAME {
            break;
        }
        if letters > 0 {
            name.push(' ');
        }
        letters += more;
        name.extend(word.chars().take(NAME));
    }
    name
}
