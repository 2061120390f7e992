//! Links: areas that lead to an address or to another card of the map.

use std::collections::BTreeMap;

use krilla::{
    action::{Action, LinkAction},
    annotation::{Annotation, LinkAnnotation, Target},
    destination::XyzDestination,
    geom::{self, Rect},
    page::Page as Sheet,
};

use super::content::{Leaf, Leaves};
use crate::{
    base::{self, Id, Language, Point},
    i18n,
    scene::{self, Page},
};

/// Room to leave above and left of what a link leads to, in paper points.
const CLEARANCE: f32 = 12.0;

/// Where everything that was drawn stands, by what it draws.
#[derive(Debug)]
pub(super) struct Owners<'a>(BTreeMap<&'a Id, Vec<Place<'a>>>);

#[derive(Debug)]
struct Place<'a> {
    page: usize,
    corner: Point,
    words: &'a str,
}

impl<'a> Owners<'a> {
    /// Looks through all pages.
    pub(super) fn of(pages: &'a [Page]) -> Self {
        let mut owners: BTreeMap<&Id, Vec<Place<'_>>> = BTreeMap::new();
        for (index, page) in pages.iter().enumerate() {
            for group in &page.scene.groups {
                let Some(owner) = &group.owner else { continue };
                let Some(node) = group.node.and_then(|node| page.scene.meaning.get(node)) else { continue };
                let corner = on_paper(page, Point::new(group.bounds.x, group.bounds.y));
                owners.entry(owner).or_default().push(Place { page: index, corner, words: &node.text });
            }
        }
        Self(owners)
    }

    /// The place of a card: on the page where the link stands if it is there, else where it comes first.
    fn place(&self, card: &Id, page: usize) -> Option<&Place<'a>> {
        let places = self.0.get(card)?;
        places.iter().find(|place| place.page == page).or_else(|| places.first())
    }
}

/// A place just above and left of `corner` (in paper points), for a viewer to go to.
pub(super) fn destination(page: usize, corner: Point) -> XyzDestination {
    let (x, y) = ((corner.x - CLEARANCE).max(0.0), (corner.y - CLEARANCE).max(0.0));
    XyzDestination::new(page, geom::Point::from_xy(x, y))
}

/// A scene's point on its page.
pub(super) fn on_paper(page: &Page, point: Point) -> Point {
    point * page.scale + page.origin
}

/// What is seen of a scene's rectangle on its page, in paper points.
pub(super) fn seen_on_paper(page: &Page, area: base::Rect) -> base::Rect {
    let corner = on_paper(page, Point::new(area.x, area.y));
    let rect = base::Rect::new(corner.x, corner.y, area.w * page.scale, area.h * page.scale);
    page.clip.map_or(rect, |clip| rect.shared(clip))
}

/// The same as the writer takes it; nothing for one without extent.
fn area_on_paper(page: &Page, area: base::Rect) -> Option<Rect> {
    let base::Rect { x, y, w, h } = seen_on_paper(page, area);
    Rect::from_xywh(x, y, w, h)
}

/// Puts the annotations of all links on the page. A link to a card that stands on no page or an
/// empty address stays plain text.
pub(super) fn annotate(sheet: &mut Sheet<'_>, index: usize, page: &Page, leaves: &mut Leaves, owners: &Owners<'_>) {
    let language = page.scene.meaning.language;
    for leaf in leaves.iter_mut() {
        let Leaf::Link { area, target, words, annotation, .. } = leaf else { continue };
        let Some(rect) = area_on_paper(page, *area).filter(|rect| rect.width() > 0.0 && rect.height() > 0.0) else {
            continue;
        };
        let Some((target, alt)) = lead(language, index, target, words.trim(), owners) else { continue };
        let link = Annotation::new_link(LinkAnnotation::new(rect, target), Some(alt.clone()));
        *annotation = Some((sheet.add_tagged_annotation(link), alt));
    }
}

/// Where a link leads, and how a screen reader announces that.
fn lead(
    language: Language,
    page: usize,
    target: &scene::Target,
    words: &str,
    owners: &Owners<'_>,
) -> Option<(Target, String)> {
    match target {
        scene::Target::Url(url) if url.is_empty() => None,
        scene::Target::Url(url) => {
            let alt = if words.is_empty() || words == url { url.clone() } else { format!("{words} ({url})") };
            Some((Target::Action(Action::Link(LinkAction::new(url.clone()))), alt))
        }
        scene::Target::Card(card) => {
            let place = owners.place(card, page)?;
            let name = if place.words.is_empty() { card.as_str() } else { place.words };
            let alt = i18n::text_with(language, "pdf-go-to", &[("card", name.into())]);
            Some((Target::Destination(destination(place.page, place.corner).into()), alt))
        }
    }
}
