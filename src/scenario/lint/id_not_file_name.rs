//! # id-not-file-name
//!
//! The case's `id` differs from the name of its file.
//!
//! Results, links and the library find a case by its id; two names for one case lead to the wrong file.
//!
//! Bad: `id: "double-charge"` in `double-charged-bill.ron`
//! Good: `id: "double-charged-bill"` in `double-charged-bill.ron`

use std::path::Path;

use super::Lint;
use crate::text::Message;

pub(super) fn run(cx: &Lint<'_>) {
    let id = &cx.scenario.id;
    let path = Path::new(&cx.source.path);
    // Text without a file (standard input, the editor's new page) has no name to compare with.
    if path.extension().is_none_or(|ending| ending != "ron") {
        return;
    }
    let Some(name) = path.file_stem().and_then(|name| name.to_str()) else {
        return;
    };
    if name != id.value {
        let message = Message::new("check-id-not-file-name")
            .with("id", id.value.clone())
            .with("file", name.to_string());
        cx.error(id.span, message)
            .hint(Message::new("check-id-not-file-name-hint").with("file", name.to_string()));
    }
}
