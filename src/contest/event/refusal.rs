//! What may not be recorded, as sentences that say what to do.

use crate::{contest::Millis, text::Message};

/// Why something may not be recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The first record opens no event.
    NotOpened,
    /// Written by a newer program.
    NewerFormat(u32),
    /// The contest file does not check clean.
    BrokenContest,
    /// Not the record that comes next.
    NotNext {
        /// Its number.
        n: u64,
        /// The number that comes next.
        next: u64,
    },
    /// The clock stands before the last record.
    ClockSetBack {
        /// By so many milliseconds.
        by: Millis,
    },
    /// The event is over.
    Closed,
    /// An event is opened once.
    OpenedTwice,
    /// This role may not do that.
    NotYours,
    /// The clocks stand still.
    Paused,
    /// They do not.
    NotPaused,
    /// No such stage.
    NoStage(String),
    /// No such entrant or team.
    NoTaker,
    /// No such judge.
    NoJudge(u32),
    /// A number that is not the next one.
    NotNextNumber {
        /// The one given.
        number: u32,
        /// The next.
        next: u32,
    },
    /// A name without words.
    NoName,
    /// Nobody enters in teams.
    NoTeams,
    /// A team is needed.
    TeamNeeded,
    /// The team is full.
    TeamFull {
        /// How many members a team has.
        members: u32,
    },
    /// Lots are drawn; nobody enters any more.
    Drawn,
    /// Lots are not drawn yet.
    NotDrawn,
    /// Nobody entered.
    NoEntrants,
    /// A team has too few members.
    TeamIncomplete(String),
    /// Fewer judges than the contest asks for.
    TooFewJudges {
        /// How many are named.
        has: u32,
        /// How many are asked for.
        needs: u32,
    },
    /// The secret does not fit its commitment.
    WrongSecret,
    /// The order is not the one that follows from the secret.
    WrongOrder,
    /// The signature is not by the key of the event.
    WrongSignature,
    /// The machine already sits with somebody else, or somebody else sits there.
    TakenElsewhere {
        /// The machine that holds them.
        machine: String,
    },
    /// Nothing holds them.
    NotTaken,
    /// The stage is opened already.
    StageOpen(String),
    /// The stage is not open.
    StageNotOpen(String),
    /// A stage before it was not opened.
    StageBefore(String),
    /// A stage before it decides who goes on, and is not decided.
    AdvanceOpen(String),
    /// The stage is taken by others.
    NotForTaker,
    /// Did not advance to it.
    NotAdvanced,
    /// Out of the stage or the contest.
    Out,
    /// Began already.
    StartedTwice,
    /// Has not begun.
    NotStarted,
    /// Handed in already.
    HandedIn,
    /// The time is up.
    TimeUp,
    /// The time is not up.
    TimeLeft,
    /// An interruption that lies elsewhere.
    BadInterruption,
    /// More points than there are, or less than none.
    BadPoints,
    /// That item was marked.
    MarkedTwice(String),
    /// Judges of one's own unit, or recused.
    Recused {
        /// The unit, where it is the same.
        unit: Option<String>,
    },
    /// The stage has no sheet.
    NoSheet,
    /// No answer of that name waits for a judge.
    NoCase(String),
    /// An item was left empty.
    EmptyItem(String),
    /// The sheet has other items.
    OtherItems {
        /// How many there are.
        items: u32,
    },
    /// There is no such level.
    BadLevel(u8),
    /// The sheet is in.
    SheetIn,
    /// Not all sheets are in.
    SheetsMissing(u32),
    /// They were given back once.
    ReturnedTwice,
    /// No levels lie too far apart there.
    NothingApart,
    /// No such dispute.
    NoDispute(u32),
    /// It was ruled on.
    RuledTwice,
    /// A note is needed.
    NoteNeeded,
    /// There is nothing to be decided among them.
    NotTied,
    /// An answer to a question that was not put to them.
    NoExtraQuestion,
    /// A stage runs or has not been held.
    StageRuns(String),
    /// Marks of a stage are missing, or its judges still talk.
    MarksMissing(String),
    /// A place with a prize is not decided.
    TieOpen,
    /// A dispute is not ruled on.
    DisputeOpen(u32),
    /// Nothing was published yet.
    NotPublished,
    /// It was published.
    PublishedTwice,
    /// A rehearsal is not signed.
    Rehearsed,
}

