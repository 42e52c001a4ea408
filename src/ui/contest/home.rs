//! The contest page: theory practice at the left, past papers and question banks at the right.

use egui::{Rect, Ui, pos2, vec2};

use super::{banks, events, import, past, rehearse, setup};
use crate::{
    app::{Actions, Model},
    text::say,
    ui::{
        rows::Rows,
        shell::{Views, child, scrolled},
        theme::{Breadth, CONTENT_MAX, Tokens, Type, space},
    },
};

/// Draws the contest page over the whole of `ui`.
pub fn show(ui: &mut Ui, model: &Model, views: &mut Views, actions: &mut Actions) {
    let all = ui.max_rect();
    let breadth = Breadth::of_window(ui);
    let wide = (all.width() - 2.0 * space::PAGE).min(CONTENT_MAX);
    let left = all.center().x - wide / 2.0;
    let title = say(model.language, "contest-title");
    views.regions.mark(ui, "contest", &title);
    let view = &mut views.contest;
    let head = Rect::from_min_size(pos2(left, all.top() + 15.0), vec2(wide, 34.0));
    child(ui, "contest-head", head, |ui| {
        let t = Tokens::of(ui);
        let about = format!("  {}", say(model.language, "contest-about"));
        let rows = Rows::new(Type::Page).run(&title, t.text);
        match breadth {
            Breadth::Compact => rows,
            _ => rows.in_style(&about, Type::Dense, t.text_2),
        }
        .max_rows(1)
        .show(ui);
    });
    let page = Rect::from_min_max(
        pos2(left, head.bottom() + space::L),
        pos2(left + wide, all.bottom()),
    );
    let side = match breadth {
        Breadth::Compact => None,
        Breadth::Regular => Some(476.0),
        Breadth::Wide => Some((wide * 0.46).min(720.0)),
    };
    match side {
        Some(side) => {
            let split = page.right() - side;
            let main = Rect::from_min_max(page.min, pos2(split - space::L, page.bottom()));
            scrolled(ui, "contest-setup", main, space::L, |ui| {
                setup::show(ui, model, view, actions);
                ui.add_space(space::PAGE);
            });
            views
                .regions
                .mark(ui, "papers", &say(model.language, "contest-papers"));
            let right = Rect::from_min_max(pos2(split, page.top()), page.max);
            scrolled(ui, "contest-side", right, space::PAGE, |ui| {
                events::show(ui, model, &mut views.contest, actions);
                ui.add_space(space::L);
                rehearse::show(ui, model, &mut views.contest, actions);
                ui.add_space(space::L);
                past::show(ui, model, &mut views.contest, actions);
                ui.add_space(space::L);
                banks::show(ui, model, actions);
                ui.add_space(space::PAGE);
            });
        }
        None => scrolled(ui, "contest-page", page, space::PAGE, |ui| {
            setup::show(ui, model, view, actions);
            ui.add_space(space::L);
            events::show(ui, model, view, actions);
            ui.add_space(space::L);
            rehearse::show(ui, model, view, actions);
            ui.add_space(space::L);
            past::show(ui, model, view, actions);
            ui.add_space(space::L);
            banks::show(ui, model, actions);
            ui.add_space(space::PAGE);
        }),
    }
    import::show(ui, model, actions);
    past::delete_ui(ui, model, &mut views.contest, actions);
}
