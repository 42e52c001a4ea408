# 数据表的 CSV 文件。前半句都是位置。
check-csv-at = { $file } 第 { $line } 行第 { $column } 列
check-csv-name = “{ $file }”不能当 CSV 文件名
check-csv-missing = 案例旁边没有 { $file }
check-csv-too-large = { $file } 有 { $size } MiB，最多读 { $limit } MiB
check-csv-and-rows = 这张表既写了 csv 又写了 rows，只能留一个
check-csv-more = { $file } 还有 { $count } 处类似的问题
check-csv-empty = { $file } 里什么也没有
check-csv-not-text = { $file } 不是文本文件
check-csv-mark = { check-csv-at }：开头有一个看不见的标记（BOM）
check-csv-encoding = { check-csv-at }：编码是 { $encoding }，不是 UTF-8
check-csv-encoding-hint = 照样能读；用 UTF-8 另存一次就没有这条提醒
check-csv-separator = { check-csv-at }：列之间用的是“{ $found }”，应当用半角逗号
check-csv-rows = { $file } 超过 { $limit } 行，从第 { $line } 行起没有读
check-csv-width = { $file } 第 { $line } 行有 { $cells } 格，表头有 { $columns } 格
check-csv-open-quote = { check-csv-at }：引号没有合上，后面的行都被吞进了这一格
check-csv-twice = { check-csv-at }：“{ $name }”这一列出现了两次
check-csv-no-column = { $file } 的表头里没有“{ $name }”这一列
check-csv-no-column-hint = 表头写列的 id 或标题；分语言写成 id.zh、id.en
check-csv-extra = { check-csv-at }：案例里没有“{ $name }”这一列，不会读它
check-csv-extra-hint = 在 columns 里加上这一列，或者从文件里删掉
check-csv-number = { check-csv-at }：“{ $written }”不是数字
check-csv-date = { check-csv-at }：“{ $written }”不是正确的日期或时间

# 陷阱和分析
check-trap-without-rows = 陷阱“{ $trap }”没有写是哪几行
check-trap-row = 没有第 { $row } 行，这张表有 { $rows } 行
check-trap-unasked = 没有评分项问到陷阱“{ $trap }”
check-trap-unasked-hint = 加一项 met: Noticed("{ $trap }")，或者去掉这个陷阱
check-unknown-column = 表“{ $table }”没有“{ $column }”这一列

# 操作和快捷短语
check-effect-row = 操作“{ $action }”的参数“{ $parameter }”不是从表“{ $table }”里选一行，改不到单元格
check-limit-of-words = 参数“{ $parameter }”不收数字，不能有上限
check-limit-outside = 上限 { $value } 不在参数的范围 { $low } 到 { $high } 里
check-approval-never-asked = 操作“{ $action }”没有一个值能超过上限，永远不用请示
check-replaces-loop = 文章“{ $article }”绕了一圈又替代自己
check-phrase-slot = 快捷短语的空位“{ $slot }”在这个场景里找不到

check-way-differs = 这种说法和原话的数字或否定对不上：{ $way }
