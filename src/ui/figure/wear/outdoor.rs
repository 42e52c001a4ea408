//! Clothes for the street: hoodie, jacket with headphones, parka, coat with a scarf.

use egui::{Color32, pos2, vec2};

use super::{Outfit, aside, both, crew, front_edge};
use crate::ui::{
    figure::{
        limb::leaf,
        scene::{Layer, plate, shade},
    },
    shapes::{cubic, quadratic},
    theme::{skin, wear},
};

/// The hood of a hoodie behind the neck.
pub fn hood(outfit: &Outfit, body: &Layer) {
    let lift = outfit.lift * 0.4;
    body.shape(
        &leaf(pos2(0.0, 262.0 - lift), 62.0, 30.0, 0.0),
        shade(outfit.color, 0.12),
    );
    body.shape(
        &leaf(pos2(0.0, 260.0 - lift), 46.0, 20.0, 0.0),
        shade(outfit.color, 0.34),
    );
}

/// A hoodie: the edges of its hood, strings, a pocket for both hands.
pub fn hoodie(outfit: &Outfit, body: &Layer) {
    let c = outfit.color;
    crew(body, 24.0, 302.0, 4.0, shade(outfit.light(), 0.16));
    both(|out| {
        let edge = cubic(
            pos2(58.0 * out, 264.0),
            pos2(50.0 * out, 296.0),
            pos2(22.0 * out, 316.0),
            pos2(1.0 * out, 328.0),
        );
        body.line(&edge, 19.0, shade(c, 0.12));
        body.line(
            &quadratic(
                pos2(17.0 * out, 318.0),
                pos2(21.0 * out, 344.0),
                pos2(18.0 * out, 364.0),
            ),
            4.4,
            skin::COLLAR,
        );
        body.line(
            &[pos2(18.0 * out, 364.0), pos2(18.0 * out, 374.0)],
            7.0,
            wear::METAL,
        );
    });
    let pouch = aside(
        1.0,
        [
            (-50.0, 424.0),
            (50.0, 424.0),
            (78.0, 500.0),
            (78.0, 540.0),
            (-78.0, 540.0),
            (-78.0, 500.0),
        ],
    );
    body.cut(&pouch, shade(c, 0.1));
    body.line(
        &[pos2(-49.0, 425.0), pos2(49.0, 425.0)],
        4.0,
        shade(c, 0.24),
    );
    both(|out| {
        body.line(
            &[pos2(50.0 * out, 425.0), pos2(66.0 * out, 466.0)],
            4.0,
            shade(c, 0.24),
        )
    });
}

/// A zipped jacket with a standing collar, headphones round the neck.
pub fn headphones(outfit: &Outfit, body: &Layer) {
    let c = outfit.color;
    both(|out| {
        let flap = aside(
            out,
            [
                (26.0, 252.0),
                (44.0, 259.0),
                (30.0, 306.0),
                (1.0, 318.0),
                (14.0, 290.0),
            ],
        );
        body.shape(&flap, shade(c, 0.15));
    });
    front_edge(body, 316.0, &[], wear::METAL, wear::METAL);
    body.plate(pos2(0.0, 328.0), vec2(9.0, 17.0), 4.0, 0.0, wear::METAL);
    let trunk = outfit.trunk();
    both(|out| {
        // A yoke in another shade tells it from a shirt.
        let yoke = aside(
            out,
            [(3.0, 352.0), (120.0, 330.0), (120.0, 337.0), (3.0, 359.0)],
        );
        body.within(&yoke, &trunk, shade(c, 0.2));
    });
    let (dark, edge) = wear::GADGET;
    both(|out| {
        let band = quadratic(
            pos2(38.0 * out, 252.0),
            pos2(56.0 * out, 262.0),
            pos2(52.0 * out, 290.0),
        );
        body.line(&band, 9.0, dark);
        let cup = pos2(46.0 * out, 302.0);
        body.plate(cup, vec2(34.0, 46.0), 14.0, 0.28 * out, dark);
        body.plate(
            cup - vec2(5.0 * out, -1.0),
            vec2(15.0, 34.0),
            7.5,
            0.28 * out,
            edge,
        );
    });
}

