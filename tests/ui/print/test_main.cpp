// SPDX-License-Identifier: GPL-3.0-or-later
// Fonts come from the system here; the programs bring their own.
#include <QFontDatabase>
#include <QGuiApplication>

#include <gtest/gtest.h>

int main(int argc, char** argv) {
    const QGuiApplication application(argc, argv);
    for (const char* file : {"/usr/share/fonts/opentype/inter/Inter-Regular.otf",
                             "/usr/share/fonts/opentype/inter/Inter-Medium.otf",
                             "/usr/share/fonts/opentype/inter/Inter-SemiBold.otf",
                             "/usr/share/fonts/truetype/jetbrains-mono/JetBrainsMono-Regular.ttf"}) {
        if (!QFontDatabase::families().contains(QStringLiteral("Inter")))
            QFontDatabase::addApplicationFont(QString::fromLatin1(file));
    }
    ::testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
