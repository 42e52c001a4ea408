//! How the plan stands: its end against the deadline, its cost against the budget, its critical path.

use egui::{Color32, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::data::short;
use crate::{
    desk::project::Board,
    text::{Message, say},
    ui::{
        rows::Rows,
        talk::Scene,
        theme::{Tokens, Type, space},
        widgets::{Card, Line},
    },
};

/// One figure of the head.
struct Tile {
    name: String,
    value: String,
    note: String,
    ink: Color32,
}

/// Draws the title of the project and its figures.
pub fn show(ui: &mut Ui, scene: Scene<'_>, board: &Board) {
    let t = Tokens::of(ui);
    let title = board.facts.project.title.get(scene.talk.language());
    let tiles = tiles(scene, board, t);
    Card::new()
        .margin(egui::Margin::symmetric(14, 11))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            Rows::of(Type::TitleSmall, t.text, title).show(ui);
            let width = ui.available_width();
            let high = Type::Small.line() * 2.0 + Type::TitleSmall.line() + 2.0;
            let (all, _) = ui.allocate_exact_size(vec2(width, high), Sense::hover());
            let wide = width / tiles.len() as f32;
            for (at, tile) in tiles.iter().enumerate() {
                let left = all.left() + at as f32 * wide;
                let rect = egui::Rect::from_min_size(pos2(left, all.top()), vec2(wide, high));
                let words = format!("{}: {}, {}", tile.name, tile.value, tile.note);
                let response = ui.interact(rect, ui.id().with(("tile", at)), Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
                let mut y = rect.top() + Type::Small.line() / 2.0;
                let room = wide - space::M;
                let small =
                    |words: &str| Line::new(ui, Type::Small, t.text_2, words).within(ui, room);
                small(&tile.name).left(ui.painter(), pos2(left, y));
                y += (Type::Small.line() + Type::TitleSmall.line()) / 2.0;
                let value = Line::medium(ui, Type::TitleSmall, tile.ink, &tile.value);
                value.within(ui, room).left(ui.painter(), pos2(left, y));
                y += (Type::Small.line() + Type::TitleSmall.line()) / 2.0 + 2.0;
                small(&tile.note).left(ui.painter(), pos2(left, y));
            }
        });
}

fn tiles(scene: Scene<'_>, board: &Board, t: &Tokens) -> Vec<Tile> {
    let language = scene.language;
    let none = || "—".to_owned();
    let spare = board.spare();
    let finish = board.schedule().finish;
    let deadline = short(&board.facts.written(board.facts.deadline));
    let mut tiles = vec![Tile {
        name: say(language, "desk-plan-finish"),
        value: finish.map_or_else(none, |day| short(&board.facts.written(day))),
        note: match spare {
            Some(days) if days < 0 => Message::new("desk-plan-finish-late")
                .with("days", -days)
                .say(language),
            Some(days) => Message::new("desk-plan-finish-spare")
                .with("days", days)
                .say(language),
            None => Message::new("desk-plan-finish-by")
                .with("deadline", deadline)
                .say(language),
        },
        ink: if spare.is_some_and(|spare| spare < 0) {
            t.bad.ink
        } else {
            t.text
        },
    }];
    let cost = board.cost();
    let unit = board.facts.project.budget.as_ref();
    let unit = unit.map_or("", |budget| budget.unit.get(scene.talk.language()));
    let budget = board.facts.budget;
    tiles.push(Tile {
        name: say(language, "desk-plan-cost"),
        value: format!("{} {unit}", grouped(&cost)),
        note: match budget {
            Some(budget) => Message::new("desk-plan-cost-of")
                .with("budget", grouped(&budget))
                .say(language),
            None => String::new(),
        },
        ink: if budget.is_some_and(|budget| cost > budget) {
            t.bad.ink
        } else {
            t.text
        },
    });
    let critical = board.schedule().critical().len();
    tiles.push(Tile {
        name: say(language, "desk-plan-tasks"),
        value: board.tasks.len().to_string(),
        note: Message::new("desk-plan-critical")
            .with("count", critical as u64)
            .say(language),
        ink: t.text,
    });
    let agreed = if board.baseline {
        "desk-plan-agreed"
    } else {
        "desk-plan-draft"
    };
    let requests = board.requests.len() as u64;
    tiles.push(Tile {
        name: say(language, "desk-plan-state"),
        value: say(language, agreed),
        note: Message::new("desk-plan-requests")
            .with("count", requests)
            .say(language),
        ink: t.text,
    });
    tiles
}

/// `12345.50` as `12,345.5`.
pub fn grouped(amount: &rust_decimal::Decimal) -> String {
    let plain = amount.normalize().to_string();
    let (whole, rest) = plain
        .split_once('.')
        .map_or((plain.as_str(), None), |(a, b)| (a, Some(b)));
    let digits = whole.trim_start_matches('-');
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    let sign = if whole.starts_with('-') { "−" } else { "" };
    match rest {
        Some(rest) => format!("{sign}{out}.{rest}"),
        None => format!("{sign}{out}"),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    #[test]
    fn thousands_are_grouped() {
        for (amount, shown) in [
            ("0", "0"),
            ("950", "950"),
            ("12345.50", "12,345.5"),
            ("-1000000", "−1,000,000"),
        ] {
            assert_eq!(super::grouped(&amount.parse().unwrap()), shown);
        }
    }
}
