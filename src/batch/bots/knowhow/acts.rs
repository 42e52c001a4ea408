//! The actions a rubric wants, put together into as few as possible, each with a value for every parameter.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{
    super::words::{Words, filled},
    goal::{Value, Want},
    moment,
};
use crate::{
    scenario::{DeskAction, Evidence, Parameter, ParameterKind, Scenario, Text},
    text::Language,
};

/// The values of an action.
pub(super) type With = BTreeMap<String, String>;

/// The actions that are wanted so far.
pub(super) struct Acts<'s> {
    scenario: &'s Scenario,
    language: Language,
    /// Action, parameter and value that are an error.
    avoided: Vec<(String, String, String)>,
    list: Vec<Planned>,
}

/// An action that is to be carried out.
#[derive(Clone, Debug)]
pub(super) struct Planned {
    /// What is wanted of it.
    pub want: Want,
    /// When, by the stage of the talk.
    pub stage: u8,
    /// The check it serves.
    pub check: Option<usize>,
}

impl<'s> Acts<'s> {
    /// None yet.
    pub fn new(scenario: &'s Scenario, language: Language) -> Self {
        Self {
            avoided: avoided(scenario),
            scenario,
            language,
            list: Vec::new(),
        }
    }

    /// Adds `want`; false where the case has no such action, or it cannot be done so any more.
    pub fn add(&mut self, want: &Want, stage: u8, check: Option<usize>) -> bool {
        let Some(action) = self.action(&want.action) else {
            return false;
        };
        if !want
            .with
            .iter()
            .all(|(key, value)| possible(action, key, value))
        {
            return false;
        }
        for planned in self
            .list
            .iter_mut()
            .filter(|it| it.want.action == want.action)
        {
            if let Some(both) = merged(&planned.want, want) {
                planned.want = both;
                planned.stage = planned.stage.min(stage);
                return true;
            }
        }
        let again = self.list.iter().any(|it| it.want.action == want.action);
        if again && !action.repeatable {
            return false;
        }
        self.list.push(Planned {
            want: want.clone(),
            stage,
            check,
        });
        true
    }

    /// All, in the order in which they were wanted.
    pub fn all(&self) -> &[Planned] {
        &self.list
    }

    /// Has the action done no later than in `stage`.
    pub fn no_later(&mut self, action: &str, stage: u8) {
        let planned = self.list.iter_mut();
        for it in planned.filter(|it| it.want.action == action) {
            it.stage = it.stage.min(stage);
        }
    }

    /// Has the action done no sooner than in `stage`.
    pub fn put_off(&mut self, action: &str, stage: u8) {
        let planned = self.list.iter_mut();
        for it in planned.filter(|it| it.want.action == action) {
            it.stage = it.stage.max(stage);
        }
    }

