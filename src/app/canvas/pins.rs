//! Findings on the canvas while the review is open: a numbered pin at the corner of what each is
//! about, and the cells of a gap with what would fill them.
//!
//! Pins keep their size whatever the zoom, never cover one another and are never cut off. They come
//! in the order of their numbers, which is that of weight: what finds no room waits for a nearer view.

use std::{collections::BTreeMap, sync::Arc};

use egui::{
    Align, CursorIcon, Id, Pos2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, accesskit::Role, pos2, text::LayoutJob,
    vec2,
};

use super::{Now, Spot, add::dashed, empty, spot::Spots, zones::Zone};
use crate::{
    app::{
        action::Action,
        icon::{self, Icon},
        panel::{Sign, fix_words, level_words},
        review::{Found, ReviewAction, selection},
        state::{RightTab, Selection, State},
        style::{HIT, bold, c32, regular},
    },
    base::{self, Language},
    i18n::{text, text_with},
    layout::Sheet,
    model::{Document, LaneKind},
    review::{Fix, Place},
    theme::WindowColours,
};

/// Radius of a pin, in logical pixels.
const RADIUS: f32 = 11.0;
/// Least distance between the middles of two pins.
const PITCH: f32 = 24.0;
/// At most so many pins are drawn.
const MOST: usize = 200;
/// So many places beside the corner are tried for a pin that finds it taken.
const TRIES: u8 = 4;
/// Smallest and usual size of the words in the cells of a gap, in logical pixels.
const WORDS: (f32, f32) = (10.0, 13.0);

/// Where the findings of one review lie on one sheet; made anew with either.
#[derive(Debug, Default)]
pub(super) struct Pins {
    of: Option<(Arc<Sheet>, Arc<Found>)>,
    pins: Vec<Pin>,
    cells: Vec<Cells>,
    /// Names of the findings, made when first asked for; of that revision and language.
    names: Vec<Option<String>>,
    named: Option<(u64, Language)>,
}

/// A finding with a place on the sheet.
#[derive(Debug)]
struct Pin {
    /// Its number, counted from 0.
    at: usize,
    /// What it is about, in sheet points.
    rect: base::Rect,
    zone: Zone,
}

/// The empty cells of a gap.
#[derive(Debug)]
struct Cells {
    /// Number of the finding, counted from 0.
    at: usize,
    lane: base::Id,
    steps: Vec<base::Id>,
    rect: base::Rect,
}

/// Whether the canvas shows what was found.
pub(super) fn is_on(state: &State) -> bool {
    let right = &state.settings.right;
    right.is_open && right.tab == RightTab::Review && !state.review.hides_pins
}

impl Pins {
    /// Brings the pins in line with sheet and findings; none while the review is closed.
    pub(super) fn renew(&mut self, state: &State, document: &Document, sheet: &Arc<Sheet>, spots: &Spots) {
        if !is_on(state) {
            *self = Self::default();
            return;
        }
        let found = &state.review.found;
        let is_known = self.of.as_ref().is_some_and(|(s, f)| Arc::ptr_eq(s, sheet) && Arc::ptr_eq(f, found));
        if !is_known {
            let place = Places::of(sheet, spots);
            let pins = found.findings.iter().enumerate().filter_map(|(at, finding)| {
                let (rect, zone) = place.of_place(document, &finding.place)?;
                Some(Pin { at, rect, zone })
            });
            self.pins = pins.collect();
            self.cells = place.cells(document, found);
            self.of = Some((Arc::clone(sheet), Arc::clone(found)));
        }
        let revision = state.session.as_ref().map_or(0, |session| session.revision());
        if !is_known || self.named != Some((revision, state.language())) {
            self.names = vec![None; found.findings.len()];
            self.named = Some((revision, state.language()));
        }
    }

    /// Whether the cells of a gap say already what to add there.
    pub(super) fn asks(&self, lane: &base::Id, step: &base::Id) -> bool {
        self.cells.iter().any(|cells| cells.lane == *lane && cells.steps.contains(step))
    }

