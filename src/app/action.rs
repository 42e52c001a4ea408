//! What a screen may ask for: deltas, drained in order in `App::tick`. One enum a screen.

use std::{collections::BTreeMap, path::PathBuf};

use super::{
    contest::ContestAction, drafting::Wish, hall::HallAction, prefs::Prefer, screen::Screen,
};
use crate::{
    assess::Status,
    scenario::FaultKind,
    session::{CustomerKind, Mode},
};

/// A request of a screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Shows a screen of the rail; a talk in progress stays where it is.
    Go(Screen),
    /// One step back from where the person is.
    Back,
    /// Changes a preference.
    Prefer(Prefer),
    /// Takes a notice away.
    Dismiss(u64),
    /// Of the library.
    Library(LibraryAction),
    /// Of the briefing.
    Briefing(BriefingAction),
    /// Of the talk.
    Talk(TalkAction),
    /// Of the records.
    Records(RecordsAction),
    /// Of the review.
    Review(ReviewAction),
    /// Of the settings.
    Settings(SettingsAction),
    /// Of the debrief.
    Debrief(DebriefAction),
    /// Of the place where records are kept.
    Storage(StorageAction),
    /// Of the judge, in the settings.
    Judge(JudgeAction),
    /// Of a case being drafted, in the library.
    Draft(DraftAction),
    /// Of an event of a contest.
    Hall(HallAction),
    /// Of the contest.
    Contest(ContestAction),
}

/// What the library may ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LibraryAction {
    /// Shows the briefing of a case.
    Brief(String),
    /// Begins a case at once, as the briefing would by itself.
    Start(String),
    /// Takes up an unfinished session.
    Resume(i64),
    /// Ends an unfinished session where it stands, without marks.
    Discard(i64),
    /// Copies scenario files into the person's own folder.
    Import(Vec<PathBuf>),
    /// Reads the shelf again.
    Reload,
}

/// What drafting a case may ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftAction {
    /// Has a model draft one.
    Ask(Wish),
    /// Gives up waiting for it.
    Stop,
    /// Puts the draft on the shelf, if it passes.
    Keep,
    /// Throws the draft away.
    Drop,
}

/// What the briefing may ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BriefingAction {
    /// How the session is to count.
    Mode(Mode),
    /// Who is to play the customer.
    Customer(CustomerKind),
    /// The seed.
    Seed(u64),
    /// Another seed.
    Dice,
    /// Begins the talk.
    Start,
}

/// What a talk may ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TalkAction {
    /// Says free text.
    Say(String),
    /// Picks the Nth written reply, from 1.
    Choose(u32),
    /// Works the desk.
    Do(String, BTreeMap<String, String>),
    /// Sends an action to whoever may approve it.
    Request(String, BTreeMap<String, String>),
    /// Opens a table.
    Show(String),
    /// Asks a table.
    Analyse(String, String),
    /// Opens an article.
    Read(String),
    /// Searches the knowledge base.
    Search(String),
    /// Flags a row (from 1, in the author's order) as doubtful, or takes the flag back.
    Flag(String, u32),
    /// Cites an article, or a row as `table#row`.
    Cite(String),
    /// Writes a private note.
    Note(String),
    /// Asks for a hint.
    Hint,
    /// Sends the copilot's draft in these words, or as it is where there are none.
    SendDraft(String, String),
    /// Turns the copilot's draft down.
    TurnDown(String, FaultKind),
    /// A trainer, by name, plays the customer from now on.
    TakeOver(String),
    /// Says this as the customer.
    SayAsCustomer(String),
    /// The program plays the customer again.
    HandBack,
    /// Ends the talk.
    End,
    /// Leaves the talk; it can be resumed from the library.
    Leave,
    /// This is typed but not sent; it is kept within about a second.
    Draft(String),
    /// Goes from the ended talk to its debrief.
    Debrief,
}

/// What a debrief may ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DebriefAction {
    /// Shows the debrief of a finished session of the store.
    Open(i64),
    /// Goes back to a trainee turn (from 1) and on from there in a session of its own.
    Retry(u32),
    /// Begins the same case anew, by its briefing.
    Again,
    /// Shows the results of an exam from now on.
    Release,
    /// Declares the attempt void: who, and why.
    Void(String, String),
    /// Writes the debrief as a document to a file.
    Export(Document, PathBuf),
}

/// A form of the debrief outside the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// A page to read and print.
    Html,
    /// For other programs.
    Json,
}

