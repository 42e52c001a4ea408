transcript-empty = 记录文件是空的
transcript-no-header = 第 1 行不是记录的开头信息：{ $reason }
transcript-unknown-format = 记录格式是第 { $format } 版，本程序只认第 { $known } 版，请升级听见再打开
transcript-bad-line = 记录第 { $line } 行读不懂：{ $reason }
