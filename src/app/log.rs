//! The conversation as rows: bursts of bubbles, one's own bubbles, quiet lines for the desk, hints, the end.

use std::collections::BTreeMap;

use crate::{
    scenario::FaultKind,
    session::{Event, Happening, Mood},
};

/// One row of the log. `id` never changes; `version` rises whenever what is drawn changes, so that heights can be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Place of its first event in the transcript.
    pub id: usize,
    /// Rises with every change.
    pub version: u32,
    /// Milliseconds since the talk began, of its latest event.
    pub at: u64,
    /// The trainee turn it belongs to.
    pub turn: u32,
    /// What it shows.
    pub what: RowKind,
}

/// What a row shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// The customer reached the desk.
    Began,
    /// Lines of the customer, a bubble each, with the mood they were said in.
    Customer {
        /// The lines.
        lines: Vec<String>,
        /// The mood at that moment.
        mood: Mood,
    },
    /// The trainee's own words.
    Own {
        /// The words.
        text: String,
        /// Marks of this turn, worst first; Learn mode only.
        chips: Vec<Chip>,
    },
    /// A desk act, one quiet line.
    Desk(DeskAct),
    /// A hint: its place in the scenario's list and what it costs.
    Hint {
        /// From 0.
        hint: u32,
        /// Points.
        cost: u32,
    },
    /// Seconds of silence the customer noticed.
    Silence(u32),
    /// The talk ended.
    Ended,
}

/// A desk act as the log tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskAct {
    /// An action was carried out, with what the desk answered.
    Done {
        /// The action.
        action: String,
        /// The answer.
        result: String,
    },
    /// An action was refused.
    Refused {
        /// The action.
        action: String,
        /// Why.
        reason: String,
    },
    /// The copilot's draft was sent, in other words or as it was.
    DraftSent {
        /// Whether it was changed.
        edited: bool,
    },
    /// The copilot's draft was turned down.
    DraftTurnedDown(FaultKind),
    /// Something about the project changed.
    Changed(String),
    /// A table was opened.
    Table(String),
    /// A table was asked.
    Analysed {
        /// The table.
        table: String,
        /// The question.
        query: String,
        /// The answer in one line.
        answer: String,
    },
    /// An article was opened.
    Article(String),
    /// The knowledge base was searched.
    Searched(String),
    /// A row was flagged, or the flag taken back.
    Flagged {
        /// The table.
        table: String,
        /// Row from 1.
        row: u32,
        /// Whether it is flagged now.
        on: bool,
    },
    /// Something was cited: an article, or `table#row`.
    Cited(String),
    /// Something about approval, a shock, work that was turned down, or who words the customer, as [`told`](crate::session::told) words it.
    Told(Box<Happening>),
}

/// One mark under an own bubble.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// The competency it feeds.
    pub competency: crate::scenario::Competency,
    /// How far it was met.
    pub status: crate::assess::Status,
    /// Points earned.
    pub points: u32,
    /// Points possible.
    pub of: u32,
    /// Why, in one line.
    pub reason: String,
    /// Whether the rest of the talk can still earn what is missing.
    pub open: bool,
}

/// The log as rows, grown event by event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    rows: Vec<Row>,
    /// Row of each trainee turn.
    own: BTreeMap<u32, usize>,
}

impl Log {
    /// The rows, oldest first.
    pub fn as_slice(&self) -> &[Row] {
        &self.rows
    }

    /// Takes in the event at `place` of the transcript, said while the customer was in `mood`.
    pub fn add(&mut self, place: usize, event: &Event, mood: Mood) {
        let what = match &event.what {
            Happening::Began => RowKind::Began,
            Happening::CustomerSaid { text, .. } => return self.customer(place, event, text, mood),
            Happening::AgentSaid { text } | Happening::AgentChose { text, .. } => {
                self.own.insert(event.turn, self.rows.len());
                RowKind::Own {
                    text: text.clone(),
                    chips: Vec::new(),
                }
            }
            Happening::HintGiven { hint, cost } => RowKind::Hint {
                hint: *hint,
                cost: *cost,
            },
            Happening::SilenceNoticed { seconds } => RowKind::Silence(*seconds),
            Happening::Ended { .. } => RowKind::Ended,
            other => match desk_act(other) {
                Some(act) => RowKind::Desk(act),
                None => return,
            },
        };
        self.push(place, event, what);
    }

    fn push(&mut self, place: usize, event: &Event, what: RowKind) {
        self.rows.push(Row {
            id: place,
            version: 0,
            at: event.at,
            turn: event.turn,
            what,
        });
    }

