//! Voice of the customer as a state: the themes made of a table, how large they are, what has none yet, and whether they
//! are those that are really there.

use std::{collections::BTreeMap, sync::Arc};

use rust_decimal::{Decimal, RoundingStrategy};

use super::register::Register;
use crate::{
    scenario::{self, Table, Text, VoiceIs, VoiceTheme},
    text::{Language, Message, normalise},
};

type With = BTreeMap<String, String>;

/// A theme as the trainee made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Its name.
    pub name: String,
    /// The conditions that make it, as they were written.
    pub conditions: String,
    /// What else was written: `cause`, `action`, `owner`, `measure`, `by`.
    pub fields: With,
    rows: Arc<[u32]>,
}

/// The themes so far.
#[derive(Clone, Debug)]
pub struct Voices {
    /// Themes, in the order they were made.
    pub themes: Vec<Theme>,
    ground: Arc<Ground>,
}

#[derive(Debug)]
struct Ground {
    plan: scenario::Voices,
    register: Register,
}

/// Two are alike when the same themes were made.
impl PartialEq for Voices {
    fn eq(&self, other: &Self) -> bool {
        self.themes == other.themes
    }
}

impl Eq for Voices {}

impl Theme {
    /// How many voices it has.
    pub fn size(&self) -> usize {
        self.rows.len()
    }

    /// What was written for `field`.
    pub fn field(&self, field: &str) -> Option<&str> {
        self.fields.get(field).map(String::as_str)
    }
}

impl Voices {
    /// No theme yet, on a table among `tables`, in a talk that begins at `begins`.
    pub fn new(
        voices: &scenario::Voices,
        tables: &[Table],
        begins: &str,
        language: Language,
    ) -> Self {
        let register = Register::new(tables, &voices.table, begins, language);
        Self {
            themes: Vec::new(),
            ground: Arc::new(Ground {
                plan: voices.clone(),
                register,
            }),
        }
    }

    /// What the author wrote.
    pub fn plan(&self) -> &scenario::Voices {
        &self.ground.plan
    }

    /// Voices in all.
    pub fn all(&self) -> usize {
        self.ground.register.len()
    }

    /// Voices that have a theme.
    pub fn assigned(&self) -> usize {
        self.counts().into_iter().filter(|&count| count > 0).count()
    }

    /// Voices that have more than one theme.
    pub fn doubled(&self) -> usize {
        self.counts().into_iter().filter(|&count| count > 1).count()
    }

    fn counts(&self) -> Vec<u32> {
        let mut counts = vec![0; self.all()];
        for &row in self.themes.iter().flat_map(|it| it.rows.iter()) {
            counts[row as usize] += 1;
        }
        counts
    }

