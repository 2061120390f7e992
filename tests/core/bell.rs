//! The tone at the end of an activity: once, and soft.

use std::time::{Duration, SystemTime};

use wayfare::workshop::{Bell, Countdown, TONE_SECS, tone};

fn at(seconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}

#[test]
fn it_rings_once_when_the_time_is_up_and_not_for_what_comes_after() {
    let mut clock = Countdown::new(Duration::from_secs(10));
    let mut bell = Bell::default();
    assert!(!bell.rings(None, at(0)));
    assert!(!bell.rings(Some(&clock), at(0)), "it stands still");
    clock.run(at(0));
    let rung = |bell: &mut Bell, clock: &Countdown, times: std::ops::Range<u64>| {
        times.filter(|now| bell.rings(Some(clock), at(*now))).collect::<Vec<_>>()
    };
    assert_eq!(rung(&mut bell, &clock, 1..60), [10]);
    // Held and run on beyond its end.
    clock.pause(at(60));
    assert_eq!(rung(&mut bell, &clock, 60..70), [0; 0]);
    clock.run(at(70));
    assert_eq!(rung(&mut bell, &clock, 70..80), [0; 0]);
    // More time is another end.
    clock.add(Duration::from_secs(70));
    assert_eq!(rung(&mut bell, &clock, 80..120), [90]);
}

#[test]
fn a_clock_that_was_over_when_it_was_first_seen_says_nothing() {
    let mut clock = Countdown::resumed(Duration::from_secs(10), Duration::from_secs(30));
    clock.run(at(0));
    let mut bell = Bell::default();
    assert!(!bell.rings(Some(&clock), at(1)) && !bell.rings(Some(&clock), at(2)));
}

#[test]
fn the_tone_swells_from_nothing_dies_away_and_is_never_loud() {
    let wave: Vec<f32> = (0..=480).map(|part| tone(TONE_SECS * part as f32 / 480.0)).collect();
    assert!(wave[0].abs() < 1e-6 && wave[480].abs() < 1e-6, "no click");
    assert!(wave.iter().all(|moved| moved.abs() < 0.3));
    let loudest = |part: &[f32]| part.iter().fold(0.0_f32, |most, moved| most.max(moved.abs()));
    assert!(loudest(&wave[..120]) > 0.1);
    assert!(loudest(&wave[360..]) < 0.1 * loudest(&wave[..120]));
}
