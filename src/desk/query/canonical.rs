//! A query written in one form, so that two questions that ask the same read the same.

use super::{Dimension, Measure, Place, Query};
use crate::{desk::sheet::Test, scenario::Table};

impl Query {
    /// The query in words of the language, columns by id: it reads back to itself.
    pub fn canonical(&self, tables: &[Table], table: usize) -> String {
        let names = Names::of(self, tables, table);
        let mut parts = Vec::new();
        if !self.tests.is_empty() {
            let tests: Vec<String> = self.tests.iter().map(|test| names.test(test)).collect();
            parts.push(format!("where {}", tests.join(" and ")));
        }
        if !self.by.is_empty() {
            let by: Vec<String> = self.by.iter().map(|one| names.dimension(*one)).collect();
            parts.push(format!("by {}", by.join(", ")));
        }
        parts.extend(self.measures.iter().map(|one| names.measure(one)));
        parts.extend(self.stats.map(|one| format!("stats {}", names.place(one))));
        if let (Some(join), Some(own), Some(other)) = (self.join, names.own, names.other) {
            let word = if join.inner { "inner join" } else { "join" };
            let left = id(own, join.left);
            let right = id(other, join.right);
            let on = match left == right {
                true => left.to_owned(),
                false => format!("{left}={right}"),
            };
            parts.push(format!("{word} {} on {on}", other.id.value));
        }
        parts.join(" ")
    }
}

impl Measure {
    /// The measure in words of the language: `mean(days)`.
    pub fn canonical(&self, query: &Query, tables: &[Table], table: usize) -> String {
        Names::of(query, tables, table).measure(self)
    }
}

impl Dimension {
    /// The dimension in words of the language: `week(shipped)`.
    pub fn canonical(self, query: &Query, tables: &[Table], table: usize) -> String {
        Names::of(query, tables, table).dimension(self)
    }
}

impl Test<Place> {
    /// The test in words of the language, `late=yes`, and its column alone.
    pub fn canonical(&self, query: &Query, tables: &[Table], table: usize) -> (String, String) {
        let names = Names::of(query, tables, table);
        (names.test(self), names.place(self.column))
    }
}

/// The tables that names are taken from.
struct Names<'t> {
    own: Option<&'t Table>,
    other: Option<&'t Table>,
}

impl<'t> Names<'t> {
    fn of(query: &Query, tables: &'t [Table], table: usize) -> Self {
        Self {
            own: tables.get(table),
            other: query.join.and_then(|join| tables.get(join.table)),
        }
    }

    fn place(&self, place: Place) -> String {
        match (place.joined, self.own, self.other) {
            (true, _, Some(other)) => format!("{}.{}", other.id.value, id(other, place.column)),
            (_, Some(own), _) => id(own, place.column).to_owned(),
            _ => String::new(),
        }
    }

    fn test(&self, test: &Test<Place>) -> String {
        let plain =
            |c: char| c.is_alphanumeric() || matches!(c, '-' | ':' | '.' | '_' | '/' | '%' | '#');
        let value = match !test.wanted.is_empty() && test.wanted.chars().all(plain) {
            true => test.wanted.clone(),
            false => format!("\"{}\"", test.wanted),
        };
        format!("{}{}{value}", self.place(test.column), test.relation.sign())
    }

    fn dimension(&self, dimension: Dimension) -> String {
        let name = self.place(dimension.column);
        match dimension.step {
            Some(step) => format!("{}({name})", step.word()),
            None => name,
        }
    }

    fn measure(&self, measure: &Measure) -> String {
        let word = measure.word();
        match measure {
            Measure::Count | Measure::Share => word.to_owned(),
            Measure::Sum(of)
            | Measure::ShareOf(of)
            | Measure::Mean(of)
            | Measure::Median(of)
            | Measure::Min(of)
            | Measure::Max(of) => format!("{word}({})", self.place(*of)),
            Measure::Rate(test) => format!("{word}({})", self.test(test)),
            Measure::Ratio(over, under) => {
                format!("{word}({}/{})", self.place(*over), self.place(*under))
            }
        }
    }
}

fn id(table: &Table, column: usize) -> &str {
    table
        .columns
        .get(column)
        .map_or("", |column| column.id.value.as_str())
}
