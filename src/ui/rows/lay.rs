//! Lays broken rows out as galleys, and remembers how a text was broken at a width.

use std::{collections::BTreeMap, ops::Range, sync::Arc};

use egui::{
    Galley, Id, Painter, Pos2, Ui, Vec2,
    text::{ByteIndex, LayoutJob, LayoutSection},
    vec2,
};

use super::{Rows, breaks};

/// Ascent of Noto Sans SC in em: where egui puts the baseline below the top of a row.
pub(super) const ASCENT: f32 = 1.16;
/// How far a leading quotation mark hangs out, in em.
const HANG: f32 = 0.45;
/// How many broken texts are remembered.
const REMEMBERED: usize = 1500;

/// A text laid out in rows, ready to paint.
#[derive(Clone, Debug)]
pub struct Laid {
    pub(super) pieces: Vec<Drawn>,
    /// Height of a row.
    pub(super) line: f32,
    size: Vec2,
    cut: bool,
}

/// A stretch of one row as it is drawn.
#[derive(Clone, Debug)]
pub(super) struct Drawn {
    /// Where it is drawn, from the upper left corner of the rows.
    pub(super) offset: Vec2,
    pub(super) galley: Arc<Galley>,
    pub(super) row: usize,
    /// The bytes of the text it shows.
    pub(super) range: Range<usize>,
}

impl Laid {
    /// Width of the widest row and height of all rows, in points.
    pub fn size(&self) -> Vec2 {
        self.size
    }

    /// Whether text was cut off at the end.
    pub fn cut(&self) -> bool {
        self.cut
    }

    /// Draws the rows with their upper left corner at `pos`.
    pub fn paint(&self, painter: &Painter, pos: Pos2) {
        for piece in &self.pieces {
            let galley = piece.galley.clone();
            painter.galley(pos + piece.offset, galley, egui::Color32::PLACEHOLDER);
        }
    }
}

/// A stretch of one row on one baseline.
#[derive(Clone, Debug)]
struct Piece {
    job: LayoutJob,
    row: usize,
    drop: f32,
    hang: f32,
    /// The bytes of the text it shows.
    range: Range<usize>,
}

/// Breaks `rows` to `width` and lays them out.
pub(super) fn lay(rows: &Rows, ui: &Ui, width: f32) -> Laid {
    let (pieces, count, cut) = &*remembered(rows, ui, width);
    let line = rows.style.line();
    let nudge = rows.style.nudge();
    let mut made = Vec::with_capacity(pieces.len());
    let mut at = (usize::MAX, 0.0);
    let mut widest: f32 = 0.0;
    for piece in pieces {
        let x = if at.0 == piece.row { at.1 } else { -piece.hang };
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(piece.job.clone()));
        at = (piece.row, x + galley.size().x);
        widest = widest.max(at.1);
        made.push(Drawn {
            offset: vec2(x, piece.row as f32 * line + piece.drop + nudge),
            galley,
            row: piece.row,
            range: piece.range.clone(),
        });
    }
    Laid {
        pieces: made,
        line,
        size: vec2(widest.ceil(), *count as f32 * line),
        cut: *cut,
    }
}

type Broken = (Vec<Piece>, usize, bool);

/// Broken texts by what they were made of, with the turn of their last use.
#[derive(Clone, Default)]
struct Memory {
    turn: u64,
    texts: BTreeMap<u64, (u64, Arc<Broken>)>,
}

impl Memory {
    fn get(&mut self, key: u64) -> Option<Arc<Broken>> {
        self.turn += 1;
        let turn = self.turn;
        self.texts.get_mut(&key).map(|(used, broken)| {
            *used = turn;
            broken.clone()
        })
    }

    fn put(&mut self, key: u64, broken: Arc<Broken>) {
        if self.texts.len() >= REMEMBERED {
            let oldest = self.turn.saturating_sub(REMEMBERED as u64 / 2);
            self.texts.retain(|_, (used, _)| *used >= oldest);
        }
        self.texts.insert(key, (self.turn, broken));
    }
}

fn remembered(rows: &Rows, ui: &Ui, width: f32) -> Arc<Broken> {
    let made_of = (
        &rows.text,
        &rows.runs,
        width.to_bits(),
        rows.max_rows,
        rows.hang,
    );
    let key = Id::new((made_of, ui.pixels_per_point().to_bits())).value();
    let memory = Id::new("heard-rows");
    if let Some(known) = ui.data_mut(|d| d.get_temp_mut_or_default::<Memory>(memory).get(key)) {
        return known;
    }
    let made = Arc::new(broken(rows, ui, width));
    ui.data_mut(|d| {
        d.get_temp_mut_or_default::<Memory>(memory)
            .put(key, made.clone())
    });
    made
}

fn broken(rows: &Rows, ui: &Ui, width: f32) -> Broken {
    let hang = if rows.hang && rows.text.starts_with('“') {
        HANG * rows.style.size()
    } else {
        0.0
    };
    let run_at = |at: usize| rows.runs.iter().find(|run| at < run.end);
    let glued = |at: usize| run_at(at).is_some_and(|run| run.raised && !inside(rows, at));
    let broken = ui.fonts_mut(|fonts| {
        let ellipsis = fonts.glyph_width(&rows.style.font(), '…');
        let mut advance = |at: usize, c: char| {
            run_at(at).map_or(0.0, |run| fonts.glyph_width(&run.format.font_id, c))
        };
        breaks::rows(
            &rows.text,
            width,
            hang,
            rows.max_rows,
            ellipsis,
            &mut advance,
            &glued,
        )
    });
    let mut pieces = Vec::new();
    for (index, row) in broken.iter().enumerate() {
        let hang = if index == 0 { hang } else { 0.0 };
        add_row(rows, *row, index, hang, &mut pieces);
    }
    (
        pieces,
        broken.len(),
        broken.last().is_some_and(|row| row.cut),
    )
}

/// Whether `at` lies within a run and not at its start.
fn inside(rows: &Rows, at: usize) -> bool {
    at != 0 && !rows.runs.iter().any(|run| run.end == at)
}

/// Adds the pieces of one row: neighbouring runs on the same baseline share one.
fn add_row(rows: &Rows, row: breaks::Row, index: usize, hang: f32, pieces: &mut Vec<Piece>) {
    let mut start = 0;
    let first = pieces.len();
    for run in &rows.runs {
        let part = start.max(row.start)..run.end.min(row.end);
        start = run.end;
        if part.is_empty() {
            continue;
        }
        let fits = pieces.len() > first && pieces.last().is_some_and(|p| p.drop == run.drop);
        if !fits {
            let mut job = LayoutJob {
                break_on_newline: false,
                ..LayoutJob::default()
            };
            job.wrap.max_width = f32::INFINITY;
            pieces.push(Piece {
                job,
                row: index,
                drop: run.drop,
                hang,
                range: part.clone(),
            });
        }
        if let Some(piece) = pieces.last_mut() {
            piece.range.end = part.end;
            piece.job.append(&rows.text[part], 0.0, run.format.clone());
        }
    }
    if row.cut
        && let Some(last) = pieces.last_mut()
    {
        let end = last.job.text.len();
        last.job.text.push('…');
        let format = last
            .job
            .sections
            .last()
            .map(|s| s.format.clone())
            .unwrap_or_default();
        let byte_range = ByteIndex(end)..ByteIndex(last.job.text.len());
        last.job.sections.push(LayoutSection {
            leading_space: 0.0,
            byte_range,
            format,
        });
    }
}
