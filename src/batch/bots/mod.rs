//! Trainees without a person: one file a bot. They see what a trainee sees and are played against every case, to find out
//! whether its marks put them in a sensible order and how its customer takes them.
//!
//! | bot | who |
//! |---|---|
//! | `expert` | does what the rubric asks, in the order of a good talk |
//! | `average` | the expert who forgets a third of it and is sometimes slow |
//! | `novice` | does little, says stock phrases, promises vaguely |
//! | `cold` | right but unfeeling |
//! | `warm-but-wrong` | feeling, with wrong figures and nothing done |
//! | `stuffer` | all the right keywords, no answer |
//! | `apologiser` | only ever sorry |
//! | `parrot` | says the customer's words back |
//! | `pusher` | sells at once |
//! | `rude` | blames and brushes aside |
//! | `silent` | lets them wait |
//! | `random` | anything at all |
//! | `typical` | an agent as they are met: average, now cold, now slow; the customer's dynamics are measured against this one |

mod apologiser;
mod average;
mod chance;
mod chatter;
mod cold;
mod expert;
mod habit;
mod knowhow;
mod novice;
mod parrot;
mod piece;
mod planned;
mod pusher;
mod random;
mod rude;
mod silent;
mod stating;
mod stuffer;
mod talk;
mod typical;
mod warm_but_wrong;
mod words;

pub use knowhow::Knowhow;
pub use piece::Piece;
pub use talk::{Stage, Talk, play};

use chance::Chance;
use planned::Planned;

use crate::session::{Input, Session};

/// A trainee without a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bot {
    /// Does what the rubric asks.
    Expert,
    /// Forgets a third of it.
    Average,
    /// Does little.
    Novice,
    /// Right but unfeeling.
    Cold,
    /// Feeling, but wrong.
    WarmButWrong,
    /// Keywords without an answer.
    Stuffer,
    /// Only sorry.
    Apologiser,
    /// Repeats the customer.
    Parrot,
    /// Sells at once.
    Pusher,
    /// Blames and brushes aside.
    Rude,
    /// Lets them wait.
    Silent,
    /// Anything at all.
    Random,
    /// An agent as they are met.
    Typical,
}

impl Bot {
    /// All, the best first.
    pub const ALL: [Bot; 13] = [
        Bot::Expert,
        Bot::Average,
        Bot::Novice,
        Bot::Cold,
        Bot::WarmButWrong,
        Bot::Stuffer,
        Bot::Apologiser,
        Bot::Parrot,
        Bot::Pusher,
        Bot::Rude,
        Bot::Silent,
        Bot::Random,
        Bot::Typical,
    ];

    /// Those who handle a customer badly, each in their own way.
    pub const BAD: [Bot; 9] = [
        Bot::Novice,
        Bot::Cold,
        Bot::WarmButWrong,
        Bot::Stuffer,
        Bot::Apologiser,
        Bot::Parrot,
        Bot::Pusher,
        Bot::Rude,
        Bot::Silent,
    ];

    /// Its name on the command line and in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Bot::Expert => "expert",
            Bot::Average => "average",
            Bot::Novice => "novice",
            Bot::Cold => "cold",
            Bot::WarmButWrong => "warm-but-wrong",
            Bot::Stuffer => "stuffer",
            Bot::Apologiser => "apologiser",
            Bot::Parrot => "parrot",
            Bot::Pusher => "pusher",
            Bot::Rude => "rude",
            Bot::Silent => "silent",
            Bot::Random => "random",
            Bot::Typical => "typical",
        }
    }

    /// The bot called `key`.
    pub fn named(key: &str) -> Option<Bot> {
        Bot::ALL.into_iter().find(|bot| bot.key() == key)
    }

    /// The bot at the beginning of a talk with this luck.
    fn player(self, stage: &Stage, luck: u64) -> Box<dyn Player> {
        let chance = Chance::new(luck ^ (self as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        match self {
            Bot::Expert => expert::player(stage, chance),
            Bot::Average => average::player(stage, chance),
            Bot::Novice => novice::player(stage, chance),
            Bot::Cold => cold::player(stage, chance),
            Bot::WarmButWrong => warm_but_wrong::player(stage, chance),
            Bot::Stuffer => stuffer::player(stage, chance),
            Bot::Apologiser => apologiser::player(stage, chance),
            Bot::Parrot => parrot::player(stage, chance),
            Bot::Pusher => pusher::player(stage, chance),
            Bot::Rude => rude::player(stage, chance),
            Bot::Silent => silent::player(stage, chance),
            Bot::Random => random::player(stage, chance),
            Bot::Typical => typical::player(stage, chance),
        }
    }
}

/// Plays a trainee, one input after the other.
trait Player {
    /// What is done next and after how many milliseconds; none where nothing is left to do.
    fn next(&mut self, session: &Session) -> Option<(u64, Input)>;
}
