//! The words of the review that several of its parts use.

use crate::{
    app::Model,
    app::civil::Moment,
    assess::{Status, review::Row},
    text::{Language, say},
    ui::widgets::Verdict,
};

/// The steps a trainer can give, from the lowest, in the order of their keys 0 to 3.
pub const STATUSES: [Status; 4] = [
    Status::NotMet,
    Status::Partly,
    Status::Met,
    Status::NotObserved,
];

/// The steps that `row` can be given.
pub fn steps(row: &Row) -> impl Iterator<Item = Status> + use<> {
    let fatal = row.is_fatal();
    let may = move |status: &Status| !fatal || matches!(status, Status::NotMet | Status::Met);
    STATUSES.into_iter().filter(may)
}

/// The name of a status of `row`.
pub fn status(row: &Row, status: Status, language: Language) -> String {
    let key = match (status, row.is_fatal()) {
        (Status::NotMet, true) => "review-status-committed",
        (_, true) => "review-status-not-committed",
        (Status::Met, false) => "review-status-met",
        (Status::Partly, false) => "review-status-partly",
        (Status::NotMet, false) => "review-status-not-met",
        (Status::NotObserved, false) => "review-status-not-observed",
    };
    say(language, key)
}

/// How a status looks.
pub fn verdict(status: Status) -> Verdict {
    match status {
        Status::Met => Verdict::Earned,
        Status::Partly => Verdict::Partly,
        Status::NotMet => Verdict::Missed,
        Status::NotObserved => Verdict::NotObserved,
    }
}

/// Month, day and clock of a session.
pub fn moment(model: &Model, ms: i64) -> String {
    let moment = Moment::from_ms(ms + model.zone_ms);
    format!("{} {}", moment.month_day(), moment.clock())
}

/// Who practised, or that they gave no name.
pub fn person(name: &str, language: Language) -> String {
    match name.trim() {
        "" => say(language, "review-no-name"),
        name => name.to_owned(),
    }
}
