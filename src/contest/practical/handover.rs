//! Marks of a hand-over note: which facts, figures and promises of the talk it carries.

use serde::{Deserialize, Serialize};

use super::{MarkLine, MarkPart, Marks};
use crate::{
    hearing::{Figure, FigureKind, hear},
    scenario::{Carried, HandOver, Lack, Scenario, hits, same_figure},
    session::{Event, Happening},
    text::Language,
};

/// What a talk left to be handed on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Talk {
    /// Facts the customer told.
    pub facts: Vec<ToldFact>,
    /// Sentences in which the customer was promised something for a certain time.
    pub promises: Vec<String>,
}

/// A fact the customer told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToldFact {
    /// Its name in the case.
    pub id: String,
    /// The fact in a few words.
    pub gist: String,
    /// Words by which it is recognised.
    pub topics: Vec<String>,
}

impl Talk {
    /// What the talk in `events` on `case` left.
    pub fn of(case: &Scenario, events: &[Event], language: Language) -> Self {
        let mut talk = Self::default();
        for event in events {
            match &event.what {
                Happening::CustomerSaid { facts, .. } => {
                    for id in facts {
                        talk.tell(case, id, language);
                    }
                }
                Happening::AgentSaid { text } | Happening::AgentChose { text, .. } => {
                    let promises = hear(text).promises;
                    let firm = promises.iter().filter(|it| it.firm && it.timed);
                    talk.promises
                        .extend(firm.map(|it| it.span.of(text).to_owned()));
                }
                _ => {}
            }
        }
        talk
    }

    fn tell(&mut self, case: &Scenario, id: &str, language: Language) {
        let fact = case.customer.facts.iter().find(|fact| fact.id.value == id);
        let Some(fact) = fact.filter(|_| self.facts.iter().all(|it| it.id != id)) else {
            return;
        };
        let topics = fact.topics.iter().map(|it| it.get(language).to_owned());
        self.facts.push(ToldFact {
            id: id.to_owned(),
            gist: fact.gist.get(language).to_owned(),
            topics: topics.filter(|it| !it.is_empty()).collect(),
        });
    }
}

/// Marks the note `text`. What stands beyond its longest is not read.
pub fn mark_note(wanted: &HandOver, talk: &Talk, text: &str) -> Marks {
    let read: String = text.chars().take(wanted.longest.value as usize).collect();
    let figures = hear(&read).figures;
    let items = wanted.items.iter().map(|item| {
        let carried = item.carries.written(&read);
        MarkLine::by(&item.id.value, MarkPart::Item, &carried, item.points.value)
            .why(&item.title.value)
    });
    let mut marks = Marks {
        lines: items.collect(),
    };
    if wanted.each_fact > 0 {
        let facts = talk.facts.iter().map(|fact| {
            let carried = tells(fact, &read, &figures);
            MarkLine::by(&fact.id, MarkPart::Fact, &carried, wanted.each_fact).why(&fact.gist)
        });
        marks.lines.extend(facts);
    }
    if wanted.each_promise > 0 {
        let promises = talk.promises.iter().filter_map(|promise| {
            let times: Vec<Figure> = hear(promise).figures.into_iter().filter(is_time).collect();
            let carried = carries(promise, &times, &figures);
            let line = MarkLine::by("", MarkPart::Promise, &carried, wanted.each_promise);
            (!times.is_empty()).then(|| line.why(promise))
        });
        marks.lines.extend(promises);
    }
    marks
}

fn is_time(figure: &Figure) -> bool {
    matches!(
        figure.kind,
        FigureKind::Duration | FigureKind::Date | FigureKind::Time
    )
}

/// A fact is told on by one of its words and by every figure of it.
fn tells(fact: &ToldFact, note: &str, figures: &[Figure]) -> Carried {
    let wanted = hear(&fact.gist).figures;
    let mut carried = carries(&fact.gist, &wanted, figures);
    let named = fact
        .topics
        .iter()
        .any(|topic| hits(note, topic).next().is_some());
    if !named {
        carried.missing.insert(0, Lack::Words(fact.gist.clone()));
    }
    carried
}

/// Whether every one of `wanted`, figures of the sentence `from`, is among `figures`.
fn carries(from: &str, wanted: &[Figure], figures: &[Figure]) -> Carried {
    let missing = wanted
        .iter()
        .filter(|wanted| !figures.iter().any(|it| same_figure(wanted, it)))
        .map(|wanted| Lack::Figure(wanted.span.of(from).to_owned()));
    Carried {
        missing: missing.collect(),
        unsure: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted() -> HandOver {
        HandOver {
            longest: 200.into(),
            items: Vec::new(),
            each_fact: 3,
            each_promise: 4,
        }
    }

    fn talk() -> Talk {
        Talk {
            facts: vec![ToldFact {
                id: "order".to_owned(),
                gist: "一盏灯，299 元，11 月 6 日下单".to_owned(),
                topics: vec!["灯".to_owned(), "礼物".to_owned()],
            }],
            promises: vec!["我 24 小时内回电给您".to_owned(), "我尽快办".to_owned()],
        }
    }

    #[test]
    fn a_note_carries_facts_figures_and_promises_or_not() {
        let whole = "客户买灯一盏，299元，11月6日下单；已答应一天内回电。";
        let marks = mark_note(&wanted(), &talk(), whole);
        // A promise without a time has nothing to carry.
        assert_eq!((marks.earned(), marks.of()), (7, 7), "{marks:?}");
        let wrong = mark_note(
            &wanted(),
            &talk(),
            "客户买灯一盏，229元，11月6日下单；48 小时内回电。",
        );
        assert_eq!(wrong.earned(), 0);
        assert_eq!(mark_note(&wanted(), &talk(), "").earned(), 0);
    }

    #[test]
    fn what_stands_beyond_the_longest_is_not_read() {
        let padding = "客户来电。".repeat(50);
        let note = format!("{padding}灯一盏，299元，11月6日下单；一天内回电。");
        assert_eq!(mark_note(&wanted(), &talk(), &note).earned(), 0);
    }
}
