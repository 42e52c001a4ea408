//! Recording critique: a talk with planted violations and with sentences that only look like some.

use serde::{Deserialize, Serialize};

use super::{
    super::{Channel, CriticalFamily, Level, Trade, kinds::closed_list},
    Needs,
};
use crate::text::{Language, Located};

/// A recorded talk to be judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Critique {
    /// Version of the format, 1.
    pub format: Located<u32>,
    /// Name of the exercise; equals the file's name.
    pub id: Located<String>,
    /// Language of the talk.
    pub language: Language,
    /// Title for people.
    pub title: Located<String>,
    /// Who talks with whom about what.
    pub about: Located<String>,
    /// Line of business.
    pub trade: Trade,
    /// How the two talk.
    pub channel: Channel,
    /// Occupational level it belongs to.
    pub level: Level,
    /// Minutes to listen and to answer.
    pub minutes: Located<u32>,
    /// The talk.
    pub turns: Vec<RecordedTurn>,
    /// What is wrong in it.
    pub violations: Vec<Violation>,
    /// What looks wrong and is not.
    #[serde(default)]
    pub decoys: Vec<Decoy>,
    /// Points that each wrong flag costs; the total never falls below 0.
    pub wrong_flag: u32,
}

/// One turn of the talk, with the seconds at which it was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordedTurn {
    /// Who speaks.
    pub who: Speaker,
    /// Second at which the turn begins.
    pub from: Located<u32>,
    /// Second at which it ends.
    pub to: Located<u32>,
    /// The words; what is heard besides stands in square brackets.
    pub says: Located<String>,
}

closed_list! {
    /// Who speaks in a recorded talk.
    Speaker {
        /// The agent, who is judged.
        Agent = "agent",
        /// The customer.
        Customer = "customer",
    }
}

/// A planted violation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Violation {
    /// The turn it stands in, from 1: a turn of the agent's.
    pub turn: Located<u32>,
    /// The words of it; left out where the whole turn, its time or what it lacks is wrong.
    #[serde(default)]
    pub words: Option<Located<String>>,
    /// What it is called.
    pub name: ViolationName,
    /// Names that are right too.
    #[serde(default)]
    pub also: Vec<ViolationName>,
    /// How much it weighs.
    pub severity: ViolationSeverity,
    /// Points for it.
    pub points: ViolationPoints,
    /// Why it is one: the rule or the effect.
    pub why: Located<String>,
    /// What a correction must carry; with nothing asked for, no correction is wanted.
    #[serde(default)]
    pub correction: Needs,
    /// A correction by an expert.
    #[serde(default)]
    pub model: Option<Located<String>>,
}

/// Points of one violation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ViolationPoints {
    /// For its place.
    pub found: u32,
    /// For its name.
    pub named: u32,
    /// For the correction.
    #[serde(default)]
    pub corrected: u32,
}

impl ViolationPoints {
    /// All of them together.
    pub fn all(self) -> u32 {
        self.found + self.named + self.corrected
    }
}

/// A sentence that is no violation though it may look like one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decoy {
    /// The turn it stands in, from 1.
    pub turn: Located<u32>,
    /// The words that mislead.
    #[serde(default)]
    pub words: Option<Located<String>>,
    /// Why it is none.
    pub why: Located<String>,
}

closed_list! {
    /// How much a violation weighs; the fatal ones are never blended with the rest.
    ViolationSeverity {
        /// 非致命.
        NonFatal = "non_fatal",
        /// 致命 · 客户: abuse, a wrong answer that costs the customer.
        CustomerFatal = "customer_fatal",
        /// 致命 · 业务: a promise or payment nobody allowed.
        BusinessFatal = "business_fatal",
        /// 致命 · 合规: identity, private data, mandatory disclosures.
        ComplianceFatal = "compliance_fatal",
    }
}

impl ViolationSeverity {
    /// The family of a fatal one.
    pub fn family(self) -> Option<CriticalFamily> {
        match self {
            ViolationSeverity::NonFatal => None,
            ViolationSeverity::CustomerFatal => Some(CriticalFamily::Customer),
            ViolationSeverity::BusinessFatal => Some(CriticalFamily::Business),
            ViolationSeverity::ComplianceFatal => Some(CriticalFamily::Compliance),
        }
    }
}

closed_list! {
    /// What quality checkers call a violation.
    ViolationName {
        /// 服务禁语 · 否定: 不可能, 做不到.
        Negative = "negative",
        /// 服务禁语 · 质问: 你听不懂吗.
        Challenging = "challenging",
        /// 服务禁语 · 推诿: 不关我的事.
        BuckPassing = "buck_passing",
        /// 敷衍.
        Perfunctory = "perfunctory",
        /// 命令客户冷静.
        CommandsCalm = "commands_calm",
        /// 责怪客户.
        BlamesCustomer = "blames_customer",
        /// 讽刺.
        Sarcasm = "sarcasm",
        /// 辱骂.
        Abuse = "abuse",
        /// 抢话、打断.
        Interrupting = "interrupting",
        /// 无告知静默.
        DeadAir = "dead_air",
        /// 开场不规范.
        NoOpening = "no_opening",
        /// 结束不规范.
        NoClosing = "no_closing",
        /// 情绪没有接住.
        FeelingMissed = "feeling_missed",
        /// 需求没有复述确认.
        NotConfirmed = "not_confirmed",
        /// 重复询问客户说过的话.
        AsksAgain = "asks_again",
        /// 术语不解释.
        Jargon = "jargon",
        /// 答错.
        WrongAnswer = "wrong_answer",
        /// 绝对化承诺.
        AbsolutePromise = "absolute_promise",
        /// 越权承诺.
        UnauthorisedPromise = "unauthorised_promise",
        /// 没有核实身份.
        IdentityNotVerified = "identity_not_verified",
        /// 泄露客户信息.
        PrivateDataTold = "private_data_told",
        /// 索要密码、验证码.
        AsksSecret = "asks_secret",
        /// 必要告知缺失.
        DisclosureMissing = "disclosure_missing",
        /// 误导销售.
        MisleadingSale = "misleading_sale",
        /// 问题没解决就推销.
        EarlySale = "early_sale",
        /// 诱导好评.
        RatingPressed = "rating_pressed",
    }
}
