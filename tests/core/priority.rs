//! Choosing what to do first: quadrants, orders by weight, before and after.

use proptest::prelude::*;
use wayfare::{
    base::{Id, Language},
    io,
    metrics::priority::{Quadrant, Weight, effect, is_all_top, ranking, score},
    model::{
        Better, Card, CardKind, Document, Kind, Measure, Metric, Need, Opportunity, Rule, Status, sample, violations,
    },
};

fn id(name: &str) -> Id {
    Id::new(name)
}

fn card(name: &str, votes: u32, opportunity: Opportunity) -> Card {
    let blank = Card::new(id(name), id("l"), id("s"), CardKind::Opportunity);
    Card { votes, kind: Kind::Opportunity(opportunity), ..blank }
}

fn judged(name: &str, impact: u8, effort: u8) -> Card {
    card(name, 0, Opportunity { impact, effort, ..Opportunity::default() })
}

fn asked(name: &str, importance: f64, satisfaction: f64) -> Card {
    let need = Need { importance, satisfaction, n: Some(180), segment: String::new() };
    card(name, 0, Opportunity { need: Some(need), ..Opportunity::default() })
}

/// Places and names.
fn order(cards: &[Card], by: Weight) -> Vec<(usize, String)> {
    ranking(cards, by).ranked.iter().map(|r| (r.place, r.card.id.to_string())).collect()
}

fn places(of: &[(usize, &str)]) -> Vec<(usize, String)> {
    of.iter().map(|(place, name)| (*place, (*name).to_owned())).collect()
}

#[test]
fn quadrants_follow_from_the_axes_and_the_middle_counts_as_much() {
    for (impact, effort, quadrant) in [
        (5, 1, Quadrant::QuickWin),
        (3, 2, Quadrant::QuickWin),
        (3, 3, Quadrant::BigBet),
        (5, 5, Quadrant::BigBet),
        (2, 2, Quadrant::FillIn),
        (1, 1, Quadrant::FillIn),
        (2, 3, Quadrant::MoneyPit),
        (1, 5, Quadrant::MoneyPit),
    ] {
        assert_eq!(Quadrant::of(impact, effort), quadrant, "impact {impact}, effort {effort}");
    }
}

#[test]
fn votes_rank_with_ties_shown_as_ties_and_the_rest_apart() {
    let vote = |name: &str, votes| card(name, votes, Opportunity::default());
    let cards = [vote("a", 4), vote("b", 9), vote("c", 0), vote("d", 4), vote("e", 1)];
    assert_eq!(order(&cards, Weight::Votes), places(&[(1, "b"), (2, "a"), (2, "d"), (4, "e")]));
    let ranking = ranking(&cards, Weight::Votes);
    assert_eq!(ranking.ranked.iter().map(|r| r.is_tied).collect::<Vec<_>>(), [false, true, true, false]);
    assert_eq!(ranking.unjudged.iter().map(|(card, _)| card.id.to_string()).collect::<Vec<_>>(), ["c"]);
}

#[test]
fn impact_by_effort_ranks_what_is_judged_in_full() {
    let cards = [judged("a", 4, 2), judged("b", 5, 5), judged("c", 2, 1), judged("d", 5, 0), judged("e", 0, 1)];
    assert_eq!(order(&cards, Weight::ImpactByEffort), places(&[(1, "a"), (1, "c"), (3, "b")]));
    assert_eq!(ranking(&cards, Weight::ImpactByEffort).unjudged.len(), 2, "half a judgement is none");
}

/// Ulwick, *What Customers Want*, 2005: importance 9.5 with satisfaction 3.2 gives 15.8, and what
/// satisfies more than it matters weighs as much as it matters.
#[test]
fn the_opportunity_score_is_ulwicks() {
    let need = |importance, satisfaction| Need { importance, satisfaction, n: None, segment: String::new() };
    for (importance, satisfaction, expected) in [(9.5, 3.2, 15.8), (8.1, 9.4, 8.1), (10.0, 0.0, 20.0), (0.0, 0.0, 0.0)]
    {
        let found = score(&need(importance, satisfaction)).expect("it is on the scale");
        assert!((found - expected).abs() < 1e-9, "{importance} and {satisfaction}");
    }
    // 9.5 + 6.3 and 9.3 + 6.5 are the same on paper, not in binary.
    let cards = [asked("a", 9.5, 3.2), asked("b", 9.3, 2.8), asked("c", 6.0, 8.0)];
    assert_eq!(order(&cards, Weight::Score), places(&[(1, "a"), (1, "b"), (3, "c")]));
}

fn metric(better: Better, series: &[(&str, f64, u32)]) -> Metric {
    let measure = |(date, value, n): &(&str, f64, u32)| Measure {
        date: (*date).to_owned(),
        value: *value,
        n: Some(*n),
        ..Measure::default()
    };
    Metric { better, series: series.iter().map(measure).collect(), ..Metric::default() }
}

