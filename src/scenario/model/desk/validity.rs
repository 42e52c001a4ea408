//! Which articles hold on a day, and which are versions of one text.

use super::Article;

/// How an article stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// It holds.
    Holds,
    /// It holds only from a later day on.
    NotYet,
    /// It held until an earlier day.
    Over,
}

/// How `article` stands on the day of `moment` (`2025-11-08 15:43`). Dates are compared as they are written: the linter
/// sees to it that they are whole.
pub fn validity(article: &Article, moment: &str) -> Validity {
    let day = moment.split([' ', 'T']).next().unwrap_or_default();
    let ends = |date: &Option<String>, over: &dyn Fn(&str) -> bool| {
        date.as_deref().is_some_and(|date| over(date.trim()))
    };
    if ends(&article.valid_to, &|to| to < day) {
        Validity::Over
    } else if ends(&article.valid_from, &|from| from > day) {
        Validity::NotYet
    } else {
        Validity::Holds
    }
}

/// The places of all versions of the article at `place`, oldest first; itself alone where it replaces nothing and
/// nothing replaces it.
pub fn versions(articles: &[Article], place: usize) -> Vec<usize> {
    let mut found = vec![place];
    let mut next = 0;
    while let Some(&at) = found.get(next) {
        next += 1;
        let Some(here) = articles.get(at) else {
            continue;
        };
        let before = here.replaces.as_ref().map(|id| id.as_str());
        let linked = articles.iter().enumerate().filter(|(_, other)| {
            Some(other.id.as_str()) == before
                || other.replaces.as_ref().is_some_and(|id| **id == *here.id)
        });
        for (other, _) in linked {
            if !found.contains(&other) {
                found.push(other);
            }
        }
    }
    let since = |at: &usize| {
        articles
            .get(*at)
            .and_then(|article| article.valid_from.clone())
    };
    found.sort_by_key(|at| (since(at), *at));
    found
}

/// Whether `article` holds on the day of `moment`.
pub fn holds_on(article: &Article, moment: &str) -> bool {
    validity(article, moment) == Validity::Holds
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(id: &str, from: Option<&str>, to: Option<&str>, replaces: Option<&str>) -> Article {
        Article {
            id: id.to_owned().into(),
            title: Default::default(),
            body: Default::default(),
            valid_from: from.map(str::to_owned),
            valid_to: to.map(str::to_owned),
            version: None,
            replaces: replaces.map(|id| id.to_owned().into()),
            locked: false,
        }
    }

    #[test]
    fn both_ends_belong_to_the_time_an_article_holds() {
        let it = article("a", Some("2025-07-01"), Some("2025-11-08"), None);
        assert_eq!(validity(&it, "2025-11-08 23:59"), Validity::Holds);
        assert_eq!(validity(&it, "2025-07-01 00:00"), Validity::Holds);
        assert_eq!(validity(&it, "2025-11-09 00:00"), Validity::Over);
        assert_eq!(validity(&it, "2025-06-30 10:00"), Validity::NotYet);
        let always = article("b", None, None, None);
        assert_eq!(validity(&always, "2025-01-01 08:00"), Validity::Holds);
    }

    #[test]
    fn versions_are_found_from_any_of_them_and_stand_oldest_first() {
        let all = [
            article("c", Some("2025-01-01"), None, Some("b")),
            article("other", None, None, None),
            article("a", Some("2023-01-01"), Some("2023-12-31"), None),
            article("b", Some("2024-01-01"), Some("2024-12-31"), Some("a")),
        ];
        for from in [0, 2, 3] {
            assert_eq!(versions(&all, from), [2, 3, 0]);
        }
        assert_eq!(versions(&all, 1), [1]);
        // Two that replace each other are a finding of the linter, and no endless loop.
        let round = [
            article("a", None, None, Some("b")),
            article("b", None, None, Some("a")),
        ];
        assert_eq!(versions(&round, 0), [0, 1]);
    }
}
