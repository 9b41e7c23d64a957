// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/passphrase_rules.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/base/file_system.h"
#include "ui/kit/format.h"
#include "ui/kit/passphrase_strength.h"

namespace qd::ui::wizards {
namespace {

constexpr int kLongestPassphrase = 1024;  ///< characters; the command line reads up to 4096 bytes
constexpr int kLongestName = 120;
const QLatin1String kEnding(".qdw");

/// tr() for what is no QObject.
struct PassphraseRules {
    Q_DECLARE_TR_FUNCTIONS(PassphraseRules)
};

}  // namespace

QString passphraseProblem(QStringView passphrase) {
    if (passphrase.isEmpty()) return PassphraseRules::tr("Choose a passphrase.");
    if (passphrase.size() < kShortestPassphrase)
        return PassphraseRules::tr("Use at least %1 characters; this has %2.")
            .arg(kShortestPassphrase)
            .arg(passphrase.size());
    if (passphrase.size() > kLongestPassphrase)
        return PassphraseRules::tr("Use at most %1 characters.").arg(kLongestPassphrase);
    if (estimatePassphrase(passphrase).grade < 2)
        return PassphraseRules::tr("Too easy to guess: it has to be fair at least.");
    return {};
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
