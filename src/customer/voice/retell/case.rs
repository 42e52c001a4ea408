//! Capital and small first letters of English sentences.

/// Common words that begin with a small letter inside a sentence.
const SMALL: &str = "The It It's You Your You're My We We're They He She There This That That's What When Who Where How Why Is \
    Are Can Could Do Does Did Will Would So And But A An No Not Nobody Somebody Someone Everyone Please Just \
    Tell Give Get Let If As At In On For From To One Two Three All Every Half Our Their His Her Never Yesterday \
    Today Tonight Now Then Order Somehow Whoever Which With Without After Before Dates Names Figures Finished \
    Put Spare Leave Worked Calculated Guessed Act Deal Sort Plan Mark Remember Fill Come Take Good Fine Right \
    Say Until Since Because Otherwise Nothing Everybody Anyone Anybody Says Said Seriously Really Well First \
    Hold Hang Look Listen Maybe Perhaps Still Only Even Being Going Waiting Having Nice Great Sure Money Back \
    Walk Lead Explain Send Call Write Show Help Wait Stop Answer Check Read Start Begin Keep Twelve Ten Five \
    Four Six Last Next Whom Both Each Any Some Most Ask Once Twice Was Were Have Has Had Should Must";

/// With a small first letter, where the first word is a common one.
pub fn small(words: &str) -> String {
    let first = words
        .split([' ', ',', '.', '?', '!'])
        .next()
        .unwrap_or_default();
    if !SMALL.split(' ').any(|word| word == first) {
        return words.to_owned();
    }
    let mut letters = words.chars();
    let head = letters.next().map(|first| first.to_ascii_lowercase());
    head.into_iter().chain(letters).collect()
}

/// With a capital first letter.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) if first.is_ascii_lowercase() => std::iter::once(first.to_ascii_uppercase())
            .chain(letters)
            .collect(),
        _ => words.to_owned(),
    }
}
