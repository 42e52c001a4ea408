//! Question banks: theory for training and contests. A file of its own, one a topic as a rule.

use serde::{Deserialize, Serialize};

use super::{Level, kinds::closed_list};
use crate::text::{Language, Located};

/// A question bank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bank {
    /// Version of the format, 1.
    pub format: Located<u32>,
    /// Name of the bank.
    pub id: Located<String>,
    /// Language of its questions.
    pub language: Language,
    /// Title for people.
    pub title: Located<String>,
    /// The questions.
    pub questions: Vec<Question>,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Name within all banks.
    pub id: Located<String>,
    /// What it is about.
    pub topic: Topic,
    /// How it is answered.
    pub kind: QuestionKind,
    /// Occupational level it belongs to.
    pub level: Level,
    /// The question.
    pub ask: Located<String>,
    /// What can be chosen, or put in order; A is the first.
    #[serde(default)]
    pub options: Vec<Located<String>>,
    /// The key: letters of the options (`B`, `ACD`, in order for [`QuestionKind::Order`]), 对 or 错 (`true`, `false`), a number,
    /// or a model answer.
    pub answer: Located<String>,
    /// How far a number may lie from the key.
    #[serde(default)]
    pub tolerance: Option<Located<String>>,
    /// What a number counts.
    #[serde(default)]
    pub unit: Option<String>,
    /// What earns points in a [`QuestionKind::Case`], one each.
    #[serde(default)]
    pub points: Vec<Located<String>>,
    /// Why the key is right and the closest wrong answer is not.
    pub why: Located<String>,
    /// What it rests on: a law with its article, a calculation, a usual practice.
    pub source: Located<String>,
    /// Whether a person must look it up again before it counts: laws change, houses differ.
    #[serde(default)]
    pub recheck: bool,
}

closed_list! {
    /// What a question is about.
    Topic {
        /// Conduct and standards of service.
        ServiceConduct = "service_conduct",
        /// Communication.
        Communication = "communication",
        /// Complaints.
        ComplaintHandling = "complaint_handling",
        /// Figures, tables, indicators.
        Data = "data",
        /// Sales.
        Sales = "sales",
        /// Operations of a contact centre.
        Operations = "operations",
        /// Projects.
        ProjectManagement = "project_management",
        /// Law.
        Law = "law",
        /// Safety of people and information.
        Safety = "safety",
    }
}

closed_list! {
    /// How a question is answered.
    QuestionKind {
        /// One option.
        Single = "single",
        /// All right options and no other: all or nothing.
        Multiple = "multiple",
        /// Right or wrong.
        TrueFalse = "true_false",
        /// A number.
        Numeric = "numeric",
        /// The options in order.
        Order = "order",
        /// A few sentences, marked by a person.
        Case = "case",
    }
}
