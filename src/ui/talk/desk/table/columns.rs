//! The widths of a table's columns: what their cells need, as far as there is room.

use egui::Ui;

use crate::{
    scenario::Table,
    ui::{
        talk::Scene,
        theme::{Tokens, Type},
        widgets::Line,
    },
};

/// Width of the column of doubt flags.
pub(super) const FLAG: f32 = 32.0;
/// Rows whose cells are looked at.
const LOOKED_AT: usize = 60;
/// Widest cell; longer words end in `…`.
const WIDEST: f32 = 260.0;
/// Space at each side of a cell, and the least of it where the table would not fit otherwise.
const PAD: (f32, f32) = (8.0, 4.0);
/// What the mark of a sorted column takes beside its title.
pub(super) const MARK: f32 = 12.0;

/// The columns of a table as they are drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Columns {
    /// Width of each, with the space at both sides.
    pub widths: Vec<f32>,
    /// Space at each side of a cell.
    pub pad: f32,
}

impl Columns {
    /// The columns of `table` over `room` points, the flags included.
    pub(super) fn of(ui: &Ui, scene: Scene<'_>, table: &Table, room: f32) -> Self {
        Self::fitted(&needs(ui, scene, table), room - FLAG)
    }

    /// Columns that need `needs` points each, over `room` points: the space between them gives way first, and what is
    /// left over goes to all alike. Where even the least space is too much the table is scrolled sideways.
    fn fitted(needs: &[f32], room: f32) -> Self {
        let count = needs.len().max(1) as f32;
        let left = room - needs.iter().sum::<f32>();
        let pad = (left / count / 2.0).clamp(PAD.1, PAD.0);
        let more = ((left - 2.0 * pad * count) / count).max(0.0);
        Self {
            widths: needs.iter().map(|need| need + 2.0 * pad + more).collect(),
            pad,
        }
    }

    /// Width of the whole table, the flags included.
    pub(super) fn width(&self) -> f32 {
        self.widths.iter().sum::<f32>() + FLAG
    }
}

/// What each column needs for its widest cell.
fn needs(ui: &Ui, scene: Scene<'_>, table: &Table) -> Vec<f32> {
    let t = Tokens::of(ui);
    let language = scene.talk.language();
    let wide = |style, words: &str| Line::new(ui, style, t.text, words).width();
    let need = |(place, column): (usize, &crate::scenario::Column)| {
        let mut title = column.title.get(language).to_owned();
        if let Some(unit) = &column.unit {
            title = format!("{title} {}", unit.get(language));
        }
        let rows = 0..table.len().min(LOOKED_AT);
        let widest = rows
            .map(|row| wide(Type::Dense, table.cell(row, place, language)))
            .fold(0.0, f32::max);
        widest.min(WIDEST).max(wide(Type::Small, &title) + MARK)
    };
    table.columns.iter().enumerate().map(need).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEEDS: [f32; 3] = [40.0, 100.0, 60.0];

    #[test]
    fn what_is_left_over_goes_to_all_columns_alike() {
        let columns = Columns::fitted(&NEEDS, 308.0);
        assert_eq!((columns.pad, columns.width()), (PAD.0, 308.0 + FLAG));
        assert_eq!(columns.widths, [76.0, 136.0, 96.0]);
    }

    #[test]
    fn the_space_between_columns_gives_way_before_a_cell_is_cut() {
        let columns = Columns::fitted(&NEEDS, 230.0);
        assert_eq!((columns.pad, columns.width()), (5.0, 230.0 + FLAG));
        let columns = Columns::fitted(&NEEDS, 90.0);
        assert_eq!((columns.pad, columns.width()), (PAD.1, 224.0 + FLAG));
    }

    #[test]
    fn a_table_without_columns_has_no_width() {
        assert_eq!(Columns::fitted(&[], 300.0).width(), FLAG);
    }
}
