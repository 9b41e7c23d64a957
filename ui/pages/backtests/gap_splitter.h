// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace qd::ui::pages::backtests {

/// A splitter between cards: its handle is the gap between them, without a line of its own.
class GapSplitter final : public QSplitter {
    Q_OBJECT

public:
    explicit GapSplitter(QWidget* parent = nullptr);

protected:
    QSplitterHandle* createHandle() override;
};

}  // namespace qd::ui::pages::backtests
