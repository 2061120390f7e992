//! Copy, cut, paste: cards, words, tables and pictures.

use std::{collections::BTreeSet, path::PathBuf, sync::Arc};

use super::{change, in_place};
use crate::{
    app::{
        desk::MapNumber,
        dialog::{Dialog, PasteForm},
        job::{
            Done,
            clipboard::{self, Clip},
        },
        notice::{Gravity, Subject},
        place,
        state::{Selection, State},
    },
    base::Id,
    edit::{self, Edit, EditError, Fragment, FreshIds, Name, Pasted, card_prefix, fragment_of, paste as pasted_of},
    exchange::{Block, Here, MOST_CARDS, Matching, list_edit, read_list, read_table, to_html, to_table, to_text},
    i18n::{text, text_with},
    model::{Card, CardKind, Document, ImageSource, Kind, LaneKind, Picture},
};

/// The plain text that is copied beside the cards themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// A list that reads well in a mail.
    List,
    /// A table, cells apart by tabs.
    Table,
}

/// The cards that are selected, or that lie in what is selected.
fn picked(selection: &Selection, document: &Document) -> Vec<Id> {
    let of = |fits: &dyn Fn(&Card) -> bool| document.cards.iter().filter(|c| fits(c)).map(|c| c.id.clone()).collect();
    let within = |steps: Vec<&Id>| of(&|c| steps.contains(&&c.step));
    match selection {
        Selection::Cards(ids) => ids.clone(),
        Selection::Lane(lane) => of(&|c| c.lane == *lane),
        Selection::Step(step) => within(vec![step]),
        Selection::Phase(id) => within(document.phase(id).iter().flat_map(|p| p.steps.iter().map(|s| &s.id)).collect()),
        Selection::Stage(id) => {
            let phases = document.phases.iter().filter(|p| p.stage.as_ref() == Some(id));
            within(phases.flat_map(|p| p.steps.iter().map(|s| &s.id)).collect())
        }
        Selection::Cell { lane, step } => of(&|c| c.lane == *lane && c.step == *step),
        Selection::Persona(persona) => of(&|c| c.personas.contains(persona)),
        Selection::Source(source) => of(&|c| c.rests_on(source)),
        Selection::None | Selection::Journey | Selection::Emotion { .. } => Vec::new(),
    }
}

/// The cards that are selected with what they need; says so where there are none.
fn take_out(state: &mut State) -> Option<Fragment> {
    in_place::keep(state);
    let document = state.document()?;
    let fragment = fragment_of(document, &picked(&state.selection, document));
    if fragment.cards.is_empty() {
        let words = text(state.language(), "copy-nothing");
        state.notices.add(Gravity::Note, words);
        return None;
    }
    Some(fragment)
}

/// Copies the cards that are selected.
pub(super) fn copy(state: &mut State, wording: Wording) {
    if let Some(fragment) = take_out(state) {
        put(state, fragment, wording);
    }
}

/// Copies the cards that are selected, and takes them out of the map.
pub(super) fn cut(state: &mut State) {
    let Some(fragment) = take_out(state) else { return };
    let ids = fragment.cards.iter().map(|c| c.id.clone()).collect();
    let before = std::mem::replace(&mut state.selection, Selection::Cards(ids));
    change::delete(state);
    // Refused, such as in a locked lane: the clipboard keeps what it had.
    if state.document().is_some_and(|d| fragment.cards.iter().any(|c| d.card(&c.id).is_some())) {
        state.selection = before;
        return;
    }
    put(state, fragment, Wording::List);
}

fn put(state: &mut State, fragment: Fragment, wording: Wording) {
    let Some(document) = state.document() else { return };
    let (language, clipboard) = (document.journey.language, state.clipboard.clone());
    state.jobs.start("copy", move || {
        let words = match wording {
            Wording::List => to_text(&fragment, language),
            Wording::Table => to_table(&fragment, language),
        };
        let result = clipboard.hold(words.clone(), to_html(&fragment, language));
        Done::Copied(result.map_err(|_why| words))
    });
}

