//! Layout of whole maps: nothing overlaps, nothing is lost, and what is remembered changes nothing.

use std::{collections::BTreeSet, sync::Arc};

use proptest::prelude::*;
use wayfare::{
    base::{Id, Language, Point, Size},
    layout::{
        self, BlueprintLine, Cache, PlacedCard, Request, Sheet, Slice, Target, What,
        hit::{Hit, Side},
        measure,
        order::Direction,
    },
    model::{Card, CardKind, Document, Lane, LaneKind, PageSettings, PageSize, Phase, sample},
    scene::{self, Purpose},
    text::fake::FixedAdvance,
    theme::SheetColours,
};

const TYPESET: FixedAdvance = FixedAdvance { advance: 0.5 };

fn lay_out(doc: &Document, target: Target) -> Sheet {
    let request = Request { target, ..Request::canvas(doc) };
    layout::lay_out(doc, &TYPESET, &request, &mut Cache::default())
}

fn page(size: PageSize) -> Target {
    Target::of(&PageSettings { size, ..PageSettings::default() })
}

pub(crate) fn id(text: &str) -> Id {
    Id::new(text)
}

/// A map of two phases with three steps and these lanes, without cards.
pub(crate) fn bare(lanes: &[LaneKind]) -> Document {
    let step = |id: &str, name: &str| {
        Arc::new(wayfare::model::Step { id: Id::new(id), name: name.to_owned(), ..wayfare::model::Step::default() })
    };
    let phase = |id: &str, name: &str, steps| {
        Arc::new(Phase { id: Id::new(id), name: name.to_owned(), steps, ..Phase::default() })
    };
    Document {
        format: 1,
        phases: Arc::new(vec![
            phase("before", "Before", vec![step("need", "Need"), step("search", "Search")]),
            phase("after", "After", vec![step("use", "Use")]),
        ]),
        lanes: Arc::new(
            lanes.iter().enumerate().map(|(i, kind)| Arc::new(Lane::new(Id::new(format!("lane{i}")), *kind))).collect(),
        ),
        ..Document::default()
    }
}

pub(crate) fn add(doc: &mut Document, card_id: &str, lane: &str, step: &str, kind: CardKind, text: &str) {
    let mut card = Card::new(Id::new(card_id), Id::new(lane), Id::new(step), kind);
    card.text = text.to_owned();
    Arc::make_mut(&mut doc.cards).push(Arc::new(card));
}

