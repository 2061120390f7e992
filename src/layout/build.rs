//! Puts a sheet together at a given width: header, lanes, cards, curves, legend, from the top down.

use std::sync::Arc;

use super::{
    Cache, Request, Sizing, Target,
    cache::{CurveKey, Entry, Form, KnownCurve},
    card::CardContext,
    curve::{self, Curve},
    frame::{Frame, FrameLane},
    grid, header, label, legend, links,
    measure::{
        EMOTION, EMOTION_SLIDE, EMOTION_STRIP, GAP, GUTTER, HEADER_AIR, LABEL, LANE_EMPTY, LANE_FOLDED, LANE_PAD,
        LANE_PAD_UNDER_LINE, LINE_ROW, MARGIN, MARGIN_BELOW, PERSONA_MIN, PERSONA_PAD, SCALE_FLOOR, STEP_STRETCHED,
    },
    piece::{Block, Dash, Ground, Piece, Tone},
    rows::Rows,
    seam,
    sheet::{Column, Fitted, LaneCurve, LaneRow, Placed, PlacedCard, Sheet, What},
    tag,
    words::Words,
};
use crate::{
    base::{Point, Rect, Size},
    model::{Document, LaneKind, Phase, Seams, shown_level},
    text::Typeset,
};

/// Left edge of the cells.
pub(super) const GRID_X: f32 = MARGIN + LABEL + GUTTER;

/// Which lanes have anything to show on paper.
pub(super) fn used_lanes(doc: &Document, entries: &[Entry]) -> Vec<bool> {
    let has_emotions = doc.emotions.iter().any(|e| doc.persona(&e.persona).is_some_and(|p| !p.hidden));
    let mut used: Vec<bool> = doc.lanes.iter().map(|l| l.kind == LaneKind::Emotion && has_emotions).collect();
    for entry in entries {
        if let Some(slot) = entry.lane.and_then(|at| used.get_mut(at as usize)) {
            *slot = true;
        }
    }
    used
}

/// Lays out the sheet `fitted.width` points wide, wider only if its columns need it.
pub(super) fn build(
    doc: &Document,
    typeset: &dyn Typeset,
    request: &Request,
    fitted: Fitted,
    cache: &mut Cache,
) -> Sheet {
    let ctx = CardContext::new(doc, typeset, request.language);
    cache.renew(doc, &ctx);
    let frame = Frame::new(doc, request, &used_lanes(doc, &cache.entries));
    let mut memo = std::mem::take(&mut cache.memo);
    let words = Words::new(typeset, request.language, &mut memo);
    let mut builder = Builder {
        frame: &frame,
        words: &words,
        ctx: &ctx,
        request,
        cache,
        width: fitted.width,
        spare: fitted.spare,
        columns: Vec::new(),
        furniture: Vec::new(),
    };
    let sheet = builder.sheet();
    cache.memo = memo;
    sheet
}

struct Builder<'a, 'b> {
    frame: &'a Frame<'a>,
    words: &'a Words<'b>,
    ctx: &'a CardContext<'a>,
    request: &'a Request,
    cache: &'a mut Cache,
    /// Width of the sheet, margins included.
    width: f32,
    /// Spare height for the emotion lanes.
    spare: f32,
    columns: Vec<Column>,
    furniture: Vec<Placed>,
}

/// A lane under construction.
struct Lane {
    row: LaneRow,
    /// Heights of its rows of cards.
    heights: Vec<f32>,
}

