//! What the best trainee of a case would do: made of its rubric alone, question by question.
//!
//! Every check asks something of the talk ([`goal`]). What takes words is looked for among the author's better phrases,
//! model answers and explanations, and among plain sentences made of the words that are asked for ([`phrase`]); the case's
//! own marking then tells which of them are heard as what they are meant ([`probe`]). What takes work at the desk is put
//! together into as few acts as possible ([`acts`], [`project`], [`campaign`], [`voices`], [`shift`]). The result is a list
//! of [`Step`]s in the order of a good talk: meet, look, ask, feel, explain, act, tell, offer, record, close.

mod acts;
mod campaign;
pub(super) mod figure;
mod goal;
mod moment;
pub(super) mod phrase;
mod probe;
mod project;
mod retold;
mod says;
mod shift;
mod voices;

use std::collections::BTreeMap;

pub(super) use goal::Stating;

use acts::Acts;
use goal::{Goal, Goals, Want, Work};
use says::Says;

use crate::{
    scenario::{Competency, Effect, Outcome, PlanIs, Scenario},
    session::{Case, Input},
    text::Language,
};

/// Stages of a talk, in their order.
pub(super) mod stage {
    /// Meets the customer.
    pub const MEET: u8 = 0;
    /// Looks at the desk.
    pub const LOOK: u8 = 1;
    /// Asks.
    pub const ASK: u8 = 2;
    /// Speaks to the feeling.
    pub const FEEL: u8 = 3;
    /// Explains.
    pub const EXPLAIN: u8 = 4;
    /// Acts.
    pub const ACT: u8 = 5;
    /// Plans.
    pub const PLAN: u8 = 6;
    /// Tells what was done and what comes next.
    pub const TELL: u8 = 7;
    /// Offers.
    pub const OFFER: u8 = 8;
    /// Writes it down.
    pub const RECORD: u8 = 9;
    /// Closes.
    pub const CLOSE: u8 = 10;
}

/// Something to be done in a talk.
#[derive(Clone, Debug)]
pub(super) struct Step {
    /// The competency of the check it serves first.
    pub competency: Option<Competency>,
    /// When.
    pub stage: u8,
    /// What.
    pub what: What,
}

/// What is done in a step.
#[derive(Clone, Debug)]
pub(super) enum What {
    /// Work at the desk.
    Work(Input),
    /// These words are said.
    Say(String),
    /// This fact is asked for.
    Ask(usize),
    /// A figure of the work done is said.
    State(Stating),
    /// Once this change of the project has happened, the plan is made to fit again.
    Replan(String, Vec<Input>),
}

/// What a bot knows of a case in one language.
#[derive(Debug)]
pub struct Knowhow {
    /// What the best trainee would do, in order: a few full sentences that answer much at once.
    pub(super) steps: Vec<Step>,
    /// The same in pieces, a sentence a question: what can be forgotten one by one.
    pub(super) pieces: Vec<Step>,
    /// The words the rubric looks for, without any sentence around them.
    pub(super) keywords: Vec<String>,
    /// The author's own questions after each fact.
    pub(super) questions: Vec<Vec<String>>,
}

impl Knowhow {
    /// What there is to know of `case`.
    pub fn of(case: &Case) -> Self {
        let mut plan = Planner::new(&case.scenario, case.language);
        plan.take_checks();
        plan.take_endings();
        plan.take_prerequisites();
        plan.hold_back();
        let best = plan.says.cover(true);
        let single = plan.says.cover(false);
        let rest = plan.steps();
        let with = |said: Vec<says::Said>| {
            let said = said.into_iter();
            let said =
                said.map(|(text, stage, check)| plan.made_for(check, stage, What::Say(text)));
            let mut steps: Vec<Step> = said.chain(rest.iter().cloned()).collect();
            steps.sort_by_key(|step| step.stage);
            steps
        };
        let (steps, pieces) = (with(best), with(single));
        Self {
            steps,
            pieces,
            keywords: plan.says.keywords(),
            questions: phrase::questions(&case.scenario, case.language),
        }
    }
}

/// Takes the goals of a case and makes steps of them.
struct Planner<'s> {
    scenario: &'s Scenario,
    language: Language,
    goals: Goals<'s>,
    of_checks: Vec<Vec<Goal>>,
    of_endings: Vec<Goal>,
    says: Says,
    acts: Acts<'s>,
    steps: Vec<Step>,
    wishes: Vec<PlanIs>,
    asks: Vec<usize>,
    parts: [bool; 3],
    /// Actions that others have to wait for.
    first: Vec<String>,
}

