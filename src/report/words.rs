//! The sentences that every document shares.

use super::{Marked, json::family};
use crate::{
    assess::{
        Assessment, CheckMark, CompetencyScore, CriticalFinding, NotMarked, Overruled, Status,
        act_words,
    },
    hearing::FlagFamily,
    scenario::{Competency, CriticalFamily, Outcome},
    text::{Language, Message, say},
};

/// Says things in one language.
#[derive(Clone, Copy)]
pub(super) struct Words(pub Language);

impl Words {
    /// The message `key`.
    pub fn say(self, key: &str) -> String {
        say(self.0, key)
    }

    /// A message with arguments.
    pub fn tell(self, message: Message) -> String {
        message.say(self.0)
    }

    pub fn competency(self, competency: Competency) -> String {
        self.say(&format!("assess-competency-{}", competency.key()))
    }

    pub fn family(self, of: CriticalFamily) -> String {
        self.say(&format!("assess-family-{}", family(of)))
    }

    pub fn status(self, status: Status) -> String {
        self.say(match status {
            Status::Met => "assess-status-met",
            Status::Partly => "assess-status-partly",
            Status::NotMet => "assess-status-not_met",
            Status::NotObserved => "assess-status-not_observed",
        })
    }

    /// The ending's title, or the kind of outcome where the author wrote none.
    pub fn ending(self, marks: &Assessment) -> String {
        marks.ending.clone().unwrap_or_else(|| {
            self.say(match marks.outcome {
                Some(Outcome::Settled) => "assess-outcome-settled",
                Some(Outcome::PartlySettled) => "assess-outcome-partly_settled",
                Some(Outcome::Escalated) => "assess-outcome-escalated",
                Some(Outcome::CustomerLeft) => "assess-outcome-customer_left",
                Some(Outcome::OutOfTime) => "assess-outcome-out_of_time",
                Some(Outcome::EndedByAgent) => "assess-outcome-ended_by_agent",
                None => "assess-outcome-running",
            })
        })
    }

    /// Why there is no number.
    pub fn not_marked(self, marked: &Marked<'_>, why: NotMarked) -> String {
        let title = marked.scenario.title.get(self.0).to_owned();
        self.tell(match why {
            NotMarked::NothingHappened => Message::new("assess-not-marked-nothing-happened"),
            NotMarked::NothingObserved => Message::new("assess-not-marked-nothing-observed"),
            NotMarked::Voided => Message::new("void-not-marked"),
            NotMarked::VoidedByRule => Message::new("void-by-rule"),
            NotMarked::OtherScenario => {
                Message::new("assess-not-marked-other-scenario").with("scenario", title)
            }
        })
    }

    /// The total with its pass mark; none where nothing was marked.
    pub fn total(self, marked: &Marked<'_>) -> Option<String> {
        let total = marked.assessment.total?;
        let key = match marked.assessment.passed {
            Some(true) => "assess-total-passed",
            _ => "assess-total-failed",
        };
        let message = Message::new(key)
            .with("total", total)
            .with("pass", marked.scenario.pass.value);
        Some(self.tell(message))
    }

    /// What stands below the total: the cap, the hints, a changed case.
    pub fn remarks(self, marks: &Assessment) -> Vec<String> {
        let mut remarks = Vec::new();
        if let (Some(earned), Some(total)) = (marks.earned, marks.total)
            && earned > total
        {
            remarks.push(self.tell(Message::new("assess-total-capped").with("earned", earned)));
        }
        if marks.hint_cost > 0 {
            remarks
                .push(self.tell(Message::new("assess-hint-cost").with("points", marks.hint_cost)));
        }
        if let Some(machine) = marks.machine {
            let total = machine
                .total
                .map_or("—".to_owned(), |total| total.to_string());
            remarks.push(self.tell(Message::new("assess-machine-total").with("total", total)));
        }
        remarks.extend(
            marks
                .unaided
                .as_ref()
                .map(|it| self.tell(it.told(marks.total))),
        );
        for error in &marks.dismissed {
            if let Some(machine) = &error.overruled {
                remarks.push(self.fatal("assess-fatal-dismissed", error, machine));
            }
        }
        let need = marks.need_person();
        if need > 0 {
            remarks.push(self.tell(Message::new("assess-need-person").with("count", need as u64)));
        }
        if marks.case_changed {
            remarks.push(self.say("assess-case-changed"));
        }
        remarks
    }

    /// A competency in one line, and what capped its level.
    pub fn competency_lines(self, one: &CompetencyScore) -> Vec<String> {
        let name = self.competency(one.competency);
        let (Some(score), Some(level)) = (one.score, one.level) else {
            return vec![self.tell(Message::new("assess-competency-none").with("name", name))];
        };
        let line = Message::new("assess-competency-line")
            .with("name", name)
            .with("score", score)
            .with("low", one.band.map_or(score, |band| band.low))
            .with("high", one.band.map_or(score, |band| band.high))
            .with("level", u32::from(level))
            .with("points", one.points)
            .with("of", one.of);
        let mut lines = vec![self.tell(line)];
        if one.is_thin() {
            lines.push(self.say("assess-competency-thin"));
        }
        if let Some(cap) = one.capped {
            let line = Message::new("assess-level-capped")
                .with("turn", cap.turn)
                .with("family", self.say(flag_key(cap.family)))
                .with("level", u32::from(cap.level));
            lines.push(self.tell(line));
        }
        lines
    }

