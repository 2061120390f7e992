//! The emotion curve of one persona in little, under the phases of the journey.

use crate::{
    base::{Id, Point, Rect},
    layout::curve::{self as layout, AXIS_WIDTH, Column, Curve, Voice},
    model::{LaneKind, Persona},
    scene::{
        Meaning, Part, Role, curve,
        deck::{
            Setting, chevron,
            easel::Easel,
            measure::{MARGIN, SMALL},
        },
    },
    text::role,
};

/// How much larger than on the sheet the curve is drawn: its smallest letters are then those of slides.
const SCALE: f32 = SMALL.size / role::META.size;
/// Height of the chevrons, and from them to the curve.
const CHEVRON: f32 = 20.0;
const UNDER_CHEVRON: f32 = 5.0;
/// Least and greatest height of the curve, in slide points.
const CURVE: (f32, f32) = (116.0, 220.0);

/// What a persona feels along the whole journey.
pub(super) struct Strip<'a> {
    setting: &'a Setting<'a>,
    voices: Vec<Voice>,
    foreseen: Vec<Voice>,
    lane: Option<&'a Id>,
}

impl<'a> Strip<'a> {
    /// The strip of `persona`; nothing where this customer feels nothing, or all curves are hidden.
    pub(super) fn of(setting: &'a Setting<'a>, persona: &Persona) -> Option<Self> {
        let shows = |of: &Option<Id>| of.as_ref().is_none_or(|id| *id == persona.id);
        let mut lanes = setting.doc.lanes.iter().filter(|l| l.kind == LaneKind::Emotion && !l.hidden);
        let lane = Some(&lanes.find(|l| shows(&l.persona))?.id);
        let own = |mut voices: Vec<Voice>| {
            voices.retain(|voice| voice.persona == persona.id && !voice.feelings.is_empty());
            voices
        };
        let (voices, foreseen) = (own(layout::voices(setting.doc)), own(layout::foreseen(setting.doc)));
        (!voices.is_empty()).then_some(Self { setting, voices, foreseen, lane })
    }

    /// Height with a curve as low as can be read.
    pub(super) fn least() -> f32 {
        CHEVRON + UNDER_CHEVRON + CURVE.0
    }

    /// Draws it into `room`, or into the upper part of it; returns its bottom.
    pub(super) fn draw(&self, easel: &mut Easel<'_>, room: Rect) -> f32 {
        self.phases(easel, room);
        let top = room.y + CHEVRON + UNDER_CHEVRON;
        let height = (room.bottom() - top).clamp(CURVE.0, CURVE.1);
        let quoted = self.lay_out(height, true);
        let curve = if quoted.body.h * SCALE > height + 0.1 { self.lay_out(height, false) } else { quoted };
        let words = curve::alternative_text(&curve, self.setting.doc, self.setting.language);
        let figure = easel.meaning.add(Meaning::ROOT, Role::Figure, words, None);
        let nodes = curve::Nodes { figure: Some(figure), ..curve::Nodes::default() };
        let groups = curve::groups_seen(&curve, self.lane, self.setting.colours, &nodes, self.setting.press.seen());
        easel.enlarge(&groups, SCALE, Point::new(MARGIN, top));
        top + curve.body.h * SCALE
    }

    /// Left edge and width of a column, in slide points.
    fn column(&self) -> (f32, f32) {
        let left = MARGIN + AXIS_WIDTH * SCALE;
        let count: usize = self.setting.doc.phases.iter().map(|phase| phase.steps.len()).sum();
        (left, (self.setting.size.w - MARGIN - left) / count.max(1) as f32)
    }

    fn lay_out(&self, height: f32, with_quotes: bool) -> Curve {
        let (left, w) = self.column();
        let (left, w) = ((left - MARGIN) / SCALE, w / SCALE);
        let steps = self.setting.doc.steps().enumerate();
        let columns: Vec<Column> = steps
            .map(|(i, (_, step))| {
                let x = left + i as f32 * w;
                Column {
                    step: step.id.clone(),
                    left: x,
                    right: x + w,
                    passable: step.optional || step.branch_from.is_some(),
                }
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
            body: Rect::new(left, 0.0, columns.len() as f32 * w, height / SCALE),
            scale: self.setting.doc.journey.scale,
            names: &[],
            label_h: 0.0,
            language: self.setting.language,
            set: &|text, style, wrap| self.setting.typeset.set(text, style, wrap),
        })
    }

    /// The phases as chevrons, each with its name where there is room, else with its number.
    fn phases(&self, easel: &mut Easel<'_>, room: Rect) {
        let setting = self.setting;
        let (left, w) = self.column();
        let list = easel.meaning.add(Meaning::ROOT, Role::List, "", None);
        let (mut start, count) = (0, setting.doc.phases.len());
        for (at, phase) in setting.doc.phases.iter().enumerate() {
            let len = phase.steps.len();
            let rect = Rect::new(left + start as f32 * w, room.y, len as f32 * w, CHEVRON);
            start += len;
            let name = format!("{} {}", at + 1, phase.name.trim());
            let node = easel.meaning.add(list, Role::ListItem, name.as_str(), Some(phase.id.clone()));
            let whole = setting.line(&name, SMALL.bold());
            let fits = whole.width <= rect.w - 22.0 && whole.lines.len() == 1;
            let set = if fits { whole } else { setting.line(&(at + 1).to_string(), SMALL.bold()) };
            let chevron = chevron::Chevron { rect, ends: (at == 0, at + 1 == count), fill: setting.colours.phase(at) };
            let sketch = chevron.sketch(&set, setting.colours.on_phase);
            easel.put(sketch.part(Part::Body).of(&phase.id).means(node));
        }
    }
}
