guide-title = Writing a case
guide-back = Back
guide-none = This edition carries no guide
