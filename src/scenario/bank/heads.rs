//! What the columns of a question table are called, in both languages and as people write them.

use crate::text::{Language, normalise, say};

/// A column of a question table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Name of the question.
    Id,
    /// What it is about.
    Topic,
    /// How it is answered.
    Kind,
    /// Occupational level.
    Level,
    /// The question.
    Ask,
    /// An option, A is 0.
    Choice(usize),
    /// The key.
    Answer,
    /// How far a number may lie from the key.
    Tolerance,
    /// What a number counts.
    Unit,
    /// A point of a case, the first is 0.
    Point(usize),
    /// Why the key is right.
    Why,
    /// What it rests on.
    Source,
    /// Whether a person must look it up again.
    Recheck,
}

/// Most points of a case that a table has columns for.
pub const MOST_POINTS: usize = 20;

impl Column {
    /// The columns of a table with so many options and points, in order.
    pub fn all(options: usize, points: usize) -> Vec<Column> {
        use Column::{
            Answer, Ask, Choice, Id, Kind, Level, Point, Recheck, Source, Tolerance, Topic, Unit,
            Why,
        };
        let mut all = vec![Id, Topic, Kind, Level, Ask];
        all.extend((0..options).map(Choice));
        all.extend([Answer, Tolerance, Unit]);
        all.extend((0..points).map(Point));
        all.extend([Why, Source, Recheck]);
        all
    }

    /// Its head in `language`.
    pub fn head(self, language: Language) -> String {
        match self {
            Column::Choice(at) => {
                let letter = char::from(b'A' + (at % 26) as u8);
                format!("{}{letter}", say(language, self.key()))
            }
            Column::Point(at) => format!("{}{}", say(language, self.key()), at + 1),
            _ => say(language, self.key()),
        }
    }

    /// The column headed by `words`, in whichever language and with whatever marks around it.
    pub fn of_head(words: &str) -> Option<Column> {
        let head = fold(words);
        if head.is_empty() {
            return None;
        }
        if let Some(known) = numbered(&head) {
            return Some(known);
        }
        let plain = Column::all(0, 0).into_iter();
        plain.into_iter().find(|column| {
            let said = Language::ALL.map(|language| fold(&column.head(language)));
            said.contains(&head) || column.others().contains(&head.as_str())
        })
    }

    /// What else people head it with.
    fn others(self) -> &'static [&'static str] {
        match self {
            Column::Id => &["id", "题号", "题目编号", "no", "number"],
            Column::Topic => &["模块", "章节", "知识点", "类别", "subject"],
            Column::Kind => &["类型", "题目类型", "type"],
            Column::Level => &["等级", "难度", "难度等级", "grade"],
            Column::Ask => &[
                "题干",
                "问题",
                "试题",
                "题目内容",
                "试题内容",
                "stem",
                "ask",
            ],
            Column::Answer => &["正确答案", "标准答案", "参考答案", "key"],
            Column::Tolerance => &["允许误差", "误差范围"],
            Column::Unit => &["计量单位"],
            Column::Why => &["答案解析", "解释", "说明", "explanation"],
            Column::Source => &["出处", "来源", "依据来源", "reference"],
            Column::Recheck => &["复核", "是否需复核", "待复核", "needsreview"],
            Column::Choice(_) | Column::Point(_) => &[],
        }
    }

    fn key(self) -> &'static str {
        match self {
            Column::Id => "bank-head-id",
            Column::Topic => "bank-head-topic",
            Column::Kind => "bank-head-kind",
            Column::Level => "bank-head-level",
            Column::Ask => "bank-head-ask",
            Column::Choice(_) => "bank-head-option",
            Column::Answer => "bank-head-answer",
            Column::Tolerance => "bank-head-tolerance",
            Column::Unit => "bank-head-unit",
            Column::Point(_) => "bank-head-point",
            Column::Why => "bank-head-why",
            Column::Source => "bank-head-source",
            Column::Recheck => "bank-head-recheck",
        }
    }
}

/// An option or a point: a known word and a letter or a number.
fn numbered(head: &str) -> Option<Column> {
    let said = |column: Column| Language::ALL.map(|language| fold(&say(language, column.key())));
    let options = said(Column::Choice(0));
    let points = said(Column::Point(0));
    let letter = |rest: &str| {
        let mut chars = rest.chars();
        let letter = chars.next().filter(char::is_ascii_lowercase)?;
        let place = letter as usize - 'a' as usize;
        chars.next().is_none().then_some(Column::Choice(place))
    };
    let number = |rest: &str| {
        let number: usize = rest.parse().ok()?;
        let place = number.checked_sub(1)?;
        (place < MOST_POINTS).then_some(Column::Point(place))
    };
    let after = |words: &[&str], read: &dyn Fn(&str) -> Option<Column>| {
        let rests = words.iter().filter_map(|word| head.strip_prefix(word));
        rests.filter_map(read).next()
    };
    after(&[&options[0], &options[1], "选项", "option", ""], &letter).or_else(|| {
        after(
            &[&points[0], &points[1], "得分点", "采分点", "要点", "point"],
            &number,
        )
    })
}

/// A head without blanks, marks, and what stands in brackets behind it.
fn fold(words: &str) -> String {
    let folded = normalise(words.trim()).text;
    let plain = folded
        .split(['(', '（', '[', '【'])
        .next()
        .unwrap_or_default();
    let kept = plain.chars().filter(|c| c.is_alphanumeric());
    kept.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_known_by_its_own_head_in_either_language() {
        for language in Language::ALL {
            for column in Column::all(8, 12) {
                let head = column.head(language);
                assert_eq!(Column::of_head(&head), Some(column), "{head}");
            }
        }
    }

    #[test]
    fn heads_are_known_as_people_write_them() {
        let known = [
            ("题干（必填）", Column::Ask),
            (" 选项 Ａ ", Column::Choice(0)),
            ("D", Column::Choice(3)),
            ("得分点 2", Column::Point(1)),
            ("标准答案*", Column::Answer),
            ("ID", Column::Id),
        ];
        for (words, column) in known {
            assert_eq!(Column::of_head(words), Some(column), "{words}");
        }
        for none in ["", "出题人", "选项", "要点0", "备注", "AB"] {
            assert_eq!(Column::of_head(none), None, "{none}");
        }
    }
}
