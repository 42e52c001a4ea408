//! How a Chinese clause asks.

use super::Asking;

/// How the folded clause `words` asks.
pub(in crate::hearing) fn asking(words: &str) -> Asking {
    let has = |list: &[&str]| list.iter().any(|word| words.contains(word));
    let starts = |list: &[&str]| list.iter().any(|word| words.starts_with(word));
    let confirms = starts(CONFIRMS);
    let ours = is_ours(words);
    let reacts = has(REACTS);
    let by_itself = !reacts_only(words) && (particle(words) || question_word(words));
    let ends_itself = words.ends_with(['吗', '呢', '么']);
    Asking {
        by_itself,
        opens_scope: has(SCOPES) && by_itself && !ends_itself,
        confirms,
        leads: leads(words, reacts, ours),
        alternative: starts(&["还是", "或者", "或是"]),
        runs_on: runs_on(words),
        trails: !by_itself && (ours || starts(&["谢谢", "感谢", "麻烦", "辛苦", "多谢"])),
        ours,
        reacts,
        of_customer: starts(&[
            "您",
            "你",
            "他",
            "她",
            "快递员",
            "那边",
            "对方",
            "当时",
            "是",
        ]),
        states: ours || reacts,
    }
}

/// What takes up the customer's words: all that follows asks whether it was so.
const CONFIRMS: &[&str] = &[
    "您是说",
    "你是说",
    "您的意思是",
    "你的意思是",
    "您是想说",
    "您指的是",
    "是说",
];

/// Question words that reach over the clauses behind them.
const SCOPES: &[&str] = &[
    "是不是",
    "有没有",
    "是否",
    "能不能",
    "会不会",
    "可不可以",
    "要不要",
    "能否",
    "可否",
    "请问",
];

/// A clause that meets the customer, thanks or apologises.
const REACTS: &[&str] = &[
    "抱歉",
    "对不起",
    "不好意思",
    "理解您",
    "能理解",
    "我理解",
    "体会",
    "辛苦",
    "让您着急",
    "让您久等",
    "让您担心",
    "让您失望",
    "让您受",
    "让您白",
    "让您费",
    "让您跑",
    "让您难",
    "让您有",
    "给您添",
    "给您带来",
    "一定很",
    "肯定很",
    "谢谢",
    "感谢",
    "放心",
    "换成我",
    "换作我",
    "换我",
    "难怪",
    "别着急",
    "别急",
    "别担心",
    "久等",
    "着急了",
    "担心了",
];

/// What goes on with a story.
const RUNS_ON: &[&str] = &[
    "又", "还", "就", "也", "然后", "结果", "后来", "才", "却", "接着", "而且", "并且", "再",
];

/// The same words where they open a matter of their own.
const NEW_MATTER: &[&str] = &[
    "还有",
    "还需要",
    "还要",
    "还想",
    "还方便",
    "还能",
    "还可以",
    "再麻烦",
    "再问",
    "再确认",
    "再请",
    "再跟",
    "也方便",
    "也麻烦",
    "就麻烦",
    "也请",
    "还请",
    "后来怎",
];

/// Whether the clause goes on with the story of the one before it, a time in front or not: 今天又….
fn runs_on(words: &str) -> bool {
    const TIMES: [&str; 8] = [
        "今天",
        "昨天",
        "前天",
        "刚才",
        "第二天",
        "当天",
        "晚上",
        "早上",
    ];
    let rest = TIMES
        .iter()
        .find_map(|time| words.strip_prefix(time))
        .unwrap_or(words);
    RUNS_ON.iter().any(|word| rest.starts_with(word))
        && !NEW_MATTER.iter().any(|word| rest.starts_with(word))
}

