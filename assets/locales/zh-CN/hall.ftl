# 赛场：一场赛事从报名到签名

hall-label = 赛场
hall-back = 返回竞赛
hall-events = 赛事
hall-events-note = 报名、抽签、各赛段、评分、名次，全程留痕
hall-event-show = 打开
hall-event-about = { $date }，{ $records } 条记录
hall-event-new = 办一场…
hall-contest-about = { $stages } 个赛段，{ $judges } 位评委
hall-new-title = 办一场赛事
hall-new-words = 请裁判长设一句口令，至少 12 个字。抽签、开赛段和最后签名都靠它；口令不保存，忘了就无法继续，请妥善记下。
hall-new-yes = 开始报名
hall-field-phrase = 裁判长口令
hall-field-phrase-again = 再输一遍
hall-phrase-differs = 两遍不一样
hall-phrase-short = 口令太短，至少 12 个字
hall-phrase-memory = 这台机器内存不够，算不出密钥；请关掉别的程序再试
hall-phrase-wrong = 口令不对，请裁判长重新输入
hall-broken = 赛事记录打不开：{ $why }
hall-not-stored = 赛事记录没能存下：{ $why }
hall-not-kept = 未保存

# 顶栏
hall-state-entering = 报名中
hall-state-running = 进行中
hall-state-paused = 已暂停
hall-state-published = 已公布
hall-state-closed = 已签名归档
hall-pause = 暂停计时
hall-resume = 继续计时
hall-draw = 抽签
hall-publish = 公布成绩
hall-close = 签名归档

# 座位
hall-seat-nobody = 无人就座
hall-seat-chief = 裁判长
hall-seat-judge = 评委 { $number }，{ $name }
hall-seat-entrant = 选手 { $name }
hall-nobody-title = 请就座
hall-nobody-words = 一台机器可以轮流用：选手作答、评委打分、裁判长主持，各坐各的座位，只看得到自己该看的。
hall-number = { $number } 号
hall-number-team = { $number } 队

# 左栏
hall-stages = 赛程
hall-minutes = { $minutes } 分
hall-stage-coming = 未开始
hall-stage-open = { $time } 开始，{ $done } / { $all } 已交
hall-stage-closed = { $time } 开始，{ $done } 人完成
hall-conditions = 本场条件
hall-condition-seed = 同一种子，{ $all } 位相同
hall-condition-paused = 计时已暂停
hall-condition-sealed = 试题封存，开赛段才解封
hall-condition-committed = 抽签种子已承诺，不可更改

# 报名
hall-enter = 报名
hall-enter-note = 评委不评本单位选手，单位请写全称
hall-kind-team = 团队
hall-kind-entrant = 选手
hall-kind-judge = 评委
hall-field-name = 姓名或队名
hall-field-unit = 单位
hall-enter-add = 添加
hall-team-first = 先添加团队，再添加队员
hall-list-teams = 团队 { $count }
hall-list-entrants = 选手 { $count }
hall-list-judges = 评委 { $count }
hall-ready-nobody = 还没有选手报名
hall-ready-team = { $team }的队员还没报齐
hall-ready-judges = 本赛事要 { $needs } 位评委，现有 { $has } 位

# 赛段
hall-stage-about = { $part }，{ $weight } 分，每人 { $minutes } 分钟；测量 { $machine }%，评判 { $judged }%
hall-stage-do-open = 开始本赛段
hall-stage-do-close = 结束本赛段
hall-part-theory = 理论考试
hall-part-critique = 录音评析
hall-part-breaches = 业务规则甄别
hall-part-typing = 打字
hall-part-live = 情景实战
hall-part-data = 数据案例
hall-part-relay = 团队接力
hall-part-duel = 攻防对抗
hall-part-quiz = 知识竞答
hall-part-defence = 答辩
hall-part-elsewhere = 这类赛段暂时不能在窗口里作答；请用 heard contest exercise 判分
hall-no-case = 本机没有案例 { $case }，请把它放进案例文件夹
hall-taker-waits = 待开始
hall-taker-left = 作答中，剩 { $time }
hall-taker-done = 已交卷
hall-taker-by-time = 到时收卷
hall-taker-absent = 缺考
hall-taker-out = 已出局
hall-taker-cheated = 作弊，本赛段零分
hall-taker-not-through = 未晋级
hall-more = { $who }的更多操作
hall-more-late = 记迟到…
hall-more-cheated = 记作弊…
hall-more-dispute = 记申诉…
hall-more-release = 解除机器占用…
hall-apart = { $who }“{ $items }”评委之间相差超过规定，退回合议一次
hall-apart-return = 退回评委
hall-disputes = 申诉
hall-rule-kept = 维持原判
hall-rule-changed = 改判…
hall-rule-repeated = 重赛
hall-ruled-kept = 维持原判
hall-ruled-changed = 改判
hall-ruled-repeated = 重赛

