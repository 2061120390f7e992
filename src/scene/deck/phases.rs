//! The phases one by one, at a size that can be read from the back of the room.
//!
//! The cards are those of the sheet, laid out for the slide's width and enlarged. The lanes of a
//! phase run over as many slides as they need, and phases of many steps over more than one row of
//! slides.

use std::ops::Range;

use rayon::prelude::*;

use super::{
    Setting, chevron, course,
    easel::Easel,
    measure::{BODY, FOOT, LEAD, MARGIN, SMALL},
};
use crate::{
    base::Point,
    i18n::text_with,
    layout::{self, Band, Fitted, Request, Sheet, Slice, Target, measure},
    model::{LaneKind, Phase, SlideKind},
    scene::{Meaning, Role, Slide},
    text::role,
};

/// Top of the row of chevrons.
const STRIP: f32 = 22.0;
/// Slide points for a sheet point, the largest first. The last makes a sheet's cards as large as the
/// smallest text that is read on a slide; signs and what stands beside them are [`FINE`] then.
///
/// [`FINE`]: super::measure::FINE
const SCALES: [f32; 4] = [2.1, 1.9, SMALL.size / role::META.size, SMALL.size / role::CARD.size];
/// Narrowest column on a slide, in sheet points: long words need a little more than on paper.
const STEP: f32 = 88.0;
/// What parting pain points from the opportunities below them costs, in empty slides; and where both
/// would fit one slide.
const PARTED: (f32, f32) = (0.4, 9.0);

/// A phase, and where its steps stand among all steps.
struct Stretch<'a> {
    at: usize,
    phase: &'a Phase,
    columns: Range<usize>,
}

/// What the slides of a phase show.
#[derive(Default)]
struct Layout {
    sheets: Vec<Sheet>,
    /// How often pain points and the opportunities below them are parted.
    parted: usize,
}

impl Layout {
    fn weight(&self) -> (usize, usize) {
        (self.sheets.len(), self.parted)
    }
}

pub(super) fn slides(setting: &Setting<'_>) -> Vec<Slide> {
    if setting.doc.cards.is_empty() && setting.doc.emotions.is_empty() {
        return course::slides(setting);
    }
    let mut end = 0;
    let stretches: Vec<Stretch<'_>> = (setting.doc.phases.iter().enumerate())
        .map(|(at, phase)| {
            let start = end;
            end += phase.steps.len();
            Stretch { at, phase, columns: start..end }
        })
        .collect();
    let parts: Vec<Vec<Slide>> = stretches.par_iter().map(|stretch| phase_slides(setting, stretch)).collect();
    parts.into_iter().flatten().collect()
}

fn phase_slides(setting: &Setting<'_>, stretch: &Stretch<'_>) -> Vec<Slide> {
    let (first, top) = head(setting, stretch);
    let room = setting.size.h - FOOT + 12.0 - top;
    let mut cache = layout::Cache::default();
    // As few slides as can be, then answers below what they answer, then the larger letters.
    let mut best: Option<(f32, Layout)> = None;
    for scale in SCALES {
        let layout = sheets(setting, stretch, scale, room, &mut cache);
        if best.as_ref().is_none_or(|(_, known)| layout.weight() < known.weight()) {
            best = Some((scale, layout));
        }
        if best.as_ref().is_some_and(|(_, known)| known.weight() == (1, 0)) {
            break;
        }
    }
    let (scale, sheets) = best.map_or((1.0, Vec::new()), |(scale, layout)| (scale, layout.sheets));
    let mut blank = Some(first);
    let easels: Vec<Easel<'_>> = sheets
        .iter()
        .enumerate()
        .map(|(at, sheet)| {
            let mut easel = blank.take().unwrap_or_else(|| head(setting, stretch).0);
            // A card that is higher than a slide is shown smaller, as the one way to show it whole.
            let scale = scale.min(room / sheet.grid.bottom());
            let by = Point::new(MARGIN - measure::MARGIN * scale, top);
            easel.adopt(&setting.press.scene(sheet), scale, by);
            if sheet.lanes.is_empty() {
                nothing_here(
                    &mut easel,
                    Point::new(by.x + (measure::MARGIN + measure::LABEL) * scale, top + sheet.size.h * scale + 14.0),
                );
            }
            if at == 0 {
                easel.notes.extend(setting.phase_notes(stretch.phase));
            }
            easel.notes.extend(sheet.cards.iter().filter_map(|placed| setting.card_note(&placed.card)));
            easel
        })
        .collect();
    Easel::finish_series(easels)
}

/// Chevrons, heading, goal and duration of a phase; and where its cards begin.
fn head<'a>(setting: &'a Setting<'a>, stretch: &Stretch<'_>) -> (Easel<'a>, f32) {
    let heading = heading(setting, stretch);
    let mut easel = Easel::new(setting, SlideKind::Phases, heading.as_str());
    let y = chevron::strip(&mut easel, stretch.at, STRIP);
    let y = easel.heading(&heading, y + 8.0);
    let says: Vec<&str> =
        [stretch.phase.goal.trim(), stretch.phase.duration.trim()].into_iter().filter(|s| !s.is_empty()).collect();
    if says.is_empty() {
        return (easel, y + 11.0);
    }
    let says = says.join(" · ");
    let set = setting.fitted(&says, &[LEAD, BODY], 2, easel.width());
    if set.lines.len() > 3 {
        easel.notes.push(says);
        return (easel, y + 11.0);
    }
    let node = easel.meaning.add(Meaning::ROOT, Role::Paragraph, says, None);
    let y = easel.text(Some(node), &set, Point::new(MARGIN, y + 1.0), setting.colours.muted);
    (easel, y + 11.0)
}

