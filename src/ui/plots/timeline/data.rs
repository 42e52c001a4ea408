//! What a timeline shows, in values of its two scales: turns from 0 on along x, mood and points along y.

use crate::scenario::Competency;

/// One turn of the talk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Turn {
    /// Under the axis: `开场`, `1`, `2` ….
    pub label: String,
    /// Anger after the turn, 0–100.
    pub anger: u32,
    /// Trust after the turn, 0–100.
    pub trust: u32,
    /// Points earned, by competency.
    pub earned: Vec<(Competency, u32)>,
    /// Points that could have been earned and were not, by competency.
    pub lost: Vec<(Competency, u32)>,
    /// Whether a fatal error fell in this turn.
    pub fatal: bool,
    /// The turn in sentences, one a line: mood, what moved it, points. For hover and screen readers.
    pub told: Vec<String>,
}

/// A piece of a column of points: earned points stand on 0, lost ones hang from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Whose points.
    pub competency: Competency,
    /// Place of the turn.
    pub turn: usize,
    /// The end nearer to 0, in points.
    pub from: i64,
    /// The far end, in points; negative for points lost.
    pub to: i64,
}

/// The pieces of all columns, in the order of the turns and in each from 0 outwards.
pub fn blocks(turns: &[Turn]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (place, turn) in turns.iter().enumerate() {
        for (parts, sign) in [(&turn.earned, 1), (&turn.lost, -1)] {
            let mut from = 0;
            for &(competency, points) in parts.iter().filter(|(_, points)| *points > 0) {
                let to = from + sign * i64::from(points);
                blocks.push(Block {
                    competency,
                    turn: place,
                    from,
                    to,
                });
                from = to;
            }
        }
    }
    blocks
}

/// The scale of the points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// Points at the lower edge; 0 or less.
    pub low: f64,
    /// Points at the upper edge.
    pub high: f64,
    /// Height of one point of a score, in points of the screen.
    pub each: f64,
}

/// Most that one point of a score is high.
const MOST: f64 = 6.0;
/// Free over and under the columns.
const AIR: f64 = 3.0;

impl Scale {
    /// The scale on which all of `turns` fit into `high` points of the screen, with `sign` points over the column of a
    /// turn with a fatal error.
    pub fn of(turns: &[Turn], high: f64, sign: f64) -> Self {
        let sum = |parts: &[(Competency, u32)]| parts.iter().map(|(_, p)| f64::from(*p)).sum();
        let lost = turns.iter().map(|turn| sum(&turn.lost));
        let lost: f64 = lost.fold(0.0, f64::max);
        let room = high - 2.0 * AIR;
        let fits = turns.iter().map(|turn| {
            let earned: f64 = sum(&turn.earned);
            let over = if turn.fatal { sign } else { 0.0 };
            (room - over) / (earned + lost).max(1.0)
        });
        let each = fits.fold(MOST, f64::min).max(0.01);
        let low = -lost - AIR / each;
        Self {
            low,
            high: low + high / each,
            each,
        }
    }
}

/// Whether the turn at `place` carries its number where only every `every`th has room: the selected one always, and
/// none so near to it that the two would touch.
pub fn numbered(place: usize, every: usize, selected: Option<usize>) -> bool {
    match selected {
        Some(at) if at == place => true,
        Some(at) if at.abs_diff(place) < every => false,
        _ => place.is_multiple_of(every.max(1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turn(earned: &[(Competency, u32)], lost: &[(Competency, u32)]) -> Turn {
        Turn {
            earned: earned.to_vec(),
            lost: lost.to_vec(),
            ..Turn::default()
        }
    }

    #[test]
    fn earned_points_stand_on_the_line_and_lost_ones_hang_from_it() {
        use Competency::{Empathy, Operations};
        let turns = [
            turn(&[], &[]),
            turn(
                &[(Empathy, 4), (Operations, 2)],
                &[(Empathy, 3), (Operations, 1)],
            ),
        ];
        let ends: Vec<(usize, i64, i64)> = blocks(&turns)
            .iter()
            .map(|block| (block.turn, block.from, block.to))
            .collect();
        assert_eq!(ends, [(1, 0, 4), (1, 4, 6), (1, 0, -3), (1, -3, -4)]);
    }

    #[test]
    fn the_highest_and_the_lowest_column_fit() {
        let turns = [
            turn(&[(Competency::Empathy, 30)], &[]),
            turn(&[], &[(Competency::Operations, 10)]),
        ];
        let scale = Scale::of(&turns, 60.0, 16.0);
        assert!(scale.high >= 30.0 && scale.low <= -10.0, "{scale:?}");
        assert!(((scale.high - scale.low) * scale.each - 60.0).abs() < 1e-9);
    }

    #[test]
    fn a_fatal_sign_has_room_over_its_column() {
        let mut fatal = turn(&[(Competency::Empathy, 9)], &[]);
        fatal.fatal = true;
        let scale = Scale::of(&[fatal], 40.0, 16.0);
        assert!((scale.high - 9.0) * scale.each >= 16.0, "{scale:?}");
    }

    #[test]
    fn a_talk_without_points_has_a_scale() {
        let scale = Scale::of(&[turn(&[], &[])], 40.0, 16.0);
        assert!(scale.low < 0.0 && scale.high > 0.0);
        assert!(Scale::of(&[], 40.0, 16.0).each > 0.0);
    }

    #[test]
    fn the_selected_turn_keeps_its_number() {
        let shown =
            |selected| -> Vec<usize> { (0..12).filter(|at| numbered(*at, 5, selected)).collect() };
        assert_eq!(shown(None), [0, 5, 10]);
        assert_eq!(shown(Some(6)), [0, 6]);
    }
}
