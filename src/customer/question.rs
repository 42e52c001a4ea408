//! What a question is after: a name, a number, a wish, the story, a detail, a preference, consent to an offer, or a
//! moment of their time.

/// What the trainee wants to hear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seek {
    /// 怎么称呼: the customer's name.
    Name,
    /// 手机号后四位: the customer's own number.
    Number,
    /// 您希望怎么处理: what they want.
    Wish,
    /// 发生了什么: the story.
    Story,
    /// A detail: when, which, how many.
    Detail,
    /// 您想写什么: a preference of theirs.
    Choice,
    /// 您看可以吗: consent to something offered.
    Consent,
    /// 现在方便说两分钟吗: a moment of their time.
    Time,
}

const NAME: &[&str] = &[
    "怎么称呼",
    "如何称呼",
    "贵姓",
    "您的姓名",
    "你的姓名",
    "您的名字",
    "你叫什么",
    "您叫什么",
    "your name",
    "who am i speaking",
    "who i am speaking",
];

const WISH: &[&str] = &[
    "可以帮您",
    "可以帮到您",
    "能帮您",
    "需要我",
    "帮您做",
    "希望怎么",
    "希望我们",
    "希望如何",
    "您希望",
    "你希望",
    "最希望",
    "更希望",
    "最在意",
    "最想要",
    "怎么处理好",
    "想怎么",
    "想要怎么",
    "怎么解决比较",
    "您的诉求",
    "您的要求",
    "您的期望",
    "您的需求",
    "什么需要",
    "can i help",
    "may i help",
    "can i do for you",
    "what would you like us",
    "what would you like me",
    "what would you like to happen",
    "what do you want",
    "would you prefer",
    "would you most like",
    "matters most",
    "what outcome",
    "how would you like",
];

const STORY: &[&str] = &[
    "发生了什么",
    "怎么回事",
    "怎么了",
    "怎么啦",
    "咋了",
    "咋回事",
    "啥情况",
    "啥事",
    "什么事",
    "什么情况",
    "什么问题",
    "具体情况",
    "详细情况",
    "说说",
    "讲讲",
    "详细说",
    "具体说",
    "描述一下",
    "what happened",
    "what's happened",
    "tell me more",
    "tell me what",
    "tell me about",
    "walk me through",
    "what went wrong",
    "what is the problem",
    "what's the problem",
    "the matter",
];

const CONSENT: &[&str] = &[
    "要不给",
    "要不我",
    "要不先",
    "给您补",
    "给您申请",
    "可以吗",
    "行吗",
    "好吗",
    "行不行",
    "可不可以",
    "好不好",
    "同意吗",
    "接受吗",
    "方便吗",
    "您看呢",
    "您看如何",
    "您看怎么样",
    "这样怎么样",
    "觉得怎么样",
    "还有其他",
    "还有别的",
    "还有什么",
    "is that ok",
    "is that all right",
    "is that alright",
    "is that fine",
    "would that",
    "does that",
    "shall i",
    "shall we",
    "would you like me",
    "sound good",
    "work for you",
    "anything else",
    "may i have a moment",
];

const NUMBER: &[&str] = &[
    "后四位",
    "手机号",
    "电话号",
    "尾号",
    "联系电话",
    "联系方式",
    "last four",
    "phone number",
    "mobile number",
];

const CHOICE: &[&str] = &[
    "您想",
    "你想",
    "您更",
    "您觉得",
    "您打算",
    "您喜欢",
    "要不要",
    "您要写",
    "would you like",
    "do you want",
    "do you prefer",
    "would you rather",
    "which would",
    "what shall",
];

const TIME: &[&str] = &[
    "方便吗",
    "方不方便",
    "方便说两",
    "方便说几",
    "方便说话",
    "方便聊",
    "方便接",
    "耽误您",
    "占用您",
    "打扰您两",
    "打扰您几",
    "a good time",
    "a bad time",
    "have a minute",
    "have a moment",
    "have two minutes",
    "spare a minute",
    "spare two minutes",
];

