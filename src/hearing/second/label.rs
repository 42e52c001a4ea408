//! The closed list that a second hearing answers with: the dialogue acts and the finer acts that hearing knows.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use crate::{
    hearing::{Act, ActKind},
    text::{Language, say},
};

/// One label of the closed list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Label {
    /// A dialogue act.
    Act(Act),
    /// A finer act.
    Kind(ActKind),
}

impl Label {
    /// Every label: the acts, then the finer acts.
    pub fn all() -> impl Iterator<Item = Self> {
        let acts = Act::ALL.iter().copied().map(Self::Act);
        acts.chain(ActKind::ALL.iter().copied().map(Self::Kind))
    }

    /// Its name in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Act(act) => act.key(),
            Self::Kind(kind) => kind.key(),
        }
    }

    /// Its name for people.
    pub fn name(self, language: Language) -> String {
        let key = self.key().replace('_', "-");
        say(
            language,
            &match self {
                Self::Act(_) => format!("hear-act-{key}"),
                Self::Kind(_) => format!("hear-kind-{key}"),
            },
        )
    }

    /// The one called `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::all().find(|label| label.key() == key)
    }

    /// Whether it says that `act` was done: the act itself, or a finer one below it.
    pub fn is_act(self, act: Act) -> bool {
        match self {
            Self::Act(named) => named == act,
            Self::Kind(kind) => kind.act() == Some(act),
        }
    }

    /// Whether a second hearing of it may settle what the first is unsure of. What commits the speaker's side (resolution,
    /// ownership, promise) and what costs (refusal, blame, a command …) is for the rules alone.
    pub fn may_settle(self) -> bool {
        use Act as A;
        use ActKind as K;
        match self {
            Self::Act(act) => !matches!(
                act,
                A::Resolution
                    | A::Refuse
                    | A::Redirect
                    | A::Upsell
                    | A::Blame
                    | A::Dismiss
                    | A::Other
            ),
            Self::Kind(kind) => !matches!(kind, K::Ownership | K::Promise | K::Hedge | K::Command),
        }
    }
}

impl ActKind {
    /// The act that a finer act is a kind of, where it is one of those that decide a mark of manner.
    pub fn act(self) -> Option<Act> {
        match self {
            Self::Apology | Self::Acknowledgement | Self::EmotionNaming | Self::Care => {
                Some(Act::EmotionalManagement)
            }
            Self::OpenQuestion | Self::ClosedQuestion => Some(Act::ProblemRefinement),
            Self::Gratitude => Some(Act::ThanksAndClosing),
            Self::Ownership | Self::Promise => Some(Act::Resolution),
            Self::Hedge | Self::Command | Self::Explanation | Self::HoldRequest => None,
        }
    }
}

impl Serialize for Label {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

impl<'de> Deserialize<'de> for Label {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = String::deserialize(deserializer)?;
        Self::from_key(&key).ok_or_else(|| D::Error::custom(format!("no label `{key}`")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_one_label() {
        for label in Label::all() {
            assert_eq!(Label::from_key(label.key()), Some(label));
        }
        assert_eq!(Label::from_key("full_marks"), None);
    }

    #[test]
    fn what_commits_or_costs_is_never_settled() {
        for key in [
            "resolution",
            "promise",
            "ownership",
            "refuse",
            "redirect",
            "upsell",
            "blame",
            "dismiss",
            "command",
            "hedge",
            "other",
        ] {
            assert_eq!(
                Label::from_key(key).map(Label::may_settle),
                Some(false),
                "{key}"
            );
        }
        assert_eq!(
            Label::from_key("apology").map(Label::may_settle),
            Some(true)
        );
    }
}
