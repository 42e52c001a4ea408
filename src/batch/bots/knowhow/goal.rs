//! From the questions of a rubric to what would answer them: something said, something done, something asked.

use std::collections::BTreeMap;

use crate::scenario::{CampaignIs, OfferIs};
use crate::scenario::{
    CampaignValue, Check, Evidence, PlanIs, PlanValue, Scenario, Text, VoiceIs, When,
};

/// What would answer a question.
#[derive(Clone, Debug)]
pub(super) enum Goal {
    /// Saying something that the question with this number hears.
    Say(usize),
    /// Work at the desk.
    Work(Work),
    /// Learning this fact, by its place in the case.
    Learn(usize),
    /// Saying a figure that only stands once the work is done.
    State(Stating),
    /// So many of these.
    Of(usize, Vec<Goal>),
    /// Within the first turns.
    Early(Box<Goal>),
    /// Before anything else is done or told.
    Ahead(Box<Goal>),
    /// Only after the first.
    Behind(Box<Goal>, Box<Goal>),
    /// Nothing has to be done for it.
    Nothing,
    /// Nothing a bot could do would help.
    Never,
}

/// Work at the desk that is wanted.
#[derive(Clone, Debug)]
pub(super) enum Work {
    /// A table is opened.
    Show(String),
    /// An article is opened.
    Read(String),
    /// A row is flagged.
    Flag(String, u32),
    /// A table is asked.
    Analyse(String, String),
    /// Something is cited.
    Cite(String),
    /// An action is carried out.
    Do(Want),
    /// An action is sent for approval.
    Request(String),
    /// The plan becomes so.
    Plan(PlanIs),
    /// The campaign is made.
    Campaign,
    /// The themes are made.
    Voices,
    /// The shift is run.
    Shift,
}

/// A figure of the work done.
#[derive(Clone, Debug)]
pub(in super::super) enum Stating {
    /// A value of the plan.
    Plan(PlanValue),
    /// A figure of the campaign.
    Campaign(CampaignValue),
    /// The size of a theme.
    Voice(String),
}

/// An action with what its parameters have to be.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Want {
    /// The action.
    pub action: String,
    /// Parameter by parameter.
    pub with: BTreeMap<String, Value>,
}

/// What a parameter has to be.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// Just this.
    Is(String),
    /// From…to.
    Between(String, String),
    /// Words that mention any of these, list by list.
    Mentions(Vec<Vec<Text>>),
}

impl Want {
    /// The action whatever its parameters are.
    pub fn any(action: &str) -> Self {
        Self {
            action: action.to_owned(),
            with: BTreeMap::new(),
        }
    }

    /// The action with one parameter that has to be so.
    pub fn one(action: &str, parameter: &str, value: Value) -> Self {
        Self {
            action: action.to_owned(),
            with: [(parameter.to_owned(), value)].into(),
        }
    }

    /// The action with these values.
    pub fn with(action: &str, values: &BTreeMap<String, String>) -> Self {
        let values = values.iter();
        Self {
            action: action.to_owned(),
            with: values
                .map(|(key, value)| (key.clone(), Value::Is(value.clone())))
                .collect(),
        }
    }
}

/// Makes goals of the questions of one case, and numbers what has to be heard.
pub(super) struct Goals<'s> {
    scenario: &'s Scenario,
    /// The questions that what is said has to answer.
    pub units: Vec<Evidence>,
}

impl<'s> Goals<'s> {
    /// No goals yet.
    pub fn new(scenario: &'s Scenario) -> Self {
        Self {
            scenario,
            units: Vec::new(),
        }
    }

    /// What earns `check`, part by part.
    pub fn of_check(&mut self, check: &Check) -> Vec<Goal> {
        let mut goals: Vec<Goal> = match check.parts.is_empty() {
            true => check.met.iter().map(|met| self.of(met)).collect(),
            false => check.parts.iter().map(|part| self.of(&part.met)).collect(),
        };
        if let Some(Evidence::Learned(_) | Evidence::Did(_)) = &check.applies {
            goals.extend(check.applies.iter().map(|applies| self.of(applies)));
        }
        goals
    }

