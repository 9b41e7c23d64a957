// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/steps.h"

#include <filesystem>
#include <iterator>
#include <utility>

#include "core/desk/alerts_view.h"
#include "core/desk/audit_view.h"
#include "core/desk/import_prices.h"
#include "core/desk/import_tables.h"
#include "core/desk/key_facts.h"
#include "core/desk/make_report.h"
#include "core/desk/price_series.h"
#include "core/desk/run_backtest.h"
#include "core/desk/run_files.h"
#include "core/desk/search_index.h"
#include "core/desk/ui_state.h"
#include "core/desk/views.h"
#include "tests/core/desk/small_market.h"

namespace qd::soak {

namespace {

template <class T>
Status outcome(const Result<T>& result) {
    if (!result.ok()) return result.error();
    return Ok{};
}

/// A step on the open session.
template <class Work>
Step onSession(std::string name, bool changes, Work work) {
    return {std::move(name), changes, [work](World& world, int n) -> Status {
                QD_TRY(auto* const session, world.session());
                return work(world, *session, n);
            }};
}

desk::ImportPricesRequest prices(World& world, const std::string& name) {
    desk::ImportPricesRequest request;
    request.path = world.file("in/" + name);
    return request;
}

config::BacktestConfig config(const std::string& method, int n) {
    auto made = desk::test::smallConfig();
    made.method = method;
    made.lookback = 10;
    made.name = method + " " + std::to_string(n);
    return made;
}

Step backtest(const std::string& method) {
    return onSession("backtest " + method, true, [method](World& world, desk::Session& session, int n) {
        return outcome(desk::runBacktest(session, {DatasetId{1}, config(method, n)}, world.job()));
    });
}

Step report(const std::string& format, bool toFile) {
    return onSession("report " + format + (toFile ? "" : ", kept inside"), true,
                     [format, toFile](World& world, desk::Session& session, int) {
                         desk::MakeReportRequest request;
                         request.format = format;
                         if (toFile) request.outPath = world.file("out/report." + format);
                         return outcome(desk::makeExecutiveReport(session, request, world.job()));
                     });
}

Status setTogether(desk::Session& session, int n) {
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.setSetting("soak.a", std::to_string(n)));
        QD_CHECK(writer.putSecurities({{"AAA", "Name " + std::to_string(n), "Sector"}}));
        QD_CHECK(writer.setSetting("soak.b", std::to_string(n)));
        return vault::AuditDraft{session.actor().user, "soak.change", "change " + std::to_string(n), "{}"};
    });
}

/// Small enough for a view of everything.
constexpr std::size_t kSessions = 40;

void writeInputs(World& world) {
    const auto market = desk::test::smallMarket(kSessions);
    writeWhole(world.file("in/wide.csv"), desk::test::wideCsv(market));
    std::string longer = "date,symbol,close\n";
    for (std::size_t row = 0; row < 6; ++row)
        longer += market.dates()[row].iso() + ",AAA," + std::to_string(100 + row) + "\n";
    writeWhole(world.file("in/long.csv"), longer);
    writeWhole(world.file("in/holdings.csv"), "symbol,quantity,cost\nAAA,10,900\nBBB,20,\nCCC,30,100\n");
    writeWhole(world.file("in/sectors.csv"), "symbol,sector\nAAA,Energy\nBBB,Industrials\n");
    writeWhole(world.file("in/membership.csv"),
               "symbol,from,to\nAAA,2020-01-01,\nBBB,2020-01-01,2021-01-01\n");
    std::filesystem::create_directories(world.file("out"));
}

