//! The maps other tests build on: sound, canonical, and holding what they are there to test.

use std::{fs, path::PathBuf};

use wayfare::{
    io,
    model::{Document, PageSize, Scale},
};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/maps")
}

fn map(name: &str) -> Document {
    let bytes = fs::read(folder().join(name)).unwrap();
    io::parse(&bytes, name).unwrap_or_else(|e| panic!("{e}")).document
}

#[test]
fn every_map_is_sound_and_canonical() {
    let mut seen = 0;
    for entry in fs::read_dir(folder()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let text = fs::read_to_string(folder().join(&name)).unwrap();
        assert_eq!(io::to_text(&map(&name)), text, "{name} is not canonical");
        seen += 1;
    }
    assert!(seen >= 3, "maps are missing");
}

#[test]
fn the_maps_hold_what_they_are_there_to_test() {
    let outpatient = map("outpatient.ron");
    assert_eq!(outpatient.steps().filter(|(_, s)| s.optional).count(), 3, "optional steps");
    assert!(outpatient.emotions.is_empty(), "a map without a curve");
    assert_eq!(outpatient.page.size, PageSize::Tabloid);
    let parcel = map("parcel-return.ron");
    assert_eq!(parcel.journey.scale, Scale::MinusFiveToFive);
    let values: Vec<f32> = parcel.emotions.iter().map(|e| e.value).collect();
    assert_eq!(values, [-2.0, -1.0, -3.0, -4.0, 1.0, -1.0, 0.0, -2.0, 0.0], "a curve below zero");
    let stress = map("stress-de.ron");
    assert_eq!((stress.phases.len(), stress.steps().count(), stress.personas.len()), (8, 20, 6));
}
