// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/model_words.h"

#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

TEST(ModelWords, NamesAreShortPrintableAndWithoutBlanksAtTheirEnds) {
    EXPECT_TRUE(checkWord("us-core lstm", "name").ok());
    EXPECT_TRUE(checkWord(std::string(60, 'x'), "name").ok());
    for (const std::string& word : {std::string(), std::string(61, 'x'), std::string(" x"), std::string("x "),
                                    std::string("a\nb"), std::string("\xff")})
        EXPECT_EQ(codeOf(checkWord(word, "name")), "bad_input") << word;
    EXPECT_EQ(checkWord("", "purpose").error().message.find("purpose"), 0U);
}

TEST(ModelWords, ReasonsAndLevels) {
    EXPECT_TRUE(checkReason("as agreed").ok());
    EXPECT_EQ(codeOf(checkReason("")), "bad_input");
    EXPECT_EQ(codeOf(checkReason(std::string(1001, 'x'))), "bad_input");
    for (const char* level : {"low", "medium", "high"}) {
        EXPECT_TRUE(checkTier(level).ok());
        EXPECT_TRUE(checkSeverity(level).ok());
    }
    EXPECT_EQ(codeOf(checkTier("none")), "bad_input");
    EXPECT_EQ(codeOf(checkSeverity("")), "bad_input");
    ModelCard card;
    card.triggers.assign(21, "x");
    EXPECT_EQ(codeOf(checkCard(card)), "bad_input");
    card.triggers.assign(20, "x");
    card.limits = "two\nlines";
    EXPECT_TRUE(checkCard(card).ok());
}

TEST(ModelWords, ARefusedStepSaysWhereTheModelStandsAndWhereItCouldGo) {
    vault::ModelRecord model;
    model.id = vault::ModelId{4};
    model.stage = "trained";
    EXPECT_TRUE(requireStep(model, ModelStage::Validated).ok());
    const auto refused = requireStep(model, ModelStage::Production);
    ASSERT_EQ(codeOf(refused), "refused");
    EXPECT_EQ(refused.error().message, "model 4 is at the stage trained and does not go to production");
    EXPECT_EQ(refused.error().hint, "from there it goes to: validated, retired");
    model.stage = "production";
    EXPECT_EQ(codeOf(requireStep(model, ModelStage::Staging)), "refused") << "nobody asks for standing down";
    model.stage = "gone";
    EXPECT_EQ(codeOf(requireStep(model, ModelStage::Retired)), "refused");
}

}  // namespace
}  // namespace qd::desk
