//! Golden talks: every case is played from written plans, and the marks must lie in the bands the plan's head names.
//!
//! A plan is `tests/golden/<case>/<name>.play`: what a trainee types, a line a turn, as for `heard play`. Lines that
//! begin with `#` are for people, and those of the form `# key: value` say what is expected:
//!
//! - `lang`, `customer` (`script`, `generated`), `mode`, `seed` choose the talk; all have a default;
//! - `total: 80..100` and `passed: yes` are about the whole, `ending` and `critical: none` or a list of ids too;
//! - `empathy: 4..5` and the other four are levels, `-` for not enough evidence.
//!
//! Plans speak to the customer as the author wrote them. Where a generated talk draws another one (see the guide), what the
//! plan types is told anew for that one: its names, numbers and details take the place of the author's.
//!
//! Beside a plan lies its transcript as first accepted, `<name>.jsonl`; the same plan must give the same bytes again.
//! After a change that is meant, `HEARD_ACCEPT=1 cargo test --test golden` writes them anew.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

mod kinds;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use heard::{customer::Draw, scenario::read, store::library};
use serde_json::Value;

const COMPETENCIES: [&str; 5] = [
    "empathy",
    "data_understanding",
    "sales_awareness",
    "operations",
    "project_management",
];

/// A plan as read.
struct Plan {
    path: PathBuf,
    case: String,
    name: String,
    head: BTreeMap<String, String>,
    lines: String,
}

impl Plan {
    fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap();
        let heads = text.lines().filter_map(|line| line.strip_prefix("# "));
        let head = heads.filter_map(|line| line.split_once(": "));
        let said = text.lines().filter(|line| !line.starts_with('#'));
        let parent = path.parent().unwrap().file_name().unwrap();
        Self {
            path: path.to_owned(),
            case: parent.to_string_lossy().into_owned(),
            name: path.file_stem().unwrap().to_string_lossy().into_owned(),
            head: head
                .map(|(key, value)| (key.to_owned(), value.trim().to_owned()))
                .collect(),
            lines: said.fold(String::new(), |all, line| all + line + "\n"),
        }
    }

    fn get<'a>(&'a self, key: &str, default: &'a str) -> &'a str {
        self.head.get(key).map_or(default, String::as_str)
    }

    /// What the trainee types. Plans speak to the customer the author wrote; where the talk draws another one, with
    /// other names and details, they are told anew for that one.
    fn lines_for_the_customer_drawn(&self, customer: &str) -> String {
        if customer != "generated" {
            return self.lines.clone();
        }
        let shelf = library::load(&[]);
        let mut files = shelf.files.iter();
        let ends = format!("/{}.ron", self.case);
        let file = files.find(|file| file.path.ends_with(&ends)).unwrap();
        let case = read(file).0.unwrap();
        let seed = self.get("seed", "7").parse().unwrap();
        match Draw::of(&case, seed) {
            Some(draw) => draw.retell(&self.lines),
            None => self.lines.clone(),
        }
    }

    /// Plays the plan with the program itself and returns the transcript's bytes.
    fn play(&self, out: &Path) -> Vec<u8> {
        self.play_with(self.get("customer", "script"), out)
    }

    /// The same with this kind of customer.
    fn play_with(&self, customer: &str, out: &Path) -> Vec<u8> {
        let mut child = heard()
            .args(["play", &self.case, "--lang", self.get("lang", "zh-CN")])
            .args(["--customer", customer])
            .args(["--mode", self.get("mode", "practise")])
            .args(["--seed", self.get("seed", "7"), "--format", "json"])
            .arg("--transcript")
            .arg(out)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // The talk may end before the plan does; a closed pipe is no fault of the plan.
        let lines = self.lines_for_the_customer_drawn(customer);
        let _ = child.stdin.take().unwrap().write_all(lines.as_bytes());
        let done = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&done.stderr);
        assert!(
            done.status.success() && said.is_empty(),
            "{}: {said}",
            self.path.display()
        );
        fs::read(out).unwrap()
    }

    fn assess(&self, transcript: &Path) -> Value {
        let done = heard()
            .args(["assess", &self.case])
            .arg(transcript)
            .args(["--format", "json", "--lang", self.get("lang", "zh-CN")])
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&done.stderr);
        assert!(
            done.status.code() < Some(2),
            "{}: {said}",
            self.path.display()
        );
        serde_json::from_slice(&done.stdout).unwrap()
    }

    /// What the marks are and should not be, a line each.
    fn misses(&self, marks: &Value, played: &[u8]) -> Vec<String> {
        let mut misses = Vec::new();
        if let Some(wanted) = self.head.get("ending") {
            let reached = ending(played).unwrap_or_else(|| "-".to_owned());
            if reached != *wanted {
                misses.push(format!("ending: {reached}, expected {wanted}"));
            }
        }
        let mut want = |key: &str, got: &Value| {
            let Some(band) = self.head.get(key) else {
                return;
            };
            if !within(band, got) {
                misses.push(format!("{key}: {got}, expected {band}"));
            }
        };
        want("total", &marks["total"]);
        want("passed", &marks["passed"]);
        want("outcome", &marks["outcome"]);
        for competency in COMPETENCIES {
            want(competency, &marks["competencies"][competency]["level"]);
        }
        let committed: BTreeSet<&str> = marks["critical"]
            .as_array()
            .unwrap()
            .iter()
            .map(|finding| finding["id"].as_str().unwrap())
            .collect();
        let expected: BTreeSet<&str> = match self.get("critical", "none") {
            "none" => BTreeSet::new(),
            list => list.split(',').map(str::trim).collect(),
        };
        if committed != expected {
            misses.push(format!("critical: {committed:?}, expected {expected:?}"));
        }
        misses
    }
}

