//! Clothes for every day: apron, cardigan, jumper, shawl, stripes.

use egui::{Color32, pos2, vec2};

use super::{Outfit, PAPER, aside, both, crew, front_edge, pocket};
use crate::ui::{
    figure::scene::{Layer, plate, shade},
    shapes::{cubic, quadratic},
    theme::wear,
};

/// An apron with a pencil in its pocket.
pub fn apron(outfit: &Outfit, body: &Layer) {
    let c = outfit.color;
    crew(body, 28.0, 304.0, 9.0, shade(c, 0.16));
    let w = outfit.width;
    let bib = aside(
        1.0,
        [
            (-47.0 * w, 328.0),
            (47.0 * w, 328.0),
            (60.0 * w, 412.0),
            (94.0 * w, 424.0),
            (92.0 * w, 540.0),
            (-92.0 * w, 540.0),
            (-94.0 * w, 424.0),
            (-60.0 * w, 412.0),
        ],
    );
    body.cut(&bib, wear::APRON);
    let edge = shade(wear::APRON, 0.22);
    body.line(&[pos2(-45.0 * w, 331.0), pos2(45.0 * w, 331.0)], 5.0, edge);
    both(|out| {
        let strap = quadratic(
            pos2(43.0 * w * out, 332.0),
            pos2(46.0 * out, 294.0),
            pos2(33.0 * out, 264.0),
        );
        body.line(&strap, 9.0, shade(wear::APRON, 0.12));
        body.dot(pos2(42.0 * w * out, 336.0), 4.4, wear::STRAP);
    });
    body.line(&[pos2(14.0, 352.0), pos2(14.0, 378.0)], 6.0, wear::SCARF.0);
    pocket(
        body,
        pos2(0.0, 384.0),
        vec2(58.0, 40.0),
        shade(wear::APRON, 0.07),
        edge,
    );
}

/// A cardigan over a shirt, the strap of a bag across it.
pub fn cardigan(outfit: &Outfit, body: &Layer) {
    let c = outfit.color;
    let under = quadratic(pos2(-34.0, 256.0), pos2(-14.0, 380.0), pos2(0.0, 420.0));
    let mut shirt = under.clone();
    shirt.extend(under.iter().rev().map(|p| pos2(-p.x, p.y)));
    body.cut(&shirt, outfit.light());
    crew(body, 28.0, 302.0, 7.0, shade(outfit.light(), 0.14));
    both(|out| {
        let band: Vec<_> = under.iter().map(|p| pos2(-p.x * out, p.y)).collect();
        body.line(&band, 11.0, shade(c, 0.16));
    });
    front_edge(body, 418.0, &[], shade(c, 0.3), c);
    for y in [432.0, 458.0] {
        body.dot(pos2(0.0, y), 4.6, wear::METAL);
    }
    let strap = aside(
        1.0,
        [(60.0, 274.0), (76.0, 280.0), (-84.0, 452.0), (-96.0, 440.0)],
    );
    body.within(&strap, &outfit.trunk(), wear::STRAP);
    body.plate(pos2(21.0, 328.0), vec2(15.0, 24.0), 4.0, 0.82, wear::METAL);
}

/// A jumper with a row of diamonds over a shirt.
pub fn jumper(outfit: &Outfit, body: &Layer) {
    let c = outfit.color;
    both(|out| {
        let flap = aside(
            out,
            [(4.0, 284.0), (30.0, 255.0), (38.0, 268.0), (24.0, 304.0)],
        );
        body.shape(&flap, PAPER);
        body.line(
            &[pos2(36.0 * out, 262.0), pos2(0.0, 328.0)],
            7.0,
            shade(c, 0.2),
        );
    });
    let trunk = outfit.trunk();
    for k in -3..=3 {
        let at = pos2(40.0 * k as f32, 384.0);
        let diamond = [
            at - vec2(0.0, 27.0),
            at + vec2(17.0, 0.0),
            at + vec2(0.0, 27.0),
            at - vec2(17.0, 0.0),
        ];
        let color = if k % 2 == 0 {
            outfit.light()
        } else {
            shade(c, 0.26)
        };
        body.within(&diamond, &trunk, color);
    }
}

/// A roll-neck under a shawl.
pub fn shawl(outfit: &Outfit, body: &Layer) {
    let knit = outfit.light();
    let trunk = outfit.trunk();
    let inner = aside(
        1.0,
        [(-46.0, 250.0), (46.0, 250.0), (34.0, 540.0), (-34.0, 540.0)],
    );
    body.within(&inner, &trunk, knit);
    for x in [-16.0, 0.0, 16.0] {
        let rib = aside(
            1.0,
            [
                (x - 1.2, 300.0),
                (x + 1.2, 300.0),
                (x + 1.2, 540.0),
                (x - 1.2, 540.0),
            ],
        );
        body.cut(&rib, shade(knit, 0.1));
    }
    roll(body, knit);
    both(|out| {
        let edge = cubic(
            pos2(44.0 * out, 256.0),
            pos2(62.0 * out, 320.0),
            pos2(30.0 * out, 400.0),
            pos2(38.0 * out, 478.0),
        );
        body.line(&edge, 15.0, shade(outfit.color, 0.14));
        for y in [330.0, 362.0, 394.0, 426.0] {
            let x = 72.0 - 0.02 * (y - 330.0);
            body.line(
                &[pos2((x - 7.0) * out, y), pos2((x + 7.0) * out, y + 4.0)],
                4.0,
                shade(outfit.color, 0.2),
            );
        }
    });
}

fn roll(body: &Layer, knit: Color32) {
    body.shape(
        &plate(pos2(0.0, 268.0), vec2(66.0, 38.0), 17.0, 0.0),
        shade(knit, 0.16),
    );
    body.shape(&plate(pos2(0.0, 265.0), vec2(64.0, 35.0), 16.0, 0.0), knit);
    for x in [-18.0, -6.0, 6.0, 18.0] {
        body.line(
            &[pos2(x, 256.0), pos2(x * 1.06, 274.0)],
            2.6,
            shade(knit, 0.1),
        );
    }
}

/// A striped jumper.
pub fn stripes(outfit: &Outfit, body: &Layer) {
    let trunk = outfit.trunk();
    let light = outfit.light();
    for y in [336.0, 372.0, 408.0, 444.0, 480.0] {
        let band = [
            pos2(-120.0, y),
            pos2(120.0, y),
            pos2(120.0, y + 15.0),
            pos2(-120.0, y + 15.0),
        ];
        body.within(&band, &trunk, light);
    }
    crew(body, 29.0, 304.0, 10.0, shade(outfit.color, 0.18));
}