impl Builder<'_, '_> {
    fn sheet(&mut self) -> Sheet {
        self.place_columns();
        let top = self.header();
        let mut furniture = std::mem::take(&mut self.furniture);
        let (phases, grid_y) = header::course(self.frame, self.words, &self.columns, top, &mut furniture);
        self.furniture = furniture;
        let mut cards = self.place_cards();
        let (mut lanes, lines, curves, mut bottom) = self.lanes(&mut cards, grid_y);
        if lanes.is_empty() {
            bottom = grid_y;
        }
        let grid_w = self.columns.last().map_or(0.0, |c| c.x + c.w) - GRID_X;
        let grid = Rect::new(GRID_X, grid_y, grid_w, bottom - grid_y);
        for lane in &mut lanes {
            lane.rect.w = grid_w;
        }
        let order = self.cache.order();
        let pairs = self.cache.links(self.frame.doc);
        let place_of = places(&cards, self.cache.entries.len());
        let at = |index: u32| place_of.get(index as usize).copied().flatten().map(|at| at as usize);
        let is_open = |at: &usize| cards.get(*at).and_then(|c| lanes.get(c.lane)).is_some_and(|l| !l.folded);
        let pairs: Vec<(usize, usize)> =
            pairs.iter().filter_map(|(a, b)| Some((at(*a).filter(is_open)?, at(*b).filter(is_open)?))).collect();
        let links = links::lay_out(&pairs, &cards, &lanes, &self.columns);
        let by_id = if cards.len() == self.cache.entries.len() {
            order
        } else {
            order.iter().filter_map(|index| at(*index).map(|at| at as u32)).collect()
        };
        let seams = match self.request.seams {
            Seams::Unmarked => Vec::new(),
            which => seam::lay_out(&self.cache.seams(self.frame.doc), which, self.words, &cards, &lanes, &self.columns),
        };
        // Without a legend nothing says what they are.
        let tags = if self.request.legend {
            tag::lay_out(self.frame.doc, self.words, &cards, &lanes, &seams)
        } else {
            Vec::new()
        };
        let shown =
            legend::Shown { cards: &cards, has_links: !links.is_empty(), seams: &seams, tags: &tags, lines: &lines };
        let height = self.foot(&shown, bottom);
        Sheet {
            size: Size::new(self.width, height),
            language: self.request.language,
            fitted: Fitted { width: self.width, spare: self.spare },
            number: self.frame.slice.number,
            columns: std::mem::take(&mut self.columns),
            phases,
            lanes,
            lines,
            cards,
            furniture: std::mem::take(&mut self.furniture),
            curves,
            links,
            seams,
            tags,
            grid,
            by_id,
        }
    }

    /// Columns of the grid; the sheet widens where they need more than it has.
    fn place_columns(&mut self) {
        let doc = self.frame.doc;
        // On slides the phases' names stand elsewhere.
        let on_slides = self.request.target == Target::Slides;
        let need = |phase: &Phase| if on_slides { 0.0 } else { header::phase_need(self.words, phase) };
        let needs: Vec<(usize, f32)> = self
            .frame
            .segments
            .iter()
            .filter_map(|s| doc.phases.get(s.phase).map(|p| (s.columns.len(), need(p))))
            .collect();
        let stretched = match self.request.target {
            Target::Page { sizing: Sizing::Poster | Sizing::Across(_), .. } | Target::Slides => f32::INFINITY,
            _ => STEP_STRETCHED,
        };
        let room = self.width - GRID_X - MARGIN;
        let mut widths = grid::column_widths(&needs, room, stretched);
        if self.is_smallest() {
            grid::give_way(&mut widths, room);
        }
        let total: f32 = widths.iter().sum();
        self.width = self.width.max(GRID_X + total + MARGIN);
        let mut x = GRID_X;
        let mut steps = self.frame.step_ids.iter().zip(widths);
        for (phase, segment) in self.frame.segments.iter().enumerate() {
            for (step, w) in steps.by_ref().take(segment.columns.len()) {
                let index = self.frame.slice.columns.start + self.columns.len();
                self.columns.push(Column { x, w, step: step.clone(), index, phase });
                x += w;
            }
        }
    }

