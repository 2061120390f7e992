//! Kano's categories of requirements.

use super::{NoData, sum};

/// An answer to one of the two questions: how it feels to have the feature (functional), how to be
/// without it (dysfunctional).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum KanoAnswer {
    /// I like it that way.
    Like,
    /// It must be that way.
    Expect,
    /// I am neutral.
    Neutral,
    /// I can live with it that way.
    LiveWith,
    /// I dislike it that way.
    Dislike,
}

impl KanoAnswer {
    /// All answers, in the order of the evaluation table.
    pub const ALL: [Self; 5] = [Self::Like, Self::Expect, Self::Neutral, Self::LiveWith, Self::Dislike];
}

/// What a feature is to customers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum KanoCategory {
    /// M: taken for granted; its lack annoys.
    MustBe,
    /// O, one-dimensional: the more of it, the better.
    Performance,
    /// A: a pleasant surprise; nobody misses it.
    Attractive,
    /// I: nobody minds either way.
    Indifferent,
    /// R: customers would rather be without it.
    Reverse,
    /// Q: the two answers contradict each other.
    Questionable,
}

impl KanoCategory {
    /// All categories. Where two are chosen equally often the earlier one counts: what weighs more
    /// on the product comes first (Berger et al.: M > O > A > I).
    pub const ALL: [Self; 6] =
        [Self::MustBe, Self::Performance, Self::Attractive, Self::Indifferent, Self::Reverse, Self::Questionable];
}

/// What the answers to a feature come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kano {
    /// How many pairs of answers fall into each category, in the order of [`KanoCategory::ALL`].
    pub counts: [u64; 6],
    /// The category chosen most often.
    pub category: KanoCategory,
    /// Better, 0 to 1: how much having the feature adds to satisfaction; none where every pair is
    /// reverse or questionable.
    pub better: Option<f64>,
    /// Worse, −1 to 0: how much its lack takes away.
    pub worse: Option<f64>,
}

impl Kano {
    /// How many pairs of answers there are, with those that contradict themselves.
    pub fn n(&self) -> u64 {
        sum(&self.counts)
    }

    /// How many pairs of answers fall into a category.
    pub fn count(&self, category: KanoCategory) -> u64 {
        self.counts.get(category as usize).copied().unwrap_or_default()
    }
}

/// The category of one pair of answers: the evaluation table.
///
/// | functional ↓ dysfunctional → | like | expect | neutral | live with | dislike |
/// |---|---|---|---|---|---|
/// | like | Q | A | A | A | O |
/// | expect | R | I | I | I | M |
/// | neutral | R | I | I | I | M |
/// | live with | R | I | I | I | M |
/// | dislike | R | R | R | R | Q |
///
/// **Source**: C. Berger et al., "Kano's Methods for Understanding Customer-defined Quality", Center
/// for Quality of Management Journal 2(4), 1993, p. 3–36
pub fn kano_category(functional: KanoAnswer, dysfunctional: KanoAnswer) -> KanoCategory {
    use KanoAnswer::{Dislike, Like};
    match (functional, dysfunctional) {
        (Like, Like) | (Dislike, Dislike) => KanoCategory::Questionable,
        (Like, Dislike) => KanoCategory::Performance,
        (Like, _) => KanoCategory::Attractive,
        (_, Like) | (Dislike, _) => KanoCategory::Reverse,
        (_, Dislike) => KanoCategory::MustBe,
        (_, _) => KanoCategory::Indifferent,
    }
}

/// The category of a feature by the mode of its pairs of answers, and its two coefficients.
///
/// `table` counts the pairs: a row for each functional answer, in it a column for each dysfunctional
/// one, in the order of [`KanoAnswer::ALL`]. Questionable pairs stay in the counts and in n; the
/// coefficients leave them and the reverse ones out.
///
/// - **Formula**: Better = (A + O) ÷ (A + O + M + I), Worse = −(O + M) ÷ (A + O + M + I)
/// - **Unit**: none
/// - **Range**: Better 0 to 1, Worse −1 to 0
/// - **Source**: N. Kano, N. Seraku, F. Takahashi, S. Tsuji, "Attractive Quality and Must-Be Quality",
///   Hinshitsu 14(2), 1984, p. 39–48; the coefficients: Berger et al. 1993 (see [`kano_category`])
///
/// # Errors
/// [`NoData::Nothing`] where nobody answered.
pub fn kano(table: &[[u64; 5]; 5]) -> Result<Kano, NoData> {
    let mut counts = [0_u64; 6];
    for (functional, row) in KanoAnswer::ALL.into_iter().zip(table) {
        for (dysfunctional, count) in KanoAnswer::ALL.into_iter().zip(row) {
            if let Some(slot) = counts.get_mut(kano_category(functional, dysfunctional) as usize) {
                *slot = slot.saturating_add(*count);
            }
        }
    }
    if sum(&counts) == 0 {
        return Err(NoData::Nothing);
    }
    let mut mode = (0, KanoCategory::MustBe);
    for (category, count) in KanoCategory::ALL.into_iter().zip(counts) {
        if count > mode.0 {
            mode = (count, category);
        }
    }
    let [must_be, performance, attractive, indifferent, ..] = counts.map(|count| count as f64);
    let all = must_be + performance + attractive + indifferent;
    let share = |part: f64| (all > 0.0).then(|| part / all);
    Ok(Kano {
        counts,
        category: mode.1,
        better: share(attractive + performance),
        // Taking from nothing keeps a plain 0 where nobody would mind.
        worse: share(performance + must_be).map(|share| 0.0 - share),
    })
}
