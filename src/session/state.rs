//! Where a conversation stands: a fold over its events.

use std::collections::BTreeMap;

use crate::{
    customer::{Marks, Mind, Moment, Reply},
    desk::DeskState,
    hearing::any_asks,
};

use super::conduct::Done;
use super::{Awaited, By, Case, CustomerKind, EndedBy, Event, Happening, Header, Line, Mode};
use crate::scenario::{Effect, IntentName, Outcome};

/// Where a conversation stands. Equal events give equal states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// How it counts.
    pub mode: Mode,
    /// Who plays the customer.
    pub kind: CustomerKind,
    /// Seed of all chance.
    pub seed: u64,
    /// Whether the talk has begun.
    pub begun: bool,
    /// Milliseconds at the latest event.
    pub clock: u64,
    /// Trainee turns taken.
    pub turn: u32,
    /// The customer's mind.
    pub mind: Mind,
    /// The desk.
    pub desk: DeskState,
    /// Number of the script's node; `None` for a generated customer.
    pub node: Option<usize>,
    /// Nodes visited.
    pub visited: Marks,
    /// Turns in a row that no reply of the node applied to.
    pub misses: u32,
    /// Whether the trainee's last words asked something.
    pub agent_asks: bool,
    /// Hints given, by their place in the scenario.
    pub hints: Vec<u32>,
    /// Points the hints cost.
    pub hint_cost: u32,
    /// How it ended.
    pub ended: Option<Ended>,
    /// While the ticket is written after the talk: when that time is over.
    pub write_up: Option<u64>,
    /// Whether that time has been given; it is given once.
    pub(super) wrote_up: bool,
    /// Milliseconds since which the trainee has been silent.
    pub(super) quiet_since: u64,
    /// Milliseconds of the latest remark on the silence, and how many there were.
    pub(super) noticed_at: u64,
    pub(super) notices: u32,
    /// What the customer said since the trainee's last reply; where a model worded it, the grammar's lines in its place,
    /// so that what is heard and marked never hangs on a model.
    pub(super) customer_said: String,
    /// What the customer is about to say, while the words are awaited.
    pub awaited: Option<Awaited>,
    /// The lines of the talk as they were shown, oldest first.
    pub lines: Vec<Line>,
    /// What the customer did so far that no reply asked for.
    pub done: Done,
    /// Who plays the customer in the mind's place.
    pub person: Option<String>,
    /// How many answers were awaited so far.
    asked: u64,
    /// Lines still to come of words that a model found: the mind has taken in what they mean.
    worded: usize,
    /// Events so far: every choice of chance is drawn for its own place in the talk.
    pub(super) events: u64,
}

/// How a talk ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// Number of the scenario's ending, where one applies.
    pub ending: Option<usize>,
    /// Kind of outcome.
    pub outcome: Outcome,
    /// Who or what ended it.
    pub by: EndedBy,
}

impl State {
    /// Before the first event.
    pub fn new(case: &Case, header: &Header) -> Self {
        Self {
            mode: header.mode,
            kind: header.customer,
            seed: header.seed,
            begun: false,
            clock: 0,
            turn: 0,
            mind: Mind::new(case.scenario.customer.mood),
            desk: DeskState::new(
                &case.scenario.desk,
                &case.scenario.briefing.begins,
                header.language,
                header.seed,
            ),
            node: None,
            visited: Marks::default(),
            misses: 0,
            agent_asks: false,
            hints: Vec::new(),
            hint_cost: 0,
            ended: None,
            write_up: None,
            wrote_up: false,
            quiet_since: 0,
            noticed_at: 0,
            notices: 0,
            customer_said: String::new(),
            awaited: None,
            lines: Vec::new(),
            done: Done::default(),
            person: None,
            asked: 0,
            worded: 0,
            events: 0,
        }
    }

