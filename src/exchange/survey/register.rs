//! Numbers names in the order in which they first appear.
//!
//! The standard library's hash map would do as well but for its random order and its slow hash: a
//! row of a survey asks three times, and a million rows are to go through in a second.

use std::borrow::Borrow as _;

/// What can be looked up in a [`Register`].
pub(super) trait Hashed {
    /// A number whose lower bits are well mixed.
    fn hash(&self) -> u64;
}

/// Names by number, and numbers by name.
pub(super) struct Register<Name: ToOwned + ?Sized = [u8]> {
    names: Vec<Name::Owned>,
    /// Number plus one at the place that the name's hash points to, or behind it; 0 is free. A power
    /// of two long, and at least half of it free.
    places: Vec<u32>,
    most: usize,
}

impl<Name: Hashed + Eq + ToOwned + ?Sized> Register<Name> {
    /// For so many names at most.
    pub(super) fn new(most: usize) -> Self {
        Self { names: Vec::new(), places: vec![0; 64], most }
    }

    /// The number of a name, a new one where it has none yet; none where there are too many names.
    pub(super) fn number(&mut self, name: &Name) -> Option<usize> {
        let mut place = self.place(name);
        if let Some(number) = self.places.get(place).and_then(|p| (*p as usize).checked_sub(1)) {
            return Some(number);
        }
        if self.names.len() >= self.most {
            return None;
        }
        if (self.names.len() + 1) * 2 > self.places.len() {
            self.grow();
            place = self.place(name);
        }
        self.names.push(name.to_owned());
        *self.places.get_mut(place)? = u32::try_from(self.names.len()).ok()?;
        Some(self.names.len() - 1)
    }

    /// All names by number.
    pub(super) fn into_names(self) -> Vec<Name::Owned> {
        self.names
    }

    /// Where the name stands, or would.
    fn place(&self, name: &Name) -> usize {
        let mask = self.places.len() - 1;
        let mut place = name.hash() as usize & mask;
        loop {
            let number = self.places.get(place).map_or(0, |number| *number as usize);
            let Some(at) = number.checked_sub(1) else { return place };
            if self.names.get(at).is_some_and(|own| own.borrow() == name) {
                return place;
            }
            place = (place + 1) & mask;
        }
    }

    fn grow(&mut self) {
        self.places = vec![0; self.places.len() * 2];
        for number in 0..self.names.len() {
            let place = self.names.get(number).map_or(0, |name| self.place(name.borrow()));
            if let Some(free) = self.places.get_mut(place) {
                *free = number as u32 + 1;
            }
        }
    }
}

impl Hashed for [u8] {
    /// Eight bytes at a time. The last eight may overlap those before: reading what is left byte by
    /// byte takes longer than all the rest.
    fn hash(&self) -> u64 {
        let number = |bytes: &[u8; 4]| u64::from(u32::from_le_bytes(*bytes));
        let last = match (self.last_chunk::<8>(), self.first_chunk::<4>(), self.last_chunk::<4>()) {
            (Some(last), ..) => u64::from_le_bytes(*last),
            (None, Some(first), Some(last)) => number(first) << 32 | number(last),
            _ => self.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)),
        };
        let (chunks, _) = self.as_chunks::<8>();
        let hash = chunks.iter().fold(self.len() as u64, |hash, chunk| mix(hash, u64::from_le_bytes(*chunk)));
        mix(hash, last)
    }
}

/// Multiplies, then folds the well mixed upper half onto the lower one.
pub(super) fn mix(hash: u64, more: u64) -> u64 {
    let mixed = (hash ^ more).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed ^ (mixed >> 32)
}
