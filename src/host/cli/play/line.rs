//! What a typed line means: words to say, or a command that begins with a slash.

use std::collections::BTreeMap;

use crate::{
    desk::begins_query,
    scenario::{FaultKind, Scenario},
    session::Input,
    text::{Message, nearest},
};

/// A typed line.
#[derive(Debug, PartialEq)]
pub enum Line {
    /// Nothing was typed.
    Nothing,
    /// Something to hand in.
    Input(Input),
    /// Seconds pass.
    Wait(u32),
    /// The commands are asked for.
    Help,
    /// What the desk offers is asked for.
    Desk,
    /// The board of the shift is asked for.
    Shift,
    /// It cannot be understood.
    Problem(Message),
}

const COMMANDS: [&str; 16] = [
    "draft", "do", "request", "show", "search", "read", "flag", "cite", "choose", "wait", "note",
    "hint", "end", "help", "desk", "say",
];

impl Line {
    /// The meaning of `text` in a talk on `scenario`. A line that must begin with a slash in the talk itself is said
    /// with `/say`.
    pub fn of(text: &str, scenario: &Scenario) -> Self {
        // A full-width slash is what a Chinese input method types.
        let Some(command) = text.trim_start().strip_prefix(['/', '／']) else {
            return match text.trim() {
                "" => Line::Nothing,
                _ => Line::Input(Input::Say(text.to_owned())),
            };
        };
        let (name, rest) = command
            .split_once(char::is_whitespace)
            .unwrap_or((command, ""));
        let rest = rest.trim();
        let needs = |make: fn(String) -> Input| match rest {
            "" => Line::Problem(Message::new("play-needs-more").with("command", name.to_owned())),
            _ => Line::Input(make(rest.to_owned())),
        };
        match name {
            "say" => Line::Input(Input::Say(rest.to_owned())),
            "draft" => draft(rest, scenario),
            "do" => action(name, rest, scenario, Input::Do),
            "request" => action(name, rest, scenario, Input::Request),
            "show" => show(rest, scenario),
            "search" => needs(Input::Search),
            "read" => article(rest, scenario),
            "flag" => flag(rest),
            "cite" => needs(Input::Cite),
            "note" => needs(Input::Note),
            "choose" => number(name, rest, |choice| Line::Input(Input::Choose(choice))),
            "wait" => number(name, rest, Line::Wait),
            "hint" => Line::Input(Input::Hint),
            "end" => Line::Input(Input::End),
            "help" => Line::Help,
            "desk" => Line::Desk,
            _ => Line::Problem(unknown(name)),
        }
    }
}

fn unknown(name: &str) -> Message {
    let name = crate::text::chars::preview(name, 30);
    match nearest(&name, COMMANDS) {
        Some(near) => Message::new("play-unknown-command-near")
            .with("command", name)
            .with("near", near),
        None => Message::new("play-unknown-command").with("command", name),
    }
}

fn number(command: &str, text: &str, make: impl Fn(u32) -> Line) -> Line {
    match text.parse() {
        Ok(number) => make(number),
        Err(_) => Line::Problem(
            Message::new("play-needs-number")
                .with("command", command.to_owned())
                .with("value", crate::text::chars::preview(text, 30)),
        ),
    }
}

fn flag(text: &str) -> Line {
    let (table, row) = text.rsplit_once([' ', '#']).unwrap_or((text, ""));
    number("flag", row.trim(), |row| {
        Line::Input(Input::FlagRow(table.trim().to_owned(), row))
    })
}

/// `/draft NAME` sends the copilot's draft, `/draft NAME say WORDS` sends it in other words, `/draft NAME down REASON`
/// turns it down.
fn draft(text: &str, scenario: &Scenario) -> Line {
    let (id, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let drafts = || scenario.desk.drafts.iter();
    if !drafts().any(|draft| *draft.id == *id) {
        let known = drafts().map(|draft| draft.id.as_str());
        return Line::Problem(not_there("play-no-draft", id, known));
    }
    let rest = rest.trim();
    let id = id.to_owned();
    if let Some(reason) = rest.strip_prefix("down") {
        let reason = reason.trim();
        let found = FaultKind::ALL.into_iter().find(|kind| kind.key() == reason);
        return match found {
            Some(reason) => Line::Input(Input::TurnDown(id, reason)),
            None => {
                let known = FaultKind::ALL.iter().map(|kind| kind.key());
                Line::Problem(not_there("play-no-reason", reason, known))
            }
        };
    }
    let words = rest.strip_prefix("say").unwrap_or_default().trim();
    Line::Input(Input::SendDraft(id, words.to_owned()))
}

/// `/show TABLE [where] FILTER`, or a question: `/show TABLE by warehouse mean(days)`.
fn show(text: &str, scenario: &Scenario) -> Line {
    let (table, filter) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let tables = || scenario.desk.tables.iter().map(|table| table.id.as_str());
    if table == "shift" && scenario.desk.shift.is_some() {
        return Line::Shift;
    }
    if !tables().any(|id| id == table) {
        return Line::Problem(not_there("play-no-table", table, tables()));
    }
    if begins_query(filter) {
        return Line::Input(Input::Analyse(table.to_owned(), filter.trim().to_owned()));
    }
    let filter = filter.trim();
    let filter = filter.strip_prefix("where ").unwrap_or(filter).trim();
    let filter = (!filter.is_empty()).then(|| filter.to_owned());
    Line::Input(Input::Show(table.to_owned(), filter))
}

fn article(id: &str, scenario: &Scenario) -> Line {
    let articles = || {
        scenario
            .desk
            .articles
            .iter()
            .map(|article| article.id.as_str())
    };
    if articles().any(|known| known == id) {
        return Line::Input(Input::Read(id.to_owned()));
    }
    Line::Problem(not_there("play-no-article", id, articles()))
}

fn not_there<'a>(key: &'static str, name: &str, known: impl Iterator<Item = &'a str>) -> Message {
    Message::new(key)
        .with("name", crate::text::chars::preview(name, 30))
        .with("known", known.collect::<Vec<_>>().join(", "))
}

