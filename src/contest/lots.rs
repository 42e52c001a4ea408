//! Lots: the order in which entrants begin and what a stage draws, from secrets that were committed to beforehand.

use rand::{RngExt, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;

use super::Digest;
use crate::scenario::contest::{Live, Part};

/// The numbers from 1 to `count` in the order of the lots that follow from `secret`; `kind` keeps the lots of entrants and teams apart.
pub fn lots(secret: &Digest, kind: u8, count: usize) -> Vec<u32> {
    let seed = Digest::of(&[&secret.0[..], &[kind]].concat()).seed();
    let mut order: Vec<u32> = (1..=u32::try_from(count).unwrap_or(u32::MAX)).collect();
    shuffle(&mut order, &mut Xoshiro256PlusPlus::seed_from_u64(seed));
    order
}

/// What the stage draws from its cases or exercises: ids in their order, the same for every entrant.
pub fn drawn_items<'a>(part: &'a Part, secret: &Digest) -> Vec<&'a str> {
    let (from, draw) = match part {
        Part::Live(Live { cases, draw, .. }) | Part::Data(Live { cases, draw, .. }) => {
            (&cases[..], draw.value)
        }
        Part::Quiz(quiz) => (std::slice::from_ref(&quiz.exercise), 0),
        other => match other.exercises() {
            Some(exercises) => (&exercises.from[..], exercises.draw.value),
            None => return Vec::new(),
        },
    };
    let mut places: Vec<usize> = (0..from.len()).collect();
    if draw > 0 {
        shuffle(
            &mut places,
            &mut Xoshiro256PlusPlus::seed_from_u64(secret.seed()),
        );
        places.truncate(draw as usize);
        // What is drawn is chance; in which order it is taken is the author's.
        places.sort_unstable();
    }
    places.iter().map(|&at| from[at].value.as_str()).collect()
}

fn shuffle<T>(order: &mut [T], chance: &mut Xoshiro256PlusPlus) {
    for last in (1..order.len()).rev() {
        order.swap(last, chance.random_range(0..=last));
    }
}
