# 作废一次尝试
void-button = 作废…
void-ask = 作废这次尝试？
void-about = 客户的话要是出了错，这次尝试可以不算：对话和谁作废的都会留下，但不再给分，也不计入成长。作废不能撤回。
void-name = 作废的人
void-why = 原因
void-yes = 作废
void-no = 不作废
void-told = { $name } 作废了这次尝试：{ $why }
void-not-marked = 未评：这次尝试已作废
void-slips = 客户有 { $count } 句话过不了现在的措辞检查，训练师可以作废这次尝试
void-by-rule = 未评：客户的话出错太多，按这个场景的规则作废
