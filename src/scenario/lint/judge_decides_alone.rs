//! # judge-decides-alone
//!
//! Some things are not for a judge: a fatal error, and whether a feeling was played down. Language models agree with
//! people far too seldom on the latter (.17–.20), and a fatal error needs proof that anybody can check.
//!
//! Ask the rules instead: `Act(Dismiss)`, `Flag(Dismissal)`, `Flag(CommandCalmDown)`.
//!
//! Bad: `spoiled_by: Judge(DismissesFeeling)`
//! Good: `spoiled_by: Any([Act(Dismiss), Flag(Dismissal)])`

use super::{Lint, walk};
use crate::{
    scenario::{Behaviour, Evidence},
    text::Message,
};

pub(super) fn run(cx: &Lint<'_>) {
    walk::evidence(cx.scenario, |role, evidence| {
        let fatal = matches!(role, walk::Role::Critical(_));
        let mut faulty = None;
        walk::inside(evidence, &mut |it| match it {
            Evidence::Judge(Behaviour::DismissesFeeling) => faulty = Some("check-judge-dismisses"),
            Evidence::Judge(_) if fatal => faulty = faulty.or(Some("check-judge-fatal")),
            _ => {}
        });
        if let Some(what) = faulty {
            cx.error(cx.place(&role.path()), Message::new(what))
                .hint(Message::new("check-judge-hint"));
        }
    });
}
