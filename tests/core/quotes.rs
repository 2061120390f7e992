//! Typographic quotation marks for straight ones.

use proptest::prelude::*;
use wayfare::{base::Language, i18n::typographic};

/// The text as it stands when somebody types it letter by letter.
fn typed(language: Language, text: &str) -> String {
    text.chars().fold(String::new(), |mut before, letter| {
        before.push(typographic(language, &before, letter));
        before
    })
}

#[test]
fn english_marks_curl_to_both_sides() {
    for (straight, curled) in [
        (r#""Where is it?""#, "“Where is it?”"),
        (r#"She said "no", twice"#, "She said “no”, twice"),
        (r#"("no")"#, "(“no”)"),
        (r#"a–"no"–b"#, "a–“no”–b"),
        (r"It's the customers' turn", "It’s the customers’ turn"),
        (r#""He said 'no' to me""#, "“He said ‘no’ to me”"),
        (r#""'No'""#, "“‘No’”"),
        ("\"a\"\n\"b\"", "“a”\n“b”"),
    ] {
        assert_eq!(typed(Language::English, straight), curled);
    }
}

#[test]
fn german_marks_begin_below_and_end_above() {
    for (straight, curled) in [
        (r#""Wo bleibt es?""#, "„Wo bleibt es?“"),
        (r#"Sagt "nein", zweimal"#, "Sagt „nein“, zweimal"),
        (r#"die Meta-"Ebene""#, "die Meta-„Ebene“"),
        ("Wie geht's?", "Wie geht’s?"),
        (r#""Er sagt 'nein' zu mir""#, "„Er sagt ‚nein‘ zu mir“"),
        (r#""'Nein'""#, "„‚Nein‘“"),
    ] {
        assert_eq!(typed(Language::German, straight), curled);
    }
}

#[test]
fn inches_and_feet_stay_straight_and_numbers_in_quotes_do_not() {
    assert_eq!(typed(Language::English, r#"a 27" screen, 6' wide"#), r#"a 27" screen, 6' wide"#);
    assert_eq!(typed(Language::English, r#""Room 12""#), "“Room 12”");
    assert_eq!(typed(Language::German, r#""Halle 3""#), "„Halle 3“");
}

proptest! {
    #[test]
    fn nothing_but_straight_marks_changes(text in any::<String>()) {
        for language in Language::ALL {
            let curled = typed(language, &text);
            prop_assert_eq!(curled.chars().count(), text.chars().count());
            let others = curled.chars().zip(text.chars()).filter(|(_, was)| !matches!(was, '"' | '\''));
            for (is, was) in others {
                prop_assert_eq!(is, was);
            }
        }
    }
}
