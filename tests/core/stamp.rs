//! What a file held: a change by another program is noticed, our own is not, nothing is overwritten unasked.

use std::{fs, path::PathBuf, time::SystemTime};

use tempfile::TempDir;
use wayfare::{
    base::Language,
    io::{self, Before, Refusal, SaveProblem, Stamp, Template, real_path, save_over},
    model::Document,
};

fn map() -> Document {
    Template::Retail.document(Language::English)
}

/// A folder with a map in it, and what we know of its file.
fn saved() -> (TempDir, PathBuf, Option<Stamp>) {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("boots.ron");
    let stamp = save_over(&path, &map(), Before::Anything).expect("the file is written");
    (folder, path, Some(stamp))
}

fn other() -> Document {
    Template::Blank.document(Language::German)
}

#[test]
fn a_stamp_is_that_of_the_bytes_however_they_were_met() {
    let (_folder, path, stamp) = saved();
    let bytes = fs::read(&path).expect("the file");
    assert_eq!(stamp, Some(Stamp::of(&bytes)), "written");
    assert_eq!(stamp, Stamp::read(&path).expect("the file"), "looked at");
    assert_eq!(stamp, Some(io::load(&path).expect("a map").stamp), "and loaded");
}

#[test]
fn one_changed_byte_is_another_stamp_even_with_the_same_length_and_time() {
    let (_folder, path, stamp) = saved();
    let before = fs::metadata(&path).expect("the file").modified().expect("a time");
    let mut bytes = fs::read(&path).expect("the file");
    let at = bytes.len() / 2;
    bytes[at] ^= 1;
    fs::write(&path, &bytes).expect("the file is changed");
    fs::File::options().write(true).open(&path).expect("the file").set_modified(before).expect("the old time");
    assert_ne!(Stamp::read(&path).expect("the file"), stamp);
}

#[test]
fn a_touched_file_is_the_same_file() {
    let (_folder, path, stamp) = saved();
    fs::File::options().write(true).open(&path).expect("the file").set_modified(SystemTime::now()).expect("a new time");
    assert_eq!(Stamp::read(&path).expect("the file"), stamp, "nothing in it has changed");
    assert!(save_over(&path, &other(), Before::Known(stamp)).is_ok(), "so it is saved without a question");
}

#[test]
fn what_another_program_wrote_is_never_overwritten_unasked() {
    let (_folder, path, stamp) = saved();
    fs::write(&path, "somebody else was here").expect("the file is changed");
    let theirs = Stamp::read(&path).expect("the file");
    let refusal = save_over(&path, &other(), Before::Known(stamp)).expect_err("refused");
    assert_eq!(refusal, Refusal::Foreign(theirs), "with what is there now");
    assert_eq!(fs::read_to_string(&path).expect("the file"), "somebody else was here", "it is untouched");
    assert!(save_over(&path, &other(), Before::Known(theirs)).is_ok(), "knowingly, it is replaced");
    assert_eq!(
        fs::read_to_string(io::backup_path(&path)).expect("a backup"),
        "somebody else was here",
        "and theirs is the backup"
    );
}

#[test]
fn a_file_that_went_away_is_not_silently_made_again() {
    let (_folder, path, stamp) = saved();
    fs::remove_file(&path).expect("the file goes");
    assert_eq!(save_over(&path, &other(), Before::Known(stamp)), Err(Refusal::Foreign(None)));
    assert!(save_over(&path, &other(), Before::Known(None)).is_ok(), "knowingly, it is");
}

#[test]
fn a_file_that_came_meanwhile_is_not_overwritten() {
    let (folder, ..) = saved();
    let path = folder.path().join("new.ron");
    fs::write(&path, "theirs").expect("a file");
    let refusal = save_over(&path, &map(), Before::Known(None)).expect_err("refused");
    assert!(matches!(refusal, Refusal::Foreign(Some(_))), "{refusal:?}");
}

#[test]
fn the_same_map_written_by_somebody_else_is_no_quarrel() {
    let (_folder, path, stamp) = saved();
    fs::write(&path, io::to_text(&other())).expect("the file is changed");
    assert!(save_over(&path, &other(), Before::Known(stamp)).is_ok(), "the file holds what we want it to hold");
}

#[test]
fn a_folder_that_went_away_is_named_as_that() {
    let (folder, path, stamp) = saved();
    fs::remove_dir_all(folder.path()).expect("the folder goes");
    match save_over(&path, &map(), Before::Known(stamp)) {
        Err(Refusal::Failed(error)) => assert_eq!(error.problem, SaveProblem::NoFolder),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_folder_in_the_place_of_the_file_is_named_as_that() {
    let (_folder, path, stamp) = saved();
    fs::remove_file(&path).expect("the file goes");
    fs::create_dir(&path).expect("a folder takes its place");
    match save_over(&path, &map(), Before::Known(stamp)) {
        Err(Refusal::Failed(error)) => assert_eq!(error.problem, SaveProblem::IsFolder),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_has_one_true_name() {
    let (folder, path, _) = saved();
    fs::create_dir(folder.path().join("in")).expect("a folder");
    assert_eq!(real_path(&folder.path().join("in").join("..").join("boots.ron")), real_path(&path), "by a detour");
    let new = folder.path().join("in").join("..").join("new.ron");
    assert_eq!(real_path(&new), real_path(folder.path()).join("new.ron"), "also before it exists");
    #[cfg(unix)]
    {
        let link = folder.path().join("link.ron");
        std::os::unix::fs::symlink(&path, &link).expect("a link");
        assert_eq!(real_path(&link), real_path(&path), "through a link");
    }
}
