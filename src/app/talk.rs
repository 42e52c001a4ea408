//! A talk in progress as screens see it: the log, the customer's visible side, what can be said, where saving stands.

use std::sync::Arc;

use super::{
    draft::Draft,
    feedback,
    keep::{Keeper, Saving},
    log::Log,
    seen::Seen,
};
use crate::{
    assess::{self, Assessment, Marker, Marking},
    desk::{Changes, Sheets},
    hearing::second::Question,
    link::customer::Brief,
    scenario::Scenario,
    session::{
        self, Awaited, Event, Happening, Header, Input, Mode, ModelHearing, Mood, Session,
        Transcript,
    },
    store::SessionId,
    text::Language,
};

/// A line is shown after the words before it had this long a letter to be read, in milliseconds.
const PACE_MS: u64 = 28;
/// The shortest and the longest pause before a line of the customer.
const PAUSE_MS: (u64, u64) = (350, 1_400);

/// A talk.
pub struct Talk {
    /// The case.
    pub scenario: Arc<Scenario>,
    /// The log, as far as it may be shown.
    pub log: Log,
    /// The customer's visible side, as far as it may be shown.
    pub seen: Seen,
    /// Goals reached, by their place in the scenario; none where this mode does not tell.
    pub goals: Option<Vec<bool>>,
    /// Written replies offered now.
    pub choices: Vec<String>,
    /// Whether the customer's next line is on its way.
    pub typing: bool,
    /// As much of it as has come, where a model words it.
    pub growing: Option<String>,
    /// Words typed but not sent; a composer begins with them.
    pub draft: Draft,
    /// When it began, milliseconds since 1970 in UTC.
    pub started_ms: i64,
    /// The session it was forked from, and how many of its events were copied.
    pub forked_from: Option<(SessionId, u64)>,
    /// Whether it is held at an event: no person takes the customer over, and it ends in the hall.
    pub of_event: bool,
    play: Session,
    /// The tables as they read now, and what has changed in them.
    sheets: Arc<Sheets>,
    changes: Changes,
    /// Marks it while it is held.
    marker: Marker,
    keeper: Keeper,
    /// Events shown.
    shown: usize,
    /// Events up to here were read while they grew.
    read_upto: usize,
    /// When the next line may be shown, in milliseconds of the talk.
    next_line: u64,
    /// Host time that is 0 of the talk.
    zero_ms: i64,
    paced: bool,
}

impl Talk {
    /// A talk that begins now.
    pub fn begin(play: Session, keeper: Keeper, now_ms: i64) -> Self {
        let mut talk = Self::new(play, keeper, now_ms);
        talk.input(Input::Begin, now_ms);
        talk.remark();
        talk
    }

    /// A talk that goes on where `play` stands; its events are on the disk already, or were copied there by a fork.
    pub fn resume(play: Session, keeper: Keeper, now_ms: i64) -> Self {
        let last = play.events().last().map_or(0, |event| event.at);
        let mut talk = Self::new(play, keeper, now_ms);
        talk.zero_ms = now_ms - i64::try_from(last).unwrap_or(0);
        talk.show_until(talk.play.events().len());
        talk.remark();
        talk
    }

    fn new(play: Session, keeper: Keeper, now_ms: i64) -> Self {
        let scenario = play.case().scenario.clone();
        let seen = Seen::new(Mood::from(scenario.customer.mood));
        let marking = Arc::new(Marking::new(scenario.clone()));
        let changes = play.state().desk.changes.clone();
        Self {
            sheets: Arc::new(play.case().sheets.since(&changes)),
            changes,
            marker: Marker::new(marking, play.header().clone()),
            scenario,
            log: Log::default(),
            seen,
            goals: None,
            choices: Vec::new(),
            typing: false,
            growing: None,
            read_upto: 0,
            draft: Draft::default(),
            started_ms: now_ms,
            forked_from: None,
            of_event: false,
            play,
            keeper,
            shown: 0,
            next_line: 0,
            zero_ms: now_ms,
            paced: true,
        }
    }

    /// Conditions of the talk.
    pub fn header(&self) -> &Header {
        self.play.header()
    }

    /// Everything that happened, shown or not.
    pub fn transcript(&self) -> Transcript {
        self.play.transcript()
    }

