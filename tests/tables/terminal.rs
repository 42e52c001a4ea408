//! Tables and questions in the terminal.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use super::CASE;

fn play(lines: &str) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_heard"))
        .args(["play", CASE, "--lang", "zh-CN", "--customer", "script"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let _ = child.stdin.take().unwrap().write_all(lines.as_bytes());
    String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
}

#[test]
fn a_question_is_answered_in_aligned_columns() {
    let shown = play("/show parcels by warehouse count rate(late=是)\n/end\n");
    for line in [
        "  包裹 · by warehouse count rate(late=是)",
        "  共 25 行",
        "  转运仓      行数  迟到=是 比率",
        "  嘉兴转运仓     8            0%  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇",
        "  苏州转运仓     9         44.4%  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇",
        "  全部          25           20%",
    ] {
        assert!(shown.lines().any(|shown| shown == line), "{line}\n{shown}");
    }
}

#[test]
fn a_join_says_what_found_no_partner() {
    let shown =
        play("/show parcels join buyers on customer by tier\n/show parcels stats days\n/end\n");
    assert!(shown.contains("行没有对应"), "{shown}");
    assert!(shown.contains("会重复计算"), "{shown}");
    assert!(shown.contains("中位数"), "{shown}");
}

#[test]
fn a_filter_alone_shows_rows_and_a_slip_is_named() {
    let shown = play("/show parcels where late=是 days>5\n/show parcels by warehuose\n/end\n");
    assert!(shown.contains("2511-0013"), "{shown}");
    assert!(shown.contains("是不是 warehouse"), "{shown}");
}
