//! What a sentence does by its shape alone, where no phrase says it: a guess that counts for nothing in a mark.

use super::{Act, Milli};

/// The guess for a folded statement in which nothing was heard; `None` where it is too short to say.
pub(crate) fn guess(sentence: &str) -> Option<(Act, Milli, &'static str)> {
    let words: Vec<&str> = sentence
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '\'')
        .filter(|word| !word.is_empty())
        .take(60)
        .collect();
    // Chinese has no words between spaces; its silent sentences are left to the model.
    if words.len() < 4 || !sentence.is_ascii() {
        return None;
    }
    if orders(&words) {
        return Some((Act::Suggestion, 545, "shape.imperative"));
    }
    let opening = &words[..words.len().min(5)];
    let you = opening.iter().position(|word| is_you(word));
    let me = opening.iter().position(|word| is_me(word));
    match (you, me) {
        (Some(you), me) if me.is_none_or(|me| me > you) => {
            let next = words.get(you + 1).copied().unwrap_or_default();
            Some(if leads(next) && opening[you] == "you" {
                (Act::Suggestion, 540, "shape.you_can")
            } else {
                (Act::Restatement, 530, "shape.you_are")
            })
        }
        (_, Some(_)) => None,
        _ if words.len() >= 6 => Some((Act::Information, 510, "shape.statement")),
        _ => None,
    }
}

/// Opens with a verb that bids: “and write down what you would say”.
fn orders(words: &[&str]) -> bool {
    let leads_in = |word: &&&str| {
        !matches!(
            **word,
            "and" | "also" | "so" | "but" | "then" | "just" | "maybe" | "or" | "first" | "well"
        )
    };
    words.iter().find(leads_in).is_some_and(|word| {
        matches!(
            *word,
            "try"
                | "take"
                | "talk"
                | "make"
                | "keep"
                | "focus"
                | "write"
                | "get"
                | "find"
                | "go"
                | "start"
                | "consider"
                | "remember"
                | "ask"
                | "let"
                | "give"
                | "set"
                | "stay"
                | "use"
                | "tell"
                | "avoid"
                | "stop"
                | "join"
                | "read"
                | "listen"
                | "call"
                | "check"
                | "plan"
                | "put"
                | "spend"
                | "share"
                | "practice"
                | "practise"
                | "explore"
                | "exercise"
                | "eat"
                | "drink"
                | "sleep"
                | "walk"
                | "relax"
                | "breathe"
                | "visit"
                | "search"
                | "apply"
                | "contact"
                | "click"
                | "open"
                | "enter"
                | "press"
                | "don't"
                | "never"
        )
    })
}

fn is_you(word: &str) -> bool {
    matches!(
        word,
        "you" | "your" | "you're" | "you've" | "you'd" | "you'll" | "yourself"
    )
}

fn is_me(word: &str) -> bool {
    matches!(
        word,
        "i" | "i'm" | "i've" | "i'd" | "i'll" | "my" | "me" | "im" | "mine"
    )
}

/// Words that lead the other somewhere: can, should, need.
fn leads(word: &str) -> bool {
    matches!(
        word,
        "can"
            | "could"
            | "should"
            | "must"
            | "may"
            | "might"
            | "will"
            | "need"
            | "shouldn't"
            | "just"
            | "ought"
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    #[test]
    fn by_who_it_speaks_of() {
        let act = |text: &str| guess(text).map(|(act, ..)| act);
        assert_eq!(act("and you carry all of it alone"), Some(Act::Restatement));
        assert_eq!(
            act("then you could leave a little earlier"),
            Some(Act::Suggestion)
        );
        assert_eq!(
            act("walking every day lowers blood pressure"),
            Some(Act::Information)
        );
        assert_eq!(
            act("and write down whatever you want to say to her"),
            Some(Act::Suggestion)
        );
        assert_eq!(act("i do the very same thing"), None);
        assert_eq!(act("right on"), None);
        assert_eq!(act("你这样做已经很不容易 really ok you know"), None);
    }
}
