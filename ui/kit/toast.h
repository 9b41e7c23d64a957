// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <functional>

#include "ui/kit/overlay_frame.h"
#include "ui/kit/severity.h"

class QLabel;
class QPushButton;

namespace qd::ui {

class IconButton;

/// One notice of a ToastArea: mark, words, how often it came, a way onward, and Dismiss. It goes by itself
/// unless it is hard, and not while the pointer is on it or the keyboard in it. Escape dismisses it.
class Toast final : public OverlayFrame {
    Q_OBJECT

public:
    Toast(const Theme& theme, Severity severity, const QString& text, QWidget* parent = nullptr);

    /// The button: "Undo", "Open". `run` is called once, then the notice goes.
    void setAction(const QString& label, std::function<void()> run);
    /// The same happened again: counts up and stays anew.
    void repeat();
    [[nodiscard]] int times() const { return m_times; }
    [[nodiscard]] Severity severity() const { return m_severity; }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QPushButton* action() const { return m_action; }
    /// Gives the keyboard to the button, or to Dismiss where there is none.
    void takeFocus();

Q_SIGNALS:
    /// Read, taken or run out: the notice is to go.
    void finished();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    void runOut();

    Severity m_severity;
    QString m_text;
    int m_times = 1;
    QLabel* m_picture;
    QLabel* m_words;
    QLabel* m_count;
    QPushButton* m_action;
    IconButton* m_close;
    std::function<void()> m_run;
    QTimer m_stay;
};

}  // namespace qd::ui
