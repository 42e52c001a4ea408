//! What a letter says, without its greeting and the parting with the name below: those come again in every letter, and are
//! nobody's words.

use super::Ground;

/// Most letters of a line that greets or parts.
const SHORT: usize = 24;
/// Most lines below what a letter says: the parting, the name, who that is.
const BELOW: usize = 3;

impl Ground {
    /// What `line` says: of a letter its body, of a chat message all.
    pub(super) fn body<'a>(&self, line: &'a str) -> &'a str {
        match self.writes_mail() {
            true => body(line),
            false => line,
        }
    }
}

/// The letter's paragraphs between the greeting and the parting.
fn body(letter: &str) -> &str {
    let mut rest = letter.trim();
    if let Some((first, after)) = rest.split_once('\n')
        && is_short(first)
        && first.trim_end().ends_with(['：', ':', '，', ','])
    {
        rest = after.trim_start();
    }
    // A parting stands in a paragraph of its own, of short lines: the last of them is a name.
    if let Some((above, below)) = rest.rsplit_once("\n\n") {
        let lines: Vec<&str> = below.lines().collect();
        if (2..=BELOW).contains(&lines.len()) && lines.iter().all(|line| is_short(line)) {
            rest = above.trim_end();
        }
    }
    rest
}

fn is_short(line: &str) -> bool {
    line.chars().count() <= SHORT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_what_stands_between_greeting_and_parting() {
        let letter =
            "Dear support team,\n\nWhat is that based on?\n\nKind regards,\nMaeve Lindqvist";
        assert_eq!(body(letter), "What is that based on?");
        let letter = "您好：\n\n我没有这项资料。\n\n请查一下。\n\n此致\n梅芙 · 林奎斯特";
        assert_eq!(body(letter), "我没有这项资料。\n\n请查一下。");
    }

    #[test]
    fn a_letter_without_a_frame_is_all_body() {
        for text in [
            "",
            "Well?",
            "First.\n\nSecond.",
            "Hello. This is my second message.\n\nIt is late.",
        ] {
            assert_eq!(body(text), text);
        }
    }
}
