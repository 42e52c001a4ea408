//! Markdown as blocks that can be drawn: headings, paragraphs, list items, code, tables, quotations, rules.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// Words set in one way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Whether they stand out.
    pub strong: bool,
    /// Whether they are code.
    pub code: bool,
}

/// One block of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading with its level from 1.
    Heading(u8, Vec<Run>),
    /// A paragraph, so many steps indented; whether it is quoted.
    Paragraph {
        /// The words.
        runs: Vec<Run>,
        /// Steps of the list it stands in.
        indent: usize,
        /// Its number or bullet, where it begins an item.
        marker: Option<String>,
        /// Whether it is a quotation.
        quoted: bool,
    },
    /// Lines of code, and steps of the list they stand in.
    Code(String, usize),
    /// A table: rows of cells, the first one its head.
    Table(Vec<Vec<Vec<Run>>>),
    /// A line across.
    Rule,
}

/// A heading of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its level from 1.
    pub level: u8,
    /// Its words.
    pub title: String,
    /// The block it is.
    pub block: usize,
}

/// A text that has been read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Its blocks in order.
    pub blocks: Vec<Block>,
    /// Its headings down to the third level.
    pub outline: Vec<Entry>,
}

impl Document {
    /// Reads `markdown`. Whatever is not understood is kept as words.
    pub fn parse(markdown: &str) -> Self {
        let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
        let mut reader = Reader::default();
        for event in Parser::new_ext(markdown, options) {
            reader.take(event);
        }
        reader.flush();
        let blocks = reader.blocks;
        let outline = blocks
            .iter()
            .enumerate()
            .filter_map(|(block, one)| match one {
                Block::Heading(level @ 1..=3, runs) => Some(Entry {
                    level: *level,
                    title: plain(runs),
                    block,
                }),
                _ => None,
            });
        let outline = outline.collect();
        Self { blocks, outline }
    }
}

impl Document {
    /// Without the heading it begins with, where the page around it says the same.
    #[must_use]
    pub fn without_title(mut self) -> Self {
        if matches!(self.blocks.first(), Some(Block::Heading(1, _))) {
            self.blocks.remove(0);
            self.outline.retain(|entry| entry.block > 0);
            for entry in &mut self.outline {
                entry.block -= 1;
            }
        }
        self
    }
}

