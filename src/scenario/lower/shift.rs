//! The types of a shift, listed once for reading.

use super::macros::{fields, names};
use crate::scenario::model::*;

fields!(Shift {
    from, to, channels, groups, disruptions = Vec::new(), stakeholders = Vec::new(),
    repeat = RepeatContacts::default(), announcement = Relief::default(), reserve = None, break_leeway = 60,
});
fields!(ShiftChannel { id, title, arrivals, handle, patience, target, weight = 1, resolves = 80 });
fields!(Arrivals { from, to, per_hour });
fields!(HandleTime { mean, spread = 100 });
fields!(ServiceTarget { percent, seconds });
fields!(AgentGroup { id, title, posts, skills, breaks = Vec::new() });
fields!(ShiftPost { channel, count });
fields!(ShiftSkill { channel, pace = 100 });
fields!(ShiftBreak {
    id,
    at,
    minutes,
    count
});
fields!(Disruption {
    id, at, minutes, channels = Vec::new(), arrivals = 100, handle = 100, resolves = None, cause, revealed,
    words = Vec::new(), message = None, incident = None,
});
fields!(Relief { fewer = 0, patience = 100 });
fields!(Mend { severity, minutes });
fields!(ShiftStakeholder { id, title });
fields!(RepeatContacts { abandoned = 0, unresolved = 0, after = 20 });
fields!(ShiftReserve {
    title,
    count,
    after,
    cost,
    unit,
    skills
});
fields!(ShiftEvidence { metric, channel = None, at_least = None, at_most = None, better_by = None });

names!(IncidentSeverity { P0, P1, P2, P3 });
names!(ShiftMetric, also key {
    ServiceLevel, Abandonment, Occupancy, HandleTime, SpeedOfAnswer, Backlog, FirstContact, Satisfaction, Cost,
});
