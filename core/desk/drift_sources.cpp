// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/drift_sources.h"

#include "core/base/json.h"
#include "core/config/training_config.h"
#include "core/desk/train_worker.h"
#include "core/desk/training_panel.h"
#include "core/desk/training_spec.h"

namespace qd::desk {

namespace {

Result<std::string> fileOf(const vault::RunFiles& run, const char* name) {
    const auto found = run.find(name);
    if (found != run.end()) return found->second;
    return Error{ErrorCode::Integrity, say("the run of the model has no file %1", name),
                 say("train the model again")};
}

Result<model::LearningPanel> panelOf(vault::Vault& vault, DatasetId dataset, const vault::RunFiles& run,
                                     std::size_t threads, const jobs::JobContext& job) {
    QD_TRY(const auto yaml, fileOf(run, "config.yaml"));
    QD_TRY(const auto config, config::parseTrainingConfig(yaml, "config.yaml"));
    QD_TRY(const auto text, fileOf(run, "inputs.json"));
    QD_TRY(const auto json, Json::parse(text));
    QD_TRY(const auto inputs, inputsFromJson(json));
    QD_TRY(const auto prices, vault.loadPanel(dataset));
    return trainingPanel(prices, config, inputs, threads, job);
}

}  // namespace

DriftSources workerSources(vault::Vault& vault, ChildStarter* programs, std::size_t threads) {
    DriftSources out;
    out.panel = [&vault, threads](DatasetId dataset, const vault::RunFiles& run,
                                  const jobs::JobContext& job) {
        return panelOf(vault, dataset, run, threads, job);
    };
    if (programs == nullptr) return out;
    out.infer = [programs, threads](const model::InferTask& asked,
                                    const jobs::JobContext& job) -> Result<model::InferResult> {
        auto task = asked;
        task.threads = threads;
        QD_TRY(const auto answer,
               askWorker(*programs, "infer", model::toFrame(task), "Asking the model", job));
        return model::inferResultFrom(answer, task);
    };
    return out;
}

}  // namespace qd::desk
