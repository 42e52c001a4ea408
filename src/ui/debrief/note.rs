//! One mark in the notes column: number, badge, icon, points, name; the reason; a better phrase.

use egui::{
    CursorIcon, Pos2, Rect, Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use super::{
    lines::{Note, Person},
    pen::Pen,
    why::LaidWhy,
};
use crate::{
    text::{Language, Message, say},
    ui::{
        rows::{Laid, Rows},
        shapes::framed_rect,
        theme::{Tokens, Type, competency_name, corner, height, space},
        widgets::{Line, Verdict, focus_ring, paint_badge, paint_icon},
    },
};

/// Room for the number.
const NUMBER: f32 = 20.0;
const ICON: f32 = 15.0;

/// A note laid out, ready to paint.
pub struct LaidNote {
    number: Line,
    verdict: Line,
    /// Where the title begins.
    title_at: f32,
    title: Laid,
    below: Vec<Laid>,
    why: Option<LaidWhy>,
    indent: f32,
    high: f32,
}

impl LaidNote {
    /// Lays `note` out in `width` points.
    pub fn of(ui: &Ui, note: &Note, width: f32, pen: &Pen<'_>) -> Self {
        let language = pen.language;
        let t = Tokens::of(ui);
        let ink = note.verdict.ink(t);
        let number = match note.number {
            0 => String::new(),
            number => number.to_string(),
        };
        let indent = if note.number == 0 { 0.0 } else { NUMBER };
        let verdict = Line::medium(ui, Type::Dense, ink, &verdict_words(note, language));
        let badge = note.competency.map_or(0.0, |_| height::BADGE + space::S);
        let mut title_at = indent + badge + ICON + space::XS + 1.0;
        if verdict.width() > 0.0 {
            title_at += verdict.width() + space::M;
        }
        let title = Rows::new(Type::Dense)
            .strong(&note.title, t.text)
            .layout(ui, (width - title_at).max(60.0));
        let mut below = Vec::new();
        let room = (width - indent).max(60.0);
        if !note.reason.is_empty() {
            below.push(Rows::of(Type::Dense, t.text_2, &note.reason).layout(ui, room));
        }
        if let Some(better) = better(note) {
            let rows = Rows::new(Type::Dense)
                .run(&say(language, "debrief-better"), t.text_2)
                .run(&better, t.accent);
            below.push(rows.layout(ui, room));
        }
        if let Some(heard) = &note.heard {
            below.push(Rows::of(Type::Dense, t.info.ink, heard).layout(ui, room));
        }
        match &note.person {
            Some(Person::Needed(words)) => {
                below.push(Rows::of(Type::Dense, t.warn.ink, words).layout(ui, room));
            }
            Some(Person::Overruled(words)) => {
                below.push(Rows::of(Type::Dense, t.info.ink, words).layout(ui, room));
            }
            None => {}
        }
        let why = note.marked.map(|marked| {
            let open = pen.whys.get(&marked).map(Vec::as_slice);
            LaidWhy::of(ui, open, room)
        });
        let below_high: f32 = below.iter().map(|laid| laid.size().y).sum();
        let high = title.size().y + below_high + why.as_ref().map_or(0.0, LaidWhy::height);
        Self {
            number: Line::medium(ui, Type::Dense, ink, &number),
            verdict,
            title_at,
            title,
            below,
            why,
            indent,
            high,
        }
    }

    /// Height in points.
    pub fn height(&self) -> f32 {
        self.high
    }

    /// Draws the note at `at`, `width` points wide, and makes it a thing that can be pressed.
    #[expect(
        clippy::too_many_arguments,
        reason = "a place, a width and what stands there"
    )]
    pub fn show(
        &self,
        ui: &Ui,
        id: egui::Id,
        at: Pos2,
        width: f32,
        note: &Note,
        current: bool,
        pen: &mut Pen<'_>,
    ) -> Response {
        let language = pen.language;
        let t = Tokens::of(ui);
        let rect = Rect::from_min_size(at, vec2(width, self.high));
        let ground = rect.expand2(vec2(space::S, 3.0));
        let response = ui.interact(ground, id, Sense::click());
        let sentence = sentence(note, language);
        response.widget_info(|| {
            WidgetInfo::selected(WidgetType::Button, ui.is_enabled(), current, &sentence)
        });
        if current {
            framed_rect(
                ui.painter(),
                ground,
                corner::CHIP,
                t.accent_soft,
                Stroke::NONE,
            );
        }
        focus_ring(ui, &response, corner::CHIP, false);
        let below = self.paint(ui, at, note, language);
        let place = pos2(at.x + self.indent, below);
        let room = (width - self.indent).max(60.0);
        if let (Some(why), Some(marked)) = (&self.why, note.marked)
            && why.show(ui, id.with("why"), place, room, note, language)
        {
            pen.explain(marked);
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }

    /// Paints everything but the explanation; returns where that begins.
    fn paint(&self, ui: &Ui, at: Pos2, note: &Note, language: Language) -> f32 {
        let t = Tokens::of(ui);
        let painter = ui.painter();
        let middle = at.y + Type::Dense.line() / 2.0;
        self.number.left(painter, pos2(at.x, middle));
        let mut x = at.x + self.indent;
        if let Some(competency) = note.competency {
            let place = pos2(x + height::BADGE / 2.0, middle);
            paint_badge(ui, place, competency, language);
            x += height::BADGE + space::S;
        }
        let icon = note.verdict.icon();
        let place = pos2(x + ICON / 2.0, middle);
        paint_icon(painter, icon, place, ICON, note.verdict.ink(t));
        self.verdict
            .left(painter, pos2(x + ICON + space::XS + 1.0, middle));
        self.title.paint(painter, at + vec2(self.title_at, 0.0));
        let mut y = at.y + self.title.size().y;
        for laid in &self.below {
            laid.paint(painter, pos2(at.x + self.indent, y));
            y += laid.size().y;
        }
        y
    }
}