/// For whom a goal is taken, and when.
#[derive(Clone, Copy)]
struct For {
    check: Option<usize>,
    say: u8,
    act: u8,
}

impl<'s> Planner<'s> {
    fn new(scenario: &'s Scenario, language: Language) -> Self {
        let mut goals = Goals::new(scenario);
        let of_checks = scenario
            .checks
            .iter()
            .map(|it| goals.of_check(it))
            .collect();
        let need = scenario.customer.hidden_need.iter();
        let mut of_endings: Vec<Goal> = need.map(|need| goals.of_when(&need.met)).collect();
        let settled = scenario.endings.iter();
        let mut settled = settled.filter(|ending| ending.outcome == Outcome::Settled);
        let when = settled.find_map(|ending| ending.when.as_ref());
        of_endings.extend(when.map(|when| goals.of_when(when)));
        let says = Says::new(scenario, &goals.units, goal::harms(scenario), language);
        Self {
            acts: Acts::new(scenario, language),
            scenario,
            language,
            goals,
            of_checks,
            of_endings,
            says,
            steps: Vec::new(),
            wishes: Vec::new(),
            asks: Vec::new(),
            parts: [false; 3],
            first: Vec::new(),
        }
    }

    fn take_checks(&mut self) {
        let of_checks = std::mem::take(&mut self.of_checks);
        for (at, goals) in of_checks.iter().enumerate() {
            let check = &self.scenario.checks[at];
            let level = check.level.value;
            let (say, act) = match check.competency.value {
                Competency::Empathy if level <= 2 => (stage::MEET, stage::ACT),
                Competency::Empathy if level <= 4 => (stage::FEEL, stage::ACT),
                Competency::Empathy => (stage::TELL, stage::ACT),
                Competency::DataUnderstanding => (stage::EXPLAIN, stage::ACT),
                Competency::SalesAwareness => (stage::OFFER, stage::OFFER),
                Competency::Operations if level >= 4 => (stage::TELL, stage::RECORD),
                Competency::Operations => (stage::TELL, stage::ACT),
                Competency::ProjectManagement => (stage::TELL, stage::PLAN),
            };
            let whom = For {
                check: Some(at),
                say,
                act,
            };
            for goal in goals {
                self.take(goal, whom);
            }
        }
    }

    fn take_endings(&mut self) {
        let whom = For {
            check: None,
            say: stage::TELL,
            act: stage::ACT,
        };
        let ends = std::mem::take(&mut self.of_endings);
        for goal in &ends {
            self.take(goal, whom);
        }
        self.of_endings = ends;
    }

    /// Keeps back the last act without which the talk does not end well: a customer who has everything they came for says
    /// goodbye, whatever else was still to be said.
    fn hold_back(&mut self) {
        let mut needs = Vec::new();
        let ends = std::mem::take(&mut self.of_endings);
        ends.iter().for_each(|goal| needed(goal, &mut needs));
        let free = |want: &&Want| !self.first.contains(&want.action);
        if let Some(last) = needs.iter().rev().find(free) {
            self.acts.put_off(&last.action, stage::CLOSE);
        }
    }

    /// Whether anything can be done for `goal`.
    fn feasible(&self, goal: &Goal) -> bool {
        match goal {
            Goal::Say(unit) => self.says.can(*unit),
            Goal::Work(Work::Do(want)) => self.acts.action(&want.action).is_some(),
            Goal::Work(_) | Goal::Learn(_) | Goal::State(_) | Goal::Nothing => true,
            Goal::Of(least, of) => of.iter().filter(|it| self.feasible(it)).count() >= *least,
            Goal::Early(inner) | Goal::Ahead(inner) => self.feasible(inner),
            Goal::Behind(one, two) => self.feasible(one) && self.feasible(two),
            Goal::Never => false,
        }
    }

