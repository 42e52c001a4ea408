//! Codes: order, parcel and case numbers, telephone numbers. Their value is what was written.

use super::{Found, scan::Scan};
use crate::hearing::{Amount, FigureKind};

/// Words before an order, parcel or case number.
const ORDER_CUES: [&str; 23] = [
    "单",
    "编",
    "流水",
    "受理",
    "取件",
    "order",
    "orders",
    "ticket",
    "case",
    "tracking",
    "reference",
    "ref",
    "invoice",
    "booking",
    "confirmation",
    "shipment",
    "parcel",
    "package",
    "rma",
    "request",
    "complaint",
    "claim",
    "waybill",
];

/// Words before a telephone number that does not look like one.
const PHONE_CUES: [&str; 16] = [
    "尾号",
    "拨打",
    "致电",
    "电话",
    "热线",
    "手机",
    "来电",
    "座机",
    "手机号",
    "客服",
    "call",
    "dial",
    "phone",
    "hotline",
    "ending in",
    "ending with",
];

/// A code behind a word that announces one: 单号8821, `ticket TK-4821`, 尾号1234, 拨打95588.
pub(super) fn after_cue(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let end = token(scan, at)?;
    let code = &scan.text()[at..end];
    let digits = code.bytes().filter(u8::is_ascii_digit).count();
    if digits < 3 || unit_behind(scan, end) {
        return None;
    }
    let before = scan.before(at);
    let lead = without_connectors(before);
    let kind = if lead.ends_with("尾号") {
        let order = lead
            .trim_end_matches("尾号")
            .trim_end_matches(['号', '的'])
            .ends_with('单');
        if order {
            FigureKind::OrderNo
        } else {
            FigureKind::Phone
        }
    } else if ends_with_cue(lead, &ORDER_CUES)
        && (digits >= 4 || lead.len() < before.trim_end().len())
    {
        FigureKind::OrderNo
    } else if ends_with_cue(lead, &PHONE_CUES) && digits == code.len() && digits <= 6 {
        FigureKind::Phone
    } else {
        return None;
    };
    Some(found(scan, kind, at, end))
}

/// A code that looks like one on its own: `SF1234567890`, `TK-4821`, `#10023`, ten digits and more.
pub(super) fn bare(scan: &Scan<'_>, at: usize) -> Option<Found> {
    if scan.char(at) == Some('#') {
        let end = token(scan, at + 1)?;
        let digits = scan.text()[at + 1..end]
            .bytes()
            .filter(u8::is_ascii_digit)
            .count();
        return (digits >= 3).then(|| found(scan, FigureKind::OrderNo, at + 1, end));
    }
    let end = token(scan, at)?;
    let code = &scan.text()[at..end];
    let letters = code.bytes().take_while(u8::is_ascii_alphabetic).count();
    let tail = &code[letters..];
    let digits = tail.bytes().filter(u8::is_ascii_digit).count();
    let hyphen = tail.starts_with('-');
    let looks = match letters {
        0 => digits >= 10 && !tail.contains('-'),
        1..=6 => digits >= 5 || (hyphen && letters <= 5 && digits >= 3),
        _ => false,
    };
    (looks && !unit_behind(scan, end)).then(|| found(scan, FigureKind::OrderNo, at, end))
}

/// A number that has the form of a telephone number.
pub(super) fn phone(scan: &Scan<'_>, at: usize) -> Option<Found> {
    if scan.inside_token(at) || scan.text()[..at].ends_with(['-', '.']) {
        return None;
    }
    let number = Number::read(scan, at);
    (0..number.count)
        .rev()
        .find(|&last| number.is_phone(last) && !goes_on(scan, number.ends[last]))
        .map(|last| found(scan, FigureKind::Phone, at, number.ends[last]))
}

/// Digits in groups, as telephone numbers are written.
struct Number {
    plus: bool,
    digits: [u8; 24],
    /// How many digits each group has.
    lengths: [usize; 6],
    /// Where each group ends, and how many digits stand before that.
    ends: [usize; 6],
    totals: [usize; 6],
    /// `*` stands for digits that are not shown.
    masked: bool,
    dashed: bool,
    count: usize,
}

