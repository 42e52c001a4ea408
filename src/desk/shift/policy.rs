//! Two ways of running a shift to compare with: leaving everything as it was, and a plain greedy rule.

use super::{Floor, ShiftAct, ShiftPlan, floor::Announced};

/// Seconds between two looks of the greedy rule.
const LOOK: u32 = 5 * 60;

/// The shift left alone: nobody is moved, nothing is said, no incident is opened. It meets the people that `floor` meets.
pub fn baseline(plan: &ShiftPlan, floor: &Floor) -> Floor {
    let mut alone = Floor::with(plan, floor.people());
    alone.advance(plan, plan.length);
    alone
}

/// The shift run by a rule anybody could follow who knew at once what goes wrong: open the incident, announce it, and
/// every five minutes move a spare person to the channel that needs one most.
pub fn reference(plan: &ShiftPlan, floor: &Floor) -> Floor {
    let mut run = Floor::with(plan, floor.people());
    while !run.is_over(plan) {
        run.advance(plan, run.now() + LOOK);
        mend(plan, &mut run);
        while let Some(act) = best_move(plan, &run) {
            run.does(plan, &act);
        }
    }
    run
}

/// Opens the incident of every disruption that has none and announces it where it bears.
fn mend(plan: &ShiftPlan, run: &mut Floor) {
    for (number, it) in plan.authored.disruptions.iter().enumerate() {
        for channel in 0..plan.channels.len() {
            if !run.disrupted(plan, number, channel) {
                continue;
            }
            run.announced[channel] = Some(Announced {
                names: Some(number),
            });
            if let (Some(incident), None) = (&it.incident, run.incidents[number]) {
                let after = incident.minutes.min(1_440) * 60;
                run.does(plan, &ShiftAct::Incident(Some((number, after))));
            }
        }
    }
}

/// One spare person for the channel with the longest queue a head; none where nobody is spare or nobody is needed.
fn best_move(plan: &ShiftPlan, run: &Floor) -> Option<ShiftAct> {
    let channels = 0..plan.channels.len();
    let need = |channel: usize| {
        let standing = run.standing(channel);
        let waiting = u64::from(standing.waiting.saturating_sub(standing.idle));
        waiting * 1_000 / u64::from(standing.people().max(1))
    };
    let to = channels
        .clone()
        .max_by_key(|&channel| (need(channel), usize::MAX - channel))?;
    if need(to) == 0 {
        return None;
    }
    // Two must stay free where one is taken from, or the next look moves them back.
    let spare = |channel: &usize| run.standing(*channel).idle > 2 && *channel != to;
    let mut from: Vec<usize> = channels.filter(spare).collect();
    from.sort_by_key(|&channel| std::cmp::Reverse(run.standing(channel).idle));
    from.into_iter().find_map(|from| {
        let mut groups = 0..plan.groups.len();
        let group =
            groups.find(|&group| plan.pace(group, to).is_some() && run.idle(group, from) > 0)?;
        Some(ShiftAct::Move(group, 1, from, to))
    })
}
