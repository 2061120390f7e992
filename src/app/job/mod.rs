//! Work in the background: named threads whose results come back through a channel and wake the window.

mod awake;
pub mod browse;
pub mod clipboard;
pub mod clock;
pub mod copy;
pub mod course;
pub mod glance;
pub mod measure;
pub mod open;
pub mod paper;
pub mod sample;
pub mod survey;
#[cfg(feature = "sound")]
mod tone;
pub mod votes;
pub mod watch;
pub mod window;

use std::{
    collections::BTreeSet,
    panic::{self, AssertUnwindSafe},
    path::PathBuf,
    sync::mpsc::{Receiver, Sender, channel},
};

use self::{clock::Clock, course::Course};
use super::{
    action::PictureTarget,
    desk::MapNumber,
    disk::{Looked, OnDisk},
    drawing::{Counted, Found},
    library::LibraryDone,
    proof::{Leaf, Proof, Viewer},
    review::Reviewed,
    template::TemplateDone,
};
use crate::{
    exchange::survey::{Answers, Head, SurveyError},
    export::{Format, Part},
    io::{Refusal, SaveError},
    model::ImageSource,
};

/// What came of a job.
#[derive(Debug)]
pub enum Done {
    /// Files were read, in the order in which they were asked for.
    Opened(Vec<open::Opened>),
    /// A map was written to a file.
    Saved {
        /// Which map.
        map: MapNumber,
        /// The file as it was named.
        path: PathBuf,
        /// The state of the session that was written.
        written: u64,
        /// What the file is now, or why it was not written.
        result: Result<OnDisk, Refusal>,
    },
    /// A copy without personal data was written, with so many pieces blanked; or why not, in the window's language.
    Redacted(PathBuf, Result<usize, String>),
    /// The minutes of a workshop were written in that format, or why not, in the window's language.
    MinutesWritten(PathBuf, Format, Result<(), String>),
    /// An export was written, or why not.
    Exported(Result<paper::Exported, paper::Unmade>),
    /// The pages were laid out as they would be printed; none where that was called off.
    Proofed(Viewer, Option<Box<Proof>>),
    /// Parts of pages were painted, of the proof of that number.
    PagesPainted(Viewer, u64, Vec<Leaf>),
    /// A picture of that part of the map was put into the clipboard, or why not.
    PictureCopied(Part, Result<copy::Copied, String>),
    /// A file of survey answers was looked at; else why it is none.
    SurveyLooked {
        /// The file.
        path: PathBuf,
        /// How it begins.
        result: Result<Box<Head>, String>,
    },
    /// Survey answers were counted, or not.
    SurveyCounted {
        /// The course that counting took.
        course: Course,
        /// What was counted.
        result: Result<Box<Answers>, SurveyError>,
    },
    /// A file of votes was read, or why not.
    VotesRead {
        /// The file.
        path: PathBuf,
        /// All of it.
        result: Result<Vec<u8>, SurveyError>,
    },
    /// A picture was made ready for the map.
    Pictured {
        /// Where it goes.
        target: PictureTarget,
        /// In which map.
        map: MapNumber,
        /// The picture, or why there is none, in the window's language.
        result: Result<ImageSource, String>,
    },
    /// Something of the library of personas, or of another map.
    Library(LibraryDone),
    /// The desktop's file dialog closed: a file, or none (cancelled, or no dialog on this desktop).
    Chosen(Option<PathBuf>),
    /// The best width for a map was found.
    Fitted(Box<Found>),
    /// The sheets of paper were counted.
    Counted(Counted),
    /// A map was reviewed.
    Reviewed(Box<Reviewed>),
    /// What came of a job about templates.
    Template(TemplateDone),
    /// A recent file was looked into.
    Glanced(PathBuf, glance::Glance),
    /// Cards were put into the clipboard; else the words to put there as mere text.
    Copied(Result<(), String>),
    /// The clipboard was looked into.
    Pasted {
        /// Where it goes.
        map: MapNumber,
        /// What was found.
        clip: clipboard::Clip,
        /// Whether a list is to be shown before it is pasted.
        preview: bool,
    },
    /// Notes were read that are to be covered.
    Noted {
        /// For which map.
        map: MapNumber,
        /// What was found.
        clip: clipboard::Clip,
    },
    /// Settings or a recovery file were written, or not.
    Kept(Result<(), SaveError>),
    /// Somebody touched these files.
    Touched(Vec<PathBuf>),
    /// Somebody looked at a map's file.
    Looked(Looked),
    /// A map's file was read again.
    Reloaded(MapNumber, Box<open::Opened>),
    /// Another window was started, or why not, in the system's words.
    WindowStarted(Result<(), String>),
    /// The desktop does not keep the screen awake.
    MaySleep,
    /// The tone cannot be heard on this machine.
    StaysMute,
    /// A thread could not be started.
    Refused(String),
    /// A job broke down; what it was to do is not done.
    Broke {
        /// Its name.
        job: &'static str,
        /// The map it was for, where it was for one.
        map: Option<MapNumber>,
        /// In which words.
        why: String,
    },
}

/// Starts jobs and collects what comes of them.
#[derive(Debug)]
pub struct Jobs {
    sender: Sender<(&'static str, Done)>,
    receiver: Receiver<(&'static str, Done)>,
    wake: Option<egui::Context>,
    running: Vec<&'static str>,
    watch: watch::Watch,
    awake: awake::Awake,
    held: Option<Held>,
    call_off_at: Option<usize>,
    rung: usize,
}

/// Jobs that wait for a test to let them run.
#[derive(Default)]
struct Held(Vec<Box<dyn FnOnce() + Send>>);

impl std::fmt::Debug for Held {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Held").field(&self.0.len()).finish()
    }
}

impl Jobs {
    /// Jobs on threads of their own, which wake `ctx` when they end.
    pub fn threaded(ctx: egui::Context) -> Self {
        Self { wake: Some(ctx), ..Self::at_once() }
    }

