//! What a scenario means, rule by rule: one file a rule, this table of them, and the notes they share.
//!
//! Every rule's file begins with what it looks for, why it matters, a bad and a good example; that text is what
//! `heard check --explain RULE` prints in English. The Chinese text is `assets/guide/rules.zh-CN.md`, a section a rule.

mod approval_never_asked;
mod bad_date;
mod bad_id;
mod bad_number;
mod bad_pattern;
mod blank_text;
mod check_never_met;
mod competency_not_marked;
mod cue_no_reply_uses;
mod duplicate_choice;
mod duplicate_id;
mod effect_row;
mod empty_list;
mod gate_never_opens;
mod half_translated;
mod id_not_file_name;
mod judge_decides_alone;
mod limit_range;
mod loop_without_exit;
mod names;
mod no_way_out;
mod odd_limits;
mod out_of_range;
mod phrase_slot;
mod placeholder_text;
mod points_do_not_add_up;
mod possible;
mod possible_evidence;
mod references;
mod release_never_holds;
mod replaces_loop;
mod row_width;
mod shape;
mod shift_name;
mod shift_size;
mod shift_time;
mod silence_earns;
mod silent_customer;
mod too_many_nodes;
mod trap_row;
mod trap_unasked;
mod unknown_column;
mod unknown_parameter;
mod unknown_reference;
mod unknown_target;
mod unreachable_ending;
mod unreachable_node;
mod unsupported_format;
mod void_rule;
mod walk;
mod way_differs;

use std::{
    cell::{OnceCell, RefCell},
    rc::Rc,
};

pub(in crate::scenario) use bad_date::is_date_cell;
pub(in crate::scenario) use bad_number::is_number_cell;
use names::Names;
use possible::Possible;

use super::{Scenario, contest_lint, edit, exercise};
use crate::text::{Diagnostic, Language, Message, Severity, SourceFile, Span};

/// A finding of the same rule after which no more are kept.
const MOST_FINDINGS: usize = 100;

/// One rule.
struct Rule {
    code: &'static str,
    doc: &'static str,
    /// Looks at single items only, so that it is right about a scenario with holes too.
    local: bool,
    run: fn(&Lint<'_>),
}

macro_rules! rules {
    ($($module:ident $($local:ident)? = $code:literal,)+) => {
        &[$(Rule {
            code: $code,
            doc: include_str!(concat!(stringify!($module), ".rs")),
            local: rules!(@local $($local)?),
            run: $module::run,
        },)+]
    };
    (@local local) => { true };
    (@local) => { false };
}

/// Every rule, in the order of the guide.
static RULES: &[Rule] = rules! {
    unsupported_format local = "unsupported-format",
    id_not_file_name local = "id-not-file-name",
    bad_id local = "bad-id",
    duplicate_id = "duplicate-id",
    too_many_nodes = "too-many-nodes",
    unknown_target = "unknown-target",
    unknown_reference = "unknown-reference",
    unknown_parameter = "unknown-parameter",
    unreachable_node = "unreachable-node",
    no_way_out = "no-way-out",
    loop_without_exit = "loop-without-exit",
    gate_never_opens = "gate-never-opens",
    release_never_holds = "release-never-holds",
    unreachable_ending = "unreachable-ending",
    silent_customer = "silent-customer",
    cue_no_reply_uses = "cue-no-reply-uses",
    duplicate_choice local = "duplicate-choice",
    check_never_met = "check-never-met",
    silence_earns = "silence-earns",
    judge_decides_alone = "judge-decides-alone",
    points_do_not_add_up = "points-do-not-add-up",
    competency_not_marked = "competency-not-marked",
    blank_text local = "blank-text",
    placeholder_text local = "placeholder-text",
    half_translated = "half-translated",
    bad_date local = "bad-date",
    bad_number local = "bad-number",
    bad_pattern local = "bad-pattern",
    row_width = "row-width",
    trap_row = "trap-row",
    trap_unasked = "trap-unasked",
    unknown_column = "unknown-column",
    effect_row = "effect-row",
    limit_range local = "limit-range",
    approval_never_asked local = "approval-never-asked",
    replaces_loop = "replaces-loop",
    phrase_slot = "phrase-slot",
    shift_time local = "shift-time",
    shift_name = "shift-name",
    shift_size = "shift-size",
    out_of_range local = "out-of-range",
    odd_limits local = "odd-limits",
    void_rule local = "void-rule",
    empty_list = "empty-list",
    way_differs local = "way-differs",
};

/// Looks at `scenario`, read from `source`, with every rule; or only with those that judge single items where it
/// has holes.
pub(super) fn lint(scenario: &Scenario, source: &SourceFile, whole: bool) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    let mut cx = Lint::new(scenario, source);
    for rule in RULES.iter().filter(|rule| whole || rule.local) {
        cx.code = rule.code;
        (rule.run)(&cx);
        findings.append(&mut cx.findings.borrow_mut());
    }
    findings
}

