//! The palette: every command and everything in the map by a few letters of its name.

use egui::{
    Align, Align2, Area, EventFilter, FontId, Frame, Id, Key, Layout, Margin, Modal, Modifiers, Rect, Response,
    RichText, ScrollArea, Sense, TextEdit, Ui, Vec2, WidgetInfo,
    accesskit::{HasPopup, Role},
    pos2, vec2,
};

use crate::{
    app::{
        action::Action,
        command::{COMMANDS, Command, CommandId},
        describe,
        desk::MapNumber,
        dialog::Dialog,
        help::Topic,
        icon::{self, Icon},
        panel::ink::card_icon,
        state::{Selection, State},
        style::{self, c32, colours},
    },
    base::Language,
    find::{Fit, PlainName, Typed},
    i18n::text,
    model::Document,
};

/// So many rows are offered at once.
const MOST: usize = 100;
/// Width of the palette, in logical pixels.
const WIDTH: f32 = 620.0;
/// Height of a row.
const ROW: f32 = 36.0;
/// Rows on show without scrolling.
const ROWS: usize = 9;
/// Height of the line that is typed in.
const LINE: f32 = 52.0;

/// What the palette holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaletteForm {
    /// What was typed.
    pub typed: String,
    /// Which row is chosen, from 0.
    pub at: usize,
}

/// What the palette keeps between frames to be fast.
#[derive(Debug, Default)]
pub struct PaletteView {
    /// What the names were made of.
    made_of: Option<(MapNumber, u64, Language)>,
    entries: Vec<Entry>,
    /// What was typed when these rows were found.
    typed: Option<String>,
    rows: Vec<Thing>,
    room: Vec<i32>,
    /// The row that was chosen in the last frame: another one is scrolled to.
    at: usize,
}

/// A name to be found.
#[derive(Debug)]
struct Entry {
    name: PlainName,
    thing: Thing,
}

/// What can be chosen. Numbers are places in the document's tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Thing {
    Command(CommandId),
    Persona(usize),
    Stage(usize),
    Phase(usize),
    /// Place of the phase, and of the step within it.
    Step(usize, usize),
    Lane(usize),
    Card(usize),
    /// What something is.
    Topic(Topic),
}

impl PaletteView {
    /// Forgets which rows were found: what may be done now may not be done the next time.
    pub fn close(&mut self) {
        self.typed = None;
    }

    /// Brings names and rows in line with the map and with what was typed.
    fn bring(&mut self, state: &State, typed: &str) {
        let revision = state.session.as_ref().map_or(0, |s| s.revision());
        let made_of = (state.map, revision, state.language());
        if self.made_of != Some(made_of) {
            self.entries = entries(state);
            self.made_of = Some(made_of);
            self.typed = None;
        }
        if self.typed.as_deref() != Some(typed) {
            self.rows = best(&self.entries, state, typed, &mut self.room);
            self.typed = Some(typed.to_owned());
        }
    }
}

/// Every name there is.
fn entries(state: &State) -> Vec<Entry> {
    let language = state.language();
    let mut entries = Vec::new();
    let mut add = |name: &str, thing| entries.push(Entry { name: PlainName::new(name), thing });
    for command in COMMANDS.iter().filter(|c| c.id != CommandId::Palette) {
        add(text(language, command.label), Thing::Command(command.id));
    }
    if let Some(document) = state.document() {
        for (at, phase) in document.phases.iter().enumerate() {
            add(&phase.name, Thing::Phase(at));
            for (step, row) in phase.steps.iter().enumerate() {
                add(&row.name, Thing::Step(at, step));
            }
        }
        document.stages.iter().enumerate().for_each(|(at, s)| add(&s.name, Thing::Stage(at)));
        document.personas.iter().enumerate().for_each(|(at, p)| add(&p.name, Thing::Persona(at)));
        for (at, lane) in document.lanes.iter().enumerate() {
            add(&describe::lane_name(state, document, &lane.id), Thing::Lane(at));
        }
        document.cards.iter().enumerate().for_each(|(at, c)| add(&c.text, Thing::Card(at)));
    }
    // Behind what one works with.
    for topic in Topic::ALL {
        add(text(language, topic.question()), Thing::Topic(topic));
    }
    entries
}

