# 控件里固定出现的字：能力、情绪、无障碍说明。
look-glyph-empathy = 情
look-glyph-data_understanding = 数
look-glyph-sales_awareness = 敏
look-glyph-operations = 营
look-glyph-project_management = 项
look-competency-empathy = 共情
look-competency-data_understanding = 数据理解
look-competency-sales_awareness = 业务敏锐度
look-competency-operations = 运营
look-competency-project_management = 项目管理
look-mood-calm = 正常
look-mood-unsettled = 波动
look-mood-agitated = 激动
look-mood-furious = 愤怒
look-face = { $name }，{ $mood }，怒气 { $anger }
look-copy = 复制
look-no-evidence = 证据不足
