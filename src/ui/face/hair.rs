//! The shapes of hair: what lies behind the head and what falls over the forehead.

use egui::{Pos2, Rect, pos2, vec2};

use crate::scenario::Hair;
use crate::ui::shapes::{ellipse, flatten, round_rect};

/// Outlines of the hair behind the head.
pub fn back(hair: Hair) -> Vec<Vec<Pos2>> {
    match hair {
        Hair::Bob => {
            let rect = Rect::from_min_size(pos2(46.0, 34.0), vec2(108.0, 122.0));
            vec![round_rect(rect, 50.0)]
        }
        Hair::Bun => vec![
            disc(100.0, 30.0, 21.0),
            ellipse(pos2(100.0, 88.0), 53.0, 54.0),
        ],
        Hair::Short | Hair::Crop | Hair::Fringe => vec![ellipse(pos2(100.0, 84.0), 50.0, 52.0)],
        Hair::Curly => CURLS.iter().map(|(x, y, r)| disc(*x, *y, *r)).collect(),
    }
}

/// Outlines of the hair in front of the head.
pub fn front(hair: Hair) -> Vec<Vec<Pos2>> {
    let paths: &[&str] = match hair {
        Hair::Bob => &[
            "M53 96C52 52 78 38 104 40C96 66 76 78 53 96z",
            "M98 40C128 38 148 54 147 96C134 80 112 70 98 40z",
        ],
        Hair::Bun => &["M54 90C54 50 84 42 100 42S146 50 146 90C136 66 120 58 100 58S64 66 54 90z"],
        Hair::Short => &[
            "M55 84C54 50 82 38 104 38C132 38 147 56 145 84C138 68 130 64 118 62C96 64 70 60 55 84z",
        ],
        Hair::Crop => {
            &["M55 80C55 50 78 40 100 40S145 50 145 80C140 66 134 62 124 60H76C66 62 60 66 55 80z"]
        }
        Hair::Fringe => &[
            "M53 92C50 52 76 36 100 36S150 52 147 92C142 80 138 76 132 74L120 76L104 72L88 77L72 73C62 76 58 82 53 92z",
        ],
        Hair::Curly => {
            let curls = [(72.0, 58.0), (92.0, 52.0), (112.0, 52.0), (130.0, 60.0)];
            return curls.iter().map(|(x, y)| disc(*x, *y, 15.0)).collect();
        }
    };
    paths.iter().map(|path| flatten(path)).collect()
}

/// Centre and radius of the curls behind the head, an arch from ear to ear.
const CURLS: [(f32, f32, f32); 9] = [
    (52.0, 98.0, 17.0),
    (50.0, 78.0, 19.0),
    (58.0, 58.0, 22.0),
    (76.0, 46.0, 24.0),
    (100.0, 42.0, 27.0),
    (124.0, 46.0, 24.0),
    (142.0, 58.0, 22.0),
    (150.0, 78.0, 19.0),
    (148.0, 98.0, 17.0),
];

fn disc(x: f32, y: f32, r: f32) -> Vec<Pos2> {
    ellipse(pos2(x, y), r, r)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hair_has_a_back_and_a_closed_front_around_the_head() {
        for hair in Hair::ALL {
            for outline in back(*hair).iter().chain(&front(*hair)) {
                assert!(outline.len() > 20, "{hair:?}");
                assert!(
                    outline.iter().all(|p| (25.0..175.0).contains(&p.x)),
                    "{hair:?}"
                );
                assert!(
                    outline.iter().all(|p| (5.0..160.0).contains(&p.y)),
                    "{hair:?}"
                );
            }
        }
    }
}