/// The ending that a transcript reached, by name.
fn ending(played: &[u8]) -> Option<String> {
    let last = String::from_utf8_lossy(played);
    let last: Value = serde_json::from_str(last.lines().last()?).ok()?;
    Some(last["what"]["ended"]["ending"].as_str()?.to_owned())
}

/// Whether `got` lies in `band`: `80..100`, `yes`, `settled`, `-` for none.
fn within(band: &str, got: &Value) -> bool {
    match got {
        Value::Null => band == "-",
        Value::Bool(yes) => band == if *yes { "yes" } else { "no" },
        Value::String(word) => band == word,
        Value::Number(number) => {
            let number = number.as_u64().unwrap();
            let (low, high) = band.split_once("..").unwrap_or((band, band));
            (low.parse().unwrap()..=high.parse().unwrap()).contains(&number)
        }
        _ => false,
    }
}

fn heard() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_heard"));
    let nowhere = std::env::temp_dir().join("heard-golden-no-data");
    command.arg("--data").arg(nowhere);
    command
}

fn plans() -> Vec<Plan> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .flat_map(|case| {
            fs::read_dir(case)
                .unwrap()
                .map(|entry| entry.unwrap().path())
        })
        .filter(|path| path.extension().is_some_and(|ending| ending == "play"))
        .collect();
    paths.sort();
    paths.iter().map(|path| Plan::read(path)).collect()
}

#[test]
fn every_plan_is_marked_as_its_author_expects_and_played_the_same_again() {
    let accept = std::env::var_os("HEARD_ACCEPT").is_some();
    let folder = tempfile::tempdir().unwrap();
    let mut wrong = String::new();
    for plan in plans() {
        let out = folder
            .path()
            .join(format!("{}-{}.jsonl", plan.case, plan.name));
        let played = plan.play(&out);
        let marks = plan.assess(&out);
        for miss in plan.misses(&marks, &played) {
            let _ = writeln!(wrong, "{}/{}: {miss}", plan.case, plan.name);
        }
        let golden = plan.path.with_extension("jsonl");
        if accept {
            fs::write(&golden, &played).unwrap();
        } else if fs::read(&golden).ok().as_deref() != Some(&played) {
            let _ = writeln!(
                wrong,
                "{}/{}: plays differently from its transcript",
                plan.case, plan.name
            );
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn every_shipped_case_has_a_good_a_fair_and_a_poor_plan_in_this_order_of_marks() {
    let folder = tempfile::tempdir().unwrap();
    let mut totals: BTreeMap<String, BTreeMap<String, u64>> = BTreeMap::new();
    for plan in plans() {
        let out = folder.path().join("talk.jsonl");
        plan.play(&out);
        let total = plan.assess(&out)["total"].as_u64().unwrap_or(0);
        totals
            .entry(plan.case.clone())
            .or_default()
            .insert(plan.name.clone(), total);
    }
    let cases = heard::store::library::load(&[]).files.len();
    assert_eq!(totals.len(), cases, "a shipped case has no golden talk");
    for (case, totals) in totals {
        let of = |name: &str| {
            *totals
                .get(name)
                .unwrap_or_else(|| panic!("{case} has no {name}.play"))
        };
        assert!(of("good") >= of("fair") + 15, "{case}: {totals:?}");
        assert!(of("fair") >= of("poor") + 15, "{case}: {totals:?}");
    }
}
