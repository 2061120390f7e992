//! The emotion lane: curves that never overshoot, markers side by side, quotes that touch nothing.

use proptest::prelude::*;
use wayfare::{
    base::{Id, Language, Point, Rect},
    i18n,
    layout::curve::{Column, Curve, Feeling, Input, Marker, Voice, lay_out},
    model::{Moment, Scale},
    text::{Typeset as _, fake::FixedAdvance},
};

const TYPESET: FixedAdvance = FixedAdvance { advance: 0.5 };

fn columns(count: usize, pitch: f32) -> Vec<Column> {
    let left = |i: usize| 124.0 + i as f32 * pitch;
    (0..count)
        .map(|i| Column {
            step: Id::new(format!("s{i}")),
            left: left(i) + 2.5,
            right: left(i + 1) - 2.5,
            passable: false,
        })
        .collect()
}

fn body(columns: &[Column], height: f32) -> Rect {
    let right = columns.last().map_or(200.0, |c| c.right + 2.5);
    Rect::new(124.0, 300.0, right - 124.0, height)
}

fn draw(voices: &[Voice], columns: &[Column], body: Rect, scale: Scale) -> Curve {
    lay_out(&Input {
        voices,
        foreseen: &[],
        columns,
        body,
        scale,
        names: &[],
        label_h: 0.0,
        language: Language::German,
        set: &|text, style, wrap| TYPESET.set(text, style, wrap),
    })
}

/// A voice with values at all steps; `said` are (column, moment, quote).
fn voice(style: usize, values: &[f32], said: &[(usize, bool, &str)]) -> Voice {
    let feelings = values.iter().enumerate().map(|(column, value)| {
        let found = said.iter().find(|s| s.0 == column);
        let (moment, quote) = found.map_or((false, ""), |s| (s.1, s.2));
        Feeling { column, value: *value, quote: quote.to_owned(), moment: moment.then_some(Moment::First), hands: None }
    });
    Voice { persona: Id::new(format!("p{style}")), style, feelings: feelings.collect() }
}

fn retail() -> Vec<Voice> {
    vec![
        voice(
            0,
            &[0.0, 0.8, 0.4, 2.0, 1.2, 0.5, 0.2, -1.6, -0.5, 0.9, 1.2, 1.6],
            &[
                (3, true, "She looked at my feet first, not at the shelf."),
                (7, true, "Nobody could tell me when I get them back."),
            ],
        ),
        voice(
            1,
            &[-0.6, 0.1, -1.0, 1.1, 0.4, 1.1, -2.0, -0.5, 0.5, 0.3, -0.7, 0.6],
            &[(6, true, "Three parcels for one pair that fits.")],
        ),
    ]
}

/// Nothing of the lane overlaps anything else of it, and all of it is there and inside.
fn check(curve: &Curve, voices: &[Voice]) {
    let quotes = voices.iter().flat_map(|v| &v.feelings).filter(|f| !f.quote.trim().is_empty()).count();
    assert_eq!(curve.quotes.len(), quotes, "every quote has a place");
    assert!(curve.needed_height <= curve.body.h + 0.01, "the lane is as high as it needs to be");
    for (i, quote) in curve.quotes.iter().enumerate() {
        let rect = quote.rect;
        assert!(
            rect.y >= curve.body.y && rect.bottom() <= curve.body.bottom() && rect.x >= curve.body.x,
            "{rect:?} lies in {:?}",
            curve.body
        );
        for other in curve.quotes.iter().skip(i + 1) {
            assert!(!rect.overlaps(other.rect), "{rect:?} and {:?} overlap", other.rect);
        }
        for marker in &curve.markers {
            assert!(!rect.overlaps(marker.bounds), "{rect:?} covers a marker");
            assert!(!marker.star_bounds().is_some_and(|s| rect.overlaps(s)), "{rect:?} covers a star");
        }
        // Half the halo is what a curve really takes.
        let grown = rect.grown(2.2);
        for strand in &curve.strands {
            let mut x = rect.x;
            while x <= rect.right() {
                let free = strand.y_at(x).is_none_or(|y| !grown.contains(Point::new(x, y)));
                assert!(free, "{rect:?} covers the curve of {:?} at {x}", strand.persona);
                x += 0.5;
            }
        }
    }
    for (i, a) in curve.markers.iter().enumerate() {
        for b in curve.markers.iter().skip(i + 1) {
            assert!(!a.bounds.overlaps(b.bounds), "{:?} and {:?} overlap", a.bounds, b.bounds);
        }
    }
}