    /// What answers `evidence`.
    pub fn of(&mut self, evidence: &Evidence) -> Goal {
        let mixed =
            matches!(evidence, Evidence::Any(any) if !any.iter().all(|it| spoken(it).is_some()));
        if let Some(spoken) = spoken(evidence).filter(|_| !mixed) {
            let mentioned = self.mentioned(&spoken);
            let say = Goal::Say(self.unit(spoken));
            return match mentioned.is_empty() {
                true => say,
                false => Goal::Of(mentioned.len() + 1, {
                    let mut goals: Vec<Goal> = mentioned.into_iter().map(Goal::Learn).collect();
                    goals.push(say);
                    goals
                }),
            };
        }
        match evidence {
            Evidence::All(all) | Evidence::SameTurn(all) | Evidence::SameSentence(all) => {
                Goal::Of(all.len(), all.iter().map(|it| self.of(it)).collect())
            }
            Evidence::Any(any) => Goal::Of(1, any.iter().map(|it| self.of(it)).collect()),
            Evidence::AtLeast(least, of) => Goal::Of(
                least.value as usize,
                of.iter().map(|it| self.of(it)).collect(),
            ),
            Evidence::First(_, inner) => Goal::Early(Box::new(self.of(inner))),
            Evidence::Last(_, inner) | Evidence::DuringFreeze(inner) => self.of(inner),
            Evidence::Before(one, two) => {
                Goal::Of(2, vec![Goal::Ahead(Box::new(self.of(one))), self.of(two)])
            }
            Evidence::After(one, two) => {
                Goal::Behind(Box::new(self.of(one)), Box::new(self.of(two)))
            }
            Evidence::Not(_) | Evidence::Turns(_) | Evidence::RepliesWithin(_) => Goal::Nothing,
            Evidence::NeedMet => match &self.scenario.customer.hidden_need {
                Some(need) => self.of_when(&need.met),
                None => Goal::Never,
            },
            Evidence::Learned(fact) => self.learn(fact),
            Evidence::Ended(endings) => {
                let named = |id: &str| endings.iter().any(|it| it.value == id);
                let mut all = self.scenario.endings.iter();
                let when = all.find(|it| named(&it.id)).and_then(|it| it.when.as_ref());
                when.map_or(Goal::Nothing, |when| self.of_when(when))
            }
            Evidence::Plan(plan) => Goal::Work(Work::Plan(plan.clone())),
            Evidence::StatesPlan(value) => Goal::State(Stating::Plan(value.clone())),
            Evidence::Campaign(CampaignIs::States(value)) => Goal::State(Stating::Campaign(*value)),
            Evidence::Campaign(_) => Goal::Work(Work::Campaign),
            Evidence::Voice(VoiceIs::SizeStated(theme)) => {
                Goal::State(Stating::Voice(theme.value.clone()))
            }
            Evidence::Voice(_) => Goal::Work(Work::Voices),
            Evidence::Shift(_) | Evidence::ShiftActedWithin(..) => Goal::Work(Work::Shift),
            Evidence::Offer(offer) => self.offer(offer),
            // The draft is dealt with when it is offered.
            Evidence::SentDraft(_) | Evidence::CaughtFault(_) | Evidence::Offered(_) => {
                Goal::Nothing
            }
            other => self.desk(other).map_or(Goal::Never, Goal::Work),
        }
    }

    /// What makes `when` hold.
    pub fn of_when(&mut self, when: &When) -> Goal {
        match when {
            When::Cue(samples) => self.of(&Evidence::Says(samples.clone())),
            When::Act(act) => self.of(&Evidence::Act(*act)),
            When::Kind(kind) => self.of(&Evidence::Kind(*kind)),
            When::Did(action) => self.of(&Evidence::Did(action.clone())),
            When::DidWith(action, with) => {
                self.of(&Evidence::DidWith(action.clone(), with.clone()))
            }
            When::Opened(what) => self.of(&Evidence::Opened(what.clone())),
            When::Told(fact) => self.learn(fact),
            When::NeedMet => self.of(&Evidence::NeedMet),
            When::Plan(plan) => Goal::Work(Work::Plan(plan.clone())),
            When::All(all) => Goal::Of(all.len(), all.iter().map(|it| self.of_when(it)).collect()),
            When::Any(any) => Goal::Of(1, any.iter().map(|it| self.of_when(it)).collect()),
            _ => Goal::Nothing,
        }
    }

    fn learn(&self, id: &str) -> Goal {
        let mut facts = self.scenario.customer.facts.iter();
        match facts.position(|fact| fact.id.value == id) {
            Some(fact) => Goal::Learn(fact),
            None => Goal::Never,
        }
    }

