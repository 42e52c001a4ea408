//! The parser: from text to [`Tree`], going on after an error so that every error shows at once.

use super::{
    Kind, Tree, Word,
    scan::{Scanner, shown_char},
};
use crate::text::{Diagnostic, Message, Span};

/// Brackets may nest this deep.
const MAX_DEPTH: usize = 128;

/// The tree of `text` and its syntax errors. Where there are errors, broken stretches are [`Kind::Broken`].
pub fn parse(text: &str) -> (Tree<'_>, Vec<Diagnostic>) {
    let mut parser = Parser {
        scan: Scanner::new(text),
        open: Vec::new(),
        too_deep: false,
    };
    parser.extensions();
    parser.scan.skip_space();
    let root = if parser.scan.at == text.len() {
        let nothing = Message::new("check-syntax-nothing");
        parser.scan.syntax(0, 0, nothing);
        broken(Span::default())
    } else {
        parser.value()
    };
    parser.scan.skip_space();
    if parser.scan.at < text.len() && parser.scan.findings.is_empty() {
        let at = parser.scan.at;
        let after = Message::new("check-syntax-after-end");
        parser
            .scan
            .syntax(at, text.len().min(at + 1 + trailing(text, at)), after);
    }
    (root, parser.scan.findings)
}

/// Bytes from the character at `at` to its end, less one.
fn trailing(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(0, |c| c.len_utf8() - 1)
}

struct Parser<'s> {
    scan: Scanner<'s>,
    /// The brackets open now: closing mark and the place of the opening one.
    open: Vec<(char, usize)>,
    too_deep: bool,
}

/// A member of a bracket: a value, and what stood before its colon.
enum Member<'s> {
    Named(Word<'s>, Tree<'s>),
    Pair(Tree<'s>, Tree<'s>),
    Plain(Tree<'s>),
}

fn broken<'s>(span: Span) -> Tree<'s> {
    Tree {
        kind: Kind::Broken,
        span,
    }
}

impl<'s> Parser<'s> {
    /// `#![enable(implicit_some)]`: the one extension that changes nothing here.
    fn extensions(&mut self) {
        self.scan.skip_space();
        while self.scan.rest().starts_with("#!") {
            let start = self.scan.at;
            let line = self.scan.rest().split('\n').next().unwrap_or_default();
            let length = line.find(']').map_or(line.len(), |at| at + 1);
            let compact: String = line[..length].split_whitespace().collect();
            self.scan.at += length;
            if compact != "#![enable(implicit_some)]" {
                let message = Message::new("check-syntax-extension");
                self.scan.syntax(start, start + length, message);
            }
            self.scan.skip_space();
        }
    }

