//! The file of one model: what it says of itself, a checksum, and the weights of all classes side by side.
//!
//! | bytes | what |
//! |---|---|
//! | 8 | `HEARDMOD` |
//! | 2 | version of the file |
//! | 2 | version of the features, [`VERSION`] |
//! | 1 | language: 0 Chinese, 1 English |
//! | 1 | number of classes |
//! | 2 | number of rule features |
//! | 32 | BLAKE3 of everything after it |
//! | 32 | what the features were when it was made: [`print_of`](super::print_of) |
//! | … | number of sets it learnt from (u8); per set: length of its name, name, rows (u32) |
//! | … | number of figures (u8); per figure: set and task, each as length and name; value, low and high (i16, thousandths) |
//! | … | per class: length of its name, name, scale (u32), bias (i32, thousandths), two cuts (u16, thousandths) |
//! | … | per rule feature: length of its name, name, a weight (i16) for every class |
//! | 102,400 × classes | per slot a weight (i8) for every class |
//!
//! Numbers are little-endian. The row of a slot lies together, so one pass over the n-grams serves all classes.

use std::borrow::Cow;

use super::{
    dense,
    grams::{ROWS, VERSION},
};
use crate::text::{Language, Message};

const MAGIC: &[u8; 8] = b"HEARDMOD";
const FORMAT: u16 = 2;
const HEAD: usize = 48;

/// One class: a logistic model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    /// `level.1`, `usefulness`, `act.refuse`, ….
    pub name: String,
    /// What one step of an n-gram weight is worth, in 2⁻³⁰.
    pub scale: u32,
    /// The constant, in thousandths.
    pub bias: i32,
    /// Where on the raw expected value the marks .5 and 1.5 (levels) or .5 (others, the first) lie, in thousandths.
    pub cuts: [u16; 2],
}

/// A labelled set that weights learnt from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The name of its folder.
    pub set: String,
    /// How many replies.
    pub rows: u32,
}

/// Agreement with people on a set that the weights learnt from, every dialogue heard by weights made without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldOut {
    /// The set.
    pub set: String,
    /// The task, as `heard validate` calls it.
    pub task: String,
    /// The value and the ends of its 95 % interval by dialogue, in thousandths.
    pub milli: [i16; 3],
}

/// The weights of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weights<'a> {
    /// The language.
    pub language: Language,
    /// What the features were when it was made: [`print_of`](super::print_of).
    pub print: [u8; 32],
    /// The labelled sets it learnt from.
    pub sources: Vec<Source>,
    /// How far hearing agrees with people on those sets where it has not learnt from them.
    pub held_out: Vec<HeldOut>,
    /// The classes, in the order of their weights.
    pub classes: Vec<Class>,
    /// For every rule feature by its name a weight for every class, in 1/1024.
    pub dense: Vec<(String, Vec<i16>)>,
    /// For every slot a weight for every class.
    pub grams: Cow<'a, [u8]>,
}

/// Why a model is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It does not begin as a model does, or ends too early.
    NotAModel,
    /// It was made for another version of the program.
    OtherVersion,
    /// Its contents do not match its checksum.
    Damaged,
    /// It is for the other language.
    OtherLanguage,
}

impl Refused {
    /// The sentence for people.
    pub fn message(self, language: Language) -> Message {
        let key = match self {
            Self::NotAModel => "hear-model-not-one",
            Self::OtherVersion => "hear-model-version",
            Self::Damaged => "hear-model-damaged",
            Self::OtherLanguage => "hear-model-language",
        };
        Message::new(key).with("language", language.tag())
    }
}