    fn offer(&mut self, offer: &OfferIs) -> Goal {
        let scenario = self.scenario;
        let product = |id: &str| {
            let mut products = scenario.desk.catalogue.iter();
            products.find(|product| *product.id == *id)
        };
        let make = |id: &str| {
            let value = Value::Is(id.to_owned());
            Goal::Work(Work::Do(Want::one("offer.make", "product", value)))
        };
        match offer {
            OfferIs::Fits(id) => {
                let Some(product) = product(id) else {
                    return Goal::Never;
                };
                let mut goals: Vec<Goal> = product
                    .meets
                    .iter()
                    .take(1)
                    .map(|fact| self.learn(fact))
                    .collect();
                goals.push(make(id));
                Goal::Of(goals.len(), goals)
            }
            OfferIs::Told(id) => {
                let Some(product) = product(id) else {
                    return Goal::Never;
                };
                let told = product.disclosures.iter();
                let mut goals: Vec<Goal> = vec![make(id)];
                for disclosure in told {
                    let say = self.of(&Evidence::AnyOf(disclosure.words.clone()));
                    goals.push(Goal::Behind(Box::new(Goal::Nothing), Box::new(say)));
                }
                Goal::Of(goals.len(), goals)
            }
            OfferIs::NotEligible | OfferIs::Pushed(_) | OfferIs::NotTold => Goal::Never,
        }
    }

    fn desk(&self, evidence: &Evidence) -> Option<Work> {
        let desk = &self.scenario.desk;
        Some(match evidence {
            Evidence::Did(action) if action.starts_with("shift.") => Work::Shift,
            Evidence::DidWith(action, _) | Evidence::DidMention(action, ..)
                if action.starts_with("shift.") =>
            {
                Work::Shift
            }
            Evidence::Did(action) if action.starts_with("campaign.") => Work::Campaign,
            Evidence::Did(action) if action.starts_with("voice.") => Work::Voices,
            Evidence::Did(action) if action.value == "plan.baseline" => {
                Work::Plan(PlanIs::Baseline)
            }
            Evidence::Did(action) => Work::Do(Want::any(action)),
            Evidence::DidWith(action, with) => Work::Do(Want::with(action, with)),
            Evidence::DidBetween(action, parameter, low, high) => {
                let value = Value::Between(low.value.clone(), high.value.clone());
                Work::Do(Want::one(action, parameter, value))
            }
            Evidence::DidMention(action, parameter, words) => {
                let value = Value::Mentions(vec![words.clone()]);
                Work::Do(Want::one(action, parameter, value))
            }
            Evidence::AskedApproval(action) => Work::Request(action.value.clone()),
            Evidence::Opened(what) => match desk.tables.iter().any(|it| it.id == *what) {
                true => Work::Show(what.value.clone()),
                false => Work::Read(what.value.clone()),
            },
            Evidence::FlaggedRow(table, row) => Work::Flag(table.value.clone(), row.value),
            Evidence::Noticed(trap) => {
                let mut traps = desk
                    .tables
                    .iter()
                    .flat_map(|table| table.traps.iter().map(move |trap| (table, trap)));
                let (table, trap) = traps.find(|(_, it)| it.id == *trap)?;
                Work::Flag(table.id.value.clone(), trap.rows.first()?.value)
            }
            Evidence::Analysed(wanted) => {
                let mut query = Vec::new();
                if !wanted.filter.is_empty() {
                    let tests: Vec<&str> = wanted.filter.iter().map(|it| it.as_str()).collect();
                    query.push(format!("where {}", tests.join(" ")));
                }
                if !wanted.by.is_empty() {
                    let by: Vec<&str> = wanted.by.iter().map(|it| it.as_str()).collect();
                    query.push(format!("by {}", by.join(", ")));
                }
                let measure = wanted.measure.as_ref();
                query.push(measure.map_or("count", |it| it.as_str()).to_owned());
                Work::Analyse(wanted.table.value.clone(), query.join(" "))
            }
            Evidence::Cited(source) => Work::Cite(source.value.clone()),
            Evidence::CitedValid(id) => {
                let articles = &desk.articles;
                let at = articles.iter().position(|it| it.id == *id)?;
                let begins = &self.scenario.briefing.begins;
                let mut versions = crate::scenario::versions(articles, at).into_iter();
                let valid =
                    versions.find(|&it| crate::scenario::holds_on(&articles[it], begins))?;
                Work::Cite(articles[valid].id.value.clone())
            }
            Evidence::Ticket(asked) => {
                let mut want = Want::any("ticket");
                let mut is = |key: &str, value: String| {
                    want.with.insert(key.to_owned(), Value::Is(value));
                };
                if let Some(category) = &asked.category {
                    is("category", category.value.clone());
                }
                if let Some(priority) = asked.priority {
                    is("priority", priority.key().to_owned());
                }
                if let Some(owner) = &asked.owner {
                    is("owner", owner.value.clone());
                }
                if !asked.links.is_empty() {
                    let links: Vec<&str> = asked.links.iter().map(|it| it.as_str()).collect();
                    is("evidence", links.join(", "));
                }
                Work::Do(want)
            }
            _ => return None,
        })
    }

