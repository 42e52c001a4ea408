//! What bots came to, drawn: for every case a row a bot, from the tenth to the ninetieth percentile of its totals, the
//! middle half thick, the median marked.

use super::html::escape::escaped;
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

/// The picture of `lines`, which stand case by case, as SVG.
pub fn simulation(lines: &[Line], language: Language) -> String {
    let mut body = String::new();
    let mut y = TOP;
    let mut case = None;
    for line in lines {
        let Folded::Talks(tally) = &line.folded else {
            continue;
        };
        if case != Some(&line.about.scenario) {
            case = Some(&line.about.scenario);
            y += HEAD;
            body += &heading(&line.about.scenario, y);
        }
        y += ROW;
        body += &row(&line.about.bot, &tally.total, y);
    }
    let height = y + 40.0;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" \
         font-family=\"Noto Sans SC, Source Sans 3, sans-serif\" font-size=\"13\" fill=\"#2A2622\">\n\
         <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#FBF8F2\"/>\n\
         <text x=\"24\" y=\"32\" font-size=\"18\">{}</text>\n<text x=\"24\" y=\"54\" fill=\"#5A544B\">{}</text>\n{body}</svg>\n",
        escaped(&say(language, "simulate-picture-title")),
        escaped(&say(language, "simulate-picture-about")),
    )
}

/// Name of the case, and the scale under it.
fn heading(case: &str, y: f64) -> String {
    let ticks = [0, 20, 40, 60, 80, 100].map(|score| {
        let x = place(score);
        format!(
            "<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\" font-size=\"11\" fill=\"#5A544B\">{score}</text>\n",
            y + 2.0
        )
    });
    format!(
        "<text x=\"24\" y=\"{:.1}\" font-size=\"15\">{}</text>\n{}",
        y - 14.0,
        escaped(case),
        ticks.concat()
    )
}

fn row(bot: &str, totals: &Counts, y: f64) -> String {
    let name = format!(
        "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>\n<line x1=\"{LEFT}\" x2=\"{:.1}\" y1=\"{y:.1}\" y2=\"{y:.1}\" stroke=\"#E4DED3\"/>\n",
        LEFT - 10.0,
        y + 4.0,
        escaped(bot),
        WIDTH - RIGHT
    );
    let quantiles = [10, 25, 50, 75, 90].map(|percent| totals.quantile(percent).map(place));
    let [Some(p10), Some(p25), Some(p50), Some(p75), Some(p90)] = quantiles else {
        return name;
    };
    let bar = |from: f64, to: f64, width: u32| {
        format!(
            "<line x1=\"{from:.1}\" x2=\"{to:.1}\" y1=\"{y:.1}\" y2=\"{y:.1}\" stroke=\"#1B6659\" stroke-width=\"{width}\"/>\n"
        )
    };
    format!(
        "{name}{}{}<circle cx=\"{p50:.1}\" cy=\"{y:.1}\" r=\"5\" fill=\"#FBF8F2\" stroke=\"#1B6659\" stroke-width=\"2\"/>\n",
        bar(p10, p90, 2),
        bar(p25, p75, 8),
    )
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
        let empty = simulation(&[], Language::En);
        assert!(empty.starts_with("<svg") && empty.ends_with("</svg>\n"));
    }
}
