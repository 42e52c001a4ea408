//! One case, two kinds of customer: what a trainee does is marked alike whether the script answers or the mind.

use std::fmt::Write as _;

use serde_json::Value;

use super::{Plan, plans};

/// Points of the total by which the two may differ.
const APART: u64 = 5;

/// Checks that were marked differently, a line each.
fn differences(script: &Value, generated: &Value) -> String {
    let mut told = String::new();
    let checks = script["checks"].as_array().unwrap();
    for (one, other) in checks.iter().zip(generated["checks"].as_array().unwrap()) {
        if one["points"] != other["points"] || one["status"] != other["status"] {
            let _ = writeln!(
                told,
                "    {}: {} {} / {} {} {}",
                one["id"],
                one["status"],
                one["points"],
                other["status"],
                other["points"],
                other["reason"]
            );
        }
    }
    told
}

#[test]
fn both_kinds_of_customer_mark_the_same_doing_alike() {
    let folder = tempfile::tempdir().unwrap();
    let mut wrong = String::new();
    let both = |plan: &Plan| {
        ["script", "generated"].map(|kind| {
            let out = folder.path().join(format!("{kind}.jsonl"));
            plan.play_with(kind, &out);
            plan.assess(&out)
        })
    };
    let whole = |plan: &Plan| ["good", "fair", "poor"].contains(&plan.name.as_str());
    for plan in plans().iter().filter(|plan| whole(plan)) {
        let [script, generated] = both(plan);
        let total = |marks: &Value| marks["total"].as_u64().unwrap_or(0);
        if total(&script).abs_diff(total(&generated)) > APART {
            let _ = writeln!(
                wrong,
                "{}/{}: {} by the script, {} by the mind",
                plan.case,
                plan.name,
                total(&script),
                total(&generated)
            );
            wrong += &differences(&script, &generated);
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
