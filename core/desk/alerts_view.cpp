// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/alerts_view.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "core/desk/data_age.h"
#include "core/desk/feature_alerts.h"
#include "core/desk/findings.h"

namespace qd::desk {

namespace {

using Severity = Attention::Severity;

Message kindWords(market::FindingKind kind) {
    switch (kind) {
        case market::FindingKind::WrongClose:
            return say("Wrong close");
        case market::FindingKind::UnadjustedAction:
            return say("Unadjusted action");
        case market::FindingKind::AdjustmentError:
            return say("Adjustment error");
        case market::FindingKind::StaleRun:
            return say("Stale run");
        case market::FindingKind::Gap:
            return say("Gap");
        case market::FindingKind::PhantomBar:
            return say("Phantom bar");
        case market::FindingKind::InconsistentBar:
            return say("Inconsistent bar");
        case market::FindingKind::CopiedBar:
            return say("Copied bar");
    }
    return {};
}

/// The findings of one kind and severity.
struct Group {
    std::int64_t count = 0;
    std::set<std::string> symbols;
    const market::QualityFinding* worst = nullptr;
};

Message groupText(market::FindingKind kind, const Group& group) {
    const MessageArgument words(kindWords(kind));
    const MessageArgument day(group.worst->date);
    if (group.count == 1) return say("%1: %2 on %3", words, group.worst->symbol, day);
    if (group.symbols.size() == 1)
        return say("%1: %2 in %3, the worst on %4", words, group.count, group.worst->symbol, day);
    return say("%1: %2 in %3 symbols, the worst %4 on %5", words, group.count, group.symbols.size(),
               group.worst->symbol, day);
}

Status addFindings(AlertsView& view, const vault::DatasetRecord& dataset) {
    QD_TRY(const auto findings, findingsFromJson(dataset.findings));
    std::map<std::pair<market::FindingSeverity, market::FindingKind>, Group> groups;
    for (const auto& finding : findings) {
        if (finding.severity == market::FindingSeverity::Info) continue;
        Group& group = groups[{finding.severity, finding.kind}];
        ++group.count;
        group.symbols.insert(finding.symbol);
        if (group.worst == nullptr || std::abs(finding.relError) > std::abs(group.worst->relError))
            group.worst = &finding;
    }
    for (const auto& [key, group] : groups)
        view.lines.push_back({key.first == market::FindingSeverity::Error ? Severity::Hard : Severity::Warn,
                              groupText(key.second, group), "data", std::to_string(dataset.id.value)});
    return Ok{};
}

void addAge(AlertsView& view, const vault::DatasetRecord& dataset, Date today) {
    const int behind = sessionsBehind(dataset, today);
    if (behind < kStaleSessions) return;
    view.lines.push_back(
        {Severity::Warn,
         behind >= kMostSessionsBehind
             ? say("Prices end on %1, more than %2 sessions ago", MessageArgument(dataset.to), behind)
             : say("Prices end on %1, %2 sessions ago", MessageArgument(dataset.to), behind),
         "data", std::to_string(dataset.id.value)});
}

Status addHoldings(AlertsView& view, Session& session) {
    QD_TRY(const auto positions, loadPositions(session));
    for (const auto& row : positions->rows)
        if (!row.price)
            view.lines.push_back({Severity::Warn, say("%1 is held and has no recent price", row.symbol),
                                  "positions", row.symbol});
    return Ok{};
}

}  // namespace

Result<std::shared_ptr<const AlertsView>> loadAlerts(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    auto view = std::make_shared<AlertsView>();
    QD_TRY(const auto datasets, session.vault().datasets());
    if (!datasets.empty()) {
        QD_CHECK(addFindings(*view, datasets.front()));
        addAge(*view, datasets.front(), session.env().clock.now().date());
        QD_CHECK(addHoldings(*view, session));
        QD_TRY(const auto runs, session.vault().runs());
        for (auto& line : featureAlerts(runs, datasets.front().id))
            view->lines.push_back(std::move(line));
    }
    std::stable_sort(view->lines.begin(), view->lines.end(),
                     [](const AlertLine& a, const AlertLine& b) { return a.severity > b.severity; });
    return std::shared_ptr<const AlertsView>(std::move(view));
}

}  // namespace qd::desk
