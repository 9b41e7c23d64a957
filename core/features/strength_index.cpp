// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/features/kernels.h"

namespace qd::features {

namespace {

/// Wilder's recursion of one name: the mean gain and loss of the first n changes, then each change with the
/// weight 1/n. A gap of more than kCarriedSessions begins it anew.
struct Strength {
    double last = 0.0;
    double gain = 0.0;
    double loss = 0.0;
    std::size_t changes = 0;
    std::size_t age = 0;

    void take(double close, std::size_t window) noexcept {
        if (!(close > 0.0)) {
            if (++age > kCarriedSessions) *this = Strength{};
            return;
        }
        const double change = last > 0.0 ? close - last : 0.0;
        const bool first = !(last > 0.0);
        last = close;
        age = 0;
        if (first) return;
        const double up = change > 0.0 ? change : 0.0;
        const double down = change < 0.0 ? -change : 0.0;
        const double n = static_cast<double>(window);
        ++changes;
        if (changes <= window) {
            gain += up / n;
            loss += down / n;
        } else {
            gain = (gain * (n - 1.0) + up) / n;
            loss = (loss * (n - 1.0) + down) / n;
        }
    }
    [[nodiscard]] bool ready(std::size_t window) const noexcept { return changes >= window; }
    /// 50 where the price stood still throughout.
    [[nodiscard]] double index() const noexcept {
        const double moved = gain + loss;
        return moved > 0.0 ? 100.0 * (gain / moved) : 50.0;
    }
};

}  // namespace

/// Rows are cut into blocks of kRsiWindows windows; each block's recursion begins a block earlier, so that a
/// row rests on a bounded past, the same whether the rows before it were computed now or earlier.
void strengthIndex(const FeatureDefinition& definition, const LaneInput& in, LaneOutput& out) {
    const std::size_t from = out.value.base();
    const std::size_t window = definition.window;
    const std::size_t block = kRsiWindows * window;
    for (std::size_t begin = from / block * block; begin < in.end(); begin += block) {
        std::array<Strength, kLanes> states{};
        const std::size_t anchor = begin >= block ? begin - block : 0;
        for (std::size_t t = std::max(anchor, in.base()); t < std::min(begin + block, in.end()); ++t) {
            const double* close = in.close.row(t);
            for (std::size_t lane = 0; lane < kLanes; ++lane) {
                states[lane].take(close[lane], window);
                if (t < begin || t < from) continue;
                const bool ready = states[lane].ready(window);
                out.there.row(t)[lane] = ready ? 1.0 : 0.0;
                out.value.row(t)[lane] = ready ? states[lane].index() : 0.0;
            }
        }
    }
}

}  // namespace qd::features
