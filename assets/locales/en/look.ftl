# Words that belong to the controls themselves: competencies, moods, descriptions for screen readers.
look-glyph-empathy = E
look-glyph-data_understanding = D
look-glyph-sales_awareness = S
look-glyph-operations = O
look-glyph-project_management = P
look-competency-empathy = Empathy
look-competency-data_understanding = Data understanding
look-competency-sales_awareness = Sales awareness
look-competency-operations = Operations
look-competency-project_management = Project management
look-mood-calm = Calm
look-mood-unsettled = Unsettled
look-mood-agitated = Agitated
look-mood-furious = Furious
look-face = { $name }, { $mood }, anger { $anger }
look-copy = Copy
look-no-evidence = Not enough evidence
