// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/drift_measure.h"

#include <algorithm>
#include <utility>

#include "core/desk/drift_samples.h"
#include "core/model/model_file.h"

namespace qd::desk {

namespace {

constexpr std::size_t kCovarianceSessions = 252;
constexpr std::string_view kNetEnding = ".qdmodel";

struct Windows {
    std::size_t referenceFrom = 0;
    std::size_t referenceTo = 0;  ///< one after the last row
    std::size_t currentFrom = 0;
    std::size_t currentTo = 0;
};

std::size_t rowAfter(const model::LearningPanel& panel, Date day) {
    return static_cast<std::size_t>(std::upper_bound(panel.dates.begin(), panel.dates.end(), day) -
                                    panel.dates.begin());
}

std::size_t rowAt(const model::LearningPanel& panel, Date day) {
    return static_cast<std::size_t>(std::lower_bound(panel.dates.begin(), panel.dates.end(), day) -
                                    panel.dates.begin());
}

Result<Windows> windowsOf(const DriftMaterial& material, std::size_t currentSessions) {
    const auto& trained = material.evaluation;
    if (!trained.trainedFrom || !trained.trainedTo)
        return Error{ErrorCode::Integrity, say("the evaluation does not say what the model was trained on"),
                     say("train the model again")};
    if (material.reference.features != material.current.features)
        return Error{ErrorCode::BadInput, say("the prices of today do not give the features of the training"),
                     say("import prices with the same columns")};
    Windows out;
    out.referenceFrom = rowAt(material.reference, *trained.trainedFrom);
    out.referenceTo = rowAfter(material.reference, *trained.trainedTo);
    const auto unseen = rowAfter(material.current, *trained.trainedTo);
    out.currentTo = material.current.rows();
    const auto since = out.currentTo - unseen;
    if (since < kLeastCurrentSessions)
        return Error{ErrorCode::BadInput,
                     say("the model was trained until %1: %2 sessions came after, a scan needs %3",
                         *trained.trainedTo, since, kLeastCurrentSessions),
                     say("import newer prices, or wait")};
    out.currentFrom = out.currentTo - std::min(since, currentSessions);
    return out;
}

DriftWindow windowOf(const model::LearningPanel& panel, const SampleRows& rows, std::size_t count) {
    return {panel.dates[rows.rows.front()], panel.dates[rows.rows.back()], count, rows.thinned};
}

/// The one net of the model; nothing for one that has none, or several.
const std::string* netOf(const ModelFiles& files) {
    const std::string* net = nullptr;
    for (const auto& [name, bytes] : files.model) {
        if (!name.ends_with(kNetEnding)) continue;
        if (net != nullptr) return nullptr;
        net = &bytes;
    }
    return net;
}

/// What the model itself says, where it can be asked.
class Asked {
public:
    Asked(const DriftMaterial& material, const Windows& windows, const DriftSources& sources,
          const jobs::JobContext& job)
        : m_material(&material), m_windows(&windows), m_sources(&sources), m_job(&job) {
        m_net = sources.infer ? netOf(material.files) : nullptr;
        if (m_net == nullptr) return;
        // What is damaged is told by the worker, which is asked all the same.
        const auto file = model::readModelFile(*m_net);
        if (file.ok()) m_spec = file->spec;
    }
    [[nodiscard]] const model::ModelSpec& spec() const { return m_spec; }
    [[nodiscard]] bool possible() const { return m_net != nullptr; }
    [[nodiscard]] Message whyNot() const {
        return m_sources->infer ? say("the model has not exactly one net that could be asked")
                                : say("the learning worker is not part of this build");
    }

    Result<model::InferResult> scores(const model::LearningPanel& panel, const SampleRows& rows) const {
        return m_sources->infer({*m_net, panel, rows.rows, false, 1, "cpu"}, *m_job);
    }

