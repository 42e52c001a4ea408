//! From the words of a query to a [`Query`]; the first thing that does not fit ends it with a sentence.

use super::{
    Dimension, Join, Measure, Place, Query,
    lex::{Token, keyword, tokens},
    problem,
};
use crate::{
    desk::sheet::{Relation, Step, Test, is_called},
    scenario::{Column, ColumnKind, Table},
    text::{Message, normalise},
};

/// Most dimensions, tests and measures.
const MOST: (usize, usize, usize) = (2, 8, 8);

/// Whether `text` begins like a query, and not like the words of a filter.
pub fn begins_query(text: &str) -> bool {
    let tokens = tokens(text);
    let asks = |at: usize| {
        let Some(Token::Word(word)) = tokens.get(at) else {
            return false;
        };
        match keyword(word) {
            Some("by" | "join" | "inner" | "stats" | "count" | "share") => {
                !matches!(tokens.get(at + 1), Some(Token::Sign(_)))
            }
            Some("sum" | "mean" | "median" | "min" | "max" | "rate") => {
                tokens.get(at + 1) == Some(&Token::Open)
            }
            _ => false,
        }
    };
    let first = matches!(tokens.first(), Some(Token::Word(word)) if keyword(word) == Some("where"));
    // `where` alone is a filter as ever; what is asked of the rows makes a question of it.
    match first {
        true => (1..tokens.len()).any(|at| asks(at) && !matches!(tokens[at - 1], Token::Sign(_))),
        false => asks(0),
    }
}

/// Reads `text` as a question to the table at `table` of `tables`.
///
/// # Errors
/// A sentence that names the word that does not fit, and the nearest that would.
pub fn parse(tables: &[Table], table: usize, text: &str) -> Result<Query, Message> {
    let mut parser = Parser {
        tables,
        table,
        join: None,
        tokens: tokens(text),
        at: 0,
    };
    if parser.tokens.is_empty() || table >= tables.len() {
        return Err(Message::new("desk-query-empty"));
    }
    // Columns may be those of the joined table, wherever in the question it is named.
    parser.find_join()?;
    let mut query = parser.query()?;
    query.join = parser.join;
    let rows_only = query.stats.is_none() && query.measures.is_empty();
    if rows_only && (query.join.is_none() || !query.by.is_empty()) {
        query.measures.push(Measure::Count);
    }
    Ok(query)
}

struct Parser<'t> {
    tables: &'t [Table],
    table: usize,
    join: Option<Join>,
    tokens: Vec<Token>,
    at: usize,
}

impl<'t> Parser<'t> {
    /// Looks for the one join and takes it out of the words.
    fn find_join(&mut self) -> Result<(), Message> {
        let is = |token: &Token, wanted: &str| matches!(token, Token::Word(word) if keyword(word) == Some(wanted));
        let Some(start) = self
            .tokens
            .iter()
            .position(|token| is(token, "join") || is(token, "inner"))
        else {
            return Ok(());
        };
        self.at = start;
        let mut inner = false;
        while let Some(token) = self.tokens.get(self.at) {
            match token {
                token if is(token, "inner") => inner = true,
                token if is(token, "join") => {}
                _ => break,
            }
            self.at += 1;
        }
        let name = self.word("join")?;
        let folded = normalise(&name).text;
        let called =
            |table: &Table| normalise(&table.id).text == folded || title_is(table, &folded);
        let other = self.tables.iter().position(called);
        let other = other.ok_or_else(|| problem::no_table(&name, self.tables))?;
        match self.tokens.get(self.at) {
            Some(token) if is(token, "on") => self.at += 1,
            _ => return Err(problem::wanting("on")),
        }
        let left = self.word("on")?;
        let right = match self.tokens.get(self.at) {
            Some(Token::Sign(Relation::Is)) => {
                self.at += 1;
                self.word("=")?
            }
            _ => left.clone(),
        };
        let (table, joined) = (&self.tables[self.table], &self.tables[other]);
        // `customers.id` names a column of the joined table wherever it stands.
        let bare = |name: &str, of: &Table| {
            let prefix = format!("{}.", of.id.value);
            name.strip_prefix(&prefix).unwrap_or(name).to_owned()
        };
        self.join = Some(Join {
            table: other,
            left: column(table, &bare(&left, table))
                .ok_or_else(|| problem::no_column(&left, &[table]))?,
            right: column(joined, &bare(&right, joined))
                .ok_or_else(|| problem::no_column(&right, &[joined]))?,
            inner,
        });
        self.tokens.drain(start..self.at);
        self.at = 0;
        let again = |token: &Token| is(token, "join") || is(token, "inner");
        if self.tokens.iter().any(again) {
            return Err(Message::new("desk-query-one-join"));
        }
        Ok(())
    }