    /// Whether this is one of several sheets that may be no wider, for text at its smallest or at
    /// the size that is asked for.
    fn is_smallest(&self) -> bool {
        let Target::Page { paper, sizing } = self.request.target else { return false };
        let widest = match sizing {
            Sizing::Readable => paper.w / SCALE_FLOOR,
            Sizing::Fixed(scale) => paper.w / scale,
            Sizing::OneSheet | Sizing::Poster | Sizing::Across(_) => return false,
        };
        self.request.slice.is_some() && self.width >= widest - 0.01
    }

    /// Title block and personas; returns where the course begins.
    fn header(&mut self) -> f32 {
        if self.frame.slice.number.0 > 1 {
            return self.running_header();
        }
        let room = self.width - 2.0 * MARGIN;
        let count = self.frame.personas.len();
        let mut title_w = header::title_width(self.frame.doc, self.words, count, room);
        if count > 0 {
            // A very narrow sheet keeps some room for at least one persona beside the title.
            title_w = title_w.min(room - PERSONA_MIN.min(room / 2.0));
        }
        // Portraits that would lose their lists beside the title stand below it.
        let below = count > 0 && !header::are_whole(count, room - title_w) && header::are_whole(count, room);
        if below {
            title_w = room;
        }
        let mut out = std::mem::take(&mut self.furniture);
        let title = header::title_block(self.frame.doc, self.words, title_w, &mut out);
        let right = self.width - MARGIN;
        let (left, top) = if below { (MARGIN - PERSONA_PAD, title + 14.0) } else { (MARGIN + title_w, MARGIN) };
        let span = (left, right, top);
        let (personas, rules) = header::strip(self.frame.doc, self.words, &self.frame.personas, span, &mut out);
        let bottom = (title + 4.0).max(personas + 2.0);
        // Nothing stands left of the first portrait there.
        for x in rules.into_iter().skip(usize::from(below)) {
            let mut block = Block::new(Ground::Bare, 0.75);
            block.h = bottom - top;
            let foot = Point::new(0.0, block.h);
            block.push(Piece::Rule(Point::default(), foot, 0.75, Tone::Line, Dash::Solid));
            out.push(Placed::new(What::HeaderRule, None, Point::new(x, top), block));
        }
        let story = header::story(self.frame.doc, self.words, bottom + 9.0, self.width, &mut out);
        self.furniture = out;
        if story > bottom + 9.0 { story + 8.0 } else { bottom + HEADER_AIR }
    }

    /// Title and names of the personas once more, on a sheet after the first.
    fn running_header(&mut self) -> f32 {
        let mut out = std::mem::take(&mut self.furniture);
        let doc = self.frame.doc;
        let (end, bottom) = header::running_title(doc, self.words, (self.width - 2.0 * MARGIN) * 0.6, &mut out);
        let names = (end + 24.0, self.width - MARGIN, MARGIN + 2.9);
        let h = header::names(doc, self.words, &self.frame.personas, names, &mut out);
        self.furniture = out;
        bottom.max(MARGIN + h) + HEADER_AIR
    }

    /// Every card of this sheet in its row, without heights yet.
    fn place_cards(&mut self) -> Vec<PlacedCard> {
        let shown = self.frame.slice.columns.clone();
        let forms: Vec<Option<Form>> = self.cache.entries.iter().map(|entry| self.form(entry)).collect();
        self.cache.make_blocks(self.ctx, &forms);
        let mut rows: Vec<Rows> = self.frame.lanes.iter().map(|_| Rows::new(self.columns.len())).collect();
        let mut cards = Vec::with_capacity(self.cache.entries.len());
        for (index, (entry, form)) in self.cache.entries.iter().zip(&forms).enumerate() {
            let (Some(form), Some(block)) = (form, &entry.block) else { continue };
            let Some(lane) = entry.lane.and_then(|l| self.frame.lane_of.get(l as usize).copied().flatten()) else {
                continue;
            };
            let start = (entry.columns.start as usize).max(shown.start) - shown.start;
            let end = (entry.columns.end as usize).min(shown.end) - shown.start;
            let Some(row) = rows.get_mut(lane).map(|rows| rows.place(start..end)) else { continue };
            let Some(row) = self.frame.row(row) else { continue };
            let x = self.columns.get(start).map_or(GRID_X, |c| c.x) + GAP / 2.0;
            cards.push(PlacedCard {
                card: Arc::clone(&entry.card),
                index,
                lane,
                row,
                columns: start..end,
                rect: Rect::new(x, 0.0, form.w, block.h),
                block: Arc::clone(block),
            });
        }
        cards
    }

