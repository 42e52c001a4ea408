//! The types of question banks, listed once for reading.

use super::macros::{fields, names};
use crate::{scenario::model::*, text::Located};

fields!(Bank { format = Located::from(1), id, language, title, questions });
fields!(Question {
    id, topic, kind, level, ask, options = Vec::new(), answer, tolerance = None, unit = None, points = Vec::new(), why, source,
    recheck = false,
});
names!(Topic, also key {
    ServiceConduct,
    Communication,
    ComplaintHandling,
    Data,
    Sales,
    Operations,
    ProjectManagement,
    Law,
    Safety,
});
names!(QuestionKind, also key {
    Single,
    Multiple,
    TrueFalse,
    Numeric,
    Order,
    Case,
});
