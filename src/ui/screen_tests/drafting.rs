//! Drafting a case, in front of the library.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};

use super::*;
use crate::{
    app::{JudgeAction, JudgeSet, drafting::Drafting},
    link::testing::{Server, streamed},
    scenario::template,
};

fn open(window: &mut Window) {
    window
        .get_by_role_and_label(Role::Button, "起草案例…")
        .click();
    window.run();
}

fn write(window: &mut Window, role: Role, field: &str, words: &str) {
    window.get_by_role_and_label(role, field).focus();
    window.run();
    window.get_by_role_and_label(role, field).type_text(words);
    window.run();
}

#[test]
fn without_a_model_it_leads_to_the_settings() {
    let mut window = window();
    open(&mut window);
    window.get_by_label_contains("还没有接语言模型");
    window.get_by_label("去设置").click();
    window.run();
    assert_eq!(window.state().app.model.screen, Screen::Settings);
}

#[test]
fn a_brief_becomes_a_draft_with_what_it_holds_or_with_its_findings() {
    for (passes, answer) in [
        (true, template(Language::Zh).to_owned()),
        (false, "(format: 1, surprise: 2)".to_owned()),
    ] {
        let server = Server::new(move |_, _, stream| {
            drop(std::io::Write::write_all(
                stream,
                streamed(&answer).as_bytes(),
            ));
        });
        let mut window = window();
        ask(
            &mut window,
            JudgeAction::Set(JudgeSet::Address(server.base())),
        );
        ask(
            &mut window,
            JudgeAction::Set(JudgeSet::Model("small".into())),
        );
        open(&mut window);
        let button = window.get_by_role_and_label(Role::Button, "起草");
        assert!(button.accesskit_node().is_disabled());
        write(&mut window, Role::TextInput, "案例的名字", "no-show");
        write(&mut window, Role::TextInput, "经过", "装机没人来");
        window.get_by_role_and_label(Role::Button, "起草").click();
        answer_all(&mut window);
        let keep = window.query_by_role_and_label(Role::Button, "存进案例库");
        assert_eq!(keep.is_some(), passes);
        match passes {
            true => window.get_by_label_contains("通过检查"),
            false => window.get_by_label_contains("没通过检查，所以不能存"),
        };
        window.get_by_role_and_label(Role::Button, "复制全文");
        window
            .get_by_role_and_label(Role::Button, "再起草一次")
            .click();
        window.run();
        assert!(matches!(window.state().app.model.drafting, Drafting::Not));
    }
}

/// Lets everything that was asked for come back, as often as it takes.
fn answer_all(window: &mut Window) {
    for _ in 0..4 {
        answer(window);
    }
}
