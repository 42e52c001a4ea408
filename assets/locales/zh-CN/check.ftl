# 场景检查：文件的写法
check-full-width = 这里是全角的“{ $found }”，应当用半角的 { $half }
check-full-width-space = 这里有看不见的全角空格（{ $found }），应当用普通空格
check-full-width-hint = 运行 heard check --fix 可以一次改好全部全角标点
check-byte-order-mark = 文件开头有看不见的字节顺序标记（BOM）
check-not-utf8 = 文件是 { $encoding } 编码，应当存成 UTF-8
check-bad-bytes = 文件里有不能识别的字节，既不是 UTF-8 也不是 GBK
check-bad-bytes-hint = 用编辑器打开，另存为 UTF-8 后再检查
check-encoding-hint = 运行 heard check --fix 可以改好，内容不变
check-file-too-large = 文件超过 { $limit } MiB，没有继续读
check-file-too-large-hint = 一个场景通常不到 1 MiB；把大表格删到场景用得着的行
check-nested-too-deep = 括号嵌套超过 { $limit } 层
check-syntax-nothing = 文件是空的
check-syntax-after-end = 场景已经结束，后面还有多余的内容
check-syntax-unclosed-comment = 注释 /* 没有结尾的 */
check-syntax-unclosed-text = 文字缺少结尾的引号
check-syntax-apostrophe = 单引号里只能放一个字；文字请用双引号
check-syntax-bad-escape = 文字里不能写 { $escape }；反斜杠本身写成 \\
check-syntax-extension = 这里只支持 #![enable(implicit_some)]，而且不写也行
check-syntax-unclosed = 这个括号没有对应的 { $close }
check-syntax-unclosed-hint = 在它最后一项的后面补上 { $close }
check-syntax-extra-comma = 多了一个逗号
check-syntax-wrong-close = 这里应当是 { $close }，却写成了 { $found }
check-syntax-wrong-close-hint = 对应的括号开在第 { $line } 行
check-syntax-semicolon = 各项之间用逗号，不用分号
check-syntax-missing-comma = 这一项后面缺逗号
check-syntax-missing-comma-hint = 在这里补一个半角逗号
check-syntax-equals = 字段名后面用冒号，不用等号
check-syntax-no-value = 冒号后面没有值
check-syntax-stray-field = 方括号里不能直接写字段{ $name ->
    [blank] {""}
   *[other] {" "}{ $name }
 }
check-syntax-stray-field-hint = 列表里的每一项要有自己的圆括号：[(…), (…)]
check-syntax-no-colon = 这里要写成“名字: 值”
check-syntax-unexpected = 这里不该出现 { $found }
check-wrong-type = 这里要写{ $wanted ->
    [text] 引号里的文字
    [number] 整数
    [bool] true 或 false
    [list] 方括号里的列表
    [map] 花括号里的对应表
    [Text] 带语言的文字
   *[other] { $wanted }
 }，现在是{ $found ->
    [text] 一段文字
    [char] 一个字符
    [number] 一个数字
    [word] 一个没有引号的词
    [fields] 一组字段
    [tuple] 圆括号里的值
    [list] 一个列表
   *[map] 一个对应表
 }
check-wrong-type-hint-text = 写成 (zh: "…")，有英文时写成 (zh: "…", en: "…")
check-wrong-type-hint-quotes = 用双引号括起来
check-wrong-type-hint-list = 用方括号括起来：[…]，只有一项也要
check-wrong-type-hint-number = 去掉引号
check-wrong-head = 这里要写 { $wanted }，不是 { $found }
check-wrong-head-hint = 括号前的名字可以省去：删掉 { $found } 也行
check-unknown-field = { $shape } 没有字段 { $name }
check-duplicate-field = 字段 { $name } 写了两次
check-duplicate-key = “{ $name }”写了两次，只会留下后一个
check-missing-field = { $shape } 缺少字段 { $name }
check-missing-field-hint = 补上 { $name }: { $wanted ->
    [text] "…"
    [number] 数字
    [bool] true 或 false
    [list] […]
    [map] {"{"}"…": "…"{"}"}
    [Text] (zh: "…")
   *[other] { $wanted }
 }
check-unknown-name = { $shape } 里没有 { $name }
check-did-you-mean = 是不是想写 { $name }？
check-known-names = 可以写：{ $names }
check-single-brackets = { $name } 里面还要一层括号
check-single-brackets-hint = 写成 { $name }((…))
check-argument-count = { $name } 要 { $wanted } 个值，这里有 { $found } 个
check-argument-count-hint = 写成 { $form }
check-not-whole = { $written } 不是整数
check-number-out-of-range = { $written } 超出范围，只能是 { $low } 到 { $high }
check-empty-text = 这里一种语言的文字都没有

