//! The entries of a legend: a piece of a line or a block as the plots draw it, and its words.

use egui::{
    Painter, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    WidgetType, vec2,
};

use super::quiet::{TARGET_DOT, TARGET_STEP};
use crate::{
    scenario::Competency,
    ui::{
        theme::{Tokens, Type, space, stroke},
        widgets::Line,
    },
};

/// What an entry explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// This time: solid in `accent`.
    This,
    /// Last time: dashed.
    Last,
    /// The target: dotted.
    Target,
    /// Anger: a line with discs.
    Anger,
    /// Trust: a thin line with squares.
    Trust,
    /// Points of a competency: a filled block.
    Points(Competency),
    /// Points lost: a hollow block.
    Lost,
}

/// Side of a block.
const BLOCK: f32 = 9.0;
/// Length of a piece of a line.
const PIECE: f32 = 18.0;

/// An entry with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it explains.
    pub entry: Entry,
    /// Its words.
    pub words: String,
    /// Fewer words, for a place where those of all entries do not fit.
    pub short: String,
}

impl Item {
    /// An entry with the same words in every place.
    pub fn new(entry: Entry, words: String) -> Self {
        Self {
            entry,
            short: words.clone(),
            words,
        }
    }
}

/// Draws `items` in a layout from the right; in short where their words do not fit into the room that is left.
pub fn row(ui: &mut Ui, items: &[Item]) {
    let gap = space::L;
    ui.spacing_mut().item_spacing.x = gap;
    let wide = |item: &Item| width(ui, item.entry, &item.words) + gap;
    let fits = items.iter().map(wide).sum::<f32>() <= ui.available_width();
    for item in items.iter().rev() {
        let words = if fits { &item.words } else { &item.short };
        entry(ui, item.entry, words);
    }
}

/// Draws one entry at the cursor.
fn entry(ui: &mut Ui, entry: Entry, words: &str) -> Response {
    let t = Tokens::of(ui);
    let line = Line::new(ui, Type::Small, t.text_2, words);
    let wide = sample(entry);
    let size = Vec2::new(wide + 5.0 + line.width(), line.height());
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words));
    let from = rect.left_center();
    let middle = from + vec2(wide / 2.0, 0.0);
    let ends = [from, from + vec2(wide, 0.0)];
    let painter = ui.painter();
    match entry {
        Entry::This => drop(painter.line_segment(ends, Stroke::new(stroke::THIS, t.accent))),
        Entry::Last => {
            let dashes = Stroke::new(stroke::LAST, t.text_3);
            painter.extend(Shape::dashed_line(&ends, dashes, 6.0, 3.7));
        }
        Entry::Target => target(painter, ends, t),
        Entry::Anger => {
            painter.line_segment(ends, Stroke::new(stroke::LAST, t.text_2));
            painter.circle_filled(middle, 4.0, t.text_2);
        }
        Entry::Trust => {
            painter.line_segment(ends, Stroke::new(stroke::TARGET, t.accent));
            let square = Rect::from_center_size(middle, Vec2::splat(5.0));
            painter.rect_filled(square, 0.0, t.accent);
        }
        Entry::Points(one) => {
            painter.rect_filled(block(middle), 2, t.competency(one).fill);
        }
        Entry::Lost => {
            let edge = Stroke::new(stroke::HAIR, t.text_2);
            painter.rect_stroke(block(middle), 0, edge, StrokeKind::Inside);
        }
    }
    line.right(painter, rect.right_center());
    response
}

/// How wide an entry is.
fn width(ui: &Ui, entry: Entry, words: &str) -> f32 {
    let line = Line::new(ui, Type::Small, Tokens::of(ui).text_2, words);
    sample(entry) + 5.0 + line.width()
}

/// A piece of the line of a target.
pub fn target(painter: &Painter, ends: [Pos2; 2], t: &Tokens) {
    painter.extend(Shape::dotted_line(&ends, t.text_2, TARGET_STEP, TARGET_DOT));
}

/// Width of what stands before the words.
fn sample(entry: Entry) -> f32 {
    match entry {
        Entry::Points(_) | Entry::Lost => BLOCK,
        _ => PIECE,
    }
}

fn block(middle: Pos2) -> Rect {
    Rect::from_center_size(middle, Vec2::splat(BLOCK))
}
