//! One item of the agenda: when it begins, what the room does, its name, its minutes, and a note.

use egui::{
    Align2, CursorIcon, Frame, Id, Margin, Popup, Rect, RichText, Sense, StrokeKind, TextEdit, Ui, Vec2, WidgetInfo,
    accesskit::Role, vec2,
};

use super::{
    AgendaView, Part, Typing,
    list::{change, item_id},
    name, topic,
};
use crate::{
    app::{
        action::Action,
        control::checked_item_ui,
        dispatch::RoomAction,
        icon::{self, Icon},
        room::{
            board::CourseAction,
            look::{Button, HEIGHT, Look, quiet},
        },
        state::State,
        style::{self, RADIUS, bold, c32, colours, hairline, regular},
    },
    base::Language,
    i18n::{activity_name, text, text_with},
    model::{Activity, ActivityKind, Document},
    workshop::AgendaChange,
};

/// Width of the grip, of the time, of the kind and of the minutes.
const GRIP: f32 = 26.0;
const TIME: f32 = 72.0;
const MINUTES: f32 = 84.0;
/// Between the minutes and what moves the item.
const APART: f32 = 12.0;
/// Narrowest field for a name.
const NAME: f32 = 240.0;
/// Most minutes that one item takes.
const MOST: u16 = 480;

/// What a row shows.
pub(super) struct Row<'a> {
    /// Its place in the agenda.
    pub(super) at: usize,
    /// What it says.
    pub(super) activity: &'a Activity,
    /// When it begins.
    pub(super) time: &'a str,
    /// Whether the room is at it.
    pub(super) is_current: bool,
}

/// Draws it; gives where it is.
pub(super) fn row_ui(
    ui: &mut Ui,
    state: &State,
    document: &Document,
    row: &Row<'_>,
    view: &mut AgendaView,
    actions: &mut Vec<Action>,
) -> Rect {
    let inks = colours(ui);
    let is_dragged = view.dragged.is_some_and(|(from, _)| from == row.at);
    let (fill, edge) = if row.is_current || is_dragged {
        (inks.accent_wash, egui::Stroke::new(2.0, c32(inks.accent)))
    } else {
        (inks.raised, hairline(inks.line))
    };
    let frame = Frame::new().fill(c32(fill)).stroke(edge).corner_radius(8).inner_margin(Margin::symmetric(10, 8));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        let mut has_room = true;
        ui.horizontal(|ui| {
            grip_ui(ui, state, row, view);
            time_ui(ui, state, row, actions);
            kind_ui(ui, state, row, actions);
            let buttons = 5.0 * HEIGHT + MINUTES + 8.0 + APART;
            let width = ui.available_width() - buttons;
            has_room = width >= NAME;
            if has_room {
                field_ui(ui, state, row, Part::Name, (width, view), actions);
            } else {
                ui.add_space(width.max(0.0));
            }
            minutes_ui(ui, state, row, actions);
            ui.add_space(APART);
            moves_ui(ui, state, document, row, view, actions);
        });
        // In a narrow window the name stands under what one presses.
        let below = if has_room { &[Part::Note][..] } else { &[Part::Name, Part::Note] };
        for part in below {
            ui.horizontal(|ui| {
                ui.add_space(GRIP + TIME + 16.0);
                if *part == Part::Note && topic::has_topic(row.activity.kind) {
                    let (_, place) = ui.allocate_space(vec2(kinds_width(ui, state.language()), HEIGHT));
                    topic::topic_ui(ui, state, document, row, place, actions);
                }
                let width = ui.available_width();
                field_ui(ui, state, row, *part, (width, view), actions);
            });
        }
    });
    shown.response.rect
}

