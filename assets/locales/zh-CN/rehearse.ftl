# 排练：和机器对手比一整场，看分丢在哪里

rehearse-no-exercise = 题库里没有练习“{ $id }”，这个赛段开不了；请把它放进案例文件夹，或者换一个样例
rehearse-true = 对
rehearse-false = 错
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
rehearse-next-stage = “{ $stage }”再走一遍，差距多在这里

# 报告
rehearse-me = 我
rehearse-head = { $name }：第 { $place } 名，共 { $among }，{ $total } 分；第一名 { $other } 多 { $gap } 分
rehearse-head-won = { $name }：第 { $place } 名，共 { $among }，{ $total } 分；比第二名 { $other } 多 { $gap } 分
rehearse-stage-line = { $stage }：{ $mine } / { $of }，对手 { $theirs }，差 { $gap }
rehearse-more = 还有 { $count } 处
rehearse-next = 下一步练什么
