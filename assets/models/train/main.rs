//! Makes the models of `assets/models` from the labelled sets of tier A:
//!
//! `cargo run --release --no-default-features --example train_hearing -- ../shared/data/labelled assets/models`
//!
//! Deterministic: the same rows give the same bytes. Prints, and writes into each model and its card, what a grouped
//! cross-validation in five folds measures: every choice, of weights, cuts and scales, is made without the fold that is
//! measured. Features and hearing are the app's own. `bank.txt` beside the models holds the replies whose features a
//! model remembers, so that a test can tell when they have changed since. The speaker models of the voice check come last.
#![expect(
    clippy::disallowed_methods,
    reason = "a tool of the workshop reads its arguments and files itself"
)]

mod measure;
mod sets;
mod solve;
mod speaker;

use std::{collections::BTreeMap, fs, path::Path, process::ExitCode};

use heard::{
    hearing::{
        Around, Models,
        model::{
            Features, Model, dense,
            grams::{ONE, ROWS, SHARES, table_of},
            print_of,
            weights::{Class, Source, Weights},
        },
    },
    text::Language,
};
use sets::Material;
use solve::{Fit, Problem, Row, logit, odds_of_margins, sigmoid};

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
    let mut done: Vec<Prepared> = Vec::new();
    for language in Language::ALL {
        let lessons = done.iter_mut().map(|it| std::mem::take(&mut it.lessons));
        let lessons = lessons.fold(Lessons::new(), |all, more| {
            all.into_iter().chain(more).collect()
        });
        done.push(prepare(from, language, print, &lessons)?);
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
    Language::ALL
        .into_iter()
        .try_for_each(|language| speaker::write(from, to, language))
}

/// What a language teaches the next: by class and key of the text the share it hears, without each fold and the text's
/// own, and without the text's own alone last.
type Lessons = BTreeMap<(String, String), [f64; FOLDS as usize + 1]>;

/// What one language has learnt.
struct Prepared {
    material: Material,
    learnt: Vec<Learnt>,
    lessons: Lessons,
    /// The weights without each fold.
    parts: Vec<Weights<'static>>,
    /// The weights from all rows.
    weights: Weights<'static>,
}