/// Fur round the hood of a parka, behind the neck.
pub fn fur(outfit: &Outfit, body: &Layer) {
    let lift = outfit.lift * 0.4;
    for i in 0..13 {
        let angle = std::f32::consts::PI * (0.92 + 1.16 * i as f32 / 12.0);
        let at = pos2(62.0 * angle.cos(), 266.0 - lift + 22.0 * angle.sin());
        body.dot(at, 14.5, wear::FUR);
    }
    body.shape(
        &leaf(pos2(0.0, 264.0 - lift), 50.0, 20.0, 0.0),
        shade(outfit.color, 0.34),
    );
}

/// A parka with the straps of a rucksack.
pub fn parka(outfit: &Outfit, body: &Layer) {
    let c = outfit.color;
    crew(body, 24.0, 300.0, 4.0, shade(outfit.light(), 0.16));
    both(|out| {
        for i in 0..6 {
            let t = i as f32 / 5.0;
            let at = pos2(
                (60.0 - 52.0 * t) * out,
                268.0 + 46.0 * t * (0.55 + 0.45 * t),
            );
            body.dot(at, 13.0 - 2.0 * t, wear::FUR);
        }
    });
    let placket = aside(
        1.0,
        [(-13.0, 318.0), (13.0, 318.0), (13.0, 540.0), (-13.0, 540.0)],
    );
    body.cut(&placket, shade(c, 0.1));
    front_edge(body, 318.0, &[], wear::METAL, wear::METAL);
    both(|out| {
        let x = 66.0 * outfit.width;
        let strap = quadratic(
            pos2((x - 6.0) * out, 284.0 - outfit.lift * 0.4),
            pos2(x * out, 330.0),
            pos2((x - 2.0) * out, 440.0),
        );
        body.line(&strap, 17.0, wear::STRAP);
        body.plate(
            pos2((x - 0.5) * out, 372.0),
            vec2(21.0, 12.0),
            3.0,
            0.0,
            wear::METAL,
        );
    });
}

/// A coat with broad lapels and a scarf.
pub fn coat(outfit: &Outfit, body: &Layer) {
    let c = outfit.color;
    both(|out| {
        let lapel = aside(
            out,
            [
                (30.0, 262.0),
                (50.0, 262.0),
                (78.0, 318.0),
                (60.0, 330.0),
                (70.0, 342.0),
                (6.0, 400.0),
                (0.0, 380.0),
            ],
        );
        body.cut(&lapel, shade(c, 0.14));
    });
    let edge = quadratic(pos2(4.0, 398.0), pos2(16.0, 440.0), pos2(18.0, 540.0));
    let mut flap = edge.clone();
    flap.extend(edge.iter().rev().map(|p| pos2(p.x + 3.0, p.y)));
    body.cut(&flap, shade(c, 0.3));
    for y in [424.0, 462.0] {
        both(|out| body.dot(pos2(14.0 + 26.0 * out - 8.0, y), 6.0, shade(c, 0.42)));
    }
    scarf(body);
}

fn scarf(body: &Layer) {
    let (c, stripe) = wear::SCARF;
    let under = shade(c, 0.3);
    let tail = aside(
        1.0,
        [(8.0, 286.0), (40.0, 282.0), (48.0, 384.0), (14.0, 388.0)],
    );
    body.shape(&tail, c);
    for y in [318.0, 344.0, 366.0] {
        let band = aside(
            1.0,
            [(10.5, y), (43.0, y - 4.0), (44.0, y + 5.0), (11.5, y + 9.0)],
        );
        body.shape(&band, stripe);
    }
    for i in 0..4 {
        let x = 19.0 + 8.0 * i as f32;
        body.line(&[pos2(x - 1.0, 384.0), pos2(x, 396.0)], 3.6, c);
    }
    body.shape(
        &plate(pos2(0.0, 275.0), vec2(100.0, 40.0), 20.0, 0.0),
        under,
    );
    body.shape(&plate(pos2(0.0, 271.0), vec2(98.0, 38.0), 19.0, 0.0), c);
    fold(body, -38.0, stripe);
    fold(body, 30.0, stripe);
    body.line(
        &quadratic(pos2(-40.0, 278.0), pos2(0.0, 296.0), pos2(40.0, 278.0)),
        3.0,
        under,
    );
}

fn fold(body: &Layer, x: f32, color: Color32) {
    body.line(
        &quadratic(pos2(x, 262.0), pos2(x + 2.0, 270.0), pos2(x + 9.0, 280.0)),
        6.0,
        color,
    );
}
