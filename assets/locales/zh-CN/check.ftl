# 场景检查：文件的写法
check-full-width = 这里是全角的“{ $found }”，应当用半角的 { $half }
check-full-width-space = 这里有看不见的全角空格（{ $found }），应当用普通空格
check-full-width-hint = 运行 heard check --fix 可以一次改好全部全角标点
check-byte-order-mark = 文件开头有看不见的字节顺序标记（BOM）
check-not-utf8 = 文件是 GBK 编码，应当存成 UTF-8
check-bad-bytes = 文件里有不能识别的字节，既不是 UTF-8 也不是 GBK
check-bad-bytes-hint = 用编辑器打开，另存为 UTF-8 后再检查
check-encoding-hint = 运行 heard check --fix 可以改好，内容不变
check-file-too-large = 文件超过 { $limit } MiB，没有继续读
check-file-too-large-hint = 一个场景通常不到 1 MiB；把大表格删到场景用得着的行
check-nested-too-deep = 括号嵌套超过 { $limit } 层
check-syntax-nothing = 文件是空的
check-syntax-after-end = 场景已经结束，后面还有多余的内容
check-syntax-unclosed-comment = 注释 /* 没有结尾的 */
check-syntax-unclosed-text = 文字缺少结尾的引号
check-syntax-apostrophe = 单引号里只能放一个字；文字请用双引号
check-syntax-bad-escape = 文字里不能写 { $escape }；反斜杠本身写成 \\
check-syntax-extension = 这里只支持 #![enable(implicit_some)]，而且不写也行
check-syntax-unclosed = 这个括号没有对应的 { $close }
check-syntax-unclosed-hint = 在它最后一项的后面补上 { $close }
check-syntax-extra-comma = 多了一个逗号
check-syntax-wrong-close = 这里应当是 { $close }，却写成了 { $found }
check-syntax-wrong-close-hint = 对应的括号开在第 { $line } 行
check-syntax-semicolon = 各项之间用逗号，不用分号
check-syntax-missing-comma = 这一项后面缺逗号
check-syntax-missing-comma-hint = 在这里补一个半角逗号
check-syntax-equals = 字段名后面用冒号，不用等号
check-syntax-no-value = 冒号后面没有值
check-syntax-stray-field = 方括号里不能直接写字段{ $name ->
    [blank] {""}
   *[other] {" "}{ $name }
 }
check-syntax-stray-field-hint = 列表里的每一项要有自己的圆括号：[(…), (…)]
check-syntax-no-colon = 这里要写成“名字: 值”
check-syntax-unexpected = 这里不该出现 { $found }
check-wrong-type = 这里要写{ $wanted ->
    [text] 引号里的文字
    [number] 整数
    [bool] true 或 false
    [list] 方括号里的列表
    [map] 花括号里的对应表
    [Text] 带语言的文字
   *[other] { $wanted }
 }，现在是{ $found ->
    [text] 一段文字
    [char] 一个字符
    [number] 一个数字
    [word] 一个没有引号的词
    [fields] 一组字段
    [tuple] 圆括号里的值
    [list] 一个列表
   *[map] 一个对应表
 }
check-wrong-type-hint-text = 写成 (zh: "…")，有英文时写成 (zh: "…", en: "…")
check-wrong-type-hint-quotes = 用双引号括起来
check-wrong-type-hint-list = 用方括号括起来：[…]，只有一项也要
check-wrong-type-hint-number = 去掉引号
check-wrong-head = 这里要写 { $wanted }，不是 { $found }
check-wrong-head-hint = 括号前的名字可以省去：删掉 { $found } 也行
check-unknown-field = { $shape } 没有字段 { $name }
check-duplicate-field = 字段 { $name } 写了两次
check-duplicate-key = “{ $name }”写了两次，只会留下后一个
check-missing-field = { $shape } 缺少字段 { $name }
check-missing-field-hint = 补上 { $name }: { $wanted ->
    [text] "…"
    [number] 数字
    [bool] true 或 false
    [list] […]
    [map] {"{"}"…": "…"{"}"}
    [Text] (zh: "…")
   *[other] { $wanted }
 }
check-unknown-name = { $shape } 里没有 { $name }
check-did-you-mean = 是不是想写 { $name }？
check-known-names = 可以写：{ $names }
check-single-brackets = { $name } 里面还要一层括号
check-single-brackets-hint = 写成 { $name }((…))
check-argument-count = { $name } 要 { $wanted } 个值，这里有 { $found } 个
check-argument-count-hint = 写成 { $form }
check-not-whole = { $written } 不是整数
check-number-out-of-range = { $written } 超出范围，只能是 { $low } 到 { $high }
check-empty-text = 这里一种语言的文字都没有