/// The words of `runs` without their setting.
pub fn plain(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    runs: Vec<Run>,
    strong: usize,
    quoted: usize,
    /// The lists that are open, each with the number of its next item or none for bullets.
    lists: Vec<Option<u64>>,
    marker: Option<String>,
    heading: Option<u8>,
    code: Option<String>,
    table: Option<Vec<Vec<Vec<Run>>>>,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words) => match &mut self.code {
                Some(code) => code.push_str(&words),
                None => self.words(&words, false),
            },
            Event::Code(words) => self.words(&words, true),
            Event::Html(words) | Event::InlineHtml(words) => self.words(&words, false),
            Event::SoftBreak => self.soft_break(),
            Event::HardBreak => self.words("\n", false),
            Event::Rule => self.blocks.push(Block::Rule),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.flush();
                self.heading = Some(number(level));
            }
            Tag::BlockQuote(_) => {
                self.flush();
                self.quoted += 1;
            }
            Tag::CodeBlock(kind) => {
                self.flush();
                // An indented block is code like a fenced one.
                let (CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) = kind;
                self.code = Some(String::new());
            }
            Tag::List(first) => {
                self.flush();
                self.lists.push(first);
            }
            Tag::Item => {
                self.flush();
                self.marker = Some(match self.lists.last_mut() {
                    Some(Some(next)) => {
                        *next += 1;
                        format!("{}.", *next - 1)
                    }
                    _ => "•".to_owned(),
                });
            }
            Tag::Table(_) => {
                self.flush();
                self.table = Some(Vec::new());
            }
            Tag::TableHead | Tag::TableRow => {
                if let Some(table) = &mut self.table {
                    table.push(Vec::new());
                }
            }
            Tag::Strong => self.strong += 1,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item => self.flush(),
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.quoted = self.quoted.saturating_sub(1);
            }
            TagEnd::CodeBlock => {
                let code = self.code.take().unwrap_or_default();
                let code = code.trim_end_matches('\n').to_owned();
                self.blocks.push(Block::Code(code, self.lists.len()));
            }
            TagEnd::List(_) => {
                self.flush();
                self.lists.pop();
            }
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.runs);
                if let Some(row) = self.table.as_mut().and_then(|table| table.last_mut()) {
                    row.push(cell);
                }
            }
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    self.blocks.push(Block::Table(table));
                }
            }
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            _ => {}
        }
    }

    fn words(&mut self, words: &str, code: bool) {
        let strong = self.strong > 0;
        match self.runs.last_mut() {
            Some(last) if last.strong == strong && last.code == code => last.text.push_str(words),
            _ => self.runs.push(Run {
                text: words.to_owned(),
                strong,
                code,
            }),
        }
    }

    /// A line end within a paragraph is a space between Latin words and nothing between Chinese ones.
    fn soft_break(&mut self) {
        let last = self
            .runs
            .last()
            .and_then(|run| run.text.chars().next_back());
        if last.is_some_and(|last| last.is_ascii()) {
            self.words(" ", false);
        }
    }

    fn flush(&mut self) {
        let runs = std::mem::take(&mut self.runs);
        if plain(&runs).trim().is_empty() {
            self.heading = None;
            return;
        }
        let block = match self.heading.take() {
            Some(level) => Block::Heading(level, runs),
            None => Block::Paragraph {
                runs,
                indent: self.lists.len(),
                marker: self.marker.take(),
                quoted: self.quoted > 0,
            },
        };
        self.blocks.push(block);
    }
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(block: &Block) -> String {
        match block {
            Block::Heading(_, runs) | Block::Paragraph { runs, .. } => plain(runs),
            Block::Code(code, _) => code.clone(),
            Block::Table(rows) => rows.iter().flatten().map(|cell| plain(cell)).collect(),
            Block::Rule => String::new(),
        }
    }

    #[test]
    fn headings_make_the_outline() {
        let read = Document::parse("# 写案例\n\n先看。\n\n## 事实 `facts`\n\n#### 细节\n");
        let outline: Vec<_> = read
            .outline
            .iter()
            .map(|entry| (entry.level, entry.title.as_str(), entry.block))
            .collect();
        assert_eq!(outline, [(1, "写案例", 0), (2, "事实 facts", 2)]);
        let bare = read.without_title();
        assert_eq!(bare.outline.len(), 1);
        assert_eq!(
            bare.blocks[bare.outline[0].block],
            Block::Heading(
                2,
                vec![
                    Run {
                        text: "事实 ".into(),
                        ..Run::default()
                    },
                    Run {
                        text: "facts".into(),
                        code: true,
                        strong: false
                    },
                ]
            )
        );
    }

    #[test]
    fn lists_nest_and_count() {
        let read = Document::parse("3. 三\n4. 四\n   - 里层\n\n外面\n");
        let items: Vec<_> = read
            .blocks
            .iter()
            .map(|block| match block {
                Block::Paragraph { indent, marker, .. } => {
                    (*indent, marker.clone().unwrap_or_default())
                }
                _ => (9, String::new()),
            })
            .collect();
        let expected = [(1, "3."), (1, "4."), (2, "•"), (0, "")];
        assert_eq!(
            items,
            expected.map(|(indent, marker)| (indent, marker.to_owned()))
        );
    }

    #[test]
    fn code_keeps_its_lines_and_tables_their_cells() {
        let read = Document::parse(
            "```ron\n(\n  id: \"a\",\n)\n```\n\n| 键 | 值 |\n|---|---|\n| `id` | **名** |\n",
        );
        assert_eq!(words(&read.blocks[0]), "(\n  id: \"a\",\n)");
        let Block::Table(rows) = &read.blocks[1] else {
            unreachable!("{:?}", read.blocks)
        };
        assert_eq!(rows.len(), 2);
        assert!(rows[1][0][0].code && rows[1][1][0].strong);
    }

    #[test]
    fn a_broken_line_is_closed_up_in_chinese_and_spaced_in_english() {
        let read = Document::parse("前半句\n后半句\n\nfirst\nsecond\n");
        assert_eq!(words(&read.blocks[0]), "前半句后半句");
        assert_eq!(words(&read.blocks[1]), "first second");
    }

    #[test]
    fn any_text_is_read() {
        for text in [
            "",
            "\u{0}",
            "| a",
            "```",
            "> > *",
            "<b>",
            "1.\n- \n#",
            "\u{202e}[](",
            "# ",
        ] {
            let read = Document::parse(text);
            assert!(
                read.outline
                    .iter()
                    .all(|entry| entry.block < read.blocks.len()),
                "{text:?}"
            );
        }
    }
}
