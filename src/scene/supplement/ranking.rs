//! Opportunities in order of weight.

use crate::{
    model::Document,
    scene::{Edition, Page},
    text::Typeset,
};

pub(super) fn pages(_doc: &Document, _typeset: &dyn Typeset, _edition: &Edition<'_>) -> Vec<Page> {
    Vec::new()
}
