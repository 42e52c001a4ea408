//! The three macros by which each type of the model is listed once: structs, variants with values, closed lists.
//!
//! The compiler checks the lists: a struct's field or an enum's variant that is left out does not compile.

/// `fields!(Part { missed, points, met })`; a field that may be left out has its default behind it, and `unread` has those
/// that no file says.
macro_rules! fields {
    ($shape:ident { $($field:ident $(= $default:expr)?),+ $(,)? } $(unread { $($unread:ident = $value:expr),+ })?) => {
        impl $crate::scenario::lower::FromTree for $shape {
            const WRITTEN: &'static str = stringify!($shape);

            fn lower(
                tree: &$crate::scenario::tree::Tree<'_>,
                cx: &mut $crate::scenario::lower::Lowering,
            ) -> Option<Self> {
                const NAMES: &[&str; [$(stringify!($field)),+].len()] = &[$(stringify!($field)),+];
                let slots = cx.slots(tree, stringify!($shape), NAMES)?;
                let mut index = 0..;
                // Every field is read before the first missing one ends the reading, so that all show at once.
                $(let $field = fields!(@read slots, index.next()?, cx $(, $default)?);)+
                Some($shape { $($field: $field?,)+ $($($unread: $value,)+)? })
            }
        }
    };
    (@read $slots:ident, $index:expr, $cx:ident) => { $slots.required($index, $cx) };
    (@read $slots:ident, $index:expr, $cx:ident, $default:expr) => {
        $slots.optional($index, $cx, || $default)
    };
}

/// `variants!(When { Opening, Did(action), DidWith(action, values) })`: the names in brackets are shown in hints.
macro_rules! variants {
    ($shape:ident { $($variant:ident $(($($value:ident),+))?),+ $(,)? }) => {
        impl $crate::scenario::lower::FromTree for $shape {
            const WRITTEN: &'static str = stringify!($shape);

            fn lower(
                tree: &$crate::scenario::tree::Tree<'_>,
                cx: &mut $crate::scenario::lower::Lowering,
            ) -> Option<Self> {
                const NAMES: &[&str] = &[$(stringify!($variant)),+];
                #[allow(dead_code)]
                fn every_variant_is_listed(value: &$shape) {
                    match value { $($shape::$variant { .. } => (),)+ }
                }
                let name = $crate::scenario::lower::head(tree, cx, Self::WRITTEN)?;
                match name.text {
                    $(stringify!($variant) => variants!(@read tree, cx, $shape, $variant $(($($value),+))?),)+
                    _ => {
                        cx.unknown_name(name, Self::WRITTEN, NAMES);
                        None
                    }
                }
            }
        }
    };
    (@read $tree:ident, $cx:ident, $shape:ident, $variant:ident) => {{
        $cx.arguments($tree, stringify!($variant), &[])?;
        Some($shape::$variant)
    }};
    (@read $tree:ident, $cx:ident, $shape:ident, $variant:ident ($($value:ident),+)) => {{
        let mut values = $cx.arguments($tree, stringify!($variant), &[$(stringify!($value)),+])?.iter();
        $(let $value = $crate::scenario::lower::FromTree::lower(values.next()?, $cx);)+
        Some($shape::$variant($($value?),+))
    }};
}

/// `names!(Outcome, also snake { Settled, … })`: a closed list of words. `also snake` accepts `partly_settled` too,
/// as the types' serde names do; `also key` accepts the type's own `key()`.
macro_rules! names {
    ($shape:ident $(, also $other:ident)? { $($variant:ident),+ $(,)? }) => {
        impl $crate::scenario::lower::FromTree for $shape {
            const WRITTEN: &'static str = stringify!($shape);

            fn lower(
                tree: &$crate::scenario::tree::Tree<'_>,
                cx: &mut $crate::scenario::lower::Lowering,
            ) -> Option<Self> {
                const NAMES: &[&str] = &[$(stringify!($variant)),+];
                const VALUES: &[$shape] = &[$($shape::$variant),+];
                #[allow(dead_code)]
                fn every_variant_is_listed(value: &$shape) {
                    match value { $($shape::$variant => (),)+ }
                }
                let name = $crate::scenario::lower::head(tree, cx, Self::WRITTEN)?;
                let found = NAMES.iter().position(|&known| known == name.text);
                $(let found = found.or_else(|| names!(@other $other, NAMES, VALUES, name));)?
                match found {
                    Some(index) => {
                        cx.arguments(tree, NAMES[index], &[])?;
                        Some(VALUES[index])
                    }
                    None => {
                        cx.unknown_name(name, Self::WRITTEN, NAMES);
                        None
                    }
                }
            }
        }
    };
    (@other snake, $names:ident, $values:ident, $name:ident) => {
        $names.iter().position(|&known| $crate::scenario::lower::snake(known) == $name.text)
    };
    (@other key, $names:ident, $values:ident, $name:ident) => {
        $values.iter().position(|value| value.key() == $name.text)
    };
}

pub(super) use {fields, names, variants};
