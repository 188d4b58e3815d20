import QtQuick
import Tacha

// The grade of an issue as a badge.
Badge {
    property string grade: "GENERAL"

    text: Words.grade(grade)
    tone: grade === "MAJOR" ? "bad" : grade === "SERIOUS" ? "warn" : grade === "GENERAL" ? "info" : "plain"
}
