//! 中文数字, everyday and 大写: places (三千零五), the spoken short tail (三千五), neighbours (两三), decimals (三点五).

use rust_decimal::Decimal;

use super::{Numeral, Script, digits::starts_unit};

/// More characters than this are no number anybody says.
const MOST: usize = 24;

#[derive(Clone, Copy, PartialEq)]
enum Token {
    Digit(u8),
    /// 十, 百, 千.
    Place(u64),
    /// 万, 亿.
    Section(u64),
    /// 廿, 卅: tens in one character.
    Tens(u64),
}

/// The value of a Chinese digit character, everyday or 大写; 两 and 俩 are 2.
pub fn chinese_digit(c: char) -> Option<u8> {
    Some(match c {
        '零' | '〇' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '兩' | '俩' | '贰' | '貳' => 2,
        '三' | '叁' | '仨' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' | '陸' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

fn token(c: char) -> Option<Token> {
    if let Some(digit) = chinese_digit(c) {
        return Some(Token::Digit(digit));
    }
    Some(match c {
        '十' | '拾' => Token::Place(10),
        '百' | '佰' => Token::Place(100),
        '千' | '仟' => Token::Place(1_000),
        '万' | '萬' => Token::Section(10_000),
        '亿' | '億' => Token::Section(100_000_000),
        '廿' => Token::Tens(20),
        '卅' => Token::Tens(30),
        _ => return None,
    })
}

pub(super) fn read(text: &str, at: usize) -> Option<Numeral> {
    let mut tokens = [Token::Digit(0); MOST];
    let (count, end) = collect(text, at, &mut tokens)?;
    let tokens = &tokens[..count];
    let mut numeral = Numeral::plain(Decimal::ZERO, Script::Chinese, end);
    if let Some(upper) = neighbours(tokens) {
        let without = |skip: usize| -> Option<Decimal> {
            let mut rest = [Token::Digit(0); MOST];
            rest[..skip].copy_from_slice(&tokens[..skip]);
            rest[skip..count - 1].copy_from_slice(&tokens[skip + 1..]);
            value(&rest[..count - 1]).map(Decimal::from)
        };
        numeral.value = without(upper)?;
        numeral.upper = Some(without(upper - 1)?);
        return Some(numeral);
    }
    numeral.value = Decimal::from(value(tokens)?);
    if let Some(Token::Section(scale)) = tokens.last() {
        numeral.scale = Decimal::from(*scale);
    }
    add_fraction(text, &mut numeral);
    Some(numeral)
}

/// The number characters from `at`. A number starts with a digit or ten: 百分之, 千万别 and 万一 are words.
fn collect(text: &str, at: usize, tokens: &mut [Token; MOST]) -> Option<(usize, usize)> {
    let (mut count, mut end) = (0, at);
    let mut chars = text.get(at..)?.chars().peekable();
    while let Some(c) = chars.next() {
        let Some(token) = token(c) else { break };
        let opens = matches!(token, Token::Digit(_) | Token::Place(10) | Token::Tens(_));
        if count == 0 && !opens {
            return None;
        }
        if token == Token::Place(1_000) && starts_unit(chars.peek().copied()) {
            break;
        }
        *tokens.get_mut(count)? = token;
        count += 1;
        end += c.len_utf8();
    }
    (count > 0).then_some((count, end))
}

/// The place of the upper of two neighbouring digits that mean "from … to …": 两三, 三四十, 十五六, 三五.
fn neighbours(tokens: &[Token]) -> Option<usize> {
    let digits_only = tokens.iter().all(|token| matches!(token, Token::Digit(_)));
    if digits_only && tokens.len() != 2 {
        return None;
    }
    tokens
        .windows(2)
        .position(|pair| match pair {
            [Token::Digit(low), Token::Digit(high)] => {
                *low > 0 && (*high == low + 1 || (*low, *high) == (3, 5))
            }
            _ => false,
        })
        .map(|lower| lower + 1)
}

fn value(tokens: &[Token]) -> Option<u64> {
    let mut positional = 0_u64;
    let digits_only = tokens.iter().all(|token| match token {
        Token::Digit(digit) => {
            positional = positional
                .saturating_mul(10)
                .saturating_add(u64::from(*digit));
            true
        }
        _ => false,
    });
    if digits_only {
        return (tokens.len() <= 15).then_some(positional);
    }
    places(tokens)
}

/// 三千零五: places within sections. A last digit without a place is the next lower place (三千五 is 3,500),
/// unless 零 stands before it.
fn places(tokens: &[Token]) -> Option<u64> {
    let (mut total, mut section) = (0_u64, 0_u64);
    let mut pending: Option<u64> = None;
    let mut last_place = 1_u64;
    for token in tokens {
        match *token {
            Token::Digit(0) => last_place = 1,
            Token::Digit(digit) => {
                if pending.replace(u64::from(digit)).is_some() {
                    return None;
                }
            }
            Token::Place(place) => {
                section = section.checked_add(pending.take().unwrap_or(1).checked_mul(place)?)?;
                last_place = place;
            }
            Token::Tens(tens) => {
                section = section.checked_add(tens)?;
                last_place = 10;
            }
            Token::Section(scale) => {
                section = section.checked_add(pending.take().unwrap_or(0))?;
                total = if scale > 10_000 {
                    total.checked_add(section)?.checked_mul(scale)?
                } else {
                    total.checked_add(section.checked_mul(scale)?)?
                };
                section = 0;
                last_place = scale;
            }
        }
    }
    let tail = pending.unwrap_or(0)
        * if last_place >= 100 {
            last_place / 10
        } else {
            1
        };
    total.checked_add(section)?.checked_add(tail)
}

/// 三点五, 一点二万. 三点十分 and 三点五分 are clock times: no fraction is read there.
fn add_fraction(text: &str, numeral: &mut Numeral) {
    let Some(rest) = text[numeral.end..]
        .strip_prefix('点')
        .or_else(|| text[numeral.end..].strip_prefix('點'))
    else {
        return;
    };
    let mut fraction = 0_i128;
    let (mut count, mut length) = (0, 0);
    for c in rest.chars().take(6) {
        let Some(digit) = chinese_digit(c) else { break };
        fraction = fraction * 10 + i128::from(digit);
        count += 1;
        length += c.len_utf8();
    }
    let behind = &rest[length..];
    let clock = behind.starts_with(['十', '分', '刻', '半', '钟']) && !behind.starts_with("分之");
    if count == 0 || clock {
        return;
    }
    let Ok(fraction) = Decimal::try_from_i128_with_scale(fraction, count) else {
        return;
    };
    numeral.value += fraction;
    numeral.end += '点'.len_utf8() + length;
    for (word, scale) in [("万", 10_000_u32), ("亿", 100_000_000)] {
        if behind.starts_with(word) {
            numeral.scale = Decimal::from(scale);
            numeral.value *= numeral.scale;
            numeral.end += word.len();
        }
    }
}
