//! What a file held when we read or wrote it last: how a change by another program is noticed.
//!
//! Only content counts. The time of change is left out on purpose: a file that was copied back or
//! touched holds the same map, and a coarse clock would hide a change within one tick.

use std::{
    io::{self, Read as _},
    path::Path,
    time::{Duration, SystemTime},
};

use super::{SaveError, SaveProblem, disk, save_bytes, to_text};
use crate::model::Document;

/// Stands for the bytes of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    length: u64,
    content: u64,
}

impl Stamp {
    /// Of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self { length: bytes.len() as u64, content: fingerprint(START, bytes) }
    }

    /// Of the file at `path` as it is now; none where there is no file.
    ///
    /// An error says that nobody can tell: the file may be there or not.
    pub fn read(path: &Path) -> io::Result<Option<Self>> {
        let opened = disk::look(path).and_then(|found| {
            // Asked before opening: opening a named pipe would wait for its other end for ever.
            if found.is_file() { disk::open(path) } else { Err(io::ErrorKind::IsADirectory.into()) }
        });
        let mut file = match opened {
            Ok(file) => file,
            Err(error) if is_absent(&error) => return Ok(None),
            Err(error) => return Err(error),
        };
        let mut stamp = Self { length: 0, content: START };
        let mut chunk = vec![0; 1 << 16];
        loop {
            match file.read(&mut chunk) {
                Ok(0) => return Ok(Some(stamp)),
                Ok(count) => {
                    stamp.length += count as u64;
                    stamp.content = fingerprint(stamp.content, chunk.get(..count).unwrap_or_default());
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }
}

/// What is to be found where a map is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// Whatever is there may go: somebody said so.
    Anything,
    /// This, and nothing else; none means no file.
    Known(Option<Stamp>),
}

/// Why a map does not count as written. What was there before is still there, unless it is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Another program changed the file, or took it away: this is what is there now.
    Foreign(Option<Stamp>),
    /// It could not be written.
    Failed(SaveError),
    /// It is there, as this, but the disk did not confirm that it lasts.
    Unconfirmed(Stamp, SaveError),
}

/// Writes `document` as [`super::save`] does, unless the file is not what we know it to be.
/// Gives what the file holds now.
pub fn save_over(path: &Path, document: &Document, before: Before) -> Result<Stamp, Refusal> {
    let text = to_text(document);
    let written = Stamp::of(text.as_bytes());
    if let Before::Known(known) = before {
        // Where nobody can tell what is there, nothing is written over it.
        let found = Stamp::read(path).map_err(|error| Refusal::Failed(SaveError::new(path, error.into())))?;
        // A folder that is gone is a matter of its own, which writing says.
        let is_foreign = found.is_some() || path.parent().is_none_or(Path::is_dir);
        if found != known && found != Some(written) && is_foreign {
            return Err(Refusal::Foreign(found));
        }
    }
    match save_bytes(path, text.as_bytes()) {
        Ok(()) => Ok(written),
        Err(error) if matches!(error.problem, SaveProblem::Unconfirmed(_)) => Err(Refusal::Unconfirmed(written, error)),
        Err(error) => Err(Refusal::Failed(error)),
    }
}

/// When the file at `path` was written, if that was after that time, as far as the system tells. What
/// was written within the same second counts as before: recovery files keep whole seconds.
pub fn younger_than(path: &Path, time: SystemTime) -> Option<SystemTime> {
    let written = disk::look(path).and_then(|metadata| metadata.modified()).ok()?;
    written.duration_since(time).is_ok_and(|by| by > Duration::from_secs(1)).then_some(written)
}

fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// Where [`fingerprint`] begins.
pub(super) const START: u64 = 0xCBF2_9CE4_8422_2325;

/// A number that stands for these bytes behind those before (FNV-1a), the same on every machine.
pub(super) fn fingerprint(before: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(before, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3))
}
