//! Survey answers: reading tables of every dialect, counting, matching, and what comes onto the map.

use std::io::Cursor;

use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use wayfare::{
    base::{Cancelled, Id, Language, Progress, Stage},
    edit::{self, Edit},
    exchange::survey::{
        self, Answers, Asked, Chosen, DayOrder, Encoding, Field, Figure, Form, Head, MOST_LISTED, Matching, Reason,
        Results, SurveyError, Taking, Wish, count, look,
    },
    model::{Counts, Document, Kind, LaneKind, Measure, Method, Metric},
};

use crate::{cli::Desk, fixture};

/// Looks at a file and counts it as it was understood.
fn read(bytes: &[u8]) -> (Head, Wish, Answers) {
    read_as(bytes, |_| {})
}

fn read_as(bytes: &[u8], change: impl FnOnce(&mut Wish)) -> (Head, Wish, Answers) {
    let open = || Ok((Box::new(bytes) as Box<dyn std::io::Read>, bytes.len() as u64));
    let head = look(&open).expect("a table");
    let mut wish = Wish::guess(&head, |name| name == "Return");
    change(&mut wish);
    let answers = count(&open, head.form, &wish, &()).expect("answers");
    (head, wish, answers)
}

/// The fixture with steps called as in the tables here.
fn map() -> Document {
    let mut document = fixture::document();
    let phases = std::sync::Arc::make_mut(&mut document.phases);
    let names = [["Look", "Buy"], ["Return", "Repair"], ["Care", "Recommend"]];
    for (phase, names) in phases.iter_mut().zip(names) {
        let phase = std::sync::Arc::make_mut(phase);
        for (step, name) in phase.steps.iter_mut().zip(names) {
            name.clone_into(&mut std::sync::Arc::make_mut(step).name);
        }
    }
    document
}

fn results(document: &Document, answers: &Answers) -> Results {
    let matching = Matching::propose(document, answers, &Chosen::default());
    Results::of(document, answers, &matching)
}

/// Value and number of answers of a step.
fn at(results: &Results, name: &str) -> Option<(f64, u64)> {
    let step = results.steps.iter().find(|step| step.name == name).expect("such a step");
    let cell = &step.all.as_ref()?.all;
    Some((cell.value().expect("a value"), cell.n()))
}

fn parts(answers: &Answers) -> u64 {
    answers.counted + answers.empty + answers.elsewhere + answers.beyond + answers.bad
}

#[test]
fn a_plain_table_gives_a_figure_for_each_step() {
    let (head, wish, answers) = read(b"step,score\nReturn,0\nReturn,10\nReturn,6\nBuy,9\nBuy,7\n");
    assert_eq!(head.names, ["step", "score"]);
    assert_eq!(wish.figure, Figure::Nps, "the only scale that holds 0 and 10");
    let results = results(&map(), &answers);
    assert_eq!(at(&results, "Return"), Some((100.0 / 3.0 - 200.0 / 3.0, 3)));
    assert_eq!(at(&results, "Buy"), Some((50.0, 2)));
    assert_eq!(at(&results, "Care"), None, "nobody answered");
    assert_eq!((answers.rows, answers.counted, answers.bad), (5, 5, 0));
}

#[test]
fn a_german_table_is_read_as_its_spreadsheet_wrote_it() {
    let text = "\u{feff}Datum;Kontaktpunkt;Segment;Bewertung;Kommentar\r\n\
                03.02.2026;Return;Family;0,5;\"zu lang;\r\nwirklich\"\r\n\
                4.2.26;Return;Family;-0,25;\r\n";
    let (head, wish, answers) = read_as(text.as_bytes(), |wish| wish.figure = Figure::Sentiment);
    assert!(matches!(head.form, Form::Text(dialect) if dialect.apart == b';'));
    for (field, column) in [(Field::Date, 0), (Field::Step, 1), (Field::Persona, 2), (Field::Score, 3)] {
        assert_eq!(wish.columns.of(field), Some(column), "{field:?}");
    }
    assert_eq!(answers.counted, 2);
    let results = results(&map(), &answers);
    assert_eq!(at(&results, "Return"), Some((0.125, 2)));
    let all = results.steps[2].all.as_ref().expect("answers");
    assert_eq!(all.all.newest().expect("a day").to_string(), "2026-02-04");
    assert_eq!((all.all.comments(), results.comments()), (1, 1));
}