    /// How a card's block has to be made for this sheet; nothing if it is not on it.
    fn form(&self, entry: &Entry) -> Option<Form> {
        let shown = &self.frame.slice.columns;
        let lane = entry.lane?;
        self.frame.lane_of.get(lane as usize).copied().flatten()?;
        let (first, end) = (entry.columns.start as usize, entry.columns.end as usize);
        if first >= shown.end || end <= shown.start {
            return None;
        }
        let left = self.columns.get(first.max(shown.start) - shown.start)?;
        let right = self.columns.get(end.min(shown.end).checked_sub(shown.start + 1)?)?;
        let w = right.x + right.w - left.x - GAP;
        let level = shown_level(self.frame.doc, &entry.card);
        Some(Form { w, wide: left.index != right.index, continued: first < shown.start, level })
    }

    /// Lanes from `y` down; gives the cards their heights. Returns lanes, blueprint lines, curves
    /// and the bottom.
    #[expect(clippy::type_complexity, reason = "the four results of one walk down the sheet")]
    fn lanes(
        &mut self,
        cards: &mut [PlacedCard],
        y: f32,
    ) -> (Vec<LaneRow>, Vec<(super::BlueprintLine, f32)>, Vec<LaneCurve>, f32) {
        let frame = self.frame;
        let mut heights: Vec<Vec<f32>> = vec![Vec::new(); frame.lanes.len()];
        for card in cards.iter() {
            let Some(rows) = heights.get_mut(card.lane) else { continue };
            if rows.len() <= card.row {
                rows.resize(card.row + 1, 0.0);
            }
            if let Some(h) = rows.get_mut(card.row) {
                *h = h.max(card.block.h);
            }
        }
        let emotion_lanes = frame.lanes.iter().filter(|l| l.kind == LaneKind::Emotion && !l.folded).count().max(1);
        let (mut lanes, mut lines, mut curves) = (Vec::new(), Vec::new(), Vec::new());
        let mut y = y;
        for (at, (lane, heights)) in frame.lanes.iter().zip(heights).enumerate() {
            if let Some(line) = lane.above {
                self.label_line(lines.len(), line, y);
                lines.push((line, y + LINE_ROW / 2.0));
                y += LINE_ROW;
            }
            let mut built = self.lane(lane, heights, y);
            if lane.kind == LaneKind::Emotion && !lane.folded {
                let curve = self.curve(lane, y, self.spare / emotion_lanes as f32);
                built.row.rect.h = built.row.rect.h.max(curve.body.h);
                curves.push(LaneCurve { lane: at, curve });
            }
            self.label_lane(at, lane, &mut built, y);
            y += built.row.rect.h;
            lanes.push(built);
        }
        for card in cards {
            let Some((top, h)) = lanes.get(card.lane).and_then(|l| l.row.rows.get(card.row)) else { continue };
            card.rect.y = *top;
            card.rect.h = *h;
        }
        (lanes.into_iter().map(|l| l.row).collect(), lines, curves, y)
    }

