//! The trainee's words with what was marked in them: ground, underline and superscript numbers.

use egui::Ui;

use super::lines::Note;
use crate::{
    text::Span,
    ui::{
        rows::{Mark, Rows},
        theme::{Tokens, Type},
        widgets::Verdict,
    },
};

/// `text` with the marks of `notes`. Where marks overlap, the words wear the one that cost most; every mark's number
/// stands behind its last word. A mark of the whole line has its number behind the line.
pub fn marked_rows(ui: &Ui, text: &str, notes: &[Note]) -> Rows {
    let t = Tokens::of(ui);
    let mut rows = Rows::new(Type::ReadSmall).silent();
    for piece in pieces(text, notes) {
        let words = &text[piece.start..piece.end];
        rows = match piece.wears {
            None => rows.run(words, t.text),
            Some(verdict) => {
                let mark = Mark {
                    ground: verdict.ground(t),
                    ink: verdict.ink(t),
                    number: 0,
                };
                rows.marked(words, t.text, mark)
            }
        };
        for (place, &(number, verdict)) in piece.numbers.iter().enumerate() {
            if place > 0 {
                rows = rows.raised(",", t.text_2);
            }
            rows = rows.raised(&number.to_string(), verdict.ink(t));
        }
    }
    rows
}

/// A stretch of the text that is set in one way, and the numbers behind it.
#[derive(Debug, PartialEq, Eq)]
struct Piece {
    start: usize,
    end: usize,
    wears: Option<Verdict>,
    numbers: Vec<(usize, Verdict)>,
}

fn pieces(text: &str, notes: &[Note]) -> Vec<Piece> {
    let within = |note: &Note| {
        // A span of another text, or one that cuts a letter in two, marks the whole line.
        let range = note.span.map(Span::range);
        range.filter(|range| {
            text.get(range.clone())
                .is_some_and(|words| !words.is_empty())
        })
    };
    let mut cuts = vec![0, text.len()];
    for span in notes.iter().filter_map(within) {
        cuts.extend([span.start, span.end]);
    }
    cuts.sort_unstable();
    cuts.dedup();
    let mut made: Vec<Piece> = cuts
        .windows(2)
        .map(|ends| {
            let (start, end) = (ends[0], ends[1]);
            let covers = |note: &&Note| {
                within(note).is_some_and(|span| span.start <= start && end <= span.end)
            };
            let ends_here =
                |note: &&Note| within(note).map_or(text.len(), |range| range.end) == end;
            let covering = notes.iter().filter(covers);
            Piece {
                start,
                end,
                wears: covering
                    .map(|note| note.verdict)
                    .max_by_key(|verdict| cost(*verdict)),
                numbers: notes
                    .iter()
                    .filter(ends_here)
                    .map(|note| (note.number, note.verdict))
                    .collect(),
            }
        })
        .collect();
    if made.is_empty() {
        made.push(Piece {
            start: 0,
            end: 0,
            wears: None,
            numbers: notes
                .iter()
                .map(|note| (note.number, note.verdict))
                .collect(),
        });
    }
    made
}

/// Which of two overlapping marks is worn.
fn cost(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Fatal => 4,
        Verdict::Missed => 3,
        Verdict::Partly => 2,
        Verdict::Earned => 1,
        Verdict::NotObserved | Verdict::NotMarked => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(number: usize, span: Option<(usize, usize)>, verdict: Verdict) -> Note {
        Note {
            number,
            span: span.map(|(start, end)| Span::new(start, end)),
            verdict,
            competency: None,
            points: None,
            title: String::new(),
            reason: String::new(),
            better: None,
            marked: None,
            heard: None,
            person: None,
        }
    }

    /// Stretches as `words|worn|numbers`.
    fn shown(text: &str, notes: &[Note]) -> Vec<String> {
        pieces(text, notes)
            .iter()
            .map(|piece| {
                let numbers: Vec<usize> = piece.numbers.iter().map(|(number, _)| *number).collect();
                format!(
                    "{}|{:?}|{numbers:?}",
                    &text[piece.start..piece.end],
                    piece.wears
                )
            })
            .collect()
    }

    #[test]
    fn overlapping_marks_wear_the_one_that_cost_most() {
        let notes = [
            note(1, Some((0, 4)), Verdict::Earned),
            note(2, Some((2, 6)), Verdict::Missed),
            note(3, None, Verdict::Partly),
        ];
        assert_eq!(
            shown("abcdefgh", &notes),
            [
                "ab|Some(Earned)|[]",
                "cd|Some(Missed)|[1]",
                "ef|Some(Missed)|[2]",
                "gh|None|[3]",
            ]
        );
    }

    #[test]
    fn a_span_that_does_not_fit_marks_the_whole_line() {
        let notes = [
            note(1, Some((0, 400)), Verdict::Earned),
            note(2, Some((1, 2)), Verdict::Missed),
            note(3, Some((3, 3)), Verdict::Missed),
        ];
        assert_eq!(shown("您好", &notes), ["您好|None|[1, 2, 3]"]);
        assert_eq!(shown("", &notes), ["|None|[1, 2, 3]"]);
    }
}
