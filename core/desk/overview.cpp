// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "core/desk/data_age.h"
#include "core/desk/findings.h"
#include "core/desk/recorded_runs.h"
#include "core/desk/views.h"

namespace qd::desk {

namespace {

using Severity = Attention::Severity;

/// The symbol of the one position without a price; empty when there are several.
std::string onlyUnpriced(const PositionsView& view) {
    if (view.unpriced != 1) return {};
    const auto row =
        std::find_if(view.rows.begin(), view.rows.end(), [](const PositionRow& r) { return !r.price; });
    return row == view.rows.end() ? std::string() : row->symbol;
}

/// What a person should look at, worst first.
Result<std::vector<Attention>> attentionOf(const OverviewView& view) {
    std::vector<Attention> list;
    if (!view.dataset) {
        list.push_back({Severity::Info, say("No prices yet: import a price file to begin").text, "data"});
        return list;
    }
    QD_TRY(const auto findings, findingsFromJson(view.dataset->findings));
    const auto count = [&findings](market::FindingSeverity severity) {
        return std::count_if(findings.begin(), findings.end(),
                             [severity](const market::QualityFinding& f) { return f.severity == severity; });
    };
    const auto errors = count(market::FindingSeverity::Error);
    if (errors > 0) {
        list.push_back(
            {Severity::Hard,
             (errors == 1 ? say("%1 price looks wrong", errors) : say("%1 prices look wrong", errors)).text,
             "data"});
    }
    // Notes, such as a single missing session, wait on the data page.
    if (const auto warnings = count(market::FindingSeverity::Warning); warnings > 0)
        list.push_back(
            {Severity::Warn,
             (warnings == 1 ? say("%1 data warning", warnings) : say("%1 data warnings", warnings)).text,
             "data"});
    if (const auto unpriced = view.positions->unpriced; unpriced > 0) {
        list.push_back({Severity::Warn,
                        (unpriced == 1 ? say("%1 position without a price", unpriced)
                                       : say("%1 positions without a price", unpriced))
                            .text,
                        "positions", onlyUnpriced(*view.positions)});
    }
    if (!view.run)
        list.push_back({Severity::Info, say("No backtest yet: run the first one").text, "backtests"});
    return list;
}

}  // namespace

Result<std::shared_ptr<const DataView>> loadData(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    auto view = std::make_shared<DataView>();
    QD_TRY(auto datasets, session.vault().datasets());
    for (auto& record : datasets) {
        QD_TRY(auto findings, findingsFromJson(record.findings));
        view->datasets.push_back({std::move(record), std::move(findings)});
    }
    return std::shared_ptr<const DataView>(std::move(view));
}

Result<std::shared_ptr<const OverviewView>> loadOverview(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    auto view = std::make_shared<OverviewView>();
    QD_TRY(const auto datasets, session.vault().datasets());
    if (!datasets.empty()) {
        view->dataset = datasets.front();
        view->sessionsBehind = sessionsBehind(*view->dataset, session.env().clock.now().date());
    }
    QD_TRY(view->positions, loadPositions(session));
    QD_TRY(const auto runs, runsOfKind(session, kBacktestKind));
    if (!runs.empty()) {
        QD_TRY(view->run, loadRun(session, runs.front().id));
    }
    QD_TRY(const auto tail, session.vault().auditTail(1));
    if (!tail.empty()) {
        view->auditHead = tail.front().hash;
        view->auditEntries = tail.front().sequence;
    }
    QD_TRY(view->attention, attentionOf(*view));
    return std::shared_ptr<const OverviewView>(std::move(view));
}

}  // namespace qd::desk
