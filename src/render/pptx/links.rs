//! Where links lead: out of the deck, or to the slide that shows a card best.

use std::collections::BTreeMap;

use super::package::Rels;
use crate::{
    base::Id,
    scene::{Slide, Target},
};

/// On which slides cards, phases and personas are.
#[derive(Debug)]
pub(super) struct Owners<'a> {
    /// Numbers of slides from 1, with the scale at which they show what they show.
    slides: BTreeMap<&'a Id, Vec<(usize, f32)>>,
}

impl<'a> Owners<'a> {
    pub(super) fn of(slides: &'a [Slide]) -> Self {
        let mut found: BTreeMap<&Id, Vec<(usize, f32)>> = BTreeMap::new();
        for (at, slide) in slides.iter().enumerate() {
            for owner in slide.page.scene.groups.iter().filter_map(|group| group.owner.as_ref()) {
                let numbers = found.entry(owner).or_default();
                if numbers.last().is_none_or(|(last, _)| *last != at + 1) {
                    numbers.push((at + 1, slide.page.scale));
                }
            }
        }
        Self { slides: found }
    }

    /// The other slide on which it is largest, the first of several.
    fn best(&self, owner: &Id, here: usize) -> Option<usize> {
        let slides = self.slides.get(owner)?.iter().filter(|(number, _)| *number != here);
        let best = slides.reduce(|best, next| if next.1 > best.1 { next } else { best })?;
        Some(best.0)
    }

    /// `a:hlinkClick` for a link on the slide with this number; nothing if it leads nowhere else.
    pub(super) fn click(&self, target: &Target, here: usize, rels: &mut Rels) -> Option<String> {
        match target {
            Target::Url(url) => Some(format!("<a:hlinkClick r:id=\"{}\"/>", rels.outside("hyperlink", url.as_str()))),
            Target::Card(card) => {
                let number = self.best(card, here)?;
                let id = rels.part("slide", format!("slide{number}.xml"));
                Some(format!("<a:hlinkClick r:id=\"{id}\" action=\"ppaction://hlinksldjump\"/>"))
            }
        }
    }
}
