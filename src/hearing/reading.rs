//! The readings of one reply: what `hear` returns.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::text::Span;

/// A fixed-point number in thousandths: `1_000` is 1.0. Confidence runs 0–1,000, an empathy level 0–2,000.
pub type Milli = u16;

/// Dialogue acts: the twelve COPC-style strategies, and the five an agent should rarely need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all(serialize = "snake_case"))]
pub enum Act {
    /// 问候: opens the contact.
    #[serde(alias = "greeting")]
    Greeting,
    /// 核验身份: asks for or confirms who the customer is.
    #[serde(alias = "identity_verification")]
    IdentityVerification,
    /// 情绪安抚: meets the feeling (acknowledges, apologises, cares).
    #[serde(alias = "emotional_management")]
    EmotionalManagement,
    /// 复述确认: says back what was understood.
    #[serde(alias = "restatement")]
    Restatement,
    /// 问题澄清: asks to understand the problem.
    #[serde(alias = "problem_refinement")]
    ProblemRefinement,
    /// 建议: proposes a way.
    #[serde(alias = "suggestion")]
    Suggestion,
    /// 告知信息: states a fact, a policy or a procedure.
    #[serde(alias = "information")]
    Information,
    /// 解决: does it, or commits to a concrete action.
    #[serde(alias = "resolution")]
    Resolution,
    /// 征询反馈: asks whether it helps.
    #[serde(alias = "feedback_request")]
    FeedbackRequest,
    /// 致谢与结束: thanks, closes.
    #[serde(alias = "thanks_and_closing")]
    ThanksAndClosing,
    /// 关系维护: keeps the relation beyond this contact.
    #[serde(alias = "relationship_continuation")]
    RelationshipContinuation,
    /// 拒绝: says no.
    #[serde(alias = "refuse")]
    Refuse,
    /// 转办: passes to somebody else.
    #[serde(alias = "redirect")]
    Redirect,
    /// 推荐销售: offers something to buy or renew.
    #[serde(alias = "upsell")]
    Upsell,
    /// 推责: blames the customer, a colleague, the system or the rule.
    #[serde(alias = "blame")]
    Blame,
    /// 敷衍: brushes the matter or the feeling aside.
    #[serde(alias = "dismiss")]
    Dismiss,
    /// Anything else.
    #[serde(alias = "other")]
    Other,
}

/// Our finer acts below [`Act`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all(serialize = "snake_case"))]
pub enum ActKind {
    /// 开放式提问.
    #[serde(alias = "open_question")]
    OpenQuestion,
    /// 封闭式提问.
    #[serde(alias = "closed_question")]
    ClosedQuestion,
    /// 致歉.
    #[serde(alias = "apology")]
    Apology,
    /// 认可感受: "that would worry me too".
    #[serde(alias = "acknowledgement")]
    Acknowledgement,
    /// 说出情绪: names the feeling.
    #[serde(alias = "emotion_naming")]
    EmotionNaming,
    /// 关心.
    #[serde(alias = "care")]
    Care,
    /// 感谢.
    #[serde(alias = "gratitude")]
    Gratitude,
    /// 担责: "I will see to it myself".
    #[serde(alias = "ownership")]
    Ownership,
    /// 承诺: a commitment of the speaker's side.
    #[serde(alias = "promise")]
    Promise,
    /// 含糊: "should be, probably".
    #[serde(alias = "hedge")]
    Hedge,
    /// 命令: orders the customer about.
    #[serde(alias = "command")]
    Command,
    /// 解释辩解: explains or defends.
    #[serde(alias = "explanation")]
    Explanation,
    /// 请稍等: asks for a moment to look.
    #[serde(alias = "hold_request")]
    HoldRequest,
}

/// One dialogue act heard in a stretch of the reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActReading {
    /// The act.
    pub act: Act,
    /// The finer act, where one is clear.
    pub kind: Option<ActKind>,
    /// Where, in the bytes of the reply.
    pub span: Span,
    /// 0–1,000.
    pub confidence: Milli,
    /// The lexicon family or feature that carried it, for explanation: `apology.sincere`.
    pub carried_by: &'static str,
}

