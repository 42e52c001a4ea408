//! What the customer does that no reply asked for: speaks again at once, strays, falls silent, claims what is not so.
//!
//! How often is the case's, in which turn hardly differs from seed to seed: parallel forms have the same of each. Events of
//! this kind are not among those that chance is drawn for. A scripted customer does what the script says, and a letter is
//! one thing at a time.

use crate::{
    customer::{KnownClaim, Saying, Wording},
    scenario::{Channel, IntentName},
};

use super::{CustomerKind, Happening, Meant, step::Stage};

/// The turn in which each of them comes first, at the earliest; some seeds have it a turn later.
const STRAYS: u32 = 2;
const CLAIMS: u32 = 3;
const FALLS_SILENT: u32 = 4;
const INTERRUPTS: u32 = 1;

/// Turns between two of one kind.
const APART: u32 = 3;

/// What was done so far of what no reply asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// How often they spoke again before they were answered.
    interrupts: u32,
    /// How often they fell silent.
    silences: u32,
    /// How often they strayed.
    strays: u32,
    /// Claims made, by number, and whether each was put right.
    claims: Vec<(usize, bool)>,
    /// What they will say when they are back.
    held: Option<Held>,
}

/// What is said after a silence.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Held {
    /// When, in milliseconds since the talk began.
    until: u64,
    says: Vec<Meant>,
}

impl Done {
    /// Takes in one event; tells whether it was one of these.
    pub(super) fn takes(&mut self, at: u64, what: &Happening, claims: &[KnownClaim]) -> bool {
        let number = |id: &str| claims.iter().position(|has| has.id == id);
        match what {
            Happening::Interrupted => self.interrupts += 1,
            Happening::Strayed => self.strays += 1,
            Happening::WentQuiet { seconds, says } => {
                self.silences += 1;
                self.held = Some(Held {
                    until: at.saturating_add(u64::from(*seconds) * 1_000),
                    says: says.clone(),
                });
            }
            Happening::Claimed { claim } => {
                self.claims
                    .extend(number(claim).map(|claim| (claim, false)));
            }
            Happening::PutRight { claim } => {
                let claim = number(claim);
                let made = self.claims.iter_mut().find(|(has, _)| Some(*has) == claim);
                if let Some((_, right)) = made {
                    *right = true;
                }
            }
            _ => return false,
        }
        true
    }

    /// The customer said `text`; tells whether the silence is over with it.
    pub(super) fn hears_back(&mut self, text: &str) -> bool {
        let Some(held) = &mut self.held else {
            return false;
        };
        held.says.retain(|meant| meant.own != text);
        if held.says.is_empty() {
            self.held = None;
        }
        true
    }

    /// What was held back is worded by somebody else now.
    pub(super) fn hands_over(&mut self) {
        self.held = None;
    }

    /// When the customer is back, where they are away.
    pub fn back_at(&self) -> Option<u64> {
        self.held.as_ref().map(|held| held.until)
    }
}

