pragma Singleton
import QtQuick

// Numbers and times as people read them. Every business time is shown in Asia/Shanghai (UTC+08:00, no summer time).
QtObject {
    id: root

    property string language: "zh_CN"
    property double nowMs: 0
    readonly property bool chinese: language === "zh_CN"
    readonly property string none: "—"

    function local(ms) {
        return new Date(ms + 8 * 3600 * 1000)
    }
    function two(n) {
        return n < 10 ? "0" + n : String(n)
    }
    function time(ms) {
        return ms ? two(local(ms).getUTCHours()) + ":" + two(local(ms).getUTCMinutes()) : none
    }
    function isoDay(ms) {
        return ms ? local(ms).toISOString().slice(0, 10) : ""
    }
    /// "11月23日" or "23 Nov" of a business date "2026-11-23"; with the year when it is not this one.
    function date(iso) {
        if (!iso)
            return none
        const parts = iso.split("-").map(Number)
        const sameYear = nowMs > 0 && parts[0] === local(nowMs).getUTCFullYear()
        const month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][parts[1] - 1]
        if (chinese)
            return (sameYear ? "" : parts[0] + "年") + parts[1] + "月" + (parts[2] ? parts[2] + "日" : "")
        return (parts[2] ? parts[2] + " " : "") + month + (sameYear ? "" : " " + parts[0])
    }
    /// The date in full, as documents write it.
    function fullDate(ms) {
        const iso = isoDay(ms)
        if (!iso)
            return none
        const parts = iso.split("-").map(Number)
        return chinese ? parts[0] + "年" + parts[1] + "月" + parts[2] + "日" : iso
    }
    function weekday(ms) {
        const day = local(ms).getUTCDay()
        return chinese ? "星期" + "日一二三四五六"[day]
                       : ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"][day]
    }
    /// Today's times without date, others with it.
    function moment(ms) {
        if (!ms)
            return none
        return isoDay(ms) === isoDay(nowMs) ? time(ms) : date(isoDay(ms)) + " " + time(ms)
    }
    /// A deadline is the exclusive end of its time: midnight of the 17th is 24:00 of the 16th.
    function deadline(ms) {
        if (!ms)
            return none
        const midnight = local(ms).getUTCHours() === 0 && local(ms).getUTCMinutes() === 0
        return midnight ? date(isoDay(ms - 1)) + " 24:00" : moment(ms)
    }
    function percent(permille) {
        return permille < 0 ? none : (permille / 10).toFixed(1) + "%"
    }
    function points(permille) {
        return (permille > 0 ? "+" : permille < 0 ? "−" : "") + Math.abs(permille / 10).toFixed(1)
    }
    function distance(metres) {
        if (metres < 0)
            return none
        return metres < 1000 ? Math.round(metres) + " m" : (metres / 1000).toFixed(metres < 10000 ? 1 : 0) + " km"
    }
    function bytes(size) {
        if (size >= 1e9)
            return (size / 1e9).toFixed(1) + " GB"
        return size >= 1e6 ? (size / 1e6).toFixed(1) + " MB" : Math.ceil(size / 1000) + " KB"
    }
    /// Money comes in units of 100 CNY; 万元 is 10 000 CNY.
    function money(units) {
        if (units < 0)
            return none
        const tenThousands = units / 100
        return chinese ? tenThousands.toLocaleString(Qt.locale("C"), "f", 0) + " 万元"
                       : "¥" + (units / 10000).toFixed(2) + "m"
    }
    /// "2026年第48周" or "week 48 of 2026" from "2026-W48".
    function week(id) {
        const parts = String(id).split("-W")
        return chinese ? parts[0] + "年第" + parts[1] + "周" : "Week " + parts[1] + ", " + parts[0]
    }
}
