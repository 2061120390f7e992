//! A folder for files that nobody needs afterwards: the benchmark's maps and exports.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process,
};

/// A folder of one's own that is gone when this is dropped.
#[derive(Debug)]
pub struct Scratch {
    path: PathBuf,
}

impl Scratch {
    /// Makes the folder where the system keeps such things.
    #[expect(clippy::disallowed_methods, reason = "this is the place that chooses it")]
    pub fn new() -> io::Result<Self> {
        let root = std::env::temp_dir();
        let mut number = 0;
        loop {
            let path = root.join(format!("wayfare-{}-{number}", process::id()));
            match fs::create_dir(&path) {
                Ok(()) => return Ok(Self { path }),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && number < 1_000 => number += 1,
                Err(error) => return Err(error),
            }
        }
    }

    /// The path of a file in it.
    pub fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Scratch {
    #[expect(clippy::let_underscore_must_use, reason = "the system clears its own folder in time")]
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

/// The most memory this process has had so far, in megabytes; only where the system tells it in a
/// file (Linux).
pub fn peak_memory_mb() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let kilobytes: f64 =
        status.lines().find_map(|l| l.strip_prefix("VmHWM:"))?.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes * 1_024.0 / 1_000_000.0)
}
