//! The marks as text for a terminal, in the order of the debrief.

use super::{Marked, words::Words};
use crate::{
    assess::{
        CheckMark, CriticalFinding, Status, TrapShown,
        debrief::{self, Marked as On, Retry},
    },
    text::Language,
};

/// The marks in `language`: outcome, total, fatal errors, competencies, one thing to retry, every check.
/// Reasons and quotations stay in the language the session was played in.
pub fn text(marked: &Marked<'_>, language: Language) -> String {
    let words = Words(language);
    let marks = marked.assessment;
    let mut lines = vec![
        marked.scenario.title.get(language).to_owned(),
        words.ending(marks),
    ];
    if let Some(why) = marks.not_marked {
        lines.push(words.not_marked(marked, why));
        return lines.join("\n") + "\n";
    }
    lines.extend(words.total(marked));
    lines.extend(words.remarks(marks));
    if !marks.critical.is_empty() {
        section(&mut lines, words.say("assess-head-critical"));
        lines.extend(
            marks
                .critical
                .iter()
                .flat_map(|error| critical(words, error)),
        );
    }
    section(&mut lines, words.say("assess-head-competencies"));
    lines.extend(
        marks
            .competencies
            .iter()
            .flat_map(|one| words.competency_lines(one)),
    );
    if let Some(retry) = debrief::retry(marked.scenario, marks) {
        section(&mut lines, words.say("assess-head-retry"));
        lines.extend(retry_lines(words, marked, &retry));
    }
    section(&mut lines, words.say("assess-head-checks"));
    let checks = marks.checks.iter();
    lines.extend(checks.flat_map(|one| check(words, marked, one)));
    if !marks.traps.is_empty() {
        section(&mut lines, words.say("trap-head"));
        lines.extend(marks.traps.iter().flat_map(|trap| trap_lines(words, trap)));
    }
    lines.join("\n") + "\n"
}

fn trap_lines(words: Words, trap: &TrapShown) -> Vec<String> {
    let sign = if trap.noticed.is_some() { '+' } else { '-' };
    let kind = words.say(trap.kind_key());
    let mut lines = vec![format!("  {sign} {kind} · {}", trap.noticed_words(words.0))];
    let rows = trap.row_words(words.0);
    lines.extend(rows.iter().map(|row| format!("    {row}")));
    lines.push(format!("    {}", trap.note));
    lines
}

fn section(lines: &mut Vec<String>, title: String) {
    lines.push(String::new());
    lines.push(title);
}

fn critical(words: Words, error: &CriticalFinding) -> Vec<String> {
    let quote = quoted(error.quote.as_deref());
    let mut lines = vec![
        format!(
            "  ! {} · {} · {}{quote}",
            error.title,
            words.family(error.family),
            words.turn(error.turn)
        ),
        format!("    {}", error.reason),
        format!("    {}", words.better(&error.better)),
    ];
    lines.extend(
        words
            .critical_doubt(error)
            .map(|line| format!("    {line}")),
    );
    lines
}

fn check(words: Words, marked: &Marked<'_>, check: &CheckMark) -> Vec<String> {
    let sign = match check.status {
        Status::Met => '+',
        Status::Partly => '±',
        Status::NotMet => '-',
        Status::NotObserved => '·',
    };
    let turn = check
        .turn
        .map(|turn| format!(" · {}", words.turn(turn)))
        .unwrap_or_default();
    let quote = quoted(check.quote.as_deref());
    let mut lines = vec![
        format!(
            "  {sign} {}/{} {} · {} · {}{turn}{quote}",
            check.points,
            check.of,
            check.title,
            words.competency(check.competency),
            words.status(check.status),
        ),
        format!("    {}", check.reason),
    ];
    lines.extend(words.act(marked, check).map(|line| format!("    ▸ {line}")));
    lines.extend(words.overruled(check).map(|line| format!("    ! {line}")));
    lines.extend(words.by_rules(check).map(|line| format!("    ~ {line}")));
    lines.extend(words.doubt(check).map(|line| format!("    ? {line}")));
    if matches!(check.status, Status::NotMet | Status::Partly)
        && let Some(better) = &check.better
    {
        lines.push(format!("    {}", words.better(better)));
    }
    lines
}

fn quoted(quote: Option<&str>) -> String {
    quote
        .map(|quote| format!(" · “{quote}”"))
        .unwrap_or_default()
}

fn retry_lines(words: Words, marked: &Marked<'_>, retry: &Retry) -> Vec<String> {
    let title = match retry.marked {
        On::Critical(at) => &marked.assessment.critical[at].title,
        On::Check(at) => &marked.assessment.checks[at].title,
        On::Opinion(at) => &marked.assessment.opinions[at].title,
    };
    let turn = retry
        .turn
        .map(|turn| format!("{} · ", words.turn(turn)))
        .unwrap_or_default();
    let mut lines = vec![
        format!("  {turn}{title}"),
        format!("    {}", retry.why),
        format!("    {}", words.retry(retry.total, retry.passed)),
    ];
    lines.extend(
        retry
            .better
            .iter()
            .map(|better| format!("    {}", words.better(better))),
    );
    lines
}