/// The rows that fit best. With nothing typed: commands used last, then all there is in order, but
/// no command that does not apply.
fn best(entries: &[Entry], state: &State, typed: &str, room: &mut Vec<i32>) -> Vec<Thing> {
    let typed = Typed::new(typed);
    let mut found: Vec<(Fit, usize)> = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        let Some(fit) = typed.fit(&entry.name, room) else { continue };
        let score = if typed.is_empty() { recent(state, entry.thing) } else { fit.score + weight(entry.thing) };
        // Whoever asks for a command by name is told why it does not apply.
        if !typed.is_empty() || is_offered(state, entry.thing) {
            found.push((Fit { score, ..fit }, at));
        }
    }
    // Scattered letters are a guess, for when there is nothing better.
    if found.iter().any(|(fit, _)| fit.is_close) {
        found.retain(|(fit, _)| fit.is_close);
    }
    let better = |a: &(Fit, usize), b: &(Fit, usize)| b.0.cmp(&a.0).then(a.1.cmp(&b.1));
    if found.len() > MOST {
        found.select_nth_unstable_by(MOST, better);
        found.truncate(MOST);
    }
    found.sort_unstable_by(better);
    found.into_iter().filter_map(|(_, at)| entries.get(at).map(|entry| entry.thing)).collect()
}

/// Whether it is offered before anything is typed: questions are asked, not offered.
fn is_offered(state: &State, thing: Thing) -> bool {
    !matches!(thing, Thing::Topic(_)) && reason(state, thing).is_none()
}

/// Why it cannot be chosen now: key of the words.
fn reason(state: &State, thing: Thing) -> Option<&'static str> {
    match thing {
        Thing::Command(id) => Command::of(id).reason(state),
        _ => None,
    }
}

/// Of two that fit alike, what there is less of comes first.
fn weight(thing: Thing) -> i32 {
    match thing {
        Thing::Command(_) => 6,
        Thing::Card(_) | Thing::Topic(_) => 0,
        _ => 4,
    }
}

/// Higher for commands that were used more lately.
fn recent(state: &State, thing: Thing) -> i32 {
    let Thing::Command(command) = thing else { return 0 };
    let used = state.recent_commands.iter().rev().position(|id| *id == command);
    used.map_or(0, |at| i32::try_from(at + 1).unwrap_or(i32::MAX))
}

/// The palette in front of everything.
pub fn palette_ui(ui: &Ui, state: &State, form: &PaletteForm, view: &mut PaletteView) -> Vec<Action> {
    view.bring(state, &form.typed);
    let mut out = Vec::new();
    let language = state.language();
    let id = Id::unique("palette");
    let top = (ui.ctx().content_rect().height() * 0.14).max(56.0);
    let area: Area = Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, top));
    let frame = Frame::window(ui.style()).inner_margin(Margin::ZERO);
    let scrim = c32(colours(ui).canvas.with_alpha(if state.is_dark { 110 } else { 90 }));
    let modal = Modal::new(id).area(area).frame(frame).backdrop_color(scrim);
    let shown = modal.show(ui.ctx(), |ui| {
        ui.set_width(WIDTH);
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::Dialog);
            node.set_label(text(language, "command-palette"));
            node.set_modal();
        });
        let field = line_ui(ui, state, form, view, &mut out);
        let line = ui.cursor().min.y;
        ui.painter().hline(ui.max_rect().x_range(), line, style::hairline(colours(ui).line));
        ui.add_space(7.0);
        if view.rows.is_empty() {
            empty_ui(ui, language);
        } else {
            list_ui(ui, state, form, (view, field), &mut out);
        }
        ui.add_space(6.0);
    });
    view.at = form.at;
    if shown.should_close() && out.is_empty() {
        out.push(Action::CloseDialog);
    }
    out
}

