//! The rail: mark, the places of the product, where the data is, who practises.

use egui::{
    Color32, CursorIcon, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use super::{
    region::Regions,
    shapes::{framed_rect, hairline_v},
    theme::{Icon, Tokens, Type, corner, height, icons, space},
    widgets::{Line, focus_ring, hovered, paint_icon},
};
use crate::{
    app::{Action, Actions, Model, Screen, Storage},
    text::{Language, Message, say},
};

/// A place of the product.
pub struct Item {
    /// Where it leads.
    pub screen: Screen,
    icon: Icon,
    key: &'static str,
}

/// The places, in order; `Ctrl+1…5` go there. An item stands here only once its screen does.
pub const ITEMS: &[Item] = &[
    Item {
        screen: Screen::Library,
        icon: icons::HEADSET,
        key: "rail-practise",
    },
    Item {
        screen: Screen::Contest,
        icon: icons::TROPHY,
        key: "rail-contest",
    },
    Item {
        screen: Screen::Records,
        icon: icons::CHART_LINE_UP,
        key: "rail-records",
    },
    Item {
        screen: Screen::Settings,
        icon: icons::GEAR_SIX,
        key: "rail-settings",
    },
];

/// Below this height the labels go.
const LABELS_FROM: f32 = 700.0;

/// Draws the rail over the whole of `ui`.
pub fn show(ui: &mut Ui, model: &Model, regions: &mut Regions, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let language = model.language;
    let all = ui.max_rect();
    ui.painter().rect_filled(all, 0, t.rail);
    hairline_v(
        ui.painter(),
        all.right() - 1.0,
        all.top(),
        all.bottom(),
        t.line,
    );
    regions.mark(ui, "rail", &say(language, "rail-label"));
    mark(ui, pos2(all.center().x, all.top() + 32.0));
    let labels = all.height() >= LABELS_FROM;
    let step = if labels {
        height::RAIL_ITEM + space::XS
    } else {
        44.0
    };
    for (place, item) in ITEMS.iter().enumerate() {
        let top = all.top() + 68.0 + place as f32 * step;
        let size = vec2(height::RAIL_ITEM_WIDTH, step - space::XS);
        let rect = Rect::from_min_size(pos2(all.center().x - size.x / 2.0, top), size);
        let lit = model.screen.rail() == item.screen;
        if item_ui(ui, rect, item, lit, labels, language) {
            actions.push(Action::Go(item.screen));
        }
    }
    storage_ui(ui, pos2(all.center().x, all.bottom() - 78.0), model, labels);
    person_ui(ui, pos2(all.center().x, all.bottom() - 30.0), model);
}

fn item_ui(ui: &Ui, rect: Rect, item: &Item, lit: bool, labels: bool, language: Language) -> bool {
    let t = Tokens::of(ui);
    let name = say(language, item.key);
    let response = ui
        .interact(rect, egui::Id::new(("rail", item.key)), Sense::click())
        .on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, lit, &name));
    let rest = if lit {
        t.accent_soft
    } else {
        Color32::TRANSPARENT
    };
    let over = if lit { t.accent_soft } else { t.hover };
    let fill = hovered(ui, &response, rest, over);
    framed_rect(ui.painter(), rect, corner::BUTTON, fill, Stroke::NONE);
    let ink = if lit { t.accent } else { t.text_2 };
    let icon = if lit { item.icon.filled() } else { item.icon };
    let lift = if labels { 10.0 } else { 0.0 };
    paint_icon(
        ui.painter(),
        icon,
        rect.center() - vec2(0.0, lift),
        22.0,
        ink,
    );
    if labels {
        let line = if lit {
            Line::medium(ui, Type::Small, ink, &name)
        } else {
            Line::new(ui, Type::Small, ink, &name)
        };
        line.middle(ui.painter(), rect.center() + vec2(0.0, 13.0));
    }
    focus_ring(ui, &response, corner::BUTTON, false);
    let clicked = response.clicked();
    if !labels {
        response.on_hover_text(name);
    }
    clicked
}

/// The mark of the product: a speech bubble with four bars.
fn mark(ui: &Ui, center: egui::Pos2) {
    let t = Tokens::of(ui);
    let painter = ui.painter();
    let bubble = Rect::from_center_size(center - vec2(0.0, 1.0), vec2(32.0, 28.0));
    painter.rect_filled(bubble, 9, t.accent);
    let foot = bubble.left_bottom();
    let tail = vec![
        foot + vec2(7.0, -1.5),
        foot + vec2(7.0, 5.0),
        foot + vec2(15.0, -1.5),
    ];
    painter.add(egui::Shape::convex_polygon(tail, t.accent, Stroke::NONE));
    for (place, high) in [4.0, 11.0, 16.0, 5.0].into_iter().enumerate() {
        let x = bubble.center().x - 7.5 + 5.0 * place as f32;
        let bar = Rect::from_center_size(pos2(x, bubble.center().y), vec2(2.6, high));
        painter.rect_filled(bar, 1.3, t.on_accent);
    }
}

fn storage_ui(ui: &Ui, center: egui::Pos2, model: &Model, labels: bool) {
    let t = Tokens::of(ui);
    let language = model.language;
    let broken = matches!(model.storage, Storage::Broken(_));
    let (icon, ink, key) = if broken {
        (icons::WARNING, t.warn.ink, "rail-unsaved")
    } else {
        (icons::HARD_DRIVES, t.text_3, "rail-local")
    };
    let rect = Rect::from_center_size(center, vec2(height::RAIL_ITEM_WIDTH, 40.0));
    let response = ui.interact(rect, egui::Id::new("rail-storage"), Sense::hover());
    let name = say(language, key);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
    paint_icon(ui.painter(), icon, center - vec2(0.0, 9.0), 16.0, ink);
    if labels {
        Line::new(ui, Type::Small, ink, &name).middle(ui.painter(), center + vec2(0.0, 10.0));
    }
    let hint = match &model.storage {
        Storage::Broken(broken) => broken.why.say(language),
        _ => say(language, "rail-local-hint"),
    };
    response.on_hover_text(hint);
}

fn person_ui(ui: &Ui, center: egui::Pos2, model: &Model) {
    let t = Tokens::of(ui);
    let name = model.prefs.name.trim();
    let language = model.language;
    let label = if name.is_empty() {
        say(language, "rail-no-name")
    } else {
        Message::new("rail-person")
            .with("name", name.to_owned())
            .say(language)
    };
    let rect = Rect::from_center_size(center, Vec2::splat(32.0));
    let response = ui.interact(rect, egui::Id::new("rail-person"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &label));
    ui.painter().circle_filled(center, 16.0, t.line_strong);
    match name.chars().next() {
        Some(first) => {
            let line = Line::medium(ui, Type::Dense, t.text, &first.to_string());
            line.middle(ui.painter(), center);
        }
        None => paint_icon(ui.painter(), icons::USER, center, 16.0, t.text_2),
    }
    response.on_hover_text(label);
}
