//! `heard validate --judge URL --model NAME`: how far a language-model judge agrees with experts. The result is kept, and
//! only then can the judge be switched on in the app.
#![expect(clippy::disallowed_methods, reason = "the outer door reads the clock")]

use std::{
    io::{self, Write},
    time::{SystemTime, UNIX_EPOCH},
};

use serde_json::{Value, json};

use super::{Common, Failure, Format, table::under_each_other};
use crate::{
    app::judge::{MEASURED, Measured, put},
    batch::{
        Folder,
        judge::{Agreement, AgreementRow, SET, questions},
    },
    host::keys::SystemKeys,
    link::{Cancel, Endpoint, Limits, Link, Trouble, find_key, measure::measure},
    store::{Store, StoreError},
    text::{Language, Message, say},
};

/// The endpoint that the arguments name.
pub(super) fn endpoint(address: &str, model: &str, temperature: f64) -> Result<Endpoint, Failure> {
    let hundredths = (temperature.clamp(0.0, 2.0) * 100.0).round() as u16;
    Endpoint::new(address, model, hundredths).map_err(|fault| Failure::new(fault.message()))
}

/// Measures on the set among `folders`, prints the table and keeps the result.
pub(super) fn run(endpoint: Endpoint, folders: &[Folder], common: &Common) -> Result<(), Failure> {
    let language = common.language();
    let (talks, _) = questions(folders);
    if talks.is_empty() {
        let what = Message::new("judge-no-set-here");
        return Err(Failure::new(what).hint(Message::new("judge-no-set-hint").with("name", SET)));
    }
    let failed = |trouble: Trouble| Failure::new(trouble.message()).hint(trouble.hint());
    let (key, _) = find_key(&SystemKeys, &endpoint.origin());
    let link = Link::new(endpoint, key, Limits::default()).map_err(failed)?;
    let step = |at: usize| {
        let step = Message::new("judge-step")
            .with("at", at)
            .with("of", talks.len());
        let _ = write!(io::stderr(), "\r{}", step.say(language));
    };
    let agreement = measure(&link, &talks, &Cancel::default(), step);
    let _ = writeln!(io::stderr());
    let agreement = agreement.map_err(failed)?;
    let shown = match common.format {
        Format::Text => drawn(&agreement, language),
        Format::Json => agreement
            .rows
            .iter()
            .map(|row| format!("{}\n", object(&agreement, row)))
            .collect(),
    };
    // A reader that went away has seen enough.
    let _ = io::stdout().lock().write_all(shown.as_bytes());
    keep(agreement, common)
}

/// Puts the result where the app looks for it.
fn keep(agreement: Agreement, common: &Common) -> Result<(), Failure> {
    let failed = |error: StoreError| Failure::new(error.message()).hint(error.hint());
    let paths = common.paths()?;
    let address = common.address(&paths)?;
    let store = Store::open(&address).map_err(failed)?;
    let known = store.setting::<Vec<Measured>>(MEASURED).wait();
    let mut all = known.ok().flatten().unwrap_or_default();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok();
    let at_ms = now.and_then(|now| i64::try_from(now.as_millis()).ok());
    put(
        &mut all,
        Measured {
            at_ms: at_ms.unwrap_or(0),
            agreement,
        },
    );
    store.put_setting(MEASURED, &all).wait().map_err(failed)
}

fn drawn(agreement: &Agreement, language: Language) -> String {
    let head = ["task", "value", "interval", "items", "human"];
    let mut head: Vec<String> = head
        .iter()
        .map(|name| say(language, &format!("validate-column-{name}")))
        .collect();
    head.push(say(language, "judge-column-rules"));
    let mut lines = vec![head];
    lines.extend(agreement.rows.iter().map(|row| cells(row, language)));
    let title = Message::new("judge-agreement-title")
        .with("model", agreement.model.clone())
        .with("prompt", agreement.prompt.clone());
    format!(
        "\n{}\n{}\n{}\n",
        title.say(language),
        under_each_other(&lines, |column| !matches!(column, 0 | 2)),
        say(language, "judge-agreement-about"),
    )
}

fn cells(row: &AgreementRow, language: Language) -> Vec<String> {
    let none = || "–".to_owned();
    let two = |value: Option<f64>| value.map_or_else(none, |value| format!("{value:.2}"));
    vec![
        say(language, &format!("judge-behaviour-{}", row.behaviour)),
        row.value.map_or_else(none, |value| format!("{value:.3}")),
        row.interval
            .map_or_else(none, |(low, high)| format!("{low:.3} – {high:.3}")),
        row.n.to_string(),
        two(row.human),
        two(row.rules),
    ]
}

fn object(agreement: &Agreement, row: &AgreementRow) -> Value {
    json!({
        "set": SET,
        "judge": agreement.model,
        "prompt": agreement.prompt,
        "task": row.behaviour,
        "language": "en",
        "metric": "spearman",
        "value": row.value,
        "low": row.interval.map(|it| it.0),
        "high": row.interval.map(|it| it.1),
        "n": row.n,
        "human": row.human,
        "rules": row.rules,
    })
}
