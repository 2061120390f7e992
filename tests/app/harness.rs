//! The application without a window, in a folder of its own, with a clock that stands until a test
//! lets time pass.

use std::{
    fs,
    path::{Path, PathBuf},
    rc::Rc,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, SystemTime},
};

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{AccessKitNode, NodeT as _, Queryable as _},
};
use tempfile::TempDir;
use wayfare::{
    app::{App, Options, job::clock::Clock, style},
    base::Language,
    model::Document,
};

/// An application under test.
pub(crate) struct Window {
    harness: Harness<'static, App>,
    folder: Rc<TempDir>,
    /// Seconds since 1970 on the wall.
    wall: Arc<AtomicU64>,
}

impl Window {
    /// The start screen, in English.
    pub(crate) fn start() -> Self {
        Self::open(Language::English, None)
    }

    /// A window in that language, with a file where one is given.
    pub(crate) fn open(language: Language, file: Option<&Path>) -> Self {
        Self::within(Rc::new(tempfile::tempdir().expect("a folder for the test")), language, file)
    }

    /// A window in that language, with these files of a folder.
    pub(crate) fn with_files(folder: TempDir, language: Language, files: &[PathBuf]) -> Self {
        Self::in_folder(Rc::new(folder), language, files)
    }

    /// The same program started again in the same folder, after this window was closed.
    pub(crate) fn again(self) -> Self {
        let folder = Rc::clone(&self.folder);
        drop(self);
        Self::within(folder, Language::English, None)
    }

    /// What the next start finds after this window ended without being closed: its files, and
    /// none of its locks, which the system takes away with a process.
    pub(crate) fn after_a_crash(self) -> Self {
        self.after_a_crash_with(Language::English, &[])
    }

    /// The same in that language, started with these files.
    pub(crate) fn after_a_crash_with(self, language: Language, files: &[PathBuf]) -> Self {
        self.app().state().flush();
        let fresh = tempfile::tempdir().expect("a folder for the test");
        for folder in ["recovery", "rooms"].map(|name| Path::new("state").join(name)) {
            fs::create_dir_all(fresh.path().join(&folder)).expect("a folder for what was kept");
            for entry in fs::read_dir(self.path("").join(&folder)).into_iter().flatten().flatten() {
                if entry.path().extension().is_some_and(|e| e == "ron") {
                    fs::copy(entry.path(), fresh.path().join(&folder).join(entry.file_name())).expect("a copy");
                }
            }
        }
        Self::in_folder(Rc::new(fresh), language, files)
    }

    /// A second window in the same folder, with this file.
    pub(crate) fn beside(&self, file: &Path) -> Self {
        Self::within(Rc::clone(&self.folder), Language::English, Some(file))
    }

    /// A second window in the same folder, without a file.
    pub(crate) fn another(&self) -> Self {
        Self::within(Rc::clone(&self.folder), Language::English, None)
    }

    fn within(folder: Rc<TempDir>, language: Language, file: Option<&Path>) -> Self {
        Self::in_folder(folder, language, file.map(Path::to_path_buf).as_slice())
    }

    fn in_folder(folder: Rc<TempDir>, language: Language, files: &[PathBuf]) -> Self {
        // 14:32 on the first day of 1970.
        let wall = Arc::new(AtomicU64::new((14 * 60 + 32) * 60));
        let now = Arc::clone(&wall);
        let options = Options {
            files: files.to_vec(),
            config_dir: Some(folder.path().join("config")),
            state_dir: Some(folder.path().join("state")),
            data_dir: Some(folder.path().join("data")),
            program: None,
            clock: Clock::of(move || SystemTime::UNIX_EPOCH + Duration::from_secs(now.load(Ordering::Relaxed))),
            language,
        };
        let app = App::headless(options);
        let harness = Harness::builder()
            .with_size([1440.0, 900.0])
            // A sheet that was zoomed or changed becomes crisp over a few frames.
            .with_max_steps(10)
            .with_context_setup(style::install)
            .build_ui_state(|ui, app: &mut App| app.frame_ui(ui), app);
        let mut window = Self { harness, folder, wall };
        window.settle();
        window
    }

