# 产品目录：操作、答复与退回。
desk-act-offer-make = 推荐
desk-act-offer-make-about = 向客户提出；是什么、多少钱，要在对话里说
desk-act-offer-make-done = 已推荐
desk-act-offer-drop = 客户不要
desk-act-offer-drop-about = 记下这个“不”，不再提
desk-act-offer-drop-done = 已记下
desk-act-offer-order = 下单
desk-act-offer-order-about = 客户答应、该说的都说了，才下单
desk-act-offer-order-done = 已下单
desk-field-product = 产品

desk-offer-made = 已推荐「{$title}」，{$price} {$unit}
desk-offer-dropped = 「{$title}」客户不要，已记下
desk-offer-ordered = 「{$title}」已下单
desk-offer-ordered-already = 「{$title}」已经下过单
desk-offer-not-made = 还没推荐过「{$title}」
desk-offer-not-agreed = 客户还没答应「{$title}」

# 屏幕上。
desk-offers-terms = 约定
desk-offers-cancel = 退订
desk-offers-conditions = 办理条件
desk-offers-make = 推荐
desk-offers-drop = 客户不要
desk-offers-order = 下单
desk-offers-on = 已推荐
desk-offers-ordered = 已下单