fn number(curve: &Curve, persona: &str, step: &str) -> usize {
    let found = curve.markers.iter().position(|m| m.persona == Id::new(persona) && m.step == Id::new(step));
    found.expect("the marker is shown")
}

#[test]
fn the_retail_lane_shows_everything_and_nothing_overlaps() {
    let columns = columns(12, 88.0);
    let voices = retail();
    for height in [104.0, 116.0, 144.0, 186.0] {
        let curve = draw(&voices, &columns, body(&columns, height), Scale::MinusTwoToTwo);
        assert_eq!(curve.body.h, height, "three quotes need no further height at {height}");
        assert_eq!(curve.markers.len(), 24);
        check(&curve, &voices);
    }
}

#[test]
fn a_good_moment_has_its_star_at_the_top_right_and_a_bad_one_at_the_left() {
    let columns = columns(12, 88.0);
    let curve = draw(&retail(), &columns, body(&columns, 144.0), Scale::MinusTwoToTwo);
    let star = |persona: &str, step: &str| {
        let marker = &curve.markers[number(&curve, persona, step)];
        marker.star.expect("a moment has a star") - marker.centre
    };
    let good = star("p0", "s3");
    assert!(good.x > 8.0 && good.y < -5.0, "{good:?}");
    let bad = star("p0", "s7");
    assert!(bad.x < -12.0 && bad.y.abs() < 10.0, "{bad:?}");
    assert!(curve.markers.iter().filter(|m| m.moment.is_none()).all(|m| m.star.is_none()));
}

#[test]
fn curves_go_through_their_markers() {
    let columns = columns(12, 88.0);
    let mut voices = retail();
    voices.push(voice(2, &[0.0, 0.1, -1.0, 1.1, 0.4, 1.1, -2.0, -0.5, 0.5, 0.3, -0.7, 0.6], &[]));
    let curve = draw(&voices, &columns, body(&columns, 144.0), Scale::MinusTwoToTwo);
    for marker in &curve.markers {
        let strand = &curve.strands[marker.voice];
        let y = strand.y_at(marker.centre.x).expect("the curve runs from the first to the last marker");
        assert!((y - marker.centre.y).abs() < 0.01, "{marker:?} stands off its curve by {}", y - marker.centre.y);
        assert!((curve.value_at(marker.centre.y) - marker.value).abs() < 1e-4, "dragging starts at the value");
    }
}

#[test]
fn a_step_without_a_value_is_bridged_and_a_lone_value_has_no_curve() {
    let columns = columns(5, 88.0);
    let at = |column: usize, value: f32| Feeling { column, value, quote: String::new(), moment: None, hands: None };
    let voices = vec![
        Voice { persona: Id::new("a"), style: 0, feelings: vec![at(0, 1.0), at(4, -1.0)] },
        Voice { persona: Id::new("b"), style: 1, feelings: vec![at(2, 1.5)] },
        Voice { persona: Id::new("c"), style: 2, feelings: Vec::new() },
        Voice { persona: Id::new("d"), style: 3, feelings: vec![at(1, f32::NAN), at(9, 0.0)] },
    ];
    let curve = draw(&voices, &columns, body(&columns, 116.0), Scale::MinusTwoToTwo);
    assert_eq!(curve.markers.len(), 3);
    assert_eq!(curve.strands.len(), 4);
    let paths = |i: usize| curve.strands[i].paths(0.0, 2000.0, 10).len();
    assert_eq!((paths(0), paths(1), paths(2), paths(3)), (1, 0, 0, 0));
    assert!(curve.strands[0].y_at(columns[2].centre()).is_some(), "the gap is bridged");
}