    /// Draws the cells of gaps, and the pins over everything.
    pub(super) fn show(&mut self, ui: &Ui, now: &Now<'_>, is_busy: bool, out: &mut Vec<Action>) {
        if !is_busy {
            self.cells.iter().for_each(|cells| cells_ui(ui, now, cells, out));
        }
        self.pins_ui(ui, now, is_busy, out);
    }

    fn pins_ui(&mut self, ui: &Ui, now: &Now<'_>, is_busy: bool, out: &mut Vec<Action>) {
        let review = &now.state.review;
        let is_fresh = now.state.session.as_ref().is_some_and(|session| review.is_fresh(session.revision()));
        let open = review.at();
        let mut taken = Taken::default();
        let mut count = 0;
        for pin in &self.pins {
            let Some(finding) = review.finding(pin.at) else { continue };
            let clip = now.zones.clip(pin.zone).intersect(now.zones.canvas);
            let seen = now.zones.rect(pin.zone, pin.rect).intersect(clip.expand(1.0));
            if !seen.is_positive() || clip.width() < PITCH || clip.height() < PITCH {
                continue;
            }
            let Some(middle) = taken.take(now.zones.rect(pin.zone, pin.rect), clip) else { continue };
            count += 1;
            if count > MOST {
                break;
            }
            let colours = now.state.sheet_colours();
            let sign = Sign::of(finding.level(), inks(now.state));
            let hit = Rect::from_center_size(middle, HIT);
            let sense = if is_busy { Sense::hover() } else { Sense::CLICK };
            let response = ui.interact(hit, Id::unique(("finding pin", pin.at)), sense);
            if let Some(name) = self.names.get_mut(pin.at) {
                let name = name.get_or_insert_with(|| {
                    let args = [
                        ("number", (pin.at + 1).into()),
                        ("level", level_words(now.language, finding.level()).into()),
                        ("title", finding.title(now.document, now.language).into()),
                    ];
                    text_with(now.language, "pin-told", &args)
                });
                response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name.as_str()));
                if response.hovered() {
                    response.clone().on_hover_text(name.as_str());
                }
            }
            let mut painter = ui.painter().with_clip_rect(now.zones.canvas);
            if !is_fresh {
                painter.set_opacity(0.5);
            }
            let radius = if response.hovered() { RADIUS + 1.0 } else { RADIUS };
            // Paper around it: it stands out on whatever it lies.
            painter.circle_filled(middle, radius + 1.5, c32(colours.paper));
            if open == Some(pin.at) {
                painter.circle_stroke(middle, radius + 2.5, Stroke::new(2.0, c32(colours.selection)));
            }
            sign.pin(&painter, middle, radius, pin.at + 1, c32(colours.paper));
            if response.hovered() {
                ui.set_cursor_icon(CursorIcon::PointingHand);
            }
            if response.clicked() {
                out.extend(selection(now.document, &finding.place).map(Action::Select));
                out.push(Action::Review(ReviewAction::Choose(Some(finding.clone()))));
            }
        }
    }
}

/// The colours of signs on the sheet as it is drawn.
fn inks(state: &State) -> &'static WindowColours {
    if state.is_dark && state.settings.dark_sheet { WindowColours::dark() } else { WindowColours::light() }
}

/// Where pins lie already.
#[derive(Default)]
struct Taken(BTreeMap<(i32, i32), Vec<Pos2>>);

impl Taken {
    /// The middle of a pin at the right top corner of `rect`, or left of that as far as `rect` goes;
    /// wholly within `clip`. None where there is no room.
    fn take(&mut self, rect: Rect, clip: Rect) -> Option<Pos2> {
        let room = clip.shrink(RADIUS + 2.0);
        (0..TRIES).find_map(|nth| {
            let by = f32::from(nth) * PITCH;
            if nth > 0 && rect.width() < by {
                return None;
            }
            let at = pos2(rect.right() - 2.0 - by, rect.top() + 2.0);
            let at = pos2(
                at.x.clamp(room.left(), room.right().max(room.left())),
                at.y.clamp(room.top(), room.bottom().max(room.top())),
            );
            self.is_free(at).then(|| {
                self.0.entry(cell(at)).or_default().push(at);
                at
            })
        })
    }

    fn is_free(&self, at: Pos2) -> bool {
        let (x, y) = cell(at);
        let near = (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (x + dx, y + dy)));
        !near.filter_map(|cell| self.0.get(&cell)).flatten().any(|other| other.distance(at) < PITCH)
    }
}

