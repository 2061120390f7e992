//! A disk that misbehaves: full, read-only, gone, changing while it is read. Whatever step fails,
//! files are as they were or complete and new, nothing is left lying about, and the user is told.

use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
    time::Duration,
};

use tempfile::TempDir;
use wayfare::{
    base::Language,
    edit::Edit,
    io::{
        self, Autosave, Before, Content, Problem, Recovery, SaveError, SaveProblem, Settings, Stamp,
        faults::{Faults, Step, Trouble},
        lock::{self, Claimed},
        recovery::recoverable,
        settings::{self, Theme},
    },
    model::{Document, sample},
    session::Session,
};

/// What a system answers when it refuses.
const REFUSALS: [ErrorKind; 7] = [
    ErrorKind::StorageFull,
    ErrorKind::QuotaExceeded,
    ErrorKind::PermissionDenied,
    ErrorKind::ReadOnlyFilesystem,
    ErrorKind::NotFound,
    ErrorKind::Interrupted,
    ErrorKind::TimedOut,
];

fn folder() -> TempDir {
    TempDir::new().expect("a folder for the test")
}

fn map(notes: &str) -> Document {
    Document { notes: notes.to_owned(), ..sample::journey(20, 4, Language::English) }
}

/// Every file below a folder but locks, with what it holds; drafts and spares included.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(at) = open.pop() {
        for path in fs::read_dir(at).into_iter().flatten().map(|entry| entry.expect("an entry").path()) {
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_none_or(|end| end != "lock") {
                let name = path.strip_prefix(folder).expect("below it").to_string_lossy().into_owned();
                found.push((name, fs::read(&path).expect("read")));
            }
        }
    }
    found.sort();
    found
}

fn names(folder: &Path) -> Vec<String> {
    files(folder).into_iter().map(|(name, _)| name).collect()
}

/// Runs `work` once for each step that it asks of the disk and each refusal, in a fresh folder that
/// `prepare` fills, and lets `check` look at the result.
fn at_every_step<T>(prepare: impl Fn(&Path), work: impl Fn(&Path) -> T, check: impl Fn(&Path, (Step, ErrorKind), T)) {
    let steps = {
        let place = folder();
        prepare(place.path());
        let watch = Faults::watch(place.path());
        work(place.path());
        watch.met()
    };
    assert!(!steps.is_empty(), "the disk was asked for nothing");
    for (number, (step, _)) in steps.iter().enumerate() {
        for kind in REFUSALS {
            let place = folder();
            prepare(place.path());
            let fault = Faults::nth(place.path(), number, Trouble::Fails(kind));
            let result = work(place.path());
            drop(fault);
            check(place.path(), (*step, kind), result);
        }
    }
}

/// A message says which file it is about, in words and in both languages.
fn is_said(error: &SaveError, file: &str) {
    let [english, german] = Language::ALL.map(|language| error.message(language));
    assert!(english.contains(file) && german.contains(file), "{english}\n{german}");
    assert!(!english.contains("save-") && !german.contains("save-"), "a key instead of words: {english}\n{german}");
    assert_ne!(english, german);
}

#[test]
fn a_save_that_fails_at_any_step_changes_nothing() {
    let [one, two, three] = ["one", "two", "three"].map(map);
    let text = |document: &Document| io::to_text(document).into_bytes();
    at_every_step(
        |place| {
            io::save(&place.join("map.ron"), &one).expect("saved");
            io::save(&place.join("map.ron"), &two).expect("saved");
        },
        |place| io::save(&place.join("map.ron"), &three),
        |place, fault, result| {
            assert_eq!(names(place), ["map.ron", "map.ron.bak"], "{fault:?}");
            let now = fs::read(place.join("map.ron")).expect("read");
            let backup = fs::read(place.join("map.ron.bak")).expect("read");
            match &result {
                Ok(()) => {
                    // A disk that denies there was a file before gets no backup of it.
                    let is_kept = backup == text(&two) || fault == (Step::Look, ErrorKind::NotFound);
                    assert!(now == text(&three) && is_kept, "{fault:?}: not saved, and not said");
                }
                Err(error) => {
                    let is_new = matches!(error.problem, SaveProblem::Unconfirmed(_));
                    assert_eq!(fault.0 == Step::SyncFolder, is_new, "{fault:?}");
                    assert!(now == text(if is_new { &three } else { &two }), "{fault:?}");
                    assert!(backup == text(&one) || backup == text(&two), "{fault:?}");
                    is_said(error, "map.ron");
                }
            }
            io::save(&place.join("map.ron"), &three).expect("the next save works");
            assert!(fs::read(place.join("map.ron")).expect("read") == text(&three));
        },
    );
}