/// Cards lie in their cells and apart, their words in their boxes, lanes and furniture on the sheet.
pub(crate) fn check(sheet: &Sheet) {
    let mut by_lane: Vec<Vec<&PlacedCard>> = vec![Vec::new(); sheet.lanes.len()];
    for card in &sheet.cards {
        let lane = &sheet.lanes[card.lane];
        let inside = card.rect.y >= lane.rect.y - 0.01 && card.rect.bottom() <= lane.rect.bottom() + 0.01;
        assert!(inside, "{} leaves its lane: {:?} of {:?}", card.card.id, card.rect, lane.rect);
        let columns = &sheet.columns[card.columns.clone()];
        let (left, right) = (columns[0].x, columns.last().map_or(0.0, |c| c.x + c.w));
        let inside = card.rect.x >= left - 0.01 && card.rect.right() <= right + 0.01;
        assert!(inside, "{} leaves its columns: {:?} of {left} to {right}", card.card.id, card.rect);
        by_lane[card.lane].push(card);
        for (anchor, at, line) in card.block.text_lines() {
            let y = at.y + card.block.shift(anchor, card.rect.h);
            let size = line.style.map_or(8.0, |s| s.size);
            let inside = at.x >= -0.01
                && at.x + line.width <= card.rect.w + 0.01
                && y - 0.75 * size >= -0.01
                && y + 0.25 * size <= card.rect.h + 0.5;
            let box_words = format!("{} × {}", card.rect.w, card.rect.h);
            assert!(inside, "{:?} of {} at {}, {y} leaves its box of {box_words}", line.text, card.card.id, at.x);
        }
    }
    for cards in by_lane {
        for (i, a) in cards.iter().enumerate() {
            let clash = cards.iter().skip(i + 1).find(|b| a.rect.overlaps(b.rect));
            assert!(clash.is_none(), "{} lies on {}", a.card.id, clash.unwrap().card.id);
        }
    }
    for pair in sheet.lanes.windows(2) {
        assert!(pair[0].rect.bottom() <= pair[1].rect.y + 0.01, "{} runs into {}", pair[0].id, pair[1].id);
    }
    for column in &sheet.columns {
        assert!(column.w >= measure::STEP_MIN - 0.01, "{} is {} narrow", column.step, column.w);
    }
    let bottom = sheet.furniture.iter().map(|p| p.rect.bottom()).fold(0.0, f32::max);
    assert!(bottom <= sheet.size.h + 0.01, "something stands below the sheet: {bottom} of {}", sheet.size.h);
    let right = sheet.columns.last().map_or(0.0, |c| c.x + c.w);
    assert!(right <= sheet.size.w + 0.01, "columns end at {right} of {}", sheet.size.w);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn cards_keep_to_their_places(cards in 0..140_usize, seed in 0..1000_u64, german: bool) {
        let language = if german { Language::German } else { Language::English };
        let doc = sample::journey(cards, seed, language);
        for target in [Target::Canvas, page(PageSize::A3), page(PageSize::Slide), Target::Whole] {
            check(&lay_out(&doc, target));
        }
    }

    #[test]
    fn splitting_loses_no_card(cards in 1..160_usize, seed in 0..1000_u64, size in 0..6_usize) {
        let doc = sample::journey(cards, seed, Language::English);
        let settings = PageSettings { size: PageSize::ALL[size], ..PageSettings::default() };
        let request = Request::page(&settings, Language::English);
        let sheets = layout::sheets(&doc, &TYPESET, &request, &mut Cache::default());
        let shown: BTreeSet<&Id> = sheets.iter().flat_map(|s| s.cards.iter().map(|c| &c.card.id)).collect();
        prop_assert_eq!(shown.len(), doc.cards.len(), "every card is on some sheet");
        for (i, sheet) in sheets.iter().enumerate() {
            check(sheet);
            prop_assert_eq!(sheet.number, (i + 1, sheets.len()));
            // Widths are sums of columns, so the last bits may differ.
            let apart = (sheet.fitted.width - sheets[0].fitted.width).abs();
            prop_assert!(apart < 0.01, "all sheets are of one scale, but widths are {} apart", apart);
        }
        // A card is on two sheets only where a cut between steps crosses it.
        for card in doc.cards.iter() {
            let on: Vec<&PlacedCard> = sheets.iter().filter_map(|s| s.card(&card.id)).collect();
            let steps: usize = on.iter().map(|c| c.columns.len()).sum();
            let whole = doc.columns().range(card).unwrap().len();
            prop_assert_eq!(steps, whole, "{} is shown over all of its steps, once", card.id);
        }
    }

    #[test]
    fn what_is_remembered_changes_nothing(seed in 0..1000_u64, edits in prop::collection::vec((0..7_u8, 0..100_usize), 1..8)) {
        let mut doc = sample::journey(60, seed, Language::English);
        let (mut cache, mut drawings) = (Cache::default(), scene::Cache::default());
        let mut request = Request::canvas(&doc);
        request.fitted = Some(lay_out(&doc, Target::Canvas).fitted);
        for (kind, at) in edits {
            change(&mut doc, kind, at);
            let sheet = layout::lay_out(&doc, &TYPESET, &request, &mut cache);
            let drawn = scene::compose(&doc, &sheet, SheetColours::paper(), Purpose::Screen, &mut drawings);
            let fresh = layout::lay_out(&doc, &TYPESET, &request, &mut Cache::default());
            let expected = scene::compose(&doc, &fresh, SheetColours::paper(), Purpose::Screen, &mut scene::Cache::default());
            prop_assert_eq!(scene::dump(&drawn), scene::dump(&expected));
            for card in doc.cards.iter() {
                prop_assert_eq!(sheet.card(&card.id).map(|c| c.index), fresh.card(&card.id).map(|c| c.index));
            }
        }
    }
}