    /// Sees to `goal`; false where that is not possible.
    fn take(&mut self, goal: &Goal, whom: For) -> bool {
        match goal {
            Goal::Say(unit) => {
                let parting = says::is_parting(&self.goals.units[*unit]);
                let stage = if parting { stage::CLOSE } else { whom.say };
                self.says.want(*unit, stage, whom.check)
            }
            Goal::Work(work) => self.work(work, whom),
            Goal::Learn(fact) => {
                // A question is put by the customer; nobody has to draw it out.
                let drawn_out = !self.scenario.customer.facts[*fact].question;
                if drawn_out && !self.asks.contains(fact) {
                    self.asks.push(*fact);
                    self.step(whom.check, stage::ASK, What::Ask(*fact));
                }
                true
            }
            Goal::State(stating) => {
                self.step(whom.check, stage::TELL, What::State(stating.clone()));
                true
            }
            Goal::Of(least, of) => {
                let whole = *least >= of.len();
                let mut taken = 0;
                for inner in of {
                    if !whole && taken >= *least {
                        break;
                    }
                    if self.feasible(inner) && self.take(inner, whom) {
                        taken += 1;
                    }
                }
                taken >= *least
            }
            Goal::Early(inner) => self.take(
                inner,
                For {
                    say: stage::MEET,
                    act: stage::LOOK,
                    ..whom
                },
            ),
            Goal::Ahead(inner) => self.take(
                inner,
                For {
                    say: stage::LOOK,
                    act: stage::LOOK,
                    ..whom
                },
            ),
            Goal::Behind(one, two) => {
                let before = For {
                    say: whom.say.min(stage::TELL),
                    act: whom.act.min(stage::PLAN),
                    ..whom
                };
                let after = For {
                    say: whom.say.max(stage::OFFER),
                    act: whom.act.max(stage::OFFER),
                    ..whom
                };
                let mut waited = Vec::new();
                needed(one, &mut waited);
                self.first.extend(waited.into_iter().map(|it| it.action));
                self.take(one, before) && self.take(two, after)
            }
            Goal::Nothing => true,
            Goal::Never => false,
        }
    }

    fn work(&mut self, work: &Work, whom: For) -> bool {
        let (stage, input) = match work {
            Work::Show(table) => (stage::LOOK, Input::Show(table.clone(), None)),
            Work::Read(article) => {
                self.unlocked(
                    &|effect| matches!(effect, Effect::OpenArticle(id) if **id == *article),
                );
                (stage::LOOK, Input::Read(article.clone()))
            }
            Work::Flag(table, row) => {
                self.look(Input::Show(table.clone(), None), whom);
                (stage::LOOK, Input::FlagRow(table.clone(), *row))
            }
            Work::Analyse(table, query) => {
                (stage::LOOK, Input::Analyse(table.clone(), query.clone()))
            }
            Work::Cite(source) => (stage::EXPLAIN, Input::Cite(source.clone())),
            Work::Do(want) => return self.acts.add(want, whom.act, whom.check),
            Work::Request(action) => return self.request(action, whom),
            Work::Plan(wish) => {
                self.wishes.push(wish.clone());
                return true;
            }
            Work::Campaign => return self.part(0),
            Work::Voices => return self.part(1),
            Work::Shift => return self.part(2),
        };
        self.look_at(input, stage, whom);
        true
    }

    fn look(&mut self, input: Input, whom: For) {
        self.look_at(input, stage::LOOK, whom);
    }

    fn look_at(&mut self, input: Input, stage: u8, whom: For) {
        let same = |step: &Step| matches!(&step.what, What::Work(has) if *has == input);
        if !self.steps.iter().any(same) {
            self.step(whom.check, stage, What::Work(input));
        }
    }

    fn part(&mut self, part: usize) -> bool {
        self.parts[part] = true;
        true
    }

    /// The action is sent for approval: with a value above its limit where it has one.
    fn request(&mut self, action: &str, whom: For) -> bool {
        self.acts.add(&Want::any(action), whom.act, whom.check)
    }

    /// Wants the action whose effect this is.
    fn unlocked(&mut self, is: &dyn Fn(&Effect) -> bool) {
        let mut actions = self.scenario.desk.actions.iter();
        if let Some(key) = actions.find(|action| action.effects.iter().any(is)) {
            self.acts.add(&Want::any(&key.id), stage::LOOK, None);
        }
    }

