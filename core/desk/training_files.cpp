// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_files.h"

#include <algorithm>
#include <utility>

#include "core/backtest/csv_text.h"
#include "core/crypto/hash.h"
#include "core/desk/summary.h"
#include "core/desk/version.h"
#include "core/model/model_file.h"

namespace qd::desk {

namespace {

constexpr std::string_view kReturnsHeader = "date,model,hrp,equal_weight";

Json orNull(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json numberOf(std::size_t value) {
    return Json(static_cast<std::int64_t>(value));
}

std::string versionOf(const std::string& part) {
    const auto versions = programVersions();
    const auto found = versions.find(part);
    return found == versions.end() ? std::string() : found->second;
}

std::string metricsText(const TrainingProgress& progress) {
    std::string out;
    for (const auto& net : progress.nets) {
        for (const auto& epoch : net.epochs) {
            Json line = Json::object();
            line.set("kind", net.kind).set("fold", numberOf(epoch.fold)).set("epoch", numberOf(epoch.epoch));
            line.set("train_loss", epoch.trainLoss).set("validation_loss", epoch.validLoss);
            line.set("train_sharpe", epoch.trainSharpe).set("validation_sharpe", epoch.validSharpe);
            line.set("gradient_norm", epoch.gradientNorm).set("best", epoch.best);
            out += line.dump() + "\n";
        }
    }
    return out;
}

std::string returnsText(const TrainingEvaluation& evaluation) {
    backtest::CsvText csv(kReturnsHeader);
    for (std::size_t t = 0; t < evaluation.dates.size(); ++t) {
        csv.add(evaluation.dates[t]);
        for (const auto& method : evaluation.methods)
            csv.add(method.returns[t]);
        csv.endRow();
    }
    return csv.take();
}

Json foldJson(const EvaluatedFold& fold) {
    Json out = Json::object();
    out.set("train_from", fold.trainFrom.iso()).set("train_to", fold.trainTo.iso());
    out.set("test_from", fold.testFrom.iso()).set("test_to", fold.testTo.iso());
    out.set("epochs", numberOf(fold.epochs)).set("best_epoch", numberOf(fold.bestEpoch));
    out.set("validation", fold.validSharpe);
    const auto& evidence = fold.evidence;
    out.set("sharpe", evidence ? Json(evidence->sharpe) : Json(nullptr));
    out.set("sharpe_low", evidence ? Json(evidence->low) : Json(nullptr));
    out.set("sharpe_high", evidence ? Json(evidence->high) : Json(nullptr));
    return out;
}

Json differencesJson(const TrainingEvaluation& evaluation) {
    Json out = Json::object();
    for (const auto& gap : evaluation.gaps)
        out.set(gap.against, gapJson(gap));
    return out;
}

/// One net: its file, and how many numbers it learnt.
Result<Json> netJson(const TrainingMaterial& material, const NetProgress& net) {
    QD_TRY(const auto file, model::readModelFile(net.modelFile));
    std::size_t parameters = 0;
    for (const auto& tensor : file.net.tensors)
        parameters += tensor.values.size();
    Json out = Json::object();
    out.set("kind", net.kind).set("file", modelFileName(material.config, net.kind));
    out.set("sha256", crypto::sha256Hex(net.modelFile)).set("parameters", numberOf(parameters));
    return out;
}

Result<Json> modelJson(const TrainingMaterial& material) {
    const auto& config = material.config;
    Json out = Json::object();
    out.set("kind", config.kind).set("head", config.head).set("objective", config.fit.objective);
    Json parts = Json::array();
    for (const auto& net : material.progress.nets) {
        QD_TRY(auto part, netJson(material, net));
        if (material.progress.nets.size() == 1) {
            for (const char* key : {"file", "sha256", "parameters"})
                out.set(key, *part.find(key));
        }
        parts.push(std::move(part));
    }
    if (material.progress.nets.size() > 1) out.set("parts", std::move(parts));
    return out;
}

/// What the net that is kept was fitted on.
Json trainingJson(const TrainingMaterial& material) {
    const auto& rows = material.folds.back().train;
    Json symbols = Json::array();
    for (const auto& symbol : material.panel.symbols)
        symbols.push(symbol);
    Json out = Json::object();
    out.set("first_day", material.panel.dates[rows.front()].iso());
    out.set("last_day", material.panel.dates[rows.back()].iso());
    out.set("rows", numberOf(rows.size())).set("symbols", std::move(symbols));
    return out;
}

Json featuresJson(const TrainingMaterial& material) {
    Json names = Json::array();
    for (const auto& feature : material.panel.features)
        names.push(feature);
    return Json::object({{"view", material.config.view},
                         {"version", 1},
                         {"names", std::move(names)},
                         {"hash", material.panel.viewHash}});
}

Result<Json> evaluationJson(const TrainingMaterial& material) {
    const auto& evaluation = material.evaluation;
    const auto& methods = evaluation.methods;
    Json baselines = Json::object();
    for (std::size_t m = 1; m < methods.size(); ++m)
        baselines.set(methods[m].id, methodJson(methods[m], evaluation.dates));
    Json folds = Json::array();
    for (const auto& fold : evaluation.folds)
        folds.push(foldJson(fold));
    Json notes = Json::array();
    for (const auto& note : evaluation.notes)
        notes.push(note);
    const auto& setting = material.progress.setting;
    Json out = Json::object();
    out.set("version", 1).set("name", methods.front().name);
    out.set("out_of_sample", methodJson(methods.front(), evaluation.dates));
    out.set("baselines", std::move(baselines)).set("differences", differencesJson(evaluation));
    out.set("confidence", 1.0 - material.config.level).set("folds", std::move(folds));
    out.set("training", trainingJson(material)).set("features", featuresJson(material));
    out.set("data", Json::object({{"dataset", setting.dataset.value}, {"content_hash", setting.dataHash}}));
    QD_TRY(auto model, modelJson(material));
    out.set("model", std::move(model)).set("seed", static_cast<std::int64_t>(material.config.run.seed));
    out.set("code_version", versionOf("quarterdeck")).set("notes", std::move(notes));
    return out.set("status", "complete");
}

Json runJson(const TrainingMaterial& material) {
    Json versions = Json::object();
    for (const auto& [part, version] : programVersions())
        versions.set(part, version);
    Json hashes = Json::object();
    for (const auto& [table, hash] : material.inputHashes)
        hashes.set(table, hash);
    Json nets = Json::array();
    for (const auto& net : material.progress.nets)
        nets.push(Json::object({{"kind", net.kind}, {"device", net.device}, {"torch", net.torch}}));
    const auto& setting = material.progress.setting;
    Json out = Json::object();
    out.set("format", 1).set("kind", "training").set("name", material.config.run.name);
    out.set("input_hash", setting.dataHash).set("input_hashes", std::move(hashes));
    out.set("seed", static_cast<std::int64_t>(material.config.run.seed)).set("synthetic", setting.synthetic);
    out.set("versions", std::move(versions)).set("nets", std::move(nets));
    return out;
}

}  // namespace

std::string modelFileName(const config::TrainingConfig& config, const std::string& kind) {
    return config.kind == "ensemble" ? "model-" + kind + ".qdmodel" : "model.qdmodel";
}

Json gapJson(const SharpeGap& gap) {
    return Json::object({{"sharpe", gap.difference},
                         {"low", gap.low},
                         {"high", gap.high},
                         {"p", gap.p},
                         {"block", numberOf(gap.block)}});
}

Json methodJson(const EvaluatedMethod& method, const std::vector<Date>& dates) {
    const auto value = [&](const char* id) { return orNull(analytics::metric(method.metrics, id)); };
    const auto& evidence = method.evidence;
    Json out = Json::object();
    out.set("first_day", dates.front().iso()).set("last_day", dates.back().iso());
    out.set("periods", numberOf(dates.size()));
    out.set("sharpe", evidence ? Json(evidence->sharpe) : Json(nullptr));
    out.set("sharpe_low", evidence ? Json(evidence->low) : Json(nullptr));
    out.set("sharpe_high", evidence ? Json(evidence->high) : Json(nullptr));
    out.set("probabilistic_sharpe", evidence ? Json(evidence->psr) : Json(nullptr));
    out.set("deflated_sharpe", evidence ? orNull(evidence->dsr) : Json(nullptr));
    out.set("trials", numberOf(evidence ? evidence->trials : 1));
    for (const char* id : {"total_return", "cagr", "volatility", "sortino", "max_drawdown", "win_rate"})
        out.set(id, value(id));
    out.set("trades", numberOf(method.trades)).set("turnover", method.turnoverAnnual);
    return out.set("cost_drag", method.costAnnual).set("rebalances", numberOf(method.rebalances));
}

Result<Json> trainingSummary(const TrainingMaterial& material) {
    const auto& evaluation = material.evaluation;
    const auto& model = evaluation.methods.front();
    std::size_t epochs = 0;
    for (const auto& net : material.progress.nets)
        epochs += net.epochs.size();
    QD_TRY(auto metrics, metricsJson(model.run));
    Json out = Json::object();
    out.set("model", material.config.kind).set("objective", material.config.fit.objective);
    out.set("status", "complete").set("sessions", numberOf(model.run.dates.size()));
    out.set("out_of_sample", methodJson(model, evaluation.dates));
    out.set("differences", differencesJson(evaluation)).set("folds", numberOf(evaluation.folds.size()));
    out.set("epochs", numberOf(epochs)).set("seed", static_cast<std::int64_t>(material.config.run.seed));
    out.set("code_version", versionOf("quarterdeck"));
    if (material.progress.nets.size() == 1)
        out.set("model_sha256", crypto::sha256Hex(material.progress.nets.front().modelFile));
    return out.set("metrics", std::move(metrics));
}

Result<vault::RunFiles> trainingFiles(const TrainingMaterial& material) {
    vault::RunFiles files;
    const auto traded =
        backtest::writeRunFiles(material.evaluation.methods.front().run, material.spec, programVersions());
    files["weights.csv"] = traded.at("weights.csv");
    files["config.yaml"] = material.progress.setting.config;
    files["inputs.json"] = material.progress.setting.inputs;
    files["metrics.jsonl"] = metricsText(material.progress);
    files["returns.csv"] = returnsText(material.evaluation);
    QD_TRY(const auto evaluation, evaluationJson(material));
    files["evaluation.json"] = evaluation.dump(2) + "\n";
    files["report.md"] = trainingReport(material);
    files["run.json"] = runJson(material).dump(2) + "\n";
    for (const auto& net : material.progress.nets)
        files[modelFileName(material.config, net.kind)] = net.modelFile;
    return files;
}

}  // namespace qd::desk
