//! From [`Tree`] to the model: every value is read by its type, and everything that does not fit is found at once.
//!
//! An item of a list that does not fit is left out and an optional field that does not fit stays empty, so that
//! the rest of the file is still looked at; the scenario then counts as incomplete and is not handed out.

mod bank;
mod basic;
mod contest;
mod drawn;
mod exercise;
mod findings;
mod macros;
mod shapes;
mod shift;
mod tables;

use crate::{
    scenario::{
        Bank, Contest, Exercise, Pool, Scenario,
        tree::{Kind, Tree, Word},
    },
    text::{Diagnostic, Span},
};

/// What one lowering found.
pub struct Lowered {
    /// The scenario as far as it could be read.
    pub scenario: Option<Scenario>,
    /// Everything that did not fit, in the order of the file.
    pub findings: Vec<Diagnostic>,
}

/// Reads a whole file's tree as a scenario.
pub fn lower(tree: &Tree<'_>) -> Lowered {
    let mut cx = Lowering::default();
    let scenario = Scenario::lower(tree, &mut cx);
    Lowered {
        scenario,
        findings: cx.findings,
    }
}

/// Reads a whole file's tree as a question bank, with everything that does not fit.
pub fn lower_bank(tree: &Tree<'_>) -> (Option<Bank>, Vec<Diagnostic>) {
    let mut cx = Lowering::default();
    let bank = Bank::lower(tree, &mut cx);
    (bank, cx.findings)
}

/// Reads a whole file's tree as the kind of exercise that begins with `head`, with everything that does not fit.
pub fn lower_exercise(tree: &Tree<'_>, head: &str) -> (Option<Exercise>, Vec<Diagnostic>) {
    let cx = &mut Lowering::default();
    let exercise = match head {
        "Critique" => FromTree::lower(tree, cx).map(Exercise::Critique),
        "Breaches" => FromTree::lower(tree, cx).map(Exercise::Breaches),
        "Typing" => FromTree::lower(tree, cx).map(Exercise::Typing),
        "Duel" => FromTree::lower(tree, cx).map(Exercise::Duel),
        "Relay" => FromTree::lower(tree, cx).map(Exercise::Relay),
        "QuizRounds" => FromTree::lower(tree, cx).map(Exercise::Quiz),
        _ => FromTree::lower(tree, cx).map(Exercise::Defence),
    };
    (exercise, std::mem::take(&mut cx.findings))
}

/// Reads a whole file's tree as a pool, with everything that does not fit.
pub fn lower_pool(tree: &Tree<'_>) -> (Option<Pool>, Vec<Diagnostic>) {
    let mut cx = Lowering::default();
    let pool = Pool::lower(tree, &mut cx);
    (pool, cx.findings)
}

/// Reads a whole file's tree as a contest, with everything that does not fit.
pub fn lower_contest(tree: &Tree<'_>) -> (Option<Contest>, Vec<Diagnostic>) {
    let mut cx = Lowering::default();
    let contest = Contest::lower(tree, &mut cx);
    (contest, cx.findings)
}

/// A type that can be read from a tree.
pub(crate) trait FromTree: Sized {
    /// What an author should write, as a name in the Fluent messages: `text`, `number`, `list`.
    const WRITTEN: &'static str;

    /// The value, or None where it does not fit, which has then been reported.
    fn lower(tree: &Tree<'_>, cx: &mut Lowering) -> Option<Self>;
}

/// What is known while lowering: the findings so far.
#[derive(Default)]
pub(crate) struct Lowering {
    findings: Vec<Diagnostic>,
}

/// The fields of one value, a slot for each field its type knows.
pub(crate) struct Slots<'t, 's, const N: usize> {
    shape: &'static str,
    names: &'static [&'static str; N],
    values: [Option<&'t Tree<'s>>; N],
    head: Span,
}