/// One of the ways in which a document changes from one layout to the next.
fn change(doc: &mut Document, kind: u8, at: usize) {
    let count = doc.cards.len();
    let cards = Arc::make_mut(&mut doc.cards);
    match kind {
        0 => Arc::make_mut(&mut cards[at % count]).text.push_str(" and more words than before"),
        1 => drop(cards.remove(at % count)),
        2 => {
            let mut card = (*cards[at % count]).clone();
            card.id = Id::new(format!("new-{at}-{count}"));
            cards.insert(at * 7 % count, Arc::new(card));
        }
        3 => cards.swap(at % count, at * 3 % count),
        6 => {
            // Two cards are dragged to another step, past others in the table.
            let step = doc.phases[at % doc.phases.len()].steps[0].id.clone();
            for from in [at % count, at * 3 % count] {
                let mut card = cards.remove(from);
                let moved = Arc::make_mut(&mut card);
                (moved.step, moved.span) = (step.clone(), 1);
                cards.insert(at * 7 % count, card);
            }
        }
        4 => Arc::make_mut(&mut Arc::make_mut(&mut doc.phases)[0]).name.push_str(" again"),
        _ => {
            let personas = Arc::make_mut(&mut doc.personas);
            if let Some(persona) = personas.first_mut() {
                let persona = Arc::make_mut(persona);
                persona.hidden = !persona.hidden;
            }
        }
    }
}

#[test]
fn columns_share_the_width_but_for_long_phase_names() {
    let mut doc = bare(&[LaneKind::Actions]);
    Arc::make_mut(&mut Arc::make_mut(&mut doc.phases)[1]).name = "Recommendation".to_owned();
    let request = Request { fitted: Some(layout::Fitted { width: 420.0, spare: 0.0 }), ..Request::canvas(&doc) };
    let sheet = layout::lay_out(&doc, &TYPESET, &request, &mut Cache::default());
    let widths: Vec<f32> = sheet.columns.iter().map(|c| c.w).collect();
    assert_eq!(widths[0], widths[1]);
    // 14 letters of 5.75 pt, and 38 pt for number, tip and air.
    assert!((widths[2] - (14.0 * 5.75 + 38.0)).abs() < 0.01, "{widths:?}");
    assert!(widths[0] >= measure::STEP_MIN, "{widths:?}");
}

#[test]
fn empty_lanes_show_on_screen_and_not_on_paper() {
    let mut doc = bare(&[LaneKind::Actions, LaneKind::Pains, LaneKind::Emotion]);
    add(&mut doc, "a", "lane0", "need", CardKind::Action, "Looks");
    let kinds = |sheet: &Sheet| sheet.lanes.iter().map(|l| l.kind).collect::<Vec<_>>();
    assert_eq!(kinds(&lay_out(&doc, Target::Canvas)), [LaneKind::Actions, LaneKind::Pains, LaneKind::Emotion]);
    assert_eq!(kinds(&lay_out(&doc, page(PageSize::A3))), [LaneKind::Actions]);
}

#[test]
fn folded_lanes_are_thin_on_screen_and_whole_on_paper() {
    let mut doc = bare(&[LaneKind::Actions]);
    add(&mut doc, "a", "lane0", "need", CardKind::Action, "Looks for a long time at everything there is");
    Arc::make_mut(&mut Arc::make_mut(&mut doc.lanes)[0]).collapsed = true;
    assert_eq!(lay_out(&doc, Target::Canvas).lanes[0].rect.h, measure::LANE_FOLDED);
    let paper = lay_out(&doc, page(PageSize::A3));
    assert!(paper.lanes[0].rect.h > measure::LANE_FOLDED && !paper.lanes[0].folded);
}

#[test]
fn hidden_lanes_and_hidden_personas_are_left_out() {
    let mut doc = sample::journey(80, 3, Language::English);
    let lane = doc.lanes[0].id.clone();
    Arc::make_mut(&mut Arc::make_mut(&mut doc.lanes)[0]).hidden = true;
    let persona = doc.personas[0].id.clone();
    Arc::make_mut(&mut Arc::make_mut(&mut doc.personas)[0]).hidden = true;
    for target in [Target::Canvas, page(PageSize::A0)] {
        let sheet = lay_out(&doc, target);
        assert!(sheet.lane(&lane).is_none());
        assert!(sheet.cards.iter().all(|c| c.card.lane != lane && c.card.personas != [persona.clone()]));
        assert!(sheet.furniture.iter().all(|p| p.owner.as_ref() != Some(&persona)));
        assert!(sheet.curves.iter().all(|c| c.curve.markers.iter().all(|m| m.persona != persona)));
    }
}

