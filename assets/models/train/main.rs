//! Makes the models of `assets/models` from the labelled sets of tier A:
//!
//! `cargo run --release --no-default-features --example train_hearing -- ../shared/data/labelled assets/models`
//!
//! Deterministic: the same rows give the same bytes. Prints, and writes into each model and its card, what a grouped
//! cross-validation in five folds measures: every choice, of weights, cuts and scales, is made without the fold that is
//! measured. Features and hearing are the app's own. `bank.txt` beside the models holds the replies whose features a
//! model remembers, so that a test can tell when they have changed since.
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
        Before, Models,
        model::{
            Features, Model, dense,
            grams::{BEFORE_SHARE, ONE, ROWS, table_of},
            print_of,
            weights::{Class, Source, Weights},
        },
    },
    text::Language,
};
use sets::Material;
use solve::{Fit, Problem, Row, logit, odds_of_margins};

const FOLDS: u64 = 5;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [from, to] = arguments.as_slice() else {
        eprintln!("train_hearing LABELLED_FOLDER MODELS_FOLDER");
        return ExitCode::from(2);
    };
    match train(Path::new(from), Path::new(to)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn train(from: &Path, to: &Path) -> Result<(), String> {
    let bank = fs::read_to_string(to.join("bank.txt")).map_err(|error| error.to_string())?;
    let print = print_of(&bank);
    let mut done = Vec::new();
    for language in Language::ALL {
        done.push(prepare(from, language, print)?);
    }
    // A reply in the other language is heard by the model of that language, made without the same fold.
    let models: Vec<Vec<Model<'_>>> = done
        .iter_mut()
        .map(|prepared| prepared.parts.drain(..).map(Model::new).collect())
        .collect();
    let ears: Vec<Models<'_>> = (0..FOLDS as usize)
        .map(|part| {
            models
                .iter()
                .fold(Models::none(), |ears, each| ears.with(&each[part]))
        })
        .collect();
    for prepared in done {
        write(from, to, prepared, &ears)?;
    }
    Ok(())
}

/// What one language has learnt.
struct Prepared {
    material: Material,
    learnt: Vec<Learnt>,
    /// The weights without each fold.
    parts: Vec<Weights<'static>>,
    /// The weights from all rows.
    weights: Weights<'static>,
}

fn prepare(from: &Path, language: Language, print: [u8; 32]) -> Result<Prepared, String> {
    let material = Material::read(from, language)?;
    let names = dense::names();
    let rows: Vec<Row> = material
        .texts
        .iter()
        .map(|text| row(text, language))
        .collect();
    let learnt: Vec<Learnt> = material
        .classes
        .iter()
        .map(|class| {
            let learnt = learn(&material, class, &rows, &names);
            let (tag, rows) = (language.tag(), class.rows.len());
            eprintln!("{tag} {} ({rows} rows)", class.name);
            learnt
        })
        .collect();
    let scores = scores_of(&learnt);
    let without = |fold: u64| {
        let kept = |text: usize| material.texts[text].fold() != fold;
        let cuts = measure::cuts(&material, &scores, &kept);
        let columns = learnt.iter().map(|it| it.columns[fold as usize].as_slice());
        let columns: Vec<&[f64]> = columns.collect();
        quantised(&material, &columns, &cuts, &names, print)
    };
    let parts = (0..FOLDS).map(without).collect();
    let weights = without(FOLDS);
    Ok(Prepared {
        material,
        learnt,
        parts,
        weights,
    })
}

fn scores_of(learnt: &[Learnt]) -> Vec<&[f64]> {
    learnt.iter().map(|it| it.scores.as_slice()).collect()
}

/// Measures what was `prepared` by `ears`, and writes the model and its card.
fn write(
    from: &Path,
    to: &Path,
    mut prepared: Prepared,
    ears: &[Models<'_>],
) -> Result<(), String> {
    let material = &prepared.material;
    prepared.weights.held_out = measure::held_out(from, material, ears)?;
    let bytes = prepared.weights.write();
    let tag = material.language.tag();
    let stem = tag.split('-').next().unwrap_or("zh");
    let write = |name: String, bytes: &[u8]| {
        fs::write(to.join(&name), bytes).map_err(|error| format!("{name}: {error}"))
    };
    write(format!("{stem}.heard"), &bytes)?;
    let table = measure::classes(material, &scores_of(&prepared.learnt));
    let card = measure::card(material, &bytes, &prepared.weights, &table);
    print!("{card}");
    write(format!("{stem}.md"), card.as_bytes())
}

/// What one class has learnt.
struct Learnt {
    /// Its weights without each fold, and from all rows last.
    columns: Vec<Vec<f64>>,
    /// What each row got while its fold was held out.
    scores: Vec<f64>,
}

fn learn(material: &Material, class: &sets::Class, rows: &[Row], names: &[String]) -> Learnt {
    let width = ROWS + names.len();
    let masked = masked(class, names);
    let own: Vec<(Row, u64)> = class
        .rows
        .iter()
        .map(|(at, ..)| {
            (
                weighed(&rows[*at], &masked, class.rules),
                material.texts[*at].fold(),
            )
        })
        .collect();
    let fit = |left_out: u64| {
        let mine = || (0..own.len()).filter(|&at| own[at].1 != left_out);
        Problem {
            rows: mine().map(|at| &own[at].0).collect(),
            targets: mine().map(|at| class.rows[at].1).collect(),
            counts: mine().map(|at| class.rows[at].2).collect(),
            width,
            ridge: class.ridge,
            fit: class.fit,
        }
        .solve()
    };
    let mut columns: Vec<Vec<f64>> = (0..=FOLDS).map(fit).collect();
    let score = |columns: &[Vec<f64>]| -> Vec<f64> {
        let each = own.iter();
        each.map(|(row, fold)| logit(row, &columns[*fold as usize]))
            .collect()
    };
    let mut scores = score(&columns);
    if class.fit == Fit::Margin {
        for part in 0..=FOLDS {
            let kept = || (0..own.len()).filter(|&at| own[at].1 != part);
            let margins: Vec<f64> = kept().map(|at| scores[at]).collect();
            let targets: Vec<f64> = kept().map(|at| class.rows[at].1).collect();
            let (steep, constant) = odds_of_margins(&margins, &targets);
            let column = &mut columns[part as usize];
            column.iter_mut().for_each(|weight| *weight *= steep);
            column[width] += constant;
        }
        scores = score(&columns);
    }
    Learnt { columns, scores }
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
    let rules = features
        .dense
        .iter()
        .map(|&(number, value)| (ROWS as u32 + u32::from(number), value as f32 / ONE as f32));
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

/// `row` without what is `masked`, with the rule features weighing `rules`.
fn weighed(row: &Row, masked: &[bool], rules: f32) -> Row {
    let kept = row.iter().filter(|(number, _)| !masked[*number as usize]);
    let share = |number: u32| if number < ROWS as u32 { 1.0 } else { rules };
    kept.map(|&(number, value)| (number, value * share(number)))
        .collect()
}

impl sets::Text {
    /// The fold of its group.
    fn fold(&self) -> u64 {
        fold(&self.group)
    }
}

/// The fold of a group: by its hash, so that it never moves.
fn fold(group: &str) -> u64 {
    let hash = blake3::hash(group.as_bytes());
    let first: [u8; 8] = hash.as_bytes()[..8].try_into().unwrap_or_default();
    u64::from_le_bytes(first) % FOLDS
}

fn quantised(
    material: &Material,
    columns: &[&[f64]],
    cuts: &[[u16; 2]],
    names: &[String],
    print: [u8; 32],
) -> Weights<'static> {
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
        let weight = |(class, column): (&sets::Class, &&[f64])| {
            (column[ROWS + number] * f64::from(class.rules) * 1_024.0).round() as i16
        };
        let classes = material.classes.iter().zip(columns);
        (name.clone(), classes.map(weight).collect())
    });
    let source = |&(set, rows, _): &(&str, usize, &str)| Source {
        set: set.to_owned(),
        rows: rows as u32,
    };
    Weights {
        language: material.language,
        print,
        sources: material.sources.iter().map(source).collect(),
        held_out: Vec::new(),
        classes,
        dense: dense.collect(),
        grams: grams.into(),
    }
}
