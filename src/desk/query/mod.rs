//! A question to a table: which rows, put together by what, counted or added up how. One small language for the app and
//! the terminal:
//!
//! `where late=yes by warehouse, week(shipped) count mean(days) rate(late=yes) join customers on customer_id`
//!
//! Every part may be left out and the parts may stand in any order. Columns are named by id or heading; those of the
//! joined table by `customers.tier`, or by the name alone where the first table has none like it.

mod canonical;
mod lex;
mod parse;
mod problem;

pub use parse::{begins_query, parse};

use super::sheet::{Step, Test};

/// A question to a table. Tables and columns are named by their places, so that it cannot name what is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What rows must be like, all of it.
    pub tests: Vec<Test<Place>>,
    /// What they are put together by, at most two.
    pub by: Vec<Dimension>,
    /// What is counted or added up of each group.
    pub measures: Vec<Measure>,
    /// Whose statistics are asked for instead of groups.
    pub stats: Option<Place>,
    /// The other table.
    pub join: Option<Join>,
}

/// A column of the table asked, or of the one joined to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Whether it is a column of the joined table.
    pub joined: bool,
    /// The column, from 0 in the author's order.
    pub column: usize,
}

/// What rows are put together by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dimension {
    /// The column.
    pub column: Place,
    /// How its dates are cut; none as they are.
    pub step: Option<Step>,
}

/// What is counted or added up of a group.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Rows.
    Count,
    /// Their part of all rows, in per cent.
    Share,
    /// A sum.
    Sum(Place),
    /// Their part of the sum over all rows, in per cent.
    ShareOf(Place),
    /// An average of the values there are.
    Mean(Place),
    /// The value in the middle.
    Median(Place),
    /// The smallest.
    Min(Place),
    /// The largest.
    Max(Place),
    /// How many of the rows fit, in per cent.
    Rate(Test<Place>),
    /// One sum divided by another, in per cent.
    Ratio(Place, Place),
}

impl Measure {
    /// The word it begins with in a query.
    pub fn word(&self) -> &'static str {
        match self {
            Measure::Count => "count",
            Measure::Share | Measure::ShareOf(_) => "share",
            Measure::Sum(_) => "sum",
            Measure::Mean(_) => "mean",
            Measure::Median(_) => "median",
            Measure::Min(_) => "min",
            Measure::Max(_) => "max",
            Measure::Rate(_) | Measure::Ratio(..) => "rate",
        }
    }

    /// Whether it is in per cent.
    pub fn is_share(&self) -> bool {
        matches!(
            self,
            Measure::Share | Measure::ShareOf(_) | Measure::Rate(_) | Measure::Ratio(..)
        )
    }
}

/// How another table is joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Join {
    /// The table, by its place on the desk.
    pub table: usize,
    /// The column of the table asked.
    pub left: usize,
    /// The column of the joined table.
    pub right: usize,
    /// Whether rows without a partner are left out.
    pub inner: bool,
}