#[test]
fn letters_of_windows_1252_are_understood_and_said() {
    let (_, _, answers) = read(b"step;score\nPr\xFCfen;5\nBest\xE4tigen \x80;4\n");
    assert_eq!(answers.encoding, Encoding::Windows1252);
    assert_eq!(answers.steps, ["Prüfen", "Bestätigen €"]);
    assert_eq!(read("step;score\nPrüfen;5\n".as_bytes()).2.encoding, Encoding::Utf8);
}

#[test]
fn the_first_line_that_excel_knows_says_what_is_between_cells() {
    let (head, _, answers) = read(b"sep=;\r\nstep;score\r\nReturn, late;5\r\n;x\r\n");
    assert_eq!(head.names, ["step", "score"]);
    assert_eq!(answers.steps, ["Return, late"]);
    assert_eq!(answers.bad_rows[0].line, 4, "lines are counted from the file's first one");
}

#[test]
fn tabs_and_files_without_headings_work_by_what_stands_in_the_columns() {
    let (head, wish, answers) = read(b"2026-01-02\tReturn\t4\n2026-01-03\tReturn\t5\n2026-01-03\tBuy\t1\n");
    assert!(!head.has_names);
    assert_eq!(wish.columns.of(Field::Date), Some(0));
    assert_eq!(wish.columns.of(Field::Score), Some(2));
    assert_eq!(wish.columns.of(Field::Step), Some(1), "most of its cells are places of the map");
    assert_eq!((wish.figure, answers.counted), (Figure::Csat, 3));
}

#[test]
fn days_are_read_where_they_can_mean_but_one() {
    let day = |text: &str, order| survey::Day::parse(text.as_bytes(), order).map(|day| day.to_string());
    let plain = |text| day(text, DayOrder::Unknown).expect("a day");
    for text in ["2026-03-04", "2026-03-04T09:15:00Z", "2026/3/4", "20260304", "04.03.2026", "4. 3. 2026", "4.3.26"] {
        assert_eq!(plain(text), "2026-03-04", "{text}");
    }
    assert_eq!(plain("3/14/2026"), "2026-03-14", "there is no month 14");
    assert_eq!(plain("14/3/2026 10:00"), "2026-03-14");
    assert_eq!(plain("5/5/2026"), "2026-05-05", "the same either way");
    assert_eq!(plain("29.2.2024"), "2024-02-29");
    assert_eq!(day("3/4/2026", DayOrder::Unknown), Err(Reason::AmbiguousDay));
    assert_eq!(day("3/4/2026", DayOrder::MonthFirst).as_deref(), Ok("2026-03-04"));
    assert_eq!(day("3/4/2026", DayOrder::DayFirst).as_deref(), Ok("2026-04-03"));
    let none = ["29.2.2026", "31.04.2026", "soon", "", "1.2.3.4", "99999999", "2026-03-0401"];
    // As most programs write days, and still none.
    let nearly = ["2026-13-01", "2026-02-29", "2026-00-10", "2026-03-00", "1899-12-31", "2026-0:-01"];
    for text in none.into_iter().chain(nearly) {
        assert_eq!(day(text, DayOrder::Unknown), Err(Reason::NoDay), "{text}");
    }
    let learned = |cells: &[&str]| DayOrder::learn(cells.iter().map(|cell| cell.as_bytes()));
    assert_eq!(learned(&["3/4/2026", "3/14/2026"]), DayOrder::MonthFirst);
    assert_eq!(learned(&["3/4/2026", "3/14/2026", "14/3/2026"]), DayOrder::Unknown, "they contradict each other");
    assert_eq!(survey::Day::since_1970(0).to_string(), "1970-01-01");
    assert_eq!(survey::Day::since_1970(20_513).to_string(), "2026-03-01");
}

