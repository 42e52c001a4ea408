//! Makes the models of `assets/models` from the labelled sets of tier A:
//!
//! `cargo run --release --no-default-features --example train_hearing -- ../shared/data/labelled assets/models`
//!
//! Deterministic: the same rows give the same bytes. Prints, and writes into the card of each model, what a grouped
//! cross-validation in five folds measures. Features are the app's own.
#![expect(
    clippy::disallowed_methods,
    reason = "a tool of the workshop reads its arguments and files itself"
)]

mod measure;
mod sets;
mod solve;

use std::{fs, path::Path, process::ExitCode};

use heard::{
    hearing::{
        Before,
        model::{
            Features, dense,
            grams::{BEFORE_SHARE, ONE, ROWS, table_of},
            weights::{Class, Weights},
        },
    },
    text::Language,
};
use sets::Material;
use solve::{Problem, Row, logit};

/// How much a rule feature weighs against the whole of the n-grams.
const RULE_SHARE: f32 = 0.3;
const FOLDS: u64 = 5;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [from, to] = arguments.as_slice() else {
        eprintln!("train_hearing LABELLED_FOLDER MODELS_FOLDER");
        return ExitCode::from(2);
    };
    for language in Language::ALL {
        if let Err(error) = train(Path::new(from), Path::new(to), language) {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

fn train(from: &Path, to: &Path, language: Language) -> Result<(), String> {
    let material = Material::read(from, language)?;
    let names = dense::names();
    let width = ROWS + names.len();
    let rows: Vec<Row> = material
        .texts
        .iter()
        .map(|text| row(text, language))
        .collect();
    let folds: Vec<u64> = material
        .texts
        .iter()
        .map(|text| fold(&text.group))
        .collect();
    let mut held_out: Vec<Vec<f64>> = Vec::new();
    let mut columns: Vec<Vec<f64>> = Vec::new();
    for class in &material.classes {
        let masked = masked(class, &names);
        let fit = |keep: &dyn Fn(usize) -> bool| {
            let mine: Vec<&(usize, f64, f64)> =
                class.rows.iter().filter(|(at, ..)| keep(*at)).collect();
            let owned: Vec<Row> = mine
                .iter()
                .map(|(at, ..)| without(&rows[*at], &masked))
                .collect();
            Problem {
                rows: owned.iter().collect(),
                targets: mine.iter().map(|row| row.1).collect(),
                counts: mine.iter().map(|row| row.2).collect(),
                width,
                ridge: class.ridge,
                straight: class.straight,
            }
            .solve()
        };
        let mut scores = vec![0.0; class.rows.len()];
        for part in 0..FOLDS {
            let weights = fit(&|at| folds[at] != part);
            for (score, (at, ..)) in scores.iter_mut().zip(&class.rows) {
                if folds[*at] == part {
                    *score = logit(&without(&rows[*at], &masked), &weights);
                }
            }
        }
        held_out.push(scores);
        columns.push(fit(&|_| true));
        eprintln!(
            "{} {} ({} rows)",
            language.tag(),
            class.name,
            class.rows.len()
        );
    }
    let (cuts, table) = measure::measure(&material, &held_out);
    let weights = quantised(&material, &columns, &cuts, &names);
    let bytes = weights.write();
    let stem = language.tag().split('-').next().unwrap_or("zh").to_owned();
    let write = |name: String, bytes: &[u8]| {
        fs::write(to.join(&name), bytes).map_err(|error| format!("{name}: {error}"))
    };
    write(format!("{stem}.heard"), &bytes)?;
    let card = measure::card(&material, &bytes, &table);
    print!("{card}");
    write(format!("{stem}.md"), card.as_bytes())
}

/// The features of one text as the solver sees them: n-grams, then rule features.
fn row(text: &sets::Text, language: Language) -> Row {
    let features = if text.plain {
        Features::plain(&text.text, language)
    } else {
        let own: Vec<&str> = text.own.iter().map(String::as_str).collect();
        let before = Before {
            own: &own,
            customer: &text.customer,
        };
        Features::after(&text.text, before)
    };
    let unit = |slot: u32, value: i32| {
        let table = table_of(slot as usize);
        let share = if table == 2 {
            BEFORE_SHARE as f32 / 100.0
        } else {
            1.0
        };
        value as f32 / features.grams.norms[table] as f32 * share
    };
    let grams = features
        .grams
        .weights
        .iter()
        .map(|&(slot, value)| (slot, unit(slot, value)));
    let rules = features.dense.iter().map(|&(number, value)| {
        (
            ROWS as u32 + u32::from(number),
            value as f32 / ONE as f32 * RULE_SHARE,
        )
    });
    grams.chain(rules).collect()
}

/// Whether each feature is kept from `class`.
fn masked(class: &sets::Class, names: &[String]) -> Vec<bool> {
    let bars = |name: &str| {
        class
            .without
            .iter()
            .any(|barred| match barred.strip_suffix('*') {
                Some(start) => name.starts_with(start),
                None => *barred == name,
            })
    };
    let words = class.without.contains(&sets::WORDS);
    let grams = (0..ROWS).map(|slot| words && table_of(slot) == 1);
    grams.chain(names.iter().map(|name| bars(name))).collect()
}

fn without(row: &Row, masked: &[bool]) -> Row {
    row.iter()
        .filter(|(number, _)| !masked[*number as usize])
        .copied()
        .collect()
}

/// The fold of a group: by its hash, so that it never moves.
fn fold(group: &str) -> u64 {
    let hash = blake3::hash(group.as_bytes());
    let first: [u8; 8] = hash.as_bytes()[..8].try_into().unwrap_or_default();
    u64::from_le_bytes(first) % FOLDS
}

fn quantised<'a>(
    material: &Material,
    columns: &[Vec<f64>],
    cuts: &[[u16; 2]],
    names: &[String],
) -> Weights<'a> {
    let count = columns.len();
    let mut grams = vec![0_u8; ROWS * count];
    let mut classes = Vec::new();
    for (at, (class, column)) in material.classes.iter().zip(columns).enumerate() {
        let largest = column[..ROWS]
            .iter()
            .fold(1e-9_f64, |most, w| most.max(w.abs()));
        let step = largest / 127.0;
        for (slot, weight) in column[..ROWS].iter().enumerate() {
            grams[slot * count + at] = ((weight / step).round() as i8) as u8;
        }
        classes.push(Class {
            name: class.name.clone(),
            scale: (step * f64::from(1_u32 << 30)).round() as u32,
            bias: (column[ROWS + names.len()] * 1_000.0).round() as i32,
            cuts: cuts[at],
        });
    }
    let dense = names.iter().enumerate().map(|(number, name)| {
        let weight = |column: &Vec<f64>| {
            (column[ROWS + number] * f64::from(RULE_SHARE) * 1_024.0).round() as i16
        };
        (name.clone(), columns.iter().map(weight).collect())
    });
    Weights {
        language: material.language,
        classes,
        dense: dense.collect(),
        grams: grams.into(),
    }
}