/// The desktop did not take the cards: the window has a way of its own for text.
pub(super) fn copied(state: &mut State, result: Result<(), String>) {
    if let Err(words) = result {
        state.words_to_copy = Some(words);
    }
}

/// Looks into the clipboard; `heard` is the text that came with the key.
pub(super) fn paste(state: &mut State, heard: Option<String>, preview: bool) {
    in_place::keep(state);
    let (map, clipboard, language) = (state.map, state.clipboard.clone(), state.language());
    let read = move || Done::Pasted { map, clip: clipboard::read(&clipboard, heard, language), preview };
    state.jobs.start("paste", read);
}

/// Reads picture files, which then become cards.
pub(super) fn add_pictures(state: &mut State, files: Vec<PathBuf>) {
    in_place::keep(state);
    let (map, language) = (state.map, state.language());
    let read = move || Done::Pasted { map, clip: clipboard::from_files(&files, language), preview: false };
    state.jobs.start("paste", read);
}

/// Puts what was found into the map it was pasted into, whichever is in front by now.
pub(super) fn arrived(state: &mut State, map: MapNumber, clip: Clip, preview: bool) {
    if matches!(clip, Clip::Words(_)) {
        // A table asks what it means, and shows the map beside its questions.
        super::desk::bring(state, map);
    }
    super::change_on(state, map, |state| put_in(state, clip, preview));
}

/// Puts what was found where the selection is.
fn put_in(state: &mut State, clip: Clip, preview: bool) {
    let language = state.language();
    if state.session.is_none() {
        return;
    }
    match clip {
        Clip::Cards(fragment) if fragment.cards.len() > MOST_CARDS => too_many(state, fragment.cards.len()),
        Clip::Cards(fragment) => paste_cards(state, &fragment),
        Clip::Words(words) => paste_words(state, &words, preview),
        Clip::Pictures(pictures) => paste_pictures(state, pictures),
        Clip::Refused(why) => state.notices.add(Gravity::Error, why),
        Clip::Nothing => {
            let words = text(language, "paste-nothing");
            state.notices.about(state.map, Subject::Changing, Gravity::Note, words, None);
        }
    }
}

fn too_many(state: &mut State, count: usize) {
    let args = [("count", count.to_string().into()), ("most", MOST_CARDS.to_string().into())];
    let words = text_with(state.language(), "paste-too-many", &args);
    state.notices.add(Gravity::Error, words);
}

fn paste_cards(state: &mut State, fragment: &Fragment) {
    let Some(document) = state.document() else { return };
    let lane = lane_for(state, document, fragment).cloned();
    let Some(step) = first_column(state, document) else { return };
    let Some(pasted) = pasted_of(document, fragment, lane.as_ref(), &step) else { return };
    take_in(state, pasted);
}

/// Where the first column of what is pasted goes: where the selection begins, so that what was
/// copied just now comes to lie beside itself.
fn first_column(state: &State, document: &Document) -> Option<Id> {
    let columns = document.columns();
    let begins = match &state.selection {
        Selection::Cards(ids) => {
            let chosen: BTreeSet<&Id> = ids.iter().collect();
            let cards = document.cards.iter().filter(|c| chosen.contains(&c.id));
            cards.min_by_key(|c| columns.of(&c.step)).map(|c| c.step.clone())
        }
        Selection::Phase(id) => document.phase(id).and_then(|p| p.steps.first()).map(|s| s.id.clone()),
        _ => place::step(state, document),
    };
    begins.or_else(|| document.steps().next().map(|(_, s)| s.id.clone()))
}

/// The lane that pasting is to go to: that of an empty cell or of the lane that is selected; that of
/// a selected card only where the cards need not change their kind for it.
fn lane_for<'a>(state: &'a State, document: &'a Document, fragment: &Fragment) -> Option<&'a Id> {
    match &state.selection {
        Selection::Cell { lane, .. } | Selection::Lane(lane) => Some(lane),
        Selection::Cards(ids) => {
            let card = document.card(ids.last()?)?;
            let kind = card.kind.card_kind();
            fragment.cards.iter().all(|c| c.kind.card_kind() == kind).then_some(&card.lane)
        }
        _ => None,
    }
}

