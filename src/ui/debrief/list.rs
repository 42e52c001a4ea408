//! The list under the transcript's head: comparison, lines, marks without a line. Only rows in sight are laid out.

use std::collections::BTreeSet;

use egui::{Id, Rect, ScrollArea, Ui, pos2};

use super::{
    block::LaidBlock,
    data::Sheet,
    line::LaidLine,
    lines::{Annotated, Filter, Note},
    note::LaidNote,
};
use crate::{
    app::debrief::Debrief,
    text::Language,
    ui::{
        shapes::hairline_h,
        theme::{Breadth, Tokens, space},
    },
};

/// Where the columns of the transcript stand, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Columns {
    /// Width of the whole list.
    pub width: f32,
    /// Left edge of the words; the turn's number stands before it.
    pub text_at: f32,
    /// Width of the words.
    pub text: f32,
    /// Left edge and width of the notes; none where they stand under their line.
    pub notes: Option<(f32, f32)>,
}

impl Columns {
    /// The columns of a list `width` points wide.
    pub fn of(width: f32, breadth: Breadth) -> Self {
        const TEXT_AT: f32 = 54.0;
        let notes = match breadth {
            Breadth::Compact => None,
            Breadth::Regular => Some((width * 0.39).clamp(220.0, 340.0)),
            Breadth::Wide => Some(380.0),
        };
        let rest = width - TEXT_AT - space::XL;
        let (text, notes) = match notes {
            Some(notes) => {
                let text = rest - notes - space::PAGE;
                (text, Some((TEXT_AT + text + space::PAGE, notes)))
            }
            None => (rest, None),
        };
        Self {
            width,
            text_at: TEXT_AT,
            text: text.max(80.0),
            notes,
        }
    }

    /// Width of the notes, beside their line or under it.
    pub fn notes_width(&self) -> f32 {
        self.notes.map_or(self.text, |(_, width)| width)
    }
}

/// What the rows are drawn from, and what was pressed in them.
pub struct Pen<'a> {
    /// What is shown.
    pub debrief: &'a Debrief,
    /// What was made of it.
    pub sheet: &'a Sheet,
    /// Language of the interface.
    pub language: Language,
    /// Which lines are shown.
    pub filter: Filter,
    /// Turns whose model answer is unfolded.
    pub open: BTreeSet<u32>,
    /// The selected mark; 0 for none.
    pub current: usize,
    /// The selected turn.
    pub turn: Option<u32>,
    /// The mark that is to get the focus.
    pub focus: Option<usize>,
    /// Whether the session can be taken up again from a turn.
    pub may_retry: bool,
    /// The turn that *retry from here* was pressed at.
    pub retry: Option<u32>,
    /// The turn whose model answer was folded or unfolded.
    pub toggled: Option<u32>,
}

impl Pen<'_> {
    /// Name of the customer, in the language of the talk.
    pub fn customer(&self) -> &str {
        let language = self.debrief.transcript.header.language;
        self.debrief.scenario.customer.name.get(language)
    }

    /// A stable id of a part of this debrief's list.
    pub fn id(&self, part: impl egui::AsId) -> Id {
        Id::new(("heard-debrief", self.debrief.opened, part))
    }

    /// Folds or unfolds the model answer of `turn`.
    pub fn toggle(&mut self, turn: u32) {
        if !self.open.remove(&turn) {
            self.open.insert(turn);
        }
        self.toggled = Some(turn);
    }

    /// Selects the mark `number` of `turn`.
    pub fn choose(&mut self, number: usize, turn: u32) {
        self.current = number;
        self.turn = Some(turn);
    }
}

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
enum Row {
    /// Against the earlier attempt.
    Comparison,
    /// No line passes the filter.
    Nothing,
    /// A line of the talk, by its place.
    Line(usize),
    /// Head of a part.
    Head(Part),
    /// A mark of a part, by its place.
    Note(Part, usize),
}

/// What is to be scrolled to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The line of a turn.
    Turn(u32),
    /// The line of a mark, by its number.
    Mark(usize),
    /// The top: the comparison.
    Top,
}

/// The rows and their heights, kept from frame to frame.
#[derive(Default)]
pub struct List {
    rows: Vec<Row>,
    heights: Vec<Option<f32>>,
    made_for: Option<(u64, u64, Language, Filter, bool, [u32; 2])>,
}

/// Height of a row that was not measured yet.
const GUESS: f32 = 96.0;
/// Rows measured a frame beside those in sight.
const BUDGET: usize = 120;

