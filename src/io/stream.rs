//! Reads files from beginning to end without holding them in memory.

use std::{
    io::{self, Read},
    path::Path,
};

use super::disk;

/// Opens a file at its beginning, and says how many bytes it has.
///
/// # Errors
/// Where there is no such file, it may not be read, or it is a folder or a device.
pub fn stream(path: &Path) -> io::Result<(Box<dyn Read + '_>, u64)> {
    // Asked before opening: opening a named pipe would wait for its other end for ever.
    let found = disk::look(path)?;
    if !found.is_file() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    Ok((Box::new(disk::open(path)?), found.len()))
}
