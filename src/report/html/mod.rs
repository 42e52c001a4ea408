//! The debrief as one self-contained page: inline style, drawn curves, no scripts, printable; everything escaped.
//! Order: outcome and fatal errors, radar, timeline and the one thing to retry, annotated transcript, the rest, goals.

pub(super) mod escape;
mod head;
mod lines;
mod radar;
mod rest;
mod timeline;

use super::{Marked, words::Words};
use crate::text::{Language, Message};
use escape::escaped;

/// The design's light tokens as a style sheet.
const STYLE: &str = include_str!("debrief.css");

/// The debrief page in `language`. Reasons, quotations and the talk stay in the language it was played in.
pub fn html(marked: &Marked<'_>, language: Language) -> String {
    let words = Words(language);
    let title =
        Message::new("report-title").with("title", marked.scenario.title.get(language).to_owned());
    let title = escaped(&words.tell(title));
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <header><h1>{title}</h1><p class=\"small\">{}</p></header>\n<main>\n",
        language.tag(),
        escaped(&rest::conditions(words, marked)),
    );
    page += &head::outcome(words, marked);
    if marked.assessment.not_marked.is_none() {
        page += "<div class=\"two\">\n";
        page += &radar::card(words, marked);
        page += "<div>\n";
        page += &timeline::card(words, marked);
        page += &rest::retry(words, marked);
        page += "</div>\n</div>\n";
    }
    page += &lines::card(words, marked);
    page += &rest::unplaced(words, marked);
    page += &rest::traps(words, marked);
    page += &rest::goals(words, marked);
    page += &format!(
        "</main>\n<footer class=\"small\">{}</footer>\n</body>\n</html>\n",
        escaped(&words.say("report-private"))
    );
    page
}
