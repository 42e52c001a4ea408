//! The five competencies as a radar against the target of level 3, with the figures beside it.

use std::f64::consts::TAU;

use super::{Marked, Words, escape::escaped};
use crate::{assess::CompetencyScore, scenario::Competency};

/// Score at which the dotted target runs: the lower end of a solid level 3.
const TARGET: f64 = 70.0;
const CENTRE: (f64, f64) = (240.0, 140.0);
const RADIUS: f64 = 96.0;

/// The card.
pub(super) fn card(words: Words, marked: &Marked<'_>) -> String {
    let scores = &marked.assessment.competencies;
    let rings: String = [25.0, 50.0, 75.0, 100.0]
        .iter()
        .map(|&ring| polygon(&[ring; 5], "fill=\"none\" stroke=\"#E4DED3\""))
        .collect();
    let reached: Vec<f64> = scores
        .iter()
        .map(|one| f64::from(one.score.unwrap_or(0)))
        .collect();
    let labels: String = scores
        .iter()
        .enumerate()
        .map(|(at, one)| label(words, at, one))
        .collect();
    format!(
        "<section class=\"card\">\n<h2>{}</h2>\n<svg class=\"radar\" viewBox=\"0 0 480 280\" role=\"img\" aria-label=\"{}\">{rings}{}{}{labels}</svg>\n\
         <p class=\"small\">┈ {}</p>\n{}</section>\n",
        escaped(&words.say("report-radar")),
        escaped(&words.say("report-radar")),
        polygon(
            &[TARGET; 5],
            "fill=\"none\" stroke=\"#5A544B\" stroke-dasharray=\"2 3\""
        ),
        polygon(
            &reached,
            "fill=\"#1B6659\" fill-opacity=\"0.12\" stroke=\"#1B6659\" stroke-width=\"2.2\""
        ),
        escaped(&words.say("report-target")),
        figures(words, scores),
    )
}

fn figures(words: Words, scores: &[CompetencyScore]) -> String {
    scores
        .iter()
        .flat_map(|one| words.competency_lines(one))
        .map(|line| format!("<p class=\"small\">{}</p>\n", escaped(&line)))
        .collect()
}

fn at(axis: usize, score: f64) -> (f64, f64) {
    let angle = TAU * axis as f64 / 5.0;
    let length = RADIUS * score / 100.0;
    (
        CENTRE.0 + length * angle.sin(),
        CENTRE.1 - length * angle.cos(),
    )
}

fn polygon(scores: &[f64], style: &str) -> String {
    let points: Vec<String> = scores
        .iter()
        .enumerate()
        .map(|(axis, &score)| {
            let (x, y) = at(axis, score);
            format!("{x:.1},{y:.1}")
        })
        .collect();
    format!("<polygon points=\"{}\" {style}/>", points.join(" "))
}

fn label(words: Words, axis: usize, one: &CompetencyScore) -> String {
    let (x, y) = at(axis, 118.0);
    // Beside the figure, never over it, however long the name: to the left of it, above it, to the right of it.
    let (x, y, anchor) = match axis {
        0 => (x, y - 8.0, "middle"),
        1 | 2 => (x, y, "start"),
        _ => (x, y, "end"),
    };
    let score = match one.score {
        Some(score) => score.to_string(),
        None => words.say("report-no-evidence"),
    };
    format!(
        "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" style=\"fill:{}\">{}</text>\
         <text class=\"score\" x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"{anchor}\">{}</text>",
        ink(one.competency),
        escaped(&words.competency(one.competency)),
        y + 18.0,
        escaped(&score),
    )
}

/// The ink of a competency in the light theme.
pub(super) fn ink(competency: Competency) -> &'static str {
    match competency {
        Competency::Empathy => "#A82E52",
        Competency::DataUnderstanding => "#2B62BC",
        Competency::SalesAwareness => "#7F5500",
        Competency::Operations => "#0B6874",
        Competency::ProjectManagement => "#5C2A78",
    }
}
