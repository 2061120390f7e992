//! What outlives a crash, and what the window remembers.

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant, UNIX_EPOCH},
};

use tempfile::TempDir;
use wayfare::{
    base::Language,
    io::{
        self, Autosave, Recovery, Settings,
        lock::{self, Claimed},
        recovery::{discard, recoverable},
        settings::{self, Panel, Theme},
    },
    model::{Document, sample},
};

fn folder() -> TempDir {
    TempDir::new().expect("a folder for the test")
}

fn map() -> Document {
    sample::journey(30, 4, Language::English)
}

/// The recovery files in a state folder; locks left out.
fn kept(state: &Path) -> Vec<PathBuf> {
    let recovery = state.join("recovery");
    let paths = names(&recovery).into_iter().map(|name| recovery.join(name));
    paths.filter(|path| path.extension().is_some_and(|end| end == "ron")).collect()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder");
    let mut names: Vec<String> =
        entries.map(|e| e.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn what_a_crash_leaves_is_offered_with_file_time_and_title() {
    let state = folder();
    let recovery = Recovery::reserve(state.path()).expect("reserved");
    let time = UNIX_EPOCH + Duration::from_secs(1_764_000_001);
    recovery.write(&map(), Some(Path::new("/maps/tour.ron")), time).expect("written");
    assert!(recoverable(state.path()).is_empty(), "a map that is open here was offered");
    // The process ends without closing the map; the system takes the lock away.
    drop(recovery);
    let found = recoverable(state.path());
    let [left] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(left.original, Some(PathBuf::from("/maps/tour.ron")));
    assert_eq!(left.time, time);
    assert_eq!(left.title, map().journey.title);
    assert!(io::load(&left.path).expect("a map like any other").document == map());
    discard(&left.path);
    assert!(recoverable(state.path()).is_empty());
    assert!(names(&state.path().join("recovery")).is_empty());
}

#[test]
fn maps_that_were_saved_or_closed_leave_nothing() {
    let state = folder();
    let (saved, closed) =
        (Recovery::reserve(state.path()).expect("one"), Recovery::reserve(state.path()).expect("another"));
    assert_ne!(saved.path(), closed.path(), "two maps share a file");
    for recovery in [&saved, &closed] {
        recovery.write(&map(), None, UNIX_EPOCH).expect("written");
    }
    saved.clear();
    closed.close();
    drop(saved);
    assert!(recoverable(state.path()).is_empty());
    assert!(names(&state.path().join("recovery")).is_empty(), "a lock without a map stays for ever");
}

#[test]
fn what_its_file_holds_already_is_not_offered() {
    let (state, maps) = (folder(), folder());
    let path = maps.path().join("tour.ron");
    let recovery = Recovery::reserve(state.path()).expect("reserved");
    recovery.write(&map(), Some(&path), UNIX_EPOCH).expect("written");
    // The program is killed between saving the map and taking the copy away.
    io::save(&path, &map()).expect("saved");
    drop(recovery);
    assert!(recoverable(state.path()).is_empty(), "there is nothing to recover");
    assert!(names(&state.path().join("recovery")).is_empty(), "and nothing to ask about at the start after that");
}

#[test]
fn recovery_files_that_are_none_are_not_offered() {
    let state = folder();
    assert!(recoverable(state.path()).is_empty(), "there is no folder yet");
    fs::create_dir(state.path().join("recovery")).expect("made");
    fs::write(state.path().join("recovery/odd.ron"), b"\xFF\xFEnothing").expect("written");
    fs::write(state.path().join("recovery/empty.ron"), b"").expect("written");
    assert!(recoverable(state.path()).is_empty());
}

#[test]
fn changes_are_kept_by_themselves() {
    let state = folder();
    let autosave = Autosave::start(state.path(), Duration::ZERO).expect("started");
    autosave.changed(&map(), None);
    let begin = Instant::now();
    while kept(state.path()).is_empty() {
        assert!(begin.elapsed() < Duration::from_mins(1), "nothing was written");
        std::thread::yield_now();
    }
    assert!(io::DELAY < Duration::from_secs(2), "a crash may cost two seconds");
    autosave.close();
    assert!(names(&state.path().join("recovery")).is_empty());
}

#[test]
fn the_last_change_is_the_one_that_is_kept() {
    let state = folder();
    let autosave = Autosave::start(state.path(), io::DELAY).expect("started");
    let mut document = map();
    for title in ["one", "two", "three"] {
        std::sync::Arc::make_mut(&mut document.journey).title = title.to_owned();
        autosave.changed(&document, None);
    }
    autosave.flush();
    let files = kept(state.path());
    let [file] = files.as_slice() else { panic!("{files:?}") };
    assert_eq!(io::load(file).expect("sound").document.journey.title, "three");
    autosave.saved();
    autosave.flush();
    assert_eq!(kept(state.path()), Vec::<PathBuf>::new(), "a saved map is offered again");
    assert_eq!(autosave.failure(), None);
}

#[test]
fn a_map_open_elsewhere_is_noticed() {
    let (state, maps) = (folder(), folder());
    let path = maps.path().join("tour.ron");
    io::save(&path, &map()).expect("saved");
    let Claimed::Mine(first) = lock::claim(state.path(), &path) else { panic!("nobody has it") };
    assert!(matches!(lock::claim(state.path(), &maps.path().join(".").join("tour.ron")), Claimed::Taken));
    assert!(matches!(lock::claim(state.path(), &maps.path().join("other.ron")), Claimed::Mine(_)));
    drop(first);
    assert!(matches!(lock::claim(state.path(), &path), Claimed::Mine(_)));
}

#[test]
fn settings_come_back_as_they_were() {
    let config = folder();
    let place = config.path().join("new/wayfare");
    assert_eq!(settings::load(&place), (Settings::default(), None));
    let mut wanted = Settings {
        language: Some(Language::German),
        theme: Theme::Dark,
        dark_sheet: true,
        left: Panel { is_open: Some(false), width: Some(260.5), tab: "personas".to_owned() },
        window: Some((1200.0, 800.0)),
        ..Settings::default()
    };
    for number in 0..12 {
        let path = PathBuf::from(format!("/maps/{number}.ron"));
        settings::remember(&mut wanted.recent, &mut wanted.opened, path, number);
    }
    settings::remember(&mut wanted.recent, &mut wanted.opened, PathBuf::from("/maps/5.ron"), 20);
    assert_eq!(wanted.recent.len(), settings::MAX_RECENT);
    assert_eq!(wanted.recent.first(), Some(&PathBuf::from("/maps/5.ron")));
    settings::save(&place, &wanted).expect("saved");
    assert_eq!(settings::load(&place), (wanted, None));
    assert_eq!(names(&place), ["settings.ron"]);
}

#[test]
fn broken_settings_are_set_aside_and_said() {
    let config = folder();
    for broken in [&b"(theme: Purple)"[..], b"\xFF\x00", b"", b"(left: (width: \"wide\"))"] {
        fs::write(config.path().join("settings.ron"), broken).expect("written");
        let (read, aside) = settings::load(config.path());
        assert_eq!(read, Settings::default());
        let aside = aside.expect("said");
        assert!(aside.message(Language::German).contains("settings.ron.broken"));
        assert_eq!(fs::read(&aside.path).expect("kept"), broken);
        assert_eq!(settings::load(config.path()), (Settings::default(), None), "said twice");
    }
    // Fields of a later version are no reason to lose the others.
    fs::write(config.path().join("settings.ron"), "(theme: Light, hologram: true, left: (width: 1e9))")
        .expect("written");
    let (read, aside) = settings::load(config.path());
    assert_eq!((read.theme, read.left.width, aside), (Theme::Light, Some(2_000.0), None));
}
