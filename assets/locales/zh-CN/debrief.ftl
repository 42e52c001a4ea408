# 复盘：哪一句得了分、哪一句丢了分，为什么，下次怎么说
debrief-title = 复盘
debrief-back = 返回
debrief-attempt = 第 { $attempt } 次
debrief-forked = 从第 { $turn } 轮重来
debrief-length = { $turns } 轮，{ $minutes } 分 { $seconds } 秒
debrief-private = 只有你看得到
debrief-compare = 与第 { $attempt } 次对照
debrief-export = 导出…
debrief-export-html = 网页（可打印）
debrief-export-json = JSON 数据
debrief-export-file = 复盘 { $title } 第 { $attempt } 次
debrief-exported = 已导出到 { $path }
debrief-export-failed = 没能导出：{ $why }

debrief-turn = 第 { $turn } 轮
debrief-opening = 开场
debrief-you = 你
debrief-comma = ，
debrief-colon = ：
debrief-stop = 。
debrief-case-changed = 这次练完之后，案例的评分规则改过；这里按现在的规则评
debrief-unreadable = 读不出这次的记录：{ $why }

# 结果
debrief-region-outcome = 结果
debrief-outcome-settled = 客户接受了，事情办成了
debrief-outcome-partly-settled = 办成了一部分
debrief-outcome-escalated = 已升级转交
debrief-outcome-customer-left = 客户离开了
debrief-outcome-out-of-time = 时间或轮次用完了
debrief-outcome-ended-by-agent = 你结束了对话
debrief-outcome-running = 还没有结束
debrief-total = 总分 { $total } / 100
debrief-no-total = 总分：没有评分
debrief-passed = 通过
debrief-failed = 未通过
debrief-not-marked = 未计分
debrief-pass = 达标 { $pass }
debrief-capped = 实得 { $earned }，按致命错误封顶
debrief-hints-cost = 已扣提示 { $cost } 分
debrief-nothing-happened = 这一场没有说话，也没有办任何事
debrief-nothing-observed = 这一场没有出现可以评分的内容
debrief-other-scenario = 这份记录属于另一个案例
debrief-critical = 致命错误 { $count } 项，{ $family }
debrief-no-critical = 没有致命错误
debrief-critical-unknown = 没有评分，也就没有查致命错误
debrief-see-line = 看这句

# 图
debrief-band-about = 分数旁的小字和图上的色条，是分数可能落在的范围：观察到的项目少、或者听得没有把握，范围就宽
debrief-competencies = 五项能力
debrief-legend-this = 这次
debrief-legend-last = 上次
debrief-legend-target = 目标 { $target }
debrief-timeline = 情绪与得分
debrief-timeline-about = 按轮次，点任一轮跳到原句
debrief-points-row = 得分
debrief-lost-row = 失分
debrief-legend-anger = 怒气
debrief-legend-trust = 信任
debrief-legend-lost = 空心是失分
debrief-semicolon = ；
debrief-no-points = 这一轮没有得分，也没有失分
debrief-points = 得分：{ $points }
debrief-points-lost = 失分：{ $points }
debrief-turn-mood = { $turn }：{ $mood }，怒气 { $anger } / 100，信任 { $trust } / 100，耐心还有 { $patience } 轮
debrief-turn-anger = 怒气 { $change }：{ $causes }
debrief-turn-trust = 信任 { $change }：{ $causes }
debrief-turn-fatal = 有致命错误

# 原句
debrief-transcript = 原句与批注
debrief-filter-annotated = 有批注
debrief-filter-all = 全部
debrief-filter-lost = 失分
debrief-earned = 得分
debrief-partly = 部分
debrief-missed = 未得
debrief-unobserved = 无从观察
debrief-fatal = 致命
debrief-note-number = 批注 { $number }
debrief-better = 更好：
debrief-why = 为什么：
debrief-answer = 参考说法
debrief-answer-of = 第 { $turn } 轮的参考说法
debrief-nothing-shown = 这里没有符合的句子，可以换成“全部”看整场对话
debrief-nothing-to-mark = 没有批注，可以换成“全部”看整场对话
debrief-unsaid = 该说没说、该做没做的
debrief-unsaid-about = 不落在某一句上；每条都写着怎样才能得到
debrief-throughout = 整场做到的
debrief-throughout-about = 不靠某一句，靠从头到尾都没有松
debrief-unobserved-head = 这次无从观察的
debrief-unobserved-about = 没有出现用得到的场合，不计入分母，也不算你的错
debrief-desk-done = 办理「{ $action }」：{ $result }
debrief-desk-refused = 「{ $action }」没有办成：{ $reason }
debrief-desk-table = 查看「{ $table }」
debrief-desk-article = 打开「{ $article }」
debrief-desk-searched = 搜索“{ $words }”
debrief-desk-flagged = 「{ $table }」第 { $row } 行标为存疑
debrief-desk-unflagged = 「{ $table }」第 { $row } 行取消存疑
debrief-desk-cited = 引用「{ $source }」
debrief-hint = 看了提示（扣 { $cost } 分）：{ $hint }
debrief-hint-free = 看了提示：{ $hint }
debrief-silence = 沉默了 { $seconds } 秒，客户察觉到了
debrief-ended-customer = 客户结束了对话
debrief-ended-agent = 你结束了对话
debrief-ended-turns = 轮次用完，对话结束
debrief-ended-clock = 时间到，对话结束

