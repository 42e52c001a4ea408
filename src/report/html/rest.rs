//! One thing to retry, the marks that belong to no line, the goals, and the conditions of the session.

use super::{Marked, Words, escape::escaped};
use crate::{
    assess::{
        CheckMark,
        debrief::{self, Marked as On},
    },
    session::{Happening, Mode},
    text::Message,
};

/// The one thing to retry.
pub(super) fn retry(words: Words, marked: &Marked<'_>) -> String {
    let Some(retry) = debrief::retry(marked.scenario, marked.assessment) else {
        return String::new();
    };
    let title = match retry.marked {
        On::Critical(at) => &marked.assessment.critical[at].title,
        On::Check(at) => &marked.assessment.checks[at].title,
        On::Opinion(at) => &marked.assessment.opinions[at].title,
    };
    let turn = retry
        .turn
        .map(|turn| words.turn(turn) + " · ")
        .unwrap_or_default();
    let better = retry
        .better
        .as_ref()
        .map(|better| format!("<p class=\"better\">“{}”</p>", escaped(better)));
    format!(
        "<section class=\"card retry\">\n<h2>{}</h2>\n<p><strong>{}</strong> {}</p>\n{}<p class=\"small\">{}</p>\n</section>\n",
        escaped(&words.say("report-retry")),
        escaped(&(turn + title)),
        escaped(&words.retry(retry.total, retry.passed)),
        better.unwrap_or_default(),
        escaped(&retry.why),
    )
}

/// Checks that are tied to no line of the trainee's: not observed, done at the desk, or lost nowhere in particular.
pub(super) fn unplaced(words: Words, marked: &Marked<'_>) -> String {
    let on_a_line = |check: &&CheckMark| {
        check.evidence.first().is_some_and(|place| {
            marked
                .transcript
                .events
                .get(place.event)
                .is_some_and(|event| {
                    matches!(
                        event.what,
                        Happening::AgentSaid { .. } | Happening::AgentChose { .. }
                    )
                })
        })
    };
    let rows: String = marked
        .assessment
        .checks
        .iter()
        .filter(|check| !on_a_line(check))
        .map(|check| row(words, marked, check))
        .collect();
    if rows.is_empty() {
        return rows;
    }
    format!(
        "<section class=\"card long\">\n<h2>{}</h2>\n<div class=\"columns\">{rows}</div></section>\n",
        escaped(&words.say("report-unplaced"))
    )
}

fn row(words: Words, marked: &Marked<'_>, check: &CheckMark) -> String {
    let class = match check.status {
        crate::assess::Status::Met => "met",
        crate::assess::Status::Partly => "partly",
        crate::assess::Status::NotMet => "not_met",
        crate::assess::Status::NotObserved => "not_observed",
    };
    format!(
        "<p class=\"note\"><span class=\"badge {class}\">{}</span>{}<br><span class=\"small\">{}</span>{}{}</p>\n",
        escaped(&format!(
            "{} {} {}/{}",
            words.competency(check.competency),
            words.status(check.status),
            check.points,
            check.of
        )),
        escaped(&check.title),
        escaped(&check.reason),
        act(words, marked, check),
        words
            .beside(check)
            .map(|words| super::lines::doubted(&words))
            .unwrap_or_default(),
    )
}

/// The traps of the case's tables: which rows, why, and whether they were noticed.
pub(super) fn traps(words: Words, marked: &Marked<'_>) -> String {
    let rows: String = marked
        .assessment
        .traps
        .iter()
        .map(|trap| {
            let class = if trap.noticed.is_some() { "met" } else { "not_met" };
            let shown = trap.row_words(words.0);
            let shown: Vec<String> = shown.iter().map(|row| escaped(row)).collect();
            format!(
                "<p class=\"note\"><span class=\"badge {class}\">{}</span>{}<br><span class=\"small\">{}<br>{}</span></p>\n",
                escaped(&trap.noticed_words(words.0)),
                escaped(&words.say(trap.kind_key())),
                shown.join("<br>"),
                escaped(&trap.note),
            )
        })
        .collect();
    if rows.is_empty() {
        return rows;
    }
    format!(
        "<section class=\"card long\">\n<h2>{}</h2>\n<div class=\"columns\">{rows}</div></section>\n",
        escaped(&words.say("trap-head"))
    )
}

/// The places of a mark at the desk: the very rows, questions and acts.
fn act(words: Words, marked: &Marked<'_>, check: &CheckMark) -> String {
    words.act(marked, check).map_or(String::new(), |said| {
        format!("<br><span class=\"small\">{}</span>", escaped(&said))
    })
}

/// The goals of the briefing and whether they were reached.
pub(super) fn goals(words: Words, marked: &Marked<'_>) -> String {
    let goals = marked.scenario.goals.iter().zip(&marked.assessment.goals);
    let rows: String = goals
        .map(|(goal, &reached)| {
            let (class, key) = match reached {
                true => ("met", "report-goal-reached"),
                false => ("not_observed", "report-goal-missed"),
            };
            format!(
                "<p><span class=\"badge {class}\">{}</span>{}</p>\n",
                escaped(&words.say(key)),
                escaped(goal.text.get(words.0)),
            )
        })
        .collect();
    format!(
        "<section class=\"card\">\n<h2>{}</h2>\n{rows}</section>\n",
        escaped(&words.say("report-goals"))
    )
}

/// Mode, seed and program: what it takes to see the same again.
pub(super) fn conditions(words: Words, marked: &Marked<'_>) -> String {
    let header = &marked.transcript.header;
    let mode = words.say(match header.mode {
        Mode::Learn => "report-mode-learn",
        Mode::Practise => "report-mode-practise",
        Mode::Exam => "report-mode-exam",
    });
    words.tell(
        Message::new("report-conditions")
            .with("mode", mode)
            .with("seed", header.seed.to_string())
            .with("engine", header.engine.clone()),
    )
}
