//! The records of an event: numbered, dated, each with the fingerprint of the one before. They are the only truth; who entered, what was
//! answered, what judges gave, the standing, all follow from them.
//!
//! A record is a line of JSON that ends with its own fingerprint: blake3 of all that stands before it on the line. What is checked is
//! therefore the line as it stands, not what a program makes of it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Digest;

/// Milliseconds since 1970 UTC.
pub type Millis = i64;
/// Number of an entrant, from 1 in the order of registration.
pub type EntrantId = u32;
/// Number of a team, likewise.
pub type TeamId = u32;
/// Number of a judge, likewise.
pub type JudgeId = u32;

/// Version of the records this program writes.
pub const RECORD_FORMAT: u32 = 1;

/// One record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Number, from 0 without a gap.
    pub n: u64,
    /// When.
    pub at: Millis,
    /// By whom.
    pub who: Who,
    /// What happened.
    pub what: What,
    /// Fingerprint of the record before; zeros in the first.
    pub prev: Digest,
    /// Fingerprint of this one.
    pub hash: Digest,
}

/// By whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// The organiser's desk.
    Desk,
    /// The chief judge.
    Chief,
    /// The program itself: marks, hand-ins at the end of the time, interruptions.
    Machine,
    /// An entrant.
    Entrant(EntrantId),
    /// A judge.
    Judge(JudgeId),
}

