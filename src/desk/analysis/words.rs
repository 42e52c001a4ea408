//! An answer in words: titles of its columns, figures as people read them, and the whole in one line.

use rust_decimal::Decimal;

use super::{Answer, Found, Groups, Middle, Stats, Tables};
use crate::{
    desk::{
        query::{Dimension, Measure, Place},
        sheet::Test,
    },
    text::{Language, Message, chars, say},
};

/// Groups named in the one line.
const MOST_NAMED: usize = 4;
/// Letters of the one line.
const MOST_LETTERS: usize = 200;

/// A figure with its thousands set apart and a real minus; a dash where there is none.
pub fn figure(value: Option<Decimal>, share: bool) -> String {
    let Some(value) = value else {
        return "—".to_owned();
    };
    let written = value.abs().to_string();
    let (whole, decimals) = written.split_once('.').unwrap_or((&written, ""));
    let mut out = String::new();
    if value.is_sign_negative() && !value.is_zero() {
        out.push('−');
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        out.push('.');
        out.push_str(decimals);
    }
    if share {
        out.push('%');
    }
    out
}

/// The title of a measure's figures: 金额 合计.
pub fn measure_title(answer: &Answer, measure: &Measure, desk: &dyn Tables) -> String {
    let language = desk.language();
    let of = |key: &'static str, place: &Place| {
        let column = title(answer, *place, desk);
        Message::new(key).with("column", column).say(language)
    };
    match measure {
        Measure::Count => say(language, "desk-measure-count"),
        Measure::Share => say(language, "desk-measure-share"),
        Measure::Sum(place) => of("desk-measure-sum", place),
        Measure::ShareOf(place) => of("desk-measure-share-of", place),
        Measure::Mean(place) => of("desk-measure-mean", place),
        Measure::Median(place) => of("desk-measure-median", place),
        Measure::Min(place) => of("desk-measure-min", place),
        Measure::Max(place) => of("desk-measure-max", place),
        Measure::Rate(test) => Message::new("desk-measure-rate")
            .with("test", test_words(answer, test, desk))
            .say(language),
        Measure::Ratio(over, under) => Message::new("desk-measure-ratio")
            .with("over", title(answer, *over, desk))
            .with("under", title(answer, *under, desk))
            .say(language),
    }
}

/// 迟到=是.
fn test_words(answer: &Answer, test: &Test<Place>, desk: &dyn Tables) -> String {
    let column = title(answer, test.column, desk);
    format!("{column}{}{}", test.relation.sign(), test.wanted)
}

/// The title of a column.
fn title(answer: &Answer, place: Place, desk: &dyn Tables) -> String {
    let table = match (place.joined, answer.query.join) {
        (true, Some(join)) => join.table,
        _ => answer.table,
    };
    let column = desk.tables().get(table).map(|table| &table.columns);
    let column = column.and_then(|columns| columns.get(place.column));
    column.map_or(String::new(), |column| {
        column.title.get(desk.language()).to_owned()
    })
}

fn dimension_title(answer: &Answer, dimension: Dimension, desk: &dyn Tables) -> String {
    let column = title(answer, dimension.column, desk);
    match dimension.step {
        None => column,
        Some(step) => Message::new(match step.word() {
            "day" => "desk-step-day",
            "week" => "desk-step-week",
            _ => "desk-step-month",
        })
        .with("column", column)
        .say(desk.language()),
    }
}

impl Answer {
    /// The titles of the groups' keys and figures, in their order.
    pub fn heads(&self, desk: &dyn Tables) -> Vec<String> {
        let by = self.query.by.iter();
        let keys = by.map(|&one| dimension_title(self, one, desk));
        let measures = self.query.measures.iter();
        keys.chain(measures.map(|one| measure_title(self, one, desk)))
            .collect()
    }

    /// The title of the column whose statistics were asked for.
    pub fn stats_title(&self, desk: &dyn Tables) -> Option<String> {
        Some(title(self, self.query.stats?, desk))
    }

    /// The answer in one line.
    pub fn short(&self, desk: &dyn Tables) -> String {
        let language = desk.language();
        let said = match &self.found {
            Found::Groups(groups) if self.query.by.is_empty() => self.figures(groups, desk),
            Found::Groups(groups) => self.groups(groups, language),
            Found::Stats(stats) => stats.said(language),
            Found::Rows(_) => self.join_said(language),
        };
        chars::preview(&said, MOST_LETTERS)
    }

