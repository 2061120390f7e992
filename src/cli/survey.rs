//! `wayfare survey`: survey answers as one figure a step, printed or put onto a map.

use std::{
    path::{Path, PathBuf},
    time::{SystemTime, UNIX_EPOCH},
};

use clap::{Arg, ArgAction, ArgMatches, Command, builder::PossibleValuesParser, parser::ValueSource};

use super::{
    Failure,
    arguments::{flag, path},
    output,
};
use crate::{
    base::{Id, Language, fold},
    edit,
    exchange::survey::{
        self, Answers, Asked, Cell, Chosen, Columns, DayOrder, Encoding, Field, Figure, Head, Matching, Places,
        Results, SurveyError, Taken, Taking, Wish,
    },
    i18n::{number, quoted, text, text_with},
    io,
    model::Document,
};

/// What stands where a step has no answers; the same in every language, for whatever reads it.
const NO_DATA: &str = "no data";
/// Questions that a message lists.
const MOST_QUESTIONS: usize = 10;

/// The arguments.
pub(super) fn command(language: Language) -> Command {
    let say = |key| text(language, key);
    let option = |id: &'static str, shown: &'static str| Arg::new(id).long(id).value_name(shown);
    Command::new("survey")
        .about(say("cli-survey"))
        .long_about(say("cli-survey-long"))
        .arg(path("map", "MAP").required(true).help(say("cli-survey-map")))
        .arg(path("answers", "ANSWERS").required(true).help(say("cli-survey-answers")))
        .arg(option("column", "FIELD=COLUMN").action(ArgAction::Append).help(say("cli-survey-column")))
        .arg(
            option("metric", "METRIC")
                .required(true)
                .value_parser(PossibleValuesParser::new(Figure::ALL.map(Figure::tag)))
                .help(say("cli-survey-metric")),
        )
        .arg(option("question", "TEXT").help(say("cli-survey-question")))
        .arg(
            option("date-order", "ORDER")
                .value_parser(PossibleValuesParser::new(["day-first", "month-first"]))
                .help(say("cli-survey-date-order")),
        )
        .arg(option("match", "NAME=STEP").action(ArgAction::Append).help(say("cli-survey-match")))
        .arg(flag("per-persona").help(say("cli-survey-per-persona")))
        .arg(flag("per-month").help(say("cli-survey-per-month")))
        .arg(flag("emotion").help(say("cli-survey-emotion")))
        .arg(option("whose", "PERSONA").requires("emotion").help(say("cli-survey-whose")))
        .arg(flag("new-cards").help(say("cli-survey-new-cards")))
        .arg(option("source", "TITLE").help(say("cli-survey-source")))
        .arg(path("output", "OUT").short('o').long("output").help(say("cli-survey-output")))
        .arg(flag("force").help(say("cli-new-force")))
}

/// Counts, prints, and writes the map where one is asked for.
pub(super) fn run(matches: &ArgMatches, language: Language) -> Result<(), Failure> {
    let (Some(map), Some(file)) = (matches.get_one::<PathBuf>("map"), matches.get_one::<PathBuf>("answers")) else {
        return Err(Failure::Silent);
    };
    let out = matches.get_one::<PathBuf>("output");
    out.map_or(Ok(()), |out| may_be_written(out, file, matches.get_flag("force"), language))?;
    let loaded = io::load(map).map_err(|error| Failure::Work(error.message(language)))?;
    loaded.notes.iter().for_each(|note| output::complain(&note.message(language)));
    let document = loaded.document;
    let open = || io::stream(file);
    let failed = |error: SurveyError| Failure::Work(format!("{}: {}", file.display(), error.message(language)));
    let head = survey::look(&open).map_err(failed)?;
    let wish = wish(matches, &document, &head, language)?;
    tell_columns(&head, &wish, language);
    let answers = survey::count(&open, head.form, &wish, &()).map_err(failed)?;
    if matches.contains_id("question") {
        is_asked(&answers, &wish, language)?;
    }
    tell_question(&head, &wish, &answers, language);
    let chosen = chosen(matches, &document, language)?;
    let matching = Matching::propose(&document, &answers, &chosen);
    let results = Results::of(&document, &answers, &matching);
    report(&answers, &matching, &results, language);
    print(&document, &results, matches.get_flag("per-persona"));
    let Some(out) = out else { return Ok(()) };
    let taking = taking(matches, &document, language)?;
    if wish.columns.of(Field::Date).is_none() && results.n() > 0 {
        output::complain(&text_with(language, "cli-survey-no-days", &[("day", (&taking.day).into())]));
    }
    write(&document, &results, &taking, out, language)
}

