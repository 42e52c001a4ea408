//! What the cross-validation shows: agreement, calibration, and where the cuts of the levels lie.

use std::{fmt::Write as _, fs, path::Path};

use heard::{
    batch::{File, Folder, validate_in_parts},
    hearing::{
        Models,
        model::weights::{HeldOut, Weights},
    },
    text::Language,
};

use crate::{
    fold,
    sets::{Material, prefix},
    solve::{Fit, sigmoid},
};

/// One line of the table.
pub struct Line {
    what: String,
    metric: &'static str,
    value: f64,
    rows: usize,
    /// Expected calibration error of the confidence, where the reading has one.
    calibration: Option<f64>,
}

/// The cuts of every class: those of the levels where the rows whose text is kept agree best, by the log-odds each got
/// while it was held out.
pub fn cuts(material: &Material, scores: &[&[f64]], keep: &dyn Fn(usize) -> bool) -> Vec<[u16; 2]> {
    let mut cuts = vec![[500, 1_500]; material.classes.len()];
    let levels = |name| material.classes.iter().position(|class| class.name == name);
    if let (Some(first), Some(second)) = (levels("level.1"), levels("level.2")) {
        let rows = |class: usize| &material.classes[class].rows;
        let kept = (0..rows(first).len()).filter(|&row| keep(rows(first)[row].0));
        // Targets hold the majority half and half with the raters: two thirds and more are a yes.
        let pair = |row: usize| {
            let [low, high] = [first, second].map(|class| sigmoid(scores[class][row]));
            let gold = [first, second].map(|class| usize::from(rows(class)[row].1 >= 0.5));
            (low + high.min(low), gold[0] + gold[1])
        };
        let (raw, gold): (Vec<f64>, Vec<usize>) = kept.map(pair).unzip();
        cuts[first] = best_cuts(&raw, &gold).map(|cut| (cut * 1_000.0).round() as u16);
    }
    cuts
}