    /// Everything that an action needs done before it is wanted too, and no later than it.
    fn take_prerequisites(&mut self) {
        let mut at = 0;
        while let Some(planned) = self.acts.all().get(at).cloned() {
            at += 1;
            let Some(action) = self.acts.action(&planned.want.action) else {
                continue;
            };
            if action.locked {
                self.unlocked(&|effect| matches!(effect, Effect::Unlock(id) if *id == action.id));
            }
            let Some(requires) = &action.requires else {
                continue;
            };
            let before = self.acts.all().len();
            let whom = For {
                check: planned.check,
                say: planned.stage.min(stage::EXPLAIN),
                act: planned.stage,
            };
            let goal = self.goals.of_when(requires);
            let mut done = Vec::new();
            needed(&goal, &mut done);
            for want in &done {
                self.first.push(want.action.clone());
                self.acts.add(want, planned.stage, planned.check);
                self.acts.no_later(&want.action, planned.stage);
            }
            if let Goal::Learn(_) | Goal::Work(Work::Show(_) | Work::Read(_)) = &goal {
                self.take(&goal, whom);
            }
            // What was wanted before may now be wanted earlier: look at it again.
            if before == self.acts.all().len() && at > self.acts.all().len() * 4 {
                break;
            }
        }
    }

    fn step(&mut self, check: Option<usize>, stage: u8, what: What) {
        self.steps.push(self.made_for(check, stage, what));
    }

    fn made_for(&self, check: Option<usize>, stage: u8, what: What) -> Step {
        let of = check.and_then(|at| self.scenario.checks.get(at));
        Step {
            competency: of.map(|check| check.competency.value),
            stage,
            what,
        }
    }

    fn steps(&mut self) -> Vec<Step> {
        self.desk_acts();
        self.plan();
        let [campaign, voices, shift] = self.parts;
        let (scenario, language) = (self.scenario, self.language);
        if campaign {
            self.made(campaign::acts(scenario), stage::ACT);
        }
        if voices {
            self.made(voices::acts(scenario, language), stage::ACT);
        }
        if shift {
            let [first, rest] = shift::acts(scenario, language);
            self.made(first, stage::LOOK);
            self.made(rest, stage::OFFER);
        }
        std::mem::take(&mut self.steps)
    }

    fn desk_acts(&mut self) {
        let depths = self.depths();
        let mut planned: Vec<_> = self.acts.all().to_vec();
        planned.sort_by_key(|it| (it.stage, depths.get(&it.want.action).copied()));
        for it in planned {
            // What parts of the desk bring along is done by their own plans.
            let own = ["plan.", "shift.", "campaign.", "voice."];
            if own.iter().any(|part| it.want.action.starts_with(part)) {
                continue;
            }
            let with = self.acts.values(&it.want);
            let what = What::Work(Input::Do(it.want.action.clone(), with));
            self.step(it.check, it.stage, what);
        }
    }

    /// How many actions deep the needs of each action go.
    fn depths(&self) -> BTreeMap<String, usize> {
        let mut depths: BTreeMap<String, usize> = BTreeMap::new();
        for _ in 0..4 {
            for planned in self.acts.all() {
                let action = self.acts.action(&planned.want.action);
                let requires = action.and_then(|it| it.requires.as_ref());
                let mut needs = Vec::new();
                if let Some(requires) = requires {
                    let goal = Goals::new(self.scenario).of_when(requires);
                    needed(&goal, &mut needs);
                }
                let below = needs
                    .iter()
                    .map(|it| depths.get(&it.action).copied().unwrap_or(0) + 1);
                let depth = below.max().unwrap_or(0);
                depths.insert(planned.want.action.clone(), depth);
            }
        }
        depths
    }

    fn plan(&mut self) {
        if self.wishes.is_empty() {
            return;
        }
        let wishes = std::mem::take(&mut self.wishes);
        let (scenario, language) = (self.scenario, self.language);
        let Some(wishes) = project::Wishes::new(scenario, language, &wishes) else {
            return;
        };
        self.made(wishes.acts(), stage::PLAN);
        for change in scenario.desk.project.iter().flat_map(|it| &it.changes) {
            let acts = wishes.replanned(&change.id).into_iter();
            let inputs = acts.map(|(action, with)| Input::Do(action, with)).collect();
            let what = What::Replan(change.id.value.clone(), inputs);
            self.step(None, stage::PLAN, what);
        }
    }

    fn made(&mut self, acts: Vec<(String, acts::With)>, stage: u8) {
        for (action, with) in acts {
            self.step(None, stage, What::Work(Input::Do(action, with)));
        }
    }
}

/// The actions that `goal` names.
fn needed(goal: &Goal, found: &mut Vec<Want>) {
    match goal {
        Goal::Work(Work::Do(want)) => found.push(want.clone()),
        Goal::Of(least, of) => of.iter().take(*least).for_each(|it| needed(it, found)),
        _ => {}
    }
}
