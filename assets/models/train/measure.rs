//! What the cross-validation shows: agreement, calibration, and where the cuts of the levels lie.

use std::fmt::Write as _;

use heard::{hearing::hear, text::Language};

use crate::{sets::Material, solve::sigmoid};

/// From this probability on the app lets the model speak of the level.
const FAMILIAR_LEVEL: f64 = 0.1;

/// From this probability on, in thousandths, a rare act of talk about places is named.
const RARE: u16 = 300;

/// One line of the table.
pub struct Line {
    what: String,
    metric: &'static str,
    value: f64,
    rows: usize,
    /// Expected calibration error of the confidence, where the reading has one.
    calibration: Option<f64>,
}

/// The cuts of every class, and the table, from the log-odds each row got while it was held out.
pub fn measure(material: &Material, held_out: &[Vec<f64>]) -> (Vec<[u16; 2]>, Vec<Line>) {
    let mut cuts = vec![[500, 1_500]; material.classes.len()];
    let mut table = Vec::new();
    let position = |name: &str| material.classes.iter().position(|class| class.name == name);
    for (at, class) in material.classes.iter().enumerate() {
        let scores = &held_out[at];
        if let "place.refuse" | "place.suggestion" = class.name.as_str() {
            cuts[at][0] = RARE;
        } else if class.name.starts_with("place.") {
            cuts[at][0] = 500;
        }
        let chances: Vec<f64> = scores.iter().map(|&z| sigmoid(z)).collect();
        let gold: Vec<f64> = class.rows.iter().map(|row| row.1).collect();
        let calibration = (!class.straight).then(|| calibration(&chances, &gold));
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
            "level.1" => {
                let second: Vec<f64> = held_out[at + 1].iter().map(|&z| sigmoid(z)).collect();
                let raw: Vec<f64> = chances
                    .iter()
                    .zip(&second)
                    .map(|(a, b)| a + b.min(*a))
                    .collect();
                // Targets hold the majority half and half with the raters: two thirds and more are a yes.
                let upper: Vec<f64> = material.classes[at + 1]
                    .rows
                    .iter()
                    .map(|row| row.1)
                    .collect();
                let levels: Vec<usize> = gold
                    .iter()
                    .zip(&upper)
                    .map(|(a, b)| usize::from(*a >= 0.5) + usize::from(*b >= 0.5))
                    .collect();
                let (best, kappa) = best_cuts(&raw, &levels);
                cuts[at] = best.map(|cut| (cut * 1_000.0).round() as u16);
                let familiar = position("familiar.level");
                let anchored: Vec<usize> = class
                    .rows
                    .iter()
                    .map(|(text, ..)| hear(&material.texts[*text].text).empathy.anchored)
                    .map(|level| rounded(f64::from(level) / 1_000.0, [0.5, 1.5]))
                    .collect();
                let shown: Vec<usize> = class
                    .rows
                    .iter()
                    .zip(&raw)
                    .zip(&anchored)
                    .map(|(((text, ..), &raw), &anchored)| {
                        let speaks = familiar
                            .is_none_or(|class| sigmoid(held_out[class][*text]) >= FAMILIAR_LEVEL);
                        if speaks { rounded(raw, best) } else { anchored }
                    })
                    .collect();
                line("QWK, the model alone", kappa);
                line("QWK, as heard", weighted_kappa(&shown, &levels));
            }
            "level.2" => line("area under the curve", area(&chances, &gold)),
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
                // Each turn is there twice: after what was said before it, and alone.
                for (metric, from) in [("Pearson, in the talk", 0), ("Pearson, alone", 1)] {
                    let every = |of: &[f64]| -> Vec<f64> {
                        of.iter().skip(from).step_by(2).copied().collect()
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
    (cuts, table)
}

/// The provenance card.
pub fn card(material: &Material, bytes: &[u8], table: &[Line]) -> String {
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
    if material.language == Language::Zh {
        card.push_str("The Chinese EmpatheticPersonas texts are translations that carry the ratings of the English ones.\n");
    }
    card.push_str("\n## Held out by dialogue, five folds\n\n| class | metric | value | rows | calibration error |\n|---|---|---|---|---|\n");
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

/// Where the two cuts of the raw level agree best with `levels`, and how well: quadratic weighted kappa.
fn best_cuts(raw: &[f64], levels: &[usize]) -> ([f64; 2], f64) {
    let mut best = ([0.5, 1.5], f64::MIN);
    let steps = || (4..=36).map(|step| f64::from(step) * 0.05);
    for low in steps() {
        for high in steps().filter(|&high| high > low + 0.15) {
            let heard: Vec<usize> = raw
                .iter()
                .map(|&r| usize::from(r >= low) + usize::from(r >= high))
                .collect();
            let kappa = weighted_kappa(&heard, levels);
            if kappa > best.1 {
                best = ([low, high], kappa);
            }
        }
    }
    best
}

fn rounded(raw: f64, cuts: [f64; 2]) -> usize {
    cuts.iter().filter(|cut| raw >= **cut).count()
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
