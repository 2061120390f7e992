//! Quick capture: what a line means on a map, what it adds, and that no word of it is lost.

use std::sync::Arc;

use proptest::{prelude::proptest, prop_assert, prop_assert_eq, strategy::Strategy as _, test_runner::Config};
use wayfare::{
    base::{Id, Language},
    capture::{GRAMMAR, Here, Meant, Names, Plan, Said, Sign, completions, example, plan, read},
    edit::apply,
    i18n::text,
    io::template,
    model::{Document, Kind, Lane, LaneKind, MetricKind, Moment, Scale, violations},
};

use crate::fixture::{bare, document, persona, rows};

fn retail(language: Language) -> Document {
    template::document("retail", language).expect("the template is there")
}

fn said(document: &Document, line: &str) -> Said {
    read(line, &Names::of(document), None)
}

/// A line in short: step, kind, words, channel, personas, value.
fn short(document: &Document, line: &str) -> String {
    let said = said(document, line);
    let sign = match said.sign {
        Sign::Touchpoint => String::new(),
        Sign::Pain(severity) => format!("Pain({severity}) "),
        Sign::Feeling { verbatim: true } => "Feeling(verbatim) ".to_owned(),
        Sign::Feeling { .. } => "Feeling ".to_owned(),
        other => format!("{other:?} "),
    };
    let step = said.step.map(|s| format!("{s}: ")).unwrap_or_default();
    let mut out = format!("{step}{sign}[{}]", said.text);
    out.extend(said.channel.map(|c| format!(" @{c}")));
    out.extend(said.personas.iter().map(|p| format!(" +{p}")));
    out.extend(said.value.map(|v| format!(" :{v}")));
    out.extend(said.figure.map(|f| format!(" #{}{}", f.value, f.unit)));
    out
}

#[test]
fn a_line_says_step_sign_words_and_marks() {
    let map = retail(Language::English);
    for (line, meant) in [
        ("Newsletter", "[Newsletter]"),
        ("Care: Newsletter @email +Family", "care: [Newsletter] @email +family"),
        ("care:Newsletter +Family @E-mail", "care: [Newsletter] @email +family"),
        ("try on in store: Mirror", "try-on: [Mirror]"),
        ("TryOnInStore: Mirror", "try-on: [Mirror]"),
        ("Compl: Hotline @phone", "complain: [Hotline] @phone"),
        ("Service: Returns page @web", "return: [Returns page] @web"),
        ("Service, Repair: Repair desk", "repair: [Repair desk]"),
        ("* Shoe fitting +Adventure", "Moment [Shoe fitting] +adventurer"),
        ("! No status", "Pain(0) [No status]"),
        ("Repair: !4 No status +Adventure traveller", "repair: Pain(4) [No status] +adventurer"),
        ("No status !4", "Pain(4) [No status]"),
        ("Repair: No status !4 +Adventure traveller", "repair: Pain(4) [No status] +adventurer"),
        ("! No status +Family !5", "Pain(5) [No status] +family"),
        ("No status @phone !4", "Pain(4) [No status] @phone"),
        ("? One case number", "Opportunity [One case number]"),
        ("\"Why do I need a printer?\" +fam", "Quote [Why do I need a printer?] +family"),
        ("“She said “no” twice.” +FA", "Quote [She said “no” twice.] +family"),
        ("> Calls again", "Action [Calls again]"),
        ("#NPS 46", "Metric [NPS] #46"),
        ("Return: # CES returns: 3.1", "return: Metric [CES returns] #3.1"),
        ("# On time 95 %", "Metric [On time] #95%"),
        ("# Conversion +Family :34 %", "Metric [Conversion] +family #34%"),
        ("# Rating :2", "Metric [Rating] #2"),
        ("# Word of mouth", "Metric [Word of mouth]"),
        (":-2", "Feeling [] :-2"),
        ("Return: :-2 Three parcels for one pair +Family", "return: Feeling [Three parcels for one pair] +family :-2"),
        ("Return: :−1.5 \"Three parcels\" +Family", "return: Feeling(verbatim) [Three parcels] +family :-1.5"),
        ("+Family :+2", "Feeling [] +family :2"),
        ("Hotline @phone +Family +Adventure :-1", "[Hotline] @phone +family +adventurer :-1"),
        ("!3 Waiting :-1", "Pain(3) [Waiting] :-1"),
        ("Repair: @phone", "repair: [Phone] @phone"),
        ("Repair:", "repair: []"),
        ("", "[]"),
        ("!", "Pain(0) []"),
    ] {
        assert_eq!(short(&map, line), meant, "{line:?}");
    }
}