#[test]
fn the_first_save_leaves_a_whole_file_or_none() {
    let document = map("one");
    at_every_step(
        |_| {},
        |place| io::save(&place.join("map.ron"), &document),
        |place, fault, result| match result {
            Err(error) if !matches!(error.problem, SaveProblem::Unconfirmed(_)) => {
                assert_eq!(names(place), Vec::<String>::new(), "{fault:?}");
            }
            _ => assert_eq!(files(place), [("map.ron".to_owned(), io::to_text(&document).into_bytes())], "{fault:?}"),
        },
    );
}

#[test]
fn a_disk_that_fills_up_in_the_middle_of_a_write_costs_nothing() {
    for (file, left) in [("map.ron", &["map.ron", "map.ron.bak"][..]), ("map.ron.bak", &["map.ron"])] {
        let place = folder();
        let path = place.path().join("map.ron");
        let (one, two) = (map("one"), map("two"));
        io::save(&path, &one).expect("saved");
        let mut session = Session::at(&path, one.clone());
        session.apply(Edit::SetNotes("two".to_owned())).expect("applied");
        let fault =
            Faults::each(&place.path().join(file), Step::Write, Trouble::FailsAfter(100, ErrorKind::StorageFull));
        let error = session.save(&path).expect_err("the disk is full");
        assert_eq!(names(place.path()), left, "half a file is left");
        assert!(io::load(&path).expect("sound").document == one, "the file is as it was");
        assert!(session.is_modified() && *session.document() == two, "the map in memory is as it was");
        assert!(error.message(Language::English).contains("the disk is full"), "{error}");
        assert!(error.message(Language::German).contains("Der Datenträger ist voll"), "{error}");
        drop(fault);
        session.save(&path).expect("with room it works");
        assert!(!session.is_modified());
    }
}

#[test]
fn each_refusal_is_told_in_its_own_words_with_what_to_do() {
    let place = folder();
    let path = place.path().join("map.ron");
    io::save(&path, &map("one")).expect("saved");
    for (kind, problem, english, german) in [
        (ErrorKind::StorageFull, SaveProblem::DiskFull, "Make room", "Schaffen Sie Platz"),
        (ErrorKind::QuotaExceeded, SaveProblem::OverQuota, "granted", "zugeteilte"),
        (ErrorKind::PermissionDenied, SaveProblem::NoPermission, "not allowed", "Sie dürfen dort nicht"),
        (ErrorKind::ReadOnlyFilesystem, SaveProblem::ReadOnlyDisk, "another disk", "anderen Datenträger"),
        (ErrorKind::ResourceBusy, SaveProblem::Busy, "Wait a moment", "Warten Sie"),
        (ErrorKind::NotFound, SaveProblem::NoFolder, "Create the folder", "Legen Sie ihn an"),
    ] {
        let _fault = Faults::each(&path, Step::Rename, Trouble::Fails(kind));
        let error = io::save(&path, &map("two")).expect_err("refused");
        assert_eq!(error.problem, problem);
        is_said(&error, "map.ron");
        assert!(error.message(Language::English).contains(english), "{}", error.message(Language::English));
        assert!(error.message(Language::German).contains(german), "{}", error.message(Language::German));
    }
    assert!(io::load(&path).expect("sound").document == map("one"));
}

