//! The annotated transcript as plain values: what was said, the marks on it with their numbers, and the marks that
//! stand on no line.

use std::collections::BTreeSet;

use super::{
    person,
    quiet::{Quiet, quiet},
};
use crate::{
    app::debrief::Debrief,
    assess::{
        CheckMark, CriticalFinding, ModelAnswerMark, Status,
        debrief::{LineMark, Marked, marks_on},
    },
    scenario::Competency,
    session::{Happening, Mood},
    text::{Language, Span},
    ui::widgets::Verdict,
};

/// Which lines are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Filter {
    /// What carries a mark.
    #[default]
    Annotated,
    /// Everything that was said and done.
    All,
    /// What carries a mark that lost points.
    Lost,
}

impl Filter {
    /// All, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Annotated, Self::All, Self::Lost];

    /// Its Fluent key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Annotated => "debrief-filter-annotated",
            Self::All => "debrief-filter-all",
            Self::Lost => "debrief-filter-lost",
        }
    }
}

/// One line of the talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its first event in the transcript; stable over filters.
    pub event: usize,
    /// Trainee turn; 0 is the opening.
    pub turn: u32,
    /// Milliseconds since the talk began.
    pub at: u64,
    /// What it is.
    pub what: Said,
    /// The marks on it, in the order of the text.
    pub notes: Vec<Note>,
    /// How an expert would have answered here, where the author says.
    pub answer: Option<ModelAnswerMark>,
}

/// What a line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// The trainee's words, and what the customer had said last.
    Own {
        /// The words.
        text: String,
        /// The customer's last line before them.
        answering: Option<String>,
    },
    /// What the customer said in one breath, and the mood it was said in.
    Customer {
        /// The lines.
        lines: Vec<String>,
        /// The mood.
        mood: Mood,
    },
    /// Work at the desk and the like.
    Quiet(Quiet),
}

/// One mark as the notes column tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Running number through the talk, from 1; 0 for a mark that stands on no line.
    pub number: usize,
    /// Bytes of the line it marks; none marks the whole line.
    pub span: Option<Span>,
    /// How it came out.
    pub verdict: Verdict,
    /// The competency it feeds; a fatal error feeds none.
    pub competency: Option<Competency>,
    /// Points earned, of how many; a fatal error has none.
    pub points: Option<(u32, u32)>,
    /// Name of the check.
    pub title: String,
    /// Why.
    pub reason: String,
    /// A better phrase.
    pub better: Option<String>,
    /// The mark it tells, and can be asked why; a second opinion is none.
    pub marked: Option<Marked>,
    /// What the rules alone had given, where a model heard it too.
    pub heard: Option<String>,
    /// That it needs a person, or that a person overruled it.
    pub person: Option<Person>,
}

/// What a person has to do with a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Person {
    /// Hearing is in doubt: somebody should look. In a sentence.
    Needed(String),
    /// Somebody looked and overruled the machine. In a sentence.
    Overruled(String),
}

impl Note {
    /// Whether it lost points.
    pub fn lost(&self) -> bool {
        let costs = matches!(self.verdict, Verdict::Missed | Verdict::Partly);
        self.verdict == Verdict::Fatal || (costs && self.points.is_some())
    }

    /// A judge's second opinion: it has no points, and nothing to ask why of.
    fn of_opinion(opinion: &CheckMark, language: Language) -> Self {
        Self {
            points: None,
            marked: None,
            ..Self::of_check(0, opinion, language)
        }
    }

    fn of_check(at: usize, check: &CheckMark, language: Language) -> Self {
        let observed = check.status != Status::NotObserved;
        let earned = check.status == Status::Met;
        Self {
            number: 0,
            span: None,
            verdict: match check.status {
                Status::Met => Verdict::Earned,
                Status::Partly => Verdict::Partly,
                Status::NotMet => Verdict::Missed,
                Status::NotObserved => Verdict::NotObserved,
            },
            competency: Some(check.competency),
            points: observed.then_some((check.points, check.of)),
            title: check.title.clone(),
            reason: check.reason.clone(),
            // A better phrase beside full marks would only make the reader doubt them.
            better: check
                .better
                .clone()
                .filter(|better| !earned && !better.is_empty()),
            marked: Some(Marked::Check(at)),
            heard: person::by_rules(check, language),
            person: person::of_check(check, language),
        }
    }

    fn of_critical(at: usize, error: &CriticalFinding, language: Language) -> Self {
        Self {
            number: 0,
            span: None,
            verdict: Verdict::Fatal,
            competency: None,
            points: None,
            title: error.title.clone(),
            reason: error.reason.clone(),
            better: Some(error.better.clone()).filter(|better| !better.is_empty()),
            marked: Some(Marked::Critical(at)),
            heard: None,
            person: person::of_critical(error, language),
        }
    }
}

/// The whole talk with its marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Annotated {
    /// Every line, in the order of the talk.
    pub lines: Vec<Line>,
    /// Marks that lost points and stand on no line: what would have earned them was never said.
    pub unsaid: Vec<Note>,
    /// Marks earned by the talk as a whole.
    pub throughout: Vec<Note>,
    /// What could not be observed.
    pub unobserved: Vec<Note>,
}

