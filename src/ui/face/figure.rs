//! Draws the figure in units of 200 × 200, back to front, and places it in a rectangle.

use egui::{Color32, Painter, Pos2, Rect, Vec2, pos2, vec2};

use super::{
    Persona,
    expression::Expression,
    head::{Head, Nuance, Veil},
};
use crate::ui::{
    shapes::{Affine, arc, clip_convex, ellipse, fill, flatten, round_line, round_rect},
    theme::{MoodHue, skin},
};

/// Under this size only brows, eyes and mouth are drawn of the features.
const SMALL: f32 = 36.0;
/// The disc behind the face.
const DISC: (Pos2, f32) = (pos2(100.0, 100.0), 98.0);
/// The figure is this much larger than its numbers say, about `(100, 110)`.
const ZOOM: f32 = 1.14;
const SHOULDERS: &str = "M22 214C24 176 52 164 100 164S176 176 178 214z";

/// Draws the face of `persona` into `rect`; `breath` is in units.
pub fn paint(
    painter: &Painter,
    rect: Rect,
    persona: &Persona,
    e: &Expression,
    hue: MoodHue,
    breath: f32,
) {
    let draw = Figure {
        painter,
        rect,
        breath,
    };
    let head = Head {
        painter,
        place: draw.head(e.tilt),
        persona,
        small: rect.width() < SMALL,
        nuance: Nuance::default(),
        veil: Veil::NONE,
    };
    painter.circle_filled(draw.on_disc(DISC.0), DISC.1 * draw.unit(), hue.disc);
    head.back();
    draw.body(persona, e, head.skin().1);
    head.front(e);
    if !head.small {
        draw.tension(e, hue.fill);
    }
}

/// Three arcs at each side of the disc, as bright as the voice is loud.
pub fn speech_arcs(painter: &Painter, rect: Rect, color: Color32, time: f64) {
    let unit = rect.width() / 200.0;
    for k in 0..3 {
        let beat = 0.5 + 0.5 * (time * 6.0 - f64::from(k)).sin();
        let color = color.gamma_multiply((0.85 - 0.25 * k as f32) * (0.5 + 0.5 * beat as f32));
        let radius = (118.0 + 9.0 * k as f32) * unit;
        for middle in [0.0, std::f32::consts::PI] {
            let points = arc(rect.center(), radius, middle - 0.45, middle + 0.45);
            round_line(painter, &points, 2.5 * unit, color);
        }
    }
}

struct Figure<'a> {
    painter: &'a Painter,
    rect: Rect,
    breath: f32,
}

impl Figure<'_> {
    /// Points of the screen in one unit of the drawing.
    fn unit(&self) -> f32 {
        self.rect.width() / 200.0
    }

    fn on_disc(&self, p: Pos2) -> Pos2 {
        self.rect.min + p.to_vec2() * self.unit()
    }

    /// Where the body lies on the screen.
    fn body_place(&self) -> Affine {
        Affine::scaled(pos2(100.0, 110.0), Vec2::splat(ZOOM))
            .then(Affine::scaled(Pos2::ZERO, Vec2::splat(self.unit())))
            .then(Affine::moved(self.rect.min.to_vec2()))
    }

    /// Where the head lies on the screen: tilted by degrees about the chin, lifted by the breath.
    fn head(&self, tilt: f32) -> Affine {
        Affine::turned(pos2(100.0, 150.0), tilt.to_radians())
            .then(Affine::moved(vec2(0.0, -self.breath)))
            .then(self.body_place())
    }

    /// Fills an outline of the body as far as it lies on the disc.
    fn on_body(&self, outline: &[Pos2], lift: f32, color: Color32) {
        let place = self.body_place();
        let placed: Vec<Pos2> = outline
            .iter()
            .map(|p| place.at(*p - vec2(0.0, lift)))
            .collect();
        let radius = DISC.1 * self.unit();
        let window = ellipse(self.on_disc(DISC.0), radius, radius);
        fill(self.painter, &clip_convex(&placed, &window), color);
    }

    fn body(&self, persona: &Persona, e: &Expression, shade: Color32) {
        let clothing = skin::CLOTHES[usize::from(persona.clothing) % skin::CLOTHES.len()];
        let lift = e.shoulders + self.breath * 0.5;
        self.on_body(&flatten(SHOULDERS), lift, clothing);
        let collar = [pos2(84.0, 162.0), pos2(100.0, 186.0), pos2(116.0, 162.0)];
        self.on_body(&collar, lift, skin::COLLAR);
        let neck = Rect::from_min_size(pos2(85.0, 132.0), vec2(30.0, 40.0));
        self.on_body(&round_rect(neck, 12.0), self.breath * 0.5, shade);
    }

    fn tension(&self, e: &Expression, color: Color32) {
        for (k, degrees) in [-38.0_f32, -54.0, -22.0].into_iter().enumerate() {
            let shown = (e.tension - k as f32).clamp(0.0, 1.0);
            if shown > 0.0 {
                let way = Vec2::angled(degrees.to_radians());
                let ends = [74.0, 87.0].map(|r| self.on_disc(DISC.0 + way * r));
                let width = 5.0 * self.unit();
                round_line(self.painter, &ends, width, color.gamma_multiply(shown));
            }
        }
    }
}
