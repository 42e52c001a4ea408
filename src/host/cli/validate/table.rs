//! The table of `heard validate` for people, aligned for the double width of Chinese.

use unicode_width::UnicodeWidthStr;

use crate::{
    batch::{Row, Seen},
    text::{Language, Message, say},
};

/// The rows with a head and what the marks in them mean.
pub(super) fn draw(rows: &[Row], language: Language) -> String {
    let mut lines = vec![head(language)];
    lines.extend(rows.iter().map(|row| cells(row, language)));
    let widths: Vec<usize> = (0..COLUMNS.len())
        .map(|column| {
            lines
                .iter()
                .map(|line| line[column].width())
                .max()
                .unwrap_or(0)
        })
        .collect();
    let mut drawn: String = lines.iter().map(|line| aligned(line, &widths)).collect();
    let judged: Vec<bool> = rows.iter().filter_map(reached).collect();
    let with_goal = |row: &&Row| {
        row.task.goal.is_some() && row.seen == Seen::ThisPart && row.held_out.is_none()
    };
    let seen = rows.iter().filter(with_goal).count();
    let sum = Message::new("validate-sum")
        .with("tasks", rows.len())
        .with("reached", judged.iter().filter(|&&it| it).count())
        .with("goals", judged.len())
        .with("seen", seen);
    drawn.push_str(&format!(
        "\n{}\n{}\n",
        sum.say(language),
        say(language, "validate-legend")
    ));
    drawn
}

/// Name behind `validate-column-`, and whether it is set to the right.
const COLUMNS: [(&str, bool); 13] = [
    ("set", false),
    ("task", false),
    ("language", false),
    ("metric", false),
    ("value", true),
    ("interval", false),
    ("items", true),
    ("groups", true),
    ("human", true),
    ("baseline", true),
    ("goal", true),
    ("seen", false),
    ("held-out", false),
];

type Cells = [String; COLUMNS.len()];

fn head(language: Language) -> Cells {
    COLUMNS.map(|(name, _)| say(language, &format!("validate-column-{name}")))
}

fn cells(row: &Row, language: Language) -> Cells {
    let named = |what: &str, key: &str| {
        say(
            language,
            &format!("validate-{what}-{}", key.replace('_', "-")),
        )
    };
    let human = match row.human {
        Some(value) if !row.task.human.from_data() => format!("({value:.2})"),
        value => two(value),
    };
    let goal = match reached(row) {
        Some(true) => format!("✓ {}", two(row.task.goal)),
        _ => two(row.task.goal),
    };
    [
        row.set.to_owned(),
        named("task", row.task.key),
        match row.language {
            Language::Zh => "zh",
            Language::En => "en",
        }
        .to_owned(),
        named("metric", row.task.metric.key()),
        row.value.map_or_else(none, |value| format!("{value:.3}")),
        row.interval
            .map_or_else(none, |(low, high)| format!("{low:.3} – {high:.3}")),
        row.items.to_string(),
        row.groups.to_string(),
        human,
        two(row.task.baseline),
        goal,
        match row.seen {
            Seen::Nothing => none(),
            Seen::OtherPart => say(language, "validate-seen-other-part"),
            Seen::ThisPart => say(language, "validate-seen-this-part"),
        },
        row.held_out.map_or_else(none, |[value, low, high]| {
            format!("{value:.3} ({low:.3} – {high:.3})")
        }),
    ]
}

/// Whether the goal is reached, without rounding. `None` without a goal or a value. Where the weights
/// have seen the labels the value proves nothing; what they gave while those were held out counts instead.
fn reached(row: &Row) -> Option<bool> {
    let value = match row.seen {
        Seen::ThisPart => row.held_out?[0],
        Seen::Nothing | Seen::OtherPart => row.value?,
    };
    Some(value >= row.task.goal?)
}

fn two(value: Option<f64>) -> String {
    value.map_or_else(none, |value| format!("{value:.2}"))
}

fn none() -> String {
    "–".to_owned()
}

/// `lines` of cells under each other, for a table with other columns; `right` tells which are set to the right.
pub(super) fn under_each_other(lines: &[Vec<String>], right: impl Fn(usize) -> bool) -> String {
    let columns = lines.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns)
        .map(|column| {
            let cells = lines.iter().filter_map(|line| line.get(column));
            cells.map(|cell| cell.width()).max().unwrap_or(0)
        })
        .collect();
    let mut drawn = String::new();
    for line in lines {
        let mut text = String::new();
        for (column, cell) in line.iter().enumerate() {
            let blank = " ".repeat(widths[column] - cell.width());
            let cell = match right(column) {
                true => format!("{blank}{cell}  "),
                false => format!("{cell}{blank}  "),
            };
            text.push_str(&cell);
        }
        drawn.push_str(text.trim_end());
        drawn.push('\n');
    }
    drawn
}

fn aligned(cells: &Cells, widths: &[usize]) -> String {
    let mut line = String::new();
    for ((cell, &width), (_, right)) in cells.iter().zip(widths).zip(COLUMNS) {
        let blank = " ".repeat(width - cell.width());
        let (before, after) = if right {
            (blank, String::new())
        } else {
            (String::new(), blank)
        };
        line.extend([before.as_str(), cell, after.as_str(), "  "]);
    }
    format!("{}\n", line.trim_end())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;
    use crate::batch::{
        Task,
        agreement::{Human, Metric},
    };

    fn row(value: Option<f64>, seen: Seen) -> Row {
        Row {
            set: "crosswoz",
            language: Language::Zh,
            task: Task::new("system_act", Metric::Kappa { classes: 4 })
                .human(Human::Published(0.5))
                .goal(0.88),
            value,
            interval: value.map(|value| (value - 0.1, value + 0.1)),
            items: 1_234,
            groups: 56,
            human: Some(0.5),
            seen,
            held_out: None,
        }
    }

    #[test]
    fn columns_stand_under_each_other_in_both_languages() {
        let rows = [row(Some(0.9), Seen::OtherPart), row(None, Seen::Nothing)];
        for language in Language::ALL {
            let drawn = draw(&rows, language);
            let at = |line: &str| {
                let place = line.find("1234").unwrap();
                line[..place].width()
            };
            let lines: Vec<&str> = drawn.lines().collect();
            assert_eq!(at(lines[1]), at(lines[2]), "{drawn}");
            assert!(
                lines[1].contains("✓ 0.88") && lines[1].contains("(0.50)"),
                "{drawn}"
            );
            assert!(!lines[2].contains('✓') && lines[2].contains('–'), "{drawn}");
            assert!(!drawn.contains("Unknown"), "{drawn}");
        }
    }

    #[test]
    fn a_goal_is_reached_as_it_reads() {
        let of = |value, seen| reached(&row(value, seen));
        assert_eq!(of(Some(0.88), Seen::Nothing), Some(true));
        assert_eq!(
            of(Some(0.8796), Seen::OtherPart),
            Some(false),
            "no rounding helps it over"
        );
        assert_eq!(of(None, Seen::Nothing), None);
        assert_eq!(
            of(Some(0.99), Seen::ThisPart),
            None,
            "what was learned is no proof"
        );
        let mut learnt = row(Some(0.99), Seen::ThisPart);
        learnt.held_out = Some([0.874, 0.8, 0.9]);
        assert_eq!(reached(&learnt), Some(false), "what was held out is");
        assert!(draw(&[learnt], Language::En).contains("0.874 (0.800 – 0.900)"));
    }
}
