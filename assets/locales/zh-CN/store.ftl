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
store-file-read-only = 无法写入 { $path }：磁盘是只读的
store-file-read-only-hint = 请换到另一个磁盘上的文件夹
store-file-disk-full = { $path } 没有写成：磁盘已满
store-file-disk-full-hint = 请腾出一些空间后再试；原有内容没有变动
store-file-other = 无法打开 { $path }（{ $detail }）
store-file-other-hint = 请再试一次，或换一个位置
