//! Counts with a unit: 3件, 两个人, 128GB, 5次, `3 items`, `342 complaints`, `twice`.

use rust_decimal::Decimal;

use super::{
    Found, amount,
    quantity::Quantity,
    scan::Scan,
    units::{COUNT_EN, COUNT_ZH},
};
use crate::hearing::{Amount, FigureKind};
use crate::text::numerals::Script;

/// A number with something counted behind it.
pub(super) fn behind(scan: &Scan<'_>, quantity: &Quantity) -> Option<Found> {
    let at = scan.skip(quantity.end);
    let (unit, end) = share_of(scan, quantity, at)
        .or_else(|| data_volume(scan, quantity, at))
        .or_else(|| chinese(scan, quantity, at))
        .or_else(|| {
            scan.unit(at, &COUNT_EN)
                .filter(|_| !network(scan, quantity, at))
        })
        .or_else(|| plural(scan, quantity, at))?;
    let amount = amount(quantity.low, quantity.high);
    Some(Found::new(
        FigureKind::Count,
        amount,
        unit,
        quantity.start,
        end,
    ))
}

/// `twice`.
pub(super) fn in_words(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let end = scan.after(at, &["twice"])?;
    let two = Amount::One(Decimal::TWO);
    (!scan.inside_token(at)).then(|| Found::new(FigureKind::Count, two, "time", at, end))
}

/// `8 of the 12 shops`: the part counts what the whole counts.
fn share_of(scan: &Scan<'_>, quantity: &Quantity, at: usize) -> Option<(&'static str, usize)> {
    let of = scan.after(
        at,
        &["of the ", "of your ", "of our ", "of my ", "of all ", "of "],
    )?;
    let digits = scan.rest(of).bytes().take_while(u8::is_ascii_digit).count();
    let (unit, _) = scan
        .unit(scan.skip(of + digits), &COUNT_EN)
        .filter(|_| digits > 0)?;
    Some((unit, quantity.end))
}

/// 20G流量, 128G, 100M宽带. `5G` is a network, and a gram where nothing speaks of data.
fn data_volume(scan: &Scan<'_>, quantity: &Quantity, at: usize) -> Option<(&'static str, usize)> {
    let (letter, end) = scan.word(at, &["g", "m"])?;
    let behind = scan.skip(end);
    let data = scan
        .after(
            behind,
            &["流量", "内存", "存储", "硬盘", "数据", "的流量", "data"],
        )
        .is_some();
    let broadband = scan
        .after(behind, &["宽带", "带宽", "光纤", "网速"])
        .is_some();
    match letter {
        "m" if broadband => Some(("Mbps", end)),
        "m" if data => Some(("MB", end)),
        "m" => None,
        _ if data => Some(("GB", end)),
        _ => {
            let size = u32::try_from(quantity.low).ok()?;
            (size >= 8 && size.is_power_of_two()).then_some(("GB", end))
        }
    }
}

/// 5G, 4G: a generation of networks.
fn network(scan: &Scan<'_>, quantity: &Quantity, at: usize) -> bool {
    at == quantity.end && scan.letters(at) == "g" && quantity.low <= Decimal::from(6)
}

fn chinese(scan: &Scan<'_>, quantity: &Quantity, at: usize) -> Option<(&'static str, usize)> {
    if let Some(end) = scan.after(at, &["度电"]) {
        return Some(("kWh", end));
    }
    let (unit, end) = scan.unit(at, &COUNT_ZH)?;
    let word = &scan.text()[at..end];
    let next = scan.char(end);
    let article =
        quantity.script == Script::Chinese && quantity.is_one() && !counts_one(word, next);
    let points = word == "分" && quantity.script != Script::Digits;
    // 家里 is at home, and 12 家里 is among twelve shops.
    let among = word == "家" && next == Some('里') && !quantity.is_one();
    let other = next.is_some_and(|next| other_word(word, next)) && !among;
    (!article && !points && !other).then_some((unit, end))
}

/// 一个, 一次, 一份 are articles; 一件, 一台, 一箱 count.
fn counts_one(word: &str, next: Option<char>) -> bool {
    match word {
        "件" | "单" | "人" => !next.is_some_and(|c| "事样般定直".contains(c)),
        "台" | "箱" | "盒" | "瓶" | "罐" | "斤" | "公斤" | "公里" | "个人" => true,
        _ => false,
    }
}

/// Words that only begin like a unit: 9包邮, 一部分, 5分析, 3只有.
fn other_word(word: &str, next: char) -> bool {
    let others = match word {
        "包" => "括邮含装裹",
        "部" => "分门",
        "分" => "之析别享类开公店期割",
        "只" => "有是能要会需",
        "本" => "来人月周次",
        "单" => "独位价号元",
        "位" => "置",
        "名" => "字称",
        "次" => "日月年",
        "人" => "工民力气类",
        "家" => "里庭",
        "双" => "十倍方",
        "升" => "级",
        "件" => "数",
        "项" => "目",
        "个" => "性月钟小工",
        "字" => "母",
        "节" => "约省目日假能奏点",
        "桌" => "子面上椅",
        "回" => "复电访来去家退到头应答首",
        "趟" => "浑",
        _ => return false,
    };
    others.contains(next)
}

/// `342 complaints`, `12 late deliveries`: any plural behind digits counts pieces.
fn plural(scan: &Scan<'_>, quantity: &Quantity, at: usize) -> Option<(&'static str, usize)> {
    if at == quantity.end || label(scan, quantity) {
        return None;
    }
    let first = scan.letters(at);
    let end = at + first.len();
    if is_plural(first) {
        return Some(("piece", end));
    }
    let second_at = scan.skip(end);
    let second = scan.letters(second_at);
    let qualifies = first.len() >= 3 && second_at == end + 1 && !STOPS.contains(&first);
    (qualifies && is_plural(second)).then_some(("piece", second_at + second.len()))
}

fn is_plural(word: &str) -> bool {
    word.len() >= 4
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !word.ends_with("is")
        && !VERBS.contains(&word)
}

/// `step 3 includes …`: the number is a name.
fn label(scan: &Scan<'_>, quantity: &Quantity) -> bool {
    let before = scan.before(quantity.start).trim_end();
    let word = before.rsplit(|c: char| !c.is_ascii_alphabetic()).next();
    word.is_some_and(|word| LABELS.contains(&word))
}

const LABELS: [&str; 20] = [
    "step", "option", "plan", "model", "version", "chapter", "page", "line", "room", "gate",
    "level", "part", "phase", "section", "type", "grade", "tier", "number", "no", "zone",
];

const VERBS: [&str; 22] = [
    "comes", "does", "goes", "costs", "includes", "starts", "ends", "means", "needs", "takes",
    "applies", "works", "covers", "looks", "makes", "gives", "gets", "lets", "always", "its",
    "this", "less",
];

const STOPS: [&str; 22] = [
    "and", "for", "the", "was", "are", "but", "not", "you", "our", "your", "that", "this", "with",
    "from", "will", "has", "had", "per", "each", "which", "who", "when",
];
