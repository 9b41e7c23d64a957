// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_reproduce.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/json.h"
#include "core/desk/recorded_runs.h"
#include "core/desk/training_run.h"

namespace qd::desk {

namespace {

std::string fileOr(const vault::RunFiles& files, const std::string& name) {
    const auto found = files.find(name);
    return found == files.end() ? std::string() : found->second;
}

/// What run.json says a training was made with: "kernels x86-64-v3, quarterdeck 0.1.0, lstm: torch 1.13.1 on
/// cpu".
std::string madeWith(const vault::RunFiles& files) {
    const auto document = Json::parse(fileOr(files, "run.json"));
    if (!document.ok()) return {};
    std::string out;
    const auto add = [&out](const std::string& words) { out += (out.empty() ? "" : ", ") + words; };
    const Json* versions = document->find("versions");
    if (versions != nullptr && versions->isObject()) {
        for (const auto& [part, version] : versions->members())
            add(part + " " + version.stringOr(""));
    }
    const Json* nets = document->find("nets");
    if (nets == nullptr || !nets->isArray()) return out;
    for (const Json& net : nets->items()) {
        const auto text = [&net](const char* key) {
            const Json* value = net.find(key);
            return value == nullptr ? std::string() : value->stringOr("");
        };
        add(text("kind") + ": LibTorch " + text("torch") + " on " + text("device"));
    }
    return out;
}

/// What a training starts from, as it was recorded.
Result<TrainingProgress> recorded(Session& session, const vault::RunRecord& run,
                                  const vault::RunFiles& files) {
    QD_TRY(const auto datasets, session.vault().datasets());
    const bool there = std::any_of(datasets.begin(), datasets.end(),
                                   [&](const auto& dataset) { return dataset.id == run.dataset; });
    if (!there)
        return Error{ErrorCode::BadInput, say("data set %1, which the training learnt from, is gone",
                                              std::to_string(run.dataset.value))};
    TrainingProgress progress;
    auto& setting = progress.setting;
    setting.config = fileOr(files, "config.yaml");
    setting.inputs = fileOr(files, "inputs.json");
    setting.dataset = run.dataset;
    setting.synthetic = run.synthetic;
    setting.dataHash = run.inputHash;
    setting.startedAt = session.env().clock.now();
    setting.startedBy = session.actor().user;
    return progress;
}

Reproduction compared(RunId run, const vault::RunFiles& then, const vault::RunFiles& now) {
    Reproduction out;
    out.run = run;
    std::set<std::string> names;
    for (const auto* files : {&then, &now}) {
        for (const auto& [name, bytes] : *files)
            names.insert(name);
    }
    for (const auto& name : names) {
        const auto a = then.find(name);
        const auto b = now.find(name);
        const bool same = a != then.end() && b != now.end() && a->second == b->second;
        (same ? out.same : out.different).push_back(name);
    }
    const auto before = madeWith(then);
    const auto after = madeWith(now);
    if (before != after) out.changed = "then: " + before + "; now: " + after;
    return out;
}

}  // namespace

Result<Reproduction> reproduceRun(Session& session, RunId run, std::size_t threads, const TrainWatch& watch,
                                  const jobs::JobContext& job) {
    QD_CHECK(session.require(identity::Permission::RunResearch));
    QD_CHECK(job.checkpoint("Loading prices", 0.0));
    QD_TRY(const auto runs, runsOfKind(session, kTrainingKind));
    const auto found =
        std::find_if(runs.begin(), runs.end(), [run](const auto& record) { return record.id == run; });
    if (found == runs.end())
        return Error{ErrorCode::BadInput, say("there is no training %1", std::to_string(run.value))};
    QD_TRY(const auto then, session.vault().loadRunFiles(run));
    QD_TRY(auto progress, recorded(session, *found, then));
    TrainingRun again(session, watch, job, threads, std::move(progress), nullptr);
    QD_TRY(const auto outcome, again.run(run));
    const auto out = compared(run, then, outcome.files);
    QD_CHECK(session.vault().transact([&](vault::Writer&) -> Result<vault::AuditDraft> {
        Json different = Json::array();
        for (const auto& name : out.different)
            different.push(name);
        Json detail = Json::object();
        detail.set("whole", out.whole()).set("different", std::move(different));
        return vault::AuditDraft{session.actor().user, "model.reproduce", "run " + std::to_string(run.value),
                                 detail.dump()};
    }));
    job.report("Done", 1.0);
    return out;
}

}  // namespace qd::desk