/// `/do ACTION key=value …`, or `/request` likewise. A value runs on until the next `key=`, so that it may have spaces.
fn action(
    command: &str,
    text: &str,
    scenario: &Scenario,
    make: fn(String, BTreeMap<String, String>) -> Input,
) -> Line {
    let (id, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    if id.is_empty() {
        return Line::Problem(Message::new("play-needs-more").with("command", command.to_owned()));
    }
    let actions = &scenario.desk.actions;
    let parameters: Vec<&str> = actions
        .iter()
        .filter(|action| action.id.as_str() == id)
        .flat_map(|action| &action.parameters)
        .map(|parameter| parameter.id.as_str())
        .collect();
    match values(rest, &parameters) {
        Ok(with) => Line::Input(make(id.to_owned(), with)),
        Err(word) => Line::Problem(
            Message::new("play-not-key-value").with("word", crate::text::chars::preview(&word, 30)),
        ),
    }
}

/// The `key=value` pairs of `text`; the word that belongs to no key otherwise.
fn values(text: &str, parameters: &[&str]) -> Result<BTreeMap<String, String>, String> {
    let mut with: BTreeMap<String, String> = BTreeMap::new();
    let mut current: Option<String> = None;
    for word in text.split_whitespace() {
        // Within quotes a word like `churned=no` is part of the value.
        if let Some(value) = current.as_ref().and_then(|key| with.get_mut(key))
            && is_open(value)
        {
            value.push(' ');
            value.push_str(word);
            continue;
        }
        let pair = word.split_once(['=', '＝']);
        let pair = pair.filter(|(key, _)| {
            let first = current.is_none();
            parameters.contains(key) || first || is_name(key)
        });
        match (pair, &current) {
            (Some((key, value)), _) => {
                with.insert(key.to_owned(), value.to_owned());
                current = Some(key.to_owned());
            }
            (None, Some(key)) => {
                let value = with.entry(key.clone()).or_default();
                value.push(' ');
                value.push_str(word);
            }
            (None, None) => return Err(word.to_owned()),
        }
    }
    for value in with.values_mut() {
        *value = unquoted(value).to_owned();
    }
    Ok(with)
}

/// Whether a value begins with a quote that is not closed yet.
fn is_open(value: &str) -> bool {
    let quotes = [('"', '"'), ('“', '”')];
    quotes.into_iter().any(|(open, close)| {
        let inside = value.strip_prefix(open);
        inside.is_some_and(|inside| !inside.contains(close))
    })
}

/// Whether `key` looks like the name of a parameter and not like part of a sentence.
fn is_name(key: &str) -> bool {
    let mut letters = key.chars();
    letters
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic())
        && letters.all(|letter| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-')
}

fn unquoted(value: &str) -> &str {
    let pairs = [('"', '"'), ('\'', '\''), ('“', '”')];
    let bare = pairs.into_iter().find_map(|(open, close)| {
        value
            .strip_prefix(open)
            .and_then(|rest| rest.strip_suffix(close))
    });
    bare.unwrap_or(value)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_value_runs_on_until_the_next_key() {
        let with = values(
            "card=祝 小满 生日快乐 at=16:10 who=\"me\"",
            &["card", "at", "who"],
        )
        .unwrap();
        assert_eq!(with["card"], "祝 小满 生日快乐");
        assert_eq!(with["at"], "16:10");
        assert_eq!(with["who"], "me");
        let with = values("where=\"days<90 gone=no\" at=16:10", &["where", "at"]).unwrap();
        assert_eq!(with["where"], "days<90 gone=no");
        assert_eq!(with["at"], "16:10");
    }

    #[test]
    fn an_unknown_key_is_kept_so_that_the_desk_can_name_it() {
        let with = values("amount=50 reson=delay", &["amount", "reason"]).unwrap();
        assert_eq!(with["reson"], "delay");
        assert_eq!(values("fifty", &["amount"]), Err("fifty".to_owned()));
    }
}
