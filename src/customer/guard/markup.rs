//! Signs that nobody types into a chat: headings, lists, tags, stage directions, a speaker's name in front.

use super::{Ground, phrases::Phrases};

/// Signs of written markup, wherever they stand.
const SIGNS: [&str; 14] = [
    "**", "__", "~~", "---", "```", "</", "<|", "|>", "[/", "{\"", "\\n", "&lt;", "###", "[inst",
];

/// Finds markup.
pub(super) fn find(ground: &Ground, line: &str) -> Option<String> {
    let lower = line.to_lowercase();
    let sign = SIGNS.iter().find(|sign| lower.contains(**sign));
    if let Some(sign) = sign {
        return Some((*sign).to_owned());
    }
    let phrases = Phrases::of(ground.language());
    direction(line, phrases)
        .or_else(|| tag(&lower))
        .or_else(|| speaker(&lower, &ground.known.open, phrases))
        .or_else(|| list(ground, line))
}

/// A stage direction in brackets or between stars: （叹了口气）, *sighs*.
fn direction(line: &str, phrases: &Phrases) -> Option<String> {
    let pairs = [
        ('（', '）'),
        ('(', ')'),
        ('[', ']'),
        ('【', '】'),
        ('*', '*'),
        ('_', '_'),
        ('`', '`'),
        ('「', '」'),
    ];
    for (open, close) in pairs {
        let mut from = 0;
        while let Some(at) = line[from..].find(open).map(|at| from + at) {
            let inner_at = at + open.len_utf8();
            let Some(length) = line[inner_at..].find(close) else {
                break;
            };
            let inner = &line[inner_at..inner_at + length];
            let lower = inner.to_lowercase();
            let directs = phrases.directions.is_in(&lower);
            let starred = matches!(open, '*' | '_' | '`')
                && !inner.trim().is_empty()
                && !inner.chars().any(|c| c.is_ascii_digit());
            // A placeholder that was never filled.
            let blank = open == '[' && inner.chars().any(char::is_alphabetic);
            // （…）at the beginning of a line is a direction whatever it says.
            let first = line[..at].trim().is_empty() || line[..at].ends_with('\n');
            let words = inner
                .chars()
                .all(|c| c.is_alphabetic() || c.is_whitespace() || "，,'’".contains(c));
            let front = first
                && words
                && !inner.trim().is_empty()
                && matches!(open, '(' | '（' | '[' | '【');
            if directs || starred || blank || front {
                return Some(line[at..inner_at + length + close.len_utf8()].to_owned());
            }
            from = inner_at + length + close.len_utf8();
        }
    }
    None
}

/// An HTML or XML tag.
fn tag(lower: &str) -> Option<String> {
    let mut rest = lower;
    while let Some(at) = rest.find('<') {
        let inner = &rest[at + 1..];
        let end = inner.find('>')?;
        let name = &inner[..end];
        if !name.is_empty()
            && name.len() < 40
            && name.starts_with(|c: char| c.is_ascii_alphabetic())
        {
            return Some(format!("<{name}>"));
        }
        rest = &inner[end..];
    }
    None
}

/// 客户：, "Customer:" in front of a line.
fn speaker(lower: &str, known: &str, phrases: &Phrases) -> Option<String> {
    let mut heads = lower.lines().filter_map(|line| {
        let head = line.split([':', '：']).next()?;
        (head.len() < line.len()).then(|| {
            head.trim()
                .trim_matches(['"', '[', ']', '【', '】', '#', ' '])
        })
    });
    let names: Vec<String> = known.lines().take(2).map(str::to_lowercase).collect();
    let head = heads.find(|head| {
        phrases.speakers.iter().any(|speaker| speaker == head)
            || (!head.is_empty() && names.iter().any(|name| name == head))
    });
    head.map(str::to_owned)
}

/// A heading, or a list of at least two points; a letter may number its points.
fn list(ground: &Ground, line: &str) -> Option<String> {
    let heading = line
        .lines()
        .find(|line| line.trim_start().starts_with("# ") || line.trim_start().starts_with("## "));
    if let Some(heading) = heading {
        return Some(heading.to_owned());
    }
    let point = |line: &&str| {
        let line = line.trim_start();
        let dotted = ["- ", "* ", "• ", "· "]
            .iter()
            .any(|dot| line.starts_with(dot));
        let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let numbered = digits.len() < line.len()
            && [". ", "、", ") ", "．"]
                .iter()
                .any(|mark| digits.starts_with(mark));
        dotted || (numbered && !ground.writes_mail())
    };
    let points = line.lines().filter(point).count();
    (points >= 2).then(|| line.lines().find(point).unwrap_or_default().to_owned())
}
