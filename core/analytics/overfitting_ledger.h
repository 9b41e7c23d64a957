// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"

namespace qd::analytics {

/// One trial of a search, as the ledger keeps it: what was tried and what its returns were.
struct LedgerTrial {
    std::string subject;  ///< what was searched: strategy, costs, hash of the prices …
    std::vector<std::pair<std::string, double>> parameters;
    std::size_t periods = 0;  ///< of the returns
    double mean = 0.0;        ///< a period
    double deviation = 0.0;   ///< a period, ddof 1; 0 where the returns do not vary
    double skew = 0.0;        ///< biased
    double kurtosis = 0.0;    ///< excess, biased

    /// mean / deviation, a period; nothing where the returns do not vary.
    [[nodiscard]] std::optional<double> sharpe() const noexcept;
    bool operator==(const LedgerTrial&) const = default;
};

/// Every trial that was made before a strategy was chosen. A Sharpe ratio that was found by searching is
/// worth as much as the number of trials lets it (Bailey & López de Prado 2014), so a trial can be added,
/// never taken out: each entry carries a chained fingerprint of all before it, and a stored ledger from which
/// one is missing, changed or moved is not read back. (The fingerprint finds accidents and edits by hand.
/// What has to stand up to an adversary goes into the vault's audit log.)
class OverfittingLedger {
public:
    /// The same subject and parameters count again: they were looked at again. Error BadInput for numbers
    /// that are not finite, a deviation below 0, or no periods.
    Status add(LedgerTrial trial);
    [[nodiscard]] const std::vector<LedgerTrial>& trials() const noexcept { return m_trials; }
    [[nodiscard]] std::size_t count() const noexcept { return m_trials.size(); }
    /// Of all entries, 16 hexadecimal digits.
    [[nodiscard]] std::string head() const;

    /// Sharpe ratios a period of the trials whose returns vary, in the order of the trials.
    [[nodiscard]] std::vector<double> sharpes() const;
    /// Their variance (ddof 1), the spread that a deflated Sharpe ratio asks for; nothing for fewer than two.
    [[nodiscard]] std::optional<double> sharpeVariance() const;
    /// The trial with the highest Sharpe ratio, the first of equals.
    [[nodiscard]] std::optional<std::size_t> best() const;

    /// How many independent trials the trials are worth when their returns have this mean pairwise
    /// correlation: ρ + (1 − ρ)·M (Bailey & López de Prado 2014, appendix A.3), from 1 to M; ρ below 0 counts
    /// as 0.
    [[nodiscard]] double effectiveTrials(double meanCorrelation) const noexcept;

    [[nodiscard]] Json toJson() const;
    /// Error Integrity when the fingerprints do not fit, BadInput for what is no ledger.
    static Result<OverfittingLedger> fromJson(const Json& json);

private:
    std::vector<LedgerTrial> m_trials;
    std::uint64_t m_head = 0;
};

}  // namespace qd::analytics
