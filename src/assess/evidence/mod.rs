//! Evidence: questions about a transcript, and the places where they hold. One file a family.
//!
//! A question is asked of a [`Window`], a part of the talk; what holds, holds at places ([`Held`]), in the order
//! of event and byte. `Not`, `Turns` and `RepliesWithin` hold nowhere in particular. What is said counts only where
//! it is *meant*: not under a negation, not in a question (unless the author's own words ask, or an act that asks is
//! required beside them), not in a quotation; and it earns only in sentences that pass the [guards](super::guard).

mod acts;
mod analysed;
mod campaign;
mod copilot;
mod course;
mod days;
mod desk;
mod facts;
mod figures;
mod freeze;
mod judged;
mod knowledge;
mod near;
mod noticed;
mod offers;
mod open;
mod order;
mod phrases;
mod plan;
mod postings;
mod promises;
mod said;
mod shift;
mod ticket;
mod together;
mod voices;
mod window;
mod work;

pub(crate) use figures::unscoped;
pub(crate) use near::{near_miss, reply_after};
pub(crate) use noticed::noticed;
pub(crate) use open::open;
pub(crate) use phrases::Phrases;
pub(crate) use postings::Postings;
pub(crate) use said::uses_clock;
pub(crate) use shift::figures;
pub(crate) use window::{Window, place};

use super::{lean::Lean, mark::Witness, record::Record};
use crate::{
    scenario::{Evidence, Scenario},
    session::Event,
};

/// A talk as evidence sees it.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    /// The case.
    pub scenario: &'a Scenario,
    /// What happened.
    pub events: &'a [Event],
    /// What was said and heard.
    pub record: &'a Record,
    /// The author's phrases, prepared once a scenario.
    pub phrases: &'a Phrases,
    /// Which way unsure readings fall.
    pub lean: Lean,
    /// Whether what a model heard is looked at beside the rules.
    pub aided: bool,
}

/// Where evidence holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Held {
    /// The place that decided it: the first that was enough. None where it holds nowhere in particular.
    pub decided: Option<Witness>,
    /// Every place that carries it, in order.
    pub places: Vec<Witness>,
}

impl Held {
    /// Holds, but nowhere in particular.
    pub fn nowhere() -> Self {
        Self {
            decided: None,
            places: Vec::new(),
        }
    }

    /// Holds at these places; does not hold where there is none.
    pub fn at(mut places: Vec<Witness>) -> Option<Self> {
        places.sort_by_key(place);
        places.dedup();
        let decided = Some(*places.first()?);
        Some(Self { decided, places })
    }

    /// Holds at one place.
    pub fn there(witness: Witness) -> Self {
        Self {
            decided: Some(witness),
            places: vec![witness],
        }
    }
}

