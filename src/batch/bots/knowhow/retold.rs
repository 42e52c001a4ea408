//! What a bot knows, told anew for another customer: the names, numbers and details of the one drawn take the place of the
//! author's, so that bots do the same with every customer of a case.

use std::collections::BTreeMap;

use super::{Knowhow, Step, What};
use crate::{customer::Draw, session::Input};

impl Knowhow {
    /// The same for the customer of `draw`.
    #[must_use]
    pub fn retold(&self, draw: &Draw) -> Self {
        let steps = |all: &[Step]| all.iter().map(|it| step(it, draw)).collect();
        let texts = |all: &[String]| all.iter().map(|it| draw.retell(it)).collect();
        Self {
            steps: steps(&self.steps),
            pieces: steps(&self.pieces),
            keywords: texts(&self.keywords),
            questions: self.questions.iter().map(|it| texts(it)).collect(),
        }
    }
}

fn step(step: &Step, draw: &Draw) -> Step {
    let what = match &step.what {
        What::Work(work) => What::Work(input(work, draw)),
        What::Say(text) => What::Say(draw.retell(text)),
        What::Replan(change, inputs) => {
            let inputs = inputs.iter().map(|it| input(it, draw)).collect();
            What::Replan(draw.retell(change), inputs)
        }
        other @ (What::Ask(_) | What::State(_)) => other.clone(),
    };
    Step { what, ..*step }
}

/// Everything a bot puts into the desk, its values told anew.
fn input(input: &Input, draw: &Draw) -> Input {
    let said = |text: &String| draw.retell(text);
    let values = |with: &BTreeMap<String, String>| {
        let with = with.iter().map(|(key, value)| (key.clone(), said(value)));
        with.collect::<BTreeMap<_, _>>()
    };
    match input {
        Input::Do(action, with) => Input::Do(action.clone(), values(with)),
        Input::Request(action, with) => Input::Request(action.clone(), values(with)),
        Input::Show(table, filter) => Input::Show(table.clone(), filter.as_ref().map(said)),
        Input::Analyse(table, query) => Input::Analyse(table.clone(), said(query)),
        Input::Search(words) => Input::Search(said(words)),
        Input::Note(text) => Input::Note(said(text)),
        Input::Say(text) => Input::Say(said(text)),
        other => other.clone(),
    }
}
