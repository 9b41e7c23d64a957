// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/passphrase_rules.h"

#include <QCoreApplication>
#include <algorithm>
#include <string>
#include <vector>

#include "core/base/file_system.h"
#include "core/identity/passphrase_policy.h"
#include "core/identity/user_name.h"
#include "ui/kit/format.h"

namespace qd::ui::wizards {
namespace {

constexpr int kLongestName = 120;
const QLatin1String kEnding(".qdw");

/// tr() for what is no QObject.
struct PassphraseRules {
    Q_DECLARE_TR_FUNCTIONS(PassphraseRules)
};

}  // namespace

QString passphraseProblem(QStringView passphrase, const QStringList& near) {
    if (passphrase.isEmpty()) return PassphraseRules::tr("Choose a passphrase.");
    std::vector<std::string> names;
    for (const QString& name : near)
        names.push_back(format::utf8(name));
    const std::vector<std::string_view> views(names.begin(), names.end());
    QByteArray utf8 = passphrase.toUtf8();
    const Status policy =
        identity::checkPassphrasePolicy({utf8.constData(), static_cast<std::size_t>(utf8.size())}, views);
    utf8.fill('\0');
    return policy.ok() ? QString() : format::error(policy.error());
}

QString passphraseHint() {
    return PassphraseRules::tr(
        "At least %n character(s). A few words that belong together for you alone do well.", nullptr,
        static_cast<int>(identity::kShortestPassphrase));
}

QString userNameProblem(const QString& name) {
    if (name.trimmed().isEmpty()) return PassphraseRules::tr("Give the user a name.");
    const Status good = identity::checkNewUserName(format::utf8(name.trimmed()));
    return good.ok() ? QString() : format::error(good.error());
}

QString repetitionProblem(QStringView passphrase, QStringView again) {
    if (passphrase == again) return {};
    return again.isEmpty() ? PassphraseRules::tr("Type it a second time.")
                           : PassphraseRules::tr("The two are not the same.");
}

QString workspaceNameProblem(const QString& name) {
    if (name.trimmed().isEmpty()) return PassphraseRules::tr("Give the workspace a name.");
    if (name.size() > kLongestName)
        return PassphraseRules::tr("Use at most %1 characters.").arg(kLongestName);
    const bool bad = std::any_of(name.begin(), name.end(), [](QChar c) {
        return c == QLatin1Char('/') || c == QLatin1Char('\\') || !c.isPrint();
    });
    if (bad) return PassphraseRules::tr("Leave out slashes: the folder has its own field.");
    if (name.startsWith(QLatin1Char('.'))) return PassphraseRules::tr("Begin with a letter or a digit.");
    return {};
}

QString workspacePath(const QString& folder, const QString& name) {
    const QString file = name.trimmed().endsWith(kEnding) ? name.trimmed() : name.trimmed() + kEnding;
    return format::text(joinPath(format::utf8(folder.trimmed()), format::utf8(file)));
}

QString workspaceName(const QString& path) {
    QString name = format::text(baseName(format::utf8(path)));
    if (name.endsWith(kEnding) && name.size() > kEnding.size()) name.chop(kEnding.size());
    return name;
}

}  // namespace qd::ui::wizards
