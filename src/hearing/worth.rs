//! Politeness, usefulness and whether a solution is stated, by published rules in whole thousandths.
//!
//! Each is a sum of features of the reading, clamped to 0–1,000, so that any value can be worked out by hand.

use super::{Act, ActKind, FlagFamily, Heard, Milli, sense::Reply};

/// Fills in the three values from what was heard so far.
pub(crate) fn judge(reply: &Reply<'_>, heard: &mut Heard) {
    heard.solution = solution(heard);
    heard.usefulness = usefulness(heard);
    heard.politeness = politeness(&reply.folded.text, heard);
}

/// 500 for plain speech, up for courtesy, down for language that costs.
fn politeness(text: &str, heard: &Heard) -> Milli {
    if heard.sentences.is_empty() {
        return 0;
    }
    let courteous = [
        "您",
        "请",
        "麻烦您",
        "please",
        "could you",
        "would you",
        "may i",
    ]
    .iter()
    .any(|word| text.contains(word));
    let mut points = 500;
    points += if courteous { 150 } else { 0 };
    points += if heard.has_kind(ActKind::Gratitude) {
        150
    } else {
        0
    };
    points += if heard.has_kind(ActKind::Apology) {
        100
    } else {
        0
    };
    points += if heard.has(Act::Greeting) { 100 } else { 0 };
    points += if heard.empathy.reaction >= 1_000 {
        100
    } else {
        0
    };
    points -= if heard.has_kind(ActKind::Command) {
        150
    } else {
        0
    };
    points -= rudeness_of(heard);
    clamp(points)
}

/// What language that costs takes from politeness.
pub(crate) fn rudeness_of(heard: &Heard) -> i32 {
    let flags = heard.flags.iter();
    flags.map(|flag| rudeness(flag.family)).sum()
}

fn rudeness(family: FlagFamily) -> i32 {
    use FlagFamily as F;
    match family {
        F::Abuse | F::Threat => 900,
        F::Challenging | F::Sarcasm | F::Dismissal | F::CommandCalmDown | F::BlameCustomer => 450,
        F::Negative | F::BuckPassing => 300,
        F::AbsolutePromise | F::MedicalAdvice | F::AsksSecret => 0,
    }
}

/// A solution is an action done or promised; a proposed way counts half.
fn solution(heard: &Heard) -> Milli {
    let firm = heard.promises.iter().filter(|promise| promise.firm);
    let timed = firm.clone().any(|promise| promise.timed);
    let mut points = 0;
    points += if heard.has(Act::Resolution) { 600 } else { 0 };
    points += if firm.count() > 0 { 200 } else { 0 };
    points += if timed { 200 } else { 0 };
    if points == 0 && heard.has(Act::Suggestion) {
        points = 400;
    }
    clamp(points)
}

/// Progress of the matter: a solution first, then facts, a way, a question into it; brushing off takes it away.
fn usefulness(heard: &Heard) -> Milli {
    let mut points = i32::from(heard.solution) * 6 / 10;
    points += if heard.has(Act::Information) { 200 } else { 0 };
    points += if heard.figures.iter().any(|figure| figure.stated) {
        150
    } else {
        0
    };
    points += if heard.has(Act::Suggestion) { 150 } else { 0 };
    points += if heard.has(Act::ProblemRefinement) || heard.has(Act::IdentityVerification) {
        200
    } else {
        0
    };
    points += if heard.has(Act::Restatement) { 100 } else { 0 };
    points -= if heard.has(Act::Dismiss) || heard.has(Act::Blame) {
        400
    } else {
        0
    };
    clamp(points)
}

fn clamp(points: i32) -> Milli {
    points.clamp(0, 1_000) as Milli
}
