# When the page of a window ends or hangs: what happened, what is safe, what can be done.

guard-hung = The page does not answer. Nothing is lost: wait, or load it again.
guard-wait = Wait
guard-again = Load again
guard-copy = Save a copy of the library…
guard-dead-title = Établi can no longer show a page
guard-dead-text = All that was saved still is. You can save a copy of the library, or load the page again.

# In the page that was loaded again. $count: the texts put back into their fields.
guard-back-gone =
    { $count ->
        [0] The page had stopped: it was loaded again. Nothing is lost.
        [one] The page had stopped: it was loaded again. The text being typed is back in its field.
       *[other] The page had stopped: it was loaded again. The { $count } texts being typed are back in their fields.
    }
guard-back-hung =
    { $count ->
        [0] The page did not answer: it was loaded again. Nothing is lost.
        [one] The page did not answer: it was loaded again. The text being typed is back in its field.
       *[other] The page did not answer: it was loaded again. The { $count } texts being typed are back in their fields.
    }
# $text: a text whose field is no longer open.
guard-found = Text found again: “{ $text }”. It returns to its field when you open it.
guard-found-why = Found again after the page had ended; it comes back into its field when you open it.
guard-found-copy = Copy this text

# The plain page, after three stops in five minutes.
plain-language = en
plain-title = Établi’s page has stopped several times
plain-text = All that was saved still is. Choose what you want to do.
plain-home = Open Établi at home
plain-export = Export “{ $title }”…
plain-written = Written: { $path }