#[test]
fn a_map_on_a_read_only_disk_opens_and_is_saved_elsewhere() {
    let (place, elsewhere) = (folder(), folder());
    let path = place.path().join("map.ron");
    io::save(&path, &map("one")).expect("saved");
    let _fault = Faults::each(place.path(), Step::Create, Trouble::Fails(ErrorKind::ReadOnlyFilesystem));
    let (mut session, _) = Session::open(&path).expect("reading is allowed");
    session.apply(Edit::SetNotes("two".to_owned())).expect("applied");
    let error = session.save(&path).expect_err("nothing can be changed there");
    assert!(error.message(Language::English).contains("nothing on this disk can be changed"), "{error}");
    session.save(elsewhere.path().join("map.ron")).expect("saved");
    assert!(!session.is_modified());
}

#[test]
fn a_folder_that_vanished_takes_nothing_with_it() {
    let place = folder();
    let gone = place.path().join("stick");
    fs::create_dir(&gone).expect("made");
    let mut session = Session::new(map("one"));
    session.save(gone.join("map.ron")).expect("saved");
    session.apply(Edit::SetNotes("two".to_owned())).expect("applied");
    fs::remove_dir_all(&gone).expect("the stick is pulled out");
    let error = session.save(gone.join("map.ron")).expect_err("no such folder");
    assert_eq!(error.problem, SaveProblem::NoFolder);
    is_said(&error, "map.ron");
    assert!(session.is_modified() && session.document().notes == "two");
    session.save(place.path().join("other.ron")).expect("saved elsewhere");
    assert_eq!(names(place.path()), ["other.ron"]);
}

#[cfg(unix)]
#[test]
fn a_failed_save_through_a_link_leaves_link_and_file() {
    let place = folder();
    let (file, link) = (place.path().join("real.ron"), place.path().join("link.ron"));
    io::save(&file, &map("one")).expect("saved");
    std::os::unix::fs::symlink("real.ron", &link).expect("linked");
    let fault = Faults::each(&file, Step::Rename, Trouble::Fails(ErrorKind::PermissionDenied));
    is_said(&io::save(&link, &map("two")).expect_err("refused"), "link.ron");
    assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
    assert!(io::load(&link).expect("sound").document == map("one"));
    drop(fault);
    io::save(&link, &map("two")).expect("saved");
    assert_eq!(names(place.path()), ["link.ron", "real.ron", "real.ron.bak"]);
}

#[test]
fn programs_that_save_at_once_leave_one_of_their_versions() {
    let place = folder();
    let path = place.path().join("map.ron");
    let versions: Vec<Document> = (0..4).map(|n| map(&"x".repeat(n * 100))).collect();
    std::thread::scope(|scope| {
        for version in &versions {
            scope.spawn(|| {
                for _ in 0..10 {
                    io::save(&path, version).expect("saved");
                }
            });
        }
    });
    for file in [&path, &io::backup_path(&path)] {
        assert!(versions.contains(&io::load(file).expect("whole").document), "{}", file.display());
    }
    assert_eq!(names(place.path()), ["map.ron", "map.ron.bak"]);
}

#[test]
fn what_a_killed_save_left_goes_with_the_next_one() {
    let place = folder();
    let path = place.path().join("map.ron");
    io::save(&path, &map("one")).expect("saved");
    fs::write(place.path().join(".wayfare-a1b2c3.part"), "(format: 1, jour").expect("written");
    fs::write(place.path().join(".wayfare-notes"), "somebody's own").expect("written");
    io::save(&path, &map("two")).expect("saved");
    assert_eq!(names(place.path()), [".wayfare-notes", "map.ron", "map.ron.bak"]);
}

