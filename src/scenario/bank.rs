//! Reading and checking a question bank; as a table it goes in and out by [`table`].

mod comma;
mod finding;
mod give;
mod grid;
mod heads;
mod names;
mod row;
pub mod table;
mod take;
mod workbook;
mod written;

pub use finding::CellFinding;
pub use names::Named;
pub use take::Taken;
pub use written::written as written_bank;

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::{Bank, Question, QuestionKind, lower, pool::begins_with, tree};
use crate::text::{Diagnostic, Located, Message, SourceFile, normalise};

/// Fewest options of a question that is answered by choosing.
const FEWEST_OPTIONS: usize = 3;
/// Most options: they are named by letters, and nobody holds more in mind.
const MOST_OPTIONS: usize = 8;

/// Whether the file is a question bank: it begins with the word `Bank`.
pub fn is_bank(text: &str) -> bool {
    begins_with(text, "Bank")
}

/// Reads the bank in `source` and looks at it with every rule for banks. It comes back where no finding is an error.
pub fn check_bank(source: &SourceFile) -> (Option<Bank>, Vec<Diagnostic>) {
    let (tree, mut findings) = tree::parse(&source.text);
    let (bank, wrong) = lower::lower_bank(&tree);
    findings.extend(wrong);
    if let Some(bank) = bank.as_ref().filter(|_| findings.is_empty()) {
        findings.extend(look(bank));
    }
    findings.sort_by_key(|finding| finding.span);
    (bank.filter(|_| findings.is_empty()), findings)
}

/// What every rule for banks finds in `bank`.
fn look(bank: &Bank) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    twice(bank, &mut findings);
    for question in &bank.questions {
        blank(question, &mut findings);
        options(question, &mut findings);
        key(question, &mut findings);
    }
    findings
}

/// The places of the options that the letters of `answer` name, from 0, in the order written; none where it is anything else.
pub fn letters(answer: &str, options: usize) -> Option<Vec<usize>> {
    let folded = normalise(answer.trim()).text;
    let places = folded
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, ',' | '、' | '，'))
        .map(|c| {
            let place = (c as usize).checked_sub('a' as usize)?;
            (place < options).then_some(place)
        });
    places
        .collect::<Option<Vec<usize>>>()
        .filter(|it| !it.is_empty())
}

/// Whether `answer` says right or wrong; none where it says neither.
pub fn verdict(answer: &str) -> Option<bool> {
    match normalise(answer.trim()).text.as_str() {
        "对" | "正确" | "是" | "√" | "✓" | "✔" | "☑" | "y" | "true" | "t" | "yes" | "right" => {
            Some(true)
        }
        "错" | "错误" | "否" | "×" | "✗" | "✘" | "✕" | "❌" | "n" | "x" | "false" | "f" | "no"
        | "wrong" => Some(false),
        _ => None,
    }
}

/// A number as it is written: `1,250.5`, `12.5%`.
pub fn number(text: &str) -> Option<Decimal> {
    let folded = normalise(text.trim()).text;
    let plain: String = folded.chars().filter(|c| *c != ',').collect();
    plain.trim().trim_end_matches('%').trim().parse().ok()
}

/// Ids and questions that stand in the bank twice.
fn twice(bank: &Bank, findings: &mut Vec<Diagnostic>) {
    let (mut ids, mut asked) = (BTreeSet::new(), BTreeMap::new());
    for question in &bank.questions {
        let mut told = |at: &Located<String>, name: &str| {
            let message = Message::new("check-bank-twice").with("name", name.to_owned());
            findings.push(Diagnostic::error("bank-twice", at.span, message));
        };
        if !ids.insert(question.id.value.trim()) {
            told(&question.id, &question.id.value);
        }
        let words = normalise(question.ask.value.trim()).text;
        // The same question with other options is another one.
        let options: Vec<String> = question
            .options
            .iter()
            .map(|it| normalise(&it.value).text)
            .collect();
        if asked.insert((words, options), ()).is_some() {
            told(&question.ask, &question.ask.value);
        }
    }
}

