//! What comes to mind by itself: looks around, looks at the watch.

/// What a person attends to by themselves at a moment: counted from a seed and the seconds that passed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Whim {
    /// Where they look while they wait.
    pub look: (f32, f32),
    /// Whether it is time for a look at the watch.
    pub watch: bool,
}

impl Whim {
    /// Seconds between two looks around.
    const LOOK: f64 = 1.9;
    /// Seconds from one look at the watch to the next, and how long it takes.
    const WATCH: (f64, f64) = (7.0, 2.2);

    /// What comes to mind `seconds` after the beginning.
    pub fn at(seed: u64, seconds: f64) -> Self {
        let turn = (seconds / Self::LOOK).floor();
        let places = [
            (0.0, 0.0),
            (-0.8, -0.2),
            (0.0, 0.0),
            (0.75, -0.1),
            (0.3, 0.5),
            (-0.5, 0.35),
            (0.0, 0.0),
        ];
        let stir = (turn as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ seed;
        let place = (stir ^ (stir >> 29)) % places.len() as u64;
        let into = (seconds + (seed % 7) as f64).rem_euclid(Self::WATCH.0);
        Self {
            look: places[place as usize],
            watch: into < Self::WATCH.1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_who_wait_look_around_and_at_their_watch() {
        let whims: Vec<Whim> = (0..600).map(|i| Whim::at(3, f64::from(i) / 10.0)).collect();
        let mut places: Vec<String> = whims.iter().map(|w| format!("{:?}", w.look)).collect();
        places.sort();
        places.dedup();
        assert!(places.len() > 3);
        let watching = whims.iter().filter(|w| w.watch).count();
        assert!((100..300).contains(&watching), "{watching}");
        assert_eq!(Whim::at(3, 4.2), Whim::at(3, 4.2));
    }
}
