//! The first lines: the script's first node, or a generated customer's own opening.

use crate::{
    customer::{Saying, Wording, volunteered},
    scenario::IntentName,
};

use super::{Happening, step::Stage};

impl Stage<'_> {
    /// Opens the talk.
    pub fn begin(&mut self) {
        self.emit(Happening::Began);
        let start = self.case.start;
        match start {
            Some(node) if self.scripted() => {
                self.enter(node);
                self.say_node(node, IntentName::Open);
            }
            _ => self.open_freely(),
        }
    }

    /// The generated opening: the author's own line if there is one, else the script's first words (nobody words
    /// the case better), else the voice; then the first fact that is open from the start.
    fn open_freely(&mut self) {
        let own = self.case.persona.lines.contains_key(&IntentName::Open);
        let authored = self
            .case
            .start
            .filter(|&node| !own && !self.case.nodes[node].says.is_empty());
        match authored {
            Some(node) => self.say_node(node, IntentName::Open),
            None => {
                let moment = self.state.moment(self.at, None);
                let first = match volunteered(&self.case.persona, &moment) {
                    Some(fact) => Saying::about(Wording::Tell, fact),
                    None => Saying::of(Wording::Demand),
                };
                self.voice_all(&[Saying::of(Wording::Open), first]);
            }
        }
    }

    /// Moves the script to `node`.
    pub fn enter(&mut self, node: usize) {
        let id = self.case.scenario.script.nodes[node].id.value.clone();
        self.emit(Happening::NodeEntered { node: id });
    }

    /// Says the lines of `node`; the first tells its facts that are not told yet.
    pub fn say_node(&mut self, node: usize, intent: IntentName) {
        let case = self.case;
        let plan = &case.nodes[node];
        let told = &self.state.mind.told;
        let untold = plan.tells.iter().filter(|&&fact| !told.contains(fact));
        let mut facts: Vec<String> = untold
            .map(|&fact| case.persona.facts[fact].id.clone())
            .collect();
        for line in self.told_freely(&plan.says, &plan.ways, true) {
            let intent = match intent {
                IntentName::Open => IntentName::Open,
                _ if facts.is_empty() => intent,
                _ => IntentName::Tell,
            };
            self.customer_says(line, intent, std::mem::take(&mut facts));
        }
    }
}
