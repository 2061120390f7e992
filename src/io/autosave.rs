//! Keeps a recovery file up to date on a thread of its own, at most two seconds behind.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    sync::{
        Arc,
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    thread,
    time::{Duration, Instant},
};

use super::{
    Content, Recovery, SaveError,
    rescue::{KEEPER, Wanted, Work},
};
use crate::model::Document;

/// How long changes are gathered before they are written, unless somebody wants it otherwise.
/// Together with the writing itself this stays below the two seconds that a crash may cost.
pub const DELAY: Duration = Duration::from_secs(1);

/// After a write that failed it is tried again this much later.
const RETRY: Duration = Duration::from_secs(10);

enum Order {
    Delay(Duration),
    /// There is something new to keep.
    Changed,
    /// Everything up to this change is saved.
    Clear(u64),
    Flush(Sender<()>),
    Close(Sender<()>),
}

/// What the keeper is doing, for those who want to know.
#[derive(Debug)]
pub enum Keeping<'a> {
    /// It begins to write this map.
    Begun(&'a Document),
    /// The map is on disk.
    Done(&'a Document),
    /// It is not, and why; not told again while it goes on failing.
    Failed(&'a SaveError),
}

/// The keeper of one open map. Dropped without [`Autosave::close`], it leaves the recovery file
/// where the next start finds it.
#[derive(Debug)]
pub struct Autosave {
    work: Arc<Work>,
    orders: Sender<Order>,
    failures: Receiver<SaveError>,
}

impl Autosave {
    /// Starts keeping a map; `folder` is [`super::state_dir`].
    pub fn start(folder: &Path, delay: Duration) -> Result<Self, SaveError> {
        Self::observed(folder, delay, |_| {})
    }

    /// The same; `observer` is told of every write, on the keeper's thread.
    pub fn observed(
        folder: &Path,
        delay: Duration,
        observer: impl FnMut(Keeping<'_>) + Send + 'static,
    ) -> Result<Self, SaveError> {
        let work = Work::watched(Recovery::reserve(folder)?);
        let (orders, inbox) = channel();
        let (complaints, failures) = channel();
        let keeper =
            Keeper { work: Arc::clone(&work), inbox, complaints, delay, retry: None, observer: Box::new(observer) };
        thread::Builder::new()
            .name(KEEPER.to_owned())
            .spawn(move || keeper.run())
            .map_err(|error| SaveError::new(folder, error.into()).of(Content::Recovery))?;
        Ok(Self { work, orders, failures })
    }

    /// The map has changed. Costs next to nothing: the document's tables are shared.
    pub fn changed(&self, document: &Document, original: Option<&Path>) {
        self.work.change(document.clone(), original.map(Path::to_path_buf), Instant::now());
        self.send(Order::Changed);
    }

    /// The map is saved, or as it was when it was opened: nothing is left to recover.
    pub fn saved(&self) {
        self.send(Order::Clear(self.work.clear()));
    }

    /// Changes are gathered so long from now on.
    pub fn set_delay(&self, delay: Duration) {
        self.send(Order::Delay(delay));
    }

    /// Returns when everything that has changed so far is on disk, or has failed to get there.
    pub fn flush(&self) {
        self.wait(Order::Flush);
    }

    /// The map is closed for good: the recovery file goes.
    pub fn close(self) {
        self.work.clear();
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
    work: Arc<Work>,
    inbox: Receiver<Order>,
    complaints: Sender<SaveError>,
    delay: Duration,
    /// When a write that failed is tried again.
    retry: Option<Instant>,
    observer: Box<dyn FnMut(Keeping<'_>) + Send>,
}

impl Keeper {
    fn run(mut self) {
        loop {
            match self.next() {
                // Noted in the work already; now we know until when to wait.
                Ok(Order::Changed) => {}
                Ok(Order::Clear(number)) => {
                    self.retry = None;
                    self.work.forget(number);
                }
                // Holds for what waits already as well.
                Ok(Order::Delay(delay)) => self.delay = delay,
                Ok(Order::Flush(done)) => {
                    self.write();
                    done.send(()).ok();
                }
                Ok(Order::Close(done)) => {
                    self.work.close();
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
        match self.work.waiting_since() {
            None => self.inbox.recv().map_err(Into::into),
            Some(since) => {
                let due = self.retry.unwrap_or(since + self.delay);
                self.inbox.recv_timeout(due.saturating_duration_since(Instant::now()))
            }
        }
    }

    fn write(&mut self) {
        let Some(wanted) = self.work.take() else { return };
        // The thread must live: whatever breaks down in here is a write that failed.
        let done = catch_unwind(AssertUnwindSafe(|| self.try_to_write(&wanted))).unwrap_or_else(|_| {
            self.work.wait_on();
            Err(self.work.broke())
        });
        match done {
            Ok(()) => self.retry = None,
            // Said once: the disk does not become emptier by being asked again.
            Err(error) => {
                if self.retry.replace(Instant::now() + RETRY).is_none() {
                    (self.observer)(Keeping::Failed(&error));
                    self.complaints.send(error).ok();
                }
            }
        }
    }

    fn try_to_write(&mut self, wanted: &Wanted) -> Result<(), SaveError> {
        (self.observer)(Keeping::Begun(&wanted.document));
        self.work.write(wanted)?;
        (self.observer)(Keeping::Done(&wanted.document));
        Ok(())
    }
}