    /// Everything but the join.
    fn query(&mut self) -> Result<Query, Message> {
        let mut query = Query::default();
        while let Some(token) = self.next() {
            let Token::Word(word) = token else {
                return Err(problem::unexpected(&shown(&token)));
            };
            match keyword(&word) {
                Some("where") => self.tests(&mut query)?,
                Some("by") => self.dimensions(&mut query)?,
                Some("stats") => query.stats = Some(self.place_after("stats")?.0),
                Some("and") => {}
                Some(known) if is_measure(known) => {
                    query.measures.push(self.measure(known)?);
                    // A comma between measures is as good as a blank.
                    if self.peek() == Some(&Token::Comma) {
                        self.at += 1;
                    }
                }
                _ => return Err(problem::unexpected(&word)),
            }
        }
        let (by, tests, measures) = MOST;
        let many = |key: &'static str, most: usize| Message::new(key).with("most", most as u64);
        if query.by.len() > by {
            return Err(many("desk-query-many-groups", by));
        }
        if query.tests.len() > tests || query.measures.len() > measures {
            return Err(many("desk-query-many-parts", measures));
        }
        if query.stats.is_some() && !(query.by.is_empty() && query.measures.is_empty()) {
            return Err(Message::new("desk-query-stats-alone"));
        }
        Ok(query)
    }

    /// The tests behind `where`.
    fn tests(&mut self, query: &mut Query) -> Result<(), Message> {
        loop {
            let name = self.word("where")?;
            query.tests.push(self.test(&name)?);
            match self.peek() {
                Some(Token::Comma) => self.at += 1,
                Some(Token::Word(word)) => match keyword(word) {
                    Some("and") => self.at += 1,
                    // A word with a sign behind it is one more test.
                    _ if matches!(self.tokens.get(self.at + 1), Some(Token::Sign(_))) => {}
                    _ => return Ok(()),
                },
                _ => return Ok(()),
            }
        }
    }

    /// The rest of a test of the column `name`.
    fn test(&mut self, name: &str) -> Result<Test<Place>, Message> {
        let (column, _) = self.place(name)?;
        let Some(Token::Sign(relation)) = self.next() else {
            return Err(Message::new("desk-query-no-sign").with("word", name.to_owned()));
        };
        let wanted = match self.next() {
            Some(Token::Word(word) | Token::Quoted(word)) => word,
            _ => return Err(problem::wanting(&format!("{name}{}", relation.sign()))),
        };
        Ok(Test {
            column,
            relation,
            wanted,
        })
    }

    /// The columns behind `by`.
    fn dimensions(&mut self, query: &mut Query) -> Result<(), Message> {
        loop {
            let name = self.word("by")?;
            let opens = self.peek() == Some(&Token::Open);
            let step = keyword(&name).filter(|_| opens).and_then(|word| {
                let mut steps = Step::ALL.into_iter();
                steps.find(|(_, known)| *known == word)
            });
            let dimension = match step {
                None => Dimension {
                    column: self.place(&name)?.0,
                    step: None,
                },
                Some((step, word)) => {
                    let (column, of) = self.in_brackets(word)?;
                    if of.kind != ColumnKind::Date {
                        return Err(problem::wrong_kind("desk-query-not-dates", word, of));
                    }
                    Dimension {
                        column,
                        step: Some(step),
                    }
                }
            };
            query.by.push(dimension);
            match self.peek() {
                Some(Token::Comma) => self.at += 1,
                Some(Token::Word(word)) if keyword(word) == Some("and") => self.at += 1,
                Some(Token::Word(word)) => match keyword(word) {
                    Some("day" | "week" | "month") | None => {}
                    Some(_) => return Ok(()),
                },
                _ => return Ok(()),
            }
        }
    }

    /// The measure that begins with the word `known`.
    fn measure(&mut self, known: &'static str) -> Result<Measure, Message> {
        let opens = self.peek() == Some(&Token::Open);
        match known {
            "count" => {
                // `count()` and `count(*)` are habits of other languages.
                if opens {
                    while self.next().is_some_and(|token| token != Token::Close) {}
                }
                Ok(Measure::Count)
            }
            "share" if !opens => Ok(Measure::Share),
            "rate" => self.rate(),
            _ => {
                let (column, of) = self.in_brackets(known)?;
                let made = match known {
                    "sum" => Measure::Sum(column),
                    "share" => Measure::ShareOf(column),
                    "mean" => Measure::Mean(column),
                    "median" => Measure::Median(column),
                    "min" => Measure::Min(column),
                    _ => Measure::Max(column),
                };
                if of.kind != ColumnKind::Number {
                    return Err(problem::wrong_kind("desk-query-not-numbers", known, of));
                }
                Ok(made)
            }
        }
    }