# 与上次对照
debrief-against = 与第 { $attempt } 次相比
debrief-against-total = 总分 { $before } → { $now }
debrief-against-gained = 这次新做到：
debrief-against-lost = 上次做到、这次没有：
debrief-against-same = 做到的项目没有变化

# 只重试一件事
debrief-retry = 只重试一件事
debrief-retry-what = { $turn }，{ $title }。
debrief-retry-what-whole = { $title }。
debrief-retry-would-be = 其余照旧，总分就是 { $total }。
debrief-retry-would-pass = 其余照旧，总分就是 { $total }，通过。
debrief-retry-from = 从第 { $turn } 轮重来
debrief-retry-nothing = 能得的分都得到了，这一场没有要重来的地方。
debrief-retry-not-marked = 这一场没有评分，整场再练一次就好。
debrief-retry-exam = 考核不能从中间重来
debrief-retry-no-turn = 这一场没有第 { $turn } 轮，不能从那里重来
debrief-again = 整场再练

# 考核
debrief-sealed = 考核结束了，结果在考官那里
debrief-sealed-about = 对话已经完整保存。结局、得分和批注，等考官发放后在这里看
debrief-sealed-unsaved = 这次对话没有存下来，关掉窗口就没有了。结局、得分和批注，等考官发放后在这里看
debrief-sealed-confirm = 发放之后，坐在这台电脑前的人都能看到结局、得分和批注，收不回来。这里不验证身份：请只在你就是考官时确认
debrief-sealed-library = 回到练习
debrief-examiner = 我是考官，发放结果…
debrief-release = 我是考官，确认发放
debrief-release-not = 先不发放

# 差在哪一级
debrief-theory = { $competency }的 { $level } 级是这样的
debrief-anchor-empathy-2 = 至少有一句回应客户的感受，不否认、不评价。
debrief-anchor-empathy-3 = 先说出对方的感受，再带上他自己讲过的事，然后才谈办法。
debrief-anchor-empathy-4 = 听出没有明说的需要；语气随对方变化，同样的话不说第二遍。
debrief-anchor-empathy-5 = 道歉及时、具体、真诚，对方的情绪真的降下来；受了气也守住分寸。
debrief-anchor-data_understanding-2 = 能在指给你的地方读出正确的数。
debrief-anchor-data_understanding-3 = 算对该算的指标，并说清范围：哪一笔、哪几天、什么单位。
debrief-anchor-data_understanding-4 = 从两个角度拆开看，找到原因，说出数据的局限，识破其中的陷阱。
debrief-anchor-data_understanding-5 = 把影响说成数字，给出预测，并连到一个行动和复核的日子。
debrief-anchor-sales_awareness-2 = 问题没解决之前不推销，不答应不该答应的。
debrief-anchor-sales_awareness-3 = 先问一句需要什么，给一个对得上的建议，对方说不要就停。
debrief-anchor-sales_awareness-4 = 把建议接到对方亲口说的难处上；有顾虑时拿依据来回应。
debrief-anchor-sales_awareness-5 = 时机对、条件清楚，连怎么取消都讲明；信任和价值一起上升。
debrief-anchor-operations-2 = 有记录、有流转，哪怕还不完整。
debrief-anchor-operations-3 = 类别和优先级选对，字段填全，给出时间并按时闭环。
debrief-anchor-operations-4 = 想到不让对方再来一次；升级时把来龙去脉交代清楚，例外按规程办。
debrief-anchor-operations-5 = 看到背后的系统原因，提出改流程或改做法的建议，并带上衡量指标。
debrief-anchor-project_management-2 = 列出要做的事。
debrief-anchor-project_management-3 = 把事拆开：谁负责、哪天到哪一步、主要风险是什么。
debrief-anchor-project_management-4 = 讲清依赖、预算和相关各方，成功有衡量的标准，变更有规矩。
debrief-anchor-project_management-5 = 被追问时能权衡取舍；先试点，留退路，并跟踪到底有没有收益。

# 评分依据
debrief-why-mark = 评分依据
debrief-why-of = 评分依据：{ $title }
debrief-why-nowhere = 整场里没有哪一句可以算作它
debrief-why-place = { $turn }，“{ $words }”
debrief-why-exact = { $turn }，“{ $words }”：案例要找的说法逐字对得上，不靠猜
debrief-why-desk = { $turn }：看的是在工作台上办的事，不靠听
debrief-why-words = 听成{ $what }，凭的是“{ $words }”，{ $sure }
debrief-why-shape = 像是{ $what }，只是句子看上去像，没有说准，{ $sure }
debrief-why-model = 像是{ $what }，凭的是整句的说法，{ $sure }
debrief-why-weighed = 其中最起作用的是{ $stretches }
debrief-why-between = 、
debrief-why-figure = 数字
debrief-why-promise-full = 有时间、有人负责的承诺
debrief-why-promise-timed = 有时间的承诺
debrief-why-promise-owned = 有人负责的承诺
debrief-why-empathy = 共情 { $level } / 2
debrief-why-sure-exact = 逐字核对
debrief-why-sure-very = 很有把握（{ $percent }%）
debrief-why-sure = 有把握（{ $percent }%）
debrief-why-unsure = 没有把握（{ $percent }%）
debrief-need-person = { $count } 处机器听得没有把握，先按现在的听法计分，已经列进老师的待复核
debrief-overruled = { $count } 处由老师改判，总分按改判后的算；机器原来怎么判的，写在每一条下面
debrief-machine-total = 只按机器判的是 { $total }