/// What the records may ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordsAction {
    /// Deletes a session.
    Delete(i64),
    /// Writes a text as a file.
    Save(PathBuf, String),
}

/// What the review may ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewAction {
    /// Shows the sessions that wait.
    Show,
    /// Shows a session to be marked.
    Open(i64),
    /// Goes back to the sessions that wait.
    Close,
    /// This trainer marks from now on.
    Trainer(i64),
    /// A trainer of this name marks from now on; they are added where there is none.
    NewTrainer(String),
    /// Deletes a trainer with every mark they gave.
    Forget(i64),
    /// Confirms the trainer's own marks, each a check, a status and a note that may be blank.
    Confirm {
        /// The marks.
        marks: Vec<(String, Status, String)>,
        /// Whether the trainer has not seen the machine's marks of this session.
        blind: bool,
    },
    /// Replaces the machine's mark of a check, and says why.
    Overrule(String, Status, String),
    /// Takes an overrule back.
    TakeBack(String),
    /// Writes the agreement as a table to a file.
    Export(PathBuf),
}

/// What the settings may ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsAction {
    /// Gives the person another name.
    Name(String),
    /// Writes everything that is stored about the person as JSON lines.
    Export(PathBuf),
    /// Deletes everything that is stored about the person.
    Erase,
}

/// What may be asked of the judge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JudgeAction {
    /// Changes a setting.
    Set(JudgeSet),
    /// Keeps this key in the system's safe; a blank one takes the key away.
    Key(Secret),
    /// Tests the connection.
    Test,
    /// Tests the connection to the model that words customers.
    TestCustomer,
    /// Tests the connection to the model that hears.
    TestHearing,
    /// Measures agreement on the labelled set in a folder.
    Measure(PathBuf),
    /// Stops measuring.
    Stop,
}

/// A setting of the judge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JudgeSet {
    /// Base address of the endpoint.
    Address(String),
    /// The model.
    Model(String),
    /// Temperature in hundredths.
    Temperature(u16),
    /// Whether talks are judged.
    On(bool),
    /// The model that words customers.
    CustomerModel(String),
    /// Its temperature in hundredths.
    CustomerTemperature(u16),
    /// The model that hears replies a second time.
    HearingModel(String),
    /// Whether it is asked.
    HearingOn(bool),
}

/// Words that are not shown, also not by accident.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(pub String);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl From<HallAction> for Action {
    fn from(action: HallAction) -> Self {
        Action::Hall(action)
    }
}

impl From<DraftAction> for Action {
    fn from(action: DraftAction) -> Self {
        Action::Draft(action)
    }
}

impl From<JudgeAction> for Action {
    fn from(action: JudgeAction) -> Self {
        Action::Judge(action)
    }
}

/// Ways on where records cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageAction {
    /// Opens the same place again.
    TryAgain,
    /// Renames the file that is there and begins a new one in its place.
    SetAside,
}

impl From<StorageAction> for Action {
    fn from(action: StorageAction) -> Self {
        Action::Storage(action)
    }
}

impl From<RecordsAction> for Action {
    fn from(action: RecordsAction) -> Self {
        Action::Records(action)
    }
}

impl From<ReviewAction> for Action {
    fn from(action: ReviewAction) -> Self {
        Action::Review(action)
    }
}

impl From<SettingsAction> for Action {
    fn from(action: SettingsAction) -> Self {
        Action::Settings(action)
    }
}

impl From<LibraryAction> for Action {
    fn from(action: LibraryAction) -> Self {
        Action::Library(action)
    }
}

impl From<BriefingAction> for Action {
    fn from(action: BriefingAction) -> Self {
        Action::Briefing(action)
    }
}

impl From<TalkAction> for Action {
    fn from(action: TalkAction) -> Self {
        Action::Talk(action)
    }
}

impl From<DebriefAction> for Action {
    fn from(action: DebriefAction) -> Self {
        Action::Debrief(action)
    }
}

/// The actions of one frame, in the order they were asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Actions(Vec<Action>);

impl Actions {
    /// Asks for `action`.
    pub fn push(&mut self, action: impl Into<Action>) {
        self.0.push(action.into());
    }

    /// Everything asked for since the last call, in order.
    pub fn take(&mut self) -> Vec<Action> {
        std::mem::take(&mut self.0)
    }

    /// Whether nothing was asked for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
