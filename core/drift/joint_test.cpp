// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/joint_test.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "core/drift/joint_rows.h"
#include "core/drift/pair_kernels.h"
#include "core/jobs/parallel.h"

namespace qd::drift {

namespace {

constexpr std::size_t kGroups =
    32;  ///< of row tiles, each with sums of its own: whatever the threads, the same sums

/// The smaller sample of every permutation as bits by row.
class LabelBits {
public:
    LabelBits(const JointRows& rows, const BlockPermutation& blocks, std::size_t permutations)
        : m_words(rows.columns() / kTileRows), m_bits((permutations + 1) * m_words, 0) {
        std::vector<RowRange> ranges;
        for (std::size_t p = 0; p <= permutations; ++p) {
            if (p == 0)
                ranges.assign(1, blocks.actual());
            else
                blocks.draw(p, ranges);
            for (const auto& [from, to] : ranges)
                set(rows, p, from, to);
            m_count.push_back(count(p));
            if (2 * m_count[p] > rows.size()) turn(rows, p);
        }
    }
    [[nodiscard]] const std::uint64_t* of(std::size_t permutation) const {
        return m_bits.data() + permutation * m_words;
    }
    [[nodiscard]] std::size_t permutations() const { return m_count.size(); }
    /// Rows whose bit is set.
    [[nodiscard]] std::size_t rows(std::size_t permutation) const { return m_count[permutation]; }

private:
    [[nodiscard]] std::uint64_t* words(std::size_t permutation) {
        return m_bits.data() + permutation * m_words;
    }
    void set(const JointRows& rows, std::size_t p, std::size_t from, std::size_t to) {
        const auto at = std::lower_bound(rows.row.begin(), rows.row.end(), from) - rows.row.begin();
        for (auto k = static_cast<std::size_t>(at); k < rows.size() && rows.row[k] < to; ++k)
            words(p)[k / 64] |= std::uint64_t{1} << (k % 64);
    }
    [[nodiscard]] std::size_t count(std::size_t p) {
        std::size_t sum = 0;
        for (std::size_t w = 0; w < m_words; ++w)
            sum += static_cast<std::size_t>(std::popcount(words(p)[w]));
        return sum;
    }
    /// MMD does not know which sample is which: the fewer bits, the less work.
    void turn(const JointRows& rows, std::size_t p) {
        for (std::size_t k = 0; k < rows.size(); ++k)
            words(p)[k / 64] ^= std::uint64_t{1} << (k % 64);
        m_count[p] = rows.size() - m_count[p];
    }

    std::size_t m_words;
    std::vector<std::uint64_t> m_bits;
    std::vector<std::size_t> m_count;
};

/// Sums of kernel values over pairs i < j.
struct PairSums {
    std::vector<double> row;     ///< of the pairs that a row is in
    std::vector<double> within;  ///< by permutation: of the pairs inside the rows with a bit

