guide-title = Scenario guide
guide-back = Back
guide-none = This edition carries no guide