# 场景检查：内容的意思
check-unsupported-format = 不认识格式 { $format }，这个版本只读格式 1
check-unsupported-format-hint = 更新听见，或者把文件改回格式 1
check-id-not-file-name = 场景的 id 是“{ $id }”，文件名却是“{ $file }”
check-id-not-file-name-hint = 把 id 改成“{ $file }”，或者给文件改名
check-bad-case-id = 场景的 id“{ $id }”只能用小写字母、数字、连字符或汉字
check-bad-id = 名字“{ $id }”不能是空的，也不能有空格、引号、等号、井号或花括号
check-duplicate-id = 名字“{ $id }”已经用过
check-duplicate-id-hint = 换一个名字；引用它的地方也要改
check-too-many-nodes = 剧本超过 { $limit } 个节点
check-unknown-target = 没有叫“{ $name }”的节点
check-unknown-reference = 没有叫“{ $name }”的{ $wanted ->
    [fact] 事实
    [ending] 结局
    [action] 操作
    [table] 数据表
    [source] 数据表或知识条目
    [article] 知识条目
    [citation] 知识条目或表格行
    [product] 产品
    [response] 反应规则
    [offer] 活动优惠
    [theme] 真实主题
    [draft] AI 草稿
    [work] 工作包
    [person] 成员
    [involved] 成员或干系人
    [milestone] 里程碑
    [risk] 风险
    [stakeholder] 干系人
    [purchase] 采购项
    [change] 项目变化
    [trap] 陷阱
   *[check] 评分项
 }
check-unknown-row = “{ $name }”不是现有的表格行；写成 表名#行号，行号从 1 开始
check-unknown-parameter = 操作“{ $action }”没有参数“{ $parameter }”
check-unknown-value = 参数“{ $parameter }”没有选项“{ $value }”
check-unreachable-node = 从开场走不到节点“{ $node }”
check-unreachable-node-hint = 在能走到的节点里加一条 to: "{ $node }"，或者删掉它
check-no-way-out = 节点“{ $node }”没有下一步，也没有结局
check-no-way-out-hint = 加一条 replies，写上 ends，或者给某个结局写上 when
check-loop-without-exit = 从“{ $node }”开始的 { $count } 个节点来回打转，走不出去
check-gate-never-opens = 这个条件永远不会成立
check-gate-why-contradiction = 几个条件互相矛盾，不可能同时成立
check-gate-why-told = 事实“{ $fact }”永远说不出来
check-gate-why-visited = 节点“{ $node }”永远走不到
check-gate-why-did = 操作“{ $action }”做不了，或者没有这样的参数值
check-gate-why-need = 没有写 hidden_need，或者它永远不会满足
check-gate-why-asked = Asked 只能写在事实的 release 里
check-gate-why-otherwise = Otherwise 只能写在按顺序挑选的地方，例如 replies
check-gate-why-turn = 轮数超过了 turn_limit
check-gate-why-elapsed = 秒数超过了 minutes 规定的时间
check-gate-why-mood = 怒气和信任最高是 100
check-gate-why-not = Not 里面的条件总是成立
check-reply-behind-always = 前面一条回应总是成立，这一条永远轮不到
check-reply-behind-always-hint = 把它移到那一条前面，或者删掉
check-release-never-holds = 事实“{ $fact }”永远等不到说出来的时候
check-release-never-holds-hint = 看看是不是互相等待，或者条件超出了范围
check-unreachable-ending = 没有任何对话会以“{ $ending }”结束
check-unreachable-ending-hint = 在节点里写 ends，或者给它写上 when
check-silent-opening = 开场节点没有话，顾客一句都不说
check-silent-node = 节点“{ $node }”没有话，顾客走到这里会沉默
check-no-facts = 顾客什么都不知道，问不出任何事
check-cue-no-reply-uses = 例句“{ $words }”不会起作用
check-cue-no-reply-uses-hint = 同一节点里通向“{ $node }”的回应已经先接住了它
check-cue-twice-hint = 同一条回应里已经有这句话
check-duplicate-choice = 同一节点里已经有选项“{ $words }”
check-never-met = 没有任何对话能满足这一项
check-never-met-contradiction = 几个要求互相矛盾，不可能同时满足
check-never-met-between = 参数不是数字，或者范围和操作允许的数值没有交集
check-never-met-some = 列表里只有 { $count } 个词
check-never-met-row = 这张表只有 { $rows } 行，行号从 1 开始
check-never-met-chose = 剧本里没有这个选项
check-never-met-empathy = 共情级别最高是 2
check-never-met-ended = 这些结局都到不了
check-void-rule = 这条规则永远不会让一次尝试作废
check-void-rule-hint = 写上次数或差错，例如 more_than: 2, any: [RoleReversal]
check-silence-earns = 什么都不说也能得这一项的分
check-silence-earns-hint = 用 applies 写明什么时候才算，例如 applies: Turns(3)
check-judge-dismisses = 感受有没有被淡化，不由评委判断
check-judge-fatal = 致命错误不由评委判断
check-judge-hint = 改用规则来判断，例如 Act(Dismiss) 或 Flag(Dismissal)
check-weights-sum = 五项权重合计 { $sum }，应当是 100
check-no-points = 这一项值 0 分
check-no-evidence = 这一项既没有 met 也没有 parts，没法得分
check-two-evidences = met 和 parts 只能写一个
check-parts-sum = 各小项合计 { $sum } 分，这一项写的是 { $points } 分
check-competency-not-marked = { $competency } 有权重，却没有一项评分
check-competency-not-marked-hint = 加一项评分，或者把权重改成 0
check-competency-no-weight = 这一项属于 { $competency }，而它的权重是 0
check-blank-text = 文字是空的
check-placeholder-text = 这里还没有写完：“{ $words }”
check-half-translated = 这段文字缺少 { $language }
check-language-not-declared = languages 里没有 { $language }，这段文字不会有人看到
check-bad-date = “{ $written }”不是正确的日期或时间
check-bad-date-hint = 写成 { $form } 这样
check-dates-backward = 失效日期早于生效日期
check-bad-number = “{ $written }”不是数字
check-bad-number-hint = 只写阿拉伯数字，例如 38.6；单位写在单位栏
check-limits-backward = 上限小于下限
check-bad-pattern = 正则表达式写错了：{ $reason }
check-row-width = 这一行有 { $cells } 格，表头有 { $columns } 列
check-out-of-range = { $value } 超出范围，只能是 { $low } 到 { $high }
check-cap-above-pass = 封顶分不低于及格线，犯了致命错误也能及格
check-odd-limit = { $name } 是 { $value }，合理的范围是 { $low } 到 { $high }
check-empty-list = 列表是空的

