//! Edits of the evidence register and of the document's own channels.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    EditError,
    apply::Done,
    table::{check, check_free, clean_words, insert, position, replace},
};
use crate::{
    base::Id,
    model::{Channel, Document, Source},
};

pub(super) fn add(doc: &mut Document, source: &Source, at: usize) -> Done {
    let mut source = source.clone();
    clean_words(&mut source);
    check_free(doc, &source.id)?;
    insert(Arc::make_mut(&mut doc.evidence), at, source);
    Ok(())
}

pub(super) fn set(doc: &mut Document, source: &Source) -> Done {
    let mut source = source.clone();
    clean_words(&mut source);
    replace(&mut doc.evidence, source)
}

pub(super) fn remove(doc: &mut Document, id: &Id) -> Done {
    let at = position(&doc.evidence, id)?;
    Arc::make_mut(&mut doc.evidence).remove(at);
    doc.forget(&BTreeSet::from([id.clone()]));
    Ok(())
}

pub(super) fn add_channel(doc: &mut Document, channel: &Channel) -> Done {
    let mut channel = channel.clone();
    clean_words(&mut channel);
    check_free(doc, &channel.id)?;
    check(doc, &channel)?;
    check_channel_name(doc, &channel)?;
    Arc::make_mut(&mut doc.channels).push(Arc::new(channel));
    Ok(())
}

/// Two channels of one name would be the same one to everybody who reads the map.
fn check_channel_name(doc: &Document, channel: &Channel) -> Done {
    let name = channel.name.to_lowercase();
    let is_taken = doc.channels.iter().any(|other| other.id != channel.id && other.name.to_lowercase() == name);
    if is_taken { Err(EditError::ChannelNameTaken(channel.name.clone())) } else { Ok(()) }
}

pub(super) fn set_channel(doc: &mut Document, channel: &Channel) -> Done {
    let mut channel = channel.clone();
    clean_words(&mut channel);
    check_channel_name(doc, &channel)?;
    replace(&mut doc.channels, channel)
}

pub(super) fn remove_channel(doc: &mut Document, id: &Id) -> Done {
    let at = position(&doc.channels, id)?;
    Arc::make_mut(&mut doc.channels).remove(at);
    doc.forget(&BTreeSet::from([id.clone()]));
    Ok(())
}
