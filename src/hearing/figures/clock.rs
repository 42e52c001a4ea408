//! Clock times: `18:00`, 下午六点半, 晚上8点, `6:30 pm`, 9-18点, `3 to 5 pm`.

use super::{Found, date::integer, quantity::BETWEEN, scan::Scan, spoken_hour};
use crate::hearing::{Amount, FigureKind};
use crate::text::numerals::digit;

/// The half of the day that was said with a time.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    /// 上午, 早上, am.
    Morning,
    /// 凌晨.
    SmallHours,
    /// 中午.
    Noon,
    /// 下午, 晚上, pm.
    Afternoon,
    /// 夜里, 半夜.
    Night,
}

impl Part {
    fn on(self, hour: u32) -> u32 {
        match self {
            Part::SmallHours if hour == 12 => 0,
            Part::Noon if hour < 4 => hour + 12,
            Part::Afternoon if hour < 12 => hour + 12,
            Part::Night if (6..12).contains(&hour) => hour + 12,
            Part::Night if hour == 12 => 0,
            _ => hour,
        }
    }
}

/// Parts of the day before a time. The second value says whether the word belongs to the time alone;
/// 今晚 is a day of its own and stays one.
const PARTS: [(&str, Part, bool); 22] = [
    ("上午", Part::Morning, true),
    ("早上", Part::Morning, true),
    ("早晨", Part::Morning, true),
    ("清晨", Part::Morning, true),
    ("凌晨", Part::SmallHours, true),
    ("中午", Part::Noon, true),
    ("下午", Part::Afternoon, true),
    ("午后", Part::Afternoon, true),
    ("傍晚", Part::Afternoon, true),
    ("晚上", Part::Afternoon, true),
    ("晚间", Part::Afternoon, true),
    ("夜里", Part::Night, true),
    ("夜间", Part::Night, true),
    ("半夜", Part::Night, true),
    ("今晚", Part::Afternoon, false),
    ("明晚", Part::Afternoon, false),
    ("昨晚", Part::Afternoon, false),
    ("当晚", Part::Afternoon, false),
    ("每晚", Part::Afternoon, false),
    ("今早", Part::Morning, false),
    ("明早", Part::Morning, false),
    ("每早", Part::Morning, false),
];

/// One time as it was said.
struct Said {
    hour: u32,
    minute: u32,
    part: Option<Part>,
    start: usize,
    end: usize,
}

impl Said {
    fn written(&self) -> String {
        let mut hour = self.part.map_or(self.hour, |part| part.on(self.hour));
        if hour == 12 && self.part == Some(Part::Afternoon) && self.hour == 12 {
            hour = 12;
        }
        format!("{hour:02}:{:02}", self.minute)
    }
}

/// The clock time, or the hours from … to …, at `at`.
pub(super) fn read(scan: &Scan<'_>, at: usize) -> Option<Found> {
    if scan.inside_token(at) {
        return None;
    }
    if scan.char(at)?.is_ascii_lowercase() {
        let Some(end) = scan.after(at, &["noon"]) else {
            return spoken_hour::read(scan, at);
        };
        return Some(Found::new(
            FigureKind::Time,
            Amount::Text("12:00".into()),
            "",
            at,
            end,
        ));
    }
    if let Some(found) = hours(scan, at) {
        return Some(found);
    }
    let said = with_colon(scan, at)
        .or_else(|| characters(scan, at))
        .or_else(|| latin(scan, at))?;
    let mut found = Found::new(
        FigureKind::Time,
        Amount::Text(said.written()),
        "",
        said.start,
        said.end,
    );
    found.sure = said.part.is_some();
    Some(found)
}

/// 9-18点, 3到5点, `3 to 5 pm`: the first hour leans on the second.
fn hours(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let (first, end) = integer(scan, at)?;
    let between = scan.before(at).trim_end().ends_with("between");
    let words: &[&str] = if between { &["and"] } else { &BETWEEN };
    let at_second = scan.skip(scan.after(scan.skip(end), words)?);
    let second = with_colon(scan, at_second)
        .filter(|said| said.part.is_some())
        .or_else(|| characters(scan, at_second))
        .or_else(|| latin(scan, at_second))?;
    let (part, start) = part_before(scan, at);
    let mut low = Said {
        hour: first,
        minute: 0,
        part: part.or(second.part),
        start,
        end,
    };
    if part.is_none() && low.written() >= second.written() {
        low.part = None;
    }
    let mut high = second;
    high.part = high.part.or(part);
    let sound = first <= 24 && low.written() < high.written();
    sound.then(|| {
        let amount = Amount::TextRange(low.written(), high.written());
        let mut found = Found::new(FigureKind::Time, amount, "", start, high.end);
        found.sure = true;
        found
    })
}