#[test]
fn what_names_nothing_on_the_map_stays_words() {
    let map = retail(Language::English);
    for line in [
        "Call +49 831 1234",
        "a@b.de",
        "Mail to a@b.de +49",
        "10:30 opening",
        "Note: buy milk",
        "Re: your order",
        "https://example.org",
        "1 + 1 = 2",
        "Meet @ the shop",
        "Ask +Nobody",
        "@nowhere",
        "+",
        "@",
        ":7",
        "Ask +Family about it",
        "a:b",
    ] {
        assert_eq!(short(&map, line), format!("[{line}]"), "nothing of it is a name here");
    }
    assert_eq!(short(&map, "+Family"), "[+Family]", "a persona alone has nothing to be about");
    assert_eq!(short(&map, "!6 times"), "Pain(0) [6 times]", "there is no severity 6");
    assert_eq!(short(&map, "!40 minutes"), "Pain(0) [40 minutes]");
    assert_eq!(short(&map, "Wait !6"), "[Wait !6]", "behind the words neither");
    assert_eq!(short(&map, "!2 Wait !4"), "Pain(2) [Wait !4]", "it is said once");
    assert_eq!(short(&map, "? Ring back !4"), "Opportunity [Ring back !4]", "others have none");
    assert_eq!(short(&map, "Hotline @phone @email"), "[Hotline @phone] @email", "a touchpoint has one channel");
    assert_eq!(short(&map, "? Ring back @phone +Family"), "Opportunity [Ring back @phone] +family", "others have none");
    assert_eq!(short(&map, "Waiting :-2 :-1"), "[Waiting :-2] :-1", "and one value");
}

#[test]
fn names_are_those_of_the_map_in_its_language() {
    let mut map = retail(Language::German);
    assert_eq!(short(&map, "Newsletter @E-Mail"), "[Newsletter] @email");
    assert_eq!(short(&map, "Servicenummer @Telefon"), "[Servicenummer] @phone");
    assert_eq!(short(&map, "Servicenummer @phone"), "[Servicenummer] @phone", "the built-in name is known as well");
    assert_eq!(short(&map, "Aushang @Bewert"), "[Aushang] @review", "and a beginning that only one has");
    let (phase, step) = map.steps().nth(3).map(|(p, s)| (p.clone(), s.clone())).unwrap();
    assert_eq!(said(&map, &format!("{}: Probe", step.name)).step.as_ref(), Some(&step.id));
    assert_eq!(said(&map, &format!("{}: Probe", phase.name)).step.as_ref(), Some(&phase.steps[0].id));
    let mut journey = map.phases[0].as_ref().clone();
    let mut first = journey.steps[0].as_ref().clone();
    first.name = "Schuhe größer wählen".to_owned();
    journey.steps[0] = Arc::new(first.clone());
    Arc::make_mut(&mut map.phases)[0] = Arc::new(journey);
    for name in ["Schuhe größer wählen", "schuhe groesser waehlen", "SCHUHE GRÖSSER", "schuhe-gro\u{308}"] {
        assert_eq!(said(&map, &format!("{name}: Probe")).step.as_ref(), Some(&first.id), "{name}");
    }
    let own = document();
    assert_eq!(short(&own, "Bus stop @mobile"), "[Bus stop] @van", "the map's own channels count");
}

#[test]
fn of_two_steps_with_one_name_the_one_at_hand_is_meant() {
    let mut map = bare(2, 2);
    for phase in Arc::make_mut(&mut map.phases) {
        let phase = Arc::make_mut(phase);
        Arc::make_mut(&mut phase.steps[1]).name = "Wait".to_owned();
    }
    let names = Names::of(&map);
    let step = |here: Option<&str>| read("Wait: Bench", &names, here.map(Id::from).as_ref()).step.unwrap();
    assert_eq!(step(None).as_str(), "step-2", "the first one");
    assert_eq!(step(Some("step-4")).as_str(), "step-4", "unless somebody is at the other");
    let apart = read("Phase 2 Wait: Bench", &names, None).step.unwrap();
    assert_eq!(apart.as_str(), "step-4", "the phase tells them apart");
}

