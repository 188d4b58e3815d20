#include "mobile/viewmodels/conversions.h"
#include "mobile/viewmodels/error_text.h"
#include "mobile/viewmodels/map_list_model.h"
#include "mobile/viewmodels/verdict_text.h"

#include <catch2/catch.hpp>

#include <set>

using namespace tacha;

SCENARIO("numbers are shown and read as people write them", "[viewmodels]")
{
    CHECK(decimal(12'500) == "12.5");
    CHECK(decimal(-250) == "-0.25");
    CHECK(decimal(3'000) == "3");
    CHECK(milliFrom("12.5") == 12'500);
    CHECK(milliFrom(" 0.05 ") == 50);
    CHECK_FALSE(milliFrom("12.5555"));
    CHECK_FALSE(milliFrom("1e3"));
    CHECK_FALSE(milliFrom(""));
    for (const std::int64_t milli : {0, 1, 10, 999, 1'001, -1'234'567})
        CHECK(milliFrom(decimal(milli)) == milli);
}

SCENARIO("every error becomes a sentence of its own", "[viewmodels]")
{
    std::set<QString> sentences;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code)
        sentences.insert(errorText({static_cast<ErrorCode>(code), "detail", {}}));
    CHECK(sentences.size() == static_cast<std::size_t>(ErrorCode::Internal) + 1);
    CHECK_FALSE(sentences.contains(QString()));
    CHECK(errorText({ErrorCode::InvalidInput, "", "E_TEXT"}) != errorText({ErrorCode::InvalidInput, "", {}}));
    CHECK_FALSE(errorText({ErrorCode::Storage, "secret path", {}}).contains("secret"));
}

SCENARIO("a word of a verdict becomes a sentence; an unknown one stays readable", "[viewmodels]")
{
    CHECK(verdictReasonText("SHORT") != "SHORT");
    CHECK(verdictReasonText("OF_LATER_VERSIONS") == "OF_LATER_VERSIONS");
    CHECK(missingSection("SECTIONS", VisitKind::DeputySiteView) == "FOUR");
    CHECK(missingSection("SECTIONS", VisitKind::ChiefWeekly) == "PARTS");
}

SCENARIO("a list that changes in the middle keeps its other rows", "[viewmodels]")
{
    MapListModel list({"name"});
    const auto rows = [](const QStringList& names) {
        QList<QVariantMap> made;
        for (const QString& name : names)
            made.append(QVariantMap{{"name", name}});
        return made;
    };
    list.setRows(rows({"a", "b", "c"}));
    int removed = 0, inserted = 0, reset = 0;
    QObject::connect(&list, &MapListModel::rowsRemoved,
        [&](const QModelIndex&, int first, int last) { removed += last - first + 1; });
    QObject::connect(&list, &MapListModel::rowsInserted,
        [&](const QModelIndex&, int first, int last) { inserted += last - first + 1; });
    QObject::connect(&list, &MapListModel::modelReset, [&] { ++reset; });
    WHEN("a row is added at the end")
    {
        list.setRows(rows({"a", "b", "c", "d"}));
        CHECK(inserted == 1);
        CHECK(removed == 0);
    }
    WHEN("the middle is taken out")
    {
        list.setRows(rows({"a", "c"}));
        CHECK(removed == 1);
        CHECK(inserted == 0);
    }
    WHEN("one value changes")
    {
        list.setRows(rows({"a", "x", "c"}));
        CHECK(removed + inserted == 0);
        CHECK(list.get(1)["name"] == "x");
    }
    CHECK(reset == 0);
}
