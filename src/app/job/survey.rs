//! Reading survey answers: how a file begins, and all of it.

use std::path::Path;

use super::course::Course;
use crate::{
    base::Language,
    exchange::survey::{self, Answers, Form, Head, SurveyError, Wish},
    io,
};

/// How a file begins, or why it is none of answers, in the window's language.
pub fn look(path: &Path, language: Language) -> Result<Box<Head>, String> {
    survey::look(&|| io::stream(path)).map(Box::new).map_err(|error| error.message(language))
}

/// All answers in a file.
pub fn count(path: &Path, form: Form, wish: &Wish, course: &Course) -> Result<Box<Answers>, SurveyError> {
    survey::count(&|| io::stream(path), form, wish, course).map(Box::new)
}
