//! The clipboard: the desktop's own, which may keep one waiting, or one in memory for tests.

use std::{
    fmt, fs,
    io::Read as _,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use crate::{
    base::Language,
    edit::Fragment,
    exchange::{MOST_TEXT, fragment_in},
    i18n::text_with,
    io,
    model::ImageSource,
};

/// What lies in a clipboard, in every form that is read here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// Plain text.
    pub text: Option<String>,
    /// HTML.
    pub html: Option<String>,
    /// A picture: the bytes of a PNG file.
    pub picture: Option<Vec<u8>>,
    /// Files that were copied in a file manager.
    pub files: Vec<PathBuf>,
}

/// A clipboard. Clones are the same one.
#[derive(Clone)]
pub struct Clipboard(Arc<Mutex<Board>>);

enum Board {
    /// The desktop's. On X11 whoever copied has to be there when somebody pastes, so the
    /// connection stays open once it is used.
    Desktop { connection: Option<arboard::Clipboard>, last: Contents },
    /// Nobody else's.
    Memory(Contents),
}

impl fmt::Debug for Clipboard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Clipboard")
    }
}

impl Clipboard {
    /// The desktop's clipboard, which is not looked at before it is needed.
    pub fn of_desktop() -> Self {
        Self(Arc::new(Mutex::new(Board::Desktop { connection: None, last: Contents::default() })))
    }

    /// A clipboard that nobody else sees.
    pub fn in_memory() -> Self {
        Self(Arc::new(Mutex::new(Board::Memory(Contents::default()))))
    }

    fn board(&self) -> MutexGuard<'_, Board> {
        // What a panic left behind is at worst the old contents.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What lies in it.
    pub fn contents(&self) -> Contents {
        match &mut *self.board() {
            Board::Memory(contents) => contents.clone(),
            Board::Desktop { connection, last } => {
                let Some(desktop) = connected(connection) else { return last.clone() };
                let mut found = look(desktop);
                // Where the desktop keeps nothing but text, ours is known by it.
                let is_ours = found.text.is_some() && same_text(found.text.as_deref(), last.text.as_deref());
                if found.html.is_none() && is_ours {
                    found.html.clone_from(&last.html);
                }
                found
            }
        }
    }

    /// Puts words in, in both their forms. Says why it cannot.
    pub fn hold(&self, text: String, html: String) -> Result<(), String> {
        let contents = Contents { text: Some(text.clone()), html: Some(html.clone()), ..Contents::default() };
        match &mut *self.board() {
            Board::Memory(held) => *held = contents,
            Board::Desktop { connection, last } => {
                *last = contents;
                let connection = connected(connection).ok_or_else(String::new)?;
                connection.set_html(html, Some(text)).map_err(|error| error.to_string())?;
            }
        }
        Ok(())
    }

    /// Puts mere text in. Says why it cannot.
    pub fn hold_text(&self, text: String) -> Result<(), String> {
        let contents = Contents { text: Some(text.clone()), ..Contents::default() };
        match &mut *self.board() {
            Board::Memory(held) => *held = contents,
            Board::Desktop { connection, last } => {
                *last = contents;
                let connection = connected(connection).ok_or_else(String::new)?;
                connection.set_text(text).map_err(|error| error.to_string())?;
            }
        }
        Ok(())
    }

    /// Puts a picture in: the bytes of a PNG file. Gives its columns and rows; nothing where it
    /// cannot be put in.
    pub fn hold_picture(&self, png: Vec<u8>) -> Option<(u32, u32)> {
        let pixels = image::load_from_memory_with_format(&png, image::ImageFormat::Png).ok()?.into_rgba8();
        let (width, height) = pixels.dimensions();
        match &mut *self.board() {
            Board::Memory(held) => *held = Contents { picture: Some(png), ..Contents::default() },
            Board::Desktop { connection, last } => {
                *last = Contents::default();
                let bytes = pixels.into_raw().into();
                let image = arboard::ImageData { width: width as usize, height: height as usize, bytes };
                connected(connection)?.set_image(image).ok()?;
            }
        }
        Some((width, height))
    }

    /// Replaces what lies in a clipboard in memory, as if another program had copied it.
    pub fn replace(&self, contents: Contents) {
        if let Board::Memory(held) = &mut *self.board() {
            *held = contents;
        }
    }
}

fn connected(connection: &mut Option<arboard::Clipboard>) -> Option<&mut arboard::Clipboard> {
    if connection.is_none() {
        *connection = arboard::Clipboard::new().ok();
    }
    connection.as_mut()
}

