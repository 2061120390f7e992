//! Keeps the screen awake while people look at it, where the desktop lets a program ask for that.
//!
//! The request lives on a thread of its own: talking to the desktop takes time, and on one desktop
//! it holds for the thread that made it.

use std::{
    sync::mpsc::{Sender, channel},
    thread,
};

use super::Done;

/// The request, for as long as it stands.
#[derive(Debug, Default)]
pub(super) struct Awake(Option<Sender<()>>);

impl Awake {
    /// Whether the screen is asked to stay awake.
    pub(super) fn is_on(&self) -> bool {
        self.0.is_some()
    }

    /// Asks for it, for this reason, which the desktop may show; `tell` says if it was refused.
    pub(super) fn begin(&mut self, reason: String, tell: impl Fn(Done) + Send + 'static) {
        // Until this end of the channel goes.
        let (hold, held) = channel::<()>();
        self.0 = Some(hold);
        let work = move || match ask(&reason) {
            Ok(guard) => {
                let _ended = held.recv();
                drop(guard);
            }
            // What D-Bus says about it helps nobody in front of people.
            Err(_) => tell(Done::MaySleep),
        };
        // Without a thread the screen sleeps as it always does; there is nothing else to do about it.
        let _started = thread::Builder::new().name("keep awake".to_owned()).spawn(work);
    }

    /// The screen may sleep again.
    pub(super) fn end(&mut self) {
        self.0 = None;
    }
}

/// Asks for the screen, else at least that the machine does not sleep.
fn ask(reason: &str) -> keepawake::Result<keepawake::KeepAwake> {
    let wish = |wants_screen: bool| {
        let mut wish = keepawake::Builder::default();
        wish.app_name("Wayfare").app_reverse_domain("wayfare").reason(reason);
        wish.display(wants_screen).idle(!wants_screen).create()
    };
    wish(true).or_else(|_| wish(false))
}
