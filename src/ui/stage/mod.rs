//! The hall's big screen: each scene as egui draws it on a page of 960 × 540 points, which the window scales to its height. The desktop's
//! smallest letters, 12 points, are 24 lines of 1080 there, so every panel of the desktop can be read from the back row as it is.

mod awards;
mod calm;
mod console;
mod draw;
mod foot;
mod head;
mod marks;
mod quiz;
mod standing;
mod talk;
mod waiting;
mod words;

use egui::{Rect, Ui, UiBuilder, Vec2, pos2, vec2};

use crate::{
    app::stage::{Programme, Scene, Show},
    text::Language,
    ui::{figure::Body, theme::Tokens},
};

pub use console::show as console;

/// The page that scenes are drawn on.
pub const PAGE: Vec2 = vec2(960.0, 540.0);

/// Height of the head and of the foot.
const HEAD: f32 = 52.0;
const FOOT: f32 = 46.0;

/// Margin of the page at its sides.
const SIDE: f32 = 28.0;

/// Everything a scene is drawn from.
#[derive(Clone, Copy)]
pub struct Stand<'a> {
    /// What may be shown.
    pub show: &'a Show,
    /// How much of the scene is revealed.
    pub programme: &'a Programme,
    /// The customer as they move.
    pub body: &'a Body,
    /// Language of the screen.
    pub language: Language,
    /// The time, for clocks.
    pub now: i64,
    /// Milliseconds that the zone is ahead of UTC.
    pub zone_ms: i64,
    /// Seconds since the window opened, for what moves.
    pub time: f64,
    /// Whether nothing moves but clocks.
    pub still: bool,
}

/// Where the page lies in a window of `size`: as large as it fits, in the middle.
pub fn page_in(size: Vec2) -> Rect {
    let scale = (size.x / PAGE.x).min(size.y / PAGE.y);
    Rect::from_center_size((size / 2.0).to_pos2(), PAGE * scale)
}

/// Draws `scene` onto the page whose left top corner is at `page`'s, which is [`PAGE`] points large.
pub fn show(ui: &mut Ui, page: Rect, scene: Scene, stand: Stand<'_>) {
    let t = Tokens::of(ui);
    ui.painter().rect_filled(page, 0.0, t.canvas);
    let mut inside = ui.new_child(UiBuilder::new().id_salt(("stage", scene)).max_rect(page));
    let ui = &mut inside;
    ui.set_clip_rect(page.intersect(ui.clip_rect()));
    head::show(ui, band(page, 0.0, HEAD), scene, stand);
    foot::show(ui, band(page, PAGE.y - FOOT, PAGE.y), stand);
    let middle = band(page, HEAD, PAGE.y - FOOT);
    match scene {
        Scene::Waiting => waiting::show(ui, middle, stand),
        Scene::Draw => draw::show(ui, middle, stand),
        Scene::Talk => talk::show(ui, middle, stand),
        Scene::Quiz => quiz::show(ui, middle, stand),
        Scene::Marks => marks::show(ui, middle, stand),
        Scene::Standing => standing::show(ui, middle, stand),
        Scene::Awards => awards::show(ui, middle, stand),
        Scene::Pause => calm::pause(ui, middle, stand),
        Scene::Fault => calm::fault(ui, middle, stand),
    }
}

fn band(page: Rect, from: f32, to: f32) -> Rect {
    Rect::from_min_max(
        pos2(page.left(), page.top() + from),
        pos2(page.right(), page.top() + to),
    )
}
