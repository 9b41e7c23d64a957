// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/import_prices.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "core/base/random.h"
#include "core/desk/findings.h"
#include "core/market/calendar.h"
#include "tests/core/desk/desk_fixture.h"
#include "tests/core/desk/wrapped_vault.h"

namespace qd::desk {
namespace {

using market::FindingKind;
using test::CancelAt;
using test::codeOf;
using test::priceFile;

class ImportPricesTest : public test::DeskTest {
protected:
    std::string file(const std::string& text) {
        auto name = folder.file("prices 2024.csv");
        test::writeFile(name, text);
        return name;
    }
    void expectNothingStored(const test::Counts& before) { EXPECT_EQ(counts(), before); }
};

TEST_F(ImportPricesTest, AFileBecomesADataSetThatHoldsWhatTheFileHolds) {
    const auto panel = test::smallMarket();
    ImportPricesRequest request;
    request.path = file(test::wideCsv(panel));
    request.benchmark = "IDX";
    const auto outcome = importPrices(*session, request, job());
    ASSERT_TRUE(outcome.ok()) << outcome.error().describe();
    const auto& record = outcome->dataset;
    EXPECT_TRUE(record.id.valid());
    EXPECT_EQ(record.name, "prices 2024.csv");
    EXPECT_EQ(record.source, "prices 2024.csv") << "without the folder, which is nobody's business";
    EXPECT_EQ(record.contentHash, panel.contentHash());
    EXPECT_EQ(record.rows, 180);
    EXPECT_EQ(record.symbols, 9);
    EXPECT_EQ(record.from, panel.dates().front());
    EXPECT_EQ(record.to, panel.dates().back());
    EXPECT_EQ(record.benchmark, "IDX");
    EXPECT_EQ(record.importedBy, "ann");
    EXPECT_FALSE(record.synthetic);
    EXPECT_TRUE(outcome->issues.empty());

    const auto stored = vault().datasets().value();
    ASSERT_EQ(stored.size(), 1U);
    EXPECT_EQ(stored[0].contentHash, record.contentHash);
    EXPECT_EQ(stored[0].benchmark, "IDX");
    EXPECT_EQ(vault().loadPanel(record.id)->contentHash(), panel.contentHash());
}

TEST_F(ImportPricesTest, OneAuditEntryTellsOfIt) {
    const auto before = counts();
    const auto panel = test::smallMarket();
    ImportPricesRequest request{file(test::wideCsv(panel)), "US equities", "IDX", false, {}};
    const auto outcome = importPrices(*session, request, job());
    ASSERT_TRUE(outcome.ok());
    EXPECT_EQ(counts().auditEntries, before.auditEntries + 1);
    const auto entry = test::lastAudit(vault());
    EXPECT_EQ(entry.what.actor, "ann");
    EXPECT_EQ(entry.what.action, "prices.import");
    EXPECT_EQ(entry.what.subject, "dataset " + std::to_string(outcome->dataset.id.value));
    const auto detail = test::detailOf(entry);
    EXPECT_EQ(test::textOf(detail, "name"), "US equities");
    EXPECT_EQ(test::textOf(detail, "source"), "prices 2024.csv");
    EXPECT_EQ(test::textOf(detail, "content_hash"), panel.contentHash());
    EXPECT_EQ(test::textOf(detail, "sessions"), "180");
    EXPECT_EQ(test::textOf(detail, "symbols"), "9");
    EXPECT_EQ(test::textOf(detail, "synthetic"), "false");
    EXPECT_EQ(test::textOf(detail, "findings"), std::to_string(outcome->findings.size()));
}

TEST_F(ImportPricesTest, AWrongPriceIsFoundAndTheFindingStoredWithTheDataSet) {
    auto text = test::wideCsv(test::smallMarket());
    const auto line = text.find("\n2022-05-");
    const auto comma = text.find(',', line);
    text.insert(comma + 1, "9");  // the close of AAA on one day, of another order
    const auto outcome = importPrices(*session, priceFile(file(text)), job());
    ASSERT_TRUE(outcome.ok()) << outcome.error().describe();
    const auto wrong = std::find_if(outcome->findings.begin(), outcome->findings.end(),
                                    [](const auto& f) { return f.kind == FindingKind::WrongClose; });
    ASSERT_NE(wrong, outcome->findings.end());
    EXPECT_EQ(wrong->symbol, "AAA");
    EXPECT_EQ(outcome->dataset.findingCount, static_cast<std::int64_t>(outcome->findings.size()));
    const auto stored = vault().datasets().value().front();
    EXPECT_EQ(findingsToJson(findingsFromJson(stored.findings).value()), findingsToJson(outcome->findings));
    EXPECT_EQ(stored.findingCount, outcome->dataset.findingCount);
}

TEST_F(ImportPricesTest, IssuesOfTheFileAreHandedOn) {
    const auto outcome = importPrices(
        *session, priceFile(file("date,AAA\n2024-01-03,11\n2024-01-02,10\n2024-01-03,11\n")), job());
    ASSERT_TRUE(outcome.ok()) << outcome.error().describe();
    EXPECT_EQ(outcome->dataset.rows, 2);
    EXPECT_FALSE(outcome->issues.empty());
}

TEST_F(ImportPricesTest, OptionsReachTheReader) {
    ImportPricesRequest request{file("Datum,AAA\n2024-01-02,10\n"), {}, {}, false, {}};
    request.options.columns = {{"Datum", "date"}};
    EXPECT_TRUE(importPrices(*session, request, job()).ok());
    request.options.limits.rows = 0;
    EXPECT_EQ(codeOf(importPrices(*session, request, job())), "bad_input");
}

TEST_F(ImportPricesTest, NothingIsStoredWhenTheFileIsBad) {
    const auto before = counts();
    const auto bad = file("date,AAA\n2024-01-02,10\n2024-01-03,ten\n");
    const auto refused = importPrices(*session, priceFile(bad), job());
    ASSERT_EQ(codeOf(refused), "bad_input");
    EXPECT_EQ(refused.error().where, (SourceLocation{bad, 3, 12}));
    EXPECT_EQ(codeOf(importPrices(*session, priceFile(file("")), job())), "bad_input");
    EXPECT_EQ(codeOf(importPrices(*session, priceFile(file("date,AAA\n")), job())), "bad_input");
    EXPECT_EQ(codeOf(importPrices(*session, priceFile(folder.file("missing.csv")), job())), "io");
    EXPECT_EQ(codeOf(importPrices(*session, priceFile(folder.path()), job())), "io");
    expectNothingStored(before);
}

TEST_F(ImportPricesTest, ABenchmarkThatIsNoSymbolOfTheFileIsRefused) {
    const auto before = counts();
    ImportPricesRequest request{file(test::wideCsv(test::smallMarket(20))), {}, "SPY", false, {}};
    const auto refused = importPrices(*session, request, job());
    ASSERT_EQ(codeOf(refused), "bad_input");
    EXPECT_NE(refused.error().message.find("'SPY'"), std::string::npos);
    expectNothingStored(before);
}

TEST_F(ImportPricesTest, APanelWithoutRowsIsRefused) {
    const auto before = counts();
    EXPECT_EQ(codeOf(storePanel(*session, {}, {}, job())), "bad_input");
    expectNothingStored(before);
}

TEST_F(ImportPricesTest, CancelledAtWhicheverMomentNothingIsStored) {
    const auto before = counts();
    const auto request = priceFile(file(test::wideCsv(test::smallMarket())));
    std::set<std::string> stages;
    for (int reports = 1;; ++reports) {
        CancelAt cancel(reports);
        const auto outcome = importPrices(*session, request, cancel.context(clock));
        if (outcome.ok()) break;
        ASSERT_EQ(codeOf(outcome), "cancelled") << reports;
        ASSERT_EQ(counts(), before) << reports;
        stages.insert(outcome.error().message);
    }
    EXPECT_TRUE(stages.contains("cancelled during: Checking prices"));
    EXPECT_TRUE(stages.contains("cancelled during: Storing encrypted"));
    EXPECT_GE(stages.size(), 3U);
    EXPECT_EQ(counts().datasets, before.datasets + 1);
    EXPECT_EQ(counts().auditEntries, before.auditEntries + 1);
}

TEST_F(ImportPricesTest, AFaultOfTheVaultLeavesNothingBehind) {
    const auto before = counts();
    session.reset();
    auto wrapped =
        std::make_unique<test::WrappedVault>(vault::Vault::open(path, passphrase, {files, clock}).value());
    wrapped->transactFault = Error{ErrorCode::Io, "the disk is full"};
    session =
        std::make_unique<Session>(env(), std::move(wrapped), identity::Actor{"ann", identity::Role::Admin});
    EXPECT_EQ(codeOf(importPrices(*session, priceFile(file(test::wideCsv(test::smallMarket(20)))), job())),
              "io");
    expectNothingStored(before);
}

/// Twenty names over `days` days; who trades on weekends decides which calendar is asked.
market::PricePanel everyDayMarket(bool weekends) {
    std::vector<std::string> symbols;
    for (char c = 'A'; c < 'A' + 20; ++c)
        symbols.emplace_back(1, c);
    Rng rng(3);
    std::vector<double> price(symbols.size(), 100.0);
    std::vector<Date> dates;
    market::PanelColumn close;
    for (Date day = Date::create(2024, 1, 2).value(); dates.size() < 120; day = day.plusDays(1)) {
        const bool holiday = day.iso() == "2024-01-15";  // Martin Luther King Jr. Day
        if (!weekends && !holiday && !market::TradingCalendar::nyse().isSession(day)) continue;
        dates.push_back(day);
        for (double& p : price) {
            p *= 1.0 + 0.01 * rng.normal();
            close.values.push_back(p);
            close.present.push_back(1);
        }
    }
    return market::PricePanel::create(std::move(dates), symbols, {{market::PriceField::Close, close}})
        .value();
}

TEST_F(ImportPricesTest, TheCalendarIsTheOneThatThePricesKeep) {
    const auto phantoms = [this](bool weekends) {
        const auto outcome =
            storePanel(*session, priceFile("p.csv"), everyDayMarket(weekends), job()).value();
        return std::count_if(outcome.findings.begin(), outcome.findings.end(),
                             [](const auto& f) { return f.kind == FindingKind::PhantomBar; });
    };
    EXPECT_GT(phantoms(false), 0) << "an exchange is closed on its holidays";
    EXPECT_EQ(phantoms(true), 0) << "a market of every day has none";
}

}  // namespace
}  // namespace qd::desk
