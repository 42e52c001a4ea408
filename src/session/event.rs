//! What can be handed into a session, and what can happen in one.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    ModelHearing,
    words::{Meant, Words},
};
use crate::{
    customer::{Mood, MoodChange, guard::Fault},
    scenario::{Behaviour, FaultKind, IntentName, Outcome},
};

/// How the session counts.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// 学习: hints free, feedback after every turn, no clock.
    Learn,
    /// 练习: hints cost points, debrief at the end, soft clock.
    #[default]
    Practise,
    /// 考核: no hints, hard clock, no rewind.
    Exam,
}

/// Who plays the customer.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum CustomerKind {
    /// The script's nodes; the mind answers where no reply of the node applies.
    Script,
    /// The mind alone: agenda, mood and the offline voice.
    #[default]
    Generated,
    /// The same mind, worded by a language model.
    Model,
}

/// What the trainee (or the clock) does. Handed to `step` with the time it happened at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Input {
    /// Opens the talk; the first input of every session.
    Begin,
    /// Says free text.
    Say(String),
    /// Picks the Nth written reply offered now, from 1.
    Choose(u32),
    /// Works the desk: action and parameters.
    Do(String, BTreeMap<String, String>),
    /// Sends an action, with its parameters, to whoever may approve it.
    Request(String, BTreeMap<String, String>),
    /// Opens a table, with the words it is filtered by.
    Show(String, Option<String>),
    /// Asks a table: which rows, put together by what, counted or added up how.
    Analyse(String, String),
    /// Opens an article.
    Read(String),
    /// Searches the knowledge base.
    Search(String),
    /// Flags row N (from 1, in the author's order) of a table as doubtful, or takes the flag back.
    FlagRow(String, u32),
    /// Cites an article, or a table row as `table#row`, into the reply being written.
    Cite(String),
    /// Writes a private note.
    Note(String),
    /// Asks for a hint.
    Hint,
    /// Time has passed; nothing else happened.
    Tick,
    /// Sends the copilot's draft on offer, by its name, in these words, or as it is where there are none.
    SendDraft(String, String),
    /// Turns the copilot's draft on offer down.
    TurnDown(String, FaultKind),
    /// Ends the talk, or the time for the ticket after it.
    End,
    /// The talk is over, and so many seconds are given to write its ticket.
    WriteUp(u32),
    /// Somebody worded what the customer is about to say: a language model, or the person who plays the customer.
    Words(Words),
    /// No words will come for what the customer is about to say, and why, in the session's language.
    NoWords(String),
    /// A person, by their name, plays the customer from now on.
    TakeOver(String),
    /// The mind plays the customer again.
    HandBack,
    /// A language model has read what the trainee said. Comes at any time, also after the end.
    Heard(ModelHearing),
}

/// One event: when it happened, in milliseconds since the talk began, and what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Milliseconds since the talk began; never falls.
    pub at: u64,
    /// The trainee turn it belongs to; 0 is the opening.
    pub turn: u32,
    /// What happened.
    pub what: Happening,
}

