//! A hand: palm, four fingers and a thumb, from a fist to spread.

use egui::{Pos2, Vec2, vec2};

use super::{limb::leaf, pose::Arm, scene::Layer};
use egui::Color32;

/// Length of each finger from the first to the little one, spread.
const FINGERS: [f32; 4] = [25.0, 29.0, 27.0, 20.0];
const WIDTH: f32 = 11.0;

/// Draws the hand of `arm` at the side `out` (−1 left, 1 right of the screen), in skin on its shade.
pub fn draw(layer: &Layer, arm: &Arm, out: f32, (skin, shade): (Color32, Color32)) {
    // The shade below tells a hand from a light ground of its own colour.
    shape(&layer.lifted(-2.8), arm, out, shade, None);
    shape(layer, arm, out, skin, Some(shade));
}

/// The hand in one colour, the fingers told apart by `lines`.
fn shape(layer: &Layer, arm: &Arm, out: f32, skin: Color32, lines: Option<Color32>) {
    let side = |v: Vec2| vec2(v.x * out, v.y);
    let aim = arm.aim.normalized();
    let at = Pos2::new(arm.hand.x * out, arm.hand.y);
    // The thumb is on the side of the body, or above; where the hand turns over, it hides for a moment.
    let over = aim.rot90();
    let towards = (over.dot(vec2(-0.62, -0.78)) * 4.0).clamp(-1.0, 1.0);
    let (ahead, across) = (
        side(aim),
        side(over) * if towards < 0.0 { -1.0 } else { 1.0 },
    );
    let angle = ahead.angle();

    let thumb = across * (13.0 + 9.0 * arm.open) * towards.abs() + ahead * (4.0 + 7.0 * arm.open);
    let root = at + across * 7.0 - ahead * 4.0;
    layer.line(&[root, at + thumb], 12.5, skin);
    let curled = 1.0 - arm.open;
    // The wrist, which the sleeve covers.
    layer.line(&[at - ahead * 15.0, at], 24.0, skin);
    for (i, length) in FINGERS.iter().enumerate().rev() {
        let place = 13.2 - 8.8 * i as f32;
        let mut reach = 6.0 + (length - 4.0) * arm.open;
        let mut spread = 0.014 * arm.open * place;
        if i == 0 {
            reach += (32.0 - reach) * arm.point;
            spread *= 1.0 - arm.point;
        }
        let way = ahead + across * spread;
        let from = at + across * place * 0.92 + ahead * 5.0;
        layer.line(&[from, from + way * reach], WIDTH, skin);
    }
    layer.shape(&leaf(at - ahead * 2.0, 17.5, 18.5, angle), skin);
    let Some(shade) = lines else { return };
    for place in [8.6_f32, 0.0, -8.6] {
        let from = at + across * place + ahead * (9.0 - 3.0 * curled);
        let long = 4.0 + 7.0 * (1.0 - (arm.open - 0.35).abs()).max(0.0);
        layer.line(
            &[from, from + ahead * long * (1.0 - 0.45 * arm.open)],
            1.6,
            shade,
        );
    }
}
