//! The marks with what trainers overruled, worked out again by the same rules, with what the machine said beside them.

use super::{
    entry::{Entry, Step, holding},
    fatal,
};
use crate::{
    assess::{
        Assessment, MachineTotal, Overruled, Status,
        marking::{goals, scores, settle},
    },
    scenario::Scenario,
    text::Language,
};

/// `machine`, the marks of the machine, with the overrules among `entries` (oldest first). Points of an overruled check:
/// all when met, none when not met or not observed; when partly, the machine's own where it also said partly, else half,
/// rounded down. A fatal error is taken away or added, in the `language` of the talk. Scores, levels, goals and total follow by the rules of any other marks; nothing else changes, and
/// without overrules nothing changes at all.
pub fn with_overrules(
    scenario: &Scenario,
    language: Language,
    machine: Assessment,
    entries: &[Entry],
) -> Assessment {
    let mut merged = machine;
    let before = MachineTotal {
        total: merged.total,
        passed: merged.passed,
    };
    let mut any = false;
    for check in &mut merged.checks {
        let Some(entry) = holding(entries, &check.id) else {
            continue;
        };
        let Step::Overrule(status) = entry.step else {
            continue;
        };
        any = true;
        check.overruled = Some(Overruled {
            by: entry.name.clone(),
            note: entry.note.clone(),
            status: check.status,
            points: check.points,
        });
        check.points = points(status, check.status, check.points, check.of);
        check.status = status;
        // A person has looked.
        check.doubt = None;
    }
    for fatal in fatal::all(scenario, language, &merged) {
        let Some(entry) = holding(entries, &fatal.mark.id) else {
            continue;
        };
        if let Step::Overrule(status) = entry.step {
            any = true;
            let by = Overruled {
                by: entry.name.clone(),
                note: entry.note.clone(),
                status: fatal.mark.status,
                points: 0,
            };
            fatal::overrule(&mut merged, fatal, status, by);
        }
    }
    if !any {
        return merged;
    }
    let heard: Vec<_> = merged.competencies.iter().map(|one| one.cap).collect();
    merged.competencies = scores(scenario, &merged.checks, |competency| {
        *heard.get(competency as usize)?
    });
    merged.goals = goals(scenario, &merged.checks);
    settle(scenario, &mut merged);
    merged.machine = Some(before);
    merged
}

fn points(status: Status, machine: Status, earned: u32, of: u32) -> u32 {
    match (status, machine) {
        (Status::Met, _) => of,
        (Status::NotMet | Status::NotObserved, _) => 0,
        (Status::Partly, Status::Partly) => earned,
        (Status::Partly, _) => of / 2,
    }
}
