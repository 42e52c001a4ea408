# 问一张表：看不懂的地方
desk-query-empty = 没有写要问什么，例如：by 列 count
desk-query-unexpected = 这里不能写“{ $word }”
desk-query-unexpected-near = 这里不能写“{ $word }”，是不是 { $near }
desk-query-wanting = “{ $word }”后面还缺内容
desk-query-no-sign = “{ $word }”后面要写条件，例如 { $word }=是
desk-query-no-column = 没有“{ $word }”这一列，有：{ $known }
desk-query-no-column-near = 没有“{ $word }”这一列，是不是 { $near }
desk-query-no-table = 没有“{ $word }”这张表，有：{ $known }
desk-query-no-table-near = 没有“{ $word }”这张表，是不是 { $near }
desk-query-not-numbers = { $word } 要用在数字列上，{ $column } 不是数字
desk-query-not-dates = { $word } 要用在日期列上，{ $column } 不是日期
desk-query-one-join = 一次只能连接一张表
desk-query-many-groups = 最多按 { $most } 列分组
desk-query-many-parts = 条件和算法最多各写 { $most } 个
desk-query-stats-alone = stats 单独用，不和分组、合计写在一起
desk-query-many-lines = 超过 { $most } 组，换一列，或者把日期按周、按月分
desk-query-many-pairs = 连接后超过 { $most } 行，这一列在两张表里都大量重复，不能当键

# 答案的列名
desk-measure-count = 行数
desk-measure-share = 占比
desk-measure-sum = { $column } 合计
desk-measure-share-of = { $column } 占比
desk-measure-mean = { $column } 平均
desk-measure-median = { $column } 中位数
desk-measure-min = { $column } 最小
desk-measure-max = { $column } 最大
desk-measure-rate = { $test } 比率
desk-measure-ratio = { $over } ÷ { $under }
desk-step-day = { $column }（日）
desk-step-week = { $column }（周）
desk-step-month = { $column }（月）
desk-no-value = 没有填
desk-groups-more = …共 { $count } 组
desk-joined = { $matched } 行连上，{ $unmatched } 行没有对应，另一张表还有 { $left } 行没用到
desk-joined-twice = { $rows } 行连上了不止一行，会重复计算：连接后共 { $pairs } 行

# 一列的统计
desk-stats-counts = { $count } 个值，缺 { $missing }，不同的 { $distinct }
desk-stats-count = 有值
desk-stats-missing = 缺失
desk-stats-distinct = 不同的值
desk-stats-min = 最小
desk-stats-median = 中位数
desk-stats-mean = 平均
desk-stats-max = 最大
desk-stats-sum = 合计
desk-stats-first = 最早
desk-stats-last = 最晚

# 一次分析
desk-analysed = 分析「{ $table }」{ $query } → { $answer }
desk-rows-asked = 共 { $count } 行
desk-rows-more = …还有 { $count } 行没有列出，加条件再看
desk-all-rows = 全部

# 评分：口径
assess-no-scope = 数字对了，但没有说明是谁的、哪段时间的（{ $scope }）。
assess-scope-between = 、

# 得分的位置
desk-place-flagged = 对「{ $table }」第 { $row } 行存疑：{ $cells }
desk-place-unflagged = 取消了对「{ $table }」第 { $row } 行的存疑：{ $cells }
desk-source-article = 《{ $title }》
desk-source-row = 「{ $table }」第 { $row } 行
desk-place-cited = 引用「{ $table }」第 { $row } 行：{ $cells }
desk-place-opened = 打开「{ $table }」
desk-place-noted = 笔记：{ $text }
desk-place-done = { $action }：{ $result }

# 陷阱
trap-head = 数据里的陷阱
trap-stale-row = 旧记录
trap-contradiction = 前后矛盾
trap-wrong-unit = 单位不对
trap-wrong-currency = 币种不对
trap-duplicate = 重复记录
trap-other-customer = 别人的记录
trap-survivor-bias = 只剩留下的
trap-noticed = 第 { $turn } 轮发现了
trap-noticed-at-once = 开场前就发现了
trap-not-noticed = 没有发现
trap-row = 「{ $table }」第 { $row } 行：{ $cells }
desk-why-act = { $turn }：{ $words }

# 数据页上的分析
desk-ask = 问这张表
desk-ask-hint = 例如 by 列 count mean(列)
desk-ask-go = 分析
desk-ask-open = 分析这张表
desk-ask-by = 按{ $column }
desk-ask-by-day = 按{ $column }逐日
desk-ask-stats = { $column }统计
desk-ask-join = 连上「{ $table }」
desk-ask-cite = 把结果写进回复
desk-chart-bars = 柱
desk-chart-line = 线
desk-chart-dots = 点
desk-chart-base = 画出总体水平
desk-chart-base-at = 虚线为总体水平 { $value }
desk-chart-left-out = 还有 { $count } 组没有画出
desk-chart-two-figures = 点图要有两个算法，例如 count mean(列)
desk-head-stats = 看{ $column }的统计

# 客户往来
desk-history = 往来记录
desk-channel-chat = 在线聊天
desk-channel-phone = 电话
desk-channel-mail = 邮件
desk-channel-app = App
desk-channel-message = 短信
desk-channel-shop = 门店
