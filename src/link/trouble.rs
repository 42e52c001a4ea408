//! What can go wrong with an endpoint, each as a sentence for people with a way on. Nothing in it can hold a key.

use crate::text::Message;

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// Nothing listens there.
    #[error("refused")]
    Refused,
    /// The name of the host is not known.
    #[error("no such host")]
    NoSuchHost,
    /// No encrypted connection comes about.
    #[error("no encrypted connection")]
    Tls,
    /// The connection cannot be made, or broke before an answer began.
    #[error("no connection")]
    NoConnection,
    /// The key would travel unencrypted.
    #[error("the key would be exposed")]
    Exposed,
    /// The key is missing or not accepted.
    #[error("the key is not accepted")]
    Key,
    /// The endpoint does not have the model.
    #[error("no model {0}")]
    NoModel(String),
    /// Nothing answers under this address.
    #[error("wrong address")]
    WrongAddress,
    /// It sends elsewhere.
    #[error("moved")]
    Moved,
    /// Too many questions; how many seconds it asks to wait, where it says.
    #[error("busy")]
    Busy(Option<u64>),
    /// It cannot answer at the moment: the status.
    #[error("status {0}")]
    Server(u16),
    /// It does not take the question: the status and its words.
    #[error("status {0}: {1}")]
    Declined(u16, String),
    /// The answer is no JSON.
    #[error("malformed")]
    Malformed,
    /// The answer is something else than a chat answer.
    #[error("wrong shape")]
    WrongShape,
    /// The answer is empty.
    #[error("empty")]
    Empty,
    /// Not a word for so many seconds.
    #[error("silent for {0} s")]
    Silent(u64),
    /// No end within so many seconds.
    #[error("no end within {0} s")]
    Endless(u64),
    /// The answer broke off.
    #[error("cut off")]
    CutOff,
    /// The answer is far longer than any that makes sense.
    #[error("too long")]
    TooLong,
    /// What it answered is of no use to who asked, though it came whole.
    #[error("no use: {0:?}")]
    NoUse(crate::text::AnswerFault),
    /// Nobody waits for it any more.
    #[error("cancelled")]
    Cancelled,
    /// This computer cannot open connections at all.
    #[error("no client")]
    NoClient,
}

impl Trouble {
    /// What happened.
    pub fn message(&self) -> Message {
        let message = Message::new(self.key());
        match self {
            Trouble::NoModel(model) => message.with("model", model.clone()),
            Trouble::Busy(Some(seconds)) => message.with("seconds", *seconds),
            Trouble::Silent(seconds) | Trouble::Endless(seconds) => {
                message.with("seconds", *seconds)
            }
            Trouble::Server(status) => message.with("status", u32::from(*status)),
            Trouble::Declined(status, why) => message
                .with("status", u32::from(*status))
                .with("why", why.clone()),
            _ => message,
        }
    }

    /// What to do about it.
    pub fn hint(&self) -> Message {
        use Trouble as T;
        Message::new(match self {
            T::Refused | T::NoConnection => "link-hint-start",
            T::NoSuchHost | T::WrongAddress | T::Moved | T::WrongShape | T::Malformed => {
                "link-hint-address"
            }
            T::Tls | T::Exposed => "link-hint-tls",
            T::Key => "link-hint-key",
            T::NoModel(_) => "link-hint-model",
            T::Busy(_) | T::Server(_) | T::Silent(_) | T::Endless(_) | T::CutOff => {
                "link-hint-later"
            }
            T::Declined(..) | T::Empty | T::TooLong | T::NoUse(_) => "link-hint-other-model",
            T::Cancelled | T::NoClient => "link-hint-again",
        })
    }

    fn key(&self) -> &'static str {
        use Trouble as T;
        match self {
            T::Refused => "link-refused",
            T::NoSuchHost => "link-no-such-host",
            T::Tls => "link-tls",
            T::NoConnection => "link-no-connection",
            T::Exposed => "link-exposed",
            T::Key => "link-key",
            T::NoModel(_) => "link-no-model",
            T::WrongAddress => "link-wrong-address",
            T::Moved => "link-moved",
            T::Busy(None) => "link-busy",
            T::Busy(Some(_)) => "link-busy-for",
            T::Server(_) => "link-server",
            T::Declined(_, why) if why.is_empty() => "link-declined-mute",
            T::Declined(..) => "link-declined",
            T::Malformed => "link-malformed",
            T::WrongShape => "link-wrong-shape",
            T::Empty => "link-empty",
            T::Silent(_) => "link-silent",
            T::Endless(_) => "link-endless",
            T::CutOff => "link-cut-off",
            T::TooLong => "link-too-long",
            T::NoUse(_) => "link-no-use",
            T::Cancelled => "link-cancelled",
            T::NoClient => "link-no-client",
        }
    }
}
