//! # contest-sheet
//!
//! Judges have a share of a stage's mark but nothing to mark, or a sheet that counts for nothing, or an item without an anchor for each of
//! the levels 0, 1, 2 and 3; or there are too few judges for what is asked of them.
//!
//! A level without a written behaviour is a matter of taste, and what the machine and the judges give must be said beforehand.
//!
//! Bad: `machine: 60` without `sheet`
//! Good: `machine: 60, sheet: [(id: "calm", title: "突发时的沉着", anchors: ["沉默或慌乱", "只告知故障", "告知，并给出替代办法", "留痕，约好回呼"])]`

use super::Look;
use crate::{
    scenario::contest::{MOST_LEVEL, Stage},
    text::Message,
};

pub(super) fn run(look: &mut Look<'_>) {
    let contest = look.contest;
    let judges = &contest.judges;
    look.within(&judges.count, 0, 99);
    look.within(&judges.spread, 1, MOST_LEVEL.into());
    if matches!(judges.drop_extremes_from.value, 1 | 2) {
        let message = Message::new("check-contest-drop");
        look.error(judges.drop_extremes_from.span, message);
    }
    for stage in &contest.stages {
        look.within(&stage.machine, 0, 100);
        shares(look, stage);
        for item in &stage.sheet {
            look.within(&item.weight, 1, 1_000);
            if item.anchors.value.len() != usize::from(MOST_LEVEL) + 1 {
                let message = Message::new("check-contest-anchors")
                    .with("count", item.anchors.value.len() as u64);
                look.error(item.anchors.span, message);
            }
        }
    }
}

fn shares(look: &mut Look<'_>, stage: &Stage) {
    let key = match (stage.judged(), stage.sheet.is_empty()) {
        (1.., true) => "check-contest-no-sheet",
        (0, false) => "check-contest-idle-sheet",
        (1.., false) if look.contest.judges.count.value == 0 => "check-contest-no-judges",
        _ => return,
    };
    let message = Message::new(key).with("name", stage.id.value.clone());
    look.error(stage.id.span, message);
}
