//! The command line as people use it: files, messages and exit codes of the program itself.

use std::{
    fs,
    path::PathBuf,
    process::{Command, Output, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use tempfile::TempDir;
use wayfare::{base::Language, io, model::sample};

/// A folder to work in, and the program.
pub(crate) struct Desk {
    folder: TempDir,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self { folder: TempDir::new().expect("a folder for the test") }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The folder of the settings.
    fn config(&self) -> PathBuf {
        self.path("config").join("wayfare")
    }

    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).expect("the folder");
        let mut names: Vec<String> =
            entries.map(|e| e.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).expect("the file is there")
    }

    /// Runs `wayfare` with these words, without a display, in English.
    pub(crate) fn wayfare(&self, line: &str) -> Done {
        self.wayfare_in("C.UTF-8", line)
    }

    pub(crate) fn wayfare_in(&self, locale: &str, line: &str) -> Done {
        self.wayfare_with(locale, "0", line)
    }

    /// The same with so many threads; 0 for as many as there are cores.
    pub(crate) fn wayfare_with(&self, locale: &str, threads: &str, line: &str) -> Done {
        let output = Command::new(env!("CARGO_BIN_EXE_wayfare"))
            .args(line.split_whitespace())
            .current_dir(self.folder.path())
            .env_remove("LC_MESSAGES")
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYLAND_SOCKET")
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("LC_ALL", "")
            .env("LANG", locale)
            .env("RAYON_NUM_THREADS", threads)
            .output()
            .expect("the program starts");
        Done { line: line.to_owned(), output }
    }
}

pub(crate) struct Done {
    line: String,
    output: Output,
}

impl Done {
    pub(crate) fn out(&self) -> String {
        String::from_utf8(self.output.stdout.clone()).expect("UTF-8")
    }

    pub(crate) fn err(&self) -> String {
        String::from_utf8(self.output.stderr.clone()).expect("UTF-8")
    }

