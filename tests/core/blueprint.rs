//! Service blueprints: lines by role, forks, seams on the sheet, moments, the time line.

use std::sync::Arc;

use wayfare::{
    base::{Language, Point, Rect},
    edit::{Edit, apply, service_blueprint},
    io,
    layout::{self, BlueprintLine, Cache, Piece, Request, Sheet, Target, What, misplaced},
    model::{Document, Kind, Lane, LaneKind, Moment, PageSettings, Role, Seams, Touchpoint, violations},
    scene::{self, Purpose},
    text::fake::FixedAdvance,
    theme::SheetColours,
};

use crate::layout::{add, bare, id};

const MAP: &[u8] = include_bytes!("../data/maps/bike-repair.ron");

fn repair() -> Document {
    io::parse(MAP, "bike-repair.ron").expect("the map opens").document
}

fn lay_out(doc: &Document, change: impl FnOnce(&mut Request)) -> Sheet {
    let mut request = Request { target: Target::Whole, ..Request::page(&doc.page, Language::English) };
    change(&mut request);
    layout::lay_out(doc, &FixedAdvance { advance: 0.5 }, &request, &mut Cache::default())
}

/// Which lines a sheet has, each with the lane right below it.
fn lines(sheet: &Sheet) -> Vec<(BlueprintLine, String)> {
    let below = |y: f32| sheet.lanes.iter().find(|lane| lane.rect.y > y).map_or("", |lane| lane.id.as_str());
    sheet.lines.iter().map(|(line, y)| (*line, below(*y).to_owned())).collect()
}

fn all_lines(front: &str, back: &str, support: &str) -> Vec<(BlueprintLine, String)> {
    vec![
        (BlueprintLine::Interaction, front.to_owned()),
        (BlueprintLine::Visibility, back.to_owned()),
        (BlueprintLine::InternalInteraction, support.to_owned()),
    ]
}

fn meaning(doc: &Document, sheet: &Sheet) -> String {
    let scene = scene::compose(doc, sheet, SheetColours::paper(), Purpose::Paper, &mut scene::Cache::default());
    scene::dump_meaning(&scene.meaning)
}

#[test]
fn lines_follow_from_roles_also_those_that_somebody_set() {
    let doc = repair();
    assert_eq!(lines(&lay_out(&doc, |_| {})), all_lines("front", "back-office", "support"));
    assert_eq!(misplaced(&doc), []);
}

#[test]
fn hidden_and_several_rows_of_one_role() {
    let mut doc = repair();
    let lane = |doc: &mut Document, at: usize, change: fn(&mut Lane)| {
        change(Arc::make_mut(&mut Arc::make_mut(&mut doc.lanes)[at]));
    };
    lane(&mut doc, 5, |lane| lane.hidden = true);
    // Two lines fall together: the line of visibility stays.
    let expected =
        [(BlueprintLine::Interaction, "front".to_owned()), (BlueprintLine::Visibility, "support".to_owned())];
    assert_eq!(lines(&lay_out(&doc, |_| {})), expected);
    lane(&mut doc, 5, |lane| {
        lane.hidden = false;
        lane.role = Some(Role::Frontstage);
    });
    assert_eq!(lines(&lay_out(&doc, |_| {})), expected, "one line over two rows of the front stage");
}

#[test]
fn rows_in_a_wrong_order_keep_it_and_it_is_said() {
    let mut doc = bare(&[LaneKind::Backstage, LaneKind::Actions, LaneKind::Frontstage, LaneKind::Backstage]);
    for lane in ["lane0", "lane1", "lane2", "lane3"] {
        let kind = doc.lane(&id(lane)).unwrap().kind.card_kind().unwrap();
        add(&mut doc, &format!("in-{lane}"), lane, "need", kind, "Does something");
    }
    let expected = [(BlueprintLine::Interaction, "lane2".to_owned()), (BlueprintLine::Visibility, "lane3".to_owned())];
    assert_eq!(lines(&lay_out(&doc, |_| {})), expected, "where the fewest rows stand on the wrong side");
    assert_eq!(misplaced(&doc), [(id("lane0"), BlueprintLine::Interaction)]);
}

#[test]
fn missing_rows_are_added_in_order_as_one_step() {
    let doc = bare(&[LaneKind::Touchpoints, LaneKind::Actions, LaneKind::Emotion, LaneKind::Backstage]);
    let edit = service_blueprint(&doc).expect("rows are missing");
    assert_eq!(edit.label(&doc, Language::English), "Add 3 rows");
    let full = apply(&doc, &edit).unwrap();
    let kinds: Vec<LaneKind> = full.lanes.iter().map(|l| l.kind).collect();
    let expected = [
        LaneKind::Touchpoints,
        LaneKind::PhysicalEvidence,
        LaneKind::Actions,
        LaneKind::Emotion,
        LaneKind::Frontstage,
        LaneKind::Backstage,
        LaneKind::Support,
    ];
    assert_eq!(kinds, expected);
    assert_eq!(service_blueprint(&full), None);
    assert_eq!(violations(&full), []);
    assert_eq!(misplaced(&full), []);
}

