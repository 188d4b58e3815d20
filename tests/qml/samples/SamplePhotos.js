.pragma library

const kDay = 86400000
const kNow = Date.UTC(2026, 10, 25, 2, 40) // 25 Nov 2026, 10:40 in Shanghai

function at(days, hour, minute) {
    return Date.UTC(2026, 10, 25 + days, hour - 8, minute)
}
function photo(seed, options) {
    return Object.assign({
        id: "P" + seed, source: "image://photos/" + seed, fullSource: "image://photos/" + seed, takenAtMs: at(0, 10, 12 + seed % 20), delivery: "LOCAL", sendPercent: 0,
        imported: false, review: "UNREVIEWED", caption: "", viewpoint: "起点桩 K0+000", author: "程书砚", fixWord: "GOOD", accuracyM: 6, item: "",
        twinSource: "", twinLabel: "", earlierSource: "", earlierMs: 0, distanceM: 12
    }, options || {})
}