#[test]
fn bad_rows_are_listed_with_line_and_reason_and_stop_nothing() {
    let text = "date,step,score\n\
                2026-01-02,Return,eleven\n\
                2026-01-02,Return,11\n\
                2026-01-02,Return,8.5\n\
                soon,Return,8\n\
                2026-01-02,,8\n\
                2026-01-02\n\
                2026-01-02,Return,\n\
                2026-01-02,Return,8\n";
    let (_, _, answers) = read_as(text.as_bytes(), |wish| wish.figure = Figure::Nps);
    let found: Vec<_> = answers.bad_rows.iter().map(|row| (row.line, row.reason)).collect();
    let expected = [
        (2, Reason::NoNumber),
        (3, Reason::OutOfScale(0, 10)),
        (4, Reason::NotWhole),
        (5, Reason::NoDay),
        (6, Reason::NoStep),
        (7, Reason::Short),
    ];
    assert_eq!(found, expected);
    assert_eq!((answers.counted, answers.empty, answers.bad, answers.rows), (1, 1, 6, 8));
    assert_eq!(answers.bad_rows[0].message(Language::English), "line 2: the score “eleven” is no number");
    let german = answers.bad_rows[1].message(Language::German);
    assert_eq!(german, "Zeile 3: die Bewertung „11“ liegt nicht auf der Skala von 0 bis 10");
}

#[test]
fn very_many_bad_rows_are_counted_and_the_first_of_them_listed() {
    let text = format!("step,score\n{}", "Return,x\n".repeat(3 * MOST_LISTED));
    let (_, _, answers) = read(text.as_bytes());
    assert_eq!(answers.bad, 3 * MOST_LISTED as u64);
    assert_eq!(answers.bad_rows.len(), MOST_LISTED);
}

#[test]
fn a_quotation_mark_that_is_never_closed_costs_one_row() {
    let rows = "Return,9\n".repeat(400_000);
    for text in [
        format!("step,score\nReturn,10\n\"Return,9\n{rows}"),
        "step,score\nReturn,10\n\"Return,9\nReturn,9\nReturn,9\n".to_owned(),
    ] {
        let (_, _, answers) = read_as(text.as_bytes(), |wish| wish.figure = Figure::Nps);
        assert_eq!(answers.bad_rows[0].line, 3);
        assert_eq!(answers.bad_rows[0].reason, Reason::Endless);
        assert_eq!((answers.bad, answers.rows), (1, text.lines().count() as u64 - 1));
        assert_eq!(answers.counted, answers.rows - 1);
    }
}

#[test]
fn only_answers_to_the_question_count() {
    let text = b"step,question,score\nReturn,NPS,9\nReturn,CSAT,3\nReturn,NPS,10\n";
    let (_, wish, answers) = read(text);
    assert_eq!(wish.asked, Asked::Question("NPS".to_owned()), "the first one that names a figure");
    assert_eq!((answers.counted, answers.elsewhere), (2, 1));
    let (.., all) = read_as(text, |wish| wish.asked = Asked::Anything);
    assert_eq!((all.counted, all.questions), (3, vec!["NPS".to_owned(), "CSAT".to_owned()]));
}

#[test]
fn a_question_names_a_figure_by_whole_words_only() {
    let text = b"step,question,score\nReturn,Our services,9\nReturn,NPS (0-10),10\n";
    assert_eq!(read(text).1.asked, Asked::Question("NPS (0-10)".to_owned()), "there is no CES in services");
}

#[test]
fn a_name_that_is_too_long_is_cut_between_letters() {
    let name = format!("{}ü{}", "x".repeat(199), "y".repeat(50));
    let (_, _, answers) = read(format!("step,score\n{name},5\n").as_bytes());
    assert_eq!((answers.steps, answers.encoding), (vec!["x".repeat(199)], Encoding::Utf8));
}

