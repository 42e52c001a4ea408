//! Finds how far a judge agrees with people: has every talk of the labelled set judged, with progress.

use super::{Cancel, Link, Trouble, judge::judge};
use crate::batch::judge::{Agreement, Labelled, agreement};

/// Has all `talks` judged over `link` and compares; calls `done` after each with how many are through.
///
/// # Errors
/// One talk could not be judged: a figure over the rest would flatter or hide.
pub fn measure(
    link: &Link,
    talks: &[Labelled],
    cancel: &Cancel,
    mut done: impl FnMut(usize),
) -> Result<Agreement, Trouble> {
    let mut samples = Vec::with_capacity(talks.len());
    for (number, talk) in talks.iter().enumerate() {
        samples.push(judge(link, &talk.question, cancel)?.samples);
        done(number + 1);
    }
    Ok(agreement(&link.endpoint().model, talks, &samples))
}