    /// A lane of cards at `y`, with its rows one below the other.
    fn lane(&self, lane: &FrameLane, heights: Vec<f32>, y: f32) -> Lane {
        let id = self.frame.doc.lanes.get(lane.index).map(|l| l.id.clone()).unwrap_or_default();
        let ruled = lane.above.is_none();
        let mut rows = Vec::with_capacity(heights.len());
        let h = if lane.folded {
            // Folded cards are thin marks in the middle of the lane.
            rows.extend(heights.iter().map(|_| (y + LANE_FOLDED / 2.0 - 3.0, 6.0)));
            LANE_FOLDED
        } else if lane.kind == LaneKind::Emotion {
            self.emotion_height()
        } else {
            let mut top = y + if ruled { LANE_PAD } else { LANE_PAD_UNDER_LINE };
            for h in &heights {
                rows.push((top, *h));
                top += h + GAP;
            }
            let bottom = if heights.is_empty() { top + LANE_EMPTY } else { top - GAP };
            bottom + LANE_PAD - y
        };
        let rect = Rect::new(GRID_X, y, 0.0, h);
        let FrameLane { index, kind, folded, continued, .. } = *lane;
        Lane { row: LaneRow { id, index, kind, rect, rows, folded, ruled, continued }, heights }
    }

    /// Height of an emotion lane without spare height.
    fn emotion_height(&self) -> f32 {
        match self.request.target {
            Target::Page { sizing: Sizing::OneSheet, .. } => EMOTION_SLIDE,
            Target::Slides => EMOTION_STRIP,
            _ => EMOTION,
        }
    }

    fn curve(&mut self, lane: &FrameLane, y: f32, spare: f32) -> Arc<Curve> {
        let doc = self.frame.doc;
        let right = self.columns.last().map_or(GRID_X, |c| c.x + c.w) - GAP / 2.0;
        let left = GRID_X + GAP / 2.0;
        let body = Rect::new(left, y, right - left, self.emotion_height() + spare);
        let label = doc.lanes.get(lane.index).map(|table| label::lane_label(table, self.words, self.ctx, lane));
        let label_h = LANE_PAD + label.map_or(0.0, |label| label.h);
        let key = CurveKey {
            emotions: Arc::clone(&doc.emotions),
            foreseen: (Arc::clone(&doc.foreseen), doc.journey.one_state),
            personas: Arc::clone(&doc.personas),
            phases: Arc::clone(&doc.phases),
            lane: doc.lanes.get(lane.index).map(|l| l.id.clone()).unwrap_or_default(),
            language: self.words.language,
            scale: doc.journey.scale,
            names: doc.journey.scale_labels.clone(),
            label_h,
            body,
            columns: (self.frame.slice.columns.start, self.columns.iter().map(|c| (c.x, c.w)).collect()),
        };
        if let Some(known) = self.cache.curves.iter_mut().find(|k| k.key.matches(&key)) {
            if known.key.body.y != y {
                known.key.body.y = y;
                known.placed = Arc::new(known.at_top.clone().lowered(y));
            }
            return Arc::clone(&known.placed);
        }
        let window = self.curve_window();
        let only = doc.lanes.get(lane.index).and_then(|l| l.persona.as_ref());
        let in_lane = |mut voices: Vec<curve::Voice>| {
            for voice in &mut voices {
                voice.feelings.retain(|f| window.contains(&f.column));
                for feeling in &mut voice.feelings {
                    feeling.column -= window.start;
                }
            }
            voices.retain(|v| only.is_none_or(|persona| v.persona == *persona));
            voices
        };
        let (voices, foreseen) = (in_lane(curve::voices(doc)), in_lane(curve::foreseen(doc)));
        let columns = self.curve_columns(&window);
        let at_top = curve::lay_out(&curve::Input {
            voices: &voices,
            foreseen: &foreseen,
            columns: &columns,
            body: Rect { y: 0.0, ..body },
            scale: doc.journey.scale,
            names: &doc.journey.scale_labels,
            label_h,
            language: self.words.language,
            set: &|text, style, wrap| self.words.remembered(text, style, wrap),
        });
        let placed = Arc::new(at_top.clone().lowered(y));
        self.cache.curves.retain(|known| known.key.lane != key.lane);
        self.cache.curves.push(KnownCurve { key, at_top, placed: Arc::clone(&placed) });
        placed
    }

