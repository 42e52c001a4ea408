//! Makes `zh.speaker` and `en.speaker`: who says a line, the agent or the customer, for the voice check.
//!
//! Learnt from the sentences of STC-3 (helpdesk against customer), the turns of CrossWOZ (system against user) and the
//! product's own lines in `speakers.*.txt` (`+` an agent's, `-` a customer's). The cut kept with the class is the share
//! from which on at most [`ALARMS`] of the own customers' lines lie, each heard by weights made without its fold.

use std::{fmt::Write as _, fs, path::Path};

use heard::{
    customer::guard::{SPEAKER, print_of_speakers},
    hearing::model::{
        Features,
        grams::{ROWS, SHARES, table_of},
        weights::{Class, Source, Weights},
    },
    text::Language,
};
use serde_json::Value;

use crate::{
    fold,
    solve::{Fit, Problem, Row, logit, sigmoid},
};

const FOLDS: u64 = 5;
/// How strongly weights are pulled to nought.
const RIDGE: f64 = 0.2;
/// How much a line of each source counts: own lines, the helpdesk's and places'.
const OWN: f64 = 3.0;
/// The English helpdesk is translated, and counts less.
const HELPDESK: [f64; 2] = [1.0, 0.3];
const PLACES: f64 = 0.5;
/// So many of a thousand own customers' lines may lie above the cut, in Chinese and in English.
const ALARMS: [usize; 2] = [20, 8];
/// Sentences of fewer characters say little about who speaks.
const SHORT: usize = 4;

/// A line, whether an agent says it, how much it counts, and what it is from.
struct Said {
    row: Row,
    agent: bool,
    counts: f64,
    group: String,
    own: bool,
}

