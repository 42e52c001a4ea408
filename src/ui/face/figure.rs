//! Draws the figure in units of 200 × 200, back to front, and places it in a rectangle.

use egui::{Color32, Painter, Pos2, Rect, Vec2, emath::Rot2, pos2, vec2};

use super::{Persona, expression::Expression, hair};
use crate::ui::{
    shapes::{arc, clip_convex, cubic, ellipse, fill, flatten, quadratic, round_line, round_rect},
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
    let (base, shade) = skin::SKINS[usize::from(persona.skin) % skin::SKINS.len()];
    let draw = Figure {
        painter,
        rect,
        breath,
        tilt: Rot2::from_angle(e.tilt.to_radians()),
        small: rect.width() < SMALL,
        skin: base,
        shade,
        hair: skin::HAIRS[usize::from(persona.hair_colour) % skin::HAIRS.len()],
    };
    painter.circle_filled(draw.on_disc(DISC.0), DISC.1 * draw.unit(), hue.disc);
    draw.hair(&hair::back(persona.hair));
    draw.body(persona, e);
    draw.head(e);
    draw.hair(&hair::front(persona.hair));
    draw.eyes(e);
    draw.brows(e);
    draw.mouth(e);
    if !draw.small {
        draw.extras(persona);
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
    tilt: Rot2,
    small: bool,
    skin: Color32,
    shade: Color32,
    hair: Color32,
}

impl Figure<'_> {
    /// Points of the screen in one unit of the drawing.
    fn unit(&self) -> f32 {
        self.rect.width() / 200.0
    }

    fn on_disc(&self, p: Pos2) -> Pos2 {
        self.rect.min + p.to_vec2() * self.unit()
    }

    /// A point of the body on the screen.
    fn body_at(&self, p: Pos2) -> Pos2 {
        let about = pos2(100.0, 110.0);
        self.on_disc(about + (p - about) * ZOOM)
    }

    /// A point of the head on the screen: tilted about the chin, lifted by the breath.
    fn at(&self, p: Pos2) -> Pos2 {
        let about = pos2(100.0, 150.0);
        self.body_at(about + self.tilt * (p - about) - vec2(0.0, self.breath))
    }

    fn scale(&self, width: f32) -> f32 {
        width * ZOOM * self.unit()
    }

    fn shape(&self, outline: &[Pos2], color: Color32) {
        let placed: Vec<Pos2> = outline.iter().map(|p| self.at(*p)).collect();
        fill(self.painter, &placed, color);
    }

    fn line(&self, points: &[Pos2], width: f32, color: Color32) {
        let placed: Vec<Pos2> = points.iter().map(|p| self.at(*p)).collect();
        round_line(self.painter, &placed, self.scale(width), color);
    }

    /// Fills an outline of the body as far as it lies on the disc.
    fn on_body(&self, outline: &[Pos2], lift: f32, color: Color32) {
        let placed: Vec<Pos2> = outline
            .iter()
            .map(|p| self.body_at(*p - vec2(0.0, lift)))
            .collect();
        let radius = DISC.1 * self.unit();
        let window = ellipse(self.on_disc(DISC.0), radius, radius);
        fill(self.painter, &clip_convex(&placed, &window), color);
    }

    fn hair(&self, outlines: &[Vec<Pos2>]) {
        for outline in outlines {
            self.shape(outline, self.hair);
        }
    }

    fn body(&self, persona: &Persona, e: &Expression) {
        let clothing = skin::CLOTHES[usize::from(persona.clothing) % skin::CLOTHES.len()];
        let lift = e.shoulders + self.breath * 0.5;
        self.on_body(&flatten(SHOULDERS), lift, clothing);
        let collar = [pos2(84.0, 162.0), pos2(100.0, 186.0), pos2(116.0, 162.0)];
        self.on_body(&collar, lift, skin::COLLAR);
        let neck = Rect::from_min_size(pos2(85.0, 132.0), vec2(30.0, 40.0));
        self.on_body(&round_rect(neck, 12.0), self.breath * 0.5, self.shade);
    }

    fn head(&self, e: &Expression) {
        for x in [56.0, 144.0] {
            self.shape(&ellipse(pos2(x, 104.0), 8.5, 8.5), self.shade);
        }
        let head = Rect::from_min_size(pos2(56.0, 48.0), vec2(88.0, 102.0));
        self.shape(&round_rect(head, 43.0), self.skin);
        if !self.small && e.blush > 0.0 {
            let color = skin::BLUSH.gamma_multiply(e.blush * 0.55);
            for x in [70.0, 130.0] {
                self.shape(&ellipse(pos2(x, 119.0), 11.0, 7.0), color);
            }
        }
    }

    fn eyes(&self, e: &Expression) {
        for (x, out) in [(78.0, -1.0), (122.0, 1.0)] {
            let high = 7.2 * e.eye_open;
            if e.eye_white > 0.0 && !self.small {
                let white = skin::EYE_WHITE.gamma_multiply(e.eye_white);
                self.shape(&ellipse(pos2(x, 107.0), 10.0, high * 1.25), white);
            }
            self.shape(&ellipse(pos2(x, 107.0), 5.4, high), skin::EYE);
            if !self.small {
                if e.eye_open > 0.5 {
                    let glint = ellipse(pos2(x + 1.8, 104.2), 1.7, 1.7);
                    self.shape(&glint, skin::EYE_WHITE);
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
            self.shape(&wedge, self.skin);
        }
        let middle = outer + (inner - outer) * 0.5 - vec2(0.0, 1.5 * (1.0 - slant.abs() / 8.0));
        let lash = quadratic(outer, middle, inner);
        let width = if slant == 0.0 { 1.4 } else { 2.2 };
        self.line(&lash, width, skin::EYE);
    }

    fn brows(&self, e: &Expression) {
        for out in [-1.0, 1.0] {
            let y = 90.0 + e.brow_lowered;
            let inner = pos2(100.0 + out * 13.0, y + e.brow_inner);
            let outer = pos2(100.0 + out * 37.0, y + e.brow_outer);
            let middle = inner + (outer - inner) * 0.55 - vec2(0.0, 3.0);
            let width = if self.small { 6.5 } else { 5.0 };
            self.line(&quadratic(inner, middle, outer), width, skin::EYE);
        }
    }

    fn mouth(&self, e: &Expression) {
        let half = e.mouth_half;
        if e.mouth_open < 0.04 {
            let ends = (pos2(100.0 - half, 132.0), pos2(100.0 + half, 132.0));
            let middle = pos2(100.0, 132.0 + e.mouth_curve);
            self.line(
                &quadratic(ends.0, middle, ends.1),
                if self.small { 4.6 } else { 3.6 },
                skin::LIP,
            );
            return;
        }
        let high = (30.0 * e.mouth_open).min(8.5 + 11.5 * e.mouth_open);
        let (left, right, foot) = (
            100.0 - half,
            100.0 + half,
            137.0 + (11.0 * e.mouth_open).min(5.0),
        );
        let (ends, top) = (
            (pos2(left, foot), pos2(right, foot)),
            pos2(100.0, foot - high),
        );
        let bulge = vec2(half * 0.65, 0.0);
        let rise = vec2(0.0, high * 0.75);
        let mut dome = cubic(ends.0, ends.0 - rise, top - bulge, top);
        dome.extend(
            cubic(top, top + bulge, ends.1 - rise, ends.1)
                .into_iter()
                .skip(1),
        );
        dome.extend(
            quadratic(ends.1, pos2(100.0, foot - 3.0), ends.0)
                .into_iter()
                .skip(1),
        );
        dome.pop();
        self.shape(&dome, skin::MOUTH);
        if e.mouth_open > 0.6 && !self.small {
            let (y, wide) = (foot - high + 2.4, vec2(0.5 * half, 0.0));
            let middle = pos2(100.0, y);
            let mut teeth = quadratic(
                middle - wide + vec2(0.0, 2.6),
                middle - vec2(0.0, 2.0),
                middle + wide + vec2(0.0, 2.6),
            );
            teeth.extend(quadratic(
                middle + wide * 0.9 + vec2(0.0, 5.6),
                middle + vec2(0.0, 2.6),
                middle - wide * 0.9 + vec2(0.0, 5.6),
            ));
            self.shape(&teeth, skin::EYE_WHITE);
        }
    }

    fn extras(&self, persona: &Persona) {
        self.line(&flatten("M100 112q4 8-1.5 9.5"), 2.2, self.shade);
        if persona.earrings {
            for x in [54.0, 146.0] {
                self.shape(&ellipse(pos2(x, 116.0), 3.2, 3.2), skin::EARRING);
            }
        }
        if persona.glasses {
            for x in [63.0, 107.0] {
                let rim = Rect::from_min_size(pos2(x, 97.0), vec2(30.0, 23.0));
                let mut outline = round_rect(rim, 9.0);
                outline.extend(outline.first().copied());
                self.line(&outline, 2.6, skin::GLASSES);
            }
            let bridge = quadratic(pos2(93.0, 106.0), pos2(100.0, 102.0), pos2(107.0, 106.0));
            self.line(&bridge, 2.6, skin::GLASSES);
            self.line(&[pos2(63.0, 105.0), pos2(57.0, 103.0)], 2.4, skin::GLASSES);
            self.line(
                &[pos2(137.0, 105.0), pos2(143.0, 103.0)],
                2.4,
                skin::GLASSES,
            );
        }
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
