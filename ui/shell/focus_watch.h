// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace qd::ui::shell {

/// Tells when the keyboard moves in one of the windows it watches.
class FocusWatch final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// Watches the window in which `part` is now and will be after it was floated or docked.
    void watch(QWidget* part);

Q_SIGNALS:
    /// `now` has the keyboard.
    void moved(QWidget* now);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void attach(QWidget* part);
    void told(QObject* object);
};

}  // namespace qd::ui::shell
