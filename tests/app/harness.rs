//! The application without a window, in a folder of its own, with a clock that stands.

use std::{
    path::{Path, PathBuf},
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
    folder: TempDir,
}

impl Window {
    /// The start screen, in English.
    pub(crate) fn start() -> Self {
        Self::open(Language::English, None)
    }

    /// A window in that language, with a file where one is given.
    pub(crate) fn open(language: Language, file: Option<&Path>) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let options = Options {
            file: file.map(Path::to_path_buf),
            config_dir: Some(folder.path().join("config")),
            // 14:32 on the first day of 1970.
            clock: Clock::of(|| SystemTime::UNIX_EPOCH + Duration::from_secs(14 * 3600 + 32 * 60)),
            language,
        };
        let app = App::headless(options);
        let harness = Harness::builder()
            .with_size([1440.0, 900.0])
            .with_context_setup(style::install)
            .build_ui_state(|ui, app: &mut App| app.frame_ui(ui), app);
        let mut window = Self { harness, folder };
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

    /// Runs frames until nothing asks for another one.
    pub(crate) fn settle(&mut self) {
        self.harness.run();
    }

    /// Clicks what has this name.
    pub(crate) fn click(&mut self, name: &str) {
        self.harness.get_by(|n| n.label().as_deref() == Some(name) && acts(n)).click();
        self.settle();
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

    /// Replaces the words of the field with this name.
    pub(crate) fn fill(&mut self, name: &str, text: &str) {
        self.harness.get_by(|n| n.label().as_deref() == Some(name) && is_field(n)).click();
        self.settle();
        self.press(Modifiers::COMMAND, Key::A);
        self.type_text(text);
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
