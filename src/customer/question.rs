//! What a question is after: a name, a wish, the story, a detail, or consent to an offer.

/// What the trainee wants to hear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seek {
    /// 怎么称呼: the customer's name.
    Name,
    /// 您希望怎么处理: what they want.
    Wish,
    /// 发生了什么: the story.
    Story,
    /// A detail: when, which, how many.
    Detail,
    /// 您看可以吗: consent to something offered.
    Consent,
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
    "what would you like",
    "what do you want",
    "would you prefer",
    "what outcome",
    "how would you like",
];

const STORY: &[&str] = &[
    "发生了什么",
    "怎么回事",
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
    "怎么样",
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

const DETAIL: &[&str] = &[
    "什么",
    "多少",
    "几",
    "哪",
    "谁",
    "怎么",
    "为什么",
    "何时",
    "是否",
    "有没有",
    "是不是",
    "能不能",
    "提供一下",
    "提供下",
    "麻烦提供",
    "请提供",
    "告诉我",
    "告知",
    "报一下",
    "说一下",
    "发我",
    "发一下",
    "核对一下",
    "核实一下您",
    "what",
    "when",
    "which",
    "where",
    "who",
    "how",
    "why",
    "provide",
    "give me",
    "let me know",
    "tell me",
    "confirm your",
    "could you",
    "can you",
    "may i have",
    "can i have",
];

/// What the lower-case `sentence` seeks, if it asks for anything. `question` is what hearing made of it.
pub fn seek(sentence: &str, question: bool) -> Option<Seek> {
    let has = |words: &[&str]| words.iter().any(|word| sentence.contains(word));
    let asks = question
        || sentence.ends_with(['?', '？'])
        || ["吗", "呢", "么"].iter().any(|end| sentence.ends_with(end));
    let requests = [
        "请",
        "麻烦",
        "提供",
        "告诉我",
        "tell me",
        "provide",
        "let me know",
        "give me",
    ]
    .iter()
    .any(|word| sentence.contains(word));
    if !asks && !requests {
        return None;
    }
    if has(NAME) {
        Some(Seek::Name)
    } else if has(WISH) {
        Some(Seek::Wish)
    } else if has(STORY) {
        Some(Seek::Story)
    } else if asks && has(CONSENT) {
        Some(Seek::Consent)
    } else if asks || has(DETAIL) {
        Some(Seek::Detail)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_after_one_thing() {
        for (sentence, sought) in [
            ("请问怎么称呼您?", Some(Seek::Name)),
            ("您希望怎么处理呢?", Some(Seek::Wish)),
            ("能具体说说吗?", Some(Seek::Story)),
            ("您的订单号是多少?", Some(Seek::Detail)),
            ("我给您改派同城急送，您看可以吗?", Some(Seek::Consent)),
            ("麻烦提供一下手机号", Some(Seek::Detail)),
            ("我已经催过仓库了", None),
            ("what happened to the parcel?", Some(Seek::Story)),
            ("when did you order it?", Some(Seek::Detail)),
            ("i have sent it again today", None),
        ] {
            assert_eq!(seek(sentence, false), sought, "{sentence}");
        }
    }
}
