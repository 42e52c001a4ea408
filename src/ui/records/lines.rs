//! The practice list as plain values: one line an attempt, newest first; and the same list as a table file.

use crate::{
    app::{Model, civil::Moment, history::Attempt},
    scenario::Competency,
    session::Mode,
    text::{Language, Message, say},
    ui::{theme::competency_name, widgets::Tone},
};

/// What an attempt came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// It can be gone on with.
    Open,
    /// It was left before its end.
    Left,
    /// An exam whose results the examiner has not released.
    Sealed,
    /// Its case is no longer on the shelf.
    Gone,
    /// The evaluation gave no number.
    Unmarked,
    /// A fatal error caps the total.
    Capped,
    /// The pass mark was reached.
    Passed,
    /// It was not.
    Failed,
}

impl Came {
    /// All.
    pub const ALL: [Self; 8] = [
        Self::Open,
        Self::Left,
        Self::Sealed,
        Self::Gone,
        Self::Unmarked,
        Self::Capped,
        Self::Passed,
        Self::Failed,
    ];

    /// Its Fluent key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Open => "records-came-open",
            Self::Left => "records-came-left",
            Self::Sealed => "records-came-sealed",
            Self::Gone => "records-came-gone",
            Self::Unmarked => "records-came-unmarked",
            Self::Capped => "records-came-capped",
            Self::Passed => "records-came-passed",
            Self::Failed => "records-came-failed",
        }
    }

    /// How its chip looks.
    pub fn tone(self) -> Tone {
        match self {
            Self::Open => Tone::Accent,
            Self::Left | Self::Sealed | Self::Gone | Self::Failed => Tone::Plain,
            Self::Unmarked => Tone::Warn,
            Self::Capped => Tone::Crit,
            Self::Passed => Tone::Ok,
        }
    }
}

/// One line of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Number of the session.
    pub session: i64,
    /// `11-08`, with the year where it is not this one.
    pub date: String,
    /// Title of the case, or its id where it is no longer there.
    pub title: String,
    /// How it counted.
    pub mode: Mode,
    /// Scores of the competencies.
    pub scores: [Option<u32>; 5],
    /// 0–100; none where there is no number.
    pub total: Option<u32>,
    /// What it came to.
    pub came: Came,
    /// Whether a trainer overruled any of its marks.
    pub overruled: bool,
}

impl Line {
    /// What it came to, in words, and that a trainer overruled some of it.
    pub fn result(&self, language: Language) -> String {
        let came = say(language, self.came.key());
        match self.overruled {
            true => format!("{came} · {}", say(language, "records-overruled")),
            false => came,
        }
    }
}

/// The lines of `attempts`, newest first.
pub fn lines(model: &Model, attempts: &[&Attempt]) -> Vec<Line> {
    attempts
        .iter()
        .rev()
        .map(|attempt| line(model, attempt))
        .collect()
}

/// The line of one attempt.
pub fn line(model: &Model, attempt: &Attempt) -> Line {
    let here = Moment::from_ms(model.now_ms + model.zone_ms);
    let then = Moment::from_ms(attempt.started_ms + model.zone_ms);
    let result = attempt.result.as_ref();
    Line {
        session: attempt.session,
        date: if here.year == then.year {
            then.month_day()
        } else {
            then.date()
        },
        title: title(model, attempt),
        mode: attempt.mode,
        scores: result.map_or([None; 5], |result| result.scores),
        total: result.and_then(|result| result.total),
        came: came(model, attempt),
        overruled: result.is_some_and(|result| result.overruled),
    }
}

/// The title of the case in the language of the interface; its id where it is no longer on the shelf.
pub fn title(model: &Model, attempt: &Attempt) -> String {
    let case = model.library.case(&attempt.case);
    let title = case.map(|case| case.scenario.title.get(model.language));
    title.unwrap_or(&attempt.case).to_owned()
}

fn came(model: &Model, attempt: &Attempt) -> Came {
    if attempt.outcome.is_none() {
        return Came::Open;
    }
    if attempt.sealed {
        return Came::Sealed;
    }
    let Some(result) = &attempt.result else {
        let here = model.library.case(&attempt.case).is_some();
        return if here { Came::Left } else { Came::Gone };
    };
    match result.passed {
        _ if result.total.is_none() => Came::Unmarked,
        _ if result.critical > 0 => Came::Capped,
        Some(true) => Came::Passed,
        _ => Came::Failed,
    }
}

/// The list as comma-separated values with a byte order mark, which spreadsheet programs need for Chinese.
pub fn csv(model: &Model, lines: &[Line]) -> String {
    let language = model.language;
    let mut heads = ["date", "case", "mode"]
        .map(|key| head(language, key))
        .to_vec();
    let names = Competency::ALL
        .iter()
        .map(|one| competency_name(*one, language));
    heads.extend(names);
    heads.extend(["total", "result"].map(|key| head(language, key)));
    let mut table = vec![heads];
    for line in lines {
        let number = |value: Option<u32>| value.map(|v| v.to_string()).unwrap_or_default();
        let mut cells = vec![
            line.date.clone(),
            line.title.clone(),
            mode_name(line.mode, language),
        ];
        cells.extend(line.scores.map(number));
        cells.extend([number(line.total), line.result(language)]);
        table.push(cells);
    }
    let rows = table.iter().map(|cells| {
        let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
        cells.join(",") + "\r\n"
    });
    std::iter::once("\u{feff}".to_owned()).chain(rows).collect()
}

fn head(language: Language, key: &str) -> String {
    say(language, &format!("records-col-{key}"))
}

