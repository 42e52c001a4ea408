//! Bytes of a file to text: UTF-8 with or without its mark, UTF-16 from an old editor, GBK as Windows saves it.

use std::borrow::Cow;

use encoding_rs::{GB18030, UTF_16BE, UTF_16LE};

/// How a file was encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, what the format asks for.
    Utf8,
    /// GBK or its superset GB 18030.
    Gbk,
    /// UTF-16 with a byte order mark.
    Utf16,
}

/// A file's text, and what had to be done to get at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// The text, without a byte order mark.
    pub text: Cow<'a, str>,
    /// The encoding it was in.
    pub encoding: Encoding,
    /// Whether it began with a byte order mark.
    pub had_bom: bool,
}

/// Bytes that are no text in any encoding a scenario is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the file is not text: byte {at} is neither UTF-8 nor GBK")]
pub struct DecodeError {
    /// The first byte that is not UTF-8.
    pub at: usize,
}

/// The text of `bytes`.
///
/// # Errors
/// Where they are neither UTF-8 nor, plausibly, GBK: a picture or an archive decodes as GBK by luck now and
/// then, so what comes out must also look like writing.
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, DecodeError> {
    for (mark, encoding) in [(&[0xff, 0xfe], UTF_16LE), (&[0xfe, 0xff], UTF_16BE)] {
        if let Some(rest) = bytes.strip_prefix(mark) {
            let text = encoding
                .decode_without_bom_handling_and_without_replacement(rest)
                .filter(|text| looks_written(text))
                .ok_or(DecodeError { at: 0 })?;
            return Ok(Decoded {
                text,
                encoding: Encoding::Utf16,
                had_bom: true,
            });
        }
    }
    let plain = bytes.strip_prefix(b"\xef\xbb\xbf");
    let had_bom = plain.is_some();
    match std::str::from_utf8(plain.unwrap_or(bytes)) {
        Ok(text) => Ok(Decoded {
            text: Cow::Borrowed(text),
            encoding: Encoding::Utf8,
            had_bom,
        }),
        Err(error) => gbk(bytes).ok_or(DecodeError {
            at: error.valid_up_to() + if had_bom { 3 } else { 0 },
        }),
    }
}

fn gbk(bytes: &[u8]) -> Option<Decoded<'_>> {
    let text = GB18030.decode_without_bom_handling_and_without_replacement(bytes)?;
    looks_written(&text).then_some(Decoded {
        text,
        encoding: Encoding::Gbk,
        had_bom: false,
    })
}

/// Nine characters in ten are ASCII one can print, blanks, Chinese punctuation or common Chinese characters.
fn looks_written(text: &str) -> bool {
    let written = |c: char| {
        matches!(c, ' '..='~' | '\t' | '\n' | '\r' | '\u{2010}'..='\u{2026}' | '\u{3000}'..='\u{3017}')
            || matches!(c, '\u{4e00}'..='\u{9fa5}' | '\u{ff01}'..='\u{ff5e}' | '¥' | '￥')
    };
    let all = text.chars().count();
    let good = text.chars().filter(|&c| written(c)).count();
    all > 0 && good * 10 >= all * 9 && !text.contains('\0')
}
