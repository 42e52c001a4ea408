//! Reading and checking a contest: one file a rule, this table of them, and what they share.
//!
//! Every rule's file begins with what it looks for, why it matters, a bad and a good example, as the rules for cases do.

mod contest_advance;
mod contest_awards;
mod contest_discipline;
mod contest_part;
mod contest_pass;
mod contest_sheet;
mod contest_stage_twice;
mod contest_teams;
mod contest_ties;
mod contest_weights;

use std::path::Path;

use super::{Contest, contest::By, lower, pool::begins_with, tree};
use crate::text::{Diagnostic, Located, Message, Severity, SourceFile, Span};

/// A rule for contests.
struct Rule {
    code: &'static str,
    doc: &'static str,
    run: fn(&mut Look<'_>),
}

macro_rules! rules {
    ($($module:ident = $code:literal,)+) => {
        &[$(Rule {
            code: $code,
            doc: include_str!(concat!(stringify!($module), ".rs")),
            run: $module::run,
        },)+]
    };
}

/// Every rule, in the order of the guide.
static RULES: &[Rule] = rules! {
    contest_stage_twice = "contest-stage-twice",
    contest_weights = "contest-weights",
    contest_part = "contest-part",
    contest_teams = "contest-teams",
    contest_sheet = "contest-sheet",
    contest_advance = "contest-advance",
    contest_ties = "contest-ties",
    contest_awards = "contest-awards",
    contest_pass = "contest-pass",
    contest_discipline = "contest-discipline",
};

/// Whether the file is a contest: it begins with the word `Contest`.
pub fn is_contest(text: &str) -> bool {
    begins_with(text, "Contest")
}

/// Reads the contest in `source` and looks at it with every rule. It comes back where no finding is an error. That cases,
/// exercises and banks it names are there is looked at where they are: when an event is opened.
pub fn check_contest(source: &SourceFile) -> (Option<Contest>, Vec<Diagnostic>) {
    let (tree, mut findings) = tree::parse(&source.text);
    let (contest, wrong) = lower::lower_contest(&tree);
    findings.extend(wrong);
    if let Some(contest) = contest.as_ref().filter(|_| findings.is_empty()) {
        let mut look = Look {
            contest,
            code: "",
            findings: Vec::new(),
        };
        head(&mut look, source);
        blank(&mut look);
        for rule in RULES {
            look.code = rule.code;
            (rule.run)(&mut look);
        }
        findings = look.findings;
    }
    findings.sort_by_key(|finding| finding.span);
    let sound = findings.iter().all(|it| it.severity != Severity::Error);
    (contest.filter(|_| sound), findings)
}

/// Codes and texts of the rules.
pub(super) fn codes() -> impl Iterator<Item = (&'static str, &'static str)> {
    RULES.iter().map(|rule| (rule.code, rule.doc))
}

/// What a rule is given, and where it puts what it finds.
struct Look<'a> {
    contest: &'a Contest,
    code: &'static str,
    findings: Vec<Diagnostic>,
}

impl Look<'_> {
    fn error(&mut self, span: Span, message: Message) {
        self.findings
            .push(Diagnostic::error(self.code, span, message));
    }

    fn warning(&mut self, span: Span, message: Message) {
        self.findings
            .push(Diagnostic::warning(self.code, span, message));
    }

    /// As [`Look::error`], where the number is not between `low` and `high`.
    fn within(&mut self, number: &Located<u32>, low: u32, high: u32) {
        if !(low..=high).contains(&number.value) {
            let message = Message::new("check-contest-range")
                .with("low", low)
                .with("high", high);
            self.error(number.span, message);
        }
    }

    /// Finds fault with a name that is no stage.
    fn stage(&mut self, name: &Located<String>) {
        if self.contest.stage(&name.value).is_none() {
            let message = Message::new("check-contest-no-stage").with("name", name.value.clone());
            self.error(name.span, message);
        }
    }
}

/// Format and id, by the rules for cases.
fn head(look: &mut Look<'_>, source: &SourceFile) {
    let contest = look.contest;
    if contest.format.value != 1 {
        let message = Message::new("check-unsupported-format").with("format", contest.format.value);
        let hint = Message::new("check-unsupported-format-hint");
        let finding = Diagnostic::error("unsupported-format", contest.format.span, message);
        look.findings.push(finding.hint(hint));
    }
    let path = Path::new(&source.path);
    let named = path.extension().is_some_and(|ending| ending == "ron");
    let name = path.file_stem().and_then(|name| name.to_str());
    if let Some(name) = name.filter(|name| named && *name != contest.id.value) {
        let message = Message::new("check-id-not-file-name")
            .with("id", contest.id.value.clone())
            .with("file", name.to_owned());
        let hint = Message::new("check-id-not-file-name-hint").with("file", name.to_owned());
        let finding = Diagnostic::error("id-not-file-name", contest.id.span, message);
        look.findings.push(finding.hint(hint));
    }
}

/// Titles without words.
fn blank(look: &mut Look<'_>) {
    let contest = look.contest;
    let mut texts = vec![&contest.id, &contest.title];
    for stage in &contest.stages {
        texts.extend([&stage.id, &stage.title]);
        for item in &stage.sheet {
            texts.extend([&item.id, &item.title]);
            texts.extend(&item.anchors.value);
        }
    }
    let awards = &contest.awards;
    texts.extend((awards.prizes.iter().chain(&awards.team_prizes)).map(|prize| &prize.title));
    for text in texts {
        if text.value.trim().is_empty() {
            let message = Message::new("check-blank-text");
            look.findings
                .push(Diagnostic::error("blank-text", text.span, message));
        }
    }
}

/// The stages taken `by` each or together.
fn taken(contest: &Contest, by: By) -> impl Iterator<Item = &super::contest::Stage> {
    contest.stages.iter().filter(move |stage| stage.by == by)
}
