//! Clothes by trade: trunk, what lies behind the neck and over the chest, sleeves.

mod garment;
mod office;
mod outdoor;
mod soft;

pub use garment::Garment;

use egui::{Color32, Pos2, Vec2, pos2, vec2};

use super::{
    Build, Character,
    limb::bent,
    scene::{Layer, shade},
};
use crate::{
    scenario::Age,
    ui::{
        shapes::{cubic, quadratic},
        theme::{skin, wear},
    },
};

/// Half the width of the shoulders of a usual body.
const SHOULDER: f32 = 100.0;

/// The clothed body of one person.
pub struct Outfit {
    /// What they wear.
    pub garment: Garment,
    /// Their build.
    pub build: Build,
    /// Width of the body as a share of the usual one.
    pub width: f32,
    /// How far the shoulders are raised, in units.
    pub lift: f32,
    /// The main colour, the same as on the desktop.
    pub color: Color32,
}

/// The sleeves of an outfit.
pub struct Sleeve {
    /// Its colour.
    pub color: Color32,
    /// Its edge at the wrist.
    pub cuff: Color32,
    /// Whether it ends above the elbow.
    pub short: bool,
}

impl Outfit {
    /// What `who` wears, with shoulders raised by `lift` units.
    pub fn of(who: &Character, lift: f32) -> Self {
        let build = match who.build {
            Build::Woman => 0.9,
            Build::Man => 1.0,
        };
        let age = match who.age {
            Age::Young => 0.97,
            Age::Adult => 1.0,
            Age::Elder => 0.96,
        };
        Self {
            garment: Garment::of(who.trade),
            build: who.build,
            width: build * age,
            lift,
            color: skin::CLOTHES[usize::from(who.persona.clothing) % skin::CLOTHES.len()],
        }
    }

    /// The joint of the shoulder, x outwards.
    pub fn shoulder(&self) -> Pos2 {
        pos2(SHOULDER * self.width - 22.5, 319.0 - self.lift)
    }

    /// Width of an arm at its shoulder, its elbow and its wrist.
    pub fn arm_widths(&self) -> [f32; 3] {
        let bulk = match self.garment {
            Garment::Parka | Garment::Coat => 1.1,
            Garment::Hoodie | Garment::Suit | Garment::Shawl => 1.04,
            _ => 1.0,
        };
        let slim = if self.build == Build::Woman { 0.9 } else { 1.0 };
        [50.0, 45.0, 36.0].map(|w| w * bulk * slim)
    }

    /// The sleeves.
    pub fn sleeve(&self) -> Sleeve {
        let c = self.color;
        let (color, cuff, short) = match self.garment {
            Garment::Suit | Garment::Badge => (c, skin::COLLAR, false),
            Garment::Apron => (c, shade(c, 0.16), true),
            Garment::Vest => (self.light(), self.light().lerp_to_gamma(c, 0.35), false),
            Garment::Jumper => (c, skin::COLLAR, false),
            Garment::Coat | Garment::Parka => (c, shade(c, 0.22), false),
            _ => (c, shade(c, 0.14), false),
        };
        Sleeve { color, cuff, short }
    }

    /// A light shade of the main colour: shirts under it.
    fn light(&self) -> Color32 {
        self.color.lerp_to_gamma(skin::COLLAR, 0.62)
    }

    /// The outline of the trunk; convex.
    pub fn trunk(&self) -> Vec<Pos2> {
        let w = SHOULDER * self.width;
        let foot = if self.build == Build::Woman {
            0.86
        } else {
            0.93
        };
        let y = |y: f32, share: f32| y - self.lift * share;
        let right = cubic(
            pos2(0.0, y(258.0, 0.3)),
            pos2(w * 0.52, y(262.0, 0.5)),
            pos2(w, y(276.0, 1.0)),
            pos2(w, y(354.0, 0.7)),
        );
        let mut outline = right.clone();
        outline.push(pos2(w * foot, 540.0));
        outline.push(pos2(-w * foot, 540.0));
        outline.extend(
            right
                .iter()
                .rev()
                .map(|p| pos2(-p.x, p.y))
                .take(right.len() - 1),
        );
        outline
    }

    /// What lies behind the neck, over the trunk: hoods and standing collars.
    pub fn nape(&self, body: &Layer) {
        match self.garment {
            Garment::Hoodie => outdoor::hood(self, body),
            Garment::Parka => outdoor::fur(self, body),
            _ => {}
        }
    }

    /// The trunk, as it is from behind and under everything.
    pub fn base(&self, body: &Layer) {
        body.cut(&self.trunk(), self.color);
    }

