//! Numbers names in the order in which they first appear.
//!
//! The standard library's hash map would do as well but for its random order and its slow hash: a
//! row of a survey asks three times, and a million rows are to go through in a second.

/// Names by number, and numbers by name.
#[derive(Clone, Debug)]
pub(super) struct Register {
    names: Vec<Box<[u8]>>,
    /// Number plus one at the place that the name's hash points to, or behind it; 0 is free. A power
    /// of two long, and at least half of it free.
    places: Vec<u32>,
    most: usize,
}

impl Register {
    /// For so many names at most.
    pub(super) fn new(most: usize) -> Self {
        Self { names: Vec::new(), places: vec![0; 64], most }
    }

    /// The number of a name, a new one where it has none yet; none where there are too many names.
    pub(super) fn number(&mut self, name: &[u8]) -> Option<usize> {
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
        self.names.push(name.into());
        *self.places.get_mut(place)? = u32::try_from(self.names.len()).ok()?;
        Some(self.names.len() - 1)
    }

    /// All names by number.
    pub(super) fn into_names(self) -> Vec<Box<[u8]>> {
        self.names
    }

    /// Where the name stands, or would.
    fn place(&self, name: &[u8]) -> usize {
        let mask = self.places.len() - 1;
        let mut place = hash(name) as usize & mask;
        loop {
            let number = self.places.get(place).map_or(0, |number| *number as usize);
            let Some(at) = number.checked_sub(1) else { return place };
            if self.names.get(at).is_some_and(|own| **own == *name) {
                return place;
            }
            place = (place + 1) & mask;
        }
    }

    fn grow(&mut self) {
        self.places = vec![0; self.places.len() * 2];
        for number in 0..self.names.len() {
            let place = self.names.get(number).map_or(0, |name| self.place(name));
            if let Some(free) = self.places.get_mut(place) {
                *free = number as u32 + 1;
            }
        }
    }
}

/// Eight bytes at a time: multiply, then fold the well mixed upper half onto the lower one.
fn hash(name: &[u8]) -> u64 {
    let (chunks, rest) = name.as_chunks::<8>();
    let mut last = [0; 8];
    last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
    let mix = |hash: u64, chunk: &[u8; 8]| {
        let mixed = (hash ^ u64::from_le_bytes(*chunk)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        mixed ^ (mixed >> 32)
    };
    let hash = chunks.iter().fold(name.len() as u64, mix);
    mix(hash, &last)
}
