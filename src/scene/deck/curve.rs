//! The emotion curve, as large as a slide: phases above it, its lowest points and the moments of
//! truth named below.

use std::ops::Range;

use super::{
    Setting, chevron,
    easel::{Easel, Sketch},
    measure::{BODY, GUTTER, MARGIN, SMALL},
    moods,
};
use crate::{
    base::{Point, Rect},
    i18n::text_with,
    layout::curve::{self as layout, AXIS_WIDTH, Column, Curve, Voice},
    model::{Lane, LaneKind, SlideKind},
    scene::{Meaning, Part, Role, Slide, curve, mark},
    text::{Paragraph, role},
};

/// Slide points for a sheet point: the axis' numbers are as large as the smallest text on a slide.
const SCALE: f32 = SMALL.size / role::META.size;
/// Narrowest column of a step, in slide points: three faces side by side find room.
const STEP: f32 = 60.0;
/// Height of the phases' chevrons.
const CHEVRON: f32 = 26.0;
/// Names of steps take so many lines at most, else they are left to the phases' own slides.
const NAME_LINES: usize = 5;
/// Lowest chart, in slide points.
const CHART: f32 = 190.0;
/// How many moments of truth are named one by one; of more it is said how many there are.
const NAMED: usize = 8;
/// How many low points are named beside them, and how many where the chart's quotes need the room.
const LOWS: [usize; 4] = [4, 3, 2, 0];
/// Room for the mark before a line.
const SIGN: f32 = 16.0;

pub(super) fn slides(setting: &Setting<'_>) -> Vec<Slide> {
    let lanes: Vec<&Lane> = setting
        .doc
        .lanes
        .iter()
        .map(|lane| &**lane)
        .filter(|lane| lane.kind == LaneKind::Emotion && !lane.hidden)
        .collect();
    let mut voices = layout::voices(setting.doc);
    voices.retain(|voice| {
        let has_lane = lanes.iter().any(|lane| lane.persona.as_ref().is_none_or(|id| *id == voice.persona));
        has_lane && !voice.feelings.is_empty()
    });
    if voices.is_empty() {
        return Vec::new();
    }
    let most = ((setting.size.w - 2.0 * MARGIN - AXIS_WIDTH * SCALE) / STEP) as usize;
    let mut foreseen = layout::foreseen(setting.doc);
    foreseen.retain(|other| voices.iter().any(|voice| voice.persona == other.persona));
    let chart = Chart { setting, voices, foreseen, lane: lanes.first().copied() };
    let mut easels = Vec::new();
    for columns in stretches(setting, most.max(1)) {
        chart.slides(columns, &mut easels);
    }
    Easel::finish_series(easels)
}