    /// Steps that can bend a curve on this sheet: its own, and some on either side. A curve is bent
    /// by its next two feelings; a persona silent for longer than this is taken to have no more.
    fn curve_window(&self) -> std::ops::Range<usize> {
        const BEYOND: usize = 12;
        let shown = &self.frame.slice.columns;
        shown.start.saturating_sub(BEYOND)..shown.end + BEYOND
    }

    /// Steps of the window for the curve: those on other sheets lie outside on either side, as
    /// wide as the nearest on this sheet.
    fn curve_columns(&self, window: &std::ops::Range<usize>) -> Vec<curve::Column> {
        let shown = &self.frame.slice.columns;
        let (first, last) = (self.columns.first(), self.columns.last());
        let (first_w, last_w) = (first.map_or(0.0, |c| c.w), last.map_or(0.0, |c| c.w));
        let end = last.map_or(GRID_X, |c| c.x + c.w);
        self.frame
            .doc
            .steps()
            .enumerate()
            .skip(window.start)
            .take(window.len())
            .map(|(i, (_, step))| {
                let (x, w) = if i < shown.start {
                    (GRID_X - (shown.start - i) as f32 * first_w, first_w)
                } else if let Some(column) = self.columns.get(i - shown.start) {
                    (column.x, column.w)
                } else {
                    (end + (i - shown.end) as f32 * last_w, last_w)
                };
                let passable = step.optional || step.branch_from.is_some();
                curve::Column { step: step.id.clone(), left: x, right: x + w, passable }
            })
            .collect()
    }

    fn label_lane(&mut self, at: usize, lane: &FrameLane, built: &mut Lane, y: f32) {
        let Some(table) = self.frame.doc.lanes.get(lane.index) else { return };
        let block = label::lane_label(table, self.words, self.ctx, lane);
        let pad = match (lane.folded, built.row.ruled) {
            (true, _) => (LANE_FOLDED - block.h) / 2.0,
            (false, true) => LANE_PAD,
            (false, false) => LANE_PAD_UNDER_LINE + 0.6,
        };
        // A label of several lines makes room for itself.
        let need = if lane.folded { block.h + 4.0 } else { pad + block.h + LANE_PAD };
        if built.row.rect.h < need {
            if let (Some((_, h)), Some(last)) = (built.row.rows.last_mut(), built.heights.last_mut()) {
                *h += need - built.row.rect.h;
                *last = *h;
            }
            built.row.rect.h = need;
        }
        self.furniture.push(Placed::new(What::LaneLabel(at), Some(&table.id), Point::new(MARGIN, y + pad), block));
    }

    fn label_line(&mut self, at: usize, line: super::BlueprintLine, y: f32) {
        let block = label::line_label(line, self.words, LINE_ROW);
        self.furniture.push(Placed::new(What::LineLabel(at), None, Point::new(MARGIN, y), block));
    }

    /// Legend and footer under `bottom`; returns the sheet's height.
    fn foot(&mut self, shown: &legend::Shown<'_>, bottom: f32) -> f32 {
        let mut out = std::mem::take(&mut self.furniture);
        let mut y = bottom + 4.0;
        if self.request.legend {
            y = legend::lay_out(self.frame, self.words, shown, (y, self.width), &mut out);
        }
        // A poster is one piece, whatever it is printed on.
        let numbered = !matches!(self.request.target, Target::Page { sizing: Sizing::Poster, .. });
        let y = legend::footer(self.frame, self.words, numbered, (y + 1.0, self.width), &mut out);
        self.furniture = out;
        y + MARGIN_BELOW
    }
}

/// For each card of the document its place among those placed.
fn places(cards: &[PlacedCard], count: usize) -> Vec<Option<u32>> {
    let mut places = vec![None; count];
    for (card, at) in cards.iter().zip(0..) {
        if let Some(slot) = places.get_mut(card.index) {
            *slot = Some(at);
        }
    }
    places
}
