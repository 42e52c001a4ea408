//! Promises: what the speaker's side says it will do, by when, by whom, and whether it commits itself.

mod clauses;
mod words;

use super::{Figure, FigureKind, Milli, PromiseReading, scope, sense::Reply};
use crate::text::Span;
use clauses::{Clause, clauses};
use words::Role;

/// The promises of a prepared reply; `figures` are those of the same reply, for the time. Spans are in the bytes of
/// the original. Past tense, policy, quotation, wish, question and condition are read as not firm;
/// what is denied is no promise at all.
pub(crate) fn promises(reply: &Reply<'_>, figures: &[Figure]) -> Vec<PromiseReading> {
    let text: &str = &reply.folded.text;
    let words = words::words(text);
    let mut out: Vec<PromiseReading> = Vec::new();
    let mut from = 0;
    for sentence in &reply.sentences {
        let span = sentence.span;
        from += words[from..].partition_point(|word| word.span.start < span.start);
        let count = words[from..].partition_point(|word| word.span.start < span.end);
        let of_sentence = &words[from..from + count];
        from += count;
        if of_sentence.is_empty() {
            continue;
        }
        let clauses = clauses(text, span, of_sentence);
        let mut reader = Reader {
            reply,
            figures,
            question: sentence.question,
            conditional: false,
            owner: false,
        };
        reader.read(&clauses, &mut out);
    }
    out
}

/// Reads the clauses of one sentence in order, carrying what an earlier clause sets for the later ones.
struct Reader<'a> {
    reply: &'a Reply<'a>,
    figures: &'a [Figure],
    question: bool,
    /// An "if" was said and holds for what follows.
    conditional: bool,
    /// Somebody of ours acts, and goes on acting: 我马上核实，18点前给您回电.
    owner: bool,
}