    /// The case made ready: its knowledge base can be searched.
    pub fn case(&self) -> &session::Case {
        self.play.case()
    }

    /// Whether the article at this place of the case can be found and opened by now.
    pub fn can_read(&self, article: usize) -> bool {
        self.play.state().can_read(self.case(), article)
    }

    /// The desk as it stands.
    pub fn desk(&self) -> &crate::desk::DeskState {
        &self.play.state().desk
    }

    /// The tables as they read by now; the same as before where no act has changed a cell since.
    pub fn sheets(&self) -> &Arc<Sheets> {
        &self.sheets
    }

    /// Language of the talk.
    pub fn language(&self) -> Language {
        self.header().language
    }

    /// Learn, practise or exam.
    pub fn mode(&self) -> Mode {
        self.header().mode
    }

    /// Number of the session, once it is on the disk.
    pub fn session(&self) -> Option<SessionId> {
        self.keeper.session()
    }

    /// Where saving stands.
    pub fn saving(&self) -> Saving {
        self.keeper.saving(self.play.events().len())
    }

    /// Milliseconds since it began; stands still once it has ended.
    pub fn at(&self, now_ms: i64) -> u64 {
        match &self.seen.ended {
            Some(_) => self.play.events().last().map_or(0, |e| e.at),
            None => u64::try_from(now_ms - self.zero_ms).unwrap_or(0),
        }
    }

    /// Has the talk kept by `keeper` from now on. What was shown stays shown.
    pub(super) fn keep_with(&mut self, keeper: Keeper) {
        self.keeper = keeper;
    }

    /// Whether the engine has ended it, shown or not.
    pub fn is_over(&self) -> bool {
        self.play.state().ended.is_some()
    }

    /// What the customer is about to say, while the words are awaited.
    pub fn awaited(&self) -> Option<&Awaited> {
        self.play.state().awaited.as_ref()
    }

    /// What a model is told for it.
    pub(super) fn brief(&self) -> Option<Brief> {
        Brief::of(&self.play)
    }

    /// Who plays the customer in the mind's place.
    pub fn person(&self) -> Option<&str> {
        self.play.state().person.as_deref()
    }

    /// So much of the customer's next line has come.
    pub(super) fn grows(&mut self, text: Option<String>) {
        self.growing = text;
    }

    /// Lines appear at once rather than at a reading pace.
    pub fn at_once(&mut self) {
        self.paced = false;
    }

    /// Hands `input` in. The customer's answer is shown once it is on the disk.
    pub fn input(&mut self, input: Input, now_ms: i64) {
        if self.is_over() {
            return;
        }
        if !matches!(input, Input::Tick) {
            // Whoever answers has read what was there to read.
            self.next_line = 0;
            self.show_until(self.keeper.showable(self.play.events().len()));
        }
        let spoke = matches!(input, Input::Say(_) | Input::Choose(_));
        let worded = matches!(input, Input::Words(_));
        let at = self.at(now_ms);
        let from = self.play.events().len();
        // One's own words and acts are shown at once; only the customer's answer waits for the disk.
        let own = self
            .play
            .input(at, &input)
            .iter()
            .take_while(|event| is_own(&event.what))
            .count();
        if self.shown == from {
            self.show_until(from + own);
        }
        self.look_at_tables();
        if worded {
            self.read_upto = self.play.events().len();
        }
        if spoke {
            self.next_line = at + PAUSE_MS.0;
            self.remark();
        }
    }

    /// Takes in what the last input has changed in the tables.
    fn look_at_tables(&mut self) {
        let changes = &self.play.state().desk.changes;
        if *changes != self.changes {
            self.sheets = Arc::new(self.play.case().sheets.since(changes));
            self.changes = changes.clone();
        }
    }

    /// Records what a judge said of the talk once it is over; the store gets it like any other event.
    pub fn record(&mut self, judged: Happening) {
        self.play.record(judged);
    }

    /// Everything that happened, shown or not, without a copy of it.
    pub fn events(&self) -> &[Event] {
        self.play.events()
    }

    /// What a model is asked about the trainee's `turn`.
    pub(super) fn hearing_question(&self, turn: u32) -> Option<Question> {
        session::hearing_question(self.language(), self.play.events(), turn)
    }

