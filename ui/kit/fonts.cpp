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

type::Style typeStyle(FontRole role) {
    switch (role) {
        case FontRole::Label:
            return type::kLabel;
        case FontRole::LabelStrong:
            return type::kLabelStrong;
        case FontRole::Secondary:
            return type::kSecondary;
        case FontRole::Body:
            return type::kBody;
        case FontRole::BodyMedium:
            return type::kBodyMedium;
        case FontRole::BodyStrong:
            return type::kBodyStrong;
        case FontRole::Title:
            return type::kTitle;
        case FontRole::Value:
            return type::kValue;
        case FontRole::Code:
            return type::kCode;
        case FontRole::CodeSmall:
            return type::kCodeSmall;
        case FontRole::CodeLarge:
            return type::kCodeLarge;
    }
    return type::kBody;
}

int pixelSize(FontRole role) {
    return typeStyle(role).px;
}

QFont font(FontRole role) {
    const type::Style style = typeStyle(role);
    return face(style.mono ? QStringLiteral("JetBrains Mono") : QStringLiteral("Inter"), style.px,
                static_cast<QFont::Weight>(style.weight));
}

}  // namespace qd::ui
