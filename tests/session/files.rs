//! Transcripts as JSON lines: whole, torn, damaged, from another version.

use heard::{
    session::{CustomerKind, Input, Mode, TranscriptError, from_jsonl, to_jsonl},
    text::Language,
};
use proptest::prelude::*;

use super::table::{gift, open};

fn text() -> String {
    let mut session = open(
        &gift(),
        CustomerKind::Generated,
        Mode::Practise,
        Language::Zh,
        1,
    );
    session.input(20_000, &Input::Say("您好\n\u{202e}\u{0}😀".to_owned()));
    to_jsonl(&session.transcript())
}

#[test]
fn what_is_written_is_read_again() {
    let read = from_jsonl(&text()).unwrap();
    assert_eq!(read.torn, None);
    assert_eq!(to_jsonl(&read.transcript), text());
}

#[test]
fn a_torn_last_line_is_named_and_the_rest_is_used() {
    let whole = text();
    let lines = whole.lines().count();
    let torn = &whole[..whole.len() - 9];
    let read = from_jsonl(torn).unwrap();
    assert_eq!(read.torn, Some(lines));
    assert_eq!(read.transcript.events.len(), lines - 2);
}

#[test]
fn damage_is_named_with_its_line() {
    let whole = text();
    let mut lines: Vec<&str> = whole.lines().collect();
    lines[2] = "{}";
    let error = from_jsonl(&(lines.join("\n") + "\n")).unwrap_err();
    assert!(matches!(error, TranscriptError::BadLine { line: 3, .. }));
    assert!(error.message().say(Language::Zh).contains("第 3 行"));
    assert_eq!(from_jsonl("").unwrap_err(), TranscriptError::Empty);
    assert!(matches!(
        from_jsonl("hello"),
        Err(TranscriptError::NoHeader(_))
    ));
    let newer = whole.replacen("\"format\":1", "\"format\":7", 1);
    assert_eq!(
        from_jsonl(&newer).unwrap_err(),
        TranscriptError::UnknownFormat(7)
    );
}

proptest! {
    #[test]
    fn any_text_is_a_transcript_or_a_sentence(text in "\\PC{0,200}|(\\{|\\}|\"|\n|format|:|1|,){0,40}") {
        if let Err(error) = from_jsonl(&text) {
            prop_assert!(!error.message().say(Language::En).is_empty());
        }
    }

    #[test]
    fn a_transcript_cut_anywhere_is_read_or_named(cut in 0_usize..4_000) {
        let whole = text();
        let cut = whole.floor_char_boundary(cut);
        if let Ok(read) = from_jsonl(&whole[..cut]) {
            prop_assert!(read.transcript.events.len() <= whole.lines().count());
        }
    }
}