#[test]
fn feelings_need_a_scale_that_has_them_and_somebody_to_feel() {
    let mut map = retail(Language::English);
    assert_eq!(short(&map, ":5"), "[:5]", "−2 to +2 has no 5");
    Arc::make_mut(&mut map.journey).scale = Scale::OneToTen;
    assert_eq!(short(&map, ":5"), "Feeling [] :5");
    map.personas = rows([]);
    assert_eq!(short(&map, "Waiting :5"), "[Waiting :5]", "nobody feels it");
    let mut locked = retail(Language::English);
    for lane in Arc::make_mut(&mut locked.lanes).iter_mut().filter(|l| l.kind == LaneKind::Emotion) {
        Arc::make_mut(lane).locked = true;
    }
    assert_eq!(short(&locked, "Waiting :-2"), "[Waiting :-2]", "a locked curve takes no values");
}

/// The plan and the map after it.
fn carried_out(map: &Document, line: &str, here: &Here) -> (Plan, Document) {
    let plan = plan(map, line, here).unwrap_or_else(|| panic!("{line:?} comes to nothing"));
    let after = match &plan.edit {
        Some(edit) => apply(map, edit).unwrap_or_else(|e| panic!("{line:?}: {e:?}")),
        None => map.clone(),
    };
    let wrong = violations(&after);
    assert!(wrong.is_empty(), "{line:?}: {wrong:?}");
    (plan, after)
}

fn here(step: &str, lane: Option<&str>) -> Here {
    Here { step: Some(step.into()), lane: lane.map(Id::from), day: "2026-03-12".to_owned() }
}

#[test]
fn each_sign_makes_its_card_in_its_lane() {
    let map = document();
    let card = |line: &str| {
        let (plan, after) = carried_out(&map, line, &here("step-2", None));
        let card = after.card(&plan.card.unwrap()).unwrap().as_ref().clone();
        assert_eq!(Some(&card.lane), plan.lane.as_ref());
        card
    };
    let touchpoint = card("* Till @van +Family");
    assert_eq!((touchpoint.lane.as_str(), touchpoint.step.as_str()), ("touch", "step-2"));
    assert_eq!(touchpoint.personas, ["fam".into()]);
    let Kind::Touchpoint(details) = &touchpoint.kind else { panic!("a touchpoint") };
    assert_eq!((details.channel.as_ref(), details.moment), (Some(&"van".into()), Some(Moment::First)));
    assert!(matches!(&card("!4 Queue").kind, Kind::Pain(pain) if pain.severity == 4));
    assert!(matches!(&card("\"Why?\"").kind, Kind::Thought(thought) if thought.verbatim));
    assert_eq!(card("? Ring back").lane.as_str(), "chances");
    assert_eq!(card("> Rings up").lane.as_str(), "actions");
    let Kind::Metric(metric) = card("#NPS 46 %").kind else { panic!("a metric") };
    assert_eq!((metric.measure, metric.unit.as_str()), (MetricKind::Nps, "%"));
    assert_eq!(metric.series.iter().map(|m| (m.date.as_str(), m.value)).collect::<Vec<_>>(), [("2026-03-12", 46.0)]);
}

#[test]
fn the_channel_of_a_pain_point_names_its_touchpoint() {
    let map = retail(Language::English);
    let pain = |line: &str| {
        let (plan, after) = carried_out(&map, line, &here("return", None));
        let card = after.card(&plan.card.unwrap()).unwrap().clone();
        let Kind::Pain(pain) = &card.kind else { panic!("{card:?}") };
        (card.text.clone(), pain.touchpoint.clone())
    };
    let label = map.cards.iter().find(|c| c.text == "Return label").map(|c| c.id.clone());
    assert_eq!(pain("!4 Has to be printed @post +Family"), ("Has to be printed".to_owned(), label));
    assert_eq!(pain("! Nobody there @chat"), ("Nobody there @chat".to_owned(), None), "no chat in this step");
}

#[test]
fn a_touchpoint_and_a_feeling_are_one_change() {
    let map = document();
    let (plan, after) = carried_out(&map, "Step 6: * Handover +Family :-1", &here("step-1", None));
    let feeling = after.emotion(&"fam".into(), &"step-6".into()).unwrap();
    assert_eq!((feeling.value, feeling.moment), (-1.0, Some(Moment::First)));
    assert_eq!((plan.card.is_some(), plan.feeling.len(), after.cards.len()), (true, 1, map.cards.len() + 1));
    assert_eq!(plan.edit.unwrap().label(&map, Language::English), "Add card “Handover”");
    let (_, after) = carried_out(&map, "Step 1: :2", &here("step-4", None));
    let values: Vec<f32> =
        ["ann", "fam"].iter().map(|p| after.emotion(&Id::from(*p), &"step-1".into()).unwrap().value).collect();
    assert_eq!(values, [2.0, 2.0], "without a name everybody feels it");
    assert_eq!(after.cards.len(), map.cards.len(), "and no card is made");
}

