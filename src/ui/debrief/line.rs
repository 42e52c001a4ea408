//! One line of the annotated transcript, laid out and painted: the words at the left, the notes at the right or below.

use egui::{Pos2, Rect, Sense, Ui, Vec2, pos2, vec2};

use super::{
    answer::LaidAnswer,
    columns::Columns,
    lines::{Filter, Line as Data, Said},
    marked::marked_rows,
    note::LaidNote,
    pen::Pen,
};
use crate::{
    app::civil::case_clock,
    text::{Message, say},
    ui::{
        rows::{Laid, Rows},
        theme::{Mood, Tokens, Type, icons, space, stroke},
        widgets::{Line, Verdict, paint_icon},
    },
};

/// Free above and below a line.
const AROUND: f32 = 11.0;
/// Between two notes.
const BETWEEN: f32 = 6.0;

/// A line laid out, ready to paint.
pub struct LaidLine {
    /// Pieces of text with their places from the upper left corner of the text column.
    words: Vec<(Vec2, Laid)>,
    words_high: f32,
    notes: Vec<LaidNote>,
    answer: Option<LaidAnswer>,
    high: f32,
}

impl LaidLine {
    /// Lays `line` out.
    pub fn of(ui: &Ui, line: &Data, pen: &Pen<'_>, columns: &Columns) -> Self {
        let mut made = Self {
            words: Vec::new(),
            words_high: 0.0,
            notes: line
                .notes
                .iter()
                .map(|note| LaidNote::of(ui, note, columns.notes_width(), pen))
                .collect(),
            answer: None,
            high: 0.0,
        };
        made.lay_words(ui, line, pen, columns.text);
        if let Some(answer) = &line.answer {
            let open = pen.open.contains(&line.turn);
            made.answer = Some(LaidAnswer::of(ui, answer, open, columns.text, pen.language));
        }
        let answer = made
            .answer
            .as_ref()
            .map_or(0.0, |laid| laid.height() + space::XS);
        let left = made.words_high + answer;
        let notes = made.notes_high();
        made.high = 2.0 * AROUND
            + match columns.notes {
                Some(_) => left.max(notes),
                None if notes > 0.0 => left + space::M + notes,
                None => left,
            };
        made
    }

    /// Height in points.
    pub fn height(&self) -> f32 {
        self.high
    }

    fn notes_high(&self) -> f32 {
        let between = BETWEEN * self.notes.len().saturating_sub(1) as f32;
        self.notes.iter().map(LaidNote::height).sum::<f32>() + between
    }

    fn put(&mut self, x: f32, laid: Laid) {
        let high = laid.size().y;
        self.words.push((vec2(x, self.words_high), laid));
        self.words_high += high;
    }

    fn lay_words(&mut self, ui: &Ui, line: &Data, pen: &Pen<'_>, width: f32) {
        let t = Tokens::of(ui);
        let clock = case_clock(&pen.debrief.scenario.briefing.begins, line.at);
        match &line.what {
            Said::Own { text, answering } => {
                if let Some(answering) = answering.as_ref().filter(|_| pen.filter != Filter::All) {
                    let words = quoted(pen, answering);
                    let rows = Rows::of(Type::Small, t.text_3, &words).max_rows(1);
                    self.put(0.0, rows.layout(ui, width));
                    self.words_high += space::XXS;
                }
                let head = format!("{} {clock}", say(pen.language, "debrief-you"));
                self.put(
                    0.0,
                    Rows::of(Type::Small, t.text_2, &head).layout(ui, width),
                );
                self.put(0.0, marked_rows(ui, text, &line.notes).layout(ui, width));
            }
            Said::Customer { lines, mood } => {
                let look = Mood::of_anger(i32::from(mood.anger));
                let head = Rows::new(Type::Small)
                    .run(&format!("{} {clock} ", pen.customer()), t.text_3)
                    .run(&look.name(pen.language), t.mood(look).ink);
                self.put(0.0, head.layout(ui, width));
                for words in lines {
                    self.put(
                        0.0,
                        Rows::of(Type::Dense, t.text_2, words).layout(ui, width),
                    );
                }
            }
            Said::Quiet(quiet) => {
                let ink = if line.notes.is_empty() {
                    t.text_3
                } else {
                    t.text_2
                };
                let rows = Rows::of(Type::Dense, ink, &quiet.words);
                self.put(22.0, rows.layout(ui, width - 22.0));
            }
        }
    }