    /// Jobs that are done by the time `start` returns: for tests, where nothing may depend on time.
    pub fn at_once() -> Self {
        let (sender, receiver) = channel();
        Self {
            sender,
            receiver,
            wake: None,
            running: Vec::new(),
            watch: watch::Watch::default(),
            awake: awake::Awake::default(),
            held: None,
            call_off_at: None,
            rung: 0,
        }
    }

    /// From now on jobs wait until [`Self::let_go`]: for tests that look at the window meanwhile.
    pub fn hold(&mut self) {
        self.held = Some(Held::default());
    }

    /// Runs the jobs that wait, in order, and holds none any more.
    pub fn let_go(&mut self) {
        for work in self.held.take().unwrap_or_default().0 {
            work();
        }
    }

    /// The next course is called off when its job tells for the `nth` time: for tests.
    pub fn call_off_at(&mut self, nth: usize) {
        self.call_off_at = Some(nth);
    }

    /// For a job that is about to start: how far it is, and the way to call it off.
    pub fn course(&mut self, clock: &Clock) -> Course {
        Course::begin(clock.clone(), self.call_off_at.take())
    }

    /// Starts `work`; its result comes out of [`Self::take`]. `name` names the thread.
    pub fn start(&mut self, name: &'static str, work: impl FnOnce() -> Done + Send + 'static) {
        self.run(name, None, work);
    }

    /// The same for work on one map, wherever that is when the work breaks down.
    pub fn start_on(&mut self, map: MapNumber, name: &'static str, work: impl FnOnce() -> Done + Send + 'static) {
        self.run(name, Some(map), work);
    }

    fn run(&mut self, name: &'static str, map: Option<MapNumber>, work: impl FnOnce() -> Done + Send + 'static) {
        self.running.push(name);
        let sender = self.sender.clone();
        let work = move || caught(name, map, work);
        let Some(ctx) = self.wake.clone() else {
            // The receiver lives as long as the sender here.
            let run = move || _ = sender.send((name, work()));
            return match &mut self.held {
                Some(held) => held.0.push(Box::new(run)),
                None => run(),
            };
        };
        let started = std::thread::Builder::new().name(name.to_owned()).spawn(move || {
            // Nobody listens any more when the window is gone: nothing to do about it.
            let _sent = sender.send((name, work()));
            ctx.request_repaint();
        });
        if let Err(error) = started {
            let _sent = self.sender.send((name, Done::Refused(error.to_string())));
        }
    }

    /// For threads that are no jobs but have something to say now and then: hands it to the window
    /// and wakes it.
    pub fn messenger(&self, name: &'static str) -> impl Fn(Done) + Send + 'static {
        let (sender, wake) = (self.sender.clone(), self.wake.clone());
        move |done| {
            let _sent = sender.send((name, done));
            if let Some(ctx) = &wake {
                ctx.request_repaint();
            }
        }
    }

    /// Has [`Done::Touched`] come in whenever somebody touches one of these files. Jobs that are
    /// done at once watch nothing: there, nothing may come in by itself.
    pub fn watch(&mut self, files: BTreeSet<PathBuf>) {
        if self.wake.is_some() {
            let tell = self.messenger("watch");
            self.watch.keep_to(files, move |touched| tell(Done::Touched(touched)));
        }
    }

    /// Has the screen stay awake from now on, for a reason that the desktop may show, or no longer.
    /// Where jobs are done at once nothing is asked of the desktop.
    pub fn keep_awake(&mut self, reason: Option<&str>) {
        match reason {
            Some(reason) if self.wake.is_some() && !self.awake.is_on() => {
                let tell = self.messenger("keep awake");
                self.awake.begin(reason.to_owned(), tell);
            }
            Some(_) => {}
            None => self.awake.end(),
        }
    }

    /// Plays the tone at the end of an activity. Silent without the feature `sound`, and where jobs are
    /// done at once.
    pub fn ring(&mut self) {
        self.rung += 1;
        #[cfg(feature = "sound")]
        if self.wake.is_some() {
            tone::play(self.messenger("tone"));
        }
    }

    /// How often the tone was played: for tests.
    pub fn rung(&self) -> usize {
        self.rung
    }

    /// Whether a job of that name is still running.
    pub fn is_running(&self, name: &str) -> bool {
        self.running.contains(&name)
    }

    /// What has come in since last time.
    pub fn take(&mut self) -> Vec<Done> {
        let ended: Vec<(&'static str, Done)> = self.receiver.try_iter().collect();
        for (name, _) in &ended {
            if let Some(at) = self.running.iter().position(|running| running == name) {
                self.running.swap_remove(at);
            }
        }
        ended.into_iter().map(|(_, done)| done).collect()
    }
}

/// What came of a job. One that panics takes neither the window nor its own place in the list of
/// running jobs with it: a job owns all it works on, so nothing half done is left behind.
fn caught(name: &'static str, map: Option<MapNumber>, work: impl FnOnce() -> Done) -> Done {
    panic::catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|payload| {
        let said = payload.downcast_ref::<String>().map(String::as_str);
        let said = said.or_else(|| payload.downcast_ref::<&'static str>().copied()).unwrap_or(name);
        Done::Broke { job: name, map, why: said.to_owned() }
    })
}