#[test]
fn blueprint_lines_follow_from_the_roles_of_lanes() {
    let mut doc = bare(&[LaneKind::Actions, LaneKind::Frontstage, LaneKind::Backstage, LaneKind::Support]);
    let lines = |doc: &Document| lay_out(doc, Target::Canvas).lines.iter().map(|(l, _)| *l).collect::<Vec<_>>();
    use BlueprintLine::{Interaction, InternalInteraction, Visibility};
    assert_eq!(lines(&doc), [Interaction, Visibility, InternalInteraction]);
    Arc::make_mut(&mut Arc::make_mut(&mut doc.lanes)[2]).hidden = true;
    assert_eq!(lines(&doc), [Interaction, Visibility], "two lines never lie on each other");
}

#[test]
fn every_blueprint_line_stays_with_its_lane_however_lanes_are_spread_over_sheets() {
    let kinds = [LaneKind::Actions, LaneKind::Frontstage, LaneKind::Backstage, LaneKind::Support];
    let doc = bare(&kinds);
    use BlueprintLine::{Interaction, InternalInteraction, Visibility};
    let above = [None, Some(Interaction), Some(Visibility), Some(InternalInteraction)];
    for (at, line) in above.into_iter().enumerate() {
        let slice = Slice { lanes: Some(vec![at]), ..Slice::whole(&doc) };
        let request = Request { slice: Some(slice), ..Request::canvas(&doc) };
        let sheet = layout::lay_out(&doc, &TYPESET, &request, &mut Cache::default());
        let lines: Vec<BlueprintLine> = sheet.lines.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, Vec::from_iter(line), "{:?}", kinds[at]);
    }
}

#[test]
fn a_small_map_is_set_larger_rather_than_stretched() {
    let mut doc = bare(&[LaneKind::Actions]);
    add(&mut doc, "a", "lane0", "need", CardKind::Action, "Looks");
    let paper = doc.page.paper();
    let sheet = lay_out(&doc, page(PageSize::A3));
    assert!(sheet.size.w < paper.w, "the sheet is {} wide on {}", sheet.size.w, paper.w);
    assert!(sheet.columns.iter().all(|c| c.w <= measure::STEP_STRETCHED));
}

#[test]
fn spare_height_goes_to_the_emotion_lane() {
    let doc = sample::journey(40, 1, Language::English);
    let sheet = lay_out(&doc, page(PageSize::A3));
    let Some(curve) = sheet.curves.first() else { panic!("the sample has an emotion lane") };
    assert!(curve.curve.body.h >= measure::EMOTION);
    assert!(curve.curve.body.h <= measure::EMOTION + measure::EMOTION_SPARE + 0.01);
    assert_eq!(sheet.lanes[curve.lane].rect.h, curve.curve.body.h);
}

#[test]
fn a_cut_card_says_that_it_continues() {
    let mut doc = bare(&[LaneKind::Actions]);
    add(&mut doc, "wide", "lane0", "search", CardKind::Action, "Looks");
    Arc::make_mut(&mut Arc::make_mut(&mut doc.cards)[0]).span = 2;
    let slice = Slice { columns: 2..3, lanes: None, rows: None, number: (2, 2) };
    let request = Request { slice: Some(slice), ..Request::canvas(&doc) };
    let sheet = layout::lay_out(&doc, &TYPESET, &request, &mut Cache::default());
    let texts: Vec<String> = sheet.cards[0].block.text_lines().map(|(_, _, l)| l.text.to_string()).collect();
    assert_eq!(texts, ["Looks", "continued"]);
}

#[test]
fn links_run_straight_where_they_can_and_round_corners_where_not() {
    let mut doc = bare(&[LaneKind::Pains, LaneKind::Opportunities]);
    add(&mut doc, "p", "lane0", "need", CardKind::Pain, "Hurts");
    add(&mut doc, "o", "lane1", "need", CardKind::Opportunity, "Helps");
    add(&mut doc, "far", "lane1", "use", CardKind::Opportunity, "Helps too");
    let link = |to: &str| Arc::new(wayfare::model::Link { pain: id("p"), opportunity: id(to) });
    doc.links = Arc::new(vec![link("o"), link("far")]);
    let sheet = lay_out(&doc, Target::Canvas);
    let [straight, bent] = sheet.links.as_slice() else { panic!("two links: {:?}", sheet.links) };
    assert_eq!(straight.path.0.len(), 2);
    assert_eq!(straight.dot.x, straight.tip.x);
    let (pain, far) = (sheet.card(&id("p")).unwrap().rect, sheet.card(&id("far")).unwrap().rect);
    assert_eq!(bent.dot.y, pain.bottom());
    assert!((bent.tip.y - far.y).abs() < 1.0 && bent.tip.x > far.x && bent.tip.x < far.right());
    assert_eq!(bent.path.0.iter().filter(|el| matches!(el, wayfare::base::PathEl::Cubic(..))).count(), 2);
}

