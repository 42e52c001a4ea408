//! A scenario made ready to be played: names as numbers, cues with their vectors, ears, the desk's index.
//! Built once a session; a turn then neither searches names nor compiles anything.

use std::sync::{Arc, OnceLock};

use crate::{
    customer::{Condition, Impression, Names, Persona, exactly_in, guard::Known},
    desk::{Knowledge, Sheets},
    scenario::{MoodShift, Node, Outcome, Scenario},
    text::Language,
};

use super::shock::ShockPlan;

/// A scenario made ready to be played in one language.
#[derive(Debug)]
pub struct Case {
    /// What the author wrote.
    pub scenario: Arc<Scenario>,
    /// Language of the talk.
    pub language: Language,
    /// Names as numbers.
    pub names: Names,
    /// The customer.
    pub persona: Persona,
    /// The knowledge base.
    pub knowledge: Knowledge,
    /// The tables, ready to be filtered, sorted and asked.
    pub sheets: Sheets,
    pub(super) nodes: Vec<NodePlan>,
    pub(super) start: Option<usize>,
    pub(super) endings: Vec<EndingPlan>,
    pub(super) requires: Vec<Option<Condition>>,
    pub(super) hints: Vec<Option<Condition>>,
    pub(super) changes: Vec<Condition>,
    pub(super) drafts: Vec<Condition>,
    pub(super) shocks: Vec<ShockPlan>,
    /// What the case knows, gathered the first time a line is checked.
    known: OnceLock<Arc<Known>>,
    /// When the customer agrees to each product; none where trust alone decides.
    pub(super) takes: Vec<Option<Condition>>,
}

/// A node made ready.
#[derive(Debug)]
pub(super) struct NodePlan {
    pub says: Vec<String>,
    pub ways: Vec<String>,
    pub tells: Vec<usize>,
    pub replies: Vec<ReplyPlan>,
    pub choices: Vec<ChoicePlan>,
    pub ends: Option<usize>,
    /// Whether any reply waits for time.
    pub timed: bool,
}

/// A way on made ready.
#[derive(Debug)]
pub(super) struct ReplyPlan {
    pub when: Condition,
    pub to: Option<usize>,
    pub shift: Option<MoodShift>,
    /// Seconds of the talk and seconds of silence it waits for.
    pub elapsed: Vec<u32>,
    pub silence: Vec<u32>,
}

/// A written reply made ready; what it means is heard once.
#[derive(Debug)]
pub(super) struct ChoicePlan {
    pub reply: usize,
    pub text: String,
    impression: OnceLock<Arc<Impression>>,
}

/// An ending made ready.
#[derive(Debug)]
pub(super) struct EndingPlan {
    pub outcome: Outcome,
    pub says: Option<String>,
    pub ways: Vec<String>,
    pub when: Option<Condition>,
    /// Reached by a node alone in the scripted kind: the mind may reach it by itself in the generated kind.
    pub by_script: bool,
}

