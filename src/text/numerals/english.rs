//! English number words in lower case: twenty-four, one hundred and fifty, two and a half, a dozen.

use rust_decimal::Decimal;

use super::{Numeral, Script};

pub(super) fn read(text: &str, at: usize) -> Option<Numeral> {
    if text[..at].ends_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let (first, mut end) = word(text, at)?;
    let mut total = 0_u64;
    let mut current;
    match small(first) {
        Some(value) => current = value,
        None if matches!(first, "a" | "an") => {
            let (next, behind) = word(text, gap(text, end)?)?;
            match next {
                "dozen" => current = 12,
                _ => current = big(next)?,
            }
            end = behind;
            if current > 100 {
                (total, current) = (current, 0);
            }
        }
        None => return None,
    }
    while let Some((next, behind)) = next_word(text, end, total + current) {
        if let Some(value) = small(next) {
            let fits =
                current % 100 == 0 || (current % 10 == 0 && current % 100 >= 20 && value < 10);
            if !fits || value == 0 || (current == 0 && total == 0) {
                break;
            }
            current += value;
        } else if next == "hundred" && (1..100).contains(&current) {
            current *= 100;
        } else if let Some(scale) = big(next).filter(|&scale| scale > 100 && current > 0) {
            total += current.checked_mul(scale)?;
            current = 0;
        } else {
            break;
        }
        end = behind;
    }
    let mut value = Decimal::from(total + current);
    if text[end..].starts_with(" and a half") {
        value += Decimal::new(5, 1);
        end += " and a half".len();
    }
    Some(Numeral::plain(value, Script::English, end))
}

/// `million` and its like at `at`, behind a number in digits.
pub(super) fn scale_word(text: &str, at: usize) -> Option<(Decimal, usize)> {
    let (word, end) = word(text, at)?;
    let scale = big(word)?;
    Some((Decimal::from(scale), end))
}

/// The lower-case word at `at` and where it ends.
fn word(text: &str, at: usize) -> Option<(&str, usize)> {
    let rest = text.get(at..)?;
    let length = rest
        .bytes()
        .take(12)
        .take_while(u8::is_ascii_lowercase)
        .count();
    (length > 0).then(|| (&rest[..length], at + length))
}

/// The word behind one blank or hyphen, over an "and" where a number may go on.
fn next_word(text: &str, end: usize, so_far: u64) -> Option<(&str, usize)> {
    let (next, behind) = word(text, gap(text, end)?)?;
    if next == "and" && so_far >= 100 {
        let (next, behind) = word(text, gap(text, behind)?)?;
        return small(next).map(|_| (next, behind));
    }
    Some((next, behind))
}

fn gap(text: &str, at: usize) -> Option<usize> {
    text[at..].starts_with([' ', '-']).then_some(at + 1)
}

fn small(word: &str) -> Option<u64> {
    Some(match word {
        "zero" => 0,
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        _ => return None,
    })
}

fn big(word: &str) -> Option<u64> {
    Some(match word {
        "hundred" => 100,
        "thousand" => 1_000,
        "million" => 1_000_000,
        "billion" => 1_000_000_000,
        _ => return None,
    })
}
