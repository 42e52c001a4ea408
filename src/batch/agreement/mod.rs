//! How far two readings agree: kappas, F1, correlations, α, and their bootstrap intervals. Pure numbers in,
//! numbers out; a figure that the data leave undefined is `None`, never 0 and never NaN.

mod alpha;
mod bootstrap;
mod confusion;
mod correlation;
mod human;
mod marks;
mod sample;

pub use alpha::{krippendorff, krippendorff_interval};
pub use bootstrap::{RESAMPLES, interval};
pub use confusion::Confusion;
pub use correlation::{pearson, spearman};
pub use human::{Human, one_human};
pub use marks::{MarkAgreement, agreement_by_check, mark_agreement};
pub use sample::{Pair, Sample};

/// What is computed over pairs of a labelled and a heard value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metric {
    /// Share of pairs that are equal, of so many classes.
    Accuracy {
        /// How many classes there are.
        classes: usize,
    },
    /// Cohen's κ.
    Kappa {
        /// How many classes there are.
        classes: usize,
    },
    /// Cohen's κ weighted by the square of the distance: for levels.
    QuadraticKappa {
        /// How many levels there are.
        classes: usize,
    },
    /// The mean F1 over the classes that occur.
    MacroF1 {
        /// How many classes there are.
        classes: usize,
    },
    /// Pearson's r.
    Pearson,
    /// Spearman's ρ, ties at their mean rank.
    Spearman,
}

impl Metric {
    /// What it is called everywhere: in tables, JSON and Fluent keys.
    pub fn key(self) -> &'static str {
        match self {
            Metric::Accuracy { .. } => "accuracy",
            Metric::Kappa { .. } => "kappa",
            Metric::QuadraticKappa { .. } => "qwk",
            Metric::MacroF1 { .. } => "macro_f1",
            Metric::Pearson => "pearson",
            Metric::Spearman => "spearman",
        }
    }

    /// How many classes it counts; none where it takes numbers.
    pub fn classes(self) -> Option<usize> {
        match self {
            Metric::Accuracy { classes }
            | Metric::Kappa { classes }
            | Metric::QuadraticKappa { classes }
            | Metric::MacroF1 { classes } => Some(classes),
            Metric::Pearson | Metric::Spearman => None,
        }
    }
}
