//! Draws the blocks of the guide. Only those in sight are laid out; the others keep the height they last had.

use egui::{Rect, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

use super::{
    GuideView,
    parse::{Block, Document, Run},
};
use crate::ui::{
    rows::Rows,
    shapes::{framed_rect, hairline_h},
    shell::child,
    theme::{Tokens, Type, corner, space, stroke},
    widgets::Line,
};

/// Widest line, in points: about 48 Chinese characters.
const MEASURE: f32 = 720.0;
/// One step of a list.
const STEP: f32 = 24.0;
/// A guess at the height of a block that was never drawn.
const GUESS: f32 = 60.0;

/// Heights of the blocks at one width.
#[derive(Clone, Debug, Default)]
pub struct Heights {
    wide: f32,
    known: Vec<Option<f32>>,
}

/// Draws `document` in the width that is left.
pub fn document(ui: &mut Ui, document: &Document, view: &mut GuideView) {
    let wide = (ui.available_width() - 2.0 * 32.0).min(MEASURE);
    let left = ui.cursor().left() + ((ui.available_width() - wide) / 2.0).max(32.0);
    if view.heights.wide != wide || view.heights.known.len() != document.blocks.len() {
        view.heights = Heights {
            wide,
            known: vec![None; document.blocks.len()],
        };
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(space::XL);
    let top = ui.clip_rect().top();
    let mut here = 0;
    let mut unknown = false;
    for (place, block) in document.blocks.iter().enumerate() {
        let before = if place == 0 { 0.0 } else { above(block) };
        let start = ui.cursor().min.y;
        let from = start + before;
        let guess = view.heights.known[place].unwrap_or(GUESS);
        let rect = Rect::from_min_size(pos2(left, from), vec2(wide, guess));
        let seen = ui.is_rect_visible(rect.expand(200.0));
        let high = match view.heights.known[place] {
            Some(high) if !seen => high,
            // What was never drawn is measured once, in sight or not, so that the outline can lead anywhere.
            _ => {
                unknown |= view.heights.known[place].is_none();
                block_ui(ui, rect, place, block)
            }
        };
        view.heights.known[place] = Some(high);
        if from - top < 40.0 {
            here = place;
        }
        let used = Rect::from_min_size(pos2(left, start), vec2(wide, before + high));
        ui.allocate_rect(used, Sense::hover());
    }
    view.here = here;
    if unknown {
        ui.ctx().request_repaint();
    }
    ui.add_space(space::PAGE * 2.0);
}

/// How far down `block` stands, in points, by the heights known so far.
pub fn offset(document: &Document, heights: &Heights, block: usize) -> f32 {
    let blocks = document.blocks.iter().enumerate().take(block + 1);
    let tops = blocks.map(|(place, one)| {
        let before = if place == 0 { 0.0 } else { above(one) };
        let high = heights.known.get(place).copied().flatten().unwrap_or(GUESS);
        before + if place < block { high } else { 0.0 }
    });
    space::S + tops.sum::<f32>()
}

/// What stays free above a block.
fn above(block: &Block) -> f32 {
    match block {
        Block::Heading(1 | 2, _) => 32.0,
        Block::Heading(..) => 24.0,
        Block::Paragraph {
            marker: Some(_), ..
        } => space::S,
        _ => space::L,
    }
}

/// Draws one block from the top of `rect`; returns how high it is.
fn block_ui(ui: &mut Ui, rect: Rect, place: usize, block: &Block) -> f32 {
    let name = format!("block-{place}");
    let room = Rect::from_min_size(rect.min, vec2(rect.width(), f32::INFINITY));
    child(ui, &name, room, |ui| match block {
        Block::Heading(level, runs) => heading_ui(ui, *level, runs),
        Block::Paragraph {
            runs,
            indent,
            marker,
            quoted,
        } => paragraph_ui(ui, rect, runs, *indent, marker.as_deref(), *quoted),
        Block::Code(code, indent) => code_ui(ui, rect, code, *indent),
        Block::Table(rows) => table_ui(ui, rect, rows),
        Block::Rule => {
            hairline_h(
                ui.painter(),
                rect.left(),
                rect.right(),
                rect.top(),
                Tokens::of(ui).line,
            );
            1.0
        }
    })
}

fn heading_ui(ui: &mut Ui, level: u8, runs: &[Run]) -> f32 {
    let style = match level {
        1 => Type::Page,
        2 => Type::PageSmall,
        3 => Type::Title,
        _ => Type::TitleSmall,
    };
    set(ui, style, runs).show(ui).rect.height()
}

/// The runs as rows of `style`: words that stand out in weight 500, code on its own ground.
fn set(ui: &Ui, style: Type, runs: &[Run]) -> Rows {
    let t = Tokens::of(ui);
    let ink = t.text;
    runs.iter().fold(Rows::new(style), |rows, run| {
        if run.code {
            // The words' own font: a monospace beside Chinese sits on another baseline.
            let mut format = style.format(t.text);
            format.background = t.sunken;
            rows.section(&run.text, format)
        } else if run.strong {
            rows.strong(&run.text, ink)
        } else {
            rows.run(&run.text, ink)
        }
    })
}

fn paragraph_ui(
    ui: &mut Ui,
    rect: Rect,
    runs: &[Run],
    indent: usize,
    marker: Option<&str>,
    quoted: bool,
) -> f32 {
    let t = Tokens::of(ui);
    let shift = indent as f32 * STEP + if quoted { space::XL } else { 0.0 };
    let from = pos2(rect.left() + shift, rect.top());
    let room = Rect::from_min_max(from, pos2(rect.right(), f32::INFINITY));
    let high = child(ui, "words", room, |ui| {
        let lines: Vec<Vec<Run>> = broken(runs);
        let mut high = 0.0;
        ui.spacing_mut().item_spacing.y = 0.0;
        for line in &lines {
            high += set(ui, Type::Read, line)
                .show_in(ui, room.width())
                .rect
                .height();
        }
        high
    });
    if let Some(marker) = marker {
        let line = Line::new(ui, Type::Read, t.text_2, marker);
        let y = rect.top() + Type::Read.line() / 2.0;
        line.right(ui.painter(), pos2(from.x - space::M, y));
    }
    if quoted {
        let bar = Rect::from_min_size(rect.min, vec2(stroke::FATAL, high));
        ui.painter().rect_filled(bar, 1.0, t.accent_line);
    }
    high
}

/// The runs split where the author broke the line.
fn broken(runs: &[Run]) -> Vec<Vec<Run>> {
    let mut lines = vec![Vec::new()];
    for run in runs {
        for (place, part) in run.text.split('\n').enumerate() {
            if place > 0 {
                lines.push(Vec::new());
            }
            if let Some(line) = lines.last_mut()
                && !part.is_empty()
            {
                line.push(Run {
                    text: part.to_owned(),
                    ..run.clone()
                });
            }
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// Code in its own lines on a sunken ground; wide lines scroll sideways.
fn code_ui(ui: &mut Ui, rect: Rect, code: &str, indent: usize) -> f32 {
    let t = Tokens::of(ui);
    let left = rect.left() + indent as f32 * STEP;
    let lines: Vec<Line> = code
        .lines()
        .map(|line| Line::new(ui, Type::Code, t.text, &line.replace('\t', "    ")))
        .collect();
    let high = lines.len().max(1) as f32 * Type::Code.line() + 2.0 * space::L;
    let ground = Rect::from_min_max(
        pos2(left, rect.top()),
        pos2(rect.right(), rect.top() + high),
    );
    framed_rect(
        ui.painter(),
        ground,
        corner::TABLE,
        t.sunken,
        Stroke::new(stroke::HAIR, t.line),
    );
    let wide = lines.iter().map(Line::width).fold(0.0, f32::max);
    child(ui, "code", ground.shrink2(vec2(space::XL, 0.0)), |ui| {
        ScrollArea::horizontal()
            .id_salt("code")
            .auto_shrink(false)
            .show(ui, |ui| {
                let (place, response) =
                    ui.allocate_exact_size(vec2(wide, high - 2.0), Sense::hover());
                response
                    .widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, code));
                for (at, line) in lines.iter().enumerate() {
                    let y = place.top() + space::L + (at as f32 + 0.5) * Type::Code.line();
                    line.left(ui.painter(), pos2(place.left(), y));
                }
            });
    });
    high
}

/// A table whose columns share the width by the length of their words.
fn table_ui(ui: &mut Ui, rect: Rect, rows: &[Vec<Vec<Run>>]) -> f32 {
    let t = Tokens::of(ui);
    let wides = columns(ui, rect.width(), rows);
    let mut y = rect.top();
    for (at, row) in rows.iter().enumerate() {
        let mut x = rect.left();
        let mut cells = Vec::new();
        let mut high: f32 = Type::Dense.line();
        for (cell, wide) in row.iter().zip(&wides) {
            let strong: Vec<Run> = match at {
                0 => cell
                    .iter()
                    .map(|run| Run {
                        strong: true,
                        ..run.clone()
                    })
                    .collect(),
                _ => cell.clone(),
            };
            let rows = set(ui, Type::Dense, &strong);
            let laid = rows.layout(ui, wide - 2.0 * space::M);
            high = high.max(laid.size().y);
            cells.push((rows, x, *wide));
            x += wide;
        }
        let line = Rect::from_min_size(
            pos2(rect.left(), y),
            vec2(rect.width(), high + 2.0 * space::S),
        );
        if at == 0 {
            ui.painter().rect_filled(line, corner::CHIP, t.sunken);
        } else {
            hairline_h(ui.painter(), line.left(), line.right(), line.top(), t.line);
        }
        for (column, (rows, x, wide)) in cells.into_iter().enumerate() {
            let place = Rect::from_min_size(
                pos2(x + space::M, y + space::S),
                vec2(wide - 2.0 * space::M, high),
            );
            child(ui, &format!("cell-{at}-{column}"), place, |ui| {
                rows.show(ui)
            });
        }
        y = line.bottom();
    }
    y - rect.top()
}

/// Widths of the columns: as much as their longest words ask for, none under 64 points, together `wide`.
fn columns(ui: &Ui, wide: f32, rows: &[Vec<Vec<Run>>]) -> Vec<f32> {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let asked: Vec<f32> = (0..count)
        .map(|column| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            let wides = cells.map(|cell| {
                set(ui, Type::Dense, cell)
                    .layout(ui, f32::INFINITY)
                    .size()
                    .x
            });
            (wides.fold(0.0, f32::max) + 2.0 * space::M).clamp(64.0, wide * 0.7)
        })
        .collect();
    let all: f32 = asked.iter().sum();
    asked.iter().map(|one| one * wide / all.max(1.0)).collect()
}