/// What somebody takes hold of to move the item.
fn grip_ui(ui: &mut Ui, state: &State, row: &Row<'_>, view: &mut AgendaView) {
    let (_, rect) = ui.allocate_space(vec2(GRIP, HEIGHT));
    let grip = ui.interact(rect, Id::unique(("agenda grip", row.at)), Sense::drag());
    let name = text_with(state.language(), "agenda-drag", &[("name", name(state.language(), row.activity).into())]);
    grip.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    let ink = if grip.hovered() || grip.dragged() { colours(ui).ink } else { quiet(colours(ui)) };
    icon::paint(ui.painter(), Rect::from_center_size(rect.center(), Vec2::splat(18.0)), Icon::GRIP, c32(ink));
    if grip.drag_started() {
        view.dragged = Some((row.at, row.at));
    }
    grip.on_hover_cursor(CursorIcon::Grab);
}

/// When it begins; pressed, the room goes there.
fn time_ui(ui: &mut Ui, state: &State, row: &Row<'_>, actions: &mut Vec<Action>) {
    let inks = colours(ui);
    let language = state.language();
    let (_, rect) = ui.allocate_space(vec2(TIME, HEIGHT));
    let go = ui.interact(rect, item_id(row.at), Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let args = [
        ("number", (row.at + 1).into()),
        ("name", name(language, row.activity).into()),
        ("minutes", usize::from(row.activity.minutes).into()),
        ("time", row.time.into()),
    ];
    let said = text_with(language, "agenda-item", &args);
    go.widget_info(|| WidgetInfo::selected(Role::Button, true, row.is_current, &said));
    if go.hovered() {
        ui.painter().rect_filled(rect, RADIUS, c32(style::hover(inks)));
    }
    let shown = if row.time.is_empty() { "–" } else { row.time };
    let font = if row.is_current { bold(17.0) } else { regular(17.0) };
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, shown, font, c32(inks.ink));
    if go.on_hover_text(text(language, "agenda-go")).clicked() {
        actions.push(Action::Room(RoomAction::Course(CourseAction::Activity(row.at))));
    }
}

/// Width of the button with what the room does.
fn kinds_width(ui: &Ui, language: Language) -> f32 {
    let widths =
        ActivityKind::ALL.map(|kind| Button::new(activity_name(language, kind)).icon_after(Icon::DOWN).width(ui));
    widths.into_iter().fold(0.0, f32::max)
}

/// What the room does, from a menu.
fn kind_ui(ui: &mut Ui, state: &State, row: &Row<'_>, actions: &mut Vec<Action>) {
    let language = state.language();
    let words = activity_name(language, row.activity.kind);
    let said = text_with(language, "agenda-kind", &[("name", words.into())]);
    let (_, rect) = ui.allocate_space(vec2(kinds_width(ui, language), HEIGHT));
    let button = Button::new(words).named(&said).icon_after(Icon::DOWN).show_in(ui, rect);
    Popup::menu(&button).gap(4.0).width(rect.width()).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for kind in ActivityKind::ALL {
            let is_on = kind == row.activity.kind;
            let item = checked_item_ui(ui, activity_name(language, kind), None, true, (Role::MenuItemRadio, is_on));
            if item.clicked() {
                let activity = Activity { kind, ..row.activity.clone() };
                actions.push(change(AgendaChange::Put(row.at, activity), false));
                ui.close();
            }
        }
    });
}

