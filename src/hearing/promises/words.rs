//! The words that make a promise, found in one pass over the reply.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::text::Span;

/// What a word does in a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Somebody of the speaker's side, as the one who acts.
    Us,
    /// The customer, as the one who acts.
    Customer,
    /// 给您, 为您: done for the customer.
    ForYou,
    /// 会, 将, 保证, will.
    Will,
    /// 马上, 尽快: soon, without a time.
    Soon,
    /// What is done.
    Act,
    /// What the customer gets: 您会收到.
    Receive,
    /// Money or goods that will move.
    Goods,
    /// Already done.
    Past,
    /// How it usually is.
    Policy,
    /// Hoped, tried, guessed.
    Hedge,
    /// If.
    If,
    /// Can, may.
    Can,
    /// Somebody said so.
    Said,
    /// 请您, please: an instruction to the customer.
    Please,
    /// A time that is no figure: 下班前.
    Time,
    /// A word that only looks like one of the others.
    Nothing,
}

/// One word in its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub role: Role,
    pub span: Span,
}

/// The promise words of folded `text`, in order, the longest at each place.
pub(super) fn words(text: &str) -> Vec<Word> {
    let Some((finder, roles)) = FINDER.as_ref() else {
        return Vec::new();
    };
    finder
        .find_iter(text)
        .filter_map(|hit| {
            let role = *roles.get(hit.pattern().as_usize())?;
            let whole = whole_word(text, hit.start(), hit.end());
            (whole && role != Role::Nothing).then(|| Word {
                role,
                span: Span::new(hit.start(), hit.end()),
            })
        })
        .collect()
}

/// A Latin word counts only when it stands alone; `i'll` ends its `i` at the apostrophe.
fn whole_word(text: &str, start: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    let latin = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_lowercase);
    let left = !latin(start) || start == 0 || !letter(start - 1);
    let right = !latin(end - 1) || !letter(end);
    left && right
}

static FINDER: LazyLock<Option<(AhoCorasick, Vec<Role>)>> = LazyLock::new(|| {
    let (mut patterns, mut roles) = (Vec::new(), Vec::new());
    for (role, list) in LISTS {
        for word in list.split_whitespace() {
            patterns.push(word.replace('_', " "));
            roles.push(role);
        }
    }
    // The lists are fixed and small; a finder that could not be built would mean that no promise is heard.
    AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .build(patterns)
        .ok()
        .map(|finder| (finder, roles))
});