#[test]
fn a_role_is_kept_in_the_file_and_a_file_without_one_stays_as_it_was() {
    let doc = repair();
    assert!(io::to_text(&doc).contains("role: Backstage"));
    let text = io::to_text(&bare(&[LaneKind::Notes]));
    assert!(!text.contains("role") && !text.contains("seams") && !text.contains("to_scale"), "{text}");
}

#[test]
fn seams_between_online_and_offline_are_marked_others_on_request() {
    let doc = repair();
    let marked = |which| {
        let sheet = lay_out(&doc, |request| request.seams = which);
        let at = |sign: &layout::SeamSign| sheet.cards[sign.card].card.id.to_string();
        sheet.seams.iter().map(|sign| (at(sign), sign.is_orphan)).collect::<Vec<_>>()
    };
    let crossings = [("t3", false), ("t4", true), ("t5", true), ("t7", false), ("t8", true)];
    assert_eq!(marked(Seams::Crossings), crossings.map(|(id, orphan)| (id.to_owned(), orphan)));
    assert_eq!(marked(Seams::All).len(), crossings.len() + 2, "the booking page and the app as well");
    assert_eq!(marked(Seams::Unmarked), []);
}

#[test]
fn a_seam_covers_nothing_and_says_who_answers_for_it() {
    let doc = repair();
    let sheet = lay_out(&doc, |_| {});
    for sign in &sheet.seams {
        let circle = sign.ring;
        for card in &sheet.cards {
            for (_, piece) in &card.block.pieces {
                let sign = match piece {
                    Piece::Tile(rect, ..) => *rect,
                    Piece::Mark(at, size, _) => Rect::around(*at, size / 2.0),
                    Piece::Star(at, radius, _) => Rect::around(*at, *radius),
                    _ => continue,
                };
                let sign = sign.moved(Point::new(card.rect.x, card.rect.y));
                assert!(!sign.overlaps(circle), "a sign of {} is covered", card.card.text);
            }
        }
        for card in &sheet.cards {
            for (_, at, line) in card.block.text_lines() {
                let words = Rect::new(card.rect.x + at.x, card.rect.y + at.y - 6.0, line.width, 8.0);
                assert!(!words.overlaps(circle), "{} is covered", line.text);
            }
        }
    }
    let says = meaning(&doc, &sheet);
    assert!(says.contains("Seam: comes from “Booking page”, Service desk answers for the handover."), "{says}");
    assert!(says.contains("Seam: comes from “Counter”, nobody answers for the handover."), "{says}");
    assert!(says.contains("Seam without owner") && says.contains("Seam between channels, with owner"), "the legend");
    assert!(says.contains("Line of internal interaction"));
}

#[test]
fn a_sheet_that_only_continues_a_touchpoint_has_no_sign_there() {
    let doc = repair();
    let whole = lay_out(&doc, |_| {});
    let slice = layout::Slice { columns: 3..6, ..layout::Slice::whole(&doc) };
    let part = lay_out(&doc, |request| request.slice = Some(slice));
    assert!(part.seams.len() < whole.seams.len() && !part.seams.is_empty());
    assert!(part.seams.iter().all(|sign| sign.ring.centre().x >= part.grid.x - 0.1));
}

#[test]
fn forks_run_over_the_steps_where_no_words_stand() {
    let sheet = lay_out(&repair(), |_| {});
    let ways: Vec<_> = sheet.furniture.iter().filter(|p| matches!(p.what, What::Branch(_))).collect();
    assert_eq!(ways.len(), 2);
    for way in ways {
        for placed in sheet.furniture.iter().filter(|p| p.block.text_lines().next().is_some()) {
            assert!(!placed.rect.overlaps(way.rect.grown(-0.1)), "{:?}", placed.what);
        }
    }
    // On a sheet without its origin a way comes from the edge.
    let slice = layout::Slice { columns: 4..7, ..layout::Slice::whole(&repair()) };
    let part = lay_out(&repair(), |request| request.slice = Some(slice));
    let at_edge = |p: &&layout::Placed| matches!(p.what, What::Branch(_)) && (p.rect.x - part.grid.x).abs() < 0.1;
    assert!(part.furniture.iter().filter(at_edge).count() >= 1);
}

