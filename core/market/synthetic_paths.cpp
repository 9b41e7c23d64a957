// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/synthetic_paths.h"

#include <algorithm>
#include <cmath>

#include "core/base/random.h"

namespace qd::market {

namespace {

constexpr double kYear = 252.0;
constexpr std::size_t kQuarter = 63;
constexpr std::size_t kMonth = 21;
constexpr int kOwnDof = 4;

/// A name with the random stream and exposures that only its making needs.
struct Maker {
    SyntheticPath path;
    Rng rng;
    double sectorLoading = 1.0;
    double value = 0.0;
    double momentum = 0.0;
    double size = 0.0;
    double ownVol = 0.0;          ///< annual
    double earningsVol = 0.0;     ///< of the shock on an earnings day
    std::size_t earningsDay = 0;  ///< within the quarter
};

/// Streams of their own: adding a name changes no other.
std::uint64_t streamSeed(std::uint64_t seed, std::size_t i) {
    std::uint64_t z = seed + 0x9E3779B97F4A7C15ULL * (static_cast<std::uint64_t>(i) + 2U);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

Maker drawName(std::uint64_t seed, std::size_t i, std::size_t sector, std::size_t sessions) {
    Maker m{{}, Rng(streamSeed(seed, i)), 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0};
    const SyntheticSector& law = syntheticSectors()[sector];
    SyntheticPath& p = m.path;
    p.sector = sector;
    p.last = sessions - 1;
    p.beta = std::clamp(law.beta + 0.18 * m.rng.normal(), 0.30, 1.90);
    m.sectorLoading = std::clamp(1.0 + 0.25 * m.rng.normal(), 0.3, 1.8);
    p.startPrice = std::clamp(78.0 * std::exp(0.65 * m.rng.normal()), 12.0, 420.0);
    const double logCap = 0.95 * m.rng.normal();
    p.startCap = 2.4e10 * std::exp(logCap);
    m.size = std::clamp(-logCap / 0.95, -2.5, 2.5);
    m.value = std::clamp(m.rng.normal(), -2.5, 2.5);
    m.ownVol = law.ownVol * std::exp(0.22 * m.rng.normal() + 0.06 * m.size);
    m.earningsVol = 0.035 * m.ownVol / 0.20;
    m.earningsDay = static_cast<std::size_t>(m.rng.below(25)) + 8;
    if (m.rng.uniform() < law.payers) {
        p.yieldAnnual = std::clamp(law.yieldAnnual * std::exp(0.3 * m.rng.normal()), 0.004, 0.07);
    }
    p.totalReturn.assign(sessions, 0.0);
    p.vol.assign(sessions, 0.0);
    p.surprise.assign(sessions, 0.0);
    return m;
}

/// About one name in twelve lists late and one in eighteen leaves, never in the first or last half year.
void drawLife(Maker& m, std::size_t sessions) {
    constexpr double kLate = 0.085;
    constexpr double kLeaves = 0.055;
    const double lot = m.rng.uniform();
    const double when = m.rng.uniform();
    const double how = m.rng.uniform();
    if (sessions < 4 * kQuarter) return;
    const std::size_t room = sessions - 4 * kQuarter;
    const auto session = 2 * kQuarter + static_cast<std::size_t>(when * static_cast<double>(room));
    if (lot < kLate) {
        m.path.first = session;
    } else if (lot < kLate + kLeaves) {
        m.path.last = session;
        m.path.fate = how < 0.65 ? SyntheticFate::TakenOver : SyntheticFate::Collapses;
    }
}

/// The own shock and its volatility. After a bid (60 sessions before the end) a target hardly moves; a
/// collapse drifts down and grows wild over its last 150 sessions.
double ownShock(Maker& m, std::size_t t, double usualVol, double& vol) {
    constexpr std::size_t kBid = 60;
    constexpr std::size_t kDecline = 150;
    vol = usualVol;
    // Cut where a single day would halve a large company.
    const double normal = std::clamp(m.rng.studentT(kOwnDof), -8.0, 8.0);
    const double earnings = std::clamp(m.rng.studentT(kOwnDof), -5.0, 5.0);
    const double premium = 0.24 + 0.05 * m.rng.normal();
    const std::size_t left = m.path.last - t;
    if (m.path.fate == SyntheticFate::TakenOver && left == kBid) return premium;
    if (m.path.fate == SyntheticFate::TakenOver && left < kBid) return 0.1 * vol * normal;
    double drift = 0.0;
    if (m.path.fate == SyntheticFate::Collapses && left < kDecline) {
        vol *= 2.2;
        drift = -1.9 / static_cast<double>(kDecline);
    }
    if (t % kQuarter == m.earningsDay) {
        vol = std::hypot(vol, m.earningsVol);
        return drift + m.earningsVol * earnings;
    }
    return drift + vol * normal;
}

void step(Maker& m, const SyntheticFactors& f, std::size_t t) {
    SyntheticPath& p = m.path;
    constexpr double kTypicalVol = 0.16;
    const double ratio = f.marketVol[t] * f.marketVol[t] * kYear / (kTypicalVol * kTypicalVol);
    const double usualVol = m.ownVol * std::sqrt((0.6 + 0.4 * ratio) / kYear);
    double vol = usualVol;
    const double own = ownShock(m, t, usualVol, vol);
    if (t <= p.first || t > p.last) return;  // drawn all the same: a life of another length keeps the stream
    const bool bound = p.fate == SyntheticFate::TakenOver && p.last - t < 60;
    const double common = p.beta * f.market[t] + m.sectorLoading * f.sector[p.sector][t] +
                          m.value * f.value[t] + m.momentum * f.momentum[t] + m.size * f.size[t];
    p.totalReturn[t] = (bound ? 0.05 * common : common - 0.5 * vol * vol) + own;
    p.surprise[t] = own / usualVol;
    p.vol[t] = std::hypot(vol, p.beta * f.marketVol[t]);
}

/// Standardised 12-1 month returns across the names that have them; others keep 0.
void updateMomentum(std::vector<Maker>& all, std::size_t t) {
    constexpr std::size_t kTwelve = 12 * kMonth;
    if (t < kTwelve) return;
    std::vector<std::pair<std::size_t, double>> past;
    double sum = 0.0;
    double squares = 0.0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].momentum = 0.0;
        if (all[i].path.first + kTwelve > t || all[i].path.last < t) continue;
        double r = 0.0;
        for (std::size_t u = t - kTwelve + 1; u + kMonth <= t; ++u)
            r += all[i].path.totalReturn[u];
        past.emplace_back(i, r);
        sum += r;
        squares += r * r;
    }
    if (past.size() < 10) return;
    const auto n = static_cast<double>(past.size());
    const double sd = std::sqrt(std::max(squares / n - sum * sum / (n * n), 1e-8));
    for (const auto& [i, r] : past)
        all[i].momentum = std::clamp((r - sum / n) / sd, -2.5, 2.5);
}

}  // namespace

std::vector<SyntheticPath> makeSyntheticPaths(std::uint64_t seed, const SyntheticNames& names,
                                              const SyntheticFactors& factors) {
    const std::size_t sessions = factors.market.size();
    std::vector<Maker> all;
    for (std::size_t i = 0; i < names.securities.size(); ++i) {
        all.push_back(drawName(seed, i, names.sectorOf[i], sessions));
        drawLife(all.back(), sessions);
    }
    for (std::size_t t = 0; t < sessions; ++t) {
        if (t % kMonth == 0) updateMomentum(all, t);
        for (Maker& m : all)
            step(m, factors, t);
    }
    std::vector<SyntheticPath> paths;
    for (Maker& m : all)
        paths.push_back(std::move(m.path));
    return paths;
}

}  // namespace qd::market
