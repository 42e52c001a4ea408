//! Replies nobody should have to read: empty, endless, control characters, right to left, emoji.

use heard::{
    session::{CustomerKind, Happening, Input, Mode},
    text::Language,
};

use super::table::{gift, lines, open};

#[test]
fn any_reply_is_kept_as_typed_and_answered() {
    let long = "我".repeat(100_000);
    let sentences = "我马上为您查询。".repeat(12_500);
    for language in Language::ALL {
        for says in [
            "",
            " ",
            "a",
            "？",
            "\u{0}\u{1}\u{7f}",
            "\u{202e}olleh\u{202c}",
            "👨‍👩‍👧‍👦🎂",
            "مرحبا كيف حالك",
            "{want}",
            "%s%n",
            "</script>",
            "'; DROP TABLE sessions;",
            "給我退款",
            "ＨＥＬＬＯ",
            &long,
            &sentences,
        ] {
            for kind in [CustomerKind::Script, CustomerKind::Generated] {
                let mut session = open(&gift(), kind, Mode::Practise, language, 1);
                let events = session.input(20_000, &Input::Say(says.to_owned()));
                assert_eq!(
                    events[0].what,
                    Happening::AgentSaid {
                        text: says.to_owned()
                    }
                );
                assert!(!lines(events).is_empty());
                assert!(
                    lines(events)
                        .iter()
                        .all(|line| !line.trim().is_empty() && !line.contains('{'))
                );
            }
        }
    }
}

#[test]
fn any_desk_input_is_survived() {
    let mut session = open(
        &gift(),
        CustomerKind::Script,
        Mode::Practise,
        Language::Zh,
        1,
    );
    let long = "长".repeat(100_000);
    let with = [(long.clone(), long.clone())].into();
    session.input(1, &Input::Do(long.clone(), with));
    session.input(2, &Input::Search(long.clone()));
    session.input(3, &Input::Show("parcels".to_owned(), Some(long.clone())));
    session.input(4, &Input::Note(long));
    session.input(u64::MAX, &Input::Tick);
    assert!(session.state().ended.is_some());
}
