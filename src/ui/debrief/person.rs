//! What a person has to do with a mark, in a sentence: it needs one, or one overruled it.

use super::lines::Person;
use crate::{
    assess::{CheckMark, CriticalFinding, Doubt, Status},
    text::{Language, Message, say},
};

/// Of a check; none where hearing was sure and the machine's mark stands.
pub fn of_check(check: &CheckMark, language: Language) -> Option<Person> {
    if let Some(machine) = &check.overruled {
        let by = match machine.by.trim() {
            "" => say(language, "assess-overruled-nobody"),
            name => name.to_owned(),
        };
        let sentence = Message::new("assess-overruled")
            .with("by", by)
            .with("status", status(machine.status, language))
            .with("points", machine.points)
            .with("of", check.of)
            .with("note", machine.note.clone());
        return Some(Person::Overruled(sentence.say(language)));
    }
    let doubt = check.doubt.as_ref()?;
    Some(Person::Needed(self::doubt(doubt, check.of, language)))
}

/// What the rules alone had given, where what a model heard makes a difference.
pub fn by_rules(check: &CheckMark, language: Language) -> Option<String> {
    let rules = check.by_rules.as_ref()?;
    let before = status(rules.status, language);
    Some(rules.told(check, &before).say(language))
}

fn status(status: Status, language: Language) -> String {
    let key = match status {
        Status::Met => "assess-status-met",
        Status::Partly => "assess-status-partly",
        Status::NotMet => "assess-status-not_met",
        Status::NotObserved => "assess-status-not_observed",
    };
    say(language, key)
}

/// What hearing is in doubt of, and what a check of `of` points may come to.
pub fn doubt(doubt: &Doubt, of: u32, language: Language) -> String {
    let key = match &doubt.quote {
        Some(_) => "assess-doubt-quote",
        None => "assess-doubt",
    };
    Message::new(key)
        .with("least", doubt.least)
        .with("most", doubt.most)
        .with("of", of)
        .with("quote", doubt.quote.clone().unwrap_or_default())
        .say(language)
}

/// Of a fatal error.
pub fn of_critical(error: &CriticalFinding, language: Language) -> Option<Person> {
    if let Some(machine) = &error.overruled {
        let key = match machine.status {
            Status::Met => "assess-fatal-added",
            _ => "assess-fatal-dismissed",
        };
        let by = match machine.by.trim() {
            "" => say(language, "assess-overruled-nobody"),
            name => name.to_owned(),
        };
        let sentence = Message::new(key)
            .with("title", error.title.clone())
            .with("by", by)
            .with("note", machine.note.clone());
        return Some(Person::Overruled(sentence.say(language)));
    }
    error
        .needs_person
        .then(|| Person::Needed(say(language, "assess-doubt-critical")))
}
