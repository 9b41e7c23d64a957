// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/drift_view.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/base/json.h"
#include "core/desk/drift_documents.h"

namespace qd::desk {

namespace {

using drift::Severity;
using identity::Permission;

std::string textIn(const Json& json, std::string_view key) {
    const Json* member = json.find(key);
    return member == nullptr ? std::string() : member->stringOr("");
}

bool flagIn(const Json& json, std::string_view key) {
    const Json* member = json.find(key);
    return member != nullptr && member->boolOr(false);
}

Severity severityIn(const Json& json, std::string_view key) {
    return drift::severityOf(textIn(json, key)).value_or(Severity::None);
}

std::optional<Date> dayIn(const Json& json, std::string_view key) {
    const auto day = Date::parse(textIn(json, key));
    return day.ok() ? std::optional<Date>(*day) : std::nullopt;
}

DriftCell cellOf(const Json* json) {
    DriftCell cell;
    if (json == nullptr || !json->isObject()) return cell;
    cell.severity = severityIn(*json, "severity");
    cell.tested = flagIn(*json, "tested");
    if (const Json* p = json->find("p")) cell.adjustedP = p->numberOr(1.0);
    if (const Json* psi = json->find("psi")) cell.psi = psi->numberOr(0.0);
    return cell;
}

/// A scan as it was summed up, and its features by name.
struct Summed {
    DriftScanLine line;
    std::map<std::string, DriftCell> cells;
};

Summed summedUp(const vault::DriftScanRecord& record) {
    Summed out;
    out.line.id = record.id;
    out.line.at = record.at;
    out.line.person = record.person;
    out.line.dataset = record.dataset;
    out.line.found = drift::severityOf(record.severity).value_or(Severity::None);
    const auto json = Json::parse(record.summary);
    if (!json.ok() || !json->isObject()) return out;
    out.line.confirmed = severityIn(*json, "confirmed");
    out.line.raised = flagIn(*json, "raised");
    out.line.cleared = flagIn(*json, "cleared");
    out.line.multivariate = cellOf(json->find("multivariate"));
    out.line.prediction = cellOf(json->find("prediction"));
    if (const Json* current = json->find("current")) {
        out.line.currentFrom = dayIn(*current, "from");
        out.line.currentTo = dayIn(*current, "to");
        if (const Json* rows = current->find("rows"))
            out.line.currentRows = static_cast<std::size_t>(std::max<std::int64_t>(0, rows->intOr(0)));
    }
    if (const Json* reference = json->find("reference")) {
        if (const Json* rows = reference->find("rows"))
            out.line.referenceRows = static_cast<std::size_t>(std::max<std::int64_t>(0, rows->intOr(0)));
    }
    const Json* features = json->find("features");
    if (features == nullptr || !features->isArray()) return out;
    for (const Json& feature : features->items())
        out.cells[textIn(feature, "name")] = cellOf(&feature);
    return out;
}

/// Features of the newest scan, the worst first; among equals by p, then by name.
std::vector<std::string> worstFirst(const Summed& newest) {
    std::vector<std::pair<std::string, DriftCell>> cells(newest.cells.begin(), newest.cells.end());
    std::stable_sort(cells.begin(), cells.end(), [](const auto& a, const auto& b) {
        if (a.second.severity != b.second.severity) return a.second.severity > b.second.severity;
        return a.second.adjustedP < b.second.adjustedP;
    });
    std::vector<std::string> names;
    for (auto& [name, cell] : cells)
        names.push_back(std::move(name));
    return names;
}

Result<DriftModelLine> lineOf(Session& session, const vault::ModelRecord& record, std::int64_t interval) {
    constexpr std::int64_t kMillis = 1000;
    auto& models = session.vault().models();
    const auto now = session.env().clock.now();
    DriftModelLine line;
    line.model = record.id;
    line.name = record.name;
    line.version = record.version;
    line.purpose = record.purpose;
    line.stage = parseModelStage(record.stage).value_or(ModelStage::Draft);
    QD_TRY(const auto scans, models.driftScans(record.id, 1));
    if (!scans.empty()) {
        const auto newest = summedUp(scans.front());
        line.scannedAt = newest.line.at;
        line.found = newest.line.found;
        line.confirmed = newest.line.confirmed;
    }
    if (line.stage == ModelStage::Production || line.stage == ModelStage::Staging) {
        line.dueAt = line.scannedAt ? line.scannedAt->plusMillis(interval * kMillis) : now;
        line.overdue = *line.dueAt <= now;
    }
    QD_TRY(const auto lease, models.lease("drift " + subjectOf(record.id)));
    if (lease && now < lease->expiresAt) line.scanner = lease->holder;
    return line;
}

int orderOf(ModelStage stage) {
    if (stage == ModelStage::Production) return 0;
    return stage == ModelStage::Staging ? 1 : 2;
}

}  // namespace

Result<std::shared_ptr<const DriftListing>> loadDriftListing(Session& session) {
    auto listing = std::make_shared<DriftListing>();
    QD_TRY(listing->intervalSeconds, driftInterval(session));
    listing->at = session.env().clock.now();
    QD_TRY(const auto models, session.vault().models().models());
    for (const auto& model : models) {
        if (!model.run.valid() || model.stage == name(ModelStage::Retired)) continue;
        QD_TRY(auto line, lineOf(session, model, listing->intervalSeconds));
        listing->models.push_back(std::move(line));
    }
    std::stable_sort(listing->models.begin(), listing->models.end(),
                     [](const auto& a, const auto& b) { return orderOf(a.stage) < orderOf(b.stage); });
    return std::shared_ptr<const DriftListing>(std::move(listing));
}

Result<DriftScanView> loadDriftScan(Session& session, DriftScanId scan) {
    QD_CHECK(session.require(Permission::ReadPortfolio));
    QD_TRY(const auto document, session.vault().models().driftReport(scan));
    QD_TRY(auto read, parseReport(document));
    return DriftScanView{std::move(read.report), std::move(read.prediction), std::move(read.money)};
}

Result<std::shared_ptr<const DriftView>> loadDrift(Session& session, ModelId model) {
    QD_TRY(const auto record, findModel(session, model));
    QD_TRY(const auto interval, driftInterval(session));
    auto view = std::make_shared<DriftView>();
    QD_TRY(view->model, lineOf(session, record, interval));
    QD_TRY(auto scans, session.vault().models().driftScans(model, kMostDriftScans));
    if (!scans.empty()) {
        QD_TRY(auto newest, loadDriftScan(session, scans.front().id));
        view->report = std::move(newest.report);
        view->prediction = std::move(newest.prediction);
        view->money = std::move(newest.money);
        view->features = worstFirst(summedUp(scans.front()));
    }
    std::reverse(scans.begin(), scans.end());
    for (const auto& scan : scans) {
        auto summed = summedUp(scan);
        for (const auto& feature : view->features)
            summed.line.cells.push_back(summed.cells[feature]);  // one that it did not have is not tested
        view->scans.push_back(std::move(summed.line));
    }
    // What cannot be watched (too few days) is told where it is asked for alone.
    auto degradation = modelDegradation(session, model);
    if (degradation.ok()) view->degradation = std::move(degradation).value();
    return std::shared_ptr<const DriftView>(std::move(view));
}

}  // namespace qd::desk
