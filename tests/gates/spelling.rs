//! The same words spelt otherwise: full width, traditional characters, another name, slips of the keyboard.

use std::collections::BTreeMap;

use heard::text::Language;

/// Full-width letters, digits and marks for the half-width ones.
pub fn full_width(text: &str) -> String {
    let wide = |c: char| match c {
        '0'..='9' | 'A'..='Z' | 'a'..='z' | '%' => char::from_u32(c as u32 + 0xfee0).unwrap(),
        other => other,
    };
    text.chars().map(wide).collect()
}

/// Traditional characters for the simplified ones, by the table that hearing reads backwards.
pub fn traditional(text: &str) -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/hanzi/traditional.txt");
    let table = std::fs::read_to_string(path).unwrap();
    let mut pairs: BTreeMap<char, char> = BTreeMap::new();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let mut chars = line.chars();
        while let (Some(from), Some(to)) = (chars.next(), chars.next()) {
            pairs.entry(to).or_insert(from);
        }
    }
    text.chars()
        .map(|c| pairs.get(&c).copied().unwrap_or(c))
        .collect()
}

/// Another customer's name where the reply says this one's.
pub fn another_name(text: &str) -> String {
    const NAMES: [(&str, &str); 12] = [
        ("林女士", "陶女士"),
        ("周先生", "段先生"),
        ("苏老师", "郝老师"),
        ("何女士", "焦女士"),
        ("高总", "詹总"),
        ("梁阿姨", "岳阿姨"),
        ("Ms Lin", "Ms Doyle"),
        ("Mr Zhou", "Mr Baker"),
        ("Ms Su", "Ms Ortiz"),
        ("Ms He,", "Ms Quinn,"),
        ("Ms Gao", "Ms Petrov"),
        ("Mrs Liang", "Mrs Novak"),
    ];
    NAMES.iter().fold(text.to_owned(), |text, (name, other)| {
        text.replace(name, other)
    })
}

/// A slip as people make them: a like-sounding character, a missing apostrophe, no capitals, no mark at the end.
pub fn slip(text: &str, language: Language) -> String {
    match language {
        Language::Zh => {
            const SLIPS: [(&str, &str); 8] = [
                ("已经", "以经"),
                ("账单", "帐单"),
                ("现在", "现再"),
                ("做", "作"),
                ("那", "哪"),
                ("吗", "嘛"),
                ("得", "的"),
                ("的", "得"),
            ];
            let slipped = SLIPS.iter().find(|(right, _)| text.contains(right));
            let text = slipped.map_or(text.to_owned(), |(right, slip)| {
                text.replacen(right, slip, 1)
            });
            text.trim_end_matches('。').to_owned()
        }
        Language::En => {
            let text = text.replace(['\'', '’'], "");
            text.to_lowercase().trim_end_matches('.').to_owned()
        }
    }
}
