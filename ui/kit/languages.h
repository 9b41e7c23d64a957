// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QString>

#include "core/base/result.h"

namespace qd::ui {

/// Makes `locale` the language, the default locale and the direction of `application`; what an earlier call
/// installed goes. Empty: as the system says. "de", "de_CH", "en_GB" …: the words of that language where
/// translations/ has them, else English; numbers and dates as there. "pseudo" and "pseudo-rtl": every word
/// longer and with accents, the second one from right to left (ui/kit/pseudo_translator.h). Error Usage for
/// what names no locale. Widgets that are there already are sent a LanguageChange; those that do not listen
/// keep their words.
Result<QLocale> installTranslations(QCoreApplication& application, const QString& locale);

}  // namespace qd::ui
