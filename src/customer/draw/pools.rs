//! The pools that are part of the program: `scenarios/pools/*.ron`.

use std::sync::LazyLock;

use crate::{
    scenario::{Pool, PoolRegion, check_pool},
    text::{Language, SourceFile},
};

static ZH: LazyLock<Pool> =
    LazyLock::new(|| read(include_str!("../../../scenarios/pools/zh-CN.ron")));
static EN: LazyLock<Pool> = LazyLock::new(|| read(include_str!("../../../scenarios/pools/en.ron")));

#[expect(
    clippy::expect_used,
    reason = "the files are part of the program and a test checks both"
)]
fn read(text: &str) -> Pool {
    let (pool, _) = check_pool(&SourceFile::new("scenarios/pools", text));
    pool.expect("the pools are sound")
}

/// The pool of `language`.
pub fn pool(language: Language) -> &'static Pool {
    match language {
        Language::Zh => &ZH,
        Language::En => &EN,
    }
}

/// The region `id` of the pool of `language`.
pub fn region(language: Language, id: &str) -> Option<&'static PoolRegion> {
    let mut regions = pool(language).regions.iter();
    regions.find(|region| region.id.value == id)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used)]
mod tests {
    use super::*;

    #[test]
    fn both_pools_are_sound() {
        for (language, text) in [
            (
                Language::Zh,
                include_str!("../../../scenarios/pools/zh-CN.ron"),
            ),
            (
                Language::En,
                include_str!("../../../scenarios/pools/en.ron"),
            ),
        ] {
            let (pool, findings) = check_pool(&SourceFile::new("pool", text));
            let said: Vec<String> = findings
                .iter()
                .map(|finding| finding.message.say(Language::En))
                .collect();
            assert!(said.is_empty(), "{said:?}");
            assert_eq!(pool.unwrap().language, language);
        }
    }
}
