//! # contest-pass
//!
//! What passes looks at a stage that is none, at no stage at all, or asks for more than everything.
//!
//! Bad: `bars: [(title: "实操", stages: [], least: 60)]`
//! Good: `bars: [(title: "实操", stages: ["live", "critique"], least: 60)]`

use super::Look;
use crate::text::Message;

pub(super) fn run(look: &mut Look<'_>) {
    let Some(pass) = &look.contest.pass else {
        return;
    };
    for bar in &pass.bars {
        look.within(&bar.least, 1, 100);
        if bar.stages.is_empty() {
            look.error(bar.title.span, Message::new("check-contest-bar-empty"));
        }
        for stage in &bar.stages {
            look.stage(stage);
        }
    }
    if pass.bars.is_empty() && !pass.no_fatal_error {
        let span = look.contest.id.span;
        look.error(span, Message::new("check-contest-bar-empty"));
    }
}
