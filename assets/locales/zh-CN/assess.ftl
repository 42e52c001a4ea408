# 评分：为什么得分、为什么没得分
assess-not-observed = 这次没有出现需要用到它的场合，不计入分母。
assess-spoiled = 该做的做到了，但同一场里有一句话把它抵消了。
assess-guard-repeated = 这句话前面说过，重复不再计分。
assess-guard-listed = 只有关键词，不成句子，不计分。
assess-guard-echoed = 这句是照搬客户的原话，不计分。
assess-guard-canned = 是原样发出的快捷短语，没有一句是为这位客户说的，不计分
assess-guard-pasted = 这句是照贴知识库原文，不算用自己的话说。
assess-abuse-title = 辱骂客户
assess-abuse-reason = 任何情况下都不能辱骂客户，一句就是致命错误。
assess-abuse-better = 停一停，先说事情：“我们先把这件事解决，您看这样行吗？”

assess-not-marked-nothing-happened = 未评分：这一场没有说话，也没有办任何事。
assess-not-marked-nothing-observed = 未评分：这一场没有出现可以评分的内容。
assess-not-marked-other-scenario = 未评分：这份记录属于另一个场景，不是「{ $scenario }」。

# 名称
assess-competency-empathy = 共情
assess-competency-data_understanding = 数据理解
assess-competency-sales_awareness = 业务敏锐度
assess-competency-operations = 运营
assess-competency-project_management = 项目管理
assess-status-met = 得分
assess-status-partly = 部分
assess-status-not_met = 未得
assess-status-not_observed = 无从观察
assess-family-customer = 客户
assess-family-business = 业务
assess-family-compliance = 合规
assess-outcome-settled = 客户接受，事情办成
assess-outcome-partly_settled = 部分办成
assess-outcome-escalated = 已升级转交
assess-outcome-customer_left = 客户离开
assess-outcome-out_of_time = 时间或轮次用完
assess-outcome-ended_by_agent = 由你结束
assess-outcome-running = 还没有结束
assess-flag-negative = 生硬否定
assess-flag-challenging = 质问客户
assess-flag-buck_passing = 推诿
assess-flag-absolute_promise = 绝对化承诺
assess-flag-command_calm_down = 命令客户冷静
assess-flag-abuse = 辱骂
assess-flag-blame_customer = 责怪客户
assess-flag-dismissal = 敷衍
assess-flag-threat = 威胁客户
assess-flag-sarcasm = 讽刺
assess-flag-medical_advice = 诊断或用药建议
assess-flag-asks_secret = 索取密码或验证码

# 命令行里的结果
assess-total-passed = 总分 { $total } / 100，通过（达标 { $pass }）
assess-total-failed = 总分 { $total } / 100，未通过（达标 { $pass }）
assess-total-capped = 实得 { $earned }，按致命错误封顶
assess-hint-cost = 提示扣 { $points } 分
assess-case-changed = 这份记录之后，场景的评分规则改过；下面是按现在的规则评的。
assess-ending = 结果：{ $ending }
assess-head-competencies = 五项能力
assess-head-critical = 致命错误
assess-head-checks = 逐项
assess-head-retry = 只重试一件事
assess-competency-line = { $name }：{ $score } 分（可能在 { $low }–{ $high }），{ $level } 级，得 { $points }/{ $of }
assess-competency-none = { $name }：证据不足
assess-level-capped = 第 { $turn } 轮出现“{ $family }”，等级封顶为 { $level } 级
assess-turn = 第 { $turn } 轮
assess-better = 更好：{ $better }
assess-retry-total = 其余照旧，总分就是 { $total }。
assess-retry-pass = 其余照旧，总分就是 { $total }，通过。
assess-torn = { $file } 最后一行不完整，只用了它前面的 { $lines } 行。

# 用不了的时候
assess-no-transcript = { $file }：读不出记录。{ $why }
assess-no-header-hint = 记录文件由 heard play … --transcript 文件 写出，第一行是场景、种子和模式。
assess-bad-line-hint = 请检查文件是否被改动过；最后一行不完整没有关系，中间的行必须完整。
assess-other-scenario-hint = 请用它自己的场景评分：heard assess { $scenario } …

# 需要人工复核
assess-needs-person = 需要人工复核
assess-need-person = { $count } 处需要人工复核：机器听得没有把握，先按现在的听法计分
assess-doubt = 需要人工复核：听得没有把握，换一种听法是 { $least }–{ $most } / { $of } 分
assess-doubt-quote = 需要人工复核：“{ $quote }”听得没有把握，换一种听法是 { $least }–{ $most } / { $of } 分
assess-doubt-critical = 需要人工复核：这条致命错误机器听得没有把握
assess-competency-thin = 观察到的太少，这个分数证据不足，仅供参考

# 老师改判
assess-overruled = { $by }改判；机器判的是{ $status } { $points }/{ $of }。附言：{ $note }
assess-overruled-nobody = 老师
assess-machine-total = 有老师改判的项目；只按机器判的，总分是 { $total }
assess-fatal-dismissed = 致命错误「{ $title }」由{ $by }改判为没有犯，不再封顶。附言：{ $note }
assess-fatal-added = 这条致命错误是{ $by }补上的，机器没有听出来。附言：{ $note }