    /// The action called `id`.
    pub fn action(&self, id: &str) -> Option<&'s DeskAction> {
        let mut actions = self.scenario.desk.actions.iter();
        actions.find(|action| *action.id == *id)
    }

    /// A value for every parameter of `want`.
    pub fn values(&self, want: &Want) -> With {
        let Some(action) = self.action(&want.action) else {
            return With::new();
        };
        let mut with = With::new();
        for parameter in &action.parameters {
            let wanted = want.with.get(parameter.id.as_str());
            let plain = matches!(
                parameter.kind,
                ParameterKind::Words(_) | ParameterKind::Sources(_) | ParameterKind::OneOf(_)
            );
            if wanted.is_none() && parameter.optional && !plain {
                continue;
            }
            let value = self.value(action, parameter, wanted, &with);
            if !value.is_empty() {
                with.insert(parameter.id.value.clone(), value);
            }
        }
        with
    }

    fn value(
        &self,
        action: &DeskAction,
        parameter: &Parameter,
        wanted: Option<&Value>,
        so_far: &With,
    ) -> String {
        if let Some(Value::Is(value)) = wanted {
            return value.clone();
        }
        let begins = &self.scenario.briefing.begins;
        if let (None, Some(own)) = (wanted, parameter.belongs_to_customer.first()) {
            return own.value.clone();
        }
        match (&parameter.kind, wanted) {
            (ParameterKind::Words(most), Some(Value::Mentions(lists))) => {
                self.mentioning(lists, *most as usize)
            }
            (ParameterKind::Words(most), _) => self.note(parameter, *most as usize),
            (ParameterKind::Number(..), Some(Value::Between(low, _))) => low.clone(),
            (ParameterKind::Number(low, ..), _) => low.value.clone(),
            (ParameterKind::Moment, Some(Value::Between(low, high))) => {
                let soon = moment::after(begins, 60);
                if *low < soon && soon <= *high {
                    soon
                } else {
                    low.clone()
                }
            }
            (ParameterKind::Moment, _) if action.id.value == "ticket" => self.deadline(so_far),
            (ParameterKind::Moment, _) => moment::after(begins, 90),
            (ParameterKind::Day, Some(Value::Between(low, _))) => low.clone(),
            (ParameterKind::Day, _) => moment::day_after(begins, 7),
            (ParameterKind::OneOf(choices), _) => {
                let fits = |id: &str| {
                    !self.avoided.iter().any(|(of, key, value)| {
                        *of == *action.id && *key == *parameter.id && value == id
                    }) && self.takes(parameter, id, so_far)
                };
                let mut all = choices.iter().map(|choice| choice.id.as_str());
                let first = all.clone().next().unwrap_or_default();
                all.find(|id| fits(id)).unwrap_or(first).to_owned()
            }
            (ParameterKind::RowOf(table, column), _) => self.first_cell(table, column),
            (ParameterKind::Sources(_), _) => self.source(),
        }
    }

    /// Whether the owner `id` of a ticket takes its category; true of everything else.
    fn takes(&self, parameter: &Parameter, id: &str, so_far: &With) -> bool {
        let Some(form) = &self.scenario.desk.ticket else {
            return true;
        };
        let Some(category) = so_far.get("category").filter(|_| *parameter.id == *"owner") else {
            return true;
        };
        let mut owners = form.owners.iter();
        let owner = owners.find(|owner| *owner.id == *id);
        owner.is_none_or(|owner| {
            owner.takes.is_empty() || owner.takes.iter().any(|it| *it.value == *category)
        })
    }

    /// The latest moment that the priority of a ticket allows.
    fn deadline(&self, so_far: &With) -> String {
        let begins = &self.scenario.briefing.begins;
        let priorities = self
            .scenario
            .desk
            .ticket
            .iter()
            .flat_map(|it| &it.priorities);
        let named = |key: &str| so_far.get("priority").is_some_and(|it| it == key);
        let clock = priorities
            .filter(|priority| named(priority.level.key()))
            .map(|priority| i64::from(*priority.resolve))
            .next();
        moment::after(begins, clock.map_or(90, |minutes| (minutes - 5).max(1)))
    }

    /// Words that mention one of each list, and more where there is room.
    fn mentioning(&self, lists: &[Vec<Text>], most: usize) -> String {
        let and = Words::of(self.language).one("and");
        let mut said: Vec<&str> = Vec::new();
        for nth in 0..3 {
            for list in lists {
                let word = list
                    .iter()
                    .filter_map(|it| it.exact(self.language))
                    .nth(nth);
                let Some(word) = word.filter(|word| !said.contains(word)) else {
                    continue;
                };
                let letters = |text: &str| text.chars().count();
                let so_far = letters(&said.join(and));
                if so_far + letters(and) + letters(word) <= most {
                    said.push(word);
                }
            }
        }
        said.join(and)
    }

    /// Something to put down: digits where few letters fit, else what the customer told.
    fn note(&self, parameter: &Parameter, most: usize) -> String {
        let facts = &self.scenario.customer.facts;
        let gists = facts.iter().map(|fact| fact.gist.get(self.language));
        if most <= 8 {
            let digits = gists.clone().find_map(|gist| run_of_digits(gist, most));
            return digits.unwrap_or_else(|| "0".repeat(most));
        }
        let words = Words::of(self.language);
        let title = parameter.title.get(self.language);
        let gists: Vec<&str> = gists.collect();
        let slots = [("title", title), ("facts", &gists.join(words.one("and")))];
        // A tenth stays free: for another customer the same is told with other, perhaps longer names.
        filled(words.one("note"), &slots)
            .chars()
            .take(most - most / 10)
            .collect()
    }

    fn first_cell(&self, table: &str, column: &str) -> String {
        let mut tables = self.scenario.desk.tables.iter();
        let found = tables.find(|it| *it.id == *table).and_then(|table| {
            let at = table.columns.iter().position(|it| *it.id == *column)?;
            Some(table.cell(0, at, self.language).to_owned())
        });
        found.unwrap_or_default()
    }

    fn source(&self) -> String {
        let table = self.scenario.desk.tables.iter().find(|it| !it.is_empty());
        let article =
            self.scenario.desk.articles.iter().find(|it| {
                !it.locked && crate::scenario::holds_on(it, &self.scenario.briefing.begins)
            });
        match (table, article) {
            (Some(table), _) => format!("{}#1", table.id.value),
            (None, Some(article)) => article.id.value.clone(),
            (None, None) => String::new(),
        }
    }
}

