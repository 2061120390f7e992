//! An editing session without a window, whose states are numbered. It goes on until it is killed.

use std::{
    path::Path,
    thread,
    time::{Duration, Instant},
};

use super::{
    Dice, MAP, STATE,
    log::{Event, What},
};
use crate::{
    base::Language,
    cli::{Failure, output},
    edit::Edit,
    i18n::text,
    io::{
        self, Autosave, Keeping,
        faults::{Faults, Step, Trouble},
    },
    model::{Document, sample},
    session::Session,
};

/// Cards on the map: enough that writing it takes a while.
const CARDS: usize = 300;
/// Edits before a session that breaks down by itself does so.
const EDITS: u64 = 3;
/// A session that nobody kills ends after so many edits.
const MOST: u64 = 100_000;

/// The number of a document's state.
pub(super) fn number(document: &Document) -> Option<u64> {
    document.notes.strip_prefix("state ")?.parse().ok()
}

struct Player {
    session: Session,
    autosave: Autosave,
    begin: Instant,
    state: u64,
}

/// Plays in `folder`, with a seed and the interval of the autosave.
pub(super) fn play(
    folder: &Path,
    (seed, interval): (u64, Duration),
    breakdown: Option<&str>,
    language: Language,
) -> Result<(), Failure> {
    let begin = Instant::now();
    let breaks_keeper = breakdown == Some("keeper");
    let observer = move |keeping: Keeping<'_>| match keeping {
        Keeping::Begun(_) if breaks_keeper => break_down(),
        Keeping::Begun(document) => say(What::Keeping, number(document), begin),
        Keeping::Done(document) => say(What::Kept, number(document), begin),
        Keeping::Failed(error) => output::complain(&error.message(language)),
    };
    let autosave = Autosave::observed(&folder.join(STATE), interval, observer).map_err(|e| work(&e, language))?;
    let session = Session::at(folder.join(MAP), sample::journey(CARDS, seed, language));
    let mut player = Player { session, autosave, begin, state: 0 };
    player.edit(language)?;
    player.save(language)?;
    match breakdown {
        Some(how) => player.break_down(how, folder, language),
        None => player.go_on(&mut Dice(seed), language),
    }
}

impl Player {
    fn go_on(&mut self, dice: &mut Dice, language: Language) -> Result<(), Failure> {
        // Some people save all the time, some never.
        let habit = [15, 150, u64::MAX].into_iter().nth(dice.below(3) as usize).unwrap_or(u64::MAX);
        while self.state < MOST {
            self.edit(language)?;
            if dice.below(habit) == 0 {
                self.save(language)?;
            }
            thread::sleep(Duration::from_micros(dice.below(8_000)));
        }
        Ok(())
    }

    fn edit(&mut self, language: Language) -> Result<(), Failure> {
        self.state += 1;
        let edit = Edit::SetNotes(format!("state {}", self.state));
        self.session.apply(edit).map_err(|e| Failure::Work(e.message(language)))?;
        self.autosave.changed(self.session.document(), self.session.path());
        say(What::Edited, Some(self.state), self.begin);
        Ok(())
    }

    fn save(&mut self, language: Language) -> Result<(), Failure> {
        let Some(path) = self.session.path().map(Path::to_path_buf) else { return Ok(()) };
        say(What::Saving, Some(self.state), self.begin);
        self.session.save(path).map_err(|e| work(&e, language))?;
        say(What::Saved, Some(self.state), self.begin);
        self.autosave.saved();
        Ok(())
    }

    /// Panics right after an edit, in one of several ways.
    fn break_down(&mut self, how: &str, folder: &Path, language: Language) -> Result<(), Failure> {
        let _fault = (how == "writing")
            .then(|| Faults::each(&folder.join(STATE).join("recovery"), Step::Create, Trouble::Panics));
        for _ in 0..EDITS {
            self.edit(language)?;
        }
        match how {
            "edit" => break_down(),
            "thread" => {
                let broken = thread::Builder::new().name("job".to_owned()).spawn(break_down);
                broken.map_err(|e| Failure::Work(e.to_string()))?.join().ok();
            }
            // The keeper's thread breaks down by itself, before or in the middle of a write.
            _ => self.autosave.flush(),
        }
        if let Some(error) = self.autosave.failure() {
            output::complain(&error.message(language));
        }
        output::say(text(language, "rehearse-no-harm"));
        Ok(())
    }
}

#[expect(clippy::panic, reason = "that is what is rehearsed")]
fn break_down() {
    panic!("a rehearsed breakdown");
}

fn work(error: &io::SaveError, language: Language) -> Failure {
    Failure::Work(error.message(language))
}

fn say(what: What, number: Option<u64>, begin: Instant) {
    output::say(&Event { what, number: number.unwrap_or_default(), at: begin.elapsed() }.line());
}
