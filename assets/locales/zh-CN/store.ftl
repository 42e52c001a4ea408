# 文件与文件夹
store-file-not-found = 找不到 { $path }
store-file-not-found-hint = 请检查名称是否写对，以及当前所在的文件夹
store-file-not-permitted = 没有权限打开 { $path }
store-file-not-permitted-hint = 请向文件的所有者申请权限，或换一个位置
store-file-is-folder = { $path } 是文件夹，这里需要一个文件
store-file-is-folder-hint = 请指定其中的某个文件
store-file-not-folder = { $path } 处是一个文件，这里需要文件夹
store-file-not-folder-hint = 请给那个文件改名，或换一个文件夹
store-file-too-large = { $path } 有 { $size } MiB，最多只读取 4 MiB
store-file-too-large-hint = 请拆成几个较小的文件
store-file-not-text = { $path } 不是文本文件
store-file-not-text-hint = 请用编辑器另存为 UTF-8 文本
store-file-read-only = 无法写入 { $path }：磁盘是只读的
store-file-read-only-hint = 请换到另一个磁盘上的文件夹
store-file-disk-full = { $path } 没有写成：磁盘已满
store-file-disk-full-hint = 请腾出一些空间后再试；原有内容没有变动
store-file-other = 无法打开 { $path }（{ $detail }）
store-file-other-hint = 请再试一次，或换一个位置

# 数据库
store-locked = { $place } 正在被另一个程序写入
store-read-only = 无法写入 { $place }：文件、所在文件夹或磁盘是只读的
store-disk-full = 磁盘已满，{ $place } 存不下了；之前保存的内容都还在
store-corrupt = { $place } 已损坏
store-not-a-database = { $place } 不是数据库文件
store-foreign = { $place } 是别的程序的数据库，没有往里写任何内容
store-newer = { $place } 由更新版本的“听见”写成（版本 { $found }，当前程序最多认识 { $known }），没有往里写任何内容
store-missing-folder = { $place } 所在的文件夹不存在
store-gone = 数据库文件 { $place } 不见了，可能被移走，或者磁盘断开了
store-not-permitted = 没有权限打开 { $place }
store-unreachable = 数据库服务器 { $place } 没有应答（{ $detail }）
store-bad-address = “{ $place }”不是数据库地址
store-no-session = { $place } 里没有编号为 { $session } 的会话
store-no-person = { $place } 里没有编号为 { $person } 的人
store-conflict = 会话 { $session } 已在另一个窗口继续，那边保存的内容原样保留
store-gap = 会话 { $session } 有一部分还没有保存
store-bad-setting = 读不出设置项“{ $name }”
store-busy = 磁盘写得太慢，最近几句还没有保存
store-closed = { $place } 已关闭
store-other = 无法使用 { $place }（{ $detail }）

# 接下来怎么办
store-hint-try-again = 可以的话请关掉另一个程序，然后再试一次
store-hint-other-place = 请在设置里或用 --data 换一个位置，或申请写入权限；现在也可以照常练习，只是不会保存
store-hint-free-space = 请腾出一些空间后再试；现在也可以照常练习
store-hint-set-aside = 可以在原处新建一个数据库，损坏的文件会改名留在旁边；现在也可以照常练习
store-hint-name-another = 请指定另一个文件，这个文件会原样保留
store-hint-update = 请更新“听见”，或指定另一个文件，这个文件会原样保留
store-hint-make-folder = 请先建好文件夹，或指定一个已有的文件夹
store-hint-gone = 把文件放回原处或接好磁盘；没存上的还在内存里，会自动补存，先别关窗口
store-hint-server = 请检查网络和地址；现在也可以照常练习，只是不会保存
store-hint-address = 请写成 sqlite:路径 或 postgres://用户@主机/库名
store-hint-look-up = 请在“成长”里查看会话列表
store-hint-reopen = 请重新打开这个会话，查看已保存的内容
store-hint-default = 在您修改之前先使用默认值
store-hint-restart = 请重新启动“听见”；如果还不行，请指定另一个文件

# 没有保存时的提示
store-not-saving = 当前内容不会保存
store-set-aside = 原来的文件现在是 { $aside }
store-no-paper = { $place } 里没有第 { $paper } 份理论卷
store-paper-elsewhere = 第 { $paper } 份理论卷已经在别的窗口里接着答了（{ $place }）
store-hint-paper = 回到竞赛页，从列表里重新打开这份卷
store-no-event = 没有 { $event } 号比赛
store-event-conflict = { $event } 号比赛的第 { $n } 条记录已经由另一台机器写了
store-event-gap = { $event } 号比赛缺第 { $n } 条记录
store-hint-look-up-event = 用 `heard contest events` 查看有哪些比赛
store-hint-read-event-again = 重新读一遍这场比赛的记录再继续，已存的都在
