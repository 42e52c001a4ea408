//! Empathy after EPITOME's mechanisms, as whole thousandths: what a sentence earns, and what caps it.
//!
//! | a sentence that | reaction |
//! |---|---|
//! | reacts (apology, acknowledgement, care) **and** names the customer's feeling or speaks of their own affair | 2.0 |
//! | reacts in words that already fit this customer (换成我也会…) | 1.4 |
//! | is a stock sentence | 1.0 |
//! | is a list of such words without a subject | 0.5 at most, and names nothing |
//! | repeats an earlier sentence | 0 |
//!
//! The reply earns its best sentence, never a sum, so saying it again cannot pay. Language that denies or
//! judges the feeling takes all of it away.

use super::{
    Empathy, Flag, FlagFamily, Milli,
    lexicon::Role,
    own::{has_person, speaks_of_own, speaks_to_customer},
    scope::clause_before,
    sense::{Reply, Sense},
    sentences::is_clause_mark,
};

const STOCK: Milli = 1_000;
const FITTING: Milli = 1_400;
const FULL: Milli = 2_000;
const LIST: Milli = 500;

/// The empathy of `reply`; sentences marked `repeated` earn nothing.
pub(crate) fn empathy(reply: &Reply<'_>, repeated: &[bool], flags: &[Flag]) -> Empathy {
    let mut empathy = Empathy::default();
    for (number, &repeated) in repeated.iter().enumerate() {
        if !repeated {
            sentence(reply, number, &mut empathy);
        }
    }
    empathy.anchored = level(&empathy);
    if flags.iter().any(denies_feeling) {
        empathy.anchored = 0;
        empathy.reaction = 0;
        empathy.exploration = 0;
        empathy.interpretation = 0;
        empathy.spans.clear();
    }
    empathy.level = empathy.anchored;
    empathy
}

/// The one level: the reaction, a little more where the reply also asks; asking alone reaches 1.
fn level(empathy: &Empathy) -> Milli {
    match (empathy.reaction, empathy.exploration) {
        (0, exploration) => exploration / 2,
        (reaction, exploration) if exploration >= STOCK => (reaction + 300).min(FULL),
        (reaction, _) => reaction,
    }
}

/// Families after which no courtesy in the same reply counts as empathy.
pub(crate) fn denies_feeling(flag: &Flag) -> bool {
    use FlagFamily as F;
    flag.confidence >= 500
        && matches!(
            flag.family,
            F::Dismissal
                | F::BlameCustomer
                | F::BuckPassing
                | F::Challenging
                | F::CommandCalmDown
                | F::Abuse
                | F::Threat
                | F::Sarcasm
        )
}

fn sentence(reply: &Reply<'_>, number: usize, empathy: &mut Empathy) {
    let text = reply.sentence(number);
    let mine: Vec<&Sense> = reply
        .senses_of(number)
        .filter(|sense| {
            sense.hit.family.role.is_some_and(Role::is_anchor)
                && sense.weight == super::sense::Weight::Counts
        })
        .collect();
    if mine.is_empty() {
        return;
    }
    let reacts = |sense: &&Sense| {
        !sense.quoted
            && (sense.is(Role::Stock) || sense.is(Role::Specific) || sense.is(Role::Frame))
    };
    let has_reaction = mine.iter().any(reacts);
    let fitting = mine
        .iter()
        .any(|sense| !sense.quoted && sense.is(Role::Specific));
    let feelings: Vec<&Sense> = mine
        .iter()
        .copied()
        .filter(|sense| {
            sense.is(Role::Feeling)
                && customers(reply, sense, fitting)
                && (!sense.quoted || has_reaction)
        })
        .collect();
    let list = is_list(reply, number, &mine);
    let own = speaks_of_own(text);
    let asks = reply.sentences[number].question;

    let mut reaction = match (has_reaction, fitting) {
        (true, _) if !feelings.is_empty() || own => FULL,
        (true, true) => FITTING,
        (true, false) => STOCK,
        (false, _) if feelings.iter().any(|sense| !sense.asked) && speaks_to_customer(text) => {
            STOCK
        }
        _ => 0,
    };
    empathy.listed |= list;
    if list {
        reaction = reaction.min(LIST);
    } else {
        let places = feelings
            .iter()
            .filter(|sense| !sense.asked || has_reaction)
            .map(|sense| reply.folded.original(sense.hit.span));
        empathy.feelings.extend(places);
    }
    if reaction > 0 {
        let carriers = mine
            .iter()
            .filter(|sense| reacts(sense) || sense.is(Role::Feeling));
        let places = carriers.map(|sense| reply.folded.original(sense.hit.span));
        empathy.spans.extend(places);
    }
    empathy.reaction = empathy.reaction.max(reaction);
    empathy.exploration = empathy.exploration.max(exploration(&mine, asks, own));
    empathy.interpretation = empathy.interpretation.max(interpretation(&mine));
}