/// The first run of just so many digits, or of four.
fn run_of_digits(text: &str, most: usize) -> Option<String> {
    let mut runs = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|run| !run.is_empty());
    runs.find(|run| run.len() == most || run.len() == 4 && most > 4)
        .map(str::to_owned)
}

/// Whether the parameter can be so.
fn possible(action: &DeskAction, key: &str, value: &Value) -> bool {
    let mut parameters = action.parameters.iter();
    let Some(parameter) = parameters.find(|it| *it.id == *key) else {
        return false;
    };
    match (&parameter.kind, value) {
        (ParameterKind::OneOf(choices), Value::Is(value)) => choices
            .iter()
            .any(|it| it.id.value.eq_ignore_ascii_case(value)),
        _ => true,
    }
}

/// One action that is both; none where they contradict each other.
fn merged(one: &Want, other: &Want) -> Option<Want> {
    let mut both = one.clone();
    for (key, value) in &other.with {
        let value = match both.with.get(key) {
            None => value.clone(),
            Some(has) => merged_value(has, value)?,
        };
        both.with.insert(key.clone(), value);
    }
    Some(both)
}

fn merged_value(one: &Value, other: &Value) -> Option<Value> {
    let number = |text: &str| text.trim().parse::<Decimal>().ok();
    let within =
        |value: &str, low: &str, high: &str| match (number(value), number(low), number(high)) {
            (Some(value), Some(low), Some(high)) => (low..=high).contains(&value),
            _ => (low..=high).contains(&value),
        };
    match (one, other) {
        (Value::Is(a), Value::Is(b)) => a.eq_ignore_ascii_case(b).then(|| one.clone()),
        (Value::Is(value), Value::Between(low, high))
        | (Value::Between(low, high), Value::Is(value)) => {
            within(value, low, high).then(|| Value::Is(value.clone()))
        }
        (Value::Between(low, high), Value::Between(from, to)) => {
            if within(from, low, high) {
                Some(Value::Between(from.clone(), high.min(to).clone()))
            } else {
                within(low, from, to).then(|| one.clone())
            }
        }
        (Value::Mentions(a), Value::Mentions(b)) => {
            let mut both = a.clone();
            both.extend(b.iter().filter(|list| !a.contains(list)).cloned());
            Some(Value::Mentions(both))
        }
        (Value::Mentions(_), Value::Is(value)) | (Value::Is(value), Value::Mentions(_)) => {
            Some(Value::Is(value.clone()))
        }
        (Value::Mentions(_), Value::Between(..)) | (Value::Between(..), Value::Mentions(_)) => None,
    }
}

/// What fatal errors and denied questions name: action, parameter, value.
fn avoided(scenario: &Scenario) -> Vec<(String, String, String)> {
    fn from(evidence: &Evidence, denied: bool, found: &mut Vec<(String, String, String)>) {
        match evidence {
            Evidence::DidWith(action, with) if denied && with.len() == 1 => {
                let named = with
                    .iter()
                    .map(|(key, value)| (action.value.clone(), key.clone(), value.clone()));
                found.extend(named);
            }
            Evidence::Not(inner) => from(inner, !denied, found),
            Evidence::Any(all) | Evidence::All(all) => {
                all.iter().for_each(|it| from(it, denied, found));
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    for check in &scenario.checks {
        let parts = check.parts.iter().map(|part| &part.met);
        parts
            .chain(&check.met)
            .for_each(|it| from(it, false, &mut found));
    }
    let critical = scenario.critical.iter();
    critical.for_each(|it| from(&it.when, true, &mut found));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wants_of_one_action_become_one_where_they_agree() {
        let is = |value: &str| Value::Is(value.to_owned());
        let plan = |step: &str| Want::one("plan", "step", is(step));
        assert_eq!(merged(&plan("a"), &plan("b")), None);
        let both =
            merged(&plan("a"), &Want::one("plan", "owner", is("me"))).map(|it| it.with.len());
        assert_eq!(both, Some(2));
        let between = Value::Between("5".to_owned(), "40".to_owned());
        assert_eq!(merged_value(&is("9"), &between), Some(is("9")));
        assert_eq!(merged_value(&is("41"), &between), None);
    }
}
