//! `wayfare export` with many maps, and with what of a map is wanted.

use std::fs;

use wayfare::export::Format;

use crate::cli::Desk;

#[test]
fn many_maps_in_several_formats_at_once() {
    let desk = Desk::new();
    desk.wayfare("new --template retail -o shop.v2.ron").code(0);
    desk.wayfare("new --template blank --lang de -o leer.ron").code(0);
    fs::create_dir(desk.path("b")).expect("made");
    desk.wayfare("new --template blank -o b/leer.ron").code(0);
    let done = desk.wayfare("export shop.v2.ron leer.ron b/leer.ron --to pdf,SVG --out-dir out/new").code(0);
    assert!(done.err().is_empty(), "{}", done.err());
    let mut names: Vec<String> = fs::read_dir(desk.path("out/new"))
        .expect("the folder was made")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    // The second map of that name does not write over the first.
    let expected = ["leer-2.pdf", "leer-2.svg", "leer.pdf", "leer.svg", "shop.v2.pdf", "shop.v2.svg"];
    assert_eq!(names, expected);
    for name in expected {
        assert!(done.out().contains(name), "{name} is not named: {}", done.out());
    }
    assert!(done.out().contains("3 of 3") && done.out().contains("All 3 maps"), "{}", done.out());
    // Which map is done first is the machine's business; what is in a file is not.
    desk.wayfare("export leer.ron -o alone.pdf").code(0);
    assert!(desk.read("alone.pdf") == desk.read("out/new/leer.pdf"), "a map alone gives other bytes");
}

#[test]
fn a_bad_map_does_not_stop_the_others() {
    let desk = Desk::new();
    desk.wayfare("new --template blank -o a.ron").code(0);
    desk.wayfare("new --template retail -o c.ron").code(0);
    fs::write(desk.path("b.ron"), "(format: 1, journey: (title: 5))").expect("written");
    let done = desk.wayfare("export a.ron b.ron none.ron c.ron --to svg").code(1);
    assert_eq!(desk.names(), ["a.ron", "a.svg", "b.ron", "c.ron", "c.svg"], "beside the maps, without --out-dir");
    let last = done.err().lines().last().expect("a last word").to_owned();
    assert!(last.contains("2 of 4") && last.contains("b.ron, none.ron") && !last.contains("c.ron"), "{last}");
    let german = desk.wayfare_in("de_DE.UTF-8", "export none.ron a.ron --to svg").code(1);
    assert!(german.err().contains("1 von 2 Karten"), "{}", german.err());
}

#[test]
fn one_output_is_for_one_map() {
    let desk = Desk::new();
    desk.wayfare("new --template blank -o a.ron").code(0);
    for line in [
        "export a.ron a.ron -o a.pdf",
        "export a.ron --to pdf -o a.pdf",
        "export a.ron --to doc",
        "export a.ron --out-dir out",
        "export a.ron -o a.pdf --tile a4",
        "export a.ron -o a.pdf --poster a0 --tile a5",
        "export a.ron -o a.pdf --poster 99x500",
        "export a.ron -o a.pdf --poster 1500x6001",
        "export a.ron -o a.pdf --poster slide",
        "export a.ron -o a.pdf --scale 100 --fit",
        "export a.ron -o a.pdf --only-lanes Nowhere",
        "export a.ron -o a.pdf --only-personas Nobody",
        "export a.ron -o a.pdf --slides intro",
        "export a.ron -o a.pdf --aspect 3:2",
    ] {
        let done = desk.wayfare(line).code(2);
        assert!(!done.err().is_empty(), "{line}");
        assert_eq!(desk.names(), ["a.ron"], "{line}");
    }
}

/// One thread or many, a German desktop or an English one, the command line or a batch: the same map
/// gives the same bytes.
#[test]
fn the_same_map_gives_the_same_bytes_everywhere() {
    let desk = Desk::new();
    desk.wayfare("new --cards 230 --seed 3 -o map.ron").code(0);
    let formats = Format::ALL.map(Format::ending).join(",");
    let options = "--dpi 30 --notes --page a2";
    desk.wayfare_with("C.UTF-8", "1", &format!("export map.ron --to {formats} --out-dir one {options}")).code(0);
    desk.wayfare_with("de_DE.UTF-8", "4", &format!("export map.ron --to {formats} --out-dir four {options}")).code(0);
    let mut count = 0;
    for entry in fs::read_dir(desk.path("one")).expect("the folder") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        assert!(desk.read(&format!("one/{name}")) == desk.read(&format!("four/{name}")), "{name} differs");
        count += 1;
    }
    assert!(count >= Format::ALL.len(), "only {count} files");
}
