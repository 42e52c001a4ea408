//! Names that stand nowhere in the case and were not said in the talk: an invented colleague, company or place.

use super::{Ground, phrases::Phrases, surnames};
use crate::text::Language;

/// Finds an invented name.
pub(super) fn find(ground: &Ground, line: &str) -> Option<String> {
    match ground.language() {
        Language::Zh => chinese(ground, line).or_else(|| surnames::find(ground, line)),
        Language::En => english(ground, line),
    }
}

fn knows(ground: &Ground, name: &str) -> bool {
    ground.known.words.contains(&name.to_lowercase()) || ground.was_said(name)
}

/// A surname before a title (张经理), behind 我叫 or 姓, and 小张 or 老王.
fn chinese(ground: &Ground, line: &str) -> Option<String> {
    let phrases = Phrases::of(Language::Zh);
    for title in phrases.titles.iter() {
        for (at, _) in line.match_indices(title.as_str()) {
            let before: Vec<char> = line[..at].chars().rev().take(3).collect();
            let Some(&surname) = before.first().filter(|c| SURNAMES.contains(**c)) else {
                // 张伟经理: the surname stands one or two characters further left.
                let far = before.iter().skip(1).position(|c| SURNAMES.contains(*c));
                let Some(far) = far else { continue };
                let name: String = before[..far + 2].iter().rev().collect();
                if !phrases
                    .no_names
                    .iter()
                    .any(|word| name.contains(word.as_str()))
                    && before[..=far].iter().all(|c| GIVEN.contains(*c))
                    && !knows(ground, &name)
                {
                    return Some(format!("{name}{title}"));
                }
                continue;
            };
            let name = format!("{surname}{title}");
            let joined = before.get(1).is_some_and(|c| {
                let word = format!("{c}{surname}");
                phrases.no_names.contains(&word)
            });
            if !joined && !knows(ground, &name) && !with_given(ground, surname, title) {
                return Some(name);
            }
        }
    }
    if let Some(name) = called(ground, line, phrases) {
        return Some(name);
    }
    for head in ["我叫", "我姓", "名叫", "叫做", "小", "老", "阿"] {
        for (at, _) in line.match_indices(head) {
            let rest: Vec<char> = line[at + head.len()..].chars().take(3).collect();
            let Some(&surname) = rest.first().filter(|c| SURNAMES.contains(**c)) else {
                continue;
            };
            let short = head.chars().count() == 1;
            // 小王 is a name before a mark or a verb of saying, 小时 and 老是 are none.
            let after = rest.get(1).copied();
            let ends = after.is_none_or(|c| {
                !c.is_alphanumeric() || "说讲给跟和也就都是让告接回联、".contains(c)
            });
            let word = format!("{head}{surname}");
            if short && (!ends || phrases.no_names.contains(&word)) {
                continue;
            }
            let name = match short {
                true => word,
                false => rest.iter().take_while(|c| c.is_alphabetic()).collect(),
            };
            let given: String = name.chars().take(3).collect();
            if !knows(ground, &given) && !knows(ground, &name) {
                return Some(name);
            }
        }
    }
    None
}

/// A name behind 叫 or behind a title: 一个叫王倩的, 校长李国栋, 叫朵朵.
fn called(ground: &Ground, line: &str, phrases: &Phrases) -> Option<String> {
    let titles = phrases.titles.iter().map(String::as_str);
    for head in titles.chain(["叫", "校长", "房东", "护士", "司机"]) {
        for (at, _) in line.match_indices(head) {
            let rest: Vec<char> = line[at + head.len()..].chars().take(3).collect();
            let [first, second, ..] = rest[..] else {
                continue;
            };
            let third = rest.get(2).copied().filter(|c| GIVEN.contains(*c));
            let surname = SURNAMES.contains(first) && (GIVEN.contains(second) || third.is_some());
            let han = matches!(first, '\u{4e00}'..='\u{9fff}');
            let doubled = head == "叫" && first == second && han;
            if !surname && !doubled {
                continue;
            }
            let third = third.filter(|_| surname);
            let name: String = [first, second].into_iter().chain(third).collect();
            let no_name = |word: &String| name.starts_with(word.as_str());
            if !phrases.no_names.iter().any(no_name) && !knows(ground, &name) {
                return Some(name);
            }
        }
    }
    None
}

/// Whether the case has somebody of this surname with a longer name before the title or the title elsewhere: 周岚 is 周女士.
fn with_given(ground: &Ground, surname: char, title: &str) -> bool {
    let customer = ground.known.open.chars().next();
    customer == Some(surname) || ground.known.words.contains(&format!("{surname}{title}"))
}

/// The commonest surnames; characters that mostly are something else are left out.
const SURNAMES: &str = "王李张刘陈杨赵黄周吴徐孙胡朱郭何罗宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易武乔贺赖龚文";
/// Characters that names are given of; anything else before a title is a word.
const GIVEN: &str = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂婷雪梅玲佳琳慧颖欣怡子轩浩宇晨博文思雨涵梓萱建国华志海波鹏飞龙凤燕红岚瑶璐倩宁蕾薇云露凯辉斌鑫峰鹤航阳帆";

/// Capitalised words within a sentence that neither the case nor the talk has.
fn english(ground: &Ground, line: &str) -> Option<String> {
    let phrases = Phrases::of(Language::En);
    let mut begins = true;
    for piece in line.split_inclusive(char::is_whitespace) {
        let raw = piece.trim();
        let word = raw.trim_matches(|c: char| !c.is_alphanumeric());
        let bare = word
            .strip_suffix("'s")
            .or_else(|| word.strip_suffix("’s"))
            .unwrap_or(word);
        let named = bare.chars().next().is_some_and(char::is_uppercase);
        let shouted = bare.chars().count() > 1 && bare.chars().all(|c| !c.is_lowercase());
        let lower = bare.to_lowercase();
        let common = phrases.no_names.contains(&lower) || phrases.common.contains(&lower);
        if named
            && !shouted
            && !begins
            && !common
            && bare.chars().all(|c| c.is_alphabetic() || c == '-')
            && !knows(ground, bare)
        {
            return Some(bare.to_owned());
        }
        let opened = raw.starts_with(['"', '“', '(']);
        begins = raw.ends_with(['.', '!', '?', ':', '…', '"', '”', '—', '-'])
            || (opened && word.is_empty())
            || piece.ends_with('\n');
    }
    None
}
