//! Saving: in one step, with one backup, keeping permissions and links.

use std::fs;

use tempfile::TempDir;
use wayfare::{
    base::Language,
    io::{self, SaveProblem},
    model::{Document, FORMAT, Journey},
};

fn map(title: &str) -> Document {
    let journey = Journey { title: title.to_owned(), ..Journey::default() };
    Document { format: FORMAT, journey: journey.into(), ..Document::default() }
}

/// Names in a folder, sorted.
fn names(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).expect("the folder");
    let mut names: Vec<String> =
        entries.map(|e| e.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn the_version_before_is_kept_once() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("map.ron");
    io::save(&path, &map("one")).expect("saved");
    assert_eq!(names(&folder), ["map.ron"]);
    io::save(&path, &map("two")).expect("saved");
    io::save(&path, &map("three")).expect("saved");
    assert_eq!(names(&folder), ["map.ron", "map.ron.bak"]);
    assert_eq!(fs::read_to_string(&path).expect("read"), io::to_text(&map("three")));
    assert_eq!(fs::read_to_string(io::backup_path(&path)).expect("read"), io::to_text(&map("two")));
    // Saving once more without a change must not push the last different version out.
    io::save(&path, &map("three")).expect("saved");
    assert_eq!(fs::read_to_string(io::backup_path(&path)).expect("read"), io::to_text(&map("two")));
}

#[test]
fn a_file_begins_with_its_format() {
    let text = io::to_text(&map("x"));
    assert!(text.starts_with("(\n  format: 1,\n  journey: ("), "{text}");
    assert!(text.ends_with(")\n"), "{text}");
}

#[test]
fn places_that_cannot_be_written_are_named_and_nothing_is_left() {
    let folder = TempDir::new().expect("a folder");
    let missing = folder.path().join("none/map.ron");
    let error = io::save(&missing, &map("x")).expect_err("no such folder");
    assert_eq!(error.problem, SaveProblem::NoFolder);
    for language in Language::ALL {
        assert!(error.message(language).contains("map.ron"), "{}", error.message(language));
    }
    fs::create_dir(folder.path().join("taken.ron")).expect("made");
    let error = io::save(&folder.path().join("taken.ron"), &map("x")).expect_err("a folder");
    assert_eq!(error.problem, SaveProblem::IsFolder);
    assert_eq!(names(&folder), ["taken.ron"]);
}

#[test]
fn a_protected_file_is_not_overwritten() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("map.ron");
    io::save(&path, &map("one")).expect("saved");
    let mut permissions = fs::metadata(&path).expect("there").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).expect("set");
    assert_eq!(io::save(&path, &map("two")).expect_err("protected").problem, SaveProblem::ReadOnly);
    assert_eq!(fs::read_to_string(&path).expect("read"), io::to_text(&map("one")));
    assert_eq!(names(&folder), ["map.ron"]);
}

#[test]
fn without_a_backup_nothing_is_overwritten() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("map.ron");
    io::save(&path, &map("one")).expect("saved");
    fs::create_dir(io::backup_path(&path)).expect("in the way");
    let error = io::save(&path, &map("two")).expect_err("no backup");
    assert!(matches!(error.problem, SaveProblem::Backup(_)), "{error:?}");
    assert_eq!(fs::read_to_string(&path).expect("read"), io::to_text(&map("one")));
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = TempDir::new().expect("a folder");
    let (path, link) = (folder.path().join("map.ron"), folder.path().join("link.ron"));
    io::save(&path, &map("one")).expect("saved");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("set");
    symlink("map.ron", &link).expect("linked");
    io::save(&link, &map("two")).expect("saved");
    assert!(fs::symlink_metadata(&link).expect("there").is_symlink(), "the link was replaced");
    assert_eq!(fs::read_to_string(&path).expect("read"), io::to_text(&map("two")));
    for file in [path.clone(), io::backup_path(&path)] {
        assert_eq!(fs::metadata(&file).expect("there").permissions().mode() & 0o777, 0o640, "{}", file.display());
    }
    assert_eq!(names(&folder), ["link.ron", "map.ron", "map.ron.bak"]);
    // A link to nothing yet makes the file it points to.
    let ahead = folder.path().join("ahead.ron");
    symlink("new.ron", &ahead).expect("linked");
    io::save(&ahead, &map("new")).expect("saved");
    assert_eq!(fs::read_to_string(folder.path().join("new.ron")).expect("read"), io::to_text(&map("new")));
}

#[test]
fn several_files_are_written_together_or_not_at_all() {
    let folder = TempDir::new().expect("a folder");
    let good = folder.path().join("page-1.svg");
    let files = [(good.clone(), b"one".to_vec()), (folder.path().join("none/page-2.svg"), b"two".to_vec())];
    let error = io::write_all(&files).expect_err("the second has no folder");
    assert!(error.file.contains("page-2.svg"), "{error}");
    assert!(names(&folder).is_empty(), "{:?}", names(&folder));
    io::write_all(&files[..1]).expect("written");
    assert_eq!(fs::read(&good).expect("read"), b"one");
}
