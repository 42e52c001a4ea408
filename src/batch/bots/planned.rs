//! A bot with a plan: it goes through the steps it knows, each in its turn, and departs from them by habit.

use std::collections::{BTreeMap, VecDeque};

use super::{
    Chance, Player, Stage,
    habit::{Drafts, Habit},
    knowhow::{Step, What, phrase::joined, stage},
    stating,
    words::{Words, filled},
};
use crate::{
    desk,
    scenario::FaultKind,
    session::{Happening, Input, Session},
    text::Language,
};

/// How often a refused act, or a question without an answer, is tried again.
const AGAIN: u32 = 2;
/// Least sentences of a turn.
const PER_TURN: usize = 1;
/// How much slower a slow turn is.
const SLOW: u64 = 5;
/// Replies kept for the end of the talk.
const CLOSING: usize = 2;

/// A bot that goes through a plan.
pub(super) struct Planned {
    steps: VecDeque<Step>,
    habit: Habit,
    chance: Chance,
    words: &'static Words,
    language: Language,
    turns: usize,
    buffer: Vec<String>,
    asked: Vec<(Step, usize, u32)>,
    waiting: VecDeque<Step>,
    tries: BTreeMap<String, u32>,
    closings: Vec<String>,
    closed: usize,
    froze: bool,
    said: Vec<String>,
    events: usize,
    questions: Vec<Vec<String>>,
}

impl Planned {
    /// The bot with this habit.
    pub fn new(stage: &Stage, habit: Habit, mut chance: Chance) -> Self {
        let words = Words::of(stage.case.language);
        let steps = match habit.in_pieces {
            true => stage.knowhow.pieces.iter(),
            false => stage.knowhow.steps.iter(),
        };
        let kept = steps.filter(|step| !chance.happens(habit.leaves_out(step)));
        let steps: VecDeque<Step> = kept.cloned().collect();
        let mut closings = words.list(habit.closes).to_vec();
        shuffle(&mut closings, &mut chance);
        let buffer = match chance.pick(words.list(habit.opens)) {
            Some(line) => vec![filled(line, &[("address", &stage.case.persona.address)])],
            None => Vec::new(),
        };
        Self {
            turns: *stage.case.scenario.turn_limit as usize,
            language: stage.case.language,
            steps,
            habit,
            chance,
            words,
            buffer,
            asked: Vec::new(),
            waiting: VecDeque::new(),
            tries: BTreeMap::new(),
            closings,
            closed: 0,
            froze: false,
            said: Vec::new(),
            events: 0,
            questions: stage.knowhow.questions.clone(),
        }
    }

    /// Sentences a turn, so that everything can be said within the limit.
    fn per_turn(&self, session: &Session) -> usize {
        let spoken = |step: &&Step| !matches!(step.what, What::Work(_) | What::Replan(..));
        let left = self.steps.iter().filter(spoken).count() + self.buffer.len();
        let turns = self
            .turns
            .saturating_sub(session.state().turn as usize + CLOSING)
            .max(1);
        left.div_ceil(turns).max(PER_TURN)
    }

    /// Takes note of what the latest input led to.
    fn looks_back(&mut self, session: &Session) {
        let new = session.events().get(self.events..).unwrap_or_default();
        self.events = session.events().len();
        for event in new {
            if let Happening::Refused { action, with, .. } = &event.what {
                let tries = self.tries.entry(action.clone()).or_default();
                *tries += 1;
                if *tries <= AGAIN {
                    let what = What::Work(Input::Do(action.clone(), with.clone()));
                    self.waiting.push_back(Step {
                        competency: None,
                        stage: stage::RECORD,
                        what,
                    });
                }
            }
        }
    }