impl ActReading {
    /// Whether it counts, in a mark and with the customer: heard with at least even confidence, and by a phrase or a
    /// rule. What only the model, the shape of a sentence or a weak phrase suggests is shown and counts for nothing.
    pub fn counts(&self) -> bool {
        self.confidence >= 500 && !self.is_guess()
    }

    /// Whether only the model, the shape of the sentence or a weak phrase suggests it.
    pub fn is_guess(&self) -> bool {
        ["model", "shape.", "talk.", "warmth."]
            .iter()
            .any(|source| self.carried_by.starts_with(source))
    }
}

/// Empathy after EPITOME's mechanisms, expected levels 0–2,000.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Empathy {
    /// The one level of the reply, as the model and the rules hear it together.
    pub level: Milli,
    /// The level by the written anchors alone: what a mark rests on.
    pub anchored: Milli,
    /// Whether words of empathy are listed instead of said.
    pub listed: bool,
    /// Emotional reaction: warmth and concern expressed.
    pub reaction: Milli,
    /// Exploration: asks into the feeling or situation.
    pub exploration: Milli,
    /// Interpretation. Reported, never used as understanding: it tracks talk about oneself.
    pub interpretation: Milli,
    /// The stretches that carried it.
    pub spans: Vec<Span>,
    /// Stretches that name a feeling (of the customer, affirmed, not quoted).
    pub feelings: Vec<Span>,
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all(serialize = "snake_case"))]
pub enum FigureKind {
    /// An amount of money; the unit is `CNY`, `USD`, `EUR`, `GBP`, `JPY`, `HKD`.
    #[serde(alias = "money")]
    Money,
    /// Per cent; the unit is `%`.
    #[serde(alias = "percent")]
    Percent,
    /// A count of something; the unit is `piece`, `person`, `time`, `GB`, ….
    #[serde(alias = "count")]
    Count,
    /// A length of time; the unit is `s`, `min`, `h`, `day`, `workday`, `week`, `month`, `year`.
    #[serde(alias = "duration")]
    Duration,
    /// A calendar date.
    #[serde(alias = "date")]
    Date,
    /// A clock time.
    #[serde(alias = "time")]
    Time,
    /// An order, parcel or case number.
    #[serde(alias = "order_no")]
    OrderNo,
    /// A telephone number.
    #[serde(alias = "phone")]
    Phone,
    /// A discount or rate: 八五折 is 0.85.
    #[serde(alias = "rate")]
    Rate,
}

/// The value of a figure, in the unit that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Amount {
    /// One number.
    One(Decimal),
    /// From low to high, both said.
    Range(Decimal, Decimal),
    /// A date `2026-03-05` or `--03-05`, a clock time `18:00`, an order or telephone number.
    Text(String),
    /// A span of dates or clock times.
    TextRange(String, String),
    /// Relative to a day the core does not know: 下周三.
    Relative,
}

/// One figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it counts.
    pub kind: FigureKind,
    /// How much.
    pub amount: Amount,
    /// Unit as in `cli.md`; empty where the kind has none.
    pub unit: &'static str,
    /// Whether the value only makes sense from the day it was said.
    pub relative: bool,
    /// Whether it stands in a question, a quotation or under a negation: then the speaker does not state it.
    pub stated: bool,
    /// Where.
    pub span: Span,
}

/// A promise: what the speaker's side will do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseReading {
    /// Says by when.
    pub timed: bool,
    /// Says who will do it.
    pub owner: bool,
    /// A commitment; past tense, policy, quotation, wish and question are none.
    pub firm: bool,
    /// Where.
    pub span: Span,
    /// 0–1,000.
    pub confidence: Milli,
}

