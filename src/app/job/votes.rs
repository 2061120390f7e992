//! Reading a table of votes: all of it at once, for such tables are small.

use std::{io::Read as _, path::Path};

use crate::{
    exchange::{MOST_TEXT, survey::SurveyError},
    io,
};

/// The bytes of a file, or why there are none.
pub fn read(path: &Path) -> Result<Vec<u8>, SurveyError> {
    let (source, _) = io::stream(path)?;
    let mut bytes = Vec::new();
    // One byte more than is read at once says that there is too much.
    source.take(MOST_TEXT as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
