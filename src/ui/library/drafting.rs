//! Drafting a case: the brief in front of the library, and what came of it with its findings.

use egui::{Align, Layout, ScrollArea, Ui};

use crate::{
    app::{
        Action, Actions, DraftAction, Model, Screen,
        drafting::{Drafting, Wish},
    },
    link::{Endpoint, draft::Drafted},
    text::{Diagnostic, Language, Message, Severity, SourceFile, say},
    ui::{
        modal::modal,
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Field, Tone, divider, icon_button, notice, segment},
    },
};

const WIDE: f32 = 640.0;
/// Rows of the brief before it scrolls.
const ROWS: usize = 8;
/// Height of the findings before they scroll, in points.
const FINDINGS: f32 = 220.0;

/// What is typed; it stays when the dialog is closed.
#[derive(Debug, Default)]
pub(super) struct DraftingView {
    /// Whether the dialog is there.
    pub open: bool,
    id: String,
    brief: String,
    /// None until it is chosen: the language of the interface.
    language: Option<Language>,
    copied: bool,
}

/// Draws the dialog, if it is open.
pub(super) fn show(ui: &Ui, model: &Model, view: &mut DraftingView, actions: &mut Actions) {
    if !view.open {
        return;
    }
    let (close, away) = modal(ui, "drafting", WIDE, |ui, outside| {
        let close = head_ui(ui, model.language);
        match model.judge.settings.endpoint() {
            Ok(endpoint) => work_ui(ui, model, &endpoint, view, outside, actions) || close,
            Err(_) => nowhere_ui(ui, model.language, actions) || close,
        }
    });
    if close || away {
        view.open = false;
    }
}

/// The title, and the button that closes.
fn head_ui(ui: &mut Ui, language: Language) -> bool {
    let t = Tokens::of(ui);
    ui.horizontal(|ui| {
        let room = ui.available_width() - 36.0;
        Rows::of(Type::Title, t.text, &say(language, "draft-title")).show_in(ui, room);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            icon_button(ui, icons::X, &say(language, "draft-close")).clicked()
        })
        .inner
    })
    .inner
}

/// Without an endpoint: where to set one up.
fn nowhere_ui(ui: &mut Ui, language: Language, actions: &mut Actions) -> bool {
    let why = say(language, "draft-no-endpoint");
    let go = say(language, "draft-to-settings");
    let pressed = notice(ui, Tone::Plain, icons::PLUGS_CONNECTED, &why, Some(&go));
    let leaves = pressed.is_some_and(|it| it.clicked());
    if leaves {
        actions.push(Action::Go(Screen::Settings));
    }
    leaves
}

fn work_ui(
    ui: &mut Ui,
    model: &Model,
    endpoint: &Endpoint,
    view: &mut DraftingView,
    outside: bool,
    actions: &mut Actions,
) -> bool {
    let (t, language) = (Tokens::of(ui), model.language);
    let about = Message::new("draft-about")
        .with("origin", endpoint.origin())
        .with("model", endpoint.model.clone());
    Rows::of(Type::Dense, t.text_2, &about.say(language)).show(ui);
    fields_ui(ui, language, view, outside);
    match &model.drafting {
        Drafting::Busy(attempt) => {
            let busy = Message::new("draft-busy").with("attempt", *attempt);
            let stop = say(language, "draft-stop");
            let words = busy.say(language);
            let pressed = notice(ui, Tone::Plain, icons::PENCIL_LINE, &words, Some(&stop));
            if pressed.is_some_and(|it| it.clicked()) {
                actions.push(DraftAction::Stop);
            }
            false
        }
        Drafting::Here(drafted) => drafted_ui(ui, language, drafted, view, actions),
        Drafting::Failed(trouble) => {
            let why = trouble.message().say(language);
            notice(ui, Tone::Warn, icons::WARNING_CIRCLE, &why, None);
            Rows::of(Type::Small, t.text_2, &trouble.hint().say(language)).show(ui);
            ask_ui(ui, language, "draft-again-button", view, actions);
            false
        }
        Drafting::Not => {
            ask_ui(ui, language, "draft-ask", view, actions);
            false
        }
    }
}