impl Refusal {
    /// The sentence.
    pub fn message(&self) -> Message {
        use Refusal as R;
        let message = Message::new(self.key());
        match self {
            R::NewerFormat(number)
            | R::NoJudge(number)
            | R::NoDispute(number)
            | R::DisputeOpen(number) => message.with("number", *number),
            R::NotNext { n, next } => message.with("n", *n).with("next", *next),
            R::ClockSetBack { by } => message.with("seconds", by / 1_000),
            R::NoStage(name)
            | R::StageOpen(name)
            | R::StageNotOpen(name)
            | R::StageBefore(name)
            | R::AdvanceOpen(name)
            | R::MarkedTwice(name)
            | R::NoCase(name)
            | R::EmptyItem(name)
            | R::TeamIncomplete(name)
            | R::StageRuns(name)
            | R::MarksMissing(name) => message.with("name", name.clone()),
            R::NotNextNumber { number, next } => {
                message.with("number", *number).with("next", *next)
            }
            R::TooFewJudges { has, needs } => message.with("has", *has).with("needs", *needs),
            R::TeamFull { members } => message.with("members", *members),
            R::TakenElsewhere { machine } => message.with("machine", machine.clone()),
            R::Recused { unit } => {
                let same = unit.is_some();
                message
                    .with("same", if same { "yes" } else { "no" })
                    .with("unit", unit.clone().unwrap_or_default())
            }
            R::OtherItems { items } => message.with("items", *items),
            R::BadLevel(level) => message.with("level", u32::from(*level)),
            R::SheetsMissing(count) => message.with("count", *count),
            _ => message,
        }
    }

    fn key(&self) -> &'static str {
        use Refusal as R;
        match self {
            R::NotOpened => "refused-not-opened",
            R::NewerFormat(_) => "refused-newer-format",
            R::BrokenContest => "refused-broken-contest",
            R::NotNext { .. } => "refused-not-next",
            R::ClockSetBack { .. } => "refused-clock-set-back",
            R::Closed => "refused-closed",
            R::OpenedTwice => "refused-opened-twice",
            R::NotYours => "refused-not-yours",
            R::Paused => "refused-paused",
            R::NotPaused => "refused-not-paused",
            R::NoStage(_) => "refused-no-stage",
            R::NoTaker => "refused-no-taker",
            R::NoJudge(_) => "refused-no-judge",
            R::NotNextNumber { .. } => "refused-not-next-number",
            R::NoName => "refused-no-name",
            R::NoTeams => "refused-no-teams",
            R::TeamNeeded => "refused-team-needed",
            R::TeamFull { .. } => "refused-team-full",
            R::Drawn => "refused-drawn",
            R::NotDrawn => "refused-not-drawn",
            R::NoEntrants => "refused-no-entrants",
            R::TeamIncomplete(_) => "refused-team-incomplete",
            R::TooFewJudges { .. } => "refused-too-few-judges",
            R::WrongSecret => "refused-wrong-secret",
            R::WrongOrder => "refused-wrong-order",
            R::WrongSignature => "refused-wrong-signature",
            R::TakenElsewhere { .. } => "refused-taken-elsewhere",
            R::NotTaken => "refused-not-taken",
            R::StageOpen(_) => "refused-stage-open",
            R::StageNotOpen(_) => "refused-stage-not-open",
            R::StageBefore(_) => "refused-stage-before",
            R::AdvanceOpen(_) => "refused-advance-open",
            R::NotForTaker => "refused-not-for-taker",
            R::NotAdvanced => "refused-not-advanced",
            R::Out => "refused-out",
            R::StartedTwice => "refused-started-twice",
            R::NotStarted => "refused-not-started",
            R::HandedIn => "refused-handed-in",
            R::TimeUp => "refused-time-up",
            R::TimeLeft => "refused-time-left",
            R::BadInterruption => "refused-bad-interruption",
            R::BadPoints => "refused-bad-points",
            R::MarkedTwice(_) => "refused-marked-twice",
            R::Recused { .. } => "refused-recused",
            R::NoSheet => "refused-no-sheet",
            R::NoCase(_) => "refused-no-case",
            R::EmptyItem(_) => "refused-empty-item",
            R::OtherItems { .. } => "refused-other-items",
            R::BadLevel(_) => "refused-bad-level",
            R::SheetIn => "refused-sheet-in",
            R::SheetsMissing(_) => "refused-sheets-missing",
            R::ReturnedTwice => "refused-returned-twice",
            R::NothingApart => "refused-nothing-apart",
            R::NoDispute(_) => "refused-no-dispute",
            R::RuledTwice => "refused-ruled-twice",
            R::NoteNeeded => "refused-note-needed",
            R::NotTied => "refused-not-tied",
            R::NoExtraQuestion => "refused-no-extra-question",
            R::StageRuns(_) => "refused-stage-runs",
            R::MarksMissing(_) => "refused-marks-missing",
            R::TieOpen => "refused-tie-open",
            R::DisputeOpen(_) => "refused-dispute-open",
            R::NotPublished => "refused-not-published",
            R::PublishedTwice => "refused-published-twice",
            R::Rehearsed => "refused-rehearsed",
        }
    }
}
