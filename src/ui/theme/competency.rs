//! How a competency looks: its colours, its one-character glyph, its marker in a plot, its name.

use super::palette::{Hue, Tokens};
use crate::{
    scenario::Competency,
    text::{Language, say},
};

impl Tokens {
    /// The colours of a competency.
    pub fn competency(&self, competency: Competency) -> Hue {
        self.competencies[competency as usize]
    }
}

/// The shape of a competency's dots in a plot, so that lines differ without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// A disc: empathy.
    Circle,
    /// A square: data understanding.
    Square,
    /// A triangle pointing up: sales awareness.
    Up,
    /// A diamond: operations.
    Diamond,
    /// A triangle pointing down: project management.
    Down,
}

impl Marker {
    /// The marker of a competency.
    pub fn of(competency: Competency) -> Self {
        match competency {
            Competency::Empathy => Self::Circle,
            Competency::DataUnderstanding => Self::Square,
            Competency::SalesAwareness => Self::Up,
            Competency::Operations => Self::Diamond,
            Competency::ProjectManagement => Self::Down,
        }
    }
}

/// The one-character glyph of a competency: 情 数 敏 营 项, in English E D S O P.
pub fn glyph(competency: Competency, language: Language) -> String {
    say(language, &format!("look-glyph-{}", competency.key()))
}

/// The name of a competency: 共情, 数据理解 ….
pub fn competency_name(competency: Competency, language: Language) -> String {
    say(language, &format!("look-competency-{}", competency.key()))
}
