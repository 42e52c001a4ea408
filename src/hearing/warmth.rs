//! Emotional reaction and exploration as EPITOME draws them, beyond service talk: warmth said outright or between
//! the lines, and questions into the other's own affair.
//!
//! Raises `reaction` and `exploration`, never the level by the anchors; what denies or judges the feeling has
//! already taken all of it away and nothing here gives it back.

use super::{
    Act, Flag, Heard, Milli,
    empathy::denies_feeling,
    lexicon::Role,
    own::speaks_to_customer,
    sense::{Reply, Sense},
};

/// Warmth said outright, or a question into the other's affair.
const STRONG: Milli = 2_000;
/// Warmth between the lines, or a question about nothing in particular.
const WEAK: Milli = 1_000;
/// A question for a number or a name.
const FORMAL: Milli = 500;

/// Adds what the sentences not `repeated` say.
pub(crate) fn warmth(reply: &Reply<'_>, repeated: &[bool], heard: &mut Heard) {
    let denied = heard.flags.iter().any(denies_feeling);
    for (number, &repeated) in repeated.iter().enumerate() {
        let span = reply.folded.original(reply.sentences[number].span);
        let costs = |flag: &Flag| denies_feeling(flag) && flag.span.overlaps(span);
        if repeated || heard.flags.iter().any(costs) {
            continue;
        }
        let asks = reply.sentences[number].question;
        let says = |role: Role| {
            reply
                .senses_of(number)
                .any(|sense: &Sense| sense.is(role) && !sense.quoted)
        };
        let reaction = match (says(Role::Warm), says(Role::Wish)) {
            _ if denied => 0,
            (true, _) => STRONG,
            (_, true) if !asks => WEAK,
            _ => 0,
        };
        let explores = if asks { asked(reply, number, heard) } else { 0 };
        let empathy = &mut heard.empathy;
        empathy.reaction = empathy.reaction.max(reaction);
        empathy.exploration = empathy.exploration.max(explores);
        if says(Role::Myself) {
            empathy.interpretation = empathy.interpretation.max(WEAK);
        }
    }
}

/// What the question `number` explores.
fn asked(reply: &Reply<'_>, number: usize, heard: &Heard) -> Milli {
    let span = reply.folded.original(reply.sentences[number].span);
    let from = heard
        .acts
        .partition_point(|act| act.span.start < span.start);
    let mine = || {
        heard.acts[from..]
            .iter()
            .take_while(|act| act.span.start < span.end)
    };
    let text = reply.sentence(number);
    let courtesy = mine().any(|act| {
        matches!(
            act.act,
            Act::FeedbackRequest | Act::Upsell | Act::ThanksAndClosing
        )
    });
    if courtesy || any(text, &OFFERS) || seeks_assent(text) {
        return 0;
    }
    if mine().any(|act| act.act == Act::IdentityVerification) || any(text, &FORMAL_THINGS) {
        return FORMAL;
    }
    match (speaks_to_customer(text), speaks_of_speaker(text)) {
        (true, false) if any(text, &GREETINGS) => WEAK,
        (true, false) => STRONG,
        (true, true) => WEAK,
        (false, true) => 0,
        (false, false) if opens(text) => WEAK,
        (false, false) => FORMAL,
    }
}

fn any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// Offers, asks leave or asks nobody, instead of exploring.
const OFFERS: [&str; 26] = [
    "可以吗",
    "好吗",
    "行吗",
    "需要我",
    "要不要我",
    "would you like me",
    "do you want me",
    "shall i",
    "should i",
    "can i help",
    "may i help",
    "how can i help",
    "how may i",
    "who knows",
    "who cares",
    "why not",
    "do you know",
    "did you know",
    "have you heard of",
    "want to talk",
    "wanna talk",
    "want to chat",
    "you know what",
    "need to talk",
    "what can i do for you",
    "what the hell is the point",
];

/// Questions for a number, a name or a document.
const FORMAL_THINGS: [&str; 21] = [
    "订单号",
    "单号",
    "手机号",
    "电话",
    "姓名",
    "贵姓",
    "身份证",
    "尾号",
    "账号",
    "地址",
    "截图",
    "order number",
    "reference number",
    "tracking number",
    "phone number",
    "your name",
    "your email",
    "your address",
    "postcode",
    "account number",
    "screenshot",
];

/// Asks after nothing in particular.
const GREETINGS: [&str; 5] = [
    "how are you today",
    "how are you?",
    "how are you doing",
    "what's up",
    "你好吗",
];

/// A statement that only wants a nod: “…, right?”
fn seeks_assent(text: &str) -> bool {
    let body = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let tag = |words: &str| {
        body.strip_suffix(words)
            .is_some_and(|rest| rest.ends_with([',', ' ']) || rest.is_empty())
    };
    [
        "right", "you know", "y'know", "ya know", "huh", "eh", "yeah",
    ]
    .iter()
    .any(|words| tag(words))
        || body.ends_with("对吧")
        || body.ends_with("是吧")
}

/// Whether the speaker is in it: “why can i say it myself”.
fn speaks_of_speaker(text: &str) -> bool {
    text.contains('我')
        || text
            .split(|c: char| !c.is_ascii_alphanumeric() && c != '\'')
            .any(|word| {
                matches!(
                    word,
                    "i" | "i'm" | "i've" | "i'd" | "i'll" | "me" | "my" | "we" | "our" | "us"
                )
            })
}

/// Opens with what, why, how.
fn opens(text: &str) -> bool {
    let body = ["and ", "so ", "but ", "well, ", "ok, ", "那", "所以"]
        .iter()
        .fold(text, |body, word| body.strip_prefix(word).unwrap_or(body));
    any(text, &["什么", "怎么", "为什么", "如何", "哪"])
        || ["what", "why", "how", "where", "when", "who", "which"]
            .iter()
            .any(|word| body.starts_with(word))
}