/// What a question cannot do without.
fn blank(question: &Question, findings: &mut Vec<Diagnostic>) {
    let parts = [
        &question.id,
        &question.ask,
        &question.answer,
        &question.why,
        &question.source,
    ];
    let options = question.options.iter().chain(&question.points);
    for part in parts.into_iter().chain(options) {
        if part.value.trim().is_empty() {
            let message = Message::new("check-blank-text");
            findings.push(Diagnostic::error("blank-text", part.span, message));
        }
    }
}

/// Options that cannot be chosen from.
fn options(question: &Question, findings: &mut Vec<Diagnostic>) {
    use QuestionKind::{Case, Multiple, Numeric, Order, Single, TrueFalse};
    let count = question.options.len();
    let message = match question.kind {
        Single | Multiple | Order if !(FEWEST_OPTIONS..=MOST_OPTIONS).contains(&count) => Some(
            Message::new("check-bank-option-count")
                .with("count", count as u64)
                .with("least", FEWEST_OPTIONS as u64)
                .with("most", MOST_OPTIONS as u64),
        ),
        TrueFalse | Numeric | Case if count > 0 => Some(Message::new("check-bank-options-unused")),
        _ => None,
    };
    findings.extend(message.map(|it| Diagnostic::error("bank-options", question.ask.span, it)));
    let mut seen = BTreeSet::new();
    for option in &question.options {
        if !seen.insert(normalise(option.value.trim()).text) {
            let message = Message::new("check-bank-same-option");
            findings.push(Diagnostic::error("bank-options", option.span, message));
        }
    }
}

/// A key that is none.
fn key(question: &Question, findings: &mut Vec<Diagnostic>) {
    let options = question.options.len();
    let chosen = letters(&question.answer.value, options);
    let once = |places: &[usize]| places.iter().collect::<BTreeSet<_>>().len() == places.len();
    let wrong = match question.kind {
        QuestionKind::Single if chosen.as_deref().is_none_or(|it| it.len() != 1) => {
            Some("check-bank-key-single")
        }
        QuestionKind::Multiple if chosen.as_deref().is_none_or(|it| it.len() < 2 || !once(it)) => {
            Some("check-bank-key-multiple")
        }
        QuestionKind::Order
            if chosen
                .as_deref()
                .is_none_or(|it| it.len() != options || !once(it)) =>
        {
            Some("check-bank-key-order")
        }
        QuestionKind::TrueFalse if verdict(&question.answer.value).is_none() => {
            Some("check-bank-key-verdict")
        }
        QuestionKind::Numeric if number(&question.answer.value).is_none() => {
            Some("check-bank-key-number")
        }
        _ => None,
    };
    let finding =
        |at: &Located<String>, key| Diagnostic::error("bank-key", at.span, Message::new(key));
    findings.extend(wrong.map(|key| finding(&question.answer, key)));
    if let Some(tolerance) = &question.tolerance {
        let fits = question.kind == QuestionKind::Numeric
            && number(&tolerance.value).is_some_and(|it| !it.is_sign_negative());
        findings.extend((!fits).then(|| finding(tolerance, "check-bank-tolerance")));
    }
    if question.kind == QuestionKind::Case && question.points.is_empty() {
        findings.push(finding(&question.answer, "check-bank-points"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_as_people_write_them() {
        assert_eq!(letters("B", 4), Some(vec![1]));
        assert_eq!(letters("ａ、c d", 4), Some(vec![0, 2, 3]));
        for none in ["", "E", "1", "A-B", "甲"] {
            assert_eq!(letters(none, 4), None, "{none}");
        }
        assert_eq!(
            (verdict("√"), verdict("错"), verdict("也许")),
            (Some(true), Some(false), None)
        );
        assert_eq!(number("１,250.50"), Some(Decimal::new(125_050, 2)));
        assert_eq!(
            (number("12.5%"), number("十二")),
            (Some(Decimal::new(125, 1)), None)
        );
    }
}