# heard check 与 heard new
check-summary = { $errors } 个错误，{ $warnings } 个提醒，共 { $files } 个文件
check-all-fine = { $files } 个文件都没有问题
check-repaired = 已修复 { $path }
check-no-files = { $path } 里没有 .ron 文件
check-no-such-rule = 没有规则 { $rule }
check-severity-error = 错误
check-severity-warning = 提醒
check-severity-hint = 办法
check-new-written = 已写好 { $path }
check-new-next = 接着改它，再运行 heard check { $path }
check-new-exists = { $path } 已经存在，没有改动
check-new-exists-hint = 换一个名字，或者先把它移走
check-new-no-template = 没有模板 { $name }
check-new-templates = 可以用：{ $names }；也可以写一个场景文件的路径
check-new-bad-id = “{ $id }”不能作场景的名字
check-new-bad-id-hint = 只用小写字母、数字、连字符或汉字，例如 late-gift
check-shift-clock = 「{ $value }」不是 09:30 这样的时刻
check-shift-outside = { $value } 不在这个班的时间里
check-shift-backward = 结束时间要晚于开始时间
check-shift-name = { $what ->
    [channel] 这个班没有叫「{ $name }」的渠道
   *[disruption] 这个班没有叫「{ $name }」的突发情况
}
check-shift-cannot-work = 「{ $group }」组不会做「{ $channel }」，排不到那里
check-shift-size = { $name } 是 { $value }，应在 { $low } 到 { $high } 之间
check-shift-number = 「{ $value }」不是数字
check-shift-no-limit = 值班的评分要写 at_least、at_most 或 better_by

# 客户池
check-pool-too-small = 客户池里{ $what ->
    [names] 某个性别、某个年龄段的姓名
    [personas] 人物
    [backgrounds] 背景
   *[other] 脾气为 { $what } 的人物
 }只有 { $has } 个，至少要 { $least } 个
check-pool-twice = “{ $name }”在这个列表里写了两次
check-pool-meaning = “{ $word }”换成的说法不能多出或少掉数字和否定
check-pool-no-latin = 姓名“{ $name }”要写 `latin`（拉丁字母），英文对话里用

