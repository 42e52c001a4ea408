//! Places in a scenario file by path, and edits by span: everything an edit does not touch stays, comments too.

use super::tree::{self, Kind, Tree};
use crate::text::Span;

/// One change: what lies under the span is replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What goes; an empty span only inserts.
    pub span: Span,
    /// What comes, as RON.
    pub written: String,
}

/// The place of the value at `path`, a chain of field names and list positions from 0: `customer.facts.2.says.zh`.
pub fn place(text: &str, path: &str) -> Option<Span> {
    let (tree, _) = tree::parse(text);
    path.split('.')
        .try_fold(&tree, |tree, step| descend(tree, step))
        .map(|tree| tree.span)
}

fn descend<'t, 's>(tree: &'t Tree<'s>, step: &str) -> Option<&'t Tree<'s>> {
    match &tree.kind {
        Kind::Tuple(Some(name), items) if name.text == "Some" => descend(items.first()?, step),
        Kind::Fields(_, fields) => fields
            .iter()
            .find(|(word, _)| word.text == step)
            .map(|(_, value)| value),
        Kind::List(items) | Kind::Tuple(_, items) => items.get(step.parse::<usize>().ok()?),
        _ => None,
    }
}

/// `text` with every edit made. None where two of them overlap or one does not fit the text.
pub fn apply(text: &str, edits: &[Edit]) -> Option<String> {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| edit.span);
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for edit in edits {
        let range = edit.span.range();
        out.push_str(text.get(done..range.start)?);
        out.push_str(&edit.written);
        text.get(range.clone())?;
        done = range.end;
    }
    out.push_str(text.get(done..)?);
    Some(out)
}

/// `value` as a RON text in quotes.
pub fn quoted(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + 2);
    out.push('"');
    for c in value.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => out.push_str(&format!("\\u{{{:x}}}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used)]
mod tests {
    use super::*;

    const FILE: &str = "( // kept\n a: (b: [1, Some((c: \"x\"))]), /* too */ d: 2)";

    #[test]
    fn a_path_leads_to_its_value() {
        let span = place(FILE, "a.b.1.c").unwrap();
        assert_eq!(span.of(FILE), "\"x\"");
        assert_eq!(place(FILE, "a.b.7"), None);
        assert_eq!(place(FILE, "a.z"), None);
    }

    #[test]
    fn edits_keep_what_they_do_not_touch() {
        let edit = |path, written: &str| Edit {
            span: place(FILE, path).unwrap(),
            written: written.to_string(),
        };
        let done = apply(FILE, &[edit("d", "3"), edit("a.b.1.c", &quoted("a\"b"))]).unwrap();
        assert_eq!(
            done,
            "( // kept\n a: (b: [1, Some((c: \"a\\\"b\"))]), /* too */ d: 3)"
        );
    }

    #[test]
    fn overlapping_edits_are_refused() {
        let edit = |start, end| Edit {
            span: Span::new(start, end),
            written: String::new(),
        };
        assert_eq!(apply("abcdef", &[edit(0, 3), edit(2, 4)]), None);
        assert_eq!(apply("abcdef", &[edit(4, 9)]), None);
    }
}
