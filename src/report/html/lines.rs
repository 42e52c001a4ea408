//! The annotated transcript: marked words with a number, and what each number means beside them.

use super::{Marked, Words, escape::escaped};
use crate::{
    assess::{
        Status,
        debrief::{self, LineMark, Marked as On},
    },
    session::{Event, Happening, told},
    text::{Message, Span},
};

/// The card.
pub(super) fn card(words: Words, marked: &Marked<'_>) -> String {
    let mut rows = String::new();
    let mut number = 0;
    let mut answered = None;
    for (index, event) in marked.transcript.events.iter().enumerate() {
        rows += &match &event.what {
            Happening::AgentSaid { text } | Happening::AgentChose { text, .. } => said(
                words,
                marked,
                index,
                event,
                text,
                &mut number,
                &mut answered,
            ),
            Happening::CustomerSaid { text, .. } => {
                let name = marked.scenario.customer.address.get(words.0);
                format!(
                    "<div class=\"line other\"><div></div><div class=\"said\"><span class=\"small\">{}</span><br>{}</div><div></div></div>\n",
                    escaped(name),
                    escaped(text),
                )
            }
            what => desk_line(words, marked, what)
                .map(|line| {
                    format!(
                        "<div class=\"line desk\"><div></div><div>{}</div><div></div></div>\n",
                        escaped(&line)
                    )
                })
                .unwrap_or_default(),
        };
    }
    let tally = debrief::tally(marked.assessment);
    let tally = Message::new("report-tally")
        .with("met", tally.met)
        .with("partly", tally.partly)
        .with("not_met", tally.not_met)
        .with("not_observed", tally.not_observed);
    format!(
        "<section class=\"card long\">\n<h2>{}</h2>\n<p class=\"small\">{}</p>\n{rows}</section>\n",
        escaped(&words.say("report-transcript")),
        escaped(&words.tell(tally)),
    )
}

fn said<'a>(
    words: Words,
    marked: &Marked<'a>,
    index: usize,
    event: &Event,
    text: &str,
    number: &mut u32,
    answered: &mut Option<&'a str>,
) -> String {
    let marks: Vec<(u32, LineMark)> = debrief::marks_on(marked.assessment, event.turn)
        .into_iter()
        .filter(|mark| mark.event == index)
        .map(|mark| {
            *number += 1;
            (*number, mark)
        })
        .collect();
    let fatal = marks
        .iter()
        .any(|(_, mark)| matches!(mark.marked, On::Critical(_)));
    let notes: String = marks
        .iter()
        .map(|(number, mark)| note(words, marked, *number, mark))
        .collect();
    let answer = marked.assessment.answers.get(&event.turn);
    // As long as the situation lasts its answer is the same; it is read once.
    let answer = answer.filter(|answer| answered.replace(&answer.says) != Some(&answer.says));
    let answer = answer.map(|answer| {
        format!(
            "<p class=\"note small\">{} <span class=\"better\">“{}”</span> {}</p>",
            escaped(&words.say("report-answer")),
            escaped(&answer.says),
            escaped(&answer.why),
        )
    });
    format!(
        "<div class=\"line{}\"><div class=\"no\">{}</div><div class=\"said\"><span class=\"small\">{}</span><br>{}</div><div>{notes}{}</div></div>\n",
        if fatal { " fatal" } else { "" },
        event.turn,
        escaped(&words.say("report-you")),
        underlined(marked, text, &marks),
        answer.unwrap_or_default(),
    )
}

