//! Who calls: persona, mood, what they want, what they hide, what they know.

use serde::{Deserialize, Serialize};

use super::{Age, Claim, Conduct, Drawn, Hair, Manner, Temper, Text, When};
use crate::text::Located;

/// The customer of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Customer {
    /// Full name: 周岚.
    pub name: Text,
    /// How to address them: 周女士.
    pub address: Text,
    /// Membership or contract tier: 金卡.
    #[serde(default)]
    pub tier: Option<Text>,
    /// Age group.
    pub age: Age,
    /// One line: 说话快，直接，答应孩子的事看得很重.
    pub persona: Text,
    /// The drawn face.
    #[serde(default)]
    pub look: Look,
    /// How they talk.
    pub temper: Temper,
    /// Mood at the first line.
    pub mood: StartingMood,
    /// What they ask for, in their own words: said again when they press.
    pub wants: Text,
    /// Other ways to ask for it; a generated customer takes any of them.
    #[serde(default)]
    pub want_ways: Vec<Text>,
    /// Feelings a trainee may rightly name: 着急, 失望.
    pub feelings: Vec<Text>,
    /// What they do not say at once.
    #[serde(default)]
    pub hidden_need: Option<HiddenNeed>,
    /// What they know, in the order they would tell it.
    pub facts: Vec<Fact>,
    /// Seconds of silence they bear.
    #[serde(default = "ninety")]
    pub silence_limit: Located<u32>,
    /// Differences from the published mood table.
    #[serde(default)]
    pub mood_table: Vec<MoodRule>,
    /// Own wordings for intents; the grammar's lines are used where none is left.
    #[serde(default)]
    pub lines: Vec<IntentLines>,
    /// How they talk, beside temper and age.
    // Both are left out where they say nothing, so that cases without them keep their shape.
    #[serde(default, skip_serializing_if = "is_plain")]
    pub manner: Manner,
    /// How often they do what no reply asked for, as far as it is not the usual.
    #[serde(default, skip_serializing_if = "Conduct::is_default")]
    pub behaviours: Conduct,
    /// What they may say that is not so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Claim>,
    /// How far a seed may draw another customer for the generated kind; left out, everybody meets this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drawn: Option<Drawn>,
}

fn is_plain(manner: &Manner) -> bool {
    *manner == Manner::default()
}

/// How the face is drawn. Numbers are indices into the palettes of the theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Look {
    /// Shape of the hair.
    pub hair: Hair,
    /// Skin 0–4.
    pub skin: u8,
    /// Hair colour 0–4.
    pub hair_colour: u8,
    /// Clothing 0–5.
    pub clothing: u8,
    /// Wears glasses.
    pub glasses: bool,
    /// Wears earrings.
    pub earrings: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            hair: Hair::Short,
            skin: 0,
            hair_colour: 0,
            clothing: 0,
            glasses: false,
            earrings: false,
        }
    }
}

/// Mood when the talk begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartingMood {
    /// 0–100.
    pub anger: u8,
    /// 0–100.
    pub trust: u8,
    /// Turns without progress they will bear.
    pub patience: u8,
}

/// A need behind the demand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HiddenNeed {
    /// The need: 今晚女儿拆礼物时手里要有东西.
    pub text: Text,
    /// When it counts as met.
    pub met: When,
}

/// Something the customer knows. Told once, paraphrased, only when released.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Name within the case.
    pub id: Located<String>,
    /// The sentence in which the customer tells it.
    pub says: Text,
    /// Other ways to say the same, figures and all; a generated customer takes any of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ways: Vec<Text>,
    /// The fact in a few words, for the list of what was said.
    pub gist: Text,
    /// Words by which a question asks for it, and by which a reply shows that it was heard.
    pub topics: Vec<Text>,
    /// When it may be told.
    pub release: When,
    /// What the customer says instead when asked for it before that; each once, in order.
    #[serde(default)]
    pub withheld: Vec<Text>,
    /// Other things to say in that place; a generated customer takes any of these and of `withheld`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withheld_ways: Vec<Text>,
    /// Whether it is a question: the customer puts it as soon as it is released, before anything else they might say,
    /// and nobody has to draw it out.
    // Left out where absent, so that cases without one keep their shape.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub question: bool,
}

