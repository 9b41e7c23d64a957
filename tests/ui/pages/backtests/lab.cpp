// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/backtests/lab.h"

#include <gtest/gtest.h>

#include "core/desk/import_prices.h"
#include "core/desk/run_backtest.h"
#include "core/market/synthetic.h"

namespace qd::ui::testing {

namespace {

market::SyntheticMarket smallMarket() {
    market::SyntheticSpec spec;
    spec.seed = 7;
    spec.symbols = 12;
    spec.from = Date::create(2021, 1, 1).value();
    spec.to = Date::create(2023, 12, 31).value();
    return market::makeSyntheticMarket(spec);
}

Status putSectors(desk::Session& session, const market::SyntheticMarket& market) {
    std::vector<vault::SecurityRecord> securities;
    for (const auto& security : market.securities)
        securities.push_back({security.symbol, security.name, security.sector});
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.putSecurities(securities));
        return vault::AuditDraft{"tester", "securities.import", "test", "{}"};
    });
}

}  // namespace

Lab::Lab() : jobs(clock) {
    const auto passphrase = crypto::Secret::fromText("violet anchor 73 lantern");
    auto made = desk::createWorkspace(
        {files, clock, log},
        {folder.filePath(QStringLiteral("test.qdw")).toStdString(), &passphrase, "tester"},
        crypto::kKdfFloor);
    EXPECT_TRUE(made.ok());
    session = std::move(made).value();
}

void Lab::addPrices() {
    const auto market = smallMarket();
    desk::ImportPricesRequest request;
    request.path = "small market";
    request.name = "Small market";
    request.benchmark = market.benchmark;
    request.synthetic = true;
    const jobs::JobContext job({}, {}, clock);
    ASSERT_TRUE(desk::storePanel(*session, request, market.prices, job).ok());
    ASSERT_TRUE(putSectors(*session, market).ok());
}

config::BacktestConfig Lab::config(const std::string& name, const std::string& method) const {
    config::BacktestConfig config;
    config.name = name;
    config.method = method;
    config.lookback = 60;
    config.commissionBps = 5.0;
    config.halfSpreadBps = 5.0;
    return config;
}

RunId Lab::addRun(const std::string& name, const std::string& method) {
    const jobs::JobContext job({}, {}, clock);
    const auto run = desk::runBacktest(*session, {{}, config(name, method)}, job);
    EXPECT_TRUE(run.ok());
    return run.ok() ? run->id : RunId{};
}

shell::PageContext Lab::context(desk::Renderer renderPdf) {
    return {theme, jobs, session, services, std::move(renderPdf)};
}

}  // namespace qd::ui::testing