    /// Takes in one event. Names the case does not have are passed over, so that a transcript of an older edition
    /// still folds.
    pub fn apply(&mut self, case: &Case, event: &Event) {
        // What a judge thinks of a talk, or a model hears in it, is no part of it.
        if matches!(
            event.what,
            Happening::Judged { .. } | Happening::Voided { .. } | Happening::HeardByModel(_)
        ) {
            return;
        }
        self.clock = self.clock.max(event.at);
        self.turn = self.turn.max(event.turn);
        if self.takes_words(case, event) || self.takes_conduct(case, event) {
            return;
        }
        let beside = matches!(
            event.what,
            Happening::CustomerSaid {
                intent: IntentName::Aside,
                ..
            }
        );
        // What is beside the point is no place of its own: everything else is said as if it had not been.
        self.events += u64::from(!beside);
        let names = &case.names;
        match &event.what {
            Happening::Began => {
                self.begun = true;
                self.quiet_since = event.at;
            }
            Happening::AgentSaid { text } => {
                self.desk.drafts.settles();
                self.speaks(event.at, text);
                self.mind.hears(text);
                self.lines.push(Line::agent(text));
            }
            Happening::AgentChose { text, .. } => {
                self.desk.drafts.settles();
                self.speaks(event.at, text);
                self.lines.push(Line::agent(text));
            }
            Happening::CustomerSaid {
                text,
                intent,
                facts,
            } => {
                self.lines.push(Line::customer(text));
                self.says(case, text, *intent, facts);
                if self.done.hears_back(text) {
                    self.quiet_since = self.quiet_since.max(event.at);
                }
                // The grammar's line came in the place of the words that were awaited for it.
                if let Some(awaited) = &mut self.awaited {
                    awaited.says.retain(|meant| meant.own != *text);
                    if awaited.says.is_empty() {
                        self.awaited = None;
                    }
                }
            }
            Happening::MoodMoved { mood, causes } => self.mind.moves(*mood, causes),
            Happening::NodeEntered { node } => {
                self.node = names.node(node);
                self.misses = 0;
                if let Some(node) = self.node {
                    self.visited.insert(node);
                }
            }
            Happening::NeedMet => self.mind.need_met = true,
            Happening::Done { action, with, .. } => {
                if let Some(action) = names.action(action) {
                    self.desk.does(action, with, event.at);
                    self.takes_effect(case, action, with);
                }
                if let Some(part) = case.scenario.desk.part_of(action) {
                    self.desk.part_does(part, action, with);
                }
            }
            Happening::ApprovalAsked { action, with, .. } => {
                if let Some(action) = names.action(action) {
                    self.desk.asks(action, with, event.at);
                }
            }
            Happening::ApprovalGiven {
                action,
                granted,
                up_to,
                ..
            } => {
                if let Some(action) = names.action(action) {
                    self.desk.is_answered(action, *granted, up_to.as_deref());
                }
            }
            Happening::Froze { shock, seconds, .. } => {
                let until = event.at.saturating_add(u64::from(*seconds) * 1_000);
                self.desk.freezes(*shock as usize, until);
            }
            Happening::Thawed { .. } => self.desk.thaws(),
            Happening::ShockCame { shock } => self.desk.strikes(*shock as usize),
            Happening::WriteUpBegan { seconds } => {
                self.wrote_up = true;
                self.write_up = Some(event.at.saturating_add(u64::from(*seconds) * 1_000));
            }
            Happening::WriteUpOver { .. } => self.write_up = None,
            Happening::TableShown { table, .. } | Happening::Analysed { table, .. } => {
                if let Some(table) = names.table(table) {
                    self.desk.opens_table(table);
                }
            }
            Happening::ArticleRead { article } => {
                if let Some(article) = names.article(article) {
                    self.desk.opens_article(article);
                }
            }
            Happening::RowFlagged {
                table,
                row,
                flagged,
            } => {
                if let Some(table) = names.table(table) {
                    self.desk.flags(table, *row, *flagged);
                }
            }
            Happening::DraftOffered { draft, .. } => {
                let mut drafts = case.scenario.desk.drafts.iter();
                if let Some(at) = drafts.position(|it| *it.id == *draft) {
                    self.desk.drafts.offers(at);
                }
            }
            Happening::DraftSent { .. } | Happening::DraftTurnedDown { .. } => {
                self.desk.drafts.settles();
            }
            Happening::ProjectChanged { change, .. } => {
                if let Some(board) = &mut self.desk.project {
                    board.changes(change);
                }
            }
            Happening::Cited { source } => self.desk.cites(source),
            Happening::Noted { text } => self.desk.notes(text),
            Happening::HintGiven { hint, cost } => {
                self.hints.push(*hint);
                self.hint_cost = self.hint_cost.saturating_add(*cost);
            }
            Happening::SilenceNoticed { .. } => {
                self.noticed_at = event.at;
                self.notices += 1;
            }
            Happening::Ended {
                ending,
                outcome,
                by,
            } => {
                let at = |id: &String| {
                    let mut endings = case.scenario.endings.iter();
                    endings.position(|ending| *ending.id == *id)
                };
                self.ended = Some(Ended {
                    ending: ending.as_ref().and_then(at),
                    outcome: *outcome,
                    by: *by,
                });
            }
            Happening::Interrupted
            | Happening::Strayed
            | Happening::WentQuiet { .. }
            | Happening::Claimed { .. }
            | Happening::PutRight { .. }
            | Happening::Refused { .. }
            | Happening::TurnedDown { .. }
            | Happening::Searched { .. }
            | Happening::WordsAwaited { .. }
            | Happening::WordsCame { .. }
            | Happening::WordsRejected { .. }
            | Happening::WordsFailed { .. }
            | Happening::TakenOver { .. }
            | Happening::HandedBack
            | Happening::Voided { .. }
            | Happening::HeardByModel(_)
            | Happening::Judged { .. } => {}
        }
    }

