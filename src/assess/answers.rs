//! Model answers: for each trainee turn, the first whose situation held just before it.

use std::{collections::BTreeMap, sync::Arc};

use super::mark::ModelAnswerMark;
use crate::{
    customer::Condition,
    scenario::Scenario,
    session::{Case, Event, Happening, Header, State},
    text::Language,
};

/// The model answers of a case, ready to be asked for; the talk is folded again to know each situation.
pub(super) struct ModelAnswers {
    case: Case,
    situations: Vec<Condition>,
}

/// The answers of a talk so far, and where it stands.
#[derive(Default)]
pub(super) struct Answered {
    taken: usize,
    state: Option<State>,
    /// By trainee turn.
    pub found: BTreeMap<u32, ModelAnswerMark>,
}

impl ModelAnswers {
    /// Those of `scenario`; none where the author gave none.
    pub fn of(scenario: &Arc<Scenario>) -> Option<Self> {
        if scenario.answers.is_empty() {
            return None;
        }
        // Names are the same in both languages, and folding needs nothing but names.
        let case = Case::new(scenario.clone(), Language::Zh);
        let situations = scenario.answers.iter();
        let situations = situations
            .map(|answer| Condition::new(&answer.when, scenario, &case.names))
            .collect();
        Some(Self { case, situations })
    }

    /// Finds the answers for what is new in `events`, the talk from its beginning.
    pub fn follow(&self, header: &Header, events: &[Event], so_far: &mut Answered) {
        let Answered {
            taken,
            state,
            found,
        } = so_far;
        let state = state.get_or_insert_with(|| State::new(&self.case, header));
        for event in events.iter().skip(*taken) {
            let speaks = matches!(
                event.what,
                Happening::AgentSaid { .. } | Happening::AgentChose { .. }
            );
            if speaks && let Some(answer) = self.fitting(state, event.at) {
                let answer = &self.case.scenario.answers[answer];
                let mark = ModelAnswerMark {
                    says: answer.says.get(header.language).to_owned(),
                    why: answer.why.get(header.language).to_owned(),
                };
                found.insert(event.turn, mark);
            }
            state.apply(&self.case, event);
        }
        *taken = events.len().max(*taken);
    }

    fn fitting(&self, state: &State, at: u64) -> Option<usize> {
        let mut moment = state.moment(at, None);
        // `Otherwise` closes a list: it is only asked when nothing earlier held.
        moment.otherwise = true;
        self.situations.iter().position(|when| when.holds(&moment))
    }
}