/// Who takes a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Taker {
    /// One entrant.
    Entrant(EntrantId),
    /// A team together.
    Team(TeamId),
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// The event begins.
    Opened(Box<Opened>),
    /// A team enters.
    Team {
        /// Its number.
        team: TeamId,
        /// Its name.
        name: String,
        /// Where it comes from; judges from there do not judge it.
        unit: String,
    },
    /// Somebody enters.
    Entrant {
        /// Their number.
        entrant: EntrantId,
        /// Their name.
        name: String,
        /// Where they come from.
        unit: String,
        /// Their team.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        team: Option<TeamId>,
    },
    /// A judge is named.
    Judge {
        /// Their number.
        judge: JudgeId,
        /// Their name.
        name: String,
        /// Where they come from.
        unit: String,
    },
    /// A machine takes an entrant or a team on. No other can until it is let go.
    Claimed {
        /// Whom.
        taker: Taker,
        /// Name of the machine.
        machine: String,
    },
    /// It is let go: the machine broke, the place was changed.
    Released {
        /// Whom.
        taker: Taker,
        /// Why.
        why: String,
    },
    /// Lots are drawn: the secret behind the commitment is told, and the order that follows from it.
    Drawn {
        /// The secret of `lots`.
        secret: Digest,
        /// Entrants in the order of their start numbers.
        entrants: Vec<EntrantId>,
        /// Teams likewise.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        teams: Vec<TeamId>,
    },
    /// A stage is opened: its secret is told, from which seeds follow that are the same for everyone.
    StageOpened {
        /// The stage.
        stage: String,
        /// The secret of the stage.
        secret: Digest,
        /// The key of the stage in the sealed pack, where there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        key: Option<Digest>,
    },
    /// A stage is closed: nobody can begin or go on with it.
    StageClosed {
        /// The stage.
        stage: String,
    },
    /// Somebody begins a stage; their own time counts from here.
    Started {
        /// The stage.
        stage: String,
        /// Who.
        taker: Taker,
    },
    /// An answer is given or changed.
    Answered {
        /// The stage.
        stage: String,
        /// Whose.
        taker: Taker,
        /// The question or the part of an exercise.
        item: String,
        /// The answer.
        answer: Value,
    },
    /// A step of a quiz, a duel, a relay or a defence, as its own state machine made it: those states are folds over such steps.
    Step {
        /// The stage.
        stage: String,
        /// Whose step it is; none where several take the stage side by side, as in a quiz.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        taker: Option<Taker>,
        /// The step.
        step: Value,
    },
    /// The work is handed in; nothing can be changed afterwards.
    HandedIn {
        /// The stage.
        stage: String,
        /// Whose.
        taker: Taker,
        /// Whether the time was up.
        #[serde(default)]
        by_time: bool,
    },
    /// The machine's mark of one item of a stage, with the transcript it rests on.
    Marked(Box<Marked>),
    /// A machine was away from `from` until this record; that time does not count.
    Interrupted {
        /// The stage.
        stage: String,
        /// Whose.
        taker: Taker,
        /// The last sign of life.
        from: Millis,
    },
    /// All clocks stand still.
    Paused {
        /// Why.
        why: String,
    },
    /// All clocks go on.
    Resumed,
    /// Somebody came late.
    Late {
        /// For which stage.
        stage: String,
        /// Who.
        taker: Taker,
        /// By how many minutes.
        minutes: u32,
    },
    /// Somebody cheated.
    Cheated {
        /// In which stage.
        stage: String,
        /// Who.
        taker: Taker,
        /// What was seen.
        note: String,
    },
    /// A judge does not judge somebody, beside their own unit.
    Recused {
        /// The judge.
        judge: JudgeId,
        /// Whom.
        taker: Taker,
        /// Why.
        why: String,
    },
    /// A judge has marked an answer of a paper that no key can mark: a case.
    CaseMarked {
        /// The stage.
        stage: String,
        /// Whose answer.
        taker: Taker,
        /// The question, as the mark of the paper names it.
        item: String,
        /// Whether the answer has each of the listed points.
        met: Vec<bool>,
    },
    /// A judge's sheet is in.
    Sheet(Box<SheetIn>),
    /// The sheets of somebody are given back to all judges, once: levels lie too far apart.
    SheetReturned {
        /// The stage.
        stage: String,
        /// Whose sheets.
        taker: Taker,
        /// The items, by their places on the sheet.
        items: Vec<u32>,
    },
    /// A mark is disputed.
    Disputed {
        /// Number of the dispute, from 1.
        dispute: u32,
        /// The stage.
        stage: String,
        /// Whose mark.
        taker: Taker,
        /// What about it.
        about: String,
    },
    /// A dispute is ruled on.
    Ruled {
        /// The dispute.
        dispute: u32,
        /// How.
        outcome: Outcome,
        /// Why.
        note: String,
    },
    /// A risk question more is put to those whose places nothing else decides.
    ExtraQuestion {
        /// To whom.
        takers: Vec<Taker>,
        /// Which, by its id in the bank.
        question: String,
    },
    /// What it brought somebody.
    ExtraAnswered {
        /// Whom.
        taker: Taker,
        /// The stake, or less than nothing.
        points: i32,
    },
    /// The standing is shown to all.
    Published,
    /// The event is over. Signed: the fingerprint of the record before this one, with the key named at the opening.
    Closed {
        /// The ed25519 signature, 128 hexadecimal digits.
        signature: String,
    },
}

/// The beginning of an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// Version of the records, 1.
    pub format: u32,
    /// The contest file as it stood, so that records can be read without anything else.
    pub contest: String,
    /// Version of the program.
    pub engine: String,
    /// Fingerprints of the secrets from which lots and seeds will follow: `lots`, and one a stage by its id.
    pub commitments: BTreeMap<String, Digest>,
    /// The public key that the closing signature is checked with.
    pub key: Digest,
    /// What makes the phrase's key this event's own, 32 hexadecimal digits; empty where no phrase is used.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub salt: String,
    /// Fingerprint of the sealed pack, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pack: Option<Digest>,
    /// What is rehearsed, where nothing counts: such an event is never signed, and nobody gets a certificate for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rehearsal: Option<Rehearsal>,
}

/// That an event is a rehearsal against machines, and what follows for it: all its keys and all that the machines do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rehearsal {
    /// Who rehearses: one name, or one a member of a team.
    pub names: Vec<String>,
    /// How good the rivals are, by its key.
    pub strength: String,
    /// How many rivals there are: teams where teams enter.
    pub rivals: u32,
    /// Seed of everything.
    pub seed: u64,
}

