//! Writing files so that a crash, a full disk or a kill never leaves half of one.
//!
//! A new version is written beside the old one, brought to the disk and only then given its name.
//! Several files get their names one after the other; where one of them fails, those before it are
//! put back as they were.

use std::{
    fs::Metadata,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use super::{
    SaveError, SaveProblem,
    disk::{self, Draft, Spare},
};
use crate::model::Document;

/// Writes the canonical text of `document` to `path`, in one step that either happens or does not.
///
/// What was there before is kept as `NAME.bak` beside it; permissions stay, and a symbolic link
/// goes on pointing to the file. A file that already holds these very bytes is left alone. Where
/// two programs save at once, the file is one of the two versions, whole.
pub fn save(path: &Path, document: &Document) -> Result<(), SaveError> {
    save_bytes(path, super::to_text(document).as_bytes())
}

/// The same for a document's text that was made before, on another thread.
pub fn save_bytes(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let target = disk::followed(path);
    let before = existing(&target).map_err(|problem| SaveError::new(path, problem))?;
    if let Some(before) = &before {
        if before.len() == bytes.len() as u64 && holds(&target, bytes) {
            return Ok(());
        }
        disk::sweep(&target);
        let backup = backup_path(&target);
        back_up(&target, before, &backup)
            .map_err(|problem| SaveError::new(&backup, SaveProblem::Backup(Box::new(problem))))?;
    }
    put(&target, bytes, before.as_ref()).map_err(|problem| SaveError::new(path, problem))
}

/// Whether the file at `path` can be read and holds just these bytes.
pub fn holds(path: &Path, bytes: &[u8]) -> bool {
    disk::read(path, bytes.len() as u64).is_ok_and(|before| before == bytes)
}

/// Where the one backup of `path` lies: `map.ron` has `map.ron.bak`.
pub fn backup_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".bak");
    PathBuf::from(name)
}

/// Makes a folder for exports, with those above it; one that is there is as good.
pub fn make_folder(folder: &Path) -> Result<(), SaveError> {
    disk::make_shared(folder).map_err(|error| SaveError::new(folder, error.into()))
}

/// Writes `bytes` to `path` in one step, without a backup: exports, settings, recovery files.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let target = disk::followed(path);
    existing(&target)
        .and_then(|before| put(&target, bytes, before.as_ref()))
        .map_err(|problem| SaveError::new(path, problem))
}

/// Whether a file of that name could be written: the folder is there and takes one, and what has the
/// name may be replaced. Leaves nothing behind.
pub fn may_write(path: &Path) -> Result<(), SaveError> {
    let target = disk::followed(path);
    let begun = existing(&target).and_then(|before| Ok(Draft::begin(&target, before.as_ref())?));
    begun.map(drop).map_err(|problem| SaveError::new(path, problem))
}

/// Those of the files whose names are taken on the disk.
pub fn standing<'a>(files: impl IntoIterator<Item = &'a PathBuf>) -> Vec<PathBuf> {
    files.into_iter().filter(|path| disk::is_taken(path)).cloned().collect()
}

/// Writes all of these files or none: every one is complete on disk before the first gets its
/// name, and if a later one does not get its name, those before are put back as they were.
pub fn write_all(files: &[(PathBuf, Vec<u8>)]) -> Result<(), SaveError> {
    let mut waiting = Vec::new();
    for (path, bytes) in files {
        let staged = Staged::new(path, bytes, files.len() > 1);
        waiting.push(staged.map_err(|problem| SaveError::new(path, problem))?);
    }
    let mut named: Vec<Named<'_>> = Vec::new();
    for staged in waiting {
        let path = staged.path;
        match staged.name() {
            Ok(done) => named.push(done),
            Err(problem) => return Err(SaveError::new(path, taken_back(named, problem))),
        }
    }
    for done in &named {
        confirm(&done.target).map_err(|problem| SaveError::new(done.path, problem))?;
    }
    Ok(())
}

/// A file of several, complete on disk but without its name.
struct Staged<'a> {
    path: &'a Path,
    target: PathBuf,
    draft: Draft,
    /// What has the name now.
    spare: Option<Spare>,
}

/// A file of several that has its name.
struct Named<'a> {
    path: &'a Path,
    target: PathBuf,
    spare: Option<Spare>,
}

impl<'a> Staged<'a> {
    fn new(path: &'a Path, bytes: &[u8], may_go_back: bool) -> Result<Self, SaveProblem> {
        let target = disk::followed(path);
        let before = existing(&target)?;
        let draft = draft(&target, bytes, before.as_ref())?;
        let spare = before.filter(|_| may_go_back).map(|_| Spare::of(&target)).transpose()?;
        Ok(Self { path, target, draft, spare })
    }

    fn name(self) -> Result<Named<'a>, SaveProblem> {
        self.draft.commit()?;
        Ok(Named { path: self.path, target: self.target, spare: self.spare })
    }
}

/// Puts files back as they were before they got their names. What cannot be put back is named.
fn taken_back(named: Vec<Named<'_>>, reason: SaveProblem) -> SaveProblem {
    let mut left = Vec::new();
    for done in named.into_iter().rev() {
        let undone = match done.spare {
            Some(spare) => spare.put_back(&done.target),
            None => disk::remove(&done.target),
        };
        if undone.is_err() {
            left.insert(0, done.path.display().to_string());
        }
    }
    if left.is_empty() { reason } else { SaveProblem::Partly { written: left, reason: Box::new(reason) } }
}

/// What stands at `target`; refuses what must not be replaced.
fn existing(target: &Path) -> Result<Option<Metadata>, SaveProblem> {
    match disk::look(target) {
        // Renaming onto a folder fails anyway, but only after everything was written; renaming onto
        // a device would succeed.
        Ok(found) if !found.is_file() => Err(SaveProblem::IsFolder),
        Ok(found) if found.permissions().readonly() => Err(SaveProblem::ReadOnly),
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// A file with these bytes, complete on disk but without its name.
fn draft(target: &Path, bytes: &[u8], like: Option<&Metadata>) -> Result<Draft, SaveProblem> {
    let mut draft = Draft::begin(target, like)?;
    draft.write_all(bytes)?;
    draft.sync()?;
    Ok(draft)
}

fn put(target: &Path, bytes: &[u8], like: Option<&Metadata>) -> Result<(), SaveProblem> {
    draft(target, bytes, like)?.commit()?;
    confirm(target)
}

/// The name is on the disk as well.
fn confirm(target: &Path) -> Result<(), SaveProblem> {
    disk::sync_folder(target).map_err(|error| SaveProblem::Unconfirmed(error.to_string()))
}

/// Copies the file at `target` to `backup`, so that its name is never without a file.
fn back_up(target: &Path, before: &Metadata, backup: &Path) -> Result<(), SaveProblem> {
    if disk::is_folder(backup) {
        return Err(SaveProblem::IsFolder);
    }
    let mut draft = Draft::begin(backup, Some(before))?;
    let mut file = disk::open(target)?;
    let begun = file.look()?;
    let length = io::copy(&mut file, &mut draft)?;
    // Half of a file is no backup: somebody else is writing it just now.
    if !disk::is_whole(&begun, &file.look()?, length) {
        return Err(io::Error::from(io::ErrorKind::ResourceBusy).into());
    }
    draft.sync()?;
    draft.commit()?;
    Ok(())
}
