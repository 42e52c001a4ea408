//! A bank as RON, in the layout of the shipped ones: a question begins a line, its options and its reasons stand below it.

use super::super::edit::quoted;
use crate::{
    scenario::{Bank, Question},
    text::Located,
};

/// The file of `bank`.
pub fn written(bank: &Bank) -> String {
    let mut out = format!(
        "Bank(\n    format: 1,\n    id: {},\n    language: {:?},\n    title: {},\n    questions: [\n",
        quoted(&bank.id.value),
        bank.language,
        quoted(&bank.title.value),
    );
    for question in &bank.questions {
        out += &one(question);
    }
    out + "    ],\n)\n"
}

fn one(question: &Question) -> String {
    const BELOW: &str = "\n            ";
    let mut out = format!(
        "        (id: {}, topic: {}, kind: {}, level: {}, ask: {},{BELOW}",
        quoted(&question.id.value),
        question.topic.written(),
        question.kind.written(),
        question.level.written(),
        quoted(&question.ask.value),
    );
    if !question.options.is_empty() {
        out += &format!("options: {}, ", list(&question.options));
    }
    out += &format!("answer: {},", quoted(&question.answer.value));
    if let Some(tolerance) = &question.tolerance {
        out += &format!(" tolerance: {},", quoted(&tolerance.value));
    }
    if let Some(unit) = &question.unit {
        out += &format!(" unit: {},", quoted(unit));
    }
    if !question.points.is_empty() {
        out += &format!("{BELOW}points: {},", list(&question.points));
    }
    out += &format!(
        "{BELOW}why: {}, source: {}",
        quoted(&question.why.value),
        quoted(&question.source.value),
    );
    if question.recheck {
        out += ", recheck: true";
    }
    out + "),\n"
}

fn list(texts: &[Located<String>]) -> String {
    let quoted: Vec<String> = texts.iter().map(|it| quoted(&it.value)).collect();
    format!("[{}]", quoted.join(", "))
}
