// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/retention_rules.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <utility>

#include "core/desk/degradation.h"

namespace qd::desk {

namespace {

constexpr std::int64_t kDayMillis = 86'400'000;

std::string subjectOf(const char* kind, std::int64_t id) {
    return std::string(kind) + " " + std::to_string(id);
}

/// The same day `years` earlier; 28 February for a 29th that is not there.
Timestamp yearsBefore(Timestamp now, int years) {
    const auto day = now.date();
    auto then = Date::create(day.year() - years, day.month(), day.day());
    if (!then.ok()) then = Date::create(day.year() - years, day.month(), day.day() - 1);
    const std::int64_t within = now.millis() - std::int64_t{day.days()} * kDayMillis;
    const auto days = then.ok() ? then->days() : day.days() - 366 * years;
    return Timestamp::fromMillis(std::int64_t{days} * kDayMillis + within);
}

class Rules {
public:
    Rules(const RetentionInputs& inputs, const RetentionPolicy& policy, Timestamp now)
        : m_in(&inputs), m_records(yearsBefore(now, policy.recordYears)), m_data(dataLimit(policy, now)) {}

    std::vector<RetentionItem> due() {
        for (const auto& report : m_in->reports)
            take(report);
        for (const auto& run : m_in->runs)
            take(run);
        for (const auto& dataset : m_in->datasets)
            take(dataset);
        for (const auto& model : m_in->models)
            takeScans(model);
        return std::move(m_due);
    }

private:
    void add(RetentionItem item, const std::string& restsOn) {
        item.keptBy = heldBy(item.subject);
        if (item.keptBy.empty()) item.keptBy = restsOn;
        if (item.keptBy.empty()) m_going.insert(item.subject);
        m_due.push_back(std::move(item));
    }

    void take(const vault::ReportRecord& report) {
        const auto subject = subjectOf("report", report.id.value);
        const auto since = std::max(report.createdAt, lastDecision(subject));
        if (since < m_records) add({subject, report.title, since, "record", {}}, {});
    }

    void take(const vault::RunRecord& run) {
        const auto subject = subjectOf("run", run.id.value);
        std::string restsOn;
        for (const auto& report : m_in->reports) {
            const auto name = subjectOf("report", report.id.value);
            if (report.run == run.id && !m_going.contains(name)) restsOn = name + " rests on it";
        }
        if (restsOn.empty()) restsOn = modelOn(run);
        const auto decided = lastDecision(subject);
        const bool record = decided.millis() > 0;
        const auto since = std::max(run.createdAt, decided);
        if (since < (record ? m_records : m_data))
            add({subject, run.name, since, record ? "record" : "data", {}}, restsOn);
    }

    void take(const vault::DatasetRecord& dataset) {
        if (dataset.importedAt >= m_data) return;
        const auto subject = subjectOf("dataset", dataset.id.value);
        std::string restsOn;
        for (const auto& run : m_in->runs) {
            const auto name = subjectOf("run", run.id.value);
            if (run.dataset == dataset.id && !m_going.contains(name)) restsOn = name + " rests on it";
        }
        const bool newest = std::all_of(m_in->datasets.begin(), m_in->datasets.end(),
                                        [&](const auto& other) { return other.id <= dataset.id; });
        if (restsOn.empty() && newest) restsOn = "positions are valued with the newest data set";
        add({subject, dataset.name, dataset.importedAt, "data", {}}, restsOn);
    }

    void takeScans(const vault::ModelRecord& model) {
        const auto scans = m_in->scans.find(model.id);
        if (scans == m_in->scans.end() || scans->second.size() < 2 || scans->second.back() >= m_data) return;
        const auto held = heldBy(subjectOf("model", model.id.value));
        add({subjectOf("drift", model.id.value),
             "drift scans of " + model.name,
             scans->second.back(),
             "data",
             {}},
            held);
    }

    /// The model that a run became, or whose newest live returns it holds; empty: none.
    [[nodiscard]] std::string modelOn(const vault::RunRecord& run) const {
        for (const auto& model : m_in->models) {
            const auto name = subjectOf("model", model.id.value);
            if (model.run == run.id) return name + " rests on it";
            if (run.kind != kLiveKind || run.name != name || model.stage == "retired") continue;
            const bool newest = std::none_of(m_in->runs.begin(), m_in->runs.end(), [&](const auto& other) {
                return other.kind == kLiveKind && other.name == name && other.id > run.id;
            });
            if (newest) return name + " rests on it";
        }
        return {};
    }

    [[nodiscard]] Timestamp lastDecision(const std::string& subject) const {
        Timestamp last;
        for (const auto& decision : m_in->decisions) {
            if (decision.subject == subject) last = std::max(last, decision.at);
        }
        return last;
    }

    [[nodiscard]] std::string heldBy(const std::string& subject) const {
        for (const auto& hold : m_in->holds) {
            if (!hold.releasedAt && (hold.subject == subject || hold.subject == "everything"))
                return subjectOf("legal hold", hold.id);
        }
        return {};
    }

    const RetentionInputs* m_in;
    Timestamp m_records;  ///< records from before this day are past their time
    Timestamp m_data;
    std::vector<RetentionItem> m_due;
    std::set<std::string> m_going;
};

}  // namespace

std::optional<RetentionSubject> parseSubject(const std::string& text) {
    if (text == "everything") return RetentionSubject{text, 0};
    constexpr std::array<std::string_view, 6> kKinds{"dataset", "run", "report", "person", "model", "drift"};
    const auto blank = text.find(' ');
    if (blank == std::string::npos) return std::nullopt;
    RetentionSubject subject{text.substr(0, blank), 0};
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + blank + 1, end, subject.id);
    const bool fits = read.ec == std::errc() && read.ptr == end && subject.id > 0 &&
                      std::find(kKinds.begin(), kKinds.end(), subject.kind) != kKinds.end();
    if (!fits || text != subjectOf(subject.kind.c_str(), subject.id)) return std::nullopt;
    return subject;
}

Result<RetentionInputs> retentionInputs(vault::Vault& vault) {
    RetentionInputs inputs;
    QD_TRY(inputs.datasets, vault.datasets());
    QD_TRY(inputs.runs, vault.runs());
    QD_TRY(inputs.reports, vault.reports());
    QD_TRY(inputs.decisions, vault.people().decisions());
    QD_TRY(inputs.holds, vault.legalHolds());
    QD_TRY(inputs.models, vault.models().models());
    for (const auto& model : inputs.models) {
        constexpr std::int64_t kAll = 100'000'000;
        QD_TRY(const auto scans, vault.models().driftScans(model.id, kAll));
        for (const auto& scan : scans)
            inputs.scans[model.id].push_back(scan.at);
    }
    return inputs;
}

Timestamp dataLimit(const RetentionPolicy& policy, Timestamp now) noexcept {
    return now.plusMillis(-kDayMillis * policy.dataDays);
}

std::vector<RetentionItem> dueForRemoval(const RetentionInputs& inputs, const RetentionPolicy& policy,
                                         Timestamp now) {
    return Rules(inputs, policy, now).due();
}

}  // namespace qd::desk
