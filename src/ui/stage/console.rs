//! The operator's window: the scene that is on, a preview of the next, what can be put on, the keys, and what is wrong.

use egui::{Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

use super::{PAGE, Stand};
use crate::{
    app::stage::{Key, Programme, Scene},
    text::say,
    ui::{
        rows::Rows,
        theme::{Tokens, Type, corner, icons, space},
        widgets::{Line, Tone, notice, paint_icon},
    },
};

/// Height of a scene in the list.
const ROW: f32 = 33.0;

/// Draws the console over all of `ui`; answers with what the operator pressed.
pub fn show(ui: &mut Ui, stand: Stand<'_>) -> Option<Key> {
    let t = Tokens::of(ui);
    let language = stand.language;
    let all = ui.max_rect();
    ui.painter().rect_filled(all, 0.0, t.canvas);
    let inner = all.shrink(space::XL);
    let list = Rect::from_min_max(inner.min, pos2(inner.left() + 236.0, inner.bottom()));
    let right = Rect::from_min_max(pos2(list.right() + space::PAGE, inner.top()), inner.max);
    let pressed = scenes(ui, list, stand);
    let high = (right.width() * PAGE.y / PAGE.x).min(right.height() - 150.0);
    let label = format!(
        "{}{}",
        say(language, "stage-console-next"),
        say(
            language,
            &format!("stage-scene-{}", stand.programme.next.key())
        )
    );
    let y = right.top() + 12.0;
    Line::medium(ui, Type::TitleSmall, t.text, &label).left(ui.painter(), pos2(right.left(), y));
    let frame = Rect::from_min_size(
        pos2(right.left(), right.top() + 30.0),
        vec2(high * PAGE.x / PAGE.y, high),
    );
    preview(ui, frame, stand);
    let below = Rect::from_min_max(pos2(right.left(), frame.bottom() + space::L), right.max);
    let mut place = ui.new_child(UiBuilder::new().id_salt("console").max_rect(below));
    let ui = &mut place;
    ui.spacing_mut().item_spacing.y = space::S;
    if let Some((what, hint)) = &stand.show.trouble {
        let words = format!("{} {}", what.say(language), hint.say(language));
        notice(ui, Tone::Warn, icons::PLUGS, &words, None);
    }
    Rows::of(Type::Dense, t.text_2, &say(language, "stage-console-keys")).show(ui);
    pressed
}

/// Every scene with its key; what is on and what comes next is marked.
fn scenes(ui: &mut Ui, rect: Rect, stand: Stand<'_>) -> Option<Key> {
    let t = Tokens::of(ui);
    let language = stand.language;
    let programme: &Programme = stand.programme;
    let key = if programme.by_hand {
        "stage-console-hand"
    } else {
        "stage-console-auto"
    };
    let head = Line::medium(ui, Type::TitleSmall, t.text, &say(language, key));
    head.left(ui.painter(), pos2(rect.left(), rect.top() + 12.0));
    let mut pressed = None;
    for (at, scene) in Scene::ALL.into_iter().enumerate() {
        let offered = scene.is_offered(stand.show);
        let place = Rect::from_min_size(
            pos2(rect.left(), rect.top() + 30.0 + at as f32 * ROW),
            vec2(rect.width(), ROW),
        );
        let sense = if offered {
            Sense::click()
        } else {
            Sense::hover()
        };
        let response = ui.interact(place, ui.id().with(("scene", at)), sense);
        let painter = ui.painter();
        if scene == programme.now {
            painter.rect_filled(place, f32::from(corner::BUTTON), t.accent_soft);
        }
        if scene == programme.next {
            let edge = Stroke::new(1.5, t.accent);
            painter.rect_stroke(place, f32::from(corner::BUTTON), edge, StrokeKind::Inside);
        }
        let ink = if offered { t.text } else { t.text_3 };
        let y = place.center().y;
        let number = Line::new(ui, Type::Dense, t.text_3, &(at + 1).to_string());
        number.left(painter, pos2(place.left() + space::L, y));
        let name = say(language, &format!("stage-scene-{}", scene.key()));
        let label = name.clone();
        response.widget_info(move || {
            egui::WidgetInfo::labeled(egui::WidgetType::Button, offered, &label)
        });
        Line::new(ui, Type::Body, ink, &name).left(painter, pos2(place.left() + 34.0, y));
        if scene == programme.now {
            let at = pos2(place.right() - 20.0, y);
            paint_icon(painter, icons::BROADCAST.filled(), at, 16.0, t.accent);
        }
        if response.clicked() {
            pressed = Some(match scene == programme.next {
                true => Key::Take,
                false => Key::Choose(scene),
            });
        }
    }
    pressed
}

/// The next scene as the hall will see it, small.
fn preview(ui: &mut Ui, frame: Rect, stand: Stand<'_>) {
    let t = Tokens::of(ui);
    let scale = frame.width() / PAGE.x;
    let layer = egui::LayerId::new(egui::Order::Middle, ui.id().with("preview"));
    let builder = UiBuilder::new()
        .layer_id(layer)
        .max_rect(Rect::from_min_size(pos2(0.0, 0.0), PAGE));
    let mut inside = ui.new_child(builder);
    inside.set_clip_rect(Rect::from_min_size(pos2(0.0, 0.0), PAGE));
    let programme = Programme::default();
    let next = Stand {
        programme: &programme,
        still: true,
        ..stand
    };
    let page = Rect::from_min_size(pos2(0.0, 0.0), PAGE);
    super::show(&mut inside, page, stand.programme.next, next);
    let transform = egui::emath::TSTransform::new(frame.min.to_vec2(), scale);
    ui.ctx().set_transform_layer(layer, transform);
    ui.painter().rect_stroke(
        frame,
        0.0,
        Stroke::new(1.0, t.line_strong),
        StrokeKind::Outside,
    );
}
