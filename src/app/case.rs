//! A case on the shelf: the scenario, its file, and what the library searches in it.

use std::sync::Arc;

use crate::{
    scenario::{Channel, Competency, Level, Scenario, Trade},
    text::{Language, SourceFile},
};

/// A playable case.
#[derive(Clone, Debug)]
pub struct Case {
    /// What the author wrote.
    pub scenario: Arc<Scenario>,
    /// The file it was read from.
    pub source: SourceFile,
    /// Whether it is the person's own rather than shipped.
    pub own: bool,
    /// Everything the search looks through, in lower case.
    words: String,
}

/// A scenario file that cannot be played, with the sentence that says why.
#[derive(Clone, Debug, PartialEq)]
pub struct BrokenFile {
    /// Its path.
    pub path: String,
    /// First finding: line, column and sentence, or why it could not be read.
    pub why: crate::text::Message,
    /// Line of the finding, where there is one.
    pub line: Option<usize>,
    /// How many further errors it has.
    pub more: usize,
}

impl Case {
    /// The case of `scenario`, read from `source`.
    pub fn new(scenario: Scenario, source: SourceFile, own: bool) -> Self {
        let words = search_words(&scenario);
        Self {
            scenario: Arc::new(scenario),
            source,
            own,
            words,
        }
    }

    /// Its id.
    pub fn id(&self) -> &str {
        &self.scenario.id
    }

    /// The language it is played in when the interface speaks `language`.
    pub fn language(&self, language: Language) -> Language {
        let has = &self.scenario.languages.value;
        if has.contains(&language) {
            language
        } else {
            has.first().copied().unwrap_or(language)
        }
    }

    /// Whether every one of `query`'s words occurs in the case.
    pub fn matches(&self, query: &str) -> bool {
        query
            .to_lowercase()
            .split_whitespace()
            .all(|word| self.words.contains(word))
    }
}

/// Titles, summaries, names, facts and articles of both languages, in lower case.
fn search_words(scenario: &Scenario) -> String {
    let customer = &scenario.customer;
    let desk = &scenario.desk;
    let texts = [
        &scenario.title,
        &scenario.summary,
        &customer.name,
        &scenario.briefing.situation,
    ]
    .into_iter()
    .chain(customer.facts.iter().map(|fact| &fact.gist))
    .chain(desk.articles.iter().map(|article| &article.title))
    .chain(desk.tables.iter().map(|table| &table.title))
    .chain(scenario.goals.iter().map(|goal| &goal.text));
    let mut words = scenario.id.value.to_lowercase();
    for text in texts {
        for language in Language::ALL {
            if let Some(text) = text.exact(language) {
                words.push('\n');
                words.push_str(&text.to_lowercase());
            }
        }
    }
    words
}

/// Which cases the library shows. An empty list of a kind lets all through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that must occur.
    pub query: String,
    /// Lines of business.
    pub trades: Vec<Trade>,
    /// Channels.
    pub channels: Vec<Channel>,
    /// Levels.
    pub levels: Vec<Level>,
    /// Competencies that must weigh at least [`Filter::WEIGHTY`] per cent, any of them.
    pub competencies: Vec<Competency>,
    /// Languages, any of them.
    pub languages: Vec<Language>,
    /// At most this many planned minutes.
    pub minutes: Option<u32>,
}

impl Filter {
    /// From this weight on, in per cent, a case counts as practising a competency.
    pub const WEIGHTY: u32 = 20;

    /// Whether it lets `case` through.
    pub fn lets(&self, case: &Case) -> bool {
        let scenario = &*case.scenario;
        fn any<T: PartialEq>(wanted: &[T], has: impl Fn(&T) -> bool) -> bool {
            wanted.is_empty() || wanted.iter().any(has)
        }
        let weight = |one: &Competency| scenario.weights.of(*one) >= Self::WEIGHTY;
        any(&self.trades, |one| *one == scenario.trade)
            && any(&self.channels, |one| *one == scenario.channel)
            && any(&self.levels, |one| *one == scenario.level)
            && any(&self.competencies, weight)
            && any(&self.languages, |one| scenario.languages.contains(one))
            && self.minutes.is_none_or(|most| *scenario.minutes <= most)
            && case.matches(&self.query)
    }

