#include "server/services/accounts.h"
#include "server/services/ingest_service.h"
#include "server/services/password.h"
#include "server/services/reference_service.h"
#include "shared/core/enrolment_text.h"
#include "shared/storage/posix_files.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace tacha;
using namespace tacha::testing;

namespace {

/// Accounts on a database in memory, with a clock that the test moves.
struct Desk {
    TemporaryFolder folder;
    PosixFiles files;
    FakeClock clock;
    SeededRandom random{7};
    CountyCache counties;
    std::unique_ptr<Store> store =
        openStore({.path = ":memory:", .threaded = false, .onMoved = {}, .log = {}}, clock, random).value();
    IngestService ingest{*store, counties, ServerIdentity::make(files, folder.path(), random), clock};
    ReferenceService reference{*store, ingest, counties};
    Audit audit{*store, clock};
    Accounts accounts{*store, counties, audit, clock, random};
    SigningKey key = SigningKey::generate();

    Desk() { setActive(true); }
    void setActive(bool active)
    {
        Unit unit;
        unit.code = "U1";
        unit.name = "督查室";
        Person person;
        person.code = "P1";
        person.name = "林知远";
        person.unit = idOf(unit);
        person.active = active;
        ReferenceData data;
        data.units = {unit};
        data.people = {person};
        reference.apply(data);
    }
    Enrolment enrolment(const std::string& code, std::uint64_t device = 5)
    {
        return {code, {device}, key.publicKey(), "平板"};
    }
    std::string reasonOf(const Enrolment& enrolment)
    {
        const auto grant = accounts.enrol(enrolment);
        return grant ? "ok" : grant.error().reason;
    }
    std::string reasonOf(const std::string& token)
    {
        const auto caller = accounts.authenticate(token);
        return caller ? "ok" : caller.error().reason;
    }
};

} // namespace

