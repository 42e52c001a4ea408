# 题库作为表格：表头、名称、哪里不对
bank-about = 题库
bank-head-id = 编号
bank-head-topic = 主题
bank-head-kind = 题型
bank-head-level = 级别
bank-head-ask = 题目
bank-head-option = 选项
bank-head-answer = 答案
bank-head-tolerance = 误差
bank-head-unit = 单位
bank-head-point = 得分点
bank-head-why = 解析
bank-head-source = 依据
bank-head-recheck = 需复核
bank-yes = 是
bank-no = 否
bank-topic-service_conduct = 服务规范
bank-topic-communication = 沟通技巧
bank-topic-complaint_handling = 投诉处理
bank-topic-data = 数据素养
bank-topic-sales = 销售与客户维系
bank-topic-operations = 现场运营
bank-topic-project_management = 项目管理
bank-topic-law = 法律法规
bank-topic-safety = 安全与应急
bank-kind-single = 单选题
bank-kind-multiple = 多选题
bank-kind-true_false = 判断题
bank-kind-numeric = 计算题
bank-kind-order = 排序题
bank-kind-case = 案例题
bank-level-grade5 = 五级
bank-level-grade4 = 四级
bank-level-grade3 = 三级
bank-notes-sheet = 填写说明
bank-notes =
    一行一道题，表头不要改名；第一行是题库的编号、名称和语言。
    题型：单选题、多选题、判断题、计算题、排序题、案例题。主题和级别从下拉列表里选，级别空着算四级。
    单选题、多选题、排序题填 3 到 8 个选项，中间不要空格子。答案写字母：单选 B，多选 ACD（A、C 也行），排序按正确先后 CABD。
    判断题不填选项，答案写 对 或 错（√ × 正确 错误 都行）。
    计算题的答案写一个数；误差写允许差多少，单位写 % 元 秒 等。
    案例题不填选项，答案写参考答案，得分点一格一点，每点 1 分，由人评。
    解析写为什么对、最像的错项为什么错；依据写法规条文、计算方法或通行做法。会变的规定在需复核里填 是。
    不要合并单元格。编号空着会自动编。
bank-place-file = 整个文件
bank-place-sheet = 工作表「{ $sheet }」
bank-place-row = 第 { $row } 行
bank-place-sheet-row = 工作表「{ $sheet }」第 { $row } 行
bank-place-cell = 第 { $row } 行 { $column } 列
bank-place-sheet-cell = 工作表「{ $sheet }」第 { $row } 行 { $column } 列
bank-no-heads = 没找到表头，这张表没有导入
bank-no-heads-hint = 表头至少要有题型、题目、答案、解析、依据；可以先导出模板照着填
bank-no-questions = 表里没有题目
bank-head-twice = “{ $name }”这一列出现了两次，后一列没有导入
bank-head-unknown = 不认识“{ $name }”这一列，下面写的内容没有导入
bank-head-missing = 缺少“{ $name }”（{ $english }）这一列
bank-merged = { $from } 到 { $to } 是合并的单元格，分不清各行写的是什么
bank-merged-hint = 取消合并，每行都填上自己的内容
bank-too-far = 这一格离表格太远，没有读；一张表最多 20000 行、200 列
bank-cell-date = 表格软件把这一格变成了日期，原来写的已经看不出来
bank-cell-fault = 这一格是出错的公式
bank-cell-blank = 这一格不能空着
bank-cell-no-key = 这道题没有答案
bank-cell-no-why = 这道题没有解析
bank-cell-no-source = 这道题没有写依据
bank-cell-unknown = 不认识“{ $name }”
bank-cell-recheck = 需复核填“是”或“否”，这里写的是“{ $name }”
bank-cell-gap = 这一格空着，后面的又填了；字母会错位
bank-csv-not-text = 这不是文本文件，编码既不是 UTF-8 也不是 GBK
bank-csv-broken = 第 { $line } 行附近读不下去，多半是引号没有成对
bank-xlsx-broken = 这个文件不是能读的 Excel 工作簿（.xlsx）：{ $detail }
bank-xlsx-not-written = 写不成 Excel 工作簿：{ $detail }
bank-cell-no-topic = 这道题没有主题；加一列“主题”，或者用主题给工作表取名
