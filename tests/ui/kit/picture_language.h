// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include "ui/kit/languages.h"

/// The language that QD_PICTURES_LANGUAGE names ("de", "pseudo", "pseudo-rtl") for as long as this lives;
/// without it nothing changes. Make it before the widgets.
class PictureLanguage {
public:
    PictureLanguage() {
        if (m_name.isEmpty()) return;
        static_cast<void>(qd::ui::installTranslations(*QCoreApplication::instance(), m_name));
    }
    ~PictureLanguage() {
        if (m_name.isEmpty()) return;
        static_cast<void>(
            qd::ui::installTranslations(*QCoreApplication::instance(), QStringLiteral("en_GB")));
    }
    PictureLanguage(const PictureLanguage&) = delete;
    PictureLanguage& operator=(const PictureLanguage&) = delete;

private:
    QString m_name = qEnvironmentVariable("QD_PICTURES_LANGUAGE");
};