# 询问
hall-asked-no = 取消
hall-yes-phrase = 就座
hall-yes-record = 记录
hall-field-why = 原因
hall-field-minutes = 迟到分钟数
hall-field-score = 本赛段得分，百分制
hall-ask-phrase = 裁判长就座
hall-ask-phrase-words = 请输入开办赛事时设的口令。
hall-ask-pause = 暂停计时
hall-ask-pause-words = 所有选手的计时同时停住，原因写入记录。
hall-ask-draw = 抽签
hall-ask-draw-words = { $entrants } 位选手、{ $judges } 位评委。抽签以后不能再报名。
hall-ask-publish = 公布成绩
hall-ask-publish-words = 名次、姓名和各人的评分从此所有座位可见。
hall-ask-close = 签名归档
hall-ask-close-words = 用裁判长的密钥给全部记录签名。签名后不能再添加任何记录。
hall-ask-late = 记迟到
hall-ask-late-words = { $who }迟到几分钟？超过 { $most } 分钟取消本赛段资格。
hall-ask-cheated = 记作弊
hall-ask-cheated-words = { $who }有什么行为？原因写入记录，本人可以申诉。
hall-ask-dispute = 记申诉
hall-ask-dispute-words = { $who }对什么有异议？
hall-ask-release = 解除机器占用
hall-ask-release-words = { $who }换一台机器继续，原因写入记录。
hall-ask-rule = 裁定申诉
hall-ask-rule-kept = 成绩不变，请写明理由。
hall-ask-rule-changed = 本赛段成绩改为下面的分数，请写明理由。
hall-ask-rule-repeated = 本人重赛本赛段，请写明理由。

# 评委
hall-judge-nobody = 现在没有要评的选手
hall-judge-given = 已评
hall-judge-queue = 待评
hall-sheet = 评判项
hall-sheet-about = 每级都有写明的行为，选最符合的一级；键 0–3 打分，↑↓ 换项
hall-sheet-blind = 盲评：姓名与单位赛后可见
hall-sheet-in = { $in } / { $all } 位已提交
hall-sheet-hidden = 提交前看不到别人的分
hall-sheet-returned = “{ $items }”各位评委相差过大，请合议后重评一次
hall-sheet-note = 给选手的话（可不写）
hall-sheet-submit = 提交
hall-sheet-left = 还有 { $count } 项未评
hall-sheet-done = 已提交
hall-level = { $item }，{ $level } 级：{ $anchor }
hall-measured = 测量项
hall-measured-about = 由规则计分，占 { $share }%，有异议可申诉
hall-measured-hidden = 提交评判后可见
hall-measured-none = 还没有测量分

# 选手
hall-entrant-ready = 准备好就开始；开始后计时不停。
hall-entrant-began = 作答已开始，计时在走。
hall-entrant-done = 已交卷，请离场等候。
hall-entrant-closed = 本赛段已结束。
hall-entrant-not-open = 请等候裁判长开始本赛段。
hall-entrant-not-through = 未进入本赛段，感谢参赛。
hall-entrant-paused = 裁判长已暂停计时，请原位等候
hall-entrant-time = 剩余 { $time }
hall-entrant-start = 开始作答
hall-entrant-go-on = 继续作答

# 名次
hall-standing = 名次
hall-standing-now = 暂列名次
hall-standing-note = 去最高最低取均值
hall-standing-mean = 取评委均值
hall-standing-teams = 团队
hall-standing-tied = 有并列，关系到奖次，需加赛风险题
hall-standing-row = 第 { $place } 名，{ $number }，总分 { $total }
hall-col-place = 名次
hall-col-number = 号
hall-col-total = 暂计
hall-score-waiting = 待
hall-score-apart = 合议
hall-ties = 同分依次比{ $ties }
hall-tie-extra = 加赛风险题
hall-quotes = 原话
hall-quotes-about = 点一句，引到当前项；再点取消
hall-quotes-done = 带引号的已引用
hall-quote = 引用：{ $words }
hall-said-own = 选手：
hall-said-customer = 客户：
hall-export = 导出记录…
hall-certificates = 颁发证书…
hall-certificates-title = 颁发证书
hall-certificates-words = 每位选手、每支团队一张 PDF 证书，并附签名电子凭证，不联网也能核验。
hall-certificates-yes = 选择文件夹…
hall-certificates-done = 已写出 { $count } 份证书
hall-certificates-not = 证书没能写出：{ $why }
hall-field-organiser = 主办单位
hall-field-chief-judge = 裁判长姓名
