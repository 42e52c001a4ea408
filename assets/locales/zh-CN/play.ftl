play-no-case = 没有找到案例「{ $name }」
play-no-case-near = 是不是想要「{ $near }」？也可以直接给出 .ron 文件的路径
play-no-case-known = 现有的案例：{ $known }
play-broken-case = 案例文件 { $path } 有 { $count } 处错误，没法开始
play-broken-case-hint = 运行 heard check { $path } 看看错在哪里
play-no-model = 还没有设语言模型：需要地址和模型名
play-no-model-hint = 请加上 --endpoint URL --model NAME，或在应用的“设置”里填好；密钥放在环境变量 HEARD_MODEL_KEY 里
play-hearing-exam = 考核时只由规则来听，人人一样
play-hearing-exam-hint = 去掉 --hearing model，或改用 --mode practise
play-mode-learn = 学习
play-mode-practise = 练习
play-mode-exam = 考核
play-how = 直接打字就是对客户说话；/desk 看工作台，/help 看全部命令，/end 结束
play-help =
    直接打字                       对客户说
    /do 操作 参数=值 …              在工作台办事
    /request 操作 参数=值 …        需要批准时向上请示
    /show 表 [where 条件]           查表，条件如 金额>100
    /show 表 by 列 mean(列) …       分组合计，还有 where、join、stats
    /search 词                     搜知识库
    /read 条目                     读知识条目
    /flag 表 行号                  标记存疑的行，再来一次取消
    /cite 条目 或 表#行号           引用到回复里
    /choose 编号                   选一句写好的回复
    /wait 秒                       让时间过去
    /note 文字                     记一条只有自己看的笔记
    /draft 草稿                    照发 AI 草稿（后面写 say 改后的话，或 down 退回原因）
    /hint                          要一条提示
    /desk                          工作台上有什么
    /end                           结束通话
play-customer = { $name }：{ $text }
play-you = 你：{ $text }
play-mood = { $word }，愤怒 { $anger } 信任 { $trust } 耐心 { $patience }
play-mood-calm = 平和
play-mood-unsettled = 波动
play-mood-agitated = 激动
play-mood-furious = 愤怒
play-cause-specific-empathy = 说中了感受和事情
play-cause-stock-empathy = 一句客气的安抚
play-cause-repeated-empathy = 又是一句安抚
play-cause-sincere-apology = 为具体的事道歉
play-cause-early-defence = 还没听完就解释
play-cause-asks-again = 问了已经说过的事
play-cause-concrete-action = 有时间有人的办法
play-cause-progress = 事情往前走了一步
play-cause-blame = 推责
play-cause-forbidden-phrase = 说了禁语
play-cause-broken-promise = 答应了又反悔
play-cause-early-sale = 问题没解决就推销
play-cause-silence = 没人理
play-cause-no-progress = 没有新内容
play-cause-repeats-itself = 重复原话
play-cause-need-met = 真正的需要被照顾到了
play-cause-authored = 案例设定
play-no-hints-in-exam = 考核中没有提示
play-no-hint-left = 现在没有更多提示了
play-no-such-choice = 没有这个编号的回复
play-no-such-row = 没有这一行
play-no-such-source = 知识库和表里都没有这一条
play-flagged = 已标记：{ $table } 第 { $row } 行存疑
play-unflagged = 已取消标记：{ $table } 第 { $row } 行
play-cited = 已引用：{ $source }
play-noted = 已记下
play-hint = { $cost ->
    [0] 提示：{ $text }
   *[other] 提示（扣 { $cost } 分）：{ $text }
}
play-silence = 你已经 { $seconds } 秒没有说话
play-nothing-found = 没有搜到
play-ended-customer = 客户结束了对话
play-ended-agent = 你结束了对话
play-ended-turn-limit = 轮数用完了
play-ended-clock = 时间到了
play-needs-more = /{ $command } 后面还要写内容，/help 看用法
play-needs-number = /{ $command } 后面要跟一个数字，「{ $value }」不是
play-no-table = 没有表「{ $name }」，有的是：{ $known }
play-no-article = 没有知识条目「{ $name }」，有的是：{ $known }
play-not-key-value = 「{ $word }」不是 参数=值 的样子，/desk 看每个操作要填什么
play-unknown-command = 没有 /{ $command } 这个命令，/help 看全部命令
play-unknown-command-near = 没有 /{ $command } 这个命令，是不是 /{ $near }
play-draft = AI 草稿 { $draft }（未经核实）：{ $text }
    （/draft { $draft } 照发，/draft { $draft } say 改后的话，/draft { $draft } down 原因）
play-draft-down = 草稿已退回
play-no-draft = 没有“{ $name }”这份草稿（草稿有：{ $known }）
play-no-reason = 没有“{ $name }”这个原因（可选：{ $known }）
play-draft-gone = 这份草稿现在不在，过了就没有了
