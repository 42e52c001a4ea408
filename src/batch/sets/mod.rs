//! The labelled sets that are known, one file each: how a line is read, and how what was heard maps to its labels.

mod annomi;
mod cped;
mod crosswoz;
mod empathy_judges;
mod ep_empathy;
mod epitome;
mod esconv;
mod esconv_failed;
mod line;
mod mood;
mod persuasion;
mod politeness;
mod stc3;
mod uss_jddc;
mod uss_sgd;

use super::task::Set;

/// Every known set, in the order of the table.
pub(super) static ALL: &[Set] = &[
    ep_empathy::ZH,
    ep_empathy::EN,
    epitome::SET,
    empathy_judges::SET,
    stc3::ZH,
    stc3::EN,
    crosswoz::SET,
    esconv::SET,
    annomi::SET,
    uss_jddc::SET,
    politeness::SET,
    cped::SET,
    persuasion::SET,
    esconv_failed::SET,
    uss_sgd::SET,
];

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::ALL;
    use crate::{batch::Labelled, hearing::Models};

    /// The answers of one line of `set`: task, label, what was heard.
    pub(super) fn answers(set: &str, line: &str) -> Vec<(usize, f64, f64)> {
        let labelled = read(set, line).unwrap();
        let answers = labelled.answers.iter();
        answers.map(|it| (it.task, it.gold, it.heard)).collect()
    }

    /// The same without what was heard.
    pub(super) fn labels(set: &str, line: &str) -> Vec<(usize, f64)> {
        let answers = answers(set, line).into_iter();
        answers.map(|(task, gold, _)| (task, gold)).collect()
    }

    pub(super) fn read(set: &str, line: &str) -> Result<Labelled, crate::text::Message> {
        let set = ALL.iter().find(|known| known.name == set).unwrap();
        (set.read)(line, &Models::shipped())
    }

    #[test]
    fn names_are_there_once() {
        let mut names: Vec<&str> = ALL.iter().map(|set| set.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ALL.len());
    }

    #[test]
    fn a_line_of_another_form_is_refused_with_a_reason() {
        for set in ALL {
            for line in ["", "{", "[]", "7", "null", "{}", "{\"id\":1}"] {
                assert!(
                    (set.read)(line, &Models::shipped()).is_err(),
                    "{} takes {line}",
                    set.name
                );
            }
        }
    }
}
