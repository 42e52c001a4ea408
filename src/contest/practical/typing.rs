//! Marks of a typing test: what was typed follows from the edits, speed and accuracy from a comparison letter by letter.

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

use super::{MarkLine, MarkPart, Marks};
use crate::{scenario::Typing, text::Message};

/// What happened at the keyboard.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypingAnswer {
    /// Every change of the text, in order.
    pub edits: Vec<Edit>,
}

/// A change of the typed text: some letters go, others come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Edit {
    /// Milliseconds since the start.
    pub at: u64,
    /// Place of the change in letters from the beginning; left out, such that it ends at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<u32>,
    /// Letters that go.
    #[serde(skip_serializing_if = "is_none")]
    pub delete: u32,
    /// What comes.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub insert: String,
}

/// What came of the edits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The text as it stood in the end.
    pub text: String,
    /// Letters (user-perceived characters) of it.
    pub letters: u32,
    /// Letters that differ from the text that was to be typed.
    pub errors: u32,
    /// Letters taken back.
    pub taken_back: u32,
    /// Milliseconds that count: until the text was typed to its end, else the whole time.
    pub millis: u64,
    /// Edits by which more came at once than may, by their time: they were not taken.
    pub pasted: Vec<u64>,
}

impl Typed {
    /// Right letters.
    pub fn right(&self) -> u32 {
        self.letters.saturating_sub(self.errors)
    }

    /// Right letters a minute, rounded down.
    pub fn speed(&self) -> u32 {
        let per_minute = u64::from(self.right()) * 60_000 / self.millis.max(1_000);
        u32::try_from(per_minute).unwrap_or(u32::MAX)
    }

    /// Right letters in thousandths of those typed, rounded down.
    pub fn accuracy(&self) -> u32 {
        self.right() * 1_000 / self.letters.max(1)
    }
}

/// What `answer` typed of the exercise's text. Edits after the end of the time, and those whose time runs backwards, do not count.
pub fn typed(exercise: &Typing, answer: &TypingAnswer) -> Typed {
    let limit = u64::from(exercise.minutes.value) * 60_000;
    let source: Vec<&str> = exercise.text.value.trim().graphemes(true).collect();
    // More than twice the text is an error letter by letter; nothing is gained by keeping it.
    let most = source.len() * 2 + 100;
    let mut letters: Vec<&str> = Vec::new();
    let mut result = Typed::default();
    let mut last = 0;
    for edit in &answer.edits {
        if edit.at > limit || edit.at < last {
            continue;
        }
        last = edit.at;
        let comes: Vec<&str> = edit.insert.graphemes(true).take(most + 1).collect();
        let fits = comes.len() <= exercise.at_once.value as usize;
        if !fits {
            result.pasted.push(edit.at);
        }
        let delete = (edit.delete as usize).min(letters.len());
        let end = letters.len() - delete;
        let place = edit.place.map_or(end, |at| (at as usize).min(end));
        let gone = place..place + delete;
        result.taken_back = result.taken_back.saturating_add(delete as u32);
        letters.splice(gone, comes.into_iter().filter(|_| fits));
        letters.truncate(most);
    }
    let ended = letters.len() >= source.len();
    result.millis = if ended { last } else { limit };
    result.letters = letters.len() as u32;
    result.errors = errors(&letters, &source);
    result.text = letters.concat();
    result
}

/// The fewest changes that make a beginning of `source` of `typed`; letters missing behind it are none, they were not reached.
fn errors(typed: &[&str], source: &[&str]) -> u32 {
    let mut row: Vec<u32> = (0..=source.len() as u32).collect();
    for (at, letter) in typed.iter().enumerate() {
        let mut corner = row[0];
        row[0] = at as u32 + 1;
        for (to, wanted) in source.iter().enumerate() {
            let kept = corner + u32::from(letter != wanted);
            corner = row[to + 1];
            row[to + 1] = kept.min(corner + 1).min(row[to] + 1);
        }
    }
    let fewest = row.into_iter().min().unwrap_or(0);
    fewest.min(typed.len() as u32)
}

/// Marks `answer`: the highest level whose speed was reached, where the text is accurate enough.
pub fn mark_typing(exercise: &Typing, answer: &TypingAnswer) -> Marks {
    let typed = typed(exercise, answer);
    let most = exercise.levels.last().map_or(0, |level| level.points.value);
    let accurate = typed.accuracy() >= exercise.accuracy.value * 10;
    let reached = exercise.levels.iter().rev();
    let reached = reached.filter(|_| accurate);
    let level = reached
        .into_iter()
        .find(|level| typed.speed() >= level.speed.value);
    let told = Message::new("practical-typed")
        .with("speed", typed.speed())
        .with(
            "accuracy",
            format!("{}.{}", typed.accuracy() / 10, typed.accuracy() % 10),
        )
        .with("back", typed.taken_back);
    let mut line = MarkLine::new("", MarkPart::Speed, false, most).reason(told);
    line.points = level.map_or(0, |level| level.points.value);
    if !accurate {
        let wanted = Message::new("practical-not-accurate").with("wanted", exercise.accuracy.value);
        line = line.reason(wanted);
    }
    let mut marks = Marks { lines: vec![line] };
    for at in &typed.pasted {
        let pasted = Message::new("practical-pasted")
            .with("second", at / 1_000)
            .with("most", exercise.at_once.value);
        let line = MarkLine::cost(at / 1_000, MarkPart::Pasted, 0).reason(pasted);
        marks.lines.push(line);
    }
    marks
}