impl Stage<'_> {
    /// A number for the `n`th thing of a kind that is the same whenever it is asked for.
    fn lot(&self, kind: u64, n: u32) -> u64 {
        let place = kind.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ u64::from(n) << 32;
        let mixed = (self.state.seed ^ place).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        (mixed ^ (mixed >> 31)).wrapping_mul(0x94d0_49bb_1331_11eb) >> 33
    }

    /// Whether the `n`th thing of a kind whose first comes in turn `first` is due by now.
    fn is_due(&self, first: u32, n: u32) -> bool {
        let due = first + n * APART + (self.lot(u64::from(first), n) % 2) as u32;
        self.state.turn >= due
    }

    /// Whether the customer acts by themselves at all: nobody else speaks for them, and they are still at it.
    fn acts_freely(&self) -> bool {
        !self.scripted() && !self.state.mind.accepted && !self.case.persona.writes_mail
    }

    /// What the customer says beside the answer, before it, so that the answer has the last word; at most one thing a turn.
    pub(super) fn beside(&mut self) -> Option<Saying> {
        let done = &self.state.done;
        let conduct = self.case.persona.conduct;
        if !self.acts_freely() {
            return None;
        }
        let strays = done.strays < conduct.strays
            && self.is_due(STRAYS, done.strays)
            && self.case.persona.remark(self.state.seed).is_some();
        if strays {
            self.emit(Happening::Strayed);
            return Some(Saying::of(Wording::Aside));
        }
        self.claim();
        None
    }

    /// Says something that is not so, where that is due.
    fn claim(&mut self) {
        let case = self.case;
        let claims = &case.persona.claims;
        let made = &self.state.done.claims;
        let most = claims.len().min(case.persona.conduct.claims as usize);
        let n = made.len();
        if n >= most || !self.is_due(CLAIMS, n as u32) {
            return;
        }
        let open: Vec<usize> = (0..claims.len())
            .filter(|at| made.iter().all(|(has, _)| has != at))
            .collect();
        let which = self.lot(0xc1a1, n as u32) as usize % open.len().max(1);
        let Some(claim) = open.get(which).map(|&at| &claims[at]) else {
            return;
        };
        self.emit(Happening::Claimed {
            claim: claim.id.clone(),
        });
        for line in self.told_freely(std::slice::from_ref(&claim.says), &claim.ways, true) {
            self.customer_says(line, IntentName::Aside, Vec::new());
        }
    }

    /// Notes the claims that `text` puts right.
    pub(super) fn put_right(&mut self, text: &str) {
        let claims = &self.case.persona.claims;
        let open = self.state.done.claims.iter().filter(|(_, right)| !right);
        let right: Vec<String> = open
            .map(|&(claim, _)| &claims[claim])
            .filter(|claim| claim.is_put_right_by(text))
            .map(|claim| claim.id.clone())
            .collect();
        for claim in right {
            self.emit(Happening::PutRight { claim });
        }
    }

    /// Says `says` after a while instead of now, where a silence is due; tells whether it is.
    pub(super) fn falls_silent(&mut self, says: &[Saying]) -> bool {
        let done = &self.state.done;
        let chats = matches!(self.case.scenario.channel, Channel::Chat | Channel::App);
        let due = chats
            && self.acts_freely()
            && self.state.person.is_none()
            && done.silences < self.case.persona.conduct.falls_silent
            && self.is_due(FALLS_SILENT, done.silences);
        if !due {
            return false;
        }
        let seconds = 25 + (self.lot(0x511e, done.silences) % 40) as u32;
        let mut later = vec![Saying::of(Wording::Back)];
        later.extend_from_slice(says);
        let says = self.rehearse(&later);
        self.emit(Happening::WentQuiet { seconds, says });
        true
    }

    /// The customer is back and says what they meant to.
    pub(super) fn comes_back(&mut self) {
        let held = self.state.done.held.iter();
        let says: Vec<Meant> = held.flat_map(|held| held.says.clone()).collect();
        let worded = self.state.kind == CustomerKind::Model || self.state.person.is_some();
        if worded && !says.is_empty() {
            return self.emit(Happening::WordsAwaited { says });
        }
        for Meant { own, intent, facts } in says {
            self.emit(Happening::CustomerSaid {
                text: own,
                intent,
                facts,
            });
        }
    }

    /// When the customer speaks again without having been answered, where that is due.
    pub(super) fn interrupts_at(&self) -> Option<u64> {
        let done = &self.state.done;
        let free = self.acts_freely()
            && self.state.awaited.is_none()
            && self.state.person.is_none()
            && done.held.is_none()
            // Who was asked for a moment gives it.
            && self.state.mind.last != Some(IntentName::Wait)
            && done.interrupts < self.case.persona.conduct.interrupts
            && self.is_due(INTERRUPTS, done.interrupts);
        let after = 6_000 + self.lot(0x1e77, done.interrupts) % 6_000;
        free.then(|| self.state.quiet_since.saturating_add(after))
    }

    /// The customer speaks again.
    pub(super) fn interrupts(&mut self) {
        self.emit(Happening::Interrupted);
        self.voice(Saying::of(Wording::Interject));
    }
}