#[test]
fn several_files_are_all_new_or_all_as_they_were() {
    let wanted = |place: &Path| ["a.svg", "b.svg", "c.svg"].map(|name| (place.join(name), b"new".to_vec())).to_vec();
    at_every_step(
        |place| {
            fs::write(place.join("a.svg"), "old a").expect("written");
            fs::write(place.join("c.svg"), "old c").expect("written");
        },
        |place| io::write_all(&wanted(place)),
        |place, fault, result| {
            let now = files(place);
            match result {
                Err(error) if !matches!(error.problem, SaveProblem::Unconfirmed(_)) => {
                    let before = [("a.svg", "old a"), ("c.svg", "old c")];
                    assert_eq!(now, before.map(|(name, text)| (name.to_owned(), text.into())), "{fault:?}");
                    is_said(&error, ".svg");
                }
                _ => {
                    let after = ["a.svg", "b.svg", "c.svg"].map(|name| (name.to_owned(), b"new".to_vec()));
                    assert_eq!(now, after, "{fault:?}");
                }
            }
        },
    );
}

#[test]
fn files_that_cannot_be_put_back_are_named() {
    let place = folder();
    let (first, second) = (place.path().join("page-1.svg"), place.path().join("page-2.svg"));
    fs::write(&first, "old").expect("written");
    let wanted = [(first.clone(), b"new".to_vec()), (second.clone(), b"new".to_vec())];
    let _full = Faults::each(&second, Step::Rename, Trouble::Fails(ErrorKind::StorageFull));
    let last = {
        let watch = Faults::watch(&first);
        io::write_all(&wanted).expect_err("the second one fails");
        watch.met().len() - 1
    };
    assert_eq!(fs::read(&first).expect("read"), b"old", "put back");
    let _stuck = Faults::nth(&first, last, Trouble::Fails(ErrorKind::TimedOut));
    let error = io::write_all(&wanted).expect_err("and the first cannot be put back");
    assert!(matches!(&error.problem, SaveProblem::Partly { written, .. } if written.len() == 1), "{error:?}");
    for language in Language::ALL {
        let said = error.message(language);
        assert!(said.contains("page-1.svg") && said.contains("page-2.svg"), "{said}");
    }
    assert_eq!(fs::read(&first).expect("read"), b"new", "as it was said");
}

#[test]
fn a_recovery_file_is_the_last_good_one_whatever_fails() {
    let (one, two) = (map("one"), map("two"));
    let time = std::time::UNIX_EPOCH;
    at_every_step(
        |_| {},
        |place| {
            let recovery = Recovery::reserve(place)?;
            recovery.write(&one, None, time)?;
            recovery.write(&two, None, time)
        },
        |place, fault, result| {
            let found = recoverable(place);
            let left = found.first().map(|found| io::load(&found.path).expect("whole").document.notes);
            match result {
                Ok(()) => assert_eq!(left.as_deref(), Some("two"), "{fault:?}"),
                Err(error) => {
                    assert_eq!(error.content, Content::Recovery, "{fault:?}");
                    is_said(&error, "recovery");
                    assert!(error.message(Language::English).contains("Save the map"), "{error}");
                }
            }
            assert!(names(place).len() <= 1, "{fault:?}: {:?}", names(place));
        },
    );
}

#[test]
fn an_autosave_that_fails_says_so_once_and_goes_on() {
    let state = folder();
    let autosave = Autosave::start(state.path(), Duration::from_hours(1)).expect("started");
    let fault = Faults::each(state.path(), Step::Write, Trouble::FailsAfter(10, ErrorKind::StorageFull));
    for notes in ["one", "two"] {
        autosave.changed(&map(notes), None);
        autosave.flush();
    }
    let error = autosave.failure().expect("said");
    assert_eq!((error.content, &error.problem), (Content::Recovery, &SaveProblem::DiskFull));
    assert!(error.message(Language::English).contains("Save the map"), "{error}");
    assert_eq!(autosave.failure(), None, "said again and again");
    assert_eq!(names(state.path()), Vec::<String>::new(), "half a file is left");
    // With room again, what was refused is kept without another change.
    drop(fault);
    autosave.flush();
    drop(autosave);
    let left: Vec<PathBuf> = names(state.path()).into_iter().map(|name| state.path().join(name)).collect();
    let [file] = left.as_slice() else { panic!("{left:?}") };
    assert_eq!(io::load(file).expect("sound").document.notes, "two");
}

