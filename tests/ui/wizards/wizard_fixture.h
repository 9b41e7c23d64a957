// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <string>

#include "core/base/clock.h"
#include "core/base/file_system.h"
#include "core/base/log.h"
#include "ui/wizards/wizard_context.h"

/// A folder of its own, a job bridge, and the cheapest allowed key derivation.
class WizardFixture {
public:
    explicit WizardFixture(qd::ui::Theme::Mode mode = qd::ui::Theme::Mode::Dark);
    ~WizardFixture();
    WizardFixture(const WizardFixture&) = delete;
    WizardFixture& operator=(const WizardFixture&) = delete;

    [[nodiscard]] QString folder() const { return QString::fromStdString(m_folder); }
    [[nodiscard]] QString file(const char* name) const;
    /// Writes text into a file of the folder and returns its path.
    [[nodiscard]] QString write(const char* name, const std::string& text);
    [[nodiscard]] bool exists(const QString& path) const;
    /// An empty workspace of the folder, open.
    [[nodiscard]] qd::ui::wizards::SessionPtr workspace(const char* name = "test.qdw");

    qd::SystemClock clock;
    qd::PosixFileSystem files;
    qd::NullLog log;
    qd::ui::Theme theme;
    qd::ui::JobBridge jobs;
    qd::ui::wizards::WizardContext context;

private:
    std::string m_folder;
};

inline const QString kPassphrase = QStringLiteral("seven otters sail at dawn");

[[nodiscard]] qd::ui::wizards::SecretPtr secretOf(const QString& text);

/// Days from 2022-01-03 on, Monday to Friday, four symbols whose prices move in their own way.
[[nodiscard]] std::string longPrices(int sessions);
/// The same as a wide file whose date column is called "Datum".
[[nodiscard]] std::string widePrices(int sessions);

/// The child with this object name that can be seen; a failed expectation and null when there is none.
template <class T>
T* shown(QWidget& window, const char* name) {
    for (T* child : window.findChildren<T*>(QString::fromLatin1(name)))
        if (child->isVisible()) return child;
    return nullptr;
}

/// Saves a picture as `name`.png when QD_PICTURES names a folder.
void picture(QWidget& window, const QString& name);
[[nodiscard]] bool picturesWanted();
/// Puts the style sheet on the application, for pictures.
void applyTheme(qd::ui::Theme& theme);