#[test]
fn the_lane_at_hand_comes_before_the_first_and_a_missing_one_is_made() {
    let mut map = document();
    let mut lanes = map.lanes.as_ref().clone();
    lanes.push(Arc::new(Lane::new("more-pains".into(), LaneKind::Pains)));
    lanes.push(Arc::new(Lane { persona: Some("fam".into()), ..Lane::new("fam-pains".into(), LaneKind::Pains) }));
    map.lanes = Arc::new(lanes);
    let lane = |map: &Document, line: &str, at: &Here| carried_out(map, line, at).0.lane.unwrap();
    assert_eq!(lane(&map, "! Queue", &here("step-1", None)).as_str(), "pains");
    assert_eq!(lane(&map, "! Queue", &here("step-1", Some("more-pains"))).as_str(), "more-pains");
    assert_eq!(lane(&map, "Queue", &here("step-1", Some("more-pains"))).as_str(), "touch", "still a touchpoint");
    for id in ["pains", "more-pains"] {
        let at = map.lanes.iter().position(|l| l.id.as_str() == id).unwrap();
        let lane = Arc::make_mut(&mut Arc::make_mut(&mut map.lanes)[at]);
        (lane.locked, lane.hidden) = (id == "pains", id != "pains");
    }
    assert_eq!(lane(&map, "! Queue +Family", &here("step-1", None)).as_str(), "fam-pains");
    let bare = bare(1, 2);
    let (plan, after) = carried_out(&bare, "> Rings up", &here("step-1", None));
    assert_eq!(plan.new_lanes, [LaneKind::Actions]);
    assert_eq!(after.lanes.iter().map(|l| l.kind).collect::<Vec<_>>(), [LaneKind::Actions, LaneKind::Touchpoints]);
    let with_people = Document { personas: rows([persona("ann", "Ann")]), ..bare };
    let (plan, after) = carried_out(&with_people, "!2 Queue :-1", &here("step-1", None));
    assert_eq!(plan.new_lanes, [LaneKind::Pains, LaneKind::Emotion], "a pain point and a curve");
    assert_eq!(after.lanes.len(), 3);
    assert_eq!(plan.edit.unwrap().label(&with_people, Language::English), "Add card “Queue”");
}

#[test]
fn a_plan_knows_where_it_goes_and_what_comes_next() {
    let map = document();
    let at = |line: &str, step: Option<&str>| {
        let here = Here { step: step.map(Id::from), ..Here::default() };
        let plan = plan(&map, line, &here).unwrap();
        (plan.step.to_string(), plan.next.to_string())
    };
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(at("Till", None), pair("step-1", "step-2"), "nothing selected means the first step");
    assert_eq!(at("Till", Some("step-3")), pair("step-3", "step-4"));
    assert_eq!(at("Step 6: Till", Some("step-3")), pair("step-6", "step-6"), "behind the last step is none");
    let place = plan(&map, "Step 4:", &Here::default()).unwrap();
    assert_eq!((place.step.as_str(), place.edit), ("step-4", None), "a place alone adds nothing");
    assert_eq!(plan(&map, "!", &Here::default()).unwrap().edit, None, "nor does a sign alone");
    assert!(plan(&Document::default(), "Till", &Here::default()).is_none(), "a map without steps has no place");
}

/// The line with the first completion that is called so, or what there is instead.
fn completed(map: &Document, line: &str, token: &str) -> String {
    let offers = completions(line, line.len(), &Names::of(map));
    match offers.iter().find(|o| o.token == token) {
        Some(offer) => offer.put_into(line).0,
        None => format!("{:?}", offers.iter().map(|o| o.token.as_str()).collect::<Vec<_>>()),
    }
}

