# 语言模型评委：找到什么、为什么不能评、怎样打开
judge-needs-a-person = 未评：这一项要由人或语言模型来判断，这次没有人判断，不计入分母。
judge-addressed = 未评：这场对话里有一句是说给评分方听的，这一项留给人来判断，不计入分母。
judge-opinion = { $model } 的第二意见，不影响得分。
judge-behaviour-validates_feeling = 承认感受合理
judge-behaviour-invites_more = 请对方多说说
judge-behaviour-shows_understanding = 听懂了对方的处境
judge-behaviour-gives_advice = 给出建议
judge-behaviour-talks_of_self = 说起自己
judge-behaviour-dismisses_feeling = 淡化感受
judge-fault-empty = 模型什么也没有回答
judge-fault-long = 模型回答得太长
judge-fault-shape = 模型的回答不是要求的格式：{ $why }