fn look(desktop: &mut arboard::Clipboard) -> Contents {
    let (text, html) = (desktop.get().text().ok(), desktop.get().html().ok());
    let files = desktop.get().file_list().unwrap_or_default();
    // Programs put a picture of words beside words: it is asked for last.
    let is_words = text.as_deref().is_some_and(|t| !t.trim().is_empty());
    let picture = if is_words { None } else { desktop.get().image().ok().and_then(|image| png(&image)) };
    Contents { text, html, picture, files }
}

/// The pixels as a file.
fn png(image: &arboard::ImageData<'_>) -> Option<Vec<u8>> {
    let (width, height) = (u32::try_from(image.width).ok()?, u32::try_from(image.height).ok()?);
    let pixels = image::RgbaImage::from_raw(width, height, image.bytes.to_vec())?;
    let mut file = std::io::Cursor::new(Vec::new());
    pixels.write_to(&mut file, image::ImageFormat::Png).ok()?;
    Some(file.into_inner())
}

/// Line ends are written in several ways.
fn same_text(a: Option<&str>, b: Option<&str>) -> bool {
    let plain = |text: Option<&str>| text.map(|t| t.replace("\r\n", "\n"));
    plain(a) == plain(b)
}

/// What there is to paste.
#[derive(Clone, Debug)]
pub enum Clip {
    /// Cards of a map.
    Cards(Box<Fragment>),
    /// A table, a list, or a word.
    Words(String),
    /// Pictures as documents keep them, each with what its file was called.
    Pictures(Vec<(String, ImageSource)>),
    /// Something that cannot be pasted; why, in the window's language.
    Refused(String),
    /// Nothing that a map could take.
    Nothing,
}

/// What there is to paste. `heard` is the text that came with the key, where there was one: newer
/// than whatever else is found.
pub fn read(clipboard: &Clipboard, heard: Option<String>, language: Language) -> Clip {
    let contents = clipboard.contents();
    let is_old = heard.is_some() && contents.text.is_some() && !same_text(heard.as_deref(), contents.text.as_deref());
    let html = contents.html.as_deref().filter(|_| !is_old);
    if let Some(fragment) = html.and_then(fragment_in) {
        return Clip::Cards(Box::new(fragment));
    }
    if !contents.files.is_empty() && contents.files.iter().all(|f| is_picture(f)) {
        return from_files(&contents.files, language);
    }
    match heard.or(contents.text).filter(|text| !text.trim().is_empty()) {
        Some(text) if text.len() > MOST_TEXT => {
            let most = (MOST_TEXT >> 20).to_string();
            Clip::Refused(text_with(language, "paste-too-long", &[("most", most.into())]))
        }
        Some(text) => Clip::Words(text),
        None => match contents.picture.map(|bytes| io::pictures::embed(&bytes)) {
            Some(Ok(source)) => Clip::Pictures(vec![(String::new(), source)]),
            Some(Err(error)) => Clip::Refused(error.message(language)),
            None => Clip::Nothing,
        },
    }
}

/// Whether a file is called as pictures are.
pub fn is_picture(path: &Path) -> bool {
    let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase());
    ending.is_some_and(|e| io::pictures::ENDINGS.contains(&e.as_str()))
}

/// Pictures in files, or why the first of them that cannot be read cannot.
pub fn from_files(files: &[PathBuf], language: Language) -> Clip {
    let name = |path: &Path| path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let pictures: Result<Vec<_>, _> =
        files.iter().map(|path| Ok((name(path), io::pictures::embed_file(path)?))).collect();
    pictures.map_or_else(|error: io::pictures::PictureError| Clip::Refused(error.message(language)), Clip::Pictures)
}

/// Endings of files of notes.
pub const NOTES: [&str; 2] = ["txt", "md"];

/// Whether a file is called as notes are.
pub fn is_notes(path: &Path) -> bool {
    let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase());
    ending.is_some_and(|e| NOTES.contains(&e.as_str()))
}

/// The words in a file of notes, or why it cannot be read.
pub fn from_notes(path: &Path, language: Language) -> Clip {
    let args = [("file", path.display().to_string().into())];
    let mut bytes = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(MOST_TEXT as u64 + 1).read_to_end(&mut bytes));
    match read {
        Err(error) => {
            let [file] = args;
            Clip::Refused(text_with(language, "notes-file-unread", &[file, ("why", error.to_string().into())]))
        }
        Ok(_) if bytes.len() > MOST_TEXT => {
            let most = (MOST_TEXT >> 20).to_string();
            Clip::Refused(text_with(language, "paste-too-long", &[("most", most.into())]))
        }
        Ok(_) => {
            let words = String::from_utf8_lossy(&bytes).into_owned();
            if words.trim().is_empty() { Clip::Nothing } else { Clip::Words(words) }
        }
    }
}
