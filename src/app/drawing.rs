//! Layout and picture of the open map, made anew when the document changes and never while idle.

use std::sync::Arc;

use crate::{base::Size, model::Document, scene::Scene, theme::SheetColours};

/// What the canvas shows.
#[derive(Debug, Default)]
pub struct Drawing {
    /// The picture.
    pub scene: Arc<Scene>,
    drawn: Option<(u64, bool)>,
}

impl Drawing {
    /// Size of the whole sheet, in sheet points.
    pub fn size(&self) -> Size {
        self.scene.size
    }

    /// How many sheets of the document's paper it takes; unknown until counted.
    pub fn sheets(&self) -> Option<usize> {
        None
    }

    /// Draws `document` unless that revision is what is drawn already.
    pub fn update(&mut self, revision: u64, document: &Document, colours: &'static SheetColours) {
        let is_dark = std::ptr::eq(colours, SheetColours::dark());
        if self.drawn == Some((revision, is_dark)) {
            return;
        }
        let _placeholder = document;
        self.drawn = Some((revision, is_dark));
    }

    /// Forgets everything: another map is open.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}
