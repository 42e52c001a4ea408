//! A campaign whose segments are those that answer, each with what they answer to.

use rust_decimal::Decimal;

use super::acts::With;
use crate::scenario::Scenario;

/// The acts that make and launch the campaign of `scenario`; the best segments first, for as long as they fit.
pub(super) fn acts(scenario: &Scenario) -> Vec<(String, With)> {
    let Some(campaign) = &scenario.desk.campaign else {
        return Vec::new();
    };
    let allowed = campaign.opt_out.as_ref().map(|it| denied(it));
    let number = |text: &str| text.trim().parse::<Decimal>().unwrap_or_default();
    let mut gains: Vec<(Decimal, usize, &str)> = Vec::new();
    for (at, response) in campaign.responses.iter().enumerate() {
        let Some(offer) = response
            .offers
            .first()
            .or(campaign.offers.first().map(|it| &it.id))
        else {
            continue;
        };
        let more = number(&response.rate) - number(&response.base);
        gains.push((more * number(&response.value), at, offer.as_str()));
    }
    gains.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    // A response counts only for those whom no earlier one has.
    let best = gains.first().map_or(Decimal::ZERO, |it| it.0);
    let worth = |gain: Decimal| gain * Decimal::from(4) >= best;
    let mut acts = Vec::new();
    for (_, at, offer) in gains.iter().filter(|it| worth(it.0)).take(2) {
        let response = &campaign.responses[*at];
        let mut conditions = vec![response.rows.value.clone()];
        for earlier in &campaign.responses[..*at] {
            conditions.extend(beyond(&earlier.rows, &response.rows));
        }
        conditions.extend(allowed.clone());
        let values = [
            ("name", response.id.value.clone()),
            ("where", conditions.join(" ")),
            ("offer", (*offer).to_owned()),
            ("control", campaign.control.value.to_string()),
        ];
        let values = values.map(|(key, value)| (key.to_owned(), value));
        acts.push(("campaign.segment".to_owned(), values.into_iter().collect()));
    }
    acts.push(("campaign.launch".to_owned(), With::new()));
    acts
}

/// The rows for which a condition does not hold.
fn denied(condition: &str) -> String {
    match condition.split_once('=') {
        Some((column, value)) if !column.ends_with(['!', '<', '>']) => format!("{column}!={value}"),
        _ => condition.to_owned(),
    }
}

/// What keeps rows of `earlier` out, where that is one upper limit which `rows` does not name itself.
fn beyond(earlier: &str, rows: &str) -> Option<String> {
    let (column, most) = earlier.trim().split_once("<=")?;
    let lower = format!("{column}>");
    (!most.contains(' ') && !rows.contains(&lower)).then(|| format!("{column}>{most}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_leaves_out_who_must_not_be_contacted_and_who_belongs_to_an_earlier_one() {
        assert_eq!(denied("退订=是"), "退订!=是");
        assert_eq!(
            beyond("recency<=60", "recency<=180 frequency>=3").as_deref(),
            Some("recency>60")
        );
        assert_eq!(beyond("recency<=60", "recency>=181"), None);
        assert_eq!(beyond("recency<=180 frequency>=3", "money>=9"), None);
    }
}