impl Reader<'_> {
    fn read(&mut self, clauses: &[Clause<'_>], out: &mut Vec<PromiseReading>) {
        let shapes: Vec<Option<Shape>> = clauses.iter().map(shape).collect();
        for (at, clause) in clauses.iter().enumerate() {
            self.conditional |= clause.has(Role::If);
            if clause.has(Role::Us) {
                self.owner = true;
            } else if clause.has(Role::Customer) {
                self.owner = false;
            }
            let Some(shape) = &shapes[at] else { continue };
            let neighbour = |index: Option<usize>| {
                index
                    .filter(|&index| shapes.get(index).is_some_and(Option::is_none))
                    .and_then(|index| clauses.get(index))
            };
            let beside = [neighbour(at.checked_sub(1)), neighbour(Some(at + 1))];
            out.extend(self.promise(clause, shape, beside));
        }
    }

    fn promise(
        &self,
        clause: &Clause<'_>,
        shape: &Shape,
        beside: [Option<&Clause<'_>>; 2],
    ) -> Option<PromiseReading> {
        let timed_here = clause.timed || self.timed(clause);
        if shape.needs_time && !timed_here {
            return None;
        }
        if denied(clause, shape.act) {
            return None;
        }
        let [before, after] = beside;
        let before = before.filter(|clause| self.time_alone(clause));
        let timed =
            timed_here || before.is_some() || after.is_some_and(|clause| self.time_alone(clause));
        let owner = shape.owner || (self.owner && !shape.passive);
        let quoted = self.quoted(clause.span);
        let firm = !(self.question || self.conditional || quoted || shape.soft);
        let span = before.map_or(clause.span, |before| before.span.join(clause.span));
        Some(PromiseReading {
            timed,
            owner,
            firm,
            span: self.reply.folded.original(span),
            confidence: confidence(timed, owner, shape.marked),
        })
    }

    /// Whether a time, a date or a length of time stands in the clause.
    fn timed(&self, clause: &Clause<'_>) -> bool {
        let span = self.reply.folded.original(clause.span);
        let first = self
            .figures
            .partition_point(|figure| figure.span.end <= span.start);
        self.figures[first..]
            .iter()
            .take_while(|figure| figure.span.start < span.end)
            .any(|figure| {
                matches!(
                    figure.kind,
                    FigureKind::Duration | FigureKind::Date | FigureKind::Time
                )
            })
    }

    /// 今天18点前，: a clause that gives the time for its neighbour and says nothing else.
    fn time_alone(&self, clause: &Clause<'_>) -> bool {
        let short = clause.text.chars().nth(18).is_none();
        let busy = [Role::Act, Role::Past, Role::Please, Role::Customer]
            .iter()
            .any(|&role| clause.has(role));
        short && !busy && (clause.timed || self.timed(clause))
    }

    fn quoted(&self, span: Span) -> bool {
        let quotes = &self.reply.quotes;
        let at = quotes.partition_point(|quote| quote.end <= span.start);
        quotes.get(at).is_some_and(|quote| quote.overlaps(span))
    }
}

/// What makes a clause a promise.
struct Shape {
    /// Where the action stands, in the clause.
    act: Span,
    /// Says who acts.
    owner: bool,
    /// 退款会…到账: nobody is said to act, and nobody carried over.
    passive: bool,
    /// Only a time makes it a promise: 24小时内回复.
    needs_time: bool,
    /// Past, policy, wish, guess, offer, or somebody's earlier words.
    soft: bool,
    /// A plain 会, 保证, will.
    marked: bool,
}

/// The shape of a promise in `clause`, if it has one.
fn shape(clause: &Clause<'_>) -> Option<Shape> {
    if clause.english {
        english(clause)
    } else {
        chinese(clause)
    }
}

fn chinese(clause: &Clause<'_>) -> Option<Shape> {
    let mut us = false;
    let mut customer = false;
    let (mut for_you, mut will, mut soon, mut goods) = (false, false, false, false);
    let mut found = None;
    for word in clause.words {
        match word.role {
            Role::Us => (us, customer) = (true, false),
            // 我理解您的…: the customer behind ours is whom it is about, not who acts.
            Role::Customer => customer = !us || customer,
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
    let bounded = us || for_you || !customer && ours(clause, act) && (soon || bound(clause));
    (enough || bounded).then(|| Shape {
        act,
        owner: us,
        passive: goods && !us || customer && !us && !for_you,
        needs_time: !enough,
        soft: soft(clause, act) || done(clause, act, will || strong_soon(clause)),
        marked: will,
    })
}

fn english(clause: &Clause<'_>) -> Option<Shape> {
    for (at, word) in clause.words.iter().enumerate() {
        if word.role != Role::Will {
            continue;
        }
        let subject = clause.words[..at]
            .iter()
            .rev()
            .find(|word| matches!(word.role, Role::Us | Role::Customer | Role::Goods))?;
        let verb_at = word.span.end as usize - clause.span.start as usize;
        let verb = Verb::read(&clause.text[verb_at..])?;
        let fits = match subject.role {
            Role::Us => verb.is_deed(),
            Role::Customer => {
                verb.is_receipt() && clause.before(subject.span).trim_end().is_empty_or_joined()
            }
            _ => verb.is_motion(),
        };
        if !fits {
            return None;
        }
        let verb_from = word.span.end as usize + verb.at;
        let act = Span::new(verb_from, verb_from + verb.first.len());
        let us = subject.role == Role::Us;
        return Some(Shape {
            act,
            owner: us,
            passive: !us,
            needs_time: false,
            soft: soft(clause, act) || verb.is_attempt(),
            marked: true,
        });
    }
    None
}

/// Words in the clause that take the commitment away.
fn soft(clause: &Clause<'_>, act: Span) -> bool {
    clause.words.iter().any(|word| match word.role {
        Role::Policy => true,
        Role::Hedge | Role::Past | Role::Can | Role::Said => word.span.start < act.start,
        _ => false,
    })
}

/// 我给您登记了, 查过: the deed is done, unless 会 or 马上 say otherwise.
fn done(clause: &Clause<'_>, act: Span, ahead: bool) -> bool {
    let behind = clause.after(act);
    let tail = behind.trim_end_matches(['的', '哦', '呢', '哈', '呀', '啊', '~', ' ']);
    let finished = behind.starts_with(['了', '过', '好', '完']) && !behind.starts_with("好后")
        || tail.ends_with('了');
    finished && !ahead
}

fn denied(clause: &Clause<'_>, act: Span) -> bool {
    let from = clause.span.start as usize;
    let at = Span::new(act.start as usize - from, act.end as usize - from);
    if clause.english {
        let behind = clause.text[at.end as usize..].trim_start();
        return behind.starts_with("not ")
            || behind.starts_with("never ")
            || clause.text.contains("won't");
    }
    let before = clause.before(act);
    let cannot = [
        "没办法",
        "没法",
        "无法",
        "不能",
        "不可以",
        "不会",
        "不予",
        "不给",
        "没能",
        "做不到",
    ];
    let asks = ["能不能", "会不会", "不能不"]
        .iter()
        .any(|word| before.contains(word));
    if !asks && cannot.iter().any(|word| before.contains(word)) {
        return true;
    }
    scope::negated(clause.text, at)
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
    const OURS: [&str; 29] = [
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
    ];
    let from = clause.before(act).len();
    OURS.iter()
        .any(|deed| clause.text[from..].starts_with(deed))
}

fn deed_for_you(clause: &Clause<'_>, span: Span) -> bool {
    let from = clause.span.start as usize;
    let word = &clause.text[span.start as usize - from..span.end as usize - from];
    ["退您", "赔您", "补您", "寄您", "发您", "送您"].contains(&word)
}

fn confidence(timed: bool, owner: bool, marked: bool) -> Milli {
    600 + 130 * Milli::from(timed) + 120 * Milli::from(owner) + 100 * Milli::from(marked)
}

/// The English verb behind "will", adverbs passed over.
struct Verb<'a> {
    /// Where it stands behind "will".
    at: usize,
    first: &'a str,
    rest: &'a str,
}

impl<'a> Verb<'a> {
    fn read(behind: &'a str) -> Option<Self> {
        let mut rest = behind.trim_start();
        loop {
            let length = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
            let at = behind.len() - rest.len();
            let (first, more) = rest.split_at(length);
            if first.is_empty() {
                return None;
            }
            rest = more.trim_start();
            if !ADVERBS.contains(&first) {
                return Some(Self { at, first, rest });
            }
        }
    }

    /// Something one does for somebody; "I'll be honest" and "we will see" are none.
    fn is_deed(&self) -> bool {
        match self.first {
            "be" => {
                let next = self
                    .rest
                    .split(|c: char| !c.is_ascii_alphabetic())
                    .next()
                    .unwrap_or_default();
                next.ends_with("ing")
                    || matches!(next, "in" | "back" | "there" | "with" | "glad" | "happy")
                        && !self.rest.starts_with("happy if")
                        && (matches!(next, "back" | "there" | "with")
                            || self.rest.starts_with("in touch")
                            || self.rest.starts_with("in contact"))
            }
            "see" => self.rest.starts_with("to it"),
            other => !NO_DEEDS.contains(&other),
        }
    }

    fn is_receipt(&self) -> bool {
        matches!(self.first, "receive" | "get" | "have" | "hear") && !self.rest.starts_with("to ")
            || self.first == "be"
                && [
                    "refunded",
                    "credited",
                    "contacted",
                    "notified",
                    "reimbursed",
                    "called",
                ]
                .iter()
                .any(|word| self.rest.starts_with(word))
    }

    fn is_motion(&self) -> bool {
        matches!(
            self.first,
            "arrive" | "reach" | "ship" | "go" | "come" | "leave" | "appear" | "land" | "show"
        ) || self.first == "be"
            && !self.rest.starts_with("difficult")
            && !self.rest.starts_with("hard")
            && !self.rest.starts_with("fine")
    }

    fn is_attempt(&self) -> bool {
        matches!(self.first, "try" | "attempt" | "hope")
            || self.first == "see" && self.rest.starts_with("if")
            || self.first == "do"
                && (self.rest.starts_with("my best") || self.rest.starts_with("our best"))
    }
}

const ADVERBS: [&str; 29] = [
    "all",
    "also",
    "always",
    "both",
    "certainly",
    "course",
    "definitely",
    "each",
    "first",
    "generally",
    "gladly",
    "happily",
    "hopefully",
    "immediately",
    "just",
    "likely",
    "normally",
    "now",
    "of",
    "perhaps",
    "personally",
    "possibly",
    "probably",
    "quickly",
    "soon",
    "still",
    "then",
    "typically",
    "usually",
];

const NO_DEEDS: [&str; 22] = [
    "not",
    "never",
    "see",
    "say",
    "admit",
    "need",
    "have",
    "want",
    "assume",
    "bet",
    "appreciate",
    "understand",
    "miss",
    "know",
    "think",
    "agree",
    "remember",
    "believe",
    "like",
    "love",
    "only",
    "no",
];

/// Whether the words before a subject leave it the subject of its clause.
trait Lead {
    fn is_empty_or_joined(&self) -> bool;
}

impl Lead for str {
    fn is_empty_or_joined(&self) -> bool {
        self.is_empty()
            || !["if", "when", "that", "do", "did", "once"]
                .iter()
                .any(|word| self.ends_with(word))
    }
}
