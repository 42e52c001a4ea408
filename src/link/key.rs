//! A key: used in one header, never shown, never stored here, taken out of whatever a server says.

use std::fmt;

/// A key to an endpoint. It has no `Display` and no serialised form, and its `Debug` tells nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Key(String);

impl Key {
    /// The key in `text`; none where it is blank, or holds what no header can.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let fits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic());
        fits.then(|| Self(text.to_owned()))
    }

    /// The key itself, for the one header and for the system's safe.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// `text` without the key, or any longer part of it that a server may hand back.
    pub fn scrub(&self, text: &str) -> String {
        const PART: usize = 8;
        let mut clean = text.replace(&self.0, "…");
        let bytes = self.0.len();
        for start in 0..bytes.saturating_sub(PART - 1) {
            clean = clean.replace(&self.0[start..start + PART], "…");
        }
        clean
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_key_is_not_told() {
        let key = Key::new(" sk-abcdefgh-123456 \n").unwrap();
        assert_eq!(format!("{key:?}"), "Key(…)");
        for said in [
            "bad key sk-abcdefgh-123456!",
            "bad key sk-abcdefgh***",
            "…defgh-123456",
        ] {
            let clean = key.scrub(said);
            assert!(
                !clean.contains("abcdefgh") && !clean.contains("123456"),
                "{clean}"
            );
        }
        assert_eq!(key.scrub("all is well"), "all is well");
        for none in ["", "  ", "a b", "密钥", "a\nb"] {
            assert!(Key::new(none).is_none(), "{none:?}");
        }
        assert_eq!(Key::new("short").unwrap().scrub("a short one"), "a … one");
    }
}
