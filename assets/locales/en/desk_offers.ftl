# The catalogue: its acts, answers and refusals.
desk-act-offer-make = Offer
desk-act-offer-make-about = Put it to the customer; say in the talk what it is and what it costs
desk-act-offer-make-done = Offered
desk-act-offer-drop = They do not want it
desk-act-offer-drop-about = Note the no; it is not offered again
desk-act-offer-drop-done = Noted
desk-act-offer-order = Place the order
desk-act-offer-order-about = Only once they agreed, and everything was said that must be
desk-act-offer-order-done = Ordered
desk-field-product = Product

desk-offer-made = {$title} offered at {$price} {$unit}
desk-offer-dropped = {$title}: no, noted
desk-offer-ordered = {$title} ordered
desk-offer-ordered-already = {$title} is ordered already
desk-offer-not-made = {$title} was not offered yet
desk-offer-not-agreed = The customer has not agreed to {$title} yet

# On screen.
desk-offers-terms = Terms
desk-offers-cancel = Cancelling
desk-offers-conditions = Who can have it
desk-offers-make = Offer
desk-offers-drop = They said no
desk-offers-order = Place the order
desk-offers-on = offered
desk-offers-ordered = ordered
