//! Who sits at the machine: a menu of seats, the chief judge's phrase, and the questions that want a reason.

use egui::{Popup, PopupCloseBehavior, Ui};
use rust_decimal::Decimal;

use super::{HallView, words::called};
use crate::{
    app::{
        Actions, Model, Secret,
        hall::{HallAction, Held, Seat},
    },
    contest::{Outcome, Taker, What},
    text::{Language, Message, say},
    ui::{
        modal::{answer_ui, modal},
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, Field, radio, text_dense, title},
    },
};

/// What is asked over the hall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The chief judge's phrase.
    Phrase,
    /// Why clocks stand still.
    Pause,
    /// Whether to draw lots: nobody enters afterwards.
    Draw,
    /// Whether to show the standing to all.
    Publish,
    /// Whether to sign and end.
    Close,
    /// What somebody did: came late by so many minutes.
    Late(String, Taker),
    /// What somebody did: cheated.
    Cheated(String, Taker),
    /// What is disputed.
    Dispute(String, Taker),
    /// Why a machine is taken from somebody.
    Release(Taker),
    /// Whether to hand the exercises in.
    HandIn,
    /// Whether to hand in for somebody in the stage at this place.
    Collect(usize, Taker),
    /// Whether to close a stage in which so many are still at work.
    CloseStage(String, usize),
    /// Why a dispute is ruled on so.
    Rule(u32, Ruling),
}

/// How a dispute may be ruled on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// The mark stands.
    Kept,
    /// The score becomes another.
    Changed,
    /// The stage is taken again.
    Repeated,
}

/// The button that says who sits here, with a menu of all seats.
pub fn menu_ui(
    ui: &mut Ui,
    model: &Model,
    held: &Held,
    view: &mut HallView,
    actions: &mut Actions,
) {
    let language = model.language;
    let label = name(held, held.seat, language);
    let button = Button::plain(&label)
        .icon(icons::USER)
        .trailing(icons::CARET_DOWN)
        .bar()
        .id("hall-seat")
        .show(ui);
    Popup::menu(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.set_width(260.0);
            egui::ScrollArea::vertical()
                .max_height(420.0)
                .show(ui, |ui| {
                    for seat in seats(held) {
                        let words = name(held, seat, language);
                        if radio(ui, held.seat == seat, &words).clicked() {
                            match seat {
                                Seat::Chief if held.seat != Seat::Chief => ask_phrase(view),
                                seat => actions.push(HallAction::Sit(seat)),
                            }
                            ui.close();
                        }
                    }
                });
        });
}

fn ask_phrase(view: &mut HallView) {
    view.asked = Some(Asked::Phrase);
    view.words.clear();
}

fn seats(held: &Held) -> Vec<Seat> {
    let count = |count: usize| 1..=u32::try_from(count).unwrap_or(u32::MAX);
    let judges = count(held.event.judges().len()).map(Seat::Judge);
    let mut entrants: Vec<u32> = count(held.event.entrants().len()).collect();
    entrants.sort_by_key(|&one| (held.event.number(Taker::Entrant(one)), one));
    let fixed = [Seat::Nobody, Seat::Chief];
    let entrants = entrants.into_iter().map(Seat::Entrant);
    fixed.into_iter().chain(judges).chain(entrants).collect()
}

/// What a seat is called.
pub fn name(held: &Held, seat: Seat, language: Language) -> String {
    match seat {
        Seat::Nobody => say(language, "hall-seat-nobody"),
        Seat::Chief => say(language, "hall-seat-chief"),
        Seat::Judge(number) => {
            let judge = held.event.judges().get((number as usize).wrapping_sub(1));
            Message::new("hall-seat-judge")
                .with("number", number)
                .with(
                    "name",
                    judge.map_or(String::new(), |judge| judge.name.clone()),
                )
                .say(language)
        }
        Seat::Entrant(number) => Message::new("hall-seat-entrant")
            .with("name", called_entrant(held, number, language))
            .say(language),
    }
}

/// Entrants find their own seat by name, which everybody in the room knows of themselves.
fn called_entrant(held: &Held, number: u32, language: Language) -> String {
    let taker = Taker::Entrant(number);
    match held.event.is_drawn() {
        true => called(held, taker, language),
        false => held.event.name(taker).to_owned(),
    }
}

