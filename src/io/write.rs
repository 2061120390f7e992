//! Writing files so that a crash, a full disk or a kill never leaves half of one.

use std::{
    fs, io,
    io::Write as _,
    path::{Path, PathBuf},
};

use atomic_write_file::AtomicWriteFile;

use super::SaveError;
use crate::model::Document;

/// Writes the canonical text of `document` to `path`, in one step that either happens or does not.
///
/// What was there before is kept as `NAME.bak` beside it; permissions stay, and a symbolic link
/// goes on pointing to the file. A file that already holds these very bytes is left alone.
pub fn save(path: &Path, document: &Document) -> Result<(), SaveError> {
    save_bytes(path, super::to_text(document).as_bytes())
}

/// The same for a document's text that was made before, on another thread.
pub fn save_bytes(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let fail = |problem| SaveError::new(path, problem);
    let target = followed(path);
    match fs::read(&target) {
        Ok(before) if before == bytes => return Ok(()),
        Ok(before) => {
            let permissions = fs::metadata(&target).map_err(|e| fail(e.into()))?.permissions();
            if permissions.readonly() {
                return Err(fail(super::SaveProblem::ReadOnly));
            }
            let backup = backup_path(&target);
            write_with(&backup, &before, Some(permissions))
                .map_err(|e| SaveError::new(&backup, super::SaveProblem::Backup(Box::new(e.into()))))?;
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(fail(error.into())),
    }
    write_with(&target, bytes, None).map_err(|e| fail(e.into()))
}

/// Where the one backup of `path` lies: `map.ron` has `map.ron.bak`.
pub fn backup_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".bak");
    PathBuf::from(name)
}

/// Writes `bytes` to `path` in one step, without a backup: exports, settings, recovery files.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    write_with(&followed(path), bytes, None).map_err(|e| SaveError::new(path, e.into()))
}

/// Writes all of these files or none: every one is complete on disk before the first gets its name.
pub fn write_all(files: &[(PathBuf, Vec<u8>)]) -> Result<(), SaveError> {
    let mut waiting = Vec::new();
    for (path, bytes) in files {
        let fail = |e: io::Error| SaveError::new(path, e.into());
        let mut file = open(&followed(path)).map_err(fail)?;
        file.write_all(bytes).and_then(|()| file.sync_all()).map_err(fail)?;
        waiting.push((path, file));
    }
    for (path, file) in waiting {
        file.commit().map_err(|e| SaveError::new(path, e.into()))?;
    }
    Ok(())
}

fn write_with(path: &Path, bytes: &[u8], permissions: Option<fs::Permissions>) -> io::Result<()> {
    let mut file = open(path)?;
    file.write_all(bytes)?;
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
    }
    file.commit()
}

fn open(path: &Path) -> io::Result<AtomicWriteFile> {
    // Renaming onto a folder fails anyway, but only after everything was written.
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    AtomicWriteFile::options().open(path)
}

/// The file at the end of symbolic links, also where it does not exist yet.
fn followed(path: &Path) -> PathBuf {
    let mut at = path.to_path_buf();
    // A ring of links ends somewhere in it; opening that then fails with the system's own words.
    for _ in 0..40 {
        let Ok(next) = fs::read_link(&at) else { break };
        at = at.parent().map_or_else(|| next.clone(), |folder| folder.join(&next));
    }
    at
}
