# 赛台：接力、竞答、攻防、答辩

game-leave = 离开赛台
game-desk = 赛台
game-desk-relay = 队员在自己的座位上轮流跑，这里看进度
game-desk-quiz = 裁判长主持，一块键盘抢答；各队也可以用自己的窗口
game-desk-duel = 两方同桌，一攻一守，打完互换
game-desk-defence = 陈述、提问由台上控制，评委随后打分
game-desk-sides = { $count } 队同场
game-open-quiz = 主持竞答
game-open-duel = 开桌
game-open-defence = 上场
game-open-look = 查看
game-none = 本机没有这个赛段的题，请把题放进案例文件夹
game-no-exercise = 本机没有这一棒的题 { $item }，请把它放进案例文件夹
game-rules = 规则
game-time-left = { $what }，剩余 { $time }
game-time-of = 共 { $time }
game-state-waits = 待开始
game-state-over = 已结束
game-state-leg = 第 { $leg } / { $all } 棒
game-state-round = 第 { $round } 轮
game-state-half = { $half ->
    [1] 上半场
   *[other] 下半场
}
game-state-phase = 第 { $phase } 段
game-over-marked = 成绩已记录，公布以前只有裁判长看得到。
game-over-judges = 请各位评委打分。

# 选手进入
game-entrant-relay = 三棒接力，轮到谁谁就座；每一棒从坐下开始才计时。
game-entrant-quiz = 请各队就位。主持人开始以后，在赛台上按自己的键抢答。
game-entrant-duel = 一问一答，攻守各一次。请与对手一起到对阵桌。
game-entrant-defence = 先放好幻灯片，准备好再开始；开始后计时不停。
game-enter-relay = 进入接力
game-enter-quiz = 进入竞答
game-enter-duel = 进入对阵
game-enter-defence = 进入答辩

# 接力
game-role-agent = 坐席
game-role-analyst = 数据专员
game-role-lead = 组长
game-leg = 第 { $leg } 棒 { $role }
game-leg-left = 进行中，剩 { $time }
game-leg-next = 轮到
game-leg-coming = 等候
game-leg-handed = 已交接
game-leg-done = 已完成
game-leg-late = 超时
game-leg-begin = 开始这一棒
game-leg-begin-about = 先看完交接单。按下开始才计时，共 { $minutes } 分钟。
game-leg-elsewhere = 这一棒正在跑，请勿与队友交谈。
game-handover-next = 下一棒：{ $role }
game-handover-nobody = 没有人担任
game-handover-about = 请让座。前面的对话和题目不再显示，下一棒只看得到交接单。
game-handover-sit = { $name } 就座
game-relay-waits = 等下一棒就座
game-relay-over = 接力完成
game-notes = 交接单
game-notes-about = 前面几棒交上来的
game-note-none = 没有交接单：时间到了还没写
game-note = 写交接单
game-note-about = 下一棒只看得到这张单：客户要什么、查到了什么、答应了什么和几点、接下来谁办什么。
game-note-field = 交接单内容
game-note-hand-on = 交给下一棒
game-note-count = { $count } / { $most } 字
game-note-empty = 交接单是空的，写上一句再交
game-task-case = 接起来以后照平时一样办；挂断后回到这里写交接单。
game-task-exercise = 逐条判断，做完回到这里写交接单。
game-task-talk = 进入通话
game-task-open = 打开题目
game-task-done = 完成这一棒的任务
game-relay-not-runner = 这一棒不是这个座位的，请让该跑的队员就座

# 竞答
game-quiz-not-host = 竞答由裁判长主持，请让裁判长就座
game-quiz-wait = 等主持人开始。
game-quiz-begin = 开始竞答
game-quiz-begin-about = 请各队确认自己的键：右边每队一个，按了会亮。
game-quiz-no-questions = 题库里没有合适的题，请检查题型、专题和语言
game-quiz-no-answer = 先选出该队说的答案，再锁定；选不出来的由主持人判对错
game-quiz-not-your-buzzer = 只能按本队的抢答键
game-quiz-close = 提前结束…
game-quiz-close-ask = 现在结束，名次就此定下，不能再改
game-quiz-close-yes = 结束竞答
game-go-back = 继续
game-round-must = 必答题
game-round-buzzer = 抢答题
game-round-risk = 风险题
game-round-extra = 加赛题
game-quiz-far = 第 { $now } / { $all } 题
game-quiz-worth = 答对 +{ $right }，答错 −{ $wrong }
game-quiz-worth-risk = 答对加注分，答错扣注分
game-quiz-next-side = 下一题：{ $side }
game-quiz-next-all = 下一题：全场抢答
game-quiz-stake = 选注分，分低的先选：
game-quiz-points = { $points } 分
game-quiz-staked = 注分 { $stake }
game-quiz-ask = 读题
game-quiz-read = 读题中。说“开始”的同时按开始；早按算抢跑。
game-quiz-start = 开始
game-quiz-open = 抢答开放，等第一个按键。
game-quiz-answers = 请 { $side } 作答：选出说的答案，再锁定。
game-quiz-lock = 锁定答案
game-quiz-right = 判对
game-quiz-wrong = 判错
game-came-right = { $side } 答对，{ $points }
game-came-wrong = { $side } 答错，{ $points }
game-came-late = { $side } 超时，{ $points }
game-came-foul = { $side } 抢跑，{ $points }，本题不能再抢
game-came-foul-called = { $side } 抢跑，提醒一次，本题不能再抢
game-came-lapsed = 无人作答，本题作废
game-quiz-over = 竞答结束
game-quiz-place = 第 { $place } 名　{ $side }　{ $score } 分
game-quiz-extra = （加赛 { $points }）
game-quiz-ring-between = 等下一题
game-quiz-ring-read = 读题中
game-quiz-ring-open = 抢答中
game-quiz-ring-answer = { $side } 作答
game-scores = 各队
game-scores-keys = 抢答键在左边
game-scores-about = 当前得分
game-scores-row = { $side }，抢答键 { $key }，{ $score } 分，{ $state }
game-side-answers = 作答中
game-side-next = 轮到
game-side-locked = 本题不能抢
game-side-pressed = 已按
game-side-fouls = 抢跑 { $count } 次
game-buzz = 抢答
game-buzz-read = 读题中，早按算抢跑。
game-buzz-open = 可以抢了。
game-buzz-sent = 已按下，等主持人的窗口判定。
game-buzz-yours = 抢到了，请作答。
game-buzz-out = 这一题不能再抢。
game-buzz-wait = 等下一道抢答题。

