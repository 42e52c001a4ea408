library-title = 练习
library-week = 本周练了 { $times } 次，共 { $minutes } 分钟
library-week-none = 本周还没练
library-search = 搜索标题、事实、知识点
library-import = 导入案例…
library-import-filter = 案例文件
library-reload = 重新读取

library-recommended = 为你推荐
library-first = 从这一个开始，边练边看每句话的反馈
library-because = 因为 { $competency } 上次 { $score }，目标 { $target }，是你离目标最远的一项
library-because-none = 因为 { $competency } 还没有足够的证据
library-expected = 照你最近的水平，大约能拿 { $expected } 分
library-read-briefing = 看简报
library-start = 开始练习
library-tried = 练过 { $times } 次，最佳 { $best }，上次 { $last }
library-tried-unmarked = 练过 { $times } 次，上次 { $last }
library-minutes = 约 { $minutes } 分钟

library-trade = 行业
library-channel = 渠道
library-level = 等级
library-competency = 能力
library-language = 语言
library-within = 时长
library-within-minutes = { $minutes } 分钟内
library-several = { $first } 等 { $count } 项
library-clear = 清除
library-filters = 筛选
library-count-all = { $all } 个案例
library-count = { $all } 个案例中的 { $shown } 个

library-sort-recommended = 按推荐程度
library-sort-level = 按等级
library-sort-minutes = 按时长
library-sort-best = 按最佳成绩
library-sort-recent = 按上次练习

library-passed = 已通过
library-best = 最佳
library-untried = 还没练过
library-own = 自己的
library-card = { $title }，{ $trade }·{ $channel }，{ $level }，约 { $minutes } 分钟

library-resume = 「{ $title }」还没结束，停在第 { $turn } 轮
library-resume-more = 「{ $title }」还没结束，停在第 { $turn } 轮；另有 { $more } 场
library-resume-button = 接着练
library-discard = 不要了

library-broken = { $count } 个案例文件用不了
library-broken-first = { $path } 第 { $line } 行：{ $why }
library-broken-file = { $path }：{ $why }
library-broken-more = 另有 { $more } 处
library-broken-show = 看看是哪些
library-broken-hide = 收起

library-none = 没有符合条件的案例
library-none-button = 清除筛选
library-empty = 书架上还没有案例
library-loading = 正在读取案例…