    /// `rate(late=yes)` or `rate(refund/amount)`.
    fn rate(&mut self) -> Result<Measure, Message> {
        if self.next() != Some(Token::Open) {
            return Err(problem::wanting("rate("));
        }
        let name = self.word("rate(")?;
        let made = match (self.peek(), name.split_once('/')) {
            (Some(Token::Sign(_)), _) => Measure::Rate(self.test(&name)?),
            (_, Some((over, under))) => {
                let mut numbers = [over, under].into_iter().map(|name| {
                    let (column, of) = self.place(name)?;
                    match of.kind {
                        ColumnKind::Number => Ok(column),
                        _ => Err(problem::wrong_kind("desk-query-not-numbers", "rate", of)),
                    }
                });
                let mut next = || numbers.next().unwrap_or(Err(problem::wanting("/")));
                Measure::Ratio(next()?, next()?)
            }
            _ => return Err(Message::new("desk-query-no-sign").with("word", name)),
        };
        match self.next() {
            Some(Token::Close) => Ok(made),
            _ => Err(problem::wanting("rate(…")),
        }
    }

    /// A column in brackets.
    fn in_brackets(&mut self, behind: &str) -> Result<(Place, &'t Column), Message> {
        let open = format!("{behind}(");
        if self.next() != Some(Token::Open) {
            return Err(problem::wanting(&open));
        }
        let found = self.place_after(&open)?;
        match self.next() {
            Some(Token::Close) => Ok(found),
            _ => Err(problem::wanting(&format!("{open}…"))),
        }
    }

    fn place_after(&mut self, behind: &str) -> Result<(Place, &'t Column), Message> {
        let name = self.word(behind)?;
        self.place(&name)
    }

    /// The column called `name`: of the table asked, else of the one joined to it.
    fn place(&self, name: &str) -> Result<(Place, &'t Column), Message> {
        let own = &self.tables[self.table];
        let other = self.join.map(|join| &self.tables[join.table]);
        let of = |table: &'t Table, joined: bool, name: &str| {
            let column = column(table, name)?;
            Some((Place { joined, column }, &table.columns[column]))
        };
        let qualified = |table: &'t Table, joined: bool| {
            let (prefix, rest) = name.split_once('.')?;
            let folded = normalise(prefix).text;
            let named = normalise(&table.id).text == folded || title_is(table, &folded);
            of(table, joined, rest).filter(|_| named)
        };
        of(own, false, name)
            .or_else(|| other.and_then(|other| of(other, true, name)))
            .or_else(|| other.and_then(|other| qualified(other, true)))
            .or_else(|| qualified(own, false))
            .ok_or_else(|| {
                let known: Vec<&Table> = std::iter::once(own).chain(other).collect();
                problem::no_column(name, &known)
            })
    }

    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn next(&mut self) -> Option<Token> {
        let token = self.tokens.get(self.at).cloned();
        self.at += 1;
        token
    }

    /// The word that must stand here.
    fn word(&mut self, behind: &str) -> Result<String, Message> {
        match self.next() {
            Some(Token::Word(word) | Token::Quoted(word)) => Ok(word),
            Some(other) => Err(problem::unexpected(&shown(&other))),
            None => Err(problem::wanting(behind)),
        }
    }
}

fn is_measure(keyword: &str) -> bool {
    matches!(
        keyword,
        "count" | "share" | "sum" | "mean" | "median" | "min" | "max" | "rate"
    )
}

/// The column of `table` that is called `name`.
fn column(table: &Table, name: &str) -> Option<usize> {
    let name = normalise(name).text;
    let mut columns = table.columns.iter();
    columns.position(|column| is_called(column, &name))
}

fn title_is(table: &Table, folded: &str) -> bool {
    let mut titles = crate::text::Language::ALL.iter();
    titles.any(|&side| {
        let title = table.title.exact(side);
        title.is_some_and(|title| normalise(title).text == folded)
    })
}

/// A mark as it was typed.
fn shown(token: &Token) -> String {
    match token {
        Token::Word(word) | Token::Quoted(word) => word.clone(),
        Token::Sign(relation) => relation.sign().to_owned(),
        Token::Open => "(".to_owned(),
        Token::Close => ")".to_owned(),
        Token::Comma => ",".to_owned(),
    }
}
