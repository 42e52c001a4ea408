//! Strings and their quotes, narrow and full-width: where one opens, where its author meant it to close.

use super::Finder;

/// Bytes in which a string opened by a full-width quote must close; a long briefing has some 6,000.
const LONGEST_STRING: usize = 32_768;

impl Finder<'_> {
    /// Passes a string opened by `"`. Full-width quotes inside are the author's words, unless one of them was
    /// plainly meant to close it (see [`meant_closer`]).
    pub(super) fn string(&mut self) {
        let body = self.at + 1;
        let (length, closed) = narrow_string(&self.text[body..]);
        let inside = &self.text[body..body + length];
        if let Some((at, quote)) = meant_closer(inside) {
            self.repair(body + at, quote, "\"");
            self.at = body + at + quote.len_utf8();
        } else {
            self.at = body + length + usize::from(closed);
        }
    }

    /// A full-width quote outside strings opens one when a partner follows; then both become `"`, and a `"`
    /// between them is escaped. Without a partner it is left for the parser to name.
    pub(super) fn wide_string(&mut self, opener: char) {
        let body = self.at + opener.len_utf8();
        let single = matches!(opener, '‘' | '’');
        let reach = self.patience.min(LONGEST_STRING);
        let until = self.text.floor_char_boundary(body + reach).max(body);
        let Some((length, quote)) = closer(&self.text[body..], until - body, single) else {
            self.patience -= until - body;
            self.at = body;
            return;
        };
        self.repair(self.at, opener, "\"");
        self.escape(body, length);
        if quote != '"' {
            self.repair(body + length, quote, "\"");
        }
        self.at = body + length + quote.len_utf8();
    }

    /// Escapes each bare `"` in the `length` bytes from `body`.
    fn escape(&mut self, body: usize, length: usize) {
        let text = self.text;
        let mut escaped = false;
        for (at, c) in text[body..body + length].char_indices() {
            if c == '"' && !escaped {
                self.repair(body + at, c, "\\\"");
            }
            escaped = c == '\\' && !escaped;
        }
    }
}

/// Length of a string's inside, and whether a `"` closes it.
fn narrow_string(body: &str) -> (usize, bool) {
    let mut escaped = false;
    for (at, byte) in body.bytes().enumerate() {
        match byte {
            b'"' if !escaped => return (at, true),
            b'\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    (body.len(), false)
}

/// A `”` that closes a string opened by `"`: the string runs past its line, the line has one `”` more than
/// `“`, and nothing but separators stands behind the last one. `"他说“好”"` has none.
fn meant_closer(inside: &str) -> Option<(usize, char)> {
    let line = &inside[..inside.find('\n')?];
    let opened = line.matches('“').count();
    let closed = line.matches('”').count();
    let at = line.rfind('”')?;
    let behind = &line[at + '”'.len_utf8()..];
    let only_separators = behind.trim().chars().all(|c| ",，)）]］}｝".contains(c));
    (closed == opened + 1 && only_separators).then_some((at, '”'))
}

/// Where the string that a full-width quote opened closes: at the first quote that is no inner pair and has a
/// separator, a line end or the end of the file behind it.
fn closer(body: &str, reach: usize, single: bool) -> Option<(usize, char)> {
    let mut inner = 0_usize;
    let mut escaped = false;
    for (at, c) in body[..reach].char_indices() {
        if escaped {
            escaped = false;
            continue;
        }
        let ends = |c: char| separated(&body[at + c.len_utf8()..]);
        match c {
            '\\' => escaped = true,
            '’' | '‘' if single && ends(c) => return Some((at, c)),
            _ if single => {}
            '”' if inner > 0 => inner -= 1,
            '”' | '＂' | '"' | '“' if ends(c) => return Some((at, c)),
            '“' => inner += 1,
            _ => {}
        }
    }
    None
}

/// Whether what follows a quote is what follows a RON string.
fn separated(behind: &str) -> bool {
    let blank = |c: char| matches!(c, ' ' | '\t' | '\r' | '\u{3000}' | '\u{a0}');
    // A hand's breadth of blanks is plenty, and keeps a file of quotes and blanks linear.
    let next = behind.chars().take(64).find(|&c| !blank(c));
    next.is_none_or(|c| "\n,，、；:：)）]］】}｝/".contains(c))
}