/// What the hall shows while nobody sits at the machine.
pub fn nobody_ui(
    ui: &mut Ui,
    model: &Model,
    held: &Held,
    view: &mut HallView,
    actions: &mut Actions,
) {
    let t = Tokens::of(ui);
    let language = model.language;
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        title(ui, &say(language, "hall-nobody-title"));
        Rows::of(Type::Body, t.text_2, &say(language, "hall-nobody-words")).show(ui);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(space::S, space::S);
            for seat in seats(held).into_iter().skip(1) {
                let words = name(held, seat, language);
                if Button::plain(&words)
                    .bar()
                    .id(("hall-sit", seat_id(seat)))
                    .show(ui)
                    .clicked()
                {
                    match seat {
                        Seat::Chief => ask_phrase(view),
                        seat => actions.push(HallAction::Sit(seat)),
                    }
                }
            }
        });
    });
}

fn seat_id(seat: Seat) -> (u8, u32) {
    match seat {
        Seat::Nobody => (0, 0),
        Seat::Chief => (1, 0),
        Seat::Judge(number) => (2, number),
        Seat::Entrant(number) => (3, number),
    }
}

/// The question that is open, over everything.
pub fn ask_ui(ui: &Ui, model: &Model, held: &Held, view: &mut HallView, actions: &mut Actions) {
    let Some(asked) = view.asked.clone() else {
        return;
    };
    let language = model.language;
    let (words, number) = (&mut view.words, &mut view.number);
    let (answer, away) = modal(ui, "hall-asked", 420.0, |ui, outside| {
        title(ui, &say(language, heading(&asked)));
        text_dense(ui, &explained(held, &asked, language));
        let needs_words = !matches!(
            asked,
            Asked::Draw
                | Asked::Publish
                | Asked::Close
                | Asked::HandIn
                | Asked::Collect(..)
                | Asked::CloseStage(..)
        );
        if needs_words {
            let name = say(language, field(&asked));
            let field = Field::new(words, &name).hint(&name).id("hall-asked-words");
            let field = if asked == Asked::Phrase {
                field.secret()
            } else {
                field
            };
            let response = field.show(ui);
            if outside {
                response.request_focus();
            }
        }
        let changes = matches!(asked, Asked::Rule(_, Ruling::Changed));
        if changes {
            let name = say(language, "hall-field-score");
            Field::new(number, &name)
                .hint(&name)
                .id("hall-asked-number")
                .show(ui);
        }
        let ready = (!needs_words || !words.trim().is_empty())
            && (!changes || number.trim().parse::<Decimal>().is_ok());
        let (yes, no) = (
            say(language, agreed(&asked)),
            say(language, "hall-asked-no"),
        );
        let entered = needs_words && ready && ui.input(|i| i.key_pressed(egui::Key::Enter));
        let button = Button::primary(&yes).enabled(ready);
        let answer = answer_ui(ui, outside && !needs_words, button, &no).0;
        answer.or(entered.then_some(true))
    });
    if answer == Some(true) {
        let words = std::mem::take(&mut view.words);
        actions.push(action(held, asked, words, view.number.trim()));
    }
    if answer.is_some() || away {
        view.asked = None;
        view.words.clear();
    }
}

fn action(held: &Held, asked: Asked, words: String, number: &str) -> HallAction {
    let record = |what| HallAction::Record(Box::new(what));
    match asked {
        Asked::Phrase => HallAction::Unlock(Secret(words)),
        Asked::Pause => record(What::Paused { why: words }),
        Asked::Draw => HallAction::Draw,
        Asked::Publish => record(What::Published),
        Asked::Close => HallAction::Close,
        Asked::HandIn => HallAction::HandIn,
        Asked::Collect(at, taker) => HallAction::Collect(at, taker),
        Asked::CloseStage(stage, _) => record(What::StageClosed { stage }),
        Asked::Late(stage, taker) => record(What::Late {
            stage,
            taker,
            minutes: words.trim().parse().unwrap_or(0),
        }),
        Asked::Cheated(stage, taker) => record(What::Cheated {
            stage,
            taker,
            note: words,
        }),
        Asked::Dispute(stage, taker) => record(What::Disputed {
            dispute: u32::try_from(held.event.disputes().len() + 1).unwrap_or(u32::MAX),
            stage,
            taker,
            about: words,
        }),
        Asked::Release(taker) => record(What::Released { taker, why: words }),
        Asked::Rule(dispute, ruling) => record(What::Ruled {
            dispute,
            outcome: match ruling {
                Ruling::Kept => Outcome::Kept,
                Ruling::Changed => Outcome::Changed(number.parse().unwrap_or_default()),
                Ruling::Repeated => Outcome::Repeated,
            },
            note: words,
        }),
    }
}

