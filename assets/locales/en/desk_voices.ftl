# Voice of the customer: its acts, answers and refusals.
desk-act-voice-theme = Make a theme
desk-act-voice-theme-about = The same name again changes it; what is left empty stays as it is
desk-act-voice-theme-done = Made
desk-act-voice-drop = Drop a theme
desk-act-voice-drop-about = What it held has no theme again
desk-act-voice-drop-done = Dropped
desk-field-voice-name = Theme
desk-field-voice-where = Conditions
desk-field-voice-cause = Cause
desk-field-voice-action = What helps
desk-field-voice-owner = Owner
desk-field-voice-measure = Measure
desk-field-voice-by = Look again on

desk-voice-made = {$name}: {$size} voices, {$share}%; {$left} have no theme yet, {$doubled} have more than one
desk-voice-no-theme = There is no theme called “{$name}”
desk-voice-empty = Nothing fits “{$where}”

# On screen.
desk-voices-all = Voices
desk-voices-themes = { $count } themes
desk-voices-assigned = Assigned
desk-voices-left = Without a theme
desk-voices-left-about = { $share }%
desk-voices-doubled = More than once
desk-voices-doubled-about = in more than one theme
desk-voices-none = No theme yet
desk-voices-size = { $size } voices · { $share }%
desk-voices-cause = Cause: { $text }
desk-voices-action = What helps: { $text }
desk-voices-owner = Owner: { $text }
desk-voices-check = Measured by “{ $measure }”, looked at again on { $by }