    /// The value at the position. Always moves forward unless it stands on a closing mark, a comma or the end.
    fn value(&mut self) -> Tree<'s> {
        let start = self.scan.at;
        let kind = match self.scan.peek() {
            Some('"') => self.scan.text_value(),
            Some('\'') => self.scan.char_value(),
            Some('(' | '[' | '{') => return self.bracket(None),
            Some('r') if self.raw_text_ahead() => self.scan.raw_text_value(),
            Some(c) if c.is_ascii_digit() || matches!(c, '+' | '-' | '.') => {
                Kind::Number(self.scan.number())
            }
            Some(c) if c.is_alphabetic() || c == '_' => {
                let word = self.word();
                return self.after_word(word);
            }
            _ => return self.unexpected(),
        };
        Tree {
            kind,
            span: Span::new(start, self.scan.at),
        }
    }

    fn raw_text_ahead(&self) -> bool {
        let rest = &self.scan.rest()[1..];
        rest.trim_start_matches('#').starts_with('"')
    }

    fn word(&mut self) -> Word<'s> {
        let start = self.scan.at;
        if self.scan.rest().starts_with("r#") {
            self.scan.at += 2;
        }
        let text = self.scan.word();
        Word {
            text,
            span: Span::new(start, self.scan.at),
        }
    }

    /// What began with `word`: the bare word, or a name with brackets.
    fn after_word(&mut self, word: Word<'s>) -> Tree<'s> {
        let behind = self.scan.at;
        self.scan.skip_space();
        if self.scan.peek() == Some('(') {
            return self.bracket(Some(word));
        }
        self.scan.at = behind;
        Tree {
            kind: Kind::Word(word.text),
            span: word.span,
        }
    }

    /// A bracket with its members; the position stands on the opening mark.
    fn bracket(&mut self, name: Option<Word<'s>>) -> Tree<'s> {
        let opening = self.scan.at;
        let start = name.map_or(opening, |word| word.span.start as usize);
        let open = self.scan.peek().unwrap_or('(');
        self.scan.bump();
        if self.open.len() >= MAX_DEPTH {
            return self.skip_deep(start);
        }
        let close = match open {
            '[' => ']',
            '{' => '}',
            _ => ')',
        };
        self.open.push((close, opening));
        let members = self.members(close, opening);
        self.open.pop();
        let span = Span::new(start, self.scan.at);
        let kind = match close {
            ']' => Kind::List(self.plain(members)),
            '}' => Kind::Map(self.pairs(members)),
            _ => self.fields_or_tuple(name, members),
        };
        Tree { kind, span }
    }

    fn members(&mut self, close: char, opening: usize) -> Vec<Member<'s>> {
        let mut members = Vec::new();
        loop {
            self.scan.skip_space();
            let at = self.scan.at;
            match self.scan.peek() {
                None => {
                    let message =
                        Message::new("check-syntax-unclosed").with("close", close.to_string());
                    let hint =
                        Message::new("check-syntax-unclosed-hint").with("close", close.to_string());
                    let finding =
                        Diagnostic::error("syntax", Span::new(opening, opening + 1), message);
                    self.scan.report(finding.hint(hint));
                    return members;
                }
                Some(c) if c == close => {
                    self.scan.bump();
                    return members;
                }
                Some(c @ (')' | ']' | '}')) => {
                    if self.wrong_close(c, close, opening) {
                        return members;
                    }
                    continue;
                }
                Some(',') => {
                    self.scan.bump();
                    let end = self.scan.at;
                    self.scan
                        .syntax(at, end, Message::new("check-syntax-extra-comma"));
                    continue;
                }
                Some(_) => members.push(self.member(close)),
            }
            self.between(close);
        }
    }

    /// A closing mark that is not ours. True where this bracket ends here: an outer one waits for the mark, or it was
    /// meant for ours. False where it is one too many, because ours follows at once.
    fn wrong_close(&mut self, found: char, close: char, opening: usize) -> bool {
        let at = self.scan.at;
        let outer = self
            .open
            .iter()
            .rev()
            .skip(1)
            .any(|&(waits, _)| waits == found);
        if !outer {
            self.scan.bump();
        }
        self.report_wrong_close(at, found, close, opening);
        let behind = self.scan.rest().trim_start().chars().next();
        outer || behind != Some(close)
    }

    fn report_wrong_close(&mut self, at: usize, found: char, close: char, opening: usize) {
        if self.scan.full() {
            return;
        }
        let message = Message::new("check-syntax-wrong-close")
            .with("found", found.to_string())
            .with("close", close.to_string());
        let before = &self.scan.text.as_bytes()[..opening];
        let line = 1 + before.iter().filter(|&&b| b == b'\n').count();
        let hint = Message::new("check-syntax-wrong-close-hint").with("line", line as u64);
        let span = Span::new(at, at + found.len_utf8());
        self.scan
            .report(Diagnostic::error("syntax", span, message).hint(hint));
    }

    /// What must stand between two members: a comma, or the closing mark.
    fn between(&mut self, close: char) {
        let behind = self.scan.at;
        self.scan.skip_space();
        let at = self.scan.at;
        match self.scan.peek() {
            Some(',') => {
                self.scan.bump();
            }
            None => {}
            Some(c) if c == close || matches!(c, ')' | ']' | '}') => {}
            Some(';') => {
                self.scan.bump();
                let end = self.scan.at;
                self.scan
                    .syntax(at, end, Message::new("check-syntax-semicolon"));
            }
            Some(c)
                if c == '"'
                    || c == '\''
                    || c == '_'
                    || c.is_alphanumeric()
                    || matches!(c, '(' | '[' | '{' | '-' | '+') =>
            {
                let end = behind
                    + self.scan.text[behind..]
                        .chars()
                        .next()
                        .map_or(0, char::len_utf8);
                let message = Message::new("check-syntax-missing-comma");
                let span = Span::new(behind, end);
                let hint = Message::new("check-syntax-missing-comma-hint");
                self.scan
                    .report(Diagnostic::error("syntax", span, message).hint(hint));
            }
            Some(_) => {
                self.unexpected();
                self.scan.skip_space();
                if self.scan.peek() == Some(',') {
                    self.scan.bump();
                }
            }
        }
    }

    fn member(&mut self, close: char) -> Member<'s> {
        let first = self.scan.peek();
        if first.is_some_and(|c| c.is_alphabetic() || c == '_')
            && !(first == Some('r') && self.raw_text_ahead())
        {
            let word = self.word();
            if self.colon(close == ')') {
                self.scan.skip_space();
                let value = self.value_after_colon(word.span);
                return match close {
                    '}' => Member::Pair(self.word_tree(word), value),
                    _ => Member::Named(word, value),
                };
            }
            return self.maybe_pair(close, |parser| parser.after_word(word));
        }
        self.maybe_pair(close, Self::value)
    }

    fn maybe_pair(&mut self, close: char, read: impl FnOnce(&mut Self) -> Tree<'s>) -> Member<'s> {
        let key = read(self);
        if close == '}' && self.colon(true) {
            self.scan.skip_space();
            let value = self.value_after_colon(key.span);
            return Member::Pair(key, value);
        }
        Member::Plain(key)
    }

    fn word_tree(&self, word: Word<'s>) -> Tree<'s> {
        Tree {
            kind: Kind::Word(word.text),
            span: word.span,
        }
    }

    /// Takes a colon if one comes; `=` in its place is reported and taken where `lenient`.
    fn colon(&mut self, lenient: bool) -> bool {
        let behind = self.scan.at;
        self.scan.skip_space();
        let at = self.scan.at;
        match self.scan.peek() {
            Some(':') => {
                self.scan.bump();
                true
            }
            Some('=') if lenient => {
                self.scan.bump();
                let end = self.scan.at;
                self.scan
                    .syntax(at, end, Message::new("check-syntax-equals"));
                true
            }
            _ => {
                self.scan.at = behind;
                false
            }
        }
    }

    /// The value of a field; a bracket that closes at once, or a comma, means that it was forgotten.
    fn value_after_colon(&mut self, name: Span) -> Tree<'s> {
        match self.scan.peek() {
            None | Some(',' | ')' | ']' | '}') => {
                let (start, end) = (name.start as usize, name.end as usize);
                self.scan
                    .syntax(start, end, Message::new("check-syntax-no-value"));
                broken(name)
            }
            _ => self.value(),
        }
    }

    fn plain(&mut self, members: Vec<Member<'s>>) -> Vec<Tree<'s>> {
        let mut items = Vec::with_capacity(members.len());
        for member in members {
            match member {
                Member::Plain(tree) => items.push(tree),
                Member::Named(word, _) => self.stray_field(word.span, word.text),
                Member::Pair(key, _) => self.stray_field(key.span, ""),
            }
        }
        items
    }

    fn pairs(&mut self, members: Vec<Member<'s>>) -> Vec<(Tree<'s>, Tree<'s>)> {
        let mut pairs = Vec::with_capacity(members.len());
        for member in members {
            match member {
                Member::Pair(key, value) => pairs.push((key, value)),
                Member::Named(word, value) => pairs.push((self.word_tree(word), value)),
                Member::Plain(tree) => self.no_colon(&tree),
            }
        }
        pairs
    }

    fn fields_or_tuple(&mut self, name: Option<Word<'s>>, members: Vec<Member<'s>>) -> Kind<'s> {
        if !members
            .iter()
            .any(|member| matches!(member, Member::Named(..)))
        {
            return Kind::Tuple(name, self.plain(members));
        }
        let mut fields = Vec::with_capacity(members.len());
        for member in members {
            match member {
                Member::Named(word, value) => fields.push((word, value)),
                Member::Plain(tree) | Member::Pair(tree, _) => self.no_colon(&tree),
            }
        }
        Kind::Fields(name, fields)
    }

    fn stray_field(&mut self, span: Span, name: &str) {
        let message = Message::new("check-syntax-stray-field").with("name", name.to_string());
        let hint = Message::new("check-syntax-stray-field-hint");
        self.scan
            .report(Diagnostic::error("syntax", span, message).hint(hint));
    }

    fn no_colon(&mut self, tree: &Tree<'s>) {
        if tree.kind != Kind::Broken {
            let message = Message::new("check-syntax-no-colon");
            self.scan
                .report(Diagnostic::error("syntax", tree.span, message));
        }
    }

    /// Reports what stands here and skips to the next comma or closing mark of this bracket.
    fn unexpected(&mut self) -> Tree<'s> {
        let start = self.scan.at;
        if let Some(found) = self.scan.peek() {
            let message = Message::new("check-syntax-unexpected").with("found", shown_char(found));
            self.scan.syntax(start, start + found.len_utf8(), message);
            self.scan.bump();
            self.skip_to(|c, depth| depth == 0 && matches!(c, ',' | ')' | ']' | '}'));
        }
        broken(Span::new(start, self.scan.at))
    }

    /// Reports the nesting once and skips the bracket just opened without descending into it.
    fn skip_deep(&mut self, start: usize) -> Tree<'s> {
        self.skip_to(|c, depth| depth == 0 && matches!(c, ')' | ']' | '}'));
        self.scan.bump();
        let span = Span::new(start, self.scan.at);
        if !self.too_deep {
            self.too_deep = true;
            let message = Message::new("check-nested-too-deep").with("limit", MAX_DEPTH as u64);
            let head = Span::new(start, start + trailing(self.scan.text, start) + 1);
            self.scan
                .report(Diagnostic::error("nested-too-deep", head, message));
        }
        broken(span)
    }

    /// Skips texts, comments and whole brackets until `stop` says so for a character at a depth, or the end.
    fn skip_to(&mut self, stop: impl Fn(char, usize) -> bool) {
        let mut depth = 0_usize;
        loop {
            self.scan.skip_space();
            let Some(c) = self.scan.peek() else { return };
            if stop(c, depth) {
                return;
            }
            match c {
                '"' => {
                    self.scan.text_value();
                    continue;
                }
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            self.scan.bump();
        }
    }
}
