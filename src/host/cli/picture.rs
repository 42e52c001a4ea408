//! A finding as a picture: the line it stands in, carets below it (two columns wide under Chinese), and the hints.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet, renderer::DecorStyle};

use crate::text::{Diagnostic, Language, Severity, SourceFile, say};

/// Lines shown before and behind the finding.
const LINES_AROUND: usize = 1;

/// Columns after which a long line is cut around the finding.
const WIDTH: usize = 120;

/// `finding` drawn in `language`, with colours of the terminal where `coloured`.
pub fn draw(
    source: &SourceFile,
    finding: &Diagnostic,
    language: Language,
    coloured: bool,
) -> String {
    let (level, name) = match finding.severity {
        Severity::Error => (Level::ERROR, say(language, "check-severity-error")),
        Severity::Warning => (Level::WARNING, say(language, "check-severity-warning")),
    };
    let (cut, first_line, span) = around(source, finding);
    let title = harmless(&finding.message.say(language));
    let path = harmless(&source.path);
    let hint_name = say(language, "check-severity-hint");
    let hints: Vec<String> = finding
        .hints
        .iter()
        .map(|hint| harmless(&hint.say(language)))
        .collect();

    let snippet = Snippet::source(cut)
        .path(path)
        .line_start(first_line)
        .annotation(AnnotationKind::Primary.span(span));
    let mut group = level
        .with_name(Some(name))
        .primary_title(title)
        .id(finding.code)
        .element(snippet);
    for hint in &hints {
        group = group.element(
            Level::HELP
                .with_name(Some(hint_name.as_str()))
                .message(hint),
        );
    }
    let renderer = if coloured {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer
        .decor_style(DecorStyle::Ascii)
        .term_width(WIDTH)
        .render(&[group])
}

/// The lines around the finding, the number of the first of them, and the finding's place in them. The whole of a
/// large file would be looked through again for every finding.
fn around<'s>(
    source: &'s SourceFile,
    finding: &Diagnostic,
) -> (&'s str, usize, std::ops::Range<usize>) {
    let text: &str = &source.text;
    let (start, end) = (
        finding.span.range().start.min(text.len()),
        finding.span.range().end.min(text.len()),
    );
    // A finding that runs over many lines is shown by its first one.
    let end = text[start..end].find('\n').map_or(end, |line| start + line);
    let mut from = start;
    for _ in 0..=LINES_AROUND {
        from = text[..from].rfind('\n').unwrap_or(0);
    }
    let from = if text[from..].starts_with('\n') {
        from + 1
    } else {
        from
    };
    let mut to = end;
    for _ in 0..=LINES_AROUND {
        to = text[to..].find('\n').map_or(text.len(), |at| to + at + 1);
    }
    let line = 1 + text[..from].bytes().filter(|&b| b == b'\n').count();
    let cut = text[from..to].trim_end_matches('\n');
    let length = cut.len();
    (
        cut,
        line,
        (start - from).min(length)..(end - from).min(length),
    )
}

/// Control characters and marks that turn the direction of writing, made visible: a file must not steer the terminal.
fn harmless(text: &str) -> String {
    let steers = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars()
        .map(|c| if steers(c) { '\u{fffd}' } else { c })
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used)]
mod tests {
    use super::*;
    use crate::text::{Message, Span};

    fn finding(text: &str, words: &str) -> Diagnostic {
        let at = text.find(words).unwrap();
        let span = Span::new(at, at + words.len());
        Diagnostic::error("blank-text", span, Message::new("check-blank-text"))
    }

    #[test]
    fn carets_stand_under_chinese_two_columns_each() {
        let text = "(\n    a: (zh: \"迟到的礼物\", x: 礼物),\n    b: 2,\n)";
        let source = SourceFile::new("gift.ron", text);
        let drawn = draw(&source, &finding(text, "礼物)"), Language::En, false);
        let lines: Vec<&str> = drawn.lines().collect();
        let line = lines.iter().position(|line| line.contains("迟到")).unwrap();
        let width = |text: &str| unicode_width::UnicodeWidthStr::width(text);
        let before = width(&lines[line][..lines[line].find("礼物)").unwrap()]);
        let carets = lines[line + 1];
        assert_eq!(
            width(&carets[..carets.find('^').unwrap()]),
            before,
            "{drawn}"
        );
        assert_eq!(carets.matches('^').count(), 5, "{drawn}");
    }

    #[test]
    fn places_at_the_ends_and_in_empty_files_are_drawn() {
        for (text, start, end) in [
            ("", 0, 0),
            ("a", 1, 1),
            ("a\n", 2, 2),
            ("\n\n\n", 1, 3),
            ("ab", 0, 9),
        ] {
            let source = SourceFile::new("x.ron", text);
            let finding = Diagnostic::error(
                "syntax",
                Span::new(start, end),
                Message::new("check-syntax-nothing"),
            );
            let drawn = draw(&source, &finding, Language::Zh, true);
            assert!(drawn.contains("syntax"), "{text:?}: {drawn}");
        }
    }

    #[test]
    fn a_file_cannot_steer_the_terminal() {
        let text = "a: \u{1b}[31m\u{202e}\"\"";
        let source = SourceFile::new("\u{1b}[2J.ron", text);
        let drawn = draw(&source, &finding(text, "\"\""), Language::En, false);
        assert!(
            !drawn.contains('\u{1b}') && !drawn.contains('\u{202e}'),
            "{drawn:?}"
        );
    }
}