/// Refuses to write over what is there: always over the answers themselves, which nothing brings back.
fn may_be_written(out: &Path, answers: &Path, is_forced: bool, language: Language) -> Result<(), Failure> {
    let refusal = |key| Failure::Work(text_with(language, key, &[("file", out.display().to_string().into())]));
    if out.symlink_metadata().is_err() {
        return Ok(());
    }
    if io::real_path(out) == io::real_path(answers) {
        return Err(refusal("cli-survey-over-answers"));
    }
    if is_forced { Ok(()) } else { Err(refusal("cli-exists")) }
}

/// What is counted.
fn wish(matches: &ArgMatches, document: &Document, head: &Head, language: Language) -> Result<Wish, Failure> {
    let columns = columns(matches, document, head, language)?;
    for (option, field) in [("question", Field::Question), ("per-persona", Field::Persona), ("per-month", Field::Date)]
    {
        let is_given = matches.value_source(option).is_some_and(|source| source == ValueSource::CommandLine);
        if is_given && columns.of(field).is_none() {
            let args = [
                ("option", format!("--{option}").into()),
                ("field", field.tag().into()),
                ("columns", headings(head, language).into()),
            ];
            return Err(Failure::Usage(text_with(language, "cli-survey-needs-column", &args)));
        }
    }
    let figure = matches.get_one::<String>("metric").and_then(|tag| Figure::from_tag(tag)).unwrap_or_default();
    let asked = match matches.get_one::<String>("question") {
        Some(question) => Asked::Question(question.clone()),
        None => Asked::guess(figure, &head.values(columns.of(Field::Question))),
    };
    let mut wish = Wish { columns, figure, asked, order: DayOrder::Unknown, has_names: head.has_names };
    wish.order = match matches.get_one::<String>("date-order").map(String::as_str) {
        Some("day-first") => DayOrder::DayFirst,
        Some(_) => DayOrder::MonthFirst,
        None => wish.order_in(head),
    };
    Ok(wish)
}

/// What the columns mean: as somebody said, else as it is guessed.
fn columns(matches: &ArgMatches, document: &Document, head: &Head, language: Language) -> Result<Columns, Failure> {
    let mut columns = Columns::default();
    let mut said_of = Vec::new();
    for said in matches.get_many::<String>("column").into_iter().flatten() {
        let (field, name) = said.split_once('=').unwrap_or((said, ""));
        let Some(field) = Field::from_tag(field.trim()) else {
            let fields = Field::ALL.map(Field::tag).join(", ");
            let args = [("said", said.into()), ("fields", fields.into())];
            return Err(Failure::Usage(text_with(language, "cli-survey-no-field", &args)));
        };
        // `date=` leaves the field out.
        let is_none = said.contains('=') && name.trim().is_empty();
        let column =
            if is_none { None } else { Some(column(head, name).ok_or_else(|| no_column(head, name, language))?) };
        columns = columns.with(field, column);
        said_of.push(field);
    }
    // Told whose curve it is, no column has to say so.
    said_of.extend(matches.contains_id("whose").then_some(Field::Persona));
    let places = Places::steps(document);
    let guess = Columns::guess(head, |name| places.called(name).is_some());
    for field in Field::ALL.into_iter().filter(|field| !said_of.contains(field)) {
        let free = guess.of(field).filter(|at| columns.at(*at).is_none());
        columns = columns.with(field, free);
    }
    if columns.of(Field::Step).is_none() || columns.of(Field::Score).is_none() {
        return Err(Failure::Usage(text(language, "survey-no-column").to_owned()));
    }
    Ok(columns)
}

