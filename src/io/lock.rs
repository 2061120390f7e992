//! Who has a map open: a second window is told, so that two people do not save over each other.
//!
//! The lock is the system's own on a small file in our folder, not beside the map: it is gone
//! with the process, however that ends, and leaves nothing lying around in shared folders.

use std::{
    fs::{File, TryLockError},
    path::Path,
};

use super::{disk, stamp};

/// A map that this window has open. Dropping it lets the map go.
#[derive(Debug)]
pub struct Claim {
    _file: File,
}

/// Who has a map open.
#[derive(Debug)]
pub enum Claimed {
    /// This window, now.
    Mine(Claim),
    /// Another window.
    Taken,
    /// Nobody can tell: the folder cannot be written.
    Unknown,
}

/// Claims the map at `path`; `folder` is [`super::state_dir`].
pub fn claim(folder: &Path, path: &Path) -> Claimed {
    let folder = folder.join("open");
    if disk::make_private(&folder).is_err() {
        return Claimed::Unknown;
    }
    // The same file by whatever way it was named.
    let real = disk::real_path(path);
    let name = format!("{:016x}.lock", stamp::fingerprint(stamp::START, real.as_os_str().as_encoded_bytes()));
    let Ok(file) = disk::open_lock(&folder.join(name), false) else { return Claimed::Unknown };
    match file.try_lock() {
        Ok(()) => Claimed::Mine(Claim { _file: file }),
        Err(TryLockError::WouldBlock) => Claimed::Taken,
        Err(TryLockError::Error(_)) => Claimed::Unknown,
    }
}
