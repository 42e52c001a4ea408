//! How the plan stands: its end against the deadline, its cost against the budget, its critical path.

use egui::Ui;

use super::{
    super::board::{Tile, figures},
    data::short,
};
use crate::{
    desk::project::Board,
    text::{Message, say},
    ui::{
        rows::Rows,
        talk::Scene,
        theme::{Tokens, Type, space},
        widgets::Card,
    },
};

/// Draws the title of the project and its figures.
pub fn show(ui: &mut Ui, scene: Scene<'_>, board: &Board) {
    let t = Tokens::of(ui);
    let title = board.facts.project.title.get(scene.talk.language());
    Card::new()
        .margin(egui::Margin::symmetric(14, 11))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            Rows::of(Type::TitleSmall, t.text, title).show(ui);
            figures(ui, &tiles(scene, board));
        });
}

fn tiles(scene: Scene<'_>, board: &Board) -> Vec<Tile> {
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
        bad: spare.is_some_and(|spare| spare < 0),
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
        bad: budget.is_some_and(|budget| cost > budget),
    });
    let critical = board.schedule().critical().len();
    tiles.push(Tile {
        name: say(language, "desk-plan-tasks"),
        value: board.tasks.len().to_string(),
        note: Message::new("desk-plan-critical")
            .with("count", critical as u64)
            .say(language),
        bad: false,
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
        bad: false,
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
