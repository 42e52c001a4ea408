//! Draws a head in units of 200 × 200, back to front, wherever it lies.

use egui::{Color32, Painter, Pos2, Rect, Vec2, pos2, vec2};

use super::{Persona, expression::Expression, hair};
use crate::ui::{
    shapes::{Affine, ellipse, fill, flatten, quadratic, round_line, round_rect},
    theme::skin,
};

/// What a face shows beside its mood: where it looks, what it is about, how old it is. All zero on the desktop.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Nuance {
    /// How far the eyes look aside and down, −1–1 each.
    pub gaze: Vec2,
    /// How far the head is turned, −1–1: the features wander to that side.
    pub turn: f32,
    /// How far it is bowed, −1–1: the features wander down.
    pub bow: f32,
    /// How far one brow is raised above the other, 0–1.
    pub quizzical: f32,
    /// How far one corner of the mouth is drawn up, 0–1.
    pub smirk: f32,
    /// How deep the lines of age are, 0–1.
    pub lines: f32,
    /// How much a smile is added to the mood's mouth, −1–1.
    pub smile: f32,
    /// Length of the lashes at the outer ends, 0–1.
    pub lashes: f32,
}

/// A colour laid over everything by its share: who steps out of the light.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Veil {
    /// The colour.
    pub color: Color32,
    /// Its share, 0–1.
    pub share: f32,
}

impl Veil {
    /// No veil.
    pub const NONE: Self = Self {
        color: Color32::TRANSPARENT,
        share: 0.0,
    };

    /// `color` behind the veil.
    pub fn over(self, color: Color32) -> Color32 {
        if self.share <= 0.0 {
            color
        } else {
            let alpha = f32::from(color.a()) / 255.0;
            color.lerp_to_gamma(self.color.gamma_multiply(alpha), self.share.min(1.0))
        }
    }
}

/// A head to be drawn.
pub struct Head<'a> {
    /// Where to.
    pub painter: &'a Painter,
    /// Where its drawing lies on the screen.
    pub place: Affine,
    /// Whose it is.
    pub persona: &'a Persona,
    /// Whether it is so small that only brows, eyes and mouth show.
    pub small: bool,
    /// What it shows beside the mood.
    pub nuance: Nuance,
    /// What lies over it.
    pub veil: Veil,
}

