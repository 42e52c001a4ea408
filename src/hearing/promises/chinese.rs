//! The shape of a promise in a Chinese clause: 我马上为您处理, 24小时内回复, 退款会在3天内到账.

use super::{
    clauses::Clause,
    people,
    shape::{Shape, soft},
    words::Role,
};
use crate::text::Span;

/// The shape of a promise in `clause`, if it has one.
pub(super) fn shape(clause: &Clause<'_>) -> Option<Shape> {
    let mut us = people::chinese(clause.text);
    let mut customer = false;
    let (mut for_you, mut will, mut soon, mut goods) = (false, false, false, false);
    let mut found = None;
    for word in clause.words {
        match word.role {
            Role::Us => (us, customer) = (true, false),
            // 我理解您的…: the customer behind ours is whom it is about, not who acts; so is one behind the deed, 发给您.
            Role::Customer => customer |= !us && found.is_none(),
            Role::ForYou => for_you = true,
            Role::Will => will = true,
            Role::Soon => soon = true,
            Role::Goods => goods = true,
            Role::Please => return None,
            _ => {}
        }
        let receives = word.role == Role::Receive && customer && will;
        let moves = word.role == Role::Act && (us || for_you || will || soon || !customer);
        // 退款会在3天内到账: an action that stands before 会 is what moves.
        let subject = word.role == Role::Act && !us && !for_you && will_follows(clause, word.span);
        if subject {
            goods = true;
        } else if found.is_none() && (receives || moves && !(customer && !us && !for_you)) {
            let enough = receives
                || us && (will || soon || for_you)
                || for_you && (will || soon)
                || soon && !customer && strong_soon(clause)
                || will && goods
                || us && clause.span.len() < 60 && for_you;
            found = Some((word.span, enough));
        }
        // 送您, 发您 are both the deed and for whom it is done.
        if word.role == Role::ForYou && found.is_none() && deed_for_you(clause, word.span) {
            found = Some((word.span, us || will || soon));
        }
    }
    let (act, enough) = found?;
    let to_you = to_you(clause, act);
    let by_us = to_you || ours(clause, act) && (soon || bound(clause));
    // 上次说好三天内回复您 tells of a promise and makes none.
    let bounded = us || for_you || !customer && by_us && !(to_you && soft(clause, act));
    (enough || bounded).then(|| Shape {
        act,
        owner: us,
        passive: goods && !us || customer && !us && !for_you,
        needs_time: !enough,
        soft: soft(clause, act) || done(clause, act, will || strong_soon(clause)),
        marked: will,
    })
}

/// 退款会, 款项将: what stands before 会.
fn will_follows(clause: &Clause<'_>, act: Span) -> bool {
    let behind = clause.after(act);
    [
        "会",
        "将",
        "预计会",
        "金额会",
        "金额将",
        "也会",
        "都会",
        "就会",
    ]
    .iter()
    .any(|word| behind.starts_with(word))
}

/// 马上, 立即 carry a promise alone; 先, 再, 来, 去 and 就 need somebody.
fn strong_soon(clause: &Clause<'_>) -> bool {
    [
        "马上",
        "立即",
        "立刻",
        "这就",
        "现在就",
        "尽快",
        "尽早",
        "稍后",
        "随后",
        "第一时间",
    ]
    .iter()
    .any(|word| clause.text.contains(word))
}

/// 24小时内回复, 18点前联系: a bound before the deed.
fn bound(clause: &Clause<'_>) -> bool {
    ["内", "前", "之后", "后"]
        .iter()
        .any(|word| clause.text.contains(word))
}

/// Deeds that only the speaker's side does: 7天内申请 is up to the customer, 7天内答复 is not.
fn ours(clause: &Clause<'_>, act: Span) -> bool {
    const OURS: [&str; 36] = [
        "回电",
        "回复",
        "答复",
        "回访",
        "处理",
        "解决",
        "退款",
        "退还",
        "退回",
        "原路退",
        "补发",
        "重发",
        "寄出",
        "发货",
        "发出",
        "赔付",
        "赔偿",
        "补偿",
        "反馈",
        "送达",
        "送到",
        "上门",
        "到账",
        "修复",
        "恢复",
        "上线",
        "交付",
        "完成",
        "给出",
        "打您电话",
        "打您手机",
        "到您家",
        "到您那",
        "到现场",
        "到店里",
        "切回",
    ];
    let from = clause.before(act).len();
    OURS.iter()
        .any(|deed| clause.text[from..].starts_with(deed))
}

/// 联系您, 发给您, 给您结果: whoever does this to the customer is of the speaker's side, and a time is all it takes.
fn to_you(clause: &Clause<'_>, act: Span) -> bool {
    let from = clause.span.start as usize;
    let deed = &clause.text[act.start as usize - from..act.end as usize - from];
    deed.contains('您') || clause.after(act).starts_with('您')
}

fn deed_for_you(clause: &Clause<'_>, span: Span) -> bool {
    let from = clause.span.start as usize;
    let word = &clause.text[span.start as usize - from..span.end as usize - from];
    ["退您", "赔您", "补您", "寄您", "发您", "送您"].contains(&word)
}

/// 我给您登记了, 查过: the deed is done, unless 会 or 马上 say otherwise.
fn done(clause: &Clause<'_>, act: Span, ahead: bool) -> bool {
    let behind = clause.after(act);
    let tail = behind.trim_end_matches(['的', '哦', '呢', '哈', '呀', '啊', '~', ' ']);
    let finished = behind.starts_with(['了', '过', '好', '完']) && !behind.starts_with("好后")
        || tail.ends_with('了');
    finished && !ahead
}