#[test]
fn before_and_after_are_parted_by_the_day_it_was_done() {
    let nps = metric(
        Better::Higher,
        &[("2026-01-31", 40.0, 412), ("2026-03-15", 41.0, 380), ("2026-04-30", 46.0, 390), ("2026-06-30", 48.0, 401)],
    );
    let found = effect(&nps, "2026-03-15");
    assert_eq!(found.before.map(|m| m.value), Some(41.0), "the day itself is before");
    assert_eq!(found.after.map(|m| m.value), Some(48.0), "the newest counts");
    assert_eq!(found.gain, Some(7.0));
    assert!(!found.is_small());
    let waiting = metric(Better::Lower, &[("2026-02", 24.0, 12), ("2026-03", 20.0, 310), ("2026-05", 11.0, 300)]);
    let found = effect(&waiting, "2026-03-15");
    assert_eq!(found.before.map(|m| m.value), Some(24.0), "a month that the day cuts is neither");
    assert_eq!(found.gain, Some(13.0), "less is better");
    assert!(found.is_small(), "twelve answers say little");
    assert_eq!(effect(&waiting, "2026-05-02").after, None);
    assert_eq!(effect(&waiting, "2026-05-02").gain, None, "nothing is measured since");
    assert_eq!(effect(&waiting, "2026-01-01").before, None, "nor was before");
    assert_eq!(effect(&waiting, "").before.map(|m| m.value), Some(11.0), "what is not done is compared with today");
    assert_eq!(effect(&Metric::default(), "2026-05-02"), Default::default(), "no data");
}

#[test]
fn where_everything_is_most_important_nothing_is() {
    let top = |name| judged(name, 5, 1);
    assert!(is_all_top(&[top("a"), top("b"), top("c"), judged("d", 0, 0)]));
    assert!(!is_all_top(&[top("a"), top("b"), judged("c", 4, 1)]));
    assert!(!is_all_top(&[top("a"), top("b")]), "of two it says nothing");
}

#[test]
fn finishing_sets_the_day_and_going_back_takes_it_away() {
    let mut it = Opportunity { due: "2026-05-01".to_owned(), ..Opportunity::default() };
    assert!(it.is_overdue("2026-05-02") && !it.is_overdue("2026-05-01"));
    it.advance(Status::Done, "2026-05-02");
    assert_eq!((it.status, it.done.as_str()), (Status::Done, "2026-05-02"));
    assert!(!it.is_overdue("2027-01-01"), "what is done is late no more");
    it.advance(Status::Measured, "2026-07-01");
    assert_eq!(it.done, "2026-05-02", "the day stays");
    it.advance(Status::Doing, "2026-07-02");
    assert_eq!(it.done, "");
}

fn map_with(opportunity: Opportunity) -> Document {
    let mut doc = sample::journey(60, 1, Language::English);
    let cards = std::sync::Arc::make_mut(&mut doc.cards);
    let slot = cards.iter_mut().find(|c| matches!(c.kind, Kind::Opportunity(_))).expect("there is one");
    std::sync::Arc::make_mut(slot).kind = Kind::Opportunity(opportunity);
    doc
}

#[test]
fn need_and_day_are_in_the_file_and_nothing_of_them_where_nobody_said_so() {
    let need = Need { importance: 8.3, satisfaction: 4.1, n: Some(180), segment: "Families".to_owned() };
    let doc = map_with(Opportunity { done: "2026-05-02".to_owned(), need: Some(need), ..Opportunity::default() });
    let text = io::to_text(&doc);
    assert!(text.contains("importance: 8.3") && text.contains("done: \"2026-05-02\""));
    assert_eq!(io::parse(text.as_bytes(), "map.ron").expect("and read").document, doc);
    let plain = io::to_text(&map_with(Opportunity::default()));
    assert!(!plain.contains("need:") && !plain.contains("done:"));
}

#[test]
fn shares_lie_between_none_and_all() {
    let need = |importance, satisfaction| Need { importance, satisfaction, n: None, segment: String::new() };
    for (wrong, field) in
        [(need(10.5, 1.0), "importance"), (need(1.0, -0.1), "satisfaction"), (need(f64::NAN, 0.0), "importance")]
    {
        let doc = map_with(Opportunity { need: Some(wrong), ..Opportunity::default() });
        let found = violations(&doc);
        assert_eq!(found.iter().map(|v| v.field).collect::<Vec<_>>(), [field]);
        assert!(matches!(found[0].rule, Rule::Range { .. }));
    }
}

proptest! {
    #[test]
    fn a_ranking_holds_each_opportunity_once_and_never_rises(
        rows in prop::collection::vec((0_u32..6, 0_u8..6, 0_u8..6, 0.0_f64..10.0, 0.0_f64..10.0), 0..30),
        by in prop::sample::select(&Weight::ALL[..]),
    ) {
        let cards: Vec<Card> = rows.iter().enumerate().map(|(at, (votes, impact, effort, importance, satisfaction))| {
            let need = (at % 2 == 0).then(|| Need { importance: *importance, satisfaction: *satisfaction, ..Need::default() });
            card(&format!("c{at}"), *votes, Opportunity { impact: *impact, effort: *effort, need, ..Opportunity::default() })
        }).collect();
        let ranking = ranking(&cards, by);
        prop_assert_eq!(ranking.ranked.len() + ranking.unjudged.len(), cards.len());
        for (at, pair) in ranking.ranked.windows(2).enumerate() {
            let (before, after) = (&pair[0], &pair[1]);
            prop_assert!(before.weight >= after.weight - 1e-6);
            prop_assert_eq!(after.place == before.place, before.is_tied && after.is_tied && after.place <= at + 1);
        }
        for ranked in &ranking.ranked {
            let shares = ranking.ranked.iter().filter(|r| r.place == ranked.place).count();
            prop_assert_eq!(ranked.is_tied, shares > 1);
            let heavier = ranking.ranked.iter().filter(|r| r.place < ranked.place).count();
            prop_assert_eq!(ranked.place, heavier + 1, "a place says how many are before it");
        }
    }
}
