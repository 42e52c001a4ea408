# 证书上的字

certificate-heading-prize = 荣誉证书
certificate-heading-passed = 合格证书
certificate-heading-part = 参赛证书
certificate-passed = 合格
certificate-part = 参赛
certificate-body-placed = 在“{ $event }”中，以总分 { $points } 分（满分 { $of } 分）列第 { $place } 名，荣获{ $prize }。
certificate-body-prize = 在“{ $event }”中，以总分 { $points } 分（满分 { $of } 分）荣获{ $prize }。
certificate-body-passed = 参加“{ $event }”，各项均达到合格线，总分 { $points } 分（满分 { $of } 分），准予合格。
certificate-body-part = 参加“{ $event }”，完成全部赛程，总分 { $points } 分（满分 { $of } 分）。
certificate-close = 特发此证。
certificate-total = 总分
certificate-chief-judge = 裁判长
certificate-date = { $year } 年 { $month } 月 { $day } 日
certificate-members = 队员得分
certificate-merit = 优胜奖
certificate-serial = 证书编号
certificate-records = 赛事记录指纹
certificate-key = 签名公钥
certificate-check = 凭随附的电子凭证，不联网即可核验：heard contest verify
certificate-criteria = 在同一场景、同一种子和同一时限下完成各赛段，由规则计分和评委评分按赛事文件所列权重合成。

# 证书模板
report-template-fault = 模板里有错：{ $fault }
report-template-hint = 可以试试：{ $hint }

# 电子凭证核验
verify-badge = 凭证完好，签名相符
verify-badge-about = { $who }，{ $what }；签发：{ $organiser }；公钥 { $key }
verify-badge-shape = 这不是签名凭证
verify-badge-method = 凭证的签名方式本程序不认识
verify-badge-issuer = 凭证没有写明可离线读取的公钥
verify-badge-signature = 签名不符：凭证被改过，或者是别的密钥签的
event-not-closed = 赛事 { $name } 还没有签名归档，不能颁发证书
event-template-fault = { $path } 第 { $line } 行第 { $column } 列：{ $why }