fn is_none(number: &u32) -> bool {
    *number == 0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        scenario::{Level, TypingLevel},
        text::{Language, Located},
    };

    fn exercise(text: &str) -> Typing {
        let located = |text: &str| Located::from(text.to_owned());
        let level = |speed: u32, points: u32| TypingLevel {
            speed: speed.into(),
            points: points.into(),
        };
        Typing {
            format: 1.into(),
            id: located("typing"),
            language: Language::Zh,
            title: located("打字"),
            about: located("照打。"),
            level: Level::Grade5,
            minutes: 1.into(),
            text: located(text),
            accuracy: 95.into(),
            levels: vec![level(30, 60), level(40, 100)],
            at_once: 12.into(),
        }
    }

    /// `text` typed `at_once` letters at a time, evenly over `millis`.
    fn at_even_speed(text: &str, at_once: usize, millis: u64) -> TypingAnswer {
        let letters: Vec<&str> = text.graphemes(true).collect();
        let chunks: Vec<String> = letters.chunks(at_once).map(<[&str]>::concat).collect();
        let count = chunks.len() as u64;
        let edits = chunks.into_iter().enumerate().map(|(at, insert)| Edit {
            at: (at as u64 + 1) * millis / count,
            insert,
            ..Edit::default()
        });
        TypingAnswer {
            edits: edits.collect(),
        }
    }

    #[test]
    fn speed_and_accuracy_decide_the_level() {
        let text = "客户来电反映宽带中断，我们先致歉，再核对地址和账号，约定上门时间，并在工单里写明原因和时限。";
        let exercise = exercise(text);
        let count = text.graphemes(true).count() as u32;
        let fast = typed(&exercise, &at_even_speed(text, 2, 60_000));
        assert_eq!((fast.letters, fast.errors, fast.speed()), (count, 0, count));
        assert_eq!(
            mark_typing(&exercise, &at_even_speed(text, 2, 60_000)).earned(),
            100
        );
        // Three quarters in the whole minute.
        let part: String = text.graphemes(true).take(35).collect();
        let slow = typed(&exercise, &at_even_speed(&part, 1, 50_000));
        assert_eq!((slow.errors, slow.speed(), slow.accuracy()), (0, 35, 1_000));
        assert_eq!(
            mark_typing(&exercise, &at_even_speed(&part, 1, 50_000)).earned(),
            60
        );
        let wrong = text.replace("宽带", "款待").replace("账号", "帐户");
        assert_eq!(
            mark_typing(&exercise, &at_even_speed(&wrong, 1, 60_000)).earned(),
            0
        );
        assert_eq!(
            typed(&exercise, &at_even_speed(&wrong, 1, 60_000)).errors,
            4
        );
    }

    #[test]
    fn a_letter_left_out_costs_one_letter_and_may_be_put_right() {
        let exercise = exercise("一二三四五六七八九十");
        let mut answer = at_even_speed("一二四五六七八九十", 1, 30_000);
        assert_eq!(typed(&exercise, &answer).errors, 1);
        answer.edits.push(Edit {
            at: 31_000,
            place: Some(2),
            delete: 0,
            insert: "三".to_owned(),
        });
        let put_right = typed(&exercise, &answer);
        assert_eq!(
            (put_right.errors, put_right.text.as_str()),
            (0, "一二三四五六七八九十")
        );
        assert_eq!(put_right.millis, 31_000);
        answer.edits.push(Edit {
            at: 32_000,
            delete: 2,
            ..Edit::default()
        });
        assert_eq!(typed(&exercise, &answer).taken_back, 2);
    }

    #[test]
    fn what_is_pasted_does_not_count_and_is_named() {
        let text = "客户来电反映宽带中断，我们先致歉，再核对地址和账号，约定上门时间。";
        let exercise = exercise(text);
        let marks = mark_typing(&exercise, &at_even_speed(text, 200, 3_000));
        assert_eq!(marks.earned(), 0);
        assert_eq!(marks.lines[1].part, MarkPart::Pasted);
        // Late and backward edits are none.
        let mut answer = at_even_speed(text, 1, 30_000);
        answer.edits.push(Edit {
            at: 60_001,
            insert: "多".to_owned(),
            ..Edit::default()
        });
        answer.edits.push(Edit {
            at: 1,
            insert: "多".to_owned(),
            ..Edit::default()
        });
        assert_eq!(typed(&exercise, &answer).text, text);
    }

    proptest! {
        #[test]
        fn any_edits_are_marked_without_panic(edits in proptest::collection::vec((any::<u64>(), any::<Option<u32>>(), any::<u32>(), "\\PC{0,20}"), 0..30)) {
            let exercise = exercise("一二三四五六七八九十");
            let edits = edits.into_iter().map(|(at, place, delete, insert)| Edit { at: at % 70_000, place, delete, insert });
            let answer = TypingAnswer { edits: edits.collect() };
            let typed = typed(&exercise, &answer);
            prop_assert!(typed.errors <= typed.letters && typed.accuracy() <= 1_000);
            prop_assert!(mark_typing(&exercise, &answer).earned() <= 100);
        }
    }
}
