// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/desk/study_fixture.h"

namespace qd::desk {
namespace {

using test::smallStudy;

TEST(StudyPictures, DrawEverythingInsideTheirFrame) {
    const auto pictures = studyPictures(smallStudy());
    ASSERT_EQ(pictures.size(), 5U);
    for (const auto& picture : pictures) {
        EXPECT_TRUE(picture.file.ends_with(".svg"));
        EXPECT_FALSE(picture.title.empty());
        EXPECT_FALSE(picture.scene.summary.empty());
        EXPECT_GT(picture.scene.paths.size(), 5U);
        for (const auto& path : picture.scene.paths) {
            for (const auto& point : path.points) {
                ASSERT_TRUE(std::isfinite(point.x) && std::isfinite(point.y)) << picture.file;
                EXPECT_GE(point.x, -0.01) << picture.file;
                EXPECT_LE(point.x, picture.scene.width + 0.01) << picture.file;
                EXPECT_GE(point.y, -0.01) << picture.file;
                EXPECT_LE(point.y, picture.scene.height + 0.01) << picture.file;
            }
        }
    }
}

TEST(StudyPictures, NameEveryMethod) {
    for (const auto& picture : studyPictures(smallStudy())) {
        for (const auto& method : smallStudy().methods) {
            bool named = picture.file == "differences.svg" && method.name == "Equal";
            for (const auto& text : picture.scene.texts)
                named = named || text.text == method.name;
            EXPECT_TRUE(named) << picture.file << " " << method.name;
        }
    }
}

TEST(AnnualSharpe, IsByTheRootOfTheSessions) {
    EXPECT_NEAR(annualSharpe(0.1), 0.1 * std::sqrt(252.0), 1e-15);
}

}  // namespace
}  // namespace qd::desk
