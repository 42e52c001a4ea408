//! Rules and models together: the model gives the shade, the rules have the last word. A model that was learnt from one
//! kind of talk speaks only in that: how a coach writes says little about how a contact centre is marked.
//!
//! | reading | fused |
//! |---|---|
//! | level | the anchors'; in talk of a kind the model has learnt from the model's, unless words of empathy are listed, repeated, denied or turned round |
//! | politeness | the model's where there is one for the language, less what language that costs takes |
//! | usefulness, solution | the model's, less what brushing off takes |
//! | acts | the rules'; in a sentence in which they hear nothing, the model's surest act from [`SURE_ACT`] on, as a guess; in talk of a kind the model has learnt from, the model's |

use super::{
    Features, Model, Models,
    score::{level, probability},
};
use crate::{
    hearing::{
        Act, ActReading, Around, Heard, Milli,
        empathy::denies_feeling,
        lexicon::Role,
        sense::{Reply, Weight},
        worth,
    },
    text::Span,
};

/// From this probability on the model names the act of a sentence in which the rules hear none.
const SURE_ACT: Milli = 600;
/// From this probability on a reply may be of the kind of talk the acts were learnt from: the model adds its guesses.
const FAMILIAR_ACTS: Milli = 500;
/// From this probability on it surely is: only then the model takes from what the rules hear.
const SURELY_FAMILIAR: Milli = 900;
/// From this probability on it is of the kind the levels were learnt from: one reply in a hundred of a helpdesk is.
const FAMILIAR_LEVEL: Milli = 100;

/// Adds to what the rules `heard` what the model of the language hears.
pub(crate) fn fuse(
    text: &str,
    around: Around<'_>,
    reply: &Reply<'_>,
    ears: &Models<'_>,
    heard: &mut Heard,
) {
    if heard.sentences.is_empty() {
        return;
    }
    let features = Features::heard(text, around, reply, heard);
    let Some(model) = ears.model(features.language) else {
        return;
    };
    let logits = model.logits(&features);
    let of = |name: &str| model.class(name).map(|class| logits[class]);
    let plain = model.logits(&features.without_rules());
    let familiar = |name: &str, from: Milli| {
        let class = model.class(name);
        class.is_some_and(|class| probability(plain[class]) >= from)
    };
    if let (Some(first), Some(second)) = (of("level.1"), of("level.2"))
        && familiar("familiar.level", FAMILIAR_LEVEL)
    {
        empathy(model, (first, second), reply, heard);
    }
    let rudeness = worth::rudeness_of(heard);
    let brushed = heard.has(Act::Dismiss) || heard.has(Act::Blame);
    let value = |name: &str| Some(i32::from(probability(of(name)?)));
    let sure = |value: Milli| value.max(1_000 - value);
    if let Some(polite) = value("politeness") {
        let polite = (polite - rudeness).clamp(0, 1_000) as Milli;
        heard.politeness = polite;
        heard.sureness.politeness = sure(polite);
    }
    // To brush off takes a quarter of what a reply is worth: a poor one stays poorer than a good one, and people count the
    // help that comes with a "calm down" nearly whole.
    let worth = |value: i32| (if brushed { value * 3 / 4 } else { value }) as Milli;
    if let Some(useful) = value("usefulness").map(worth) {
        heard.usefulness = useful;
        heard.sureness.usefulness = sure(useful);
    }
    // Two opinions: one sharp at the ends, one straight in between.
    let share = of("solution.share").map(|share| share.clamp(0, 1_000));
    let solved = of("solution").map(|logit| {
        let sharp = i32::from(probability(logit));
        worth(share.map_or(sharp, |share| (sharp + share) / 2))
    });
    if let Some(solved) = solved {
        heard.solution = solved;
        heard.sureness.solution = sure(solved);
    }
    acts(
        model,
        text,
        heard,
        familiar("familiar.acts", FAMILIAR_ACTS).then_some(&logits),
        familiar("familiar.acts", SURELY_FAMILIAR),
    );
}

