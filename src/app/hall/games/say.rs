//! Why a game does not take something, as sentences.

use crate::{
    contest::practical::{
        defence::DefenceRefusal, duel::DuelRefusal, quiz::QuizRefusal, relay::RelayRefusal,
    },
    text::Message,
};

/// A reason that can be told.
pub trait Told {
    /// The sentence.
    fn message(self) -> Message;
}

impl Told for RelayRefusal {
    fn message(self) -> Message {
        Message::new(match self {
            RelayRefusal::NotNow => "game-refused-now",
            RelayRefusal::TaskFirst => "game-refused-task-first",
            RelayRefusal::Points => "game-refused-points",
        })
    }
}

impl Told for QuizRefusal {
    fn message(self) -> Message {
        Message::new(match self {
            QuizRefusal::NotNow => "game-refused-now",
            QuizRefusal::Sides => "game-refused-sides",
            QuizRefusal::Stake => "game-refused-stake",
            QuizRefusal::StakeFirst => "game-refused-stake-first",
            QuizRefusal::Side => "game-refused-side",
        })
    }
}

impl Told for DuelRefusal {
    fn message(self) -> Message {
        Message::new(match self {
            DuelRefusal::NotNow => "game-refused-now",
            DuelRefusal::NotYourTurn => "game-refused-turn",
            DuelRefusal::Line => "game-refused-line",
        })
    }
}

impl Told for DefenceRefusal {
    fn message(self) -> Message {
        Message::new(match self {
            DefenceRefusal::NotNow => "game-refused-now",
            DefenceRefusal::NoQuestion => "game-refused-question",
            DefenceRefusal::NoSlide => "game-refused-slide",
        })
    }
}
