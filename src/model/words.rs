//! Visits every text of a row, so that checking and cleaning cannot miss a field.

use super::{
    Activity, Card, Channel, Cluster, Decision, Emotion, ImageSource, Journey, Kind, Lane, Link, Measure, Metric, Need,
    Opportunity, ParkedNote, Persona, Phase, Picture, ReviewSettings, Round, Seam, Source, Stage, Step, Touchpoint,
    Waived,
};

/// Something that carries texts people typed. The pixels of a picture are no text.
pub(crate) trait Words {
    /// Shows every text with the name of its field; a bare text goes under `field`.
    fn each(&self, field: &'static str, visit: &mut dyn FnMut(&'static str, &str));
    /// Hands every text out for change.
    fn each_mut(&mut self, visit: &mut dyn FnMut(&mut String));
}

impl Words for String {
    fn each(&self, field: &'static str, visit: &mut dyn FnMut(&'static str, &str)) {
        visit(field, self);
    }
    fn each_mut(&mut self, visit: &mut dyn FnMut(&mut String)) {
        visit(self);
    }
}

impl<T: Words> Words for Vec<T> {
    fn each(&self, field: &'static str, visit: &mut dyn FnMut(&'static str, &str)) {
        for part in self {
            part.each(field, visit);
        }
    }
    fn each_mut(&mut self, visit: &mut dyn FnMut(&mut String)) {
        for part in self {
            part.each_mut(visit);
        }
    }
}

impl<T: Words> Words for Option<T> {
    fn each(&self, field: &'static str, visit: &mut dyn FnMut(&'static str, &str)) {
        if let Some(part) = self {
            part.each(field, visit);
        }
    }
    fn each_mut(&mut self, visit: &mut dyn FnMut(&mut String)) {
        if let Some(part) = self {
            part.each_mut(visit);
        }
    }
}

macro_rules! words {
    ($($row:ty: $($field:ident),* $(,)?;)*) => {$(
        impl Words for $row {
            fn each(&self, _: &'static str, visit: &mut dyn FnMut(&'static str, &str)) {
                $(self.$field.each(stringify!($field), visit);)*
            }
            fn each_mut(&mut self, visit: &mut dyn FnMut(&mut String)) {
                $(self.$field.each_mut(visit);)*
            }
        }
    )*};
}

words! {
    Journey: title, subtitle, organisation, author, date, version, scenario, expectations, basis, scale_labels;
    Persona: name, role, initials, picture, quote, goals, frustrations, needs, motives, age, place, occupation, income,
        values, lifestyle, purchase_motives, segment, channel_habits, note;
    Stage: name;
    // The steps are rows of their own.
    Phase: name, goal, duration, note;
    Step: name, duration, note;
    Lane: name;
    Card: text, kind, owner, url, note, gathered;
    Touchpoint: description, content, time;
    Opportunity: due, done, need;
    Need: segment;
    Metric: unit, series, method;
    Measure: date;
    Picture: source, alt;
    Emotion: quote;
    Source: title, origin, date, quote, url, note;
    Channel: name;
    Seam: owner;
    Waived: check, reason;
    // Names of checks, which nobody typed: no row of its own where words are searched.
    ReviewSettings: off;
    Activity: name, note;
    ParkedNote: text;
    Decision: text, date;
    Cluster: name;
    Round: question, date;
}

/// A link is two identifiers and no words.
impl Words for Link {
    fn each(&self, _: &'static str, _: &mut dyn FnMut(&'static str, &str)) {}
    fn each_mut(&mut self, _: &mut dyn FnMut(&mut String)) {}
}

impl Words for Kind {
    fn each(&self, field: &'static str, visit: &mut dyn FnMut(&'static str, &str)) {
        match self {
            Self::Touchpoint(t) => t.each(field, visit),
            Self::Opportunity(o) => o.each(field, visit),
            Self::Metric(m) => m.each(field, visit),
            Self::Image(p) => p.each(field, visit),
            Self::Action | Self::Thought(_) | Self::Pain(_) | Self::Process | Self::Note => {}
        }
    }
    fn each_mut(&mut self, visit: &mut dyn FnMut(&mut String)) {
        match self {
            Self::Touchpoint(t) => t.each_mut(visit),
            Self::Opportunity(o) => o.each_mut(visit),
            Self::Metric(m) => m.each_mut(visit),
            Self::Image(p) => p.each_mut(visit),
            Self::Action | Self::Thought(_) | Self::Pain(_) | Self::Process | Self::Note => {}
        }
    }
}

impl Words for ImageSource {
    fn each(&self, field: &'static str, visit: &mut dyn FnMut(&'static str, &str)) {
        if let Self::File(path) = self {
            visit(field, path);
        }
    }
    fn each_mut(&mut self, visit: &mut dyn FnMut(&mut String)) {
        if let Self::File(path) = self {
            visit(path);
        }
    }
}
