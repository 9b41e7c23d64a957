// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "ui/shell/page.h"

namespace qd::ui::shell::test {

/// Remembers what was asked of the window.
class RecordingServices final : public Services {
public:
    void openPage(const QString& id, const QString& what = {}) override {
        asked << QStringLiteral("page %1/%2").arg(id, what);
    }
    void notify(Severity, const QString& text) override { asked << QStringLiteral("notice ") + text; }
    void saveFile(const QByteArray& bytes, const QString& suggestedName) override {
        saved = bytes;
        asked << QStringLiteral("save ") + suggestedName;
    }
    void workspaceChanged() override { asked << QStringLiteral("changed"); }
    void trigger(const QString& action) override { asked << QStringLiteral("trigger ") + action; }
    void notifyWith(Severity, const QString& text, const QString&, std::function<void()> run) override {
        asked << QStringLiteral("notice ") + text;
        offered = std::move(run);
    }
    void openHelp(const QString& section) override { asked << QStringLiteral("help ") + section; }

    QStringList asked;
    QByteArray saved;
    std::function<void()> offered;
};

}  // namespace qd::ui::shell::test