fn class(marked: &Marked<'_>, on: On) -> &'static str {
    match on {
        On::Critical(_) => "critical",
        On::Check(at) => match marked.assessment.checks[at].status {
            Status::Met => "met",
            Status::Partly => "partly",
            Status::NotMet => "not_met",
            Status::NotObserved => "not_observed",
        },
        On::Opinion(_) => "opinion",
    }
}

/// The words with their marks. Spans may overlap: the text is cut where any begins or ends, and a stretch wears the
/// gravest of the marks over it; the number stands where its span ends.
fn underlined(marked: &Marked<'_>, text: &str, marks: &[(u32, LineMark)]) -> String {
    let whole = Span::new(0, text.len());
    let spans: Vec<(u32, On, Span)> = marks
        .iter()
        .map(|(number, mark)| {
            (
                *number,
                mark.marked,
                mark.span
                    .filter(|span| text.get(span.range()).is_some())
                    .unwrap_or(whole),
            )
        })
        .collect();
    let mut cuts: Vec<u32> = spans
        .iter()
        .flat_map(|(_, _, span)| [span.start, span.end])
        .collect();
    cuts.extend([whole.start, whole.end]);
    cuts.sort_unstable();
    cuts.dedup();
    let mut out = String::new();
    for pair in cuts.windows(2) {
        let stretch = Span::new(pair[0] as usize, pair[1] as usize);
        let over = spans.iter().filter(|(_, _, span)| span.overlaps(stretch));
        let gravest = over
            .map(|(_, on, _)| class(marked, *on))
            .max_by_key(|class| gravity(class));
        let words = escaped(stretch.of(text));
        match gravest {
            Some(class) => out += &format!("<mark class=\"{class}\">{words}</mark>"),
            None => out += &words,
        }
        for (number, _, _) in spans.iter().filter(|(_, _, span)| span.end == stretch.end) {
            out += &format!("<sup>{number}</sup>");
        }
    }
    out
}

fn gravity(class: &str) -> u8 {
    match class {
        "critical" => 4,
        "not_met" => 3,
        "partly" => 2,
        "opinion" => 0,
        _ => 1,
    }
}

fn note(words: Words, marked: &Marked<'_>, number: u32, mark: &LineMark) -> String {
    let class = class(marked, mark.marked);
    let (badge, title, reason, better, doubt) = match mark.marked {
        On::Critical(at) => {
            let error = &marked.assessment.critical[at];
            (
                words.say("report-critical"),
                &error.title,
                &error.reason,
                Some(&error.better),
                words.critical_doubt(error),
            )
        }
        On::Opinion(at) => {
            let opinion = &marked.assessment.opinions[at];
            let badge = words.competency(opinion.competency);
            (badge, &opinion.title, &opinion.reason, None, None)
        }
        On::Check(at) => {
            let check = &marked.assessment.checks[at];
            let badge = format!(
                "{} {} {}/{}",
                words.competency(check.competency),
                words.status(check.status),
                check.points,
                check.of
            );
            let lost = matches!(check.status, Status::NotMet | Status::Partly);
            (
                badge,
                &check.title,
                &check.reason,
                check.better.as_ref().filter(|_| lost),
                words.beside(check),
            )
        }
    };
    let better = better.map(|better| {
        format!(
            "<br><span class=\"better\">{}</span>",
            escaped(&words.better(better))
        )
    });
    format!(
        "<p class=\"note\">{number} <span class=\"badge {class}\">{}</span>{}<br><span class=\"small\">{}</span>{}{}</p>",
        escaped(&badge),
        escaped(title),
        escaped(reason),
        doubt.map(|words| doubted(&words)).unwrap_or_default(),
        better.unwrap_or_default(),
    )
}

/// The words that a mark needs a person, on a line of their own.
pub(super) fn doubted(words: &str) -> String {
    format!("<br><span class=\"small doubt\">{}</span>", escaped(words))
}

/// A desk act or a notice in one small line; what needs none has none.
fn desk_line(words: Words, marked: &Marked<'_>, what: &Happening) -> Option<String> {
    let desk = &marked.scenario.desk;
    let action = |id: &str| {
        let known = desk.actions.iter().find(|action| action.id.as_str() == id);
        known.map_or(id.to_owned(), |action| action.title.get(words.0).to_owned())
    };
    let table = |id: &str| {
        let known = desk.tables.iter().find(|table| table.id.as_str() == id);
        known.map_or(id.to_owned(), |table| table.title.get(words.0).to_owned())
    };
    let article = |id: &str| {
        let known = desk
            .articles
            .iter()
            .find(|article| article.id.as_str() == id);
        known.map_or(id.to_owned(), |article| {
            article.title.get(words.0).to_owned()
        })
    };
    let message = match what {
        Happening::Done { action: id, .. } => {
            Message::new("report-desk-done").with("action", action(id))
        }
        Happening::Refused {
            action: id, reason, ..
        } => Message::new("report-desk-refused")
            .with("action", action(id))
            .with("reason", reason.clone()),
        Happening::TableShown { table: id, .. } => {
            Message::new("report-desk-table").with("table", table(id))
        }
        Happening::Analysed {
            table: id,
            query,
            answer,
            ..
        } => Message::new("desk-analysed")
            .with("table", table(id))
            .with("query", query.clone())
            .with("answer", answer.clone()),
        Happening::ArticleRead { article: id } => {
            Message::new("report-desk-article").with("article", article(id))
        }
        Happening::RowFlagged {
            table: id,
            row,
            flagged,
        } => {
            let key = if *flagged {
                "report-desk-flag"
            } else {
                "report-desk-unflag"
            };
            Message::new(key).with("table", table(id)).with("row", *row)
        }
        Happening::Cited { source } => {
            Message::new("report-desk-cite").with("source", source.clone())
        }
        Happening::Searched { words, .. } => {
            Message::new("report-desk-search").with("words", words.clone())
        }
        Happening::HintGiven { cost, .. } => Message::new("report-hint-given").with("cost", *cost),
        Happening::SilenceNoticed { seconds } => {
            Message::new("report-silence").with("seconds", *seconds)
        }
        other => told(other, marked.scenario, words.0)?,
    };
    Some(words.tell(message))
}