/// Families of language that costs: the three of the quality-check list, the fatal ones, and our own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all(serialize = "snake_case"))]
pub enum FlagFamily {
    /// 否定: 不可能, 做不到.
    #[serde(alias = "negative")]
    Negative,
    /// 质问: 你听不懂吗.
    #[serde(alias = "challenging")]
    Challenging,
    /// 推诿: 不关我的事.
    #[serde(alias = "buck_passing")]
    BuckPassing,
    /// 绝对化承诺: 百分之百, 保证今天到. Fatal where the case says so.
    #[serde(alias = "absolute_promise")]
    AbsolutePromise,
    /// 命令冷静.
    #[serde(alias = "command_calm_down")]
    CommandCalmDown,
    /// 辱骂: fatal.
    #[serde(alias = "abuse")]
    Abuse,
    /// 责怪客户.
    #[serde(alias = "blame_customer")]
    BlameCustomer,
    /// 敷衍.
    #[serde(alias = "dismissal")]
    Dismissal,
    /// 威胁客户.
    #[serde(alias = "threat")]
    Threat,
    /// 讽刺.
    #[serde(alias = "sarcasm")]
    Sarcasm,
    /// 诊断或用药建议, where only a physician may.
    #[serde(alias = "medical_advice")]
    MedicalAdvice,
    /// 索取密码、验证码.
    #[serde(alias = "asks_secret")]
    AsksSecret,
}

/// One stretch of language that costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    /// Which family.
    pub family: FlagFamily,
    /// Where.
    pub span: Span,
    /// 0–1,000.
    pub confidence: Milli,
}

/// One sentence of the reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentenceReading {
    /// Where.
    pub span: Span,
    /// Whether any of its clauses asks; [`Heard::asked`] says which.
    pub question: bool,
    /// Whether it repeats an earlier sentence of the same reply.
    pub repeated: bool,
}

/// Below this a reading needs a person: it is shown as such and goes to the trainer.
pub const NEEDS_PERSON: Milli = 600;

/// How sure the readings of the whole reply are, each 0–1,000 and calibrated; 0 where no model reads it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sureness {
    /// That the level, rounded, is the one a person would give.
    pub level: Milli,
    /// That the reply is as polite, or as impolite, as it reads.
    pub politeness: Milli,
    /// That people would call it useful, or not.
    pub usefulness: Milli,
    /// That people would call it a solution, or not.
    pub solution: Milli,
    /// Of the least sure act.
    pub acts: Milli,
}

/// Everything heard in one reply. All lists run in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// Its sentences.
    pub sentences: Vec<SentenceReading>,
    /// The stretches that ask, in order: clauses, not whole sentences.
    pub asked: Vec<Span>,
    /// Dialogue acts, one or more a sentence.
    pub acts: Vec<ActReading>,
    /// Empathy of the whole reply.
    pub empathy: Empathy,
    /// Figures.
    pub figures: Vec<Figure>,
    /// Promises.
    pub promises: Vec<PromiseReading>,
    /// Language that costs.
    pub flags: Vec<Flag>,
    /// Politeness 0–1,000.
    pub politeness: Milli,
    /// Usefulness of the turn 0–1,000.
    pub usefulness: Milli,
    /// Whether a solution is stated 0–1,000.
    pub solution: Milli,
    /// How sure these readings are.
    pub sureness: Sureness,
}

impl Heard {
    /// Whether `act` was heard surely enough to count.
    pub fn has(&self, act: Act) -> bool {
        self.acts
            .iter()
            .any(|reading| reading.act == act && reading.counts())
    }

    /// Whether the finer act `kind` was heard surely enough to count.
    pub fn has_kind(&self, kind: ActKind) -> bool {
        self.acts
            .iter()
            .any(|reading| reading.kind == Some(kind) && reading.counts())
    }

    /// Whether `span` begins in a clause that asks.
    pub fn asks(&self, span: Span) -> bool {
        let near = self.asked.partition_point(|asked| asked.end <= span.start);
        self.asked
            .get(near)
            .is_some_and(|asked| asked.start <= span.start)
    }

    /// The flags of `family`.
    pub fn flags_of(&self, family: FlagFamily) -> impl Iterator<Item = &Flag> {
        self.flags.iter().filter(move |flag| flag.family == family)
    }
}
