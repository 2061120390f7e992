//! What a group is painted of, shared by pointer. What fades is drawn when somebody first looks at
//! it: a filter over ten thousand cards costs no more than the cards in view.

use std::{
    ops::Deref,
    sync::{Arc, OnceLock},
};

use super::{Item, fade::Fade};
use crate::base::Colour;

/// Items, back to front, in their group's own points. Cloning costs a pointer.
#[derive(Clone, Debug)]
pub struct Items(Kept);

#[derive(Clone, Debug)]
enum Kept {
    Plain(Arc<[Item]>),
    Faded(Arc<Faded>),
}

/// Items on their way to the paper's colour.
#[derive(Debug)]
struct Faded {
    plain: Arc<[Item]>,
    fade: Fade,
    paper: Colour,
    made: OnceLock<Arc<[Item]>>,
}

impl Items {
    /// The list itself, by whose address a drawing of it can be kept.
    pub fn shared(&self) -> &Arc<[Item]> {
        match &self.0 {
            Kept::Plain(items) => items,
            Kept::Faded(faded) => faded.made.get_or_init(|| faded.fade.items(&faded.plain, faded.paper)),
        }
    }

    /// The same items, to be faded when they are looked at.
    pub(super) fn faded(&self, fade: Fade, paper: Colour) -> Self {
        let plain = Arc::clone(self.shared());
        Self(Kept::Faded(Arc::new(Faded { plain, fade, paper, made: OnceLock::new() })))
    }
}

impl Deref for Items {
    type Target = [Item];

    fn deref(&self) -> &[Item] {
        self.shared()
    }
}

impl PartialEq for Items {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl From<Vec<Item>> for Items {
    fn from(items: Vec<Item>) -> Self {
        Self(Kept::Plain(items.into()))
    }
}

impl<const N: usize> From<[Item; N]> for Items {
    fn from(items: [Item; N]) -> Self {
        Self(Kept::Plain(items.into()))
    }
}

impl FromIterator<Item> for Items {
    fn from_iter<T: IntoIterator<Item = Item>>(items: T) -> Self {
        Self(Kept::Plain(items.into_iter().collect()))
    }
}
