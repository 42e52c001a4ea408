# 核验赛场记录
verify-signed = 记录完整，比赛结束时的签名有效
verify-open = 记录完整，但比赛还没有签名结束，无法确认后面有没有缺记录
verify-torn = 第 { $line } 行只写了一半，多半是写的时候程序停了；前面的记录都完整
verify-no-record = 第 { $line } 行不是记录（应当是第 { $n } 条）
verify-altered = 第 { $n } 条记录（第 { $line } 行）被改动过
verify-out-of-place = 第 { $line } 行接不上前一条：这里少了、多了或挪动了记录（应当是第 { $n } 条）
verify-clock-set-back = 第 { $n } 条记录（第 { $line } 行）的时间比前一条还早
verify-wrong-signature = 第 { $line } 行的签名不是用开赛时的密钥签的
verify-behind-the-end = 第 { $line } 行写在比赛结束之后
verify-records = { $count } 条记录，指纹 { $last }，签名公钥 { $key }
verify-other-key = 签名公钥不是 { $key }
verify-misplaced = 第 { $n } 条记录不应出现在这里：{ $why }