/// `3/4`, or the word where there are no points.
fn verdict_words(note: &Note, language: Language) -> String {
    match (note.points, note.verdict) {
        (Some((points, of)), _) => format!("{points}/{of}"),
        (None, Verdict::Fatal) => say(language, "debrief-fatal"),
        (None, _) => String::new(),
    }
}

/// The better phrase as it is set: a phrase to say in quotation marks, advice without.
pub fn better(note: &Note) -> Option<String> {
    let better = note.better.as_ref()?;
    let advice = note.verdict == Verdict::Fatal || better.contains(['“', '”', '"']);
    Some(match advice {
        true => better.clone(),
        false => format!("“{better}”"),
    })
}

/// The whole note in a sentence, for screen readers.
pub fn sentence(note: &Note, language: Language) -> String {
    let verdict = say(
        language,
        match note.verdict {
            Verdict::Earned => "debrief-earned",
            Verdict::Partly => "debrief-partly",
            Verdict::Missed => "debrief-missed",
            Verdict::Fatal => "debrief-fatal",
            Verdict::NotObserved | Verdict::NotMarked => "debrief-unobserved",
        },
    );
    let mut parts = Vec::new();
    if note.number > 0 {
        let number = Message::new("debrief-note-number").with("number", note.number as u64);
        parts.push(number.say(language));
    }
    parts.extend(note.competency.map(|one| competency_name(one, language)));
    parts.push(match note.points {
        Some((points, of)) => format!("{verdict} {points}/{of}"),
        None => verdict,
    });
    let mut sentence = parts.join(&say(language, "debrief-comma"));
    let colon = say(language, "debrief-colon");
    sentence = format!("{sentence}{colon}{}", note.title);
    let person = note.person.as_ref().map(|person| match person {
        Person::Needed(words) | Person::Overruled(words) => words.clone(),
    });
    for more in [
        Some(note.reason.clone()),
        better_said(note, language),
        note.heard.clone(),
        person,
    ] {
        let more = more.filter(|more| !more.is_empty());
        if let Some(more) = more {
            let stop = match sentence.ends_with(['。', '.', '！', '!', '？', '?', '”']) {
                true => " ".to_owned(),
                false => say(language, "debrief-stop"),
            };
            sentence = format!("{sentence}{stop}{more}");
        }
    }
    sentence
}

fn better_said(note: &Note, language: Language) -> Option<String> {
    Some(format!(
        "{}{}",
        say(language, "debrief-better"),
        better(note)?
    ))
}
