//! What the stages of an event are made of, as the caller has read it.

use std::sync::Arc;

use crate::{
    scenario::{Bank, Exercise, Scenario},
    text::SourceFile,
};

/// Banks, exercises and cases.
#[derive(Clone, Debug, Default)]
pub struct Material {
    /// Question banks.
    pub banks: Arc<Vec<Bank>>,
    /// Exercises.
    pub exercises: Vec<Exercise>,
    /// Cases, each with its file.
    pub cases: Vec<(SourceFile, Arc<Scenario>)>,
}

impl Material {
    /// The exercise called `id`.
    pub fn exercise(&self, id: &str) -> Option<&Exercise> {
        self.exercises.iter().find(|it| it.id().value == id)
    }

    /// The case called `id`, with its file.
    pub fn case(&self, id: &str) -> Option<&(SourceFile, Arc<Scenario>)> {
        self.cases.iter().find(|(_, case)| case.id.value == id)
    }
}