    /// Questions that were not answered are put again, and acts that were refused are tried again.
    fn comes_back(&mut self, session: &Session) {
        let told = &session.state().mind.told;
        let open: Vec<_> = std::mem::take(&mut self.asked);
        for (step, fact, times) in open {
            if !told.contains(fact) && times <= AGAIN {
                self.tries.insert(format!("ask {fact}"), times);
                // Something else first: who is pressed tells nothing.
                let later = self
                    .steps
                    .iter()
                    .position(|it| matches!(it.what, What::Say(_)));
                let place = later.map_or(self.steps.len(), |at| at + 1);
                self.steps.insert(place, step);
            }
        }
        // In the order in which they were tried.
        while let Some(step) = self.waiting.pop_back() {
            self.steps.push_front(step);
        }
    }

    fn says(&mut self) -> (u64, Input) {
        let (lists, percent) = self.habit.besides;
        if self.chance.happens(percent)
            && let Some(list) = self.chance.pick(lists)
        {
            let line = self.chance.pick(self.words.list(list)).cloned();
            self.buffer
                .extend(line.filter(|line| !self.said.contains(line)));
        }
        let texts = std::mem::take(&mut self.buffer);
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let mut text = joined(&texts, self.language);
        if self.habit.wrong_figures {
            text = wrong(&text);
        }
        let (mut pace, _) = self.habit.pace;
        if self.chance.happens(self.habit.slow) {
            pace *= SLOW;
        }
        self.said.extend(texts.into_iter().map(str::to_owned));
        (pace, Input::Say(text))
    }

    /// The words of a question after `fact`.
    fn question(&mut self, fact: usize, session: &Session) -> Option<String> {
        let case = session.case();
        let times = self.tries.get(&format!("ask {fact}")).copied().unwrap_or(0);
        let topics = &case.scenario.customer.facts.get(fact)?.topics;
        let topics: Vec<&str> = topics.iter().map(|it| it.get(self.language)).collect();
        let topic = topics.get(times as usize % topics.len().max(1))?;
        let own = self
            .questions
            .get(fact)
            .and_then(|own| own.get(times as usize));
        if let Some(own) = own.filter(|own| !self.said.contains(own)) {
            return Some(own.clone());
        }
        let frames = self.words.list("ask");
        let frame =
            frames.get((fact + times as usize + self.chance.below(2)) % frames.len().max(1))?;
        Some(filled(frame, &[("word", topic)]))
    }

    /// One step; the input it takes, or none where it only adds to what is about to be said.
    fn takes(&mut self, mut step: Step, session: &Session) -> Option<(u64, Input)> {
        let (_, desk_pace) = self.habit.pace;
        if self.habit.wrong_figures
            && let What::Work(Input::Do(_, with)) = &mut step.what
        {
            with.values_mut().for_each(|value| *value = wrong(value));
        }
        match &step.what {
            What::Work(Input::Do(action, with)) => {
                let state = session.state();
                let mut actions = session.case().scenario.desk.actions.iter();
                if let Some(at) = actions.position(|it| *it.id == **action) {
                    let it = &session.case().scenario.desk.actions[at];
                    if desk::needs_approval(it, with) && state.desk.approval(at).is_none() {
                        self.waiting.push_back(step.clone());
                        return Some((desk_pace, Input::Request(action.clone(), with.clone())));
                    }
                }
                Some((desk_pace, Input::Do(action.clone(), with.clone())))
            }
            What::Work(input) => Some((desk_pace, input.clone())),
            What::Say(text) => {
                self.buffer.push(text.clone());
                None
            }
            What::State(stating) => {
                self.buffer.extend(stating::sentence(stating, session));
                None
            }
            What::Ask(fact) => {
                if session.state().mind.told.contains(*fact) {
                    return None;
                }
                let times = self.tries.get(&format!("ask {fact}")).copied().unwrap_or(0);
                if let Some(question) = self.question(*fact, session) {
                    self.buffer.push(question);
                }
                let fact = *fact;
                self.asked.push((step, fact, times + 1));
                None
            }
            What::Replan(change, inputs) => {
                let board = session.state().desk.project.as_ref();
                if board.is_some_and(|board| board.facts.has_happened(change)) {
                    for input in inputs.iter().rev() {
                        self.steps.push_front(Step {
                            competency: step.competency,
                            stage: step.stage,
                            what: What::Work(input.clone()),
                        });
                    }
                }
                None
            }
        }
    }

