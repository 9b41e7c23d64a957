// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;

namespace qd::ui {
class SegmentedButtons;
}

namespace qd::ui::pages::backtests {

/// A choice of views: side by side where they fit, else as one field that opens a list. It never asks for
/// more room than there is.
class ViewStrip final : public QWidget {
    Q_OBJECT

public:
    explicit ViewStrip(const QStringList& views, QWidget* parent = nullptr);

    [[nodiscard]] int current() const { return m_current; }
    /// Does not emit.
    void setCurrent(int view);
    [[nodiscard]] QStringList views() const;
    /// Whether the views stand side by side.
    [[nodiscard]] bool sideBySide() const;
    [[nodiscard]] SegmentedButtons* buttons() const { return m_buttons; }
    [[nodiscard]] QComboBox* list() const { return m_list; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user chose.
    void chosen(int view);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();

    SegmentedButtons* m_buttons;
    QComboBox* m_list;
    int m_current = 0;
};

}  // namespace qd::ui::pages::backtests
