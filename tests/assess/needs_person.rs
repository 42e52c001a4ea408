//! Marks that rest on readings hearing is not sure of need a person; few of the shipped golden talks have any, and the
//! band of a score spans what they may come to.

use std::{
    fs,
    path::{Path, PathBuf},
};

use heard::{
    assess::{
        Assessment, Status, assess,
        debrief::{self, Marked},
    },
    scenario::{Scenario, is_case},
    session::{Happening, Transcript, from_jsonl},
};
use proptest::prelude::*;

use crate::play::{self, Clock};

fn heard() -> Scenario {
    play::scenario(include_str!("cases/heard.ron"))
}

fn said(scenario: &Scenario, lines: &[&str]) -> Transcript {
    let mut clock = Clock::default();
    let events = lines.iter().map(|line| {
        clock.event(Happening::AgentSaid {
            text: (*line).to_owned(),
        })
    });
    Transcript {
        events: events.collect(),
        header: play::header(scenario),
    }
}

fn marks(lines: &[&str]) -> (Transcript, Assessment) {
    let scenario = heard();
    let transcript = said(&scenario, lines);
    let marks = assess(&scenario, &transcript);
    (transcript, marks)
}

#[test]
fn a_guess_at_warmth_is_not_paid_and_needs_a_person() {
    let (_, marks) = marks(&["我随时在，您有事找我。", "我看一下订单。", "请稍等。"]);
    let soothe = marks
        .checks
        .iter()
        .find(|check| check.id == "soothe")
        .unwrap();
    assert_eq!((soothe.status, soothe.points), (Status::NotMet, 0));
    let doubt = soothe.doubt.as_ref().unwrap();
    assert_eq!((doubt.least, doubt.most), (0, 2));
    assert!(doubt.quote.as_ref().unwrap().contains("随时"));
    assert!(marks.need_person() >= 1);
}

#[test]
fn what_was_heard_surely_needs_nobody() {
    let (_, marks) = marks(&[
        "说好 6 号到却让您等到今天，真的非常抱歉。",
        "我现在就去联系仓库，下午四点前我本人给您回电话。",
    ]);
    let sure = ["sorry", "timed", "full", "no-blame"];
    for check in marks
        .checks
        .iter()
        .filter(|check| sure.contains(&check.id.as_str()))
    {
        assert_eq!(check.doubt, None, "{}", check.id);
    }
}

#[test]
fn why_names_the_words_and_how_sure_hearing_is() {
    let (transcript, marks) = marks(&["真的非常抱歉，让您久等了。"]);
    let sorry = marks
        .checks
        .iter()
        .position(|check| check.id == "sorry")
        .unwrap();
    let why = debrief::why(&heard(), &transcript, &marks, Marked::Check(sorry));
    let reading = &why[0].heard[0];
    assert!(reading.words.contains("抱歉") && reading.confidence >= 600);
    let timed = marks
        .checks
        .iter()
        .position(|check| check.id == "timed")
        .unwrap();
    assert_eq!(
        debrief::why(&heard(), &transcript, &marks, Marked::Check(timed)),
        []
    );
}

proptest! {
    #[test]
    fn a_band_spans_its_score_and_doubt_spans_the_points(picks in prop::collection::vec(0usize..8, 1..7)) {
        const LINES: [&str; 8] = [
            "很遗憾听到这个。", "真的非常抱歉。", "换我也着急。", "我现在就去找仓库。",
            "我四点前联系仓库给您回话。", "希望您能好起来。", "这不关我的事。", "I'm here for you.",
        ];
        let lines: Vec<&str> = picks.iter().map(|&at| LINES[at]).collect();
        let (_, marks) = marks(&lines);
        for check in &marks.checks {
            if let Some(doubt) = &check.doubt {
                prop_assert!(doubt.least <= check.points && check.points <= doubt.most);
                prop_assert!(doubt.least < doubt.most && doubt.most <= check.of);
            }
        }
        for one in &marks.competencies {
            if let (Some(score), Some(band)) = (one.score, one.band) {
                prop_assert!(band.low <= score && score <= band.high && band.high <= 100);
            }
            prop_assert_eq!(one.score.is_some(), one.band.is_some());
        }
    }
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// At most one check in fifty: a queue that holds everything is no queue.
#[test]
fn few_checks_of_the_golden_talks_need_a_person() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut all, mut doubtful) = (0, Vec::new());
    for case in files(&root.join("scenarios"), ".ron") {
        let text = fs::read_to_string(&case).unwrap();
        if !is_case(&text) {
            continue;
        }
        let scenario = play::scenario(&text);
        let talks = root.join("tests/golden").join(&scenario.id.value);
        for talk in files(&talks, ".jsonl") {
            let read = from_jsonl(&fs::read_to_string(&talk).unwrap()).unwrap();
            let marks = assess(&scenario, &read.transcript);
            all += marks.checks.len();
            let name = talk.strip_prefix(root).unwrap().display().to_string();
            doubtful.extend(marks.checks.iter().filter_map(|check| {
                let doubt = check.doubt.as_ref()?;
                Some(format!("{name} {} {:?}", check.id, doubt))
            }));
            let critical = marks.critical.iter().filter(|error| error.needs_person);
            doubtful.extend(critical.map(|error| format!("{name} {}", error.id)));
            doubtful.extend(marks.possible.iter().map(|id| format!("{name} {id}")));
        }
    }
    assert!(all > 500 && doubtful.len() * 50 <= all, "{doubtful:#?}");
}
