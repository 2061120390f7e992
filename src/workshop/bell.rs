//! The soft tone at the end of an activity: when it sounds, and how.

use std::time::SystemTime;

use super::{Countdown, Left};

/// How long the tone sounds, in seconds.
pub const TONE_SECS: f32 = 2.4;
/// In which it swells, and ebbs at its end; a tone that starts or stops at once is a click.
const SWELL_SECS: f32 = 0.03;
const EBB_SECS: f32 = 0.4;
/// Its parts as a bell has them: pitch in Hz, loudness, and how fast each dies away.
const PARTS: [(f32, f32, f32); 3] = [(523.25, 0.16, 1.8), (784.0, 0.08, 2.6), (1046.5, 0.05, 4.0)];

/// Rings when the time of an activity is up, and never for what comes after.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bell {
    /// The clock ran and had time left when it was looked at last.
    had_time: bool,
}

impl Bell {
    /// Looks at the clock; whether the time has run out since it was looked at last.
    pub fn rings(&mut self, clock: Option<&Countdown>, now: SystemTime) -> bool {
        let running = clock.filter(|clock| clock.is_running());
        let has_time = running.is_some_and(|clock| has_time(clock, now));
        let is_up = self.had_time && running.is_some() && !has_time;
        self.had_time = has_time;
        is_up
    }
}

fn has_time(clock: &Countdown, now: SystemTime) -> bool {
    matches!(clock.left(now), Left::Time(left) if !left.is_zero())
}

/// How far the loudspeaker is moved, `at` seconds after the tone began; between -1 and 1.
pub fn tone(at: f32) -> f32 {
    let swell = (at / SWELL_SECS).clamp(0.0, 1.0);
    let ebb = ((TONE_SECS - at) / EBB_SECS).clamp(0.0, 1.0);
    let part = |(pitch, loud, fade): (f32, f32, f32)| {
        loud * libm::expf(-fade * at) * libm::sinf(std::f32::consts::TAU * pitch * at)
    };
    swell * ebb * PARTS.into_iter().map(part).sum::<f32>()
}
