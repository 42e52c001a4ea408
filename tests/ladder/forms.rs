//! Parallel forms: with the same luck a bot earns the same whoever is drawn, up to what chance makes of it.

use std::fmt::Write as _;

use heard::{
    batch::{
        bots::{Bot, Piece, play},
        simulate::Forms,
    },
    scenario,
    session::CustomerKind,
    store::library,
};

/// Customers of each case.
const CUSTOMERS: u64 = 8;
/// Talks of each bot with each of them.
const LUCKS: u64 = 3;
/// Points by which customers may really differ, as a standard deviation: less than the worth of any check.
const APART: f64 = 1.0;

#[test]
fn all_customers_of_a_case_are_equally_hard_in_every_language() {
    let mut wrong = String::new();
    for file in library::load(&[]).files {
        let scenario = scenario::check(&file).0.unwrap();
        for &language in &scenario.languages.value {
            let kind = CustomerKind::Generated;
            let piece = Piece::new(&file, scenario.clone(), language, kind);
            assert!(piece.is_drawn(), "{}", file.path);
            let mut forms = Forms::default();
            let mut drawn = std::collections::BTreeSet::new();
            for customer in 0..CUSTOMERS {
                let stage = piece.stage(100 + customer);
                drawn.insert(format!("{:?}", stage.case.scenario.customer));
                for bot in [Bot::Expert, Bot::Average, Bot::Novice] {
                    for luck in 0..LUCKS {
                        let total = play(&stage, bot, luck).marks(&stage).total;
                        forms.add(bot.key(), customer, luck, total.unwrap_or(0));
                    }
                }
            }
            assert!(drawn.len() > 4, "{}", file.path);
            for bot in forms.bots() {
                let it = forms.of(bot).unwrap();
                if it.beyond_chance() > APART {
                    let _ = writeln!(wrong, "{} {language} {bot}: {it:?}", file.path);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
