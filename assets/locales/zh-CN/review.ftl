# 待复核：老师盲评、对照、改判
review-title = 待复核
review-not-kept = 没能保存：{ $why }
review-no-trainer = 先写上是谁在标
review-no-such-check = 这一场没有这个评分项
review-marked-already = 这一项已经标过；标注一经确认就不再改
review-mark-first = 先确认自己的标注，再看机器的、再改判
review-note-needed = 改判要写一句理由
review-same = 机器判的就是这个，不用改判
review-not-overruled = 这一项没有改判可以撤回