impl<'a> Weights<'a> {
    /// Reads the bytes of a file; the large table is borrowed.
    ///
    /// # Errors
    /// [`Refused`] where the bytes are no whole model of this version for `language`.
    pub fn read(bytes: &'a [u8], language: Language) -> Result<Self, Refused> {
        let mut cursor = Cursor(bytes);
        if cursor.take(8)? != MAGIC {
            return Err(Refused::NotAModel);
        }
        if cursor.u16()? != FORMAT || cursor.u16()? != VERSION {
            return Err(Refused::OtherVersion);
        }
        let made_for = cursor.u8()?;
        let count = usize::from(cursor.u8()?);
        let features = usize::from(cursor.u16()?);
        let checksum = cursor.take(32)?;
        if checksum_of(&bytes[..HEAD - 32], cursor.0) != checksum {
            return Err(Refused::Damaged);
        }
        if made_for != code(language) {
            return Err(Refused::OtherLanguage);
        }
        let print = cursor.array()?;
        let sources = (0..cursor.u8()?)
            .map(|_| {
                Ok(Source {
                    set: cursor.name()?,
                    rows: cursor.u32()?,
                })
            })
            .collect::<Result<_, Refused>>()?;
        let held_out = (0..cursor.u8()?)
            .map(|_| {
                Ok(HeldOut {
                    set: cursor.name()?,
                    task: cursor.name()?,
                    milli: [cursor.i16()?, cursor.i16()?, cursor.i16()?],
                })
            })
            .collect::<Result<_, Refused>>()?;
        let classes = (0..count)
            .map(|_| {
                Ok(Class {
                    name: cursor.name()?,
                    scale: cursor.u32()?,
                    bias: cursor.u32()? as i32,
                    cuts: [cursor.u16()?, cursor.u16()?],
                })
            })
            .collect::<Result<_, Refused>>()?;
        let dense = (0..features)
            .map(|_| {
                let name = cursor.name()?;
                let row = (0..count).map(|_| cursor.i16());
                Ok((name, row.collect::<Result<_, Refused>>()?))
            })
            .collect::<Result<_, Refused>>()?;
        let grams = Cow::Borrowed(cursor.take(ROWS * count)?);
        if !cursor.0.is_empty() {
            return Err(Refused::NotAModel);
        }
        Ok(Self {
            language,
            print,
            sources,
            held_out,
            classes,
            dense,
            grams,
        })
    }

    /// The bytes of the file: the same weights give the same bytes.
    pub fn write(&self) -> Vec<u8> {
        let mut body = Vec::with_capacity(self.grams.len() + 65_536);
        body.extend(self.print);
        body.push(self.sources.len() as u8);
        for source in &self.sources {
            put_name(&mut body, &source.set);
            body.extend(source.rows.to_le_bytes());
        }
        body.push(self.held_out.len() as u8);
        for figure in &self.held_out {
            put_name(&mut body, &figure.set);
            put_name(&mut body, &figure.task);
            let milli = figure.milli.iter();
            milli.for_each(|part| body.extend(part.to_le_bytes()));
        }
        for class in &self.classes {
            put_name(&mut body, &class.name);
            body.extend(class.scale.to_le_bytes());
            body.extend(class.bias.to_le_bytes());
            class
                .cuts
                .iter()
                .for_each(|cut| body.extend(cut.to_le_bytes()));
        }
        for (name, row) in &self.dense {
            put_name(&mut body, name);
            row.iter()
                .for_each(|weight| body.extend(weight.to_le_bytes()));
        }
        body.extend_from_slice(&self.grams);
        let mut bytes = MAGIC.to_vec();
        bytes.extend(FORMAT.to_le_bytes());
        bytes.extend(VERSION.to_le_bytes());
        bytes.push(code(self.language));
        bytes.push(self.classes.len() as u8);
        bytes.extend((self.dense.len() as u16).to_le_bytes());
        let checksum = checksum_of(&bytes, &body);
        bytes.extend(checksum);
        bytes.extend(body);
        bytes
    }

    /// The weights of the rule features by the numbers of this program; names it does not know weigh nothing.
    pub(super) fn dense_rows(&self) -> Vec<Vec<i16>> {
        let none = vec![0; self.classes.len()];
        dense::names()
            .iter()
            .map(|name| {
                let known = self.dense.iter().find(|(known, _)| known == name);
                known.map_or_else(|| none.clone(), |(_, row)| row.clone())
            })
            .collect()
    }
}

