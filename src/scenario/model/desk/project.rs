//! The project a trainee plans: what there is to do, who is there, by when, for how much, and what changes meanwhile.

use serde::{Deserialize, Serialize};

use crate::{
    scenario::{Choice, Text, When},
    text::Located,
};

/// A project to be planned at the desk. What the trainee may plan *with* is listed; which of it belongs into the plan,
/// in which order and with whom is theirs to decide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// Title above the board.
    pub title: Text,
    /// First day of work, `2025-11-10`.
    pub start: Located<String>,
    /// Day by which everything is to be finished.
    pub deadline: Located<String>,
    /// Whether Saturdays and Sundays are worked.
    #[serde(default)]
    pub weekends: bool,
    /// Days on which nobody works.
    #[serde(default)]
    pub holidays: Vec<Located<String>>,
    /// What may be spent.
    #[serde(default)]
    pub budget: Option<Budget>,
    /// Who can be given work.
    pub people: Vec<Person>,
    /// Packages of work to choose from, needed ones and others.
    pub work: Vec<WorkPackage>,
    /// Milestones to choose from.
    #[serde(default)]
    pub milestones: Vec<Choice>,
    /// Risks to choose from.
    #[serde(default)]
    pub risks: Vec<Choice>,
    /// People who are to be informed or to agree, beside those who work.
    #[serde(default)]
    pub stakeholders: Vec<Choice>,
    /// What can be bought.
    #[serde(default)]
    pub purchases: Vec<Purchase>,
    /// What changes while the plan is made.
    #[serde(default)]
    pub changes: Vec<ProjectChange>,
}

/// What may be spent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// Amount, `80000`.
    pub amount: Located<String>,
    /// Unit, 元.
    pub unit: Text,
}

/// Someone who can be given work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Name in `owner=`.
    pub id: Located<String>,
    /// Name for people.
    pub name: Text,
    /// What they do.
    #[serde(default)]
    pub role: Option<Text>,
    /// What a day of their work costs, in the budget's unit.
    #[serde(default)]
    pub per_day: Option<Located<String>>,
    /// Days they are not there.
    #[serde(default)]
    pub away: Vec<Absence>,
}

/// Days on which someone is not there, both included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    /// First day.
    pub from: Located<String>,
    /// Last day.
    pub to: Located<String>,
}

/// A package of work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkPackage {
    /// Name in `task=`.
    pub id: Located<String>,
    /// Title.
    pub title: Text,
    /// What it comprises; may tell what it needs and how long it took elsewhere.
    #[serde(default)]
    pub about: Option<Text>,
    /// What else people call it, when they speak of it.
    #[serde(default)]
    pub words: Vec<Text>,
}

/// Something that can be bought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Purchase {
    /// Name in `item=`.
    pub id: Located<String>,
    /// Title.
    pub title: Text,
    /// Price, in the budget's unit.
    pub price: Located<String>,
}

/// Something that changes while the plan is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProjectChange {
    /// Name within the case.
    pub id: Located<String>,
    /// When it happens; once.
    pub when: When,
    /// What the trainee is told.
    pub says: Text,
    /// What is different from then on.
    pub what: Change,
}

/// What a change does to the facts of the project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// The person is not there any more from this day on: `Leaves("lin", "2025-11-17")`.
    Leaves(Located<String>, Located<String>),
    /// Everything is to be finished by this day instead.
    Deadline(Located<String>),
    /// This may be spent instead.
    Budget(Located<String>),
}

/// A question about the trainee's plan, used by checks, by what the script says next and by hints. Dates are
/// `2025-12-05`, both ends included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlanIs {
    /// The work stands in the plan.
    Has(Located<String>),
    /// At least this many tasks.
    Tasks(Located<u32>),
    /// The task's owner is one of these.
    Owned(Located<String>, Vec<Located<String>>),
    /// The task takes from…to working days.
    Takes(Located<String>, Located<u32>, Located<u32>),
    /// The first task cannot begin before the second is finished, directly or through others.
    Follows(Located<String>, Located<String>),
    /// The task lies on the critical path.
    Critical(Located<String>),
    /// Everything is finished by the deadline that holds now.
    OnTime,
    /// Everything is finished at least this many working days before the deadline that holds now.
    Spare(Located<u32>),
    /// What is planned costs no more than may be spent now.
    WithinBudget,
    /// Nobody has two tasks on one day.
    NoOverload,
    /// Nobody has work on a day they are not there.
    NobodyAway,
    /// Each task has exactly one person who is accountable.
    Accountable,
    /// The person stands in the plan with this role for any task.
    Involved(Located<String>, Raci),
    /// The milestone has a date, and what it waits for is finished by then.
    Milestone(Located<String>),
    /// As `Milestone`, on this day at the latest.
    MilestoneBy(Located<String>, Located<String>),
    /// The risk is listed with someone who owns it.
    Risk(Located<String>),
    /// The answer to the risk mentions one of these words.
    RiskAnswer(Located<String>, Vec<Text>),
    /// The stakeholder is listed with what they need.
    Stakeholder(Located<String>),
    /// A measure of success with a target and a day; where words are given, its wording has one of them.
    Measure(Vec<Text>),
    /// The item is bought.
    Bought(Located<String>),
    /// The plan was agreed as a baseline.
    Baseline,
    /// A change was asked for; where words are given, its wording has one of them.
    ChangeAsked(Vec<Text>),
    /// This change has happened.
    Happened(Located<String>),
    /// This change has happened and the plan fits it: nobody who left has work after that day, and it is finished
    /// within the deadline and the budget that hold now.
    Replanned(Located<String>),
    /// All.
    All(Vec<PlanIs>),
    /// Any.
    Any(Vec<PlanIs>),
    /// Not.
    Not(Box<PlanIs>),
}

/// What somebody has to do with a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Raci {
    /// Does it.
    Responsible,
    /// Answers for it; one person a task.
    Accountable,
    /// Is asked before.
    Consulted,
    /// Is told after.
    Informed,
}

impl Raci {
    /// Every role, in the order of the name.
    pub const ALL: [Raci; 4] = [
        Raci::Responsible,
        Raci::Accountable,
        Raci::Consulted,
        Raci::Informed,
    ];

    /// Its value in `role=`.
    pub fn key(self) -> &'static str {
        match self {
            Raci::Responsible => "r",
            Raci::Accountable => "a",
            Raci::Consulted => "c",
            Raci::Informed => "i",
        }
    }
}

/// A value of the trainee's own plan that an answer has to state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlanValue {
    /// The day the last task is finished.
    Finish,
    /// The day of the milestone.
    Milestone(Located<String>),
    /// The day the task is finished.
    FinishOf(Located<String>),
    /// What the plan costs.
    Cost,
    /// What is left of the budget.
    BudgetLeft,
    /// Working days between the finish and the deadline.
    Spare,
    /// The name of the task's owner.
    Owner(Located<String>),
    /// The title of any task on the critical path.
    CriticalTask,
    /// Words of the answer to the risk.
    RiskAnswer(Located<String>),
}