    /// Draws the line with its upper left corner at `at`; what was pressed goes into `pen`.
    pub fn show(&self, ui: &mut Ui, at: Pos2, line: &Data, pen: &mut Pen<'_>, columns: &Columns) {
        let t = Tokens::of(ui);
        let rect = Rect::from_min_size(at, vec2(columns.width, self.high));
        let fatal = line.notes.iter().any(|note| note.verdict == Verdict::Fatal);
        if fatal {
            let bar = Rect::from_min_size(at, vec2(stroke::FATAL, self.high));
            ui.painter().rect_filled(bar, 0, t.crit.ink);
        }
        let origin = at + vec2(columns.text_at, AROUND);
        self.number_ui(ui, at, line);
        let body = Rect::from_min_size(origin, vec2(columns.text, self.words_high));
        let response = ui.interact(body, pen.id(("line", line.event)), Sense::hover());
        let sentence = sentence(line, pen);
        response
            .widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &sentence));
        for (offset, laid) in &self.words {
            laid.paint(ui.painter(), origin + *offset);
        }
        if let Said::Quiet(quiet) = &line.what {
            let place = origin + vec2(8.0, Type::Dense.line() / 2.0);
            paint_icon(ui.painter(), quiet.icon, place, 15.0, t.text_3);
        }
        let mut below = origin + vec2(0.0, self.words_high + space::XS);
        if let (Some(laid), Some(answer)) = (&self.answer, &line.answer) {
            let id = pen.id(("answer", line.event));
            if laid.show(ui, id, below, columns.text, answer, line.turn, pen.language) {
                pen.toggle(line.turn);
            }
            below.y += laid.height() + space::XS;
        }
        let notes_at = match columns.notes {
            Some((x, _)) => pos2(at.x + x, at.y + AROUND),
            None => pos2(at.x + columns.text_at, below.y + space::XS),
        };
        self.notes_ui(ui, notes_at, line, pen, columns);
        self.retry_ui(ui, rect, line, pen, columns);
    }

    /// The turn at the left of the trainee's own lines.
    fn number_ui(&self, ui: &Ui, at: Pos2, line: &Data) {
        let t = Tokens::of(ui);
        if let (Said::Own { .. }, Some((offset, _))) = (&line.what, self.words.last()) {
            // Beside the head, which stands right above the words.
            let y = at.y + AROUND + offset.y - Type::Small.line() / 2.0;
            let number = Line::new(ui, Type::Dense, t.text_2, &line.turn.to_string());
            number.middle(ui.painter(), pos2(at.x + 38.0, y));
        }
    }

    fn notes_ui(&self, ui: &Ui, at: Pos2, line: &Data, pen: &mut Pen<'_>, columns: &Columns) {
        let mut at = at;
        for (laid, note) in self.notes.iter().zip(&line.notes) {
            let id = pen.id(("note", note.number));
            let current = pen.current == note.number;
            let width = columns.notes_width();
            let response = laid.show(ui, id, at, width, note, current, pen);
            if pen.focus == Some(note.number) {
                response.request_focus();
                pen.focus = None;
            }
            if response.clicked() {
                pen.choose(note.number, line.turn);
            }
            at.y += laid.height() + BETWEEN;
        }
    }

    /// *Retry from here*, on the line under the pointer or of the selected turn.
    fn retry_ui(&self, ui: &mut Ui, rect: Rect, line: &Data, pen: &mut Pen<'_>, columns: &Columns) {
        let own = matches!(line.what, Said::Own { .. });
        let hovered = ui.rect_contains_pointer(rect);
        if !own || !pen.may_retry || !(hovered || pen.turn == Some(line.turn)) {
            return;
        }
        let Some((offset, _)) = self.words.last() else {
            return;
        };
        let label = Message::new("debrief-retry-from")
            .with("turn", line.turn)
            .say(pen.language);
        let y = rect.top() + AROUND + offset.y - Type::Small.line() / 2.0;
        let right = rect.left() + columns.text_at + columns.text;
        let place = Rect::from_center_size(pos2(right - 14.0, y), Vec2::splat(28.0));
        let id = ("retry", line.event);
        let pressed = ui
            .push_id(id, |ui| {
                crate::ui::shell::child(ui, "retry", place, |ui| {
                    crate::ui::widgets::icon_button(ui, icons::GIT_FORK, &label)
                        .on_hover_text(&label)
                        .clicked()
                })
            })
            .inner;
        if pressed {
            pen.retry = Some(line.turn);
        }
    }
}

/// 周岚：“今晚她拆什么？”
fn quoted(pen: &Pen<'_>, words: &str) -> String {
    let colon = say(pen.language, "debrief-colon");
    format!("{}{colon}“{words}”", pen.customer())
}

/// The line in a sentence, for screen readers.
fn sentence(line: &Data, pen: &Pen<'_>) -> String {
    let colon = say(pen.language, "debrief-colon");
    match &line.what {
        Said::Own { text, .. } => {
            let turn = super::data::turn_name(line.turn, pen.language);
            let you = say(pen.language, "debrief-you");
            let comma = say(pen.language, "debrief-comma");
            format!("{turn}{comma}{you}{colon}{text}")
        }
        Said::Customer { lines, .. } => format!("{}{colon}{}", pen.customer(), lines.join(" ")),
        Said::Quiet(quiet) => quiet.words.clone(),
    }
}
