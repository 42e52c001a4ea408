//! Seats of the hall: one machine may serve all of them, one after the other.

use crate::contest::{EntrantId, JudgeId, Who};

/// Who sits at the machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seat {
    /// Nobody: only what everybody may see is shown.
    #[default]
    Nobody,
    /// The chief judge, who also keeps the desk.
    Chief,
    /// A judge.
    Judge(JudgeId),
    /// An entrant.
    Entrant(EntrantId),
}

impl Seat {
    /// As whom this seat writes and reads. A seat that nobody sits at reads as an entrant whom nothing belongs to.
    pub fn who(self) -> Who {
        match self {
            Seat::Chief => Who::Chief,
            Seat::Judge(judge) => Who::Judge(judge),
            Seat::Entrant(entrant) => Who::Entrant(entrant),
            Seat::Nobody => Who::Entrant(0),
        }
    }
}
