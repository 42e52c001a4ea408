//! Whether a mark rests on readings that hearing is not sure of, and what the check would give if they fell the other way.

use std::cmp::Ordering;

use super::{
    checks::{all_evidence, points, quote, weigh},
    critical,
    evidence::{View, anywhere},
    lean::Lean,
    mark::{CheckMark, CriticalFinding, Doubt, Status, Witness},
};
use crate::{
    scenario::{Check, CriticalError},
    session::Mode,
};

/// The doubt about `mark`, the mark of `check`; none where no unsure reading decides it.
pub(super) fn of_check(
    view: &View<'_>,
    mode: Mode,
    check: &Check,
    mark: &CheckMark,
) -> Option<Doubt> {
    if mark.status == Status::NotObserved {
        return None;
    }
    if !all_evidence(check).any(|it| anywhere(it, &Lean::bears_on)) {
        return None;
    }
    let leaned = |lean, falls: Ordering| {
        let view = View { lean, ..*view };
        let other = points(&view, mode, check)?;
        // Only a mark that falls otherwise has to be written out.
        (other.cmp(&mark.points) == falls).then(|| weigh(&view, mode, check))
    };
    let more = leaned(Lean::For, Ordering::Greater);
    let less = leaned(Lean::Against, Ordering::Less);
    let (with, without) = match (&more, &less) {
        (None, None) => return None,
        (Some(more), _) => (&more.evidence, &mark.evidence),
        (None, Some(less)) => (&mark.evidence, &less.evidence),
    };
    let place = deciding(view, with, without);
    Some(Doubt {
        least: less.map_or(mark.points, |less| less.points),
        most: more.map_or(mark.points, |more| more.points),
        quote: place.as_ref().and_then(|place| quote(view, place)),
        place,
    })
}

/// Whether only unsure readings carry the fatal error `critical`, or the engine's own where there is none.
pub(super) fn of_critical(view: &View<'_>, critical: Option<&CriticalError>) -> bool {
    let sure = View {
        lean: Lean::For,
        aided: false,
        ..*view
    };
    match critical {
        Some(critical) => critical::committed(&sure, critical).is_none(),
        None => critical::abused(&sure).is_none(),
    }
}

/// Fatal errors that were not `found` and would be with surer readings, by id.
pub(super) fn possible(view: &View<'_>, found: &[CriticalFinding]) -> Vec<String> {
    let against = View {
        lean: Lean::Against,
        // No fatal error, and no doubt about one, comes of a model.
        aided: false,
        ..*view
    };
    let authored = view.scenario.critical.iter();
    let mut ids: Vec<&str> = authored
        .filter(|one| anywhere(&one.when, &Lean::bears_on))
        .filter(|one| critical::committed(&against, one).is_some())
        .map(|one| one.id.as_str())
        .collect();
    // Abuse that was heard is found already, by the author's name for it or by the engine's.
    if critical::abused(view).is_none() && critical::abused(&against).is_some() {
        ids.push(critical::ABUSE);
    }
    ids.retain(|id| found.iter().all(|error| error.id != *id));
    ids.into_iter().map(str::to_owned).collect()
}

/// The first words among the places `with` an unsure reading that those `without` it have not; where a near miss had them
/// all, the first there are.
fn deciding(view: &View<'_>, with: &[Witness], without: &[Witness]) -> Option<Witness> {
    let said = || with.iter().filter(|place| quote(view, place).is_some());
    let new = said().find(|place| !without.contains(place));
    new.or_else(|| said().next()).copied()
}
