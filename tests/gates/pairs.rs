//! Contrast pairs: one situation, two replies that differ on one axis. The better must score higher there, and every
//! other axis must stay where it is.

use std::fmt::Write as _;

use heard::{scenario::Competency, text::Language};

use crate::play::{Cases, Scores, axis, data, mark};

/// How far another axis may move, in points of 100.
const STILL: u32 = 5;
/// The least pairs of a file.
const PAIRS: usize = 60;

/// A case, and its pairs: the better reply, the worse one.
type Situation = (String, Vec<(String, String)>);

/// One marked pair.
pub struct Pair {
    pub case: String,
    pub better: String,
    pub worse: String,
}

/// The pairs of a competency in a language.
pub fn pairs(competency: Competency, language: Language) -> Vec<Pair> {
    let name = format!("pairs/{}.{}.ron", competency.key(), short(language));
    let situations: Vec<Situation> = data(&name);
    let pairs = situations.into_iter().flat_map(|(case, pairs)| {
        pairs.into_iter().map(move |(better, worse)| Pair {
            case: case.clone(),
            better,
            worse,
        })
    });
    pairs.collect()
}

/// `zh` or `en`.
pub fn short(language: Language) -> &'static str {
    match language {
        Language::Zh => "zh",
        Language::En => "en",
    }
}

/// What is wrong with a pair: the axis does not rise, or another one moves.
fn fault(on: usize, better: Scores, worse: Scores) -> Option<String> {
    let mut fault = String::new();
    if better[on] <= worse[on] {
        let _ = write!(fault, "{} is not above {}", better[on], worse[on]);
    }
    for (at, competency) in Competency::ALL.iter().enumerate() {
        if at != on && better[at].abs_diff(worse[at]) > STILL {
            let _ = write!(
                fault,
                "{}{} moves {} → {}",
                if fault.is_empty() { "" } else { "; " },
                competency.key(),
                worse[at],
                better[at]
            );
        }
    }
    (!fault.is_empty()).then_some(fault)
}

fn right_in_95_of_100(competency: Competency, language: Language) {
    let cases = Cases::load();
    let markings = cases.markings();
    let pairs = pairs(competency, language);
    assert!(pairs.len() >= PAIRS, "only {} pairs", pairs.len());
    let mut wrong = String::new();
    let mut faults = 0;
    for pair in &pairs {
        let score = |reply: &str| {
            let case = pair.case.as_str();
            mark(cases.get(case), &markings[case], reply, language)
        };
        if let Some(fault) = fault(axis(competency), score(&pair.better), score(&pair.worse)) {
            faults += 1;
            let _ = writeln!(
                wrong,
                "{}: {fault}\n  + {}\n  - {}",
                pair.case, pair.better, pair.worse
            );
        }
    }
    println!(
        "{} {}: {} of {} pairs right\n{wrong}",
        competency.key(),
        short(language),
        pairs.len() - faults,
        pairs.len()
    );
    assert!(
        faults * 20 <= pairs.len(),
        "{faults} of {} pairs wrong:\n{wrong}",
        pairs.len()
    );
}

macro_rules! pairs_of {
    ($($name:ident: $competency:ident $language:ident;)+) => {
        $(#[test] fn $name() { right_in_95_of_100(Competency::$competency, Language::$language); })+
    };
}

pairs_of! {
    empathy_zh: Empathy Zh;
    empathy_en: Empathy En;
    data_understanding_zh: DataUnderstanding Zh;
    data_understanding_en: DataUnderstanding En;
    sales_awareness_zh: SalesAwareness Zh;
    sales_awareness_en: SalesAwareness En;
    operations_zh: Operations Zh;
    operations_en: Operations En;
    project_management_zh: ProjectManagement Zh;
    project_management_en: ProjectManagement En;
}