    /// At the last session: as it is, and with the drifted features at their usual value.
    Result<ModelOutputs> outputs(const std::vector<std::string>& drifted) const {
        const auto& panel = m_material->current;
        const std::vector<std::size_t> last{panel.rows() - 1};
        QD_TRY(const auto now, m_sources->infer({*m_net, panel, last, true, 1, "cpu"}, *m_job));
        const auto quiet = neutralised(panel, m_material->reference, m_windows->referenceFrom,
                                       m_windows->referenceTo, drifted);
        QD_TRY(const auto without, m_sources->infer({*m_net, quiet, last, false, 1, "cpu"}, *m_job));
        ModelOutputs out{panel.symbols, panel.features, {}, {}, {}};
        out.weights.assign(now.weights.begin(), now.weights.end());
        out.neutralised.assign(without.weights.begin(), without.weights.end());
        for (const float s : now.sensitivities)
            out.sensitivity.push_back(s < 0.0F ? -s : s);
        return out;
    }

private:
    const DriftMaterial* m_material;
    const Windows* m_windows;
    const DriftSources* m_sources;
    const jobs::JobContext* m_job;
    const std::string* m_net = nullptr;
    model::ModelSpec m_spec;
};

/// Whether an error says that there is nothing to measure, rather than that something failed.
bool saysNothing(const Error& error) {
    return error.code == ErrorCode::BadInput || error.code == ErrorCode::Infeasible;
}

Result<drift::DriftReport> predictionDrift(const Asked& asked, const DriftMaterial& material,
                                           const SampleRows& allBefore, const SampleRows& allNow,
                                           drift::ScanOptions options, const jobs::JobContext& job) {
    const auto before = askableRows(material.reference, allBefore, asked.spec());
    const auto now = askableRows(material.current, allNow, asked.spec());
    if (before.rows.empty() || now.rows.empty())
        return Error{ErrorCode::BadInput, say("the net has too little past to say anything")};
    QD_TRY(const auto then, asked.scores(material.reference, before));
    QD_TRY(const auto today, asked.scores(material.current, now));
    QD_TRY(const auto reference, predictionSample(then, before));
    QD_TRY(const auto current, predictionSample(today, now));
    options.jointPermutations = 0;  // one feature: there is nothing joint
    return drift::scan(reference, current, options, job);
}

Result<DriftMoney> moneyOf(const Asked& asked, const DriftMaterial& material,
                           const std::vector<std::string>& drifted) {
    if (!asked.possible()) {
        DriftMoney unknown;
        unknown.drifted = drifted;
        unknown.words = asked.whyNot();
        return unknown;
    }
    const auto outputs = asked.outputs(drifted);
    if (!outputs.ok()) {
        if (!saysNothing(outputs.error())) return outputs.error();
        DriftMoney unknown;
        unknown.drifted = drifted;
        unknown.words = outputs.error().said();
        return unknown;
    }
    return driftMoney(*outputs, drifted,
                      {material.held, annualCovariance(material.current, kCovarianceSessions)});
}

}  // namespace

Result<ScannedDrift> measureDrift(const DriftMaterial& material, const DriftScanRequest& request,
                                  const DriftSources& sources, const jobs::JobContext& job) {
    QD_TRY(const auto windows, windowsOf(material, request.currentSessions));
    const auto symbols =
        sampledNames(material.current, windows.currentFrom, windows.currentTo, kMostCurrentRows);
    const auto before =
        rowsOf(material.reference, windows.referenceFrom, windows.referenceTo, kMostReferenceRows, symbols);
    const auto now =
        rowsOf(material.current, windows.currentFrom, windows.currentTo, kMostCurrentRows, symbols);
    if (before.rows.empty())
        return Error{ErrorCode::Integrity, say("the training prices do not hold the training sessions")};
    QD_TRY(const auto reference, featureSample(material.reference, before));
    QD_TRY(const auto current, featureSample(material.current, now));
    ScannedDrift out;
    QD_TRY(out.report, drift::scan(reference, current, request.options, job));
    out.found = out.report.severity;
    out.reference = windowOf(material.reference, before, reference.rows());
    out.current = windowOf(material.current, now, current.rows());
    const Asked asked(material, windows, sources, job);
    if (asked.possible()) {
        auto prediction = predictionDrift(asked, material, before, now, request.options, job);
        if (!prediction.ok() && !saysNothing(prediction.error())) return prediction.error();
        if (prediction.ok()) {
            out.found = std::max(out.found, prediction->severity);
            out.prediction = std::move(prediction).value();
        }
    }
    const auto drifted = driftedFeatures(out.report);
    if (drifted.empty()) return out;
    QD_TRY(out.money, moneyOf(asked, material, drifted));
    return out;
}

}  // namespace qd::desk
