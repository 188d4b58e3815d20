#include "shared/storage/migrate.h"

#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace tacha;

SCENARIO("a transaction is whole or nothing", "[storage]")
{
    Database database{":memory:"};
    database.execute("CREATE TABLE notes (id BLOB PRIMARY KEY, text TEXT, number INTEGER)");
    Statement insert{database, "INSERT INTO notes VALUES (?1, ?2, ?3)"};
    Statement count{database, "SELECT count(*), max(text) FROM notes"};
    const auto rows = [&] {
        count.bind();
        count.step();
        const auto found = count.integer(0);
        count.reset();
        return found;
    };
    GIVEN("a transaction that is left by an exception")
    {
        CHECK_THROWS_AS(
            [&] {
                Transaction transaction{database};
                insert.run(Id::of({{1}, 1}), "踏查", 1);
                insert.run(Id::of({{1}, 1}), "again", 2); // the primary key refuses it
            }(),
            StorageError);
        THEN("nothing of it stays")
        {
            CHECK(rows() == 0);
        }
    }
    GIVEN("a committed one")
    {
        {
            Transaction transaction{database};
            insert.run(Id::of({{1}, 1}), "踏查", std::optional<std::int64_t>{});
            transaction.commit();
        }
        THEN("it stays, with its text and its missing number")
        {
            Statement select{database, "SELECT id, text, number FROM notes"};
            REQUIRE(select.step());
            CHECK(select.id(0) == Id::of({{1}, 1}));
            CHECK(select.text(1) == "踏查");
            CHECK(select.isNull(2));
        }
    }
}

SCENARIO("a schema only moves forward", "[storage]")
{
    const testing::TemporaryFolder folder;
    const Migration first{"0001_first", "CREATE TABLE a (x)"};
    const Migration second{"0002_second", "CREATE TABLE b (x)"};
    const Migration broken{"0002_broken", "CREATE TABLE b (x); CREATE TABLE a (x)"};
    Database database{folder / "test.db"};
    const std::vector<Migration> one{first};
    const std::vector<Migration> two{first, second};
    const std::vector<Migration> wrong{first, broken};
    REQUIRE(migrate(database, one));
    GIVEN("a step that fails half-way")
    {
        CHECK_THROWS_AS(migrate(database, wrong), StorageError);
        THEN("the schema is that of before, and the right step still fits")
        {
            CHECK(database.userVersion() == 1);
            CHECK(migrate(database, two));
            CHECK(database.userVersion() == 2);
        }
    }
    GIVEN("a database of a later program")
    {
        REQUIRE(migrate(database, two));
        THEN("the earlier program refuses it by name")
        {
            CHECK(migrate(database, one).error().reason == "newer_database");
        }
    }
}

SCENARIO("a backup is a database of its own", "[storage]")
{
    const testing::TemporaryFolder folder;
    Database database{folder / "live.db"};
    database.execute("CREATE TABLE a (x); INSERT INTO a VALUES (7)");
    database.backupTo(folder / "copy.db");
    database.execute("UPDATE a SET x = 8");
    Database copy{folder / "copy.db", Database::Mode::ReadOnly};
    Statement select{copy, "SELECT x FROM a"};
    REQUIRE(select.step());
    CHECK(select.integer(0) == 7);
}
