//! Rows of the list that are plain text: the comparison with the earlier attempt, heads of parts, nothing to show.

use egui::{Id, Pos2, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType, vec2};

use super::{columns::Columns, data, pen::Pen, row::Part};
use crate::{
    text::{Message, say},
    ui::{
        rows::{Laid, Rows},
        theme::{Tokens, Type, space},
    },
};

/// Text laid out, ready to paint.
pub struct LaidBlock {
    pieces: Vec<(Vec2, Laid)>,
    size: Vec2,
    sentence: String,
}

impl LaidBlock {
    fn new(columns: &Columns) -> Self {
        Self {
            pieces: Vec::new(),
            size: vec2(columns.width, space::L),
            sentence: String::new(),
        }
    }

    fn add(&mut self, ui: &Ui, rows: Rows, columns: &Columns) {
        if !self.sentence.is_empty() {
            self.sentence.push('\n');
        }
        self.sentence.push_str(&rows.plain());
        let laid = rows.layout(ui, columns.width - 2.0 * space::XL);
        let high = laid.size().y;
        self.pieces.push((vec2(space::XL, self.size.y), laid));
        self.size.y += high + space::XXS;
    }

    fn done(mut self) -> Self {
        self.size.y += space::M;
        self
    }

    /// The head of a part.
    pub fn head(ui: &Ui, part: Part, pen: &Pen<'_>, columns: &Columns) -> Self {
        let t = Tokens::of(ui);
        let (name, about) = part.keys();
        let mut made = Self::new(columns);
        let name = Rows::of(Type::TitleSmall, t.text, &say(pen.language, name));
        made.add(ui, name, columns);
        let about = Rows::of(Type::Small, t.text_2, &say(pen.language, about));
        made.add(ui, about, columns);
        made.done()
    }

    /// No line passes the filter.
    pub fn nothing(ui: &Ui, pen: &Pen<'_>, columns: &Columns) -> Self {
        let t = Tokens::of(ui);
        let key = match data::anything_marked(pen.debrief) {
            true => "debrief-nothing-shown",
            false => "debrief-nothing-to-mark",
        };
        let mut made = Self::new(columns);
        let words = Rows::of(Type::Body, t.text_2, &say(pen.language, key));
        made.add(ui, words, columns);
        made.done()
    }

    /// This attempt beside the earlier one: the total, what was gained, what was lost.
    pub fn comparison(ui: &Ui, pen: &Pen<'_>, columns: &Columns) -> Self {
        let t = Tokens::of(ui);
        let language = pen.language;
        let mut made = Self::new(columns);
        let (Some(earlier), Some(comparison)) = (&pen.debrief.earlier, &pen.sheet.comparison)
        else {
            return made.done();
        };
        let head = Message::new("debrief-against").with("attempt", earlier.attempt as u64);
        let head = Rows::of(Type::TitleSmall, t.text, &head.say(language));
        made.add(ui, head, columns);
        let number = |total: Option<u32>| total.map_or("—".to_owned(), |total| total.to_string());
        let total = Message::new("debrief-against-total")
            .with("before", number(earlier.marks.total))
            .with("now", number(pen.debrief.marks.total))
            .say(language);
        made.add(ui, Rows::of(Type::Dense, t.text_2, &total), columns);
        let lists = [
            ("debrief-against-gained", &comparison.gained, t.ok.ink),
            ("debrief-against-lost", &comparison.lost, t.bad.ink),
        ];
        for (key, ids, ink) in lists {
            let titles = data::titles(pen.debrief, ids);
            if !titles.is_empty() {
                let titles = titles.join(&say(language, "debrief-comma"));
                let rows = Rows::new(Type::Dense)
                    .run(&say(language, key), ink)
                    .run(&titles, t.text);
                made.add(ui, rows, columns);
            }
        }
        if comparison.gained.is_empty() && comparison.lost.is_empty() {
            let same = say(language, "debrief-against-same");
            made.add(ui, Rows::of(Type::Dense, t.text_2, &same), columns);
        }
        made.done()
    }

    /// The traps of the case's tables: what they were, whether they were noticed, which rows, and why.
    pub fn traps(ui: &Ui, pen: &Pen<'_>, columns: &Columns) -> Self {
        let t = Tokens::of(ui);
        let language = pen.language;
        let mut made = Self::new(columns);
        let head = Rows::of(Type::TitleSmall, t.text, &say(language, "trap-head"));
        made.add(ui, head, columns);
        for trap in &pen.debrief.marks.traps {
            let ink = match trap.noticed {
                Some(_) => t.ok.ink,
                None => t.bad.ink,
            };
            let rows = Rows::new(Type::Dense)
                .run(&trap.noticed_words(language), ink)
                .run("  ", t.text)
                .strong(&say(language, trap.kind_key()), t.text);
            made.add(ui, rows, columns);
            for words in trap.row_words(language) {
                made.add(ui, Rows::of(Type::Dense, t.text_2, &words), columns);
            }
            made.add(ui, Rows::of(Type::Dense, t.text, &trap.note), columns);
        }
        made.done()
    }

    /// Height in points.
    pub fn height(&self) -> f32 {
        self.size.y
    }

    /// Draws the text at `at`.
    pub fn show(&self, ui: &Ui, id: Id, at: Pos2) {
        let response = ui.interact(Rect::from_min_size(at, self.size), id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &self.sentence));
        for (offset, laid) in &self.pieces {
            laid.paint(ui.painter(), at + *offset);
        }
    }
}
