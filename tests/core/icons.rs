//! The shapes of the icons.

use wayfare::{
    base::PathEl,
    theme::{Icon, icon, icon_names},
};

#[test]
fn every_icon_lies_within_its_box() {
    assert!(icon_names().count() >= 60, "{} icons", icon_names().count());
    for name in icon_names() {
        let shapes = &icon(name).expect("listed").shapes;
        assert!(!shapes.is_empty(), "{name} is empty");
        for shape in shapes {
            assert!(matches!(shape.path.0.first(), Some(PathEl::Move(_))), "{name} starts somewhere");
            assert!(shape.path.0.len() > 1, "{name} draws something");
            // Control points may lie a little outside of what they draw.
            let bounds = shape.path.bounds().expect("not empty");
            let half = if shape.filled { 0.0 } else { Icon::STROKE / 2.0 };
            let drawn = bounds.grown(half);
            let inside = drawn.x >= -0.01 && drawn.y >= -0.01 && drawn.right() <= 16.01 && drawn.bottom() <= 16.01;
            assert!(inside, "{name} sticks out: {drawn:?}");
        }
    }
}

#[test]
fn icons_are_found_by_name() {
    for name in ["web", "phone", "store", "pain", "opp", "eye", "undo", "close", "logo"] {
        assert!(icon(name).is_some(), "{name}");
    }
    assert!(icon("no-such-icon").is_none(), "unknown names have no icon");
    let vote = icon("vote").expect("vote").shapes.clone();
    assert!(vote.iter().all(|s| s.filled), "a vote is a filled disc");
}

#[test]
fn the_shipped_themes_are_read() {
    use wayfare::theme::{SheetColours, WindowColours};
    for sheet in [SheetColours::paper(), SheetColours::mono(), SheetColours::dark()] {
        assert!(sheet.ink.contrast(sheet.paper) > 7.0, "words on paper");
        for at in 0..6 {
            assert!(sheet.on_phase.contrast(sheet.phase(at)) > 7.0, "name of phase {at}");
            assert!(sheet.persona(at).contrast(sheet.paper) > 4.5, "persona {at}");
        }
    }
    for window in [WindowColours::light(), WindowColours::dark()] {
        assert!(window.ink.contrast(window.panel) > 7.0, "words on panels");
        assert!(window.muted.contrast(window.panel) > 4.5, "small words on panels");
        assert!(window.on_accent.contrast(window.accent) > 4.5, "words on accents");
        assert!(window.border.contrast(window.field) > 3.0, "edges of fields");
    }
}
