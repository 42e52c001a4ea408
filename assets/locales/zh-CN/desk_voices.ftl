# 客户之声：操作、答复与退回。
desk-act-voice-theme = 归一个主题
desk-act-voice-theme-about = 同名再填一次就是修改，没填的保持原样
desk-act-voice-theme-done = 已归
desk-act-voice-drop = 去掉一个主题
desk-act-voice-drop-about = 它的原话回到未归类
desk-act-voice-drop-done = 已去掉
desk-field-voice-name = 主题
desk-field-voice-where = 条件
desk-field-voice-cause = 原因
desk-field-voice-action = 措施
desk-field-voice-owner = 负责人
desk-field-voice-measure = 衡量指标
desk-field-voice-by = 复核日

desk-voice-made = 「{$name}」：{$size} 条，占 {$share}%；还有 {$left} 条没有归类，{$doubled} 条归了不止一次
desk-voice-no-theme = 没有叫“{$name}”的主题
desk-voice-empty = 没有一条符合“{$where}”

# 屏幕上。
desk-voices-all = 原话
desk-voices-themes = { $count } 个主题
desk-voices-assigned = 已归类
desk-voices-left = 未归类
desk-voices-left-about = { $share }%
desk-voices-doubled = 重复归类
desk-voices-doubled-about = 归了不止一个主题
desk-voices-none = 还没有主题
desk-voices-size = { $size } 条 · { $share }%
desk-voices-cause = 原因：{ $text }
desk-voices-action = 措施：{ $text }
desk-voices-owner = 负责人：{ $text }
desk-voices-check = 用“{ $measure }”衡量，{ $by } 复核
