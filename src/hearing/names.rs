//! The snake_case names of acts, kinds, families and figures: what JSON, files and Fluent keys call them.

use super::{Act, ActKind, FigureKind, FlagFamily};

macro_rules! keys {
    ($type:ty { $($variant:ident => $key:literal),+ $(,)? }) => {
        impl $type {
            /// Every one, in declaration order.
            pub const ALL: &'static [$type] = &[$(<$type>::$variant),+];

            /// The name in JSON, in Fluent keys and in `carried_by`.
            pub fn key(self) -> &'static str {
                match self { $(<$type>::$variant => $key),+ }
            }

            /// The one called `key`.
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|each| each.key() == key)
            }
        }
    };
}

keys!(Act {
    Greeting => "greeting",
    IdentityVerification => "identity_verification",
    EmotionalManagement => "emotional_management",
    Restatement => "restatement",
    ProblemRefinement => "problem_refinement",
    Suggestion => "suggestion",
    Information => "information",
    Resolution => "resolution",
    FeedbackRequest => "feedback_request",
    ThanksAndClosing => "thanks_and_closing",
    RelationshipContinuation => "relationship_continuation",
    Refuse => "refuse",
    Redirect => "redirect",
    Upsell => "upsell",
    Blame => "blame",
    Dismiss => "dismiss",
    Other => "other",
});

keys!(ActKind {
    OpenQuestion => "open_question",
    ClosedQuestion => "closed_question",
    Apology => "apology",
    Acknowledgement => "acknowledgement",
    EmotionNaming => "emotion_naming",
    Care => "care",
    Gratitude => "gratitude",
    Ownership => "ownership",
    Promise => "promise",
    Hedge => "hedge",
    Command => "command",
    Explanation => "explanation",
    HoldRequest => "hold_request",
});

keys!(FigureKind {
    Money => "money",
    Percent => "percent",
    Count => "count",
    Duration => "duration",
    Date => "date",
    Time => "time",
    OrderNo => "order_no",
    Phone => "phone",
    Rate => "rate",
});

keys!(FlagFamily {
    Negative => "negative",
    Challenging => "challenging",
    BuckPassing => "buck_passing",
    AbsolutePromise => "absolute_promise",
    CommandCalmDown => "command_calm_down",
    Abuse => "abuse",
    BlameCustomer => "blame_customer",
    Dismissal => "dismissal",
    Threat => "threat",
    Sarcasm => "sarcasm",
    MedicalAdvice => "medical_advice",
    AsksSecret => "asks_secret",
});

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    #[test]
    fn keys_are_what_serde_writes() {
        for act in Act::ALL {
            assert_eq!(serde_json::to_value(act).unwrap(), act.key());
            assert_eq!(Act::from_key(act.key()), Some(*act));
        }
        for kind in ActKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.key());
        }
        for kind in FigureKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.key());
        }
        for family in FlagFamily::ALL {
            assert_eq!(serde_json::to_value(family).unwrap(), family.key());
        }
    }
}
