//! Carries papers that were answered while nothing could be saved over to a store that keeps them.

use std::collections::BTreeMap;

use crate::store::{NewPaper, PaperId, PersonId, Store, StoreError, StoredPaper, UnixMillis};

/// Carries every paper of `from` to `to`, where they are `person`'s; answers with the number each has from now on. A paper that `to`
/// has already only gets what is new.
///
/// # Errors
/// One of the stores failed. What was carried before is in both.
pub fn papers(
    from: &Store,
    to: &Store,
    person: PersonId,
    now_ms: UnixMillis,
) -> Result<BTreeMap<PaperId, PaperId>, StoreError> {
    let there = to.papers(person).wait()?;
    let mut numbers = BTreeMap::new();
    for someone in from.people().wait()? {
        // Oldest first, so that the numbers keep their order.
        for paper in from.papers(someone.id).wait()?.into_iter().rev() {
            let same = |it: &&StoredPaper| it.id == paper.id && it.started_at == paper.started_at;
            let number = match there.iter().find(same) {
                Some(known) => known.id,
                None => to.begin_paper(anew(&paper, person)).wait()?,
            };
            to.append_paper(number, 0, &paper.entries, paper.passed, now_ms)
                .wait()?;
            numbers.insert(paper.id, number);
        }
    }
    Ok(numbers)
}

fn anew(paper: &StoredPaper, person: PersonId) -> NewPaper {
    NewPaper {
        person,
        header: paper.header.clone(),
        paper: paper.paper.clone(),
        started_at: paper.started_at,
    }
}