/// The one level, and how sure it is: the model's in the kind of talk it has learnt from.
fn empathy(model: &Model<'_>, logits: (i32, i32), reply: &Reply<'_>, heard: &mut Heard) {
    if heard.flags.iter().any(denies_feeling)
        || heard.sentences.iter().any(|sentence| sentence.repeated)
        || hollow(reply, heard)
    {
        return;
    }
    let at_least_one = probability(logits.0);
    let two = probability(logits.1).min(at_least_one);
    let cuts = model
        .class("level.1")
        .map_or([500, 1_500], |class| model.weights.classes[class].cuts);
    // Never far below the anchors: a question after the other's state is one to the rules and none to the raters.
    let least = (heard.empathy.anchored / 2).saturating_sub(10);
    let fused = level(at_least_one + two, cuts).max(least);
    heard.empathy.level = fused;
    heard.sureness.level = match fused {
        0..500 => 1_000 - at_least_one,
        500..1_500 => at_least_one - two,
        _ => two,
    };
}

/// Whether words of empathy are listed, denied, quoted away or turned round.
fn hollow(reply: &Reply<'_>, heard: &Heard) -> bool {
    heard.empathy.listed
        || reply.senses.iter().any(|sense| {
            let anchor = sense.hit.family.role.is_some_and(|role| {
                role.is_anchor() && !matches!(role, Role::Explore | Role::Interpret | Role::Own)
            });
            anchor && sense.weight != Weight::Counts && !sense.quoted && !sense.asked
        })
}

/// The model's acts: for a whole reply of a kind of talk it has learnt from, and for sentences in which the rules
/// hear nothing.
fn acts(
    model: &Model<'_>,
    text: &str,
    heard: &mut Heard,
    familiar: Option<&Vec<i32>>,
    surely: bool,
) {
    if let Some(logits) = familiar {
        overruled(model, text, logits, surely, heard);
    } else {
        for act in &mut heard.acts {
            if act.act == Act::Other && act.carried_by == "other" {
                let logits =
                    model.logits(&Features::plain(act.span.of(text), model.weights.language));
                let best = probabilities(model, &logits, "act.")
                    .max_by_key(|&(act, sure)| (sure, std::cmp::Reverse(act)));
                if let Some((named, sure)) = best.filter(|&(_, sure)| sure >= SURE_ACT) {
                    act.act = named;
                    act.confidence = sure;
                    act.carried_by = "model";
                }
            }
        }
    }
    heard.sureness.acts = heard
        .acts
        .iter()
        .map(|act| act.confidence)
        .min()
        .unwrap_or(0);
}

/// In familiar talk the model says which of its acts are there: what the rules miss stands for the whole reply, and
/// where the talk is `surely` familiar the model's doubt becomes theirs.
fn overruled(model: &Model<'_>, text: &str, logits: &[i32], surely: bool, heard: &mut Heard) {
    for (act, sure) in probabilities(model, logits, "place.") {
        let mut known = false;
        for reading in heard.acts.iter_mut().filter(|reading| reading.act == act) {
            known = true;
            if surely && sure < 500 && act != Act::EmotionalManagement {
                reading.confidence = reading.confidence.min(sure);
            }
        }
        if sure >= 500 && !known {
            let whole = heard
                .sentences
                .iter()
                .map(|sentence| sentence.span)
                .reduce(Span::join);
            heard.acts.push(ActReading {
                act,
                kind: None,
                span: whole.unwrap_or_else(|| Span::new(0, text.len())),
                confidence: sure,
                carried_by: "model",
            });
        }
    }
    heard
        .acts
        .sort_by_key(|reading| (reading.span.start, reading.span.end, reading.act));
}

/// The acts a model knows in classes that begin with `prefix`, each with its probability.
fn probabilities<'m>(
    model: &'m Model<'_>,
    logits: &'m [i32],
    prefix: &'static str,
) -> impl Iterator<Item = (Act, Milli)> + 'm {
    let classes = model.weights.classes.iter().zip(logits);
    classes.filter_map(move |(class, &logit)| {
        let act = Act::from_key(class.name.strip_prefix(prefix)?)?;
        Some((act, probability(logit)))
    })
}