/// Requests that ask without a question mark.
const REQUEST: &[&str] = &[
    "请问",
    "提供一下",
    "提供下",
    "请提供",
    "麻烦提供",
    "请告诉",
    "麻烦告诉",
    "请说一下",
    "请您说",
    "麻烦说",
    "麻烦您说",
    "麻烦报",
    "麻烦您报",
    "麻烦您提供",
    "方便说",
    "方便提供",
    "您说一下",
    "您说下",
    "说一下您",
    "说下您",
    "报一下",
    "发我一下",
    "发给我",
    "核对一下您",
    "核实一下您",
    "核对一下身份证",
    "核实一下身份证",
    "核对一下手机",
    "核实一下手机",
    "麻烦您念",
    "您念一下",
    "念一下",
    "please provide",
    "please give me",
    "please tell me",
    "tell me your",
    "tell me the",
    "let me know",
    "give me your",
    "give me the",
    "may i have",
    "can i have",
    "could i have",
    "i need your",
];

/// Not requests, though they sound like one.
const NO_REQUEST: &[&str] = &["let me know if", "随时告诉我", "有问题请告诉"];

/// Whether `fact`, a sentence, can be the answer to the lower-case question `words`: a question for an age, a time or a
/// number wants one in the answer, and who and why are never answered by a fact that was told already.
pub fn is_answered_by(words: &str, fact: &str) -> bool {
    let has = |list: &[&str]| list.iter().any(|word| words.contains(word));
    let digits = || {
        fact.chars()
            .any(|letter| letter.is_ascii_digit() || "一二两三四五六七八九十百千".contains(letter))
    };
    if has(&["几岁", "多大", "how old"]) {
        fact.contains('岁') || fact.contains("years old")
    } else if has(&["谁", "为什么", "who ", "why "]) {
        false
    } else if has(&[
        "几",
        "多少",
        "什么时候",
        "何时",
        "号码",
        "when ",
        "what time",
        "how many",
        "how much",
        "number",
    ]) {
        digits() || fact.split_whitespace().any(|word| NUMERALS.contains(&word))
    } else {
        true
    }
}

/// English words for numbers and clock times.
const NUMERALS: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "half", "noon",
    "midnight", "o'clock",
];

/// Whether a fact's topic is about a telephone number itself.
pub fn is_number_word(word: &str) -> bool {
    NUMBER
        .iter()
        .any(|number| word.contains(number) || number.contains(word))
}

/// Words that make a clause about 您 a question even where no mark says so, as is usual in chat.
const ASKING: &[&str] = &[
    "多少",
    "哪个",
    "哪一",
    "哪里",
    "哪儿",
    "几号",
    "几点",
    "什么时候",
    "啥时候",
    "谁",
    "咋了",
    "怎么了",
    "怎么啦",
];

/// Whether a clause of a longer question asks for something by itself: 订单号多少, "when did you order".
pub fn asks_for_something(words: &str) -> bool {
    const ALSO: &[&str] = &[
        "什么",
        "几",
        "怎么",
        "哪",
        "吗",
        "呢",
        "有没有",
        "是不是",
        "方便",
        "what",
        "when",
        "which",
        "who",
        "where",
        "how",
        "could",
        "can you",
        "may i",
        "did ",
        "do you",
        "is it",
        "is the",
        "was ",
    ];
    [ASKING, ALSO]
        .into_iter()
        .flatten()
        .any(|word| words.contains(word))
}

/// Whether the lower-case clause `words` only names what the question behind it is about: 我想问问扣款, "as for the parcel".
pub fn names_the_topic(words: &str) -> bool {
    const TOPIC: &[&str] = &[
        "想问",
        "问问",
        "问一下",
        "问下",
        "想了解",
        "了解一下",
        "关于",
        "至于",
        "说到",
        "提到",
        "您说的",
        "你说的",
        "as for ",
        "about ",
        "regarding ",
        "you mentioned",
    ];
    TOPIC.iter().any(|word| words.contains(word))
}

