//! Which attempts the records count: a period, a mode, a line of business.

use crate::{
    app::{Model, civil::DAY_MS, history::Attempt},
    scenario::Trade,
    session::Mode,
};

/// How far back the records look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Period {
    /// The last 30 days.
    Month,
    /// The last 90 days.
    #[default]
    Quarter,
    /// The last 365 days.
    Year,
    /// Everything.
    All,
}

impl Period {
    /// All, in the order of the menu.
    pub const ALL: [Self; 4] = [Self::Month, Self::Quarter, Self::Year, Self::All];

    /// Its Fluent key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Month => "records-period-month",
            Self::Quarter => "records-period-quarter",
            Self::Year => "records-period-year",
            Self::All => "records-period-all",
        }
    }

    /// The earliest moment it lets through, in milliseconds since 1970.
    fn since(self, now_ms: i64) -> i64 {
        let days = match self {
            Self::Month => 30,
            Self::Quarter => 90,
            Self::Year => 365,
            Self::All => return i64::MIN,
        };
        now_ms - days * DAY_MS
    }
}

/// What is counted. The default lets everything of the last 90 days through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// How far back.
    pub period: Period,
    /// In this mode only.
    pub mode: Option<Mode>,
    /// In cases of this line of business only.
    pub trade: Option<Trade>,
}

/// The attempts that `filter` lets through, oldest first, unfinished ones among them.
pub fn chosen<'a>(model: &'a Model, filter: &Filter) -> Vec<&'a Attempt> {
    let since = filter.period.since(model.now_ms);
    let trade = |attempt: &Attempt| {
        let case = model.library.case(&attempt.case);
        case.map(|case| case.scenario.trade)
    };
    let lets = |attempt: &&Attempt| {
        attempt.started_ms >= since
            && filter.mode.is_none_or(|mode| mode == attempt.mode)
            && (filter.trade.is_none() || filter.trade == trade(attempt))
    };
    model.history.attempts.iter().filter(lets).collect()
}

/// Lines of business that any attempt was in, in their fixed order.
pub fn trades(model: &Model) -> Vec<Trade> {
    let has = |trade: &Trade| {
        model.history.attempts.iter().any(|attempt| {
            let case = model.library.case(&attempt.case);
            case.is_some_and(|case| case.scenario.trade == *trade)
        })
    };
    Trade::ALL.iter().copied().filter(has).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        app::{case::tests::case, history::tests::attempt},
        scenario::Level,
        text::Language,
    };

    #[test]
    fn period_mode_and_trade_each_leave_attempts_out() {
        let mut model = Model::new(Language::Zh);
        model.library.cases = vec![case("gift", Level::Grade5, [20; 5])];
        model.now_ms = 400 * DAY_MS;
        for (id, day) in [("gift", 10), ("gift", 330), ("gone", 380), ("gift", 395)] {
            let mut one = attempt(id, day * DAY_MS, 50, [None; 5]);
            if day == 395 {
                one.mode = Mode::Exam;
            }
            model.history.put(one);
        }
        let count = |filter: Filter| chosen(&model, &filter).len();
        let of = |period| Filter {
            period,
            ..Filter::default()
        };
        let counts = Period::ALL.map(|period| count(of(period)));
        assert_eq!(counts, [2, 3, 3, 4]);
        let exams = Filter {
            mode: Some(Mode::Exam),
            ..of(Period::All)
        };
        assert_eq!(count(exams), 1);
        let shops = Filter {
            trade: Some(Trade::ECommerce),
            ..of(Period::All)
        };
        assert_eq!(count(shops), 3);
        assert_eq!(trades(&model), [Trade::ECommerce]);
    }
}
