# 待复核：老师盲评、对照、改判
review-title = 待复核
review-not-kept = 没能保存：{ $why }
review-no-trainer = 先写上是谁在标
review-no-such-check = 这一场没有这个评分项
review-marked-already = 这一项已经标过；标注一经确认就不再改
review-mark-first = 先确认自己的标注，再看机器的、再改判
review-note-needed = 改判要写一句理由
review-same = 机器判的就是这个，不用改判
review-not-overruled = 这一项没有改判可以撤回
review-back = 返回成长
review-back-queue = 回到待复核
review-waiting = { $count ->
    [0] 没有等着人看的
   *[other] { $count } 场等着人看
}
review-reading = 正在读记录
review-empty = 还没有结束的练习。练完一场，这里就能复核
review-none-waiting = 没有等着人看的：机器有把握的都已经计分。换成“全部”可以给任何一场标注
review-filter-waiting = 待复核 { $count }
review-filter-all = 全部 { $count }
review-fact-open = { $count } 项需要人看
review-fact-marked = 已标 { $count }/{ $of }
review-fact-overruled = 改判 { $count }
review-no-name = 没有留名
review-trainee = 学员
review-ended-trainee = 学员结束了对话

# 谁在标
review-trainer = 标注人：{ $name }
review-trainer-none = 谁在标？
review-trainer-about = 名字会留在标注和改判上，学员看得到
review-trainer-name = 老师的名字
review-trainer-add = 由这位老师标
review-no-trainer-about = 先在右上角写上谁在标，再确认标注

# 标注
review-blind-about = 机器的评分现在看不到。先凭原文自己标，确认之后才看得到它
review-status-met = 做到
review-status-partly = 部分做到
review-status-not-met = 没做到
review-status-not-observed = 无从观察
review-of = { $of } 分
review-earned = 做到：
review-missed = 没做到：
review-choose = { $check }：{ $status }
review-confirm-one = 确认这一项
review-confirm-of = 确认：{ $check }
review-confirm = 确认所选 { $count } 项
review-seen = 我看过这一场的机器评分（不算盲评）
review-progress = 已标 { $marked } / { $of } 项

# 对照与改判
review-mine = 我标
review-mine-seen = 我标（非盲评）
review-machine = 机器判
review-other = { $name }标的是{ $status }
review-line = 第 { $turn } 轮：“{ $words }”
review-line-desk = 第 { $turn } 轮：工作台上办的事
review-overrule = 改判…
review-overrule-of = 改判：{ $check }
review-overrule-to = 改判 { $check } 为{ $status }
review-overrule-do = 改判
review-overrule-not = 先不改
review-note-of = 改判的理由：{ $check }
review-note-hint = 写一句理由，学员看得到
review-overruled = { $by }改判为{ $status }：{ $note }
review-take-back = 撤回改判

# 一致程度
review-agreement = 与机器的一致程度
review-agreement-about = 只算盲评；两边的档次隔得越远，κ 扣得越多
review-agreement-none = 有老师盲评之后，这里按评分项列出一致程度
review-agreement-row = { $case }，{ $check }：盲评 { $pairs } 次，完全一致 { $exact }，相差不超过一档 { $adjacent }，加权 κ { $kappa }
review-col-check = 评分项
review-col-pairs = 次数
review-col-exact = 一致
review-col-adjacent = 差一档内
review-col-kappa = 加权 κ
review-export = 导出…
review-export-file = 评分一致程度.csv
review-nothing-between = 致命错误只有犯了和没有犯
review-status-committed = 犯了
review-status-not-committed = 没有犯
review-why-fatal = 为什么致命：
review-forget = 删除{ $name }…
review-forget-title = 删除这位老师？
review-forget-words = { $name }的名字、全部标注和改判都会删除，被改判的评分回到机器原来的判法。删除以后不能恢复
review-forget-yes = 删除
review-forget-no = 不删除
