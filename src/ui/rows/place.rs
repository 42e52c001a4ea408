//! Where in a laid out text a place of the screen is, and where on the screen a stretch of the text is.

use std::ops::Range;

use egui::{Rect, Vec2, pos2, text::CCursor};

use super::lay::{Drawn, Laid};

impl Laid {
    /// The byte of the text nearest to `at`, measured from the upper left corner of the rows. It is always between
    /// two characters.
    pub fn byte_at(&self, at: Vec2) -> usize {
        let row = (at.y / self.line).max(0.0) as usize;
        let last = self.pieces.last().map_or(0, |piece| piece.row);
        let in_row = self
            .pieces
            .iter()
            .filter(|piece| piece.row == row.min(last));
        let before = |piece: &&Drawn| piece.offset.x <= at.x;
        let piece = in_row.clone().take_while(before).last();
        let Some(piece) = piece.or_else(|| in_row.into_iter().next()) else {
            return 0;
        };
        // Within its own row: what is above or below the galley is not another row of it.
        let within = pos2(at.x - piece.offset.x, piece.galley.size().y / 2.0);
        let index = piece.galley.cursor_from_pos(within.to_vec2()).index.0;
        let byte = piece.galley.text().char_indices().nth(index);
        let byte = byte.map_or(piece.galley.text().len(), |(byte, _)| byte);
        (piece.range.start + byte).min(piece.range.end)
    }

    /// The places of the bytes `stretch` of the text, one rectangle a row, as high as the rows are.
    pub fn places(&self, stretch: &Range<usize>) -> Vec<Rect> {
        let place = |piece: &Drawn| {
            let start = stretch.start.max(piece.range.start);
            let end = stretch.end.min(piece.range.end);
            let text = piece.galley.text();
            let x = |byte: usize| {
                let before = text.get(..byte - piece.range.start)?;
                let cursor = CCursor::new(before.chars().count());
                Some(piece.offset.x + piece.galley.pos_from_cursor(cursor).left())
            };
            let top = piece.row as f32 * self.line;
            (start < end).then_some(())?;
            Some(Rect::from_min_max(
                pos2(x(start)?, top),
                pos2(x(end)?, top + self.line),
            ))
        };
        self.pieces.iter().filter_map(place).collect()
    }
}