/// What can happen. In JSON an object with the one key that names it: `{"agent_said":{"text":"…"}}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Happening {
    /// The talk began.
    Began,
    /// The trainee said something.
    AgentSaid {
        /// The words, as typed.
        text: String,
    },
    /// The trainee picked a written reply.
    AgentChose {
        /// Node it was offered at.
        node: String,
        /// Which, from 1.
        choice: u32,
        /// The words.
        text: String,
    },
    /// The customer said a line; a burst is several of these.
    CustomerSaid {
        /// The words.
        text: String,
        /// What it was meant to do.
        intent: IntentName,
        /// Facts told by it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        facts: Vec<String>,
    },
    /// The mind has decided what the customer says; the words are still to come.
    WordsAwaited {
        /// What is to be said, each with the grammar's own line for it.
        says: Vec<Meant>,
    },
    /// Words came and are said: the next events.
    WordsCame {
        /// The words as they came.
        words: Words,
        /// How many lines they are said in.
        lines: u32,
    },
    /// Words came and were not said.
    WordsRejected {
        /// The words as they came.
        words: Words,
        /// What is wrong with them.
        fault: Fault,
        /// The place in them, as far as it can be named.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        quote: String,
    },
    /// No words came; the grammar's lines are the next events.
    WordsFailed {
        /// Why, in the session's language.
        why: String,
    },
    /// A person plays the customer from now on.
    TakenOver {
        /// Their name.
        by: String,
    },
    /// The mind plays the customer again.
    HandedBack,
    /// The customer spoke again before they were answered; the line is the next event.
    Interrupted,
    /// The customer said something beside the point; the line is one of the next events.
    Strayed,
    /// The customer does not answer for a while.
    WentQuiet {
        /// For how many seconds, unless the trainee speaks before.
        seconds: u32,
        /// What they say then.
        says: Vec<Meant>,
    },
    /// The customer said something that is not so; the line is the next event.
    Claimed {
        /// The claim.
        claim: String,
    },
    /// A reply put right what the customer had claimed.
    PutRight {
        /// The claim.
        claim: String,
    },
    /// The mood changed, with every cause.
    MoodMoved {
        /// The mood after it.
        mood: Mood,
        /// Each cause with its effect as applied.
        causes: Vec<MoodChange>,
    },
    /// The script moved to a node.
    NodeEntered {
        /// The node.
        node: String,
    },
    /// The hidden need was met.
    NeedMet,
    /// A desk action was carried out.
    Done {
        /// The action.
        action: String,
        /// Its parameters, checked.
        with: BTreeMap<String, String>,
        /// What the desk answered, in the session's language.
        result: String,
    },
    /// A desk action was refused; nothing changed.
    Refused {
        /// The action as given.
        action: String,
        /// Parameters as given.
        with: BTreeMap<String, String>,
        /// Why, in the session's language.
        reason: String,
    },
    /// Other work at the desk was refused; nothing changed.
    TurnedDown {
        /// What was handed in.
        input: Input,
        /// Why, in the session's language.
        reason: String,
    },
    /// An action was sent for approval.
    ApprovalAsked {
        /// The action.
        action: String,
        /// Its parameters, checked.
        with: BTreeMap<String, String>,
        /// Who is asked, in the session's language.
        by: String,
    },
    /// Whoever was asked for approval answered.
    ApprovalGiven {
        /// The action.
        action: String,
        /// Whether it is allowed.
        granted: bool,
        /// The most that is allowed, where that is less than was asked for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        up_to: Option<String>,
        /// How they said it, in the session's language.
        says: String,
    },
    /// The desk stopped.
    Froze {
        /// Place of the shock in the scenario's list, from 0.
        shock: u32,
        /// For how many seconds.
        seconds: u32,
        /// What the desk shows, in the session's language.
        says: String,
    },
    /// The desk works again.
    Thawed {
        /// Place of the shock in the scenario's list, from 0.
        shock: u32,
        /// What the desk shows, in the session's language.
        says: String,
    },
    /// A shock came that does not stop the desk: what the customer says is the next event.
    ShockCame {
        /// Place of the shock in the scenario's list, from 0.
        shock: u32,
    },
    /// The talk was over, and the time to write its ticket began.
    WriteUpBegan {
        /// How many seconds it has.
        seconds: u32,
    },
    /// The time to write the ticket was over.
    WriteUpOver {
        /// Who or what ended it.
        by: EndedBy,
    },
    /// A table was opened.
    TableShown {
        /// The table.
        table: String,
        /// Words it was filtered by.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        filter: Option<String>,
    },
    /// A table was asked, and answered.
    Analysed {
        /// The table.
        table: String,
        /// The question in its one form.
        query: String,
        /// How many rows fit it.
        rows: u32,
        /// The answer in one line, in the session's language.
        answer: String,
    },
    /// An article was opened.
    ArticleRead {
        /// The article.
        article: String,
    },
    /// The knowledge base was searched.
    Searched {
        /// The words.
        words: String,
        /// Articles found, best first.
        found: Vec<String>,
    },
    /// A row was flagged as doubtful, or the flag taken back.
    RowFlagged {
        /// The table.
        table: String,
        /// Row from 1 in the author's order.
        row: u32,
        /// Whether it is flagged now.
        flagged: bool,
    },
    /// An article or row was cited.
    Cited {
        /// Article id, or `table#row`.
        source: String,
    },
    /// The copilot offered a draft.
    DraftOffered {
        /// Which.
        draft: String,
        /// Its words, in the session's language.
        text: String,
    },
    /// The draft was sent; the reply, or the act, is the next event.
    DraftSent {
        /// Which.
        draft: String,
        /// In these words; none where it fills in a form.
        text: String,
        /// Whether they are not the copilot's.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        edited: bool,
    },
    /// The draft was turned down.
    DraftTurnedDown {
        /// Which.
        draft: String,
        /// Why.
        reason: FaultKind,
    },
    /// Something about the project changed.
    ProjectChanged {
        /// Which change of the case.
        change: String,
        /// What the trainee is told, in the session's language.
        text: String,
    },
    /// A private note.
    Noted {
        /// The note.
        text: String,
    },
    /// A hint was given.
    HintGiven {
        /// Its place in the scenario's list, from 0.
        hint: u32,
        /// Points it costs in this mode.
        cost: u32,
    },
    /// The trainee was silent past the customer's limit.
    SilenceNoticed {
        /// Seconds of silence.
        seconds: u32,
    },
    /// The talk ended.
    Ended {
        /// The scenario's ending, where one applies.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ending: Option<String>,
        /// Kind of outcome.
        outcome: Outcome,
        /// Who or what ended it.
        by: EndedBy,
    },
    /// Somebody declared the attempt void: it has no marks. Recorded when the talk is over.
    Voided {
        /// Their name.
        by: String,
        /// Why.
        why: String,
    },
    /// A language model was asked which behaviours the replies show. Recorded as it answered; what of it counts is found
    /// when the talk is marked, so that marking needs no model.
    Judged {
        /// The model, as its endpoint calls it.
        model: String,
        /// Version of the prompt.
        prompt: String,
        /// What it found, a list for each time it was asked.
        samples: Vec<Vec<Finding>>,
    },
    /// A language model has read what the trainee said in one turn. What of it counts is found when the talk is marked.
    HeardByModel(ModelHearing),
}

/// A behaviour that a judge found in a reply.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Finding {
    /// Which.
    #[serde(with = "behaviour")]
    pub behaviour: Behaviour,
    /// The trainee turn it is said to stand in.
    pub turn: u32,
    /// The words that are said to show it.
    pub quote: String,
}

/// Behaviours by their key.
mod behaviour {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    use crate::scenario::Behaviour;

    pub fn serialize<S: Serializer>(it: &Behaviour, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(it.key())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Behaviour, D::Error> {
        let key = String::deserialize(deserializer)?;
        let mut all = Behaviour::ALL.iter().copied();
        all.find(|it| it.key() == key)
            .ok_or_else(|| D::Error::custom(format!("no behaviour `{key}`")))
    }
}

/// Who or what ended a talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndedBy {
    /// The customer's mind.
    Customer,
    /// The trainee.
    Agent,
    /// The turn limit.
    TurnLimit,
    /// The clock.
    Clock,
}
