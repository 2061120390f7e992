//! Whether a command makes sense now, why not, and whether what it switches is on.

use super::{Command, CommandId, Topic};
use crate::{
    app::{
        action::{Action, PictureTarget},
        desk,
        library::LibraryAction,
        perspective::Perspective,
        room::kept,
        state::{Selection, State},
    },
    edit::Edit,
    model::{Journey, Kind, Lane},
};

pub(super) fn shows_canvas(state: &State) -> bool {
    state.print.is_none() && state.perspective == Perspective::Map
}
pub(super) fn always(_: &State) -> bool {
    true
}
pub(super) fn with_map(state: &State) -> bool {
    state.session.is_some()
}
/// Whether there is a session that minutes can be written of.
pub(super) fn with_workshop(state: &State) -> bool {
    kept::is_held(state)
}
pub(super) fn with_left_behind(state: &State) -> bool {
    !state.left_behind.maps.is_empty()
}
pub(super) fn with_maps(state: &State) -> bool {
    desk::neighbour(state, 1).is_some()
}
pub(super) fn with_query(state: &State) -> bool {
    with_map(state) && !state.search.bar.query.text.is_empty()
}
pub(super) fn with_filter(state: &State) -> bool {
    with_map(state) && state.search.filter.is_on()
}
pub(super) fn with_findings(state: &State) -> bool {
    with_map(state) && !state.review.found.findings.is_empty()
}
pub(super) fn with_persona(state: &State) -> bool {
    with_map(state) && matches!(state.selection, Selection::Persona(_))
}
pub(super) fn with_foreseen(state: &State) -> bool {
    state.document().is_some_and(|document| !document.foreseen.is_empty())
}
pub(super) fn with_selection(state: &State) -> bool {
    with_map(state) && !matches!(state.selection, Selection::None | Selection::Journey | Selection::Cell { .. })
}
pub(super) fn with_many(state: &State) -> bool {
    with_map(state) && matches!(&state.selection, Selection::Cards(ids) if ids.len() > 1)
}
pub(super) fn with_copy(state: &State) -> bool {
    with_selection(state)
        && matches!(
            state.selection,
            Selection::Cards(_) | Selection::Phase(_) | Selection::Step(_) | Selection::Lane(_) | Selection::Source(_)
        )
}
pub(super) fn with_cards(state: &State) -> bool {
    with_map(state) && !matches!(state.selection, Selection::None | Selection::Journey | Selection::Emotion { .. })
}

pub(super) fn with_lane(state: &State) -> bool {
    lane(state).is_some()
}
pub(super) fn with_picture(state: &State) -> bool {
    picture_target(state).is_some()
}

/// The lane that is selected.
pub(super) fn lane(state: &State) -> Option<&Lane> {
    let Selection::Lane(id) = &state.selection else { return None };
    state.document()?.lane(id).map(AsRef::as_ref)
}

/// The selected lane with something changed.
pub(super) fn lane_edit(state: &State, change: impl FnOnce(&mut Lane)) -> Action {
    let Some(mut lane) = lane(state).cloned() else { return Action::CloseDialog };
    change(&mut lane);
    Action::Edit(Box::new(Edit::SetLane(lane)))
}

/// Keeps the selected persona in the library.
pub(super) fn keep_persona(state: &State) -> Action {
    match &state.selection {
        Selection::Persona(id) => Action::Library(LibraryAction::Save(id.clone())),
        _ => Action::CloseDialog,
    }
}

/// Shows the map in one state, or in both.
pub(super) fn one_state(state: &State) -> Action {
    let journey = state.document().map(|d| d.journey.as_ref().clone()).unwrap_or_default();
    Action::Edit(Box::new(Edit::SetJourney(Box::new(Journey { one_state: !journey.one_state, ..journey }))))
}

/// Where a picture of what is selected goes.
pub(super) fn picture_target(state: &State) -> Option<PictureTarget> {
    match &state.selection {
        Selection::Persona(id) => Some(PictureTarget::Persona(id.clone())),
        selection => {
            let card = state.document()?.card(selection.only_card()?)?;
            matches!(card.kind, Kind::Image(_)).then(|| PictureTarget::Card(card.id.clone()))
        }
    }
}