fn heading(asked: &Asked) -> &'static str {
    match asked {
        Asked::Phrase => "hall-ask-phrase",
        Asked::Pause => "hall-ask-pause",
        Asked::Draw => "hall-ask-draw",
        Asked::Publish => "hall-ask-publish",
        Asked::Close => "hall-ask-close",
        Asked::HandIn => "hall-ask-hand-in",
        Asked::Collect(..) => "hall-ask-collect",
        Asked::CloseStage(..) => "hall-ask-close-stage",
        Asked::Late(..) => "hall-ask-late",
        Asked::Cheated(..) => "hall-ask-cheated",
        Asked::Dispute(..) => "hall-ask-dispute",
        Asked::Release(_) => "hall-ask-release",
        Asked::Rule(..) => "hall-ask-rule",
    }
}

fn explained(held: &Held, asked: &Asked, language: Language) -> String {
    let key = match asked {
        Asked::Phrase => "hall-ask-phrase-words",
        Asked::Pause => "hall-ask-pause-words",
        Asked::Draw => "hall-ask-draw-words",
        Asked::Publish => "hall-ask-publish-words",
        Asked::Close => "hall-ask-close-words",
        Asked::HandIn => "hall-ask-hand-in-words",
        Asked::Collect(..) => "hall-ask-collect-words",
        Asked::CloseStage(..) => "hall-ask-close-stage-words",
        Asked::Late(..) => "hall-ask-late-words",
        Asked::Cheated(..) => "hall-ask-cheated-words",
        Asked::Dispute(..) => "hall-ask-dispute-words",
        Asked::Release(_) => "hall-ask-release-words",
        Asked::Rule(_, Ruling::Kept) => "hall-ask-rule-kept",
        Asked::Rule(_, Ruling::Changed) => "hall-ask-rule-changed",
        Asked::Rule(_, Ruling::Repeated) => "hall-ask-rule-repeated",
    };
    let message = Message::new(key);
    match asked {
        Asked::Late(_, taker) | Asked::Cheated(_, taker) | Asked::Dispute(_, taker) => {
            let most = held.event.contest().discipline.late_minutes.value;
            message
                .with("who", called(held, *taker, language))
                .with("most", most)
        }
        Asked::CloseStage(_, count) => message.with("count", *count),
        Asked::Release(taker) | Asked::Collect(_, taker) => {
            message.with("who", called(held, *taker, language))
        }
        Asked::Draw => message
            .with("entrants", held.event.entrants().len())
            .with("judges", held.event.judges().len()),
        _ => message,
    }
    .say(language)
}

fn field(asked: &Asked) -> &'static str {
    match asked {
        Asked::Phrase => "hall-field-phrase",
        Asked::Late(..) => "hall-field-minutes",
        _ => "hall-field-why",
    }
}

fn agreed(asked: &Asked) -> &'static str {
    match asked {
        Asked::Phrase => "hall-yes-phrase",
        Asked::Pause => "hall-pause",
        Asked::Draw => "hall-draw",
        Asked::Publish => "hall-publish",
        Asked::Close => "hall-close",
        Asked::HandIn | Asked::Collect(..) => "hall-hand-in",
        Asked::CloseStage(..) => "hall-stage-do-close",
        Asked::Late(..)
        | Asked::Cheated(..)
        | Asked::Dispute(..)
        | Asked::Release(_)
        | Asked::Rule(..) => "hall-yes-record",
    }
}
