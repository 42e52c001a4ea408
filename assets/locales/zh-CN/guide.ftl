guide-title = 出题指南
guide-back = 返回
guide-none = 这个版本没有带上指南
