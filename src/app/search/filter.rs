//! The choices of the filter, under its button in the top bar.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use egui::{
    Align2, Frame, Popup, PopupCloseBehavior, Rect, Response, RichText, ScrollArea, Sense, StrokeKind, Ui, Vec2,
    WidgetInfo,
    accesskit::Role,
    pos2,
    text::{LayoutJob, TextWrapping},
    vec2,
};

use super::FilterAction;
use crate::{
    app::{
        action::Action,
        command::{Command, CommandId},
        control::{Control, Look},
        describe,
        desk::MapNumber,
        icon::{self, Icon},
        panel::segments_named_ui,
        state::State,
        style::{self, c32, colours},
    },
    base::{Id, Language},
    i18n::{channel_name, text, text_with},
    model::{CardKind, ChannelKind, Document, EvidenceLevel, Filter, channel},
};

/// Width of the choices, in logical pixels.
const WIDTH: f32 = 574.0;
/// Kept free for the scroll bar, so that it covers no words.
const GUTTER: f32 = 14.0;
/// Room under the choices: the button, the margins of the popup, and air to the window's foot.
const FOOT: f32 = 120.0;
/// Height of one choice.
const CHOICE: f32 = 28.0;

/// The button of the filter, and its choices while they are open.
pub fn filter_button_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let command = Command::of(CommandId::Filter);
    let language = state.language();
    let criteria = state.search.filter.criteria();
    let count = criteria.to_string();
    let label = text(language, command.label);
    let name = match criteria {
        0 => label.to_owned(),
        _ => text_with(language, "filter-button", &[("count", criteria.into())]),
    };
    let hint = command.shortcut_text(ui.ctx(), language);
    let is_open = state.search.is_filter_open;
    let mut button = Control::icon(Icon::FILTER, &name).hint(hint).selected(criteria > 0);
    if criteria > 0 {
        button = button.with_text(&count);
    }
    let button = button.show(ui);
    ui.ctx().accesskit_node_builder(button.id, |node| {
        node.set_has_popup(egui::accesskit::HasPopup::Dialog);
        node.set_expanded(is_open);
    });
    let mut stays = is_open;
    let popup = Popup::from_response(&button)
        .open_bool(&mut stays)
        .gap(6.0)
        .frame(Frame::popup(ui.style()).inner_margin(16))
        .width(WIDTH)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(text(language, "filter-choices"));
    let mut filter = state.search.filter.clone();
    popup.show(|ui| {
        ui.set_width(WIDTH);
        let room = ui.ctx().content_rect().bottom() - button.rect.bottom() - FOOT;
        choices_ui(ui, state, &mut filter, room);
    });
    if filter != state.search.filter {
        actions.push(Action::Filter(FilterAction::Set(Box::new(filter))));
    }
    if button.clicked() {
        actions.push(Action::Filter(FilterAction::Toggle));
    } else if is_open && !stays {
        actions.push(Action::Filter(FilterAction::Close));
    }
    // The first choice takes the focus when the choices open.
    ui.data_mut(|d| d.insert_temp(was_open(), is_open));
}

fn was_open() -> egui::Id {
    egui::Id::unique("filter was open")
}

/// What a map offers to choose from, gathered once a revision.
#[derive(Debug)]
struct Offer {
    of: (MapNumber, u64, Language),
    channels: Vec<(Id, String)>,
    kinds: Vec<CardKind>,
    owners: Vec<String>,
}

impl Offer {
    fn of(ui: &Ui, state: &State, document: &Document) -> Arc<Self> {
        let revision = state.session.as_ref().map_or(0, |s| s.revision());
        let of = (state.map, revision, state.language());
        let id = egui::Id::unique("filter offer");
        if let Some(known) = ui.data(|d| d.get_temp::<Arc<Self>>(id)).filter(|offer| offer.of == of) {
            return known;
        }
        let offer = Arc::new(Self::gathered(of, document));
        ui.data_mut(|d| d.insert_temp(id, Arc::clone(&offer)));
        offer
    }

    fn gathered(of: (MapNumber, u64, Language), document: &Document) -> Self {
        let used: BTreeSet<&Id> = document.cards.iter().filter_map(|c| channel(c)).collect();
        let mut channels: BTreeMap<usize, (Id, String)> = BTreeMap::new();
        for id in used {
            let built_in = ChannelKind::from_name(id.as_str());
            let name = match built_in {
                Some(kind) => channel_name(of.2, kind).to_owned(),
                None => document.channels.iter().find(|c| c.id == *id).map(|c| c.name.clone()).unwrap_or_default(),
            };
            let place = match built_in {
                Some(kind) => ChannelKind::ALL.iter().position(|k| *k == kind).unwrap_or_default(),
                None => ChannelKind::ALL.len() + channels.len(),
            };
            channels.insert(place, (id.clone(), name));
        }
        let kinds: BTreeSet<CardKind> = document.cards.iter().map(|c| c.kind.card_kind()).collect();
        let owners: BTreeSet<&str> = document.cards.iter().map(|c| c.owner.trim()).filter(|o| !o.is_empty()).collect();
        Self {
            of,
            channels: channels.into_values().collect(),
            kinds: kinds.into_iter().collect(),
            owners: owners.into_iter().map(str::to_owned).collect(),
        }
    }
}