/// The words by what they do; `_` is a blank within one.
const LISTS: [(Role, &str); 17] = [
    (
        Role::Us,
        "我 我们 我这边 我们这边 我方 咱们 本人 我司 公司 本店 小店 店里 客服 客服专员 专员 专人 同事 我同事 我的同事 \
        工程师 技术人员 技术同事 技术部 技术团队 师傅 维修师傅 安装师傅 仓库 仓库同事 财务 财务部 财务同事 物流 快递员 快递小哥 配送员 \
        骑手 经理 客户经理 店长 主管 我的主管 我们主管 项目经理 团队 项目组 项目团队 售后 售后部门 售后同事 客服主管 值班经理 \
        相关部门 质检部门 平台 银行 本行 医生 护士 律师 法务 小李 小王 小张 \
        i we our_team my_team the_team my_colleague a_colleague our_colleague our_engineer our_engineers an_engineer \
        the_engineer a_specialist our_specialist a_technician our_technician the_technician our_warehouse the_warehouse \
        our_finance_team finance my_manager our_manager the_manager a_manager a_supervisor my_supervisor our_supervisor \
        our_courier the_courier our_driver the_driver our_support_team support someone_from_our_team someone \
        our_project_manager the_project_manager our_developers our_billing_team the_billing_team our_staff one_of_us",
    ),
    (
        Role::Customer,
        "您 你 您这边 客户 顾客 您们 你们 you they he she the_customer",
    ),
    (
        Role::ForYou,
        "给您 给你 为您 为你 帮您 帮你 替您 替你 跟您 跟你 与您 与你 向您 和您 和你 对您 把您 将您 把您的 将您的 帮忙 \
        给客户 退您 赔您 补您 寄您 发您 送您",
    ),
    (
        Role::Will,
        "会 将 将会 将于 会在 将在 一定 一定会 肯定 肯定会 保证 承诺 务必 必定 定会 都会 就会 也会 还会 会尽快 \
        will 'll am_going_to 'm_going_to are_going_to 're_going_to is_going_to shall promise_to promise guarantee commit_to",
    ),
    (
        Role::Soon,
        "马上 立即 立刻 这就 现在就 现在 尽快 尽早 稍后 随后 第一时间 等下 一会儿 一会 待会 待会儿 回头 接下来 先 再 来 去 由 就 \
        优先 全程 亲自",
    ),
    (
        Role::Act,
        "回电 回电话 回个电话 回电给您 打个电话 回拨 回复 答复 回访 联系 致电 打电话 打给您 去电 处理 解决 退款 退还 退给 退回 退款给 全额退 原路退 \
        退差价 退费 退掉 退您 退钱 退 补发 重发 重新发 补寄 重新寄 寄出 寄给 寄送 寄到 寄回 发货 发出 发给 发送 发到 发您 寄您 赔付 赔偿 \
        补偿 赔您 补您 补差价 核实 核查 核对 查询 查看 查清 查一下 查一查 查明 调查 排查 检查 跟进 跟踪 跟催 跟到底 反馈 上报 \
        提报 申请 提交 登记 备案 安排 加急 催促 催一下 催办 催 协调 沟通 通知 告知 转达 转告 转给 送货 送到 送达 送过去 送给您 送您 上门 维修 \
        修好 修复 更换 换新 换一台 换一个 调换 换货 取消 撤销 恢复 开通 关闭 减免 返还 返现 冲正 入账 到账 完成 落实 确认 修改 更正 \
        更新 开发票 开具 补开 记录 记下 升级 盯着 负责 负责到底 提供 整理 发邮件 拿出 交付 上线 给您方案 给出 出具 办理 办好 办妥 \
        处置 报备 预留 保留 同步 汇报 复核 重做 返工 验收 部署 回滚 测试 培训 接手 交接 陪您 派人 派车 派 代您 解冻 冻结 止付 拦截 改签 \
        告诉您 联系您 通知您 回您 给您结果 给您答复 给您答案 给您回音 给您准信 给您准话 给您消息 给您回话 给您一个结果 给您一个答复 \
        打给您 打过去 发过去 发至 发您邮箱 转给您 包在我身上 交给我 说明 解释 补上 改好 弄好 搞定 打您电话 打您手机 到您家 到您那 到现场 到店里 赶到 切回 换好 退到 送上门",
    ),
    (
        Role::Receive,
        "收到 接到 拿到 receive get have hear be_refunded be_credited be_contacted be_charged_nothing see",
    ),
    (
        Role::Goods,
        "款项 余款 货款 钱款 这笔钱 这笔款 退款会 退款将 包裹 快递会 新的会 货会 配件 补偿款 结果会 差价 费用会 \
        refund replacement parcel package order money payment credit new_one reply email letter contract report it",
    ),
    (
        Role::Past,
        "已 已经 刚刚 刚才 曾 曾经 昨天 昨日 前天 上周 上次 上个月 早就 之前就 have_already had already yesterday last_week",
    ),
    (
        Role::Policy,
        "一般 一般来说 一般会 通常 通常会 按规定 按照规定 根据规定 规定 正常情况下 原则上 按流程 按照流程 常规 惯例 往往 平时 支持 享受 享有 可享 保修 \
        usually normally typically generally as_a_rule our_policy in_general standard_practice in_most_cases per_policy",
    ),
    (
        Role::Hedge,
        "希望 但愿 争取 尽量 尽可能 努力 试试 试着 试一下 看看能不能 看能不能 能否 是否 应该 可能 可能会 也许 或许 估计 \
        预计 大概会 想办法 打算 本来 原本 想 计划 \
        hope hopefully try attempt maybe perhaps possibly probably might may should could would expect aim do_my_best \
        do_our_best see_if wish want_to would_like_to plan_to likely",
    ),
    (
        Role::If,
        "如果 要是 若 若是 假如 倘若 的话 只要 除非 万一 if unless provided as_long_as in_case",
    ),
    (Role::Can, "可以 可 能够 能 can able_to"),
    (
        Role::Said,
        "说 说过 答应 答应过 承诺过 保证过 表示 告诉 以为 said told promised claims claimed says thought",
    ),
    (
        Role::Please,
        "请您 请 麻烦您 麻烦 劳烦 您可以 您先 您自己 您可 需要您 辛苦您 建议您 please kindly",
    ),
    (
        Role::Time,
        "下班前 下班之前 天黑前 饭前 午前 中午前 当天 当日 今天内 当天内 本周内 月内 年内 收盘前 开学前 节前 \
        end_of_business close_of_business this_afternoon this_evening this_morning by_lunch before_lunch before_we_close",
    ),
    (
        Role::Nothing,
        "机会 会员 会议 误会 体会 领会 社会 开会 学会 协会 会场 不会说 先生 将就 将来 即将 再见 再次 再三 原来 来电 来说 来讲 \
        下来 起来 出来 回来 过来 来了 去年 去世 过去 自由 由于 理由 成就 就是 就好 就行 早就好 说明书 理想 想要 想法 可惜 可是 可能性 \
        可靠 能力 功能 能量 智能 可爱 许可 请求 申请人 请问 邀请 请假 您好 您贵姓 你好 退出 退休 退步 派出所 现在的 自来 未来 本来就 \
        再说 不能 退款金额 退款进度 退款政策 退货 小说 说法 说话 说实话 如果您不介意 将心比心 换位思考 更新换代 我理解 我明白 我知道 我了解 \
        我的 我们的 您的 你的",
    ),
];