    /// The customer said `text`, or a model said something in its place.
    fn says(&mut self, case: &Case, text: &str, intent: IntentName, facts: &[String]) {
        self.customer_said.push_str(text);
        self.customer_said.push('\n');
        self.mind.says(text, intent);
        for fact in facts.iter().filter_map(|id| case.names.fact(id)) {
            self.mind.told.insert(fact);
        }
        // A question that was answered is no miss.
        if intent == IntentName::Tell && self.agent_asks {
            self.misses = self.misses.saturating_sub(1);
        }
    }

    /// Takes in an event about what the customer did that no reply asked for; tells whether it was one.
    fn takes_conduct(&mut self, case: &Case, event: &Event) -> bool {
        self.done.takes(event.at, &event.what, &case.persona.claims)
    }

    /// Takes in an event about words that are awaited; tells whether it was one. None of them counts among the events that
    /// chance is drawn for: the talk goes on as if the grammar had spoken.
    fn takes_words(&mut self, case: &Case, event: &Event) -> bool {
        match &event.what {
            Happening::WordsAwaited { says } => {
                if self.awaited.is_none() {
                    self.asked += 1;
                }
                self.done.hands_over();
                let (number, turn) = (self.asked, self.turn);
                let awaited = self
                    .awaited
                    .get_or_insert_with(|| Awaited::new(number, turn));
                awaited.says.extend(says.iter().cloned());
            }
            Happening::WordsCame { words, lines } => {
                let awaited = self.awaited.take();
                self.quiet_since = self.quiet_since.max(event.at);
                if let By::Person { .. } = words.by {
                    return true;
                }
                for meant in awaited.iter().flat_map(|awaited| &awaited.says) {
                    self.says(case, &meant.own, meant.intent, &meant.facts);
                    self.events += u64::from(meant.intent != IntentName::Aside);
                }
                self.worded = *lines as usize;
            }
            Happening::CustomerSaid { text, .. } if self.worded > 0 => {
                self.worded -= 1;
                self.lines.push(Line::customer(text));
            }
            Happening::WordsRejected { .. } => {
                if let Some(awaited) = &mut self.awaited {
                    awaited.rejected += 1;
                }
            }
            Happening::WordsFailed { .. } => {}
            Happening::TakenOver { by } => self.person = Some(by.clone()),
            Happening::HandedBack => self.person = None,
            _ => return false,
        }
        true
    }

    /// The moment at `at` milliseconds, for asking conditions of.
    pub fn moment<'a>(&'a self, at: u64, reply: Option<Reply<'a>>) -> Moment<'a> {
        let seconds =
            |from: u64| u32::try_from(at.saturating_sub(from) / 1_000).unwrap_or(u32::MAX);
        Moment {
            mind: &self.mind,
            desk: &self.desk,
            visited: &self.visited,
            turn: self.turn,
            elapsed: seconds(0),
            silence: seconds(self.quiet_since),
            reply,
            asked: false,
            otherwise: false,
        }
    }

    /// Takes in what carrying out `action` changes besides the mood, which is an event of its own.
    fn takes_effect(&mut self, case: &Case, action: usize, with: &BTreeMap<String, String>) {
        let desk = &case.scenario.desk;
        let action = &desk.actions[action];
        self.desk.changes.take(desk, action, with, case.language);
        for effect in &action.effects {
            if let Effect::MeetFact(fact) = effect
                && let Some(fact) = case.names.fact(fact)
            {
                self.mind.told.insert(fact);
            }
        }
    }

    /// The trainee spoke at `at`.
    fn speaks(&mut self, at: u64, text: &str) {
        self.agent_asks = any_asks(text);
        self.customer_said.clear();
        self.quiet_since = at;
        self.notices = 0;
        self.misses += 1;
    }
}
