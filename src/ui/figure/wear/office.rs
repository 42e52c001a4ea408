//! Clothes for the desk: suit, jacket with a badge, vest over a shirt.

use egui::{pos2, vec2};

use super::{Build, Outfit, PAPER, aside, both, front_edge};
use crate::ui::{
    figure::scene::{Layer, plate, shade},
    shapes::quadratic,
    theme::{skin, wear},
};

/// The points of a shirt's collar.
fn collar(body: &Layer, color: egui::Color32) {
    both(|out| {
        let flap = aside(
            out,
            [(6.0, 276.0), (30.0, 256.0), (36.0, 268.0), (22.0, 297.0)],
        );
        body.shape(&flap, color);
    });
}

/// The lapels of a jacket down to `y`.
fn lapels(body: &Layer, y: f32, color: egui::Color32) {
    both(|out| {
        let flap = aside(
            out,
            [
                (21.0, 250.0),
                (42.0, 258.0),
                (62.0, 318.0),
                (47.0, 326.0),
                (56.0, 336.0),
                (2.0, y),
                (1.0, y - 6.0),
            ],
        );
        body.cut(&flap, color);
    });
}

/// A suit: a man's with tie and pocket square, a woman's with a blouse and a necklace.
pub fn suit(outfit: &Outfit, body: &Layer) {
    let c = outfit.color;
    let crease = shade(skin::COLLAR, 0.1);
    if outfit.build == Build::Man {
        body.cut(
            &aside(
                1.0,
                [
                    (-8.0, 294.0),
                    (8.0, 294.0),
                    (13.0, 376.0),
                    (0.0, 396.0),
                    (-13.0, 376.0),
                ],
            ),
            wear::TIE,
        );
        body.cut(
            &aside(
                1.0,
                [(-11.0, 278.0), (11.0, 278.0), (8.0, 297.0), (-8.0, 297.0)],
            ),
            shade(wear::TIE, 0.2),
        );
        collar(body, PAPER);
    } else {
        body.line(
            &quadratic(pos2(-24.0, 262.0), pos2(0.0, 332.0), pos2(24.0, 262.0)),
            2.6,
            crease,
        );
        for i in 0..11 {
            let t = i as f32 / 10.0 * 2.0 - 1.0;
            body.dot(pos2(t * 23.0, 296.0 - 24.0 * t * t), 3.4, wear::METAL);
        }
    }
    lapels(body, 410.0, shade(c, 0.13));
    front_edge(body, 408.0, &[424.0, 458.0], shade(c, 0.3), shade(c, 0.42));
    if outfit.build == Build::Man {
        body.shape(
            &aside(
                1.0,
                [
                    (52.0, 366.0),
                    (58.0, 354.0),
                    (64.0, 362.0),
                    (71.0, 353.0),
                    (76.0, 366.0),
                ],
            ),
            PAPER,
        );
    }
    body.line(&[pos2(50.0, 367.0), pos2(78.0, 367.0)], 3.4, shade(c, 0.22));
}

/// An open collar under a jacket, and a badge on a lanyard.
pub fn badge(outfit: &Outfit, body: &Layer) {
    let c = outfit.color;
    collar(body, PAPER);
    lapels(body, 406.0, shade(c, 0.13));
    front_edge(body, 404.0, &[430.0], shade(c, 0.3), shade(c, 0.42));
    let hang = pos2(0.0, 366.0);
    both(|out| {
        body.line(
            &[pos2(26.0 * out, 266.0), pos2(15.0 * out, 316.0), hang],
            5.4,
            wear::LANYARD,
        );
    });
    body.dot(hang + vec2(0.0, 2.0), 5.0, wear::METAL);
    let card = hang + vec2(0.0, 34.0);
    body.cut(&plate(card, vec2(46.0, 58.0), 6.0, 0.0), shade(PAPER, 0.2));
    body.cut(
        &plate(card - vec2(0.0, 1.0), vec2(43.0, 55.0), 5.0, 0.0),
        PAPER,
    );
    body.plate(
        card + vec2(0.0, -11.0),
        vec2(19.0, 21.0),
        4.0,
        0.0,
        wear::LANYARD,
    );
    for (y, half) in [(8.0, 13.0), (16.0, 9.0)] {
        body.line(
            &[card + vec2(-half, y), card + vec2(half, y)],
            3.0,
            wear::PAPER.1,
        );
    }
}

/// A quilted vest over a shirt, a pen in its pocket.
pub fn vest(outfit: &Outfit, body: &Layer) {
    let c = outfit.color;
    let quilt = shade(c, 0.17);
    let trunk = outfit.trunk();
    for y in [338.0, 374.0, 410.0, 446.0, 482.0] {
        let band = [
            pos2(-120.0, y),
            pos2(120.0, y),
            pos2(120.0, y + 3.0),
            pos2(-120.0, y + 3.0),
        ];
        body.within(&band, &trunk, quilt);
    }
    collar(body, outfit.light().lerp_to_gamma(PAPER, 0.5));
    both(|out| {
        let flap = aside(
            out,
            [(29.0, 256.0), (45.0, 262.0), (31.0, 312.0), (2.0, 320.0)],
        );
        body.shape(&flap, shade(c, 0.1));
    });
    front_edge(body, 318.0, &[], wear::METAL, wear::METAL);
    body.plate(pos2(0.0, 328.0), vec2(9.0, 16.0), 4.0, 0.0, wear::METAL);
    super::pocket(
        body,
        pos2(54.0, 372.0),
        vec2(42.0, 40.0),
        shade(c, 0.07),
        shade(c, 0.26),
    );
    body.line(&[pos2(62.0, 346.0), pos2(62.0, 362.0)], 5.4, wear::GADGET.0);
}
