//! `heard validate --hearing URL --hearing-model NAME`: the levels a model hears beside those people gave, and the rules'.

use std::io::{self, Write};

use serde_json::json;

use super::{Common, Failure, Format, table::under_each_other};
use crate::{
    batch::{
        Folder,
        hearing::{HearingRow, SETS, agreement, replies},
    },
    hearing::second::version,
    host::keys::SystemKeys,
    link::{
        Cancel, Endpoint, Link, Trouble, find_key,
        hearing::{hear, limits},
    },
    text::{Language, Message, say},
};

/// Has every reply of the sets among `folders` heard and prints the table.
pub(super) fn run(endpoint: Endpoint, folders: &[Folder], common: &Common) -> Result<(), Failure> {
    let language = common.language();
    let (asked, _) = replies(folders);
    if asked.is_empty() {
        let names = SETS.map(|(name, _)| name).join(", ");
        return Err(Failure::new(
            Message::new("hearing-no-set").with("names", names),
        ));
    }
    let failed = |trouble: Trouble| Failure::new(trouble.message()).hint(trouble.hint());
    let (key, _) = find_key(&SystemKeys, &endpoint.origin());
    let link = Link::new(endpoint, key, limits()).map_err(failed)?;
    let mut levels = Vec::with_capacity(asked.len());
    for (number, reply) in asked.iter().enumerate() {
        match hear(&link, 0, &reply.question, &Cancel::default()) {
            Ok(heard) => levels.push(Some(heard.heard.empathy)),
            // An answer of no use is a reply not heard; an endpoint that fails would make a table of what is left.
            Err(Trouble::NoUse(_) | Trouble::Empty) => levels.push(None),
            Err(trouble) => return Err(failed(trouble)),
        }
        let step = Message::new("hearing-step")
            .with("at", number + 1)
            .with("of", asked.len());
        let _ = write!(io::stderr(), "\r{}", step.say(language));
    }
    let _ = writeln!(io::stderr());
    let model = &link.endpoint().model;
    let rows = agreement(&asked, &levels);
    let shown = match common.format {
        Format::Text => drawn(model, &rows, language),
        Format::Json => rows.iter().map(|row| object(model, row)).collect(),
    };
    // A reader that went away has seen enough.
    let _ = io::stdout().lock().write_all(shown.as_bytes());
    Ok(())
}

fn drawn(model: &str, rows: &[HearingRow], language: Language) -> String {
    let head = ["task", "value", "interval", "items"];
    let mut head: Vec<String> = head
        .iter()
        .map(|name| say(language, &format!("validate-column-{name}")))
        .collect();
    head.push(say(language, "judge-column-rules"));
    head.push(say(language, "hearing-column-failed"));
    let three = |value: Option<f64>| value.map_or("–".to_owned(), |value| format!("{value:.3}"));
    let mut lines = vec![head];
    lines.extend(rows.iter().map(|row| {
        vec![
            row.set.to_owned(),
            three(row.value),
            row.interval.map_or("–".to_owned(), |(low, high)| {
                format!("{low:.3} – {high:.3}")
            }),
            row.n.to_string(),
            three(row.rules),
            row.failed.to_string(),
        ]
    }));
    let title = Message::new("hearing-agreement")
        .with("model", model.to_owned())
        .with("prompt", version());
    format!(
        "\n{}\n{}\n",
        title.say(language),
        under_each_other(&lines, |column| !matches!(column, 0 | 2)),
    )
}

fn object(model: &str, row: &HearingRow) -> String {
    let object = json!({
        "set": row.set,
        "hearing": model,
        "prompt": version(),
        "task": "empathy_level",
        "language": match row.language { Language::Zh => "zh", Language::En => "en" },
        "metric": "qwk",
        "value": row.value,
        "low": row.interval.map(|it| it.0),
        "high": row.interval.map(|it| it.1),
        "n": row.n,
        "failed": row.failed,
        "rules": row.rules,
    });
    format!("{object}\n")
}
