//! The questions of a result: those that lost points, those that wait for a person, or all of them.

use egui::{Rect, Ui, vec2};

use super::{ContestView, choice, ends::ends, explain, judge::Judging, words};
use crate::{
    app::{Model, contest::OpenPaper},
    contest::{Answer, Item, Mark, Sheet},
    scenario::QuestionKind,
    text::{Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, Verdict, mark_icon, segment, text_dense, text_small},
    },
};

/// Which questions of a result are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// Those that lost points.
    #[default]
    Lost,
    /// Those that wait for a person, or were marked by one.
    Judged,
    /// All of them.
    All,
}

impl Which {
    const ALL: [Which; 3] = [Which::Lost, Which::Judged, Which::All];

    fn takes(self, mark: Mark, item: &Item) -> bool {
        let case = item.question.kind == QuestionKind::Case;
        match self {
            Which::All => true,
            Which::Judged => case,
            Which::Lost => mark != Mark::NeedsPerson && mark.points(item) < item.points,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Which::Lost => "paper-which-lost",
            Which::Judged => "paper-which-judged",
            Which::All => "paper-which-all",
        }
    }
}

/// How many questions there are of `which`.
pub fn count(which: Which, sheet: &Sheet, open: &OpenPaper) -> usize {
    let items = open.sitting.paper().items.iter().zip(&sheet.marks);
    items
        .filter(|(item, mark)| which.takes(**mark, item))
        .count()
}

/// What is listed at first: what lost points, else everything.
pub fn first(sheet: &Sheet, open: &OpenPaper) -> Which {
    match count(Which::Lost, sheet, open) {
        0 => Which::All,
        _ => Which::Lost,
    }
}

/// Draws the list.
pub fn show(ui: &mut Ui, model: &Model, open: &OpenPaper, sheet: &Sheet, view: &mut ContestView) {
    let language = model.language;
    ui.spacing_mut().item_spacing.y = space::L;
    let labels = Which::ALL.map(|which| {
        let count = count(which, sheet, open) as u64;
        Message::new(which.key()).with("count", count).say(language)
    });
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let chosen = Which::ALL.iter().position(|it| *it == view.which);
    if let Some(pressed) = segment(ui, "which", &labels, chosen.unwrap_or_default(), None) {
        view.which = Which::ALL[pressed];
    }
    if count(view.which, sheet, open) == 0 {
        let key = match view.which {
            Which::Lost => "paper-none-lost",
            _ => "paper-none-judged",
        };
        text_dense(ui, &say(language, key));
    }
    let items = open.sitting.paper().items.iter().zip(&sheet.marks);
    for (place, (item, mark)) in items.enumerate() {
        if view.which.takes(*mark, item) {
            slot_ui(ui, model, open, place, item, *mark, view);
        }
    }
}

/// A card that is out of sight only takes its place, as high as it was when it was last in sight.
fn slot_ui(
    ui: &mut Ui,
    model: &Model,
    open: &OpenPaper,
    place: usize,
    item: &Item,
    mark: Mark,
    view: &mut ContestView,
) {
    let width = ui.available_width();
    let slot = (place, width.round() as u32);
    if let Some(high) = view.heights.get(&slot).copied() {
        let rect = Rect::from_min_size(ui.cursor().min, vec2(width, high));
        if !ui.is_rect_visible(rect) {
            ui.allocate_space(vec2(width, high));
            return;
        }
    }
    let made = ui.push_id(("result", place), |ui| {
        card_ui(ui, model, open, place, item, mark, view)
    });
    view.heights.insert(slot, made.response.rect.height());
}

