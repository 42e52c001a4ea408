//! The published mood table: what each thing heard does to a mood, and how a temper takes it.

use crate::scenario::{Cause, Customer, MoodShift, Temper};

use super::MoodChange;

/// How many causes there are; `Cause::Authored` is the last.
pub(crate) const CAUSES: usize = Cause::Authored as usize + 1;

/// The default temperament. A scenario replaces single rows in `customer.mood_table`.
pub const MOOD_TABLE: [(Cause, MoodShift); CAUSES] = [
    (Cause::SpecificEmpathy, shift(-12, 8, 1)),
    (Cause::StockEmpathy, shift(-2, 0, 0)),
    (Cause::RepeatedEmpathy, shift(6, -4, -1)),
    (Cause::SincereApology, shift(-6, 5, 0)),
    (Cause::EarlyDefence, shift(8, -3, -1)),
    (Cause::AsksAgain, shift(10, -6, -1)),
    (Cause::ConcreteAction, shift(-12, 10, 1)),
    (Cause::Progress, shift(-5, 3, 0)),
    (Cause::Blame, shift(20, -12, -2)),
    (Cause::ForbiddenPhrase, shift(20, -10, -2)),
    (Cause::BrokenPromise, shift(25, -20, -2)),
    (Cause::EarlySale, shift(12, -10, -1)),
    (Cause::Silence, shift(6, -2, -1)),
    (Cause::NoProgress, shift(3, -2, -1)),
    (Cause::RepeatsItself, shift(8, -5, -1)),
    (Cause::NeedMet, shift(-10, 10, 1)),
    (Cause::Authored, shift(0, 0, 0)),
];

/// The mood table of one customer: the published rows scaled by temper, the author's rows as written.
#[derive(Clone, Debug)]
pub struct MoodTable {
    rows: [MoodShift; CAUSES],
}

impl MoodTable {
    /// The table of `customer`.
    pub fn of(customer: &Customer) -> Self {
        let mut rows = [MoodShift::default(); CAUSES];
        for (cause, published) in MOOD_TABLE {
            rows[cause as usize] = scaled(published, customer.temper);
        }
        for rule in &customer.mood_table {
            rows[rule.on as usize] = rule.shift;
        }
        Self { rows }
    }

    /// What `cause` does the first time.
    pub fn shift(&self, cause: Cause) -> MoodShift {
        self.rows[cause as usize]
    }

    /// What `cause` does after it has already happened `before` times. Kind words wear off: the second time they do half,
    /// the third a third; so that nobody talks a mood down by saying the same good thing again. Smaller steps do half
    /// from the second on. A concrete action with its time and owner counts in full every time: it is what calms.
    pub fn change(&self, cause: Cause, before: u16) -> MoodChange {
        let full = self.shift(cause);
        let lasts = matches!(cause, Cause::Authored | Cause::ConcreteAction);
        if full.anger >= 0 || lasts || before == 0 {
            return MoodChange::new(cause, full);
        }
        let times = match cause {
            Cause::Progress => 2,
            _ => i16::try_from(before).unwrap_or(i16::MAX).saturating_add(1),
        };
        // What still counts, counts at least a point, so that a cause is never shown without an effect.
        let part = |whole: i8| match i16::from(whole) / times {
            0 => i16::from(whole.signum()),
            part => part,
        };
        MoodChange {
            cause,
            anger: part(full.anger),
            trust: part(full.trust),
            patience: i16::from(full.patience) / times,
        }
    }
}

/// How strongly a temper takes what raises and what lowers its anger, in per cent.
fn strength(temper: Temper) -> (i16, i16) {
    match temper {
        Temper::Direct | Temper::Rambling => (100, 100),
        Temper::Anxious => (110, 110),
        Temper::Sarcastic => (110, 90),
        Temper::Courteous => (80, 110),
        Temper::Terse => (100, 90),
        Temper::Formal => (90, 100),
    }
}

fn scaled(published: MoodShift, temper: Temper) -> MoodShift {
    let (rises, falls) = strength(temper);
    let percent = if published.anger > 0 { rises } else { falls };
    MoodShift {
        anger: (i16::from(published.anger) * percent / 100) as i8,
        ..published
    }
}

const fn shift(anger: i8, trust: i8, patience: i8) -> MoodShift {
    MoodShift {
        anger,
        trust,
        patience,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cause_has_its_row_in_order() {
        for (at, (cause, _)) in MOOD_TABLE.iter().enumerate() {
            assert_eq!(*cause as usize, at);
        }
    }

    fn published() -> MoodTable {
        let mut rows = [MoodShift::default(); CAUSES];
        for (cause, published) in MOOD_TABLE {
            rows[cause as usize] = published;
        }
        MoodTable { rows }
    }

    #[test]
    fn kindness_wears_off_and_hurt_does_not() {
        let table = published();
        assert_eq!(table.change(Cause::SpecificEmpathy, 0).anger, -12);
        assert_eq!(table.change(Cause::SpecificEmpathy, 1).anger, -6);
        assert_eq!(table.change(Cause::SpecificEmpathy, 11).anger, -1);
        assert_eq!(table.change(Cause::Blame, 5).anger, 20);
    }

    #[test]
    fn what_is_done_calms_again_and_again() {
        let table = published();
        assert_eq!(table.change(Cause::ConcreteAction, 4).anger, -12);
        assert_eq!(table.change(Cause::Progress, 0).anger, -5);
        assert_eq!(table.change(Cause::Progress, 1).anger, -2);
        assert_eq!(table.change(Cause::Progress, 9).anger, -2);
    }
}
