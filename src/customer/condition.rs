//! `When` made ready for asking: names as numbers, cues with their vectors, and the moment they are asked of.

use std::collections::BTreeMap;

use crate::{
    desk::{self, DeskState},
    hearing::{Act, ActKind, Cue},
    scenario::{PlanIs, Scenario, Text, When},
    text::Language,
};

use super::{Impression, Marks, Mind, Names, fingerprint};

/// A condition, made ready.
#[derive(Debug)]
pub enum Condition {
    /// From the first line on.
    Opening,
    /// The trainee asks about the fact whose release this is.
    Asked,
    /// Nothing earlier applied.
    Otherwise,
    /// The written reply with one of these fingerprints.
    Choice(Vec<u64>),
    /// Similar to the samples.
    Cue(Box<Cue>),
    /// A dialogue act.
    Act(Act),
    /// A finer act.
    Kind(ActKind),
    /// Action done, with these checked values.
    Did(usize, BTreeMap<String, String>),
    /// Table opened.
    OpenedTable(usize),
    /// Article opened.
    OpenedArticle(usize),
    /// Anger within.
    Anger(u8, u8),
    /// Trust within.
    Trust(u8, u8),
    /// Fact told.
    Told(usize),
    /// Hidden need met.
    NeedMet,
    /// Node visited.
    Visited(usize),
    /// Trainee turns taken.
    Turn(u32),
    /// Seconds since the talk began.
    Elapsed(u32),
    /// Seconds of silence.
    Silence(u32),
    /// The plan is so.
    Plan(PlanIs),
    /// All of these.
    All(Vec<Condition>),
    /// Any of these.
    Any(Vec<Condition>),
    /// Not this.
    Not(Box<Condition>),
    /// Names something the case does not have; the linter says so, the talk goes on.
    Never,
}

/// Everything a condition can be asked of.
#[derive(Clone, Copy, Debug)]
pub struct Moment<'a> {
    /// The customer's mind.
    pub mind: &'a Mind,
    /// The desk.
    pub desk: &'a DeskState,
    /// Nodes visited; empty for a generated customer.
    pub visited: &'a Marks,
    /// Trainee turns taken.
    pub turn: u32,
    /// Seconds since the talk began.
    pub elapsed: u32,
    /// Seconds the trainee has been silent.
    pub silence: u32,
    /// What the trainee just said, while it is being answered.
    pub reply: Option<Reply<'a>>,
    /// Whether the fact whose release is asked for was asked about.
    pub asked: bool,
    /// Whether `Otherwise` may hold.
    pub otherwise: bool,
}

/// The trainee's latest turn.
#[derive(Clone, Copy, Debug)]
pub struct Reply<'a> {
    /// The words.
    pub text: &'a str,
    /// What they mean in this case.
    pub impression: &'a Impression,
}

impl Condition {
    /// `when`, made ready for `scenario`.
    pub fn new(when: &When, scenario: &Scenario, names: &Names) -> Self {
        let all = |list: &[When]| -> Vec<Condition> {
            list.iter()
                .map(|when| Condition::new(when, scenario, names))
                .collect()
        };
        match when {
            When::Opening => Condition::Opening,
            When::Asked => Condition::Asked,
            When::Otherwise => Condition::Otherwise,
            When::Choice(text) => Condition::Choice(fingerprints(text)),
            When::Cue(samples) => Condition::Cue(Box::new(Cue::new(each_language(samples)))),
            When::Act(act) => Condition::Act(*act),
            When::Kind(kind) => Condition::Kind(*kind),
            When::Did(id) => did(id, &BTreeMap::new(), scenario, names),
            When::DidWith(id, values) => did(id, values, scenario, names),
            When::Opened(id) => match (names.table(id), names.article(id)) {
                (Some(table), _) => Condition::OpenedTable(table),
                (None, Some(article)) => Condition::OpenedArticle(article),
                (None, None) => Condition::Never,
            },
            When::AngerAtLeast(least) => Condition::Anger(**least, u8::MAX),
            When::AngerAtMost(most) => Condition::Anger(0, **most),
            When::TrustAtLeast(least) => Condition::Trust(**least, u8::MAX),
            When::TrustAtMost(most) => Condition::Trust(0, **most),
            When::Calm => Condition::Anger(0, 49),
            When::Told(id) => names.fact(id).map_or(Condition::Never, Condition::Told),
            When::NeedMet => Condition::NeedMet,
            When::Visited(id) => names.node(id).map_or(Condition::Never, Condition::Visited),
            When::Turn(turns) => Condition::Turn(**turns),
            When::Elapsed(seconds) => Condition::Elapsed(**seconds),
            When::Silence(seconds) => Condition::Silence(**seconds),
            When::Plan(plan) => Condition::Plan(plan.clone()),
            When::All(list) => Condition::All(all(list)),
            When::Any(list) => Condition::Any(all(list)),
            When::Not(inner) => Condition::Not(Box::new(Condition::new(inner, scenario, names))),
        }
    }