# 题库
check-bank-twice = “{ $name }”在题库里出现了两次
check-bank-option-count = 这道题有 { $count } 个选项，应有 { $least } 到 { $most } 个
check-bank-options-unused = 判断题、计算题、案例题不写选项
check-bank-same-option = 两个选项是一样的
check-bank-key-single = 单选题的答案写一个选项字母，例如 `answer: "B"`
check-bank-key-multiple = 多选题的答案写两个以上不同的选项字母，例如 `answer: "ACD"`
check-bank-key-order = 排序题的答案把每个选项字母写一次，按正确的先后，例如 `answer: "CABD"`
check-bank-key-verdict = 判断题的答案写 `对` 或 `错`
check-bank-key-number = 计算题的答案写一个数，例如 `answer: "12.5"`
check-bank-tolerance = 误差只用在计算题上，写一个不小于 0 的数
check-bank-points = 案例题要写得分点：`points: ["…", "…"]`

# 竞赛
check-contest-range = 这个数应在 { $low } 到 { $high } 之间
check-contest-no-stage = 没有叫“{ $name }”的环节
check-contest-no-stages = 竞赛至少要有一个环节
check-contest-twice = “{ $name }”写了两次
check-contest-weights = { $by ->
    [each] 各人参加的环节
   *[other] 全队一起参加的环节
 }权重相加是 { $sum }，应当是 100
check-contest-part-empty = 环节“{ $name }”缺少{ $what ->
    [questions] 题目：写 `balanced: 100`，或在 `draws` 里逐项写明
   *[other] 案例或练习：至少写一个 id
 }
check-contest-both-draws = `balanced` 和 `draws` 只能写一个
check-contest-roles = 写了 { $roles } 个角色，而一队有 { $members } 人
check-contest-no-teams = 环节“{ $name }”要全队一起参加，可这场竞赛没有队：写上 `entrants: Teams((members: 3))`
check-contest-relay-alone = 接力“{ $name }”要全队一起参加：写上 `by: Together`
check-contest-drop = 去掉最高和最低之后至少要剩下一张评分表：写 3 以上，或写 0 表示不去
check-contest-anchors = 每个评判项要有四级行为（0、1、2、3 各一条），这里有 { $count } 条
check-contest-no-sheet = 环节“{ $name }”里评委占一部分分，却没有评分表
check-contest-idle-sheet = 环节“{ $name }”有评分表，评委却不占分：把 `machine` 写成小于 100
check-contest-no-judges = 环节“{ $name }”要评委打分，竞赛却没有评委：写上 `judges: (count: 5)`
check-contest-advance-none = 至少要有一名选手晋级
check-contest-advance-more = 前面的环节留下的人比这里要的还少
check-contest-advance-last = 最后一个环节之后没有可晋级的环节
check-contest-tie-idle = “{ $name }”在这里起不了作用：前面已经比过，或者已经有加赛题
check-contest-tie-open = 有奖项时，同分规则的最后一项应当是 `ExtraRiskQuestion`，否则名次可能定不下来
check-contest-team-prize = 没有队，团体奖发不出去
check-contest-prizes = 奖项的比例相加到了 { $sum }%
check-contest-bar-empty = 合格线要写明看哪些环节
check-contest-calls = 报时或迟到的分钟数比最长的环节（{ $longest } 分钟）还长

# 实操题
check-exercise-twice = “{ $name }”在这道题里出现了两次
check-exercise-empty = `{ $list }` 是空的，没有它就没有这道题
check-exercise-reference = 这里没有“{ $name }”，是不是要写 { $near }？
check-exercise-place-turn = 没有第 { $turn } 句，这段对话一共 { $turns } 句
check-exercise-place-customer = 这一句是客户说的，只评座席的话
check-exercise-place-words = 第 { $turn } 句里没有“{ $words }”
check-exercise-place-both = 这一句既标成违规，又标成了干扰项
check-exercise-times-order = 这一句结束得比开始早，或者开始得比上一句早
check-exercise-times-silence = 无告知静默之前要有 { $seconds } 秒以上没人说话
check-exercise-times-interrupting = 打断要在上一句说完之前开始
check-exercise-needs-figure = “{ $words }”听不出是一个数
check-exercise-needs-word = 有一个说法是空的
check-exercise-needs-points = 分值和要求对不上：有一样写了，另一样没写
check-exercise-model = 参考答案自己也过不了：{ $lack }
check-exercise-points-anchors = 评分项要有分值，并写明 0 到 3 四档各是什么样
check-exercise-points-levels = 各档的速度和分值要一档比一档高，准确率不超过 100
check-exercise-points-sheet = 评分表加起来是 { $sum } 分，应当是 100 分
check-exercise-points-none = 这里一分也挣不到
check-exercise-size = { $value } 不在 { $low } 到 { $high } 之间
check-exercise-size-parts = 各部分加起来 { $parts } 分钟，整道题只有 { $whole } 分钟