/// One row of the mood table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoodRule {
    /// What was heard.
    pub on: Cause,
    /// The effect.
    pub shift: MoodShift,
}

/// A change of mood.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MoodShift {
    /// Points of anger.
    pub anger: i8,
    /// Points of trust.
    pub trust: i8,
    /// Turns of patience.
    pub patience: i8,
}

/// What can move a mood: the rows of the published table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all(serialize = "snake_case"))]
pub enum Cause {
    /// Names the feeling and a fact the customer gave.
    #[serde(alias = "specific_empathy")]
    SpecificEmpathy,
    /// One stock sentence of empathy, the first time.
    #[serde(alias = "stock_empathy")]
    StockEmpathy,
    /// A stock sentence again.
    #[serde(alias = "repeated_empathy")]
    RepeatedEmpathy,
    /// A sincere, specific apology.
    #[serde(alias = "sincere_apology")]
    SincereApology,
    /// Explains or defends before the need is heard.
    #[serde(alias = "early_defence")]
    EarlyDefence,
    /// Asks for something already told.
    #[serde(alias = "asks_again")]
    AsksAgain,
    /// A concrete action with a time and an owner.
    #[serde(alias = "concrete_action")]
    ConcreteAction,
    /// New information or a step that moves the matter on, without a time or owner.
    #[serde(alias = "progress")]
    Progress,
    /// Blames the customer, another department, the system, the rule.
    #[serde(alias = "blame")]
    Blame,
    /// A forbidden phrase or an order to calm down.
    #[serde(alias = "forbidden_phrase")]
    ForbiddenPhrase,
    /// A promise broken, or one that had to be taken back.
    #[serde(alias = "broken_promise")]
    BrokenPromise,
    /// A sale while the problem is open.
    #[serde(alias = "early_sale")]
    EarlySale,
    /// Silence past the limit.
    #[serde(alias = "silence")]
    Silence,
    /// A reply without anything new.
    #[serde(alias = "no_progress")]
    NoProgress,
    /// The same reply again.
    #[serde(alias = "repeats_itself")]
    RepeatsItself,
    /// The hidden need was met.
    #[serde(alias = "need_met")]
    NeedMet,
    /// What the author wrote at a reply or an action of the case.
    #[serde(alias = "authored")]
    Authored,
}

/// Wordings for one intent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntentLines {
    /// Which.
    pub intent: IntentName,
    /// Wordings, used once each.
    pub says: Vec<Text>,
    /// More of them for a generated customer, who takes any of both.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ways: Vec<Text>,
}

/// What a customer means to do with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all(serialize = "snake_case"))]
pub enum IntentName {
    /// Opens the talk.
    #[serde(alias = "open")]
    Open,
    /// Tells a fact.
    #[serde(alias = "tell")]
    Tell,
    /// Repeats the demand.
    #[serde(alias = "demand")]
    Demand,
    /// Asks when, who, how.
    #[serde(alias = "ask_back")]
    AskBack,
    /// Did not understand.
    #[serde(alias = "puzzled")]
    Puzzled,
    /// Says it was told already.
    #[serde(alias = "already_told")]
    AlreadyTold,
    /// Does not know what was asked.
    #[serde(alias = "do_not_know")]
    DoNotKnow,
    /// Refuses an offer.
    #[serde(alias = "refuse")]
    Refuse,
    /// Presses.
    #[serde(alias = "press")]
    Press,
    /// Threatens to complain or go public.
    #[serde(alias = "threaten")]
    Threaten,
    /// Objects to how they were spoken to.
    #[serde(alias = "object")]
    Object,
    /// Softens after having been heard.
    #[serde(alias = "soften")]
    Soften,
    /// Waits while the agent looks.
    #[serde(alias = "wait")]
    Wait,
    /// Breaks a silence.
    #[serde(alias = "break_silence")]
    BreakSilence,
    /// Accepts the way offered.
    #[serde(alias = "accept")]
    Accept,
    /// Thanks.
    #[serde(alias = "thank")]
    Thank,
    /// Remarks on something beside the point.
    #[serde(alias = "aside")]
    Aside,
    /// Leaves: hangs up or closes the chat.
    #[serde(alias = "leave")]
    Leave,
    /// Says goodbye, settled.
    #[serde(alias = "farewell")]
    Farewell,
}

fn ninety() -> Located<u32> {
    90.into()
}