    /// Whether anything beside the query is set.
    pub fn is_set(&self) -> bool {
        let bare = Filter {
            query: self.query.clone(),
            ..Filter::default()
        };
        *self != bare
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::{
        scenario::{
            Age, Briefing, Customer, Desk, Look, Node, Script, StartingMood, Temper, Text, Weights,
        },
        text::Located,
    };

    fn zh(text: &str) -> Text {
        Text {
            zh: Some(Located::from(text.to_owned())),
            en: None,
        }
    }

    /// A case that is only looked at, never played.
    pub(crate) fn case(id: &str, level: Level, weights: [u32; 5]) -> Case {
        let [
            empathy,
            data_understanding,
            sales_awareness,
            operations,
            project_management,
        ] = weights;
        let scenario = Scenario {
            format: 1.into(),
            id: id.to_owned().into(),
            edition: 1,
            author: None,
            languages: vec![Language::Zh].into(),
            title: zh(&format!("案例 {id}")),
            summary: zh("一个只看不演的案例"),
            trade: Trade::ECommerce,
            voided: None,
            channel: Channel::Chat,
            level,
            minutes: 10.into(),
            turn_limit: 20.into(),
            pass: 60.into(),
            critical_cap: 59.into(),
            briefing: Briefing {
                situation: zh("包裹停在苏州转运仓"),
                authority: None,
                begins: "2025-11-08 15:43".to_owned().into(),
            },
            goals: Vec::new(),
            weights: Weights {
                empathy,
                data_understanding,
                sales_awareness,
                operations,
                project_management,
            }
            .into(),
            customer: Customer {
                name: zh("周岚"),
                address: zh("周女士"),
                tier: None,
                age: Age::Adult,
                persona: zh("直接"),
                look: Look::default(),
                temper: Temper::Direct,
                mood: StartingMood {
                    anger: 60,
                    trust: 40,
                    patience: 6,
                },
                wants: zh("今晚要收到"),
                want_ways: Vec::new(),
                feelings: Vec::new(),
                hidden_need: None,
                facts: Vec::new(),
                silence_limit: 90.into(),
                mood_table: Vec::new(),
                lines: Vec::new(),
                manner: Default::default(),
                behaviours: Default::default(),
                claims: Vec::new(),
                drawn: None,
            },
            desk: Desk::default(),
            script: Script {
                start: "a".to_owned().into(),
                nodes: vec![Node {
                    id: "a".to_owned().into(),
                    says: vec![zh("喂")],
                    ways: Vec::new(),
                    tells: Vec::new(),
                    replies: Vec::new(),
                    ends: None,
                }],
            },
            checks: Vec::new(),
            critical: Vec::new(),
            endings: Vec::new(),
            hints: Vec::new(),
            answers: Vec::new(),
            pools: Default::default(),
        };
        Case::new(
            scenario,
            SourceFile::new(format!("scenarios/{id}.ron"), ""),
            false,
        )
    }

    #[test]
    fn a_search_looks_at_facts_and_situation_too() {
        let case = case("gift", Level::Grade4, [20; 5]);
        for (query, found) in [
            ("", true),
            ("GIFT", true),
            ("转运仓", true),
            ("周岚 苏州", true),
            ("周岚 杭州", false),
        ] {
            assert_eq!(case.matches(query), found, "{query}");
        }
    }

    #[test]
    fn a_filter_lets_through_what_every_kind_allows() {
        let case = case("gift", Level::Grade4, [40, 30, 10, 10, 10]);
        let lets = |change: &dyn Fn(&mut Filter)| {
            let mut filter = Filter::default();
            change(&mut filter);
            filter.lets(&case)
        };
        assert!(lets(&|_| {}));
        assert!(lets(&|f| f.levels = vec![Level::Grade5, Level::Grade4]));
        assert!(!lets(&|f| f.levels = vec![Level::Grade5]));
        assert!(lets(
            &|f| f.competencies = vec![Competency::ProjectManagement, Competency::Empathy]
        ));
        assert!(!lets(
            &|f| f.competencies = vec![Competency::ProjectManagement]
        ));
        assert!(!lets(&|f| f.minutes = Some(5)));
        assert!(!lets(&|f| f.languages = vec![Language::En]));
        assert!(!lets(&|f| f.query = "月球".into()));
    }

    #[test]
    fn a_case_is_played_in_a_language_it_has() {
        let case = case("gift", Level::Grade4, [20; 5]);
        assert_eq!(case.language(Language::En), Language::Zh);
    }
}
