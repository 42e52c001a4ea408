//! Model answers: for each trainee turn, the first whose situation held just before it.

use std::{collections::BTreeMap, sync::Arc};

use super::mark::ModelAnswerMark;
use crate::{
    customer::Condition,
    scenario::Scenario,
    session::{Case, Happening, State, Transcript},
    text::Language,
};

/// The model answers of a case, ready to be asked for; the talk is folded again to know each situation.
pub(super) struct ModelAnswers {
    case: Case,
    situations: Vec<Condition>,
}

impl ModelAnswers {
    /// Those of `scenario`; none where the author gave none.
    pub fn of(scenario: &Scenario) -> Option<Self> {
        if scenario.answers.is_empty() {
            return None;
        }
        // Names are the same in both languages, and folding needs nothing but names.
        let case = Case::new(Arc::new(scenario.clone()), Language::Zh);
        let situations = scenario.answers.iter();
        let situations = situations
            .map(|answer| Condition::new(&answer.when, scenario, &case.names))
            .collect();
        Some(Self { case, situations })
    }

    /// The model answer of each turn that has one.
    pub fn by_turn(&self, transcript: &Transcript) -> BTreeMap<u32, ModelAnswerMark> {
        let language = transcript.header.language;
        let mut state = State::new(&self.case, &transcript.header);
        let mut found = BTreeMap::new();
        for event in &transcript.events {
            let speaks = matches!(
                event.what,
                Happening::AgentSaid { .. } | Happening::AgentChose { .. }
            );
            if speaks && let Some(answer) = self.fitting(&state, event.at) {
                let answer = &self.case.scenario.answers[answer];
                let mark = ModelAnswerMark {
                    says: answer.says.get(language).to_owned(),
                    why: answer.why.get(language).to_owned(),
                };
                found.insert(event.turn, mark);
            }
            state.apply(&self.case, event);
        }
        found
    }

    fn fitting(&self, state: &State, at: u64) -> Option<usize> {
        let mut moment = state.moment(at, None);
        // `Otherwise` closes a list: it is only asked when nothing earlier held.
        moment.otherwise = true;
        self.situations.iter().position(|when| when.holds(&moment))
    }
}
