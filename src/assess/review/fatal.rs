//! Fatal errors as trainers mark them: beside the checks, committed or not, every one the case knows, so that a row
//! tells nothing of what the machine found.

use crate::{
    assess::{ABUSE, Assessment, CheckMark, CriticalFinding, Overruled, Status},
    scenario::{Competency, CriticalFamily, Scenario},
    text::{Language, Message},
};

/// What a fatal error is called among the checks: no check's name begins so.
const SIGN: char = '!';

/// Whether `check` names a fatal error.
pub(super) fn is_fatal(check: &str) -> bool {
    check.starts_with(SIGN)
}

/// The machine's mark of the fatal error `check`: *not met* where it was committed.
pub(super) fn found(machine: &Assessment, check: &str) -> Status {
    let id = check.trim_start_matches(SIGN);
    match machine.critical.iter().any(|error| error.id == id) {
        true => Status::NotMet,
        false => Status::Met,
    }
}

/// The name of the fatal error that trainers' marks call `check`; none where the case has no such.
pub fn fatal_title(scenario: &Scenario, check: &str, language: Language) -> Option<String> {
    let id = check.strip_prefix(SIGN)?;
    if id == ABUSE {
        return Some(Message::new("assess-abuse-title").say(language));
    }
    let known = scenario.critical.iter().find(|one| one.id.value == id)?;
    Some(known.title.get(language).to_owned())
}

/// Fatal errors that hearing is in doubt of, found or not.
pub(super) fn in_doubt(machine: &Assessment) -> impl Iterator<Item = String> {
    let found = machine.critical.iter().filter(|error| error.needs_person);
    let ids = found.map(|error| &error.id).chain(&machine.possible);
    ids.map(|id| format!("{SIGN}{id}"))
}

/// The row of one fatal error, before anybody marked it.
pub(super) struct Fatal {
    /// The machine's mark: *not met* where it was committed, *met* where it was not. It has no points.
    pub mark: CheckMark,
    /// Why it is fatal.
    pub reason: String,
    /// Whether hearing is in doubt, committed or not.
    pub needs_person: bool,
    family: CriticalFamily,
    better: String,
}

/// Every fatal error of `scenario`, and abuse, with what `machine` found.
pub(super) fn all(scenario: &Scenario, language: Language, machine: &Assessment) -> Vec<Fatal> {
    let authored = scenario.critical.iter().map(|critical| {
        let texts = [&critical.title, &critical.reason, &critical.better];
        let texts = texts.map(|text| text.get(language).to_owned());
        fatal(&critical.id.value, critical.family, texts, machine)
    });
    let own = ["title", "reason", "better"].map(|part| {
        let key = match part {
            "title" => "assess-abuse-title",
            "reason" => "assess-abuse-reason",
            _ => "assess-abuse-better",
        };
        Message::new(key).say(language)
    });
    let abuse = fatal(ABUSE, CriticalFamily::Customer, own, machine);
    authored.chain(std::iter::once(abuse)).collect()
}

fn fatal(
    id: &str,
    family: CriticalFamily,
    [title, reason, better]: [String; 3],
    machine: &Assessment,
) -> Fatal {
    let found = machine.critical.iter().find(|error| error.id == id);
    let mark = CheckMark {
        id: format!("{SIGN}{id}"),
        title,
        // A fatal error feeds none; its row says so.
        competency: Competency::Empathy,
        level: 1,
        open: false,
        status: match found {
            Some(_) => Status::NotMet,
            None => Status::Met,
        },
        points: 0,
        of: 0,
        turn: found.map(|error| error.turn),
        quote: found.and_then(|error| error.quote.clone()),
        reason: found.map_or(String::new(), |error| error.reason.clone()),
        better: None,
        evidence: found.map_or_else(Vec::new, |error| error.evidence.clone()),
        doubt: None,
        overruled: None,
        by_rules: None,
    };
    let possible = machine.possible.iter().any(|one| one == id);
    Fatal {
        needs_person: possible || found.is_some_and(|error| error.needs_person),
        mark,
        reason,
        family,
        better,
    }
}

/// `merged` with the fatal error put as a trainer has it: taken away, but kept among the dismissed, or added.
pub(super) fn overrule(merged: &mut Assessment, fatal: Fatal, status: Status, by: Overruled) {
    let id = fatal.mark.id.trim_start_matches(SIGN).to_owned();
    let found = merged.critical.iter().position(|error| error.id == id);
    match (found, status) {
        (Some(at), Status::Met) => {
            let mut error = merged.critical.remove(at);
            error.needs_person = false;
            error.overruled = Some(by);
            merged.dismissed.push(error);
        }
        (None, Status::NotMet) => merged.critical.push(CriticalFinding {
            id: id.clone(),
            family: fatal.family,
            title: fatal.mark.title,
            reason: fatal.reason,
            better: fatal.better,
            turn: 0,
            quote: None,
            evidence: Vec::new(),
            needs_person: false,
            overruled: Some(by),
        }),
        _ => {}
    }
    merged.possible.retain(|one| *one != id);
}