/// The machine's mark of one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marked {
    /// The stage.
    pub stage: String,
    /// Whose.
    pub taker: Taker,
    /// The paper, case or exercise that is marked.
    pub item: String,
    /// Points earned.
    pub points: Decimal,
    /// Points possible.
    pub of: Decimal,
    /// Fatal errors.
    #[serde(default)]
    pub fatal: u32,
    /// Fingerprint of the transcript or of the answers that were marked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transcript: Option<Digest>,
    /// Parts of the mark for people: 服务禁语 4 / 4.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<MarkLine>,
    /// Answers that wait for a judge; their points come beside these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<CaseDue>,
}

/// An answer that waits for a judge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseDue {
    /// The question: `q7` is the seventh of the paper.
    pub item: String,
    /// How many points are listed to be found in it.
    pub listed: u32,
    /// What all of them together are worth.
    pub of: u32,
}

/// A part of a machine's mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarkLine {
    /// What it is for.
    pub title: String,
    /// Points earned.
    pub points: Decimal,
    /// Points possible.
    pub of: Decimal,
}

/// A judge's sheet as it comes in; whose it is says [`Record::who`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetIn {
    /// The stage.
    pub stage: String,
    /// Who is judged.
    pub taker: Taker,
    /// Levels 0–3 in the order of the sheet; none for an item that was left empty, which is refused.
    pub levels: Vec<Option<u8>>,
    /// Words that were quoted for an item.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quotes: Vec<Quote>,
    /// A note for the entrant.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Words quoted for an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The item, by its place on the sheet.
    pub item: u32,
    /// The event of the transcript.
    pub event: u32,
    /// The words.
    pub words: String,
}

/// How a dispute is ruled on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// 维持原判: the mark stands.
    Kept,
    /// 改判: the stage's score becomes this, in per cent of the stage.
    Changed(Decimal),
    /// 重赛: the stage is taken again by whose mark it was.
    Repeated,
}

/// What of a record its fingerprint is made of.
#[derive(Serialize)]
struct Body<'a> {
    n: u64,
    at: Millis,
    who: &'a Who,
    what: &'a What,
    prev: &'a Digest,
}

impl Record {
    /// The record `n` behind the one with the fingerprint `prev`, with its own.
    pub fn new(n: u64, at: Millis, who: Who, what: What, prev: Digest) -> Record {
        let hash = Digest::of(body(n, at, &who, &what, &prev).as_bytes());
        Record {
            n,
            at,
            who,
            what,
            prev,
            hash,
        }
    }

    /// The record as its line, without the line feed.
    pub fn line(&self) -> String {
        let mut line = body(self.n, self.at, &self.who, &self.what, &self.prev);
        line.push_str(HASH);
        line.push_str(&self.hash.to_string());
        line.push_str("\"}");
        line
    }
}

/// What stands between a record's body and its fingerprint.
pub(super) const HASH: &str = ",\"hash\":\"";

fn body(n: u64, at: Millis, who: &Who, what: &What, prev: &Digest) -> String {
    let body = Body {
        n,
        at,
        who,
        what,
        prev,
    };
    // Structs of strings and numbers always serialise; an empty body would be found by the first check of the chain.
    let mut text = serde_json::to_string(&body).unwrap_or_default();
    text.pop();
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_record_reads_back_as_it_was_written() {
        let sheet = SheetIn {
            stage: "live".to_owned(),
            taker: Taker::Entrant(7),
            levels: vec![Some(2), Some(3), None],
            quotes: Vec::new(),
            note: "“别挂”\n🙂".to_owned(),
        };
        let what = What::Sheet(Box::new(sheet));
        let record = Record::new(3, 1_760_000_000_000, Who::Judge(2), what, Digest([7; 32]));
        let line = record.line();
        let read: Record = serde_json::from_str(&line).unwrap();
        assert_eq!((read.line(), read), (line, record));
    }
}