    /// The facts that `spoken` must mention, which therefore have to be told before.
    fn mentioned(&self, spoken: &Evidence) -> Vec<usize> {
        match spoken {
            Evidence::Mentions(fact) => match self.learn(fact) {
                Goal::Learn(fact) => vec![fact],
                _ => Vec::new(),
            },
            Evidence::SameTurn(all) | Evidence::SameSentence(all) | Evidence::Any(all) => {
                all.iter().flat_map(|it| self.mentioned(it)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The number of `evidence`, and of everything inside it that may have to be put together.
    pub fn unit(&mut self, evidence: Evidence) -> usize {
        if let Some(at) = self.units.iter().position(|it| *it == evidence) {
            return at;
        }
        for inner in inside(&evidence) {
            self.unit(inner.clone());
        }
        self.units.push(evidence);
        self.units.len() - 1
    }
}

/// The questions directly inside a spoken question.
pub(super) fn inside(evidence: &Evidence) -> &[Evidence] {
    match evidence {
        Evidence::SameTurn(all)
        | Evidence::SameSentence(all)
        | Evidence::Any(all)
        | Evidence::All(all)
        | Evidence::AtLeast(_, all) => all,
        _ => &[],
    }
}

/// The part of `evidence` that one reply can answer by its words alone; none where it takes more than words, or more
/// than one reply.
pub(super) fn spoken(evidence: &Evidence) -> Option<Evidence> {
    let every = |all: &[Evidence]| all.iter().map(spoken).collect::<Option<Vec<_>>>();
    match evidence {
        Evidence::Says(_)
        | Evidence::AnyOf(_)
        | Evidence::AllOf(_)
        | Evidence::SomeOf(..)
        | Evidence::Pattern(_)
        | Evidence::PatternExcept(..)
        | Evidence::Act(_)
        | Evidence::Kind(_)
        | Evidence::Empathy(_)
        | Evidence::NamesFeeling
        | Evidence::Mentions(_)
        | Evidence::MentionsAnyFact
        | Evidence::Figure(_)
        | Evidence::TimedPromise
        | Evidence::OwnedPromise
        | Evidence::FullPromise
        | Evidence::Flag(_) => Some(evidence.clone()),
        Evidence::SameTurn(all) => every(all).map(Evidence::SameTurn),
        Evidence::SameSentence(all) => every(all).map(Evidence::SameSentence),
        Evidence::Any(any) => {
            let spoken: Vec<Evidence> = any.iter().filter_map(spoken).collect();
            match spoken.len() {
                0 => None,
                1 => spoken.into_iter().next(),
                _ => Some(Evidence::Any(spoken)),
            }
        }
        _ => None,
    }
}

/// The questions that no reply of an expert may answer: what is fatal, what spoils a check, what must not be.
pub(super) fn harms(scenario: &Scenario) -> Vec<Evidence> {
    fn denied(evidence: &Evidence, found: &mut Vec<Evidence>) {
        match evidence {
            Evidence::Not(inner) => hurts(inner, found),
            Evidence::All(all) => all.iter().for_each(|it| denied(it, found)),
            _ => {}
        }
    }
    fn hurts(evidence: &Evidence, found: &mut Vec<Evidence>) {
        match evidence {
            Evidence::Any(any) => any.iter().for_each(|it| hurts(it, found)),
            other => found.extend(spoken(other)),
        }
    }
    let mut found = Vec::new();
    for check in &scenario.checks {
        let parts = check.parts.iter().map(|part| &part.met);
        parts
            .chain(&check.met)
            .for_each(|it| denied(it, &mut found));
        check.spoiled_by.iter().for_each(|it| hurts(it, &mut found));
    }
    for critical in &scenario.critical {
        hurts(&critical.when, &mut found);
    }
    found
}