    /// Takes in what a model heard, also when it is over, and marks the talk anew; the event, where it was taken.
    pub(super) fn heard(&mut self, hearing: ModelHearing) -> Option<Event> {
        let now = self.play.state().clock;
        let event = self
            .play
            .input(now, &Input::Heard(hearing))
            .first()?
            .clone();
        self.remark();
        Some(event)
    }

    /// Lets time pass: hands events to the store, shows what is on the disk, line by line. Answers with a problem of
    /// saving that has just come up.
    pub fn tick(&mut self, now_ms: i64, still: bool) -> Option<crate::store::StoreError> {
        let second = self.at(now_ms) / 1_000;
        let last = self.play.state().clock / 1_000;
        if second > last && !self.is_over() {
            self.input(Input::Tick, now_ms);
        }
        let problem = self.keeper.tick(self.play.events(), now_ms);
        self.reveal(now_ms, still || !self.paced);
        problem
    }

    /// Shows what is on the disk, the customer's lines at the pace they would be typed.
    fn reveal(&mut self, now_ms: i64, at_once: bool) {
        let events = self.play.events();
        let may = self.keeper.showable(events.len());
        let at = u64::try_from(now_ms - self.zero_ms).unwrap_or(0);
        let mut upto = self.shown;
        while upto < may {
            if let Happening::CustomerSaid { .. } = &events[upto].what {
                if !at_once && at < self.next_line && upto >= self.read_upto {
                    break;
                }
                let next = events[upto + 1..]
                    .iter()
                    .find_map(|event| match &event.what {
                        Happening::CustomerSaid { text, .. } => Some(text.chars().count() as u64),
                        _ => None,
                    });
                let pause = (next.unwrap_or(0) * PACE_MS).clamp(PAUSE_MS.0, PAUSE_MS.1);
                self.next_line = at + pause;
            }
            upto += 1;
        }
        self.show_until(upto);
        let events = self.play.events();
        let awaited = self.play.state().awaited.is_some();
        let said = |event: &Event| matches!(event.what, Happening::CustomerSaid { .. });
        self.typing = awaited || events[self.shown..].iter().any(said);
        if self.shown >= self.read_upto && !awaited {
            self.growing = None;
        }
    }

    fn show_until(&mut self, upto: usize) {
        if upto <= self.shown {
            return;
        }
        let events = self.play.events();
        for (place, event) in events.iter().enumerate().take(upto).skip(self.shown) {
            self.seen.add(event);
            self.log.add(place, event, self.seen.mood);
        }
        self.shown = self.shown.max(upto);
        let case = self.play.case();
        let choices = self.play.state().choices(case, self.play.state().clock);
        self.choices = choices.into_iter().map(str::to_owned).collect();
    }

    /// Marks the talk so far: chips and goals where the mode tells them.
    fn remark(&mut self) {
        if self.mode() == Mode::Exam {
            return;
        }
        let marks = self.marker.assess(self.play.events(), self.play.heard());
        if self.mode() == Mode::Learn {
            for turn in 1..=super::marks::turns(self.play.events()) {
                self.log.mark(turn, feedback::chips(&marks, turn));
            }
        }
        self.goals = Some(marks.goals);
    }

    /// What the talk is worth so far.
    pub fn assessment(&self) -> Assessment {
        assess::assess(&self.scenario, &self.play.transcript())
    }

    /// The next hint and its cost; none where there is none or the mode gives none.
    pub fn has_hint(&self) -> bool {
        self.mode() != Mode::Exam && self.seen.hints.len() < self.scenario.hints.len()
    }
}

/// Whether an event is the trainee's own doing.
fn is_own(what: &Happening) -> bool {
    matches!(
        what,
        Happening::AgentSaid { .. }
            | Happening::AgentChose { .. }
            | Happening::Done { .. }
            | Happening::Refused { .. }
            | Happening::TableShown { .. }
            | Happening::Analysed { .. }
            | Happening::ArticleRead { .. }
            | Happening::Searched { .. }
            | Happening::RowFlagged { .. }
            | Happening::Cited { .. }
            | Happening::Noted { .. }
            | Happening::HintGiven { .. }
    )
}
