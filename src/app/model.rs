//! What the program knows: everything a screen may read.

use super::{
    StorageAction,
    briefing::Plan,
    case::{BrokenFile, Case},
    contest::Contest,
    drafting::Drafting,
    hall::Hall,
    history::History,
    judge::Judge,
    notice::Notices,
    prefs::Preferences,
    recommend::Recommended,
    review::Review,
    screen::Screen,
};
use crate::{
    batch::difficulty::{self, Difficulties, Marked},
    text::{Language, Message},
};

/// The state of the program. Screens read it; only `App` changes it.
pub struct Model {
    /// Milliseconds since 1970 in UTC, as of the last tick.
    pub now_ms: i64,
    /// Milliseconds to add for local time.
    pub zone_ms: i64,
    /// The screen shown.
    pub screen: Screen,
    /// Language of the interface.
    pub language: Language,
    /// What the person prefers.
    pub prefs: Preferences,
    /// Whether what happens is kept.
    pub storage: Storage,
    /// Where things are kept.
    pub places: Places,
    /// Sentences at the top of the window.
    pub notices: Notices,
    /// The cases.
    pub library: Library,
    /// Attempts so far.
    pub history: History,
    /// What trainers mark.
    pub review: Review,
    /// The case about to be played.
    pub briefing: Option<Plan>,
    /// The talk in progress, or the one just ended.
    pub talk: Option<super::talk::Talk>,
    /// The debrief shown last.
    pub debrief: Option<super::debrief::Debrief>,
    /// The judge that may be asked after a talk.
    pub judge: Judge,
    /// A case being drafted.
    pub drafting: Drafting,
    /// Question banks and theory papers.
    pub contest: Contest,
    /// Events of contests.
    pub hall: Hall,
}

/// Where things are kept, as people know it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// The database: its path, or its URL without the password; blank until it is open.
    pub database: String,
    /// The folder of the person's own cases; blank where there is none.
    pub cases: String,
}

/// Whether what happens is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Storage {
    /// Being opened.
    #[default]
    Opening,
    /// Every event is kept.
    Ready,
    /// Nothing is kept, and why.
    Broken(Broken),
}

/// Why nothing is kept, and what can be done about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Broken {
    /// Why.
    pub why: Message,
    /// Whether the records so far can be looked at all the same.
    pub readable: bool,
    /// Whether the file can be set aside.
    pub aside: bool,
}

impl Broken {
    /// The ways on, each with the Fluent key of its button.
    pub fn ways(&self) -> Vec<(&'static str, StorageAction)> {
        let mut ways = vec![("app-store-try-again", StorageAction::TryAgain)];
        if self.aside {
            ways.insert(0, ("app-store-aside", StorageAction::SetAside));
        }
        ways
    }
}

/// The shelf of cases.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// Whether the shelf has been read.
    pub read: bool,
    /// Playable cases, easiest first.
    pub cases: Vec<Case>,
    /// Files that cannot be played.
    pub broken: Vec<BrokenFile>,
    /// How hard cases are, by what bots and everybody here earned in them.
    pub difficulty: Difficulties,
    /// The case to practise next.
    pub recommended: Option<Recommended>,
}

impl Library {
    /// Rates the cases anew, by bots and by what these people earned.
    pub fn rate(&mut self, people: &[Marked]) {
        let scenarios = self.cases.iter().map(|case| &*case.scenario);
        self.difficulty = difficulty::shipped(scenarios).with(people);
    }

    /// The case `id`.
    pub fn case(&self, id: &str) -> Option<&Case> {
        self.cases.iter().find(|case| case.id() == id)
    }
}

impl Model {
    /// The model before anything is known.
    pub fn new(language: Language) -> Self {
        Self {
            now_ms: 0,
            zone_ms: 0,
            screen: Screen::Library,
            language,
            prefs: Preferences::default(),
            storage: Storage::Opening,
            places: Places::default(),
            notices: Notices::default(),
            library: Library::default(),
            history: History::default(),
            review: Review::default(),
            briefing: None,
            talk: None,
            debrief: None,
            judge: Judge::default(),
            drafting: Drafting::default(),
            contest: Contest::default(),
            hall: Hall::default(),
        }
    }
}
