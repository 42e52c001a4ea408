//! A rehearsal by role and label: from the contest page to where the points were lost.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use egui::accesskit::Role;
use egui_kittest::{
    Harness,
    kittest::{NodeT, Queryable},
};

use crate::{
    app::{
        Action, Screen,
        hall::rehearsal::tests::{begun, to_the_end},
        testing::{app_at, ask},
    },
    store::Address,
    ui::testing::{Window, window},
};

fn press(harness: &mut Harness<'static, Window>, label: &str) {
    harness.get_by_role_and_label(Role::Button, label).click();
    harness.run();
}

#[test]
fn a_rehearsal_is_set_up_in_a_dialog_and_begins_with_its_first_stage() {
    let mut app = app_at(Address::Memory);
    ask(&mut app, Action::Go(Screen::Contest));
    let mut harness = window(app);
    press(&mut harness, "排练一场…");
    let radio = |label: &str| (Role::RadioButton, label.to_owned());
    let (role, label) = radio("客户服务技能竞赛（综合样例）");
    harness.get_by_role_and_label(role, &label).click();
    harness.run();
    harness.get_by_label("3 人一队").click();
    harness.run();
    let field = harness.get_by_role_and_label(Role::TextInput, "队员 1");
    field.focus();
    field.type_text("林晓");
    harness.run();
    harness.get_by_label("冠军").click();
    harness.run();
    let field = harness.get_by_role_and_label(Role::TextInput, "排练种子");
    field.focus();
    field.type_text("x");
    harness.run();
    let enter = harness.get_by_role_and_label(Role::Button, "入场");
    assert!(enter.accesskit_node().is_disabled(), "a seed is a number");
    press(&mut harness, "换个种子");
    press(&mut harness, "入场");
    let app = &harness.state().app;
    assert_eq!(app.model.screen, Screen::Rehearsal);
    let held = app.model.hall.held.as_ref().unwrap();
    let course = held.rehearsal().unwrap();
    assert_eq!(course.rehearsal().names[0], "林晓");
    assert_eq!(course.rehearsal().names.len(), 3);
    assert_eq!(course.strength().key(), "champion");
    assert!(held.event.is_drawn());
    press(&mut harness, "开始理论考试");
    assert_eq!(harness.state().app.model.screen, Screen::Paper);
}

#[test]
fn the_end_shows_the_place_the_gaps_and_what_to_practise() {
    let mut app = begun(Address::Memory, "certification", &["林晓"]);
    to_the_end(&mut app);
    let mut harness = window(app);
    assert!(harness.query_all_by_label_contains("林晓").count() > 0);
    let place = harness.query_all_by_label_contains("共 2");
    assert!(place.count() > 0);
    let report = {
        let app = &harness.state().app;
        let held = app.model.hall.held.as_ref().unwrap();
        app.model.hall.rehearsals.report(held).unwrap().clone()
    };
    let gap = &report.singles[0];
    let widest = &gap.stages[0];
    let head = format!(
        "{}：自己 {:.2}，对手 {:.2}",
        widest.title, widest.mine, widest.theirs
    );
    let shown = |harness: &Harness<'static, Window>| {
        let title = &widest.lost[0].title;
        harness.query_all_by_label(title).count()
    };
    if !widest.lost.is_empty() {
        assert!(shown(&harness) > 0, "the widest gap is open");
        harness.get_by_label(&head).click();
        harness.run();
        assert_eq!(shown(&harness), 0, "and closes");
    }
    for next in &gap.next {
        assert!(harness.query_all_by_label_contains(&next.words).count() > 0);
    }
    if gap.next.iter().any(|next| next.link.is_some()) {
        let mut links = harness.query_all_by_role_and_label(Role::Button, "去练");
        links.next().unwrap().click();
        drop(links);
        harness.run();
        assert_ne!(harness.state().app.model.screen, Screen::Rehearsal);
    }
}