#[test]
fn names_that_differ_in_one_letter_or_in_length_are_kept_apart() {
    let letters = "abcdefghijklmnopqrstuvwxyz";
    let mut names: Vec<String> = (1..=letters.len()).map(|length| letters[..length].to_owned()).collect();
    names.extend((0..letters.len()).map(|at| format!("{}X{}", &letters[..at], &letters[at + 1..])));
    let rows = |score: u8| names.iter().map(|name| format!("{name},{score}")).collect::<Vec<_>>().join("\n");
    let (_, _, answers) = read(format!("step,nps\n{}\n{}", rows(9), rows(10)).as_bytes());
    assert_eq!(answers.steps, names, "each once, in the order in which they came");
    assert_eq!(answers.counted, 2 * names.len() as u64);
}

#[test]
fn names_are_matched_to_steps_phases_and_touchpoints() {
    let document = map();
    let touchpoint = document.cards.iter().find(|card| matches!(card.kind, Kind::Touchpoint(_))).expect("one");
    let phase = &document.phases[1];
    let text = format!(
        "step,score\n RETURN ,9\nre-turn,9\n3,9\n{},9\n{} – Return,9\n{},9\nNowhere,9\n",
        phase.name, phase.name, touchpoint.text
    );
    let (_, _, answers) = read_as(text.as_bytes(), |wish| wish.figure = Figure::Nps);
    let found = results(&document, &answers);
    assert_eq!(at(&found, "Return").expect("answers").1, 5, "by name, number, phase, and both");
    assert_eq!(found.steps[0].all.as_ref().map(|all| all.all.n()), Some(1), "by its touchpoint");
    assert_eq!((found.unplaced, found.n()), (1, 6));

    let mut chosen = Chosen::default();
    chosen.steps.insert("Nowhere".to_owned(), Some(document.steps().nth(4).expect("a step").1.id.clone()));
    chosen.steps.insert("re-turn".to_owned(), None);
    let matching = Matching::propose(&document, &answers, &chosen);
    assert_eq!(matching.steps()[0].name, "re-turn", "what means nothing comes first");
    let found = Results::of(&document, &answers, &matching);
    assert_eq!((at(&found, "Care").expect("answers").1, found.unplaced), (1, 1), "nothing was read again");
}

#[test]
fn a_column_of_very_many_names_is_the_wrong_one_and_takes_no_memory() {
    let rows: Vec<String> = (0..5_000).map(|number| format!("Customer {number},9\n")).collect();
    let text = format!("step,score\n{}", rows.concat());
    let (_, _, answers) = read_as(text.as_bytes(), |wish| wish.figure = Figure::Nps);
    assert_eq!((answers.counted, answers.beyond), (1_000, 4_000));
}

#[test]
fn a_workbook_is_read_with_days_as_serial_numbers() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, name) in ["Datum", "Schritt", "Bewertung"].into_iter().enumerate() {
        sheet.write(0, column as u16, name).expect("a cell");
    }
    let day = Format::new().set_num_format("dd.mm.yyyy");
    for (row, (month, score)) in [(1, 9.0), (2, 10.0), (2, 3.0)].into_iter().enumerate() {
        let at = row as u32 + 1;
        sheet.write_with_format(at, 0, ExcelDateTime::from_ymd(2026, month, 17).expect("a day"), &day).expect("a cell");
        sheet.write(at, 1, "Return").expect("a cell");
        sheet.write(at, 2, score).expect("a cell");
    }
    // An empty row between, and one without a score.
    sheet.write(6, 1, "Buy").expect("a cell");
    let bytes = book.save_to_buffer().expect("a workbook");
    let (head, wish, answers) = read_as(&bytes, |wish| wish.figure = Figure::Nps);
    assert_eq!(head.form, Form::Workbook);
    assert_eq!(head.rows[0].cells, ["2026-01-17", "Return", "9"]);
    assert_eq!(wish.columns.of(Field::Date), Some(0));
    assert_eq!((answers.counted, answers.empty, answers.rows), (3, 1, 4));
    let results = results(&map(), &answers);
    let months: Vec<_> = results.steps[2].all.as_ref().expect("answers").months.keys().cloned().collect();
    assert_eq!(months, ["2026-01", "2026-02"]);
}