std::vector<Step> importSteps() {
    return {
        onSession("import wide prices", true,
                  [](World& world, desk::Session& session, int) {
                      return outcome(desk::importPrices(session, prices(world, "wide.csv"), world.job()));
                  }),
        onSession("import long prices", true,
                  [](World& world, desk::Session& session, int) {
                      return outcome(desk::importPrices(session, prices(world, "long.csv"), world.job()));
                  }),
        onSession("import holdings", true,
                  [](World& world, desk::Session& session, int) {
                      return outcome(
                          desk::importHoldings(session, world.file("in/holdings.csv"), {}, world.job()));
                  }),
        onSession("import sectors", true,
                  [](World& world, desk::Session& session, int) {
                      return outcome(
                          desk::importSectors(session, world.file("in/sectors.csv"), {}, world.job()));
                  }),
        onSession("import membership", true,
                  [](World& world, desk::Session& session, int) {
                      return outcome(
                          desk::importMembership(session, world.file("in/membership.csv"), {}, world.job()));
                  }),
        onSession("change settings", true,
                  [](World&, desk::Session& session, int n) { return setTogether(session, n); }),
        backtest("equal"),
        backtest("inverse-volatility"),
        backtest("hrp"),
        report("html", true),
        report("csv", true),
        report("xlsx", true),
        report("html", false),
    };
}

/// A view of the desk: what it gives is looked at by its own tests.
template <class Load>
Step view(std::string name, Load load) {
    return onSession(std::move(name), false,
                     [load](World&, desk::Session& session, int) { return outcome(load(session)); });
}

std::vector<Step> readingSteps() {
    return {
        view("show positions", [](desk::Session& s) { return desk::loadPositions(s); }),
        view("show overview", [](desk::Session& s) { return desk::loadOverview(s); }),
        view("show data", [](desk::Session& s) { return desk::loadData(s); }),
        view("show run", [](desk::Session& s) { return desk::loadRun(s, {}); }),
        view("read run files", [](desk::Session& s) { return desk::loadRunFiles(s, RunId{1}); }),
        view("read report", [](desk::Session& s) { return desk::readReport(s, ReportId{1}); }),
        view("list reports", [](desk::Session& s) { return desk::listReports(s); }),
        view("key facts", [](desk::Session& s) { return desk::keyFacts(s); }),
        view("price series", [](desk::Session& s) { return desk::loadPriceSeries(s, DatasetId{1}, "AAA"); }),
        view("audit view", [](desk::Session& s) { return desk::loadAudit(s, 100); }),
        view("alerts view", [](desk::Session& s) { return desk::loadAlerts(s); }),
        view("workspace info", [](desk::Session& s) { return desk::workspaceInfo(s); }),
        view("verify workspace", [](desk::Session& s) { return desk::verifyWorkspace(s); }),
        view("verify audit", [](desk::Session& s) { return desk::verifyAudit(s); }),
        view("membership", [](desk::Session& s) { return desk::loadMembership(s); }),
        onSession("save the window", false,
                  [](World&, desk::Session& session, int) { return desk::saveUiState(session, "{}"); }),
        view("load the window", [](desk::Session& s) { return desk::loadUiState(s); }),
    };
}

}  // namespace

Status furnish(World& world) {
    writeInputs(world);
    QD_CHECK(world.create());
    QD_TRY(auto* const session, world.session());
    QD_CHECK(desk::importPrices(*session, prices(world, "wide.csv"), world.job()));
    QD_CHECK(desk::runBacktest(*session, {{}, config("equal", 0)}, world.job()));
    desk::MakeReportRequest kept;
    kept.format = "csv";
    QD_CHECK(desk::makeExecutiveReport(*session, kept, world.job()));
    QD_CHECK(desk::importHoldings(*session, world.file("in/holdings.csv"), {}, world.job()));
    QD_CHECK(desk::importMembership(*session, world.file("in/membership.csv"), {}, world.job()));
    QD_CHECK(setTogether(*session, 0));
    world.close();
    return Ok{};
}

std::vector<Step> deskSteps() {
    auto steps = importSteps();
    auto reading = readingSteps();
    steps.insert(steps.end(), std::make_move_iterator(reading.begin()),
                 std::make_move_iterator(reading.end()));
    steps.push_back({"create a workspace", false, [](World& world, int) -> Status {
                         World other(world.file("other"));
                         std::filesystem::create_directories(other.folder());
                         return other.create();
                     }});
    steps.push_back({"open the workspace", false, [](World& world, int) -> Status {
                         world.close();
                         return outcome(world.session());
                     }});
    return steps;
}

std::vector<Step> allSteps() {
    auto steps = deskSteps();
    auto vault = vaultSteps();
    steps.insert(steps.end(), std::make_move_iterator(vault.begin()), std::make_move_iterator(vault.end()));
    return steps;
}

}  // namespace qd::soak
