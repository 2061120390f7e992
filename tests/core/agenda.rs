//! Agendas that ship, changes of an agenda, and the clock of an activity.

use std::{
    collections::BTreeSet,
    time::{Duration, SystemTime},
};

use proptest::{prelude::*, sample::Index};
use wayfare::{
    base::Language,
    edit::{Edit, apply},
    model::{Activity, ActivityKind, LaneKind, Topic},
    workshop::{AgendaChange, Countdown, Left, Length, agenda},
};

use crate::fixture::document;

fn minutes(agenda: &[Activity]) -> u16 {
    agenda.iter().map(|item| item.minutes).sum()
}

#[test]
fn shipped_agendas_take_the_time_they_say() {
    for language in Language::ALL {
        let [short, half, full] = Length::ALL.map(|length| agenda(length, language));
        assert_eq!(minutes(&short), 45);
        assert_eq!(minutes(&half), 3 * 60 + 30);
        assert_eq!(minutes(&full), 7 * 60);
        let breaks = |agenda: &[Activity]| agenda.iter().filter(|item| item.kind == ActivityKind::Break).count();
        assert_eq!([breaks(&short), breaks(&half), breaks(&full)], [0, 1, 3]);
    }
}

#[test]
fn they_say_the_same_in_both_languages_and_every_item_what_to_keep_in_mind() {
    for length in Length::ALL {
        let [english, german] = Language::ALL.map(|language| agenda(length, language));
        let course = |agenda: &[Activity]| agenda.iter().map(|item| (item.kind, item.minutes)).collect::<Vec<_>>();
        assert_eq!(course(&english), course(&german));
        for (one, other) in english.iter().zip(&german) {
            assert!(one.note.len() > 20 && other.note.len() > 20, "{one:?}");
            assert_ne!(one.note, other.note);
        }
        // Nobody votes on what was not read out before.
        let kinds: Vec<ActivityKind> = english.iter().map(|item| item.kind).collect();
        let first = |kind| kinds.iter().position(|k| *k == kind);
        assert!(first(ActivityKind::ReadOut) < first(ActivityKind::Vote));
        assert_eq!(kinds.first(), Some(&ActivityKind::WarmUp));
    }
}

#[test]
fn each_item_leads_to_what_it_speaks_of_and_an_old_agenda_stays_as_it_was() {
    let items = agenda(Length::FullDay, Language::English);
    let about = |name: &str| items.iter().find(|item| item.name.starts_with(name)).expect("the item").about;
    assert_eq!(about("What customers do"), Some(Topic::Lane(LaneKind::Touchpoints)));
    assert_eq!(about("What they think"), Some(Topic::Lane(LaneKind::Thoughts)));
    assert_eq!(about("How it feels"), Some(Topic::Feelings));
    assert_eq!(about("Who travels"), Some(Topic::Personas));
    assert_eq!(about("Read out along"), None, "what was written last");
    let with = apply(&document(), &Edit::SetAgenda(items)).unwrap();
    let text = wayfare::io::to_text(&with);
    assert_eq!(wayfare::io::parse(text.as_bytes(), "map.ron").unwrap().document.agenda, with.agenda);
    let old = apply(&document(), &Edit::SetAgenda(self::items(2))).unwrap();
    assert!(!wayfare::io::to_text(&old).contains("about"), "byte for byte as before");
}

#[test]
fn a_map_takes_each_of_them() {
    for length in Length::ALL {
        let items = agenda(length, Language::German);
        let with = apply(&document(), &Edit::SetAgenda(items.clone())).unwrap();
        let kept: Vec<Activity> = with.agenda.iter().map(|item| Activity::clone(item)).collect();
        assert_eq!(kept, items);
    }
}

fn items(count: usize) -> Vec<Activity> {
    let item = |at: usize| Activity {
        kind: ActivityKind::Discuss,
        name: at.to_string(),
        minutes: 5,
        note: String::new(),
        about: None,
    };
    (0..count).map(item).collect()
}

proptest! {
    /// Wherever a change puts an item, that is where it says the item is.
    #[test]
    fn a_change_knows_where_every_item_is_afterwards(
        count in 1_usize..12, from in any::<Index>(), to in any::<Index>(), which in 0_u8..4,
    ) {
        let before = items(count);
        let (from, to) = (from.index(count), to.index(count));
        let new = Activity { name: "new".to_owned(), ..before[0].clone() };
        let change = match which {
            0 => AgendaChange::Move(from, to),
            1 => AgendaChange::Remove(from),
            2 => AgendaChange::Add(to, new),
            _ => AgendaChange::Put(from, new),
        };
        let after = change.apply(&before).unwrap();
        let mut taken = BTreeSet::new();
        for (at, item) in before.iter().enumerate() {
            let Some(now) = change.moved(at) else {
                prop_assert!(!after.contains(item));
                continue;
            };
            prop_assert!(taken.insert(now));
            if !matches!(change, AgendaChange::Put(put, _) if put == at) {
                prop_assert_eq!(&after[now], item);
            }
        }
        let more = match change {
            AgendaChange::Add(..) => 1,
            AgendaChange::Remove(_) => -1,
            _ => 0,
        };
        prop_assert_eq!(after.len().cast_signed(), count.cast_signed() + more);
    }

    /// However often it is paused and lengthened: what has passed and what is left make up what was
    /// planned, and a paused clock stands.
    #[test]
    fn a_countdown_neither_gains_nor_loses_time(
        planned in 0_u64..3_600, steps in proptest::collection::vec((0_u64..900, 0_u8..4), 0..20),
    ) {
        let mut now = SystemTime::UNIX_EPOCH;
        let mut clock = Countdown::new(Duration::from_secs(planned));
        let (mut ran, mut total) = (0, planned);
        for (secs, what) in steps {
            if clock.is_running() {
                ran += secs;
            }
            now += Duration::from_secs(secs);
            match what {
                0 => clock.run(now),
                1 => clock.pause(now),
                2 => {
                    clock.add(Duration::from_mins(1));
                    total += 60;
                }
                _ => {}
            }
            prop_assert_eq!(clock.passed(now).as_secs(), ran);
            let wanted = if ran <= total {
                Left::Time(Duration::from_secs(total - ran))
            } else {
                Left::Over(Duration::from_secs(ran - total))
            };
            prop_assert_eq!(clock.left(now), wanted);
        }
    }
}

#[test]
fn a_countdown_is_right_after_a_sleep_and_holds_still_when_the_clock_is_set_back() {
    let start = SystemTime::UNIX_EPOCH + Duration::from_hours(10);
    let mut clock = Countdown::new(Duration::from_mins(8));
    clock.run(start);
    // Nobody looked at it for ten minutes.
    assert_eq!(clock.left(start + Duration::from_mins(10)), Left::Over(Duration::from_mins(2)));
    assert_eq!(clock.left(start - Duration::from_mins(30)), Left::Time(Duration::from_mins(8)));
}

#[test]
fn a_countdown_goes_on_where_it_was_left() {
    let now = SystemTime::UNIX_EPOCH;
    let mut clock = Countdown::resumed(Duration::from_mins(10), Duration::from_mins(4));
    assert!(!clock.is_running());
    clock.run(now);
    assert_eq!(clock.left(now + Duration::from_mins(1)), Left::Time(Duration::from_mins(5)));
}