impl List {
    /// Draws the rows over the whole of `ui`, which they scroll in, and goes to `target`.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        pen: &mut Pen<'_>,
        columns: &Columns,
        compare: bool,
        target: Option<Target>,
    ) {
        self.refresh(ui, pen, columns, compare);
        let offset = target.map(|target| self.offset(ui, pen, columns, target));
        self.measure(ui, pen, columns, BUDGET, self.rows.len());
        let mut area = ScrollArea::vertical()
            .id_salt(("debrief-list", pen.debrief.opened))
            .auto_shrink(false);
        if let Some(offset) = offset {
            area = area.vertical_scroll_offset(offset);
        }
        area.show_viewport(ui, |ui, viewport| {
            ui.set_height(self.total());
            let origin = ui.max_rect().min;
            self.paint(ui, pen, columns, origin, viewport);
        });
        self.forget_toggled(pen);
    }

    /// Draws every row at the cursor, for a page that scrolls as a whole; scrolls it to `target`.
    pub fn show_whole(
        &mut self,
        ui: &mut Ui,
        pen: &mut Pen<'_>,
        columns: &Columns,
        compare: bool,
        target: Option<Target>,
    ) {
        self.refresh(ui, pen, columns, compare);
        let offset = target.map(|target| self.offset(ui, pen, columns, target));
        self.measure(ui, pen, columns, BUDGET, self.rows.len());
        let size = egui::vec2(columns.width, self.total());
        let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        if let Some(offset) = offset {
            let top = pos2(rect.left(), rect.top() + offset);
            let place = Rect::from_min_size(top, egui::vec2(columns.width, GUESS));
            ui.scroll_to_rect(place, Some(egui::Align::Center));
        }
        let seen = ui.clip_rect().translate(-rect.min.to_vec2());
        self.paint(ui, pen, columns, rect.min, seen);
        self.forget_toggled(pen);
    }

    /// Rows anew where what they were made for has changed.
    fn refresh(&mut self, ui: &Ui, pen: &Pen<'_>, columns: &Columns, compare: bool) {
        let sizes = [columns.width.to_bits(), ui.pixels_per_point().to_bits()];
        let debrief = pen.debrief;
        let made_for = (
            debrief.opened,
            debrief.version,
            pen.language,
            pen.filter,
            compare,
            sizes,
        );
        if self.made_for != Some(made_for) {
            self.rows = rows(pen, compare);
            self.heights = vec![None; self.rows.len()];
            self.made_for = Some(made_for);
        }
    }

    fn total(&self) -> f32 {
        self.heights
            .iter()
            .map(|high| high.unwrap_or(GUESS))
            .sum::<f32>()
            + space::M
    }

    /// Measures at most `budget` of the first `upto` rows.
    fn measure(&mut self, ui: &Ui, pen: &Pen<'_>, columns: &Columns, budget: usize, upto: usize) {
        let mut left = budget;
        for (row, high) in self.rows.iter().zip(&mut self.heights).take(upto) {
            if high.is_some() {
                continue;
            }
            if left == 0 {
                // The rest in the next frames, so that opening a long talk never stops the window.
                ui.ctx().request_repaint();
                return;
            }
            *high = Some(lay(ui, *row, pen, columns).height());
            left -= 1;
        }
    }

    /// Where `target` begins; everything before it is measured first.
    fn offset(&mut self, ui: &Ui, pen: &Pen<'_>, columns: &Columns, target: Target) -> f32 {
        let talk = &pen.sheet.talk;
        let line = match target {
            Target::Turn(turn) => talk.line_of_turn(turn),
            Target::Mark(number) => talk.line_of_mark(number),
            Target::Top => None,
        };
        let at_or_after =
            |row: &Row| matches!((row, line), (Row::Line(at), Some(line)) if *at >= line);
        let Some(place) = self.rows.iter().position(at_or_after) else {
            return 0.0;
        };
        self.measure(ui, pen, columns, usize::MAX, place + 1);
        let before = self.heights.iter().take(place);
        before.map(|high| high.unwrap_or(GUESS)).sum()
    }

    fn paint(
        &mut self,
        ui: &mut Ui,
        pen: &mut Pen<'_>,
        columns: &Columns,
        origin: egui::Pos2,
        seen: Rect,
    ) {
        let t = Tokens::of(ui);
        let mut top = 0.0;
        for place in 0..self.rows.len() {
            let high = self.heights[place].unwrap_or(GUESS);
            if top > seen.bottom() {
                break;
            }
            if top + high >= seen.top() {
                let row = self.rows[place];
                let laid = lay(ui, row, pen, columns);
                self.heights[place] = Some(laid.height());
                let at = pos2(origin.x, origin.y + top);
                laid.show(ui, at, row, pen, columns);
                let ruled = !matches!(row, Row::Note(..) | Row::Head(_));
                if ruled && place + 1 < self.rows.len() {
                    let (left, right) = (at.x, at.x + columns.width);
                    hairline_h(ui.painter(), left, right, at.y + high - 1.0, t.line);
                }
            }
            top += high;
        }
    }

    /// The height of a line whose answer was folded or unfolded is measured again.
    fn forget_toggled(&mut self, pen: &mut Pen<'_>) {
        let Some(turn) = pen.toggled.take() else {
            return;
        };
        for (row, high) in self.rows.iter().zip(&mut self.heights) {
            if matches!(row, Row::Line(at) if pen.sheet.talk.lines[*at].turn == turn) {
                *high = None;
            }
        }
    }
}

fn rows(pen: &Pen<'_>, compare: bool) -> Vec<Row> {
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
enum Laid {
    Line(LaidLine),
    Block(LaidBlock),
    Note(LaidNote),
}

/// Free under a mark that stands on no line.
const UNDER_NOTE: f32 = 12.0;

fn lay(ui: &Ui, row: Row, pen: &Pen<'_>, columns: &Columns) -> Laid {
    let talk = &pen.sheet.talk;
    match row {
        Row::Line(at) => Laid::Line(LaidLine::of(ui, &talk.lines[at], pen, columns)),
        Row::Comparison => Laid::Block(LaidBlock::comparison(ui, pen, columns)),
        Row::Nothing => Laid::Block(LaidBlock::nothing(ui, pen, columns)),
        Row::Head(part) => Laid::Block(LaidBlock::head(ui, part, pen, columns)),
        Row::Note(part, at) => {
            let width = columns.width - 2.0 * space::XL;
            let note = &part.notes(talk)[at];
            Laid::Note(LaidNote::of(ui, note, width, pen.language))
        }
    }
}

impl Laid {
    fn height(&self) -> f32 {
        match self {
            Self::Line(laid) => laid.height(),
            Self::Block(laid) => laid.height(),
            Self::Note(laid) => laid.height() + UNDER_NOTE,
        }
    }

    fn show(&self, ui: &mut Ui, at: egui::Pos2, row: Row, pen: &mut Pen<'_>, columns: &Columns) {
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
                laid.show(ui, id, at, width, note, false, pen.language);
            }
            _ => {}
        }
    }
}
