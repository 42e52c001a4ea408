//! The words of the shipped cases: what they recommend holds no language that costs, and a check that can be spoiled
//! says what spoiled it. Whoever is told off for what the case itself recommends stops believing the marks.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

use std::path::{Path, PathBuf};

use heard::{
    hearing::hear,
    scenario::{Scenario, Text, is_case},
    text::Language,
};
use ron::extensions::Extensions;

/// Files below `folder` whose name ends in `ending`, sorted.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![PathBuf::from(folder)];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            match path.is_dir() {
                true => open.push(path),
                false if path.to_string_lossy().ends_with(ending) => found.push(path),
                false => {}
            }
        }
    }
    // Banks, pools, contests and exercises are no cases.
    if ending == ".ron" {
        found.retain(|path| is_case(&std::fs::read_to_string(path).unwrap()));
    }
    found.sort();
    found
}

fn scenario(path: &Path) -> Scenario {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options
        .from_str(&std::fs::read_to_string(path).unwrap())
        .unwrap()
}

/// What a case recommends to be said.
fn recommended(scenario: &Scenario) -> Vec<String> {
    let answers = scenario.answers.iter().map(|answer| &answer.says);
    let checks = scenario
        .checks
        .iter()
        .filter_map(|check| check.better.as_ref());
    let critical = scenario.critical.iter().map(|critical| &critical.better);
    let texts: Vec<&Text> = answers
        .chain(checks)
        .chain(critical)
        .chain(&scenario.desk.phrases)
        .collect();
    let each = |text: &Text| Language::ALL.map(|language| text.exact(language).map(str::to_owned));
    texts.into_iter().flat_map(each).flatten().collect()
}

/// The words said in plans that are expected to pass.
fn plans() -> Vec<String> {
    let plans = files("tests/golden", ".play");
    let good = plans
        .iter()
        .map(|path| std::fs::read_to_string(path).unwrap())
        .filter(|plan| plan.contains("# passed: yes"));
    let said = |plan: String| {
        let lines = plan.lines().filter(|line| !line.starts_with(['#', '/']));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    good.flat_map(said).collect()
}

fn flagged(words: &[String]) -> Vec<String> {
    let heard = words.iter().map(|words| (words, hear(words).flags));
    heard
        .filter(|(_, flags)| !flags.is_empty())
        .map(|(words, flags)| {
            let each = flags
                .iter()
                .map(|flag| format!("{:?} “{}”", flag.family, flag.span.of(words)));
            format!("{words}\n  {}", each.collect::<Vec<_>>().join(", "))
        })
        .collect()
}

/// The files of the shipped cases; pools lie beside them.
fn cases() -> Vec<PathBuf> {
    let mut cases = files("scenarios", ".ron");
    cases.retain(|path| {
        path.parent()
            .is_none_or(|folder| !folder.ends_with("pools"))
    });
    cases
}

#[test]
fn what_cases_recommend_is_never_flagged() {
    let cases = cases();
    let words: Vec<String> = cases
        .iter()
        .flat_map(|path| recommended(&scenario(path)))
        .collect();
    assert!(words.len() > 120, "{}", words.len());
    let wrong = flagged(&words);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_passing_plans_say_is_never_flagged() {
    let words = plans();
    assert!(words.len() > 100, "{}", words.len());
    let wrong = flagged(&words);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_check_that_can_be_spoiled_says_what_spoiled_it() {
    let mut seen = 0;
    for path in cases() {
        let scenario = scenario(&path);
        let spoilable = scenario
            .checks
            .iter()
            .filter(|check| check.spoiled_by.is_some());
        for check in spoilable {
            let id = (&scenario.id.value, &check.id.value);
            let spoiled = check.spoiled.as_ref().unwrap_or_else(|| panic!("{id:?}"));
            for &language in &scenario.languages.value {
                assert!(spoiled.exact(language).is_some(), "{id:?} {language}");
            }
            seen += 1;
        }
    }
    assert!(seen >= 9, "{seen}");
}