#[test]
fn the_word_at_the_cursor_is_completed() {
    let map = retail(Language::English);
    let tokens = |line: &str| -> Vec<String> {
        completions(line, line.len(), &Names::of(&map)).into_iter().map(|o| o.token).collect()
    };
    assert_eq!(tokens("Care: Newsletter +Family @e"), ["@email", "@event"]);
    assert_eq!(completed(&map, "Care: Newsletter +Family @e", "@email"), "Care: Newsletter +Family @email ");
    assert_eq!(completed(&map, "Hotline +a", "+Adventure"), "Hotline +Adventure ");
    assert_eq!(completed(&map, "Re", "Return:"), "Return: ");
    assert_eq!(completed(&map, "  serv", "Service:"), "  Service: ", "a phase stands for its first step");
    assert_eq!(tokens("+").len(), 2, "the sign alone shows everybody");
    assert!(tokens("").is_empty() && tokens("Care: ").is_empty() && tokens("!4 Re").is_empty());
    assert!(tokens("Care: x @email ").is_empty(), "a whole name and a space: done");
    assert!(tokens("a@e").is_empty() && tokens("Call +49").is_empty());
    let german = retail(Language::German);
    assert_eq!(completed(&german, "Forum @soz", "@Soziale Medien"), "Forum @Soziale Medien ");
    assert_eq!(short(&german, "Forum @Soziale Medien "), "[Forum] @social");
    let middle = completions("Ca Newsletter", 2, &Names::of(&map));
    let care = middle.iter().find(|o| o.meant == Meant::Step("care".into())).unwrap();
    assert_eq!(care.put_into("Ca Newsletter"), ("Care: Newsletter".to_owned(), 6), "what stands behind stays");
}

#[test]
fn examples_are_understood_by_their_own_map() {
    for (template, language) in [
        ("retail", Language::English),
        ("retail", Language::German),
        ("b2b", Language::English),
        ("b2b", Language::German),
    ] {
        let map = template::document(template, language).unwrap();
        let step = map.steps().nth(4).map(|(_, s)| s.id.clone());
        let line = example(&map, step.as_ref());
        let said = said(&map, &line);
        assert_eq!(said.step, step, "{line}");
        assert!(said.channel.is_some() && said.personas.len() == 1 && !said.text.is_empty(), "{line}");
    }
    assert_eq!(example(&bare(1, 1), None), "Step 1: Call back within a day @phone");
}

#[test]
fn the_table_of_the_grammar_is_what_is_read() {
    let map = retail(Language::English);
    for rule in GRAMMAR.iter().filter(|r| !r.sign.is_empty()) {
        let said = said(&map, &format!("{} Words", rule.sign));
        assert_ne!(said.sign, Sign::Touchpoint, "{} is read as a sign", rule.sign);
        assert_eq!(said.text, "Words");
        assert_ne!(text(Language::German, rule.meaning), rule.meaning, "and said in German");
    }
}

/// Letters of a line in order, without white space.
fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect()
}

proptest! {
    #![proptest_config(Config { cases: 400, ..Config::default() })]

    #[test]
    fn nothing_typed_is_lost_and_nothing_is_refused(
        pieces in proptest::collection::vec(
            proptest::prop_oneof![
                "[ -~]{0,6}", "\\PC{0,4}", "[@+:#!?*>\"„“”]", "[ \t\n]",
                proptest::sample::select(vec![
                    "Return:", "Care", ": ", "@email", "@Social media", "+Family", "+Adventure traveller", ":-2", "46", "!4 ",
                ]).prop_map(str::to_owned),
            ],
            0..10,
        ),
        which in 0_usize..4,
    ) {
        use Language::{English, German};
        let line: String = pieces.concat();
        let map = [retail(English), retail(German), document(), bare(2, 1)][which].clone();
        let names = Names::of(&map);
        let said = read(&line, &names, None);
        let mut rest = String::new();
        let mut at = 0;
        for part in &said.parts {
            prop_assert!(part.range.start >= at, "parts stand one behind the other");
            rest.push_str(&line[at..part.range.start]);
            at = part.range.end;
        }
        rest.push_str(&line[at..]);
        let is_named_by_channel = said.channel.is_some() && letters(&rest).is_empty();
        prop_assert!(letters(&rest) == letters(&said.text) || is_named_by_channel, "{line:?} became {said:?}");
        let plan = plan(&map, &line, &Here::default()).expect("the map has steps");
        prop_assert_eq!(plan.edit.is_some(), said.has_content());
        if let Some(edit) = &plan.edit {
            let after = apply(&map, edit);
            prop_assert!(after.is_ok(), "{line:?}: {:?}", after.err());
        }
        for cursor in (0..=line.len()).filter(|at| line.is_char_boundary(*at)) {
            for offer in completions(&line, cursor, &names).iter().take(2) {
                let (done, cursor) = offer.put_into(&line);
                prop_assert!(done.is_char_boundary(cursor));
            }
        }
    }
}

#[test]
fn a_long_line_is_read_in_one_go() {
    let map = retail(Language::English);
    for piece in ["+Family ", "@e ", ": ", "+x ", "\"", "word ", ":-2 "] {
        let line = piece.repeat(5_000);
        assert!(letters(&said(&map, &line).text).len() <= line.len(), "a hostile line does no harm");
    }
}
