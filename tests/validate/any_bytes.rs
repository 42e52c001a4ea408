//! Whatever stands in a file, every line is either used or named, and nothing panics.

use heard::batch::{File, Folder, Validation, known_sets, validate};
use proptest::prelude::*;

/// Lines of three sets, to be damaged.
const GOOD: [(&str, &str); 3] = [
    (
        "stc3__zh",
        r#"{"id":"1","turns":[["h","您好，今天下午处理好",{"HNUG":1,"HNUG*":1,"HNaN":2}]]}"#,
    ),
    (
        "crosswoz",
        r#"{"id":"1","turns":[["s","门票20元。",["General-greet","Inform"]]]}"#,
    ),
    (
        "politeness",
        r#"{"id":"1","dom":"se","text":"Could you look?","s":[20,9],"q":1}"#,
    ),
];

fn in_all_sets(bytes: &[u8]) -> Vec<Folder> {
    let folder = |name: &str| Folder {
        name: name.to_owned(),
        files: vec![File {
            path: format!("{name}/any.jsonl"),
            bytes: bytes.to_vec(),
        }],
    };
    known_sets().map(folder).collect()
}

fn sound(done: &Validation) {
    for row in &done.rows {
        assert!(row.items > 0 && row.groups > 0 && row.groups <= row.items);
        assert!(
            row.value.is_none_or(|value| (-1.0..=1.0).contains(&value)),
            "{row:?}"
        );
        assert!(
            row.interval.is_none_or(|(low, high)| low <= high),
            "{row:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        sound(&validate(&in_all_sets(&bytes), 1));
    }

    #[test]
    fn a_good_line_damaged(which in 0..GOOD.len(), at in 0_usize..90, cut in 0_usize..9, put in ".{0,3}") {
        let (name, line) = GOOD[which];
        let start = line.floor_char_boundary(at);
        let end = line.floor_char_boundary(at + cut).max(start);
        let damaged = format!("{line}\n{}{put}{}\n{line}", &line[..start], &line[end..]);
        let file = File { path: "any".into(), bytes: damaged.into_bytes() };
        let folder = Folder { name: name.into(), files: vec![file] };
        let done = validate(&[folder], 1);
        sound(&done);
        prop_assert!(done.rows.iter().all(|row| row.items >= 2), "the good lines count");
    }
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let lines: String = (0..150)
        .map(|at| {
            format!(
                "{}\n",
                GOOD[at % 3]
                    .1
                    .replace("\"id\":\"1\"", &format!("\"id\":\"{at}\""))
            )
        })
        .collect();
    let folders = in_all_sets(lines.as_bytes());
    let one = validate(&folders, 1);
    assert_eq!(one, validate(&folders, 3));
    assert!(one.rows.len() >= 4 && !one.broken.is_empty());
    assert_eq!(one.absent, Vec::<&str>::new());
}
