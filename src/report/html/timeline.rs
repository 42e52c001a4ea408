//! Anger as a line and points as bars, turn by turn.

use super::{Marked, Words, escape::escaped, radar::ink};
use crate::{
    assess::debrief::{self, TurnView},
    scenario::Competency,
    text::Message,
};

const WIDTH: f64 = 640.0;
const LEFT: f64 = 80.0;
/// Height of the mood's part, and where the bars stand.
const MOOD: f64 = 120.0;
const FLOOR: f64 = 214.0;
/// The tallest bar.
const BAR: f64 = 70.0;

/// The card.
pub(super) fn card(words: Words, marked: &Marked<'_>) -> String {
    let turns = debrief::turns(marked.transcript, marked.assessment);
    let step = (WIDTH - LEFT) / turns.len().max(1) as f64;
    let x = |at: usize| LEFT + step * (at as f64 + 0.5);
    let most = turns.iter().map(sum).max().unwrap_or(0).max(1);
    let line: Vec<String> = turns
        .iter()
        .enumerate()
        .filter_map(|(at, turn)| {
            let anger = f64::from(turn.mood?.anger);
            Some(format!(
                "{:.1},{:.1}",
                x(at),
                10.0 + MOOD - MOOD * anger / 100.0
            ))
        })
        .collect();
    let columns: String = turns
        .iter()
        .enumerate()
        .map(|(at, turn)| column(words, turn, x(at), step, most))
        .collect();
    format!(
        "<section class=\"card\">\n<h2>{}</h2>\n<svg viewBox=\"0 0 {WIDTH} 240\" role=\"img\" aria-label=\"{}\">{}\
         <polyline points=\"{}\" fill=\"none\" stroke=\"#5A544B\" stroke-width=\"2\"/>\
         <line x1=\"{LEFT}\" x2=\"{WIDTH}\" y1=\"{FLOOR}\" y2=\"{FLOOR}\" stroke=\"#E4DED3\"/>{columns}</svg>\n<p class=\"small\">{}</p>{}\n</section>\n",
        escaped(&words.say("report-timeline")),
        escaped(&words.say("report-timeline-about")),
        bands(words),
        line.join(" "),
        escaped(&words.say("report-timeline-about")),
        legend(words, &turns),
    )
}

/// What the colours of the bars mean, for those that occur.
fn legend(words: Words, turns: &[TurnView]) -> String {
    let occurs = |competency: &Competency| {
        let mut points = turns.iter().flat_map(|turn| &turn.points);
        points.any(|(of, points)| of == competency && *points > 0)
    };
    let entries: String = Competency::ALL
        .iter()
        .filter(|competency| occurs(competency))
        .map(|&competency| {
            format!(
                "<span class=\"key\"><i style=\"background:{}\"></i>{}</span>",
                ink(competency),
                escaped(&words.competency(competency))
            )
        })
        .collect();
    format!("<p class=\"small\">{entries}</p>")
}

/// The four moods as grounds, furious on top.
fn bands(words: Words) -> String {
    const MOODS: [(&str, &str, &str); 4] = [
        ("#F3D3D8", "#84122F", "look-mood-furious"),
        ("#FADFD0", "#A8380F", "look-mood-agitated"),
        ("#F8ECCB", "#80580A", "look-mood-unsettled"),
        ("#DDEEEB", "#1B6659", "look-mood-calm"),
    ];
    MOODS
        .iter()
        .enumerate()
        .map(|(at, (fill, ink, name))| {
            let y = 10.0 + MOOD / 4.0 * at as f64;
            format!(
                "<rect x=\"{LEFT}\" y=\"{y}\" width=\"{}\" height=\"{}\" fill=\"{fill}\" opacity=\"0.6\"/><text x=\"{}\" y=\"{}\" text-anchor=\"end\" style=\"fill:{ink}\">{}</text>",
                WIDTH - LEFT,
                MOOD / 4.0,
                LEFT - 8.0,
                y + MOOD / 8.0 + 5.0,
                escaped(&words.say(name)),
            )
        })
        .collect()
}

fn sum(turn: &TurnView) -> u32 {
    turn.points
        .iter()
        .fold(0, |sum, (_, points)| sum.saturating_add(*points))
}

fn column(words: Words, turn: &TurnView, x: f64, step: f64, most: u32) -> String {
    let width = (step * 0.6).min(28.0);
    let mut y = FLOOR;
    let mut column = String::new();
    for (competency, points) in &turn.points {
        let height = BAR * f64::from(*points) / f64::from(most);
        y -= height;
        column += &format!(
            "<rect x=\"{:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"{}\"><title>{}</title></rect>",
            x - width / 2.0,
            ink(*competency),
            escaped(&format!("{} {points}", words.competency(*competency))),
        );
    }
    if turn.critical {
        column += &format!(
            "<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\" style=\"fill:#84122F;font-weight:500\">!</text>",
            y - 4.0
        );
    }
    let label = match turn.turn {
        0 => words.tell(Message::new("report-opening")),
        turn => turn.to_string(),
    };
    column
        + &format!(
            "<text x=\"{x:.1}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
            FLOOR + 18.0,
            escaped(&label)
        )
}
