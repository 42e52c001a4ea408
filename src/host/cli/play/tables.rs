//! Tables and answers in the terminal: aligned columns, in which Chinese takes two places a character.

use rust_decimal::Decimal;
use unicode_width::UnicodeWidthStr;

use crate::{
    desk::{Answer, Found, Groups, Sheets, Tables, analyse, figure, rows},
    scenario::{ColumnKind, Table},
    text::{Language, Message, say},
};

/// Rows printed of a table; more are counted, and the filter finds them.
const MOST_ROWS: usize = 60;
/// Letters of a bar.
const BAR: u32 = 24;
/// Widest cell, in places.
const WIDEST: usize = 40;

/// A table with the rows that fit `filter`, each with its number.
pub(super) fn table(sheets: &Sheets, at: usize, filter: Option<&str>) -> String {
    let (table, language) = (&sheets.tables()[at], sheets.language());
    let found = rows(
        table,
        sheets.sheet(at),
        language,
        filter.unwrap_or_default(),
        None,
    );
    let mut grid = Grid::new(std::iter::once(("#".to_owned(), true)).chain(heads(table, language)));
    for &row in found.iter().take(MOST_ROWS) {
        let cells = table.row(row, language).map(str::to_owned);
        grid.push(std::iter::once((row + 1).to_string()).chain(cells));
    }
    let mut lines = vec![format!("  {}", table.title.get(language))];
    let note = table.note.as_ref();
    lines.extend(note.map(|note| format!("  {}", note.get(language))));
    lines.extend(grid.lines());
    lines.extend(more(found.len(), MOST_ROWS, language));
    lines.join("\n")
}

/// The answer to a question that was asked before; nothing where the case has changed and it has none.
pub(super) fn answer(sheets: &Sheets, at: usize, query: &str) -> Option<String> {
    let answer = analyse(sheets, at, query).ok()?;
    let language = sheets.language();
    let mut lines = vec![format!(
        "  {} · {query}",
        sheets.tables()[at].title.get(language)
    )];
    lines.push(format!("  {}", rows_said(answer.rows, language)));
    if answer.joined.is_some() {
        lines.push(format!("  {}", answer.join_said(language)));
        let warning = answer.join_warning(language);
        lines.extend(warning.map(|warning| format!("  ! {warning}")));
    }
    match &answer.found {
        Found::Groups(groups) => lines.extend(group_lines(&answer, groups, sheets)),
        Found::Stats(stats) => {
            lines.extend(answer.stats_title(sheets).map(|title| format!("  {title}")));
            let mut grid = Grid::new([(String::new(), false), (String::new(), true)]);
            for (title, value) in stats.rows(language) {
                grid.push([title, value]);
            }
            lines.extend(grid.lines().into_iter().skip(1));
        }
        Found::Rows(pairs) => lines.extend(joined_lines(&answer, pairs, sheets)),
    }
    Some(lines.join("\n"))
}

fn group_lines(answer: &Answer, groups: &Groups, sheets: &Sheets) -> Vec<String> {
    let language = sheets.language();
    let keys = answer.query.by.len();
    let heads = answer.heads(sheets).into_iter().enumerate();
    let heads = heads.map(|(at, head)| (head, at >= keys));
    let mut grid = Grid::new(heads.chain([(String::new(), false)]));
    let nothing = say(language, "desk-no-value");
    let shown = |values: &[Option<Decimal>]| -> Vec<String> {
        let values = values.iter().zip(&answer.query.measures);
        values
            .map(|(value, measure)| figure(*value, measure.is_share()))
            .collect()
    };
    let longest = groups.lines.iter().filter_map(|line| line.values.first());
    let longest = longest.flatten().max().copied().unwrap_or_default();
    for line in groups.lines.iter().take(MOST_ROWS) {
        let keys = line.keys.iter().map(|key| match key.text.is_empty() {
            true => nothing.clone(),
            false => key.text.clone(),
        });
        let bar = line.values.first().copied().flatten();
        let bar = bar.map_or(String::new(), |value| bar_of(value, longest));
        grid.push(keys.chain(shown(&line.values)).chain([bar]));
    }
    if keys > 0 {
        let all = std::iter::once(say(language, "desk-all-rows"));
        let blank = (1..keys).map(|_| String::new());
        grid.push(all.chain(blank).chain(shown(&groups.total)));
    }
    let mut lines = grid.lines();
    lines.extend(more(groups.lines.len(), MOST_ROWS, language));
    lines
}

/// A bar as long as `value` is of the longest.
fn bar_of(value: Decimal, longest: Decimal) -> String {
    let part = value.checked_mul(Decimal::from(BAR));
    let part = part.and_then(|part| part.checked_div(longest));
    let long = part.and_then(|part| u32::try_from(part.round()).ok());
    "▇".repeat(long.unwrap_or(0).min(BAR) as usize)
}

