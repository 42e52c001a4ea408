desk-missing = 还缺「{ $title }」（{ $key }=…）
desk-takes-nothing = 这个操作不需要填写「{ $key }」
desk-unknown-parameter = 没有「{ $key }」这一项，可填的是：{ $known }
desk-unknown-parameter-near = 没有「{ $key }」这一项，是不是「{ $near }」
desk-too-long = 「{ $title }」最多 { $most } 个字，现在是 { $letters } 个
desk-not-a-number = 「{ $title }」要填数字，「{ $value }」不是
desk-out-of-range = 「{ $title }」要在 { $low } 到 { $high } { $unit } 之间，「{ $value }」超出了
desk-not-offered = 「{ $title }」没有「{ $value }」这个选项，可选：{ $choices }
desk-not-a-moment = 「{ $title }」要填时间，比如 16:10 或 2025-11-08 16:10，「{ $value }」看不出是几点
desk-done-already = 「{ $title }」已经做过了，只能做一次
desk-not-yet = 现在还不能做「{ $title }」，条件还不具备
desk-unknown-action = 工作台上没有「{ $action }」这个操作
desk-unknown-action-near = 工作台上没有「{ $action }」这个操作，是不是「{ $near }」

desk-place-read = 读了「{ $title }」
desk-place-draft-offered = 给出的 AI 草稿：{ $text }
desk-place-draft-sent = 照发了 AI 草稿
desk-place-draft-edited = 改过 AI 草稿后发出
desk-place-draft-down = 退回了 AI 草稿：{ $reason }