/// A question into the feeling or the customer's own affair 2, into the problem 1, for a number 0.5.
fn exploration(mine: &[&Sense], asks: bool, own: bool) -> Milli {
    use super::ActKind;
    let explores = mine.iter().any(|sense| sense.is(Role::Explore));
    let open = mine.iter().any(|sense| {
        sense.is(Role::Explore) && sense.hit.family.kind == Some(ActKind::OpenQuestion)
    });
    let feeling = mine.iter().any(|sense| sense.is(Role::Feeling));
    match (asks, open) {
        (true, true) if feeling || own => FULL,
        (true, false) if feeling => FULL,
        (_, true) => STOCK,
        (true, false) if explores => 500,
        _ => 0,
    }
}

fn interpretation(mine: &[&Sense]) -> Milli {
    match (
        mine.iter().any(|sense| sense.is(Role::Interpret)),
        mine.iter().any(|sense| sense.is(Role::Feeling)),
    ) {
        (true, true) => FULL,
        (true, false) => STOCK,
        _ => 0,
    }
}

/// Whether the feeling is the customer's: the nearest person to its left is not the speaker alone.
fn customers(reply: &Reply<'_>, sense: &Sense, fitting: bool) -> bool {
    if fitting {
        return true;
    }
    let clause = clause_before(&reply.folded.text, sense.hit.span.start as usize);
    let speaker = clause
        .rfind('我')
        .or_else(|| word(clause, &["i", "i'm", "i'd", "we", "we're"]));
    let customer = clause.rfind(['您', '你', '人', '谁']).or_else(|| {
        word(
            clause,
            &["you", "your", "you're", "it", "that", "this", "how"],
        )
    });
    match (speaker, customer) {
        (Some(speaker), Some(customer)) => customer > speaker,
        (Some(_), None) => reports(clause),
        _ => true,
    }
}

/// 我理解这种…: the speaker's verb of understanding hands the feeling over.
fn reports(clause: &str) -> bool {
    [
        "理解",
        "明白",
        "懂",
        "体会",
        "知道",
        "看得出",
        "听得出",
        "感受到",
        "understand",
        "hear",
        "imagine",
        "see",
    ]
    .iter()
    .any(|verb| clause.contains(verb))
}

fn word(clause: &str, words: &[&str]) -> Option<usize> {
    words
        .iter()
        .flat_map(|&word| clause.match_indices(word))
        .filter(|&(at, word)| {
            let bytes = clause.as_bytes();
            (at == 0 || !bytes[at - 1].is_ascii_alphanumeric())
                && bytes
                    .get(at + word.len())
                    .is_none_or(|byte| !byte.is_ascii_alphanumeric())
        })
        .map(|(at, _)| at)
        .max()
}

/// A list of empathy words: three or more with no person in the sentence, or with next to nothing between them.
fn is_list(reply: &Reply<'_>, number: usize, mine: &[&Sense]) -> bool {
    let carriers = mine
        .iter()
        .filter(|sense| !sense.is(Role::Explore) && !sense.is(Role::Interpret));
    let mut covered = 0;
    let mut end = 0;
    let mut count = 0;
    for sense in carriers {
        let span = sense.hit.span;
        if span.end <= end {
            continue;
        }
        count += 1;
        covered += (span.end - span.start.max(end)) as usize;
        end = span.end;
    }
    if count < 3 {
        return false;
    }
    let text = reply.sentence(number);
    let spoken: usize = text
        .chars()
        .filter(|&c| c.is_alphanumeric() && !is_clause_mark(c))
        .map(char::len_utf8)
        .sum();
    !has_person(text) || (count >= 4 && covered * 100 > spoken * 85)
}