/// Says which columns are read, in the words that `--column` takes.
fn tell_columns(head: &Head, wish: &Wish, language: Language) {
    let shown = |field: Field| {
        let at = wish.columns.of(field)?;
        let is_own = |name: &&String| !name.is_empty() && head.names.iter().filter(|other| other == name).count() == 1;
        let name = head.names.get(at).filter(is_own).cloned();
        Some(format!("{}={}", field.tag(), name.unwrap_or_else(|| (at + 1).to_string())))
    };
    let read: Vec<String> = Field::ALL.into_iter().filter_map(shown).collect();
    output::complain(&text_with(language, "cli-survey-columns", &[("columns", read.join(", ").into())]));
}

/// Refuses a question that nobody was asked.
fn is_asked(answers: &Answers, wish: &Wish, language: Language) -> Result<(), Failure> {
    let Asked::Question(question) = &wish.asked else { return Ok(()) };
    let is_known = answers.questions.iter().any(|own| fold(own) == fold(question));
    if is_known || answers.counted > 0 || answers.elsewhere == 0 {
        return Ok(());
    }
    let args = [("question", quoted(language, question).into()), ("questions", questions(answers, language).into())];
    Err(Failure::Usage(text_with(language, "cli-survey-no-question", &args)))
}

/// Says whose answers count where there are several questions.
fn tell_question(head: &Head, wish: &Wish, answers: &Answers, language: Language) {
    let heading = wish.columns.of(Field::Question).and_then(|at| head.names.get(at)).map_or("", String::as_str);
    match &wish.asked {
        Asked::Question(question) => {
            let args = [("question", quoted(language, question).into())];
            output::complain(&text_with(language, "cli-survey-asked", &args));
        }
        Asked::Anything if answers.questions.len() > 1 => {
            let args =
                [("column", quoted(language, heading).into()), ("questions", questions(answers, language).into())];
            output::complain(&text_with(language, "cli-survey-mixed", &args));
        }
        Asked::Anything => {}
    }
}

/// The first questions of a file.
fn questions(answers: &Answers, language: Language) -> String {
    let mut names: Vec<String> =
        answers.questions.iter().take(MOST_QUESTIONS).map(|name| quoted(language, name)).collect();
    if answers.questions.len() > MOST_QUESTIONS {
        names.push("…".to_owned());
    }
    names.join(", ")
}

/// What the columns are called.
fn headings(head: &Head, language: Language) -> String {
    let name = |(at, name): (usize, &String)| {
        if name.is_empty() { (at + 1).to_string() } else { quoted(language, name) }
    };
    head.names.iter().enumerate().map(name).collect::<Vec<_>>().join(", ")
}

/// The column of that name, else of that number.
fn column(head: &Head, name: &str) -> Option<usize> {
    let name = name.trim();
    let exactly = head.names.iter().position(|own| own == name);
    let about = || head.names.iter().position(|own| !fold(own).is_empty() && fold(own) == fold(name));
    let number = || name.parse::<usize>().ok()?.checked_sub(1).filter(|at| *at < head.width());
    exactly.or_else(about).or_else(number)
}

fn no_column(head: &Head, name: &str, language: Language) -> Failure {
    let args = [("name", quoted(language, name).into()), ("columns", headings(head, language).into())];
    Failure::Usage(text_with(language, "cli-survey-column-missing", &args))
}

/// What names mean that the map does not know.
fn chosen(matches: &ArgMatches, document: &Document, language: Language) -> Result<Chosen, Failure> {
    let places = Places::steps(document);
    let mut chosen = Chosen::default();
    for said in matches.get_many::<String>("match").into_iter().flatten() {
        let to = said.rsplit_once('=').and_then(|(name, step)| Some((name, places.called(step)?)));
        let Some((name, step)) = to else {
            return Err(Failure::Usage(text_with(language, "cli-survey-no-step", &[("said", said.into())])));
        };
        chosen.steps.insert(name.trim().to_owned(), Some(step));
    }
    Ok(chosen)
}

fn taking(matches: &ArgMatches, document: &Document, language: Language) -> Result<Taking, Failure> {
    let whose = matches.get_one::<String>("whose").map(|name| persona(document, name, language)).transpose()?;
    Ok(Taking {
        metrics: true,
        per_persona: matches.get_flag("per-persona"),
        by_month: matches.get_flag("per-month"),
        extends: !matches.get_flag("new-cards"),
        curve: matches.get_flag("emotion"),
        whose,
        day: day(document),
        source: matches.get_one::<String>("source").cloned(),
    })
}

