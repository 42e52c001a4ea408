host-no-window = 窗口打不开：{ $why }
host-no-window-hint = 请确认图形桌面和 OpenGL 可用；没有桌面时可以用 heard play 在终端里练习
host-no-desktop = 这个版本没有编入窗口
host-no-desktop-hint = 用 cargo run --release 编译完整版本，或用 heard play 在终端里练习
host-no-data-folder = 找不到系统的数据文件夹
host-no-data-folder-hint = 用 --data 文件夹 指定一个