fn card_ui(
    ui: &mut Ui,
    model: &Model,
    open: &OpenPaper,
    place: usize,
    item: &Item,
    mark: Mark,
    view: &mut ContestView,
) {
    let t = Tokens::of(ui);
    let language = model.language;
    let answer = open.sitting.given()[place].answer.as_ref();
    Card::new().margin(20).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        let points = match mark {
            Mark::NeedsPerson => say(language, "paper-unmarked"),
            _ => format!("{} / {}", mark.points(item), item.points),
        };
        let points = |ui: &mut Ui| {
            let rows = Rows::of(Type::Dense, t.text_2, &points);
            let width = rows.layout(ui, 120.0).size().x;
            rows.show_in(ui, width);
        };
        ends(ui, 24.0, points, |ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            mark_icon(ui, verdict(mark, item));
            let about = format!("  {}", words::about(item, language));
            Rows::new(Type::TitleSmall)
                .run(&(place + 1).to_string(), t.text)
                .in_style(&about, Type::Small, t.text_2)
                .max_rows(1)
                .show(ui);
        });
        Rows::new(Type::BodyLarge)
            .strong(&item.question.ask.value, t.text)
            .show(ui);
        match item.question.kind {
            QuestionKind::Single | QuestionKind::Multiple | QuestionKind::TrueFalse => {
                choice::show(ui, language, item, answer, true);
            }
            QuestionKind::Order => order_ui(ui, item, answer),
            QuestionKind::Numeric => {}
            QuestionKind::Case => case_ui(ui, model, open, place, item, view),
        }
        explain::show(ui, language, item, answer, mark);
    });
}

fn verdict(mark: Mark, item: &Item) -> Verdict {
    match mark {
        Mark::Right => Verdict::Earned,
        Mark::Judged(points) if points == item.points => Verdict::Earned,
        Mark::Judged(points) if points > 0 => Verdict::Partly,
        Mark::NeedsPerson => Verdict::NotObserved,
        Mark::Judged(_) | Mark::Wrong | Mark::Empty => Verdict::Missed,
    }
}

/// The steps as they were shown; the verdict names the order that was given and the one that is right.
fn order_ui(ui: &mut Ui, item: &Item, answer: Option<&Answer>) {
    let t = Tokens::of(ui);
    let given: &[usize] = match answer {
        Some(Answer::Chosen(places)) => places,
        _ => &[],
    };
    let key = item.key();
    let options: Vec<&str> = item.options().collect();
    ui.spacing_mut().item_spacing.y = space::XS;
    for (at, &option) in key.iter().enumerate() {
        let right = given.get(at) == Some(&option);
        let words = options.get(option).copied().unwrap_or_default();
        let ink = if right { t.text } else { t.bad.ink };
        Rows::new(Type::Body)
            .strong(&format!("{}  ", at + 1), t.text_2)
            .run(&format!("{}. {words}", words::letter(option)), ink)
            .show(ui);
    }
}

/// What was written to a case, its points, and the button that marks it.
fn case_ui(
    ui: &mut Ui,
    model: &Model,
    open: &OpenPaper,
    place: usize,
    item: &Item,
    view: &mut ContestView,
) {
    let t = Tokens::of(ui);
    let language = model.language;
    let answer = open.sitting.given()[place].answer.as_ref();
    text_small(ui, &say(language, "paper-your-answer"));
    Rows::of(Type::Body, t.text, &words::given(answer, item, language)).show(ui);
    let judged = open.sitting.judged(place);
    text_small(ui, &say(language, "paper-case-points"));
    for (at, point) in item.question.points.iter().enumerate() {
        let met = judged.map(|it| it.points.get(at) == Some(&true));
        let (icon, ink) = match met {
            Some(true) => (icons::CHECK_CIRCLE, t.ok.ink),
            Some(false) => (icons::X_CIRCLE, t.bad.ink),
            None => (icons::CIRCLE, t.text_3),
        };
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            crate::ui::widgets::icon(ui, icon, 16.0, ink);
            let width = ui.available_width();
            Rows::of(Type::Dense, t.text, &point.value).show_in(ui, width);
        });
    }
    if let Some(judged) = judged {
        let by = Message::new("paper-judged-by").with("name", judged.by.clone());
        text_small(ui, &by.say(language));
    }
    let label = match judged {
        Some(_) => say(language, "paper-judge-again"),
        None => say(language, "paper-judge"),
    };
    let button = Button::plain(&label).icon(icons::PENCIL_SIMPLE).bar();
    if button.id(("judge", place)).show(ui).clicked() {
        let points = judged.map(|it| it.points.clone());
        view.judging = Some(Judging {
            question: place,
            points: points.unwrap_or_else(|| vec![false; item.question.points.len()]),
            by: judged.map_or_else(|| view.judge.clone(), |it| it.by.clone()),
        });
    }
}
