import Tacha

// What went wrong, what happened to the work, what to do.
Banner {
    tone: "bad"
}
