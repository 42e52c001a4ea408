app-name = 听见
app-file-unreadable = 这个文件读不出案例

app-mode-learn = 学习
app-mode-practise = 练习
app-mode-exam = 考核
app-mode-chip-learn = 学习模式
app-mode-chip-practise = 练习模式
app-mode-chip-exam = 考核模式

app-customer-script = 剧本
app-customer-generated = 生成
app-customer-model = 语言模型

app-trade-ecommerce = 电商
app-trade-telecom = 通信
app-trade-banking = 银行
app-trade-food = 餐饮与食品
app-trade-travel = 旅行住宿
app-trade-retail = 连锁零售
app-trade-business_services = 企业服务
app-trade-utilities = 公用事业
app-trade-public_hotline = 政务热线
app-trade-education = 教育
app-trade-health = 医疗健康
app-trade-other = 其他

app-channel-chat = 在线聊天
app-channel-phone = 电话
app-channel-mail = 邮件
app-channel-app = App 内聊天

app-level-grade5 = 五级
app-level-grade4 = 四级
app-level-grade3 = 三级

app-language-zh-CN = 简体中文
app-language-en = English

app-case-not-here = 找不到案例「{ $id }」
app-case-not-here-hint = 它可能被改名或移走了。放回案例文件后点“重新读取”
app-resume-failed = 这次对话接不上了：{ $why }
app-resume-failed-hint = 记录还在，可以在“成长”里查看；也可以重新开始这个案例
app-pools-missing = 「{ $title }」当时的客户是从你自己的客户池里抽的，那个池子现在没有了或者改过，再抽就是另一个人
app-pools-missing-hint = 把当时的客户池文件放回案例文件夹的 pools 里
app-case-changed = 「{ $title }」在这次对话之后改过，不能接着练
app-not-saved = 现在的对话没有存下来：{ $why }
app-not-saved-hint = 可以继续练，但关掉窗口后这次记录就没有了
app-store-broken = 打不开练习记录：{ $why }
app-store-broken-read = 练习记录现在只能看、不能存：{ $why }
app-store-try-again = 再试一次
app-store-aside = 旧文件留在旁边，新建一个
app-store-set-aside = 已经新建了练习记录，这次练的也已存进去。旧文件没有动过内容，现在叫 { $aside }
app-store-again = 练习记录已经能打开，这次练的也已存进去
app-imported = 已导入「{ $title }」
app-import-failed = 没能导入 { $path }：{ $why }
app-import-no-folder = 没有可以放案例的文件夹
app-import-hint = 用 heard check 看完整的检查结果
app-settings-not-saved = 设置没有存下来：{ $why }
app-settings-not-saved-hint = 这次运行里仍然有效
