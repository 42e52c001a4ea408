//! Work that no machine can hear, such as a defence: whoever held it says by the anchors how it went, item by item.

use egui::Ui;

use crate::{
    app::{
        Actions, Model,
        hall::{HallAction, Held, RehearsalAction},
    },
    contest::Taker,
    text::{Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, divider, radio, section_title},
    },
};

/// What is said so far.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    of: Option<(usize, Taker)>,
    levels: Vec<Option<u8>>,
}

/// Draws the sheet at the cursor.
pub fn show(
    ui: &mut Ui,
    model: &Model,
    held: &Held,
    of: (usize, Taker),
    draft: &mut Draft,
    actions: &mut Actions,
) {
    let language = model.language;
    let Some((stage, _)) = held.event.stage(of.0) else {
        return;
    };
    if draft.of != Some(of) {
        *draft = Draft {
            of: Some(of),
            levels: vec![None; stage.sheet.len()],
        };
    }
    let t = Tokens::of(ui);
    Card::new().margin(20).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        let about = Message::new("rehearse-own").with("name", held.event.name(of.1).to_owned());
        section_title(ui, &stage.title.value, &about.say(language));
        Rows::of(Type::Dense, t.text_2, &say(language, "rehearse-own-about")).show(ui);
        for (at, item) in stage.sheet.iter().enumerate() {
            divider(ui, space::XS);
            Rows::new(Type::Body)
                .strong(&item.title.value, t.text)
                .show(ui);
            for (level, anchor) in (0_u8..).zip(&item.anchors.value) {
                let chosen = draft.levels.get(at).copied().flatten() == Some(level);
                let words = format!("{level}  {}", anchor.value);
                let pressed = ui.push_id(("own", at, level), |ui| radio(ui, chosen, &words));
                if pressed.inner.clicked()
                    && let Some(known) = draft.levels.get_mut(at)
                {
                    *known = Some(level);
                }
            }
        }
        divider(ui, space::XS);
        let all: Option<Vec<u8>> = draft.levels.iter().copied().collect();
        let mut hand_in = |levels: Vec<u8>| {
            let own = RehearsalAction::Own(of.1, levels);
            actions.push(HallAction::Rehearse(own));
        };
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let label = say(language, "rehearse-own-done");
            let button = Button::primary(&label).icon(icons::CHECK).large();
            if button.enabled(all.is_some()).show(ui).clicked()
                && let Some(levels) = all
            {
                hand_in(levels);
            }
            // Without levels the judges guess.
            let label = say(language, "rehearse-own-guess");
            let button = Button::plain(&label).icon(icons::ROBOT).large();
            if button.show(ui).clicked() {
                hand_in(Vec::new());
            }
        });
        Rows::of(
            Type::Small,
            t.text_2,
            &say(language, "rehearse-own-guess-about"),
        )
        .show(ui);
    });
}
