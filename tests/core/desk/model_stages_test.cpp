// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/model_stages.h"

#include <map>
#include <set>
#include <string>

#include <gtest/gtest.h>

namespace qd::desk {
namespace {

// One row a stage that a model comes from, one column a stage that it goes to, in the order of the enum:
// t train, v validate, s stage, p produce, d stand down, r retire, . no step.
constexpr std::array<std::string_view, 6> kTable{
    ".t...r",  // draft
    "..v..r",  // trained
    "...s.r",  // validated
    "....pr",  // staging
    "...d.r",  // production
    "......",  // retired
};

char letterOf(ModelStep step) {
    constexpr std::string_view kLetters = ".tvspdr";
    return kLetters[static_cast<std::size_t>(step)];
}

TEST(ModelStages, EveryPairOfTheTable) {
    for (const auto from : kModelStages) {
        for (const auto to : kModelStages) {
            EXPECT_EQ(letterOf(stepBetween(from, to)),
                      kTable[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)])
                << name(from) << " to " << name(to);
        }
    }
    EXPECT_EQ(stepBetween(static_cast<ModelStage>(9), ModelStage::Draft), ModelStep::None);
    EXPECT_EQ(stepBetween(ModelStage::Draft, static_cast<ModelStage>(9)), ModelStep::None);
}

TEST(ModelStages, ProductionIsReachedThroughThreeSignaturesAndNeverFromRetirement) {
    std::set<ModelStage> reached{ModelStage::Draft};
    // Without signed steps a draft gets as far as trained, and no further but into retirement.
    for (bool grown = true; grown;) {
        grown = false;
        for (const auto from : std::set<ModelStage>(reached)) {
            for (const auto to : kModelStages) {
                const auto step = stepBetween(from, to);
                if (step == ModelStep::None || isSigned(step)) continue;
                grown = reached.insert(to).second || grown;
            }
        }
    }
    EXPECT_EQ(reached, (std::set<ModelStage>{ModelStage::Draft, ModelStage::Trained, ModelStage::Retired}));
    EXPECT_TRUE(nextStages(ModelStage::Retired).empty());
    EXPECT_EQ(nextStages(ModelStage::Production), std::vector{ModelStage::Retired})
        << "standing down is not something a person asks for";
    EXPECT_EQ(nextStages(ModelStage::Trained), (std::vector{ModelStage::Validated, ModelStage::Retired}));
}

TEST(ModelStages, NamesReadBackAndSignedStepsHaveKindsOfTheirOwn) {
    for (const auto stage : kModelStages) {
        EXPECT_EQ(parseModelStage(name(stage)), stage);
        EXPECT_FALSE(wordsOf(stage).empty());
    }
    EXPECT_FALSE(parseModelStage("Production").has_value());
    EXPECT_FALSE(parseModelStage("").has_value());
    EXPECT_EQ(decisionKind(ModelStep::Validate), "model.validate");
    EXPECT_EQ(decisionKind(ModelStep::Stage), "model.stage");
    EXPECT_EQ(decisionKind(ModelStep::Produce), "model.produce");
    for (const auto step : {ModelStep::None, ModelStep::Train, ModelStep::StandDown, ModelStep::Retire}) {
        EXPECT_TRUE(decisionKind(step).empty());
        EXPECT_FALSE(isSigned(step));
    }
}

}  // namespace
}  // namespace qd::desk