/// A field for words of the item.
fn field_ui(
    ui: &mut Ui,
    state: &State,
    row: &Row<'_>,
    part: Part,
    (width, view): (f32, &mut AgendaView),
    actions: &mut Vec<Action>,
) {
    let language = state.language();
    let (value, hint, label) = match part {
        Part::Name => (&row.activity.name, activity_name(language, row.activity.kind), text(language, "agenda-name")),
        Part::Note => (&row.activity.note, text(language, "agenda-note-hint"), text(language, "agenda-note")),
    };
    let own = view.typing.take_if(|typing| typing.item == row.at && typing.part == part);
    let was_typing = own.is_some();
    let mut words = own.map_or_else(|| value.clone(), |typing| typing.words);
    let before = words.clone();
    let (font, edit) = match part {
        Part::Name => (regular(16.0), TextEdit::singleline(&mut words)),
        Part::Note => (regular(14.0), TextEdit::multiline(&mut words).desired_rows(1)),
    };
    let hint = RichText::new(hint).color(c32(quiet(colours(ui)))).font(font.clone());
    let least = if part == Part::Name { HEIGHT } else { 40.0 };
    let edit = edit
        .id(Id::unique(("agenda field", row.at, part == Part::Note)))
        .font(font)
        .desired_width(width)
        .min_size(vec2(width, least))
        .margin(Margin::symmetric(10, if part == Part::Name { 12 } else { 11 }))
        .hint_text(hint);
    let name = format!("{label}, {}", row.at + 1);
    let response = ui.add(edit).accessible_name(&name);
    if words != before {
        let mut activity = row.activity.clone();
        match part {
            Part::Name => activity.name.clone_from(&words),
            Part::Note => activity.note.clone_from(&words),
        }
        actions.push(change(AgendaChange::Put(row.at, activity), true));
    }
    if response.has_focus() {
        view.typing = Some(Typing { item: row.at, part, words });
    } else if was_typing {
        actions.push(Action::EndMerging);
    }
}

/// Minutes between a minus and a plus.
fn minutes_ui(ui: &mut Ui, state: &State, row: &Row<'_>, actions: &mut Vec<Action>) {
    let language = state.language();
    let minutes = row.activity.minutes;
    let named = |key: &'static str| {
        let name = name(language, row.activity);
        text_with(language, key, &[("name", name.into())])
    };
    let mut set = |minutes: u16| {
        let activity = Activity { minutes, ..row.activity.clone() };
        actions.push(change(AgendaChange::Put(row.at, activity), false));
    };
    ui.spacing_mut().item_spacing.x = 0.0;
    let less = text_with(language, "agenda-shorter", &[("name", name(language, row.activity).into())]);
    if Button::sign(Icon::MINUS, &less).look(Look::Bare).enabled(minutes > 1).show(ui).clicked() {
        set(step(minutes, false));
    }
    let (rect, _) = ui.allocate_exact_size(vec2(MINUTES, HEIGHT), Sense::hover());
    let words = text_with(language, "agenda-minutes", &[("minutes", usize::from(minutes).into())]);
    ui.painter().rect_stroke(rect, RADIUS, hairline(colours(ui).line), StrokeKind::Inside);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, words, regular(16.0), c32(colours(ui).ink));
    let more = named("agenda-longer");
    if Button::sign(Icon::PLUS, &more).look(Look::Bare).enabled(minutes < MOST).show(ui).clicked() {
        set(step(minutes, true));
    }
}

/// By single minutes up to twenty, by five beyond.
fn step(minutes: u16, longer: bool) -> u16 {
    let by = if minutes > 20 || (minutes == 20 && longer) { 5 } else { 1 };
    if longer { (minutes + by).min(MOST) } else { minutes.saturating_sub(by).max(1) }
}

/// Up, down, out.
fn moves_ui(
    ui: &mut Ui,
    state: &State,
    document: &Document,
    row: &Row<'_>,
    view: &mut AgendaView,
    actions: &mut Vec<Action>,
) {
    let language = state.language();
    let name = name(language, row.activity);
    let (above, below) = (row.at.checked_sub(1), Some(row.at + 1).filter(|at| *at < document.agenda.len()));
    let [up, down, out] = [
        text_with(language, "agenda-earlier", &[("name", name.into())]),
        text_with(language, "agenda-later", &[("name", name.into())]),
        text_with(language, "agenda-remove", &[("name", name.into())]),
    ];
    for (icon, words, to) in [(Icon::UP, &up, above), (Icon::DOWN, &down, below)] {
        if Button::sign(icon, words).look(Look::Bare).enabled(to.is_some()).show(ui).clicked()
            && let Some(to) = to
        {
            actions.push(change(AgendaChange::Move(row.at, to), false));
            view.wanted = Some(to);
        }
    }
    if Button::sign(Icon::TRASH, &out).look(Look::Bare).show(ui).clicked() {
        actions.push(change(AgendaChange::Remove(row.at), false));
    }
}
