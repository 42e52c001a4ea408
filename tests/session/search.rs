//! The knowledge base finds the right article first, in Chinese and in English.

use heard::{desk::Knowledge, scenario::Article, text::Language};

fn articles() -> Vec<Article> {
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(include_str!("cases/articles.ron"))
        .unwrap()
}

#[test]
fn the_right_article_comes_first() {
    let articles = articles();
    let bases = Language::ALL.map(|language| (language, Knowledge::new(&articles, language)));
    let mut wrong = Vec::new();
    let mut asked = [0, 0];
    for line in include_str!("cases/searches.txt").lines() {
        let parts: Vec<&str> = line.split(" | ").collect();
        let &[language, words, wanted] = parts.as_slice() else {
            continue;
        };
        let side = usize::from(language == "en");
        asked[side] += 1;
        let found = bases[side].1.search(words);
        let first = found.first().map(|hit| articles[hit.article].id.as_str());
        if first != Some(wanted) {
            wrong.push(format!("{words}: {first:?}, not {wanted}"));
        }
        // What is found is shown where it stands.
        let shown = |hit: &heard::desk::Hit| !hit.title.is_empty() || !hit.body.is_empty();
        assert!(found.first().is_none_or(shown), "{words}");
    }
    assert!(asked.iter().all(|&asked| asked >= 30), "{asked:?}");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn any_words_are_answered() {
    let base = Knowledge::new(&articles(), Language::Zh);
    for words in [
        "",
        "\u{0}\u{202e}",
        "👨‍👩‍👧",
        "？！",
        &"退".repeat(100_000),
        "ＲＥＦＵＮＤ",
    ] {
        let _ = base.search(words);
    }
    assert_eq!(base.search("ＲＥＦＵＮＤ"), base.search("refund"));
}
