//! Writes what is not saved yet when the program breaks down.
//!
//! What each [`super::Autosave`] is to keep lies here, shared by pointer between the window, the
//! keeper's thread and the panic hook. The hook writes what the keeper had no time for; it never
//! waits for ever, since the thread that panics may itself hold what it needs.

use std::{
    io::Write as _,
    panic,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError, Weak},
    thread,
    time::{Duration, Instant, SystemTime},
};

use super::{Content, Recovery, SaveError, SaveProblem};
use crate::{base::Language, i18n::text_with, model::Document};

/// Everything that is open in this process.
static OPEN: Mutex<Vec<Weak<Work>>> = Mutex::new(Vec::new());

/// Name of the threads that keep maps.
pub(super) const KEEPER: &str = "autosave";

/// How often the hook asks for what another thread holds, and how long it waits in between.
const PATIENCE: (u32, Duration) = (300, Duration::from_millis(10));

/// Stands for the file in what is said.
const PLACE: &str = "{file}";

/// The unsaved work on one map.
#[derive(Debug)]
pub(super) struct Work {
    path: PathBuf,
    /// Held only for as long as it takes to copy pointers.
    newest: Mutex<Newest>,
    /// Held while the file is written or removed; nothing once the map is closed.
    file: Mutex<Option<Recovery>>,
}

/// What there is to keep. Changes are counted; the numbers say how far each stage has come.
#[derive(Debug, Default)]
struct Newest {
    /// The map with its last change; nothing where it is saved.
    map: Option<(Document, Option<PathBuf>)>,
    changed: u64,
    /// In the recovery file.
    written: u64,
    /// When the first change came that is not taken yet.
    since: Option<Instant>,
}

/// What is to be written, and the number of its last change.
#[derive(Debug)]
pub(super) struct Wanted {
    pub(super) document: Document,
    pub(super) original: Option<PathBuf>,
    pub(super) number: u64,
}

impl Work {
    /// Work on a map that the panic hook knows of, until the last pointer to it goes.
    pub(super) fn watched(recovery: Recovery) -> Arc<Self> {
        let path = recovery.path().to_path_buf();
        let work = Arc::new(Self { path, newest: Mutex::default(), file: Mutex::new(Some(recovery)) });
        let mut open = held(&OPEN);
        open.retain(|known| known.strong_count() > 0);
        open.push(Arc::downgrade(&work));
        work
    }

    /// The map has changed.
    pub(super) fn change(&self, document: Document, original: Option<PathBuf>, now: Instant) {
        let mut newest = held(&self.newest);
        newest.changed += 1;
        newest.since.get_or_insert(now);
        newest.map = Some((document, original));
    }

    /// Nothing is left to keep; answers the number up to which that holds.
    pub(super) fn clear(&self) -> u64 {
        let mut newest = held(&self.newest);
        newest.map = None;
        newest.since = None;
        newest.changed
    }

    /// Since when a change waits to be written.
    pub(super) fn waiting_since(&self) -> Option<Instant> {
        held(&self.newest).since
    }

    /// The newest state, unless it is in the recovery file or saved.
    pub(super) fn take(&self) -> Option<Wanted> {
        let mut newest = held(&self.newest);
        newest.since = None;
        let (document, original) = newest.map.clone().filter(|_| newest.written < newest.changed)?;
        Some(Wanted { document, original, number: newest.changed })
    }

    /// Writes a state to the recovery file, unless a newer one is there.
    pub(super) fn write(&self, wanted: &Wanted) -> Result<(), SaveError> {
        self.write_to(held(&self.file).as_ref(), wanted)
    }

    #[expect(clippy::disallowed_methods, reason = "the time a file is written is the clock's")]
    fn write_to(&self, file: Option<&Recovery>, wanted: &Wanted) -> Result<(), SaveError> {
        let is_news = held(&self.newest).written < wanted.number;
        let Some(recovery) = file.filter(|_| is_news) else { return Ok(()) };
        let done = recovery.write(&wanted.document, wanted.original.as_deref(), SystemTime::now());
        match &done {
            Ok(()) => held(&self.newest).written = wanted.number,
            Err(_) => self.wait_on(),
        }
        done
    }

    /// A write failed: what it should have written goes on waiting.
    pub(super) fn wait_on(&self) {
        let mut newest = held(&self.newest);
        if newest.map.is_some() {
            newest.since.get_or_insert_with(Instant::now);
        }
    }

    /// What to say when our own code broke down while writing.
    pub(super) fn broke(&self) -> SaveError {
        SaveError::new(&self.path, SaveProblem::Broke).of(Content::Recovery)
    }

    /// Removes the recovery file, unless it holds something later than change `number`.
    pub(super) fn forget(&self, number: u64) {
        let file = held(&self.file);
        if let Some(recovery) = file.as_ref().filter(|_| held(&self.newest).written <= number) {
            recovery.clear();
        }
    }

    /// The map is closed.
    pub(super) fn close(&self) {
        if let Some(recovery) = held(&self.file).take() {
            recovery.close();
        }
    }

    /// Writes what the keeper had no time for, if that can be done without waiting for ever.
    fn rescue(&self) -> Option<&Path> {
        let file = patiently(&self.file)?;
        let wanted = {
            let newest = patiently(&self.newest)?;
            let (document, original) = newest.map.clone()?;
            Wanted { document, original, number: newest.changed }
        };
        self.write_to(file.as_ref(), &wanted).ok().map(|()| self.path.as_path())
    }
}

/// A lock whose last holder may have panicked: what it guards is whole between any two statements.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The same for a thread that may hold the lock itself.
fn patiently<T>(lock: &Mutex<T>) -> Option<MutexGuard<'_, T>> {
    let (times, pause) = PATIENCE;
    // A keeper most likely holds it itself, survives this, and tries again later.
    let times = if thread::current().name() == Some(KEEPER) { 1 } else { times };
    for _ in 0..times {
        match lock.try_lock() {
            Ok(guard) => return Some(guard),
            Err(TryLockError::Poisoned(poisoned)) => return Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => thread::sleep(pause),
        }
    }
    None
}

/// From now on a panic, on whatever thread, first writes unsaved work to the recovery files and
/// then does what it did before.
pub fn keep_on_panic(language: Language) {
    // Put into words now: in a panic even that may be what broke.
    let said = text_with(language, "panic-kept", &[("file", PLACE.into())]);
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        let works: Vec<Arc<Work>> =
            patiently(&OPEN).map(|open| open.iter().filter_map(Weak::upgrade).collect()).unwrap_or_default();
        let kept: Vec<&Path> = works.iter().filter_map(|work| work.rescue()).collect();
        before(info);
        for path in kept {
            let said = said.replace(PLACE, &path.display().to_string());
            // There is nowhere left to report a standard error that cannot be written to.
            writeln!(std::io::stderr(), "{said}").ok();
        }
    }));
}
