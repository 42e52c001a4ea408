//! What a colour says: one list of tones for chips, notices and toasts.

use egui::Color32;

use crate::ui::theme::{Pair, Tokens};

/// The meaning that a chip or notice carries. Never by colour alone: an icon or word says it too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// A plain fact.
    #[default]
    Plain,
    /// What is selected or in force.
    Accent,
    /// Earned, improved, passed.
    Ok,
    /// Partly earned, doubted, not marked, unsaved.
    Warn,
    /// Not earned, worsened, an error in a file.
    Bad,
    /// A fatal error.
    Crit,
    /// Words of a machine.
    Info,
}

impl Tone {
    /// Ink, ground and edge of the tone.
    pub fn pair(self, t: &Tokens) -> Pair {
        let pair = |ink: Color32, soft, line| Pair { ink, soft, line };
        match self {
            Self::Plain => pair(t.text_2, t.sunken, t.line),
            Self::Accent => pair(t.accent, t.accent_soft, t.accent_line),
            Self::Ok => t.ok,
            Self::Warn => t.warn,
            Self::Bad => t.bad,
            Self::Crit => t.crit,
            Self::Info => t.info,
        }
    }
}
