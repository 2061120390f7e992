//! Says in words which rule a document breaks, and where.

use crate::{
    base::{Id, Language},
    i18n::{number, text, text_with},
    model::{Rule, Violation, Wanted},
};

impl Violation {
    /// One sentence: the row, the field and what is wrong with it. Names rows and fields as the
    /// file does.
    pub fn message(&self, language: Language) -> String {
        let place = self.place(language);
        let rule = self.rule.message(language);
        if self.field.is_empty() {
            return text_with(language, "violation", &[("place", place.into()), ("rule", rule.into())]);
        }
        let args = [("place", place.into()), ("field", self.field.into()), ("rule", rule.into())];
        text_with(language, "violation-field", &args)
    }

    fn place(&self, language: Language) -> String {
        match &self.subject {
            Some(id) if self.table.is_empty() => {
                text_with(language, "violation-place-new", &[("id", id.as_str().into())])
            }
            Some(id) => {
                text_with(language, "violation-place-id", &[("id", id.as_str().into()), ("table", self.table.into())])
            }
            None if self.table.is_empty() => text(language, "violation-place-map").to_owned(),
            None => {
                let args = [("table", self.table.into()), ("number", (self.row + 1).into())];
                text_with(language, "violation-place-row", &args)
            }
        }
    }
}

impl Rule {
    /// The rule and the value that breaks it, as part of a sentence without its full stop.
    pub fn message(&self, language: Language) -> String {
        let plain = |key| text(language, key).to_owned();
        let with_id = |key, id: &Id| text_with(language, key, &[("id", id.as_str().into())]);
        match self {
            Self::Format(found) => text_with(language, "rule-format", &[("found", found.to_string().into())]),
            Self::NoPhase => plain("rule-no-phase"),
            Self::NoStep => plain("rule-no-step"),
            Self::StageTorn => plain("rule-stage-torn"),
            Self::IdMalformed(id) => {
                let args = [("id", id.as_str().into()), ("longest", Id::MAX_LEN.into())];
                text_with(language, "rule-id-malformed", &args)
            }
            Self::IdTwice(id) => with_id("rule-id-twice", id),
            Self::IdBuiltIn(id) => with_id("rule-id-built-in", id),
            Self::Refers { id, wanted } => {
                let args = [("id", id.as_str().into()), ("wanted", wanted.text(language).into())];
                text_with(language, "rule-refers", &args)
            }
            Self::OtherLane(id) => with_id("rule-other-lane", id),
            Self::Itself => plain("rule-itself"),
            Self::Span { span, room } => {
                text_with(language, "rule-span", &[("span", usize::from(*span).into()), ("room", (*room).into())])
            }
            Self::LaneKind(lane) => with_id("rule-lane-kind", lane),
            Self::Twice => plain("rule-twice"),
            Self::Range { low, high } => {
                let args = [("low", number(language, *low, 0).into()), ("high", number(language, *high, 0).into())];
                text_with(language, "rule-range", &args)
            }
            Self::Finite => plain("rule-finite"),
            Self::Unclean => plain("rule-unclean"),
        }
    }
}

impl Wanted {
    fn text(self, language: Language) -> &'static str {
        match self {
            Self::Persona => text(language, "wanted-persona"),
            Self::Stage => text(language, "wanted-stage"),
            Self::Step => text(language, "wanted-step"),
            Self::Lane => text(language, "wanted-lane"),
            Self::Card => text(language, "wanted-card"),
            Self::Touchpoint => text(language, "wanted-touchpoint"),
            Self::Pain => text(language, "wanted-pain"),
            Self::Opportunity => text(language, "wanted-opportunity"),
            Self::Metric => text(language, "wanted-metric"),
            Self::Source => text(language, "wanted-source"),
            Self::Channel => text(language, "wanted-channel"),
            Self::Anything => text(language, "wanted-anything"),
        }
    }
}