/// `18:00`, `6:30 pm`, 下午3:30.
fn with_colon(scan: &Scan<'_>, at: usize) -> Option<Said> {
    let (hour, end) = two_digits(scan, at, 1)?;
    let colon = scan.after(end, &[":"])?;
    let (minute, end) = two_digits(scan, colon, 2)?;
    let end = match scan
        .after(end, &[":"])
        .and_then(|at| two_digits(scan, at, 2))
    {
        Some((second, behind)) if second < 60 => behind,
        _ => end,
    };
    finish(scan, at, hour, minute, end)
}

/// Puts the part of the day to a time that ends at `end`.
fn finish(scan: &Scan<'_>, at: usize, hour: u32, minute: u32, end: usize) -> Option<Said> {
    let (before, start) = part_before(scan, at);
    let behind = latin_part(scan, end);
    let end = behind.map_or(end, |(_, end)| end);
    let mut said = Said {
        hour,
        minute,
        part: before.or(behind.map(|(part, _)| part)),
        start,
        end,
    };
    // 12 am is midnight; 上午12点 is noon.
    if behind.is_some_and(|(part, _)| part == Part::Morning) && hour == 12 {
        said.part = Some(Part::SmallHours);
    }
    // 晚上12点 ends the day.
    let late = scan.text()[start..at].starts_with('晚') || scan.before(at).ends_with('晚');
    if late && hour == 12 {
        said.part = Some(Part::Night);
    }
    let token_goes_on = scan.char(end).is_some_and(|c| c.is_ascii_alphanumeric());
    (hour <= 24 && minute < 60 && !(hour == 24 && minute > 0) && !token_goes_on).then_some(said)
}

/// 六点半, 6点, 18点30分, 三点一刻, 八点整.
fn characters(scan: &Scan<'_>, at: usize) -> Option<Said> {
    let (hour, hour_end) = integer(scan, at)?;
    let mark = scan.after(hour_end, &["点钟", "点", "时"])?;
    if scan.text()[hour_end..mark].starts_with('时') && !clear_hour(scan, at, mark) {
        return None;
    }
    let (part, _) = part_before(scan, at);
    let (minute, end, exact) = minutes(scan, mark, part.is_some());
    let digits = scan.char(at).and_then(digit).is_some();
    let exact = exact || part.is_some() || scan.text()[hour_end..mark].len() > 3;
    let said = exact
        || if digits {
            !counted(scan, at, end)
        } else {
            bounded(scan, at, end)
        };
    (hour <= 24 && said)
        .then(|| finish(scan, at, hour, minute, end))
        .flatten()
}

/// 18时 is a time only with a part of the day, minutes or a bound; otherwise 时 is "when".
fn clear_hour(scan: &Scan<'_>, at: usize, end: usize) -> bool {
    part_before(scan, at).0.is_some()
        || scan
            .after(end, &["整", "前", "之前", "以前", "起", "至", "到"])
            .is_some()
        || integer(scan, end).is_some_and(|(_, end)| scan.after(end, &["分"]).is_some())
}

/// The minutes behind 点: value, end, and whether there were any.
fn minutes(scan: &Scan<'_>, at: usize, part: bool) -> (u32, usize, bool) {
    for (word, minute) in [
        ("半", 30),
        ("一刻", 15),
        ("三刻", 45),
        ("整", 0),
        ("过半", 30),
    ] {
        if let Some(end) = scan.after(at, &[word]) {
            return (minute, end, true);
        }
    }
    let from = scan.after(at, &["过", "零"]).unwrap_or(at);
    let Some((minute, end)) = integer(scan, from).filter(|&(minute, _)| minute < 60) else {
        return (0, at, false);
    };
    if let Some(end) = scan.after(end, &["分"])
        && scan.char(end) != Some('之')
    {
        return (minute, end, true);
    }
    // 三点二十 and 下午3点05; 三点五 is a decimal unless a part of the day stands before it.
    let ten = minute >= 10 && !unit_near(scan, end);
    if ten || part && !unit_near(scan, end) && from == at && minute % 5 == 0 && minute > 0 {
        return (minute, end, true);
    }
    (0, at, false)
}

