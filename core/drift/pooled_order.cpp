// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/pooled_order.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <utility>

#include "core/base/contracts.h"

namespace qd::drift {

namespace {

constexpr unsigned kDigitBits = 11;
constexpr std::size_t kDigits = std::size_t{1} << kDigitBits;
constexpr unsigned kPasses = 3;  // 33 bits hold the 32 of a key
using Counts = std::array<std::array<std::uint32_t, kDigits>, kPasses>;

/// The value as a single, as an integer of the same order, above the row.
std::uint64_t keyOf(double value, std::size_t row) {
    // Adding 0 makes one zero of both. A value beyond the singles becomes infinite: a tie, mended later.
    const auto bits = std::bit_cast<std::uint32_t>(static_cast<float>(value + 0.0));
    const std::uint32_t turned = bits ^ ((bits >> 31U) != 0 ? 0xFFFFFFFFU : 0x80000000U);
    return std::uint64_t{turned} << 32U | row;
}

unsigned digit(std::uint64_t key, unsigned pass) {
    return static_cast<unsigned>(key >> (32U + pass * kDigitBits)) & (kDigits - 1);
}

void gather(std::span<const double> values, std::size_t firstRow, std::vector<std::uint64_t>& keys,
            Counts& counts) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i])) continue;
        const std::uint64_t key = keyOf(values[i], firstRow + i);
        keys.push_back(key);
        for (unsigned pass = 0; pass < kPasses; ++pass)
            ++counts[pass][digit(key, pass)];
    }
}

void sortKeys(SortScratch& scratch, Counts& counts) {
    scratch.turn.resize(scratch.keys.size());
    for (unsigned pass = 0; pass < kPasses; ++pass) {
        std::uint32_t sum = 0;
        for (auto& count : counts[pass])
            sum += std::exchange(count, sum);
        for (const std::uint64_t key : scratch.keys)
            scratch.turn[counts[pass][digit(key, pass)]++] = key;
        scratch.keys.swap(scratch.turn);
    }
}

/// Rows whose singles are equal come in the order of their values.
void mendTies(const std::vector<std::uint64_t>& keys, PooledOrder& out) {
    const auto valueOf = [&out](std::size_t place) { return out.value[place]; };
    std::vector<std::pair<double, std::uint32_t>> run;
    for (std::size_t from = 0; from < keys.size();) {
        std::size_t to = from + 1;
        bool sorted = true;
        for (; to < keys.size() && keys[to] >> 32U == keys[from] >> 32U; ++to)
            sorted = sorted && valueOf(to - 1) <= valueOf(to);
        if (!sorted) {
            run.clear();
            for (std::size_t k = from; k < to; ++k)
                run.emplace_back(out.value[k], out.order[k]);
            std::sort(run.begin(), run.end());
            for (std::size_t k = from; k < to; ++k) {
                out.value[k] = run[k - from].first;
                out.order[k] = run[k - from].second;
            }
        }
        from = to;
    }
}

void spaceOut(PooledOrder& out) {
    const std::size_t count = out.order.size();
    out.gap.resize(count);
    out.last.resize(count);
    double ties = 0.0;
    for (std::size_t k = 0; k + 1 < count; ++k) {
        out.gap[k] = out.value[k + 1] - out.value[k];
        out.last[k] = out.value[k + 1] > out.value[k] ? 1.0 : 0.0;
        ties += 1.0 - out.last[k];
    }
    if (count > 0) {
        out.gap[count - 1] = 0.0;
        out.last[count - 1] = 1.0;
    }
    out.ties = ties > 0.0;
}

}  // namespace

void sortPooled(std::span<const double> reference, std::span<const double> current, SortScratch& scratch,
                PooledOrder& out) {
    QD_REQUIRE(reference.size() + current.size() <= std::numeric_limits<std::uint32_t>::max());
    Counts counts{};
    scratch.keys.clear();
    scratch.keys.reserve(reference.size() + current.size());
    gather(reference, 0, scratch.keys, counts);
    out.referenceRows = scratch.keys.size();
    gather(current, reference.size(), scratch.keys, counts);
    out.currentRows = scratch.keys.size() - out.referenceRows;
    sortKeys(scratch, counts);
    const std::size_t count = scratch.keys.size();
    out.order.resize(count);
    out.value.resize(count);
    for (std::size_t k = 0; k < count; ++k) {
        const auto row = static_cast<std::uint32_t>(scratch.keys[k]);
        out.order[k] = row;
        out.value[k] = (row < reference.size() ? reference[row] : current[row - reference.size()]) + 0.0;
    }
    mendTies(scratch.keys, out);
    spaceOut(out);
}

}  // namespace qd::drift
