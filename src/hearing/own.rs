//! Whether a sentence speaks of this customer's own affair: a thing of theirs, or a figure of their case.

/// Whether the folded `sentence` mentions a thing of the customer's, beyond the words that fit everybody.
pub(crate) fn speaks_of_own(sentence: &str) -> bool {
    zh_own(sentence) || en_own(sentence) || measured(sentence)
}

/// Whether the folded `sentence` speaks to or about the customer at all.
pub(crate) fn speaks_to_customer(sentence: &str) -> bool {
    sentence.contains(['您', '你'])
        || words(sentence).any(|word| matches!(word, "you" | "your" | "you're" | "you've"))
}

/// Whether the folded `sentence` has a subject: somebody it is about or who speaks.
pub(crate) fn has_person(sentence: &str) -> bool {
    sentence.contains(['您', '你', '我', '谁', '他', '她'])
        || words(sentence).any(|word| {
            let stem = word.split('\'').next().unwrap_or(word);
            matches!(
                stem,
                "i" | "we"
                    | "you"
                    | "your"
                    | "our"
                    | "my"
                    | "anyone"
                    | "he"
                    | "she"
                    | "they"
                    | "that"
                    | "this"
                    | "it"
            )
        })
}

fn words(sentence: &str) -> impl Iterator<Item = &str> {
    sentence
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '\'')
        .filter(|word| !word.is_empty())
}

/// 您的… followed by something other than the stock nouns of service talk, or what the customer did.
fn zh_own(sentence: &str) -> bool {
    const STOCK: [&str; 45] = [
        "心情",
        "感受",
        "理解",
        "意思",
        "支持",
        "配合",
        "耐心",
        "反馈",
        "来电",
        "问题",
        "情况",
        "想法",
        "建议",
        "诉求",
        "需求",
        "谅解",
        "信任",
        "等待",
        "情绪",
        "关注",
        "时间",
        "姓名",
        "名字",
        "电话",
        "手机号",
        "订单号",
        "身份",
        "信息",
        "立场",
        "角度",
        "位置",
        "处境",
        "感觉",
        "体验",
        "服务",
        "咨询",
        "意见",
        "要求",
        "请求",
        "回复",
        "提问",
        "疑问",
        "困扰",
        "不便",
        "遭遇",
    ];
    const DEEDS: [&str; 22] = [
        "您等了",
        "您花了",
        "您特意",
        "您专门",
        "您大老远",
        "您白跑",
        "您跑了",
        "您打了",
        "您下单",
        "您买",
        "您给孩子",
        "您给家",
        "您带着",
        "您请了假",
        "您一个人",
        "您反复",
        "您已经",
        "生日",
        "婚礼",
        "您提前",
        "您每天",
        "您一直",
    ];
    DEEDS.iter().any(|deed| sentence.contains(deed))
        || [
            "您的",
            "你的",
            "您家",
            "您孩子",
            "您女儿",
            "您儿子",
            "您父",
            "您母",
            "您老伴",
        ]
        .iter()
        .any(|mark| {
            sentence.match_indices(mark).any(|(at, _)| {
                let after = &sentence[at + mark.len()..];
                after.chars().next().is_some_and(char::is_alphanumeric)
                    && !STOCK.iter().any(|stock| after.starts_with(stock))
            })
        })
}

fn en_own(sentence: &str) -> bool {
    const STOCK: [&str; 44] = [
        "feelings",
        "feeling",
        "patience",
        "understanding",
        "frustration",
        "frustrations",
        "concern",
        "concerns",
        "feedback",
        "situation",
        "question",
        "questions",
        "call",
        "message",
        "time",
        "support",
        "business",
        "loyalty",
        "position",
        "shoes",
        "point",
        "issue",
        "issues",
        "problem",
        "problems",
        "inconvenience",
        "cooperation",
        "request",
        "name",
        "number",
        "email",
        "details",
        "trouble",
        "troubles",
        "experience",
        "worry",
        "worries",
        "anger",
        "disappointment",
        "account",
        "needs",
        "query",
        "help",
        "enquiry",
    ];
    const DEEDS: [&str; 16] = [
        "you waited",
        "you've waited",
        "you have waited",
        "you've been waiting",
        "you have been waiting",
        "you paid",
        "you ordered",
        "you bought",
        "you were charged",
        "you've called",
        "you have called",
        "you had to",
        "you've had to",
        "birthday",
        "you drove",
        "you planned",
    ];
    if DEEDS.iter().any(|deed| sentence.contains(deed)) {
        return true;
    }
    let mut words = words(sentence).peekable();
    while let Some(word) = words.next() {
        if matches!(word, "your" | "you're")
            && word == "your"
            && words.peek().is_some_and(|next| !STOCK.contains(next))
        {
            return true;
        }
    }
    false
}

/// A number with a unit of waiting, times or money: 三天, 第二次, 38.6元, "three days".
fn measured(sentence: &str) -> bool {
    const UNITS: [&str; 18] = [
        "天",
        "小时",
        "个小时",
        "次",
        "个月",
        "周",
        "遍",
        "块",
        "元",
        "分钟",
        "年",
        "趟",
        "个星期",
        "days",
        "hours",
        "weeks",
        "months",
        "times",
    ];
    if !speaks_to_customer(sentence) {
        return false;
    }
    UNITS.iter().any(|unit| {
        sentence.match_indices(unit).any(|(at, _)| {
            let before = sentence[..at].trim_end();
            before.ends_with(|c: char| {
                c.is_ascii_digit() || "一二两三四五六七八九十半几百千".contains(c)
            }) || [
                "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several",
                "many",
            ]
            .iter()
            .any(|word| before.ends_with(word))
        })
    })
}
