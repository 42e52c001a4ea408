//! A file of records shows every change.

use std::sync::LazyLock;

use heard::contest::{Digest, End, Event, Fault, Record, read_records, verify};
use proptest::prelude::*;

use crate::small::Small;

static FILE: LazyLock<String> = LazyLock::new(Small::file);

fn lines() -> Vec<&'static str> {
    FILE.split_inclusive('\n').collect()
}

/// The number of the first record that is found broken.
fn broken(text: &str) -> Option<(u64, Fault)> {
    match verify(text).end {
        End::Broken { n, fault, .. } => Some((n, fault)),
        _ => None,
    }
}

#[test]
fn a_whole_file_is_sound_and_makes_the_event_again() {
    let (records, verified) = read_records(&FILE);
    assert_eq!(verified.end, End::Signed);
    assert_eq!(verified.records as usize, lines().len());
    let event = Event::replay(&records).unwrap();
    assert!(event.is_closed() && event.is_published());
    assert_eq!(event.last(), verified.last);
    assert_eq!(Some(event.opening().key), verified.key);
    let again: String = records.iter().map(|it| it.line() + "\n").collect();
    assert_eq!(again, *FILE);
}

#[test]
fn a_torn_last_line_is_named_and_the_rest_is_used() {
    let small = Small::held();
    let whole = small.lines();
    assert_eq!(verify(&whole).end, End::Open);
    let torn = &whole[..whole.len() - 30];
    let (records, verified) = read_records(torn);
    let count = small.records.len();
    assert_eq!(verified.end, End::Torn { line: count });
    assert_eq!(records.len(), count - 1);
    assert!(Event::replay(&records).is_ok());
    // A record whose line feed alone is missing is whole.
    assert_eq!(verify(whole.trim_end()).end, End::Open);
    // Half a line in the middle is no torn end.
    let cut = whole.replacen("\"prev\"", "\n", 1);
    assert_eq!(broken(&cut), Some((0, Fault::NoRecord)));
}

#[test]
fn a_signature_by_another_key_and_words_behind_the_end_are_found() {
    let mut small = Small::held();
    small.chief(heard::contest::What::Published);
    let other = heard::contest::Keys::of_chance([8; 32]);
    let signature = other.sign(&small.event.last());
    let what = heard::contest::What::Closed { signature };
    let forged = Record::new(
        small.event.len(),
        small.now,
        heard::contest::Who::Chief,
        what,
        small.event.last(),
    );
    let file = small.lines() + &forged.line() + "\n";
    assert_eq!(broken(&file), Some((forged.n, Fault::WrongSignature)));
    let file = FILE.clone() + lines()[3];
    assert_eq!(
        broken(&file),
        Some((lines().len() as u64, Fault::BehindTheEnd))
    );
}

/// Even one who works out all fingerprints anew cannot sign the new end, and the clock cannot go back.
#[test]
fn a_chain_made_anew_from_a_changed_record_does_not_pass() {
    let (records, _) = read_records(&FILE);
    let anew = |change: &dyn Fn(usize, &mut Record)| -> String {
        let mut last = Digest::default();
        let mut text = String::new();
        for (at, record) in records.iter().enumerate() {
            let mut record = record.clone();
            change(at, &mut record);
            let record = Record::new(at as u64, record.at, record.who, record.what, last);
            last = record.hash;
            text += &(record.line() + "\n");
        }
        text
    };
    let end = records.len() as u64 - 1;
    assert_eq!(broken(&anew(&|_, _| {})), None);
    let later = anew(&|at, record| record.at += i64::from(at >= 20));
    assert_eq!(broken(&later), Some((end, Fault::WrongSignature)));
    let back = anew(&|at, record| record.at -= if at == 20 { 3_600_000 } else { 0 });
    assert_eq!(broken(&back), Some((20, Fault::ClockSetBack)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_altered_byte_is_found_where_it_is(at in any::<prop::sample::Index>(), to in any::<u8>()) {
        let mut bytes = FILE.clone().into_bytes();
        let at = at.index(bytes.len());
        prop_assume!(bytes[at] != to);
        let record = bytes[..at].iter().filter(|&&byte| byte == b'\n').count();
        bytes[at] = to;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let verified = verify(&text);
        prop_assert!(!verified.end.is_sound());
        if let End::Broken { n, .. } = verified.end {
            prop_assert!(n == record as u64 || n == record as u64 + 1, "{n} {record}");
        }
    }

    #[test]
    fn a_removed_record_is_found(at in any::<prop::sample::Index>(), count in 1_usize..4) {
        let mut lines = lines();
        let at = at.index(lines.len());
        let until = (at + count).min(lines.len());
        lines.drain(at..until);
        prop_assert!(!verify(&lines.concat()).end.is_sound());
    }

    #[test]
    fn a_moved_record_is_found(from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>()) {
        let mut lines = lines();
        let (from, to) = (from.index(lines.len()), to.index(lines.len()));
        prop_assume!(from != to);
        let line = lines.remove(from);
        lines.insert(to, line);
        prop_assert!(broken(&lines.concat()).is_some_and(|(n, _)| n == from.min(to) as u64));
    }

    #[test]
    fn a_repeated_record_is_found(from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>()) {
        let mut lines = lines();
        let line = lines[from.index(lines.len())];
        let to = to.index(lines.len());
        lines.insert(to, line);
        prop_assert!(broken(&lines.concat()).is_some());
    }

    #[test]
    fn any_text_is_looked_at_without_panic(text in any::<String>(), cut in 0_usize..4_000) {
        prop_assert!(!verify(&text).end.is_sound());
        let cut = FILE.floor_char_boundary(cut);
        let _ = read_records(&(FILE[..cut].to_owned() + &text));
    }
}
