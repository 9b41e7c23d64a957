// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/findings.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/json.h"

namespace qd::desk {

namespace {

constexpr double kLongestRun = 1e6;  ///< sessions; no calendar has as many

Error damaged(Message what) {
    return Error{ErrorCode::Integrity, std::move(what), say("restore a verified backup")};
}

constexpr std::array kKinds = {market::FindingKind::WrongClose,
                               market::FindingKind::UnadjustedAction,
                               market::FindingKind::AdjustmentError,
                               market::FindingKind::StaleRun,
                               market::FindingKind::Gap,
                               market::FindingKind::PhantomBar,
                               market::FindingKind::InconsistentBar,
                               market::FindingKind::CopiedBar};

Result<market::QualityFinding> findingFrom(const Json& item) {
    const auto text = [&item](std::string_view key) {
        const Json* member = item.find(key);
        return member == nullptr ? std::string() : member->stringOr("");
    };
    const auto number = [&item](std::string_view key) -> std::optional<double> {
        const Json* member = item.find(key);
        if (member == nullptr || member->isNull()) return std::nullopt;
        return member->numberOr(0.0);
    };
    market::QualityFinding finding{};
    bool known = false;
    for (const auto kind : kKinds) {
        if (market::findingName(kind) == text("kind")) {
            finding.kind = kind;
            known = true;
        }
    }
    if (!known) return damaged(say("a stored quality finding has an unknown kind"));
    const auto severity = number("severity").value_or(0.0);
    finding.severity = severity >= 2.0   ? market::FindingSeverity::Error
                       : severity >= 1.0 ? market::FindingSeverity::Warning
                                         : market::FindingSeverity::Info;
    const auto date = Date::parse(text("date"));
    if (!date.ok()) return damaged(say("a stored quality finding has no date"));
    finding.date = *date;
    finding.symbol = text("symbol");
    finding.sessions = static_cast<int>(std::clamp(number("sessions").value_or(1.0), 0.0, kLongestRun));
    finding.published = number("published").value_or(0.0);
    finding.expected = number("expected");
    finding.relError = number("rel_error").value_or(0.0);
    finding.explanation = text("explanation");
    return finding;
}

}  // namespace

std::string findingsToJson(const std::vector<market::QualityFinding>& findings) {
    Json list = Json::array();
    for (const auto& finding : findings) {
        Json item = Json::object();
        item.set("kind", market::findingName(finding.kind));
        item.set("severity", static_cast<int>(finding.severity));
        item.set("symbol", finding.symbol).set("date", finding.date.iso()).set("sessions", finding.sessions);
        item.set("published", finding.published);
        item.set("expected", finding.expected ? Json(*finding.expected) : Json(nullptr));
        item.set("rel_error", finding.relError).set("explanation", finding.explanation);
        list.push(std::move(item));
    }
    return list.dump();
}

Result<std::vector<market::QualityFinding>> findingsFromJson(const std::string& json) {
    std::vector<market::QualityFinding> findings;
    if (json.empty()) return findings;
    const auto list = Json::parse(json);
    if (!list.ok() || !list->isArray()) return damaged(say("the stored quality findings are not a list"));
    findings.reserve(list->items().size());
    for (const auto& item : list->items()) {
        QD_TRY(auto finding, findingFrom(item));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace qd::desk