    /// Checks the exit code; the streams show when it is another.
    pub(crate) fn code(self, code: i32) -> Self {
        assert_eq!(self.output.status.code(), Some(code), "wayfare {}\n{}{}", self.line, self.out(), self.err());
        self
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
#[test]
fn without_a_display_one_sentence_names_export() {
    let desk = Desk::new();
    for line in ["", "some-map.ron"] {
        let done = desk.wayfare(line).code(1);
        assert!(done.out().is_empty(), "{}", done.out());
        assert_eq!(done.err().lines().count(), 1, "{}", done.err());
        assert!(done.err().contains("wayfare export"), "{}", done.err());
    }
    let german = desk.wayfare_in("de_CH.UTF-8", "").code(1);
    assert!(german.err().contains("Anzeige") && german.err().contains("wayfare export"), "{}", german.err());
}

#[test]
fn wrong_usage_ends_with_2_on_stderr() {
    let desk = Desk::new();
    let wrong = [
        "new -o map.ron",
        "new --template nonsense -o map.ron",
        "new --cards -5 -o map.ron",
        "new --cards 200000 -o map.ron",
        "new --template blank --cards 5 -o map.ron",
        "new --template blank",
        "new --template blank -o map.ron --lang fr",
        "fmt",
        "bench --cards many",
        "templates --unknown",
    ];
    for line in wrong {
        let done = desk.wayfare(line).code(2);
        assert!(!done.err().is_empty() && done.out().is_empty(), "{line}: {}", done.out());
    }
    assert!(desk.names().is_empty(), "{:?}", desk.names());
}

#[test]
fn help_and_version_are_no_errors() {
    let desk = Desk::new();
    let help = desk.wayfare("--help").code(0);
    for command in ["export", "new", "templates", "fmt", "bench"] {
        assert!(help.out().contains(command), "{}", help.out());
    }
    assert!(desk.wayfare("--version").code(0).out().contains(env!("CARGO_PKG_VERSION")));
    assert!(desk.wayfare("fmt --help --lang de").code(0).out().contains("kanonische Form"));
}

#[test]
fn templates_are_listed_with_what_they_are() {
    let desk = Desk::new();
    let (english, german) = (desk.wayfare("templates").code(0), desk.wayfare("templates --lang de").code(0));
    for template in io::Template::ALL {
        assert!(english.out().contains(template.name()) && german.out().contains(template.name()));
        assert!(german.out().contains(template.title(Language::German)), "{}", german.out());
    }
    assert_eq!(english.out().lines().count(), io::Template::ALL.len());
}

#[test]
fn new_writes_a_template_in_either_language() {
    let desk = Desk::new();
    for template in io::Template::ALL {
        for language in Language::ALL {
            let name = format!("{}-{}.ron", template.name(), language.tag());
            desk.wayfare(&format!("new --template {} --lang {} -o {name}", template.name(), language.tag())).code(0);
            assert_eq!(desk.read(&name), template.source(language).as_bytes(), "{name}");
        }
    }
}

#[test]
fn new_writes_synthetic_maps() {
    let desk = Desk::new();
    let done = desk.wayfare("new --cards 120 --seed 5 -o map.ron").code(0);
    assert!(done.out().contains("map.ron"), "{}", done.out());
    assert_eq!(desk.read("map.ron"), io::to_text(&sample::journey(120, 5, Language::English)).as_bytes());
    desk.wayfare("new --cards 0 --lang de -o empty.ron").code(0);
    assert_eq!(io::load(&desk.path("empty.ron")).expect("sound").document.cards.len(), 0);
}

#[test]
fn new_does_not_overwrite_unless_forced() {
    let desk = Desk::new();
    desk.wayfare("new --template retail -o map.ron").code(0);
    let before = desk.read("map.ron");
    let done = desk.wayfare("new --template blank -o map.ron").code(1);
    assert!(done.err().contains("map.ron") && done.err().contains("--force"), "{}", done.err());
    assert_eq!(desk.read("map.ron"), before);
    desk.wayfare("new --template blank -o map.ron --force").code(0);
    assert_ne!(desk.read("map.ron"), before);
    assert_eq!(desk.read("map.ron.bak"), before);
    let done = desk.wayfare("new --template blank -o none/map.ron").code(1);
    assert!(done.err().contains("none/map.ron"), "{}", done.err());
}

#[test]
fn fmt_brings_maps_into_canonical_form() {
    let desk = Desk::new();
    desk.wayfare("new --template blank -o good.ron").code(0);
    desk.wayfare("fmt --check good.ron").code(0);
    let good = desk.read("good.ron");
    let untidy = String::from_utf8(good.clone()).expect("UTF-8").replace("  ", "\t").replace("format: 1", "format:1");
    fs::write(desk.path("untidy.ron"), &untidy).expect("written");
    let check = desk.wayfare("fmt --check good.ron untidy.ron").code(1);
    assert!(check.out().contains("untidy.ron") && !check.out().contains("good.ron"), "{}", check.out());
    assert_eq!(desk.read("untidy.ron"), untidy.as_bytes(), "--check wrote");
    desk.wayfare("fmt good.ron untidy.ron").code(0);
    assert_eq!(desk.read("untidy.ron"), good);
    assert_eq!(desk.read("untidy.ron.bak"), untidy.as_bytes());
    assert!(!desk.names().contains(&"good.ron.bak".to_owned()), "a canonical file was written");
}

#[test]
fn fmt_goes_on_after_a_broken_map() {
    let desk = Desk::new();
    fs::write(desk.path("broken.ron"), "(\n  format: 1,\n  jurney: (),\n)\n").expect("written");
    fs::write(desk.path("marked.ron"), format!("\u{FEFF}{}", io::Template::Blank.source(Language::English)))
        .expect("written");
    let done = desk.wayfare("fmt broken.ron none.ron marked.ron").code(1);
    let err = done.err();
    for said in ["broken.ron, line 3", "jurney: ()", "`journey`", "none.ron: ", "marked.ron, line 1"] {
        assert!(err.contains(said), "no {said} in: {err}");
    }
    assert_eq!(desk.read("marked.ron"), io::Template::Blank.source(Language::English).as_bytes());
    let german = desk.wayfare_in("de_DE.UTF-8", "fmt broken.ron").code(1);
    assert!(german.err().contains("Zeile 3"), "{}", german.err());
    assert!(desk.wayfare_in("de_DE.UTF-8", "fmt broken.ron --lang en").code(1).err().contains("line 3"));
}

#[test]
fn export_writes_pdf_svg_and_png_and_says_so() {
    let desk = Desk::new();
    desk.wayfare("new --template retail -o map.ron").code(0);
    let pdf = desk.wayfare("export map.ron -o map.pdf").code(0);
    assert!(pdf.out().contains("map.pdf") && pdf.err().is_empty(), "{}{}", pdf.out(), pdf.err());
    desk.wayfare("export map.ron -o map.svg").code(0);
    desk.wayfare("export map.ron -o map.PNG --dpi 50").code(0);
    assert!(desk.read("map.pdf").starts_with(b"%PDF-"));
    assert!(desk.read("map.svg").starts_with(b"<"));
    assert!(desk.read("map.PNG").starts_with(b"\x89PNG"));
    assert_eq!(desk.names(), ["map.PNG", "map.pdf", "map.ron", "map.svg"]);
}

#[test]
fn two_exports_are_the_same_bytes() {
    let desk = Desk::new();
    desk.wayfare("new --template b2b --lang de -o map.ron").code(0);
    for name in ["map.pdf", "map.svg", "map.png"] {
        desk.wayfare(&format!("export map.ron -o {name} --dpi 40 --page a2")).code(0);
        let first = desk.read(name);
        desk.wayfare(&format!("export map.ron -o {name} --dpi 40 --page A2")).code(0);
        assert!(first == desk.read(name), "{name} differs from one export to the next");
    }
}

/// Width and height of a PNG file in pixels.
fn pixels(png: &[u8]) -> (u32, u32) {
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
    (number(16), number(20))
}

#[test]
fn page_orientation_resolution_and_fit_are_obeyed() {
    let desk = Desk::new();
    desk.wayfare("new --template blank -o map.ron").code(0);
    let size = |arguments: &str| {
        desk.wayfare(&format!("export map.ron -o map.png {arguments}")).code(0);
        pixels(&desk.read("map.png"))
    };
    // A3 is 11.69 by 16.54 inches.
    let (w, h) = size("--dpi 100");
    assert!((1653..=1655).contains(&w) && (1169..=1170).contains(&h), "A3 landscape, not {w} by {h}");
    let (w, h) = size("--dpi 50 --page a2 --orientation portrait");
    assert!((826..=828).contains(&w) && (1169..=1170).contains(&h), "A2 portrait, not {w} by {h}");
    let (fit, page) = (size("--dpi 72 --fit"), size("--dpi 72"));
    assert_ne!(fit, page, "--fit makes no difference");
}

#[test]
fn labels_are_in_the_language_asked_for() {
    let desk = Desk::new();
    desk.wayfare("new --template retail -o map.ron").code(0);
    desk.wayfare("export map.ron -o own.svg").code(0);
    desk.wayfare("export map.ron -o en.svg --lang en").code(0);
    desk.wayfare("export map.ron -o de.svg --lang de").code(0);
    assert!(desk.read("own.svg") == desk.read("en.svg"), "without --lang the map's own language counts");
    assert!(desk.read("de.svg") != desk.read("en.svg"), "--lang makes no difference");
    desk.wayfare("export map.ron -o shapes.svg --outline").code(0);
    let text = String::from_utf8(desk.read("shapes.svg")).expect("UTF-8");
    assert!(!text.contains("<text"), "outlined letters are still text");
}

#[test]
fn pages_beyond_the_first_become_files_of_their_own() {
    let desk = Desk::new();
    desk.wayfare("new --cards 400 --seed 2 -o map.ron").code(0);
    let done = desk.wayfare("export map.ron -o map.svg --page a4").code(0);
    let pages = desk.names().iter().filter(|name| name.starts_with("map-")).count();
    assert!(pages > 1 && desk.names().contains(&"map-1.svg".to_owned()), "{:?}", desk.names());
    assert!(!desk.names().contains(&"map.svg".to_owned()), "{:?}", desk.names());
    for page in 1..=pages {
        assert!(done.out().contains(&format!("map-{page}.svg")), "{}", done.out());
    }
    desk.wayfare("export map.ron -o whole.svg --page a4 --fit").code(0);
    assert!(desk.names().contains(&"whole.svg".to_owned()));
    let pdf = desk.wayfare("export map.ron -o map.pdf --page a4").code(0);
    assert!(pdf.out().contains(&format!("{pages} pages")), "{}", pdf.out());
}

#[test]
fn failed_exports_leave_nothing_behind() {
    let desk = Desk::new();
    desk.wayfare("new --template retail -o map.ron").code(0);
    fs::write(desk.path("broken.ron"), "(format: 1, journey: (title: 5))").expect("written");
    fs::create_dir(desk.path("taken.pdf")).expect("made");
    let before = desk.names();
    for line in [
        "export map.ron -o none/map.pdf",
        "export map.ron -o none/map.svg",
        "export map.ron -o taken.pdf",
        "export broken.ron -o map.pdf",
        "export none.ron -o map.pdf",
        "export map.ron -o map.png --page a0 --dpi 2400",
    ] {
        let done = desk.wayfare(line).code(1);
        assert!(!done.err().is_empty() && done.out().is_empty(), "{line}: {}", done.out());
        assert_eq!(desk.names(), before, "{line}");
    }
    for line in [
        "export map.ron",
        "export map.ron -o map.gif",
        "export map.ron -o map",
        "export map.ron -o map.pdf --page a7",
        "export map.ron -o map.pdf --orientation diagonal",
        "export map.ron -o map.png --dpi 0",
        "export map.ron -o map.pdf --lang fr",
    ] {
        desk.wayfare(line).code(2);
        assert_eq!(desk.names(), before, "{line}");
    }
}

#[test]
fn pictures_are_read_only_from_the_map_s_own_folder() {
    let desk = Desk::new();
    fs::create_dir(desk.path("maps")).expect("made");
    fs::write(desk.path("secret.png"), b"not for everybody").expect("written");
    let mut map = sample::journey(400, 1, Language::English);
    let cards = Arc::make_mut(&mut map.cards);
    let names = ["../secret.png", "/etc/hostname", "sub/../../secret.png", "here.png"];
    let mut names_left = names.iter();
    for card in cards.iter_mut() {
        let card = Arc::make_mut(card);
        if let wayfare::model::Kind::Image(picture) = &mut card.kind
            && let Some(name) = names_left.next()
        {
            picture.source = wayfare::model::ImageSource::File((*name).to_owned());
        }
    }
    assert_eq!(names_left.len(), 0, "the sample has too few pictures for this test");
    fs::write(desk.path("maps/here.png"), b"a picture").expect("written");
    io::save(&desk.path("maps/map.ron"), &map).expect("saved");
    let found = io::pictures(&map, &desk.path("maps/map.ron"));
    assert_eq!(found.files.keys().collect::<Vec<_>>(), ["here.png"]);
    assert_eq!(found.missing.len(), 3, "{:?}", found.missing);
    let done = desk.wayfare("export maps/map.ron -o map.svg --fit").code(0);
    assert!(done.err().contains("../secret.png"), "{}", done.err());
}

#[test]
fn bench_prints_figures_with_their_budgets() {
    let desk = Desk::new();
    let json = desk.wayfare("bench --cards 60 --json").code(0).out();
    for what in ["open", "keystroke", "save", "pdf", "png-a3-300dpi", "svg", "export-process", "memory"] {
        assert!(json.contains(&format!("{{\"what\": \"{what}\"")), "no {what} in {json}");
    }
    assert_eq!(json.contains("\"frame-median\""), cfg!(feature = "app"), "{json}");
    let rows = json.lines().filter(|line| line.trim_start().starts_with('{')).count();
    let figures = json.matches("\"figure\": ").count() - json.matches("\"figure\": null").count();
    assert!(figures + 2 >= rows, "figures are missing: {json}");
    assert!(json.trim_start().starts_with('[') && json.trim_end().ends_with(']'), "{json}");
    assert!(desk.names().is_empty(), "the benchmark left files behind: {:?}", desk.names());
}

#[test]
fn a_kill_at_any_moment_leaves_the_old_map_or_the_new_one() {
    let desk = Desk::new();
    desk.wayfare("new --cards 400 --seed 0 -o map.ron").code(0);
    let possible: Vec<Vec<u8>> =
        (0..10).map(|seed| io::to_text(&sample::journey(400, seed, Language::English)).into_bytes()).collect();
    for seed in 1..10_u32 {
        let mut child = Command::new(env!("CARGO_BIN_EXE_wayfare"))
            .args(["new", "--cards", "400", "--seed", &seed.to_string(), "--force", "-o"])
            .arg(desk.path("map.ron"))
            .stdout(Stdio::null())
            .spawn()
            .expect("the program starts");
        // Each one is killed a little later in its work.
        let start = Instant::now();
        while start.elapsed() < Duration::from_millis(4) * seed && child.try_wait().expect("asked").is_none() {
            std::thread::yield_now();
        }
        child.kill().ok();
        child.wait().expect("gone");
        let left = desk.read("map.ron");
        assert!(possible.contains(&left), "seed {seed}: half a map was left");
        let backup = desk.path("map.ron.bak");
        assert!(
            !backup.exists() || possible.contains(&desk.read("map.ron.bak")),
            "seed {seed}: half a backup was left"
        );
    }
}

#[test]
fn templates_of_ones_own_are_listed_and_begun_with_and_broken_ones_are_named() {
    let desk = Desk::new();
    let folder = io::own_template::folder(&desk.config());
    let map = Arc::new(io::Template::Retail.document(Language::English));
    let path = io::own_template::place(&folder, "Our way");
    let own = io::OwnTemplate { path, name: "Our way".to_owned(), about: "As we do it.".to_owned(), map };
    io::own_template::save(&own).unwrap();
    fs::write(folder.join("broken.template.ron"), "(format: 1").unwrap();
    let listed = desk.wayfare("templates").code(0);
    assert!(listed.out().lines().any(|l| l.starts_with("our-way ") && l.ends_with("Our way. As we do it.")));
    assert!(listed.err().contains("broken.template.ron"), "{}", listed.err());
    desk.wayfare("new --template our-way -o map.ron").code(0);
    assert_eq!(desk.read("map.ron"), io::Template::Retail.source(Language::English).as_bytes());
    let unknown = desk.wayfare("new --template their-way -o other.ron").code(2);
    assert!(unknown.err().contains("their-way") && unknown.err().contains("retail, "), "{}", unknown.err());
}