    PairSums(std::size_t columns, std::size_t permutations) : row(columns, 0.0), within(permutations, 0.0) {}
    void add(const PairSums& other) {
        for (std::size_t i = 0; i < row.size(); ++i)
            row[i] += other.row[i];
        for (std::size_t p = 0; p < within.size(); ++p)
            within[p] += other.within[p];
    }
};

/// A row is no pair with itself, and each pair counts once.
void keepUpper(const Tile& tile) {
    for (std::size_t r = 0; r < tile.rows; ++r)
        std::fill_n(tile.values + r * tile.columns, std::min(tile.columns, r + 1), 0.0);
}

void addTile(const Tile& tile, const LabelBits& labels, std::size_t rowWord, std::size_t columnWord,
             std::vector<double>& within) {
    const auto masked = pairKernels().masked;
    const std::size_t words = tile.columns / 64;
    for (std::size_t p = 0; p < labels.permutations(); ++p) {
        const std::uint64_t* bits = labels.of(p);
        double sum = 0.0;
        for (std::uint64_t left = bits[rowWord]; left != 0; left &= left - 1) {
            const auto r = static_cast<std::size_t>(std::countr_zero(left));
            sum += masked(tile.values + r * tile.columns, bits + columnWord, words);
        }
        within[p] += sum;
    }
}

/// Tiles of the rows i … i + 63 with all columns from i on.
void addStrip(const JointRows& rows, const LabelBits& labels, double rate, std::size_t i,
              std::vector<double>& room, PairSums& sums) {
    const auto& kernels = pairKernels();
    const std::size_t height = std::min(kTileRows, rows.size() - i);
    for (std::size_t j = i; j < rows.columns(); j += kTileColumns) {
        const Tile tile{room.data(), height, std::min(kTileColumns, rows.columns() - j)};
        kernels.distances(rows.source(i, j), tile);
        kernels.decay(tile, rate);
        if (j == i) keepUpper(tile);
        kernels.addUp(tile, sums.row.data() + i, sums.row.data() + j);
        addTile(tile, labels, i / 64, j / 64, sums.within);
    }
}

Result<PairSums> sumPairs(const JointRows& rows, const LabelBits& labels, double rate, std::size_t threads,
                          const jobs::JobContext& job) {
    const std::size_t strips = rows.columns() / kTileRows;
    const std::size_t groups = std::min(strips, kGroups);
    std::vector<PairSums> parts(groups, PairSums(rows.columns(), labels.permutations()));
    QD_CHECK(jobs::parallelFor(job, "Comparing all features at once", threads, groups,
                               [&](std::size_t g) -> Status {
                                   std::vector<double> room(kTileRows * kTileColumns);
                                   for (std::size_t strip = g; strip < strips; strip += groups) {
                                       if (job.cancelled())
                                           return Error{ErrorCode::Cancelled, say("cancelled")};
                                       addStrip(rows, labels, rate, strip * kTileRows, room, parts[g]);
                                   }
                                   return Ok{};
                               }));
    PairSums all(rows.columns(), labels.permutations());
    for (const auto& part : parts)
        all.add(part);
    return all;
}

/// MMD² of one permutation, and the mean kernel within the rows that have no bit.
struct Estimate {
    double mmd;
    double meanOutside;
};

Estimate estimate(const JointRows& rows, const LabelBits& labels, const PairSums& sums, double total,
                  std::size_t p) {
    const auto n = static_cast<double>(labels.rows(p));
    const double m = static_cast<double>(rows.size()) - n;
    if (n < 2.0 || m < 2.0) return {std::numeric_limits<double>::infinity(), 0.0};
    double touching = 0.0;  // pairs with a bit on one side, plus twice those with a bit on both
    const std::uint64_t* bits = labels.of(p);
    for (std::size_t w = 0; w < rows.columns() / 64; ++w) {
        for (std::uint64_t left = bits[w]; left != 0; left &= left - 1)
            touching += sums.row[w * 64 + static_cast<std::size_t>(std::countr_zero(left))];
    }
    const double within = sums.within[p];
    const double across = touching - 2.0 * within;
    const double outside = total - within - across;
    return {2.0 * outside / (m * (m - 1.0)) + 2.0 * within / (n * (n - 1.0)) - 2.0 * across / (m * n),
            2.0 * outside / (m * (m - 1.0))};
}

void judge(const JointRows& rows, const LabelBits& labels, const PairSums& sums, double level,
           MultivariateDrift& out) {
    double total = 0.0;
    for (const double row : sums.row)
        total += 0.5 * row;
    const Estimate actual = estimate(rows, labels, sums, total, 0);
    out.mmd = actual.mmd;
    out.effect =
        actual.meanOutside < 1.0 ? std::sqrt(std::max(0.0, actual.mmd) / (1.0 - actual.meanOutside)) : 0.0;
    std::vector<double> drawn;
    for (std::size_t p = 1; p < labels.permutations(); ++p)
        drawn.push_back(estimate(rows, labels, sums, total, p).mmd);
    if (drawn.empty()) return;
    // Sums in another order leave the last digits different: a draw of the same rows is as bad.
    const double slack = 1e-12;
    const auto asBad =
        std::count_if(drawn.begin(), drawn.end(), [&](double v) { return v >= out.mmd - slack; });
    out.p = (1.0 + static_cast<double>(asBad)) / (1.0 + static_cast<double>(drawn.size()));
    std::sort(drawn.begin(), drawn.end());
    const auto size = static_cast<double>(drawn.size());
    out.threshold =
        drawn[static_cast<std::size_t>(std::clamp(std::ceil((1.0 - level) * size) - 1.0, 0.0, size - 1.0))];
}

}  // namespace

Result<MultivariateDrift> jointTest(const JointInput& input, const BlockPermutation& blocks,
                                    const JointOptions& options, const jobs::JobContext& job) {
    MultivariateDrift out;
    const JointRows rows = jointRows(input, options.scaling);
    out.features = rows.width;
    out.referenceRows = rows.reference;
    out.currentRows = rows.size() - std::min(rows.size(), rows.reference);
    out.scaled = rows.scaled;
    if (rows.width == 0) {
        out.untested = say("no feature has enough values");
        return out;
    }
    if (out.referenceRows < kLeastReference || out.currentRows < kLeastCurrent) {
        out.untested = say("%1 reference and %2 current rows are complete, expected at least %3 and %4",
                           out.referenceRows, out.currentRows, kLeastReference, kLeastCurrent);
        return out;
    }
    out.sigma2 = medianSigma2(rows, input.panel);
    if (!(out.sigma2 > 0.0) || !std::isfinite(out.sigma2)) {
        out.sigma2 = 0.0;
        out.untested = say("most rows are the same in every feature");
        return out;
    }
    const LabelBits labels(rows, blocks, options.permutations);
    QD_TRY(const PairSums sums, sumPairs(rows, labels, 0.5 / out.sigma2, options.threads, job));
    judge(rows, labels, sums, options.level, out);
    return out;
}

}  // namespace qd::drift
