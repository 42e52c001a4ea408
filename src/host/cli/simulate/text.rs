//! The tables of `heard simulate` for people.

use unicode_width::UnicodeWidthStr;

use crate::{
    batch::{
        bots::Bot,
        simulate::{
            Counts, Folded, Forms, Line, Tally, left_when_bad,
            targets::{LEFT, compared},
        },
    },
    text::{Language, Message, say},
};

/// Everything that `lines` say, case by case.
pub(super) fn drawn(lines: &[Line], language: Language) -> String {
    let mut text = String::new();
    let mut cases: Vec<&str> = lines
        .iter()
        .map(|line| line.about.scenario.as_str())
        .collect();
    cases.dedup();
    for &case in &cases {
        let mine: Vec<&Line> = lines
            .iter()
            .filter(|line| line.about.scenario == case)
            .collect();
        text += &format!("{case}\n");
        text += &marks(&mine, language);
        for line in &mine {
            match &line.folded {
                Folded::Ladder(ladder) => {
                    let said = Message::new("simulate-ladder")
                        .with("ordered", ladder.ordered)
                        .with("runs", ladder.runs);
                    text += &format!("{}\n", said.say(language));
                }
                Folded::Forms(forms) => text += &apart(forms, language),
                Folded::Talks(_) => {}
            }
        }
        for line in &mine {
            if let Folded::Talks(tally) = &line.folded
                && (line.about.bot == Bot::Typical.key() || mine.len() == 1)
            {
                text += &customer(line.about.language(), tally, language);
            }
        }
        text.push('\n');
    }
    if cases.len() > 1 {
        text += &together(lines, language);
    }
    text
}

/// The customers of all cases in one, language by language, against the agent as they are met.
fn together(lines: &[Line], language: Language) -> String {
    let mut text = String::new();
    for spoken in Language::ALL {
        let mine = || {
            lines
                .iter()
                .filter(move |line| line.about.language() == spoken)
        };
        let mut whole = Tally::default();
        for line in mine().filter(|line| line.about.bot == Bot::Typical.key()) {
            if let Folded::Talks(tally) = &line.folded {
                whole.merge(tally);
            }
        }
        let (left, runs) = left_when_bad(mine());
        if runs > 0 {
            let said = Message::new("simulate-left-when-bad")
                .with("percent", percent(Some(left as f64 / runs as f64)))
                .with("low", percent(Some(LEFT.0)))
                .with("high", percent(Some(LEFT.1)));
            text += &format!("{} · {}\n", spoken.tag(), said.say(language));
        }
        if whole.runs > 0 {
            text += &customer(spoken, &whole, language);
        }
    }
    text
}

/// A row a bot: talks, total, passed, left, turns, seconds, faults.
fn marks(lines: &[&Line], language: Language) -> String {
    let head = [
        "bot", "runs", "mean", "spread", "passed", "left", "turns", "seconds", "faults",
    ];
    let mut rows = vec![
        head.map(|name| say(language, &format!("simulate-column-{name}")))
            .to_vec(),
    ];
    for line in lines {
        let Folded::Talks(tally) = &line.folded else {
            continue;
        };
        let part = |part: u64| percent(Some(part as f64 / tally.runs.max(1) as f64));
        let range = |counts: &Counts| match (counts.quantile(10), counts.quantile(90)) {
            (Some(low), Some(high)) => format!("{low}–{high}"),
            _ => "–".to_owned(),
        };
        rows.push(vec![
            line.about.bot.clone(),
            tally.runs.to_string(),
            decimal(tally.total.mean(), 1),
            range(&tally.total),
            part(tally.passed),
            part(tally.dynamics.left),
            decimal(tally.turns.mean(), 1),
            decimal(tally.seconds.mean(), 0),
            part(tally.faults.talks),
        ]);
    }
    under_each_other(&rows)
}

/// How much the customers differ, a row a bot.
fn apart(forms: &Forms, language: Language) -> String {
    let head = [
        "forms",
        "talks-each",
        "mean",
        "sd",
        "sd-chance",
        "sd-beyond",
        "most",
    ];
    let mut rows = vec![
        head.map(|name| say(language, &format!("simulate-column-{name}")))
            .to_vec(),
    ];
    let mut bots: Vec<&str> = forms.bots().collect();
    bots.sort_by_key(|bot| Bot::ALL.iter().position(|it| it.key() == *bot));
    for bot in bots {
        let Some(it) = forms.of(bot) else { continue };
        rows.push(vec![
            format!("{bot} × {}", it.customers),
            it.talks.to_string(),
            decimal(Some(it.mean), 1),
            decimal(Some(it.spread), 1),
            decimal(Some(it.chance), 1),
            decimal(Some(it.beyond_chance()), 1),
            decimal(Some(it.most), 1),
        ]);
    }
    match rows.len() {
        1 => String::new(),
        _ => under_each_other(&rows),
    }
}

/// The customer's figures beside those of real ones.
fn customer(spoken: Language, tally: &Tally, language: Language) -> String {
    let head = ["figure", "value", "target", "distance"];
    let mut rows = vec![
        head.map(|name| say(language, &format!("simulate-column-{name}")))
            .to_vec(),
    ];
    for it in compared(&tally.dynamics, tally.runs, spoken) {
        let target = match it.target {
            (low, high) if low == high => decimal(Some(low), 2),
            (low, high) => format!("{low:.2}–{high:.2}"),
        };
        rows.push(vec![
            say(language, &format!("simulate-figure-{}", it.key)),
            decimal(it.value, 2),
            target,
            decimal(it.distance(), 2),
        ]);
    }
    let dynamics = &tally.dynamics;
    let share = |part: u64, of: &Counts| (!of.is_empty()).then(|| part as f64 / of.len() as f64);
    let (words, progress) = (&dynamics.by_words, &dynamics.by_progress);
    for (key, value) in [
        ("by-words", words.mean()),
        ("by-progress", progress.mean()),
        ("low-after-words", share(dynamics.low_after_words, words)),
        (
            "low-after-progress",
            share(dynamics.low_after_progress, progress),
        ),
    ] {
        let name = say(language, &format!("simulate-figure-{key}"));
        let none = || "–".to_owned();
        rows.push(vec![name, decimal(value, 2), none(), none()]);
    }
    under_each_other(&rows)
}

fn decimal(value: Option<f64>, places: usize) -> String {
    value.map_or_else(|| "–".to_owned(), |value| format!("{value:.places$}"))
}

fn percent(value: Option<f64>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| format!("{:.0}%", value * 100.0))
}

/// Columns of one width; the first to the left, figures to the right.
fn under_each_other(rows: &[Vec<String>]) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let widths: Vec<usize> = (0..columns)
        .map(|column| {
            rows.iter()
                .map(|row| row[column].width())
                .max()
                .unwrap_or(0)
        })
        .collect();
    let mut text = String::new();
    for row in rows {
        let cells = row
            .iter()
            .zip(&widths)
            .enumerate()
            .map(|(at, (cell, width))| {
                let room = " ".repeat(width - cell.width());
                if at == 0 {
                    format!("{cell}{room}")
                } else {
                    format!("{room}{cell}")
                }
            });
        let line = cells.collect::<Vec<_>>().join("  ");
        text += &format!("  {}\n", line.trim_end());
    }
    text
}