fn unit_near(scan: &Scan<'_>, end: usize) -> bool {
    scan.char(end)
        .is_some_and(|c| "个件元块天倍折%万亿千百成公米次人".contains(c))
}

/// 3点建议, 以下3点: points of a list.
fn counted(scan: &Scan<'_>, at: usize, end: usize) -> bool {
    ["有", "以下", "这", "那", "几", "如下", "总结", "下面"]
        .iter()
        .any(|word| scan.before(at).trim_end().ends_with(word))
        || scan.after(end, &LISTED).is_some()
}

const LISTED: [&str; 18] = [
    "建议",
    "原因",
    "要求",
    "说明",
    "内容",
    "问题",
    "意见",
    "注意",
    "理由",
    "需要注意",
    "需要说明",
    "需要您",
    "提示",
    "好处",
    "优势",
    "区别",
    "疑问",
    "情况",
];

/// 一点 is "a little" and 两点 "two points": without a part of the day a Chinese hour needs a bound.
fn bounded(scan: &Scan<'_>, at: usize, end: usize) -> bool {
    let behind = scan.after(
        scan.skip(end),
        &[
            "之前", "以前", "前", "左右", "到", "至", "-", "~", "开始", "准时", "给您", "回电",
            "以后", "之后", "后", "见", "送", "来",
        ],
    );
    let before = scan.before(at).trim_end();
    let led = [
        "今天", "明天", "后天", "昨天", "周一", "周二", "周三", "周四", "周五", "周六", "周日",
        "到", "至", "从", "于",
    ]
    .iter()
    .any(|word| before.ends_with(word))
        || before.ends_with(['号', '日']);
    let listed = counted(scan, at, end);
    let a_little = scan.rest(at).starts_with("一点")
        && before.ends_with([
            '晚', '早', '快', '慢', '差', '多', '少', '有', '好', '大', '小',
        ]);
    (behind.is_some() || led) && !listed && !a_little
}

/// `6 pm`, `6pm`, `6.30 pm`, `6 o'clock`.
fn latin(scan: &Scan<'_>, at: usize) -> Option<Said> {
    let (hour, end) = latin_hour(scan, at)?;
    if let Some(end) = scan.after(scan.skip(end), &["o'clock", "o’clock"]) {
        return finish(scan, at, hour, 0, end);
    }
    let (minute, end) = match scan
        .after(end, &["."])
        .and_then(|at| two_digits(scan, at, 2))
    {
        Some((minute, behind)) => (minute, behind),
        None => (0, end),
    };
    latin_part(scan, end)?;
    (1..=12)
        .contains(&hour)
        .then(|| finish(scan, at, hour, minute, end))
        .flatten()
}

fn latin_hour(scan: &Scan<'_>, at: usize) -> Option<(u32, usize)> {
    two_digits(scan, at, 1)
}

/// `pm`, `p.m.`, `in the evening` behind a time.
fn latin_part(scan: &Scan<'_>, end: usize) -> Option<(Part, usize)> {
    scan.unit(
        scan.skip(end),
        &[
            ("a.m.", Part::Morning),
            ("am", Part::Morning),
            ("a.m", Part::Morning),
            ("p.m.", Part::Afternoon),
            ("pm", Part::Afternoon),
            ("p.m", Part::Afternoon),
            ("in the morning", Part::Morning),
            ("in the afternoon", Part::Afternoon),
            ("in the evening", Part::Afternoon),
            ("tonight", Part::Afternoon),
        ],
    )
}

/// One or two digits, at least `least`, with no third.
fn two_digits(scan: &Scan<'_>, at: usize, least: usize) -> Option<(u32, usize)> {
    let rest = scan.rest(at);
    let count = rest.bytes().take(3).take_while(u8::is_ascii_digit).count();
    (least..=2)
        .contains(&count)
        .then(|| rest[..count].parse().ok())
        .flatten()
        .map(|value| (value, at + count))
}

/// The part of the day before `at`, and where the time starts with it.
fn part_before(scan: &Scan<'_>, at: usize) -> (Option<Part>, usize) {
    let before = scan.before(at).trim_end_matches([' ', '的']);
    for (word, part, own) in PARTS {
        if before.ends_with(word) {
            let gap = scan.before(at).len() - before.len();
            return (Some(part), if own { at - gap - word.len() } else { at });
        }
    }
    (None, at)
}