/// Writes the model of `language` and its card.
pub fn write(from: &Path, to: &Path, language: Language) -> Result<(), String> {
    let mut lines = Vec::new();
    let mut sources = helpdesk(from, language, &mut lines)?;
    if language == Language::Zh {
        sources.push(places(from, &mut lines)?);
    }
    let stem = language.tag().split('-').next().unwrap_or("zh");
    let bank = read(&to.join(format!("speakers.{stem}.txt")))?;
    sources.push(own(&bank, language, &mut lines));
    let (cut, found, alarms) = measured(&lines, language);
    let column = fit(&lines, None);
    let weights = quantised(
        language,
        &column,
        cut,
        sources,
        print_of_speakers(&bank, language),
    );
    let bytes = weights.write();
    let mut card = format!("# Speaker model, {}\n\n", language.tag());
    let _ = write!(
        card,
        "Made by the same command as the hearing models. BLAKE3 `{}`, {} bytes.\n\n| set | lines |\n|---|---|\n",
        blake3::hash(&bytes).to_hex(),
        bytes.len(),
    );
    for source in &weights.sources {
        let _ = writeln!(card, "| {} | {} |", source.set, source.rows);
    }
    let _ = write!(
        card,
        "\nOwn lines held out by line in five folds: {found:.3} of the agents' lie above the cut {cut} and {alarms:.3} of \
         the customers'.\n",
    );
    print!("{card}");
    let put = |name: String, bytes: &[u8]| {
        fs::write(to.join(&name), bytes).map_err(|error| format!("{name}: {error}"))
    };
    put(format!("{stem}.speaker"), &bytes)?;
    put(format!("{stem}.speaker.md"), card.as_bytes())
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn turns(path: &Path, said: &mut dyn FnMut(&str, &str, &str)) -> Result<(), String> {
    for line in read(path)?.lines() {
        let value: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let group = value["id"].as_str().unwrap_or_default();
        for turn in value["turns"].as_array().into_iter().flatten() {
            let part = |at: usize| turn[at].as_str().unwrap_or_default();
            said(group, part(0), part(1));
        }
    }
    Ok(())
}

fn helpdesk(from: &Path, language: Language, lines: &mut Vec<Said>) -> Result<Vec<Source>, String> {
    let (set, counts) = match language {
        Language::Zh => ("stc3__zh", HELPDESK[0]),
        Language::En => ("stc3__en", HELPDESK[1]),
    };
    let before = lines.len();
    turns(&from.join(set).join("dev.jsonl"), &mut |id, who, text| {
        let text = without_tags(text);
        let sentences = text.split_inclusive(['。', '！', '？', '!', '?', '；', '.']);
        for sentence in sentences.map(str::trim) {
            if sentence.chars().count() >= SHORT {
                lines.push(said(
                    sentence,
                    who == "h",
                    counts,
                    format!("stc3:{id}"),
                    language,
                ));
            }
        }
    })?;
    Ok(vec![source(set, lines.len() - before)])
}

fn places(from: &Path, lines: &mut Vec<Said>) -> Result<Source, String> {
    let before = lines.len();
    turns(&from.join("crosswoz/dev.jsonl"), &mut |id, who, text| {
        let group = format!("crosswoz:{id}");
        lines.push(said(text, who == "s", PLACES, group, Language::Zh));
    })?;
    Ok(source("crosswoz", lines.len() - before))
}

fn own(bank: &str, language: Language, lines: &mut Vec<Said>) -> Source {
    let before = lines.len();
    for (number, line) in bank.lines().enumerate() {
        let agent = line.starts_with("+ ");
        let text = line.get(2..).unwrap_or_default();
        let mut one = said(text, agent, OWN, format!("own:{number}"), language);
        one.own = true;
        lines.push(one);
    }
    source("speakers", lines.len() - before)
}

fn source(set: &str, rows: usize) -> Source {
    Source {
        set: set.to_owned(),
        rows: rows as u32,
    }
}

/// Without who is addressed, what the page draws and what is marked: `@…`, `[…]`, `#…#`.
fn without_tags(text: &str) -> String {
    let mut out = String::new();
    let mut until: Option<char> = None;
    for c in text.chars() {
        match until {
            Some(end) if c == end || (end == ' ' && c.is_whitespace()) => until = None,
            Some(_) => {}
            None => match c {
                '@' => until = Some(' '),
                '[' => until = Some(']'),
                '#' => until = Some('#'),
                c => out.push(c),
            },
        }
    }
    out
}

fn said(text: &str, agent: bool, counts: f64, group: String, language: Language) -> Said {
    let features = Features::plain(text, language);
    let unit = |&(slot, value): &(u32, i32)| {
        let table = table_of(slot as usize);
        let share = SHARES[table] as f32 / 100.0;
        (
            slot,
            value as f32 / features.grams.norms[table] as f32 * share,
        )
    };
    Said {
        row: features.grams.weights.iter().map(unit).collect(),
        agent,
        counts,
        group,
        own: false,
    }
}

fn fit(lines: &[Said], without: Option<u64>) -> Vec<f64> {
    let kept = || lines.iter().filter(|it| Some(fold(&it.group)) != without);
    Problem {
        rows: kept().map(|it| &it.row).collect(),
        targets: kept().map(|it| if it.agent { 1.0 } else { 0.0 }).collect(),
        counts: kept().map(|it| it.counts).collect(),
        width: ROWS,
        ridge: RIDGE,
        fit: Fit::Odds,
    }
    .solve()
}

/// The cut in thousandths, and the share of own agents' and customers' lines above it, all held out.
fn measured(lines: &[Said], language: Language) -> (u16, f64, f64) {
    let columns: Vec<Vec<f64>> = (0..FOLDS).map(|part| fit(lines, Some(part))).collect();
    let shares = |agent: bool| -> Vec<f64> {
        let mine = lines.iter().filter(|it| it.own && it.agent == agent);
        let share = |it: &Said| sigmoid(logit(&it.row, &columns[fold(&it.group) as usize]));
        let mut shares: Vec<f64> = mine.map(share).collect();
        shares.sort_by(f64::total_cmp);
        shares
    };
    let allowed = ALARMS[usize::from(language == Language::En)];
    let (agents, customers) = (shares(true), shares(false));
    let at = customers.len() - 1 - customers.len() * allowed / 1_000;
    let cut = (customers[at] * 1_000.0).ceil() as u16;
    let above = |shares: &[f64]| {
        let above = shares.iter().filter(|&&it| it * 1_000.0 > f64::from(cut));
        above.count() as f64 / shares.len() as f64
    };
    (cut, above(&agents), above(&customers))
}

fn quantised(
    language: Language,
    column: &[f64],
    cut: u16,
    sources: Vec<Source>,
    print: [u8; 32],
) -> Weights<'static> {
    let largest = column[..ROWS]
        .iter()
        .fold(1e-9_f64, |most, w| most.max(w.abs()));
    let step = largest / 127.0;
    let grams: Vec<u8> = column[..ROWS]
        .iter()
        .map(|weight| ((weight / step).round() as i8) as u8)
        .collect();
    Weights {
        language,
        print,
        sources,
        held_out: Vec::new(),
        classes: vec![Class {
            name: SPEAKER.to_owned(),
            scale: (step * f64::from(1_u32 << 30)).round() as u32,
            bias: (column[ROWS] * 1_000.0).round() as i32,
            cuts: [cut, 1_500],
        }],
        dense: Vec::new(),
        grams: grams.into(),
    }
}
