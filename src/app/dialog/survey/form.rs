//! What the dialog holds: the file, the choices, and what follows from both.

use std::{path::PathBuf, sync::Arc};

use crate::{
    app::job::course::Course,
    exchange::survey::{Answers, Asked, Chosen, Field, Head, Matching, Places, Results, Taking, Wish, take},
    model::Document,
};

/// What the dialog holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SurveyForm {
    /// The path as typed.
    pub path: String,
    /// The file, once it was looked at.
    pub file: Option<SurveyFile>,
}

/// A file of answers.
#[derive(Clone, Debug, PartialEq)]
pub struct SurveyFile {
    /// Where it is.
    pub path: PathBuf,
    /// How it begins.
    pub head: Arc<Head>,
    /// What is counted.
    pub wish: Wish,
    /// What was counted; none without a column of steps and one of scores.
    pub answers: Option<Arc<Answers>>,
    /// Whether these are all answers, and not only those the file begins with.
    pub is_counted: bool,
    /// The counting that is under way.
    pub course: Option<Course>,
    /// What names mean, as far as somebody said so.
    pub chosen: Chosen,
    /// How the results come onto the map.
    pub taking: Taking,
    /// What is on show beside the choices.
    pub shown: Shown,
    /// What follows from all that.
    pub view: Arc<View>,
}

/// Lists beside the choices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// The figure of each step.
    #[default]
    Figures,
    /// What names mean.
    Names,
    /// Rows that do not count.
    Rows,
}

/// What follows from the answers and the choices, computed once a change and not once a frame.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// What names mean.
    pub matching: Matching,
    /// The figures; none without answers.
    pub results: Option<Results>,
    /// New metrics, metrics with further values, values of the curve.
    pub changes: [usize; 3],
}

impl SurveyFile {
    /// A file with what its columns most likely mean. `day` is today.
    pub fn new(path: PathBuf, head: Head, document: &Document, day: String) -> Self {
        let places = Places::steps(document);
        let wish = Wish::guess(&head, |name| places.called(name).is_some());
        let title = path.file_stem().map(|name| name.to_string_lossy().into_owned());
        let mut file = Self {
            path,
            head: Arc::new(head),
            wish,
            answers: None,
            is_counted: false,
            course: None,
            chosen: Chosen::default(),
            taking: Taking { day, source: title, ..Taking::default() },
            shown: Shown::default(),
            view: Arc::default(),
        };
        file.count_sample();
        file.refresh(document);
        file
    }

    /// The same after somebody changed something in `self`, which was `before`.
    pub fn changed(&mut self, before: &Self, document: &Document) {
        if self.wish.columns != before.wish.columns {
            self.guess_again(before);
        }
        if self.wish.figure != before.wish.figure && self.wish.asked == before.wish.asked {
            self.wish.asked = Asked::guess(self.wish.figure, &self.head.values(self.wish.columns.of(Field::Question)));
        }
        if self.wish != before.wish {
            self.count_sample();
        }
        self.refresh(document);
    }

    /// Takes in what was counted.
    pub fn counted(&mut self, answers: Answers, document: &Document) {
        self.answers = Some(Arc::new(answers));
        self.is_counted = true;
        self.refresh(document);
        let view = Arc::clone(&self.view);
        let is_lost = |value: &&crate::exchange::survey::Value| value.to.is_none();
        if view.matching.steps().iter().any(is_lost) && self.shown == Shown::Figures {
            // Somebody has to decide that.
            self.shown = Shown::Names;
        }
    }

    /// Brings what follows from the rest in line with it.
    pub fn refresh(&mut self, document: &Document) {
        let Some(answers) = &self.answers else {
            self.view = Arc::default();
            return;
        };
        let matching = Matching::propose(document, answers, &self.chosen);
        let results = Results::of(document, answers, &matching);
        let taken = take(document, &results, &self.taking);
        let changes = taken.map_or([0; 3], |taken| [taken.added, taken.extended, taken.feelings]);
        self.view = Arc::new(View { matching, results: Some(results), changes });
    }

    /// What followed from columns that are others now.
    fn guess_again(&mut self, before: &Self) {
        if self.wish.columns.of(Field::Question) != before.wish.columns.of(Field::Question) {
            let questions = self.head.values(self.wish.columns.of(Field::Question));
            self.wish.asked = Asked::guess(self.wish.figure, &questions);
        }
        if self.wish.columns.of(Field::Date) != before.wish.columns.of(Field::Date) {
            self.wish.order = self.wish.order_in(&self.head);
        }
    }

    /// The answers that the file begins with; where that is all of it, nothing is left to count.
    fn count_sample(&mut self) {
        self.answers = Answers::of_sample(&self.head, &self.wish).ok().map(Arc::new);
        self.is_counted = self.head.is_whole && self.answers.is_some();
    }
}