SCENARIO("codes and tokens end in time", "[accounts]")
{
    Desk desk;
    const std::string code = desk.accounts.makeCode("P1").value();

    THEN("a code is good on its last day and not after it")
    {
        desk.clock.advance(kCodeLifetimeMs - 1);
        CHECK(desk.reasonOf(desk.enrolment(code)) == "ok");
        const std::string late = desk.accounts.makeCode("P1").value();
        desk.clock.advance(kCodeLifetimeMs);
        CHECK(desk.reasonOf(desk.enrolment(late, 6)) == "enrolment_expired");
    }
    THEN("a lost answer may be asked for again for ten minutes, not longer")
    {
        CHECK(desk.reasonOf(desk.enrolment(code)) == "ok");
        desk.clock.advance(kEnrolRetryMs - 1);
        CHECK(desk.reasonOf(desk.enrolment(code)) == "ok");
        desk.clock.advance(1);
        CHECK(desk.reasonOf(desk.enrolment(code)) == "enrolment_used");
    }
    THEN("a tablet's token outlives a year offline, and ends after 400 days")
    {
        const std::string token = desk.accounts.enrol(desk.enrolment(code))->token;
        desk.clock.advance(kTabletTokenMs - 1);
        CHECK(desk.reasonOf(token) == "ok");
        desk.clock.advance(1);
        CHECK(desk.reasonOf(token) == "expired");
    }
    THEN("typing a code with dashes, blanks and small letters is the same code")
    {
        std::string typed = code.substr(0, 4) + "-" + code.substr(4, 4) + " " + code.substr(8);
        std::transform(typed.begin(), typed.end(), typed.begin(), [](unsigned char c) { return std::tolower(c); });
        CHECK(desk.reasonOf(desk.enrolment(typed)) == "ok");
    }
    THEN("whoever has left their post can neither enrol nor go on")
    {
        const std::string token = desk.accounts.enrol(desk.enrolment(code))->token;
        const std::string open = desk.accounts.makeCode("P1").value();
        desk.setActive(false);
        CHECK(desk.reasonOf(token) == "person_inactive");
        CHECK(desk.reasonOf(desk.enrolment(open, 8)) == "person_inactive");
    }
    THEN("one person does not enrol tablets without end")
    {
        for (std::uint64_t device = 1; device <= kMaxDevicesPerPerson; ++device)
            REQUIRE(desk.reasonOf(desk.enrolment(desk.accounts.makeCode("P1").value(), device)) == "ok");
        const std::string next = desk.accounts.makeCode("P1").value();
        CHECK(desk.reasonOf(desk.enrolment(next, 1'000)) == "devices");
    }
    THEN("nobody has a code who is not in the county's list")
    {
        CHECK(desk.accounts.makeCode("P9").error().reason == "person");
    }
}

SCENARIO("tokens and passwords are kept only as hashes", "[accounts]")
{
    Desk desk;
    const std::string code = desk.accounts.makeCode("P1").value();
    const std::string token = desk.accounts.enrol(desk.enrolment(code))->token;
    REQUIRE(desk.accounts.setPassword("lin", "P1", "correct horse battery"));
    const std::string everything = desk.store->read([](Reader& reader) {
        std::string all;
        for (const char* sql :
            {"SELECT hash FROM enrolment_codes", "SELECT hash FROM tokens", "SELECT password FROM logins"}) {
            Statement select{reader.database(), sql};
            while (select.step())
                all += select.text(0) + "\n";
        }
        return all;
    });
    THEN("none of them can be read from the database")
    {
        CHECK(everything.find(token) == std::string::npos);
        CHECK(everything.find(code) == std::string::npos);
        CHECK(everything.find("correct horse") == std::string::npos);
        CHECK(everything.find("scrypt$") != std::string::npos);
    }
}

SCENARIO("a password fits only itself", "[accounts]")
{
    SeededRandom random{3};
    const std::string stored = passwordHash("督查室的密码", random);
    CHECK(passwordFits("督查室的密码", stored));
    CHECK_FALSE(passwordFits("督查室的密码 ", stored));
    CHECK_FALSE(passwordFits("督查室的密码", stored.substr(0, stored.size() - 4) + "AAA="));
    CHECK_FALSE(passwordFits("督查室的密码", ""));
    CHECK_FALSE(passwordFits("督查室的密码", "scrypt$99$8$1$AAAA$AAAA"));
    CHECK(passwordHash("督查室的密码", random) != stored); // its own salt each time
}

SCENARIO("the enrolment text carries host, port, fingerprint and code", "[accounts]")
{
    const std::string fingerprint(64, 'a');
    const EnrolmentText enrolment{"192.168.1.20", 8443, fingerprint, "7K3M9QWTPD2XVA5N"};
    CHECK(enrolment.text() == "tacha1:192.168.1.20:8443:" + fingerprint + ":7K3M9QWTPD2XVA5N");
    CHECK(EnrolmentText::parse(enrolment.text()) == enrolment);
    CHECK(
        EnrolmentText::parse(" tacha1:[fe80::1]:8443:" + fingerprint + ":7k3m-9qwt-pd2x-va5n\n")->host == "[fe80::1]");
    for (const std::string& bad : std::vector<std::string>{"", "tacha1:",
             "tacha2:h:1:" + fingerprint + ":7K3M9QWTPD2XVA5N", "tacha1:h:0:" + fingerprint + ":7K3M9QWTPD2XVA5N",
             "tacha1:h:65536:" + fingerprint + ":7K3M9QWTPD2XVA5N", "tacha1::1:" + fingerprint + ":7K3M9QWTPD2XVA5N",
             "tacha1:h:1:abc:7K3M9QWTPD2XVA5N", "tacha1:h:1:" + fingerprint + ":7K3M9QWTPD2XVA5"}) {
        INFO(bad);
        CHECK_FALSE(EnrolmentText::parse(bad));
    }
}

SCENARIO("the audit log shows what was done to it", "[audit]")
{
    Desk desk;
    desk.accounts.makeCode("P1").value();
    desk.reasonOf(desk.enrolment("0000000000000000"));
    const auto list = [&] { return desk.store->read([](Reader& reader) { return Audit::list(reader, 0, 10); }); };
    GIVEN("a code that was made and a wrong one that was tried")
    {
        THEN("both are written down, the newest first, and the chain holds")
        {
            const auto entries = list();
            REQUIRE(entries.size() == 2);
            CHECK(entries[0].action == "enrol");
            CHECK(entries[0].outcome == "enrolment_unknown");
            CHECK(entries[1].action == "code_made");
            CHECK(entries[1].subject == "P1");
            CHECK_FALSE(desk.audit.firstBroken());
        }
        THEN("it takes no change and no removal")
        {
            const auto run = [&](const std::string& sql) {
                desk.store->writeNow([&](Writer& writer) { writer.database().execute(sql); });
            };
            CHECK_THROWS_AS(run("UPDATE audit_log SET outcome = 'ok'"), StorageError);
            CHECK_THROWS_AS(run("DELETE FROM audit_log"), StorageError);
            CHECK(list().size() == 2);
        }
        THEN("whoever goes round that is found out")
        {
            desk.store->writeNow([](Writer& writer) {
                writer.database().execute("DROP TRIGGER audit_log_is_never_edited;"
                                          "UPDATE audit_log SET subject = 'P2' WHERE seq = 1");
            });
            CHECK(desk.audit.firstBroken() == 1);
        }
        THEN("a removed entry is found out too")
        {
            desk.store->writeNow([](Writer& writer) {
                writer.database().execute("DROP TRIGGER audit_log_is_never_cut; DELETE FROM audit_log WHERE seq = 1");
            });
            CHECK(desk.audit.firstBroken() == 1);
        }
    }
}
