//! Keeps a recovery file up to date on a thread of its own, at most two seconds behind.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    thread,
    time::{Duration, Instant, SystemTime},
};

use super::{Recovery, SaveError};
use crate::model::Document;

/// How long changes are gathered before they are written, unless somebody wants it otherwise.
/// Together with the writing itself this stays below the two seconds that a crash may cost.
pub const DELAY: Duration = Duration::from_secs(1);

/// A map, and the file it will be saved to.
type Kept = Box<(Document, Option<PathBuf>)>;

enum Order {
    Keep(Kept),
    Clear,
    Delay(Duration),
    Flush(Sender<()>),
    Close(Sender<()>),
}

/// The keeper of one open map. Dropped without [`Autosave::close`], it leaves the recovery file
/// where the next start finds it.
#[derive(Debug)]
pub struct Autosave {
    orders: Sender<Order>,
    failures: Receiver<SaveError>,
}

impl Autosave {
    /// Starts keeping a map; `folder` is [`super::state_dir`].
    pub fn start(folder: &Path, delay: Duration) -> Result<Self, SaveError> {
        let recovery = Recovery::reserve(folder)?;
        let (orders, inbox) = channel();
        let (complaints, failures) = channel();
        let keeper = Keeper { recovery, inbox, complaints, delay, waiting: None };
        thread::Builder::new()
            .name("autosave".to_owned())
            .spawn(move || keeper.run())
            .map_err(|error| SaveError::new(folder, error.into()))?;
        Ok(Self { orders, failures })
    }

    /// The map has changed. Costs next to nothing: the document's tables are shared.
    pub fn changed(&self, document: &Document, original: Option<&Path>) {
        self.send(Order::Keep(Box::new((document.clone(), original.map(Path::to_path_buf)))));
    }

    /// The map is saved, or as it was when it was opened: nothing is left to recover.
    pub fn saved(&self) {
        self.send(Order::Clear);
    }

    /// Changes are gathered so long from now on.
    pub fn set_delay(&self, delay: Duration) {
        self.send(Order::Delay(delay));
    }

    /// Returns when everything that has changed so far is on disk.
    pub fn flush(&self) {
        self.wait(Order::Flush);
    }

    /// The map is closed for good: the recovery file goes.
    pub fn close(self) {
        self.wait(Order::Close);
    }

    /// Why a recovery file could not be written, if one could not since the last question.
    pub fn failure(&self) -> Option<SaveError> {
        self.failures.try_iter().last()
    }

    fn wait(&self, order: impl FnOnce(Sender<()>) -> Order) {
        let (done, waiting) = channel();
        self.send(order(done));
        // An error means that the thread is gone; then there is nothing to wait for.
        waiting.recv().ok();
    }

    fn send(&self, order: Order) {
        self.orders.send(order).ok();
    }
}

struct Keeper {
    recovery: Recovery,
    inbox: Receiver<Order>,
    complaints: Sender<SaveError>,
    delay: Duration,
    /// What is to be written, and when at the latest.
    waiting: Option<(Kept, Instant)>,
}

impl Keeper {
    fn run(mut self) {
        loop {
            match self.next() {
                Ok(Order::Keep(map)) => {
                    let due = self.waiting.as_ref().map_or_else(|| Instant::now() + self.delay, |(_, due)| *due);
                    self.waiting = Some((map, due));
                }
                Ok(Order::Clear) => {
                    self.waiting = None;
                    self.recovery.clear();
                }
                Ok(Order::Delay(delay)) => {
                    // What waits already is written as soon as the shorter of the two says.
                    self.waiting = self.waiting.map(|(map, due)| (map, due.min(Instant::now() + delay)));
                    self.delay = delay;
                }
                Ok(Order::Flush(done)) => {
                    self.write();
                    done.send(()).ok();
                }
                Ok(Order::Close(done)) => {
                    self.recovery.close();
                    done.send(()).ok();
                    return;
                }
                Err(RecvTimeoutError::Timeout) => self.write(),
                // The window is gone without a word: what it had not saved stays.
                Err(RecvTimeoutError::Disconnected) => return self.write(),
            }
        }
    }

    fn next(&self) -> Result<Order, RecvTimeoutError> {
        match &self.waiting {
            None => self.inbox.recv().map_err(Into::into),
            Some((_, due)) => self.inbox.recv_timeout(due.saturating_duration_since(Instant::now())),
        }
    }

    #[expect(clippy::disallowed_methods, reason = "the time a file is written is the clock's")]
    fn write(&mut self) {
        let Some((map, _)) = self.waiting.take() else { return };
        let (document, original) = *map;
        if let Err(error) = self.recovery.write(&document, original.as_deref(), SystemTime::now()) {
            self.complaints.send(error).ok();
        }
    }
}
