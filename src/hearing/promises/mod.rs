//! Promises: what the speaker's side says it will do, by when, by whom, and whether it commits itself.

mod chinese;
mod clauses;
mod english;
mod people;
mod shape;
mod words;

use super::{Figure, FigureKind, Milli, PromiseReading, asked::is_tag, sense::Reply};
use crate::text::Span;
use clauses::{Clause, clauses};
use shape::{Shape, denied, shape};
use words::Role;

/// The promises of a prepared reply; `figures` are those of the same reply, for the time. Spans are in the bytes of
/// the original. Past tense, policy, quotation, wish, question and condition are read as not firm;
/// what is denied is no promise at all.
pub(crate) fn promises(reply: &Reply<'_>, figures: &[Figure]) -> Vec<PromiseReading> {
    let text: &str = &reply.folded.text;
    let words = words::words(text);
    let mut out: Vec<PromiseReading> = Vec::new();
    let mut from = 0;
    for sentence in &reply.sentences {
        let span = sentence.span;
        from += words[from..].partition_point(|word| word.span.start < span.start);
        let count = words[from..].partition_point(|word| word.span.start < span.end);
        let of_sentence = &words[from..from + count];
        from += count;
        if of_sentence.is_empty() {
            continue;
        }
        let clauses = clauses(text, span, of_sentence);
        let mut reader = Reader {
            reply,
            figures,
            tagged: sentence.question && ends_in_tag(span.of(text)),
            conditional: false,
            owner: false,
        };
        reader.read(&clauses, &mut out);
    }
    out
}

/// Reads the clauses of one sentence in order, carrying what an earlier clause sets for the later ones.
struct Reader<'a> {
    reply: &'a Reply<'a>,
    figures: &'a [Figure],
    /// Consent or confirmation is asked for at the end: what is offered so commits nobody yet.
    tagged: bool,
    /// An "if" was said and holds for what follows.
    conditional: bool,
    /// Somebody of ours acts, and goes on acting: 我马上核实，18点前给您回电.
    owner: bool,
}

impl Reader<'_> {
    fn read(&mut self, clauses: &[Clause<'_>], out: &mut Vec<PromiseReading>) {
        let shapes: Vec<Option<Shape>> = clauses
            .iter()
            .map(|clause| shape(clause).or_else(|| self.named(clause)))
            .collect();
        for (at, clause) in clauses.iter().enumerate() {
            self.conditional |= clause.has(Role::If);
            if clause.has(Role::Us) {
                self.owner = true;
            } else if clause.customer_acts() {
                self.owner = false;
            }
            let Some(shape) = &shapes[at] else { continue };
            let neighbour = |index: Option<usize>| {
                index
                    .filter(|&index| shapes.get(index).is_some_and(Option::is_none))
                    .and_then(|index| clauses.get(index))
            };
            let beside = [neighbour(at.checked_sub(1)), neighbour(Some(at + 1))];
            out.extend(self.promise(clause, shape, beside));
        }
    }

    /// `Meng will send you the plan`: a name is told by its capital, so by the reply as it was typed.
    fn named(&self, clause: &Clause<'_>) -> Option<Shape> {
        if !clause.english {
            return None;
        }
        let original = self.reply.folded.original(clause.span).of(self.reply.text);
        people::english(original)?;
        Some(Shape {
            act: Span::new(clause.span.end as usize, clause.span.end as usize),
            owner: true,
            passive: false,
            needs_time: false,
            soft: shape::soft(clause, clause.span),
            marked: true,
        })
    }

    fn promise(
        &self,
        clause: &Clause<'_>,
        shape: &Shape,
        beside: [Option<&Clause<'_>>; 2],
    ) -> Option<PromiseReading> {
        let timed_here = clause.timed || self.timed(clause);
        if shape.needs_time && !timed_here {
            return None;
        }
        if denied(clause, shape.act) {
            return None;
        }
        let [before, after] = beside;
        let before = before.filter(|clause| self.time_alone(clause));
        let timed =
            timed_here || before.is_some() || after.is_some_and(|clause| self.time_alone(clause));
        let owner = shape.owner || (self.owner && !shape.passive);
        let quoted = self.quoted(clause.span);
        let asked = self.tagged || self.reply.asks(clause.span);
        let firm = !(asked || self.conditional || quoted || shape.soft);
        let span = before.map_or(clause.span, |before| before.span.join(clause.span));
        Some(PromiseReading {
            timed,
            owner,
            firm,
            span: self.reply.folded.original(span),
            confidence: confidence(timed, owner, shape.marked),
        })
    }

    /// Whether a time, a date or a length of time stands in the clause.
    fn timed(&self, clause: &Clause<'_>) -> bool {
        let span = self.reply.folded.original(clause.span);
        let first = self
            .figures
            .partition_point(|figure| figure.span.end <= span.start);
        self.figures[first..]
            .iter()
            .take_while(|figure| figure.span.start < span.end)
            .any(|figure| {
                matches!(
                    figure.kind,
                    FigureKind::Duration | FigureKind::Date | FigureKind::Time
                )
            })
    }

    /// 今天18点前，: a clause that gives the time for its neighbour and says nothing else.
    fn time_alone(&self, clause: &Clause<'_>) -> bool {
        let short = clause.text.chars().nth(18).is_none();
        let busy = [
            Role::Act,
            Role::Past,
            Role::Please,
            Role::Customer,
            Role::If,
        ]
        .iter()
        .any(|&role| clause.has(role));
        short && !busy && (clause.timed || self.timed(clause))
    }

    fn quoted(&self, span: Span) -> bool {
        let quotes = &self.reply.quotes;
        let at = quotes.partition_point(|quote| quote.end <= span.start);
        quotes.get(at).is_some_and(|quote| quote.overlaps(span))
    }
}

/// Whether the last clause of a sentence is only a tag: …，可以吗？
fn ends_in_tag(sentence: &str) -> bool {
    sentence
        .rsplit_once(['，', ',', '；', ';'])
        .is_some_and(|(_, last)| is_tag(last))
}

fn confidence(timed: bool, owner: bool, marked: bool) -> Milli {
    600 + 130 * Milli::from(timed) + 120 * Milli::from(owner) + 100 * Milli::from(marked)
}
