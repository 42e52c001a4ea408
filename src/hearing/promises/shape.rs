//! What makes a clause a promise, and what takes the commitment away again.

use super::{chinese, clauses::Clause, english, words::Role};
use crate::{hearing::scope, text::Span};

/// What makes a clause a promise.
pub(super) struct Shape {
    /// Where the action stands, in the clause.
    pub act: Span,
    /// Says who acts.
    pub owner: bool,
    /// 退款会…到账: nobody is said to act, and nobody carried over.
    pub passive: bool,
    /// Only a time makes it a promise: 24小时内回复.
    pub needs_time: bool,
    /// Past, policy, wish, guess, offer, or somebody's earlier words.
    pub soft: bool,
    /// A plain 会, 保证, will.
    pub marked: bool,
}

/// The shape of a promise in `clause`, if it has one.
pub(super) fn shape(clause: &Clause<'_>) -> Option<Shape> {
    if clause.english {
        english::shape(clause)
    } else {
        chinese::shape(clause)
    }
}

/// Words in the clause that take the commitment away.
pub(super) fn soft(clause: &Clause<'_>, act: Span) -> bool {
    clause.words.iter().any(|word| match word.role {
        Role::Policy => true,
        Role::Hedge | Role::Past | Role::Can | Role::Said => word.span.start < act.start,
        _ => false,
    })
}

/// Whether the deed is denied: then nothing is promised.
pub(super) fn denied(clause: &Clause<'_>, act: Span) -> bool {
    let from = clause.span.start as usize;
    let at = Span::new(act.start as usize - from, act.end as usize - from);
    if clause.english {
        let behind = clause.text[at.end as usize..].trim_start();
        return behind.starts_with("not ")
            || behind.starts_with("never ")
            || clause.text.contains("won't");
    }
    let before = clause.before(act);
    let cannot = [
        "没办法",
        "没法",
        "无法",
        "不能",
        "不可以",
        "不会",
        "不予",
        "不给",
        "没能",
        "做不到",
    ];
    let asks = ["能不能", "会不会", "不能不"]
        .iter()
        .any(|word| before.contains(word));
    if !asks && cannot.iter().any(|word| before.contains(word)) {
        return true;
    }
    scope::negated(clause.text, at)
}
