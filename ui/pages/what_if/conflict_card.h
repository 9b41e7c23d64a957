// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <vector>

#include "ui/kit/theme.h"
#include "ui/pages/what_if/display.h"

class QLabel;
class QVBoxLayout;

namespace qd::ui::pages::what_if {

/// The rules that cannot be kept together, and a button for each way out. Takes no room while there is no
/// conflict.
class ConflictCard final : public QFrame {
    Q_OBJECT

public:
    explicit ConflictCard(const Theme& theme, QWidget* parent = nullptr);

    void setConflict(const std::vector<ConflictLine>& lines);

Q_SIGNALS:
    void relaxationChosen(const qd::ui::pages::what_if::Edit& edit, const QString& words);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addWay(const Relaxation& relaxation);

    const Theme& m_theme;
    QLabel* m_cause;
    QWidget* m_ways;
    QString m_shown;  ///< what stands there, so that a drag does not make the buttons anew each frame
};

}  // namespace qd::ui::pages::what_if
