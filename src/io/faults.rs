//! A disk that misbehaves, for tests: full, read-only, gone, or changing while it is read.
//!
//! A fault belongs to a place on disk, as in life: everything that `io` does at or below that path
//! meets it, on whatever thread. Tests with folders of their own therefore run side by side.
//!
//! This is part of the program as shipped and not switched off at compile time: what was tested is
//! what runs. Where nothing is planned it costs one relaxed load beside a call to the system, and
//! nothing outside the process can plan anything.

use std::{
    fs::File,
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

/// What `io` asks of the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// What is there, and how large.
    Look,
    /// What a folder holds.
    List,
    /// Opening a file to read it.
    Open,
    /// Reading some of it.
    Read,
    /// Opening a file that others wait for.
    Lock,
    /// Beginning a new file.
    Create,
    /// Writing some of it.
    Write,
    /// Setting who may read and write it.
    Permit,
    /// Waiting until its bytes are on the disk.
    Sync,
    /// Giving a file its name.
    Rename,
    /// Waiting until its name is on the disk.
    SyncFolder,
    /// Giving a file a second name.
    Link,
    /// Making a folder.
    MakeFolder,
    /// Removing a file.
    Remove,
}

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The system refuses.
    Fails(io::ErrorKind),
    /// Our own code breaks down.
    Panics,
    /// The system refuses after so many bytes were read or written.
    FailsAfter(u64, io::ErrorKind),
    /// Somebody cuts the file off after so many bytes, while it is read.
    EndsAfter(u64),
    /// Somebody adds so many bytes at the end of the file, while it is read.
    Grows(u64),
}

/// Faults at a place, until this is dropped.
#[derive(Debug)]
pub struct Faults {
    number: usize,
}

#[derive(Debug)]
struct Plan {
    number: usize,
    place: PathBuf,
    rule: Rule,
    met: Vec<(Step, PathBuf)>,
}

#[derive(Clone, Copy, Debug)]
enum Rule {
    Watch,
    Each(Step, Trouble),
    Nth(usize, Trouble),
}

static PLANNED: AtomicUsize = AtomicUsize::new(0);
static PLANS: Mutex<Vec<Plan>> = Mutex::new(Vec::new());

fn plans() -> MutexGuard<'static, Vec<Plan>> {
    // A test that failed while it held this has nothing to do with the others.
    PLANS.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Faults {
    /// Nothing goes wrong; every step is noted.
    pub fn watch(place: &Path) -> Self {
        Self::plan(place, Rule::Watch)
    }

    /// Each such step goes wrong.
    pub fn each(place: &Path, step: Step, trouble: Trouble) -> Self {
        Self::plan(place, Rule::Each(step, trouble))
    }

    /// The step with this number goes wrong, counted from 0.
    pub fn nth(place: &Path, number: usize, trouble: Trouble) -> Self {
        Self::plan(place, Rule::Nth(number, trouble))
    }

    fn plan(place: &Path, rule: Rule) -> Self {
        static NUMBERS: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBERS.fetch_add(1, Ordering::Relaxed);
        plans().push(Plan { number, place: place.to_path_buf(), rule, met: Vec::new() });
        PLANNED.fetch_add(1, Ordering::SeqCst);
        Self { number }
    }

    /// What was asked of the disk at this place so far, in order.
    pub fn met(&self) -> Vec<(Step, PathBuf)> {
        plans().iter().find(|plan| plan.number == self.number).map(|plan| plan.met.clone()).unwrap_or_default()
    }
}

impl Drop for Faults {
    fn drop(&mut self) {
        PLANNED.fetch_sub(1, Ordering::SeqCst);
        plans().retain(|plan| plan.number != self.number);
    }
}

/// What goes wrong with this step, if anything.
fn trouble(step: Step, path: &Path) -> Option<Trouble> {
    if PLANNED.load(Ordering::Relaxed) == 0 {
        return None;
    }
    let mut found = None;
    for plan in plans().iter_mut().filter(|plan| path.starts_with(&plan.place)) {
        found = found.or_else(|| match plan.rule {
            Rule::Each(wanted, trouble) if wanted == step => Some(trouble),
            Rule::Nth(number, trouble) if number == plan.met.len() => Some(trouble),
            _ => None,
        });
        plan.met.push((step, path.to_path_buf()));
    }
    found
}

/// Asked before a step that either happens or does not.
pub(super) fn check(step: Step, path: &Path) -> io::Result<()> {
    match trouble(step, path) {
        Some(Trouble::Fails(kind) | Trouble::FailsAfter(_, kind)) => Err(kind.into()),
        Some(Trouble::Panics) => break_down(step),
        _ => Ok(()),
    }
}

#[expect(clippy::panic, reason = "that is the fault")]
fn break_down<T>(step: Step) -> T {
    panic!("a fault was planned for {step:?}")
}

/// Reads from `file`, of which `at` bytes have been read.
pub(super) fn read(path: &Path, mut file: &File, at: u64, into: &mut [u8]) -> io::Result<usize> {
    match trouble(Step::Read, path) {
        None => file.read(into),
        Some(Trouble::Panics) => break_down(Step::Read),
        Some(Trouble::Fails(kind)) => Err(kind.into()),
        Some(Trouble::FailsAfter(most, kind)) if at >= most => Err(kind.into()),
        Some(Trouble::FailsAfter(most, _) | Trouble::EndsAfter(most)) => file.take(most - most.min(at)).read(into),
        Some(Trouble::Grows(more)) => {
            let length = file.metadata()?.len();
            if at < length { file.read(into) } else { io::repeat(b' ').take((length + more) - at).read(into) }
        }
    }
}

/// Writes to `file`, into which `at` bytes have been written.
pub(super) fn write(path: &Path, mut file: &File, at: u64, from: &[u8]) -> io::Result<usize> {
    match trouble(Step::Write, path) {
        Some(Trouble::Panics) => break_down(Step::Write),
        Some(Trouble::Fails(kind)) => Err(kind.into()),
        Some(Trouble::FailsAfter(most, kind)) if at >= most => Err(kind.into()),
        Some(Trouble::FailsAfter(most, _)) => {
            let room = usize::try_from(most - at).unwrap_or(usize::MAX);
            file.write(from.get(..room).unwrap_or(from))
        }
        _ => file.write(from),
    }
}
