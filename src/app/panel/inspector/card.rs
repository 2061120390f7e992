//! The fields of one card.

use egui::{Color32, Ui};

use super::{Buttons, cluster, evidence, header_ui, judged, links, metric, pair_ui, picture, place, seam, touchpoint};
use crate::{
    app::{
        action::{Action, PictureTarget},
        control::{Control, Look},
        describe,
        help::Topic,
        icon::Icon,
        panel::{
            field::{Choice, count, swatch_ui, swatches_ui},
            form::{Form, note_ui},
            ink::card_icon,
        },
        style::c32,
    },
    base::Colour,
    edit::Edit,
    i18n::{level_name, text_with},
    model::{Card, CardKind, EvidenceLevel, Kind, Lane, evidence_level},
    theme::SheetColours,
};

/// Draws them.
pub(super) fn card_ui(ui: &mut Ui, form: &mut Form<'_>, card: &Card) {
    let kind = card.kind.card_kind();
    let name = form.tr(describe::card_kind(kind));
    header_ui(
        ui,
        form,
        (card_icon(kind), kind_ink(form, kind)),
        (name, Topic::of_card(kind)),
        Buttons::DuplicateAndDelete,
    );
    let lane = form.document.lane(&card.lane).filter(|l| l.locked).cloned();
    if let Some(lane) = &lane {
        locked_ui(ui, form, lane);
    }
    ui.add_enabled_ui(lane.is_none(), |ui| fields_ui(ui, form, card));
}

/// The colour in which the sheet draws a kind's icon.
fn kind_ink(form: &Form<'_>, kind: CardKind) -> Option<Color32> {
    let sheet = if form.state.is_dark { SheetColours::dark() } else { SheetColours::paper() };
    let colour = match kind {
        CardKind::Pain => sheet.pain,
        CardKind::Opportunity => sheet.opportunity,
        CardKind::Touchpoint => sheet.touchpoints,
        CardKind::Action => sheet.actions,
        _ => return None,
    };
    Some(c32(colour))
}

/// Says why nothing can be changed here, and offers to change that.
fn locked_ui(ui: &mut Ui, form: &mut Form<'_>, lane: &Lane) {
    let name = describe::lane_name(form.state, form.document, &lane.id);
    note_ui(ui, &text_with(form.language(), "lane-is-locked", &[("name", name.into())]));
    let unlock = Control::text(form.tr("lane-unlock")).with_icon(Icon("lock")).look(Look::Outlined).height(28.0);
    if unlock.show(ui).clicked() {
        form.edit(Edit::SetLane(Lane { locked: false, ..lane.clone() }));
    }
}

fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, card: &Card) {
    form.about(&card.id);
    let mut draft = card.clone();
    let text = match card.kind {
        Kind::Metric(_) => "field-metric-name",
        Kind::Image(_) => "field-caption",
        _ => "field-text",
    };
    form.long_words(ui, text, &mut draft.text);
    place::place_ui(ui, form, card);
    match &mut draft.kind {
        Kind::Touchpoint(t) => touchpoint::touchpoint_ui(ui, form, &card.id, t),
        Kind::Thought(t) => {
            ui.add_space(8.0);
            form.toggle(ui, "field-verbatim", &mut t.verbatim);
        }
        Kind::Pain(p) => judged::pain_ui(ui, form, p),
        Kind::Opportunity(o) => judged::opportunity_ui(ui, form, o),
        Kind::Metric(m) => metric::metric_ui(ui, form, &card.text, m),
        Kind::Image(p) => picture::picture_ui(ui, form, PictureTarget::Card(card.id.clone()), p),
        Kind::Action | Kind::Process | Kind::Note => {}
    }
    let who = match card.kind {
        Kind::Pain(_) => "who-feels-it",
        Kind::Thought(_) => "who-thinks-it",
        _ => "who-it-concerns",
    };
    form.people(ui, who, &mut draft.personas);
    evidence::evidence_ui(ui, form, &mut draft);
    level_ui(ui, form, &mut draft);
    links::links_ui(ui, form, card);
    cluster::cluster_ui(ui, form, card);
    judged::more_ui(ui, form, &mut draft.kind, card);
    pair_ui(
        ui,
        form,
        |ui, form| form.words(ui, owner_key(card), &mut draft.owner),
        |ui, form| {
            let label = form.label(ui, "field-votes");
            let shown = draft.votes.to_string();
            let complaint = form.tr("complaint-count");
            if let Some(votes) = form.parsed(ui, "votes", (Some(label), "", ""), (shown.as_str(), complaint), count) {
                draft.votes = votes;
            }
        },
    );
    colour_ui(ui, form, &mut draft);
    form.link(ui, "field-url", &mut draft.url);
    form.long_words(ui, "field-note", &mut draft.note);
    form.keep(|| Edit::SetCard(Box::new(draft)));
    seam::seams_ui(ui, form, card);
}

/// A process belongs to a team, everything else to whoever answers for it.
fn owner_key(card: &Card) -> &'static str {
    if matches!(card.kind, Kind::Process) { "field-team" } else { "field-owner" }
}

/// How well the card is founded: as somebody judges it, else as its sources say, and what that is.
fn level_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut Card) {
    let follows = Card { level: None, ..draft.clone() };
    let level = level_name(form.language(), evidence_level(form.document, &follows));
    let mut levels = levels(form);
    if let Some(first) = levels.first_mut() {
        first.text = text_with(form.language(), "level-follows", &[("level", level.into())]);
    }
    form.choice(ui, "field-level", &mut draft.level, &levels);
}

/// How well a card may be founded.
pub(super) fn levels(form: &Form<'_>) -> Vec<Choice<Option<EvidenceLevel>>> {
    vec![
        Choice::new(None, form.tr("level-from-evidence")),
        Choice::new(Some(EvidenceLevel::Assumed), form.tr("level-assumed")),
        Choice::new(Some(EvidenceLevel::Partly), form.tr("level-partly")),
        Choice::new(Some(EvidenceLevel::Researched), form.tr("level-researched")),
    ]
}

/// The colours of personas, since the sheet has these anyway; any other as `#RRGGBB`.
fn colour_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut Card) {
    form.label(ui, "field-colour");
    swatches_ui(ui, |ui| {
        if swatch_ui(ui, form.tr("colour-none"), None, None, draft.colour.is_none()).clicked() {
            draft.colour = None;
            form.mark();
        }
        for colour in SheetColours::paper().personas {
            let name = describe::colour(form.language(), colour);
            if swatch_ui(ui, &name, Some(colour), None, draft.colour == Some(colour)).clicked() {
                draft.colour = Some(colour);
                form.mark();
            }
        }
    });
    let shown = draft.colour.map(|c| c.to_string()).unwrap_or_default();
    let read = |typed: &str| match typed.trim() {
        "" => Some(None),
        typed => Colour::parse(typed).map(Some),
    };
    let words = (None, form.tr("colour-code"), "#RRGGBB");
    if let Some(colour) = form.parsed(ui, "colour", words, (shown.as_str(), form.tr("complaint-colour")), read) {
        draft.colour = colour;
    }
}

/// Selects another card.
pub(super) fn go_to(form: &mut Form<'_>, card: &crate::base::Id) {
    form.actions.push(Action::Select(crate::app::state::Selection::card(card.clone())));
}