fn show(form: PaletteForm) -> Action {
    Action::Show(Box::new(Dialog::Palette(form)))
}

/// The line that is typed in, and the keys that choose.
fn line_ui(ui: &mut Ui, state: &State, form: &PaletteForm, view: &PaletteView, out: &mut Vec<Action>) -> Id {
    let language = state.language();
    let id = Id::unique("palette field");
    keys(ui, state, form, view, out);
    let mut typed = form.typed.clone();
    let size = vec2(WIDTH, LINE);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.add_space(16.0);
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(18.0), Sense::hover());
        icon::paint(ui.painter(), rect, Icon::SEARCH, c32(colours(ui).muted));
        ui.add_space(6.0);
        let name = text(language, "palette-field");
        let edit = TextEdit::singleline(&mut typed)
            .id(id)
            .frame(Frame::NONE)
            .font(style::regular(16.0))
            .desired_width(WIDTH - 16.0 - 18.0 - 6.0 - 16.0)
            .margin(Margin::symmetric(6, 4))
            .min_size(vec2(0.0, LINE - 8.0))
            .align(Align2::LEFT_CENTER)
            .event_filter(EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true })
            .hint_text(RichText::new(name).font(style::regular(16.0)).color(c32(colours(ui).muted)));
        let response = ui.add(edit).accessible_name(name);
        if !response.has_focus() {
            response.request_focus();
        }
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_has_popup(HasPopup::Listbox);
            node.set_expanded(true);
            node.set_controls([list_id().accesskit_id()]);
            if form.at < view.rows.len() {
                node.set_active_descendant(row_id(form.at).accesskit_id());
            }
        });
    });
    if typed != form.typed {
        out.push(show(PaletteForm { typed, at: 0 }));
    }
    id
}

fn list_id() -> Id {
    Id::unique("palette list")
}

fn row_id(at: usize) -> Id {
    Id::unique(("palette row", at))
}

/// Arrows choose, Enter does it, Esc closes.
fn keys(ui: &Ui, state: &State, form: &PaletteForm, view: &PaletteView, out: &mut Vec<Action>) {
    let taken = |key: Key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    if taken(Key::Escape) {
        out.push(Action::CloseDialog);
        return;
    }
    let last = view.rows.len().saturating_sub(1);
    let mut at = form.at.min(last);
    let page = ROWS - 1;
    for (key, to) in [
        (Key::ArrowDown, if at == last { 0 } else { at + 1 }),
        (Key::ArrowUp, at.checked_sub(1).unwrap_or(last)),
        (Key::PageDown, (at + page).min(last)),
        (Key::PageUp, at.saturating_sub(page)),
    ] {
        if taken(key) {
            at = to;
        }
    }
    if taken(Key::Enter)
        && let Some(thing) = view.rows.get(at)
    {
        choose(state, *thing, out);
    } else if at != form.at {
        out.push(show(PaletteForm { at, ..form.clone() }));
    }
}

/// Does what the row stands for.
fn choose(state: &State, thing: Thing, out: &mut Vec<Action>) {
    match (thing, state.document()) {
        // The row says what has to be done first.
        _ if reason(state, thing).is_some() => {}
        (Thing::Command(command), _) => out.push(Action::Run(command)),
        (Thing::Topic(topic), _) => out.push(Action::Show(Box::new(Dialog::Topic(topic)))),
        (_, Some(document)) => {
            out.push(Action::CloseDialog);
            out.extend(selection(document, thing).map(Action::GoTo));
        }
        (_, None) => {}
    }
}

