//! Spotting rule breaches: the sheet of rules, and the records that keep or break them.

use egui::{Ui, vec2};

use crate::{
    app::{
        Actions,
        hall::{Answers, HallAction},
    },
    contest::practical::{BreachAnswer, BreachesAnswer},
    scenario::{Breaches, BusinessRecord},
    text::{Language, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Field, divider, section_head, segment, text_dense},
    },
};

/// Draws rules and records; every change of the answer is asked for as a whole.
pub fn show(
    ui: &mut Ui,
    language: Language,
    exercise: &Breaches,
    answer: &BreachesAnswer,
    at: usize,
    actions: &mut Actions,
) {
    let t = Tokens::of(ui);
    text_dense(ui, &exercise.about.value);
    section_head(ui, &say(language, "hall-breaches-rules"), "");
    for rule in &exercise.rules {
        Rows::new(Type::Dense)
            .strong(&format!("{}  ", rule.id.value), t.text)
            .run(&rule.text.value, t.text_2)
            .hang(true)
            .show(ui);
    }
    ui.add_space(space::S);
    section_head(ui, &say(language, "hall-breaches-records"), "");
    let mut changed = answer.clone();
    for record in &exercise.records {
        divider(ui, space::XS);
        let known = changed
            .records
            .iter()
            .position(|it| it.id == record.id.value);
        let before = known.map(|place| changed.records[place].clone());
        let after = record_ui(ui, language, exercise, record, before.clone());
        if after != before {
            match (known, after) {
                (Some(place), Some(after)) => changed.records[place] = after,
                (None, Some(after)) => changed.records.push(after),
                (Some(place), None) => drop(changed.records.remove(place)),
                (None, None) => {}
            }
        }
    }
    if changed != *answer {
        actions.push(HallAction::Answer(at, Answers::Breaches(changed)));
    }
}

fn record_ui(
    ui: &mut Ui,
    language: Language,
    exercise: &Breaches,
    record: &BusinessRecord,
    answer: Option<BreachAnswer>,
) -> Option<BreachAnswer> {
    let t = Tokens::of(ui);
    let id = &record.id.value;
    let kind = say(language, &format!("record-kind-{}", record.kind.key()));
    Rows::new(Type::Body)
        .strong(&format!("{id} · {kind}  "), t.text)
        .run(&record.text.value, t.text)
        .show(ui);
    let labels = [
        say(language, "hall-breaches-open"),
        say(language, "hall-breaches-kept"),
        say(language, "hall-breaches-broken"),
    ];
    let labels = [labels[0].as_str(), labels[1].as_str(), labels[2].as_str()];
    let chosen = answer.as_ref().map_or(0, |it| 1 + usize::from(it.breach));
    let mut answer = answer;
    if let Some(chosen) = segment(ui, ("breach", id), &labels, chosen, None) {
        answer = (chosen > 0).then(|| BreachAnswer {
            id: id.clone(),
            breach: chosen == 2,
            rule: answer.as_ref().map_or(String::new(), |it| it.rule.clone()),
            why: answer.as_ref().map_or(String::new(), |it| it.why.clone()),
        });
    }
    if let Some(answer) = answer.as_mut().filter(|it| it.breach) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
            for rule in &exercise.rules {
                let name = &rule.id.value;
                let is = answer.rule == *name;
                let button = if is {
                    Button::plain(name).icon(icons::CHECK)
                } else {
                    Button::plain(name)
                };
                if button.bar().id(("rule", id, name)).show(ui).clicked() {
                    answer.rule.clone_from(name);
                }
            }
        });
        let hint = say(language, "hall-breaches-why");
        Field::new(&mut answer.why, &hint)
            .hint(&hint)
            .id(("why", id))
            .show(ui);
    }
    answer
}