/// Whether an unmarked clause asks: 您的订单号是多少, 你说的是哪个订单; not 我告诉您几点到.
fn asks_you(words: &str) -> bool {
    let asking = ASKING.iter().any(|word| words.contains(word));
    let short = words.chars().count() <= 4;
    asking && !words.contains('我') && (short || words.contains(['您', '你']))
}

/// Whether the lower-case clause `words` asks to be told something: 麻烦您念一下. What it wants may stand before it.
pub fn is_request(words: &str) -> bool {
    let has = |list: &[&str]| list.iter().any(|word| words.contains(word));
    has(REQUEST) && !has(NO_REQUEST)
}

/// What the lower-case clause `words` seeks, if it asks for anything. `question` is whether it ends a question.
pub fn seek(words: &str, question: bool) -> Option<Seek> {
    let has = |list: &[&str]| list.iter().any(|word| words.contains(word));
    let asks = question
        || words.ends_with(['?', '？'])
        || ["吗", "呢"].iter().any(|end| words.ends_with(end));
    let asks = asks || asks_you(words);
    if !asks && !is_request(words) {
        return None;
    }
    [
        (NAME, Seek::Name),
        (NUMBER, Seek::Number),
        (WISH, Seek::Wish),
        (STORY, Seek::Story),
        (TIME, Seek::Time),
        (CONSENT, Seek::Consent),
        (CHOICE, Seek::Choice),
    ]
    .into_iter()
    .find_map(|(list, sought)| has(list).then_some(sought))
    .or_else(|| bare_consent(words).then_some(Seek::Consent))
    .or(Some(Seek::Detail))
}

/// 怎么样？ alone asks whether what was offered will do; 孩子怎么样？ asks how the child is.
fn bare_consent(words: &str) -> bool {
    words.trim_matches(|c: char| !c.is_alphanumeric()) == "怎么样"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_topic_says_nothing_by_itself() {
        assert!(names_the_topic("我想问问扣款"));
        assert!(names_the_topic("as for the parcel"));
        assert!(!names_the_topic("我已经查到您的订单"));
        assert!(!names_the_topic("i have found your order"));
    }

    #[test]
    fn a_question_is_after_one_thing() {
        for (sentence, sought) in [
            ("请问怎么称呼您?", Some(Seek::Name)),
            ("您希望怎么处理呢?", Some(Seek::Wish)),
            ("今晚您最希望她拆到什么?", Some(Seek::Wish)),
            ("能具体说说吗?", Some(Seek::Story)),
            ("您的订单号是多少?", Some(Seek::Detail)),
            ("我给您改派同城急送，您看可以吗?", Some(Seek::Consent)),
            ("麻烦提供一下手机号", Some(Seek::Number)),
            ("请您放心，我会告诉您什么时候到", None),
            ("卡片上您想写什么?", Some(Seek::Choice)),
            ("您现在方便说两分钟吗?", Some(Seek::Time)),
            ("is this a good time?", Some(Seek::Time)),
            ("我已经催过仓库了", None),
            ("要不给您50块优惠券?", Some(Seek::Consent)),
            ("咋了", Some(Seek::Story)),
            ("怎么样?", Some(Seek::Consent)),
            ("孩子呼吸怎么样?", Some(Seek::Detail)),
            ("我先跟您核对一下身份证后四位", Some(Seek::Number)),
            ("麻烦您念一下", Some(Seek::Detail)),
            ("你说的是哪个订单", Some(Seek::Detail)),
            ("我会告诉您几点送到", None),
            ("what happened to the parcel?", Some(Seek::Story)),
            ("when did you order it?", Some(Seek::Detail)),
            ("i have sent it again today", None),
        ] {
            assert_eq!(seek(sentence, false), sought, "{sentence}");
        }
    }
}
