//! The names of topics, kinds and levels in a question table: as the program writes them, and as people do.

use crate::{
    scenario::{Level, QuestionKind, Topic},
    text::{Language, normalise, say},
};

/// One of a closed list that a cell of a question table may name.
pub trait Named: Copy + Sized + 'static {
    /// The whole list.
    const LIST: &'static [Self];
    /// Its name in RON.
    fn written(self) -> &'static str;
    /// Its name in JSON.
    fn key(self) -> &'static str;
    /// Its name for people.
    fn name(self, language: Language) -> String;
    /// What else people call it.
    fn others(self) -> &'static [&'static str];

    /// The one that `words` name.
    fn of_words(words: &str) -> Option<Self> {
        let words = fold(words);
        Self::LIST.iter().copied().find(|one| {
            let said = Language::ALL.map(|language| fold(&one.name(language)));
            said.contains(&words)
                || [one.written(), one.key()].map(fold).contains(&words)
                || one.others().contains(&words.as_str())
        })
    }

    /// Every name in `language`, to choose from.
    fn names(language: Language) -> Vec<String> {
        Self::LIST.iter().map(|one| one.name(language)).collect()
    }
}

impl Named for Topic {
    const LIST: &'static [Self] = Topic::ALL;

    fn written(self) -> &'static str {
        Topic::written(self)
    }

    fn key(self) -> &'static str {
        Topic::key(self)
    }

    fn name(self, language: Language) -> String {
        say(language, &format!("bank-topic-{}", Topic::key(self)))
    }

    fn others(self) -> &'static [&'static str] {
        match self {
            Topic::ServiceConduct => &["服务礼仪", "职业道德", "服务行为规范"],
            Topic::Communication => &["沟通", "沟通技能"],
            Topic::ComplaintHandling => &["投诉", "投诉管理"],
            Topic::Data => &["数据", "数据分析"],
            Topic::Sales => &["销售", "营销", "市场营销"],
            Topic::Operations => &["运营", "运营管理", "现场管理"],
            Topic::ProjectManagement => &["项目", "项目管理知识"],
            Topic::Law => &["法规", "法律", "法律知识"],
            Topic::Safety => &["安全", "信息安全"],
        }
    }
}

impl Named for QuestionKind {
    const LIST: &'static [Self] = QuestionKind::ALL;

    fn written(self) -> &'static str {
        QuestionKind::written(self)
    }

    fn key(self) -> &'static str {
        QuestionKind::key(self)
    }

    fn name(self, language: Language) -> String {
        say(language, &format!("bank-kind-{}", QuestionKind::key(self)))
    }

    fn others(self) -> &'static [&'static str] {
        match self {
            QuestionKind::Single => &["单选", "单项选择题", "单项选择", "选择题"],
            QuestionKind::Multiple => &["多选", "多项选择题", "多项选择", "不定项选择题"],
            QuestionKind::TrueFalse => &["判断", "是非题", "truefalse"],
            QuestionKind::Numeric => &["计算", "数值题", "填空题"],
            QuestionKind::Order => &["排序", "顺序题"],
            QuestionKind::Case => &["案例", "案例分析题", "案例分析", "简答题", "问答题"],
        }
    }
}

impl Named for Level {
    const LIST: &'static [Self] = Level::ALL;

    fn written(self) -> &'static str {
        Level::written(self)
    }

    fn key(self) -> &'static str {
        Level::key(self)
    }

    fn name(self, language: Language) -> String {
        say(language, &format!("bank-level-{}", Level::key(self)))
    }

    fn others(self) -> &'static [&'static str] {
        match self {
            Level::Grade5 => &["5", "5级", "五级初级工", "初级", "初级工", "易"],
            Level::Grade4 => &["4", "4级", "四级中级工", "中级", "中级工", "中"],
            Level::Grade3 => &["3", "3级", "三级高级工", "高级", "高级工", "难"],
        }
    }
}

fn fold(words: &str) -> String {
    let folded = normalise(words.trim()).text;
    folded.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check<T: Named + PartialEq + std::fmt::Debug>() {
        for &one in T::LIST {
            for language in Language::ALL {
                assert_eq!(T::of_words(&one.name(language)), Some(one));
            }
            assert_eq!(T::of_words(one.key()), Some(one));
            assert_eq!(T::of_words(one.written()), Some(one));
            for other in one.others() {
                assert_eq!(T::of_words(other), Some(one), "{other} means two things");
            }
        }
    }

    #[test]
    fn each_name_means_one_thing() {
        check::<Topic>();
        check::<QuestionKind>();
        check::<Level>();
        assert_eq!(QuestionKind::of_words(" 单选 "), Some(QuestionKind::Single));
        assert_eq!(Topic::of_words("天文"), None);
    }
}
