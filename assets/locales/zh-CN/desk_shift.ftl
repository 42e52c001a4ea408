# 值班：操作、字段、答复与退回，看板。
desk-act-shift-advance = 时间推进
desk-act-shift-advance-about = 到几点再看；中间发生的事照常发生
desk-act-shift-advance-done = 时间已推进
desk-act-shift-move = 调人
desk-act-shift-move-about = 空闲的马上过去，在忙的接完这一位再过去
desk-act-shift-move-done = 已安排
desk-act-shift-break = 调整休息
desk-act-shift-break-about = 提前或推后一次排好的休息
desk-act-shift-break-done = 休息已调整
desk-act-shift-reserve = 叫后备
desk-act-shift-reserve-about = 过一会儿到岗，按人头计费
desk-act-shift-reserve-done = 已通知后备
desk-act-shift-message = 发公告
desk-act-shift-message-about = 排队语音、机器人首句或应用横幅；说清是什么事才管用
desk-act-shift-message-done = 公告已发
desk-act-shift-incident = 报事件
desk-act-shift-incident-about = 通知技术值班，写清现象、级别和判断的原因
desk-act-shift-incident-done = 事件已报
desk-act-shift-inform = 知会
desk-act-shift-inform-about = 告诉该知道的人：现在怎样、在做什么、几点再报
desk-act-shift-inform-done = 已知会

desk-field-shift-until = 推进到
desk-field-shift-group = 哪个组
desk-field-shift-count = 几个人
desk-field-shift-from = 从
desk-field-shift-to = 到
desk-field-shift-which = 哪一次休息
desk-field-shift-at = 改到
desk-field-shift-channel = 渠道
desk-field-shift-text = 内容
desk-field-shift-title = 标题
desk-field-shift-severity = 级别
desk-field-shift-cause = 现象与原因
desk-field-shift-who = 告诉谁
desk-unit-people = 人

shift-severity-p0 = P0 全面停摆
shift-severity-p1 = P1 主要服务大面积不可用
shift-severity-p2 = P2 服务受影响
shift-severity-p3 = P3 局部不便
shift-break-title = { $group } { $at } 休息 { $count } 人

shift-advanced = { $board }
shift-moved = { $later ->
    [0] 已调 { $count } 人从{ $from }到{ $to }，马上到位
   *[other] 已调 { $count } 人从{ $from }到{ $to }：{ $at_once } 人马上到位，{ $later } 人接完手上的或休息完再过去
}
shift-break-moved = 休息改到 { $at }
shift-called = 已叫 { $count } 名后备去{ $to }，{ $at } 到岗，费用 { $cost } { $unit }
shift-announced = { $channel }的公告已发，替换之前的
shift-opened = { $at } 已报 { $severity } 事件：{ $title }
shift-informed = { $at } 已知会{ $who }

shift-over = 这个班 { $to } 已经结束
shift-past = 现在是 { $now }，要填之后的时间
shift-other-day = 只能推进到今天的时间，现在是 { $now }
shift-beyond-end = 这个班到 { $to } 为止
shift-same-channel = 两边是同一个渠道
shift-cannot-work = 这个组不会做那个渠道
shift-not-so-many = { $there ->
    [0] 这个组在那边已经没有人了
   *[other] 这个组在那边只有 { $there } 人
}
shift-break-begun = 这次休息已经开始了
shift-break-too-far = 这次休息只能放在 { $from } 到 { $to } 之间
shift-reserve-left = { $left ->
    [0] 后备已经全部叫来了
   *[other] 后备只剩 { $left } 人
}
shift-whole-people = 人数要是整数，至少 1
shift-no-such = 这个班里没有这一项

shift-board-clock = { $clock }（班到 { $to }）
shift-board-over = { $clock } 本班结束
shift-board-line = { $channel }：排队 { $waiting }（最久 { $longest }）· 近半小时进线 { $arrived }，{ $seconds } 秒接起 { $level }（目标 { $target }%），放弃 { $abandoned } · 在忙 { $busy } 空闲 { $idle } 休息 { $resting }
shift-board-notice = { $at } 一线反馈：{ $cause }
shift-board-notice-over = { $at } 起已恢复：{ $cause }

shift-metric-service-level = 服务水平
shift-metric-abandonment = 放弃率
shift-metric-occupancy = 占用率
shift-metric-handle-time = 处理时长
shift-metric-speed-of-answer = 平均等待
shift-metric-backlog = 积压
shift-metric-first-contact = 一次解决率
shift-metric-satisfaction = 满意度估计
shift-metric-cost = 后备费用

shift-all-channels = 全部渠道
shift-mark-figure = { $channel }{ $metric } { $figure }（不作安排会是 { $alone }）
shift-mark-worst = ，最差 { $from }–{ $to } { $channel } { $figure }

shift-ui-step = { $minutes } 分钟
shift-ui-next = 到下一安排 { $until }
shift-ui-over = 本班已结束，指标不再变化
shift-ui-waiting = 排队
shift-ui-longest = 最久 { $longest }
shift-ui-level = 近半小时 { $within }内接起 { $level }，目标 { $target }%
shift-ui-seconds = { $value } 秒
shift-ui-minutes = { $value } 分钟
shift-ui-hours = { $value } 小时
shift-ui-people = 在忙 { $busy } · 空闲 { $idle } · 休息 { $resting }
shift-ui-load = 进线 { $arrived }，按公式要 { $needed } 人
shift-ui-staff = 人手
shift-ui-staff-about = 点一处可以调人
shift-ui-post = { $channel } { $count } 人
shift-ui-send = 调 { $count } 人到{ $channel }
shift-ui-nothing-yet = 时间推进一刻钟后，这里出现曲线