fn choices_ui(ui: &mut Ui, state: &State, filter: &mut Filter, room: f32) {
    let Some(document) = state.document() else { return };
    let language = state.language();
    let offer = Offer::of(ui, state, document);
    let is_fresh = !ui.data(|d| d.get_temp::<bool>(was_open())).unwrap_or_default();
    let mut first = is_fresh;
    ScrollArea::vertical().max_height(room.max(200.0)).show(ui, |ui| {
        ui.set_max_width(WIDTH - GUTTER);
        ui.spacing_mut().item_spacing = vec2(20.0, 0.0);
        ui.columns(2, |columns| {
            let [left, right] = columns else { return };
            let personas: Vec<(Id, String)> =
                document.personas.iter().map(|p| (p.id.clone(), p.name.clone())).collect();
            group_ui(left, text(language, "filter-personas"), &personas, &mut filter.personas, &mut first);
            let phases: Vec<(Id, String)> = document.phases.iter().map(|p| (p.id.clone(), p.name.clone())).collect();
            group_ui(left, text(language, "filter-phases"), &phases, &mut filter.phases, &mut first);
            let kinds: Vec<(CardKind, String)> =
                offer.kinds.iter().map(|k| (*k, text(language, describe::card_kind(*k)).to_owned())).collect();
            group_ui(left, text(language, "filter-kinds"), &kinds, &mut filter.kinds, &mut first);
            severity_ui(right, language, &mut filter.severity);
            let levels = [
                (EvidenceLevel::Assumed, text(language, "level-assumed").to_owned()),
                (EvidenceLevel::Partly, text(language, "level-partly").to_owned()),
                (EvidenceLevel::Researched, text(language, "level-researched").to_owned()),
            ];
            group_ui(right, text(language, "filter-levels"), &levels, &mut filter.levels, &mut first);
            group_ui(right, text(language, "filter-channels"), &offer.channels, &mut filter.channels, &mut first);
            if !offer.owners.is_empty() {
                let nobody = (String::new(), text(language, "filter-nobody").to_owned());
                let owners: Vec<(String, String)> =
                    offer.owners.iter().map(|o| (o.clone(), o.clone())).chain([nobody]).collect();
                group_ui(right, text(language, "filter-owners"), &owners, &mut filter.owners, &mut first);
            }
        });
    });
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let clear = Control::text(text(language, "command-filter-clear")).look(Look::Outlined).enabled(filter.is_on());
        if clear.show(ui).clicked() {
            *filter = Filter::default();
        }
        let only = Control::text(text(language, "command-only-assumed")).look(Look::Outlined);
        if only.selected(state.search.shows_only_assumed()).show(ui).clicked() {
            let assumed = BTreeSet::from([EvidenceLevel::Assumed]);
            filter.levels = if filter.levels == assumed { BTreeSet::new() } else { assumed };
        }
    });
}

/// One criterion: a heading and what may be chosen.
fn group_ui<T: Ord + Clone>(
    ui: &mut Ui,
    heading: &str,
    offered: &[(T, String)],
    chosen: &mut BTreeSet<T>,
    takes_focus: &mut bool,
) {
    if offered.is_empty() {
        return;
    }
    heading_ui(ui, heading);
    for (value, name) in offered {
        let mut is_on = chosen.contains(value);
        let response = choice_ui(ui, if name.is_empty() { "–" } else { name }, is_on);
        if std::mem::take(takes_focus) {
            response.request_focus();
        }
        if response.clicked() {
            is_on = !is_on;
            if is_on {
                chosen.insert(value.clone());
            } else {
                chosen.remove(value);
            }
        }
    }
}

/// A box to tick; the ring of the focus lies around the whole line.
fn choice_ui(ui: &mut Ui, words: &str, is_on: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), CHOICE), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_on, words));
    let colours = colours(ui);
    if response.hovered() {
        ui.painter().rect_filled(rect, style::RADIUS, c32(style::hover(colours)));
    }
    let tick = Rect::from_center_size(pos2(rect.left() + 15.0, rect.center().y), Vec2::splat(16.0));
    let (fill, edge) = if is_on { (colours.accent, colours.accent) } else { (colours.field, colours.border) };
    ui.painter().rect(tick, 4.0, c32(fill), style::hairline(edge), StrokeKind::Inside);
    if is_on {
        icon::paint(ui.painter(), tick.shrink(1.5), Icon::CHECK, c32(colours.on_accent));
    }
    let mut job = LayoutJob::simple_singleline(words.to_owned(), style::regular(13.0), c32(colours.ink));
    job.wrap = TextWrapping::truncate_at_width(rect.width() - 40.0);
    let galley = ui.painter().layout_job(job);
    let at = Align2::LEFT_CENTER.anchor_size(pos2(rect.left() + 32.0, rect.center().y), galley.size()).min;
    let is_cut = galley.elided;
    ui.painter().galley(at, galley, c32(colours.ink));
    if is_cut { response.on_hover_text(words) } else { response }
}

fn heading_ui(ui: &mut Ui, heading: &str) {
    ui.add_space(8.0);
    ui.label(RichText::new(heading).text_style(style::label()));
    ui.add_space(2.0);
}

/// Severity of pain points, at least so much.
fn severity_ui(ui: &mut Ui, language: Language, severity: &mut u8) {
    heading_ui(ui, text(language, "filter-severity"));
    let said = |value: u8| {
        let figure = value.to_string();
        if value == 0 {
            return (text(language, "filter-any").to_owned(), text(language, "filter-severity-any").to_owned());
        }
        let spoken = text_with(language, "filter-severity-least", &[("value", (&figure).into())]);
        (figure, spoken)
    };
    let all: Vec<(String, String)> = (0..=5).map(said).collect();
    let all: Vec<(&str, &str)> = all.iter().map(|(shown, spoken)| (shown.as_str(), spoken.as_str())).collect();
    // Clear of the scroll bar.
    let width = ui.available_width() - 14.0;
    let on = Some(usize::from(*severity));
    if let Some(value) = segments_named_ui(ui, egui::Id::unique("filter severity"), on, &all, width) {
        *severity = u8::try_from(value).unwrap_or_default();
    }
}