/// Number and name, and whether the journey's highest or lowest point lies here.
fn heading(setting: &Setting<'_>, stretch: &Stretch<'_>) -> String {
    let name = format!("{} {}", stretch.at + 1, stretch.phase.name.trim());
    let Some(extreme) = setting.moods.extreme_in(&stretch.columns) else { return name };
    let args = [
        ("phase", name.as_str().into()),
        ("step", setting.step_name(extreme.column).into()),
        ("value", setting.feeling(extreme.value).into()),
    ];
    if extreme.is_high {
        text_with(setting.language, "deck-phase-high", &args)
    } else {
        text_with(setting.language, "deck-phase-low", &args)
    }
}

/// A phase without a card says so, rather than look forgotten.
fn nothing_here(easel: &mut Easel<'_>, at: Point) {
    let setting = easel.setting;
    let words = setting.say("deck-empty-phase");
    let set = setting.line(words, LEAD);
    let node = easel.meaning.add(Meaning::ROOT, Role::Paragraph, words, None);
    easel.text(Some(node), &set, at, setting.colours.muted);
}

/// What the slides of a phase show at this scale.
fn sheets(setting: &Setting<'_>, stretch: &Stretch<'_>, scale: f32, room: f32, cache: &mut layout::Cache) -> Layout {
    // Sheet and slide have different margins; the labels stand under the heading.
    let width = (setting.size.w - 2.0 * MARGIN) / scale + 2.0 * measure::MARGIN;
    let cells = width - 2.0 * measure::MARGIN - measure::LABEL - measure::GUTTER;
    let most = ((cells / STEP) as usize).max(1);
    let count = stretch.columns.len().div_ceil(most).max(1);
    let each = stretch.columns.len().div_ceil(count).max(1);
    let mut out = Layout::default();
    for start in stretch.columns.clone().step_by(each) {
        let columns = start..(start + each).min(stretch.columns.end);
        // Sheets after the first leave out title and personas, which are not wanted here at all.
        let slice = Slice { columns, lanes: None, rows: None, number: (2, 2) };
        let request = Request {
            target: Target::Slides,
            language: setting.language,
            legend: false,
            // As on the sheets; durations stand on the slides of the course.
            seams: setting.settings.seams,
            to_scale: false,
            slice: Some(slice),
            fitted: Some(Fitted { width, spare: 0.0 }),
        };
        let tall = layout::lay_out(setting.doc, setting.typeset, &request, cache);
        let most = room / scale - tall.head_height();
        let bands = with_content(&tall, tall.bands(most));
        let packed = pack(&tall, &bands, most);
        if packed.is_empty() {
            out.sheets.push(tall.strip(&[]));
        }
        out.parted += packed.windows(2).filter(|pair| parts(&tall, pair)).count();
        out.sheets.extend(packed.iter().map(|bands| tall.strip(bands)));
    }
    out
}

/// Lanes that have something to show in these columns: others would be empty rows.
fn with_content(tall: &Sheet, bands: Vec<Band>) -> Vec<Band> {
    let has_marker = |lane: usize| {
        tall.curves.iter().filter(|c| c.lane == lane).any(|c| {
            let body = c.curve.body;
            c.curve.markers.iter().any(|m| m.centre.x >= body.x && m.centre.x <= body.right())
        })
    };
    let shown = |band: &Band| {
        let is_curve = tall.lanes.get(band.lane).is_some_and(|lane| lane.kind == LaneKind::Emotion);
        if is_curve { has_marker(band.lane) } else { !band.rows.is_empty() }
    };
    bands.into_iter().filter(shown).collect()
}

/// Whether of two slides' bands the first ends with pain points and the second begins with
/// opportunities.
fn parts(tall: &Sheet, pair: &[&[Band]]) -> bool {
    let [before, after] = pair else { return false };
    let kind = |band: Option<&Band>| band.and_then(|band| tall.lanes.get(band.lane)).map(|lane| lane.kind);
    (kind(before.last()), kind(after.first())) == (Some(LaneKind::Pains), Some(LaneKind::Opportunities))
}

/// Bands on as few slides as hold them, about equally high.
fn pack<'a>(tall: &Sheet, bands: &'a [Band], most: f32) -> Vec<&'a [Band]> {
    let heights: Vec<f32> = bands.iter().map(|band| tall.band_height(band)).collect();
    // For the first so many bands: slides, what they cost, and where the last slide begins.
    let mut best: Vec<(usize, f32, usize)> = vec![(0, 0.0, 0)];
    for end in 1..=bands.len() {
        let mut found: Option<(usize, f32, usize)> = None;
        let mut height = 0.0;
        for start in (0..end).rev() {
            height += heights.get(start).copied().unwrap_or_default();
            if height > most + 0.01 && start + 1 < end {
                break;
            }
            let Some((slides, cost, _)) = best.get(start).copied() else { continue };
            let blank = (1.0 - height / most).max(0.0);
            let (before, after) = (bands.get(..end).unwrap_or_default(), bands.get(end..).unwrap_or_default());
            let ends = [before.last(), after.first()].map(|band| band.map_or(0.0, |band| tall.band_height(band)));
            let parted = if ends[0] + ends[1] <= most { PARTED.1 } else { PARTED.0 };
            let cost = cost + blank * blank + if parts(tall, &[before, after]) { parted } else { 0.0 };
            if found.is_none_or(|(s, c, _)| (slides + 1, cost) < (s, c)) {
                found = Some((slides + 1, cost, start));
            }
        }
        best.push(found.unwrap_or((end, 0.0, end - 1)));
    }
    let (mut end, mut packed) = (bands.len(), Vec::new());
    while end > 0 {
        let start = best.get(end).map_or(0, |(_, _, start)| *start).min(end - 1);
        packed.extend(bands.get(start..end));
        end = start;
    }
    packed.reverse();
    packed
}
