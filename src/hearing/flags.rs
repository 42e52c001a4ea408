//! Language that costs, from the families that carry a flag and from courtesy turned round.

use super::{
    Flag, FlagFamily,
    sense::{Reply, Weight},
};

/// How many flags back one may still overlap: phrases come in the order of the text.
const NEAR: usize = 8;

/// The flags of the reply, in order; where stretches of one family overlap, one flag over both.
pub(crate) fn flags(reply: &Reply<'_>) -> Vec<Flag> {
    let mut found: Vec<Flag> = Vec::new();
    for sense in &reply.senses {
        let family = match (sense.weight, sense.hit.family.flag) {
            (Weight::Counts, Some(family)) => family,
            (Weight::BrushOff, _) => FlagFamily::Dismissal,
            _ => continue,
        };
        let span = reply.folded.original(sense.hit.span);
        let confidence = sense.hit.family.confidence;
        match found
            .iter_mut()
            .rev()
            .take(NEAR)
            .find(|flag| flag.family == family && flag.span.overlaps(span))
        {
            Some(flag) => {
                flag.span = flag.span.join(span);
                flag.confidence = flag.confidence.max(confidence);
            }
            None => found.push(Flag {
                family,
                span,
                confidence,
            }),
        }
    }
    found.sort_by_key(|flag| (flag.span.start, flag.family));
    found
}