    /// How the join went, in a sentence; nothing where nothing was joined.
    pub fn join_said(&self, language: Language) -> String {
        let Some(joined) = &self.joined else {
            return String::new();
        };
        Message::new("desk-joined")
            .with("matched", joined.matched as u64)
            .with("unmatched", joined.unmatched as u64)
            .with("left", joined.left_over as u64)
            .say(language)
    }

    /// The warning where rows found more than one partner and are counted as often.
    pub fn join_warning(&self, language: Language) -> Option<String> {
        let joined = self.joined.as_ref().filter(|it| it.multiplied > 0)?;
        let message = Message::new("desk-joined-twice")
            .with("rows", joined.multiplied as u64)
            .with("pairs", joined.pairs as u64);
        Some(message.say(language))
    }

    fn figures(&self, groups: &Groups, desk: &dyn Tables) -> String {
        let measures = self.query.measures.iter().zip(&groups.total);
        let said = measures.map(|(measure, value)| {
            let title = measure_title(self, measure, desk);
            format!("{title} {}", figure(*value, measure.is_share()))
        });
        said.collect::<Vec<_>>().join(separator(desk.language()))
    }

    fn groups(&self, groups: &Groups, language: Language) -> String {
        let nothing = say(language, "desk-no-value");
        let lines = groups.lines.iter().take(MOST_NAMED).map(|line| {
            let keys = line.keys.iter().map(|key| match key.text.as_str() {
                "" => nothing.as_str(),
                text => text,
            });
            let keys = keys.collect::<Vec<_>>().join(" / ");
            let values = line.values.iter().zip(&self.query.measures);
            let values = values.map(|(value, measure)| figure(*value, measure.is_share()));
            format!("{keys} {}", values.collect::<Vec<_>>().join(" "))
        });
        let mut said = lines.collect::<Vec<_>>().join(separator(language));
        if groups.lines.len() > MOST_NAMED {
            said += &Message::new("desk-groups-more")
                .with("count", groups.lines.len() as u64)
                .say(language);
        }
        said
    }
}

impl Stats {
    /// The statistics in one line.
    fn said(&self, language: Language) -> String {
        let counts = Message::new("desk-stats-counts")
            .with("count", self.count as u64)
            .with("missing", self.missing as u64)
            .with("distinct", self.distinct as u64)
            .say(language);
        let middle = self.rows(language).into_iter().skip(3);
        let middle = middle.map(|(title, value)| format!("{title} {value}"));
        let mut parts = vec![counts];
        parts.extend(middle);
        parts.join(separator(language))
    }

    /// Title and value of every statistic, in order: counts first.
    pub fn rows(&self, language: Language) -> Vec<(String, String)> {
        let count = |count: usize| figure(Some(Decimal::from(count as u64)), false);
        let titled = |key: &str, value: String| (say(language, key), value);
        let mut rows = vec![
            titled("desk-stats-count", count(self.count)),
            titled("desk-stats-missing", count(self.missing)),
            titled("desk-stats-distinct", count(self.distinct)),
        ];
        match &self.middle {
            Middle::Numbers(values) => {
                const KEYS: [&str; 5] = [
                    "desk-stats-min",
                    "desk-stats-median",
                    "desk-stats-mean",
                    "desk-stats-max",
                    "desk-stats-sum",
                ];
                let shown = KEYS.iter().zip(values);
                rows.extend(shown.map(|(key, value)| titled(key, figure(Some(*value), false))));
            }
            Middle::Dates(first, last) => {
                rows.push(titled("desk-stats-first", first.clone()));
                rows.push(titled("desk-stats-last", last.clone()));
            }
            Middle::Words(common) => {
                let shown = common
                    .iter()
                    .map(|(word, often)| (word.clone(), count(*often)));
                rows.extend(shown);
            }
            Middle::Nothing => {}
        }
        rows
    }
}

/// What stands between the parts of a line.
fn separator(language: Language) -> &'static str {
    match language {
        Language::Zh => "；",
        Language::En => "; ",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_their_thousands_set_apart() {
        for (value, share, shown) in [
            ("1268.50", false, "1,268.50"),
            ("-1000000", false, "−1,000,000"),
            ("0", true, "0%"),
            ("12.5", true, "12.5%"),
            ("-0.5", false, "−0.5"),
        ] {
            assert_eq!(figure(value.parse().ok(), share), shown);
        }
        assert_eq!(figure(None, true), "—");
    }
}