pub(super) fn can_undo(state: &State) -> bool {
    state.session.as_ref().is_some_and(|s| s.next_undo().is_some())
}

pub(super) fn can_redo(state: &State) -> bool {
    state.session.as_ref().is_some_and(|s| s.next_redo().is_some())
}

impl Command {
    /// Whether it makes sense now: what changes the map on the canvas does so only where that is seen.
    pub(super) fn makes_sense(&self, state: &State) -> bool {
        (self.enabled)(state) && (shows_canvas(state) || !self.needs_canvas(state))
    }

    /// Whether it is about what one sees on the canvas.
    fn needs_canvas(&self, state: &State) -> bool {
        match self.topic {
            Topic::File | Topic::Help => false,
            Topic::Edit => {
                let always = [
                    CommandId::Undo,
                    CommandId::Redo,
                    CommandId::CopyPicture,
                    CommandId::CopySvg,
                    CommandId::Capture,
                    CommandId::Find,
                    CommandId::Replace,
                    CommandId::Channels,
                    CommandId::PersonaLibrary,
                    CommandId::KeepPersona,
                    CommandId::OverlayMap,
                ];
                let with_rows = [CommandId::Delete, CommandId::Duplicate];
                let has_rows = state.print.is_none() && with_rows.contains(&self.id);
                !has_rows && !always.contains(&self.id)
            }
            Topic::View if state.print.is_some() => {
                matches!(self.id, CommandId::ToggleLeft | CommandId::ToggleRight)
            }
            Topic::View => {
                let zooms = [CommandId::ZoomIn, CommandId::ZoomOut, CommandId::ZoomFit, CommandId::ZoomActual];
                zooms.contains(&self.id)
            }
        }
    }

    /// What has to be done first: key of the reason why it does not make sense now.
    pub fn reason(&self, state: &State) -> Option<&'static str> {
        if self.makes_sense(state) {
            return None;
        }
        if (self.enabled)(state) {
            return Some("lacks-canvas");
        }
        Some(match self.id {
            CommandId::Recovery => "lacks-left-behind",
            CommandId::NextMap | CommandId::PreviousMap => "lacks-maps",
            _ if !with_map(state) => "lacks-map",
            CommandId::Undo => "lacks-undo",
            CommandId::Redo => "lacks-redo",
            CommandId::HideLane | CommandId::CollapseLane | CommandId::LockLane => "lacks-lane",
            CommandId::KeepPersona => "lacks-persona",
            CommandId::OneState => "lacks-foreseen",
            CommandId::ChoosePicture => "lacks-picture",
            CommandId::Blueprint => "lacks-missing-rows",
            CommandId::FindNext | CommandId::FindPrevious => "lacks-query",
            CommandId::FilterClear => "lacks-filter",
            CommandId::NextFinding | CommandId::PreviousFinding => "lacks-findings",
            CommandId::Align | CommandId::Distribute => "lacks-cards",
            _ => "lacks-selection",
        })
    }

    /// Whether it is switched on, for commands that switch something.
    pub fn is_on(&self, state: &State) -> Option<bool> {
        match self.id {
            CommandId::Perspective(to) => Some(state.print.is_none() && state.perspective == to),
            CommandId::OnlyAssumed => Some(state.search.shows_only_assumed()),
            CommandId::Print => Some(state.print.is_some()),
            CommandId::ToggleLeft => Some(state.settings.left.is_open),
            CommandId::ToggleRight => Some(state.settings.right.is_open),
            CommandId::HideLane => lane(state).map(|lane| lane.hidden),
            CommandId::CollapseLane => lane(state).map(|lane| lane.collapsed),
            CommandId::LockLane => lane(state).map(|lane| lane.locked),
            CommandId::OneState => state.document().map(|document| document.journey.one_state),
            CommandId::TogglePins => Some(!state.review.hides_pins),
            CommandId::TimeLine => state.document().map(|document| document.page.to_scale),
            CommandId::ToggleDarkSheet => Some(state.settings.dark_sheet),
            CommandId::ToggleMotion => Some(state.settings.still),
            _ => None,
        }
    }
}
