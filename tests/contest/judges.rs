//! How far judges agree.

use heard::{batch::judges::agreement, contest::Taker};

use crate::small::Small;

#[test]
fn judges_who_agree_agree_and_the_severe_one_is_named() {
    let report = agreement(&Small::held().event);
    assert_eq!(report.judges.len(), 3);
    assert_eq!(report.sheets, 4);
    assert!((report.alpha.unwrap() - 1.0).abs() < 1e-9);
    assert!((report.kappa.unwrap() - 1.0).abs() < 1e-9);
    assert!(report.judges.iter().all(|judge| judge.shift == Some(0.0)));

    let mut small = Small::drawn();
    small.whole("theory", &[90, 80, 70, 60], &[]);
    small.open_stage("live");
    for number in 1..=4 {
        let taker = Taker::Entrant(number);
        small.start("live", taker).unwrap();
        let level = (number % 3) as u8;
        for judge in 1..=3 {
            let level = if judge == 3 { level } else { level + 1 };
            small
                .sheet(judge, "live", taker, &[Some(level), Some(level)])
                .unwrap();
        }
    }
    let report = agreement(&small.event);
    // Judge 3 gives one level less than the others every time: 1 below the mean of the others, who are half above theirs.
    let shifts: Vec<f64> = report
        .judges
        .iter()
        .map(|judge| judge.shift.unwrap())
        .collect();
    assert_eq!(shifts, [0.5, 0.5, -1.0]);
    assert!(report.alpha.unwrap() < 0.8 && report.kappa.unwrap() < 0.9);
}