impl Number {
    fn read(scan: &Scan<'_>, start: usize) -> Self {
        let text = scan.text().as_bytes();
        let mut number = Self {
            plus: text[start] == b'+',
            digits: [0; 24],
            lengths: [0; 6],
            ends: [0; 6],
            totals: [0; 6],
            masked: false,
            dashed: false,
            count: 0,
        };
        let mut at = start + usize::from(matches!(text[start], b'+' | b'('));
        let mut total = 0;
        while number.count < 6 {
            let from = total;
            while let Some(&byte) = text
                .get(at)
                .filter(|byte| byte.is_ascii_digit() || **byte == b'*')
            {
                if total == number.digits.len() {
                    number.count = 0;
                    return number;
                }
                number.masked |= byte == b'*';
                number.digits[total] = byte;
                total += 1;
                at += 1;
            }
            if total == from {
                break;
            }
            number.lengths[number.count] = total - from;
            number.ends[number.count] = at;
            number.totals[number.count] = total;
            number.count += 1;
            number.dashed |= text.get(at) == Some(&b'-');
            at += match text.get(at..at + 2) {
                Some([b')', b' ']) => 2,
                Some([b'-' | b' ' | b')', next]) if next.is_ascii_digit() => 1,
                _ => break,
            };
        }
        number
    }

    fn is_phone(&self, last: usize) -> bool {
        let total = self.totals[last];
        let digits = &self.digits[..total];
        let groups = &self.lengths[..=last];
        if self.plus {
            return (8..=15).contains(&total);
        }
        let mobile = digits[0] == b'1'
            && digits
                .get(1)
                .is_some_and(|digit| (b'3'..=b'9').contains(digit));
        if self.masked {
            return mobile && groups.len() == 1 && (8..=11).contains(&total);
        }
        let service = digits.starts_with(b"400") || digits.starts_with(b"800");
        match groups {
            [11] | [3, 4, 4] => mobile || (groups.len() == 1 && digits[0] == b'0'),
            [12] => digits[0] == b'0',
            [10] | [3, 7] | [3, 4, 3] => service,
            [3, 3, 4] => service || self.dashed,
            [3 | 4, 7 | 8] => digits[0] == b'0',
            [1, 3, 3, 4] => digits[0] == b'1',
            [4 | 5, 3, 3 | 4] => digits[0] == b'0',
            _ => false,
        }
    }
}

fn goes_on(scan: &Scan<'_>, end: usize) -> bool {
    let mut next = scan.rest(end).chars();
    match next.next() {
        Some(c) if c.is_ascii_alphanumeric() => true,
        Some('-') => next.next().is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    }
}

/// The end of the run of letters, digits and inner hyphens at `at`; `None` inside one, or where it has no digit.
fn token(scan: &Scan<'_>, at: usize) -> Option<usize> {
    if scan.inside_token(at) {
        return None;
    }
    let rest = scan.rest(at);
    let run = rest
        .bytes()
        .take(41)
        .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
        .count();
    let code = rest[..run].trim_end_matches('-');
    let known =
        run <= 40 && !code.starts_with('-') && code.bytes().any(|byte| byte.is_ascii_digit());
    known.then_some(at + code.len())
}

/// 订单3280元, 工单2026年: an amount or a year, not a code.
fn unit_behind(scan: &Scan<'_>, end: usize) -> bool {
    let at = scan.skip(end);
    let unit = scan
        .char(at)
        .is_some_and(|c| "元块%折天日月年点个件小分秒人次倍万千亿.:".contains(c));
    let fraction = scan.char(at).is_some_and(|c| ".:,".contains(c));
    let digit_follows = scan.char(at + 1).is_some_and(|c| c.is_ascii_digit());
    if fraction {
        return digit_follows && at == end;
    }
    unit || scan
        .after(
            at,
            &["hours", "days", "dollars", "yuan", "items", "percent"],
        )
        .is_some()
}

/// `before` without what may stand between a cue and its code: `号码是`, `number is`, `#`, `:`.
fn without_connectors(before: &str) -> &str {
    let mut lead = before;
    for _ in 0..8 {
        let shorter = lead
            .trim_end_matches([
                ' ', ':', '#', '=', '(', '（', '"', '“', '「', '【', '[', '.', '是', '为', '码',
                '的',
            ])
            .trim_end_matches(" number")
            .trim_end_matches(" no")
            .trim_end_matches(" id")
            .trim_end_matches(" is");
        let shorter = match shorter.strip_suffix('号') {
            Some(rest) if !shorter.ends_with("尾号") => rest,
            _ => shorter,
        };
        if shorter.len() == lead.len() {
            break;
        }
        lead = shorter;
    }
    lead
}

fn ends_with_cue(lead: &str, cues: &[&str]) -> bool {
    cues.iter().any(|cue| {
        lead.strip_suffix(cue).is_some_and(|rest| {
            !cue.is_ascii() || !rest.ends_with(|c: char| c.is_ascii_alphanumeric())
        })
    })
}

fn found(scan: &Scan<'_>, kind: FigureKind, start: usize, end: usize) -> Found {
    let written = scan.written(start, end).to_owned();
    Found::new(kind, Amount::Text(written), "", start, end)
}