impl Annotated {
    /// The talk of `debrief`; the words of the interface in `language`.
    pub fn of(debrief: &Debrief, language: Language) -> Self {
        let mut made = Self {
            lines: said(debrief, language),
            ..Self::default()
        };
        let placed = made.place_marks(debrief, language);
        let marks = &debrief.marks;
        for (index, error) in marks.critical.iter().enumerate() {
            if !placed.contains(&Marked::Critical(index)) {
                made.unsaid.push(Note::of_critical(index, error, language));
            }
        }
        for error in &marks.dismissed {
            made.unobserved.push(Note {
                verdict: Verdict::NotObserved,
                marked: None,
                better: None,
                ..Note::of_critical(0, error, language)
            });
        }
        for (index, check) in marks.checks.iter().enumerate() {
            if placed.contains(&Marked::Check(index)) {
                continue;
            }
            let list = match check.status {
                Status::NotObserved => &mut made.unobserved,
                Status::Met => &mut made.throughout,
                Status::Partly | Status::NotMet => &mut made.unsaid,
            };
            list.push(Note::of_check(index, check, language));
        }
        made
    }

    /// Puts every mark that has a place on its line and numbers them through.
    fn place_marks(&mut self, debrief: &Debrief, language: Language) -> BTreeSet<Marked> {
        let marks = &debrief.marks;
        let mut placed = BTreeSet::new();
        let mut all: Vec<LineMark> = debrief
            .turns
            .iter()
            .flat_map(|turn| marks_on(marks, turn.turn))
            .collect();
        // A number stands behind the last word of its mark, so that is the order in which they are read.
        all.sort_by_key(|mark| {
            let ends = mark.span.map_or(u32::MAX, |span| span.end);
            (mark.event, ends, mark.span, mark.marked)
        });
        for mark in all {
            let holds = |line: &Line| line.event == mark.event;
            let Ok(at) = self
                .lines
                .binary_search_by_key(&mark.event, |line| line.event)
            else {
                continue;
            };
            let note = match mark.marked {
                Marked::Critical(index) => marks
                    .critical
                    .get(index)
                    .map(|error| Note::of_critical(index, error, language)),
                Marked::Check(index) => marks
                    .checks
                    .get(index)
                    .map(|check| Note::of_check(index, check, language)),
                Marked::Opinion(index) => marks
                    .opinions
                    .get(index)
                    .map(|opinion| Note::of_opinion(opinion, language)),
            };
            if let (Some(line), Some(note)) = (self.lines.get_mut(at).filter(|l| holds(l)), note) {
                placed.insert(mark.marked);
                line.notes.push(Note {
                    number: placed.len(),
                    span: mark.span,
                    ..note
                });
            }
        }
        placed
    }

    /// Places of the lines that `filter` shows.
    pub fn shown(&self, filter: Filter) -> Vec<usize> {
        let shows = |line: &Line| match filter {
            Filter::All => true,
            Filter::Annotated => !line.notes.is_empty(),
            Filter::Lost => line.notes.iter().any(Note::lost),
        };
        (0..self.lines.len())
            .filter(|&at| shows(&self.lines[at]))
            .collect()
    }

    /// Place of the line to go to for `turn`: the trainee's own words, or whatever the turn begins with.
    pub fn line_of_turn(&self, turn: u32) -> Option<usize> {
        let of_turn = |line: &&Line| line.turn == turn;
        let own = |line: &&Line| matches!(line.what, Said::Own { .. });
        let place = |line: &Line| self.lines.iter().position(|has| has.event == line.event);
        let mut lines = self.lines.iter().filter(of_turn);
        let first = lines.clone().next();
        lines.find(own).or(first).and_then(place)
    }

    /// Place of the line that carries mark `number`.
    pub fn line_of_mark(&self, number: usize) -> Option<usize> {
        let carries = |line: &Line| line.notes.iter().any(|note| note.number == number);
        self.lines.iter().position(carries)
    }
}

/// Every line of the talk without marks. Lines of the customer in one turn are one breath.
fn said(debrief: &Debrief, language: Language) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut mood = Mood::from(debrief.scenario.customer.mood);
    let mut answering: Option<String> = None;
    let mut answers = debrief.marks.answers.clone();
    let talk = debrief.transcript.header.language;
    for (event, happened) in debrief.transcript.events.iter().enumerate() {
        let what = match &happened.what {
            Happening::MoodMoved { mood: after, .. } => {
                mood = *after;
                continue;
            }
            Happening::AgentSaid { text } | Happening::AgentChose { text, .. } => Said::Own {
                text: text.clone(),
                answering: answering.take(),
            },
            Happening::CustomerSaid { text, .. } => {
                answering = Some(text.clone());
                if let Some(Line {
                    what: Said::Customer { lines, .. },
                    turn,
                    ..
                }) = lines.last_mut()
                    && *turn == happened.turn
                {
                    lines.push(text.clone());
                    continue;
                }
                Said::Customer {
                    lines: vec![text.clone()],
                    mood,
                }
            }
            other => match quiet(other, &debrief.scenario, talk, language) {
                Some(quiet) => Said::Quiet(quiet),
                None => continue,
            },
        };
        let own = matches!(what, Said::Own { .. });
        lines.push(Line {
            event,
            turn: happened.turn,
            at: happened.at,
            what,
            notes: Vec::new(),
            answer: own.then(|| answers.remove(&happened.turn)).flatten(),
        });
    }
    lines
}
