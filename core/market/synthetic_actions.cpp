// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/synthetic_actions.h"

#include <cmath>

#include "core/base/number_text.h"
#include "core/base/random.h"

namespace qd::market {

namespace {

constexpr double kSplitAbove = 600.0;  // dollars as quoted
constexpr std::size_t kQuarter = 63;
constexpr double kFloor = 0.05;  // dollars: a collapse does not reach zero

double roundTo(double value, double tick) {
    return std::max(std::round(value / tick), 1.0) * tick;
}

double splitFor(double quoted) {
    if (quoted > 2400.0) return 10.0;
    return quoted > 1200.0 ? 4.0 : quoted > 850.0 ? 3.0 : 2.0;
}

/// The path before splits, with what the dividends took from it; dividend[t] is 0 but on ex-dates.
struct Unsplit {
    std::vector<double> price;
    std::vector<double> dividend;
};

Unsplit payDividends(std::uint64_t seed, const SyntheticPath& path) {
    Rng rng(seed ^ 0xD1B54A32D192ED03ULL);
    const std::size_t exDay = static_cast<std::size_t>(rng.below(kQuarter));
    Unsplit u;
    u.price.assign(path.totalReturn.size(), 0.0);
    u.dividend.assign(path.totalReturn.size(), 0.0);
    double price = path.startPrice;
    double smooth = price;  // boards follow the price slowly
    for (std::size_t t = path.first; t <= path.last; ++t) {
        const double before = price;
        if (t > path.first) price *= std::exp(path.totalReturn[t]);
        smooth += 0.01 * (price - smooth);
        if (t > path.first && path.yieldAnnual > 0.0 && t % kQuarter == exDay) {
            const double paid = std::min(path.yieldAnnual / 4.0 * smooth, 0.03 * before);
            u.dividend[t] = paid;
            price -= paid * price / before;
        }
        price = std::max(price, kFloor);
        u.price[t] = price;
    }
    return u;
}

/// New shares per old so far, after the splits up to and including each session.
std::vector<double> splitFactors(const SyntheticPath& path, const Unsplit& u,
                                 const SyntheticSecurity& security, const std::vector<Date>& sessions,
                                 std::vector<std::string>& events) {
    constexpr std::size_t kNotice = 30;  // sessions between the decision and the split
    std::vector<double> factor(u.price.size(), 1.0);
    double now = 1.0;
    std::size_t due = 0;
    double ratio = 1.0;
    for (std::size_t t = path.first; t <= path.last; ++t) {
        const double quoted = u.price[t] / now;
        if (due != 0 && t == due) {
            now *= ratio;
            due = 0;
            events.push_back(sessions[t].iso() + " " + security.symbol + ": " + shortestText(ratio) +
                             "-for-1 split (prices are adjusted for it)");
        } else if (due == 0 && quoted > kSplitAbove && t + kNotice <= path.last) {
            ratio = splitFor(quoted);
            due = t + kNotice;
        }
        factor[t] = now;
    }
    return factor;
}

}  // namespace

SyntheticCloses applyActions(std::uint64_t seed, const SyntheticPath& path, const SyntheticSecurity& security,
                             const std::vector<Date>& sessions) {
    const Unsplit u = payDividends(seed, path);
    SyntheticCloses out;
    const std::vector<double> factor = splitFactors(path, u, security, sessions, out.events);
    const double last = factor[path.last];
    const double tick = last > 1.0 ? 1e-4 : 1e-2;
    const std::size_t n = u.price.size();
    out.close.assign(n, 0.0);
    out.adjClose.assign(n, 0.0);
    for (std::size_t t = path.first; t <= path.last; ++t)
        out.close[t] = roundTo(u.price[t] / last, tick);
    double adjust = 1.0;
    for (std::size_t t = path.last + 1; t-- > path.first;) {
        out.adjClose[t] = out.close[t] * adjust;
        // The vendor's factor: the price before the ex-date less the dividend, over that price.
        if (t > path.first && u.dividend[t] > 0.0) adjust *= 1.0 - u.dividend[t] / last / out.close[t - 1];
    }
    out.shares = path.startCap / path.startPrice * last;
    return out;
}

}  // namespace qd::market