fn joined_lines(answer: &Answer, pairs: &[(usize, Option<usize>)], sheets: &Sheets) -> Vec<String> {
    let language = sheets.language();
    let Some(join) = answer.query.join else {
        return Vec::new();
    };
    let (own, other) = (&sheets.tables()[answer.table], &sheets.tables()[join.table]);
    let head = std::iter::once(("#".to_owned(), true));
    let mut grid = Grid::new(
        head.chain(heads(own, language))
            .chain(heads(other, language)),
    );
    for &(row, partner) in pairs.iter().take(MOST_ROWS) {
        let cells = own.row(row, language).map(str::to_owned);
        let partner = (0..other.columns.len()).map(|column| match partner {
            Some(partner) => other.cell(partner, column, language).to_owned(),
            None => "—".to_owned(),
        });
        grid.push(
            std::iter::once((row + 1).to_string())
                .chain(cells)
                .chain(partner),
        );
    }
    let mut lines = grid.lines();
    lines.extend(more(pairs.len(), MOST_ROWS, language));
    lines
}

/// The headings of a table, and whether what stands below is flush right.
fn heads(table: &Table, language: Language) -> impl Iterator<Item = (String, bool)> {
    table.columns.iter().map(move |column| {
        let title = column.title.get(language);
        let title = match &column.unit {
            Some(unit) => format!("{title} ({})", unit.get(language)),
            None => title.to_owned(),
        };
        (title, column.kind == ColumnKind::Number)
    })
}

fn rows_said(rows: usize, language: Language) -> String {
    Message::new("desk-rows-asked")
        .with("count", rows as u64)
        .say(language)
}

/// How many rows are not printed.
fn more(all: usize, shown: usize, language: Language) -> Option<String> {
    let rest = all.checked_sub(shown).filter(|rest| *rest > 0)?;
    let said = Message::new("desk-rows-more").with("count", rest as u64);
    Some(format!("  {}", said.say(language)))
}

/// Lines of cells under headings.
struct Grid {
    right: Vec<bool>,
    lines: Vec<Vec<String>>,
}

impl Grid {
    fn new(heads: impl IntoIterator<Item = (String, bool)>) -> Self {
        let (heads, right) = heads.into_iter().unzip();
        Self {
            right,
            lines: vec![heads],
        }
    }

    fn push(&mut self, cells: impl IntoIterator<Item = String>) {
        self.lines
            .push(cells.into_iter().map(|cell| cut(&cell)).collect());
    }

    fn lines(&self) -> Vec<String> {
        let widths: Vec<usize> = (0..self.right.len())
            .map(|at| {
                let cells = self.lines.iter().filter_map(|line| line.get(at));
                cells.map(|cell| cell.width()).max().unwrap_or(0)
            })
            .collect();
        let line = |cells: &Vec<String>| {
            let cells = cells.iter().zip(&widths).zip(&self.right);
            let padded = cells.map(|((cell, &width), &right)| {
                let blanks = " ".repeat(width.saturating_sub(cell.width()));
                match right {
                    true => format!("{blanks}{cell}"),
                    false => format!("{cell}{blanks}"),
                }
            });
            let padded = padded.collect::<Vec<_>>().join("  ");
            format!("  {}", padded.trim_end())
        };
        self.lines.iter().map(line).collect()
    }
}

/// A cell of at most [`WIDEST`] places.
fn cut(cell: &str) -> String {
    if cell.width() <= WIDEST {
        return cell.to_owned();
    }
    let mut out = String::new();
    for letter in cell.chars() {
        if out.width() + 3 > WIDEST {
            break;
        }
        out.push(letter);
    }
    out + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_takes_two_places_and_numbers_stand_flush_right() {
        let mut grid = Grid::new([("仓库".to_owned(), false), ("n".to_owned(), true)]);
        grid.push(["苏州".to_owned(), "1,204".to_owned()]);
        grid.push(["Wuxi".to_owned(), "3".to_owned()]);
        assert_eq!(
            grid.lines(),
            ["  仓库      n", "  苏州  1,204", "  Wuxi      3"]
        );
        assert_eq!(cut(&"长".repeat(40)).width(), WIDEST - 1);
    }

    #[test]
    fn the_longest_bar_is_full_and_nothing_breaks_it() {
        let of = |value: i64, longest: i64| bar_of(value.into(), longest.into()).chars().count();
        assert_eq!(
            (of(10, 10), of(5, 10), of(0, 10), of(-3, 10)),
            (24, 12, 0, 0)
        );
        assert_eq!((of(1, 0), of(10, 1)), (0, 24));
        assert_eq!(bar_of(Decimal::MAX, Decimal::ONE), "");
    }
}
