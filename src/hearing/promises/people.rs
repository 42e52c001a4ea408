//! People by name as the ones who act: 小梁明天送到, 何静十点前打您电话, `Meng will send you the plan`.

/// Surnames that begin few other words: with these, a name in front of a time or 会 is a person.
const SURNAMES: &str = "王李刘陈杨吴徐孙朱郭何罗宋郑谢韩唐冯董萧袁邓傅沈彭吕苏蒋蔡贾魏薛阎潘杜戴汪姜范姚谭廖邹熊陆郝崔邱秦顾侯邵孟梁赵胡曹卢丁任崔贺尹";

/// Surnames that are whole only behind 小, 老 or 阿: alone they begin 周三, 张罗, 许多.
const FAMILIAR: &str = "张周许方黄林高叶马石夏江钱余易";

/// What follows a name that acts.
const AHEAD: [&str; 22] = [
    "今天", "今晚", "明天", "明早", "后天", "上午", "中午", "下午", "晚上", "早上", "下周", "本周",
    "周一", "周二", "周三", "周四", "周五", "周六", "周日", "会", "将", "马上",
];

/// Second characters that make another word of a surname: 何时, 任务, 顾客.
const NO_NAMES: &str = "时况必务何客家期员";

/// Whether a Chinese clause begins with a person's name that acts, in front of a time or a 会: 何静明天…, 老许今天….
pub(super) fn chinese(clause: &str) -> bool {
    let mut chars = clause.char_indices();
    let Some((_, first)) = chars.next() else {
        return false;
    };
    let familiar = matches!(first, '小' | '老' | '阿');
    let surname = match familiar {
        true => chars.next().map(|(_, c)| c),
        false => Some(first),
    };
    if !surname.is_some_and(|c| SURNAMES.contains(c) || familiar && FAMILIAR.contains(c)) {
        return false;
    }
    let given = if familiar { 0..=0 } else { 1..=2 };
    let behind: Vec<(usize, char)> = chars.clone().take(3).collect();
    if behind
        .first()
        .is_some_and(|&(_, c)| !familiar && NO_NAMES.contains(c))
    {
        return false;
    }
    given.into_iter().any(|count| {
        let rest = match behind.get(count) {
            Some(&(at, _)) => &clause[at..],
            None => return false,
        };
        AHEAD.iter().any(|word| rest.starts_with(word))
            || rest.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// The place behind the `will` of a person named in the clause `original`, as typed: `Meng will …`, `He Jing'll …`.
pub(super) fn english(original: &str) -> Option<usize> {
    let original: &str = &half_width(original);
    let (at, length) = [" will ", "'ll ", "’ll ", " is going to "]
        .iter()
        .filter_map(|will| Some((original.find(will)?, will.len())))
        .min()?;
    let word = original[..at].rsplit(|c: char| c.is_whitespace()).next()?;
    let mut letters = word.chars();
    let capital = letters.next()?.is_uppercase();
    let name =
        capital && word.chars().count() >= 2 && letters.all(|c| c.is_lowercase() || c == '-');
    if !name || NO_SUBJECTS.contains(&word) {
        return None;
    }
    let verb_at = at + length;
    let verb = original[verb_at..]
        .split(|c: char| !c.is_ascii_alphabetic())
        .next()?;
    let there = [
        "be with you",
        "be at your",
        "be there",
        "be in touch",
        "be round",
    ];
    let acts = HUMAN_DEEDS.contains(&verb)
        || there
            .iter()
            .any(|deed| original[verb_at..].starts_with(deed));
    acts.then_some(verb_at)
}

/// Full-width letters as plain ones; capitals stay.
fn half_width(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        other => other,
    };
    text.chars().map(narrow).collect()
}

/// Words that may begin a sentence in front of "will" and are no names.
const NO_SUBJECTS: [&str; 47] = [
    "It",
    "This",
    "That",
    "These",
    "Those",
    "They",
    "You",
    "There",
    "He",
    "She",
    "Nothing",
    "Everything",
    "What",
    "Which",
    "Who",
    "Nobody",
    "Everybody",
    "Everyone",
    "Customers",
    "Customer",
    "Delivery",
    "Refund",
    "Refunds",
    "Payment",
    "Otherwise",
    "Then",
    "Maybe",
    "Hopefully",
    "Sales",
    "Parcels",
    "Parcel",
    "Orders",
    "Order",
    "When",
    "We",
    "One",
    "Both",
    "All",
    "Some",
    "Most",
    "Each",
    "Any",
    "Your",
    "Our",
    "My",
    "The",
    "People",
];

/// What only people do for others.
const HUMAN_DEEDS: [&str; 27] = [
    "call", "ring", "phone", "text", "email", "mail", "write", "send", "visit", "contact", "bring",
    "collect", "replace", "install", "check", "meet", "explain", "take", "have", "come", "fix",
    "repair", "handle", "arrange", "confirm", "update", "inspect",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_and_other_words() {
        for clause in [
            "何静明天上午十点前打您电话",
            "老许今天下午六点前上门",
            "小孟周五把课表发您",
            "罗建会联系您",
        ] {
            assert!(chinese(clause), "{clause}");
        }
        for clause in [
            "何时会有人来",
            "顾客今天会来",
            "小时今天",
            "方案明天给您",
            "任务会完成",
            "陈",
        ] {
            assert!(!chinese(clause), "{clause}");
        }
        for clause in [
            "Meng will send you the plan",
            "and then He Jing will ring you",
            "Wei will be with you by ten",
            "Ｗｅｉ ｗｉｌｌ ｃａｌｌ",
        ] {
            assert!(english(clause).is_some(), "{clause}");
        }
        for clause in [
            "It will be there",
            "the weather will clear",
            "Refunds will come",
            "Delivery will have",
        ] {
            assert!(english(clause).is_none(), "{clause}");
        }
    }
}
