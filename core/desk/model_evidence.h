// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/json.h"
#include "core/base/message.h"
#include "core/config/promotion_config.h"
#include "core/desk/model_evaluation.h"
#include "core/desk/model_stages.h"
#include "core/vault/model_records.h"

namespace qd::desk {

enum class CriterionVerdict : std::uint8_t { Met, Failed, NotMeasured, SetAside };
[[nodiscard]] std::string_view name(CriterionVerdict verdict) noexcept;  ///< "met" … "set_aside"

/// One thing that a model has to show, and what it shows.
struct CriterionEvidence {
    enum class Unit : std::uint8_t { Ratio, Share, Count, Days, Severity };
    std::string name;  ///< of config::kPromotionCriteria
    Message words;     ///< what is asked: "Sharpe ratio out of sample"
    Unit unit = Unit::Ratio;
    bool atLeast = true;  ///< else at most
    std::optional<double> measured;
    std::optional<double> low;  ///< of a 95 % interval, where there is one
    std::optional<double> high;
    double threshold = 0.0;
    std::string measuredText;   ///< of Unit::Severity: "low"; empty: not measured
    std::string thresholdText;  ///< of Unit::Severity
    std::string source;         ///< "run 12, evaluation.json: out_of_sample.sharpe"
    bool asked = true;          ///< at this step; else it is shown and keeps nobody
    CriterionVerdict verdict = CriterionVerdict::NotMeasured;
    std::string reason;  ///< why it was set aside
};

/// What is known about a model at one moment, from which evidence is made.
struct EvidenceInputs {
    vault::ModelRecord model;
    std::optional<ModelEvaluation> evaluation;
    std::vector<vault::ModelFindingRecord> findings;  ///< of this model
    std::optional<Timestamp> validatedAt;
    std::optional<vault::DriftScanRecord> newestScan;
    std::optional<Date> newestSession;  ///< of the newest prices of the workspace
    Timestamp now;
};

/// All criteria of the policy for the step that leads to `to`, in the order of config::kPromotionCriteria.
/// From trained to validated only the length and the age of the evaluation keep a model back: a validation
/// says that the numbers are right, not that they are good. `setAside` are reasons by criterion.
[[nodiscard]] std::vector<CriterionEvidence> promotionEvidence(
    const EvidenceInputs& inputs, const config::PromotionConfig& policy, ModelStage to,
    const std::map<std::string, std::string>& setAside = {});
/// Whether nothing that is asked for is failed or not measured.
[[nodiscard]] bool passes(const std::vector<CriterionEvidence>& evidence) noexcept;
/// "asked for: Sharpe ratio out of sample" …: the names of what keeps it, joined.
[[nodiscard]] std::string keptBackBy(const std::vector<CriterionEvidence>& evidence);
/// As it is stored and signed: {"step","policy_sha256","criteria":[{"name","asked","verdict","measured",
/// "low","high","threshold","source","reason"}]}.
[[nodiscard]] Json evidenceDocument(const std::vector<CriterionEvidence>& evidence,
                                    const config::PromotionConfig& policy, ModelStage from, ModelStage to);
/// What was stored; criteria that this program does not know are left out. Error Integrity.
Result<std::vector<CriterionEvidence>> parseEvidence(const std::string& document);

}  // namespace qd::desk
