//! Chinese names by their frame: 姓纪的, 裴总, 岳警官, 小董, 阿坤, 叫林子墨, and a foreign name among Chinese words.

use super::{Ground, phrases::Phrases};
use crate::text::Language;

/// All common surnames of one character, for frames that leave no doubt.
const SURNAMES: &str = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊甄曲封储靳邴糜松井段富巫乌焦巴弓牧车侯宓蓬全班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶司韶郜黎蓟薄印宿白怀蒲从鄂索咸籍赖卓蔺屠蒙池乔阴能苍双闻莘翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀尚农温庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧沃利蔚越隆师巩厍聂晁勾敖融冷辛阚那简饶空曾沙养鞠须丰巢关蒯相查荆红游竺权逯盖桓公岳佟覃";
/// Surnames that before a title are mostly part of a word.
const DOUBTFUL: &str = "于时常成都能应从双须相那空全安国公师元明平经管干强高单支解利东广文向通水花车连步计伏路方充满富";
/// Titles that follow a surname.
const TITLES: [&str; 28] = [
    "总", "老板", "警官", "姐", "哥", "叔", "姨", "科长", "处长", "校长", "园长", "院长", "教授",
    "班长", "队长", "法官", "书记", "会计", "店主", "老师", "师傅", "医生", "律师", "主任", "经理",
    "主管", "阿姨", "大夫",
];
/// Behind 总 these make another word of it.
const NOT_A_HEAD: &str = "是共之算部监结会要得有不体数额量裁归经";
/// Behind 小, 老 or 阿 and one character the name has ended.
const ENDS: &str = "说讲给跟和也就都是让告接回联的他她这那在、";

/// Finds a name that neither the case nor the talk has.
pub(super) fn find(ground: &Ground, line: &str) -> Option<String> {
    let phrases = Phrases::of(Language::Zh);
    surnamed(ground, line)
        .or_else(|| titled(ground, line, phrases))
        .or_else(|| called(ground, line, phrases))
        .or_else(|| familiar(ground, line, phrases))
        .or_else(|| foreign(ground, line, phrases))
}

fn unknown(ground: &Ground, name: &str) -> bool {
    !ground.known.words.contains(&name.to_lowercase()) && !ground.was_said(name)
}

/// Whether the case has somebody of this surname: 沈雪 is 姓沈.
fn has(ground: &Ground, surname: char) -> bool {
    ground.known.open.starts_with(surname)
        || ["姓", "小", "老"]
            .iter()
            .any(|head| !unknown(ground, &format!("{head}{surname}")))
        || TITLES
            .iter()
            .any(|title| !unknown(ground, &format!("{surname}{title}")))
}

/// 姓纪的, 姓柯.
fn surnamed(ground: &Ground, line: &str) -> Option<String> {
    line.match_indices('姓').find_map(|(at, head)| {
        let surname = line[at + head.len()..].chars().next()?;
        let new = SURNAMES.contains(surname) && !has(ground, surname);
        new.then(|| format!("姓{surname}"))
    })
}

/// 裴总, 岳警官, 费老师.
fn titled(ground: &Ground, line: &str, phrases: &Phrases) -> Option<String> {
    TITLES.iter().find_map(|title| {
        line.match_indices(title).find_map(|(at, _)| {
            let before: Vec<char> = line[..at].chars().rev().take(2).collect();
            let surname = *before.first()?;
            let word: String = before.iter().rev().collect();
            let next = line[at + title.len()..].chars().next();
            let other = *title == "总" && next.is_some_and(|c| NOT_A_HEAD.contains(c));
            let whole = format!("{surname}{title}");
            let new = SURNAMES.contains(surname)
                && !DOUBTFUL.contains(surname)
                && !other
                && !phrases.no_names.contains(&word)
                && !phrases.no_names.contains(&whole)
                && !has(ground, surname)
                && unknown(ground, &whole);
            new.then_some(whole)
        })
    })
}

/// 叫林子墨, 小名团团, 名字是许国梁: two or three characters up to a mark, the first a surname or both the same.
fn called(ground: &Ground, line: &str, phrases: &Phrases) -> Option<String> {
    ["叫", "小名", "名字是", "名字写", "开的是"]
        .iter()
        .find_map(|head| {
            line.match_indices(head).find_map(|(at, _)| {
                let rest = line[at + head.len()..].trim_start_matches(['做', '什', '么', '个']);
                let name: String = rest.chars().take_while(|c| han(*c)).collect();
                let name = name.trim_end_matches(['的', '吧', '吗', '呢', '啊', '嘛']);
                let letters: Vec<char> = name.chars().collect();
                let (first, second) = (*letters.first()?, *letters.get(1)?);
                let doubled = letters.len() == 2 && first == second;
                let full = (2..=3).contains(&letters.len())
                    && SURNAMES.contains(first)
                    && !DOUBTFUL.contains(first);
                let no_name = phrases
                    .no_names
                    .iter()
                    .any(|word| name.starts_with(word.as_str()));
                ((doubled || full) && !no_name && unknown(ground, name)).then(|| name.to_owned())
            })
        })
}

/// 小董, 阿坤, 老鲍, where the name ends behind them.
fn familiar(ground: &Ground, line: &str, phrases: &Phrases) -> Option<String> {
    ["小", "老", "阿"].iter().find_map(|head| {
        line.match_indices(head).find_map(|(at, _)| {
            let mut rest = line[at + head.len()..].chars();
            let letter = rest.next()?;
            let named = SURNAMES.contains(letter) || (*head == "阿" && GIVEN.contains(letter));
            let ends = rest
                .next()
                .is_none_or(|c| !c.is_alphanumeric() || ENDS.contains(c));
            let name = format!("{head}{letter}");
            let before = line[..at].chars().next_back();
            let joined = before.is_some_and(|c| "大最很太变多从么古".contains(c));
            let new = named
                && ends
                && !joined
                && !DOUBTFUL.contains(letter)
                && !phrases.no_names.contains(&name)
                && unknown(ground, &name);
            new.then_some(name)
        })
    })
}

/// A capitalised foreign name among Chinese words.
fn foreign(ground: &Ground, line: &str, phrases: &Phrases) -> Option<String> {
    let words = line.split(|c: char| !c.is_ascii_alphabetic());
    let mut words = words.filter(|word| word.len() >= 3);
    words
        .find(|word| {
            let lower = word.to_lowercase();
            let mut letters = word.chars();
            letters.next().is_some_and(|c| c.is_ascii_uppercase())
                && letters.all(|c| c.is_ascii_lowercase())
                && !phrases.common.contains(&lower)
                && unknown(ground, word)
        })
        .map(str::to_owned)
}

fn han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}')
}

/// Characters that follow 阿 in a name.
const GIVEN: &str = "伟芳娜秀英敏静丽磊军勇杰娟涛超兰霞刚桂梅玲佳欣怡宇浩晨波鹏飞龙凤燕红辉斌鑫峰航坤珍珠福贵发财旺琴香莲菊豪泰明华强";
