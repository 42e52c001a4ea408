//! What the library shows: which cards in which order, the recommendation with its reason, the banner of open talks.

use crate::{
    app::{
        Model,
        case::{Case, Filter},
        civil::{DAY_MS, Moment},
        history::CaseRecord,
    },
    scenario::Competency,
    text::{Language, Message, say},
    ui::theme::competency_name,
};

/// The order of the cards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The recommended case first, then as on the shelf.
    #[default]
    Recommended,
    /// Easiest first.
    Level,
    /// Shortest first.
    Minutes,
    /// Lowest best score first: where most is to be gained.
    Best,
    /// Last played first.
    Recent,
}

impl Sort {
    /// All, in the order of the menu.
    pub const ALL: [Sort; 5] = [
        Sort::Recommended,
        Sort::Level,
        Sort::Minutes,
        Sort::Best,
        Sort::Recent,
    ];

    /// Its Fluent key.
    pub fn key(self) -> &'static str {
        match self {
            Sort::Recommended => "library-sort-recommended",
            Sort::Level => "library-sort-level",
            Sort::Minutes => "library-sort-minutes",
            Sort::Best => "library-sort-best",
            Sort::Recent => "library-sort-recent",
        }
    }
}

/// One card.
#[derive(Clone, Debug)]
pub struct Card<'a> {
    /// The case.
    pub case: &'a Case,
    /// Language its texts are shown in.
    pub language: Language,
    /// Attempts so far.
    pub record: CaseRecord,
}

impl Card<'_> {
    /// 迟到的生日礼物.
    pub fn title(&self) -> &str {
        self.case.scenario.title.get(self.language)
    }

    /// 电商·在线聊天, and the language where it is not the interface's.
    pub fn kind(&self, interface: Language) -> String {
        let scenario = &self.case.scenario;
        let mut kind = format!(
            "{}·{}",
            say(interface, &format!("app-trade-{}", scenario.trade.key())),
            say(
                interface,
                &format!("app-channel-{}", scenario.channel.key())
            ),
        );
        if self.language != interface {
            kind.push('·');
            kind.push_str(&say(interface, &format!("app-language-{}", self.language)));
        }
        kind
    }

    /// Share of the marks that each competency carries, in per cent.
    pub fn weights(&self) -> [u32; 5] {
        let weights = self.case.scenario.weights.value;
        std::array::from_fn(|at| weights.of(Competency::ALL[at]))
    }

    /// What a screen reader says of the whole card.
    pub fn label(&self, interface: Language) -> String {
        let scenario = &self.case.scenario;
        Message::new("library-card")
            .with("title", self.title().to_owned())
            .with(
                "trade",
                say(interface, &format!("app-trade-{}", scenario.trade.key())),
            )
            .with(
                "channel",
                say(
                    interface,
                    &format!("app-channel-{}", scenario.channel.key()),
                ),
            )
            .with("level", level_name(scenario.level, interface))
            .with("minutes", *scenario.minutes)
            .say(interface)
    }
}

/// 五级, 四级, 三级.
pub fn level_name(level: crate::scenario::Level, language: Language) -> String {
    say(language, &format!("app-level-{}", level.key()))
}

/// Dots lit of five: 五级 is the first of the five occupational levels.
pub fn level_dots(level: crate::scenario::Level) -> u32 {
    use crate::scenario::Level;
    match level {
        Level::Grade5 => 1,
        Level::Grade4 => 2,
        Level::Grade3 => 3,
    }
}

/// The cards that `filter` lets through, in the order of `sort`.
pub fn cards<'a>(model: &'a Model, filter: &Filter, sort: Sort) -> Vec<Card<'a>> {
    let records = model.history.cases();
    let mut cards: Vec<(usize, Card<'a>)> = model
        .library
        .cases
        .iter()
        .enumerate()
        .filter(|(_, case)| filter.lets(case))
        .map(|(place, case)| {
            let card = Card {
                case,
                language: case.language(model.language),
                record: records.get(case.id()).copied().unwrap_or_default(),
            };
            (place, card)
        })
        .collect();
    let first = model.library.recommended.map(|next| next.case);
    cards.sort_by_key(|(place, card)| {
        let scenario = &card.case.scenario;
        let rank = match sort {
            Sort::Recommended => i64::from(Some(*place) != first) + i64::from(card.record.passed),
            Sort::Level => i64::from(level_dots(scenario.level)),
            Sort::Minutes => i64::from(*scenario.minutes),
            Sort::Best => card.record.best.map_or(-1, i64::from),
            Sort::Recent => -card.record.last_ms.unwrap_or(i64::MIN + 1),
        };
        (rank, *place)
    });
    cards.into_iter().map(|(_, card)| card).collect()
}

