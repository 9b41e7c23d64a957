// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/portfolio_store.h"

namespace qd::vault {

namespace {
Error emptySymbol(Message said) {
    return Error{ErrorCode::BadInput, std::move(said)};
}
}  // namespace

Status PortfolioStore::setHoldings(const std::vector<market::Holding>& holdings) {
    QD_CHECK(m_db->run("DELETE FROM holding"));
    QD_TRY(auto insert, m_db->prepare("INSERT INTO holding(symbol, quantity, cost) VALUES (?, ?, ?)"));
    for (const auto& holding : holdings) {
        if (holding.symbol.empty()) return emptySymbol(say("a holding has no symbol"));
        insert.bind(holding.symbol).bind(holding.quantity.raw());
        if (holding.cost)
            insert.bind(holding.cost->raw());
        else
            insert.bindNull();
        QD_CHECK(insert.run());
        insert.rewind();
    }
    return Ok{};
}

Result<std::vector<market::Holding>> PortfolioStore::holdings() const {
    QD_TRY(auto rows, m_db->prepare("SELECT symbol, quantity, cost FROM holding ORDER BY symbol"));
    std::vector<market::Holding> holdings;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return holdings;
        market::Holding holding{rows.text(0), Quantity::fromRaw(rows.integer(1)), std::nullopt};
        if (!rows.isNull(2)) holding.cost = Money::fromRaw(rows.integer(2));
        holdings.push_back(std::move(holding));
    }
}

Status PortfolioStore::putSecurities(const std::vector<SecurityRecord>& securities) {
    QD_TRY(auto put, m_db->prepare("INSERT INTO security(symbol, name, sector) VALUES (?, ?, ?) "
                                   "ON CONFLICT(symbol) DO UPDATE SET "
                                   "name = CASE WHEN excluded.name = '' THEN name ELSE excluded.name END, "
                                   "sector = CASE WHEN excluded.sector = '' THEN sector ELSE excluded.sector "
                                   "END"));
    for (const auto& security : securities) {
        if (security.symbol.empty()) return emptySymbol(say("a security has no symbol"));
        QD_CHECK(put.bind(security.symbol).bind(security.name).bind(security.sector).run());
        put.rewind();
    }
    return Ok{};
}

Result<std::vector<SecurityRecord>> PortfolioStore::securities() const {
    QD_TRY(auto rows, m_db->prepare("SELECT symbol, name, sector FROM security ORDER BY symbol"));
    std::vector<SecurityRecord> securities;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return securities;
        securities.push_back({rows.text(0), rows.text(1), rows.text(2)});
    }
}

}  // namespace qd::vault