#[test]
fn without_a_folder_for_recovery_files_one_is_told() {
    let state = folder();
    fs::write(state.path().join("recovery"), "in the way").expect("written");
    let error = Autosave::start(state.path(), Duration::ZERO).expect_err("no folder");
    is_said(&error, "recovery");
}

#[test]
fn settings_never_keep_the_program_from_starting() {
    let wanted = Settings { theme: Theme::Dark, ..Settings::default() };
    at_every_step(
        |place| settings::save(place, &wanted).expect("saved"),
        settings::load,
        |place, fault, (read, aside)| {
            if read == wanted {
                assert_eq!(aside, None, "{fault:?}");
            } else {
                assert_eq!(read, Settings::default(), "{fault:?}");
                // A file that is not there is nothing to speak of.
                assert_eq!(aside.is_some(), fault.1 != ErrorKind::NotFound, "{fault:?}");
            }
            let [(_, bytes)] = <[_; 1]>::try_from(files(place)).expect("one file");
            assert!(String::from_utf8_lossy(&bytes).contains("Dark"), "{fault:?}: the settings are lost");
        },
    );
}

#[test]
fn settings_that_cannot_be_written_leave_the_old_ones() {
    let (old, new) = (
        Settings { theme: Theme::Dark, ..Settings::default() },
        Settings { theme: Theme::Light, ..Settings::default() },
    );
    at_every_step(
        |place| settings::save(place, &old).expect("saved"),
        |place| settings::save(place, &new),
        |place, fault, result| {
            assert_eq!(names(place), ["settings.ron"], "{fault:?}");
            let (read, aside) = settings::load(place);
            assert!(aside.is_none() && (read == old || read == new), "{fault:?}");
            if let Err(error) = result {
                assert_eq!(error.content, Content::Settings, "{fault:?}");
                is_said(&error, "settings.ron");
            }
        },
    );
}

#[test]
fn odd_things_in_place_of_settings_are_set_aside() {
    let garbage = |path: &Path| fs::write(path, vec![b'('; 10 << 20]).expect("written");
    let in_the_way = |path: &Path| fs::create_dir(path).expect("made");
    for odd in [&garbage as &dyn Fn(&Path), &in_the_way] {
        let config = folder();
        odd(&config.path().join("settings.ron"));
        let (read, aside) = settings::load(config.path());
        assert_eq!(read, Settings::default());
        assert!(aside.expect("said").is_moved);
        settings::save(config.path(), &Settings::default()).expect("and they can be written again");
    }
    // A folder that does not let us in.
    let config = folder();
    settings::save(config.path(), &Settings::default()).expect("saved");
    let _fault = [Step::Look, Step::Rename]
        .map(|step| Faults::each(config.path(), step, Trouble::Fails(ErrorKind::PermissionDenied)));
    let aside = settings::load(config.path()).1.expect("said");
    assert!(!aside.is_moved);
    assert!(aside.message(Language::English).contains("settings.ron is as it was"), "{aside:?}");
    assert!(aside.message(Language::German).contains("settings.ron ist, wie sie war"), "{aside:?}");
}

#[cfg(unix)]
#[test]
fn a_pipe_in_place_of_a_file_blocks_nothing() {
    let place = folder();
    let pipe = place.path().join("settings.ron");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo runs");
    assert!(made.success());
    assert_eq!(io::load(&pipe).expect_err("no map").problem, Problem::NotAFile);
    assert_eq!(io::save(&pipe, &map("one")).expect_err("no file").problem, SaveProblem::IsFolder);
    assert_eq!(settings::load(place.path()).0, Settings::default());
}