/// The recommended card and the sentence that says why.
pub fn recommended(model: &Model) -> Option<(Card<'_>, Message, Option<Competency>)> {
    let next = model.library.recommended?;
    let case = model.library.cases.get(next.case)?;
    let record = model.history.cases().get(case.id()).copied();
    let card = Card {
        case,
        language: case.language(model.language),
        record: record.unwrap_or_default(),
    };
    let why = match next.reason {
        None => Message::new("library-first"),
        Some(reason) => {
            let name = competency_name(reason.competency, model.language);
            match reason.score {
                Some(score) => Message::new("library-because")
                    .with("competency", name)
                    .with("score", score)
                    .with("target", reason.target),
                None => Message::new("library-because-none").with("competency", name),
            }
        }
    };
    Some((card, why, next.reason.map(|reason| reason.competency)))
}

/// 练过 2 次，最佳 58，上次 11-05; none before the first time.
pub fn tried(record: &CaseRecord, zone_ms: i64) -> Option<Message> {
    let last = Moment::from_ms(record.last_ms? + zone_ms).month_day();
    Some(match record.best {
        Some(best) => Message::new("library-tried")
            .with("times", record.times as u64)
            .with("best", best)
            .with("last", last),
        None => Message::new("library-tried-unmarked")
            .with("times", record.times as u64)
            .with("last", last),
    })
}

/// 本周练了 2 次，共 23 分钟; the week begins on Monday.
pub fn week(model: &Model) -> Message {
    let today = (model.now_ms + model.zone_ms).div_euclid(DAY_MS);
    // 1970-01-01 was a Thursday, three days into its week.
    let monday = today - (today + 3).rem_euclid(7);
    let (times, took_ms) = model.history.since(monday * DAY_MS - model.zone_ms);
    if times == 0 {
        return Message::new("library-week-none");
    }
    Message::new("library-week")
        .with("times", times as u64)
        .with("minutes", took_ms.div_ceil(60_000))
}

/// The open talk offered first, and how many more there are.
pub fn open_talk(model: &Model) -> Option<(i64, Message)> {
    let mut open = model
        .history
        .unfinished()
        .filter(|attempt| model.library.case(&attempt.case).is_some());
    let first = open.next()?;
    let more = open.count();
    let case = model.library.case(&first.case)?;
    let title = case.scenario.title.get(model.language).to_owned();
    let message = match more {
        0 => Message::new("library-resume"),
        more => Message::new("library-resume-more").with("more", more as u64),
    };
    Some((
        first.session,
        message.with("title", title).with("turn", first.turns),
    ))
}

/// 41 个案例中的 26 个.
pub fn count(shown: usize, all: usize) -> Message {
    if shown == all {
        return Message::new("library-count-all").with("all", all as u64);
    }
    Message::new("library-count")
        .with("shown", shown as u64)
        .with("all", all as u64)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{
        app::{case::tests::case, history::tests::attempt},
        scenario::Level,
    };

    fn model() -> Model {
        let mut model = Model::new(Language::Zh);
        model.library.cases = vec![
            case("a", Level::Grade5, [20; 5]),
            case("b", Level::Grade4, [20; 5]),
            case("c", Level::Grade3, [20; 5]),
        ];
        model
    }

    fn ids(model: &Model, sort: Sort) -> Vec<&str> {
        cards(model, &Filter::default(), sort)
            .iter()
            .map(|card| card.case.id())
            .collect()
    }

    #[test]
    fn cards_come_in_the_order_asked_for() {
        let mut model = model();
        model.history.put(attempt("b", 500, 80, [None; 5]));
        model.history.put(attempt("c", 900, 30, [None; 5]));
        assert_eq!(ids(&model, Sort::Level), ["a", "b", "c"]);
        assert_eq!(ids(&model, Sort::Recent), ["c", "b", "a"]);
        assert_eq!(ids(&model, Sort::Best), ["a", "c", "b"]);
        model.library.recommended = crate::app::recommend::recommend(
            &model.library.cases,
            &model.library.difficulty,
            &model.history,
            model.language,
            model.now_ms,
        );
        let first = model.library.recommended.unwrap().case;
        assert_eq!(
            ids(&model, Sort::Recommended)[0],
            model.library.cases[first].id()
        );
    }

    #[test]
    fn the_week_begins_on_monday() {
        let mut model = model();
        // Wednesday 2025-11-05 12:00; the Sunday before does not count.
        model.now_ms = Moment::parse("2025-11-05 12:00").unwrap().ms();
        let sunday = Moment::parse("2025-11-02 23:59").unwrap().ms();
        model.history.put(attempt("a", sunday, 50, [None; 5]));
        assert_eq!(week(&model).key, "library-week-none");
        let monday = Moment::parse("2025-11-03 00:00").unwrap().ms();
        model.history.put(attempt("a", monday, 50, [None; 5]));
        assert_eq!(week(&model).say(Language::Zh), "本周练了 1 次，共 1 分钟");
    }

    #[test]
    fn an_open_talk_is_offered_with_its_turn() {
        let mut model = model();
        assert_eq!(open_talk(&model), None);
        let mut open = attempt("a", 100, 0, [None; 5]);
        open.outcome = None;
        model.history.put(open);
        let (session, message) = open_talk(&model).unwrap();
        assert_eq!(session, 100);
        assert_eq!(message.say(Language::Zh), "「案例 a」还没结束，停在第 5 轮");
    }
}