impl Case {
    /// `scenario` made ready to be played in `language`.
    pub fn new(scenario: Arc<Scenario>, language: Language) -> Self {
        let names = Names::of(&scenario);
        let condition = |when| Condition::new(when, &scenario, &names);
        let endings = scenario.endings.iter().map(|ending| {
            let when = ending.when.as_ref().map(condition);
            EndingPlan {
                outcome: ending.outcome,
                ways: exactly_in(&ending.ways, language),
                says: ending
                    .says
                    .as_ref()
                    .map(|says| says.get(language).to_owned()),
                by_script: when.as_ref().is_none_or(|when| {
                    when.mentions(&|part| matches!(part, Condition::Visited(_)))
                }),
                when,
            }
        });
        let endings = endings.collect();
        let hints = scenario.hints.iter();
        let hints = hints
            .map(|hint| hint.when.as_ref().map(condition))
            .collect();
        let actions = scenario.desk.actions.iter();
        let requires = actions.map(|action| action.requires.as_ref().map(condition));
        let changes = scenario.desk.project.iter().flat_map(|it| &it.changes);
        let changes = changes.map(|change| condition(&change.when));
        let drafts = scenario.desk.drafts.iter();
        let drafts = drafts.map(|draft| condition(&draft.when));
        let shocks = scenario.desk.shocks.iter();
        let shocks = shocks.map(|shock| ShockPlan::of(shock, &scenario, &names, language));
        let takes = scenario.desk.catalogue.iter();
        let takes = takes.map(|product| product.takes.as_ref().map(condition));
        Self {
            known: OnceLock::new(),
            takes: takes.collect(),
            drafts: drafts.collect(),
            changes: changes.collect(),
            shocks: shocks.collect(),
            requires: requires.collect(),
            nodes: nodes(&scenario, &names, language),
            start: names.node(&scenario.script.start),
            persona: Persona::of(&scenario, language, &names),
            sheets: Sheets::new(scenario.clone(), language),
            knowledge: Knowledge::new(&scenario.desk.articles, language),
            endings,
            hints,
            names,
            language,
            scenario,
        }
    }

    /// What the case knows, to hold a customer's line against.
    pub fn known(&self) -> Arc<Known> {
        let known = || Arc::new(Known::of(&self.scenario, self.language));
        self.known.get_or_init(known).clone()
    }
}

fn nodes(scenario: &Scenario, names: &Names, language: Language) -> Vec<NodePlan> {
    let nodes = scenario.script.nodes.iter();
    nodes
        .map(|node| {
            let replies = replies(node, scenario, names);
            NodePlan {
                says: node
                    .says
                    .iter()
                    .map(|text| text.get(language).to_owned())
                    .collect(),
                ways: exactly_in(&node.ways, language),
                tells: node.tells.iter().filter_map(|id| names.fact(id)).collect(),
                choices: choices(node, language),
                timed: replies
                    .iter()
                    .any(|reply| !(reply.elapsed.is_empty() && reply.silence.is_empty())),
                replies,
                ends: node.ends.as_ref().and_then(|id| {
                    let mut endings = scenario.endings.iter();
                    endings.position(|ending| ending.id == *id)
                }),
            }
        })
        .collect()
}

fn replies(node: &Node, scenario: &Scenario, names: &Names) -> Vec<ReplyPlan> {
    let plan = |reply: &crate::scenario::Reply| {
        let when = Condition::new(&reply.when, scenario, names);
        let (mut elapsed, mut silence) = (Vec::new(), Vec::new());
        when.times(&mut elapsed, &mut silence);
        ReplyPlan {
            to: names.node(&reply.to),
            shift: reply.shift,
            when,
            elapsed,
            silence,
        }
    };
    node.replies.iter().map(plan).collect()
}

/// The written replies of `node`, in the author's order.
fn choices(node: &Node, language: Language) -> Vec<ChoicePlan> {
    use crate::scenario::{Text, When};
    fn written<'a>(when: &'a When, found: &mut Vec<&'a Text>) {
        match when {
            When::Choice(text) => found.push(text),
            When::All(list) | When::Any(list) => {
                list.iter().for_each(|inner| written(inner, found));
            }
            _ => {}
        }
    }
    let mut plans = Vec::new();
    for (at, reply) in node.replies.iter().enumerate() {
        let mut found = Vec::new();
        written(&reply.when, &mut found);
        plans.extend(found.into_iter().map(|text| ChoicePlan {
            reply: at,
            text: text.get(language).to_owned(),
            impression: OnceLock::new(),
        }));
    }
    plans
}

impl ChoicePlan {
    /// What the written reply means; heard the first time it is asked for.
    pub fn impression(&self, persona: &Persona) -> &Arc<Impression> {
        self.impression
            .get_or_init(|| Arc::new(persona.ears.take(&self.text, "")))
    }
}