/// Makes the change, selects its cards, and says what did not come along. Says whether it was made.
fn take_in(state: &mut State, pasted: Pasted) -> bool {
    if !change::edit(state, pasted.edit) {
        return false;
    }
    state.selection = Selection::Cards(pasted.cards);
    let language = state.language();
    if !pasted.strangers.is_empty() {
        let names = pasted.strangers.join(", ");
        let args = [("count", pasted.strangers.len().into()), ("names", names.into())];
        let words = text_with(language, "paste-strangers", &args);
        state.notices.about(state.map, Subject::Changing, Gravity::Note, words, None);
    }
    if pasted.squeezed > 0 {
        let words = text_with(language, "paste-squeezed", &[("count", pasted.squeezed.into())]);
        state.notices.about(state.map, Subject::Changing, Gravity::Note, words, None);
    }
    true
}

fn paste_words(state: &mut State, words: &str, preview: bool) {
    let Some(document) = state.document() else { return };
    let Some((lane, step)) = place::cell(state, document) else { return };
    let here = Here { lane, step, day: state.clock.date(state.clock.now()) };
    let table = read_table(words);
    let lines = if table.is_none() { read_list(words) } else { Vec::new() };
    if table.is_none() && lines.is_empty() {
        let words = text(state.language(), "paste-nothing");
        return state.notices.about(state.map, Subject::Changing, Gravity::Note, words, None);
    }
    let block = table.or_else(|| preview.then(|| Block::of_list(&lines)));
    if let Some(block) = block {
        let matching = Matching::propose(document, &block, &here);
        let form = PasteForm { block: Arc::new(block), matching, here };
        state.dialog = Some(Dialog::Paste(Box::new(form)));
        return;
    }
    if let Some(curves) = document.lane(&here.lane).filter(|l| l.kind.card_kind().is_none()) {
        let refusal = EditError::NoCardsHere(Name::Lane(curves.kind, curves.name.clone()));
        change::said(state, Err(refusal));
        return;
    }
    match list_edit(document, &lines, &here) {
        Some(pasted) => drop(take_in(state, pasted)),
        None => too_many(state, lines.len()),
    }
}

/// Pastes the table as the dialog has it.
pub(super) fn paste_table(state: &mut State) {
    let (Some(Dialog::Paste(form)), Some(document)) = (&state.dialog, state.document()) else { return };
    let Some(pasted) = form.matching.edit(document, &form.block, &form.here.day) else {
        let count = form.matching.count(&form.block);
        if count > MOST_CARDS {
            too_many(state, count);
        }
        return;
    };
    // Refused, the dialog stays with the reason in it.
    if take_in(state, pasted) {
        state.dialog = None;
    }
}

/// Pictures become cards at the step that is meant, in the row for pictures that is meant.
fn paste_pictures(state: &mut State, pictures: Vec<(String, ImageSource)>) {
    let Some(document) = state.document() else { return };
    let first = || document.steps().next().map(|(_, s)| s.id.clone());
    let Some(step) = place::step(state, document).or_else(first) else { return };
    let selected = match &state.selection {
        Selection::Cell { lane, .. } | Selection::Lane(lane) => Some(lane),
        _ => None,
    };
    let mut edits = Vec::new();
    let lane = place::lane_of_pictures(document, selected).cloned().unwrap_or_else(|| {
        let lane = edit::fresh_lane(document, LaneKind::Images);
        let id = lane.id.clone();
        edits.push(Edit::AddLane { lane, at: edit::place_of_lane(document, LaneKind::Images) });
        id
    });
    let (mut ids, mut cards) = (FreshIds::new(document), Vec::new());
    for (name, source) in pictures {
        let id = ids.next(card_prefix(CardKind::Image));
        let alt = name.replace(['-', '_'], " ").trim().to_owned();
        let kind = Kind::Image(Picture { source, alt });
        let card = Card { kind, ..Card::new(id.clone(), lane.clone(), step.clone(), CardKind::Image) };
        cards.push(id);
        edits.push(Edit::AddCard { card: Box::new(card), before: None });
    }
    take_in(state, Pasted { edit: Edit::Batch(edits), cards, strangers: Vec::new(), squeezed: 0 });
}
