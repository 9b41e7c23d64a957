// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/sealed_settings.h"

#include <gtest/gtest.h>

#include "core/crypto/random.h"

namespace qd::vault {
namespace {

class SealedSettingsTest : public testing::Test {
protected:
    crypto::Secret m_key = crypto::randomKey(32).value();
};

TEST_F(SealedSettingsTest, OpensWhatWasSealedAndNothingElse) {
    for (const std::string& plain : {std::string(), std::string("{}"), std::string(100000, 'x')}) {
        const auto sealed = sealSettings(m_key, "workspace", plain);
        ASSERT_TRUE(sealed.ok());
        EXPECT_EQ(openSettings(m_key, "workspace", *sealed).value(), plain);
        EXPECT_EQ(openSettings(m_key, "another", *sealed).error().code, ErrorCode::Integrity);
        const auto otherKey = crypto::randomKey(32).value();
        EXPECT_EQ(openSettings(otherKey, "workspace", *sealed).error().code, ErrorCode::Integrity);
    }
}

TEST_F(SealedSettingsTest, AHeaderOfAnotherVersionIsRefused) {
    std::string sealed = sealSettings(m_key, "workspace", "{}").value();
    sealed[4] = 2;
    EXPECT_EQ(openSettings(m_key, "workspace", sealed).error().code, ErrorCode::Integrity);
    EXPECT_EQ(openSettings(m_key, "workspace", "").error().code, ErrorCode::Integrity);
}

TEST_F(SealedSettingsTest, TheSameWordsAreSealedAnewEachTime) {
    EXPECT_NE(sealSettings(m_key, "w", "{}").value(), sealSettings(m_key, "w", "{}").value());
}

}  // namespace
}  // namespace qd::vault
