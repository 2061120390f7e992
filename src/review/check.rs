//! The checks by name, with their levels.

/// How much a finding weighs. The order is that of weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Worth knowing.
    Note,
    /// Worth a look.
    Check,
    /// Something is missing.
    Gap,
}

impl Level {
    /// All levels, the heaviest first.
    pub const ALL: [Self; 3] = [Self::Gap, Self::Check, Self::Note];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Check => "check",
            Self::Gap => "gap",
        }
    }

    /// The level of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.name() == name)
    }
}

/// Declares the checks in the order of lists, each with its name in documents and its level.
macro_rules! checks {
    ($($(#[$about:meta])* $check:ident $name:literal $level:ident,)*) => {
        /// A rule of good practice.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Check {
            $($(#[$about])* $check,)*
        }

        impl Check {
            /// Every check, in the order of lists: along the method, from the course to the whole.
            pub const ALL: [Self; [$($name),*].len()] = [$(Self::$check),*];

            /// The name in documents and on the command line.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$check => $name,)*
                }
            }

            /// How much its findings weigh.
            pub fn level(self) -> Level {
                match self {
                    $(Self::$check => Level::$level,)*
                }
            }
        }
    };
}

checks! {
    /// A phase in which customer and company do not meet.
    PhaseWithoutTouchpoints "phase-without-touchpoints" Gap,
    /// Phases follow the purchase, and in none of them customer and company meet.
    NothingAfterPurchase "nothing-after-purchase" Check,
    /// A phase has a name that no customer would use.
    PhaseInCompanyWords "phase-in-company-words" Check,
    /// More phases than a reader keeps in mind.
    TooManyPhases "too-many-phases" Note,
    /// Nothing comes before the purchase.
    StartsWithPurchase "starts-with-purchase" Check,
    /// Nothing comes after the purchase.
    EndsWithPurchase "ends-with-purchase" Check,

    /// A persona has touchpoints in a phase and no thoughts.
    PersonaWithoutThoughts "persona-without-thoughts" Check,
    /// A persona feels nothing in a whole phase.
    PersonaWithoutEmotion "persona-without-emotion" Check,
    /// A persona wants nothing.
    PersonaWithoutGoals "persona-without-goals" Check,
    /// A persona whom no touchpoint concerns.
    PersonaUnused "persona-unused" Check,

    /// A touchpoint that says by no way how people meet.
    TouchpointWithoutChannel "touchpoint-without-channel" Check,
    /// A touchpoint at which nobody feels anything.
    TouchpointWithoutEmotion "touchpoint-without-emotion" Check,
    /// A change between online and offline for which nobody answers.
    SeamWithoutOwner "seam-without-owner" Check,
    /// A moment of truth that the team only believes in.
    MomentWithoutEvidence "moment-without-evidence" Check,
    /// A complaint channel that promises no answer time.
    ComplaintWithoutAnswerTime "complaint-without-answer-time" Gap,

    /// A pain point without a source.
    PainWithoutEvidence "pain-without-evidence" Gap,
    /// A severe pain point that no opportunity answers.
    SeverePainUnanswered "severe-pain-unanswered" Gap,
    /// The curve falls, and no pain point says why.
    DipUnexplained "dip-unexplained" Note,
    /// A feeling that the map's scale does not hold.
    FeelingBeyondScale "feeling-beyond-scale" Gap,

    /// An opportunity that nobody answers for.
    OpportunityWithoutOwner "opportunity-without-owner" Check,
    /// An opportunity without a figure that will show whether it worked.
    OpportunityWithoutMetric "opportunity-without-metric" Check,
    /// An opportunity that is done, its effect unknown.
    OpportunityNotMeasured "opportunity-not-measured" Check,
    /// Every opportunity comes first.
    EverythingTopPriority "everything-top-priority" Check,

    /// The same figure on two scales or by two methods.
    MixedScales "mixed-scales" Check,
    /// A figure from too few answers.
    SmallSample "small-sample" Note,
    /// A figure from long before the map.
    OldMetric "old-metric" Note,

    /// Nothing on the map was researched.
    AllAssumed "all-assumed" Note,
    /// The same card twice.
    DuplicateCards "duplicate-cards" Check,
    /// Words too small to read on the chosen page.
    TextTooSmall "text-too-small" Check,
    /// What looks like the data of a real person.
    PersonalData "personal-data" Gap,
}

impl Check {
    /// The check of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|check| check.name() == name)
    }
}
