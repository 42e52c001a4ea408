# 命令行里的比赛
event-no-records = { $name } 里没有比赛记录
event-not-whole = { $name } 的记录不完整，不能接着记
event-file-only = { $name } 是文件。先用 `heard contest import` 收进数据库
event-phrase-needed = 这场比赛用口令开赛，请用 `--phrase-file` 给出裁判长口令
event-no-chance = 系统没有给出随机数
event-file-there = { $path } 已经有了，换一个名字
event-preset-written = 已写到 { $path }，改好后用 `heard check` 检查
event-no-contest = 没有叫“{ $name }”的竞赛
event-begun = { $event } 号比赛开赛：{ $title }（签名公钥 { $key }…）
event-nobody-named = 写明要登记的人：`--entrant`、`--judge` 或 `--from`
event-line = 第 { $line } 行：{ $name }。一行都没有登记
event-registered = 现有选手 { $entrants } 人，队 { $teams } 支，评委 { $judges } 人
event-bad-table = { $path } 第 { $line } 行看不懂
event-bad-table-hint = 列依次是：类别（选手、评委）、姓名、单位、队名；第一行是表头
event-drawn = { $number } 号  { $name }{ $by ->
    [together] （队）
   *[other] {""}
 }
event-exported = { $count } 条记录已写到 { $path }
event-imported = 收为 { $event } 号比赛，{ $count } 条记录
event-in-list = { $event } 号  { $title }，{ $count } 条记录
event-needs = 环节“{ $stage }”要用的“{ $name }”找不到
event-needs-hint = 用 `--scenarios` 指出它所在的文件夹
event-sealed = 已封存到 { $path }，{ $count } 个环节，指纹 { $hash }
event-bad-key = 密钥应是 64 位十六进制数
event-opened-pack = 已取出 { $count } 个文件，放在 { $path }