/// What `ears`, each made without one fold, hear in that fold of the sets of `material`: as `heard validate` does.
pub fn held_out(
    from: &Path,
    material: &Material,
    ears: &[Models<'_>],
) -> Result<Vec<HeldOut>, String> {
    let mut folders = Vec::new();
    for (set, ..) in &material.sources {
        let path = from.join(set).join("dev.jsonl");
        let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        folders.push(Folder {
            name: (*set).to_owned(),
            files: vec![File {
                path: path.display().to_string(),
                bytes,
            }],
        });
    }
    let part = |set: &str, group: &str| fold(&format!("{}:{group}", prefix(set))) as usize;
    let done = validate_in_parts(&folders, 2, ears, &part);
    let milli = |value: f64| (value * 1_000.0).round() as i16;
    let figure = |row: &heard::batch::Row| {
        let (low, high) = row.interval?;
        Some(HeldOut {
            set: row.set.to_owned(),
            task: row.task.key.to_owned(),
            milli: [row.value?, low, high].map(milli),
        })
    };
    Ok(done.rows.iter().filter_map(figure).collect())
}

/// The table of the classes, from the log-odds each row got while it was held out.
pub fn classes(material: &Material, held_out: &[&[f64]]) -> Vec<Line> {
    let mut table = Vec::new();
    let position = |name: &str| material.classes.iter().position(|class| class.name == name);
    for (at, class) in material.classes.iter().enumerate() {
        let scores = held_out[at];
        let chances: Vec<f64> = scores.iter().map(|&z| sigmoid(z)).collect();
        let gold: Vec<f64> = class.rows.iter().map(|row| row.1).collect();
        let calibration = (class.fit != Fit::Straight).then(|| calibration(&chances, &gold));
        let mut line = |metric, value| {
            table.push(Line {
                what: class.name.clone(),
                metric,
                value,
                rows: gold.len(),
                calibration,
            });
        };
        match class.name.as_str() {
            "level.1" | "level.2" => line("area under the curve", area(&chances, &gold)),
            "usefulness" | "solution" => {
                let share = position("solution.share").filter(|_| class.name == "solution");
                let heard: Vec<f64> = (0..gold.len())
                    .map(|row| match share {
                        Some(share) => {
                            let straight: f64 = held_out[share][row];
                            (chances[row] + straight.clamp(0.0, 1.0)) / 2.0
                        }
                        None => chances[row],
                    })
                    .collect();
                // Each turn is there three times.
                let readings = [
                    "Pearson, amid the talk",
                    "Pearson, at once",
                    "Pearson, alone",
                ];
                for (from, metric) in readings.into_iter().enumerate() {
                    let every = |of: &[f64]| -> Vec<f64> {
                        of.iter().skip(from).step_by(3).copied().collect()
                    };
                    line(metric, pearson(&every(&heard), &every(&gold)));
                }
            }
            "solution.share" => line("Pearson", pearson(scores, &gold)),
            "politeness" => {
                let clear = |y: f64| !(0.2..=0.8).contains(&y);
                let kept = chances.iter().zip(&gold).filter(|(_, y)| clear(**y));
                let right: Vec<bool> = kept.map(|(p, y)| (*p >= 0.5) == (*y >= 0.5)).collect();
                line(
                    "accuracy, clear cases",
                    right.iter().filter(|&&r| r).count() as f64 / right.len().max(1) as f64,
                );
            }
            _ => line("F1", f1(&chances, &gold)),
        }
    }
    table
}

/// The provenance card.
pub fn card(material: &Material, bytes: &[u8], weights: &Weights<'_>, table: &[Line]) -> String {
    let mut card = format!(
        "# Hearing model, {}\n\nMade by `cargo run --release --no-default-features --example train_hearing -- LABELLED assets/models`.\n\
         BLAKE3 `{}`, {} bytes, {} classes.\n\n## Data\n\n| set | rows | licence |\n|---|---|---|\n",
        material.language.tag(),
        blake3::hash(bytes),
        bytes.len(),
        material.classes.len(),
    );
    for (set, rows, licence) in &material.sources {
        let _ = writeln!(card, "| {set} (dev) | {rows} | {licence} |");
    }
    card.push_str("\nOnly sets whose licence lets weights be passed on. No text of them is part of the model.\n");
    if material.language == Language::En {
        card.push_str("What the helpdesk's turns teach is three parts people and seven parts what the Chinese model, made without the turn's dialogue,\nsays of its original: the translations are fewer.\n");
    }
    if material.language == Language::Zh {
        card.push_str("The Chinese EmpatheticPersonas texts are translations that carry the ratings of the English ones.\n");
    }
    card.push_str(
        "\n## As heard, held out by dialogue in five folds\n\nWhat `heard validate` gives where every dialogue is heard by weights made without its fold; the cuts of the\nlevels and the scales of confidence are chosen without it too. The model file carries these figures.\n\n\
         | set | task | value | 95 % interval |\n|---|---|---|---|\n",
    );
    for HeldOut { set, task, milli } in &weights.held_out {
        let [value, low, high] = milli.map(|part| f64::from(part) / 1_000.0);
        let _ = writeln!(card, "| {set} | {task} | {value:.3} | {low:.3}–{high:.3} |");
    }
    card.push_str("\n## Each class, held out the same way\n\n| class | metric | value | rows | calibration error |\n|---|---|---|---|---|\n");
    for line in table {
        let calibration = line
            .calibration
            .map_or(String::new(), |value| format!("{value:.3}"));
        let _ = writeln!(
            card,
            "| {} | {} | {:.3} | {} | {calibration} |",
            line.what, line.metric, line.value, line.rows
        );
    }
    card
}

/// The middle of the cuts of the raw level that agree with `levels` about as well as the best do, by quadratic weighted
/// kappa: the best alone is a matter of luck in a few hundred rows.
fn best_cuts(raw: &[f64], levels: &[usize]) -> [f64; 2] {
    /// How far below the best still counts.
    const AS_GOOD: f64 = 0.008;
    let steps = || (4..=36).map(|step| f64::from(step) * 0.05);
    let mut tried = Vec::new();
    for low in steps() {
        for high in steps().filter(|&high| high > low + 0.15) {
            let heard: Vec<usize> = raw
                .iter()
                .map(|&r| usize::from(r >= low) + usize::from(r >= high))
                .collect();
            tried.push(([low, high], weighted_kappa(&heard, levels)));
        }
    }
    let best = tried.iter().map(|it| it.1).fold(f64::MIN, f64::max);
    let good = tried.iter().filter(|it| it.1 >= best - AS_GOOD);
    let (mut sum, mut count) = ([0.0, 0.0], 0.0);
    for ([low, high], _) in good {
        sum = [sum[0] + low, sum[1] + high];
        count += 1.0;
    }
    sum.map(|side| side / f64::max(count, 1.0))
}

fn weighted_kappa(a: &[usize], b: &[usize]) -> f64 {
    let mut seen = [[0.0; 3]; 3];
    a.iter().zip(b).for_each(|(&a, &b)| seen[a][b] += 1.0);
    let all = a.len().max(1) as f64;
    let (mut apart, mut by_chance) = (0.0, 0.0);
    for i in 0..3 {
        for j in 0..3 {
            let weight = (i as f64 - j as f64).powi(2);
            let row: f64 = seen[i].iter().sum();
            let column: f64 = seen.iter().map(|row| row[j]).sum();
            apart += weight * seen[i][j];
            by_chance += weight * row * column / all;
        }
    }
    1.0 - apart / by_chance.max(1e-9)
}

fn pearson(a: &[f64], b: &[f64]) -> f64 {
    let mean = |x: &[f64]| x.iter().sum::<f64>() / x.len().max(1) as f64;
    let (ma, mb) = (mean(a), mean(b));
    let both: f64 = a.iter().zip(b).map(|(x, y)| (x - ma) * (y - mb)).sum();
    let spread = |x: &[f64], m: f64| x.iter().map(|v| (v - m).powi(2)).sum::<f64>().sqrt();
    both / (spread(a, ma) * spread(b, mb)).max(1e-9)
}

fn f1(chances: &[f64], gold: &[f64]) -> f64 {
    let count = |test: &dyn Fn(bool, bool) -> bool| {
        chances
            .iter()
            .zip(gold)
            .filter(|(p, y)| test(**p >= 0.5, **y >= 0.5))
            .count() as f64
    };
    let right = count(&|p, y| p && y);
    2.0 * right / (2.0 * right + count(&|p, y| p != y)).max(1.0)
}

/// The chance that a yes is ranked above a no.
fn area(chances: &[f64], gold: &[f64]) -> f64 {
    let mut order: Vec<usize> = (0..chances.len()).collect();
    order.sort_by(|&a, &b| chances[a].total_cmp(&chances[b]));
    let (mut no, mut below) = (0.0, 0.0);
    for &at in &order {
        if gold[at] >= 0.5 {
            below += no;
        } else {
            no += 1.0;
        }
    }
    let yes = chances.len() as f64 - no;
    below / (yes * no).max(1.0)
}

/// Expected calibration error over ten equal bins.
fn calibration(chances: &[f64], gold: &[f64]) -> f64 {
    let mut bins = [(0.0, 0.0, 0.0); 10];
    for (&p, &y) in chances.iter().zip(gold) {
        let bin = &mut bins[((p * 10.0) as usize).min(9)];
        *bin = (bin.0 + p, bin.1 + y, bin.2 + 1.0);
    }
    bins.iter().map(|(p, y, _)| (p - y).abs()).sum::<f64>() / chances.len().max(1) as f64
}
