//! The arms of a person: sleeves, cuffs, hands, the watch, and what is held between them.

use egui::{Pos2, pos2, vec2};

use super::{
    hand,
    limb::bent,
    person::Person,
    pose::{Arm, arms},
    prop::{self, Thing},
    scene::{Layer, shade},
};
use crate::ui::theme::{skin, wear};

impl Person<'_> {
    /// Both arms, and what they hold.
    pub(super) fn arms(&self, layer: &Layer, skin: (egui::Color32, egui::Color32), thing: Thing) {
        let ear = self.head.at(pos2(151.0, 124.0));
        let [free, held] = arms(self.body, self.who, thing, self.outfit.width, ear);
        let here = self.body.presence >= 0.999;
        let mobile = matches!(thing, Thing::Chat | Thing::App) && here;
        if mobile {
            let mut at = prop::HELD;
            at.x += (held.hand.x - 27.0).max(0.0);
            prop::telephone(layer, at, 0.0, 0.0);
        }
        if thing == Thing::Handset && here {
            let (top, foot) = (
                self.head.at(pos2(149.0, 96.0)),
                self.head.at(pos2(139.0, 137.0)),
            );
            prop::handset(layer, top, foot);
        }
        self.arm(layer, &free, -1.0, skin);
        self.arm(layer, &held, 1.0, skin);
    }

    fn arm(&self, layer: &Layer, arm: &Arm, out: f32, skin: (egui::Color32, egui::Color32)) {
        let at = |p: Pos2| pos2(p.x * out, p.y);
        let shoulder = self.outfit.shoulder();
        let wrist = arm.hand - arm.aim.normalized() * 16.0;
        let elbow = arm.elbow - vec2(0.0, 0.4 * self.breath);
        let way = bent(at(shoulder), at(elbow), at(wrist));
        let sleeve = self.outfit.sleeve();
        let [top, middle, end] = self.outfit.arm_widths();
        let under: Vec<Pos2> = way.iter().map(|p| *p + vec2(0.0, 4.5)).collect();
        let tight = 0.84;
        if sleeve.short {
            layer.limb(&under, [middle * tight, middle * 0.78, end * 0.82], skin.1);
            layer.limb(&way, [middle * tight, middle * 0.78, end * 0.82], skin.0);
            hand::draw(layer, arm, out, skin);
            // It ends above the elbow, however sharply that is bent.
            let upper = |way: &[Pos2]| [0.0, 0.4, 0.8].map(|share| way[0].lerp(way[1], share));
            layer.limb(&upper(&under), [top, top, top], shade(sleeve.color, 0.18));
            layer.limb(&upper(&way), [top, top, top], sleeve.color);
        } else {
            layer.limb(&under, [top, middle, end], shade(sleeve.color, 0.18));
            hand::draw(layer, arm, out, skin);
            let last = way.len() - 1;
            let mut way = way;
            let ahead = (way[last] - way[last - 1]).normalized();
            let across = ahead.rot90() * (end / 2.0 + 0.2);
            let start = way[last] - ahead * 10.0;
            let cuff = [
                start - across,
                start + across,
                way[last] + across,
                way[last] - across,
            ];
            layer.shape(&cuff, sleeve.cuff);
            way[last] = start + ahead;
            layer.limb(&way, [top, middle, end + 1.5], sleeve.color);
        }
        if out < 0.0 {
            self.watch(layer, at(wrist), at(elbow));
        }
    }

    /// A watch at the wrist of the free arm.
    fn watch(&self, layer: &Layer, wrist: Pos2, elbow: Pos2) {
        let back = (elbow - wrist).normalized();
        let middle = wrist + back * 3.0;
        let across = back.rot90() * 15.0;
        layer.line(&[middle - across, middle + across], 8.0, wear::STRAP);
        layer.dot(middle, 10.0, wear::STRAP);
        layer.dot(middle, 7.5, wear::METAL);
        layer.line(&[middle, middle + vec2(0.0, -4.5)], 1.8, skin::EYE);
        layer.line(&[middle, middle + vec2(3.4, 1.0)], 1.8, skin::EYE);
    }
}
