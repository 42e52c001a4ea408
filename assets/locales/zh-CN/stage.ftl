# 大屏：投给全场看的画面，和操作员的控制台

stage-entrant = { $number } 号选手
stage-team = 第 { $number } 队
stage-on = 台上
stage-time = 现在时间
stage-practice = 现场演练
stage-practice-foot = 练习场，不计入任何比赛
stage-customer = 客户
stage-ready = 大屏已就绪，等待比赛或对话开始
stage-stage-case = { $stage }：{ $case }
stage-commitment = 抽签所用随机值已提前封存，指纹 { $digest }…，抽签后可核对
stage-drawn-proof = 随机值已公开，与抽签前公布的指纹 { $digest }… 一致
stage-draw = 抽签
stage-drawn = 抽签结果
stage-lot-entrant = 选手
stage-lot-team = 团队
stage-lot-sealed = 身份封存
stage-more = 还有 { $count } 位
stage-over = 比赛已结束
stage-runs = 正在进行
stage-entering = 正在报到
stage-next = 即将开始
stage-counting = 正在核分
stage-entered = { $entrants } 位选手，{ $waits }
stage-entered-teams = { $teams } 支队伍、{ $entrants } 位选手，{ $waits }
stage-minutes = 每人 { $minutes } 分钟
stage-minutes-team = 每队 { $minutes } 分钟
stage-done-of = 已完成 { $done } / { $all }

# 场景
stage-scene-waiting = 候场
stage-scene-draw = 抽签
stage-scene-talk = 现场对话
stage-scene-quiz = 竞答
stage-scene-marks = 亮分
stage-scene-standing = 名次
stage-scene-awards = 颁奖
stage-scene-pause = 暂停
stage-scene-fault = 稍候

# 对话
stage-talk-begins = 客户已接入
stage-talk-over = 对话结束
stage-just-now = 刚才：{ $cause }
stage-left = 剩余时间
stage-left-of = 共 { $time }
stage-elapsed = 已用时间
stage-goals = 这一通要办成
stage-field = 出场情况
stage-through = 已完成 { $done } / { $all }
stage-places-so-far = 暂列名次
stage-sealed = 对话内容封存，所有选手完成本赛段后公开
stage-sealed-lines = 已说 { $count } 句
stage-sealed-results = 同案例、同客户、同突发，成绩封存，赛后公布

# 竞答
stage-quiz-before = 请各队就位
stage-quiz-next = 下一题：{ $side }
stage-quiz-next-all = 下一题：抢答
stage-quiz-reading = 正在读题，请勿抢按
stage-quiz-open = 请抢答！
stage-quiz-answers = { $side } 作答
stage-quiz-over = 竞答结束
stage-quiz-round = { $kind }　第 { $round } / { $rounds } 轮
stage-quiz-stake = { $kind }　本题 { $stake } 分

# 亮分
stage-judge = { $number } 号评委
stage-marks-left = 还有 { $count } 位评委未亮分
stage-marks-dropped = 去掉
stage-marks-judges = 评委平均
stage-marks-machine = 系统评分
stage-marks-stage = 本赛段（满 { $of }）
stage-marks-total = 总分
stage-marks-place = 第 { $place } 名
stage-place = 名次

# 名次
stage-standing = 名次
stage-standing-teams = 团队
stage-standing-entrants = 个人
stage-total = 总分
stage-pending = 待评
stage-out = 退赛

# 暂停与故障
stage-pause = 比赛暂停
stage-pause-words = 所有计时已停止，请选手留在座位上，听裁判长安排
stage-fault = 请稍候
stage-fault-words = 画面马上恢复，比赛和成绩不受影响

# 控制台
stage-window = 听见大屏
stage-window-console = 大屏控制台
stage-console-next = 下一个：
stage-console-auto = 自动跟随现场
stage-console-hand = 手动切换
stage-console-keys = 空格或 → 往下走；← 回退；回车 直接切到「下一个」；↑ ↓ 或 1–9 选择下一个；A 自动或手动；F 全屏；T 深色或浅色；L 语言；R 减少动态；P 控制台
stage-no-event = 没有编号为 { $event } 的赛事
stage-no-event-hint = 编号看「竞赛」页的赛事列表；不写编号就跟随最新的一场。
stage-event-unreadable = 赛事记录里有一行读不出来
stage-event-unreadable-hint = 用 heard contest verify 查是哪一行；画面停在这一行之前。
stage-no-gpu = 这台机器没有可用的显卡驱动，大屏打不开：{ $why }
stage-no-gpu-hint = 装上显卡驱动；没有显卡的机器可装软件 Vulkan（Debian 的 mesa-vulkan-drivers）。
stage-bad-target = 「{ $target }」不是赛事，也不是对话
stage-bad-target-hint = 写赛事或对话的编号，例如 3、event:3、session:12。
stage-pictures-failed = 有图片没能写出
stage-not-built = 这个版本没有大屏
stage-not-built-hint = 用 cargo run --release --features stage 编译带大屏的版本。
stage-bad-size = 「{ $size }」不是窗口大小
stage-bad-size-hint = 写成 1280x720 这样。
stage-bad-scene = 没有叫「{ $scene }」的场景
stage-bad-scene-hint = 有这些：{ $scenes }。
stage-pictures-done = 图片已写好；画了 { $frames } 帧，平均每秒 { $rate } 帧
stage-no-picture = 图片写不出来：{ $why }