impl Lowering {
    /// The fields of `tree` as the type `shape` knows them; unknown and duplicate ones are reported.
    pub fn slots<'t, 's, const N: usize>(
        &mut self,
        tree: &'t Tree<'s>,
        shape: &'static str,
        names: &'static [&'static str; N],
    ) -> Option<Slots<'t, 's, N>> {
        let mut values = [None; N];
        let head = match &tree.kind {
            Kind::Fields(name, fields) => {
                self.head_fits(name.as_ref(), shape)?;
                // Authors keep the order of the guide, so the next name is nearly always the one looked for.
                let mut next = 0;
                for (word, value) in fields {
                    let found = (next..N)
                        .chain(0..next)
                        .find(|&index| names[index] == word.text);
                    match found {
                        None => self.unknown_field(*word, shape, names),
                        Some(index) if values[index].is_some() => self.duplicate_field(*word),
                        Some(index) => {
                            values[index] = Some(value);
                            next = index + 1;
                        }
                    }
                }
                name.map_or(
                    Span::new(tree.span.start as usize, tree.span.start as usize + 1),
                    |name| name.span,
                )
            }
            Kind::Tuple(name, items) if items.is_empty() => {
                self.head_fits(name.as_ref(), shape)?;
                tree.span
            }
            _ => {
                self.wrong_type(tree, shape);
                return None;
            }
        };
        Some(Slots {
            shape,
            names,
            values,
            head,
        })
    }

    /// Whether a written struct name is the right one.
    fn head_fits(&mut self, name: Option<&Word<'_>>, shape: &'static str) -> Option<()> {
        match name {
            Some(name) if name.text != shape => {
                self.wrong_head(*name, shape);
                None
            }
            _ => Some(()),
        }
    }

    /// The values in the brackets of the variant `name`, exactly as many as it has.
    pub fn arguments<'t, 's>(
        &mut self,
        tree: &'t Tree<'s>,
        name: &'static str,
        wanted: &'static [&'static str],
    ) -> Option<&'t [Tree<'s>]> {
        match &tree.kind {
            Kind::Tuple(_, items) if !items.is_empty() && items.len() == wanted.len() => {
                return Some(items);
            }
            Kind::Word(_) if wanted.is_empty() => return Some(&[]),
            Kind::Broken => {}
            Kind::Fields(..) if wanted.len() == 1 => self.single_brackets(tree, name),
            Kind::Tuple(_, items) => self.argument_count(tree, name, wanted, items.len()),
            _ => self.argument_count(tree, name, wanted, 0),
        }
        None
    }
}

impl<const N: usize> Slots<'_, '_, N> {
    /// The field at `index`, which must be there.
    pub fn required<T: FromTree>(&self, index: usize, cx: &mut Lowering) -> Option<T> {
        match self.values[index] {
            Some(tree) => T::lower(tree, cx),
            None => {
                cx.missing_field(self.head, self.names[index], self.shape, T::WRITTEN);
                None
            }
        }
    }

    /// The field at `index`, or `default` where it is missing or does not fit.
    pub fn optional<T: FromTree>(
        &self,
        index: usize,
        cx: &mut Lowering,
        default: impl FnOnce() -> T,
    ) -> Option<T> {
        let read = self.values[index].and_then(|tree| T::lower(tree, cx));
        Some(read.unwrap_or_else(default))
    }
}

/// The name a variant is written with: `Opening` or `Did("refund")`.
pub(crate) fn head<'s>(
    tree: &Tree<'s>,
    cx: &mut Lowering,
    wanted: &'static str,
) -> Option<Word<'s>> {
    match tree.kind {
        Kind::Word(text) => Some(Word {
            text,
            span: tree.span,
        }),
        Kind::Fields(Some(name), _) | Kind::Tuple(Some(name), _) => Some(name),
        _ => cx.wrong(tree, wanted),
    }
}

/// `PartlySettled` as `partly_settled`.
pub(crate) fn snake(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    for (at, c) in name.char_indices() {
        if c.is_ascii_uppercase() && at > 0 {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}