#[test]
fn files_that_are_no_table_are_refused_in_words() {
    let refused = |bytes: &[u8]| {
        let open = || Ok((Box::new(Cursor::new(bytes.to_vec())) as Box<dyn std::io::Read>, bytes.len() as u64));
        look(&open).expect_err("no table")
    };
    assert_eq!(refused(b""), SurveyError::Empty);
    assert_eq!(refused(b"step,score\n"), SurveyError::Empty);
    assert_eq!(refused(b"\xFF\xFEs\0t\0"), SurveyError::Utf16);
    assert_eq!(refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), SurveyError::NoTable);
    assert!(matches!(refused(b"PK\x03\x04not a zip"), SurveyError::BadWorkbook(_)));
    assert!(refused(b"").message(Language::German).contains("keine Antworten"));
}

/// Calls work off when it is told for the nth time.
struct Off(std::sync::atomic::AtomicUsize);

impl Progress for Off {
    fn tell(&self, stage: Stage, done: usize, of: usize) -> Result<(), Cancelled> {
        assert_eq!(stage, Stage::Read);
        assert!(done <= of);
        if self.0.fetch_sub(1, std::sync::atomic::Ordering::Relaxed) == 1 { Err(Cancelled) } else { Ok(()) }
    }
}

#[test]
fn counting_tells_how_far_it_is_and_can_be_called_off() {
    let text = format!("step,score\n{}", "Return,9\n".repeat(400_000));
    let open = || Ok((Box::new(text.as_bytes()) as Box<dyn std::io::Read>, text.len() as u64));
    let head = look(&open).expect("a table");
    let wish = Wish::guess(&head, |_| false);
    assert_eq!(count(&open, head.form, &wish, &Off(3.into())), Err(SurveyError::Cancelled));
    assert!(count(&open, head.form, &wish, &Off(1_000.into())).is_ok());
}

fn taken(document: &Document, answers: &Answers, taking: &Taking) -> (Document, Edit) {
    let taken = survey::take(document, &results(document, answers), taking).expect("something to take");
    (edit::apply(document, &taken.edit).expect("it fits"), taken.edit)
}

fn metrics(document: &Document) -> Vec<(&Id, &Metric)> {
    document
        .cards
        .iter()
        .filter_map(|card| match &card.kind {
            Kind::Metric(metric) => Some((&card.step, metric)),
            _ => None,
        })
        .collect()
}

const TABLE: &[u8] = b"date,step,persona,score\n\
    2026-01-05,Return,Family,2\n2026-02-03,Return,Family,10\n2026-02-04,Return,Adventurer,6\n\
    2026-02-05,Care,,8\n2026-02-06,Care,Nobody,9\n";

#[test]
fn the_map_gets_one_metric_a_step_with_n_and_the_newest_day() {
    let document = map();
    let (_, _, answers) = read_as(TABLE, |wish| wish.figure = Figure::Nps);
    let before = metrics(&document).len();
    let taking = Taking { source: Some("Winter survey".to_owned()), ..Taking::default() };
    let (after, edit) = taken(&document, &answers, &taking);
    let found = metrics(&after);
    assert_eq!(found.len(), before + 2);
    let (_, metric) = found.iter().find(|(step, m)| step.as_str() == "step-3" && m.persona.is_none()).expect("one");
    let counts = Counts::Nps { promoters: 1, passives: 0, detractors: 2 };
    let value = 100.0 / 3.0 - 200.0 / 3.0;
    let expected = Measure { date: "2026-02-04".to_owned(), value, n: Some(3), counts: Some(counts) };
    assert_eq!(metric.series, [expected]);
    let source = after.evidence.last().expect("a source");
    assert_eq!((source.title.as_str(), source.method, source.n), ("Winter survey", Method::Survey, Some(5)));
    assert_eq!(edit.label(&document, Language::English), "Import 5 survey answers");
    assert_eq!(edit.label(&document, Language::German), "5 Umfrageantworten importieren");
}