/// The square of the screen in which a point lies: pins of squares that do not touch never meet.
fn cell(at: Pos2) -> (i32, i32) {
    ((at.x / PITCH).floor() as i32, (at.y / PITCH).floor() as i32)
}

/// Where things lie on a sheet, for many findings at once.
struct Places<'a> {
    sheet: &'a Sheet,
    spots: &'a Spots,
    furniture: BTreeMap<&'a base::Id, &'a Spot>,
    markers: BTreeMap<(&'a base::Id, &'a base::Id), &'a Spot>,
}

impl<'a> Places<'a> {
    fn of(sheet: &'a Sheet, spots: &'a Spots) -> Self {
        let furniture = spots.furniture.iter().filter_map(|spot| match &spot.what {
            Selection::Phase(id) | Selection::Step(id) | Selection::Persona(id) => Some((id, spot)),
            _ => None,
        });
        let markers = spots.markers.iter().filter_map(|spot| match &spot.what {
            Selection::Emotion { persona, step } => Some(((persona, step), spot)),
            _ => None,
        });
        Self { sheet, spots, furniture: furniture.collect(), markers: markers.collect() }
    }

    fn of_place(&self, document: &Document, place: &Place) -> Option<(base::Rect, Zone)> {
        let spot = match place {
            Place::Map | Place::Source(_) => return None,
            Place::Persona(id) | Place::Phase(id) | Place::Step(id) => self.furniture.get(id)?,
            Place::Card(id) => return self.sheet.card(id).map(|card| (card.rect, Zone::Body)),
            Place::Cells { lane, phase } => return Some((self.area(document, lane, phase)?.0, Zone::Body)),
            Place::Emotion { persona, step } => {
                let Some(spot) = self.markers.get(&(persona, step)) else { return self.of_feeling(step) };
                spot
            }
        };
        Some((spot.rect, spot.zone))
    }

    /// Where a feeling would stand that nobody has entered.
    fn of_feeling(&self, step: &base::Id) -> Option<(base::Rect, Zone)> {
        let lane = self.sheet.lanes.iter().find(|lane| lane.kind == LaneKind::Emotion)?;
        super::spot::cell_spot(self.sheet, &lane.id, step).map(|spot| (spot.rect, spot.zone))
    }

    /// The cells of a phase in a lane as one box, and their steps.
    fn area(&self, document: &Document, lane: &base::Id, phase: &base::Id) -> Option<(base::Rect, Vec<base::Id>)> {
        let steps: Vec<base::Id> = document.phase(phase)?.steps.iter().map(|step| step.id.clone()).collect();
        let cells = steps.iter().filter_map(|step| super::spot::cell_spot(self.sheet, lane, step));
        let rect = cells.map(|spot| spot.rect).reduce(base::Rect::union)?;
        Some((rect, steps))
    }

    /// The gaps that are nothing but empty cells, each once.
    fn cells(&self, document: &Document, found: &Found) -> Vec<Cells> {
        let mut all: Vec<Cells> = Vec::new();
        for (at, finding) in found.findings.iter().enumerate() {
            let Place::Cells { lane, phase } = &finding.place else { continue };
            let Some(Fix::AddCard { lane: to, .. }) = finding.fix(document) else { continue };
            let Some((row_at, row)) = self.sheet.lanes.iter().enumerate().find(|(_, row)| row.id == *lane) else {
                continue;
            };
            let Some((rect, steps)) = self.area(document, lane, phase) else { continue };
            let is_free = |step: &base::Id| {
                let column = self.sheet.columns.iter().position(|column| column.step == *step);
                column.is_none_or(|column| self.spots.is_free(row_at, column))
            };
            let is_known = all.iter().any(|known| known.lane == *lane && known.steps == steps);
            let is_open = !row.folded && document.lane(lane).is_some_and(|lane| !lane.locked);
            // A lane with nothing at all in it has a sentence of its own.
            let is_lane_free = self.spots.is_lane_free(row_at);
            if to == *lane && is_open && !is_known && !is_lane_free && steps.iter().all(is_free) {
                all.push(Cells { at, lane: lane.clone(), steps, rect });
            }
        }
        all
    }
}

