//! One wording in the place of another, in every text of a case at once.

use aho_corasick::{AhoCorasick, MatchKind};
use serde_json::Value;

use crate::scenario::{Customer, Scenario, Table};

/// What is said in the place of what.
#[derive(Debug, Default)]
pub struct Retelling {
    pairs: Vec<(String, String)>,
    finder: Option<AhoCorasick>,
}

impl Retelling {
    /// Has `is` said for `was`. The first that is said for a wording stays.
    pub fn say(&mut self, was: &str, is: &str) {
        let known = self.pairs.iter().any(|(has, _)| has == was);
        if !was.is_empty() && was != is && !known {
            self.pairs.push((was.to_owned(), is.to_owned()));
        }
    }

    /// Makes it ready, once all pairs are there.
    pub fn prepare(&mut self) {
        // All in one pass, the longest first, so that nothing is replaced twice.
        self.finder = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(self.pairs.iter().map(|(was, _)| was))
            .ok();
    }

    /// `text` with every wording replaced.
    pub fn of(&self, text: &str) -> String {
        let Some(finder) = &self.finder else {
            return text.to_owned();
        };
        let mut out = String::new();
        let mut from = 0;
        for hit in finder.find_iter(text) {
            if !stands_alone(text, hit.start(), hit.end()) {
                continue;
            }
            out.push_str(&text[from..hit.start()]);
            out.push_str(&self.pairs[hit.pattern().as_usize()].1);
            from = hit.end();
        }
        out.push_str(&text[from..]);
        out
    }

    fn touches(&self, text: &str) -> bool {
        self.finder
            .as_ref()
            .is_some_and(|finder| finder.is_match(text))
    }

    fn walk(&self, value: &mut Value) {
        match value {
            Value::String(text) if self.touches(text) => *text = self.of(text),
            Value::Array(items) => items.iter_mut().for_each(|item| self.walk(item)),
            Value::Object(fields) => fields.values_mut().for_each(|field| self.walk(field)),
            _ => {}
        }
    }
}

/// Whether a word of Latin letters or digits is not part of a longer one.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let latin = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let before = start.checked_sub(1).and_then(|at| bytes.get(at));
    !(latin(before) && latin(bytes.get(start))
        || end > 0 && latin(bytes.get(end - 1)) && latin(bytes.get(end)))
}

/// `scenario` with `customer`, every text retold. What is no text (names of nodes, actions, facts) may hold a wording too
/// and is retold alike, so that what belongs together stays together.
pub fn rewritten(scenario: &Scenario, customer: Customer, retelling: &Retelling) -> Scenario {
    let mut whole = scenario.clone();
    whole.customer = customer;
    // Rows are many: they are retold in place.
    let tables: Vec<Table> = std::mem::take(&mut whole.desk.tables);
    let mut retold = serde_json::to_value(&whole).ok();
    if let Some(value) = &mut retold {
        retelling.walk(value);
    }
    let mut whole = match retold.map(serde_json::from_value::<Scenario>) {
        Some(Ok(retold)) => retold,
        // A case that does not survive the way there and back is played as it was written.
        _ => whole,
    };
    // What no file says did not go there and back.
    whole.pools = scenario.pools.clone();
    whole.desk.tables = tables;
    for table in &mut whole.desk.tables {
        retell_table(table, retelling);
    }
    whole
}

fn retell_table(table: &mut Table, retelling: &Retelling) {
    let cells = table.rows.iter_mut().flat_map(|row| &mut row.value);
    for text in cells.chain(table.note.as_mut()).chain([&mut table.title]) {
        for words in [&mut text.zh, &mut text.en].into_iter().flatten() {
            if retelling.touches(&words.value) {
                words.value = retelling.of(&words.value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn retelling(pairs: &[(&str, &str)]) -> Retelling {
        let mut retelling = Retelling::default();
        pairs.iter().for_each(|(was, is)| retelling.say(was, is));
        retelling.prepare();
        retelling
    }

    #[test]
    fn names_are_replaced_as_whole_words_and_only_once() {
        let it = retelling(&[
            ("周岚", "李静"),
            ("周女士", "李女士"),
            ("Zhou Lan", "Li Jing"),
            ("2716", "3051"),
        ]);
        assert_eq!(it.of("周岚（周女士）尾号 2716"), "李静（李女士）尾号 3051");
        assert_eq!(
            it.of("12716 Zhou Lane, Zhou Lan's"),
            "12716 Zhou Lane, Li Jing's"
        );
        let swap = retelling(&[("甲", "乙"), ("乙", "甲")]);
        assert_eq!(swap.of("甲乙"), "乙甲");
    }
}
