// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>
#include <functional>

#include "ui/kit/severity.h"
#include "ui/kit/theme.h"

class QVBoxLayout;

namespace qd::ui {

class Toast;

/// Short notices in the lower trailing corner of a window; they go after 6 s, hard ones stay until closed.
/// The same words again count up instead of standing twice. Lies over `host` and follows its size; lets
/// clicks beside the notices through.
class ToastArea final : public QWidget {
    Q_OBJECT

public:
    ToastArea(const Theme& theme, QWidget* host);

    void post(Severity severity, const QString& text);
    /// A notice with a way onward: "Undo", "Open". The notice goes when it is taken.
    void postWith(Severity severity, const QString& text, const QString& label, std::function<void()> run);
    [[nodiscard]] int count() const;
    /// The notice at the bottom; null when there is none.
    [[nodiscard]] Toast* newest() const;
    /// Gives the keyboard to the newest notice; Escape there dismisses it and goes back. False when there is
    /// none.
    bool focusNewest();
    /// The notices stand above this widget at the bottom of the host while it is shown. It lives as long as
    /// the host.
    void keepAbove(QWidget* drawer);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] Toast* at(int index) const;
    void makeRoom();
    void place();
    void removeToast(Toast* toast);

    const Theme& m_theme;
    QWidget* m_host;
    QWidget* m_drawer = nullptr;
    QPointer<QWidget> m_cameFrom;
    QVBoxLayout* m_stack;
};

}  // namespace qd::ui