#[test]
fn a_second_import_adds_measurements_to_the_same_metrics() {
    let (_, _, first) = read_as(b"date,step,score\n2026-01-05,Return,9\n", |wish| wish.figure = Figure::Nps);
    let (_, _, second) = read_as(b"date,step,score\n2026-02-05,Return,2\n", |wish| wish.figure = Figure::Nps);
    let (once, _) = taken(&map(), &first, &Taking::default());
    let (twice, _) = taken(&once, &second, &Taking::default());
    assert_eq!(metrics(&twice).len(), metrics(&once).len());
    let dates = |document: &Document| -> Vec<String> {
        let (_, metric) = *metrics(document).iter().find(|(_, m)| m.measure == Figure::Nps.formula().0).expect("one");
        metric.series.iter().map(|measure| measure.date.clone()).collect()
    };
    assert_eq!(dates(&twice), ["2026-01-05", "2026-02-05"]);
    let (again, _) = taken(&twice, &second, &Taking::default());
    assert_eq!(again, twice, "the same day is no second measurement");
    let beside = Taking { extends: false, ..Taking::default() };
    let (beside, _) = taken(&once, &second, &beside);
    assert_eq!(metrics(&beside).len(), metrics(&once).len() + 1);
}

#[test]
fn metrics_come_for_each_persona_and_month_on_request() {
    let (_, _, answers) = read_as(TABLE, |wish| wish.figure = Figure::Nps);
    let taking = Taking { per_persona: true, by_month: true, ..Taking::default() };
    let (after, _) = taken(&map(), &answers, &taking);
    let family: Vec<_> = metrics(&after)
        .into_iter()
        .filter(|(_, m)| m.persona == Some("fam".into()) && m.measure == Figure::Nps.formula().0)
        .collect();
    let [(step, metric)] = family.as_slice() else { panic!("one metric of the family: {family:?}") };
    assert_eq!(step.as_str(), "step-3");
    let series: Vec<_> = metric.series.iter().map(|m| (m.date.as_str(), m.value, m.n)).collect();
    assert_eq!(series, [("2026-01", -100.0, Some(1)), ("2026-02", 100.0, Some(1))]);
}

#[test]
fn a_map_without_a_row_for_metrics_gets_one() {
    let mut document = map();
    std::sync::Arc::make_mut(&mut document.cards).retain(|card| !matches!(card.kind, Kind::Metric(_)));
    for card in std::sync::Arc::make_mut(&mut document.cards) {
        if let Kind::Opportunity(opportunity) = &mut std::sync::Arc::make_mut(card).kind {
            opportunity.metric = None;
        }
    }
    std::sync::Arc::make_mut(&mut document.lanes).retain(|lane| lane.kind != LaneKind::Metrics);
    let (_, _, answers) = read_as(TABLE, |wish| wish.figure = Figure::Nps);
    let (after, _) = taken(&document, &answers, &Taking::default());
    assert_eq!(after.lanes.iter().filter(|lane| lane.kind == LaneKind::Metrics).count(), 1);
    assert_eq!(metrics(&after).len(), 2);
}

