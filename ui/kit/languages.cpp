// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/languages.h"

#include <QGuiApplication>
#include <QTranslator>

#include "resources/register_resources.h"

#include "ui/kit/format.h"
#include "ui/kit/pseudo_translator.h"

namespace qd::ui {
namespace {

constexpr const char* kInstalled = "qd-language";  ///< object name of the translators that are ours

void install(QCoreApplication& application, QTranslator* translator) {
    translator->setParent(&application);
    translator->setObjectName(QLatin1String(kInstalled));
    QCoreApplication::installTranslator(translator);
}

void removeInstalled(QCoreApplication& application) {
    const auto ours =
        application.findChildren<QTranslator*>(QLatin1String(kInstalled), Qt::FindDirectChildrenOnly);
    for (QTranslator* translator : ours) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
}

/// The words of `locale`; of English there are the plurals. False when there are none of the language.
bool installFile(QCoreApplication& application, const QLocale& locale) {
    auto* translator = new QTranslator(&application);
    if (translator->load(locale, QStringLiteral("quarterdeck"), QStringLiteral("_"),
                         QStringLiteral(":/i18n"))) {
        install(application, translator);
        return true;
    }
    delete translator;
    return false;
}

}  // namespace

Result<QLocale> installTranslations(QCoreApplication& application, const QString& locale) {
    registerResources();
    const bool rightToLeft = locale == QLatin1String("pseudo-rtl");
    const bool pseudoLocale = rightToLeft || locale == QLatin1String("pseudo");
    QLocale chosen = locale.isEmpty() ? QLocale::system() : QLocale(locale);
    // A machine without a language ("C") says nothing of how amounts are written: as in American English.
    if (chosen.language() == QLocale::C && locale.isEmpty())
        chosen = QLocale(QLocale::English, QLocale::UnitedStates);
    if (pseudoLocale) chosen = QLocale(QLocale::English, QLocale::UnitedKingdom);
    if (!locale.isEmpty() && !pseudoLocale && chosen.language() == QLocale::C)
        return Error{ErrorCode::Usage, say("'%1' names no language", format::utf8(locale)),
                     say("en, de, another code such as fr or de_CH, pseudo or pseudo-rtl")};
    removeInstalled(application);
    QLocale::setDefault(chosen);
    if (!installFile(application, chosen)) installFile(application, QLocale(QLocale::English));
    if (pseudoLocale) install(application, new PseudoTranslator(rightToLeft));
    if (qobject_cast<QGuiApplication*>(&application) != nullptr)
        QGuiApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : chosen.textDirection());
    return chosen;
}

}  // namespace qd::ui