    /// That a check needs a person, and what it may come to; none where hearing was sure.
    pub fn doubt(self, check: &CheckMark) -> Option<String> {
        let doubt = check.doubt.as_ref()?;
        let key = match &doubt.quote {
            Some(_) => "assess-doubt-quote",
            None => "assess-doubt",
        };
        let message = Message::new(key)
            .with("least", doubt.least)
            .with("most", doubt.most)
            .with("of", check.of)
            .with("quote", doubt.quote.clone().unwrap_or_default());
        Some(self.tell(message))
    }

    /// The rows, questions and acts at the desk that a mark came from, the first few of them.
    pub fn act(self, marked: &Marked<'_>, check: &CheckMark) -> Option<String> {
        const MOST: usize = 4;
        let mut said: Vec<String> = Vec::new();
        for place in &check.evidence {
            let event = marked.transcript.events.get(place.event);
            let words = event.and_then(|event| act_words(marked.scenario, &event.what, self.0));
            if let Some(words) = words.filter(|words| !said.contains(words)) {
                said.push(words);
            }
        }
        said.truncate(MOST);
        let between = match self.0 {
            Language::Zh => "；",
            Language::En => "; ",
        };
        (!said.is_empty()).then(|| said.join(between))
    }

    /// What the rules alone had given, where what a model heard makes a difference.
    pub fn by_rules(self, check: &CheckMark) -> Option<String> {
        let rules = check.by_rules.as_ref()?;
        Some(self.tell(rules.told(check, &self.status(rules.status))))
    }

    /// What stands beside a mark: who overruled it, or what is in doubt; and what the rules alone had given.
    pub fn beside(self, check: &CheckMark) -> Option<String> {
        let person = self.overruled(check).or_else(|| self.doubt(check));
        let both: Vec<String> = self.by_rules(check).into_iter().chain(person).collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    /// Who overruled the machine, what it had said, and why; none where its mark stands.
    pub fn overruled(self, check: &CheckMark) -> Option<String> {
        let machine = check.overruled.as_ref()?;
        let by = match machine.by.trim() {
            "" => self.say("assess-overruled-nobody"),
            name => name.to_owned(),
        };
        let message = Message::new("assess-overruled")
            .with("by", by)
            .with("status", self.status(machine.status))
            .with("points", machine.points)
            .with("of", check.of)
            .with("note", machine.note.clone());
        Some(self.tell(message))
    }

    /// That a fatal error needs a person, or that one put it there; none where hearing was sure.
    pub fn critical_doubt(self, error: &CriticalFinding) -> Option<String> {
        if let Some(machine) = &error.overruled {
            return Some(self.fatal("assess-fatal-added", error, machine));
        }
        error
            .needs_person
            .then(|| self.say("assess-doubt-critical"))
    }

    /// Who overruled the machine on a fatal error, and why.
    fn fatal(self, key: &'static str, error: &CriticalFinding, machine: &Overruled) -> String {
        let by = match machine.by.trim() {
            "" => self.say("assess-overruled-nobody"),
            name => name.to_owned(),
        };
        let message = Message::new(key)
            .with("title", error.title.clone())
            .with("by", by)
            .with("note", machine.note.clone());
        self.tell(message)
    }

    pub fn turn(self, turn: u32) -> String {
        self.tell(Message::new("assess-turn").with("turn", turn))
    }

    pub fn better(self, better: &str) -> String {
        self.tell(Message::new("assess-better").with("better", better.to_owned()))
    }

    /// What a retry would bring.
    pub fn retry(self, total: u32, passed: bool) -> String {
        let key = match passed {
            true => "assess-retry-pass",
            false => "assess-retry-total",
        };
        self.tell(Message::new(key).with("total", total))
    }
}

fn flag_key(family: FlagFamily) -> &'static str {
    match family {
        FlagFamily::Negative => "assess-flag-negative",
        FlagFamily::Challenging => "assess-flag-challenging",
        FlagFamily::BuckPassing => "assess-flag-buck_passing",
        FlagFamily::AbsolutePromise => "assess-flag-absolute_promise",
        FlagFamily::CommandCalmDown => "assess-flag-command_calm_down",
        FlagFamily::Abuse => "assess-flag-abuse",
        FlagFamily::BlameCustomer => "assess-flag-blame_customer",
        FlagFamily::Dismissal => "assess-flag-dismissal",
        FlagFamily::Threat => "assess-flag-threat",
        FlagFamily::Sarcasm => "assess-flag-sarcasm",
        FlagFamily::MedicalAdvice => "assess-flag-medical_advice",
        FlagFamily::AsksSecret => "assess-flag-asks_secret",
    }
}
