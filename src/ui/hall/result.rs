//! What somebody came to: place and total, stage by stage the machine's mark and the judges' beside each other, item by item what the judges
//! gave and quoted. Entrants read their own once the standing is shown to all.

use egui::Ui;
use rust_decimal::Decimal;

use super::{
    crossing,
    words::{called, score},
};
use crate::{
    app::hall::Held,
    contest::{
        JudgeSheet, Run, Taker, Thing,
        standing::{Row, Score},
    },
    scenario::contest::{MOST_LEVEL, Stage},
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, space},
        widgets::{Card, divider, section_head, title},
    },
};

/// Draws the page of `taker` at the cursor; nothing where the seat may not read it.
pub fn show(ui: &mut Ui, held: &Held, taker: Taker, language: Language) {
    let rows = held.standing.entrants.iter().chain(&held.standing.teams);
    let mut rows = rows.filter(|row| row.taker == taker);
    let Some(row) = rows
        .next()
        .filter(|_| held.event.may_read(held.who(), Thing::Name(taker)))
    else {
        return;
    };
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        title(ui, &called(held, taker, language));
        Rows::of(
            Type::Body,
            Tokens::of(ui).text_2,
            &summary(held, row, language),
        )
        .show(ui);
        for (at, found) in row.scores.iter().enumerate() {
            if let Some(found) = found {
                divider(ui, space::S);
                stage_ui(ui, held, (at, taker), found, language);
            }
        }
    });
}

fn summary(held: &Held, row: &Row, language: Language) -> String {
    let place = row.place.map_or("—".to_owned(), |place| place.to_string());
    let total = Message::new("hall-result-total")
        .with("place", place)
        .with("total", score(row.total))
        .say(language);
    let prize = crossing::prize(held, row.taker, row.prize);
    let merit = row.merit.then(|| say(language, "standing-merit"));
    let passed = row.passed.map(|passed| match passed {
        true => say(language, "standing-passed"),
        false => say(language, "standing-failed"),
    });
    let all = [Some(total), prize, merit, passed];
    all.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn stage_ui(
    ui: &mut Ui,
    held: &Held,
    (at, taker): (usize, Taker),
    found: &Score,
    language: Language,
) {
    let Some((stage, _)) = held.event.stage(at) else {
        return;
    };
    let t = Tokens::of(ui);
    let points = Message::new("hall-result-points")
        .with("points", score(found.points))
        .with("of", stage.weight.value);
    let state = say(language, &format!("standing-state-{}", found.state.key()));
    let about = format!("{} · {state}", points.say(language));
    section_head(ui, &stage.title.value, &about);
    let beside = |key: &'static str, value: Option<Decimal>| {
        value.map(|value| Message::new(key).with("score", score(value)).say(language))
    };
    let both = [
        beside("hall-result-machine", found.machine),
        beside("hall-result-judged", found.judged),
    ];
    let both: Vec<String> = both.into_iter().flatten().collect();
    if !both.is_empty() {
        Rows::of(Type::Small, t.text_2, &both.join(" · ")).show(ui);
    }
    let Some(run) = held.event.run(at, taker) else {
        return;
    };
    if held.event.may_read(held.who(), Thing::Mark(at, taker)) {
        marks_ui(ui, run, language);
    }
    let sheets = sheets(held, (at, taker), run);
    items_ui(ui, stage, &sheets, language);
    for note in sheets.iter().map(|sheet| &sheet.note) {
        if !note.is_empty() {
            let words = Message::new("hall-result-note").with("note", note.clone());
            Rows::of(Type::Small, t.text_2, &words.say(language)).show(ui);
        }
    }
}

/// The machine's marks line by line, and what judges gave for cases.
fn marks_ui(ui: &mut Ui, run: &Run, language: Language) {
    let t = Tokens::of(ui);
    let lines = run.marks.values().flat_map(|mark| &mark.lines);
    let lines = lines.map(|line| {
        let (points, of) = (line.points.normalize(), line.of.normalize());
        format!("{} {points} / {of}", line.title)
    });
    let cases = run.cases.iter().map(|(item, case)| {
        Message::new("hall-result-case")
            .with("item", item.trim_start_matches('q').to_owned())
            .with("points", case.points)
            .with("of", case.of)
            .say(language)
    });
    let all: Vec<String> = lines.chain(cases).collect();
    if !all.is_empty() {
        Rows::of(Type::Small, t.text_2, &all.join("  ")).show(ui);
    }
}

/// The sheets that the seat may read, by judges; whose each is stays untold.
fn sheets<'a>(held: &Held, (at, taker): (usize, Taker), run: &'a Run) -> Vec<&'a JudgeSheet> {
    let judges = held.event.judging(taker);
    let read = judges.filter(|&judge| {
        held.event
            .may_read(held.who(), Thing::Sheet(at, taker, judge))
    });
    read.filter_map(|judge| run.sheet(judge)).collect()
}

fn items_ui(ui: &mut Ui, stage: &Stage, sheets: &[&JudgeSheet], language: Language) {
    let t = Tokens::of(ui);
    if sheets.is_empty() {
        return;
    }
    for (place, item) in stage.sheet.iter().enumerate() {
        let levels: Vec<u8> = sheets
            .iter()
            .filter_map(|sheet| sheet.levels.get(place).copied())
            .collect();
        let sum: u64 = levels.iter().map(|&level| u64::from(level)).sum();
        let mean = Decimal::from(sum).checked_div(Decimal::from(levels.len() as u64));
        let each: Vec<String> = levels.iter().map(u8::to_string).collect();
        let about = Message::new("hall-result-item")
            .with("mean", score(mean.unwrap_or_default().round_dp(2)))
            .with("most", u32::from(MOST_LEVEL))
            .with("levels", each.join(" "));
        Rows::new(Type::Dense)
            .strong(&item.title.value, t.text)
            .in_style(&format!("  {}", about.say(language)), Type::Small, t.text_2)
            .show(ui);
        let quotes = sheets.iter().flat_map(|sheet| &sheet.quotes);
        for quote in quotes.filter(|quote| quote.item as usize == place) {
            let words = Message::new("hall-result-quote").with("words", quote.words.clone());
            Rows::of(Type::Small, t.text_3, &words.say(language)).show(ui);
        }
    }
}
