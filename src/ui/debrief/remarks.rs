//! What the reader should know before the marks.

use crate::{
    app::debrief::Debrief,
    session::{Happening, told},
    text::{Language, Message, say},
};

/// In one notice, so that the marks stay in sight: models that could not be loaded, a changed case, marks in doubt,
/// overrules.
pub fn remarks(debrief: &Debrief, language: Language) -> Option<String> {
    let marks = &debrief.marks;
    let mut remarks: Vec<String> = debrief
        .faults
        .iter()
        .map(|fault| fault.say(language))
        .collect();
    let events = debrief.transcript.events.iter();
    let voided = events.rev().find_map(|event| match &event.what {
        what @ Happening::Voided { .. } => told(what, &debrief.scenario, language),
        _ => None,
    });
    remarks.extend(voided.map(|voided| voided.say(language)));
    if debrief.slips > 0 {
        let slips = Message::new("void-slips").with("count", debrief.slips as u64);
        remarks.push(slips.say(language));
    }
    if marks.case_changed {
        remarks.push(say(language, "debrief-case-changed"));
    }
    if marks.machine.is_some() {
        let checks = marks
            .checks
            .iter()
            .filter(|check| check.overruled.is_some());
        let added = marks
            .critical
            .iter()
            .filter(|error| error.overruled.is_some());
        let count = checks.count() + added.count() + marks.dismissed.len();
        let sentence = Message::new("debrief-overruled").with("count", count as u64);
        remarks.push(sentence.say(language));
    }
    let unaided = marks.unaided.as_ref();
    remarks.extend(unaided.map(|it| it.told(marks.total).say(language)));
    let need = marks.need_person();
    if need > 0 {
        remarks.push(
            Message::new("debrief-need-person")
                .with("count", need as u64)
                .say(language),
        );
    }
    (!remarks.is_empty()).then(|| remarks.join(&say(language, "debrief-stop")))
}
