//! The rows under the transcript's head: comparison, lines of the talk, marks that stand on no line.

use egui::Ui;

use super::{
    block::LaidBlock,
    columns::Columns,
    line::LaidLine,
    lines::{Annotated, Filter, Note},
    note::LaidNote,
    pen::Pen,
};
use crate::ui::theme::space;

/// Marks that stand on no line, in three parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Lost, because something was never said or done.
    Unsaid,
    /// Earned by the talk as a whole.
    Throughout,
    /// There was no occasion.
    Unobserved,
}

impl Part {
    fn notes(self, talk: &Annotated) -> &[Note] {
        match self {
            Self::Unsaid => &talk.unsaid,
            Self::Throughout => &talk.throughout,
            Self::Unobserved => &talk.unobserved,
        }
    }

    /// Fluent keys of its head and of the sentence under it.
    pub fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::Unsaid => ("debrief-unsaid", "debrief-unsaid-about"),
            Self::Throughout => ("debrief-throughout", "debrief-throughout-about"),
            Self::Unobserved => ("debrief-unobserved-head", "debrief-unobserved-about"),
        }
    }
}

/// One row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Row {
    /// Against the earlier attempt.
    Comparison,
    /// No line passes the filter.
    Nothing,
    /// The traps of the tables, noticed or not.
    Traps,
    /// A line of the talk, by its place.
    Line(usize),
    /// Head of a part.
    Head(Part),
    /// A mark of a part, by its place.
    Note(Part, usize),
}

/// The rows that pass the filter, from the top.
pub fn rows(pen: &Pen<'_>, compare: bool) -> Vec<Row> {
    let talk = &pen.sheet.talk;
    let mut rows = Vec::new();
    if compare && pen.sheet.comparison.is_some() {
        rows.push(Row::Comparison);
    }
    let shown = talk.shown(pen.filter);
    if shown.is_empty() {
        rows.push(Row::Nothing);
    }
    rows.extend(shown.into_iter().map(Row::Line));
    if !pen.debrief.marks.traps.is_empty() {
        rows.push(Row::Traps);
    }
    let parts: &[Part] = match pen.filter {
        Filter::Lost => &[Part::Unsaid],
        Filter::Annotated | Filter::All => &[Part::Unsaid, Part::Throughout, Part::Unobserved],
    };
    for part in parts {
        let count = part.notes(talk).len();
        if count > 0 {
            rows.push(Row::Head(*part));
            rows.extend((0..count).map(|at| Row::Note(*part, at)));
        }
    }
    rows
}

/// A row laid out.
pub enum Laid {
    Line(LaidLine),
    Block(LaidBlock),
    Note(LaidNote),
}

/// Free under a mark that stands on no line.
const UNDER_NOTE: f32 = 12.0;

/// Lays `row` out.
pub fn lay(ui: &Ui, row: Row, pen: &Pen<'_>, columns: &Columns) -> Laid {
    let talk = &pen.sheet.talk;
    match row {
        Row::Line(at) => Laid::Line(LaidLine::of(ui, &talk.lines[at], pen, columns)),
        Row::Comparison => Laid::Block(LaidBlock::comparison(ui, pen, columns)),
        Row::Nothing => Laid::Block(LaidBlock::nothing(ui, pen, columns)),
        Row::Traps => Laid::Block(LaidBlock::traps(ui, pen, columns)),
        Row::Head(part) => Laid::Block(LaidBlock::head(ui, part, pen, columns)),
        Row::Note(part, at) => {
            let width = columns.width - 2.0 * space::XL;
            let note = &part.notes(talk)[at];
            Laid::Note(LaidNote::of(ui, note, width, pen))
        }
    }
}

impl Laid {
    /// How high it is.
    pub fn height(&self) -> f32 {
        match self {
            Self::Line(laid) => laid.height(),
            Self::Block(laid) => laid.height(),
            Self::Note(laid) => laid.height() + UNDER_NOTE,
        }
    }

    /// Draws it with its top left corner at `at`.
    pub fn show(
        &self,
        ui: &mut Ui,
        at: egui::Pos2,
        row: Row,
        pen: &mut Pen<'_>,
        columns: &Columns,
    ) {
        let sheet = pen.sheet;
        match (self, row) {
            (Self::Line(laid), Row::Line(place)) => {
                laid.show(ui, at, &sheet.talk.lines[place], pen, columns);
            }
            (Self::Block(laid), _) => laid.show(ui, pen.id(("block", row)), at),
            (Self::Note(laid), Row::Note(part, place)) => {
                let width = columns.width - 2.0 * space::XL;
                let at = at + egui::vec2(space::XL, 0.0);
                let id = pen.id(("loose", part.keys().0, place));
                let note = &part.notes(&sheet.talk)[place];
                laid.show(ui, id, at, width, note, false, pen);
            }
            _ => {}
        }
    }
}