fn persona(document: &Document, name: &str, language: Language) -> Result<Id, Failure> {
    let args = [("name", quoted(language, name).into())];
    let missing = || Failure::Usage(text_with(language, "cli-survey-no-persona", &args));
    Places::personas(document).called(name).ok_or_else(missing)
}

/// The day of answers that have none: that of the map, else today.
#[expect(clippy::disallowed_methods, reason = "the command line is where times come in")]
fn day(document: &Document) -> String {
    if !document.journey.date.is_empty() {
        return document.journey.date.clone();
    }
    let days = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs() / 86_400;
    survey::Day::since_1970(days).to_string()
}

/// One line a step: its name, the value with one decimal and an ASCII minus, and n, apart by tabs.
/// With personas, theirs follow with their name in a fourth column.
fn print(document: &Document, results: &Results, per_persona: bool) {
    for step in &results.steps {
        let all = step.all.as_ref().map(|outcome| &outcome.all);
        output::say(&format!("{}\t{}", in_one_line(&step.name), figures(all)));
        for (id, outcome) in step.personas.iter().filter(|_| per_persona) {
            let persona = document.persona(id).map(|persona| in_one_line(&persona.name)).unwrap_or_default();
            output::say(&format!("{}\t{}\t{persona}", in_one_line(&step.name), figures(Some(&outcome.all))));
        }
    }
}

fn in_one_line(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn figures(cell: Option<&Cell>) -> String {
    let value = cell.and_then(Cell::value).map_or_else(
        || NO_DATA.to_owned(),
        |value| {
            let value = format!("{value:.1}");
            if value == "-0.0" { "0.0".to_owned() } else { value }
        },
    );
    format!("{value}\t{}", cell.map_or(0, Cell::n))
}

/// What was read and what does not count, on the other stream.
fn report(answers: &Answers, matching: &Matching, results: &Results, language: Language) {
    let count = |n: u64| [("count", (n as usize).into()), ("number", number(language, n as f64, 0).into())];
    output::complain(&text_with(language, "survey-rows-read", &count(answers.rows)));
    if answers.encoding == Encoding::Windows1252 {
        output::complain(text(language, "survey-windows-1252"));
    }
    results.of_phases(matching, language).iter().for_each(|line| output::complain(line));
    for (n, key) in [
        (answers.empty, "survey-rows-empty"),
        (answers.elsewhere, "survey-rows-elsewhere"),
        (answers.beyond, "survey-rows-beyond"),
        (results.unplaced, "survey-rows-unplaced"),
        (results.strangers, "survey-rows-strangers"),
        (results.comments(), "survey-rows-comments"),
        (answers.bad, "survey-rows-bad"),
    ] {
        if n > 0 {
            output::complain(&text_with(language, key, &count(n)));
        }
        if key == "survey-rows-unplaced" {
            for value in matching.steps().iter().filter(|value| value.to.is_none()) {
                output::complain(&format!("  {} ({})", quoted(language, &value.name), value.answers));
            }
        }
    }
    answers.bad_rows.iter().for_each(|row| output::complain(&format!("  {}", row.message(language))));
    let more = answers.bad - answers.bad_rows.len() as u64;
    if more > 0 {
        output::complain(&format!("  {}", text_with(language, "survey-bad-more", &count(more))));
    }
}

/// Writes the map with the results on it.
fn write(
    document: &Document,
    results: &Results,
    taking: &Taking,
    out: &Path,
    language: Language,
) -> Result<(), Failure> {
    let mut document = document.clone();
    if let Some(Taken { edit, .. }) = survey::take(&document, results, taking) {
        document = edit::apply(&document, &edit).map_err(|refusal| Failure::Work(refusal.message(language)))?;
        if taking.curve {
            output::complain(&survey::conversion(language, results.figure, document.journey.scale));
        }
    } else {
        output::complain(text(language, "survey-nothing-to-take"));
    }
    io::save(out, &document).map_err(|error| Failure::Work(error.message(language)))?;
    output::complain(&text_with(language, "cli-written", &[("file", out.display().to_string().into())]));
    Ok(())
}