#[test]
fn moments_differ_in_star_and_words() {
    let mut doc = bare(&[LaneKind::Touchpoints]);
    let said = Moment::ALL.map(|moment| {
        let mut card =
            wayfare::model::Card::new("t".into(), "lane0".into(), "need".into(), wayfare::model::CardKind::Touchpoint);
        card.kind = Kind::Touchpoint(Touchpoint { moment: Some(moment), ..Touchpoint::default() });
        doc.cards = Arc::new(vec![Arc::new(card)]);
        let sheet = lay_out(&doc, |_| {});
        let scene = scene::compose(&doc, &sheet, SheetColours::paper(), Purpose::Paper, &mut scene::Cache::default());
        (scene::dump(&scene), scene::dump_meaning(&scene.meaning))
    });
    for (at, one) in said.iter().enumerate() {
        for other in said.iter().skip(at + 1) {
            assert!(one.0 != other.0 && one.1 != other.1, "each is drawn and told in its own way");
        }
    }
    assert!(said[2].1.contains("moment of truth, Second: in use"), "{}", said[2].1);
}

#[test]
fn the_time_line_is_true_to_scale_or_says_where_it_is_not() {
    let doc = repair();
    let words = |sheet: &Sheet, wanted: What| {
        let placed = sheet.furniture.iter().find(|p| p.what == wanted)?;
        Some(placed.block.text_lines().map(|(.., line)| line.text.to_string()).collect::<Vec<_>>().join(" "))
    };
    let sheet = lay_out(&doc, |_| {});
    let line = words(&sheet, What::TimeLine).expect("a time line");
    assert!(line.contains("No duration: First ride"), "{line}");
    assert!(line.contains("Have it picked up “half a day or so”"), "what cannot be read is said: {line}");
    assert!(line.contains("too short to be drawn to scale"), "{line}");
    let label = words(&sheet, What::TimeLabel).expect("its name");
    assert!(label.contains("7 days to 9 days in all"), "{label}");
    assert!(meaning(&doc, &sheet).contains("Repair: 3 days"), "and each duration is told");
    let without = lay_out(&doc, |request| request.to_scale = false);
    assert_eq!(words(&without, What::TimeLine), None);
    assert!(without.size.h < sheet.size.h);
}

#[test]
fn a_phase_stands_for_its_steps_and_a_map_without_durations_has_no_time_line() {
    let mut doc = bare(&[LaneKind::Actions]);
    doc.page = Arc::new(PageSettings { to_scale: true, ..PageSettings::default() });
    let has = |doc: &Document| lay_out(doc, |_| {}).furniture.iter().any(|p| p.what == What::TimeLine);
    assert!(!has(&doc));
    Arc::make_mut(&mut Arc::make_mut(&mut doc.phases)[0]).duration = "2 weeks".to_owned();
    assert!(has(&doc));
}

#[test]
fn names_of_values_stand_whole_beside_the_axis() {
    let mut doc = repair();
    let sheet = lay_out(&doc, |_| {});
    let names = &sheet.curves[0].curve.names;
    assert_eq!(names.len(), 5);
    let label = sheet.furniture.iter().find(|p| p.owner == Some(id("mood"))).expect("the lane's name").rect;
    let long =
        ["außerordentlich unzufrieden mit allem", "unzufrieden", "weder noch", "zufrieden", "restlos begeistert"];
    Arc::make_mut(&mut doc.journey).scale_labels = long.map(str::to_owned).into();
    let longer = lay_out(&doc, |_| {});
    for names in [names, &longer.curves[0].curve.names] {
        let mut bottom = f32::INFINITY;
        for name in names {
            for (line, at) in &name.lines {
                assert!(at.x >= layout::measure::MARGIN - 1.0, "{} begins on the sheet", line.text);
                assert!(at.y - 7.0 > label.bottom() - 1.0, "{} is clear of the lane's name", line.text);
            }
            let (top, low) = (name.lines[0].1.y - 6.0, name.lines[name.lines.len() - 1].1.y);
            assert!(low <= bottom + 0.5, "no name meets another");
            bottom = top;
        }
    }
}

#[test]
fn a_seam_of_a_map_can_be_given_to_somebody() {
    let doc = repair();
    let seam = wayfare::model::Seam { from: "t2".into(), to: "t4".into(), owner: "Courier firm".into() };
    let doc = apply(&doc, &Edit::SetSeam(seam)).unwrap();
    let sheet = lay_out(&doc, |_| {});
    let sign = sheet.seams.iter().find(|s| sheet.cards[s.card].card.id.as_str() == "t4").unwrap();
    assert_eq!(sign.letters.as_ref().map(|(line, _)| line.text.to_string()).as_deref(), Some("CF"));
}
