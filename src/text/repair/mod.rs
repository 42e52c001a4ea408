//! What an editor or an input method does to a RON file on a Chinese desktop, named and undone, and nothing else:
//! a byte order mark, GBK bytes, full-width punctuation and spaces outside strings and comments.

mod decode;
mod quotes;

pub use decode::{DecodeError, Decoded, Encoding, decode};

use super::Span;

/// One character that RON does not take, and what the author's keyboard meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// Where the character stands.
    pub span: Span,
    /// The character.
    pub found: char,
    /// What belongs there; empty for one to be taken out.
    pub replacement: &'static str,
}

/// Everything in `text` that [`apply`] would change, in order. Strings, raw strings, characters and comments are
/// left as they are; a string that was opened *and* closed by full-width quotes counts as a string.
pub fn find_repairs(text: &str) -> Vec<Repair> {
    let mut finder = Finder {
        text,
        at: 0,
        patience: 1 << 21,
        repairs: Vec::new(),
    };
    finder.run();
    finder.repairs
}

/// `text` with `repairs` made. Repairs that do not fit the text (out of order, not on a boundary) are left out.
pub fn apply(text: &str, repairs: &[Repair]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for repair in repairs {
        let range = repair.span.range();
        if range.start < done || text.get(range.clone()).is_none() {
            continue;
        }
        out.push_str(&text[done..range.start]);
        out.push_str(repair.replacement);
        done = range.end;
    }
    out.push_str(&text[done..]);
    out
}

/// Walks over a RON text, knowing just enough of it to tell strings and comments from the rest.
struct Finder<'a> {
    text: &'a str,
    at: usize,
    /// Bytes that may still be walked in vain for the partner of a full-width quote. A real file loses a few
    /// of them; a file of nothing but quotes would otherwise take quadratic time.
    patience: usize,
    repairs: Vec<Repair>,
}

impl Finder<'_> {
    fn run(&mut self) {
        while let Some(c) = self.peek() {
            match c {
                '"' => self.string(),
                'r' if self.raw_string() => {}
                '\'' => self.character(),
                '/' if self.comment() => {}
                '“' | '”' | '‘' | '’' | '＂' => self.wide_string(c),
                '。' | '．' => self.point(c),
                c => {
                    if let Some(replacement) = narrow(c) {
                        self.repair(self.at, c, replacement);
                    }
                    self.at += c.len_utf8();
                }
            }
        }
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn repair(&mut self, at: usize, found: char, replacement: &'static str) {
        self.repairs.push(Repair {
            span: Span::new(at, at + found.len_utf8()),
            found,
            replacement,
        });
    }

    /// `r"…"`, `r#"…"#`; false where the `r` belongs to a name.
    fn raw_string(&mut self) -> bool {
        let before = self.text[..self.at].chars().next_back();
        // `br"…"` is a string as well, so a single b does not make a name of it.
        let in_name = before.is_some_and(|c| (c.is_alphanumeric() && c != 'b') || c == '_');
        let rest = &self.rest()[1..];
        let hashes = rest.bytes().take_while(|&byte| byte == b'#').count();
        if in_name || !rest[hashes..].starts_with('"') {
            self.at += 1;
            return true;
        }
        let closer = format!("\"{}", "#".repeat(hashes));
        let body = &rest[hashes + 1..];
        let length = body
            .find(&closer)
            .map_or(body.len(), |found| found + closer.len());
        self.at += 1 + hashes + 1 + length;
        true
    }

    /// `'x'`, `'"'`, `'\n'`, so that a quote between them opens nothing.
    fn character(&mut self) {
        let mut chars = self.rest().char_indices().skip(1);
        let length = match (chars.next(), chars.next(), chars.next()) {
            (Some((_, '\\')), Some(_), Some((end, '\''))) => end + 1,
            (Some((_, c)), Some((end, '\'')), _) if c != '\\' => end + 1,
            _ => 1,
        };
        self.at += length;
    }

    /// `// …` and `/* … */`, which may be nested; false where the slash stands alone.
    fn comment(&mut self) -> bool {
        let rest = self.rest();
        if rest.starts_with("//") {
            self.at += rest.find('\n').unwrap_or(rest.len());
        } else if rest.starts_with("/*") {
            self.at += block_comment(rest);
        } else {
            return false;
        }
        true
    }

    /// A Chinese full stop is a decimal point between digits (`0。5`), else nothing RON knows.
    fn point(&mut self, c: char) {
        let digit =
            |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || ('０'..='９').contains(&c));
        let behind = self.at + c.len_utf8();
        if digit(self.text[..self.at].chars().next_back())
            && digit(self.text[behind..].chars().next())
        {
            self.repair(self.at, c, ".");
        }
        self.at = behind;
    }
}

fn block_comment(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let (mut depth, mut at) = (0_usize, 0);
    while at < bytes.len() {
        match &bytes[at..] {
            [b'/', b'*', ..] => {
                depth += 1;
                at += 2;
            }
            [b'*', b'/', ..] => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    bytes.len()
}

/// What stands for `c` in RON outside strings. `；` and `、` separate like a comma and `＝` assigns like a colon;
/// `【】` is what a Chinese input method gives for the bracket keys.
fn narrow(c: char) -> Option<&'static str> {
    Some(match c {
        '：' | '＝' => ":",
        '，' | '；' | '、' => ",",
        '（' => "(",
        '）' => ")",
        '［' | '【' => "[",
        '］' | '】' => "]",
        '｛' => "{",
        '｝' => "}",
        '\u{3000}' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => {
            " "
        }
        '\u{200b}' | '\u{feff}' => "",
        // The rest of the full-width block is ASCII, moved.
        '！'..='～' => ascii_text(c as u32 - 0xfee0)?,
        _ => return None,
    })
}

/// The ASCII character `code` as a string that lives for ever.
fn ascii_text(code: u32) -> Option<&'static str> {
    const PRINTABLE: &str = "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";
    let at = code.checked_sub(0x21)? as usize;
    PRINTABLE.get(at..at + 1)
}

#[cfg(test)]
mod tests;
