# 实操题的评分
practical-needs-person = 听不准，转人工评
practical-not-found = 这一处没有找到
practical-name-is = 应当叫“{ $name ->
    [negative] 否定用语
    [challenging] 质问用语
    [buck_passing] 推诿用语
    [perfunctory] 敷衍
    [commands_calm] 命令客户冷静
    [blames_customer] 责怪客户
    [sarcasm] 讽刺
    [abuse] 辱骂
    [interrupting] 打断客户
    [dead_air] 无告知静默
    [no_opening] 开场不规范
    [no_closing] 结束不规范
    [feeling_missed] 情绪没有接住
    [not_confirmed] 没有复述确认
    [asks_again] 重复询问
    [jargon] 术语没有解释
    [wrong_answer] 答错
    [absolute_promise] 绝对化承诺
    [unauthorised_promise] 越权承诺
    [identity_not_verified] 没有核实身份
    [private_data_told] 泄露客户信息
    [asks_secret] 索要密码或验证码
    [disclosure_missing] 必要告知缺失
    [misleading_sale] 误导销售
    [early_sale] 问题没解决就推销
   *[rating_pressed] 诱导好评
}”
practical-decoy = 这里没有错，不该标
practical-nothing-wrong = 这里没有违规
practical-no-breach = 这一条没有违规
practical-is-breach = 这一条违规了
practical-not-judged = 这一条没有作答
practical-rule-is = 违反的是 { $rule }
practical-lacks-text = 没有写
practical-lacks-act = 没有听到“{ $act }”
practical-lacks-figure = 没有说出“{ $words }”
practical-lacks-words = 没有说到“{ $words }”
practical-lacks-promise = { $kind ->
    [timed] 没有给出带时间的承诺
    [owned] 没有说由谁来办
    [full] 没有说清由谁、在什么时候办好
   *[firm] 没有明确答应
}
practical-has-flag = “{ $words }”属于“{ $family }”
practical-has-words = 不该出现“{ $words }”
practical-flag = 用了服务禁语“{ $words }”
practical-typed = 每分钟 { $speed } 字，准确率 { $accuracy }%，退格 { $back } 字
practical-not-accurate = 准确率不到 { $wanted }%，速度不计分
practical-pasted = 第 { $second } 秒一次上屏超过 { $most } 字，算粘贴，没有计入
practical-task = 这一棒 { $points } / { $of }
practical-task-undone = 这一棒没有做完
practical-not-answers = 这不是这道题的作答文件：{ $error }
practical-no-answers = 这种题当场进行，由评委评分，没有作答文件
practical-no-exercise = { $path } 不是实操题：文件应以 Critique、Breaches、Typing、Duel、Relay、QuizRounds 或 Defence 开头
practical-broken = 这道题还有没改好的地方，先运行 heard check { $path }
practical-sum = { $title }：{ $earned } / { $of } 分
practical-waiting = 另有 { $points } 分等人评
practical-part-found = 找到
practical-part-named = 名称
practical-part-corrected = 改法
practical-part-wrong_flag = 错标
practical-part-verdict = 判断
practical-part-rule = 条款
practical-part-reason = 理由
practical-part-speed = 速度
practical-part-pasted = 粘贴
practical-part-check = 得分点
practical-part-flag = 禁语
practical-part-task = 任务
practical-part-item = 交接
practical-part-fact = 事实
practical-part-promise = 承诺
