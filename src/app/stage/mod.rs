//! The hall's big screen: what it shows of an event or of a talk, read from the store as it grows, and which scene is on.
//!
//! The audience reads as somebody whom nothing belongs to: names, marks and the standing appear when they are published, and the words of a
//! talk in an event only once everybody has taken the stage, unless the operator says that those who still wait cannot see the screen.

mod event;
mod follow;
mod marks;
mod person;
mod quiz;
mod scene;
mod talk;

#[cfg(test)]
pub(crate) mod tests;

pub use event::{Award, EventShow, Lot, OnStage, StageShow, StageStep};
pub use follow::{Follow, Follower};
pub use marks::{ItemShow, MarksShow};
pub use person::Person;
pub use quiz::{Call, Came, QuizShow, SideShow};
pub use scene::{Key, Programme, Scene, steps};
pub use talk::{Speaker, Spoken, TICKER_MS, TalkShow, Ticker, TickerKind};

use crate::text::Message;

/// What the hall's screen may show at this moment. A picture of the records: whoever draws it decides nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Show {
    /// The event that is followed.
    pub event: Option<EventShow>,
    /// The talk that runs, or ran last.
    pub talk: Option<TalkShow>,
    /// Why nothing new is read, and what the operator can do; the last picture stays.
    pub trouble: Option<(Message, Message)>,
}
