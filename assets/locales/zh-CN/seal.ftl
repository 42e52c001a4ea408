seal-not-a-pack = 这不是封存的赛题包
seal-torn = 赛题包不完整，请重新拷贝一份
seal-no-part = 赛题包里没有“{ $name }”
seal-wrong-key = “{ $name }”打不开：口令或密钥不对，或者赛题包被改动过
seal-short-phrase = 口令至少要 { $least } 个字符
seal-no-memory = 内存不够，无法由口令算出密钥
