//! A rehearsal to begin: which contest, who rehearses, how strong and how many the rivals are, which seed.

use egui::{Sense, Ui, vec2};

use super::ContestView;
use crate::{
    app::{
        Actions, HallAction, Model,
        contest::MOST_SEED,
        hall::{Offered, RehearsalAction, rehearsal::Setup},
    },
    batch::rehearsal::Strength,
    text::{Language, Message, say},
    ui::{
        modal::{answer_ui, modal},
        rows::Rows,
        theme::{Tokens, Type, height, icons, space},
        widgets::{
            Button, Card, Field, Line, divider, radio, section_head, segment, text_dense, title,
        },
    },
};

/// How many rivals can be chosen at a press.
const RIVALS: [u32; 4] = [1, 3, 5, 7];
/// Width of the dialog, and of the names before its rows.
const WIDE: f32 = 520.0;

/// A rehearsal that is about to begin.
#[derive(Clone, Debug)]
pub struct Form {
    contest: String,
    /// Whether a whole team rehearses.
    team: bool,
    names: Vec<String>,
    strength: Strength,
    rivals: u32,
    seed: String,
}

/// Draws the card.
pub fn show(ui: &mut Ui, model: &Model, view: &mut ContestView, actions: &mut Actions) {
    let language = model.language;
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        section_head(
            ui,
            &say(language, "rehearse-title"),
            &say(language, "rehearse-note"),
        );
        text_dense(ui, &say(language, "rehearse-about"));
        let label = say(language, "rehearse-new");
        let button = Button::plain(&label).icon(icons::ROBOT).bar();
        let ready = !model.hall.offered.is_empty() && model.library.read;
        if button.enabled(ready).show(ui).clicked() {
            view.rehearsing = Some(first(model));
        }
    });
    ask_ui(ui, model, view, actions);
}

/// What is proposed.
fn first(model: &Model) -> Form {
    let offered = &model.hall.offered;
    let contest = offered.iter().find(|it| it.contest.team().is_none());
    let contest = contest.or(offered.first());
    Form {
        contest: contest.map_or(String::new(), |it| it.contest.id.value.clone()),
        team: false,
        names: vec![String::new(); 3],
        strength: Strength::Average,
        rivals: 3,
        seed: (model.now_ms / 1_000).rem_euclid(1_000).to_string(),
    }
}

fn ask_ui(ui: &Ui, model: &Model, view: &mut ContestView, actions: &mut Actions) {
    let language = model.language;
    let Some(form) = &mut view.rehearsing else {
        return;
    };
    let (answer, away) = modal(ui, "rehearse-new", WIDE, |ui, outside| {
        title(ui, &say(language, "rehearse-new-title"));
        text_dense(ui, &say(language, "rehearse-new-words"));
        contests_ui(ui, &model.hall.offered, form);
        divider(ui, space::XS);
        who_ui(ui, &model.hall.offered, form, language, outside);
        rivals_ui(ui, form, language);
        let ready = setup(&model.hall.offered, form, language).is_some();
        let (yes, no) = (
            say(language, "rehearse-new-yes"),
            say(language, "hall-asked-no"),
        );
        let button = Button::primary(&yes).icon(icons::PLAY.filled());
        answer_ui(ui, false, button.enabled(ready), &no).0
    });
    if answer == Some(true)
        && let Some(setup) = setup(&model.hall.offered, form, language)
    {
        let begin = RehearsalAction::Begin(Box::new(setup));
        actions.push(HallAction::Rehearse(begin));
    }
    if answer.is_some() || away {
        view.rehearsing = None;
    }
}

fn contests_ui(ui: &mut Ui, offered: &[Offered], form: &mut Form) {
    for offered in offered {
        let contest = &offered.contest;
        let chosen = form.contest == contest.id.value;
        if radio(ui, chosen, &contest.title.value).clicked() {
            form.contest.clone_from(&contest.id.value);
        }
    }
}

/// Members of a team of the contest that is chosen; none where nobody enters in teams.
fn members(offered: &[Offered], form: &Form) -> Option<usize> {
    let chosen = offered
        .iter()
        .find(|it| it.contest.id.value == form.contest);
    let team = chosen?.contest.team()?;
    usize::try_from(team.members.value).ok()
}

