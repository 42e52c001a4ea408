//! The icon of a verdict: earned, partly, not earned, not observed, fatal, not marked.

use egui::{Color32, Response, Ui};

use super::label::icon;
use crate::ui::theme::{Icon, Tokens, icons};

/// What a check came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// All points.
    Earned,
    /// Some points.
    Partly,
    /// No points.
    Missed,
    /// There was no occasion; it does not count.
    NotObserved,
    /// A fatal error.
    Fatal,
    /// The evaluation was refused or failed.
    NotMarked,
}

impl Verdict {
    /// The verdict of `points` out of `max`.
    pub fn of_points(points: u32, max: u32) -> Self {
        match points {
            0 => Self::Missed,
            p if p >= max => Self::Earned,
            _ => Self::Partly,
        }
    }

    /// Its icon.
    pub fn icon(self) -> Icon {
        match self {
            Self::Earned => icons::CHECK_CIRCLE.filled(),
            Self::Partly => icons::CIRCLE_HALF.filled(),
            Self::Missed => icons::X_CIRCLE.filled(),
            Self::NotObserved => icons::MINUS_CIRCLE,
            Self::Fatal => icons::WARNING_OCTAGON.filled(),
            Self::NotMarked => icons::WARNING_CIRCLE,
        }
    }

    /// The ink of its icon, points and underline.
    pub fn ink(self, t: &Tokens) -> Color32 {
        match self {
            Self::Earned => t.ok.ink,
            Self::Partly | Self::NotMarked => t.warn.ink,
            Self::Missed => t.bad.ink,
            Self::NotObserved => t.text_3,
            Self::Fatal => t.crit.ink,
        }
    }

    /// The ground behind the words it marks.
    pub fn ground(self, t: &Tokens) -> Color32 {
        match self {
            Self::Earned => t.ok.soft,
            Self::Partly | Self::NotMarked => t.warn.soft,
            Self::Missed => t.bad.soft,
            Self::NotObserved => t.sunken,
            Self::Fatal => t.crit.soft,
        }
    }
}

/// The icon of a verdict at the cursor, 16 points; the points or the word beside it carry the meaning too.
pub fn mark_icon(ui: &mut Ui, verdict: Verdict) -> Response {
    let ink = verdict.ink(Tokens::of(ui));
    icon(ui, verdict.icon(), 16.0, ink)
}