impl Head<'_> {
    /// The hair that lies behind the body.
    pub fn back(&self) {
        self.hair(&hair::back(self.persona.hair), Vec2::ZERO);
    }

    /// Head, features and the hair over the forehead.
    pub fn front(&self, e: &Expression) {
        self.head(e);
        self.hair(&hair::front(self.persona.hair), self.aside() * 0.25);
        self.age();
        self.eyes(e);
        self.brows(e);
        self.mouth(e);
        if !self.small {
            self.extras();
        }
    }

    /// The head from behind.
    pub fn rear(&self) {
        for x in [56.0, 144.0] {
            self.shape(&ellipse(pos2(x, 104.0), 8.5, 8.5), self.skin().1);
        }
        let nape = Rect::from_min_size(pos2(58.0, 60.0), vec2(84.0, 88.0));
        self.shape(&round_rect(nape, 40.0), self.skin().1);
        self.hair(&hair::back(self.persona.hair), Vec2::ZERO);
        self.shape(&ellipse(pos2(100.0, 88.0), 47.0, 50.0), self.hair_color());
    }

    /// Skin and its shade.
    pub fn skin(&self) -> (Color32, Color32) {
        skin::SKINS[usize::from(self.persona.skin) % skin::SKINS.len()]
    }

    fn hair_color(&self) -> Color32 {
        skin::HAIRS[usize::from(self.persona.hair_colour) % skin::HAIRS.len()]
    }

    /// How far the features have wandered.
    fn aside(&self) -> Vec2 {
        vec2(self.nuance.turn * 11.0, self.nuance.bow * 7.0)
    }

    fn shape(&self, outline: &[Pos2], color: Color32) {
        let placed: Vec<Pos2> = outline.iter().map(|p| self.place.at(*p)).collect();
        fill(self.painter, &placed, self.veil.over(color));
    }

    fn line(&self, points: &[Pos2], width: f32, color: Color32) {
        let placed: Vec<Pos2> = points.iter().map(|p| self.place.at(*p)).collect();
        let width = width * self.place.scale();
        round_line(self.painter, &placed, width, self.veil.over(color));
    }

    /// Fills an outline of the features.
    pub(super) fn feature(&self, outline: &[Pos2], color: Color32) {
        let moved: Vec<Pos2> = outline.iter().map(|p| *p + self.aside()).collect();
        self.shape(&moved, color);
    }

    /// Draws a line of the features.
    pub(super) fn stroke(&self, points: &[Pos2], width: f32, color: Color32) {
        let moved: Vec<Pos2> = points.iter().map(|p| *p + self.aside()).collect();
        self.line(&moved, width, color);
    }

    fn hair(&self, outlines: &[Vec<Pos2>], by: Vec2) {
        for outline in outlines {
            let moved: Vec<Pos2> = outline.iter().map(|p| *p + by).collect();
            self.shape(&moved, self.hair_color());
        }
    }

    /// The lines of age: under the eyes, beside the mouth, across the forehead.
    fn age(&self) {
        if self.nuance.lines <= 0.0 || self.small {
            return;
        }
        let ink = self.skin().1.lerp_to_gamma(skin::EYE, 0.22);
        let ink = ink.gamma_multiply(self.nuance.lines.min(1.0));
        for out in [-1.0, 1.0] {
            let at = |x: f32, y: f32| pos2(100.0 + out * x, y);
            self.stroke(
                &quadratic(at(15.0, 117.0), at(21.0, 122.0), at(29.0, 119.5)),
                1.5,
                ink,
            );
            self.stroke(
                &quadratic(at(13.0, 122.0), at(21.0, 128.0), at(22.0, 137.0)),
                1.7,
                ink,
            );
            self.stroke(
                &quadratic(at(35.0, 103.0), at(38.0, 105.5), at(39.5, 109.0)),
                1.4,
                ink,
            );
        }
        self.stroke(
            &quadratic(pos2(86.0, 78.0), pos2(100.0, 75.0), pos2(114.0, 78.0)),
            1.5,
            ink,
        );
    }

    fn head(&self, e: &Expression) {
        for x in [56.0, 144.0] {
            let away = -0.3 * self.aside().x;
            self.shape(&ellipse(pos2(x + away, 104.0), 8.5, 8.5), self.skin().1);
        }
        let head = Rect::from_min_size(pos2(56.0, 48.0), vec2(88.0, 102.0));
        self.shape(&round_rect(head, 43.0), self.skin().0);
        if !self.small && e.blush > 0.0 {
            let color = skin::BLUSH.gamma_multiply(e.blush * 0.55);
            for x in [70.0, 130.0] {
                self.feature(&ellipse(pos2(x, 119.0), 11.0, 7.0), color);
            }
        }
    }

    fn eyes(&self, e: &Expression) {
        for (x, out) in [(78.0, -1.0), (122.0, 1.0)] {
            let high = 7.2 * e.eye_open;
            if e.eye_white > 0.0 && !self.small {
                let white = skin::EYE_WHITE.gamma_multiply(e.eye_white);
                self.feature(&ellipse(pos2(x, 107.0), 10.0, high * 1.25), white);
            }
            let look = vec2(self.nuance.gaze.x * 4.0, self.nuance.gaze.y * 2.4);
            let pupil = pos2(x, 107.0) + look;
            self.feature(&ellipse(pupil, 5.4, high), skin::EYE);
            if !self.small {
                if e.eye_open > 0.5 {
                    let glint = ellipse(pupil + vec2(1.8, -2.8), 1.7, 1.7);
                    self.feature(&glint, skin::EYE_WHITE);
                }
                self.lid(e, x, out);
            }
        }
    }

    /// The lid of the eye at `x`: a wedge of skin from the brow and the lash line on its edge.
    fn lid(&self, e: &Expression, x: f32, out: f32) {
        let top = 107.0 - 7.2 * e.eye_open.max(0.3) * if e.eye_white > 0.0 { 1.15 } else { 1.0 };
        let slant = e.lid_slant;
        let outer = pos2(x + out * 10.5, top - 0.5 + (-slant).max(0.0) * 1.2);
        let inner = pos2(x - out * 10.5, top - 0.5 + slant.max(0.0));
        if slant > 0.0 {
            let wedge = [
                outer - vec2(-out, 3.0),
                inner - vec2(0.0, 5.0 + slant),
                inner,
                outer,
            ]
            .to_vec();
            self.feature(&wedge, self.skin().0);
        }
        let middle = outer + (inner - outer) * 0.5 - vec2(0.0, 1.5 * (1.0 - slant.abs() / 8.0));
        let lash = quadratic(outer, middle, inner);
        let width = if slant == 0.0 { 1.4 } else { 2.2 };
        self.stroke(&lash, width, skin::EYE);
        if self.nuance.lashes > 0.0 {
            let tip = outer + vec2(out * 3.4, -2.4) * self.nuance.lashes;
            self.stroke(&[outer - vec2(out * 1.5, 0.0), tip], 2.2, skin::EYE);
        }
    }

    fn brows(&self, e: &Expression) {
        for out in [-1.0, 1.0] {
            // The brow to the right goes up, the other stays.
            let raised = self.nuance.quizzical * if out > 0.0 { 6.0 } else { -1.0 };
            let y = 90.0 + e.brow_lowered - raised;
            let inner = pos2(100.0 + out * 13.0, y + e.brow_inner);
            let outer = pos2(100.0 + out * 37.0, y + e.brow_outer);
            let middle = inner + (outer - inner) * 0.55 - vec2(0.0, 3.0);
            let width = if self.small { 6.5 } else { 5.0 };
            self.stroke(&quadratic(inner, middle, outer), width, skin::EYE);
        }
    }

    fn extras(&self) {
        self.stroke(&flatten("M100 112q4 8-1.5 9.5"), 2.2, self.skin().1);
        if self.persona.earrings {
            let away = -0.3 * self.aside().x;
            for x in [54.0, 146.0] {
                self.shape(&ellipse(pos2(x + away, 116.0), 3.2, 3.2), skin::EARRING);
            }
        }
        if self.persona.glasses {
            for x in [63.0, 107.0] {
                let rim = Rect::from_min_size(pos2(x, 97.0), vec2(30.0, 23.0));
                let mut outline = round_rect(rim, 9.0);
                outline.extend(outline.first().copied());
                self.stroke(&outline, 2.6, skin::GLASSES);
            }
            let bridge = quadratic(pos2(93.0, 106.0), pos2(100.0, 102.0), pos2(107.0, 106.0));
            self.stroke(&bridge, 2.6, skin::GLASSES);
            self.stroke(&[pos2(63.0, 105.0), pos2(57.0, 103.0)], 2.4, skin::GLASSES);
            self.stroke(
                &[pos2(137.0, 105.0), pos2(143.0, 103.0)],
                2.4,
                skin::GLASSES,
            );
        }
    }
}
