//! Prompts of `assets/prompts`: `version: N`, the orders, `---`, the frame of the data; one edition in two languages.

use super::Language;

/// One prompt in both languages.
#[derive(Debug)]
pub struct Prompts {
    version: String,
    zh: Frame,
    en: Frame,
}

/// A prompt in one language.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// Its orders.
    pub orders: &'static str,
    /// What the data stands in, with a slot for it.
    pub data: &'static str,
}

impl Prompts {
    /// The prompt `name` from its two files. Its version is their number with a fingerprint that moves with every letter of
    /// either.
    pub fn new(name: &str, zh: &'static str, en: &'static str) -> Self {
        let number = en
            .lines()
            .next()
            .and_then(|head| head.strip_prefix("version: "));
        let print = blake3::Hasher::new()
            .update(zh.as_bytes())
            .update(en.as_bytes())
            .finalize()
            .to_hex();
        Self {
            version: format!("{name}-{}-{}", number.unwrap_or("0").trim(), &print[..8]),
            zh: Frame::read(zh),
            en: Frame::read(en),
        }
    }

    /// Which edition it is.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The prompt in `language`.
    pub fn of(&self, language: Language) -> Frame {
        match language {
            Language::Zh => self.zh,
            Language::En => self.en,
        }
    }
}

impl Frame {
    fn read(text: &'static str) -> Self {
        let (_, rest) = text.split_once('\n').unwrap_or(("", text));
        let (orders, data) = rest.split_once("\n---\n").unwrap_or((rest, ""));
        Self {
            orders: orders.trim(),
            data: data.trim(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_moves_with_every_letter() {
        let zh = "version: 3\n\n写\n---\n数据：{data}";
        let en = "version: 3\n\nWrite\n---\nData: {data}";
        let prompts = Prompts::new("draft", zh, en);
        assert!(prompts.version().starts_with("draft-3-"));
        assert_eq!(prompts.of(Language::Zh).orders, "写");
        assert_eq!(prompts.of(Language::En).data, "Data: {data}");
        let other = Prompts::new("draft", zh, "version: 3\n\nwrite\n---\nData: {data}");
        assert_ne!(prompts.version(), other.version());
    }
}
