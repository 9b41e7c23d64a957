// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace in a temporary folder with a small synthetic market, and a window that writes down what the
// pages ask of it.
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <QTemporaryDir>
#include <functional>
#include <memory>
#include <string>

#include "core/base/clock.h"
#include "core/base/file_system.h"
#include "core/base/log.h"
#include "core/config/backtest_config.h"
#include "core/desk/session.h"
#include "ui/kit/job_bridge.h"
#include "ui/kit/theme.h"
#include "ui/shell/page.h"

namespace qd::ui::testing {

class RecordingServices final : public shell::Services {
public:
    void openPage(const QString& id, const QString& what) override {
        opened.append(what.isEmpty() ? id : id + QLatin1Char('/') + what);
    }
    void notify(Severity severity, const QString& text) override { notices.append({severity, text}); }
    void saveFile(const QByteArray& bytes, const QString& suggestedName) override {
        saved = bytes;
        savedName = suggestedName;
    }
    void workspaceChanged() override {
        ++changes;
        if (page != nullptr) page->refresh();
    }
    void trigger(const QString& action) override { actions.append(action); }
    void notifyWith(Severity severity, const QString& text, const QString& label,
                    std::function<void()> run) override {
        notices.append({severity, text});
        offers.append(label);
        offered = std::move(run);
    }
    void openHelp(const QString& section) override { helped.append(section); }
    void explain(const QString& number) override { explained.append(number); }

    shell::Page* page = nullptr;  ///< loads again when the workspace changes
    QStringList opened;
    QStringList actions;
    QList<std::pair<Severity, QString>> notices;
    QStringList offers;  ///< labels of the notices that lead onward
    std::function<void()> offered;
    QStringList helped;
    QStringList explained;
    QByteArray saved;
    QString savedName;
    int changes = 0;
};

class Lab {
public:
    Lab();

    /// 12 symbols and the benchmark SYNX over 2021 … 2023, with sectors.
    void addPrices();
    /// A recorded backtest; its id.
    RunId addRun(const std::string& name, const std::string& method = "equal");
    [[nodiscard]] config::BacktestConfig config(const std::string& name, const std::string& method) const;
    [[nodiscard]] shell::PageContext context(desk::Renderer renderPdf = {});

    QTemporaryDir folder;
    PosixFileSystem files;
    SystemClock clock;
    NullLog log;
    std::shared_ptr<desk::Session> session;
    JobBridge jobs;
    Theme theme;
    RecordingServices services;
};

}  // namespace qd::ui::testing