    /// `count` of all voices, in per cent with one decimal.
    pub fn share(&self, count: usize) -> Decimal {
        let share = Decimal::from(count * 100) / Decimal::from(self.all().max(1));
        share.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero)
    }

    /// What the desk answers to `action` with checked values.
    ///
    /// # Errors
    /// Why it cannot be done. Nothing has changed.
    pub fn answers(&self, action: &str, with: &With) -> Result<Option<Message>, Message> {
        if action == "voice.drop" {
            let name = with.get("name").map_or("", String::as_str);
            let known = self.place(name);
            let unknown = || Message::new("desk-voice-no-theme").with("name", name.to_owned());
            return known.map(|_| None).ok_or_else(unknown);
        }
        let mut then = self.clone();
        let at = then.puts(self.theme_of(with)?);
        let theme = &then.themes[at];
        Ok(Some(
            Message::new("desk-voice-made")
                .with("name", theme.name.clone())
                .with("size", theme.size() as u64)
                .with("share", self.share(theme.size()).to_string())
                .with("left", (then.all() - then.assigned()) as u64)
                .with("doubled", then.doubled() as u64),
        ))
    }

    /// Takes in that `action` was done with checked values.
    pub fn does(&mut self, action: &str, with: &With) {
        if action == "voice.drop" {
            let name = with.get("name").map_or("", String::as_str);
            if let Some(at) = self.place(name) {
                self.themes.remove(at);
            }
        } else if let Ok(theme) = self.theme_of(with) {
            self.puts(theme);
        }
    }

    fn theme_of(&self, with: &With) -> Result<Theme, Message> {
        let value = |key: &str| with.get(key).cloned().unwrap_or_default();
        let (name, conditions) = (value("name"), value("where"));
        let before = self.place(&name).filter(|_| conditions.is_empty());
        let (conditions, rows) = match before {
            Some(at) => (
                self.themes[at].conditions.clone(),
                self.themes[at].rows.clone(),
            ),
            None => self.rows_of(conditions)?,
        };
        let mut fields = with.clone();
        fields.retain(|key, _| key != "name" && key != "where");
        Ok(Theme {
            name,
            conditions,
            fields,
            rows,
        })
    }

    /// The voices that `conditions` find, of which there must be one.
    fn rows_of(&self, conditions: String) -> Result<(String, Arc<[u32]>), Message> {
        let rows = self.ground.register.rows(&conditions)?;
        if rows.is_empty() {
            return Err(Message::new("desk-voice-empty").with("where", conditions));
        }
        Ok((conditions, rows.into()))
    }

    /// Puts the theme in the place of the one with its name, which keeps what is not written anew, or behind all.
    fn puts(&mut self, mut theme: Theme) -> usize {
        match self.place(&theme.name) {
            Some(at) => {
                let mut fields = self.themes[at].fields.clone();
                fields.append(&mut theme.fields);
                self.themes[at] = Theme { fields, ..theme };
                at
            }
            None => {
                self.themes.push(theme);
                self.themes.len() - 1
            }
        }
    }

    fn place(&self, name: &str) -> Option<usize> {
        let wanted = normalise(name.trim()).text;
        let mut themes = self.themes.iter();
        themes.position(|it| normalise(&it.name).text == wanted)
    }

    fn truth(&self, id: &str) -> Option<(&VoiceTheme, Vec<u32>)> {
        let mut themes = self.plan().themes.iter();
        let theme = themes.find(|it| *it.id == *id)?;
        Some((theme, self.ground.register.rows(&theme.rows).ok()?))
    }

    /// How many voices the theme `id` really has.
    pub fn true_size(&self, id: &str) -> Option<usize> {
        Some(self.truth(id)?.1.len())
    }

    /// The trainee's theme, by its place, that is really the theme `id`: at least seven in ten of its rows, and at most
    /// three in ten others.
    pub fn found(&self, id: &str) -> Option<usize> {
        let (_, rows) = self.truth(id)?;
        let covers = |theme: &Theme| {
            let hits = theme.rows.iter();
            let hits = hits.filter(|row| rows.binary_search(row).is_ok()).count();
            let others = theme.rows.len() - hits;
            hits > 0 && hits * 10 >= rows.len() * 7 && others * 10 <= theme.rows.len() * 3
        };
        self.themes.iter().position(covers)
    }

    /// Whether it is so; what is stated in a reply is not asked of the themes.
    pub fn is(&self, question: &VoiceIs) -> bool {
        let about = |id: &str, holds: &dyn Fn(&VoiceTheme, &Theme) -> bool| {
            let theme = self.found(id).map(|at| &self.themes[at]);
            let truth = self.plan().themes.iter().find(|it| *it.id == *id);
            theme
                .zip(truth)
                .is_some_and(|(theme, truth)| holds(truth, theme))
        };
        let names = |words: &[Text], said: Option<&str>| {
            let said = normalise(said.unwrap_or_default()).text.to_lowercase();
            let has = |word: &str| said.contains(&normalise(word).text.to_lowercase());
            let mut both = Language::ALL.into_iter();
            both.any(|language| {
                words
                    .iter()
                    .any(|word| word.exact(language).is_some_and(has))
            })
        };
        match question {
            VoiceIs::Found(id) => self.found(id).is_some(),
            VoiceIs::Cause(id) => about(id, &|truth, theme| {
                names(&truth.cause, theme.field("cause"))
            }),
            VoiceIs::Action(id) => about(id, &|truth, theme| {
                names(&truth.action, theme.field("action"))
            }),
            VoiceIs::Owned(id) => about(id, &|truth, theme| {
                let owner = theme.field("owner");
                owner.is_some_and(|owner| truth.owners.iter().any(|it| **it == *owner))
            }),
            VoiceIs::Checked(id) => about(id, &|_, theme| {
                theme.field("measure").is_some() && theme.field("by").is_some()
            }),
            VoiceIs::Ranked => self.is_ranked(),
            VoiceIs::Covered(percent) => {
                self.assigned() * 100 >= self.all() * **percent as usize && self.all() > 0
            }
            VoiceIs::SizeStated(_) => false,
        }
    }

    /// Whether at least two themes were found, and those found stand in the order of their size.
    fn is_ranked(&self) -> bool {
        let themes = self.plan().themes.iter();
        let mut found: Vec<usize> = themes.filter_map(|it| self.found(&it.id)).collect();
        found.sort_unstable();
        found.dedup();
        let sizes: Vec<usize> = found.iter().map(|&at| self.themes[at].size()).collect();
        sizes.len() >= 2 && sizes.is_sorted_by(|a, b| a >= b)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::{
        desk::testing::{column, table, text},
        scenario::{Choice, ColumnKind},
    };

    fn voices() -> Voices {
        let rows: &[&[&str]] = &[
            &["退票等了十天"],
            &["退款还没到"],
            &["退票手续费没说清"],
            &["航变没人通知"],
            &["改签打不通电话"],
            &["电话排队一小时"],
        ];
        let theme = |id: &str, rows: &str| VoiceTheme {
            id: id.to_owned().into(),
            title: text(id),
            rows: rows.to_owned().into(),
            cause: vec![text("人工复核")],
            action: vec![text("自动退款")],
            owners: vec!["finance".to_owned().into()],
        };
        let plan = scenario::Voices {
            table: "said".to_owned().into(),
            owners: vec![Choice {
                id: "finance".to_owned().into(),
                title: text("财务"),
            }],
            themes: vec![theme("refund", "原话~退"), theme("line", "原话~电话")],
        };
        let tables = [table(
            "said",
            vec![column("words", "原话", ColumnKind::Words)],
            rows,
        )];
        Voices::new(&plan, &tables, "2025-11-10 09:00", Language::Zh)
    }

    fn with(pairs: &[(&str, &str)]) -> With {
        let pairs = pairs.iter();
        pairs
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect()
    }

    fn makes(voices: &mut Voices, pairs: &[(&str, &str)]) {
        let with = with(pairs);
        voices.answers("voice.theme", &with).unwrap();
        voices.does("voice.theme", &with);
    }

    #[test]
    fn a_theme_is_found_by_its_rows_and_marked_by_its_fields() {
        let mut voices = voices();
        let refund = || "refund".to_owned().into();
        makes(&mut voices, &[("name", "退款慢"), ("where", "原话~退票")]);
        assert_eq!(voices.found("refund"), None, "two of three are too few");
        makes(
            &mut voices,
            &[
                ("name", "退款慢"),
                ("where", "原话~退"),
                ("cause", "要人工复核"),
            ],
        );
        assert_eq!((voices.themes.len(), voices.assigned()), (1, 3));
        assert!(voices.is(&VoiceIs::Found(refund())) && voices.is(&VoiceIs::Cause(refund())));
        assert!(!voices.is(&VoiceIs::Action(refund())) && !voices.is(&VoiceIs::Ranked));
        makes(
            &mut voices,
            &[
                ("name", "退款慢"),
                ("where", "原话~退"),
                ("action", "小额自动退款"),
                ("owner", "finance"),
                ("measure", "三天内到账比例"),
                ("by", "2025-12-10"),
            ],
        );
        for question in [
            VoiceIs::Cause(refund()),
            VoiceIs::Action(refund()),
            VoiceIs::Owned(refund()),
            VoiceIs::Checked(refund()),
            VoiceIs::Covered(50.into()),
        ] {
            assert!(voices.is(&question), "{question:?}");
        }
        makes(&mut voices, &[("name", "电话"), ("where", "原话~电话")]);
        assert!(voices.is(&VoiceIs::Ranked) && !voices.is(&VoiceIs::Covered(90.into())));
        assert_eq!(voices.share(3).to_string(), "50");
    }

    #[test]
    fn everything_in_one_theme_finds_nothing() {
        let mut voices = voices();
        makes(
            &mut voices,
            &[
                ("name", "全部"),
                ("where", "原话~退 | 原话~电话 | 原话~航变"),
            ],
        );
        assert_eq!((voices.found("refund"), voices.found("line")), (None, None));
        assert!(
            voices
                .answers("voice.drop", &with(&[("name", "没有")]))
                .is_err()
        );
        voices.does("voice.drop", &with(&[("name", "全部")]));
        assert!(voices.themes.is_empty());
    }
}
