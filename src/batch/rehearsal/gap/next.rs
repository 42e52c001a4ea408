//! What to practise next for a stage: one line, and where to do it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Kind, Lost, StageGap};
use crate::{
    batch::rehearsal::Material,
    scenario::{Named, Topic},
    text::{Language, Message, say},
};

/// What to practise next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// The line.
    pub words: String,
    /// Where it can be practised; none where no page does only that.
    pub link: Option<Link>,
}

/// Where something can be practised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// Questions on a topic.
    Topic(Topic),
    /// A case.
    Case(String),
}

/// What the dearest of what was lost says to practise; none where nothing was.
pub(super) fn next(gap: &StageGap, material: &Material, language: Language) -> Option<Next> {
    if gap.gap() <= Decimal::ZERO {
        return None;
    }
    let Some(first) = dearest(&gap.lost) else {
        let key = match gap.part {
            "quiz" => "rehearse-next-quiz",
            _ => "rehearse-next-stage",
        };
        let words = Message::new(key).with("stage", gap.title.clone());
        return Some(Next {
            words: words.say(language),
            link: None,
        });
    };
    let count = gap.lost.iter().filter(|it| same(&it.kind, &first.kind));
    let count = count.count() as u64;
    let (words, link) = match &first.kind {
        Kind::Question(topic) => {
            let words = Message::new("rehearse-next-topic")
                .with("topic", topic.name(language))
                .with("count", count);
            (words, Some(Link::Topic(*topic)))
        }
        Kind::Check(case, _) | Kind::Fatal(case) => {
            let title = material.case(case).map(|(_, it)| it.title.get(language));
            let words = Message::new("rehearse-next-case")
                .with("case", title.unwrap_or(case).to_owned())
                .with("check", first.title.clone());
            (words, Some(Link::Case(case.clone())))
        }
        Kind::Violation(name) => {
            let name = say(language, &format!("violation-{}", name.key()));
            let words = Message::new("rehearse-next-violation")
                .with("name", name)
                .with("count", count);
            (words, None)
        }
        Kind::Record(rule) if !rule.is_empty() => {
            let words = Message::new("rehearse-next-rule").with("rule", rule.clone());
            (words, None)
        }
        Kind::Record(_) | Kind::WrongFlag => (Message::new("rehearse-next-wrong-flag"), None),
        Kind::Speed => (Message::new("rehearse-next-speed"), None),
        Kind::Sheet => {
            let words = Message::new("rehearse-next-sheet")
                .with("item", first.title.clone())
                .with("anchor", first.better.clone().unwrap_or_default());
            (words, None)
        }
        Kind::Other => {
            let words = Message::new("rehearse-next-other")
                .with("stage", gap.title.clone())
                .with("what", first.title.clone());
            (words, None)
        }
    };
    Some(Next {
        words: words.say(language),
        link,
    })
}

/// What to practise where the members of a team lost: whom to practise with first.
pub(super) fn of_member(stage: &str, name: String, language: Language) -> Next {
    let words = Message::new("rehearse-next-member")
        .with("stage", stage.to_owned())
        .with("name", name);
    Next {
        words: words.say(language),
        link: None,
    }
}

/// Of all that was lost, what cost most: questions of one topic together, anything else by itself.
fn dearest(lost: &[Lost]) -> Option<&Lost> {
    let mut topics: BTreeMap<Topic, Decimal> = BTreeMap::new();
    for one in lost {
        if let Kind::Question(topic) = one.kind {
            *topics.entry(topic).or_default() += one.cost;
        }
    }
    let cost = |one: &Lost| match one.kind {
        Kind::Question(topic) => topics.get(&topic).copied().unwrap_or_default(),
        _ => one.cost,
    };
    let mut best: Option<&Lost> = None;
    for one in lost {
        if best.is_none_or(|it| cost(one) > cost(it)) {
            best = Some(one);
        }
    }
    best
}

fn same(one: &Kind, other: &Kind) -> bool {
    match (one, other) {
        (Kind::Check(a, _), Kind::Check(b, _)) => a == b,
        _ => one == other,
    }
}
