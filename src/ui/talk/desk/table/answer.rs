//! The answer to a question: its groups, statistics or joined rows, how a join went, and the chart.

use egui::{Align, Ui};

use super::{
    ask::AskView,
    chart::{
        data::{Chart, Kind},
        view,
    },
    lines::Lines,
};
use crate::{
    desk::{Answer, Found, Groups, Sheets, Tables, figure},
    scenario::{ColumnKind, Table},
    text::{Message, say},
    ui::{
        rows::Rows,
        talk::Scene,
        theme::{Tokens, Type, icons},
        widgets::{Card, Tone, checkbox, icon_button, notice, segment, text_small},
    },
};

/// Lines of an answer that are seen before it scrolls.
const SEEN: usize = 8;

/// Draws `answer`; answers with words to put into the reply.
pub(super) fn show(
    ui: &mut Ui,
    scene: Scene<'_>,
    answer: &Answer,
    asked: &mut AskView,
) -> Option<String> {
    let sheets: &Sheets = scene.talk.sheets();
    let language = scene.language;
    let rows = Message::new("desk-rows-asked").with("count", answer.rows as u64);
    let mut words = rows.say(language);
    if answer.joined.is_some() {
        words = format!("{words}  {}", answer.join_said(language));
    }
    text_small(ui, &words);
    if let Some(warning) = answer.join_warning(language) {
        notice(ui, Tone::Warn, icons::WARNING, &warning, None);
    }
    match &answer.found {
        Found::Groups(groups) => groups_ui(ui, scene, answer, groups),
        Found::Stats(stats) => {
            let rows = stats.rows(language);
            let title = answer.stats_title(sheets).unwrap_or_default();
            Lines {
                name: "stats",
                heads: vec![(title, false), (String::new(), true)],
                count: rows.len(),
                cell: &|at, column| match column {
                    0 => rows[at].0.clone(),
                    _ => rows[at].1.clone(),
                },
                seen: SEEN,
            }
            .show(ui);
        }
        Found::Rows(pairs) => joined_ui(ui, scene, answer, pairs),
    }
    chart_ui(ui, scene, answer, asked, sheets)
}

fn groups_ui(ui: &mut Ui, scene: Scene<'_>, answer: &Answer, groups: &Groups) {
    let sheets: &Sheets = scene.talk.sheets();
    let keys = answer.query.by.len();
    let nothing = say(scene.language, "desk-no-value");
    let all = say(scene.language, "desk-all-rows");
    let heads = answer.heads(sheets).into_iter().enumerate();
    // The last line is over all rows, where there is more than one group.
    let more = usize::from(keys > 0);
    let cell = |at: usize, column: usize| -> String {
        let line = groups.lines.get(at);
        match (line, column.checked_sub(keys)) {
            (Some(line), None) => match line.keys[column].text.as_str() {
                "" => nothing.clone(),
                text => text.to_owned(),
            },
            (None, None) => {
                if column == 0 {
                    all.clone()
                } else {
                    String::new()
                }
            }
            (line, Some(measure)) => {
                let values = line.map_or(&groups.total, |line| &line.values);
                let share = answer.query.measures[measure].is_share();
                figure(values[measure], share)
            }
        }
    };
    Lines {
        name: "groups",
        heads: heads.map(|(at, head)| (head, at >= keys)).collect(),
        count: groups.lines.len() + more,
        cell: &cell,
        seen: SEEN,
    }
    .show(ui);
}

fn joined_ui(ui: &mut Ui, scene: Scene<'_>, answer: &Answer, pairs: &[(usize, Option<usize>)]) {
    let language = scene.talk.language();
    let tables = scene.talk.sheets().tables();
    let other = answer.query.join.and_then(|join| tables.get(join.table));
    let (Some(own), Some(other)) = (tables.get(answer.table), other) else {
        return;
    };
    let heads = |table: &Table| -> Vec<(String, bool)> {
        let columns = table.columns.iter();
        columns
            .map(|column| {
                let right = column.kind == ColumnKind::Number;
                (column.title.get(language).to_owned(), right)
            })
            .collect()
    };
    let count = own.columns.len();
    let cell = |at: usize, column: usize| {
        let (row, partner) = pairs[at];
        match (column.checked_sub(count), partner) {
            (None, _) => own.cell(row, column, language).to_owned(),
            (Some(column), Some(partner)) => other.cell(partner, column, language).to_owned(),
            (Some(_), None) => "—".to_owned(),
        }
    };
    Lines {
        name: "joined",
        heads: [heads(own), heads(other)].concat(),
        count: pairs.len(),
        cell: &cell,
        seen: 12,
    }
    .show(ui);
}

/// The chart with its kinds, and the button that takes the answer into the reply.
fn chart_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    answer: &Answer,
    asked: &mut AskView,
    sheets: &Sheets,
) -> Option<String> {
    let language = scene.language;
    let t = Tokens::of(ui);
    let told = answer.short(sheets);
    let chart = Chart::of(answer, sheets, asked.chart, asked.base);
    let grouped = matches!(answer.found, Found::Groups(_)) && !answer.query.by.is_empty();
    let mut cited = None;
    Card::new()
        .margin(egui::Margin::symmetric(12, 9))
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                let title = sheets.tables()[answer.table].title.get(sheets.language());
                Rows::new(Type::Dense)
                    .strong(title, t.text)
                    .show_in(ui, 140.0);
                let layout = egui::Layout::right_to_left(Align::Center);
                ui.with_layout(layout, |ui| {
                    let cite = say(language, "desk-ask-cite");
                    let may = !scene.ended();
                    ui.add_enabled_ui(may, |ui| {
                        if icon_button(ui, icons::QUOTES, &cite).clicked() {
                            cited = Some(told.clone());
                        }
                    });
                    if grouped {
                        let kinds = Kind::ALL.map(|kind| say(language, kind.key()));
                        let names: Vec<&str> = kinds.iter().map(String::as_str).collect();
                        let now = Kind::ALL.iter().position(|kind| *kind == asked.chart);
                        if let Some(pressed) =
                            segment(ui, "chart-kinds", &names, now.unwrap_or(0), None)
                        {
                            asked.chart = Kind::ALL[pressed];
                        }
                    }
                });
            });
            match &chart {
                Some(chart) => {
                    view::show(ui, chart, &told);
                    if grouped && chart.kind != Kind::Dots {
                        let base = match &chart.base {
                            Some((_, value)) => Message::new("desk-chart-base-at")
                                .with("value", value.clone())
                                .say(language),
                            None => say(language, "desk-chart-base"),
                        };
                        checkbox(ui, &mut asked.base, &base);
                    }
                    if chart.left_out > 0 {
                        let message = Message::new("desk-chart-left-out");
                        let message = message.with("count", chart.left_out as u64);
                        text_small(ui, &message.say(language));
                    }
                }
                None if grouped => {
                    text_small(ui, &say(language, "desk-chart-two-figures"));
                }
                None => {
                    Rows::of(Type::Small, t.text_2, &told).show(ui);
                }
            }
        });
    cited
}
