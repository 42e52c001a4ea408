//! The values every type is made of: texts, numbers, yes and no, lists, maps, optional values.

use std::collections::{BTreeMap, btree_map::Entry};

use super::{FromTree, Lowering};
use crate::{
    scenario::tree::{Kind, Tree},
    text::Located,
};

impl FromTree for String {
    const WRITTEN: &'static str = "text";

    fn lower(tree: &Tree<'_>, cx: &mut Lowering) -> Option<Self> {
        match &tree.kind {
            Kind::Text(text) => Some(text.clone().into_owned()),
            _ => cx.wrong(tree, Self::WRITTEN),
        }
    }
}

impl FromTree for bool {
    const WRITTEN: &'static str = "bool";

    fn lower(tree: &Tree<'_>, cx: &mut Lowering) -> Option<Self> {
        match tree.kind {
            Kind::Word("true") => Some(true),
            Kind::Word("false") => Some(false),
            _ => cx.wrong(tree, Self::WRITTEN),
        }
    }
}

macro_rules! whole_numbers {
    ($($number:ty),+) => { $(
        impl FromTree for $number {
            const WRITTEN: &'static str = "number";

            fn lower(tree: &Tree<'_>, cx: &mut Lowering) -> Option<Self> {
                let Kind::Number(written) = tree.kind else {
                    return cx.wrong(tree, Self::WRITTEN);
                };
                let Some(value) = whole(written) else {
                    cx.not_whole(tree, written);
                    return None;
                };
                match <$number>::try_from(value) {
                    Ok(value) => Some(value),
                    Err(_) => {
                        cx.out_of_range(tree, written, <$number>::MIN.into(), <$number>::MAX.into());
                        None
                    }
                }
            }
        }
    )+ };
}

whole_numbers!(u8, i8, u32);

/// A whole number as RON writes them: sign, `_` between digits, `0x`, `0o`, `0b`. Larger ones saturate.
fn whole(written: &str) -> Option<i64> {
    let (negative, digits) = match written.as_bytes().first()? {
        b'-' => (true, &written[1..]),
        b'+' => (false, &written[1..]),
        _ => (false, written),
    };
    let (radix, digits) = match digits.get(..2) {
        Some("0x") => (16, &digits[2..]),
        Some("0o") => (8, &digits[2..]),
        Some("0b") => (2, &digits[2..]),
        _ => (10, digits),
    };
    if !digits.starts_with(|c: char| c.is_digit(radix)) {
        return None;
    }
    let mut value = 0_i64;
    for c in digits.chars().filter(|&c| c != '_') {
        let digit = i64::from(c.to_digit(radix)?);
        value = value.saturating_mul(i64::from(radix)).saturating_add(digit);
    }
    Some(if negative { -value } else { value })
}

impl<T: FromTree> FromTree for Located<T> {
    const WRITTEN: &'static str = T::WRITTEN;

    fn lower(tree: &Tree<'_>, cx: &mut Lowering) -> Option<Self> {
        Some(Located::new(T::lower(tree, cx)?, tree.span))
    }
}

impl<T: FromTree> FromTree for Box<T> {
    const WRITTEN: &'static str = T::WRITTEN;

    fn lower(tree: &Tree<'_>, cx: &mut Lowering) -> Option<Self> {
        T::lower(tree, cx).map(Box::new)
    }
}

impl<T: FromTree> FromTree for Option<T> {
    const WRITTEN: &'static str = T::WRITTEN;

    fn lower(tree: &Tree<'_>, cx: &mut Lowering) -> Option<Self> {
        match &tree.kind {
            Kind::Word("None") => Some(None),
            Kind::Tuple(Some(name), items) if name.text == "Some" && items.len() == 1 => {
                T::lower(&items[0], cx).map(Some)
            }
            _ => T::lower(tree, cx).map(Some),
        }
    }
}

impl<T: FromTree> FromTree for Vec<T> {
    const WRITTEN: &'static str = "list";

    fn lower(tree: &Tree<'_>, cx: &mut Lowering) -> Option<Self> {
        match &tree.kind {
            Kind::List(items) => {
                let mut values = Vec::with_capacity(items.len());
                values.extend(items.iter().filter_map(|item| T::lower(item, cx)));
                Some(values)
            }
            _ => cx.wrong(tree, Self::WRITTEN),
        }
    }
}

impl FromTree for BTreeMap<String, String> {
    const WRITTEN: &'static str = "map";

    fn lower(tree: &Tree<'_>, cx: &mut Lowering) -> Option<Self> {
        let Kind::Map(pairs) = &tree.kind else {
            return cx.wrong(tree, Self::WRITTEN);
        };
        let mut map = BTreeMap::new();
        for (key, value) in pairs {
            let (name, value) = (String::lower(key, cx), String::lower(value, cx));
            let (Some(name), Some(value)) = (name, value) else {
                continue;
            };
            match map.entry(name) {
                Entry::Vacant(slot) => {
                    slot.insert(value);
                }
                Entry::Occupied(taken) => cx.duplicate_key(key, taken.key()),
            }
        }
        Some(map)
    }
}
