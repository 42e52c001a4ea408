//! Outcome, total and fatal errors: what a reader sees first.

use super::{Marked, Words, escape::escaped};
use crate::session::Happening;

/// The first card.
pub(super) fn outcome(words: Words, marked: &Marked<'_>) -> String {
    let marks = marked.assessment;
    let last = marked
        .transcript
        .events
        .iter()
        .rev()
        .find_map(|event| match &event.what {
            Happening::CustomerSaid { text, .. } => Some(format!("<p>“{}”</p>", escaped(text))),
            _ => None,
        });
    format!(
        "<section class=\"card outcome\">\n<div><h2>{}</h2>{}</div>\n<div>{}</div>\n{}</section>\n",
        escaped(&words.ending(marks)),
        last.unwrap_or_default(),
        total(words, marked),
        critical(words, marked),
    )
}

fn total(words: Words, marked: &Marked<'_>) -> String {
    let marks = marked.assessment;
    if let Some(why) = marks.not_marked {
        return format!("<p>{}</p>", escaped(&words.not_marked(marked, why)));
    }
    let (Some(total), Some(line)) = (marks.total, words.total(marked)) else {
        return String::new();
    };
    let class = if marks.passed == Some(true) {
        "ok"
    } else {
        "bad"
    };
    let remarks: String = words
        .remarks(marks)
        .iter()
        .map(|remark| format!("<p class=\"small\">{}</p>", escaped(remark)))
        .collect();
    format!(
        "<p class=\"total\"><span class=\"display\">{total}</span><span class=\"chip {class}\">{}</span></p>{remarks}",
        escaped(&line)
    )
}

fn critical(words: Words, marked: &Marked<'_>) -> String {
    let errors = marked.assessment.critical.iter().map(|error| {
        let quote = error
            .quote
            .as_ref()
            .map(|quote| format!(" “{}”", escaped(quote)));
        format!(
            "<p class=\"crit\"><strong>{} · {}</strong><br>{}{}<br>{}{}</p>",
            escaped(&words.say("report-critical")),
            escaped(&words.family(error.family)),
            escaped(&format!("{} {}", words.turn(error.turn), error.title)),
            quote.unwrap_or_default(),
            escaped(&error.reason),
            words
                .critical_doubt(error)
                .map(|words| super::lines::doubted(&words))
                .unwrap_or_default(),
        )
    });
    let errors: String = errors.collect();
    match errors.is_empty() {
        true => errors,
        false => format!("<div>{errors}</div>\n"),
    }
}