    /// What shows in the opening at the throat, behind the neck.
    pub fn throat(&self, body: &Layer) {
        let (half, y, color) = match self.garment {
            Garment::Suit => (29.0, 408.0, skin::COLLAR),
            Garment::Badge => (29.0, 404.0, self.light()),
            Garment::Vest => (29.0, 318.0, self.light()),
            Garment::Jumper => (30.0, 326.0, skin::COLLAR),
            Garment::Hoodie => (23.0, 322.0, self.light()),
            Garment::Headphones => (24.0, 316.0, self.light()),
            Garment::Parka => (23.0, 316.0, self.light()),
            Garment::Coat => (36.0, 372.0, shade(self.color, 0.3)),
            Garment::Apron | Garment::Cardigan | Garment::Shawl | Garment::Stripes => return,
        };
        opening(body, half, y, color);
    }

    /// What lies over the chest, and the collar over the neck.
    pub fn chest(&self, body: &Layer) {
        match self.garment {
            Garment::Hoodie => outdoor::hoodie(self, body),
            Garment::Headphones => outdoor::headphones(self, body),
            Garment::Suit => office::suit(self, body),
            Garment::Apron => soft::apron(self, body),
            Garment::Parka => outdoor::parka(self, body),
            Garment::Cardigan => soft::cardigan(self, body),
            Garment::Badge => office::badge(self, body),
            Garment::Coat => outdoor::coat(self, body),
            Garment::Vest => office::vest(self, body),
            Garment::Jumper => soft::jumper(self, body),
            Garment::Shawl => soft::shawl(self, body),
            Garment::Stripes => soft::stripes(self, body),
        }
    }

    /// The trunk from behind, with a seam.
    pub fn back(&self, body: &Layer) {
        // The hands are before the body, so that only elbows show.
        let [top, middle, end] = self.arm_widths();
        let sleeve = self.sleeve().color;
        both(|out| {
            let at = |x: f32, y: f32| pos2(x * self.width * out, y);
            let shoulder = self.shoulder();
            let way = bent(
                pos2(shoulder.x * out, shoulder.y),
                at(122.0, 406.0),
                at(64.0, 440.0),
            );
            body.limb(&way, [top, middle, end], shade(sleeve, 0.14));
        });
        body.cut(&self.trunk(), shade(self.color, 0.06));
        let yoke = quadratic(pos2(-70.0, 330.0), pos2(0.0, 346.0), pos2(70.0, 330.0));
        body.line(&yoke, 3.0, shade(self.color, 0.2));
        self.nape(body);
    }
}

/// Drawing both sides at once: `f` gets −1 and 1.
fn both(mut f: impl FnMut(f32)) {
    f(-1.0);
    f(1.0);
}

/// An outline with its x turned to the side `out`.
fn aside<const N: usize>(out: f32, points: [(f32, f32); N]) -> Vec<Pos2> {
    points.iter().map(|(x, y)| pos2(x * out, *y)).collect()
}

/// The opening at the throat down to `y`, filled.
fn opening(body: &Layer, half: f32, y: f32, color: Color32) {
    body.cut(
        &aside(1.0, [(-half, 256.0), (half, 256.0), (0.0, y)]),
        color,
    );
}

/// A round neckline.
fn crew(body: &Layer, half: f32, y: f32, width: f32, color: Color32) {
    let line = cubic(
        pos2(-half, 262.0),
        pos2(-half * 0.8, y),
        pos2(half * 0.8, y),
        pos2(half, 262.0),
    );
    body.line(&line, width, color);
}

/// A line from the throat to the foot of the trunk, with `buttons` below `y`, or a zip without.
fn front_edge(body: &Layer, y: f32, buttons: &[f32], ink: Color32, button: Color32) {
    let strip = [
        pos2(-1.5, y),
        pos2(1.5, y),
        pos2(1.5, 540.0),
        pos2(-1.5, 540.0),
    ];
    body.cut(&strip, ink);
    for at in buttons {
        body.dot(pos2(9.0, *at), 4.0, button);
    }
}

/// A pocket with a shaded upper edge.
fn pocket(body: &Layer, at: Pos2, size: Vec2, color: Color32, edge: Color32) {
    body.plate(at, size, 5.0, 0.0, color);
    let top = at - vec2(0.0, size.y / 2.0 - 3.0);
    let half = vec2(size.x / 2.0 - 2.0, 0.0);
    body.line(&[top - half, top + half], 3.0, edge);
}

/// Colours that several garments share.
const PAPER: Color32 = wear::PAPER.0;