#[test]
fn a_point_leads_to_what_lies_there() {
    let mut doc = bare(&[LaneKind::Actions, LaneKind::Touchpoints]);
    doc.journey = Arc::new(wayfare::model::Journey { title: "Boots".to_owned(), ..wayfare::model::Journey::default() });
    add(&mut doc, "a", "lane0", "need", CardKind::Action, "Looks");
    let sheet = lay_out(&doc, Target::Canvas);
    let card = sheet.card(&id("a")).unwrap().rect;
    assert_eq!(sheet.hit(card.centre(), 3.0, None), Some(Hit::Card(id("a"))));
    let edge = Point::new(card.right() + 1.0, card.centre().y);
    assert_eq!(sheet.hit(edge, 3.0, Some(&id("a"))), Some(Hit::Edge(id("a"), Side::Right)));
    let cell = sheet.cell(&id("lane1"), &id("search")).unwrap().centre();
    assert_eq!(sheet.hit(cell, 3.0, None), Some(Hit::Cell { lane: id("lane1"), step: id("search") }));
    let at = |what: What| sheet.furniture.iter().find(|p| p.what == what).unwrap().rect.centre();
    assert_eq!(sheet.hit(at(What::Phase(1)), 3.0, None), Some(Hit::Phase(id("after"))));
    assert_eq!(sheet.hit(at(What::Step(0)), 3.0, None), Some(Hit::Step(id("need"))));
    assert_eq!(sheet.hit(at(What::LaneLabel(1)), 3.0, None), Some(Hit::Lane(id("lane1"))));
    assert_eq!(sheet.hit(at(What::Title), 3.0, None), Some(Hit::Title));
    assert_eq!(sheet.hit(Point::new(sheet.size.w - 1.0, 2.0), 3.0, None), None);
}

#[test]
fn arrows_lead_along_the_row_and_to_the_nearest_of_the_next() {
    let mut doc = bare(&[LaneKind::Actions, LaneKind::Touchpoints]);
    for (card, lane, step, kind) in [
        ("a1", "lane0", "need", CardKind::Action),
        ("a3", "lane0", "use", CardKind::Action),
        ("t2", "lane1", "search", CardKind::Touchpoint),
        ("t3", "lane1", "use", CardKind::Touchpoint),
        ("t3b", "lane1", "use", CardKind::Touchpoint),
    ] {
        add(&mut doc, card, lane, step, kind, "Words");
    }
    let sheet = lay_out(&doc, Target::Canvas);
    let go = |from: &str, to: Direction| sheet.neighbour(&id(from), to).map(|c| c.card.id.as_str().to_owned());
    assert_eq!(go("a1", Direction::Right).as_deref(), Some("a3"));
    assert_eq!(go("a3", Direction::Left).as_deref(), Some("a1"));
    assert_eq!(go("a3", Direction::Right), None);
    assert_eq!(go("a3", Direction::Down).as_deref(), Some("t3"));
    assert_eq!(go("t3", Direction::Down).as_deref(), Some("t3b"));
    assert_eq!(go("a1", Direction::Down).as_deref(), Some("t2"));
    assert_eq!(go("t2", Direction::Up).as_deref(), Some("a1"));
    let order: Vec<&str> = sheet.reading_order().iter().map(|at| sheet.cards[*at].card.id.as_str()).collect();
    assert_eq!(order, ["a1", "a3", "t2", "t3", "t3b"]);
}

#[test]
fn a_page_of_its_own_size_holds_the_whole_map() {
    let doc = sample::journey(400, 5, Language::German);
    let settings = PageSettings { fit: wayfare::model::Fit::OnePage, ..PageSettings::default() };
    let pages = scene::pages(&doc, &TYPESET, &settings, Language::German);
    assert_eq!(pages.len(), 1);
    assert_eq!(pages[0].paper, Size::new(pages[0].scene.size.w, pages[0].scene.size.h));
}
