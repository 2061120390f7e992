//! Another window is another process of this program: what goes wrong in one leaves the others alone.

use std::{
    env, io,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
};

/// The program that is running.
pub fn this_program() -> Option<PathBuf> {
    env::current_exe().ok()
}

/// Starts the program without a map.
pub fn start(program: &Path) -> io::Result<()> {
    let mut command = Command::new(program);
    command.stdin(Stdio::null());
    // Ending one in a terminal does not end the other.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let mut child = command.spawn()?;
    // Somebody has to take note of its end, or it stays in the system's list of processes.
    thread::Builder::new().name("other window".to_owned()).spawn(move || child.wait())?;
    Ok(())
}