/// A cell in quotes where it needs them; one that a spreadsheet would run as a formula begins with an apostrophe.
fn quoted(cell: &str) -> String {
    let guarded = match cell.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{cell}"),
        _ => cell.to_owned(),
    };
    if guarded.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", guarded.replace('"', "\"\""))
    } else {
        guarded
    }
}

/// 学习, 练习, 考核.
pub fn mode_name(mode: Mode, language: Language) -> String {
    let key = match mode {
        Mode::Learn => "app-mode-learn",
        Mode::Practise => "app-mode-practise",
        Mode::Exam => "app-mode-exam",
    };
    say(language, key)
}

/// 林悦，9 月 24 日以来 9 次，2 小时 6 分: who, since when, how often and how long, of finished attempts.
pub fn summary(model: &Model, attempts: &[&Attempt]) -> String {
    let language = model.language;
    let done: Vec<_> = attempts.iter().filter(|a| a.outcome.is_some()).collect();
    let name = model.prefs.name.trim();
    let Some(first) = done.first() else {
        return say(language, "records-summary-none");
    };
    let minutes = done.iter().map(|a| a.took_ms).sum::<u64>().div_ceil(60_000);
    let words = Message::new("records-summary")
        .with("date", date(first.started_ms + model.zone_ms, language))
        .with("times", done.len() as u64)
        .with("time", time(minutes).say(language))
        .say(language);
    if name.is_empty() {
        return words;
    }
    Message::new("records-summary-of")
        .with("name", name.to_owned())
        .with("rest", words)
        .say(language)
}

fn time(minutes: u64) -> Message {
    match minutes / 60 {
        0 => Message::new("records-minutes").with("minutes", minutes),
        hours => Message::new("records-hours")
            .with("hours", hours)
            .with("minutes", minutes % 60),
    }
}

/// 9 月 24 日, 24 Sep.
pub fn date(local_ms: i64, language: Language) -> String {
    let moment = Moment::from_ms(local_ms);
    Message::new("records-date")
        .with("month", month(moment.month, language))
        .with("day", moment.day)
        .say(language)
}

/// 9 月, Sep.
pub fn month(month: u32, language: Language) -> String {
    say(language, &format!("records-month-{month}"))
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
        model.library.cases = vec![case("gift", Level::Grade5, [20; 5])];
        model.now_ms = Moment::parse("2025-11-09 12:00").unwrap().ms();
        model
    }

    fn at(day: &str) -> i64 {
        Moment::parse(&format!("{day} 09:30")).unwrap().ms()
    }

    #[test]
    fn every_way_a_talk_can_come_out_is_named() {
        let mut model = model();
        let passed = attempt("gift", at("2025-11-01"), 70, [Some(70); 5]);
        let failed = attempt("gift", at("2025-11-02"), 50, [Some(50); 5]);
        let mut capped = attempt("gift", at("2025-11-03"), 59, [Some(80); 5]);
        capped.result.as_mut().unwrap().critical = 1;
        let mut unmarked = attempt("gift", at("2025-11-04"), 0, [None; 5]);
        unmarked.result.as_mut().unwrap().total = None;
        unmarked.result.as_mut().unwrap().passed = None;
        let mut left = attempt("gift", at("2025-11-05"), 0, [None; 5]);
        left.result = None;
        let mut sealed = attempt("gift", at("2025-11-08"), 0, [None; 5]);
        (sealed.sealed, sealed.result) = (true, None);
        let mut gone = attempt("moon", at("2025-11-06"), 0, [None; 5]);
        gone.result = None;
        let mut open = attempt("gift", at("2025-11-07"), 0, [None; 5]);
        open.outcome = None;
        open.result = None;
        for one in [passed, failed, capped, unmarked, left, gone, open, sealed] {
            model.history.put(one);
        }
        let all: Vec<&Attempt> = model.history.attempts.iter().collect();
        let lines = lines(&model, &all);
        let came: Vec<Came> = lines.iter().map(|line| line.came).collect();
        use Came::{Capped, Failed, Gone, Left, Open, Passed, Sealed, Unmarked};
        assert_eq!(
            came,
            [Sealed, Open, Gone, Left, Unmarked, Capped, Failed, Passed]
        );
        assert_eq!(lines[4].total, None);
        assert_eq!(
            (lines[1].date.as_str(), lines[2].title.as_str()),
            ("11-07", "moon")
        );
    }

    #[test]
    fn the_summary_counts_finished_talks() {
        let mut model = model();
        model.prefs.name = "林悦".into();
        assert_eq!(summary(&model, &[]), "还没有练完的记录");
        for day in ["2025-09-24", "2025-11-01"] {
            let mut one = attempt("gift", at(day), 70, [None; 5]);
            one.took_ms = 63 * 60_000;
            model.history.put(one);
        }
        let all: Vec<&Attempt> = model.history.attempts.iter().collect();
        assert_eq!(
            summary(&model, &all),
            "林悦，9 月 24 日以来 2 次，2 小时 6 分钟"
        );
        model.language = Language::En;
        assert_eq!(
            summary(&model, &all),
            "林悦, 2 sessions since 24 Sep, 2 h 6 min"
        );
    }

    #[test]
    fn the_table_file_is_safe_to_open() {
        let mut model = model();
        model.history.put(attempt(
            "=HYPERLINK(\"x\"), y",
            at("2024-12-31"),
            7,
            [Some(1); 5],
        ));
        let all: Vec<&Attempt> = model.history.attempts.iter().collect();
        let table = csv(&model, &lines(&model, &all));
        assert!(table.starts_with("\u{feff}日期,案例,模式,共情,"), "{table}");
        let row = table.lines().nth(1).unwrap();
        assert_eq!(
            row,
            "2024-12-31,\"'=HYPERLINK(\"\"x\"\"), y\",学习,1,1,1,1,1,7,未通过"
        );
    }
}
