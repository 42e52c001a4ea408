//! One class for a whole utterance: every sentence votes for the class of its surest act, with its length.

use crate::hearing::{Act, ActReading, Heard, SentenceReading};

/// Confidence from which an act votes: more likely than not. A mark may ask for more.
const EVEN: u16 = 500;

/// The class that most of the utterance belongs to. `class` sorts an act of a sentence, `None` where it says nothing
/// about the class; a sentence without any such act is `otherwise`. A tie goes to the lower number; silence is
/// `otherwise`.
pub(super) fn dominant(
    heard: &Heard,
    class: impl Fn(&ActReading, &SentenceReading) -> Option<usize>,
    otherwise: usize,
) -> usize {
    let mut votes = std::collections::BTreeMap::new();
    for sentence in &heard.sentences {
        let mut best: Option<(u16, usize)> = None;
        for act in within(heard, sentence).filter(|act| act.confidence >= EVEN) {
            if let Some(class) = class(act, sentence)
                && best.is_none_or(|(sure, _)| act.confidence > sure)
            {
                best = Some((act.confidence, class));
            }
        }
        let class = best.map_or(otherwise, |(_, class)| class);
        *votes.entry(class).or_insert(0) += sentence.span.len();
    }
    let most = votes.values().copied().max();
    let first = votes.iter().find(|(_, votes)| Some(**votes) == most);
    first.map_or(otherwise, |(&class, _)| class)
}

/// The acts that begin in `sentence`.
fn within<'a>(
    heard: &'a Heard,
    sentence: &SentenceReading,
) -> impl Iterator<Item = &'a ActReading> {
    let span = sentence.span;
    let inside = move |act: &&ActReading| (span.start..span.end).contains(&act.span.start);
    heard.acts.iter().filter(inside)
}

/// Whether an act asks the other side for something.
pub(super) fn asks(act: Act) -> bool {
    matches!(
        act,
        Act::ProblemRefinement | Act::IdentityVerification | Act::FeedbackRequest
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{hearing::Milli, text::Span};

    fn heard(sentences: &[(usize, usize)], acts: &[(Act, usize, Milli)]) -> Heard {
        let sentence = |&(start, end)| SentenceReading {
            span: Span::new(start, end),
            question: false,
            repeated: false,
        };
        let act = |&(act, at, confidence)| ActReading {
            act,
            kind: None,
            span: Span::new(at, at + 1),
            confidence,
            carried_by: "test",
        };
        Heard {
            sentences: sentences.iter().map(sentence).collect(),
            acts: acts.iter().map(act).collect(),
            ..Heard::default()
        }
    }

    fn class(act: &ActReading, _: &SentenceReading) -> Option<usize> {
        match act.act {
            Act::Suggestion => Some(0),
            Act::Information => Some(1),
            _ => None,
        }
    }

    #[test]
    fn the_longer_part_wins_and_the_surer_act_in_it() {
        let acts = [
            (Act::Suggestion, 0, 600),
            (Act::Information, 12, 700),
            (Act::Suggestion, 14, 600),
        ];
        assert_eq!(dominant(&heard(&[(0, 10), (10, 40)], &acts), class, 2), 1);
        assert_eq!(
            dominant(&heard(&[(0, 31), (31, 40)], &acts[..1]), class, 2),
            0
        );
    }

    #[test]
    fn acts_that_say_nothing_and_doubtful_ones_do_not_vote() {
        let acts = [(Act::Greeting, 0, 900), (Act::Suggestion, 1, 400)];
        assert_eq!(dominant(&heard(&[(0, 10)], &acts), class, 2), 2);
        assert_eq!(dominant(&Heard::default(), class, 2), 2);
    }

    #[test]
    fn a_tie_goes_to_the_lower_class() {
        let acts = [(Act::Information, 0, 600), (Act::Suggestion, 10, 600)];
        assert_eq!(dominant(&heard(&[(0, 10), (10, 20)], &acts), class, 2), 0);
    }
}
