//! The simulated customer's mind: mood, trust, patience, what is told and when, what it means to say next, and
//! the offline voice that words it. Deterministic given a seed; knows no network, no clock and no session.

mod addressed;
mod agenda;
mod appraise;
mod condition;
mod draw;
mod fingerprint;
pub mod guard;
mod impression;
mod marks;
mod mind;
mod mood;
mod names;
mod persona;
mod question;
mod table;
mod voice;

pub use addressed::speaks_to_marker;
pub use agenda::{Turn, answer, drawn_out, volunteered};
pub use appraise::appraise;
pub use condition::{Condition, Moment, Reply};
pub use draw::Draw;
pub use fingerprint::{fingerprint, sentence_prints};
pub use impression::{Ears, Impression};
pub use marks::Marks;
pub use mind::Mind;
pub use mood::{Mood, MoodBand, MoodChange};
pub use names::Names;
pub use persona::{KnownClaim, KnownFact, Persona, exactly_in};
pub use question::Seek;
pub use table::{MOOD_TABLE, MoodTable};
pub use voice::{
    SHORTEST_SENTENCE, Saying, Tongue, Wording, between_facts, in_one, joined, joins, letter,
    rambles, retold, word,
};
