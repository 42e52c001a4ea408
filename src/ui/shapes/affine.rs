//! Where a drawing lies: moved, turned and scaled, one after the other.

use egui::{Pos2, Vec2, emath::Rot2, vec2};

/// A map from the units of a drawing to points of another drawing or of the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Affine {
    x: Vec2,
    y: Vec2,
    at: Vec2,
}

impl Affine {
    /// Moves by `by`.
    pub fn moved(by: Vec2) -> Self {
        Self {
            x: vec2(1.0, 0.0),
            y: vec2(0.0, 1.0),
            at: by,
        }
    }

    /// Scales across and down, with `about` staying where it is.
    pub fn scaled(about: Pos2, by: Vec2) -> Self {
        Self {
            x: vec2(by.x, 0.0),
            y: vec2(0.0, by.y),
            at: about.to_vec2() * (Vec2::splat(1.0) - by),
        }
    }

    /// Turns clockwise by `angle` radians, with `about` staying where it is.
    pub fn turned(about: Pos2, angle: f32) -> Self {
        let turn = Rot2::from_angle(angle);
        let about = about.to_vec2();
        Self {
            x: turn * vec2(1.0, 0.0),
            y: turn * vec2(0.0, 1.0),
            at: about - turn * about,
        }
    }

    /// This map first, `next` on what it gives.
    #[must_use]
    pub fn then(self, next: Self) -> Self {
        Self {
            x: next.way(self.x),
            y: next.way(self.y),
            at: next.way(self.at) + next.at,
        }
    }

    /// Where `p` lies.
    pub fn at(&self, p: Pos2) -> Pos2 {
        (self.way(p.to_vec2()) + self.at).to_pos2()
    }

    /// Where a way leads, wherever it starts.
    pub fn way(&self, v: Vec2) -> Vec2 {
        self.x * v.x + self.y * v.y
    }

    /// How much wider a line gets: the root of how much larger an area gets.
    pub fn scale(&self) -> f32 {
        (self.x.x * self.y.y - self.x.y * self.y.x).abs().sqrt()
    }
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    #[test]
    fn maps_follow_one_another_in_the_order_written() {
        let about = pos2(10.0, 20.0);
        let map = Affine::scaled(about, vec2(2.0, 2.0)).then(Affine::moved(vec2(1.0, 0.0)));
        assert_eq!(map.at(about), pos2(11.0, 20.0));
        assert_eq!(map.at(pos2(12.0, 20.0)), pos2(15.0, 20.0));
        assert_eq!(map.scale(), 2.0);
        let turned = Affine::turned(about, std::f32::consts::FRAC_PI_2).at(pos2(11.0, 20.0));
        assert!((turned - pos2(10.0, 21.0)).length() < 1e-4);
    }
}
