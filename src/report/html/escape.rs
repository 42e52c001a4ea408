//! Text that is safe between tags and inside quoted attributes.

/// `text` with everything HTML reads specially written as entities, and control characters as spaces.
pub(in crate::report) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe += "&amp;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '"' => safe += "&quot;",
            '\'' => safe += "&#39;",
            // A direction override in a reply must not turn the rest of the page around.
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {}
            '\n' => safe += "<br>",
            c if c.is_control() => safe.push(' '),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_gets_out() {
        assert_eq!(
            escaped("<script>alert(\"1\")</script>&'\u{202E}\u{0}"),
            "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39; "
        );
    }
}
