//! The disk as the rest of `io` sees it: the few things we ask of it, each of which a test can let
//! go wrong ([`super::faults`]). Nothing else in `io` calls the system's file functions.

use std::{
    fs::{self, File, Metadata, TryLockError},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use tempfile::{Builder, NamedTempFile};

use super::faults::{self, Step};

/// How often a file that changes under our eyes is read again before we give up.
const ATTEMPTS: usize = 3;

/// What is at `path`, links followed.
pub(super) fn look(path: &Path) -> io::Result<Metadata> {
    faults::check(Step::Look, path)?;
    fs::metadata(path)
}

/// Whether there is anything at `path`; what cannot be told counts as there.
pub(super) fn is_taken(path: &Path) -> bool {
    look(path).map_or_else(|error| error.kind() != io::ErrorKind::NotFound, |_| true)
}

/// Whether there is a folder at `path`.
pub(super) fn is_folder(path: &Path) -> bool {
    look(path).is_ok_and(|found| found.is_dir())
}

/// The file at the end of symbolic links, also where it does not exist yet.
pub(super) fn followed(path: &Path) -> PathBuf {
    let mut at = path.to_path_buf();
    // A ring of links ends somewhere in it; opening that then fails with the system's own words.
    for _ in 0..40 {
        let Ok(next) = fs::read_link(&at) else { break };
        at = at.parent().map_or_else(|| next.clone(), |folder| folder.join(&next));
    }
    at
}

/// The file by its one true name, however it was named: links followed, dots resolved. A file that
/// does not exist yet is named within its folder's true name.
pub fn real_path(path: &Path) -> PathBuf {
    let within = || Some(resolve(folder_of(path)).ok()?.join(path.file_name()?));
    resolve(path).ok().or_else(within).unwrap_or_else(|| path.to_path_buf())
}

/// What is at `path` by its one true name.
pub(super) fn resolve(path: &Path) -> io::Result<PathBuf> {
    faults::check(Step::Look, path)?;
    fs::canonicalize(path)
}

/// What lies in a folder.
pub(super) fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
    faults::check(Step::List, folder)?;
    Ok(fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect())
}

/// Makes `folder` if need be, for nobody but its owner.
pub(super) fn make_private(folder: &Path) -> io::Result<()> {
    if is_folder(folder) {
        return Ok(());
    }
    faults::check(Step::MakeFolder, folder)?;
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Makes `folder` if need be, with those above it, for whoever may read what is made there.
pub(super) fn make_shared(folder: &Path) -> io::Result<()> {
    if is_folder(folder) {
        return Ok(());
    }
    faults::check(Step::MakeFolder, folder)?;
    fs::create_dir_all(folder)
}

/// Removes a file.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    faults::check(Step::Remove, path)?;
    fs::remove_file(path)
}

/// Moves a file within its folder, over what may be there.
pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    faults::check(Step::Rename, to)?;
    fs::rename(from, to)
}

/// A file that is read.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    file: File,
    path: &'a Path,
    at: u64,
}

/// Opens a file to read it.
pub(super) fn open(path: &Path) -> io::Result<Reader<'_>> {
    faults::check(Step::Open, path)?;
    Ok(Reader { file: File::open(path)?, path, at: 0 })
}

impl Reader<'_> {
    /// What the opened file looks like now, even if its name belongs to another one meanwhile.
    pub(super) fn look(&self) -> io::Result<Metadata> {
        faults::check(Step::Look, self.path)?;
        self.file.metadata()
    }
}

impl Read for Reader<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = faults::read(self.path, &self.file, self.at, into)?;
        self.at += count as u64;
        Ok(count)
    }
}