fn selection(document: &Document, thing: Thing) -> Option<Selection> {
    Some(match thing {
        Thing::Command(_) | Thing::Topic(_) => return None,
        Thing::Persona(at) => Selection::Persona(document.personas.get(at)?.id.clone()),
        Thing::Stage(at) => Selection::Stage(document.stages.get(at)?.id.clone()),
        Thing::Phase(at) => Selection::Phase(document.phases.get(at)?.id.clone()),
        Thing::Step(phase, at) => Selection::Step(document.phases.get(phase)?.steps.get(at)?.id.clone()),
        Thing::Lane(at) => Selection::Lane(document.lanes.get(at)?.id.clone()),
        Thing::Card(at) => Selection::card(document.cards.get(at)?.id.clone()),
    })
}

fn empty_ui(ui: &mut Ui, language: Language) {
    let words = RichText::new(text(language, "palette-none")).color(c32(colours(ui).muted));
    ui.horizontal(|ui| {
        ui.add_space(18.0);
        ui.set_min_height(ROW);
        ui.label(words);
    });
}

fn list_ui(ui: &mut Ui, state: &State, form: &PaletteForm, (view, field): (&PaletteView, Id), out: &mut Vec<Action>) {
    let height = ROW * view.rows.len().min(ROWS) as f32;
    let has_moved = view.at != form.at;
    ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
        ui.set_width(WIDTH);
        let builder = egui::UiBuilder::new().scope_id(list_id());
        ui.scope_builder(builder, |ui| {
            ui.ctx().accesskit_node_builder(list_id(), |node| {
                node.set_role(Role::ListBox);
                node.set_label(text(state.language(), "palette-list"));
            });
            for (at, thing) in view.rows.iter().enumerate() {
                let is_on = at == form.at;
                let response = row_ui(ui, state, (at, is_on), *thing);
                if is_on && has_moved {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    choose(state, *thing, out);
                }
            }
        });
    });
    // Clicking a row must not leave the line without the focus.
    ui.memory_mut(|m| m.request_focus(field));
}

/// Icon, name, and at the right keys or place.
fn row_ui(ui: &mut Ui, state: &State, (at, is_on): (usize, bool), thing: Thing) -> Response {
    let colours = colours(ui);
    let line = told(ui, state, thing);
    let (rect, _) = ui.allocate_exact_size(vec2(WIDTH, ROW), Sense::hover());
    let rect = rect.shrink2(vec2(6.0, 0.0));
    let response = ui.interact(rect, row_id(at), Sense::CLICK);
    let name = format!("{}, {}", line.name, line.kind);
    let name = if line.place.is_empty() { name } else { format!("{name}, {}", line.place) };
    let applies = line.applies;
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, applies, &name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(is_on));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    if is_on {
        ui.painter().rect_filled(rect, style::RADIUS, c32(colours.accent_wash));
    } else if response.hovered() {
        ui.painter().rect_filled(rect, style::RADIUS, c32(style::hover(colours)));
    }
    let middle = rect.center().y;
    let box_ = Rect::from_center_size(pos2(rect.left() + 20.0, middle), Vec2::splat(16.0));
    icon::paint(ui.painter(), box_, line.icon, c32(if is_on && applies { colours.accent } else { colours.muted }));
    let aside = if line.place.is_empty() { line.kind } else { &line.place };
    let width = clipped_ui(
        ui,
        aside,
        style::regular(12.0),
        (rect.right() - 12.0, middle),
        Side::Right(rect.width() * 0.42),
        colours.muted,
    );
    let room = rect.width() - 40.0 - 12.0 - width - 16.0;
    let font = if is_on && applies { style::bold(13.0) } else { style::regular(13.0) };
    let ink = if applies { colours.ink } else { colours.muted };
    clipped_ui(ui, &line.name, font, (rect.left() + 40.0, middle), Side::Left(room), ink);
    response
}

/// At which end words are held, and how much room they have.
#[derive(Clone, Copy)]
enum Side {
    Left(f32),
    Right(f32),
}

