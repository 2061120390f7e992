//! Finding, replacing, filtering, and what was chosen in the palette.

use std::{collections::BTreeSet, sync::Arc};

use super::{change, in_place, view};
use crate::{
    app::{
        action::Action,
        command::{Command, CommandId},
        dialog::Dialog,
        perspective::Perspective,
        search::{FilterAction, FindAction, PaletteForm, Search, selection},
        state::State,
    },
    find::{Match, Replacement, replace},
    i18n::text_with,
    model::{EvidenceLevel, Filter},
    session::Session,
};

/// How many commands the palette remembers.
const RECENT: usize = 8;

/// Brings what was found in line with the document, and the filter with what there is.
pub(super) fn refresh(search: &mut Search, session: &Session) {
    if search.filter.is_on() {
        search.filter.forget_missing(session.document());
    }
    search.bar.refresh(session.revision(), session.document(), session.has_gesture());
}

fn search_anew(state: &mut State) {
    if let Some(session) = &state.session {
        refresh(&mut state.search, session);
    }
}

/// Looks for something, goes there, or shows less.
pub(super) fn act(state: &mut State, action: Action) {
    match action {
        Action::GoTo(selection) => view::go_to(state, selection),
        Action::Palette => palette(state),
        Action::Run(command) => run(state, command),
        Action::Find(request) => find(state, request),
        Action::Filter(request) => filter(state, request),
        _ => {}
    }
}

/// Shows the palette; words being edited are kept first.
fn palette(state: &mut State) {
    in_place::keep(state);
    state.dialog = Some(Dialog::Palette(PaletteForm::default()));
}

/// Carries out a command, and remembers it for the palette.
fn run(state: &mut State, id: CommandId) {
    state.dialog = None;
    state.recent_commands.retain(|known| *known != id);
    state.recent_commands.insert(0, id);
    state.recent_commands.truncate(RECENT);
    if let Some(action) = Command::of(id).act(state) {
        super::dispatch(state, action);
    }
}

fn find(state: &mut State, request: FindAction) {
    let bar = &mut state.search.bar;
    match request {
        FindAction::Open { replaces } => open(state, replaces),
        FindAction::ToggleReplace => bar.replaces = !bar.replaces,
        FindAction::Close => bar.is_open = false,
        FindAction::Query(query) => {
            bar.query = query;
            bar.said = None;
            bar.current = None;
            search_anew(state);
            go(state, state.search.bar.stepped(true));
        }
        FindAction::With(with) => bar.with = with,
        FindAction::Next => step(state, true),
        FindAction::Previous => step(state, false),
        FindAction::Replace => replace_one(state),
        FindAction::ReplaceAll => replace_all(state),
    }
}

fn open(state: &mut State, replaces: bool) {
    in_place::keep(state);
    let bar = &mut state.search.bar;
    bar.replaces = replaces;
    bar.is_open = true;
    bar.opened += 1;
    bar.said = None;
}

/// Goes to the next match, or the one before; shows the bar where it was closed.
fn step(state: &mut State, forward: bool) {
    in_place::keep(state);
    state.search.bar.is_open = true;
    search_anew(state);
    go(state, state.search.bar.stepped(forward));
}

/// Stands at that match: selects what it belongs to and brings it into view.
fn go(state: &mut State, at: Option<usize>) {
    let bar = &mut state.search.bar;
    bar.current = at;
    bar.said = None;
    if let Some(selection) = bar.at().and_then(|found| selection(&found.whose)) {
        view::go_to(state, selection);
    }
}

fn replace_one(state: &mut State) {
    in_place::keep(state);
    search_anew(state);
    let bar = &state.search.bar;
    let (Some(before), Some(found)) = (bar.current, bar.at().cloned()) else { return step(state, true) };
    let with = bar.with.clone();
    let done = replaced(state, std::slice::from_ref(&found), &with);
    if done.replaced == 0 {
        return step(state, true);
    }
    search_anew(state);
    state.search.bar.stand_behind(before, &found, with.len());
    go(state, state.search.bar.current);
}

fn replace_all(state: &mut State) {
    in_place::keep(state);
    search_anew(state);
    let (found, with) = (Arc::clone(&state.search.bar.found), state.search.bar.with.clone());
    let done = replaced(state, &found, &with);
    search_anew(state);
    let bar = &mut state.search.bar;
    bar.current = None;
    let args = [("count", done.replaced.into())];
    let mut said = text_with(state.settings.language, "find-replaced", &args);
    if done.locked > 0 {
        said.push(' ');
        said.push_str(&text_with(state.settings.language, "find-left", &[("count", done.locked.into())]));
    }
    bar.said = Some(said);
}

/// Replaces these matches as one step of history; none are replaced where that is refused.
fn replaced(state: &mut State, matches: &[Match], with: &str) -> Replacement {
    let Some(document) = state.document() else { return Replacement::default() };
    let mut done = replace(document, matches, with);
    if let Some(edit) = done.edit.take()
        && !change::edit(state, edit)
    {
        done.replaced = 0;
    }
    done
}

fn filter(state: &mut State, request: FilterAction) {
    let search = &mut state.search;
    match request {
        FilterAction::Toggle => search.is_filter_open = !search.is_filter_open,
        FilterAction::Close => search.is_filter_open = false,
        FilterAction::Set(filter) => search.filter = *filter,
        FilterAction::OnlyAssumed if search.shows_only_assumed() => search.filter.levels.clear(),
        FilterAction::OnlyAssumed => {
            search.filter.levels = BTreeSet::from([EvidenceLevel::Assumed]);
            // Only the canvas shows what fades.
            view::look_from(state, Perspective::Map);
        }
        FilterAction::Clear => search.filter = Filter::default(),
    }
}
