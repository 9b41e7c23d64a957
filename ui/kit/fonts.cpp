// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/fonts.h"

#include <QFontDatabase>

#include "resources/register_resources.h"

namespace qd::ui {
namespace {

QFont face(const QString& family, int px, QFont::Weight weight) {
    QFont f(family);
    f.setPixelSize(px);
    f.setWeight(weight);
    // Unhinted outlines keep the same advances at every scale, which the columns of digits rest on.
    f.setHintingPreference(QFont::PreferNoHinting);
    f.setStyleStrategy(QFont::PreferAntialias);
    return f;
}

}  // namespace

bool registerFonts() {
    registerResources();
    bool all = true;
    for (const char16_t* name : {u"Inter-Regular.otf", u"Inter-Medium.otf", u"Inter-SemiBold.otf",
                                 u"JetBrainsMono-Regular.ttf", u"JetBrainsMono-Medium.ttf"}) {
        const QString path = QStringLiteral(":/fonts/") + QString::fromUtf16(name);
        all = QFontDatabase::addApplicationFont(path) >= 0 && all;
    }
    return all;
}

int pixelSize(FontRole role) {
    switch (role) {
        case FontRole::Label:
        case FontRole::LabelStrong:
        case FontRole::CodeSmall:
            return 11;
        case FontRole::Secondary:
        case FontRole::Code:
            return 12;
        case FontRole::Body:
        case FontRole::BodyMedium:
        case FontRole::BodyStrong:
            return 13;
        case FontRole::Title:
            return 18;
        case FontRole::Value:
            return 22;
    }
    return 13;
}

QFont font(FontRole role) {
    const int px = pixelSize(role);
    switch (role) {
        case FontRole::Code:
        case FontRole::CodeSmall:
            return face(QStringLiteral("JetBrains Mono"), px, QFont::Normal);
        case FontRole::LabelStrong:
        case FontRole::BodyMedium:
            return face(QStringLiteral("Inter"), px, QFont::Medium);
        case FontRole::BodyStrong:
        case FontRole::Title:
        case FontRole::Value:
            return face(QStringLiteral("Inter"), px, QFont::DemiBold);
        case FontRole::Label:
        case FontRole::Secondary:
        case FontRole::Body:
            break;
    }
    return face(QStringLiteral("Inter"), px, QFont::Normal);
}

}  // namespace qd::ui
