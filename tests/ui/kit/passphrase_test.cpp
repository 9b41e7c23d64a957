// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "ui/kit/passphrase_strength.h"

using qd::ui::estimatePassphrase;

TEST(Passphrase, WeakOnesAreWeak) {
    for (const char16_t* text : {u"password", u"Password1", u"qwertyuiop", u"12345678901234567890",
                                 u"aaaaaaaaaaaaaaaaaaaa", u"abcabcabcabcabc", u"letmein2026", u"summer"})
        EXPECT_EQ(estimatePassphrase(text).grade, 1) << QString::fromUtf16(text).toStdString();
}

TEST(Passphrase, LongOnesAreStrong) {
    EXPECT_GE(estimatePassphrase(u"lantern violet 73 harbour pepper").grade, 4);
    EXPECT_GE(estimatePassphrase(u"gT7#kq9!Vx2@pLw4").grade, 4);
    EXPECT_GE(estimatePassphrase(u"gravel piano otter muffin candle").grade, 3);
}

TEST(Passphrase, MoreIsNeverLess) {
    const QString full = QStringLiteral("kR8 vintage-orbit mule");
    double before = 0.0;
    for (qsizetype n = 1; n <= full.size(); ++n) {
        const double bits = estimatePassphrase(QStringView(full).left(n)).bits;
        EXPECT_GE(bits, before * 0.75);
        before = bits;
    }
    EXPECT_EQ(estimatePassphrase(u"").grade, 0);
}
