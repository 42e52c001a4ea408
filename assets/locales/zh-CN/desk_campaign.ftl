# 名单与分组：操作、答复与退回。
desk-register-nothing = 没写条件
desk-register-only-conditions = 这里只写条件，例如 天数<=90 次数>=3；几种情况用 | 隔开
desk-unit-percent = %

desk-act-campaign-segment = 定一个分组
desk-act-campaign-segment-about = 同名再填一次就是修改
desk-act-campaign-segment-done = 已定
desk-act-campaign-drop = 去掉一个分组
desk-act-campaign-drop-about = 只能在发出之前
desk-act-campaign-drop-done = 已去掉
desk-act-campaign-launch = 发出
desk-act-campaign-launch-about = 发出之后不能再改；结果随即出来
desk-act-campaign-launch-done = 已发出
desk-field-campaign-name = 分组名
desk-field-campaign-where = 条件
desk-field-campaign-offer = 优惠
desk-field-campaign-control = 对照组

desk-campaign-made = 「{$name}」：符合条件 {$size} 人，联系 {$contacts} 人，对照组 {$alone} 人，费用 {$cost} {$unit}；与前面分组重复 {$overlap} 人，不能联系的 {$out} 人
desk-campaign-launched = 已发出：联系 {$contacts} 人，下单 {$orders} 人；对照组 {$alone} 人，自己下单 {$others} 人；增量 {$uplift} 个百分点，净收益 {$net} {$unit}
desk-campaign-launched-already = 已经发出，不能再改
desk-campaign-no-segment = 没有叫“{$name}”的分组
desk-campaign-nothing = 还没有分组，没有可发的
desk-campaign-empty = 没有客户符合“{$where}”
desk-campaign-no-control = 没留对照组，事后说不清效果；至少留 {$least}%
desk-campaign-opted-out = 里面有 {$count} 人已经拒绝联系，先排除他们
desk-campaign-over-limit = 这样一共要联系 {$contacts} 人，上限是 {$limit} 人

# 屏幕上。
desk-campaign-contacts = 联系人数
desk-campaign-contacts-of = 上限 { $limit }
desk-campaign-alone = 对照组
desk-campaign-alone-about = 每组至少 { $least }%
desk-campaign-cost = 费用
desk-campaign-cost-each = 每人 { $cost } { $unit }
desk-campaign-state = 状态
desk-campaign-draft = 未发出
desk-campaign-sent = 已发出
desk-campaign-net = 净收益
desk-campaign-net-none = 发出后才知道
desk-campaign-none = 还没有分组
desk-campaign-of = 名单 { $count } 人
desk-campaign-line = 符合 { $size } 人 · 联系 { $contacts } 人 · 对照 { $alone } 人（{ $control }%） · { $cost } { $unit }
desk-campaign-overlap = 与前面的分组重复 { $count } 人，只联系一次
desk-campaign-out = 有 { $count } 人拒绝联系，还在这个分组里
desk-campaign-result = 下单 { $orders } 人（{ $rate }%），对照组 { $others } 人（{ $alonerate }%），增量 { $uplift } 个百分点
desk-campaign-money = 收入 { $revenue } · 成本 { $cost } · 净收益 { $net } { $unit }
