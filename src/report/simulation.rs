//! What bots came to, drawn: for every case a row a bot, from the tenth to the ninetieth percentile of its totals, the
//! middle half thick, the median marked.

use super::drawing::{Anchor, Drawing, Shape};
use crate::{
    batch::simulate::{Counts, Folded, Line},
    text::{Language, say},
};

const WIDTH: f64 = 760.0;
const LEFT: f64 = 150.0;
const RIGHT: f64 = 24.0;
const TOP: f64 = 56.0;
const ROW: f64 = 20.0;
const HEAD: f64 = 44.0;

const PAPER: &str = "#FBF8F2";
const INK: &str = "#2A2622";
const QUIET: &str = "#5A544B";
const RULE: &str = "#E4DED3";
const BAR: &str = "#1B6659";

/// The picture of `lines`, which stand case by case.
pub fn simulation(lines: &[Line], language: Language) -> Drawing {
    let start = |y, size, colour, text| words((24.0, y), Anchor::Start, size, colour, text);
    let mut shapes = vec![
        start(32.0, 18.0, INK, say(language, "simulate-picture-title")),
        start(54.0, 13.0, QUIET, say(language, "simulate-picture-about")),
    ];
    let mut y = TOP;
    let mut case = None;
    for line in lines {
        let Folded::Talks(tally) = &line.folded else {
            continue;
        };
        if case != Some(&line.about.scenario) {
            case = Some(&line.about.scenario);
            y += HEAD;
            let name = line.about.scenario.clone();
            shapes.push(start(y - 14.0, 15.0, INK, name));
            shapes.extend(scale(y));
        }
        y += ROW;
        shapes.extend(row(&line.about.bot, &tally.total, y));
    }
    Drawing {
        width: WIDTH,
        height: y + 40.0,
        ground: PAPER,
        shapes,
    }
}

fn words(
    (x, y): (f64, f64),
    anchor: Anchor,
    size: f64,
    colour: &'static str,
    text: String,
) -> Shape {
    Shape::Words {
        x,
        y,
        anchor,
        size,
        colour,
        text,
    }
}

/// The scale under the name of a case.
fn scale(y: f64) -> impl Iterator<Item = Shape> {
    let ticks = [0, 20, 40, 60, 80, 100].into_iter();
    ticks.map(move |score| {
        let at = (place(score), y + 2.0);
        words(at, Anchor::Middle, 11.0, QUIET, score.to_string())
    })
}

fn row(bot: &str, totals: &Counts, y: f64) -> Vec<Shape> {
    let stroke = |from: f64, to: f64, width: f64, colour| Shape::Stroke {
        x: (from, to),
        y,
        width,
        colour,
    };
    let name = (LEFT - 10.0, y + 4.0);
    let mut shapes = vec![
        words(name, Anchor::End, 13.0, INK, bot.to_owned()),
        stroke(LEFT, WIDTH - RIGHT, 1.0, RULE),
    ];
    let quantiles = [10, 25, 50, 75, 90].map(|percent| totals.quantile(percent).map(place));
    if let [Some(p10), Some(p25), Some(p50), Some(p75), Some(p90)] = quantiles {
        shapes.push(stroke(p10, p90, 2.0, BAR));
        shapes.push(stroke(p25, p75, 8.0, BAR));
        shapes.push(Shape::Ring {
            x: p50,
            y,
            radius: 5.0,
            width: 2.0,
            colour: BAR,
            inside: PAPER,
        });
    }
    shapes
}

/// Where a score stands.
fn place(score: i64) -> f64 {
    LEFT + (WIDTH - LEFT - RIGHT) * score as f64 / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_runs_from_edge_to_edge_and_nothing_is_still_a_picture() {
        assert_eq!((place(0), place(100)), (LEFT, WIDTH - RIGHT));
        let empty = simulation(&[], Language::En).svg();
        assert!(empty.starts_with("<svg") && empty.ends_with("</svg>\n"));
    }
}
