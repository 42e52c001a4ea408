//! The guide as a person reads it: found by its words, walked through by its outline.
#![allow(clippy::unwrap_used)]

use egui_kittest::kittest::Queryable;

use super::{GuideView, guide_ui};
use crate::{
    app::{Action, Actions},
    text::Language,
    ui::widgets::testing::harness,
};

const SAMPLE: &str = "# 写案例\n\n一份案例是一个 `.ron` 文件，**先写**客户。\n\n## 事实\n\n- 每个事实\n- 只说一次\n\n\
    ```ron\n(id: \"a\")\n```\n\n| 键 | 说明 |\n|---|---|\n| `id` | 名字 |\n\n";

fn long() -> String {
    let filler = "这里写很多字，把后面的标题推到下面去。\n\n".repeat(80);
    format!("{SAMPLE}{filler}## 评分\n\n最后一段。\n\n{filler}")
}

#[test]
fn words_code_and_tables_are_shown() {
    let mut view = GuideView::default();
    view.set(Language::Zh, SAMPLE);
    let harness = harness((view, Actions::default()), |ui, (view, actions)| {
        guide_ui(ui, Language::Zh, view, actions);
    });
    harness.get_by_label("一份案例是一个 .ron 文件，先写客户。");
    harness.get_by_label("(id: \"a\")");
    harness.get_by_label("名字");
}

#[test]
fn the_outline_leads_to_a_heading() {
    let mut view = GuideView::default();
    view.set(Language::Zh, &long());
    let mut harness = harness((view, Actions::default()), |ui, (view, actions)| {
        guide_ui(ui, Language::Zh, view, actions);
    });
    harness.set_size(egui::vec2(1280.0, 800.0));
    harness.run();
    assert!(harness.query_by_label("最后一段。").is_none());
    harness.get_by_label("评分").click();
    harness.run();
    harness.get_by_label("最后一段。");
}

#[test]
fn back_leads_out() {
    let mut view = GuideView::default();
    view.set(Language::En, "# A");
    let mut harness = harness((view, Actions::default()), |ui, (view, actions)| {
        guide_ui(ui, Language::En, view, actions);
    });
    harness.get_by_label("Back").click();
    harness.run();
    assert_eq!(harness.state_mut().1.take(), [Action::Back]);
}

#[test]
fn without_a_guide_it_says_so() {
    let mut view = GuideView::default();
    view.set(Language::Zh, "");
    let harness = harness((view, Actions::default()), |ui, (view, actions)| {
        guide_ui(ui, Language::Zh, view, actions);
    });
    harness.get_by_label("这个版本没有带上指南");
}