#[test]
fn the_curve_follows_the_scores_on_the_scale_of_the_map() {
    let document = map();
    let (_, _, answers) = read_as(TABLE, |wish| wish.figure = Figure::Nps);
    let taking = Taking { metrics: false, curve: true, ..Taking::default() };
    let (after, _) = taken(&document, &answers, &taking);
    let felt = |document: &Document, persona: &str, step: &str| {
        document.emotion(&persona.into(), &step.into()).map(|emotion| emotion.value)
    };
    assert_eq!(felt(&after, "fam", "step-3"), Some(0.4), "the mean is 6 of 10");
    assert_eq!(felt(&after, "fam", "step-5"), None, "nobody of the family answered");
    assert_eq!(felt(&after, "fam", "step-1"), felt(&document, "fam", "step-1"), "the rest stays");
    let said = survey::conversion(Language::English, Figure::Nps, document.journey.scale);
    assert_eq!(said, "Mean scores become feelings: 0 is −2, 5 is 0, 10 is +2.");
    let said = survey::conversion(Language::English, Figure::CesOld, document.journey.scale);
    assert_eq!(said, "Mean scores become feelings: 1 is +2, 3 is 0, 5 is −2.", "much effort feels bad");

    let (_, _, all) = read_as(b"step,score\nCare,0\n", |wish| wish.figure = Figure::Nps);
    let (after, _) = taken(&document, &all, &taking);
    assert_eq!(felt(&after, "fam", "step-5"), Some(-2.0), "without personas it is everybody's");
    let (after, _) = taken(&document, &all, &Taking { whose: Some("ann".into()), ..taking });
    assert_eq!((felt(&after, "ann", "step-5"), felt(&after, "fam", "step-5")), (Some(-2.0), None));
}

#[test]
fn nothing_to_take_is_no_change() {
    let (_, _, answers) = read_as(b"step,score\nNowhere,9\n", |wish| wish.figure = Figure::Nps);
    let document = map();
    assert_eq!(survey::take(&document, &results(&document, &answers), &Taking::default()), None);
}

#[test]
fn the_command_prints_one_line_a_step_alike_in_every_language() {
    let desk = Desk::new();
    desk.wayfare("new --template retail --lang en -o map.ron").code(0);
    let table = "touchpoint,rating\nReturn,0\nReturn,10\nReturn,6\nReturn,9\nReturn,1\nPay,9\nReturn,x\n";
    std::fs::write(desk.path("answers.csv"), table).expect("a file");
    let line = "survey map.ron answers.csv --column step=touchpoint --column score=2 --metric nps -o out.ron --force --emotion";
    let english = desk.wayfare(line).code(0);
    let german = desk.wayfare_in("de_DE.UTF-8", line).code(0);
    assert_eq!(english.out(), german.out());
    let lines: Vec<_> = english.out().lines().map(str::to_owned).collect();
    assert_eq!(
        (lines.len(), lines[6].as_str(), lines[0].as_str()),
        (12, "Return\t-20.0\t5", "Notice the need\tno data\t0")
    );
    assert!(english.err().contains("line 8: the score “x” is no number"), "{}", english.err());
    assert!(english.err().contains("“Pay” (1)"), "{}", english.err());
    assert!(german.err().contains("Zeile 8: die Bewertung „x“ ist keine Zahl"), "{}", german.err());
    let first = desk.read("out.ron");
    assert_eq!(
        first,
        {
            desk.wayfare(line).code(0);
            desk.read("out.ron")
        },
        "same input, same bytes"
    );
    let matched = desk.wayfare(&format!("{line} --match Pay=5")).code(0);
    assert_eq!(matched.out().lines().nth(4), Some("Decide and pay\t100.0\t1"));
}

#[test]
fn the_command_refuses_what_it_cannot_do_in_words() {
    let desk = Desk::new();
    desk.wayfare("new --template retail --lang en -o map.ron").code(0);
    std::fs::write(desk.path("answers.csv"), "touchpoint,rating\nReturn,0\n").expect("a file");
    let missing = desk.wayfare("survey map.ron answers.csv --column step=place --metric nps").code(2);
    assert!(missing.err().contains("“touchpoint”, “rating”"), "{}", missing.err());
    desk.wayfare("survey map.ron answers.csv --column where=touchpoint --metric nps").code(2);
    desk.wayfare("survey map.ron answers.csv --metric weather").code(2);
    let gone = desk.wayfare("survey map.ron gone.csv --metric nps").code(1);
    assert!(gone.err().contains("gone.csv: There is no such file."), "{}", gone.err());
}