/// The cells of one gap: what is missing, and what adds it.
fn cells_ui(ui: &Ui, now: &Now<'_>, cells: &Cells, out: &mut Vec<Action>) {
    let Some(finding) = now.state.review.finding(cells.at) else { return };
    let Some(fix) = finding.fix(now.document) else { return };
    let rect = now.zones.rect(Zone::Body, cells.rect);
    let clip = now.zones.clip(Zone::Body);
    if !clip.intersects(rect) || rect.height() < empty::LEAST_HEIGHT {
        return;
    }
    let colours = now.state.sheet_colours();
    let (accent, paper) = (c32(colours.selection), c32(colours.paper));
    let painter = ui.painter().with_clip_rect(clip.intersect(rect.expand(2.0)));
    let is_selected = matches!(&now.state.selection, Selection::Cell { lane, step } if cells.lane == *lane && cells.steps.contains(step));
    painter.rect_filled(rect, 6.0, paper);
    if is_selected {
        painter.rect_filled(rect, 6.0, accent.gamma_multiply(0.1));
    }
    dashed(&painter, rect, Stroke::new(1.5, accent));
    let size = (WORDS.1 * now.zones.view.zoom).clamp(WORDS.0, WORDS.1);
    let room = rect.width() - 16.0;
    let words = sentence(now, cells);
    let mut job = LayoutJob::simple(words.clone(), regular(size), c32(colours.ink), room);
    job.halign = Align::Center;
    let sentence = painter.layout_job(job);
    let (sign, between) = (size + 5.0, 6.0);
    let set = |words: &str| painter.layout_no_wrap(words.to_owned(), bold(size), accent);
    let label = set(fix_words(now.language, now.document, &fix));
    let label = if sign + label.size().x <= room { label } else { set(text(now.language, "gap-add")) };
    let width = sign + label.size().x;
    let both = sentence.size().y + between + label.size().y;
    let says_what = both <= rect.height() - 8.0 && sentence.rows.len() <= 3;
    let top = rect.center().y - if says_what { both } else { label.size().y } / 2.0;
    let mut line = top + label.size().y / 2.0;
    if says_what {
        let at = pos2(rect.center().x, top);
        line += sentence.size().y + between;
        painter.galley(at, sentence, c32(colours.ink));
    }
    // Where the words have no room, the plus says enough.
    let shows_words = width <= room;
    let width = if shows_words { width } else { sign };
    let left = rect.center().x - width / 2.0;
    let plus = Rect::from_center_size(pos2(left + size / 2.0, line), Vec2::splat(size));
    icon::paint(&painter, plus, Icon::PLUS, accent);
    let hit = Rect::from_center_size(pos2(rect.center().x, line), vec2(width + 12.0, HIT.y)).intersect(clip);
    let response = ui.interact(hit, Id::unique(("finding cells", cells.at)), Sense::CLICK);
    let args = [("what", fix_words(now.language, now.document, &fix).into()), ("title", words.into())];
    let name = text_with(now.language, "finding-link", &args);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if shows_words {
        let at = pos2(left + sign, line - label.size().y / 2.0);
        if response.hovered() {
            let foot = at.y + label.size().y;
            painter.hline(at.x..=at.x + label.size().x, foot, Stroke::new(1.0, accent));
        }
        painter.galley(at, label, accent);
    }
    if response.hovered() {
        ui.set_cursor_icon(CursorIcon::PointingHand);
    }
    if response.clicked() {
        out.push(Action::Review(ReviewAction::Fix(finding.clone())));
    }
}

/// What is missing in the cells of a gap.
fn sentence(now: &Now<'_>, cells: &Cells) -> String {
    let phase = cells.steps.first().and_then(|step| now.document.step(step)).map_or("", |(phase, _)| &phase.name);
    let kind = now.document.lane(&cells.lane).map(|lane| lane.kind);
    let key = match kind {
        Some(LaneKind::Touchpoints) => "gap-touchpoints",
        Some(LaneKind::Thoughts) => "gap-thoughts",
        _ => "gap-cards",
    };
    text_with(now.language, key, &[("phase", phase.into())])
}
