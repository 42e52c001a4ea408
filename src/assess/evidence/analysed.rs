//! `Analysed`: whether a table was asked the question that shows what is to be seen in it.

use super::{Held, View, Window, facts::whole};
use crate::{
    desk::{Query, parse},
    scenario::{AnalysedEvidence, Scenario, Table},
    session::Happening,
};

/// A question was asked that puts rows together by these columns, and counts, filters and joins so.
pub(super) fn analysed(view: &View<'_>, window: Window, wanted: &AnalysedEvidence) -> Option<Held> {
    let events = view.events.iter().enumerate();
    let asked = events.filter(|(_, event)| match &event.what {
        Happening::Analysed { table, query, .. } => {
            *table == wanted.table.value && fits(view.scenario, query, wanted)
        }
        _ => false,
    });
    Held::at(
        asked
            .filter_map(|(index, _)| whole(view, index))
            .filter(|there| window.admits(there))
            .collect(),
    )
}

fn fits(scenario: &Scenario, query: &str, wanted: &AnalysedEvidence) -> bool {
    let tables = &scenario.desk.tables;
    let table = tables.iter().position(|it| it.id == wanted.table);
    let Some((table, query)) = table.and_then(|at| Some((at, parse(tables, at, query).ok()?)))
    else {
        return false;
    };
    let parts = Parts {
        tables,
        table,
        query: &query,
    };
    wanted.by.iter().all(|column| parts.groups_by(column))
        && wanted.measure.iter().all(|measure| parts.measures(measure))
        && wanted.filter.iter().all(|filter| parts.filters(filter))
        && wanted.join.iter().all(|join| parts.joins(&join.value))
}

struct Parts<'q> {
    tables: &'q [Table],
    table: usize,
    query: &'q Query,
}

impl Parts<'_> {
    /// By this column, however its dates are cut; `week(shipped)` asks for weeks.
    fn groups_by(&self, column: &str) -> bool {
        self.query.by.iter().any(|one| {
            let cut = one.canonical(self.query, self.tables, self.table);
            let whole = crate::desk::Dimension { step: None, ..*one };
            cut == column || whole.canonical(self.query, self.tables, self.table) == column
        })
    }

    /// This measure: `rate` is any rate, `mean(days)` that one; `stats` is the statistics of a column.
    fn measures(&self, measure: &str) -> bool {
        let own = |one: &crate::desk::Measure| {
            one.word() == measure || one.canonical(self.query, self.tables, self.table) == measure
        };
        let stats = self.query.stats.is_some() && measure.starts_with("stats");
        stats || self.query.measures.iter().any(own)
    }

    /// This condition: a column looks at it, `late=yes` asks for that value.
    fn filters(&self, filter: &str) -> bool {
        self.query.tests.iter().any(|test| {
            let (written, column) = test.canonical(self.query, self.tables, self.table);
            written == filter || column == filter
        })
    }

    fn joins(&self, table: &str) -> bool {
        let join = self.query.join.and_then(|join| self.tables.get(join.table));
        join.is_some_and(|join| join.id.value == table)
    }
}