#[test]
fn on_a_part_of_the_map_curves_run_on_to_the_cut() {
    let columns = columns(12, 88.0);
    let voices = retail();
    let whole = draw(&voices, &columns, body(&columns, 144.0), Scale::MinusTwoToTwo);
    let part = Rect { x: columns[4].left - 2.5, w: 4.0 * 88.0, ..body(&columns, 144.0) };
    let curve = draw(&voices, &columns, part, Scale::MinusTwoToTwo);
    assert!(curve.markers.iter().all(|m| (4..8).contains(&m.column)));
    assert_eq!(curve.markers.len(), 8);
    for (strand, same) in curve.strands.iter().zip(&whole.strands) {
        let paths = strand.paths(part.x, part.right(), 10);
        let bounds = paths.iter().filter_map(|p| p.bounds()).reduce(Rect::union).expect("a curve");
        assert!((bounds.x - part.x).abs() < 0.01 && (bounds.right() - part.right()).abs() < 0.01, "{bounds:?}");
        assert_eq!(strand.y_at(part.x), same.y_at(part.x), "both pages meet at the cut");
    }
    check(
        &curve,
        &[].into_iter()
            .chain(voices.iter().map(|v| Voice {
                feelings: v.feelings.iter().filter(|f| (4..8).contains(&f.column)).cloned().collect(),
                ..v.clone()
            }))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn values_beyond_the_scale_stay_in_the_lane() {
    let columns = columns(4, 88.0);
    for scale in Scale::ALL {
        let voices = vec![voice(0, &[-100.0, 100.0, scale.neutral(), scale.max()], &[])];
        let curve = draw(&voices, &columns, body(&columns, 116.0), scale);
        assert!(curve.markers.iter().all(|m| m.centre.y >= curve.plot.top && m.centre.y <= curve.plot.bottom));
        assert_eq!(curve.value_at(-1e6), scale.max());
        assert_eq!(curve.value_at(1e6), scale.min());
        assert_eq!(curve.rules.iter().filter(|r| r.strong).count(), 1, "one neutral rule");
        let numbers: Vec<&str> = curve.rules.iter().filter_map(|r| r.number.as_ref()).map(|n| &*n.0.text).collect();
        let expected: &[&str] = match scale {
            Scale::MinusTwoToTwo => &["+2", "+1", "0", "−1", "−2"],
            Scale::OneToFive => &["5", "4", "3", "2", "1"],
            Scale::MinusFiveToFive => &["+5", "0", "−5"],
            Scale::OneToTen => &["10", "1"],
        };
        assert_eq!(numbers, expected, "whole values only");
    }
}

#[test]
fn equal_values_stand_side_by_side_in_the_order_of_personas() {
    let columns = columns(3, 88.0);
    let voices: Vec<Voice> = (0..6).map(|s| voice(s, &[0.5, 0.5 + 0.05 * s as f32, -2.0], &[(2, true, "")])).collect();
    let curve = draw(&voices, &columns, body(&columns, 116.0), Scale::MinusTwoToTwo);
    check(&curve, &voices);
    for column in curve.markers.chunk_by(|a, b| a.column == b.column) {
        assert!(column.is_sorted_by(|a, b| a.centre.x < b.centre.x), "from left to right");
        let place = &columns[column[0].column];
        assert!(column.iter().all(|m| m.bounds.x >= place.left && m.bounds.right() <= place.right), "in its column");
    }
    let pair = &voices[..2];
    let curve = draw(pair, &columns, body(&columns, 116.0), Scale::MinusTwoToTwo);
    let apart = curve.markers[1].centre.x - curve.markers[0].centre.x;
    assert!((apart - 13.8).abs() < 0.01, "a pair keeps its pitch, not {apart}");
}

#[test]
fn a_crowd_of_long_quotes_makes_the_lane_grow() {
    let columns = columns(4, 78.0);
    let long = "Ich habe dreimal angerufen und jedes Mal jemand anderem erklärt, dass die Naht schon wieder \
                aufgegangen ist und niemand weiß, wann ich die Schuhe zurückbekomme.";
    let said = [(0, false, long), (1, false, long), (2, false, long), (3, false, long)];
    let voices: Vec<Voice> = (0..3).map(|s| voice(s, &[0.5, -0.5, 1.0, -1.0], &said)).collect();
    let small = draw(&voices, &columns, body(&columns, 116.0), Scale::MinusTwoToTwo);
    assert!(small.body.h > 116.0, "twelve long quotes do not fit in the smallest lane");
    assert_eq!(small.needed_height, small.body.h);
    check(&small, &voices);
    let high = draw(&voices, &columns, body(&columns, small.needed_height + 70.0), Scale::MinusTwoToTwo);
    assert_eq!(high.body.h, small.needed_height + 70.0, "no further height is needed");
    check(&high, &voices);
}

#[test]
fn a_lane_farther_down_is_the_same_lane() {
    let columns = columns(12, 88.0);
    let voices = retail();
    let high = body(&columns, 144.0);
    let at_top = draw(&voices, &columns, Rect { y: 0.0, ..high }, Scale::MinusTwoToTwo);
    let lowered = at_top.lowered(high.y);
    assert_eq!(lowered, draw(&voices, &columns, high, Scale::MinusTwoToTwo), "to the last bit");
    check(&lowered, &voices);
}

#[test]
fn markers_are_found_by_pointer_and_by_key() {
    let columns = columns(12, 88.0);
    let curve = draw(&retail(), &columns, body(&columns, 144.0), Scale::MinusTwoToTwo);
    let here = number(&curve, "p0", "s5");
    let centre = curve.markers[here].centre;
    assert_eq!(curve.marker_at(centre + Point::new(3.0, 2.0), 0.0), Some(here));
    assert_eq!(curve.marker_at(centre + Point::new(9.0, 0.0), 4.0), Some(here), "with some slack");
    assert_eq!(curve.marker_at(centre + Point::new(40.0, 0.0), 4.0), None);
    let next = curve.along(here, true).expect("there is a next step");
    assert_eq!((&curve.markers[next].persona, &curve.markers[next].step), (&Id::new("p0"), &Id::new("s6")));
    assert_eq!(curve.along(next, false), Some(here));
    assert_eq!(curve.along(number(&curve, "p1", "s0"), false), None);
    let above = curve.beside(here, false).expect("the family feels better here");
    assert_eq!(curve.markers[above].persona, Id::new("p1"));
    assert_eq!(curve.beside(above, true), Some(here));
    assert_eq!(curve.beside(here, true), None);
    assert_eq!(curve.marker(&Id::new("p1"), &Id::new("s6")).map(|m| m.value), Some(-2.0));
}

#[test]
fn quotes_have_the_marks_of_the_language() {
    let columns = columns(3, 88.0);
    let voices = [voice(0, &[0.0, 1.0, 0.0], &[(1, false, "Endlich.")])];
    let curve = draw(&voices, &columns, body(&columns, 116.0), Scale::MinusTwoToTwo);
    assert_eq!(&*curve.quotes[0].words.lines[0].text, "„Endlich.“");
    assert_eq!(i18n::quoted(Language::English, " Done. "), "“Done.”");
    assert_eq!(i18n::quoted(Language::English, "«Schon so gesagt»"), "«Schon so gesagt»");
    assert_eq!(i18n::quoted(Language::German, " "), "");
}

fn any_voices() -> impl Strategy<Value = Vec<Voice>> {
    let feeling = (prop::option::weighted(0.85, -2.0_f32..=2.0), prop::bool::weighted(0.2), 0_usize..260);
    prop::collection::vec(prop::collection::vec(feeling, 6), 1..=6).prop_map(|rows| {
        let words = "der Karton war offen und niemand an der Hotline wusste warum das so lange dauert ";
        let quote = |n: usize| if n > 140 { String::new() } else { words.repeat(2).chars().take(n).collect() };
        let voices = rows.into_iter().enumerate().map(|(style, row)| Voice {
            persona: Id::new(format!("p{style}")),
            style,
            feelings: row
                .into_iter()
                .enumerate()
                .filter_map(|(column, (value, moment, n))| {
                    value.map(|value| Feeling {
                        column,
                        value,
                        quote: quote(n),
                        moment: moment.then_some(Moment::Second),
                        hands: None,
                    })
                })
                .collect(),
        });
        voices.collect()
    })
}

/// All points of the curve between two markers, as drawn.
fn between(curve: &Curve, a: &Marker, b: &Marker) -> Vec<f32> {
    let strand = &curve.strands[a.voice];
    (0..=40).filter_map(|i| strand.y_at(a.centre.x + (b.centre.x - a.centre.x) * i as f32 / 40.0)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_people_feel_nothing_overlaps(voices in any_voices(), pitch in 78.0_f32..170.0, height in 104.0_f32..190.0) {
        let columns = columns(6, pitch);
        let curve = draw(&voices, &columns, body(&columns, height), Scale::MinusTwoToTwo);
        check(&curve, &voices);
        prop_assert_eq!(&curve, &draw(&voices, &columns, body(&columns, height), Scale::MinusTwoToTwo));
    }

    #[test]
    fn between_two_points_a_curve_stays_between_their_values(voices in any_voices()) {
        let columns = columns(6, 90.0);
        let curve = draw(&voices, &columns, body(&columns, 150.0), Scale::MinusTwoToTwo);
        for (v, _) in voices.iter().enumerate() {
            let own: Vec<&Marker> = curve.markers.iter().filter(|m| m.voice == v).collect();
            for pair in own.windows(2) {
                let (top, bottom) = (pair[0].centre.y.min(pair[1].centre.y), pair[0].centre.y.max(pair[1].centre.y));
                let ys = between(&curve, pair[0], pair[1]);
                prop_assert_eq!(ys.len(), 41);
                prop_assert!(ys.iter().all(|y| *y >= top - 1e-3 && *y <= bottom + 1e-3), "{:?}", ys);
                let rising = pair[1].centre.y >= pair[0].centre.y;
                let monotone = ys.windows(2).all(|w| if rising { w[1] >= w[0] - 0.01 } else { w[1] <= w[0] + 0.01 });
                prop_assert!(monotone, "{:?}", ys);
            }
        }
    }

    #[test]
    fn the_drawn_path_is_the_curve(voices in any_voices(), cut in 130.0_f32..500.0) {
        use wayfare::base::PathEl;
        let columns = columns(6, 90.0);
        let curve = draw(&voices, &columns, body(&columns, 150.0), Scale::MinusTwoToTwo);
        for strand in &curve.strands {
            for path in strand.paths(cut, cut + 200.0, 2) {
                let mut from = Point::default();
                for el in path.0.iter() {
                    let PathEl::Cubic(a, b, to) = *el else {
                        if let PathEl::Move(to) = *el { from = to; }
                        continue;
                    };
                    for t in [0.0_f32, 0.3, 0.5, 0.8, 1.0] {
                        let s = 1.0 - t;
                        let at = from * (s * s * s) + a * (3.0 * s * s * t) + b * (3.0 * s * t * t) + to * (t * t * t);
                        let y = strand.y_at(at.x.clamp(strand.knots[0].x, strand.knots[strand.knots.len() - 1].x));
                        prop_assert!(y.is_some_and(|y| (y - at.y).abs() < 0.1), "{:?} against {:?}", at, y);
                        prop_assert!(at.x >= cut - 0.01 && at.x <= cut + 200.01);
                    }
                    from = to;
                }
            }
        }
    }
}