fn who_ui(ui: &mut Ui, offered: &[Offered], form: &mut Form, language: Language, outside: bool) {
    let members = members(offered, form);
    if let Some(members) = members {
        row(ui, &say(language, "rehearse-who"), |ui| {
            let all = Message::new("rehearse-who-team").with("members", members as u64);
            let labels = [say(language, "rehearse-who-alone"), all.say(language)];
            let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
            if let Some(pressed) = segment(ui, "rehearse-who", &labels, form.team.into(), None) {
                form.team = pressed == 1;
            }
        });
    }
    let count = match members {
        Some(members) if form.team => members,
        _ => 1,
    };
    form.names
        .resize(count.max(form.names.len()), String::new());
    let label = say(language, "rehearse-names");
    row(ui, &label, |ui| {
        let wide = (ui.available_width() - space::M * (count.min(3) - 1) as f32) / 3.0;
        ui.horizontal_wrapped(|ui| {
            for (at, name) in form.names.iter_mut().take(count).enumerate() {
                let called = Message::new("rehearse-name").with("number", at as u64 + 1);
                let called = match count {
                    1 => say(language, "rehearse-names"),
                    _ => called.say(language),
                };
                let field = Field::new(name, &called).hint(&called).width(wide);
                let field = field.id(("rehearse-name", at)).show(ui);
                if outside && at == 0 {
                    field.request_focus();
                }
            }
        });
    });
}

fn rivals_ui(ui: &mut Ui, form: &mut Form, language: Language) {
    row(ui, &say(language, "rehearse-strength"), |ui| {
        let labels = Strength::ALL.map(|it| say(language, &format!("strength-{}", it.key())));
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let at = Strength::ALL.iter().position(|it| *it == form.strength);
        let pressed = segment(ui, "rehearse-strength", &labels, at.unwrap_or(1), None);
        if let Some(pressed) = pressed {
            form.strength = Strength::ALL[pressed];
        }
    });
    row(ui, &say(language, "rehearse-rivals"), |ui| {
        let labels = RIVALS.map(|it| it.to_string());
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let at = RIVALS.iter().position(|it| *it == form.rivals);
        let pressed = segment(ui, "rehearse-rivals", &labels, at.unwrap_or(1), None);
        if let Some(pressed) = pressed {
            form.rivals = RIVALS[pressed];
        }
    });
    row(ui, &say(language, "contest-seed"), |ui| {
        let name = say(language, "rehearse-seed-name");
        let field = Field::new(&mut form.seed, &name).width(132.0);
        field.id("rehearse-seed").show(ui);
        let dice = say(language, "rehearse-dice");
        let button = Button::plain(&dice).icon(icons::DICE_FIVE);
        if button.show(ui).clicked() {
            // Any other number will do: what it draws is as good as chance.
            let seed = typed(&form.seed).unwrap_or(0);
            form.seed = ((seed * 7_919 + 104_729) % (MOST_SEED + 1)).to_string();
        }
    });
    if typed(&form.seed).is_none() {
        let t = Tokens::of(ui);
        let words = Message::new("briefing-seed-bad").with("most", MOST_SEED.to_string());
        Rows::of(Type::Small, t.bad.ink, &words.say(language)).show(ui);
    }
}

/// A row with its name at the left and what can be chosen at the right.
fn row(ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui)) {
    const NAME: f32 = 84.0;
    ui.horizontal(|ui| {
        let t = Tokens::of(ui);
        ui.spacing_mut().item_spacing.x = space::M;
        let line = Line::new(ui, Type::Dense, t.text_2, name);
        let size = vec2(NAME.max(line.width()), height::FIELD);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        line.left(ui.painter(), rect.left_center());
        content(ui);
    });
}

fn typed(text: &str) -> Option<u64> {
    let folded = crate::text::normalise(text.trim()).text;
    folded.parse().ok().filter(|seed| *seed <= MOST_SEED)
}

/// What the form says; none while something is missing. A name that was left out is a word for oneself.
fn setup(offered: &[Offered], form: &Form, language: Language) -> Option<Setup> {
    let members = members(offered, form);
    let count = match members {
        Some(members) if form.team => members,
        _ => 1,
    };
    let name = |at: usize| {
        let typed = form.names.get(at).map_or("", |it| it.trim());
        match (typed.is_empty(), count) {
            (false, _) => typed.to_owned(),
            (true, 1) => say(language, "rehearse-me"),
            (true, _) => Message::new("rehearse-name")
                .with("number", at as u64 + 1)
                .say(language),
        }
    };
    Some(Setup {
        contest: form.contest.clone(),
        names: (0..count).map(name).collect(),
        strength: form.strength,
        rivals: form.rivals,
        seed: typed(&form.seed)?,
    })
}
