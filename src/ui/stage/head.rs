//! The head of every scene: mark, title and what goes on at the left; at the right who is on stage, or the time of day.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::{SIDE, Stand, words};
use crate::{
    app::stage::{EventShow, Scene},
    text::{Message, say},
    ui::{
        shapes::hairline_h,
        theme::{Tokens, Type, space},
        widgets::{Line, brand},
    },
};

/// Size of the mark.
const MARK: f32 = 28.0;

/// Draws the head into `rect`.
pub fn show(ui: &mut Ui, rect: Rect, scene: Scene, stand: Stand<'_>) {
    let t = Tokens::of(ui);
    ui.painter().rect_filled(rect, 0.0, t.rail);
    hairline_h(
        ui.painter(),
        rect.left(),
        rect.right(),
        rect.bottom(),
        t.line,
    );
    let name = say(stand.language, "app-name");
    let at = pos2(rect.left() + SIDE, rect.center().y - MARK / 2.0);
    let place = Rect::from_min_size(at, vec2(MARK, MARK));
    let mut corner = ui.new_child(UiBuilder::new().id_salt("mark").max_rect(place));
    brand(&mut corner, MARK, &name);
    let left = at.x + MARK + space::L;
    let (small, large) = beside(scene, stand);
    let right = Line::medium(ui, Type::PageSmall, t.text, &large);
    let small = Line::new(ui, Type::Dense, t.text_3, &small);
    let wide = right.width().max(small.width());
    let edge = rect.right() - SIDE;
    small.right(ui.painter(), pos2(edge, rect.center().y - 11.0));
    right.right(ui.painter(), pos2(edge, rect.center().y + 9.0));
    let room = edge - wide - space::PAGE - left;
    let (title, under) = titles(scene, stand);
    let above = if under.is_empty() { 0.0 } else { -10.0 };
    Line::medium(ui, Type::PageSmall, t.text, &title)
        .within(ui, room)
        .left(ui.painter(), pos2(left, rect.center().y + above));
    Line::new(ui, Type::Dense, t.text_2, &under)
        .within(ui, room)
        .left(ui.painter(), pos2(left, rect.center().y + 12.0));
}

/// The title, and what goes on.
fn titles(scene: Scene, stand: Stand<'_>) -> (String, String) {
    let language = stand.language;
    let talk = stand.show.talk.as_ref();
    let case: &str = match talk {
        Some(talk) => &talk.title,
        None => "",
    };
    let Some(event) = &stand.show.event else {
        let title = match case {
            "" => say(language, "app-name"),
            case => case.to_owned(),
        };
        return (title, say(language, "stage-practice"));
    };
    let stage = event.now.and_then(|at| event.stages.get(at));
    let stage = stage.map_or("", |stage| stage.title.as_str());
    let open = talk.is_some_and(|talk| talk.open);
    let under = match scene {
        Scene::Talk if open && !case.is_empty() => Message::new("stage-stage-case")
            .with("stage", stage.to_owned())
            .with("case", case.to_owned())
            .say(language),
        Scene::Talk | Scene::Quiz => stage.to_owned(),
        scene => say(language, &format!("stage-scene-{}", scene.key())),
    };
    (event.title.clone(), under)
}

/// Who is on stage; where nobody is, the time of day.
fn beside(scene: Scene, stand: Stand<'_>) -> (String, String) {
    let language = stand.language;
    let event = stand.show.event.as_ref();
    let on = |event: &EventShow| event.on_stage.first().cloned();
    if let (Scene::Talk, Some(one)) = (scene, event.and_then(on)) {
        let lot = event.and_then(|event| event.lot(one.taker));
        let called = lot.map(|lot| words::called(lot, language));
        let numbered = words::numbered(one.taker, one.number, language);
        return (say(language, "stage-on"), called.unwrap_or(numbered));
    }
    let minutes = (stand.now + stand.zone_ms)
        .div_euclid(60_000)
        .rem_euclid(24 * 60);
    let time = format!("{:02}:{:02}", minutes / 60, minutes % 60);
    (say(language, "stage-time"), time)
}
