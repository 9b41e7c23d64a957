// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/message.h"

namespace qd::desk {

/// Where a model stands: from an idea to the books, and out of them.
enum class ModelStage : std::uint8_t { Draft, Trained, Validated, Staging, Production, Retired };
inline constexpr std::array kModelStages{ModelStage::Draft,   ModelStage::Trained,    ModelStage::Validated,
                                         ModelStage::Staging, ModelStage::Production, ModelStage::Retired};

[[nodiscard]] std::string_view name(ModelStage stage) noexcept;  ///< "draft", "trained" … as stored
[[nodiscard]] Message wordsOf(ModelStage stage);                 ///< "draft" … in a person's language
[[nodiscard]] std::optional<ModelStage> parseModelStage(std::string_view text) noexcept;

/// What leads from one stage to another, and what it takes.
enum class ModelStep : std::uint8_t {
    None,       ///< there is no such step
    Train,      ///< a recorded training run is given to the draft
    Validate,   ///< signed by a second person: independent review
    Stage,      ///< signed: promotion to staging
    Produce,    ///< signed: promotion to production
    StandDown,  ///< out of production to staging, as another takes its place (by a Produce or a roll back)
    Retire      ///< with a reason; never comes back
};
/// The one table of steps. Anything that is not in it is refused: no stage is skipped, nothing comes back
/// from retirement, and a model in production steps back only as another one takes its place.
[[nodiscard]] ModelStep stepBetween(ModelStage from, ModelStage to) noexcept;
/// Whether a second person has to sign it.
[[nodiscard]] bool isSigned(ModelStep step) noexcept;
/// What the decision of a signed step is called: "model.validate", "model.stage", "model.produce".
[[nodiscard]] std::string_view decisionKind(ModelStep step) noexcept;
/// Where a person may move a model that stands at `from`, StandDown aside.
[[nodiscard]] std::vector<ModelStage> nextStages(ModelStage from);

}  // namespace qd::desk
