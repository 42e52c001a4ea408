//! Why a mark came out as it did, folded until it is asked for: the words, what was heard there, how sure that is.

use egui::{Id, Pos2, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{data::turn_name, fold, lines::Note};
use crate::{
    assess::debrief::{By, Kind, Reading, Why},
    hearing::NEEDS_PERSON,
    text::{Language, Message, say},
    ui::{
        rows::{Laid, Rows},
        shapes::framed_rect,
        theme::{Tokens, Type, corner, space},
    },
};

/// From this confidence on hearing is very sure.
const VERY_SURE: u16 = 850;
/// Height of the line that folds it.
const HEAD: f32 = 22.0;
const PAD: f32 = 8.0;

/// The explanation of one mark, in sentences.
pub fn sentences(whys: &[Why], language: Language) -> Vec<String> {
    if whys.is_empty() {
        return vec![say(language, "debrief-why-nowhere")];
    }
    whys.iter()
        .flat_map(|why| of_place(why, language))
        .collect()
}

fn of_place(why: &Why, language: Language) -> Vec<String> {
    let turn = turn_name(why.place.turn, language);
    if why.desk {
        let key = match why.words.is_empty() {
            true => "debrief-why-desk",
            false => "desk-why-act",
        };
        let message = Message::new(key).with("turn", turn);
        return vec![message.with("words", why.words.clone()).say(language)];
    }
    let place = |key: &'static str| {
        Message::new(key)
            .with("turn", turn.clone())
            .with("words", why.words.clone())
            .say(language)
    };
    if why.heard.is_empty() {
        return vec![place("debrief-why-exact")];
    }
    let mut lines = vec![place("debrief-why-place")];
    lines.extend(
        why.heard
            .iter()
            .map(|reading| of_reading(reading, language)),
    );
    lines
}

fn of_reading(reading: &Reading, language: Language) -> String {
    let key = match reading.by {
        By::Words => "debrief-why-words",
        By::Shape => "debrief-why-shape",
        By::Model => "debrief-why-model",
    };
    let sentence = Message::new(key)
        .with("what", name(reading.what, language))
        .with("words", reading.words.clone())
        .with("sure", sure(reading, language))
        .say(language);
    if reading.weighed.is_empty() {
        return sentence;
    }
    let quoted = reading.weighed.iter().map(|words| format!("“{words}”"));
    let between = say(language, "debrief-why-between");
    let weighed = Message::new("debrief-why-weighed")
        .with("stretches", quoted.collect::<Vec<_>>().join(&between))
        .say(language);
    format!("{sentence}{}{weighed}", say(language, "debrief-semicolon"))
}

/// What was heard, in the words that `heard hear` uses too.
fn name(kind: Kind, language: Language) -> String {
    let of =
        |kind: &str, key: &str| say(language, &format!("hear-{kind}-{}", key.replace('_', "-")));
    match kind {
        Kind::Act(act) => of("act", act.key()),
        Kind::Finer(kind) => of("kind", kind.key()),
        Kind::Flag(family) => of("flag", family.key()),
        Kind::Figure => say(language, "debrief-why-figure"),
        Kind::Promise { timed, owner } => say(
            language,
            match (timed, owner) {
                (true, true) => "debrief-why-promise-full",
                (true, false) => "debrief-why-promise-timed",
                (false, true) => "debrief-why-promise-owned",
                (false, false) => "hear-kind-promise",
            },
        ),
        Kind::Empathy(level) => {
            let level = format!("{}.{}", level / 1_000, level % 1_000 / 100);
            Message::new("debrief-why-empathy")
                .with("level", level)
                .say(language)
        }
    }
}

fn sure(reading: &Reading, language: Language) -> String {
    let key = match reading.confidence {
        _ if reading.what == Kind::Figure => return say(language, "debrief-why-sure-exact"),
        VERY_SURE.. => "debrief-why-sure-very",
        NEEDS_PERSON.. => "debrief-why-sure",
        _ => "debrief-why-unsure",
    };
    Message::new(key)
        .with("percent", u32::from((reading.confidence + 5) / 10))
        .say(language)
}

/// The line that folds the explanation, and the explanation where it is open; laid out, ready to paint.
pub struct LaidWhy {
    open: Option<Vec<Laid>>,
    spoken: String,
}

impl LaidWhy {
    /// Lays it out in `width` points; `open` are its sentences where it is unfolded.
    pub fn of(ui: &Ui, open: Option<&[String]>, width: f32) -> Self {
        let t = Tokens::of(ui);
        let lay = |line: &String| {
            Rows::of(Type::Small, t.text_2, line).layout(ui, (width - 2.0 * PAD).max(60.0))
        };
        Self {
            open: open.map(|lines| lines.iter().map(lay).collect()),
            spoken: open.unwrap_or_default().join(" "),
        }
    }

    /// Height in points.
    pub fn height(&self) -> f32 {
        let text = self.open.as_ref().map_or(0.0, |lines| {
            let high: f32 = lines.iter().map(|laid| laid.size().y).sum();
            high + space::XXS * lines.len().saturating_sub(1) as f32 + 2.0 * PAD
        });
        HEAD + text
    }

    /// Draws it at `at`, `width` points wide; says whether it is to be folded or unfolded.
    pub fn show(
        &self,
        ui: &Ui,
        id: Id,
        at: Pos2,
        width: f32,
        note: &Note,
        language: Language,
    ) -> bool {
        let t = Tokens::of(ui);
        let words = say(language, "debrief-why-mark");
        let name = Message::new("debrief-why-of")
            .with("title", note.title.clone())
            .say(language);
        let open = self.open.is_some();
        let response = fold::head(ui, id, (at, HEAD), (&words, Type::Small), &name, open);
        if let Some(lines) = &self.open {
            let bottom = at.y + self.height();
            let ground = Rect::from_min_max(at + vec2(0.0, HEAD), pos2(at.x + width, bottom));
            let read = ui.interact(ground, id.with("text"), Sense::hover());
            read.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &self.spoken));
            framed_rect(ui.painter(), ground, corner::BUTTON, t.sunken, Stroke::NONE);
            let mut text = ground.min + vec2(PAD, PAD);
            for laid in lines {
                laid.paint(ui.painter(), text);
                text.y += laid.size().y + space::XXS;
            }
        }
        response.clicked()
    }
}
