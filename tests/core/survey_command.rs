//! `wayfare survey`: what it reads unasked, what it says about it, and what it refuses.

use crate::cli::Desk;

/// A desk with the retail map and these answers on it.
fn desk_with(answers: &str) -> Desk {
    let desk = Desk::new();
    desk.wayfare("new --template retail --lang en -o map.ron").code(0);
    std::fs::write(desk.path("answers.csv"), answers).expect("a file");
    desk
}

#[test]
fn the_command_says_where_answers_about_a_phase_count() {
    let desk = desk_with("step,score\nService,9\nService,2\n");
    let run = desk.wayfare("survey map.ron answers.csv --metric nps").code(0);
    assert!(run.err().contains("2 answers are about the whole phase “Service”"), "{}", run.err());
}

#[test]
fn the_command_finds_the_question_by_its_heading_and_says_which_one_counts() {
    let desk = desk_with("step,score,question\nReceive,9,NPS: recommend?\nReceive,1,CSAT?\nReceive,3,CSAT?\n");
    let run = desk.wayfare("survey map.ron answers.csv --metric nps").code(0);
    assert!(run.out().contains("Receive\t100.0\t1\n"), "{}", run.out());
    for said in
        ["step=step, score=score, question=question", "Only answers to “NPS: recommend?” count.", "2 answers to"]
    {
        assert!(run.err().contains(said), "{said}: {}", run.err());
    }
    let mixed = desk.wayfare("survey map.ron answers.csv --metric sentiment").code(0);
    assert!(mixed.err().contains("The column “question” names several questions"), "{}", mixed.err());
    let unknown = desk.wayfare("survey map.ron answers.csv --metric nps --question foo").code(2);
    assert!(unknown.err().contains("“NPS: recommend?”, “CSAT?”"), "{}", unknown.err());
    let all = desk.wayfare("survey map.ron answers.csv --metric nps --column question=").code(0);
    assert!(all.out().contains("Receive\t-33.3\t3\n"), "left out on purpose: {}", all.out());
}

#[test]
fn the_command_refuses_options_whose_column_is_not_there() {
    let desk = desk_with("step,score\nReceive,9\n");
    for option in ["question foo", "per-persona", "per-month"] {
        let run = desk.wayfare(&format!("survey map.ron answers.csv --metric nps --{option}")).code(2);
        assert!(run.err().contains("“step”, “score”"), "{option}: {}", run.err());
    }
    let undated = desk.wayfare("survey map.ron answers.csv --metric nps -o out.ron").code(0);
    assert!(undated.err().contains("No column says when the answers were given"), "{}", undated.err());
}

#[test]
fn the_command_finds_the_days_by_their_heading() {
    let desk = desk_with("step,score,date,tag\nReceive,9,2026-01-31,vip\nReceive,9,32.13.2026,new\n");
    let run = desk.wayfare("survey map.ron answers.csv --metric nps -o out.ron").code(0);
    assert!(run.out().contains("Receive\t100.0\t1\n"), "{}", run.out());
    assert!(run.err().contains("line 3: “32.13.2026” is no day") && !run.err().contains("No column says"));
    assert!(String::from_utf8_lossy(&desk.read("out.ron")).contains("2026-01-31"));
    let tagged =
        desk_with("step,score,tag\nReceive,9,vip\n").wayfare("survey map.ron answers.csv --metric nps").code(0);
    assert!(tagged.out().contains("Receive\t100.0\t1\n"), "a tag of English is no day: {}", tagged.err());
}

#[test]
fn the_command_writes_over_nothing_unless_told_to_and_never_over_the_answers() {
    let table = "step,score\nReceive,9\n";
    let desk = desk_with(table);
    let before = desk.read("map.ron");
    let there = desk.wayfare("survey map.ron answers.csv --metric nps -o map.ron").code(1);
    assert!(there.err().contains("--force") && desk.read("map.ron") == before, "{}", there.err());
    let answers = desk.wayfare("survey map.ron answers.csv --metric nps -o ./answers.csv --force").code(1);
    assert!(answers.err().contains("holds the answers themselves"), "{}", answers.err());
    assert_eq!(desk.read("answers.csv"), table.as_bytes());
    desk.wayfare("survey map.ron answers.csv --metric nps -o map.ron --force").code(0);
    assert_ne!(desk.read("map.ron"), before);
}
