//! How far trainers' blind marks agree with the machine's, check by check over the sessions.

use egui::{Align, Layout, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::{
    app::{Actions, Model, ReviewAction},
    report::Agreed,
    text::{Language, Message, say},
    ui::{
        dialog,
        rows::Rows,
        shapes::hairline_h,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, Line},
    },
};

const EXPORT: &str = "review-export";
const HEAD: f32 = 27.0;
const ROW: f32 = 48.0;
/// Widths of the four columns of numbers.
const NUMBERS: [f32; 4] = [56.0, 62.0, 76.0, 86.0];

/// Draws the card at the cursor.
pub fn show(ui: &mut Ui, model: &Model, actions: &mut Actions) {
    let language = model.language;
    let rows = &model.review.agreement;
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        title_ui(ui, language, !rows.is_empty());
        let t = Tokens::of(ui);
        let about = match rows.is_empty() {
            true => "review-agreement-none",
            false => "review-agreement-about",
        };
        Rows::of(Type::Small, t.text_2, &say(language, about)).show(ui);
        if !rows.is_empty() {
            ui.spacing_mut().item_spacing.y = 0.0;
            heads_ui(ui, language);
            for row in rows {
                row_ui(ui, row, language);
            }
        }
    });
    let file = say(language, "review-export-file");
    if let Some(path) = dialog::saved_as(ui, EXPORT, &file) {
        actions.push(ReviewAction::Export(path));
    }
}

fn title_ui(ui: &mut Ui, language: Language, any: bool) {
    let t = Tokens::of(ui);
    let size = vec2(ui.available_width(), 28.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let export = say(language, "review-export");
        let button = Button::plain(&export)
            .icon(icons::EXPORT)
            .bar()
            .enabled(any);
        if button.show(ui).clicked() {
            dialog::ask(ui, EXPORT);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let title = say(language, "review-agreement");
            Rows::of(Type::TitleSmall, t.text, &title)
                .max_rows(1)
                .show(ui);
        });
    });
}

/// The right ends of the four columns of numbers.
fn columns(rect: Rect) -> [f32; 4] {
    std::array::from_fn(|at| rect.right() - NUMBERS[at + 1..].iter().sum::<f32>())
}

fn heads_ui(ui: &mut Ui, language: Language) {
    let t = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEAD), Sense::hover());
    let y = rect.center().y;
    let head = |key: &str| Line::new(ui, Type::Small, t.text_2, &say(language, key));
    head("review-col-check").left(ui.painter(), pos2(rect.left(), y));
    let keys = [
        "review-col-pairs",
        "review-col-exact",
        "review-col-adjacent",
        "review-col-kappa",
    ];
    for (key, x) in keys.into_iter().zip(columns(rect)) {
        head(key).right(ui.painter(), pos2(x, y));
    }
}

fn row_ui(ui: &mut Ui, row: &Agreed, language: Language) {
    let t = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let spoken = spoken(row, language);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    hairline_h(ui.painter(), rect.left(), rect.right(), rect.top(), t.line);
    let columns = columns(rect);
    let room = columns[0] - NUMBERS[0] + space::L - rect.left();
    let title = Line::new(ui, Type::Dense, t.text, &row.title).within(ui, room);
    title.left(ui.painter(), pos2(rect.left(), rect.top() + 16.0));
    let case = Line::new(ui, Type::Small, t.text_3, &row.case).within(ui, room);
    case.left(ui.painter(), pos2(rect.left(), rect.top() + 34.0));
    for (words, x) in numbers(row).into_iter().zip(columns) {
        let line = Line::new(ui, Type::Dense, t.text, &words);
        line.right(ui.painter(), pos2(x, rect.center().y));
    }
    response.on_hover_text(spoken);
}

/// How many, exact, within one step, κ; a dash where it is not defined.
fn numbers(row: &Agreed) -> [String; 4] {
    let agreed = &row.agreement;
    let share = |share: Option<f64>| {
        share.map_or("—".to_owned(), |share| format!("{:.0}%", 100.0 * share))
    };
    let kappa = agreed.kappa.map_or("—".to_owned(), |kappa| {
        format!("{kappa:.2}").replace('-', "−")
    });
    [
        agreed.pairs.to_string(),
        share(agreed.exact),
        share(agreed.adjacent),
        kappa,
    ]
}

fn spoken(row: &Agreed, language: Language) -> String {
    let [pairs, exact, adjacent, kappa] = numbers(row);
    Message::new("review-agreement-row")
        .with("case", row.case.clone())
        .with("check", row.title.clone())
        .with("pairs", pairs)
        .with("exact", exact)
        .with("adjacent", adjacent)
        .with("kappa", kappa)
        .say(language)
}