/// The name, the language and the brief.
fn fields_ui(ui: &mut Ui, language: Language, view: &mut DraftingView, outside: bool) {
    let t = Tokens::of(ui);
    let words = |key: &str| say(language, key);
    ui.horizontal(|ui| {
        let (name, hint) = (words("draft-id"), words("draft-id-hint"));
        let field = Field::new(&mut view.id, &name)
            .hint(&hint)
            .width(WIDE - 190.0);
        let response = field.id("draft-id").show(ui);
        if outside {
            response.request_focus();
        }
        let names = ["app-language-zh-CN", "app-language-en"].map(words);
        let chosen = view.language.unwrap_or(language);
        let at = Language::ALL.iter().position(|it| *it == chosen);
        let labels: Vec<&str> = names.iter().map(String::as_str).collect();
        if let Some(picked) = segment(ui, "draft-language", &labels, at.unwrap_or(0), None) {
            view.language = Language::ALL.get(picked).copied();
        }
    });
    Rows::of(Type::Small, t.text_2, &words("draft-brief")).show(ui);
    let (name, hint) = (words("draft-brief"), words("draft-brief-hint"));
    let field = Field::new(&mut view.brief, &name).hint(&hint).width(WIDE);
    field.rows(ROWS).id("draft-brief").show(ui);
}

/// The button that asks.
fn ask_ui(
    ui: &mut Ui,
    language: Language,
    key: &str,
    view: &mut DraftingView,
    actions: &mut Actions,
) {
    let ready = !view.id.trim().is_empty() && !view.brief.trim().is_empty();
    let label = say(language, key);
    let button = Button::primary(&label).icon(icons::SPARKLE).enabled(ready);
    if button.show(ui).clicked() {
        view.copied = false;
        actions.push(DraftAction::Ask(Wish {
            id: view.id.trim().to_owned(),
            brief: view.brief.clone(),
            language: view.language.unwrap_or(language),
        }));
    }
}

/// What came of it: what the case holds, its findings, and what can be done with it. Answers whether the dialog closes.
fn drafted_ui(
    ui: &mut Ui,
    language: Language,
    drafted: &Drafted,
    view: &mut DraftingView,
    actions: &mut Actions,
) -> bool {
    let draft = &drafted.draft;
    let passes = draft.passes();
    divider(ui, 0.0);
    if let Some(scenario) = &draft.scenario {
        let t = Tokens::of(ui);
        let spoken = view.language.unwrap_or(language);
        let contents = Message::new("draft-contents")
            .with("facts", scenario.customer.facts.len() as u64)
            .with("checks", scenario.checks.len() as u64)
            .with("nodes", scenario.script.nodes.len() as u64)
            .with("minutes", *scenario.minutes);
        Rows::of(Type::TitleSmall, t.text, scenario.title.get(spoken)).show(ui);
        Rows::of(Type::Dense, t.text, scenario.summary.get(spoken)).show(ui);
        Rows::of(Type::Small, t.text_2, &contents.say(language)).show(ui);
    }
    let (tone, icon, words) = match passes {
        true => (Tone::Ok, icons::CHECK_CIRCLE, Message::new("draft-passes")),
        false => {
            let words = Message::new("draft-fails")
                .with("attempts", drafted.attempts)
                .with("errors", draft.errors() as u64);
            (Tone::Warn, icons::WARNING_CIRCLE, words)
        }
    };
    notice(ui, tone, icon, &words.say(language), None);
    findings_ui(ui, language, &draft.source, &draft.findings);
    let mut close = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let keep = say(language, "draft-keep");
        if passes
            && Button::primary(&keep)
                .icon(icons::FLOPPY_DISK)
                .show(ui)
                .clicked()
        {
            actions.push(DraftAction::Keep);
            (view.id, view.brief) = (String::new(), String::new());
            close = true;
        }
        let copy = say(
            language,
            if view.copied {
                "draft-copied-text"
            } else {
                "draft-copy"
            },
        );
        if Button::plain(&copy).icon(icons::COPY).show(ui).clicked() {
            ui.copy_text(draft.source.text.to_string());
            view.copied = true;
        }
        let again = say(language, "draft-again-button");
        if Button::plain(&again)
            .icon(icons::ARROW_CLOCKWISE)
            .show(ui)
            .clicked()
        {
            actions.push(DraftAction::Drop);
        }
    });
    close
}

/// The findings, errors first, each with its line.
fn findings_ui(ui: &mut Ui, language: Language, source: &SourceFile, findings: &[Diagnostic]) {
    if findings.is_empty() {
        return;
    }
    let t = Tokens::of(ui);
    let mut sorted: Vec<&Diagnostic> = findings.iter().collect();
    sorted.sort_by_key(|it| it.severity);
    let scroll = ScrollArea::vertical().id_salt("draft-findings");
    scroll.max_height(FINDINGS).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        for finding in sorted {
            let line = source.place(finding.span.start).line as u64;
            let line = Message::new("draft-line").with("line", line).say(language);
            let ink = match finding.severity {
                Severity::Error => t.bad.ink,
                Severity::Warning => t.warn.ink,
            };
            Rows::new(Type::Dense)
                .strong(&line, ink)
                .run("  ", t.text_3)
                .run(&finding.message.say(language), t.text)
                .show(ui);
            for hint in &finding.hints {
                Rows::of(Type::Small, t.text_2, &hint.say(language)).show(ui);
            }
        }
    });
}
