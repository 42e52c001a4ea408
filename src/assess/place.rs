//! The place of a mark that was earned at the desk, in words: the very row, question or act.

use crate::{
    scenario::{Scenario, Table},
    session::Happening,
    text::{Language, Message, chars, say},
};

/// Letters of a row that are shown.
const MOST_LETTERS: usize = 120;

/// What was done at the desk, with the row or field it was done to; none of what is no work at the desk.
pub fn act_words(scenario: &Scenario, what: &Happening, language: Language) -> Option<String> {
    let desk = &scenario.desk;
    let table = |id: &str| desk.tables.iter().find(|table| table.id.value == id);
    let title = |id: &str| match table(id) {
        Some(table) => table.title.get(language).to_owned(),
        None => id.to_owned(),
    };
    let of_row = |key: &'static str, id: &str, row: u32| {
        Message::new(key)
            .with("table", title(id))
            .with("row", row)
            .with(
                "cells",
                table(id).map_or(String::new(), |table| cells(table, row, language)),
            )
    };
    let message = match what {
        Happening::RowFlagged {
            table,
            row,
            flagged: true,
        } => of_row("desk-place-flagged", table, *row),
        Happening::RowFlagged { table, row, .. } => of_row("desk-place-unflagged", table, *row),
        Happening::Cited { source } => {
            let (table, row) = source.rsplit_once('#')?;
            of_row("desk-place-cited", table, row.parse().ok()?)
        }
        Happening::Analysed {
            table,
            query,
            answer,
            ..
        } => Message::new("desk-analysed")
            .with("table", title(table))
            .with("query", query.clone())
            .with("answer", answer.clone()),
        Happening::TableShown { table, .. } => {
            Message::new("desk-place-opened").with("table", title(table))
        }
        Happening::DraftSent { edited, .. } => Message::new(match edited {
            true => "desk-place-draft-edited",
            false => "desk-place-draft-sent",
        }),
        Happening::DraftTurnedDown { reason, .. } => {
            let why = say(language, &format!("talk-draft-reason-{}", reason.key()));
            Message::new("desk-place-draft-down").with("reason", why)
        }
        Happening::DraftOffered { text, .. } => {
            Message::new("desk-place-draft-offered").with("text", text.clone())
        }
        Happening::ProjectChanged { text, .. } => return Some(text.clone()),
        Happening::ArticleRead { article } => {
            let known = desk.articles.iter().find(|it| it.id.value == *article);
            let title = known.map_or(article.as_str(), |it| it.title.get(language));
            Message::new("desk-place-read").with("title", title.to_owned())
        }
        Happening::Noted { text } => Message::new("desk-place-noted").with("text", text.clone()),
        Happening::Done { action, result, .. } => {
            let known = desk.actions.iter().find(|it| it.id.value == *action);
            let action = known.map_or(action.as_str(), |it| it.title.get(language));
            Message::new("desk-place-done")
                .with("action", action.to_owned())
                .with("result", result.clone())
        }
        _ => return None,
    };
    Some(message.say(language))
}

/// The cells of a row (from 1) in one line.
pub(super) fn cells(table: &Table, row: u32, language: Language) -> String {
    let row = (row as usize).saturating_sub(1);
    let cells = table.row(row, language).map(str::trim);
    let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
    let between = match language {
        Language::Zh => "，",
        Language::En => ", ",
    };
    chars::preview(&cells.join(between), MOST_LETTERS)
}
