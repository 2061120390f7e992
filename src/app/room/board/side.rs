//! At the left: the phase at hand, who travels, and the clock.

use egui::{Rect, ScrollArea, Ui, pos2, vec2};

use super::{clock, frame::EDGE};
use crate::{
    app::{
        action::Action,
        room::{
            Room,
            look::{self, BODY, HEIGHT, LEAD, PHASE, Words, phase_ink, quiet},
        },
        state::State,
        style::colours,
    },
    base::Point,
    i18n::text_with,
    model::{Document, Persona},
    scene::mark::{LEGEND_SAMPLE_WIDTH, legend_sample},
};

/// Widest and narrowest ring.
const RING: (f32, f32) = (214.0, 176.0);
/// From the ring to its buttons, and from there to the edge.
const UNDER: (f32, f32) = (22.0, 28.0);
/// Height of a persona's line.
const PERSONA: f32 = 40.0;
/// How much larger a sample of a curve is than in the legend of a sheet.
const SAMPLE: f32 = 2.0;

/// What stands over the clock, broken into lines.
struct Above<'a> {
    place: Words,
    name: Words,
    goal: Words,
    people: Vec<(&'a Persona, usize, Words)>,
}

impl<'a> Above<'a> {
    fn new(state: &State, document: &'a Document, room: &Room, width: f32, styles: &[crate::text::TextStyle]) -> Self {
        let language = state.language();
        let sheet = document.journey.language;
        let phase = document.phases.get(room.course.phase);
        let args = [("number", (room.course.phase + 1).into()), ("count", document.phases.len().into())];
        let name = phase.map_or("", |phase| phase.name.as_str());
        let goal = phase.map_or("", |phase| phase.goal.as_str());
        let lead = if styles.len() == PHASE.len() { LEAD } else { BODY };
        let beside = width - LEGEND_SAMPLE_WIDTH * SAMPLE - 14.0;
        let people = document.personas.iter().filter(|persona| !persona.hidden);
        Self {
            place: Words::new(&text_with(language, "board-phase-of", &args), BODY, width, language),
            name: Words::fitted(name, styles, 2, width, sheet),
            goal: Words::new(goal, lead, width, sheet),
            people: people
                .map(|p| (&**p, document.persona_style(&p.id), Words::new(&p.name, BODY, beside, sheet)))
                .collect(),
        }
    }

    fn height(&self) -> f32 {
        let people: f32 = self.people.iter().map(|(.., name)| name.height().max(PERSONA)).sum();
        let goal = if self.goal.lines() > 0 { self.goal.height() + 14.0 } else { 0.0 };
        self.place.height() + 4.0 + self.name.height() + goal + people + 12.0
    }

    fn show(&self, ui: &mut Ui, state: &State, room: &Room, at: egui::Pos2) {
        let inks = colours(ui);
        let sheet = look::sheet_colours(state);
        let mut y = self.place.show(ui, at, quiet(inks)) + 4.0;
        // The stems of large letters stand a little to the right of small ones.
        y = self.name.show(ui, pos2(at.x - 1.5, y), phase_ink(inks, room.course.phase));
        if self.goal.lines() > 0 {
            y = self.goal.show(ui, pos2(at.x, y + 14.0), inks.ink);
        }
        y += 12.0;
        for (_, style, name) in &self.people {
            let h = name.height().max(PERSONA);
            let middle = y + h / 2.0;
            let colour = sheet.persona(*style);
            let view = crate::render::screen::View {
                origin: pos2(at.x, middle),
                zoom: SAMPLE,
                pixels_per_point: ui.ctx().pixels_per_point(),
                settled: true,
            };
            let items = legend_sample(*style, Point::new(0.0, 0.0), colour, sheet.paper);
            crate::render::screen::paint_small(ui.painter(), &items, &view);
            name.show(ui, pos2(at.x + LEGEND_SAMPLE_WIDTH * SAMPLE + 14.0, middle - name.height() / 2.0), inks.ink);
            y += h;
        }
    }
}

/// Draws the side.
pub(super) fn side_ui(ui: &mut Ui, state: &State, room: &Room, side: Rect, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    let inner =
        Rect::from_min_max(side.min + vec2(EDGE, 26.0), pos2(side.right() - EDGE + 8.0, side.bottom() - UNDER.1));
    let face = clock::face(state, room);
    let large = RING.0.min(inner.width());
    let clocks = if face.is_some() { vec![large, RING.1, 0.0] } else { vec![0.0] };
    let height = |ring: f32| match (&face, ring > 0.0) {
        (None, _) => 0.0,
        (Some(_), true) => ring + UNDER.0 + HEIGHT + 18.0,
        (Some(_), false) => clock::LINE + 14.0 + HEIGHT + 14.0,
    };
    // The ring is read from furthest away: the name of the phase gets smaller before it goes.
    let styles = [&PHASE[..], PHASE.get(1..).unwrap_or_default(), PHASE.get(2..).unwrap_or_default()];
    let ways = clocks.iter().flat_map(|ring| styles.iter().map(move |styles| (*styles, *ring)));
    let mut chosen = None;
    for (styles, ring) in ways {
        let above = Above::new(state, document, room, inner.width(), styles);
        let fits = above.height() + height(ring) <= inner.height();
        chosen = Some((above, ring));
        if fits {
            break;
        }
    }
    let Some((above, ring)) = chosen else { return };
    let top = inner.with_max_y(inner.bottom() - height(ring));
    if above.height() <= top.height() {
        above.show(ui, state, room, top.min);
    } else {
        super::within(ui, top, |ui| {
            ScrollArea::vertical().id_salt("board side").show(ui, |ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(top.width(), above.height()), egui::Sense::hover());
                above.show(ui, state, room, rect.min);
            });
        });
    }
    let Some(face) = face else { return };
    let buttons = inner.with_min_y(inner.bottom() - HEIGHT);
    if ring > 0.0 {
        let middle = pos2(side.center().x, buttons.top() - UNDER.0 - ring / 2.0);
        clock::ring_ui(ui, &face, Rect::from_center_size(middle, vec2(ring, ring)));
    } else {
        let bottom = buttons.top() - 14.0;
        clock::line_ui(
            ui,
            state,
            &face,
            Rect::from_min_max(pos2(inner.left(), bottom - clock::LINE), pos2(inner.right(), bottom)),
        );
    }
    let buttons =
        Rect::from_center_size(pos2(side.center().x, buttons.center().y), vec2(side.width() - 2.0 * 16.0, HEIGHT));
    clock::buttons_ui(ui, state, &face, buttons, actions);
}
