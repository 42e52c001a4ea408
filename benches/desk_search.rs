//! Searching a knowledge base of 2,000 articles, against a naive scan that counts the asked words in every text.
#![allow(clippy::unwrap_used, missing_docs)]

use divan::{Bencher, black_box};
use heard::{
    desk::Knowledge,
    scenario::{Article, Text},
    text::Language,
};

fn main() {
    divan::main();
}

const ARTICLES: usize = 2_000;
const QUERIES: [&str; 4] = [
    "退款多久到账",
    "延误赔付",
    "refund to credit card",
    "第 77 号仓库",
];

/// Articles of some four hundred characters each, made of a few stock sentences in changing order.
fn articles() -> Vec<Article> {
    let sentences = [
        "超过承诺送达日的订单可以补偿优惠券。",
        "退款原路返回，银行卡三个工作日到账。",
        "说出地址之前先核验手机号后四位。",
        "物流停滞超过五天按丢件处理，先补发再索赔。",
        "发票抬头开错九十天内可以换开。",
        "A refund to a credit card takes up to seven working days.",
        "Goods can be returned within seven days of delivery.",
    ];
    (0..ARTICLES)
        .map(|number| {
            let picked =
                (0..18).map(|at| sentences[(number * 7 + at * (1 + number % 5)) % sentences.len()]);
            let body: String = picked.collect();
            let text = |words: String| Text {
                zh: Some(words.into()),
                en: None,
            };
            Article {
                id: format!("{number}").into(),
                title: text(format!("第 {number} 号仓库的规定")),
                body: text(body),
                valid_from: None,
                valid_to: None,
                version: None,
                replaces: None,
                locked: false,
            }
        })
        .collect()
}

#[divan::bench]
fn search(bencher: Bencher<'_, '_>) {
    let base = Knowledge::new(&articles(), Language::Zh);
    let mut at = 0;
    bencher.bench_local(|| {
        at += 1;
        black_box(base.search(black_box(QUERIES[at % QUERIES.len()])))
    });
}

#[divan::bench]
fn naive_scan(bencher: Bencher<'_, '_>) {
    let articles = articles();
    let texts: Vec<String> = articles
        .iter()
        .map(|it| {
            format!(
                "{}{}",
                it.title.get(Language::Zh),
                it.body.get(Language::Zh)
            )
            .to_lowercase()
        })
        .collect();
    let mut at = 0;
    bencher.bench_local(|| {
        at += 1;
        let query = QUERIES[at % QUERIES.len()].to_lowercase();
        let letters: Vec<char> = query.chars().collect();
        let pairs: Vec<String> = letters
            .windows(2)
            .map(|pair| pair.iter().collect())
            .collect();
        let mut scored: Vec<(usize, usize)> = texts
            .iter()
            .enumerate()
            .map(|(place, text)| {
                let count = pairs
                    .iter()
                    .map(|pair| text.matches(pair.as_str()).count())
                    .sum();
                (count, place)
            })
            .filter(|&(count, _)| count > 0)
            .collect();
        scored.sort_by(|a, b| b.cmp(a));
        black_box(scored)
    });
}