#[test]
fn without_locks_nobody_can_tell_who_has_a_map() {
    let maps = folder();
    let path = maps.path().join("map.ron");
    io::save(&path, &map("one")).expect("saved");
    at_every_step(
        |_| {},
        |state| lock::claim(state, &path),
        |_, fault, claimed| {
            // Whether the folder is there at all is only asked to save making it.
            let is_open = fault.0 == Step::Look && matches!(claimed, Claimed::Mine(_));
            assert!(is_open || matches!(claimed, Claimed::Unknown), "{fault:?}: {claimed:?}");
        },
    );
}

#[test]
fn reading_fails_in_words_at_every_step() {
    let document = map("one");
    at_every_step(
        |place| io::save(&place.join("map.ron"), &document).expect("saved"),
        |place| io::load(&place.join("map.ron")),
        |place, fault, result| {
            assert_eq!(names(place), ["map.ron"], "reading changes nothing");
            match result {
                Ok(loaded) => {
                    assert!(loaded.document == document, "{fault:?}");
                    assert_eq!(fault, (Step::Read, ErrorKind::Interrupted), "read in spite of a fault");
                }
                Err(error) => {
                    let [english, german] = Language::ALL.map(|language| error.message(language));
                    assert!(english.contains("map.ron") && german.contains("map.ron"), "{english}\n{german}");
                    assert!(!english.contains("load-") && english != german, "{english}\n{german}");
                }
            }
        },
    );
}

#[test]
fn a_file_that_cannot_be_looked_at_is_never_written_over() {
    let (mine, theirs, new) = (map("mine"), map("theirs"), map("new"));
    at_every_step(
        |place| io::save(&place.join("map.ron"), &theirs).expect("saved"),
        |place| {
            let known = Stamp::of(io::to_text(&mine).as_bytes());
            io::save_over(&place.join("map.ron"), &new, Before::Known(Some(known)))
        },
        |place, fault, result| {
            let now = io::load(&place.join("map.ron")).expect("whole").document;
            assert!(result.is_err() && now == theirs, "{fault:?}: somebody else's work is gone: {result:?}");
            assert_eq!(names(place), ["map.ron"], "{fault:?}");
        },
    );
}

#[test]
fn a_picture_that_cannot_be_read_is_refused_in_words() {
    at_every_step(
        |place| fs::write(place.join("photo.png"), "no picture, but that comes later").expect("written"),
        |place| io::pictures::embed_file(&place.join("photo.png")),
        |_, fault, result| {
            let error = result.expect_err("it is none");
            for language in Language::ALL {
                assert!(error.message(language).contains("photo.png"), "{fault:?}: {}", error.message(language));
            }
        },
    );
}

#[test]
fn a_file_that_changes_while_it_is_read_is_not_half_read() {
    let place = folder();
    let path = place.path().join("map.ron");
    io::save(&path, &map("one")).expect("saved");
    let reads = {
        let watch = Faults::watch(&path);
        io::load(&path).expect("sound");
        watch.met().iter().position(|(step, _)| *step == Step::Read).expect("it is read")
    };
    for change in [Trouble::EndsAfter(50), Trouble::Grows(50)] {
        let fault = Faults::each(&path, Step::Read, change);
        let error = io::load(&path).expect_err("it never comes to rest");
        assert_eq!(error.problem, Problem::Changing, "{change:?}");
        assert!(error.message(Language::English).contains("just now"), "{error}");
        assert!(error.message(Language::German).contains("schreibt diese Datei gerade"), "{error}");
        drop(fault);
        // Somebody who is done in a moment is waited for.
        let _once = Faults::nth(&path, reads, change);
        assert!(io::load(&path).expect("read again").document == map("one"), "{change:?}");
    }
    // Half of a file is no backup either.
    let _cut = Faults::each(&path, Step::Read, Trouble::EndsAfter(50));
    let error = io::save(&path, &map("two")).expect_err("no backup, no save");
    assert_eq!(error.problem, SaveProblem::Backup(Box::new(SaveProblem::Busy)));
    assert_eq!(names(place.path()), ["map.ron"]);
}
