//! How the customer feels and what they are about: what the screen knows of them at a moment.

/// What they are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Doing {
    /// Nobody answers yet: looks around, taps, looks at the watch when patience runs out.
    Waiting,
    /// Listens to the desk: nods or shakes the head, by trust.
    Listening,
    /// Speaks: the mouth moves, the hands go with it, arcs pulse beside the light.
    Speaking,
    /// Turns and walks out of the light, in 1.5 s.
    Leaving,
    /// Is gone: empty light, and the thing of the channel left behind.
    Gone,
}

impl Doing {
    /// Every value, in the order of a talk.
    pub const ALL: [Self; 5] = [
        Self::Waiting,
        Self::Listening,
        Self::Speaking,
        Self::Leaving,
        Self::Gone,
    ];

    /// Whether they stay in the light.
    pub fn stays(self) -> bool {
        !matches!(self, Self::Leaving | Self::Gone)
    }
}

/// How they feel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Feeling {
    /// Anger, 0–100; more counts as 100.
    pub anger: u8,
    /// Trust, 0–100; more counts as 100.
    pub trust: u8,
    /// Patience as a share of what they began with, 0–1; what is no number counts as 1.
    pub patience: f32,
}

impl Feeling {
    /// The same within its bounds.
    pub(super) fn bounded(self) -> Self {
        let patience = if self.patience.is_nan() {
            1.0
        } else {
            self.patience.clamp(0.0, 1.0)
        };
        Self {
            anger: self.anger.min(100),
            trust: self.trust.min(100),
            patience,
        }
    }

    /// Anger on the scale of the face, 0 calm to 3 furious: the middle of a mood is its column of the table.
    pub(super) fn step(self) -> f32 {
        (f32::from(self.anger) / 25.0 - 0.5).clamp(0.0, 3.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feelings_beyond_their_bounds_count_as_the_bound() {
        let wild = Feeling {
            anger: 255,
            trust: 200,
            patience: f32::INFINITY,
        };
        assert_eq!(
            wild.bounded(),
            Feeling {
                anger: 100,
                trust: 100,
                patience: 1.0
            }
        );
        let none = Feeling {
            patience: f32::NAN,
            ..wild
        };
        assert_eq!(none.bounded().patience, 1.0);
        assert_eq!(wild.bounded().step(), 3.0);
    }
}
