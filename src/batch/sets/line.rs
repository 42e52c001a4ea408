//! What the readers of lines share: JSON with a reason where it fails, labels as numbers, thousandths as numbers.

use serde::de::DeserializeOwned;

use crate::{
    hearing::Milli,
    text::{Message, chars::preview},
};

/// `line` as a `T`.
pub(super) fn parse<T: DeserializeOwned>(line: &str) -> Result<T, Message> {
    serde_json::from_str(line).map_err(|error| {
        Message::new("validate-line").with("error", preview(&error.to_string(), 160))
    })
}

/// A label that the set does not have.
pub(super) fn no_such_label(label: impl ToString) -> Message {
    Message::new("validate-label").with("label", preview(&label.to_string(), 40))
}

/// A level that must be a whole number from 0 to `most`.
pub(super) fn level(value: f64, most: u8) -> Result<f64, Message> {
    let fits = value.fract() == 0.0 && (0.0..=f64::from(most)).contains(&value);
    fits.then_some(value).ok_or_else(|| no_such_label(value))
}

/// An expected level of thousandths as the nearest whole level from 0 to 2.
pub(super) fn nearest_level(milli: Milli) -> f64 {
    f64::from((milli.saturating_add(500) / 1_000).min(2))
}

/// Thousandths as a number.
pub(super) fn number(milli: Milli) -> f64 {
    f64::from(milli) / 1_000.0
}

/// The mean of `values`; `None` without any.
pub(super) fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_whole_and_in_range() {
        assert_eq!(level(2.0, 2), Ok(2.0));
        for wrong in [-1.0, 0.5, 3.0, f64::NAN, f64::INFINITY] {
            assert!(level(wrong, 2).is_err(), "{wrong}");
        }
        let heard = [0, 499, 500, 1_499, 1_500, 2_000, Milli::MAX].map(nearest_level);
        assert_eq!(heard, [0.0, 0.0, 1.0, 1.0, 2.0, 2.0, 2.0]);
        assert_eq!(mean(&[]), None);
    }
}
