//! How a reply moves the mood: which rows of the table it touches, and why.

use crate::{
    hearing::{Act, ActKind, FlagFamily},
    scenario::{Cause, IntentName},
};

use super::{Impression, Mind, MoodChange, Persona, question::Seek};

/// Families of language that hurt.
const HURTS: [FlagFamily; 8] = [
    FlagFamily::Negative,
    FlagFamily::Challenging,
    FlagFamily::CommandCalmDown,
    FlagFamily::Abuse,
    FlagFamily::Dismissal,
    FlagFamily::Threat,
    FlagFamily::Sarcasm,
    FlagFamily::AsksSecret,
];

/// The causes in one reply with their effects, gravest first. `learns` says whether it draws out a fact.
pub fn appraise(
    impression: &Impression,
    mind: &Mind,
    persona: &Persona,
    learns: bool,
) -> Vec<MoodChange> {
    let mut causes = Tally {
        mind,
        persona,
        changes: Vec::new(),
    };
    hurts(impression, mind, &mut causes);
    let spoiled = !causes.is_empty();
    if repeats_itself(impression, mind) {
        causes.push(Cause::RepeatsItself);
    } else {
        // Who speaks past the customer does not help them, whatever stands beside it.
        let spoiled = spoiled || impression.addressed;
        let helps = !spoiled && helps(impression, mind, learns, &mut causes);
        if !helps && asks_again(impression, mind) {
            causes.push(Cause::AsksAgain);
        }
        mistimed(impression, mind, helps, &mut causes);
        let excused = !impression.addressed && is_excused(impression, mind);
        let warms = !spoiled && warms(impression, mind, helps, &mut causes);
        if causes.is_empty() && !helps && !warms && !excused {
            causes.push(Cause::NoProgress);
        }
    }
    causes.changes
}

/// Causes with their effects, as they are found.
struct Tally<'a> {
    mind: &'a Mind,
    persona: &'a Persona,
    changes: Vec<MoodChange>,
}

impl Tally<'_> {
    fn push(&mut self, cause: Cause) {
        let change = self.persona.table.change(cause, self.mind.times(cause));
        self.changes.push(change);
    }

    /// Comfort upon comfort with nothing done in between: it hardly counts any more.
    fn push_worn(&mut self, cause: Cause) {
        self.changes
            .push(self.persona.table.change(cause, u16::MAX));
    }

    fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }
}

/// What hurts whatever else is said.
fn hurts(impression: &Impression, mind: &Mind, causes: &mut Tally<'_>) {
    let heard = &impression.heard;
    let flagged = |family: FlagFamily| heard.flags_of(family).any(|flag| flag.confidence >= 500);
    if takes_back(impression, mind) {
        causes.push(Cause::BrokenPromise);
    }
    if heard.has(Act::Blame)
        || flagged(FlagFamily::BuckPassing)
        || flagged(FlagFamily::BlameCustomer)
    {
        causes.push(Cause::Blame);
    }
    if heard.has(Act::Dismiss) || HURTS.into_iter().any(flagged) {
        causes.push(Cause::ForbiddenPhrase);
    }
}

/// Whether an earlier promise is refused now: 刚才说的退款做不了.
fn takes_back(impression: &Impression, mind: &Mind) -> bool {
    let promised = mind.times(Cause::ConcreteAction) > 0;
    promised
        && impression.heard.has(Act::Refuse)
        && impression.refers_back
        && !impression.heard.has(Act::Resolution)
}

/// Whether everything of weight in the reply was said before.
fn repeats_itself(impression: &Impression, mind: &Mind) -> bool {
    !impression.sentences.is_empty()
        && impression
            .sentences
            .iter()
            .all(|&print| mind.has_heard_print(print) || mind.has_said_print(print))
}

/// Whether it asks for what was told, and for nothing that was not.
fn asks_again(impression: &Impression, mind: &Mind) -> bool {
    matches!(impression.seeks, Some(Seek::Detail | Seek::Story))
        && !impression.answers.is_empty()
        && impression.asks.iter().all(|&fact| mind.told.contains(fact))
}

/// Whether the reply moves the matter on; notes how.
fn helps(impression: &Impression, mind: &Mind, learns: bool, causes: &mut Tally<'_>) -> bool {
    let heard = &impression.heard;
    if impression.promises(true) {
        causes.push(Cause::ConcreteAction);
        return true;
    }
    let moves = impression.promises(false)
        || heard.has(Act::Resolution)
        || heard.has(Act::Suggestion)
        || (heard.has(Act::Restatement) && mind.times(Cause::Progress) < 3)
        || (impression.states_figure && impression.seeks != Some(Seek::Detail))
        || learns;
    if moves {
        causes.push(Cause::Progress);
    }
    moves
}

/// What comes at the wrong moment: defending before hearing, selling before helping.
fn mistimed(impression: &Impression, mind: &Mind, helps: bool, causes: &mut Tally<'_>) {
    let heard = &impression.heard;
    let unheard = !mind.has_been_heard() && !helps;
    if unheard && heard.has_kind(ActKind::Explanation) {
        causes.push(Cause::EarlyDefence);
    }
    if unheard && heard.has(Act::Upsell) {
        causes.push(Cause::EarlySale);
    }
}

/// Whether the reply meets the feeling; notes how well. Words calm once: the next time something must have been done.
fn warms(impression: &Impression, mind: &Mind, helps: bool, causes: &mut Tally<'_>) -> bool {
    let apology = impression.is(ActKind::Apology);
    let own_fact = impression
        .mentions
        .iter()
        .any(|&fact| mind.told.contains(fact));
    let specific = impression.names_feeling && own_fact;
    let sincere = apology
        && (own_fact || impression.is(ActKind::Ownership))
        && mind.times(Cause::SincereApology) < 2;
    let worn = mind.comforted && !helps;
    for (warm, cause) in [
        (specific, Cause::SpecificEmpathy),
        (sincere, Cause::SincereApology),
    ] {
        match (warm, worn) {
            (true, true) => causes.push_worn(cause),
            (true, false) => causes.push(cause),
            (false, _) => {}
        }
    }
    let stock = apology
        || impression.names_feeling
        || impression.heard.has(Act::EmotionalManagement)
        || impression.is(ActKind::Acknowledgement)
        || impression.is(ActKind::Care);
    if !specific && !sincere && stock {
        let again = mind.times(Cause::StockEmpathy) > 0;
        // An apology beside a real step is good manners, not a stock sentence again.
        let manners = again && !causes.is_empty();
        if !manners {
            causes.push(if again {
                Cause::RepeatedEmpathy
            } else {
                Cause::StockEmpathy
            });
        }
    }
    specific || sincere || stock
}

/// What need not bring anything new: a first greeting, asking who it is or for a moment, closing when settled; and news,
/// once before a step follows.
fn is_excused(impression: &Impression, mind: &Mind) -> bool {
    let heard = &impression.heard;
    let early = mind.last == Some(IntentName::Open);
    (early && impression.has_words && (heard.has(Act::Greeting) || impression.sentences.is_empty()))
        || impression.seeks.is_some()
        || ((impression.is(ActKind::HoldRequest) || impression.looks_up) && mind.waits == 0)
        || heard.has(Act::IdentityVerification)
        || heard.has(Act::ProblemRefinement)
        || mind.accepted
        || (impression.is_news() && mind.last != Some(IntentName::AskBack))
}
