//! The window: rail at the left, notices on top, the screen in the rest.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::{
    briefing::{self, BriefingView},
    contest::{self, ContestView},
    debrief::{self, DebriefView},
    guide::{self, GuideView},
    hall::{self, HallView},
    keys,
    library::{self, LibraryView},
    rail,
    records::{self, RecordsView},
    region::Regions,
    rehearsal::{self, RehearsalView},
    review::{self, ReviewView},
    settings::{self, SettingsView},
    talk::{self, TalkView},
    theme::{Breadth, Look, Script, Tokens, apply, height, icons, space},
    widgets,
};
use crate::{
    app::{
        Action, Actions, Model, Screen,
        notice::{Offer, Tone as NoticeTone},
        prefs::Ground,
    },
    text::Language,
};

/// What the screens keep for themselves from frame to frame: scroll places, half-typed words, open menus.
/// A new screen adds a field here and a line in `screen_ui`.
#[derive(Default)]
pub struct Views {
    /// Of the window as a whole.
    pub regions: Regions,
    /// Of the library.
    pub library: LibraryView,
    /// Of the records.
    pub records: RecordsView,
    /// Of the review.
    pub review: ReviewView,
    /// Of the settings.
    pub settings: SettingsView,
    /// Of the scenario guide.
    pub guide: GuideView,
    /// Of the briefing.
    pub briefing: BriefingView,
    /// Of the talk.
    pub talk: TalkView,
    /// Of the debrief.
    pub debrief: DebriefView,
    /// Of the contest.
    pub contest: ContestView,
    /// Of an event.
    pub hall: HallView,
    /// Of a rehearsal.
    pub rehearsal: RehearsalView,
}

/// How the window looks by the person's preferences.
pub fn look(model: &Model) -> Look {
    Look {
        theme: match model.prefs.ground {
            Ground::System => egui::ThemePreference::System,
            Ground::Light => egui::ThemePreference::Light,
            Ground::Dark => egui::ThemePreference::Dark,
        },
        scale: f32::from(model.prefs.scale) / 100.0,
        reduce_motion: model.prefs.reduce_motion,
        script: match model.language {
            Language::Zh => Script::Chinese,
            Language::En => Script::Latin,
        },
    }
}

/// Draws the window into `ui`, which covers it, and collects what the person asked for.
pub fn show(ui: &mut Ui, model: &Model, views: &mut Views, actions: &mut Actions) {
    apply(ui.ctx(), &look(model));
    let t = Tokens::of(ui);
    // A compact talk has two sides instead of columns; there F6 flips them.
    let flips = model.screen == Screen::Talk && Breadth::of_window(ui) == Breadth::Compact;
    views.regions.begin(ui, !flips);
    keys::everywhere(ui, model, views, actions);
    let whole = ui.max_rect();
    ui.painter().rect_filled(whole, 0, t.canvas);
    let split = whole.left() + height::RAIL;
    let left = Rect::from_min_max(whole.min, pos2(split, whole.bottom()));
    child(ui, "rail", left, |ui| {
        rail::show(ui, model, &mut views.regions, actions);
    });
    let rest = Rect::from_min_max(pos2(split, whole.top()), whole.max);
    let below = notices_ui(ui, rest, model, actions);
    child(ui, "screen", below, |ui| {
        screen_ui(ui, model, views, actions)
    });
}

/// One line a screen.
fn screen_ui(ui: &mut Ui, model: &Model, views: &mut Views, actions: &mut Actions) {
    match model.screen {
        Screen::Briefing if model.briefing.is_some() => {
            briefing::show(ui, model, views, actions);
        }
        Screen::Debrief if model.debrief.is_some() => debrief::show(ui, model, views, actions),
        Screen::Talk if model.talk.is_some() => talk::show(ui, model, views, actions),
        Screen::Paper if model.contest.paper.is_some() => {
            contest::paper::show(ui, model, views, actions);
        }
        Screen::Hall if model.hall.held.is_some() => hall::show(ui, model, views, actions),
        Screen::Rehearsal if model.hall.held.is_some() => {
            rehearsal::show(ui, model, views, actions);
        }
        Screen::PaperResult if model.contest.result.is_some() => {
            contest::result::show(ui, model, views, actions);
        }
        Screen::Contest | Screen::Paper | Screen::PaperResult | Screen::Rehearsal => {
            contest::show(ui, model, views, actions);
        }
        Screen::Records => records::show(ui, model, views, actions),
        Screen::Review => review::show(ui, model, views, actions),
        Screen::Settings => settings::show(ui, model, views, actions),
        Screen::Guide => guide::show(ui, model, views, actions),
        _ => library::show(ui, model, views, actions),
    }
}

/// Draws into `rect` with an id of its own, clipped to it.
pub fn child<R>(ui: &mut Ui, id: &str, rect: Rect, add: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new()
        .id_salt(id)
        .max_rect(rect)
        .layout(egui::Layout::top_down(egui::Align::Min));
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(rect.intersect(ui.clip_rect()));
        add(ui)
    })
    .inner
}

/// Draws `content` into `rect`, scrolled where it is longer. The bar stands in the `margin` at the right of it, not on
/// what is shown.
pub fn scrolled<R>(
    ui: &mut Ui,
    id: &str,
    rect: Rect,
    margin: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let with_bar = Rect::from_min_max(rect.min, rect.max + vec2(margin, 0.0));
    child(ui, id, with_bar, |ui| {
        egui::ScrollArea::vertical()
            .id_salt(id)
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.set_max_width(rect.width());
                content(ui)
            })
            .inner
    })
}

/// Notices take their place above the screen; returns what is left.
fn notices_ui(ui: &mut Ui, rest: Rect, model: &Model, actions: &mut Actions) -> Rect {
    let shown = model.notices.shown();
    if shown.is_empty() {
        return rest;
    }
    let inner = Rect::from_min_max(
        rest.min + vec2(space::PAGE, space::M),
        pos2(rest.right() - space::PAGE, rest.bottom()),
    );
    let language = model.language;
    let bottom = child(ui, "notices", inner, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let dismiss = crate::text::say(language, "rail-dismiss");
        for notice in shown {
            let mut words = notice.what.say(language);
            if let Some(hint) = &notice.hint {
                words.push_str(if language == Language::Zh {
                    "。"
                } else {
                    ". "
                });
                words.push_str(&hint.say(language));
            }
            let (tone, icon) = match notice.tone {
                NoticeTone::Good => (widgets::Tone::Ok, icons::CHECK_CIRCLE),
                NoticeTone::Warning => (widgets::Tone::Warn, icons::WARNING),
                NoticeTone::Bad => (widgets::Tone::Bad, icons::WARNING_CIRCLE),
            };
            ui.push_id(notice.id, |ui| {
                let of = |offer: &Offer| crate::text::say(language, offer.key);
                let mut labels: Vec<String> = notice.offers.iter().map(of).collect();
                labels.push(dismiss.clone());
                let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
                let pressed = widgets::notice_with(ui, tone, icon, &words, &labels);
                let pressed = pressed.iter().position(egui::Response::clicked);
                if let Some(number) = pressed {
                    let offer = notice.offers.get(number);
                    let dismiss = Action::Dismiss(notice.id);
                    actions.push(offer.map_or(dismiss, |offer| offer.action.clone()));
                }
            });
        }
        ui.min_rect().bottom()
    });
    Rect::from_min_max(pos2(rest.left(), bottom + space::XS), rest.max)
}
