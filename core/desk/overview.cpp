// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "core/desk/findings.h"
#include "core/desk/views.h"

namespace qd::desk {

namespace {

using Severity = Attention::Severity;

std::string counted(std::int64_t n, const char* one, const char* many) {
    return std::to_string(n) + " " + (n == 1 ? one : many);
}

/// What a person should look at, worst first.
Result<std::vector<Attention>> attentionOf(const OverviewView& view) {
    std::vector<Attention> list;
    if (!view.dataset) {
        list.push_back({Severity::Info, "No prices yet: import a price file to begin", "data"});
        return list;
    }
    QD_TRY(const auto findings, findingsFromJson(view.dataset->findings));
    const auto count = [&findings](market::FindingSeverity severity) {
        return std::count_if(findings.begin(), findings.end(),
                             [severity](const market::QualityFinding& f) { return f.severity == severity; });
    };
    const auto errors = count(market::FindingSeverity::Error);
    if (errors > 0) {
        list.push_back({Severity::Hard, counted(errors, "price looks wrong", "prices look wrong"), "data"});
    }
    // Notes, such as a single missing session, wait on the data page.
    if (const auto warnings = count(market::FindingSeverity::Warning); warnings > 0)
        list.push_back({Severity::Warn, counted(warnings, "data warning", "data warnings"), "data"});
    if (view.positions->unpriced > 0) {
        list.push_back({Severity::Warn,
                        counted(view.positions->unpriced, "position", "positions") + " without a price",
                        "positions"});
    }
    if (!view.run) list.push_back({Severity::Info, "No backtest yet: run the first one", "backtests"});
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
    if (!datasets.empty()) view->dataset = datasets.front();
    QD_TRY(view->positions, loadPositions(session));
    QD_TRY(const auto runs, session.vault().runs());
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