# 攻防
game-duel-pair = { $one } 对 { $other }
game-duel-rule = 每半场守方应对 { $turns } 次，每句限 { $seconds } 秒；到时没说，轮到对方。
game-duel-first = 上半场 { $one } 攻、{ $other } 守，下半场互换。
game-duel-begin = 开始对阵
game-duel-half = { $half ->
    [1] 上半场
   *[other] 下半场
}，攻方 { $side }
game-duel-attacks = 攻方：{ $side }
game-duel-defends = 守方：{ $side }
game-duel-wait = 等 { $side } 说话
game-duel-line = 说一句
game-duel-send = 说出
game-duel-keys = Enter 说出，Shift+Enter 换行
game-duel-turn = 轮到 { $side }
game-duel-far = { $half ->
    [1] 上半场
   *[other] 下半场
}，守方已应对 { $reply } / { $turns }
game-duel-card = 攻方身份卡
game-duel-card-covered = 身份卡已盖上，只给攻方看
game-duel-goals = 想要什么
game-duel-pressure = 可以怎么施压
game-duel-off-limits = 不许做什么
game-duel-lines = 可以直接选用的台词
game-duel-rules = 守方依据
game-duel-foul = 裁判叫停
game-duel-foul-why = 攻方哪里越界
game-duel-call = 叫停
game-duel-fouls = 攻方被叫停：上半场 { $one } 次，下半场 { $other } 次
game-duel-over = 对阵结束
game-duel-mark = { $side } 守方机评 { $points } / { $of }
game-duel-not-yours = 这一桌没有这个座位的选手
game-duel-foul-chief = 叫停由裁判长来做，请让裁判长就座

# 答辩
game-defence-task = 题目
game-defence-slides-about = 幻灯片最多 { $most } 页：一个 Markdown 文件，页与页之间用单独一行 --- 隔开；或者一个图片文件夹，按文件名排序。
game-defence-begin = 开始陈述
game-defence-next = 结束这一段…
game-defence-next-ask = 这一段剩下的时间不再补
game-defence-next-yes = 结束这一段
game-defence-end = 结束答辩…
game-defence-ask = 出下一问
game-defence-over = 答辩结束
game-defence-asked = 已问 { $count } / { $all }
game-defence-questions = 统一提问
game-defence-questions-about = 每位选手的问题和顺序都一样，答辩段逐一出示。
game-judge-questions = 统一提问和要听的要点
game-judge-listen = 听：{ $words }
game-defence-not-yours = 这场答辩由本人或者裁判长操作
game-slides = 幻灯片
game-slides-file = Markdown…
game-slides-folder = 图片文件夹…
game-slides-page = { $page } / { $pages } 页
game-slides-back = 上一页
game-slides-on = 下一页
game-slides-keys = PageUp、PageDown 或 ← → 翻页，F 放大
game-slides-none = { $path } 里没有幻灯片
game-slides-no-text = { $path } 不是 UTF-8 文本，请另存为 UTF-8
game-slides-too-many = 幻灯片有 { $has } 页，最多 { $most } 页，请删减后再选
game-slide-no-picture = 图片 { $name } 打不开，请换成 PNG 或 JPEG

# 不接受
game-refused-now = 现在不能这样做
game-refused-task-first = 先完成这一棒的任务，再交接
game-refused-points = 得分超过了满分
game-refused-sides = 竞答要 2 到 40 队同场，队名不能重复
game-refused-stake = 没有这个注分
game-refused-stake-first = 先选注分
game-refused-side = 这一队现在不能抢
game-refused-turn = 还没轮到这一方
game-refused-line = 这句话是空的，或者超过 2000 字
game-refused-question = 这一段不提问，或者问题已经问完
game-refused-slide = 没有这一页
