//! How far a long job is, told from its thread and read by the window; and the way to call it off.
//!
//! The job only stores numbers: the window looks at them while there is something to show, so a job
//! that tells often costs nothing.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering},
    },
    time::{Duration, SystemTime},
};

use super::clock::Clock;
use crate::base::{Cancelled, Progress, Stage};

/// The course of one job. Clones are the same one.
#[derive(Clone, Debug)]
pub struct Course(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    clock: Clock,
    begun: SystemTime,
    /// Stage as its place in [`STAGES`], parts done, parts in all.
    stage: AtomicUsize,
    done: AtomicUsize,
    of: AtomicUsize,
    /// When the stage began, in milliseconds since the job did.
    stage_begun_ms: AtomicU64,
    is_off: AtomicBool,
    told: AtomicUsize,
    /// The furthest it has been, in millionths: a bar never goes back.
    furthest: AtomicUsize,
    /// Off by itself when it is told so often: for tests, where nothing may depend on time.
    off_at: Option<usize>,
}

/// What a job goes through, where in the whole each begins and which part of it it is by experience:
/// drawing pixels and packing files takes longest.
///
/// Reading is a job of its own, with nothing before or after it.
const STAGES: [(Stage, f32, f32); 4] =
    [(Stage::LayOut, 0.0, 0.05), (Stage::Draw, 0.05, 0.15), (Stage::Write, 0.2, 0.8), (Stage::Read, 0.0, 1.0)];

/// Before so long in the last stage nobody can say how long it takes.
const GUESS_FROM: Duration = Duration::from_secs(2);
/// Nor before such a part of it is done, or two pages of very many.
const GUESS_PART: f32 = 0.1;

impl Course {
    /// A job that begins now.
    pub(super) fn begin(clock: Clock, off_at: Option<usize>) -> Self {
        let begun = clock.now();
        Self(Arc::new(Inner {
            clock,
            begun,
            stage: AtomicUsize::new(0),
            done: AtomicUsize::new(0),
            of: AtomicUsize::new(0),
            stage_begun_ms: AtomicU64::new(0),
            is_off: AtomicBool::new(false),
            told: AtomicUsize::new(0),
            furthest: AtomicUsize::new(0),
            off_at,
        }))
    }

    /// Calls it off: it ends the next time that it tells how far it is.
    pub fn call_off(&self) {
        self.0.is_off.store(true, Ordering::Relaxed);
    }

    /// Whether it was called off.
    pub fn is_off(&self) -> bool {
        self.0.is_off.load(Ordering::Relaxed)
    }

    /// What it is at, how many parts of that are done, and of how many.
    pub fn at(&self) -> (Stage, usize, usize) {
        let of = self.0.of.load(Ordering::Relaxed);
        let stage = STAGES.get(self.0.stage.load(Ordering::Relaxed)).map_or(Stage::LayOut, |(stage, ..)| *stage);
        (stage, self.0.done.load(Ordering::Relaxed).min(of), of)
    }

    /// How much of the whole is done, from 0 to 1.
    pub fn part(&self) -> f32 {
        let (stage, done, of) = self.at();
        let found = STAGES.iter().find(|(own, ..)| *own == stage);
        let (before, share) = found.map_or((0.0, 0.0), |(_, before, share)| (*before, *share));
        let part = before + share * done as f32 / of.max(1) as f32;
        let millionths = (part * 1e6) as usize;
        self.0.furthest.fetch_max(millionths, Ordering::Relaxed).max(millionths) as f32 / 1e6
    }

    /// About how long it still takes; nothing while that is anybody's guess. Only the last stage can
    /// tell, by its own pace: what came before it says nothing of how long files take.
    pub fn left(&self) -> Option<Duration> {
        let (stage, done, of) = self.at();
        let begun = Duration::from_millis(self.0.stage_begun_ms.load(Ordering::Relaxed));
        let spent = self.spent().saturating_sub(begun);
        let is_known = done > 1 || done > 0 && done as f32 >= of as f32 * GUESS_PART;
        if !matches!(stage, Stage::Read | Stage::Write) || spent < GUESS_FROM || !is_known {
            return None;
        }
        Some(spent.mul_f32((of - done) as f32 / done as f32))
    }

    fn spent(&self) -> Duration {
        self.0.clock.now().duration_since(self.0.begun).unwrap_or_default()
    }
}

/// The same course, whatever it stands at.
impl PartialEq for Course {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Progress for Course {
    fn tell(&self, stage: Stage, done: usize, of: usize) -> Result<(), Cancelled> {
        let place = STAGES.iter().position(|(own, ..)| *own == stage).unwrap_or_default();
        if self.0.stage.swap(place, Ordering::Relaxed) != place {
            self.0.stage_begun_ms.store(self.spent().as_millis() as u64, Ordering::Relaxed);
        }
        self.0.done.store(done, Ordering::Relaxed);
        self.0.of.store(of, Ordering::Relaxed);
        let told = self.0.told.fetch_add(1, Ordering::Relaxed) + 1;
        if self.0.off_at.is_some_and(|at| told >= at) {
            self.call_off();
        }
        if self.is_off() { Err(Cancelled) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A course whose clock stands at so many milliseconds.
    fn course(now: &Arc<AtomicU64>) -> Course {
        let now = Arc::clone(now);
        let clock = Clock::of(move || SystemTime::UNIX_EPOCH + Duration::from_millis(now.load(Ordering::Relaxed)));
        Course::begin(clock, None)
    }

    #[test]
    fn the_time_left_follows_the_pace() {
        let now = Arc::new(AtomicU64::new(0));
        let course = course(&now);
        assert_eq!(course.left(), None, "nothing is known at the beginning");
        course.tell(Stage::LayOut, 1, 1).expect("on");
        now.store(2_000, Ordering::Relaxed);
        course.tell(Stage::Write, 0, 10).expect("on");
        now.store(4_000, Ordering::Relaxed);
        course.tell(Stage::Write, 2, 10).expect("on");
        assert_eq!(course.left(), Some(Duration::from_secs(8)), "a second a page, and eight are left");
        assert!(course.part() > 0.3 && course.part() < 0.4, "{}", course.part());
    }

    #[test]
    fn nothing_is_said_before_the_files_show_their_pace_and_the_bar_never_goes_back() {
        let now = Arc::new(AtomicU64::new(0));
        let course = course(&now);
        course.tell(Stage::Draw, 3, 4).expect("on");
        now.store(9_000, Ordering::Relaxed);
        assert_eq!(course.left(), None, "drawing says nothing of writing");
        let before = course.part();
        course.tell(Stage::Draw, 0, 8).expect("on");
        assert!(course.part() >= before, "the bar stays");
        course.tell(Stage::Write, 0, 79).expect("on");
        now.store(30_000, Ordering::Relaxed);
        assert_eq!(course.left(), None, "no page is through");
        course.tell(Stage::Write, 1, 79).expect("on");
        assert_eq!(course.left(), None, "the first may be an odd one");
        course.tell(Stage::Write, 2, 79).expect("on");
        assert!(course.left().is_some_and(|left| left.as_secs() > 600), "now it is known");
    }

    #[test]
    fn what_is_called_off_ends_when_it_next_tells() {
        let course = course(&Arc::default());
        assert_eq!(course.tell(Stage::Draw, 1, 4), Ok(()));
        course.call_off();
        assert_eq!(course.tell(Stage::Draw, 2, 4), Err(Cancelled));
        assert_eq!(course.at(), (Stage::Draw, 2, 4));
    }
}
