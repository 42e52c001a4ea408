//! The ways to mean an intent: asking back when is not asking back who.

use serde::Deserialize;

use crate::scenario::IntentName;

use super::retell::Tone;

macro_rules! wordings {
    ($($(#[$doc:meta])* $name:ident => $intent:ident,)+) => {
        /// A way to mean an intent; the grammar has lines for each.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
        pub enum Wording { $($(#[$doc])* $name,)+ }

        impl Wording {
            /// Every wording.
            pub const ALL: &'static [Wording] = &[$(Wording::$name,)+];

            /// The intent it is a way of.
            pub fn intent(self) -> IntentName {
                match self { $(Wording::$name => IntentName::$intent,)+ }
            }
        }
    };
}

wordings! {
    /// Opens the talk.
    Open => Open,
    /// Tells a fact in the author's words.
    Tell => Tell,
    /// Tells the name.
    TellName => Tell,
    /// Tells the last digits of their telephone.
    TellNumber => Tell,
    /// The number is the one on file.
    NumberOnFile => Tell,
    /// Leaves a choice to the agent.
    YourCall => Soften,
    /// Gives the agent a moment of their time.
    GoAhead => Tell,
    /// Repeats the demand.
    Demand => Demand,
    /// Was called, and has little time: the demand of somebody who is to be sold something.
    Reluctant => Demand,
    /// Wants no more such calls.
    WardOff => Threaten,
    /// Asks by when.
    AskWhen => AskBack,
    /// Asks who will see to it.
    AskWho => AskBack,
    /// Asks what exactly will be done.
    AskHow => AskBack,
    /// Asks what follows from what was said.
    AskThen => AskBack,
    /// Asks whether it can be relied on.
    AskSure => AskBack,
    /// Doubts news.
    Doubt => AskBack,
    /// Did not understand.
    Puzzled => Puzzled,
    /// Got an empty or wordless message.
    PuzzledBlank => Puzzled,
    /// Says it was told already.
    AlreadyTold => AlreadyTold,
    /// Does not know what was asked.
    DoNotKnow => DoNotKnow,
    /// Will not answer that yet.
    NotNow => Refuse,
    /// Refuses an offer.
    Refuse => Refuse,
    /// Refuses a sale.
    RefuseSale => Refuse,
    /// Presses.
    Press => Press,
    /// Has heard enough apologies.
    PressApology => Press,
    /// Was told the same again.
    PressRepeat => Press,
    /// Does not want to hear about rules and reasons.
    PressReasons => Press,
    /// Is not finished yet.
    PressClosing => Press,
    /// Threatens to complain or go public.
    Threaten => Threaten,
    /// Objects to how they were spoken to.
    Object => Object,
    /// Objects to a promise taken back.
    ObjectBroken => Object,
    /// Softens after having been heard.
    Soften => Soften,
    /// Takes note of a step, without being won yet.
    Note => Soften,
    /// Waits while the agent looks.
    Wait => Wait,
    /// Waits again, less gladly.
    WaitAgain => Wait,
    /// Breaks a silence.
    BreakSilence => BreakSilence,
    /// Accepts the way offered.
    Accept => Accept,
    /// Thanks.
    Thank => Thank,
    /// Remarks on what goes on around them.
    Aside => Aside,
    /// Speaks again before they were answered.
    Interject => Aside,
    /// Is back after having been away.
    Back => Aside,
    /// Leaves.
    Leave => Leave,
    /// Says goodbye, settled.
    Farewell => Farewell,
}

impl Wording {
    /// How much of the mood is heard in it.
    pub(super) fn tone(self) -> Tone {
        use Wording::{
            Accept, Aside, Back, DoNotKnow, Farewell, GoAhead, NotNow, Note, NumberOnFile, Soften,
            Tell, TellName, TellNumber, Thank, Wait, YourCall,
        };
        match self {
            Tell | TellName | TellNumber | NumberOnFile | DoNotKnow | NotNow => Tone::Matter,
            Accept | Aside | Back | Farewell | GoAhead | Note | Soften | Thank | Wait
            | YourCall => Tone::Mild,
            _ => Tone::Moved,
        }
    }

    /// Whether an author's line for the intent may stand in for this wording: the plain way to mean it.
    pub fn stands_for_its_intent(self) -> bool {
        use Wording::{
            AskHow, AskSure, AskThen, AskWhen, AskWho, Back, Doubt, GoAhead, Interject, NotNow,
            Note, NumberOnFile, ObjectBroken, PressApology, PressClosing, PressReasons,
            PressRepeat, PuzzledBlank, RefuseSale, Tell, TellName, TellNumber, WaitAgain, YourCall,
        };
        !matches!(
            self,
            Tell | TellName
                | TellNumber
                | NumberOnFile
                | YourCall
                | GoAhead
                | AskWhen
                | AskWho
                | AskHow
                | AskSure
                | Doubt
                | AskThen
                | PuzzledBlank
                | NotNow
                | RefuseSale
                | Interject
                | Back
                | PressApology
                | PressRepeat
                | PressReasons
                | PressClosing
                | ObjectBroken
                | Note
                | WaitAgain
        )
    }
}