/// Whether `evidence` holds in `window`, and where.
pub(crate) fn find(view: &View<'_>, window: Window, evidence: &Evidence) -> Option<Held> {
    match evidence {
        Evidence::Says(samples) => said::says(view, window, samples),
        Evidence::AnyOf(words) => said::some_of(view, window, 1, words),
        Evidence::AllOf(words) => said::some_of(view, window, words.len(), words),
        Evidence::SomeOf(least, words) => said::some_of(view, window, *least as usize, words),
        Evidence::Pattern(pattern) => said::pattern(view, window, pattern, None),
        Evidence::PatternExcept(pattern, except) => {
            said::pattern(view, window, pattern, Some(except))
        }
        Evidence::Act(act) => acts::act(view, window, *act),
        Evidence::Kind(kind) => acts::kind(view, window, *kind),
        Evidence::Empathy(level) => acts::empathy(view, window, level.value),
        Evidence::NamesFeeling => acts::names_feeling(view, window),
        Evidence::Flag(family) => acts::flag(view, window, *family),
        Evidence::Judge(behaviour) => judged::judged(view, window, *behaviour),
        Evidence::Mentions(fact) => facts::mentions(view, window, fact),
        Evidence::MentionsAnyFact => facts::mentions_any(view, window),
        Evidence::Learned(fact) => facts::learned(view, window, fact),
        Evidence::NeedMet => facts::need_met(view, window),
        Evidence::Figure(figure) => figures::figure(view, window, figure),
        Evidence::TimedPromise => promises::promise(view, window, |promise| promise.timed),
        Evidence::OwnedPromise => promises::promise(view, window, |promise| promise.owner),
        Evidence::FullPromise => {
            promises::promise(view, window, |promise| promise.timed && promise.owner)
        }
        Evidence::Did(action) => desk::did(view, window, action, |_| true),
        Evidence::DidWith(action, with) => desk::did_with(view, window, action, with),
        Evidence::DidBetween(action, parameter, low, high) => {
            desk::did_between(view, window, action, parameter, (low, high))
        }
        Evidence::DidMention(action, parameter, words) => {
            desk::did_mention(view, window, action, parameter, words)
        }
        Evidence::Opened(source) => desk::opened(view, window, source),
        Evidence::FlaggedRow(table, row) => desk::flagged_row(view, window, table, row.value),
        Evidence::Noticed(trap) => noticed::noticed(view, window, trap),
        Evidence::Analysed(wanted) => analysed::analysed(view, window, wanted),
        Evidence::Cited(source) => desk::cited(view, window, source),
        Evidence::Plan(question) => plan::plan(view, window, question),
        Evidence::StatesPlan(value) => plan::states(view, window, value),
        Evidence::Offer(question) => offers::offer(view, window, question),
        Evidence::Campaign(question) => campaign::campaign(view, window, question),
        Evidence::Voice(question) => voices::voice(view, window, question),
        Evidence::Offered(draft) => copilot::offered(view, window, draft),
        Evidence::SentDraft(draft) => copilot::sent(view, window, draft),
        Evidence::CaughtFault(draft) => copilot::caught(view, window, draft),
        Evidence::SentFault(draft) => copilot::sent_fault(view, window, draft),
        Evidence::TurnedDown(draft) => copilot::turned_down(view, window, draft),
        Evidence::Shift(wanted) => shift::figure(view, window, wanted),
        Evidence::ShiftActedWithin(act, of, minutes) => {
            shift::acted_within(view, window, act, of, minutes.value)
        }
        Evidence::CitedValid(id) => knowledge::cited_version(view, window, id, true),
        Evidence::CitedOutdated(id) => knowledge::cited_version(view, window, id, false),
        Evidence::DidTwice(action) => work::did_twice(view, window, action),
        Evidence::DidOnOther(action) => work::did_on_other(view, window, action),
        Evidence::AskedApproval(action) => work::asked_approval(view, window, action),
        Evidence::WasRefused(action) => work::was_refused(view, window, action),
        Evidence::Ticket(asked) => ticket::ticket(view, window, asked),
        Evidence::DuringFreeze(inner) => freeze::during_freeze(view, window, inner),
        Evidence::Chose(words) => course::chose(view, window, words),
        Evidence::Repeated(times, turns) => course::repeated(view, window, *times, *turns),
        Evidence::Ended(endings) => course::ended(view, window, endings),
        Evidence::RepliesWithin(seconds) => course::replies_within(view, window, seconds.value),
        Evidence::Turns(least) => course::turns(view, window, least.value),
        Evidence::First(turns, inner) => order::first(view, window, turns.value, inner),
        Evidence::Last(turns, inner) => order::last(view, window, turns.value, inner),
        Evidence::Before(earlier, later) => order::before(view, window, earlier, later),
        Evidence::After(earlier, later) => order::after(view, window, earlier, later),
        Evidence::SameTurn(all) => together::same_turn(view, window, all),
        Evidence::SameSentence(all) => together::same_sentence(view, window, all),
        Evidence::All(all) => together::all(view, window, all),
        Evidence::Any(any) => together::at_least(view, window, 1, any),
        Evidence::AtLeast(least, of) => together::at_least(view, window, least.value as usize, of),
        Evidence::Not(inner) => together::not(view, window, inner),
    }
}

/// The questions directly inside `evidence`.
pub(crate) fn inside(evidence: &Evidence) -> Vec<&Evidence> {
    match evidence {
        Evidence::First(_, inner)
        | Evidence::Last(_, inner)
        | Evidence::DuringFreeze(inner)
        | Evidence::Not(inner) => vec![inner],
        Evidence::Before(one, two) | Evidence::After(one, two) => vec![one, two],
        Evidence::SameTurn(all)
        | Evidence::SameSentence(all)
        | Evidence::All(all)
        | Evidence::Any(all)
        | Evidence::AtLeast(_, all) => all.iter().collect(),
        _ => Vec::new(),
    }
}

/// Whether `test` is true of `evidence` or of anything inside it.
pub(crate) fn anywhere(evidence: &Evidence, test: &dyn Fn(&Evidence) -> bool) -> bool {
    test(evidence)
        || inside(evidence)
            .into_iter()
            .any(|inner| anywhere(inner, test))
}