/// Words in one line, with an ellipsis where they are too long; gives their width.
fn clipped_ui(ui: &Ui, words: &str, font: FontId, (x, y): (f32, f32), side: Side, ink: crate::base::Colour) -> f32 {
    let (room, anchor) = match side {
        Side::Left(room) => (room, Align2::LEFT_CENTER),
        Side::Right(room) => (room, Align2::RIGHT_CENTER),
    };
    let mut job = egui::text::LayoutJob::simple_singleline(words.to_owned(), font, c32(ink));
    job.wrap = egui::text::TextWrapping::truncate_at_width(room);
    let galley = ui.painter().layout_job(job);
    let width = galley.size().x;
    let at = anchor.anchor_size(pos2(x, y), galley.size()).min;
    ui.painter().galley(at, galley, c32(ink));
    width
}

/// What a row says.
struct Told {
    icon: Icon,
    name: String,
    /// What it is.
    kind: &'static str,
    /// Keys of a command, or why it does not apply; phase and step of a card.
    place: String,
    /// Whether it can be chosen now.
    applies: bool,
}

fn told(ui: &Ui, state: &State, thing: Thing) -> Told {
    let language = state.language();
    let tr = |key: &'static str| text(language, key);
    let plain = |icon, name: &str, kind| Told { icon, name: one_line(name), kind, place: String::new(), applies: true };
    let document = match (thing, state.document()) {
        (Thing::Command(command), _) => return command_told(ui, state, command),
        (Thing::Topic(topic), _) => return plain(Icon::INFO, tr(topic.question()), tr("palette-help")),
        (_, None) => return plain(Icon::DOT, "", ""),
        (_, Some(document)) => document,
    };
    match thing {
        // Told above: they need no map.
        Thing::Command(_) | Thing::Topic(_) => plain(Icon::DOT, "", ""),
        Thing::Persona(at) => {
            let name = document.personas.get(at).map_or("", |p| &p.name);
            plain(Icon::PERSONAS, name, tr("palette-persona"))
        }
        Thing::Stage(at) => plain(Icon::GRID, document.stages.get(at).map_or("", |s| &s.name), tr("palette-stage")),
        Thing::Phase(at) => plain(Icon::LOGO, document.phases.get(at).map_or("", |p| &p.name), tr("palette-phase")),
        Thing::Step(phase, at) => {
            let phase = document.phases.get(phase);
            let name = phase.and_then(|p| p.steps.get(at)).map_or("", |s| &s.name);
            let place = phase.map(|p| p.name.clone()).unwrap_or_default();
            Told { place, ..plain(Icon::RIGHT, name, tr("palette-step")) }
        }
        Thing::Lane(at) => {
            let name = document.lanes.get(at).map(|l| describe::lane_name(state, document, &l.id)).unwrap_or_default();
            plain(Icon::LIST, &name, tr("palette-lane"))
        }
        Thing::Card(at) => {
            let Some(card) = document.cards.get(at) else { return plain(Icon::FILE, "", "") };
            let kind = card.kind.card_kind();
            let place = describe::place(document, &card.step);
            Told { place, ..plain(card_icon(kind), &card.text, tr(describe::card_kind(kind))) }
        }
    }
}

fn command_told(ui: &Ui, state: &State, id: CommandId) -> Told {
    let language = state.language();
    let command = Command::of(id);
    let reason = command.reason(state).map(|key| text(language, key).to_owned());
    Told {
        icon: Icon::KEYBOARD,
        name: text(language, command.label).to_owned(),
        kind: text(language, "palette-command"),
        applies: reason.is_none(),
        place: reason.or_else(|| command.shortcut_text(ui.ctx(), language)).unwrap_or_default(),
    }
}

fn one_line(words: &str) -> String {
    if words.is_empty() { "–".to_owned() } else { words.replace('\n', " ") }
}
