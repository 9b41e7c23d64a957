// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/config/backtest_config.h"
#include "core/desk/run_positions.h"
#include "core/desk/run_view.h"
#include "core/desk/session.h"
#include "core/jobs/job.h"
#include "core/rules/evaluate.h"

namespace qd::desk {

/// A run with the prices that it was made from: whatever it held on any day. Immutable.
struct RunDays {
    std::shared_ptr<const RunView> run;
    config::BacktestConfig config;  ///< as it was recorded
    backtest::BacktestSpec spec;    ///< of `config`
    market::PricePanel panel;
    RunPositions positions;
    std::map<std::string, std::string> sectors;  ///< by symbol, as the workspace knows them now
    bool sectorsOfTheRun = true;  ///< false: the run was given another table of sectors than this
    /// Of each session the number of the last rebalance that was filled by then; nothing before the first.
    std::vector<std::optional<std::size_t>> rebalanceOf;

    [[nodiscard]] std::string sectorOf(const std::string& symbol) const;  ///< "Other" where none is known
};

/// A position, or a target that is not held, at the close of a day.
struct DayPosition {
    std::size_t symbol = 0;  ///< into the run's symbols
    std::string name;
    std::string sector;
    double units = 0.0;
    std::optional<double> price;  ///< nothing before the symbol's first
    Date priceDate;               ///< an earlier session where the day has no price of its own
    double value = 0.0;
    double weight = 0.0;               ///< of the equity
    std::optional<double> target;      ///< of the last rebalance; nothing before the first
    std::optional<double> drift;       ///< weight − target
    std::optional<double> cost;        ///< of the open lots; nothing where lots are not kept
    std::optional<double> unrealised;  ///< value − cost
};

struct SectorWeight {
    std::string sector;
    double weight = 0.0;
    std::optional<double> target;
    std::size_t positions = 0;
};

/// One limit of the run's configuration on a day, as core/rules says.
struct DayLimit {
    enum class State {
        Kept,
        AtLimit,   ///< no room left
        Drifted,   ///< kept by the targets, exceeded since by prices and costs: a passive breach
        Exceeded,  ///< exceeded by the targets as well
        Unknown    ///< there is nothing to say it from
    };
    rules::RuleKind kind = rules::RuleKind::Cash;
    Message label;                   ///< "Technology cap 20 %"
    bool share = true;               ///< else a count
    std::optional<double> today;     ///< what the positions have; of a turnover, what the rebalance traded
    std::optional<double> limit;     ///< the one that is nearest, of rules with two
    std::optional<double> slack;     ///< room left today, below 0: exceeded
    std::optional<double> atTarget;  ///< what the targets of the last rebalance have
    State state = State::Kept;
    std::vector<std::string> names;  ///< of rules on each asset: those without room
};

struct DayTrade {
    std::string symbol;
    double units = 0.0;  ///< signed
    double price = 0.0;
    double notional = 0.0;  ///< signed
    double cost = 0.0;
    std::string_view reason;
};

/// What a run was at the close of one session. Σ value + cash is the equity that the run recorded within
/// RunPositions::kBooksTolerance of it, which is asserted.
struct RunDay {
    std::size_t session = 0;
    Date date;
    double equity = 0.0;
    double cash = 0.0;
    double cashWeight = 0.0;
    double longExposure = 0.0;   ///< Σ of positive weights
    double shortExposure = 0.0;  ///< Σ of negative weights, ≤ 0
    double drawdown = 0.0;
    double dayReturn = 0.0;      ///< 0 on the first session
    double totalReturn = 0.0;    ///< since the first session
    std::optional<Date> signal;  ///< of the last rebalance
    std::optional<Date> fill;
    double rebalanceTurnover = 0.0;      ///< of that rebalance, ½Σ|Δw|
    double turnoverSince = 0.0;          ///< of the sessions after it, this one included
    double driftTurnover = 0.0;          ///< ½Σ|weight − target|: the turnover that would lead back
    std::vector<DayPosition> positions;  ///< largest |weight| first; then targets that are not held
    std::vector<SectorWeight> sectors;   ///< largest |weight| first
    std::vector<DayLimit> limits;        ///< those that the configuration sets, worst first
    std::optional<Error> limitsUnknown;  ///< why `limits` is empty although there are some
    std::vector<DayTrade> trades;        ///< of the session
};

/// Error BadInput where `panel` is not what the run was made from (by its content hash), or its
/// configuration does not read back.
Result<std::shared_ptr<const RunDays>> runDaysOf(std::shared_ptr<const RunView> run,
                                                 const market::PricePanel& panel,
                                                 std::map<std::string, std::string> sectors);
/// The same from the workspace: the data set of the run, and the sectors as they are now.
Result<std::shared_ptr<const RunDays>> loadRunDays(Session& session, std::shared_ptr<const RunView> run);

/// A day of the run: milliseconds for 500 names. Error BadInput for a session that the run has not, or whose
/// positions could not be proved (see RunPositions).
Result<std::shared_ptr<const RunDay>> runDay(const RunDays& days, std::size_t session);

/// The limits alone; `positions` are those of the day.
Result<std::vector<DayLimit>> dayLimits(const RunDays& days, std::size_t session,
                                        const std::vector<DayPosition>& positions);

}  // namespace qd::desk