#[test]
fn answers_about_a_whole_phase_become_a_figure_over_all_of_it_and_that_is_said() {
    let document = map();
    let phase = document.phases[1].clone();
    let first = &phase.steps[0].id;
    let count = |rows: &str| read_as(format!("step,score\n{rows}").as_bytes(), |wish| wish.figure = Figure::Nps).2;
    let whole = count(&format!("{0},9\n{0},2\n", phase.name));
    let (after, _) = taken(&document, &whole, &Taking::default());
    let spans = |document: &Document| -> Vec<u16> {
        let is_nps = |kind: &Kind| matches!(kind, Kind::Metric(own) if own.measure == Figure::Nps.formula().0);
        let cards = document.cards.iter().filter(|card| card.step == *first && is_nps(&card.kind));
        cards.map(|card| card.span).collect()
    };
    assert_eq!(spans(&after), [2], "both steps of the phase");
    assert_eq!(spans(&taken(&after, &whole, &Taking::default()).0), [2], "the same metric again");
    let own = count("Return,9\n");
    assert_eq!(spans(&taken(&taken(&document, &own, &Taking::default()).0, &whole, &Taking::default()).0), [1, 2]);

    let said = |answers: &Answers, language| {
        let matching = Matching::propose(&document, answers, &Chosen::default());
        Results::of(&document, answers, &matching).of_phases(&matching, language)
    };
    assert_eq!(said(&own, Language::English), Vec::<String>::new());
    assert!(said(&whole, Language::English)[0].starts_with("2 answers are about the whole phase"));
    assert!(said(&whole, Language::German)[0].contains("ist die der Phase"));
    let mixed = count(&format!("{},9\nReturn,8\n", phase.name));
    assert!(said(&mixed, Language::English)[0].contains("“Return”, where the phase begins, together with those"));
    assert_eq!(spans(&taken(&document, &mixed, &Taking::default()).0), [1]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let open = || Ok((Box::new(&*bytes) as Box<dyn std::io::Read>, bytes.len() as u64));
        if let Ok(head) = look(&open) {
            let mut wish = Wish::guess(&head, |_| true);
            wish.columns = wish.columns.with(Field::Step, Some(0)).with(Field::Score, Some(1));
            let answers = count(&open, head.form, &wish, &()).expect("memory does not fail");
            prop_assert_eq!(parts(&answers), answers.rows);
            results(&map(), &answers);
        }
    }

    #[test]
    fn every_row_of_a_table_is_accounted_for(
        rows in prop::collection::vec(("[A-Za-z\"; ]{0,6}", "[-0-9.,x\"]{0,4}", "[0-9./-]{0,10}"), 1..60),
        sign in prop::sample::select(vec![',', ';', '\t']),
    ) {
        let mut writer = csv::WriterBuilder::new().delimiter(sign as u8).from_writer(Vec::new());
        writer.write_record(["step", "score", "date"]).expect("memory");
        for (step, score, date) in &rows {
            writer.write_record([step, score, date]).expect("memory");
        }
        let bytes = writer.into_inner().expect("memory");
        let open = || Ok((Box::new(&*bytes) as Box<dyn std::io::Read>, bytes.len() as u64));
        let head = look(&open).expect("a table");
        for figure in Figure::ALL {
            let wish = Wish { figure, asked: Asked::Anything, ..Wish::guess(&head, |_| false) };
            let answers = count(&open, head.form, &wish, &()).expect("memory does not fail");
            prop_assert_eq!(parts(&answers), answers.rows);
            prop_assert_eq!(answers.rows, rows.len() as u64);
            prop_assert_eq!(&answers, &Answers::of_sample(&head, &wish).expect("the same"), "the sample is all of it");
            let results = results(&map(), &answers);
            prop_assert_eq!(results.n() + results.unplaced, answers.counted);
        }
    }
}
