// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/dataset_choice.h"

#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class DatasetChoiceTest : public test::DeskTest {};

TEST_F(DatasetChoiceTest, IsTheNewestUnlessOneIsNamed) {
    const auto empty = datasetOrNewest(vault(), {});
    ASSERT_FALSE(empty.ok());
    EXPECT_FALSE(empty.error().hint.empty()) << "it says what to do first";
    store(test::smallMarket(120));
    store(test::smallMarket(140));
    EXPECT_EQ(datasetOrNewest(vault(), {}).value().id, DatasetId{2});
    EXPECT_EQ(datasetOrNewest(vault(), DatasetId{1}).value().id, DatasetId{1});
    EXPECT_EQ(codeOf(datasetOrNewest(vault(), DatasetId{3})), "bad_input");
}

}  // namespace
}  // namespace qd::desk
