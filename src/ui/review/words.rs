//! The words of the review that several of its parts use.

use crate::{
    app::Model,
    app::civil::Moment,
    assess::Status,
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

/// The name of a status.
pub fn status(status: Status, language: Language) -> String {
    say(
        language,
        match status {
            Status::Met => "review-status-met",
            Status::Partly => "review-status-partly",
            Status::NotMet => "review-status-not-met",
            Status::NotObserved => "review-status-not-observed",
        },
    )
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
