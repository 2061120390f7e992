//! Layout and picture of the open map, made anew when the document changes and never while idle.

use std::sync::Arc;

use crate::{base::Size, model::Document, scene::Scene, theme::SheetColours};

/// What the canvas shows.
#[derive(Debug, Default)]
pub struct Drawing {
    /// The picture.
    pub scene: Arc<Scene>,
    drawn: Option<(Arc<Document>, bool)>,
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

    /// Draws `document` unless it is what is drawn already.
    pub fn update(&mut self, document: &Arc<Document>, colours: &'static SheetColours) {
        let dark = std::ptr::eq(colours, SheetColours::dark());
        if self.drawn.as_ref().is_some_and(|(d, was)| Arc::ptr_eq(d, document) && *was == dark) {
            return;
        }
        self.drawn = Some((Arc::clone(document), dark));
    }
}
