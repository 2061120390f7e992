//! Settings: what is kept, what a hand may write, and what never keeps the window from starting.

use std::{collections::BTreeMap, fs, path::PathBuf, time::Duration};

use wayfare::{
    io::{
        self, Autosave, Settings,
        settings::{self, AUTOSAVE_SECS, Hint, SCALE},
    },
    model::PageSize,
};

#[test]
fn everything_that_can_be_set_comes_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let wanted = Settings {
        still: true,
        scale: 1.3,
        autosave_secs: 30,
        page_size: PageSize::A1.name().to_owned(),
        portrait: true,
        quotes: true,
        hint: Hint { wrote: true, closed: true, ..Hint::default() },
        recent: vec![PathBuf::from("/maps/tour.ron")],
        opened: BTreeMap::from([(PathBuf::from("/maps/tour.ron"), 1_764_000_000)]),
        ..Settings::default()
    };
    settings::save(folder.path(), &wanted).expect("saved");
    assert_eq!(settings::load(folder.path()), (wanted, None));
}

#[test]
fn a_file_of_an_earlier_version_takes_the_usual_values_for_what_it_does_not_know() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("settings.ron"), "(theme: Dark, recent: [\"/maps/a.ron\"])").expect("written");
    let (read, aside) = settings::load(folder.path());
    assert_eq!(aside, None);
    assert_eq!((read.scale, read.autosave_secs, read.quotes), (1.0, 1, false));
    assert_eq!(read.hint, Hint::default());
}

#[test]
fn numbers_out_of_range_are_brought_back_into_it() {
    let folder = tempfile::tempdir().expect("a folder");
    for (written, scale, secs) in [
        ("(scale: 9.0, autosave_secs: 0)", *SCALE.end(), *AUTOSAVE_SECS.start()),
        ("(scale: -3.0, autosave_secs: 86400)", *SCALE.start(), *AUTOSAVE_SECS.end()),
        ("(scale: NaN)", 1.0, *AUTOSAVE_SECS.start()),
    ] {
        fs::write(folder.path().join("settings.ron"), written).expect("written");
        let (read, aside) = settings::load(folder.path());
        assert_eq!((read.scale, read.autosave_secs, aside), (scale, secs, None), "{written}");
    }
}

#[test]
fn asking_for_the_size_of_the_window_leaves_a_broken_file_to_be_told_of() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("settings.ron");
    fs::write(&file, "(theme: Purple").expect("written");
    assert_eq!(settings::window_size(folder.path()), None);
    assert!(file.is_file(), "nobody would hear of it any more");
    assert!(settings::load(folder.path()).1.is_some());
    fs::write(&file, "(window: (1280.0, 800.0))").expect("written");
    assert_eq!(settings::window_size(folder.path()), Some((1280.0, 800.0)));
}

#[test]
fn times_of_files_that_are_no_longer_remembered_go() {
    let mut settings = Settings::default();
    for number in 0..=settings::MAX_RECENT {
        let path = PathBuf::from(format!("/maps/{number}.ron"));
        settings::remember(&mut settings.recent, &mut settings.opened, path, 1);
    }
    assert_eq!(settings.opened.len(), settings::MAX_RECENT);
    assert!(!settings.opened.contains_key(&PathBuf::from("/maps/0.ron")));
}

#[test]
fn a_shorter_interval_counts_for_what_waits_already() {
    let state = tempfile::tempdir().expect("a folder");
    let autosave = Autosave::start(state.path(), Duration::from_hours(1)).expect("started");
    autosave.changed(&wayfare::model::sample::journey(5, 1, wayfare::base::Language::English), None);
    autosave.set_delay(Duration::ZERO);
    let recovery = state.path().join("recovery");
    let is_kept = || {
        let mut entries = fs::read_dir(&recovery).expect("the folder").flatten();
        entries.any(|e| e.path().extension().is_some_and(|end| end == "ron"))
    };
    let begin = std::time::Instant::now();
    while !is_kept() {
        assert!(begin.elapsed() < Duration::from_mins(1), "it waits for an hour");
        std::thread::yield_now();
    }
    assert!(io::DELAY < Duration::from_secs(2));
    autosave.close();
}