/// All bytes of a file, as they were at one moment.
///
/// A file that somebody else writes meanwhile is read again; if it does not come to rest the error
/// is [`io::ErrorKind::ResourceBusy`]. One of more than `most` bytes is
/// [`io::ErrorKind::FileTooLarge`].
pub(super) fn read(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    for _ in 0..ATTEMPTS {
        // Asked before opening: opening a named pipe would wait for its other end for ever.
        if !look(path)?.is_file() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        let mut file = open(path)?;
        let before = file.look()?;
        if before.len() > most {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let mut bytes = Vec::with_capacity(before.len() as usize);
        Read::by_ref(&mut file).take(most.saturating_add(1)).read_to_end(&mut bytes)?;
        if is_whole(&before, &file.look()?, bytes.len() as u64) && bytes.len() as u64 <= most {
            return Ok(bytes);
        }
    }
    Err(io::ErrorKind::ResourceBusy.into())
}

/// Whether so many bytes are the whole of a file that looked like this before and after. Some file
/// systems do not know how long a file is and say 0.
pub(super) fn is_whole(before: &Metadata, after: &Metadata, length: u64) -> bool {
    let is_steady = before.len() == after.len() && before.modified().ok() == after.modified().ok();
    is_steady && (length == before.len() || before.len() == 0)
}

/// Opens a file to lock it; makes it if need be, or only then.
pub(super) fn open_lock(path: &Path, must_be_new: bool) -> io::Result<File> {
    faults::check(Step::Lock, path)?;
    File::options().read(true).write(true).create(true).create_new(must_be_new).truncate(false).open(path)
}

/// Whether some living process holds the lock of this file. What cannot be told counts as held.
pub(super) fn is_held(path: &Path) -> bool {
    let opened = faults::check(Step::Lock, path).and_then(|()| File::open(path));
    match opened {
        Ok(file) => matches!(file.try_lock(), Err(TryLockError::WouldBlock)),
        Err(error) => error.kind() != io::ErrorKind::NotFound,
    }
}

/// How the name of a file in the making begins and ends.
const DRAFT: (&str, &str) = (".wayfare-", ".part");

/// Removes what a process that was killed left in the folder of `path` of files in the making.
/// Those of living processes are locked; where locks do not work nothing is removed.
pub(super) fn sweep(path: &Path) {
    let is_draft = |name: &str| name.starts_with(DRAFT.0) && name.ends_with(DRAFT.1);
    for path in list(folder_of(path)).unwrap_or_default() {
        if path.file_name().and_then(|name| name.to_str()).is_some_and(is_draft)
            // Locked until it is gone, so that nobody takes it for their own meanwhile.
            && let Ok(file) = File::open(&path)
            && file.try_lock().is_ok()
        {
            // One that cannot be removed is in nobody's way.
            remove(&path).ok();
        }
    }
}

/// A file in the making, beside the one whose place it takes. Nothing is seen of it until
/// [`Draft::commit`]; dropped before that, or where that fails, it is gone without a trace.
///
/// (`atomic-write-file` does much the same, but leaves its file lying about where the last step fails.)
#[derive(Debug)]
pub(super) struct Draft {
    file: NamedTempFile,
    path: PathBuf,
    at: u64,
}

impl Draft {
    /// Begins the file that will be at `path`, with the owner and permissions of `like`.
    pub(super) fn begin(path: &Path, like: Option<&Metadata>) -> io::Result<Self> {
        faults::check(Step::Create, path)?;
        let folder = folder_of(path);
        let mut builder = Builder::new();
        builder.prefix(DRAFT.0).suffix(DRAFT.1);
        // As any new file would have them; the system takes off what the user does not want.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let file = loop {
            let file = builder.tempfile_in(folder)?;
            // Marks it as in use for [`sweep`], which may have taken it away before that.
            let is_ours = !matches!(file.as_file().try_lock(), Err(TryLockError::WouldBlock));
            if is_ours && file.path().exists() {
                break file;
            }
        };
        let draft = Self { file, path: path.to_path_buf(), at: 0 };
        if let Some(like) = like {
            draft.resemble(like)?;
        }
        Ok(draft)
    }

    /// Takes owner and permissions over, before there is anything in it to read.
    fn resemble(&self, like: &Metadata) -> io::Result<()> {
        let file = self.file.as_file();
        #[cfg(unix)]
        {
            use std::os::unix::fs::{MetadataExt as _, fchown};
            let own = file.metadata()?;
            if (own.uid(), own.gid()) != (like.uid(), like.gid()) {
                // Only an administrator may give files away; then it is at least the user's own.
                fchown(file, Some(like.uid()), Some(like.gid())).ok();
            }
        }
        let wanted = like.permissions();
        // Some file systems have no permissions and refuse to set even those they have.
        if file.metadata()?.permissions() == wanted {
            return Ok(());
        }
        faults::check(Step::Permit, &self.path)?;
        file.set_permissions(wanted)
    }

    /// Waits until its bytes are on the disk.
    pub(super) fn sync(&self) -> io::Result<()> {
        faults::check(Step::Sync, &self.path)?;
        self.file.as_file().sync_all()
    }

    /// Gives it its name, over what may be there.
    pub(super) fn commit(self) -> io::Result<()> {
        faults::check(Step::Rename, &self.path)?;
        self.file.persist(&self.path).map(|_| ()).map_err(|refused| refused.error)
    }
}

impl Write for Draft {
    fn write(&mut self, from: &[u8]) -> io::Result<usize> {
        let count = faults::write(&self.path, self.file.as_file(), self.at, from)?;
        self.at += count as u64;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Waits until the names in the folder of `path` are on the disk; without that, cutting the power
/// may bring an earlier version back. A system that has no such thing does it by itself.
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    faults::check(Step::SyncFolder, path)?;
    #[cfg(unix)]
    if let Err(error) = File::open(folder_of(path)).and_then(|folder| folder.sync_all()) {
        use io::ErrorKind::{InvalidInput, PermissionDenied, Unsupported};
        if !matches!(error.kind(), InvalidInput | PermissionDenied | Unsupported) {
            return Err(error);
        }
    }
    Ok(())
}

/// A second name for the file at `path`, so that it can be put back; it goes when this is dropped.
#[derive(Debug)]
pub(super) struct Spare {
    file: NamedTempFile,
}

impl Spare {
    /// Keeps the file as it is now.
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        faults::check(Step::Link, path)?;
        let mut builder = Builder::new();
        builder.prefix(".wayfare-").suffix(".spare");
        let folder = folder_of(path);
        let linked = builder.make_in(folder, |spare| {
            fs::hard_link(path, spare)?;
            File::open(spare)
        });
        // Not every file system knows second names.
        let file = linked.or_else(|_| {
            let copy = builder.tempfile_in(folder)?;
            fs::copy(path, copy.path())?;
            Ok::<_, io::Error>(copy)
        })?;
        Ok(Self { file })
    }

    /// Puts the file back.
    pub(super) fn put_back(self, path: &Path) -> io::Result<()> {
        faults::check(Step::Rename, path)?;
        self.file.persist(path).map(|_| ()).map_err(|refused| refused.error)
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}