    /// Whether it holds at `moment`.
    pub fn holds(&self, moment: &Moment<'_>) -> bool {
        match self {
            Condition::Opening => true,
            Condition::Asked => moment.asked,
            Condition::Otherwise => moment.otherwise,
            Condition::Choice(prints) => moment
                .reply
                .is_some_and(|reply| prints.contains(&reply.impression.fingerprint)),
            Condition::Cue(cue) => moment
                .reply
                .is_some_and(|reply| reply.impression.matches(cue, reply.text)),
            Condition::Act(act) => moment
                .reply
                .is_some_and(|reply| reply.impression.heard.has(*act)),
            Condition::Kind(kind) => moment
                .reply
                .is_some_and(|reply| reply.impression.heard.has_kind(*kind)),
            Condition::Did(action, values) => moment.desk.did(*action, values),
            Condition::OpenedTable(table) => moment.desk.opened_table(*table),
            Condition::OpenedArticle(article) => moment.desk.opened_article(*article),
            Condition::Anger(least, most) => (*least..=*most).contains(&moment.mind.mood.anger),
            Condition::Trust(least, most) => (*least..=*most).contains(&moment.mind.mood.trust),
            Condition::Told(fact) => moment.mind.told.contains(*fact),
            Condition::NeedMet => moment.mind.need_met,
            Condition::Visited(node) => moment.visited.contains(*node),
            Condition::Turn(turns) => moment.turn >= *turns,
            Condition::Elapsed(seconds) => moment.elapsed >= *seconds,
            Condition::Silence(seconds) => moment.silence >= *seconds,
            Condition::Plan(plan) => {
                let board = moment.desk.project.as_ref();
                board.is_some_and(|board| board.is(plan))
            }
            Condition::All(list) => list.iter().all(|inner| inner.holds(moment)),
            Condition::Any(list) => list.iter().any(|inner| inner.holds(moment)),
            Condition::Not(inner) => !inner.holds(moment),
            Condition::Never => false,
        }
    }

    /// Gathers the seconds of the talk and of silence it waits for.
    pub fn times(&self, elapsed: &mut Vec<u32>, silence: &mut Vec<u32>) {
        match self {
            Condition::Elapsed(seconds) => elapsed.push(*seconds),
            Condition::Silence(seconds) => silence.push(*seconds),
            Condition::All(list) | Condition::Any(list) => {
                list.iter().for_each(|inner| inner.times(elapsed, silence));
            }
            _ => {}
        }
    }

    /// Whether `test` is true of this condition or one inside it.
    pub fn mentions(&self, test: &impl Fn(&Condition) -> bool) -> bool {
        test(self)
            || match self {
                Condition::All(list) | Condition::Any(list) => {
                    list.iter().any(|inner| inner.mentions(test))
                }
                Condition::Not(inner) => inner.mentions(test),
                _ => false,
            }
    }
}

fn did(
    id: &str,
    values: &BTreeMap<String, String>,
    scenario: &Scenario,
    names: &Names,
) -> Condition {
    let Some(at) = names.action(id) else {
        return Condition::Never;
    };
    let action = &scenario.desk.actions[at];
    let checked = values
        .iter()
        .map(|(key, value)| (key.clone(), desk::canonical(scenario, action, key, value)))
        .collect();
    Condition::Did(at, checked)
}

/// The fingerprints of `text` in each language it is written in.
fn fingerprints(text: &Text) -> Vec<u64> {
    Language::ALL
        .iter()
        .filter_map(|&language| text.exact(language))
        .map(fingerprint)
        .collect()
}

/// Samples in every language they are written in: a trainee may answer in either.
fn each_language(samples: &[Text]) -> Vec<&str> {
    samples
        .iter()
        .flat_map(|text| Language::ALL.iter().filter_map(|&one| text.exact(one)))
        .collect()
}