fn code(language: Language) -> u8 {
    match language {
        Language::Zh => 0,
        Language::En => 1,
    }
}

fn checksum_of(head: &[u8], body: &[u8]) -> [u8; 32] {
    *blake3::Hasher::new()
        .update(head)
        .update(body)
        .finalize()
        .as_bytes()
}

fn put_name(to: &mut Vec<u8>, name: &str) {
    let name = &name.as_bytes()[..name.len().min(255)];
    to.push(name.len() as u8);
    to.extend_from_slice(name);
}

/// What is left to read.
struct Cursor<'a>(&'a [u8]);

impl<'a> Cursor<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], Refused> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(Refused::NotAModel)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Refused> {
        self.take(N)?.try_into().map_err(|_| Refused::NotAModel)
    }

    fn u8(&mut self) -> Result<u8, Refused> {
        Ok(u8::from_le_bytes(self.array()?))
    }

    fn u16(&mut self) -> Result<u16, Refused> {
        Ok(u16::from_le_bytes(self.array()?))
    }

    fn i16(&mut self) -> Result<i16, Refused> {
        Ok(i16::from_le_bytes(self.array()?))
    }

    fn u32(&mut self) -> Result<u32, Refused> {
        Ok(u32::from_le_bytes(self.array()?))
    }

    fn name(&mut self) -> Result<String, Refused> {
        let length = usize::from(self.u8()?);
        String::from_utf8(self.take(length)?.to_vec()).map_err(|_| Refused::NotAModel)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    fn small() -> Weights<'static> {
        let mut grams = vec![0; ROWS * 2];
        grams[7] = 5;
        Weights {
            language: Language::En,
            print: [7; 32],
            sources: vec![Source {
                set: "esconv".into(),
                rows: 3,
            }],
            held_out: vec![HeldOut {
                set: "esconv".into(),
                task: "support_act".into(),
                milli: [500, -20, 610],
            }],
            classes: ["level.1", "level.2"]
                .map(|name| Class {
                    name: name.into(),
                    scale: 9,
                    bias: -40,
                    cuts: [500, 1_500],
                })
                .into(),
            dense: vec![("rule.level".into(), vec![3, -4])],
            grams: grams.into(),
        }
    }

    #[test]
    fn what_was_written_is_read() {
        let bytes = small().write();
        assert_eq!(Weights::read(&bytes, Language::En), Ok(small()));
        assert_eq!(small().write(), bytes);
    }

    #[test]
    fn any_changed_byte_is_refused() {
        let bytes = small().write();
        for at in (0..200).chain([bytes.len() / 2, bytes.len() - 1]) {
            let mut changed = bytes.clone();
            changed[at] ^= 0x10;
            assert!(Weights::read(&changed, Language::En).is_err(), "byte {at}");
        }
        assert_eq!(Weights::read(&[], Language::En), Err(Refused::NotAModel));
        for length in [1, 8, 47, 48, 100, bytes.len() - 1] {
            assert!(Weights::read(&bytes[..length], Language::En).is_err());
        }
        let longer = [bytes.as_slice(), b"x"].concat();
        assert_eq!(Weights::read(&longer, Language::En), Err(Refused::Damaged));
        assert_eq!(
            Weights::read(&bytes, Language::Zh),
            Err(Refused::OtherLanguage)
        );
    }

    #[test]
    fn every_refusal_has_its_sentence() {
        for refused in [
            Refused::NotAModel,
            Refused::OtherVersion,
            Refused::Damaged,
            Refused::OtherLanguage,
        ] {
            for language in Language::ALL {
                let said = refused.message(Language::En).say(language);
                assert!(
                    said.contains("en") && !said.contains("hear-model"),
                    "{said}"
                );
            }
        }
    }
}
