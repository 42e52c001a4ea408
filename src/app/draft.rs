//! Words that are typed but not sent: kept soon after each key, so that they outlive a program that is killed.

/// The most often that words are kept, in milliseconds; no word waits longer.
const EVERY_MS: i64 = 1_000;

/// What is typed in a talk, and how far it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    text: String,
    kept: String,
    /// When it was last kept.
    at_ms: i64,
}

impl Draft {
    /// The draft that the store has.
    pub fn stored(text: String) -> Self {
        Self {
            kept: text.clone(),
            text,
            at_ms: 0,
        }
    }

    /// What is typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Takes in what is typed now.
    pub fn typed(&mut self, text: String) {
        self.text = text;
    }

    /// When words are next to be kept, in milliseconds from now; none where all are.
    pub fn wait_ms(&self, now_ms: i64) -> Option<u64> {
        let waits = self.text != self.kept;
        waits.then(|| u64::try_from(self.at_ms + EVERY_MS - now_ms).unwrap_or(0))
    }

    /// The words to keep now, where it is time; it is kept when this returns.
    pub fn due(&mut self, now_ms: i64) -> Option<String> {
        match self.wait_ms(now_ms) {
            Some(0) => self.rest(now_ms),
            _ => None,
        }
    }

    /// The words that are not kept yet, whether or not it is time.
    pub fn rest(&mut self, now_ms: i64) -> Option<String> {
        if self.text == self.kept {
            return None;
        }
        self.at_ms = now_ms;
        self.kept.clone_from(&self.text);
        Some(self.kept.clone())
    }

    /// `text` is sent. Answers with what is to be kept first: the store takes a draft away together with storing the
    /// same words as said, so that they are in one place or the other at every moment.
    pub fn sent(&mut self, text: &str) -> Option<String> {
        let first = (!self.kept.trim().is_empty() && self.kept != text).then(|| text.to_owned());
        *self = Self {
            at_ms: self.at_ms,
            ..Self::default()
        };
        first
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_at_once_and_then_once_a_second() {
        let mut draft = Draft::default();
        assert_eq!(draft.wait_ms(5_000), None);
        draft.typed("您".into());
        assert_eq!(draft.due(5_000).as_deref(), Some("您"));
        draft.typed("您好".into());
        assert_eq!((draft.due(5_400), draft.wait_ms(5_400)), (None, Some(600)));
        draft.typed("您好，".into());
        assert_eq!(draft.due(6_000).as_deref(), Some("您好，"));
        assert_eq!((draft.due(9_000), draft.wait_ms(9_000)), (None, None));
    }

    #[test]
    fn words_that_are_sent_are_first_kept_as_they_are() {
        let mut draft = Draft::stored("您".into());
        draft.typed("您好".into());
        assert_eq!(draft.sent("您好").as_deref(), Some("您好"));
        assert_eq!((draft.text(), draft.wait_ms(0)), ("", None));
        let mut never_kept = Draft::default();
        never_kept.typed("您好".into());
        assert_eq!(never_kept.sent("您好"), None);
    }
}
