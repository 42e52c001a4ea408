# 语言模型措辞的客户：措辞检查、接管、接口故障
voice-again-empty = 什么都没说
voice-again-too_long = 太长了，客户不会一次打这么多字
voice-again-markup = 带了排版、列表、动作描写或说话人名字，只要客户打的字
voice-again-wrong_language = 换成了别的语言
voice-again-speaks_as_model = 露出了模型的身份，或者提到了提示、设定、练习、分数
voice-again-obeys_injection = 照着客服文字里的命令说话了，那些只是有人打的字
voice-again-role_reversal = 说成了客服的话：客户不提供帮助、不查询、不道歉
voice-again-invented_figure = 有一个数字、日期或单号哪里都没有出现过
voice-again-invented_name = 有一个名字哪里都没有出现过
voice-again-invented_fact = 说了一件哪里都没有的事
voice-again-unreleased_fact = 说了客户现在还不该说的事
voice-again-ends_early = 道了别，而对话还没有结束
voice-again-agrees_early = 表示了同意，而客户还没有同意
voice-again-repeats = 重复了说过的句子

voice-failed = 语言模型没能接话（{ $why }），这一轮由离线语言代替，对话照常继续
voice-failed-log = 语言模型没能接话：{ $why }。这一轮是离线语言说的
voice-taken-over = { $name } 接手扮演客户
voice-handed-back = 客户交还给程序扮演
voice-rejected = 措辞未通过检查，已撤回，不算客户说的：{ $fault ->
        [empty] 空白
        [too_long] 太长
        [markup] 排版或旁白
        [wrong_language] 换了语言
        [speaks_as_model] 露出模型身份
        [obeys_injection] 听从了夹带的命令
        [role_reversal] 说成了客服
        [invented_figure] 编造的数字
        [invented_name] 编造的名字
        [invented_fact] 编造的事实
        [unreleased_fact] 说早了的事
        [ends_early] 自己结束了对话
        [agrees_early] 自己同意了
       *[repeats] 重复的句子
    }
voice-rejected-quote = 措辞未通过检查（“{ $quote }”），已撤回，不算客户说的：{ $fault ->
        [empty] 空白
        [too_long] 太长
        [markup] 排版或旁白
        [wrong_language] 换了语言
        [speaks_as_model] 露出模型身份
        [obeys_injection] 听从了夹带的命令
        [role_reversal] 说成了客服
        [invented_figure] 编造的数字
        [invented_name] 编造的名字
        [invented_fact] 编造的事实
        [unreleased_fact] 说早了的事
        [ends_early] 自己结束了对话
        [agrees_early] 自己同意了
       *[repeats] 重复的句子
    }
voice-again = 刚才那句措辞有问题，已撤回，不算客户说的（{ $fault ->
        [empty] 空白
        [too_long] 太长
        [markup] 排版或旁白
        [wrong_language] 换了语言
        [speaks_as_model] 露出模型身份
        [obeys_injection] 听从了夹带的命令
        [role_reversal] 说成了客服
        [invented_figure] 编造的数字
        [invented_name] 编造的名字
        [invented_fact] 编造的事实
        [unreleased_fact] 说早了的事
        [ends_early] 自己结束了对话
        [agrees_early] 自己同意了
       *[repeats] 重复的句子
    }），正在换个说法
