//! Where the columns of the annotated transcript stand.

use crate::ui::theme::{Breadth, space};

/// Where the columns of the transcript stand, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Columns {
    /// Width of the whole list.
    pub width: f32,
    /// Left edge of the words; the turn's number stands before it.
    pub text_at: f32,
    /// Width of the words.
    pub text: f32,
    /// Left edge and width of the notes; none where they stand under their line.
    pub notes: Option<(f32, f32)>,
}

impl Columns {
    /// The columns of a list `width` points wide.
    pub fn of(width: f32, breadth: Breadth) -> Self {
        const TEXT_AT: f32 = 54.0;
        let notes = match breadth {
            Breadth::Compact => None,
            Breadth::Regular => Some((width * 0.39).clamp(220.0, 340.0)),
            Breadth::Wide => Some(380.0),
        };
        let rest = width - TEXT_AT - space::XL;
        let (text, notes) = match notes {
            Some(notes) => {
                let text = rest - notes - space::PAGE;
                (text, Some((TEXT_AT + text + space::PAGE, notes)))
            }
            None => (rest, None),
        };
        Self {
            width,
            text_at: TEXT_AT,
            text: text.max(80.0),
            notes,
        }
    }

    /// Width of the notes, beside their line or under it.
    pub fn notes_width(&self) -> f32 {
        self.notes.map_or(self.text, |(_, width)| width)
    }
}