/// The codes of every rule, those about the shape of the file first.
pub fn rule_codes() -> Vec<&'static str> {
    let shape = shape::SHAPE_RULES.iter().map(|&(code, _)| code);
    let contests = contest_lint::codes().map(|(code, _)| code);
    shape
        .chain(RULES.iter().map(|rule| rule.code))
        .chain(contests)
        .chain(exercise::rule_codes())
        .collect()
}

/// What the rule `code` looks for, why, and an example of each kind, as Markdown in `language`. None for an unknown rule.
pub fn explain(code: &str, language: Language) -> Option<String> {
    match language {
        Language::Zh => in_chinese(code),
        Language::En => in_english(code),
    }
}

/// The section of the rule in the Chinese text.
fn in_chinese(code: &str) -> Option<String> {
    let all = include_str!("../../../assets/guide/rules.zh-CN.md");
    let mut sections = all.split("\n## ").skip(1);
    let section = sections.find(|section| section.lines().next() == Some(code))?;
    Some(format!("# {}", section.trim_end()))
}

/// The head of the rule's own file.
fn in_english(code: &str) -> Option<String> {
    if let Some((_, doc)) = shape::SHAPE_RULES.iter().find(|(known, _)| *known == code) {
        return Some(format!("# {code}\n\n{doc}"));
    }
    let rules = RULES.iter().map(|rule| (rule.code, rule.doc));
    let rule = rules
        .chain(contest_lint::codes())
        .find(|(known, _)| *known == code);
    let doc = rule.map(|(_, doc)| doc).or_else(|| exercise::doc(code))?;
    let head = doc.lines().map_while(|line| line.strip_prefix("//!"));
    let lines: Vec<&str> = head
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .collect();
    Some(lines.join("\n"))
}

/// What a rule is given: the scenario, its names, and where to put findings.
struct Lint<'a> {
    scenario: &'a Scenario,
    source: &'a SourceFile,
    names: Rc<Names<'a>>,
    possible: OnceCell<Possible<'a>>,
    code: &'static str,
    findings: RefCell<Vec<Diagnostic>>,
}

impl<'a> Lint<'a> {
    fn new(scenario: &'a Scenario, source: &'a SourceFile) -> Self {
        Self {
            scenario,
            source,
            names: Rc::new(Names::new(scenario)),
            possible: OnceCell::new(),
            code: "",
            findings: Default::default(),
        }
    }

    /// What can come about at all, worked out once.
    fn possible(&self) -> &Possible<'a> {
        self.possible
            .get_or_init(|| Possible::new(self.scenario, Rc::clone(&self.names)))
    }

    fn error(&self, span: Span, message: Message) -> Finding<'_, 'a> {
        Finding::new(self, Severity::Error, span, message)
    }

    fn warning(&self, span: Span, message: Message) -> Finding<'_, 'a> {
        Finding::new(self, Severity::Warning, span, message)
    }

    /// The place of the value at `path`, for values that do not remember their own. Reads the file again, so only
    /// for findings.
    fn place(&self, path: &str) -> Span {
        let mut path = path;
        loop {
            if let Some(span) = edit::place(&self.source.text, path) {
                return span;
            }
            match path.rsplit_once('.') {
                Some((outer, _)) => path = outer,
                None => return Span::default(),
            }
        }
    }

    /// The place of `"name"` soon after `from`, or `from` itself: for names in a condition without a place of
    /// their own.
    fn quoted_after(&self, from: Span, name: &str) -> Span {
        let rest = self
            .source
            .text
            .get(from.end as usize..)
            .unwrap_or_default();
        let near = &rest[..rest.floor_char_boundary(400)];
        match near.find(&format!("\"{name}\"")) {
            Some(at) => {
                let start = from.end as usize + at;
                Span::new(start, start + name.len() + 2)
            }
            None => from,
        }
    }
}

/// A finding being made; it is kept when it goes out of hand.
struct Finding<'l, 'a> {
    lint: &'l Lint<'a>,
    made: Option<Diagnostic>,
}

impl<'l, 'a> Finding<'l, 'a> {
    fn new(lint: &'l Lint<'a>, severity: Severity, span: Span, message: Message) -> Self {
        let finding = Diagnostic {
            severity,
            ..Diagnostic::error(lint.code, span, message)
        };
        Self {
            lint,
            made: Some(finding),
        }
    }

    fn hint(mut self, hint: Message) -> Self {
        self.made = self.made.take().map(|finding| finding.hint(hint));
        self
    }
}

impl Drop for Finding<'_, '_> {
    fn drop(&mut self) {
        let mut findings = self.lint.findings.borrow_mut();
        if findings.len() < MOST_FINDINGS {
            findings.extend(self.made.take());
        }
    }
}
