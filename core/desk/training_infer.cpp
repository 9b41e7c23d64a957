// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_infer.h"

#include <algorithm>

#include "core/config/training_config.h"
#include "core/desk/recorded_runs.h"
#include "core/desk/train_worker.h"
#include "core/desk/training_files.h"
#include "core/model/model_file.h"

namespace qd::desk {

namespace {

/// The nets' files by kind.
Result<std::vector<std::pair<std::string, std::string>>> netsOf(Session& session, RunId id) {
    QD_TRY(const auto runs, runsOfKind(session, kTrainingKind));
    const auto run = std::find_if(runs.begin(), runs.end(), [id](const auto& r) { return r.id == id; });
    if (run == runs.end())
        return Error{ErrorCode::BadInput, say("there is no training %1", std::to_string(id.value))};
    QD_TRY(const auto config, config::parseTrainingConfig(run->config, "configuration"));
    QD_TRY(const auto files, session.vault().loadRunFiles(id));
    std::vector<std::pair<std::string, std::string>> out;
    for (const auto& kind : config::trainedKinds(config)) {
        const auto name = modelFileName(config, kind);
        const auto file = files.find(name);
        if (file == files.end())
            return Error{ErrorCode::Integrity,
                         say("run %1 has no file '%2'", std::to_string(id.value), name)};
        out.emplace_back(kind, file->second);
    }
    if (out.empty())
        return Error{ErrorCode::BadInput,
                     say("training %1 has no net: the baseline learns nothing", std::to_string(id.value))};
    return out;
}

}  // namespace

Result<std::vector<std::pair<std::string, model::InferResult>>> inferTraining(Session& session,
                                                                              const InferRequest& request,
                                                                              ChildStarter& programs,
                                                                              const jobs::JobContext& job) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_TRY(const auto nets, netsOf(session, request.run));
    std::vector<std::pair<std::string, model::InferResult>> out;
    const double share = 1.0 / static_cast<double>(nets.size());
    double done = 0.0;
    for (const auto& [kind, bytes] : nets) {
        QD_TRY(const auto file, model::readModelFile(bytes));
        if (file.net.features != request.panel.features)
            return Error{ErrorCode::BadInput, say("the features are not those that training %1 learnt from",
                                                  std::to_string(request.run.value))};
        model::InferTask task;
        task.modelFile = bytes;
        task.panel = request.panel;
        task.rows = request.rows;
        task.sensitivities = request.sensitivities;
        task.threads = request.threads;
        task.device = request.device;
        QD_TRY(const auto answer, askWorker(programs, "infer", model::toFrame(task), "Asking the model",
                                            job.slice(done, done + share)));
        QD_TRY(auto result, model::inferResultFrom(answer, task));
        out.emplace_back(kind, std::move(result));
        done += share;
    }
    return out;
}

}  // namespace qd::desk
