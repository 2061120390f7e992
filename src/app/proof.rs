//! A proof: the pages or slides of the map as they would come out, laid out and painted in the
//! background for whoever shows them. What is shown stays until what replaces it is there.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    desk::MapNumber,
    job::{course::Course, sample::Sample},
};
use crate::{
    base::Rect,
    export,
    scene::{Page, Pixels},
};

/// What a proof is made of; another wish makes it stale.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// Which map.
    pub map: MapNumber,
    /// Revision of the map.
    pub revision: u64,
    /// Slides instead of sheets of paper.
    pub slides: bool,
    /// What would be exported.
    pub of: export::Wish,
}

/// The pages as they would come out.
#[derive(Debug)]
pub struct Proof {
    /// What was asked for.
    pub wish: Wish,
    /// The pages, or the pictures of the slides.
    pub pages: Vec<Page>,
    /// Names and notes of slides; none for sheets.
    pub talks: Vec<Talk>,
    /// What a file without pages begins with.
    pub sample: Option<Sample>,
    /// Pages with text that is too small to be read on paper: number from 1, and size in points.
    pub small_text: Vec<(usize, f32)>,
    /// Size of a card's words on paper, in points.
    pub text_pt: f32,
}

/// What belongs to a slide beside its picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Talk {
    /// Its name.
    pub name: String,
    /// For the speaker, paragraph by paragraph.
    pub notes: Vec<String>,
}

/// Who looks at pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// The print preview.
    Preview,
    /// The export dialog, which may lie over it.
    Dialog,
}

impl Proof {
    /// Whether slides are wanted and there is none.
    pub fn has_no_slides(&self) -> bool {
        self.wish.slides && self.pages.is_empty()
    }
}

/// A part of a page that somebody wants to see.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glimpse {
    /// Place of the page.
    pub page: usize,
    /// Which part of the paper, in points; nothing for all of it.
    pub part: Option<Rect>,
    /// Pixels for a point.
    pub scale: f32,
    /// How many pixels that makes.
    pub pixels: f32,
}

/// A part of a page as pixels.
#[derive(Clone, Debug)]
pub struct Leaf {
    /// What was asked for.
    pub glimpse: Glimpse,
    /// The pixels; none where it could not be painted, so that nobody asks again.
    pub pixels: Option<Arc<Pixels>>,
    /// Number of the proof that it belongs to.
    pub proof: u64,
}

/// What one viewer sees of the map in front, as far as it has come.
#[derive(Debug, Default)]
pub struct Proofs {
    /// The last one that was laid out.
    pub proof: Option<Arc<Proof>>,
    /// Counts the proofs: what was painted of an older one only stands in.
    pub number: u64,
    /// Whole pages and parts of pages.
    wholes: BTreeMap<usize, Leaf>,
    parts: BTreeMap<usize, Leaf>,
    /// What is being laid out.
    pub(super) laying: Option<(Wish, Course)>,
    pub(super) is_painting: bool,
    /// What could not be laid out: not tried again before something changes.
    pub(super) broken: Option<Wish>,
}

/// Pixels that are kept, in bytes; pages far from those on show go first.
const MOST_BYTES: usize = 64 << 20;

impl Proofs {
    /// Whether a newer proof is on its way.
    pub fn is_pending(&self) -> bool {
        self.laying.is_some()
    }

    /// Whether parts of pages are being painted.
    pub fn is_painting(&self) -> bool {
        self.is_painting
    }

    /// The whole page, as it was painted last.
    pub fn whole(&self, page: usize) -> Option<&Leaf> {
        self.wholes.get(&page)
    }

    /// A part of the page that was painted for a closer look.
    pub fn part(&self, page: usize) -> Option<&Leaf> {
        self.parts.get(&page).filter(|leaf| leaf.proof == self.number)
    }

    /// Whether that has to be laid out now: it is not there, was not tried before, and nothing else is
    /// under way, which is called off where it is of no use any more.
    pub(super) fn wants(&self, wish: &Wish) -> bool {
        if let Some((laying, course)) = &self.laying {
            if laying != wish {
                course.call_off();
            }
            return false;
        }
        self.broken.as_ref() != Some(wish) && self.proof.as_ref().is_none_or(|proof| proof.wish != *wish)
    }

    /// What is being laid out broke down.
    pub(super) fn give_up(&mut self) {
        self.is_painting = false;
        self.broken = self.laying.take().map(|(wish, _)| wish).or_else(|| self.broken.take());
    }

    /// Takes in what was laid out; none where it was called off or cannot be made.
    pub(super) fn take(&mut self, proof: Option<Proof>) {
        let laid = self.laying.take();
        let Some(proof) = proof else {
            // What cannot be made is not asked for again.
            self.broken = laid.filter(|(_, course)| !course.is_off()).map(|(wish, _)| wish);
            return;
        };
        self.number += 1;
        let count = proof.pages.len();
        // What stands in for a page is of the same form, or it would be seen stretched.
        let old = self.proof.replace(Arc::new(proof));
        let paper = |proof: &Option<Arc<Proof>>, at: usize| Some(proof.as_ref()?.pages.get(at)?.paper);
        let now = self.proof.clone();
        self.wholes.retain(|at, _| *at < count && paper(&old, *at) == paper(&now, *at));
        self.parts.clear();
    }

    /// Takes painted parts in, and lets go of what is far away.
    pub(super) fn paint(&mut self, number: u64, leaves: Vec<Leaf>) {
        self.is_painting = false;
        if number != self.number {
            return;
        }
        let Some(near) = leaves.first().map(|leaf| leaf.glimpse.page) else { return };
        for leaf in leaves {
            let kept = if leaf.glimpse.part.is_some() { &mut self.parts } else { &mut self.wholes };
            kept.insert(leaf.glimpse.page, leaf);
        }
        for kept in [&mut self.parts, &mut self.wholes] {
            while kept.values().map(bytes).sum::<usize>() > MOST_BYTES && kept.len() > 1 {
                let Some(far) = kept.keys().copied().max_by_key(|at| at.abs_diff(near)) else { break };
                kept.remove(&far);
            }
        }
    }

    /// Nobody looks any more.
    pub(super) fn close(&mut self) {
        if let Some((_, course)) = &self.laying {
            course.call_off();
        }
        (self.proof, self.broken) = (None, None);
        self.wholes.clear();
        self.parts.clear();
    }
}

fn bytes(leaf: &Leaf) -> usize {
    leaf.pixels.as_ref().map_or(0, |pixels| pixels.rgba.len())
}