/// A condition, a topic or a form of address that only leads to the question.
fn leads(words: &str, reacts: bool, ours: bool) -> bool {
    const CONDITIONS: [&str; 12] = [
        "如果", "要是", "假如", "假设", "万一", "若", "只要", "一旦", "关于", "至于", "除了",
        "对于",
    ];
    const ENDINGS: [&str; 9] = [
        "的话",
        "时",
        "的时候",
        "之前",
        "之后",
        "以后",
        "以前",
        "期间",
        "方面",
    ];
    const PREDICATES: [char; 22] = [
        '了', '是', '有', '会', '我', '要', '能', '给', '到', '已', '退', '补', '送', '查', '过',
        '让', '不', '没', '得', '办', '扣', '好',
    ];
    if reacts {
        return false;
    }
    CONDITIONS.iter().any(|word| words.starts_with(word))
        || (!ours && ENDINGS.iter().any(|word| words.ends_with(word)))
        || matches!(words, "您好" | "你好" | "好的" | "那好" | "是的")
        || (words.chars().nth(6).is_none() && !words.contains(PREDICATES))
}

fn particle(words: &str) -> bool {
    let words = words.trim_end_matches(['呀', '啊', '哈', '哦', '~', '～']);
    words.ends_with('吗')
        || words.ends_with("没有")
        || words.ends_with("不行不")
        || (words.ends_with('呢') && !words.contains('我') && !words.contains('才'))
        || (words.ends_with('么')
            && !["什么", "怎么", "这么", "那么", "多么"]
                .iter()
                .any(|word| words.ends_with(word)))
}

/// Whether a question word stands in the clause, and the clause asks it of the customer.
fn question_word(words: &str) -> bool {
    const WORDS: [&str; 42] = [
        "什么",
        "哪",
        "几点",
        "几号",
        "几月",
        "几岁",
        "第几",
        "是几",
        "要几",
        "有几",
        "买几",
        "多少",
        "多久",
        "多大",
        "谁",
        "怎么",
        "怎样",
        "如何",
        "为何",
        "是不是",
        "有没有",
        "是否",
        "能不能",
        "可不可以",
        "会不会",
        "要不要",
        "行不行",
        "好不好",
        "方不方便",
        "想不想",
        "愿不愿",
        "请问",
        "能否",
        "可否",
        "方便告诉",
        "方便提供",
        "方便说",
        "方便报",
        "方便发",
        "方便给",
        "方便留",
        "您贵姓",
    ];
    const NO_QUESTION: [&str; 30] = [
        "没什么",
        "什么都",
        "什么也",
        "不管",
        "无论",
        "不论",
        "谁都",
        "谁也",
        "换谁",
        "谁遇",
        "谁碰",
        "搁谁",
        "任谁",
        "放谁",
        "换了谁",
        "哪怕",
        "怎么都",
        "怎么也",
        "怎么说都",
        "这么",
        "多少都",
        "多少有",
        "怎么会这样",
        "谁摊",
        "什么时候都",
        "随时",
        "哪里都",
        "谁心里",
        "谁家",
        "谁身上",
    ];
    const INDIRECT: [&str; 16] = [
        "查",
        "看看",
        "看一下",
        "看下",
        "核实",
        "弄清",
        "搞清",
        "问问",
        "问一下",
        "问清",
        "告诉您",
        "跟您说",
        "知道",
        "明白",
        "理解",
        "清楚",
    ];
    let has = |list: &[&str]| list.iter().any(|word| words.contains(word));
    let about_us = is_ours(words) || !words.contains(['您', '你']);
    let indirect = about_us && has(&INDIRECT) && !has(&["请问", "想知道"]);
    has(&WORDS) && !has(&NO_QUESTION) && !indirect
}

/// 谢谢您…呢, 对不起呢: courtesy asks nothing, whatever particle it carries.
fn reacts_only(words: &str) -> bool {
    ["抱歉", "对不起", "不好意思", "谢谢", "感谢"]
        .iter()
        .any(|word| words.contains(word))
        && !words.ends_with('吗')
        && !words.contains("请问")
}

/// Whether the speaker's side is the subject, not only the one to be told: 告诉我 is not ours.
fn is_ours(words: &str) -> bool {
    const TO_US: [&str; 12] = [
        "告诉我",
        "给我",
        "发我",
        "跟我",
        "和我",
        "找我",
        "问我",
        "让我",
        "到我",
        "把我",
        "帮我",
        "需要我",
    ];
    let rest = TO_US
        .iter()
        .fold(words.to_owned(), |rest, word| rest.replace(word, ""));
    rest.contains(['我', '咱']) || rest.starts_with("这边")
}
