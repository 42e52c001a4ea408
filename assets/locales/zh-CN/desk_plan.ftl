# 项目板：操作、字段、答复与退回。
desk-act-plan-task = 排任务
desk-act-plan-task-about = 谁来做、几个工作日、要等哪些先完成
desk-act-plan-task-done = 已排入计划
desk-act-plan-extra = 加一项自己的任务
desk-act-plan-extra-about = 清单上没有的工作
desk-act-plan-extra-done = 已排入计划
desk-act-plan-drop = 移出任务
desk-act-plan-drop-about = 没有别的任务等它时才能移出
desk-act-plan-drop-done = 已移出计划
desk-act-plan-role = 定角色
desk-act-plan-role-about = 执行、负责、咨询、知会（RACI）
desk-act-plan-role-done = 角色已定
desk-act-plan-milestone = 定里程碑
desk-act-plan-milestone-about = 哪一天，到那天哪些要完成
desk-act-plan-milestone-done = 里程碑已定
desk-act-plan-risk = 记风险
desk-act-plan-risk-about = 多大可能、多严重、怎么应对、谁盯着
desk-act-plan-risk-done = 风险已记
desk-act-plan-stakeholder = 记干系人
desk-act-plan-stakeholder-about = 他们要什么，何时以什么方式知会
desk-act-plan-stakeholder-done = 干系人已记
desk-act-plan-buy = 采购
desk-act-plan-buy-about = 价格计入计划
desk-act-plan-buy-done = 已列入采购
desk-act-plan-return = 不采购
desk-act-plan-return-about = 把采购项移出计划
desk-act-plan-return-done = 已移出计划
desk-act-plan-measure = 定成功指标
desk-act-plan-measure-about = 量什么、到多少算成、哪天复核
desk-act-plan-measure-done = 指标已定
desk-act-plan-baseline = 确认基线
desk-act-plan-baseline-about = 确认之后，改任务要先提变更申请
desk-act-plan-baseline-done = 基线已确认
desk-act-plan-change = 提变更申请
desk-act-plan-change-about = 改什么、为什么、对工期和费用有什么影响
desk-act-plan-change-done = 变更申请已提交

desk-field-task = 任务
desk-field-name = 任务名称
desk-field-owner = 负责人
desk-field-days = 工作日
desk-field-after = 前置任务
desk-field-from = 不早于
desk-field-who = 谁
desk-field-role = 角色
desk-field-milestone = 里程碑
desk-field-on = 日期
desk-field-risk = 风险
desk-field-likelihood = 可能性
desk-field-impact = 影响
desk-field-answer = 应对
desk-field-sign = 预警信号
desk-field-needs = 诉求
desk-field-contact = 知会方式与时间
desk-field-item = 采购项
desk-field-measure = 指标
desk-field-target = 目标值
desk-field-by = 复核日
desk-field-what = 改什么
desk-field-why = 原因
desk-field-effect = 影响说明

desk-unit-days = 天
desk-plan-role-r = 执行 R
desk-plan-role-a = 负责 A
desk-plan-role-c = 咨询 C
desk-plan-role-i = 知会 I
desk-plan-grade-low = 低
desk-plan-grade-medium = 中
desk-plan-grade-high = 高

desk-plan-task-planned = 「{$title}」{$who}，{$start} 至 {$finish}，{$spare ->
    [0] 在关键路径上
   *[other] 浮动 {$spare} 天
}。整个计划 {$end} 完成
desk-plan-task-again = 「{$title}」已调整：{$who}，{$start} 至 {$finish}，{$spare ->
    [0] 在关键路径上
   *[other] 浮动 {$spare} 天
}。整个计划 {$end} 完成
desk-plan-not-a-day = “{$title}”要填日期，比如 2025-11-08 或 11-08，“{$value}”看不出是哪天
desk-plan-unknown-task = 没有“{$name}”这项任务
desk-plan-unknown-task-near = 没有“{$name}”这项任务，是不是“{$near}”？
desk-plan-not-planned = 「{$title}」还没排进计划
desk-plan-cycle = 前后成了一圈：{$chain}，谁也开不了工
desk-plan-after-itself = 「{$title}」不能等它自己
desk-plan-needed = {$others} 还在等「{$title}」，先改它们的前置任务
desk-plan-gone = {$who} 从 {$day} 起不在了，而这项任务要到 {$finish} 才完成
desk-plan-before-start = {$day} 早于项目开工日 {$start}
desk-plan-too-long = 计划会超过十年
desk-plan-too-early = 「{$title}」定不到 {$day}：{$task} 要到 {$finish} 才完成
desk-plan-second-accountable = 「{$title}」已由 {$who} 负责。一项任务只能有一个 A
desk-plan-nothing-to-agree = 计划里还没有任务
desk-plan-change-first = 基线已确认，先提变更申请
desk-plan-not-bought = 「{$title}」不在计划里
desk-plan-bought-already = 「{$title}」已在计划里
desk-plan-name-taken = 已经有一项任务叫“{$name}”
