//! Numbers as people write them: `1,299.5`, `1.2万`, 三千五, 壹佰, 两三, `twenty-four`, `3 million`; exact.

mod chinese;
mod digits;
mod english;

use rust_decimal::Decimal;

pub use chinese::chinese_digit;
pub use digits::digit;

/// How a number was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// `12`, `１２`, `1.2万`.
    Digits,
    /// 十二, 壹拾贰.
    Chinese,
    /// twelve.
    English,
}

/// One number read from a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numeral {
    /// Its value; the lower of two neighbours in 两三天.
    pub value: Decimal,
    /// The upper neighbour: 3 in 两三天, 40 in 三四十块.
    pub upper: Option<Decimal>,
    /// The 万, 亿, k or million at its end, else 1. In `3到5万` both ends take it.
    pub scale: Decimal,
    /// How it was written.
    pub script: Script,
    /// The byte behind it.
    pub end: usize,
}

impl Numeral {
    fn plain(value: Decimal, script: Script, end: usize) -> Self {
        Self {
            value,
            upper: None,
            scale: Decimal::ONE,
            script,
            end,
        }
    }
}

/// The longest number that starts at the byte `at` of `text`; `None` where none does, where `at` is no character
/// boundary, or where it is too long to be an amount (16 digits and more are codes). English words are
/// looked for in lower case, and only at the start of a word.
pub fn numeral_at(text: &str, at: usize) -> Option<Numeral> {
    let first = text.get(at..)?.chars().next()?;
    if digit(first).is_some() {
        digits::read(text, at)
    } else if first.is_ascii_lowercase() {
        english::read(text, at)
    } else {
        chinese::read(text, at)
    }
}

/// The value of `text` where the whole of it, blanks aside, is one number.
pub fn parse_numeral(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let numeral = numeral_at(text, 0)?;
    (numeral.end == text.len() && numeral.upper.is_none()).then_some(numeral.value)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let expected: Option<Decimal> = expected.parse().ok();
        assert_eq!(parse_numeral(text), expected, "{text}");
    }

    #[test]
    fn digits() {
        for (text, expected) in [
            ("0", "0"),
            ("１２３", "123"),
            ("1,299.50", "1299.50"),
            ("12,34", "no"),
            ("1.2万", "12000"),
            ("3亿", "300000000"),
            ("5千", "5000"),
            ("3万2", "32000"),
            ("1万2千", "12000"),
            ("2.5k", "2500"),
            ("2w", "20000"),
            ("3 million", "3000000"),
            ("1.", "no"),
            ("12345678901234567", "no"),
        ] {
            check(text, expected);
        }
    }

    #[test]
    fn chinese() {
        for (text, expected) in [
            ("零", "0"),
            ("十", "10"),
            ("十二", "12"),
            ("二十", "20"),
            ("廿五", "25"),
            ("一百零八", "108"),
            ("一百八", "180"),
            ("两百五", "250"),
            ("三千五", "3500"),
            ("三千零五", "3005"),
            ("一万二", "12000"),
            ("一万零二十", "10020"),
            ("两万五千", "25000"),
            ("一千二百三十四万五千六百七十八", "12345678"),
            ("三亿", "300000000"),
            ("二〇二六", "2026"),
            ("壹仟贰佰叁拾肆", "1234"),
            ("三点五", "3.5"),
            ("一点二万", "12000"),
            ("萬", "no"),
            ("百", "no"),
            ("点", "no"),
        ] {
            check(text, expected);
        }
    }

    #[test]
    fn neighbours() {
        for (text, low, high) in [
            ("两三", 2, 3),
            ("三五", 3, 5),
            ("三四十", 30, 40),
            ("一两百", 100, 200),
            ("十五六", 15, 16),
        ] {
            let numeral = numeral_at(text, 0).unwrap();
            assert_eq!(numeral.end, text.len(), "{text}");
            assert_eq!(numeral.value, Decimal::from(low), "{text}");
            assert_eq!(numeral.upper, Some(Decimal::from(high)), "{text}");
        }
    }

    #[test]
    fn english() {
        for (text, expected) in [
            ("two", "2"),
            ("twenty-four", "24"),
            ("one hundred and fifty", "150"),
            ("a hundred", "100"),
            ("three thousand two hundred", "3200"),
            ("two and a half", "2.5"),
            ("a dozen", "12"),
            ("a", "no"),
            ("and", "no"),
            ("tone", "no"),
        ] {
            check(text, expected);
        }
    }

    #[test]
    fn a_number_ends_where_the_next_word_begins() {
        for (text, end) in [
            ("three items", 5),
            ("two three", 3),
            ("3.5天", 3),
            ("两千克", 3),
            ("三点前", 3),
            ("1,2", 1),
            ("5kg", 1),
        ] {
            assert_eq!(numeral_at(text, 0).map(|n| n.end), Some(end), "{text}");
        }
    }
}
