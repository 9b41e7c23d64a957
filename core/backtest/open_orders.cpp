// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/open_orders.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/backtest/sizing.h"
#include "core/base/contracts.h"

namespace qd::backtest {

double OpenOrders::cut(double units) const noexcept {
    return m_wholeUnits ? cutToWhole(units) : units;
}

double OpenOrders::capped(double wanted, double volume) const noexcept {
    const double most = m_rules.participation * volume;
    return cut(std::clamp(wanted, -most, most));
}

void OpenOrders::replaceAll() {
    for (auto& open : m_open) {
        open.order.state = "replaced";
        m_ended.push_back(open.order);
    }
    m_open.clear();
}

void OpenOrders::place(const SessionOrder& order, std::size_t reported, Date session) {
    PartialOrder record{session, session, reported, order.wanted, order.filled, "cancelled"};
    if (m_rules.remainder == Remainder::Cancel) {
        m_ended.push_back(record);
        return;
    }
    record.state = "open";
    QD_REQUIRE(m_open.empty() || m_open.back().symbol < order.symbol);
    m_open.push_back({order.symbol, record});
}

std::vector<SessionOrder> OpenOrders::remaining() const {
    std::vector<SessionOrder> out;
    out.reserve(m_open.size());
    for (const auto& open : m_open)
        out.push_back({open.symbol, open.order.wanted - open.order.filled});
    return out;
}

void OpenOrders::update(const std::vector<SessionOrder>& orders, const std::vector<double>& dust,
                        Date session) {
    QD_REQUIRE(orders.size() == m_open.size() && dust.size() == m_open.size());
    std::vector<Open> still;
    for (std::size_t i = 0; i < orders.size(); ++i) {
        auto& order = m_open[i].order;
        order.filled += orders[i].filled;
        order.ended = session;
        if (std::abs(order.wanted - order.filled) > dust[i]) {
            still.push_back(m_open[i]);
        } else {
            order.state = "filled";
            m_ended.push_back(order);
        }
    }
    m_open = std::move(still);
}

void OpenOrders::split(std::size_t symbol, double ratio) {
    for (auto& open : m_open) {
        if (open.symbol != symbol) continue;
        const double left = cut((open.order.wanted - open.order.filled) * ratio);
        open.order.filled *= ratio;
        open.order.wanted = open.order.filled + left;
    }
}

void OpenOrders::cancel(std::size_t symbol) {
    const auto at = std::find_if(m_open.begin(), m_open.end(),
                                 [symbol](const Open& open) { return open.symbol == symbol; });
    if (at == m_open.end()) return;
    at->order.state = "cancelled";
    m_ended.push_back(at->order);
    m_open.erase(at);
}

std::vector<PartialOrder> OpenOrders::take() {
    for (const auto& open : m_open)
        m_ended.push_back(open.order);
    m_open.clear();
    return std::move(m_ended);
}

}  // namespace qd::backtest
