// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace qd::ui::shell::test {

/// A window that notes what its parts ask of it.
class NotingServices final : public Services {
public:
    void openPage(const QString& id, const QString& what) override { opened = id + QLatin1Char('/') + what; }
    void notify(Severity, const QString& text) override { notified = text; }
    void saveFile(const QByteArray&, const QString&) override {}
    void workspaceChanged() override {}
    void trigger(const QString& action) override { triggered = action; }
    void openHelp(const QString& section) override { help = section; }

    QString opened;
    QString notified;
    QString triggered;
    QString help;
};

}  // namespace qd::ui::shell::test
