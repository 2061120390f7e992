//! A proof in words: how much paper it takes, and what is wrong with it.

use crate::{
    app::{describe, proof::Proof, state::State},
    base::Language,
    i18n::{number, text, text_with},
    model::{Filter, Filtered, Fit, Orientation},
};

/// What comes out: "3 sheets of A3, landscape, words on cards 7.3 pt".
pub fn summary(state: &State, proof: &Proof) -> String {
    let language = state.language();
    let page = &proof.wish.of.settings;
    let count = ("count", proof.pages.len().into());
    if proof.wish.slides {
        return text_with(language, "print-sum-slides", &[count]);
    }
    if let Some(poster) = &page.poster {
        let Some(tile) = poster.tile else { return text(language, "print-sum-large").to_owned() };
        let paper = describe::page_size(state, tile);
        return text_with(language, "print-sum-tiles", &[count, ("paper", paper.into())]);
    }
    let size = ("size", number(language, f64::from(proof.text_pt), 1).into());
    if page.fit == Fit::OnePage {
        return text_with(language, "print-sum-one", &[size]);
    }
    let way = match page.orientation {
        Orientation::Landscape => text(language, "landscape"),
        Orientation::Portrait => text(language, "portrait"),
    };
    let paper = ("paper", describe::page_size(state, page.size).into());
    text_with(language, "print-sum-sheets", &[count, paper, ("way", way.into()), size])
}

/// That a filter is on, and what it does to paper.
pub fn filtered(state: &State, proof: &Proof) -> Option<String> {
    let key = match proof.wish.of.settings.filtered {
        Filtered::Show => return None,
        Filtered::Fade => "print-filtered-fade",
        Filtered::LeaveOut => "print-filtered-out",
    };
    (proof.wish.of.filter != Filter::default()).then(|| text(state.language(), key).to_owned())
}

/// That text on some pages is too small, said once for all of them.
pub fn small_text(language: Language, small: &[(usize, f32)]) -> Option<String> {
    let smallest = small.iter().map(|(_, points)| *points).reduce(f32::min)?;
    let pages: Vec<usize> = small.iter().map(|(page, _)| *page).collect();
    let args = [
        ("count", pages.len().into()),
        ("pages", ranges(&pages).into()),
        ("points", number(language, f64::from(smallest), 1).into()),
    ];
    Some(text_with(language, "print-small-text", &args))
}

/// Numbers in ascending order as people write them: "1–3, 5".
fn ranges(numbers: &[usize]) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *number => *last = *number,
            _ => runs.push((*number, *number)),
        }
    }
    let run = |(first, last): &(usize, usize)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}, {last}"),
        _ => format!("{first}–{last}"),
    };
    runs.iter().map(run).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_with_the_same_fault_are_named_once() {
        assert_eq!(ranges(&[1, 2, 3, 5, 7, 8]), "1–3, 5, 7, 8");
        let said = small_text(Language::English, &[(1, 5.2), (2, 4.8), (3, 5.0)]).expect("there is something to say");
        assert!(said.contains("1–3") && said.contains("4.8"), "{said}");
        assert_eq!(small_text(Language::English, &[]), None, "nothing to say of good pages");
    }
}
