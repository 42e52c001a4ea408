//! What tells the channel: a telephone at the ear, a mobile with a bubble, a computer with a letter, a counter.

use egui::{Pos2, pos2, vec2};

use super::{
    Character,
    scene::{LIGHT, Layer, plate, shade},
};
use crate::{
    scenario::Channel,
    ui::{
        shapes::{Affine, on_circle, quadratic},
        theme::{Tokens, wear},
    },
};

/// The thing of the channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A telephone at the ear.
    Handset,
    /// A mobile in both hands, with the dots of somebody who types.
    Chat,
    /// A mobile in both hands, with the tiles of an app.
    App,
    /// A computer on a table, with a letter on its lid.
    Laptop,
    /// A counter with papers.
    Counter,
}

impl Thing {
    /// The thing of a character.
    pub fn of(who: &Character) -> Self {
        match who.channel {
            _ if who.at_counter => Self::Counter,
            Channel::Phone => Self::Handset,
            Channel::Chat => Self::Chat,
            Channel::App => Self::App,
            Channel::Mail => Self::Laptop,
        }
    }

    /// Whether a hand holds it.
    pub fn is_held(self) -> bool {
        matches!(self, Self::Handset | Self::Chat | Self::App)
    }
}

/// Where a mobile is held, in units of the body.
pub const HELD: Pos2 = pos2(0.0, 384.0);
/// Where a telephone lies that was left behind, and its turn.
const LEFT: (Pos2, f32) = (pos2(0.0, 462.0), 1.32);

/// A telephone, its back towards us, of a size that fits a hand, laid down by the share `down`.
pub fn telephone(layer: &Layer, at: Pos2, angle: f32, down: f32) {
    let at = at.lerp(LEFT.0, down);
    let angle = angle + (LEFT.1 - angle) * down;
    let (body, edge) = wear::GADGET;
    if down > 0.0 {
        let shadow = plate(at + vec2(0.0, 10.0), vec2(100.0, 20.0), 10.0, 0.0);
        layer.shape(&shadow, shade(body, 0.6).gamma_multiply(0.35 * down));
    }
    layer.plate(at, vec2(54.0, 92.0), 12.0, angle, edge);
    layer.plate(at, vec2(49.0, 87.0), 10.0, angle, body);
    let turn = Affine::turned(at, angle);
    let lens = turn.at(at + vec2(-12.0, -28.0));
    layer.plate(lens, vec2(13.0, 24.0), 6.5, angle, edge);
    layer.dot(turn.at(at + vec2(-12.0, -33.0)), 3.4, body);
    layer.dot(turn.at(at + vec2(-12.0, -23.0)), 3.4, body);
}

/// A telephone seen from its side, at an ear.
pub fn handset(layer: &Layer, from: Pos2, to: Pos2) {
    let (body, edge) = wear::GADGET;
    layer.line(&[from, to], 25.0, edge);
    layer.line(&[from, to], 20.0, body);
}

/// The bubble beside a mobile; `typing` is where its dots stand, in turns, if they move.
pub fn bubble(scene: &Layer, thing: Thing, t: &Tokens, typing: Option<f32>) {
    let (ground, ink) = (t.bubble_customer, t.text_2);
    let middle = pos2(146.0, 330.0);
    scene.shape(
        &[pos2(112.0, 340.0), pos2(130.0, 350.0), pos2(98.0, 370.0)],
        t.line_strong,
    );
    scene.plate(middle, vec2(84.0, 54.0), 19.0, 0.0, t.line_strong);
    scene.plate(middle, vec2(81.0, 51.0), 17.5, 0.0, ground);
    scene.shape(
        &[pos2(113.5, 338.0), pos2(131.0, 348.0), pos2(100.5, 367.5)],
        ground,
    );
    if thing == Thing::App {
        for (x, y) in [(-9.5, -9.5), (9.5, -9.5), (-9.5, 9.5), (9.5, 9.5)] {
            let lit = x < 0.0 && y < 0.0;
            let color = if lit { t.accent } else { ink };
            scene.plate(middle + vec2(x, y), vec2(14.0, 14.0), 4.0, 0.0, color);
        }
        return;
    }
    for k in 0..3 {
        let rise = typing.map_or(0.0, |turn| {
            let turn = (turn - 0.16 * k as f32) * std::f32::consts::TAU;
            turn.sin().max(0.0) * 5.0
        });
        let at = middle + vec2(20.0 * (k as f32 - 1.0), 2.0 - rise);
        scene.dot(at, 5.6, ink);
    }
}

/// Height of the edge of table and counter.
const EDGE: f32 = 462.0;

/// The segment of the light below `y`.
fn segment(y: f32) -> Vec<Pos2> {
    let (middle, radius) = LIGHT;
    let from = ((y - middle.y) / radius).asin();
    let to = std::f32::consts::PI - from;
    const STEPS: usize = 36;
    (0..=STEPS)
        .map(|i| on_circle(middle, radius, from + (to - from) * i as f32 / STEPS as f32))
        .collect()
}

/// A table in the light with a computer on it, seen from behind.
pub fn laptop(scene: &Layer, t: &Tokens) {
    let (lid, edge) = wear::LAPTOP;
    scene.shape(&segment(EDGE), shade(wear::WOOD.1, 0.35));
    scene.shape(&segment(EDGE + 7.0), shade(wear::WOOD.1, 0.52));
    let back = |grow: f32| {
        let mut outline = plate(pos2(0.0, 417.0), vec2(176.0 + grow, 92.0 + grow), 11.0, 0.0);
        for p in &mut outline {
            // The lid leans back a little: narrower at its head.
            p.x *= 1.0 - (463.0 - p.y) * 0.0006;
        }
        outline
    };
    scene.shape(&back(4.0), edge);
    scene.shape(&back(0.0), lid);
    scene.line(&[pos2(-104.0, 463.0), pos2(104.0, 463.0)], 8.0, edge);
    // The letter: what the channel is.
    let (paper, ink) = (wear::PAPER.0, t.accent);
    let at = pos2(0.0, 414.0);
    let ink = if t.dark { Tokens::light().accent } else { ink };
    scene.plate(at, vec2(58.0, 40.0), 6.0, 0.0, paper);
    let flap = [
        at + vec2(-25.0, -15.0),
        at + vec2(0.0, 5.0),
        at + vec2(25.0, -15.0),
    ];
    scene.line(&flap, 3.4, ink);
}

/// The edge of a counter with papers and a pen.
pub fn counter(scene: &Layer) {
    let (top, front) = wear::WOOD;
    scene.shape(&segment(EDGE - 8.0), top);
    scene.shape(&segment(EDGE + 6.0), front);
    let (paper, ink) = wear::PAPER;
    let sheet = [
        pos2(-40.0, 447.0),
        pos2(22.0, 447.0),
        pos2(30.0, 466.0),
        pos2(-48.0, 466.0),
    ];
    let below: Vec<Pos2> = sheet.iter().map(|p| *p + vec2(12.0, 2.0)).collect();
    scene.shape(&below, ink);
    scene.shape(&sheet, paper);
    for (y, to) in [(452.0, 14.0), (457.0, 6.0), (462.0, 18.0)] {
        scene.line(&[pos2(-34.0, y), pos2(to, y)], 1.8, ink);
    }
    scene.line(
        &quadratic(pos2(46.0, 464.0), pos2(60.0, 458.0), pos2(76.0, 452.0)),
        4.4,
        wear::GADGET.0,
    );
}
