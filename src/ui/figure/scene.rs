//! What everything is drawn with: where body and light lie on the screen, what cuts the body at the foot, what veils it.

use egui::{Color32, Painter, Pos2, Rect, Vec2, pos2, vec2};

use super::limb;
use crate::ui::{
    face::Veil,
    shapes::{Affine, clip_convex, fill, on_circle, round_line, round_rect},
};

/// Size of the drawing in units; x counts from its middle.
pub const SIZE: Vec2 = vec2(500.0, 560.0);
/// Middle and radius of the light.
pub const LIGHT: (Pos2, f32) = (pos2(0.0, 286.0), 217.0);

/// A layer of the drawing: its units, the screen, the window that its clipped shapes are seen through.
#[derive(Clone)]
pub struct Layer<'a> {
    /// Where to.
    pub painter: &'a Painter,
    /// Where its units lie on the screen.
    pub place: Affine,
    /// The outline, on the screen, of what is seen of clipped shapes: open above, the foot of the light below.
    window: Vec<Pos2>,
    /// What lies above this on the screen is seen whole, as far from the middle as a body reaches.
    sure: f32,
    /// What lies over it.
    pub veil: Veil,
}

/// Where the units of the drawing lie in `rect`.
pub fn place_in(rect: Rect) -> Affine {
    let unit = (rect.width() / SIZE.x).min(rect.height() / SIZE.y).max(0.0);
    Affine::moved(vec2(0.0, -SIZE.y / 2.0))
        .then(Affine::scaled(Pos2::ZERO, Vec2::splat(unit)))
        .then(Affine::moved(rect.center().to_vec2()))
}

impl<'a> Layer<'a> {
    /// A layer whose window lies where `stand` puts the light.
    pub fn new(painter: &'a Painter, place: Affine, stand: Affine, veil: Veil) -> Self {
        const STEPS: usize = 40;
        let (middle, radius) = LIGHT;
        let foot = (0..=STEPS).map(|i| {
            on_circle(
                middle,
                radius,
                std::f32::consts::PI * i as f32 / STEPS as f32,
            )
        });
        let top = [pos2(-radius, -400.0), pos2(radius, -400.0)];
        let window = foot.chain(top).map(|p| stand.at(p)).collect();
        Self {
            painter,
            place,
            window,
            sure: stand.at(middle + vec2(0.0, 0.72 * radius)).y,
            veil,
        }
    }

    /// The same, with everything drawn higher by `units`; the window stays.
    #[must_use]
    pub fn lifted(&self, units: f32) -> Self {
        Self {
            place: Affine::moved(vec2(0.0, -units)).then(self.place),
            ..self.clone()
        }
    }

    /// Where points of the drawing lie on the screen.
    pub fn placed(&self, outline: &[Pos2]) -> Vec<Pos2> {
        outline.iter().map(|p| self.place.at(*p)).collect()
    }

    /// Points of the screen in `units`.
    pub fn scale(&self, units: f32) -> f32 {
        units * self.place.scale()
    }

    /// Fills an outline.
    pub fn shape(&self, outline: &[Pos2], color: Color32) {
        fill(self.painter, &self.placed(outline), self.veil.over(color));
    }

    /// Fills an outline as far as it lies above the foot of the light.
    pub fn cut(&self, outline: &[Pos2], color: Color32) {
        let placed = self.placed(outline);
        let color = self.veil.over(color);
        if placed.iter().all(|p| p.y < self.sure) {
            fill(self.painter, &placed, color);
        } else {
            fill(self.painter, &clip_convex(&placed, &self.window), color);
        }
    }

    /// Fills what an outline has in common with a convex one, above the foot of the light.
    pub fn within(&self, outline: &[Pos2], convex: &[Pos2], color: Color32) {
        self.cut(&clip_convex(outline, convex), color);
    }

    /// A line with round ends.
    pub fn line(&self, points: &[Pos2], width: f32, color: Color32) {
        round_line(
            self.painter,
            &self.placed(points),
            self.scale(width),
            self.veil.over(color),
        );
    }

    /// A line that gets thinner.
    pub fn limb(&self, way: &[Pos2], widths: [f32; 3], color: Color32) {
        limb::draw(
            self.painter,
            &self.placed(way),
            widths.map(|width| self.scale(width)),
            self.veil.over(color),
        );
    }

    /// A disc.
    pub fn dot(&self, at: Pos2, radius: f32, color: Color32) {
        self.painter
            .circle_filled(self.place.at(at), self.scale(radius), self.veil.over(color));
    }

    /// A rectangle with round corners about `middle`, turned by `angle`.
    pub fn plate(&self, middle: Pos2, size: Vec2, corner: f32, angle: f32, color: Color32) {
        self.shape(&plate(middle, size, corner, angle), color);
    }
}

/// The outline of a rectangle with round corners about `middle`, turned by `angle` radians.
pub fn plate(middle: Pos2, size: Vec2, corner: f32, angle: f32) -> Vec<Pos2> {
    let turn = Affine::turned(middle, angle);
    let outline = round_rect(Rect::from_center_size(middle, size), corner);
    outline.iter().map(|p| turn.at(*p)).collect()
}

/// A darker shade of a colour, warm as the shade of skin is.
pub fn shade(color: Color32, share: f32) -> Color32 {
    color.lerp_to_gamma(crate::ui::theme::skin::EYE, share)
}
