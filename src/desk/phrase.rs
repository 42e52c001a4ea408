//! Quick phrases: what fills their slots, and which slots are left for the trainee.
//!
//! | slot | filled with |
//! |---|---|
//! | `{customer}` | how the customer is addressed |
//! | `{fact}` | the gist of the latest fact told |
//! | `{record.LABEL}` | the value of that line of the record |
//! | `{TABLE#ROW.COLUMN}` | that cell as it reads now |
//! | anything else | nothing: it stands as 【name】 and waits for the trainee's own words |

use std::collections::BTreeSet;

use crate::{
    scenario::{Desk, Scenario},
    text::{Language, Span},
};

use super::Changes;

/// A phrase with its slots filled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// The words.
    pub text: String,
    /// The slots that wait for the trainee, in bytes of the words.
    pub open: Vec<Span>,
}

/// `phrase` with its slots filled in a talk in `language`. `fact` is the place of the latest fact told, `changes` what
/// was done at the desk.
pub fn fill_phrase(
    phrase: &str,
    scenario: &Scenario,
    changes: &Changes,
    fact: Option<usize>,
    language: Language,
) -> Filled {
    let mut filled = Filled::default();
    let mut rest = phrase;
    while let Some((before, after)) = rest.split_once('{') {
        filled.text.push_str(before);
        let Some((slot, tail)) = after.split_once('}') else {
            filled.text.push('{');
            rest = after;
            continue;
        };
        rest = tail;
        match value(slot.trim(), scenario, changes, fact, language) {
            Some(value) => filled.text.push_str(&value),
            None => {
                let start = filled.text.len();
                filled.text.push_str(&format!("【{}】", slot.trim()));
                filled.open.push(Span::new(start, filled.text.len()));
            }
        }
    }
    filled.text.push_str(rest);
    filled
}

/// Everything `phrase` can read with nothing of the trainee's own in it: slots filled by the desk with what the case
/// says, the others as they stand or emptied.
pub fn hollow(phrase: &str, scenario: &Scenario, language: Language) -> BTreeSet<String> {
    let facts = scenario.customer.facts.len();
    let told = (0..facts).map(Some).chain([None]);
    let nothing = Changes::default();
    let mut found = BTreeSet::new();
    for fact in told {
        let filled = fill_phrase(phrase, scenario, &nothing, fact, language);
        let mut emptied = filled.text.clone();
        for open in filled.open.iter().rev() {
            emptied.replace_range(open.start as usize..open.end as usize, "");
        }
        found.extend([filled.text, emptied]);
    }
    found
}

/// What the desk puts into `slot`; nothing for a slot of the trainee's.
fn value(
    slot: &str,
    scenario: &Scenario,
    changes: &Changes,
    fact: Option<usize>,
    language: Language,
) -> Option<String> {
    let customer = &scenario.customer;
    if slot == "customer" {
        return Some(customer.address.get(language).to_owned());
    }
    if slot == "fact" {
        let fact = customer.facts.get(fact?)?;
        return Some(fact.gist.get(language).to_owned());
    }
    if let Some(label) = slot.strip_prefix("record.") {
        let mut fields = scenario.desk.record.iter().flat_map(|it| &it.fields);
        let field = fields.find(|field| {
            let mut languages = Language::ALL.iter();
            languages.any(|&one| field.label.exact(one) == Some(label))
        })?;
        return Some(field.value.get(language).to_owned());
    }
    let (table, row, column) = cell(slot, &scenario.desk)?;
    let now = changes.cell(table, row, column);
    let written = scenario.desk.tables[table].cell(row, column, language);
    Some(now.unwrap_or(written).to_owned())
}

/// The cell that `orders#1.state` names.
fn cell(slot: &str, desk: &Desk) -> Option<(usize, usize, usize)> {
    let (table, place) = slot.split_once('#')?;
    let (row, column) = place.split_once('.')?;
    let table = desk.tables.iter().position(|it| it.id.value == table)?;
    let row = row.parse::<usize>().ok()?.checked_sub(1)?;
    let columns = &desk.tables[table].columns;
    let column = columns.iter().position(|it| it.id.value == column)?;
    (row < desk.tables[table].len()).then_some((table, row, column))
}