/// Runs of whole phases with so many steps at most; a phase of more is cut evenly.
fn stretches(setting: &Setting<'_>, most: usize) -> Vec<Range<usize>> {
    let total: usize = setting.doc.phases.iter().map(|phase| phase.steps.len()).sum();
    // As many slides as needed, with about as many steps on each.
    let even = total.div_ceil(total.div_ceil(most).max(1)).max(1);
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut end = 0;
    for phase in setting.doc.phases.iter() {
        let (start, len) = (end, phase.steps.len());
        end += len;
        match runs.last_mut() {
            Some(run) if end - run.start <= most && (run.len() < even || len == 0) => run.end = end,
            _ if len <= most => runs.push(start..end),
            _ => {
                let each = len.div_ceil(len.div_ceil(most));
                runs.extend((start..end).step_by(each).map(|from| from..(from + each).min(end)));
            }
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

/// A line of a list under the chart.
struct Said {
    words: String,
    /// Style of the persona whose mark stands before it.
    style: Option<usize>,
}

/// A heading and the lines under it.
type List = (&'static str, Vec<Said>);

/// A heading and the lines under it, broken.
type SaidColumn = (Paragraph, Vec<Paragraph>);

struct Chart<'a> {
    setting: &'a Setting<'a>,
    voices: Vec<Voice>,
    /// The other state of the journey.
    foreseen: Vec<Voice>,
    lane: Option<&'a Lane>,
}

impl<'a> Chart<'a> {
    /// The slide of these steps; two where their quotes need more height than one has.
    fn slides(&self, columns: Range<usize>, out: &mut Vec<Easel<'a>>) {
        let setting = self.setting;
        let (mut easel, top) = Easel::headed(setting, SlideKind::Curve, &self.heading(&columns));
        let top = self.course(&mut easel, &columns, top + 14.0);
        // The chart comes first; what of the lists has no room is in its own words anyway. Low points
        // give way to quotes, moments of truth do not.
        let room = |said: &[List; 2]| easel.bottom() - self.said_height(said) - top;
        let lists = |(lows, moments): (usize, usize)| [self.lows(&columns, lows), self.moments(&columns, moments)];
        let fewer = LOWS.map(|lows| (lows, NAMED)).into_iter().chain((0..NAMED).rev().map(|named| (0, named)));
        let mut possible = fewer.map(lists).filter(|said| room(said) >= CHART);
        let first = possible.next().unwrap_or_default();
        let laid = |said: &[List; 2]| self.lay_out(&columns, room(said).max(CHART), true);
        let is_high = |voiced: &Curve, said: &[List; 2]| voiced.body.h * SCALE > room(said).max(CHART) + 0.1;
        let (mut voiced, mut said) = (laid(&first), first);
        if is_high(&voiced, &said) {
            let found = possible
                .take(LOWS.len() - 1)
                .map(|said| (laid(&said), said))
                .find(|(voiced, said)| !is_high(voiced, said));
            (voiced, said) = found.unwrap_or((voiced, said));
        }
        let is_high = is_high(&voiced, &said);
        let room = room(&said).max(CHART);
        if is_high && columns.len() > 6 {
            let middle = columns.start + columns.len() / 2;
            self.slides(columns.start..middle, out);
            self.slides(middle..columns.end, out);
            return;
        }
        let curve = if is_high {
            easel.notes.extend(self.quotes(&columns));
            self.lay_out(&columns, room, false)
        } else {
            voiced
        };
        let words = curve::alternative_text(&curve, setting.doc, setting.language);
        let figure = easel.meaning.add(Meaning::ROOT, Role::Figure, words, None);
        let nodes = curve::Nodes { figure: Some(figure), ..curve::Nodes::default() };
        let lane = self.lane.map(|lane| &lane.id);
        let groups = curve::groups_seen(&curve, lane, setting.colours, &nodes, setting.press.seen());
        // A chart that needs more height all the same is drawn smaller.
        let scale = SCALE.min(room / curve.body.h);
        easel.enlarge(&groups, scale, Point::new(MARGIN, top));
        self.said(&mut easel, &said, top + curve.body.h * scale + 14.0);
        out.push(easel);
    }

    /// Where the mood is at its lowest, if it is so at one place and that is among these.
    fn heading(&self, shown: &Range<usize>) -> String {
        let setting = self.setting;
        let Some(low) = setting.moods.low().filter(|low| shown.contains(&low.column)) else {
            return setting.say("deck-curve").to_owned();
        };
        let args = [("step", setting.step_name(low.column).into()), ("value", setting.feeling(low.value).into())];
        text_with(setting.language, "deck-curve-low", &args)
    }

    /// Left edge and width of a column of these, in slide points.
    fn column(&self, columns: &Range<usize>) -> (f32, f32) {
        let left = MARGIN + AXIS_WIDTH * SCALE;
        (left, (self.setting.size.w - MARGIN - left) / columns.len().max(1) as f32)
    }

    fn lay_out(&self, shown: &Range<usize>, room: f32, with_quotes: bool) -> Curve {
        let setting = self.setting;
        let (left, w) = self.column(shown);
        let (left, w) = ((left - MARGIN) / SCALE, w / SCALE);
        let at = |column: usize| left + (column as f32 - shown.start as f32) * w;
        let columns: Vec<Column> = setting
            .doc
            .steps()
            .enumerate()
            .map(|(i, (_, step))| Column {
                step: step.id.clone(),
                left: at(i),
                right: at(i + 1),
                passable: step.optional || step.branch_from.is_some(),
            })
            .collect();
        let mut voices = self.voices.clone();
        if !with_quotes {
            voices.iter_mut().flat_map(|voice| &mut voice.feelings).for_each(|feeling| feeling.quote.clear());
        }
        layout::lay_out(&layout::Input {
            voices: &voices,
            foreseen: &self.foreseen,
            columns: &columns,
            body: Rect::new(left, 0.0, shown.len() as f32 * w, room / SCALE),
            scale: setting.doc.journey.scale,
            // The slide has room for numbers only; what is felt is said in words beside it.
            names: &[],
            label_h: 0.0,
            language: setting.language,
            set: &|text, style, wrap| setting.typeset.set(text, style, wrap),
        })
    }

    /// Phases as chevrons over their columns, then the names of the steps; returns the bottom.
    fn course(&self, easel: &mut Easel<'_>, shown: &Range<usize>, top: f32) -> f32 {
        let setting = self.setting;
        let (left, w) = self.column(shown);
        let list = easel.meaning.add(Meaning::ROOT, Role::List, "", None);
        let mut end = 0;
        for (at, phase) in setting.doc.phases.iter().enumerate() {
            let here = end.max(shown.start)..(end + phase.steps.len()).min(shown.end);
            end += phase.steps.len();
            if here.is_empty() {
                continue;
            }
            let x = left + (here.start - shown.start) as f32 * w;
            let rect = Rect::new(x, top, here.len() as f32 * w, CHEVRON);
            let ends = (here.start == shown.start, here.end == shown.end);
            let name = format!("{} {}", at + 1, phase.name.trim());
            let node = easel.meaning.add(list, Role::ListItem, name.as_str(), Some(phase.id.clone()));
            let chevron = chevron::Chevron { rect, ends, fill: setting.colours.phase(at) };
            let room = rect.w - 22.0;
            let long = setting.line(&name, SMALL.bold());
            let set = if long.width <= room && long.lines.len() == 1 {
                long
            } else {
                setting.line(&(at + 1).to_string(), SMALL.bold())
            };
            easel.put(chevron.sketch(&set, setting.colours.on_phase).of(&phase.id).means(node));
        }
        self.step_names(easel, shown, top + CHEVRON + 5.0)
    }

    fn step_names(&self, easel: &mut Easel<'_>, shown: &Range<usize>, top: f32) -> f32 {
        let setting = self.setting;
        let (left, w) = self.column(shown);
        let steps = setting.doc.steps().skip(shown.start).take(shown.len());
        let named: Vec<_> =
            steps.map(|(_, step)| (&step.id, &step.name, setting.balanced(&step.name, SMALL, w - 6.0))).collect();
        if named.iter().any(|(.., set)| set.lines.len() > NAME_LINES) {
            return top + 3.0;
        }
        let h = named.iter().map(|(.., set)| set.height).fold(0.0, f32::max);
        let list = easel.meaning.add(Meaning::ROOT, Role::List, "", None);
        for (at, (id, name, set)) in named.iter().enumerate().filter(|(_, (.., set))| !set.lines.is_empty()) {
            let node = easel.meaning.add(list, Role::ListItem, name.trim(), Some((*id).clone()));
            let middle = Point::new(left + (at as f32 + 0.5) * w, top + set.height / 2.0);
            let rect = Rect::new(middle.x - set.width / 2.0, top, set.width, set.height);
            let mut sketch = Sketch::new(rect).part(Part::Header).of(id).means(node);
            sketch.centred(set, middle - Point::new(rect.x, rect.y), setting.colours.muted);
            easel.put(sketch);
        }
        top + h + 6.0
    }

    /// The lowest feelings, the worst first; those that are moments of truth are named there.
    fn lows(&self, shown: &Range<usize>, most: usize) -> List {
        let scale = self.setting.doc.journey.scale;
        let is_low = |feeling: &layout::Feeling| feeling.moment.is_none() && moods::is_low(scale, feeling.value);
        let mut felt = self.felt(shown, is_low);
        felt.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        (self.setting.say("deck-lows"), self.named(&felt, most))
    }

    /// All moments of truth on the way.
    fn moments(&self, shown: &Range<usize>, most: usize) -> List {
        let mut felt = self.felt(shown, |feeling| feeling.moment.is_some());
        felt.sort_by_key(|(_, column, _)| *column);
        (self.setting.say("deck-moments"), self.named(&felt, most))
    }

    fn felt(&self, shown: &Range<usize>, wanted: impl Fn(&layout::Feeling) -> bool) -> Vec<(f32, usize, &Voice)> {
        let all = self.voices.iter().flat_map(|voice| voice.feelings.iter().map(move |feeling| (feeling, voice)));
        let here = all.filter(|(feeling, _)| shown.contains(&feeling.column) && wanted(feeling));
        here.map(|(feeling, voice)| (feeling.value, feeling.column, voice)).collect()
    }

    /// `−2 Return (Family)`, and how many more there are.
    fn named(&self, felt: &[(f32, usize, &Voice)], most: usize) -> Vec<Said> {
        let setting = self.setting;
        let line = |(value, column, voice): &(f32, usize, &Voice)| {
            let persona = setting.doc.persona(&voice.persona).map_or("", |persona| persona.name.trim());
            let words = format!("{}  {} ({persona})", setting.feeling(*value), setting.step_name(*column));
            Said { words, style: Some(voice.style) }
        };
        // A line that says "one more" could as well say which.
        let shown = if felt.len() > most { most.saturating_sub(1) } else { most };
        let mut said: Vec<Said> = felt.iter().take(shown).map(line).collect();
        if shown > 0 && felt.len() > shown {
            let more = text_with(setting.language, "deck-curve-more", &[("count", (felt.len() - shown).into())]);
            said.push(Said { words: more, style: None });
        }
        said
    }

    fn quotes(&self, shown: &Range<usize>) -> Vec<String> {
        let said = self.felt(shown, |feeling| !feeling.quote.trim().is_empty());
        let quote = |column: usize, voice: &Voice| {
            let feeling = voice.feelings.iter().find(|feeling| feeling.column == column)?;
            let quote = crate::i18n::quoted(self.setting.language, &feeling.quote);
            let persona = self.setting.doc.persona(&voice.persona).map_or("", |persona| persona.name.trim());
            Some(format!("{} ({persona}): {quote}", self.setting.step_name(column)))
        };
        said.into_iter().filter_map(|(_, column, voice)| quote(column, voice)).collect()
    }

    /// The lists as columns of lines; one that is alone takes both columns.
    fn said_sets(&self, said: &[List; 2]) -> Vec<SaidColumn> {
        let w = (self.setting.size.w - 2.0 * MARGIN - GUTTER) / 2.0;
        let set = |line: &Said| self.setting.set(&line.words, BODY, w - SIGN);
        let heading = |heading: &str| self.setting.line(heading, BODY.bold());
        let filled: Vec<&List> = said.iter().filter(|(_, lines)| !lines.is_empty()).collect();
        if let [(name, lines)] = filled.as_slice() {
            let (left, right) = lines.split_at(lines.len().div_ceil(2));
            let columns = [(heading(name), left), (Paragraph::default(), right)];
            return columns.map(|(heading, lines)| (heading, lines.iter().map(set).collect())).into();
        }
        filled.iter().map(|(name, lines)| (heading(name), lines.iter().map(set).collect())).collect()
    }

    fn said_height(&self, said: &[List; 2]) -> f32 {
        let columns = self.said_sets(said);
        let heading = columns.iter().map(|(heading, _)| heading.height).fold(0.0, f32::max);
        let lines = |(_, lines): &SaidColumn| lines.iter().map(|line| line.height).sum::<f32>();
        let lines = columns.iter().map(lines).fold(0.0, f32::max);
        if lines > 0.0 { heading + lines + 14.0 } else { 0.0 }
    }

    /// Two lists side by side under the chart, or one in two columns.
    fn said(&self, easel: &mut Easel<'_>, said: &[List; 2], top: f32) {
        let mut x = MARGIN;
        let w = (easel.width() - GUTTER) / 2.0;
        let columns = self.said_sets(said);
        let under = top + columns.first().map_or(0.0, |(heading, _)| heading.height);
        let mut lines = said.iter().flat_map(|(_, lines)| lines);
        let mut headings = said.iter().filter(|(_, lines)| !lines.is_empty()).map(|(heading, _)| *heading);
        let mut list = None;
        for (heading_set, sets) in columns {
            if !heading_set.lines.is_empty() {
                let node =
                    easel.meaning.add(Meaning::ROOT, Role::Heading(2), headings.next().unwrap_or_default(), None);
                easel.text(Some(node), &heading_set, Point::new(x, top), self.setting.colours.ink);
                list = None;
            }
            let list = *list.get_or_insert_with(|| easel.meaning.add(Meaning::ROOT, Role::List, "", None));
            let mut y = under;
            for (set, line) in sets.iter().zip(&mut lines) {
                let node = easel.meaning.add(list, Role::ListItem, line.words.as_str(), None);
                let mut sketch = Sketch::new(Rect::new(x, y, SIGN + set.width, set.height)).means(node);
                sketch.lines(set, Point::new(SIGN, 0.0), self.setting.colours.ink);
                if let Some(style) = line.style {
                    let colour = self.setting.colours.persona(style);
                    sketch.items.push(mark::mark(style, Point::new(5.0, BODY.line_height / 2.0), 9.0, colour));
                }
                easel.put(sketch);
                y += set.height;
            }
            x += w + GUTTER;
        }
    }
}