    /// What is done about a draft that is on offer.
    fn draft(&mut self, session: &Session) -> Option<(u64, Input)> {
        let at = session.state().desk.drafts.on_offer()?;
        let draft = session.case().scenario.desk.drafts.get(at)?;
        let id = draft.id.value.clone();
        let text = match draft.form {
            Some(_) => String::new(),
            None => draft.says.get(self.language).to_owned(),
        };
        let (pace, _) = self.habit.pace;
        match (self.habit.drafts, draft.faults.first()) {
            (Drafts::Checked, Some(fault)) => Some((pace, Input::TurnDown(id, fault.kind))),
            (Drafts::Checked, None) | (Drafts::Trusted, _) => {
                let key = format!("draft {id}");
                let tries = self.tries.entry(key).or_default();
                *tries += 1;
                match *tries {
                    1 => Some((pace, Input::SendDraft(id, text))),
                    _ => Some((pace, Input::TurnDown(id, FaultKind::OwnWords))),
                }
            }
        }
    }

    /// While the desk is frozen nothing can be done but to say so and wait.
    fn freeze(&mut self, session: &Session) -> Option<(u64, Input)> {
        let freeze = session.state().desk.freeze()?;
        if !self.froze {
            self.froze = true;
            let line = self.chance.pick(self.words.list("frozen")).cloned();
            return line.map(|line| (self.habit.pace.0, Input::Say(line)));
        }
        let left = freeze.until.saturating_sub(session.state().clock);
        Some((left + 500, Input::Tick))
    }
}

impl Player for Planned {
    fn next(&mut self, session: &Session) -> Option<(u64, Input)> {
        self.looks_back(session);
        if let Some(now) = self.freeze(session).or_else(|| self.draft(session)) {
            return Some(now);
        }
        let most = self.per_turn(session);
        while let Some(step) = self.steps.pop_front() {
            // What meets the customer and what asks them is said before anything else is begun.
            let next = step.stage;
            let meets =
                self.buffer.len() >= PER_TURN && next > stage::MEET && session.state().turn == 0;
            let asks = !self.asked.is_empty() && next > stage::ASK;
            let full = self.buffer.len() >= most;
            if !self.buffer.is_empty() && (meets || asks || full) {
                self.steps.push_front(step);
                let said = self.says();
                self.comes_back(session);
                return Some(said);
            }
            if let Some(now) = self.takes(step, session) {
                return Some(now);
            }
        }
        if !self.buffer.is_empty() {
            return Some(self.says());
        }
        self.comes_back(session);
        if !self.steps.is_empty() {
            return self.next(session);
        }
        if self.closed < CLOSING {
            self.closed += 1;
            let line = self.closings.pop()?;
            return Some((self.habit.pace.0, Input::Say(line)));
        }
        None
    }
}

/// `list` in another order.
pub(super) fn shuffle<T>(list: &mut [T], chance: &mut Chance) {
    for at in (1..list.len()).rev() {
        list.swap(at, chance.below(at + 1));
    }
}

/// `text` with every run of digits changed by one, so that no figure in it is right.
fn wrong(text: &str) -> String {
    let mut digits = text.chars().peekable();
    let mut found = String::new();
    while let Some(letter) = digits.next() {
        let last = digits.peek().is_none_or(|next| !next.is_ascii_digit());
        match letter.to_digit(10).filter(|_| last) {
            Some(digit) => found.extend(char::from_digit((digit + 3) % 10, 10)),
            None => found.push(letter),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_figure_is_never_the_right_one() {
        assert_eq!(wrong("118.20 元，3 天"), "111.23 元，6 天");
        assert_eq!(wrong("没有数字"), "没有数字");
    }
}