    /// A line joins the burst it follows; a line after anything else opens a new one.
    fn customer(&mut self, place: usize, event: &Event, text: &str, mood: Mood) {
        if let Some(row) = self.rows.last_mut()
            && let RowKind::Customer { lines, mood: was } = &mut row.what
            && row.turn == event.turn
        {
            lines.push(text.to_owned());
            *was = mood;
            row.at = event.at;
            row.version += 1;
            return;
        }
        let lines = vec![text.to_owned()];
        self.push(place, event, RowKind::Customer { lines, mood });
    }

    /// Puts the marks of `turn` under its bubble.
    pub fn mark(&mut self, turn: u32, marks: Vec<Chip>) {
        let Some(row) = self
            .own
            .get(&turn)
            .and_then(|&place| self.rows.get_mut(place))
        else {
            return;
        };
        if let RowKind::Own { chips, .. } = &mut row.what
            && *chips != marks
        {
            *chips = marks;
            row.version += 1;
        }
    }
}

fn desk_act(what: &Happening) -> Option<DeskAct> {
    Some(match what {
        Happening::Done { action, result, .. } => DeskAct::Done {
            action: action.clone(),
            // The first line tells what was done; the rest stands on the desk.
            result: result.lines().next().unwrap_or_default().to_owned(),
        },
        Happening::Refused { action, reason, .. } => DeskAct::Refused {
            action: action.clone(),
            reason: reason.clone(),
        },
        Happening::DraftSent { edited, .. } => DeskAct::DraftSent { edited: *edited },
        Happening::DraftTurnedDown { reason, .. } => DeskAct::DraftTurnedDown(*reason),
        Happening::ProjectChanged { text, .. } => DeskAct::Changed(text.clone()),
        Happening::TableShown { table, .. } => DeskAct::Table(table.clone()),
        Happening::Analysed {
            table,
            query,
            answer,
            ..
        } => DeskAct::Analysed {
            table: table.clone(),
            query: query.clone(),
            answer: answer.clone(),
        },
        Happening::ArticleRead { article } => DeskAct::Article(article.clone()),
        Happening::Searched { words, .. } => DeskAct::Searched(words.clone()),
        Happening::RowFlagged {
            table,
            row,
            flagged,
        } => DeskAct::Flagged {
            table: table.clone(),
            row: *row,
            on: *flagged,
        },
        Happening::Cited { source } => DeskAct::Cited(source.clone()),
        Happening::TurnedDown { .. }
        | Happening::ApprovalAsked { .. }
        | Happening::ApprovalGiven { .. }
        | Happening::Froze { .. }
        | Happening::Thawed { .. }
        | Happening::WriteUpBegan { .. }
        | Happening::WriteUpOver { .. }
        | Happening::WordsRejected { .. }
        | Happening::WordsFailed { .. }
        | Happening::TakenOver { .. }
        | Happening::HandedBack => DeskAct::Told(Box::new(what.clone())),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        assess::Status,
        scenario::{Competency, IntentName},
    };

    fn said(turn: u32, at: u64, text: &str) -> Event {
        let what = Happening::CustomerSaid {
            text: text.into(),
            intent: IntentName::Open,
            facts: Vec::new(),
        };
        Event { at, turn, what }
    }

    fn own(turn: u32, at: u64, text: &str) -> Event {
        let what = Happening::AgentSaid { text: text.into() };
        Event { at, turn, what }
    }

    fn log_of(events: &[Event]) -> Log {
        let mut log = Log::default();
        for (place, event) in events.iter().enumerate() {
            log.add(place, event, Mood::default());
        }
        log
    }

    #[test]
    fn lines_of_one_answer_are_one_burst() {
        let log = log_of(&[
            said(0, 0, "喂"),
            own(1, 5, "您好"),
            said(1, 6, "礼物呢"),
            said(1, 7, "今天就要"),
        ]);
        let log = log.as_slice();
        assert_eq!(log.len(), 3);
        let RowKind::Customer { lines, .. } = &log[2].what else {
            panic!("a burst was expected")
        };
        assert_eq!(lines, &["礼物呢", "今天就要"]);
        assert_eq!((log[2].id, log[2].at, log[2].version), (2, 7, 1));
    }

    #[test]
    fn marks_come_to_the_bubble_of_their_turn() {
        let mut log = log_of(&[own(1, 0, "一"), own(2, 1, "二")]);
        let chip = Chip {
            competency: Competency::Empathy,
            status: Status::Partly,
            points: 2,
            of: 3,
            reason: "有时间".into(),
            open: false,
        };
        log.mark(1, vec![chip.clone()]);
        log.mark(1, vec![chip]);
        log.mark(9, Vec::new());
        let versions: Vec<u32> = log.as_slice().iter().map(|row| row.version).collect();
        assert_eq!(versions, [1, 0]);
    }
}
