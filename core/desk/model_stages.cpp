// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/model_stages.h"

namespace qd::desk {

namespace {

constexpr std::size_t kStages = kModelStages.size();
constexpr auto kNone = ModelStep::None;
constexpr auto kRetire = ModelStep::Retire;

// Row: from; column: to; both in the order of the enum.
constexpr std::array<std::array<ModelStep, kStages>, kStages> kSteps{{
    {kNone, ModelStep::Train, kNone, kNone, kNone, kRetire},      // draft
    {kNone, kNone, ModelStep::Validate, kNone, kNone, kRetire},   // trained
    {kNone, kNone, kNone, ModelStep::Stage, kNone, kRetire},      // validated
    {kNone, kNone, kNone, kNone, ModelStep::Produce, kRetire},    // staging
    {kNone, kNone, kNone, ModelStep::StandDown, kNone, kRetire},  // production
    {kNone, kNone, kNone, kNone, kNone, kNone},                   // retired
}};

}  // namespace

std::string_view name(ModelStage stage) noexcept {
    switch (stage) {
        case ModelStage::Draft:
            return "draft";
        case ModelStage::Trained:
            return "trained";
        case ModelStage::Validated:
            return "validated";
        case ModelStage::Staging:
            return "staging";
        case ModelStage::Production:
            return "production";
        case ModelStage::Retired:
            return "retired";
    }
    return "unknown";
}

Message wordsOf(ModelStage stage) {
    switch (stage) {
        case ModelStage::Draft:
            return say("draft");
        case ModelStage::Trained:
            return say("trained");
        case ModelStage::Validated:
            return say("validated");
        case ModelStage::Staging:
            return say("in staging");
        case ModelStage::Production:
            return say("in production");
        case ModelStage::Retired:
            return say("retired");
    }
    return say("unknown");
}

std::optional<ModelStage> parseModelStage(std::string_view text) noexcept {
    for (const auto stage : kModelStages) {
        if (name(stage) == text) return stage;
    }
    return std::nullopt;
}

ModelStep stepBetween(ModelStage from, ModelStage to) noexcept {
    const auto row = static_cast<std::size_t>(from);
    const auto column = static_cast<std::size_t>(to);
    return row < kStages && column < kStages ? kSteps[row][column] : ModelStep::None;
}

bool isSigned(ModelStep step) noexcept {
    return step == ModelStep::Validate || step == ModelStep::Stage || step == ModelStep::Produce;
}

std::string_view decisionKind(ModelStep step) noexcept {
    switch (step) {
        case ModelStep::Validate:
            return "model.validate";
        case ModelStep::Stage:
            return "model.stage";
        case ModelStep::Produce:
            return "model.produce";
        default:
            return {};
    }
}

std::vector<ModelStage> nextStages(ModelStage from) {
    std::vector<ModelStage> next;
    for (const auto to : kModelStages) {
        const auto step = stepBetween(from, to);
        if (step != ModelStep::None && step != ModelStep::StandDown) next.push_back(to);
    }
    return next;
}

}  // namespace qd::desk
