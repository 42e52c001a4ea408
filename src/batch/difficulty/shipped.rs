//! The estimates that ship with the program: `assets/difficulty.ron`, made by `cargo run --release --example rate_cases`.

use std::{fmt::Write as _, sync::LazyLock};

use serde::{Deserialize, Serialize};

use super::{Difficulties, Estimate, Item};
use crate::scenario::{Scenario, Temper, rubric_hash};

/// How hard one case is, as its rubric was when it was rated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rated {
    /// The case.
    pub case: String,
    /// Fingerprint of its rubric.
    pub rubric: String,
    /// The estimate with each temper of its customers.
    pub tempers: Vec<(Temper, Estimate)>,
}

static SHIPPED: LazyLock<Vec<Rated>> =
    LazyLock::new(|| parse(include_str!("../../../assets/difficulty.ron")).unwrap_or_default());

/// The cases in the text of a file of estimates; none where it is no such file.
pub fn parse(text: &str) -> Option<Vec<Rated>> {
    ron::from_str(text).ok()
}

/// The text of the file of `cases`, a line a case.
pub fn write(cases: &[Rated]) -> String {
    let mut text = String::from(
        "// How hard the shipped cases are, in thousandths of a logit, found from bots. Made by:\n\
         // cargo run --release --example rate_cases\n[\n",
    );
    for case in cases {
        // What derives its shape from this type always has one.
        let line = ron::to_string(case).unwrap_or_default();
        let _ = writeln!(text, "    {line},");
    }
    text + "]\n"
}

/// What `known` tells of `scenario`.
pub fn rated(scenario: &Scenario, known: &Difficulties) -> Rated {
    let items = known.items.iter();
    let its = items.filter(|(item, _)| item.case == *scenario.id);
    Rated {
        case: scenario.id.value.clone(),
        rubric: rubric_hash(scenario),
        tempers: its
            .map(|(item, estimate)| (item.temper, *estimate))
            .collect(),
    }
}

/// What ships about `scenarios`; nothing about one whose rubric has changed since.
pub fn shipped<'s>(scenarios: impl Iterator<Item = &'s Scenario>) -> Difficulties {
    let mut known = Difficulties::default();
    for scenario in scenarios {
        let mut all = SHIPPED.iter();
        let Some(rated) = all.find(|it| it.case == *scenario.id) else {
            continue;
        };
        if rated.rubric != rubric_hash(scenario) {
            continue;
        }
        let items = rated.tempers.iter().map(|&(temper, estimate)| {
            let case = rated.case.clone();
            (Item { case, temper }, estimate)
        });
        known.items.extend(items);
    }
    known
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_was_written_is_read() {
        let estimate = Estimate {
            value: -431,
            error: 92,
        };
        let cases = vec![Rated {
            case: "late-birthday-gift".to_owned(),
            rubric: "0f".to_owned(),
            tempers: vec![(Temper::Direct, estimate), (Temper::Anxious, estimate)],
        }];
        assert_eq!(parse(&write(&cases)), Some(cases));
        assert_eq!(parse("nothing of the kind"), None);
    }
}
