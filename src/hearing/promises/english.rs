//! The shape of a promise in an English clause: `I'll call you`, `you will receive`, `the refund will arrive`.

use super::{
    clauses::Clause,
    shape::{Shape, soft},
    words::Role,
};
use crate::text::Span;

/// The shape of a promise in `clause`, if it has one.
pub(super) fn shape(clause: &Clause<'_>) -> Option<Shape> {
    for (at, word) in clause.words.iter().enumerate() {
        if word.role != Role::Will {
            continue;
        }
        let subject = clause.words[..at]
            .iter()
            .rev()
            .find(|word| matches!(word.role, Role::Us | Role::Customer | Role::Goods))?;
        let verb_at = word.span.end as usize - clause.span.start as usize;
        let verb = Verb::read(&clause.text[verb_at..])?;
        let fits = match subject.role {
            Role::Us => verb.is_deed(),
            Role::Customer => {
                verb.is_receipt() && clause.before(subject.span).trim_end().is_empty_or_joined()
            }
            _ => verb.is_motion(),
        };
        if !fits {
            return None;
        }
        let verb_from = word.span.end as usize + verb.at;
        let act = Span::new(verb_from, verb_from + verb.first.len());
        let us = subject.role == Role::Us;
        return Some(Shape {
            act,
            owner: us,
            passive: !us,
            needs_time: false,
            soft: soft(clause, act) || verb.is_attempt(),
            marked: true,
        });
    }
    None
}

/// The English verb behind "will", adverbs passed over.
struct Verb<'a> {
    /// Where it stands behind "will".
    at: usize,
    first: &'a str,
    rest: &'a str,
}

impl<'a> Verb<'a> {
    fn read(behind: &'a str) -> Option<Self> {
        let mut rest = behind.trim_start();
        loop {
            let length = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
            let at = behind.len() - rest.len();
            let (first, more) = rest.split_at(length);
            if first.is_empty() {
                return None;
            }
            rest = more.trim_start();
            if !ADVERBS.contains(&first) {
                return Some(Self { at, first, rest });
            }
        }
    }

    /// Something one does for somebody; "I'll be honest" and "we will see" are none.
    fn is_deed(&self) -> bool {
        match self.first {
            "be" => {
                let next = self
                    .rest
                    .split(|c: char| !c.is_ascii_alphabetic())
                    .next()
                    .unwrap_or_default();
                next.ends_with("ing")
                    || matches!(
                        next,
                        "in" | "back" | "there" | "with" | "at" | "glad" | "happy"
                    ) && !self.rest.starts_with("happy if")
                        && (matches!(next, "back" | "there" | "with")
                            || self.rest.starts_with("at your")
                            || self.rest.starts_with("in touch")
                            || self.rest.starts_with("in contact"))
            }
            "see" => self.rest.starts_with("to it"),
            // "I'll have it with you", "we'll have it fixed": had done, not owned.
            "have" => HAD_DONE
                .iter()
                .any(|done| self.rest.split_whitespace().any(|word| word == *done)),
            other => !NO_DEEDS.contains(&other),
        }
    }

    fn is_receipt(&self) -> bool {
        matches!(self.first, "receive" | "get" | "have" | "hear") && !self.rest.starts_with("to ")
            || self.first == "see"
                && ["it ", "the money", "the refund", "your refund"]
                    .iter()
                    .any(|word| self.rest.starts_with(word))
            || self.first == "be"
                && [
                    "refunded",
                    "credited",
                    "contacted",
                    "notified",
                    "reimbursed",
                    "called",
                ]
                .iter()
                .any(|word| self.rest.starts_with(word))
    }

    fn is_motion(&self) -> bool {
        matches!(
            self.first,
            "arrive" | "reach" | "ship" | "go" | "come" | "leave" | "appear" | "land" | "show"
        ) || self.first == "be"
            && !self.rest.starts_with("difficult")
            && !self.rest.starts_with("hard")
            && !self.rest.starts_with("fine")
    }

    fn is_attempt(&self) -> bool {
        matches!(self.first, "try" | "attempt" | "hope")
            || self.first == "see" && self.rest.starts_with("if")
            || self.first == "do"
                && (self.rest.starts_with("my best") || self.rest.starts_with("our best"))
    }
}

const ADVERBS: [&str; 29] = [
    "all",
    "also",
    "always",
    "both",
    "certainly",
    "course",
    "definitely",
    "each",
    "first",
    "generally",
    "gladly",
    "happily",
    "hopefully",
    "immediately",
    "just",
    "likely",
    "normally",
    "now",
    "of",
    "perhaps",
    "personally",
    "possibly",
    "probably",
    "quickly",
    "soon",
    "still",
    "then",
    "typically",
    "usually",
];

const HAD_DONE: [&str; 14] = [
    "with",
    "delivered",
    "ready",
    "done",
    "fixed",
    "back",
    "sent",
    "replaced",
    "sorted",
    "repaired",
    "installed",
    "finished",
    "refunded",
    "collected",
];

const NO_DEEDS: [&str; 21] = [
    "not",
    "never",
    "see",
    "say",
    "admit",
    "need",
    "want",
    "assume",
    "bet",
    "appreciate",
    "understand",
    "miss",
    "know",
    "think",
    "agree",
    "remember",
    "believe",
    "like",
    "love",
    "only",
    "no",
];

/// Whether the words before a subject leave it the subject of its clause.
trait Lead {
    fn is_empty_or_joined(&self) -> bool;
}

impl Lead for str {
    fn is_empty_or_joined(&self) -> bool {
        self.is_empty()
            || !["if", "when", "that", "do", "did", "once"]
                .iter()
                .any(|word| self.ends_with(word))
    }
}
