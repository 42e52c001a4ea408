//! What can be done with a row: doubting it, citing it.

use egui::{Align, Ui};

use super::SheetView;
use crate::{
    app::{Actions, TalkAction},
    scenario::Table,
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        talk::Scene,
        theme::{Tokens, Type, icons},
        widgets::{Button, Tone, notice, text_small},
    },
};

/// Draws what can be done with the selected row; answers with words to put into the reply.
pub(super) fn show(
    ui: &mut Ui,
    scene: Scene<'_>,
    table: &Table,
    sheet: &SheetView,
    actions: &mut Actions,
) -> Option<String> {
    let t = Tokens::of(ui);
    let language = scene.language;
    let Some(row) = sheet.selected.filter(|row| *row < table.len()) else {
        text_small(ui, &say(language, "desk-ui-select-hint"));
        return None;
    };
    let mut cited = None;
    let flagged = is_flagged(scene, table, row);
    ui.horizontal(|ui| {
        let words = Message::new("desk-ui-selected")
            .with("row", number(row))
            .say(language);
        Rows::of(Type::Small, t.text_2, &words).show_in(ui, 120.0);
        let layout = egui::Layout::right_to_left(Align::Center);
        ui.with_layout(layout, |ui| {
            ui.add_enabled_ui(!scene.ended(), |ui| {
                let words = say(
                    language,
                    if flagged {
                        "desk-ui-flagged"
                    } else {
                        "desk-ui-flag"
                    },
                );
                let button = if flagged {
                    Button::warn(&words)
                } else {
                    Button::plain(&words)
                };
                let icon = if flagged {
                    icons::FLAG.filled()
                } else {
                    icons::FLAG
                };
                if button.icon(icon).bar().show(ui).clicked() {
                    actions.push(flag(table, row));
                }
                let words = say(language, "desk-ui-cite");
                if Button::plain(&words)
                    .icon(icons::QUOTES)
                    .bar()
                    .show(ui)
                    .clicked()
                {
                    actions.push(cite(table, row));
                    cited = Some(cited_words(scene, table, row));
                }
            });
        });
    });
    if flagged {
        let words = Message::new("desk-ui-flag-notice")
            .with("row", number(row))
            .say(language);
        notice(ui, Tone::Warn, icons::FLAG.filled(), &words, None);
    }
    cited
}

/// A row as words for a reply: its cells in a row.
fn cited_words(scene: Scene<'_>, table: &Table, row: usize) -> String {
    let language = scene.talk.language();
    let cells = table.row(row, language).map(str::trim);
    let cells: Vec<&str> = cells
        .filter(|cell| !cell.is_empty() && *cell != "—")
        .collect();
    match language {
        Language::Zh => cells.join("，"),
        Language::En => cells.join(", "),
    }
}

/// The number of a row, from 1.
pub(super) fn number(row: usize) -> u32 {
    u32::try_from(row + 1).unwrap_or(u32::MAX)
}

/// Doubts a row, or takes the doubt back.
pub(super) fn flag(table: &Table, row: usize) -> TalkAction {
    TalkAction::Flag(table.id.value.clone(), number(row))
}

/// Cites a row.
pub(super) fn cite(table: &Table, row: usize) -> TalkAction {
    TalkAction::Cite(format!("{}#{}", table.id.value, number(row)))
}

/// Whether a row is doubted.
pub(super) fn is_flagged(scene: Scene<'_>, table: &Table, row: usize) -> bool {
    let flagged = &scene.talk.seen.flagged;
    flagged
        .iter()
        .any(|(id, has)| *id == table.id.value && *has == number(row))
}
