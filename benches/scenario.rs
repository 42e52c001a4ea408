//! Reading a scenario of about 900 KB, and every rule over it, against plain `ron`.
//!
//! `read_and_every_rule` is to stay below three times `plain_ron`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    reason = "a benchmark stops on the first surprise"
)]

use divan::{Bencher, black_box, counter::BytesCount};
use heard::{
    scenario::{Scenario, check, read, template},
    text::{Language, SourceFile},
};
use ron::{Options, extensions::Extensions};

fn main() {
    divan::main();
}

/// A story of `count` nodes in a chain with side steps, in both languages, in the frame of the template.
fn story(count: usize) -> SourceFile {
    let mut nodes = String::new();
    for n in 0..count {
        let next = (n + 1) % count;
        let side = (n * 7 + 3) % count;
        nodes.push_str(&format!(
            r#"(
                id: "story-{n}",
                says: [(zh: "第{n}步：我等了这么久，到底什么时候能给我一个准话？")],
                replies: [
                    (when: Cue([(zh: "第{n}步先别急，我马上给您查"), (zh: "第{n}步让您久等了，对不起")]), to: "story-{next}"),
                    (when: All([Act(Blame), AngerAtLeast(80)]), to: "story-{side}", shift: (anger: 5, trust: -2)),
                    (when: Any([Did("rebook"), Told("parents")]), to: "agreed"),
                ],
            ),
            "#
        ));
    }
    let text = template(Language::Zh)
        .replace("nodes: [", &format!("nodes: [{nodes}"))
        .replace("start: \"open\"", "start: \"story-0\"")
        .replace(
            "(when: Act(Blame), to: \"angry\"),",
            "(when: Act(Blame), to: \"angry\"), (when: Kind(Hedge), to: \"open\"),",
        )
        .replacen("to: \"agreed\"", "to: \"open\"", 1);
    SourceFile::new("new-case.ron", text)
}

/// About 900 KB.
fn large() -> SourceFile {
    let story = story(1_590);
    assert!(
        (850_000..950_000).contains(&story.text.len()),
        "{} bytes",
        story.text.len()
    );
    story
}

#[divan::bench]
fn plain_ron(bencher: Bencher<'_, '_>) {
    let story = large();
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    bencher
        .counter(BytesCount::of_str(&*story.text))
        .bench_local(|| {
            let scenario: Scenario = options.from_str(black_box(&story.text)).unwrap();
            scenario
        });
}

#[divan::bench]
fn read_alone(bencher: Bencher<'_, '_>) {
    let story = large();
    bencher
        .counter(BytesCount::of_str(&*story.text))
        .bench_local(|| read(black_box(&story)).0.unwrap());
}

#[divan::bench]
fn read_and_every_rule(bencher: Bencher<'_, '_>) {
    let story = large();
    bencher
        .counter(BytesCount::of_str(&*story.text))
        .bench_local(|| {
            let (scenario, findings) = check(black_box(&story));
            assert!(findings.is_empty(), "{findings:?}");
            scenario.unwrap()
        });
}
