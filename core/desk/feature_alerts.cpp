// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/feature_alerts.h"

#include <set>
#include <string>

#include "core/base/json.h"
#include "core/base/number_text.h"
#include "core/desk/feature_runs.h"
#include "core/features/quality.h"

namespace qd::desk {

namespace {

constexpr std::size_t kMostNames = 3;

/// "return_1, beta_126 and 4 more".
Message namesOf(const Json& poor) {
    std::string names;
    for (std::size_t i = 0; i < poor.items().size() && i < kMostNames; ++i)
        names += (i == 0 ? "" : ", ") + poor.items()[i].stringOr("");
    if (poor.items().size() <= kMostNames) return names;
    return say("%1 and %2 more", names, poor.items().size() - kMostNames);
}

}  // namespace

std::vector<AlertLine> featureAlerts(const std::vector<vault::RunRecord>& runs, DatasetId dataset) {
    std::vector<AlertLine> lines;
    std::set<std::string> seen;
    for (const auto& run : runs) {  // newest first
        if (run.kind != kFeaturesKind || run.dataset != dataset) continue;
        const auto summary = Json::parse(run.summary);
        if (!summary.ok()) continue;
        const Json* view = summary->find("view");
        const Json* poor = summary->find("poor");
        if (view == nullptr || poor == nullptr || !poor->isArray()) continue;
        const bool newest = seen.insert(view->stringOr("")).second;
        if (!newest || poor->items().empty()) continue;
        lines.push_back({Attention::Severity::Warn,
                         say("Features %1 have a quality under %2: %3", view->stringOr(""),
                             MessageArgument::number(fixedText(features::kGoodQuality, 1)),
                             MessageArgument(namesOf(*poor))),
                         "data", std::to_string(dataset.value)});
    }
    return lines;
}

}  // namespace qd::desk
