// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/overview/small_workspace.h"

#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>

#include "core/desk/import_prices.h"
#include "core/desk/import_tables.h"
#include "core/desk/run_backtest.h"
#include "core/market/synthetic.h"
#include "core/vault/vault.h"

using namespace qd;

namespace {

crypto::Secret passphrase() {
    return crypto::Secret::fromText("correct horse battery staple");
}

jobs::JobContext quietJob(const Clock& clock) {
    return {std::stop_token(), {}, clock};
}

}  // namespace

SmallWorkspace::SmallWorkspace() {
    std::string name = (std::filesystem::temp_directory_path() / "qd-page-XXXXXX").string();
    m_folder = ::mkdtemp(name.data()) != nullptr ? name : std::string();
    EXPECT_FALSE(m_folder.empty());
    const auto secret = passphrase();
    auto made = desk::createWorkspace(environment(), {file("small.qdw"), &secret, "ann"}, crypto::kKdfFloor);
    EXPECT_TRUE(made.ok());
    m_session = std::move(made).value();
}

SmallWorkspace::~SmallWorkspace() {
    m_session.reset();
    std::error_code ignored;
    if (!m_folder.empty()) std::filesystem::remove_all(m_folder, ignored);
}

void SmallWorkspace::addPrices(bool synthetic, bool benchmark) {
    market::SyntheticSpec spec;
    spec.symbols = 8;
    spec.from = Date::fromDays(19'000);
    spec.to = Date::fromDays(19'730);
    const auto market = market::makeSyntheticMarket(spec);
    m_symbols.clear();
    // Only symbols that trade on the last day: their values are known.
    const auto& prices = market.prices;
    for (std::size_t i = 0; i < prices.width(); ++i) {
        const bool last = prices.at(market::PriceField::Close, prices.rows() - 1, i).has_value();
        if (last && prices.symbols()[i] != market.benchmark) m_symbols.push_back(prices.symbols()[i]);
    }
    desk::ImportPricesRequest request;
    request.path = "small.csv";
    request.name = "Small market";
    if (benchmark) request.benchmark = market.benchmark;
    request.synthetic = synthetic;
    EXPECT_TRUE(desk::storePanel(*m_session, request, prices, quietJob(m_clock)).ok());
}

void SmallWorkspace::addSectors() {
    std::string csv = "symbol,sector\n";
    for (const std::string& symbol : m_symbols)
        csv += symbol + ",Information Technology\n";
    EXPECT_TRUE(m_files.writeAtomically(file("sectors.csv"), csv).ok());
    EXPECT_TRUE(desk::importSectors(*m_session, file("sectors.csv"), {}, quietJob(m_clock)).ok());
}

void SmallWorkspace::addRun() {
    config::BacktestConfig config;
    config.name = "Equal weight monthly";
    config.method = "equal";
    config.lookback = 20;
    EXPECT_TRUE(desk::runBacktest(*m_session, {{}, config}, quietJob(m_clock)).ok());
}

void SmallWorkspace::addHoldings(int count, bool unknown) {
    std::string csv = "symbol,quantity,cost\n";
    for (int i = 0; i < count && i < static_cast<int>(m_symbols.size()); ++i)
        csv += m_symbols[static_cast<std::size_t>(i)] + "," + std::to_string(100 * (1 + i)) + ",1000\n";
    if (unknown) csv += "NOPRICE,5,10\n";
    EXPECT_TRUE(m_files.writeAtomically(file("holdings.csv"), csv).ok());
    EXPECT_TRUE(desk::importHoldings(*m_session, file("holdings.csv"), {}, quietJob(m_clock)).ok());
}

void SmallWorkspace::reopenAs(identity::Role role) {
    m_session.reset();
    auto vault = vault::Vault::open(file("small.qdw"), passphrase(), {m_files, m_clock});
    ASSERT_TRUE(vault.ok());
    const identity::Actor eve{"eve", role};
    m_session = std::make_shared<desk::Session>(environment(), std::move(vault).value(), eve);
}

std::shared_ptr<desk::Session> pictureSession(SmallWorkspace& fallback) {
    const char* path = std::getenv("QD_PICTURES_WORKSPACE");
    const char* words = std::getenv("QD_PICTURES_PASSPHRASE");
    const char* user = std::getenv("QD_PICTURES_USER");
    if (path != nullptr && words != nullptr) {
        const auto secret = crypto::Secret::fromText(words);
        auto opened =
            desk::openWorkspace(fallback.environment(), {path, &secret, user != nullptr ? user : "root"});
        EXPECT_TRUE(opened.ok()) << (opened.ok() ? "" : opened.error().describe());
        if (opened.ok()) return std::move(opened).value();
    }
    fallback.addPrices();
    fallback.addRun();
    fallback.addHoldings(8, true);
    return fallback.session();
}
