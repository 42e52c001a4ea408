//! What the transcript tells quietly: work at the desk, hints, silence, the end.

use crate::{
    scenario::Scenario,
    session::{EndedBy, Happening, told},
    text::{Language, Message},
    ui::theme::{Icon, icons, told_icon},
};

/// A quiet line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quiet {
    /// What kind of thing it was.
    pub icon: Icon,
    /// What happened, in a sentence.
    pub words: String,
}

/// The quiet line of `what`, with names in the language of the `talk`; none for what is not told.
pub fn quiet(
    what: &Happening,
    scenario: &Scenario,
    talk: Language,
    language: Language,
) -> Option<Quiet> {
    let (icon, message) = match what {
        Happening::Done { action, result, .. } => (
            icons::LIGHTNING,
            Message::new("debrief-desk-done")
                .with("action", action_title(scenario, action, talk))
                .with("result", result.clone()),
        ),
        Happening::Refused { action, reason, .. } => (
            icons::LIGHTNING,
            Message::new("debrief-desk-refused")
                .with("action", action_title(scenario, action, talk))
                .with("reason", reason.clone()),
        ),
        Happening::TableShown { table, .. } => (
            icons::TABLE,
            Message::new("debrief-desk-table").with("table", table_title(scenario, table, talk)),
        ),
        Happening::Analysed {
            table,
            query,
            answer,
            ..
        } => (
            icons::CHART_BAR,
            Message::new("desk-analysed")
                .with("table", table_title(scenario, table, talk))
                .with("query", query.clone())
                .with("answer", answer.clone()),
        ),
        Happening::ArticleRead { article } => (
            icons::BOOK_OPEN,
            Message::new("debrief-desk-article")
                .with("article", article_title(scenario, article, talk)),
        ),
        Happening::Searched { words, .. } => (
            icons::MAGNIFYING_GLASS,
            Message::new("debrief-desk-searched").with("words", words.clone()),
        ),
        Happening::RowFlagged {
            table,
            row,
            flagged,
        } => {
            let key = if *flagged {
                "debrief-desk-flagged"
            } else {
                "debrief-desk-unflagged"
            };
            let message = Message::new(key)
                .with("table", table_title(scenario, table, talk))
                .with("row", *row);
            (icons::FLAG, message)
        }
        Happening::Cited { source } => (
            icons::QUOTES,
            Message::new("debrief-desk-cited").with("source", source_title(scenario, source, talk)),
        ),
        Happening::HintGiven { hint, cost } => {
            let given = usize::try_from(*hint).ok();
            let hint = given.and_then(|at| scenario.hints.get(at));
            let text = hint.map_or("", |hint| hint.text.get(talk)).to_owned();
            let key = if *cost == 0 {
                "debrief-hint-free"
            } else {
                "debrief-hint"
            };
            let message = Message::new(key).with("hint", text).with("cost", *cost);
            (icons::LIGHTBULB, message)
        }
        Happening::SilenceNoticed { seconds } => (
            icons::CLOCK,
            Message::new("debrief-silence").with("seconds", *seconds),
        ),
        Happening::Ended { by, .. } => {
            let key = match by {
                EndedBy::Customer => "debrief-ended-customer",
                EndedBy::Agent => "debrief-ended-agent",
                EndedBy::TurnLimit => "debrief-ended-turns",
                EndedBy::Clock => "debrief-ended-clock",
            };
            (icons::SIGN_OUT, Message::new(key))
        }
        Happening::HeardByModel(hearing) => (icons::ROBOT, hearing.told(language)),
        other => (told_icon(other), told(other, scenario, talk)?),
    };
    Some(Quiet {
        icon,
        words: message.say(language),
    })
}

fn action_title(scenario: &Scenario, id: &str, language: Language) -> String {
    let mut actions = scenario.desk.actions.iter();
    let found = actions.find(|action| action.id.value == id);
    found
        .map_or(id, |action| action.title.get(language))
        .to_owned()
}

fn table_title(scenario: &Scenario, id: &str, language: Language) -> String {
    let mut tables = scenario.desk.tables.iter();
    let found = tables.find(|table| table.id.value == id);
    found
        .map_or(id, |table| table.title.get(language))
        .to_owned()
}

fn article_title(scenario: &Scenario, id: &str, language: Language) -> String {
    let mut articles = scenario.desk.articles.iter();
    let found = articles.find(|article| article.id.value == id);
    found
        .map_or(id, |article| article.title.get(language))
        .to_owned()
}

/// An article by its title, a row as 「包裹轨迹」 3.
fn source_title(scenario: &Scenario, source: &str, language: Language) -> String {
    match source.split_once('#') {
        Some((table, row)) => format!("{} {row}", table_title(scenario, table, language)),
        None => article_title(scenario, source, language),
    }
}
