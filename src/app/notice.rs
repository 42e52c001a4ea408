//! Sentences at the top of the window: what happened, where, and what to do.

use super::Action;
use crate::text::Message;

/// How a notice looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Good,
    /// Something the person should know.
    Warning,
    /// Something failed.
    Bad,
}

/// A notice; it stays until it is dismissed or replaced.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Its number, for [`super::Action::Dismiss`].
    pub id: u64,
    /// How it looks.
    pub tone: Tone,
    /// What it says.
    pub what: Message,
    /// What to do.
    pub hint: Option<Message>,
    /// What the person can do about it here and now.
    pub offers: Vec<Offer>,
}

/// A button of a notice.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Its label, as a Fluent key.
    pub key: &'static str,
    /// What it does.
    pub action: Action,
}

/// The notices on show, newest last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Notices {
    shown: Vec<Notice>,
    next: u64,
}

impl Notices {
    /// The most shown at once; older ones make room.
    const MOST: usize = 3;

    /// The notices, oldest first.
    pub fn shown(&self) -> &[Notice] {
        &self.shown
    }

    /// Shows a notice; the same sentence is shown once.
    pub fn put(&mut self, tone: Tone, what: Message, hint: Option<Message>) {
        self.offer(tone, what, hint, Vec::new());
    }

    /// Shows a notice with buttons.
    pub fn offer(&mut self, tone: Tone, what: Message, hint: Option<Message>, offers: Vec<Offer>) {
        self.shown.retain(|has| has.what != what);
        if self.shown.len() == Self::MOST {
            self.shown.remove(0);
        }
        self.next += 1;
        self.shown.push(Notice {
            id: self.next,
            tone,
            what,
            hint,
            offers,
        });
    }

    /// Takes the notices away that say `key`, because they are no longer true.
    pub fn withdraw(&mut self, key: &str) {
        self.shown.retain(|has| has.what.key != key);
    }

    /// Takes the notice `id` away.
    pub fn dismiss(&mut self, id: u64) {
        self.shown.retain(|has| has.id != id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_sentence_is_shown_once_and_old_ones_make_room() {
        let mut notices = Notices::default();
        for key in ["a", "b", "a", "c", "d"] {
            notices.put(Tone::Bad, Message::new(key), None);
        }
        let keys: Vec<&str> = notices.shown().iter().map(|has| has.what.key).collect();
        assert_eq!(keys, ["a", "c", "d"]);
        let id = notices.shown()[1].id;
        notices.dismiss(id);
        assert_eq!(notices.shown().len(), 2);
    }
}
