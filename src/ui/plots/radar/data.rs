//! What the radar shows: five scores with their bands, those of last time, and the target.

use crate::assess::Band;

/// What one axis shows; values are 0–100.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Axis {
    /// This time; `None` without enough evidence: the axis then has no vertex.
    pub value: Option<u32>,
    /// From where to where the score may lie, and whether there is too little evidence for it to say much.
    pub band: Option<Band>,
    /// Last time.
    pub last: Option<u32>,
    /// The target of the level.
    pub target: Option<u32>,
}

impl Axis {
    /// The change since last time, where both are known.
    pub fn change(self) -> Option<i32> {
        Some(self.value?.min(100).cast_signed() - self.last?.min(100).cast_signed())
    }
}

/// The five axes, in the order of the competencies.
pub type Axes = [Axis; 5];

/// A place of the plot: 0, 0 is the middle, 100 the length of an axis.
pub type Place = [f64; 2];

/// The place of `value` on the axis `at`: the first points to 12 o'clock, the others follow clockwise.
pub fn vertex(at: usize, value: f64) -> Place {
    let angle = std::f64::consts::TAU * at as f64 / 5.0;
    [value * angle.sin(), value * angle.cos()]
}

/// One ring through all axes at `value`.
pub fn ring(value: f64) -> Vec<Place> {
    (0..5).map(|at| vertex(at, value)).collect()
}

/// The places of five values; none where there is no value.
pub fn places(values: [Option<u32>; 5]) -> [Option<Place>; 5] {
    std::array::from_fn(|at| Some(vertex(at, f64::from(values[at]?.min(100)))))
}

/// The sides between neighbouring places that both exist.
pub fn sides(places: &[Option<Place>; 5]) -> Vec<[Place; 2]> {
    let side = |at: usize| Some([places[at]?, places[(at + 1) % 5]?]);
    (0..5).filter_map(side).collect()
}

/// The triangles between the middle and each side: a radar need not be convex, and they are.
pub fn sectors(places: &[Option<Place>; 5]) -> Vec<[Place; 3]> {
    let sector = |[from, to]: [Place; 2]| [[0.0, 0.0], from, to];
    sides(places).into_iter().map(sector).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_run_clockwise_from_the_top() {
        let [x, y] = vertex(0, 100.0);
        assert!(x.abs() < 1e-9 && (y - 100.0).abs() < 1e-9);
        assert!(vertex(1, 50.0)[0] > 0.0 && vertex(4, 50.0)[0] < 0.0);
        assert!(vertex(2, 50.0)[1] < 0.0 && vertex(3, 50.0)[1] < 0.0);
    }

    #[test]
    fn a_missing_score_has_no_sides_and_no_ground() {
        let four = places([Some(60), Some(40), None, Some(50), Some(70)]);
        assert_eq!((sides(&four).len(), sectors(&four).len()), (3, 3));
        let two = places([None, Some(40), None, Some(50), None]);
        assert_eq!(sides(&two).len(), 0);
    }

    #[test]
    fn a_change_needs_both_scores() {
        let axis = |value, last| Axis {
            value,
            band: None,
            last,
            target: None,
        };
        assert_eq!(axis(Some(82), Some(64)).change(), Some(18));
        assert_eq!(axis(Some(82), None).change(), None);
    }
}
