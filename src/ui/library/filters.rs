//! The row of filters: a chip a kind, how many cases they let through, the order.

use egui::{Align, Layout, Popup, PopupCloseBehavior, Response, Ui, vec2};

use super::{
    LibraryView,
    data::{self, Sort, level_name},
};
use crate::{
    app::{Model, case::Filter},
    scenario::{Channel, Competency, Level, Trade},
    text::{Language, Message, say},
    ui::{
        theme::{Breadth, Tokens, Type, competency_name, height, icons, space},
        widgets::{Button, checkbox, filter_chip, link, radio, text_dense},
    },
};

/// Lengths offered, in minutes.
const MINUTES: [u32; 4] = [8, 10, 15, 30];

/// Draws the row over the width that is left.
pub fn show(ui: &mut Ui, model: &Model, view: &mut LibraryView, shown: usize, breadth: Breadth) {
    let language = model.language;
    let size = vec2(ui.available_width(), height::FILTER);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        if breadth == Breadth::Compact {
            let name = say(language, "library-filters");
            let button = Button::plain(&name).icon(icons::FUNNEL).bar().show(ui);
            menu(&button, |ui| all_ui(ui, model, &mut view.filter));
        } else {
            chips_ui(ui, model, &mut view.filter);
        }
        if view.filter.is_set() && link(ui, &say(language, "library-clear")).clicked() {
            view.filter = Filter {
                query: std::mem::take(&mut view.filter.query),
                ..Filter::default()
            };
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            sort_ui(ui, language, &mut view.sort);
            text_dense(
                ui,
                &data::count(shown, model.library.cases.len()).say(language),
            );
        });
    });
}

fn sort_ui(ui: &mut Ui, language: Language, sort: &mut Sort) {
    let name = say(language, sort.key());
    let button = Button::quiet(&name)
        .icon(icons::SORT_ASCENDING)
        .trailing(icons::CARET_DOWN)
        .bar()
        .show(ui);
    menu(&button, |ui| {
        for one in Sort::ALL {
            if radio(ui, *sort == one, &say(language, one.key())).clicked() {
                *sort = one;
                ui.close();
            }
        }
    });
}

fn menu(button: &Response, content: impl FnOnce(&mut Ui)) {
    Popup::menu(button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.set_min_width(140.0);
            content(ui);
        });
}

/// One kind of filter: its name, its values, how a value is named.
fn kind_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    language: Language,
    key: &str,
    values: &[T],
    chosen: &mut Vec<T>,
    name: impl Fn(T) -> String,
) {
    let label = match chosen.as_slice() {
        [] => say(language, key),
        [one] => name(*one),
        [first, ..] => Message::new("library-several")
            .with("first", name(*first))
            .with("count", chosen.len() as u64)
            .say(language),
    };
    let set = !chosen.is_empty();
    let response = ui.push_id(key, |ui| filter_chip(ui, &label, set)).inner;
    if set {
        if response.clicked() {
            chosen.clear();
        }
        return;
    }
    menu(&response, |ui| values_ui(ui, values, chosen, &name));
}

fn values_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    values: &[T],
    chosen: &mut Vec<T>,
    name: &impl Fn(T) -> String,
) {
    for &value in values {
        let mut on = chosen.contains(&value);
        if checkbox(ui, &mut on, &name(value)).changed() {
            match on {
                true => chosen.push(value),
                false => chosen.retain(|has| *has != value),
            }
        }
    }
}

/// Values that at least one case has, in the fixed order.
fn present<T: Copy + PartialEq>(all: &[T], has: impl Fn(T) -> bool) -> Vec<T> {
    all.iter().copied().filter(|&one| has(one)).collect()
}

fn trades(model: &Model) -> Vec<Trade> {
    let cases = &model.library.cases;
    present(Trade::ALL, |one| {
        cases.iter().any(|case| case.scenario.trade == one)
    })
}

fn channels(model: &Model) -> Vec<Channel> {
    let cases = &model.library.cases;
    present(Channel::ALL, |one| {
        cases.iter().any(|case| case.scenario.channel == one)
    })
}

fn chips_ui(ui: &mut Ui, model: &Model, filter: &mut Filter) {
    let l = model.language;
    kind_ui(
        ui,
        l,
        "library-trade",
        &trades(model),
        &mut filter.trades,
        |one| say(l, &format!("app-trade-{}", one.key())),
    );
    kind_ui(
        ui,
        l,
        "library-channel",
        &channels(model),
        &mut filter.channels,
        |one| say(l, &format!("app-channel-{}", one.key())),
    );
    kind_ui(
        ui,
        l,
        "library-level",
        Level::ALL,
        &mut filter.levels,
        |one| level_name(one, l),
    );
    kind_ui(
        ui,
        l,
        "library-competency",
        Competency::ALL,
        &mut filter.competencies,
        |one| competency_name(one, l),
    );
    kind_ui(
        ui,
        l,
        "library-language",
        &Language::ALL,
        &mut filter.languages,
        |one| say(l, &format!("app-language-{one}")),
    );
    minutes_ui(ui, l, filter);
}

fn minutes_ui(ui: &mut Ui, language: Language, filter: &mut Filter) {
    let within = |minutes: u32| {
        Message::new("library-within-minutes")
            .with("minutes", minutes)
            .say(language)
    };
    let label = match filter.minutes {
        Some(minutes) => within(minutes),
        None => say(language, "library-within"),
    };
    let response = ui
        .push_id("minutes", |ui| {
            filter_chip(ui, &label, filter.minutes.is_some())
        })
        .inner;
    if filter.minutes.is_some() {
        if response.clicked() {
            filter.minutes = None;
        }
        return;
    }
    menu(&response, |ui| {
        for minutes in MINUTES {
            if radio(ui, false, &within(minutes)).clicked() {
                filter.minutes = Some(minutes);
                ui.close();
            }
        }
    });
}

/// All kinds in one menu, for a compact window.
fn all_ui(ui: &mut Ui, model: &Model, filter: &mut Filter) {
    let l = model.language;
    let t = Tokens::of(ui);
    let head = |ui: &mut Ui, key: &str| {
        ui.label(Type::Small.rich(say(l, key)).color(t.text_3));
    };
    egui::ScrollArea::vertical()
        .max_height(420.0)
        .show(ui, |ui| {
            head(ui, "library-trade");
            values_ui(ui, &trades(model), &mut filter.trades, &|one: Trade| {
                say(l, &format!("app-trade-{}", one.key()))
            });
            head(ui, "library-channel");
            values_ui(
                ui,
                &channels(model),
                &mut filter.channels,
                &|one: Channel| say(l, &format!("app-channel-{}", one.key())),
            );
            head(ui, "library-level");
            values_ui(ui, Level::ALL, &mut filter.levels, &|one| {
                level_name(one, l)
            });
            head(ui, "library-competency");
            values_ui(ui, Competency::ALL, &mut filter.competencies, &|one| {
                competency_name(one, l)
            });
            head(ui, "library-language");
            values_ui(
                ui,
                &Language::ALL,
                &mut filter.languages,
                &|one: Language| say(l, &format!("app-language-{one}")),
            );
            head(ui, "library-within");
            for minutes in MINUTES {
                let words = Message::new("library-within-minutes")
                    .with("minutes", minutes)
                    .say(l);
                let on = filter.minutes == Some(minutes);
                if radio(ui, on, &words).clicked() {
                    filter.minutes = if on { None } else { Some(minutes) };
                }
            }
        });
}