fn prepare(
    from: &Path,
    language: Language,
    print: [u8; 32],
    known: &Lessons,
) -> Result<Prepared, String> {
    let material = Material::read(from, language)?;
    let names = dense::names();
    let rows: Vec<Row> = material
        .texts
        .iter()
        .map(|text| row(text, language))
        .collect();
    let mut lessons = Lessons::new();
    let learnt: Vec<Learnt> = material
        .classes
        .iter()
        .map(|class| {
            let pupil = Pupil::new(&material, class, &rows, &names, known);
            let learnt = pupil.learn();
            if class.teaches(language) {
                lessons.extend(pupil.lessons(&learnt));
            }
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
        lessons,
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

/// How much a pupil believes the teacher; the rest it believes the labels.
const BELIEF: f64 = 0.7;

/// One class about to learn.
struct Pupil<'a> {
    class: &'a sets::Class,
    /// The rows of the class with their folds.
    rows: Vec<(Row, u64)>,
    /// For each row the key of its text and what is known of it from the language before.
    known: Vec<(&'a str, Option<&'a [f64; FOLDS as usize + 1]>)>,
    width: usize,
}

impl<'a> Pupil<'a> {
    fn new(
        material: &'a Material,
        class: &'a sets::Class,
        rows: &[Row],
        names: &[String],
        lessons: &'a Lessons,
    ) -> Self {
        let masked = masked(class, names);
        let texts = || class.rows.iter().map(|(at, ..)| *at);
        let known = |at: usize| {
            let key = material.texts[at].key.as_str();
            (key, lessons.get(&(class.name.clone(), key.to_owned())))
        };
        Self {
            class,
            rows: texts()
                .map(|at| {
                    let row = weighed(&rows[at], &masked, class.rules);
                    (row, material.texts[at].fold())
                })
                .collect(),
            known: texts().map(known).collect(),
            width: ROWS + names.len(),
        }
    }

    /// The weights from the rows of all folds but those `left_out`; what a teacher says was learnt without the first.
    fn fit(&self, left_out: &[u64]) -> Vec<f64> {
        let mine: Vec<usize> = (0..self.rows.len())
            .filter(|&at| !left_out.contains(&self.rows[at].1))
            .collect();
        let target = |&at: &usize| {
            let label = self.class.rows[at].1;
            self.known[at].1.map_or(label, |taught| {
                let taught = taught[left_out.first().map_or(FOLDS, |&fold| fold) as usize];
                (1.0 - BELIEF) * label + BELIEF * taught
            })
        };
        Problem {
            rows: mine.iter().map(|&at| &self.rows[at].0).collect(),
            targets: mine.iter().map(target).collect(),
            counts: mine.iter().map(|&at| self.class.rows[at].2).collect(),
            width: self.width,
            ridge: self.class.ridge,
            fit: self.class.fit,
        }
        .solve()
    }

    fn learn(&self) -> Learnt {
        let mut columns: Vec<Vec<f64>> = (0..FOLDS).map(|fold| self.fit(&[fold])).collect();
        columns.push(self.fit(&[]));
        let score = |columns: &[Vec<f64>]| -> Vec<f64> {
            let each = self.rows.iter();
            each.map(|(row, fold)| logit(row, &columns[*fold as usize]))
                .collect()
        };
        let mut scores = score(&columns);
        if self.class.fit == Fit::Margin {
            for (part, column) in (0..).zip(&mut columns) {
                let kept = || (0..self.rows.len()).filter(|&at| self.rows[at].1 != part);
                let margins: Vec<f64> = kept().map(|at| scores[at]).collect();
                let targets: Vec<f64> = kept().map(|at| self.class.rows[at].1).collect();
                let (steep, constant) = odds_of_margins(&margins, &targets);
                column.iter_mut().for_each(|weight| *weight *= steep);
                column[self.width] += constant;
            }
            scores = score(&columns);
        }
        Learnt { columns, scores }
    }

    /// What it hears of each text without the fold of the text and every other: two folds left out at a time.
    fn lessons(&self, learnt: &Learnt) -> Lessons {
        let share = |z: f64| match self.class.fit {
            Fit::Straight => z.clamp(0.0, 1.0),
            Fit::Odds | Fit::Margin => sigmoid(z),
        };
        let whole = |&z: &f64| [share(z); FOLDS as usize + 1];
        let mut heard: Vec<_> = learnt.scores.iter().map(whole).collect();
        for one in 0..FOLDS {
            for other in one + 1..FOLDS {
                let column = self.fit(&[one, other]);
                for ((row, fold), heard) in self.rows.iter().zip(&mut heard) {
                    let without = match *fold {
                        fold if fold == one => other,
                        fold if fold == other => one,
                        _ => continue,
                    };
                    heard[without as usize] = share(logit(row, &column));
                }
            }
        }
        let keys = self.known.iter().map(|(key, _)| (*key).to_owned());
        keys.map(|key| (self.class.name.clone(), key))
            .zip(heard)
            .collect()
    }
}

/// The features of one text as the solver sees them: n-grams, then rule features.
fn row(text: &sets::Text, language: Language) -> Row {
    let features = if text.plain {
        Features::plain(&text.text, language)
    } else {
        let own: Vec<&str> = text.own.iter().map(String::as_str).collect();
        let around = Around {
            own: &own,
            customer: &text.customer,
            first: &text.first,
            answer: &text.answer,
        };
        Features::within(&text.text, around)
    };
    let unit = |slot: u32, value: i32| {
        let table = table_of(slot as usize);
        let share = SHARES[table] as f32 / 100.0;
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
    let around = class.without.contains(&sets::AROUND);
    let grams = (0..ROWS).map(|slot| match table_of(slot) {
        1 => words,
        table => around && table > 2,
    });
    grams.chain(names.iter().map(|name| bars(name))).collect()
}

/// `row` without what is `masked`, with the rule features weighing `rules`.
fn weighed(row: &Row, masked: &[bool], rules: f32) -> Row {
    let kept = row.iter().filter(|(number, _)| !masked[*number as usize]);
    let share = |number: u32| if number < ROWS as u32 { 1.0 } else { rules };
    kept.map(|&(number, value)| (number, value * share(number)))
        .collect()
}

impl sets::Class {
    /// Whether the model of the language that comes next learns from what this class hears: its texts are translations.
    fn teaches(&self, language: Language) -> bool {
        let helpdesk = ["usefulness", "solution", "solution.share"];
        language == Language::Zh && helpdesk.contains(&self.name.as_str())
    }
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
