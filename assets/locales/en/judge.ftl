# The language-model judge: what it finds, why it may not, how it is switched on
judge-needs-a-person = Not marked: this is for a person or a language model to judge, and nobody has. It leaves the denominator.
judge-addressed = Not marked: a reply in this talk speaks to whoever marks it, so this is left to a person. It leaves the denominator.
judge-opinion = Second opinion of { $model }. It changes no points.
judge-behaviour-validates_feeling = Says the feeling is understandable
judge-behaviour-invites_more = Invites them to say more
judge-behaviour-shows_understanding = Shows that the situation was understood
judge-behaviour-gives_advice = Gives advice
judge-behaviour-talks_of_self = Talks about oneself
judge-behaviour-dismisses_feeling = Plays the feeling down
judge-fault-empty = the model answered nothing
judge-fault-long = the model answered far more than was asked
judge-fault-shape = the model's answer has another shape: { $why }
