# 语言模型再听一遍：设置、故障、复盘
hearing-title = 语言模型再听一遍
hearing-about = 每条回复都由程序的规则当场听完，以规则为准。模型可以再读一遍：规则拿不准的地方，它能凭你的原话替你定下来；禁语不会因它撤销，它也不能替你许诺、判致命错误或扣分。两边听得不一样、得分又取决于此，就交给人来看。
hearing-sends = 打开以后，学习和练习中你发的每条回复，会连同客户刚说的话发到上面的地址，密钥也用上面的；此外什么都不发，考核时一概不发。
hearing-model = 再听一遍的模型
hearing-model-means = 照接口里的名称填
hearing-model-hint = 和评委相同
hearing-test = 这个模型的连接
hearing-test-button = 问一声
hearing-on = 每条回复之后
hearing-on-means = 只在学习和练习中；对话从不等它
hearing-on-label = 请模型也听一遍
hearing-failed = 语言模型没能听这条回复：{ $why }。以规则听到的为准，对话照常继续
hearing-told = 第 { $turn } 轮由 { $model } 再听：{ $labels }；共情 { $level }/2
hearing-told-nothing = 没有可标的
hearing-mark = { $model } 再听过。只按规则：{ $status }，{ $points }/{ $of } 分。
hearing-mark-doubt = { $model } 再听过，和规则听得不一样；得分仍按规则。
hearing-mark-settled = { $model } 再听过，和规则一致；没有它，这一项要由人来看。
hearing-total = { $model } 再听了 { $turns } 轮：合起来 { $total } 分，只按规则 { $alone } 分
hearing-total-same = { $model } 再听了 { $turns } 轮；只按规则总分也一样

# heard validate --hearing
hearing-no-set = 这些文件夹里没有 { $names } 这几套，测不了再听一遍的模型
hearing-step = 已听 { $at }/{ $of } 条
hearing-column-failed = 未答
hearing-agreement = { $model } 再听一遍，提示词 { $prompt }：它给的共情程度和人给的一致程度（加权 κ），旁边是规则在同一批回复上的
