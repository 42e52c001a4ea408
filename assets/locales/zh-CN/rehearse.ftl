# 排练：和机器对手比一整场，看分丢在哪里

rehearse-no-exercise = 题库里没有练习“{ $id }”，这个赛段开不了；请把它放进案例文件夹，或者换一个样例
rehearse-true = 对
rehearse-false = 错
rehearse-leg = 第 { $number } 棒的任务
rehearse-record = 第 { $id } 条记录
rehearse-violation = 第 { $turn } 句：{ $name }
rehearse-wrong-flag = 第 { $turn } 句：错标
rehearse-sheet-mean = 评委平均 { $mean } 级：{ $anchor }

# 下一步练什么
rehearse-next-topic = 先练“{ $topic }”的题：对手答对而你答错的有 { $count } 道
rehearse-next-case = 再练一场《{ $case }》，盯住“{ $check }”
rehearse-next-violation = 录音里多留意“{ $name }”，这次漏了 { $count } 处
rehearse-next-rule = 把规则 { $rule } 再读一遍，逐条对着记录看
rehearse-next-wrong-flag = 拿不准的先不标：标错一处要扣分
rehearse-next-speed = 每天打一篇服务信函，先求准，再求快
rehearse-next-sheet = 评委看重“{ $item }”，下次做到：{ $anchor }
rehearse-next-other = “{ $stage }”里先补上：{ $what }
rehearse-next-quiz = 抢答先听完题，有把握再按；必答题稳住分
rehearse-next-member = “{ $stage }”先陪 { $name } 练：队里这一段分最低
rehearse-next-stage = “{ $stage }”再走一遍，差距多在这里

# 报告
rehearse-me = 我
rehearse-head = { $name }：第 { $place } 名，共 { $among }，{ $total } 分；第一名 { $other } 多 { $gap } 分
rehearse-head-won = { $name }：第 { $place } 名，共 { $among }，{ $total } 分；比第二名 { $other } 多 { $gap } 分
rehearse-stage-line = { $stage }：{ $mine } / { $of }，对手 { $theirs }，差 { $gap }
rehearse-more = 还有 { $count } 处
rehearse-next = 下一步练什么

# 竞赛页
rehearse-title = 排练
rehearse-note = 机器当对手和评委，不计成绩
rehearse-about = 选一场样例赛事，自己上场，对手和评委由机器担任。每个赛段后看名次，赛完看分丢在哪里、下一步练什么。
rehearse-new = 排练一场…
rehearse-new-title = 排练一场
rehearse-new-words = 同一个种子，试题、客户、对手都一样，可以隔几天再比一次。
rehearse-new-yes = 入场
rehearse-who = 谁上场
rehearse-who-alone = 一个人
rehearse-who-team = { $members } 人一队
rehearse-names = 姓名
rehearse-name = 队员 { $number }
rehearse-strength = 对手强度
rehearse-rivals = 对手数
strength-novice = 新手
strength-average = 一般
strength-strong = 强
strength-champion = 冠军
rehearse-seed-name = 排练种子
rehearse-dice = 换个种子
rehearse-kept = 排练：{ $title }

# 排练页
rehearse-against = { $rivals } 位对手，{ $strength }
rehearse-against-teams = { $rivals } 支对手队，{ $strength }
rehearse-seed = 种子 { $seed }
rehearse-stage-weight = 满分 { $weight }，未开始
rehearse-stage-runs = 进行中
rehearse-stage-done = 已结束
rehearse-stage-points = { $points } / { $of } 分
rehearse-stage-not-through = 未晋级
rehearse-standing = 最终名次
rehearse-standing-now = 目前名次
rehearse-standing-after = { $done } / { $all } 个赛段
rehearse-standing-none = 第一个赛段结束后，这里显示名次
rehearse-standing-row = 第 { $place } 名，{ $name }，{ $total } 分
rehearse-next-about = { $minutes } 分钟，{ $weight } 分
rehearse-start = 开始{ $stage }
rehearse-turns = 同一台机器，队员轮流上场，各自计时
rehearse-how-theory = 和正式比赛一样作答，交卷后才知道对错
rehearse-how-critique = 听录音，标出违规的句子，说出名称，写出该怎么说
rehearse-how-breaches = 对照规则逐条判断：违没违规、违反哪一条、为什么
rehearse-how-typing = 照原文打字，先求准，再求快
rehearse-how-live = 和客户谈一场，没有提示，不能重来；写好工单再结束
rehearse-how-data = 用工作台上的数据把案例做完
rehearse-how-relay = 坐席、分析员、组长一棒接一棒，交接单也评分
rehearse-how-duel = 一问一答，先守后攻
rehearse-how-quiz = 必答、抢答、风险三轮。题由你来翻，答案由你代本队选；对手自己按键、自己答
rehearse-how-defence = 先陈述，再答评委的标准问题；讲完对照评分表自评，机器评委在此基础上打分
rehearse-mine = 轮到 { $name }
rehearse-mine-begun = { $name } 还没交
rehearse-stand-in = 由机器代赛
rehearse-stand-in-about = 由一位和对手同样强度的机器代你完成这个赛段，成绩照算进名次
rehearse-game-runs = 这个赛段已经开始，中途不能换机器代赛，请自己比完
rehearse-machines = 对手正在作答，评委正在打分…
rehearse-reporting = 正在对照赢家，找分丢在哪里…
rehearse-stuck = 这个赛段没能办完，返回后可以另开一场排练
rehearse-own = { $name }，刚才讲得怎么样
rehearse-own-about = 机器听不了答辩。请对照每一级的行为如实自评，评委会在此基础上各自打分。
rehearse-own-done = 交给评委
rehearse-own-guess = 让机器评委估分
rehearse-own-guess-about = 机器听不到你讲了什么，估分只看你在这场排练别的赛段的平均得分率，各位评委再各有宽严，只作参考。

# 差距
rehearse-place-before = 第{ " " }
rehearse-place-among = { " " }名，共 { $among }
rehearse-place-behind = 总分 { $total }，第一名 { $other } 多 { $gap } 分
rehearse-place-won = 总分 { $total }，比第二名 { $other } 多 { $gap } 分
rehearse-kind = 下面只列赢家拿到而你没拿到的分，按丢分多少排
rehearse-kind-won = 这一场没有哪个赛段落在第二名后面
rehearse-kind-won-still = 赢了。第二名在下面这些地方仍比你强
rehearse-practise = 去练
rehearse-competencies = 五项能力
rehearse-competencies-about = 谈话和数据案例里的得分率，上为自己，下为对手
rehearse-both = { $what }：自己 { $mine }，对手 { $theirs }
rehearse-stage-both = { $mine } 对 { $theirs }，满分 { $of }
rehearse-by-members = “{ $stage }”由队员各自参加，分数是三人之和；丢在哪里，看每位队员
rehearse-not-through = 没有晋级到“{ $stage }”，这一段没有分
rehearse-absent = “{ $stage }”没有参加，这一段没有分
rehearse-no-parts = “{ $stage }”按整段计分，没有更细的得分点
rehearse-nothing-lost = 对手拿到的分，你也都拿到了
rehearse-show-more = 再看 { $count } 处
rehearse-key = 正确答案：{ $words }
rehearse-anchor = 再上一级：{ $words }
rehearse-better = 可以这样说：{ $words }
rehearse-answered = 你答：{ $words }
rehearse-no-answer = 没有作答
rehearse-quoted = “{ $words }”