    /// A window with a template open.
    pub(crate) fn with_template(title: &str) -> Self {
        let mut window = Self::start();
        window.click(title);
        window
    }

    /// A path in the test's folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Lets so many seconds pass.
    pub(crate) fn pass(&mut self, seconds: u64) {
        self.wall.fetch_add(seconds, Ordering::Relaxed);
        self.settle();
    }

    /// Puts the clock on the wall to this day and time, in seconds since 1970.
    pub(crate) fn set_wall(&mut self, seconds: u64) {
        self.wall.store(seconds, Ordering::Relaxed);
        self.settle();
    }

    /// Runs frames until nothing asks for another one.
    pub(crate) fn settle(&mut self) {
        self.harness.run();
    }

    /// Clicks what has this name.
    pub(crate) fn click(&mut self, name: &str) {
        self.harness.get_by(|n| n.label().as_deref() == Some(name) && acts(n)).click();
        self.settle();
    }

    /// Where the control with this name is.
    pub(crate) fn place_of(&self, name: &str) -> egui::Rect {
        self.harness.get_by(|n| n.label().as_deref() == Some(name) && acts(n)).rect()
    }

    /// Where words on show are that contain this.
    pub(crate) fn rect_of_part(&self, part: &str) -> egui::Rect {
        let has = |n: &egui_kittest::Node<'_>| {
            n.accesskit_node().label().is_some_and(|l| l.contains(part)) || n.value().is_some_and(|v| v.contains(part))
        };
        self.harness.root().children_recursive().find(has).expect("it is on show").rect()
    }

    /// Whether something with this name is on show.
    pub(crate) fn shows(&self, name: &str) -> bool {
        self.harness
            .root()
            .children_recursive()
            .any(|n| n.accesskit_node().label().as_deref() == Some(name) || n.value().as_deref() == Some(name))
    }

    /// Whether some text on show contains this.
    pub(crate) fn shows_part(&self, part: &str) -> bool {
        self.harness.root().children_recursive().any(|n| {
            n.accesskit_node().label().is_some_and(|l| l.contains(part)) || n.value().is_some_and(|v| v.contains(part))
        })
    }

    /// Names of everything with this role, from the tree a screen reader reads.
    pub(crate) fn names(&self, role: Role) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        nodes.filter(|n| n.accesskit_node().role() == role).filter_map(|n| n.accesskit_node().label()).collect()
    }

    /// Presses a key.
    pub(crate) fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// Types into what has the focus.
    pub(crate) fn type_text(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.settle();
    }

    /// Replaces the words of the field with this name, wherever its panel is scrolled to.
    pub(crate) fn fill(&mut self, name: &str, text: &str) {
        self.harness.get_by(|n| n.label().as_deref() == Some(name) && is_field(n)).focus();
        self.settle();
        self.press(Modifiers::COMMAND, Key::A);
        if text.is_empty() {
            self.press(Modifiers::NONE, Key::Delete);
        } else {
            self.type_text(text);
        }
    }

    /// The application.
    pub(crate) fn app(&self) -> &App {
        self.harness.state()
    }

    /// The application, to hand it an action as a panel would.
    pub(crate) fn app_mut(&mut self) -> &mut App {
        self.harness.state_mut()
    }

    /// The open map.
    pub(crate) fn document(&self) -> &Document {
        self.app().state().document().expect("a map is open")
    }

    /// The harness itself, for what has no word of its own here.
    pub(crate) fn harness(&mut self) -> &mut Harness<'static, App> {
        &mut self.harness
    }
}

fn is_field(node: &AccessKitNode<'_>) -> bool {
    matches!(node.role(), Role::TextInput | Role::MultilineTextInput)
}

/// Whether it is something to click, not merely words.
fn acts(node: &AccessKitNode<'_>) -> bool {
    !matches!(node.role(), Role::Label | Role::Dialog | Role::TextRun)
}
